/** A cron expression taken apart: for each field its values, ascending; null where any value will do. */
export interface Fields {
  readonly second: readonly number[];
  readonly minute: readonly number[] | null;
  readonly hour: readonly number[] | null;
  readonly day: readonly number[] | null;
  readonly month: readonly number[] | null;
  /** 0 is Sunday. */
  readonly weekday: readonly number[] | null;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const DAYS = "sun mon tue wed thu fri sat".split(" ");

interface Range {
  readonly lowest: number;
  readonly highest: number;
  readonly names?: readonly string[];
}

/** Second, minute, hour, day, month, weekday. */
const RANGES: readonly [Range, ...Range[]] = [
  { lowest: 0, highest: 59 },
  { lowest: 0, highest: 59 },
  { lowest: 0, highest: 23 },
  { lowest: 1, highest: 31 },
  { lowest: 1, highest: 12, names: MONTHS },
  { lowest: 0, highest: 7, names: DAYS },
];

/** Null for what other schedulers have no word for: `L`, `W`, `#` and the like. */
export function readFields(expression: string): Fields | null {
  // Of five fields the first is the minute.
  const written = ["0", ...expression.split(" ")].slice(-6);
  const read = written.map((text, index) => {
    const { lowest, highest, names } = RANGES[index] ?? RANGES[0];
    return readField(text, lowest, highest, names);
  });
  const [second, minute, hour, day, month, weekday] = read;
  if (second === undefined || minute === undefined || hour === undefined) return null;
  if (day === undefined || month === undefined || weekday === undefined) return null;
  return {
    second: second ?? range(0, 59, 1),
    minute,
    hour,
    day,
    month,
    // Both 0 and 7 are Sunday.
    weekday: weekday && ascending(weekday.map((value) => value % 7)),
  };
}

function readField(
  text: string,
  lowest: number,
  highest: number,
  names: readonly string[] = [],
): number[] | null | undefined {
  if (text === "*" || text === "?") return null;
  const values: number[] = [];
  for (const part of text.toLowerCase().split(",")) {
    const read = readPart(part, lowest, highest, names);
    if (read === null) return undefined;
    for (const value of read) values.push(value);
  }
  return ascending(values);
}

function readPart(part: string, lowest: number, highest: number, names: readonly string[]): number[] | null {
  const [, from, to, step] = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(part) ?? [];
  if (from === undefined || (from === "*" && to !== undefined)) return null;
  // Weekdays count to 7 where one is named, and have seven days where all are meant.
  const last = highest === 7 ? 6 : highest;
  const start = from === "*" ? lowest : valueNamed(from, names, lowest);
  const end = to !== undefined ? valueNamed(to, names, lowest) : from === "*" || step ? last : start;
  const by = step === undefined ? 1 : Number(step);
  if (start === null || end === null || by < 1) return null;
  return start < lowest || end > highest || start > end ? null : range(start, end, by);
}

function valueNamed(text: string, names: readonly string[], lowest: number): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const at = names.indexOf(text.slice(0, 3));
  return at === -1 || text.length !== 3 ? null : at + lowest;
}

function range(from: number, to: number, by: number): number[] {
  return Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, at) => from + at * by);
}

function ascending(values: readonly number[]): number[] {
  return [...new Set(values)].sort((x, y) => x - y);
}
