import { MachineError, toldOf } from "../diagnostic.ts";
import type { Context, Outcome } from "./command.ts";
import { describeFailure, EXIT, type Failure, Interrupted } from "./failure.ts";
import { jsonPieces } from "./json-pieces.ts";
import { needsOwnProcess, runWithin } from "./own-process.ts";
import type { Parsed } from "./parse.ts";
import { readPlainLine } from "./plain-line.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { printable } from "./printable.ts";
import { openTerminal, type Streams, type Terminal, type Volume } from "./terminal.ts";

export type ProcessLike = Streams & Pick<NodeJS.Process, "on" | "off" | "exit">;

/** Runs one command line to its end. @returns the exit code */
export async function run(argv: readonly string[], host: ProcessLike): Promise<number> {
  // Read before parsing, since a command line that can't be parsed is answered in the same way.
  const flags = argv.slice(0, argv.includes("--") ? argv.indexOf("--") : argv.length);
  const asks = (name: string) => flags.includes(`--${name}`) || flags.includes(`--${name}=true`);
  const mode: Mode = { json: asks("json"), quiet: asks("quiet"), verbose: asks("verbose") };
  const volume = { ...mode, quiet: mode.quiet || (mode.json && !mode.verbose) };
  const terminal = openTerminal(host, volume, (cause) => {
    printFailure(describeFailure(unwritten(cause)), terminal);
    // At once: it may come when the exit code is given already.
    host.exit(EXIT.machine);
  });
  const signals = listenForSignals(host);
  let name: string | null = null;
  try {
    if (argv[0] === COMPLETION_FLAG) return printText(await completions(argv.slice(1)), terminal);
    const parsed = readPlainLine(argv) ?? (await parse(argv));
    if ("text" in parsed) return printText(parsed.text, terminal);
    name = parsed.command.name;
    if (host === process && needsOwnProcess(name, parsed.args)) return await runWithin(argv, signals.signal);
    const command = await parsed.command.load();
    const outcome = await Promise.race([command.run(parsed.args, { terminal, ...signals }), stuck(host)]);
    return report(name, outcome, mode, terminal);
  } catch (thrown) {
    return reportFailure(name, thrown, mode, terminal);
  } finally {
    signals.stop();
  }
}

function unwritten(cause: NodeJS.ErrnoException): MachineError {
  const hint = "free some space, or send them elsewhere; what is published stays";
  return new MachineError(`cannot write the results: standard output (${cause.code})`, { cause, hint });
}

/** With this the completion script asks; the words typed so far follow, the program's name first. */
const COMPLETION_FLAG = "--get-yargs-completions";

async function parse(argv: readonly string[]): Promise<Parsed> {
  const [{ parseArguments }, { programVersion }] = await Promise.all([
    import("./parse.ts"),
    import("../effects.ts"),
  ]);
  return parseArguments(argv, programVersion());
}

interface Mode extends Volume {
  readonly json: boolean;
}

function report(command: string, outcome: Outcome, mode: Mode, terminal: Terminal): number {
  const diagnostics = outcome.diagnostics ?? [];
  if (mode.json) {
    const { told, more } = toldOf(diagnostics);
    const left = more === 0 ? {} : { diagnostics_left_out: more };
    const { exit } = outcome;
    printJson({ ok: exit === 0, command, exit, ...outcome.json, diagnostics: told, ...left }, terminal);
    return exit;
  }
  printDiagnostics(diagnostics, terminal, mode.quiet);
  if (!mode.quiet || outcome.essential) terminal.out(outcome.text);
  return outcome.exit;
}

function reportFailure(command: string | null, thrown: unknown, mode: Mode, terminal: Terminal): number {
  const failure = describeFailure(thrown);
  const { exit, kind, message, hint } = failure;
  if (mode.json)
    printJson({ ok: false, command, exit, error: { kind, message, hint }, diagnostics: [] }, terminal);
  else printFailure(failure, terminal);
  if (mode.verbose && thrown instanceof Error)
    terminal.err(`${stackOf(thrown).split("\n").map(printable).join("\n")}\n`);
  return exit;
}

function printFailure({ message, hint }: Failure, terminal: Terminal): void {
  terminal.err(`${terminal.style(["bold", "red"], "error")}  ${printable(message)}\n`);
  if (hint !== null) terminal.err(`    ${printable(hint)}\n`);
}

function stackOf(thrown: Error): string {
  const own = thrown.stack ?? thrown.message;
  return thrown.cause instanceof Error ? `${own}\ncaused by ${stackOf(thrown.cause)}` : own;
}

function printJson(value: object, terminal: Terminal): void {
  let text = "";
  for (const piece of jsonPieces(value)) {
    text += piece;
    if (text.length < PIECE) continue;
    terminal.out(text);
    text = "";
  }
  terminal.out(text);
}

/** Written at a time. */
const PIECE = 65_536;

function printText(text: string, terminal: Terminal): number {
  terminal.out(text);
  return 0;
}

/**
 * Rejects where nothing that this process waits for can come any more, as when what it started was killed at an odd
 * moment: Node would end with a code of its own and not a word.
 */
function stuck(host: ProcessLike): Promise<never> {
  return new Promise((_, reject) => {
    const hint = "nothing was published; run it again, and report it with what --verbose prints";
    host.on("beforeExit", () => reject(new MachineError("the program waits for nothing", { hint })));
  });
}

/** A program that does not come to rest after this is ended. */
const GRACE_MS = 4_000;

/** The first signal asks to stop, and the run ends cleanly; the second one ends it. */
function listenForSignals(host: ProcessLike): Pick<Context, "signal" | "busy"> & { stop(): void } {
  const controller = new AbortController();
  const listener = (name: "SIGINT" | "SIGTERM") => {
    const interrupted = new Interrupted(name);
    const end = () => {
      stop();
      // A thread that waits for the other end of a pipe holds up an exit for good, but not the signal itself.
      host.on("exit", () => process.kill(process.pid, name));
      host.exit(interrupted.exit);
    };
    if (controller.signal.aborted) end();
    controller.abort(interrupted);
    setTimeout(end, GRACE_MS).unref();
  };
  let deaf = 0;
  const start = () => void host.on("SIGINT", listener).on("SIGTERM", listener);
  const stop = () => void host.off("SIGINT", listener).off("SIGTERM", listener);
  start();
  return {
    signal: controller.signal,
    // With nobody listening, the system itself ends the process, and shells say 130 and 143 of that as well.
    busy: async (run) => {
      if (++deaf === 1) stop();
      try {
        return await run();
      } finally {
        if (--deaf === 0) start();
      }
    },
    stop,
  };
}

async function completions(words: readonly string[]): Promise<string> {
  const datasets = async (data: string | undefined) => {
    const [{ datasetNames }, { normalizeConfig }, files] = await Promise.all([
      import("../pipeline.ts"),
      import("../config.ts"),
      import("node:fs/promises"),
    ]);
    return datasetNames(normalizeConfig({ data }), files);
  };
  const { complete } = await import("./complete.ts");
  return (await complete(words, datasets)).map((word) => `${word}\n`).join("");
}
