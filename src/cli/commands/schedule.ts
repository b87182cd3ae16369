import { userInfo } from "node:os";
import { dirname } from "node:path";
import { type Config, normalizeConfig } from "../../config.ts";
import { UsageError } from "../../diagnostic.ts";
import { mainFile } from "../../effects.ts";
import { checkRequest } from "../../pipeline.ts";
import { keepSchedule, printUnit, type ScheduleStatus, scheduleStatus } from "../../scheduling.ts";
import type { Arguments, Context, Outcome } from "../command.ts";
import { realEffects } from "../effects.ts";
import { EXIT, type Interrupted } from "../failure.ts";
import { printable } from "../printable.ts";
import { localArguments, placesOf, portableArguments } from "../schedule/build-arguments.ts";
import { fileLog, type Log, streamLog } from "../schedule/log.ts";
import { scheduleWorld } from "../schedule/world.ts";
import type { Terminal } from "../terminal.ts";
import { writeInto } from "../write-out.ts";

export async function run(
  { config: written, positional, options }: Arguments,
  context: Context,
): Promise<Outcome> {
  const config = normalizeConfig({ ...written, sourceDateEpoch: process.env.SOURCE_DATE_EPOCH });
  if (options.status === true) return status(positional, options.healthy === true, config, context);
  if (options.healthy === true) throw new UsageError("--healthy is for --status", "add --status");
  const [expression, ...datasets] = positional;
  if (expression === undefined)
    throw new UsageError("no cron expression", 'five fields as one argument: "0 7 * * 1-5"; or --status');
  const effects = realEffects(context);
  await checkRequest(datasets, config, effects);
  const asked = textOption(options, "time-zone");
  const request: Request = {
    expression,
    datasets,
    zoneAsked: asked !== null,
    timeZone: asked ?? LOCAL_ZONE,
    options,
    ownTheme: Object.hasOwn(effects.program.themes, config.theme),
  };
  const scheduler = textOption(options, "print");
  if (scheduler !== null) return print(scheduler, request, config);
  if (textOption(options, "write") !== null)
    throw new UsageError("--write is for --print", "say for which scheduler");
  return keep(request, config, context);
}

const LOCAL_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

interface Request {
  readonly expression: string;
  readonly datasets: readonly string[];
  readonly timeZone: string;
  readonly zoneAsked: boolean;
  readonly options: Arguments["options"];
  /** The theme is one of the program's own, and not a folder. */
  readonly ownTheme: boolean;
}

// --- running it

async function keep(
  request: Request,
  config: Config,
  { terminal, signal, ...rest }: Context,
): Promise<Outcome> {
  const { options, expression, timeZone, datasets } = request;
  const retrySeconds = numberOption(options, "retry", 30);
  const limitMs = numberOption(options, "time-limit", 60) * 60_000;
  const onChange = textOption(options, "on-change");
  if (options.shell === true && onChange === null)
    throw new UsageError("--shell without --on-change", "name the command with --on-change");
  const { files } = realEffects({ terminal, signal, ...rest });
  const log = openLog(options, terminal);
  try {
    const buildArguments = localArguments(config, datasets, request.ownTheme);
    const work = { buildArguments, onChange, shell: options.shell === true, limitMs };
    const world = scheduleWorld(work, config, files, log);
    const told = { ...world, log: telling(world.log, timeZone, options.quiet === true ? null : terminal) };
    const schedule = { expression, timeZone, datasets, retrySeconds };
    await keepSchedule(schedule, config, files, told, signal);
    log.write(new Date(), "stopped", {});
    // Being stopped is how a schedule ends: no failure, and the exit code says how it was.
    const exit = signal.aborted ? (signal.reason as Interrupted).exit : EXIT.done;
    return { exit, text: "", json: { expression, timeZone } };
  } finally {
    log.close();
  }
}

function openLog(options: Arguments["options"], terminal: Terminal): Log {
  const path = textOption(options, "log");
  if (path !== null) return fileLog(path, process);
  // With --json, standard output is for the one object at the end.
  return streamLog(options.json === true ? terminal.err : terminal.out);
}

/** The next run, for those who watch; a log in the terminal itself says it already. */
function telling<F extends (event: string, facts: Readonly<Record<string, unknown>>) => void>(
  log: F,
  timeZone: string,
  terminal: Terminal | null,
) {
  return (event: string, facts: Readonly<Record<string, unknown>>) => {
    log(event, facts);
    if (event === "next") terminal?.err(`next run ${localTime(new Date(String(facts.next)), timeZone)}\n`);
    if (event === "failed" || event === "untold") terminal?.err(`${event}: ${facts.message}\n`);
  };
}

// --- what has become of it

