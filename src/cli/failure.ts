import { MachineError, UsageError } from "../diagnostic.ts";

/** The documented exit codes; 130 and 143 are 128 and the signal's number, as shells have it. */
export const EXIT = { done: 0, dataErrors: 1, usage: 2, machine: 3, held: 75 } as const;

/** The user asked to stop. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  readonly exit: number;

  constructor(signal: "SIGINT" | "SIGTERM") {
    super(`stopped by ${signal}; nothing was half-written`);
    this.exit = signal === "SIGINT" ? 130 : 143;
  }
}

/** A command that came to nothing, in words. */
export interface Failure {
  readonly exit: number;
  readonly kind: "usage" | "machine" | "held" | "interrupted" | "unexpected";
  readonly message: string;
  readonly hint: string | null;
}

export function describeFailure(thrown: unknown): Failure {
  if (thrown instanceof UsageError) {
    return { exit: EXIT.usage, kind: "usage", message: thrown.message, hint: thrown.hint };
  }
  if (thrown instanceof MachineError) {
    return { exit: EXIT.machine, kind: "machine", message: thrown.message, hint: thrown.hint };
  }
  if (thrown instanceof Interrupted) {
    return { exit: thrown.exit, kind: "interrupted", message: thrown.message, hint: null };
  }
  if (thrown instanceof Error && thrown.name === "FolderHeld") {
    const { hint } = thrown as Error & { hint: string };
    return { exit: EXIT.held, kind: "held", message: thrown.message, hint };
  }
  const { syscall } = (thrown ?? {}) as NodeJS.ErrnoException;
  if (syscall === "uv_cwd") {
    const hint = "change to a folder that is there";
    return { exit: EXIT.machine, kind: "machine", message: "the working folder is gone", hint };
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    exit: EXIT.machine,
    kind: "unexpected",
    message: `unexpected: ${message.split("\n")[0]}`,
    hint: "this is a fault of the program; run it again with --verbose for the place, and report it",
  };
}
