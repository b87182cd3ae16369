import { UsageError } from "../../diagnostic.ts";
import type { Fields } from "../fields.ts";
import type { Timetable } from "../timetable.ts";

/** One file that a scheduler of the system takes as it is. */
export interface UnitFile {
  readonly name: string;
  readonly text: string;
}

export interface UnitRequest {
  readonly timetable: Timetable;
  readonly fields: Fields;
  /** Whether a zone was asked for; else it is this machine's, and is left to the machine that runs it. */
  readonly zoneAsked: boolean;
  /** This machine's. */
  readonly localZone: string;
  /** The build as its program and arguments, with absolute paths. */
  readonly command: readonly string[];
  /** Only the arguments that are no paths: datasets and options, for a machine that is not this one. */
  readonly portable: readonly string[];
  readonly places: Places;
  /** In which it is printed; absolute. */
  readonly folder: string;
  /** Who runs it; null for the superuser. */
  readonly user: string | null;
  readonly image: string | null;
  /** Of the search path, for what the build starts. */
  readonly path: string;
}

/** What the build reads and writes, as absolute paths; null for what was not asked for. */
export interface Places {
  readonly data: string;
  readonly output: string;
  readonly archive: string | null;
  /** A theme's folder; null for one of the program's own, which the arguments name. */
  readonly theme: string | null;
  readonly browser: string | null;
}

/** A seam: one file in this folder, one line in the registry. */
export interface Unit {
  readonly id: string;
  readonly title: string;
  /** @throws UsageError where the scheduler has no way of saying it */
  print(request: UnitRequest): readonly UnitFile[];
}

/** @throws UsageError for six fields: most schedulers count in minutes */
export function wholeMinutes({ second }: Fields, unit: string): void {
  if (second.length !== 1 || second[0] !== 0)
    throw new UsageError(`${unit} knows no seconds`, "leave out the first of the six fields");
}

/** @throws UsageError where the scheduler would take the expression in another zone */
export function sameZone({ timetable, zoneAsked, localZone }: UnitRequest, unit: string): void {
  if (!zoneAsked || timetable.timeZone === localZone) return;
  throw new UsageError(
    `${unit} runs in the machine's own time zone, here ${localZone}, not ${timetable.timeZone}`,
    `print it where the machine is in ${timetable.timeZone} (TZ=${timetable.timeZone}), or take systemd`,
  );
}

/**
 * What every line of a unit can hold: a sign that ends a line would begin a setting, or a command, of its own.
 * @throws UsageError naming the first text that holds one
 */
export function plainLines(unit: string, ...texts: readonly (string | null)[]): void {
  const held = texts.find((text) => text !== null && CONTROL.test(text));
  if (held === undefined || held === null) return;
  throw new UsageError(
    `${unit} can't be told of a line break or another control character: ${JSON.stringify(held)}`,
    "rename it, or run dbrief schedule itself",
  );
}

const CONTROL = /[\p{Cc}\u2028\u2029]/u;

/** The expression with numbers only, as every cron takes it: a step or a name would mean a little something else. */
export function plainExpression({ minute, hour, day, month, weekday }: Fields): string {
  const field = (values: readonly number[] | null) =>
    values === null
      ? "*"
      : runs(values)
          .map(([from, to]) => (from === to ? from : `${from}-${to}`))
          .join(",");
  return [minute, hour, day, month, weekday].map(field).join(" ");
}

/** 1, 2, 3, 5 → 1 to 3, 5 to 5; two neighbours stay apart. */
export function runs(values: readonly number[]): (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const value of values) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === value - 1) last[1] = value;
    else found.push([value, value]);
  }
  return found;
}

/** For sh, whatever is in it. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
