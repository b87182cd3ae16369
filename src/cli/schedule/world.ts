import { setTimeout as pause } from "node:timers/promises";
import type { Config } from "../../config.ts";
import { mainFile } from "../../effects.ts";
import type { Effects } from "../../pipeline.ts";
import {
  type Announcement,
  commandWords,
  gatherNews,
  type RanEdition,
  type RunReport,
} from "../../scheduling.ts";
import type { Log } from "./log.ts";
import { type Ended, runProcess } from "./processes.ts";

export interface WorldOptions {
  /** Of the build. */
  readonly buildArguments: readonly string[];
  readonly onChange: string | null;
  readonly shell: boolean;
  readonly limitMs: number;
}

/** A build that finds its folder held by another waits for it this long, where nobody asked for anything else. */
const WAIT_SECONDS = 300;

/** What a schedule does: each build is a process of its own, so that nothing of one run outlives it. */
export function scheduleWorld(options: WorldOptions, config: Config, files: Effects["files"], log: Log) {
  const { buildArguments, onChange, limitMs } = options;
  const words = onChange === null || options.shell ? null : commandWords(onChange);
  return {
    now: () => new Date(),
    sleep: (milliseconds: number, signal: AbortSignal) =>
      pause(milliseconds, undefined, { signal }).catch(() => undefined),
    log: (event: string, facts: Readonly<Record<string, unknown>>) => log.write(new Date(), event, facts),
    async build(signal: AbortSignal): Promise<RunReport> {
      const waiting = config.wait === 0 ? [`--wait=${WAIT_SECONDS}`] : [];
      const args = ["build", ...buildArguments, ...waiting, "--json"];
      const command = [process.execPath, ...process.execArgv, mainFile(), ...args] as const;
      return reportOf(await runProcess(command, { limitMs, signal }).catch(notStarted), limitMs);
    },
    announce:
      onChange === null
        ? null
        : async (announcements: readonly Announcement[], signal: AbortSignal) => {
            const news = await gatherNews(announcements, config, files);
            const input = `${JSON.stringify({ event: "changed", datasets: news })}\n`;
            const run = { input, limitMs, signal, shell: options.shell };
            return tell(onChange, await runProcess(words ?? [onChange], run).catch(notStarted));
          },
  };
}

const notStarted = (cause: unknown): Ended => ({
  exit: null,
  stdout: "",
  stderr: (cause as Error).message,
  late: false,
});

/** What went wrong with a command, "" where nothing did. */
function tell(command: string, { exit, stderr, late }: Ended): string {
  if (exit === 0) return "";
  const why = late
    ? "took too long"
    : exit === null
      ? "was ended by a signal, or never started"
      : `exit ${exit}`;
  return [`--on-change ${command}: ${why}`, lastLine(stderr)].filter((part) => part !== "").join(": ");
}

interface BuildJson {
  readonly datasets?: readonly RanEdition[];
  readonly error?: { readonly message: string; readonly hint: string | null };
  readonly diagnostics?: readonly {
    readonly severity: string;
    readonly message: string;
    readonly at: { readonly file: string; readonly line: number | null } | null;
  }[];
}

function reportOf({ exit, stdout, stderr, late }: Ended, limitMs: number): RunReport {
  const printed = parse(stdout);
  const editions = (printed?.datasets ?? []).map(({ dataset, edition, changed }) => ({
    dataset,
    edition,
    changed,
  }));
  if (exit === 0 && printed !== null) return { exit, editions, message: "" };
  if (late) return { exit: null, editions: [], message: `still running after ${limitMs / 60_000} minutes` };
  return { exit: exit === 0 ? null : exit, editions: [], message: messageOf(printed, stderr) };
}

function messageOf(printed: BuildJson | null, stderr: string): string {
  if (printed?.error !== undefined) {
    const { message, hint } = printed.error;
    return hint === null ? message : `${message}; ${hint}`;
  }
  const errors = (printed?.diagnostics ?? []).filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined) return lastLine(stderr) || "ended without a word";
  const place =
    first.at === null ? "" : `${first.at.file}${first.at.line === null ? "" : `:${first.at.line}`}: `;
  const more = errors.length === 1 ? "" : `, and ${errors.length - 1} more`;
  return `errors in the data: ${place}${first.message}${more}`;
}

function parse(text: string): BuildJson | null {
  try {
    return JSON.parse(text) as BuildJson;
  } catch {
    return null;
  }
}

const lastLine = (text: string): string => text.trim().replace(/^.*\n/s, "").slice(0, 500);
