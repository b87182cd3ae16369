/**
 * A fault in the curated data, for curators. Readers get discrepancies; the two are never mixed.
 */
export type Severity = "error" | "warning" | "note";

/** A place in a file that a person edits; line and column count from 1, column in UTF-16 units as editors do. */
export interface Place {
  /** Path as the user would type it, relative to the working folder when it lies below it. */
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
}

export interface Diagnostic {
  readonly severity: Severity;
  /** Stable, kebab-case, documented in docs/diagnostics.md: `unknown-key`, `dangling-reference`, … */
  readonly code: string;
  /** `subject: value` in lower case: `unknown speaker: niss`. */
  readonly message: string;
  readonly at: Place | null;
  /** The next step: `did you mean nis?`. */
  readonly hint: string | null;
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

/** `data/x/claims.yaml:14:12`, leaving out what is not known. */
export function formatPlace(place: Place): string {
  return [place.file, place.line, place.column].filter((part) => part !== null).join(":");
}

/**
 * The machine can't go on (exit 3): no browser, disk full, no permission. Bad data is never thrown, it is
 * returned as diagnostics.
 */
export class MachineError extends Error {
  override readonly name = "MachineError";
  readonly hint: string | null;

  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.hint = options.hint ?? null;
  }
}

/** What was asked for makes no sense (exit 2). */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly hint: string | null;

  constructor(message: string, hint: string | null = null) {
    super(message);
    this.hint = hint;
  }
}

/** A theme that no page can be made with, found where one was to be made: its faults are for its author (exit 1). */
export class ThemeError extends Error {
  override readonly name = "ThemeError";
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[], options?: ErrorOptions) {
    super(diagnostics.map(({ message }) => message).join("; "), options);
    this.diagnostics = diagnostics;
  }
}

export function error(
  code: string,
  message: string,
  at: Place | null,
  hint: string | null = null,
): Diagnostic {
  return { severity: "error", code, message, at, hint };
}

export function warning(
  code: string,
  message: string,
  at: Place | null,
  hint: string | null = null,
): Diagnostic {
  return { severity: "warning", code, message, at, hint };
}

export function note(
  code: string,
  message: string,
  at: Place | null,
  hint: string | null = null,
): Diagnostic {
  return { severity: "note", code, message, at, hint };
}

/** So many are told; whoever mends those finds the next with the next run. */
const MOST_TOLD = 200;

/** Those that are told, in their order, errors before all others where there are too many, and how many are not. */
export function toldOf(diagnostics: readonly Diagnostic[]): {
  readonly told: readonly Diagnostic[];
  readonly more: number;
} {
  if (diagnostics.length <= MOST_TOLD) return { told: diagnostics, more: 0 };
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const others = diagnostics.filter(({ severity }) => severity !== "error");
  return { told: [...errors, ...others].slice(0, MOST_TOLD), more: diagnostics.length - MOST_TOLD };
}