async function status(
  extra: readonly string[],
  asksHealth: boolean,
  config: Config,
  context: Context,
): Promise<Outcome> {
  if (extra.length > 0) throw new UsageError("--status takes no expression", "leave it out");
  const found = await scheduleStatus(config, realEffects(context).files, new Date());
  const json = { schedule: found === null ? null : statusJson(found) };
  const text = found === null ? `no schedule has run in ${config.output}\n` : statusText(found);
  const isHealthy = found?.running === true && found.state.progress.failures === 0;
  return { exit: asksHealth && !isHealthy ? EXIT.machine : EXIT.done, text, essential: true, json };
}

function statusJson({ running, next, state }: ScheduleStatus) {
  const { expression, timeZone, datasets, lastSuccess, lastFailure, progress } = state;
  const { failures, retryAt } = progress;
  return { running, expression, timeZone, datasets, lastSuccess, lastFailure, failures, retryAt, next };
}

function statusText({ running, next, state }: ScheduleStatus): string {
  const { expression, timeZone, lastSuccess, lastFailure, progress } = state;
  const at = (time: Date | undefined) => (time === undefined ? "never" : localTime(time, timeZone));
  const failure = lastFailure === null ? "" : `\n              ${lastFailure.message}`;
  // During a run the file holds a retry, should the run not come to its end.
  const again =
    progress.failures === 0 || lastFailure === null ? "" : `, failed ${progress.failures} times in a row`;
  return [
    `schedule      ${expression} (${timeZone}), ${running ? "running" : "not running"}${again}`,
    `last success  ${at(lastSuccess?.at)}`,
    `last failure  ${at(lastFailure?.at)}${failure}`,
    `next run      ${next === null ? "never" : running ? at(next) : `${at(next)}, if it runs by then`}`,
    "",
  ].join("\n");
}

/** "Mon 2024-10-28 07:00:00 GMT+1". */
function localTime(time: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    ...{ timeZone, weekday: "short", year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit", second: "2-digit", timeZoneName: "short" },
  }).formatToParts(time);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  const day = `${part("year")}-${part("month")}-${part("day")}`;
  return `${part("weekday")} ${day} ${part("hour")}:${part("minute")}:${part("second")} ${part("timeZoneName")}`;
}

// --- for another scheduler

async function print(scheduler: string, request: Request, config: Config): Promise<Outcome> {
  const { expression, timeZone, datasets, zoneAsked, options, ownTheme } = request;
  refuseOwnOptions(scheduler, options);
  const local = localArguments(config, datasets, ownTheme);
  const files = printUnit(scheduler, expression, timeZone, new Date(), {
    zoneAsked,
    localZone: LOCAL_ZONE,
    command: [process.execPath, mainFile(), "build", ...local],
    portable: portableArguments(config, datasets, ownTheme),
    places: placesOf(config, ownTheme),
    folder: process.cwd(),
    user: whoRuns(),
    image: textOption(options, "image"),
    path: [dirname(process.execPath), "/usr/local/bin", "/usr/bin", "/bin"].join(":"),
  });
  const folder = textOption(options, "write");
  const json = { files: files.map(({ name, text }) => ({ name, text })) };
  if (folder === null) return { exit: EXIT.done, text: together(files), essential: true, json };
  const paths = await writeInto(folder, files, "--write");
  return {
    exit: EXIT.done,
    text: paths.map((path) => `${printable(path)}\n`).join(""),
    essential: true,
    json,
  };
}

/** What only a schedule of this program's own does would be left out in silence. */
function refuseOwnOptions(scheduler: string, options: Arguments["options"]): void {
  for (const name of ["on-change", "shell", "retry", "time-limit", "log"]) {
    if (options[name] === undefined) continue;
    throw new UsageError(
      `--${name} is for a schedule that dbrief itself keeps, not for --print ${scheduler}`,
      "leave it out; what the scheduler has of that kind is set in the unit",
    );
  }
  if (options.image !== undefined && scheduler !== "kubernetes")
    throw new UsageError(`--image is for --print kubernetes, not for ${scheduler}`, "leave it out");
}

/** Whoever asks, through sudo too; null for the superuser. */
function whoRuns(): string | null {
  if (process.getuid?.() !== 0) return userInfo().username;
  return process.env.SUDO_USER ?? null;
}

/** Several files one after another, each under its name, as \`systemctl cat\` has them. */
function together(files: readonly { readonly name: string; readonly text: string }[]): string {
  const [only, another] = files;
  if (only !== undefined && another === undefined) return only.text;
  return files.map(({ name, text }) => `# ${name}\n${text}`).join("\n");
}

// --- options

function textOption(options: Arguments["options"], name: string): string | null {
  const value = options[name];
  if (typeof value !== "string") return null;
  if (value.trim() === "") throw new UsageError(`--${name} is empty`);
  return value;
}

function numberOption(options: Arguments["options"], name: string, otherwise: number): number {
  const value = options[name] ?? otherwise;
  if (typeof value === "number" && value > 0 && value <= 100_000) return value;
  throw new UsageError(`--${name} takes a number above 0${Number.isNaN(value) ? "" : `: ${value}`}`);
}
