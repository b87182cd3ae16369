import type { WrittenConfig } from "../config.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Terminal } from "./terminal.ts";

/** A command as the parser knows it; what it does is loaded when it runs. */
export interface Command {
  readonly name: string;
  /** Positional arguments as yargs writes them: `[dataset..]`. */
  readonly positional: string;
  readonly description: string;
  readonly options: Readonly<Record<string, Option>>;
  load(): Promise<{ run(args: Arguments, context: Context): Promise<Outcome> }>;
}

export interface Option {
  readonly type: "string" | "boolean" | "number";
  readonly description: string;
  /** What the value is, for the help: `dir`. */
  readonly value?: string;
  /** May be given several times. */
  readonly many?: boolean;
  /** May be given without a value, which then is "". */
  readonly bare?: boolean;
}

export interface Arguments {
  /** As written, none of it believed. */
  readonly config: WrittenConfig;
  readonly positional: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

export interface Context {
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  /** Runs what holds the thread for so long that no signal would be heard: one that comes ends the process at once. */
  busy?<T>(run: () => Promise<T>): Promise<T>;
}

/** What a command came to. It prints nothing itself: how is for `run` to decide. */
export interface Outcome {
  readonly exit: number;
  readonly diagnostics?: readonly Diagnostic[];
  /** For people, on standard output. */
  readonly text: string;
  /** The text is what was asked for, so that `--quiet` leaves it. */
  readonly essential?: boolean;
  /** For programs: more keys of the object that `--json` prints. */
  readonly json: Readonly<Record<string, unknown>>;
}
