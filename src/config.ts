import { didYouMean } from "./model/nearest.ts";

/** What a run was asked for, as a command line or a program writes it: all of it may be left out. */
export interface WrittenConfig {
  readonly data?: string | undefined;
  readonly output?: string | undefined;
  readonly archive?: string | undefined;
  readonly theme?: string | undefined;
  readonly browser?: string | undefined;
  readonly language?: string | readonly string[] | undefined;
  readonly format?: string | readonly string[] | undefined;
  readonly delimiter?: string | undefined;
  readonly bom?: boolean | undefined;
  readonly keep?: number | undefined;
}

/** The same with every default in its place: nothing downstream asks what was left out. */
export interface Config {
  /** Folder of the datasets. */
  readonly data: string;
  /** Folder in which each dataset has one of its own. */
  readonly output: string;
  /** Null: `archive/` in the dataset's folder, else beside the datasets. */
  readonly archive: string | null;
  /** Null: the program's own. */
  readonly theme: string | null;
  /** Null: found in the documented order. */
  readonly browser: string | null;
  /** Null: all of the brief. */
  readonly languages: readonly string[] | null;
  /** Null: all there are. */
  readonly formats: readonly string[] | null;
  readonly csv: { readonly delimiter: "," | ";" | "\t"; readonly bom: boolean };
  /** How many editions stay on disk. */
  readonly keep: number;
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

/** @throws UsageError naming the option */
export function normalizeConfig(written: WrittenConfig): Config {
  return {
    data: folder("data", written.data) ?? "data",
    output: folder("output", written.output) ?? "output",
    archive: folder("archive", written.archive),
    theme: folder("theme", written.theme),
    browser: folder("browser", written.browser),
    languages: list("language", written.language),
    formats: list("format", written.format),
    csv: { delimiter: delimiter(written.delimiter ?? ","), bom: written.bom ?? true },
    keep: keep(written.keep ?? 10),
  };
}

/** The one of `known` that was asked for. @throws UsageError with the near ones */
export function oneOf<T>(what: string, name: string, known: readonly T[], nameOf: (item: T) => string): T {
  const found = known.find((item) => nameOf(item) === name);
  if (found !== undefined) return found;
  const names = known.map(nameOf);
  throw new UsageError(
    `unknown ${what}: ${name}`,
    didYouMean(name, names) ?? `there are ${names.join(", ")}`,
  );
}

function folder(option: string, written: string | undefined): string | null {
  if (written === undefined) return null;
  if (written.trim() === "")
    throw new UsageError(`--${option} is empty`, "name a path, or leave the option out");
  if (written.includes("\0")) throw new UsageError(`--${option} holds a NUL`);
  return written;
}

function list(option: string, written: string | readonly string[] | undefined): readonly string[] | null {
  if (written === undefined) return null;
  const parts = [written].flat().flatMap((part) => part.split(","));
  const names = [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ""))];
  if (names.length === 0)
    throw new UsageError(`--${option} is empty`, "name one or more, separated by commas");
  return names;
}

function delimiter(written: string): Config["csv"]["delimiter"] {
  if (written === "tab" || written === "\\t") return "\t";
  if (written === "," || written === ";" || written === "\t") return written;
  throw new UsageError(`unknown delimiter: ${written}`, 'one of "," ";" tab');
}

function keep(written: number): number {
  if (Number.isSafeInteger(written) && written >= 1) return written;
  throw new UsageError(`--keep takes a whole number from 1: ${written}`);
}
