import { parseDocument } from "yaml";
import { z } from "zod";
import { UsageError } from "../diagnostic.ts";
import { type FigureLanguage, figureLanguage } from "../figures/index.ts";
import { didYouMean } from "../model/nearest.ts";
import { MODIFIERS, type Modifier } from "../model/quantity.ts";
import type { DateOrder, DayNumbers } from "./cell-date.ts";
import { isOurColumn, OUR_COLUMNS } from "./columns.ts";
import type { HeadingLines } from "./foreign-table.ts";
import { knownLocale, signsOfLocale } from "./languages.ts";
import { OVER_TIME_WORDS, type OverTimeRule, type OverTimeWord } from "./over-time-words.ts";

const cell = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const ruleObject = z
  .strictObject({
    /** Their column. */
    column: cell.optional(),
    /** A text; `{name}` in it stands for the cell of that column. Where one of them is empty, so is the text. */
    text: cell.optional(),
    /** Their word → ours. A cell with another word is rejected, unless there is `otherwise`. */
    values: z.record(z.string(), cell).optional(),
    otherwise: cell.optional(),
    /** Keep so many words from the start. */
    words: z.number().int().min(1).optional(),
    /** What parts the items of a list in their cell; ours are parted by a semicolon. */
    split: z.string().min(1).optional(),
  })
  .refine(({ column, text }) => (column === undefined) !== (text === undefined), "needs column: or text:");
const oneRule = z.union([cell.transform((column) => ({ column })), ruleObject]);
const rule = z.union([
  z.null().transform(() => []),
  z.array(oneRule).min(1),
  oneRule.transform((one) => [one]),
]);

const text = z.union([z.string(), z.record(z.string(), z.string())]);
const cells = z.union([cell.transform((one) => [one]), z.array(cell).min(1)]);
const factor = z.number().positive();
const mappingSchema = z.strictObject({
  title: text.optional(),
  question: text.optional(),
  languages: z.array(z.string()).min(1).optional(),
  comparison: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  columns: z.record(z.string(), rule).optional(),
  figure: z.strictObject({ best: cell, low: cell, high: cell, about: cell.optional() }).partial().optional(),
  numbers: z
    .strictObject({ decimal: z.enum([".", ","]).optional(), group: z.string().length(1).optional() })
    .refine(
      ({ decimal, group }) => group === undefined || group !== decimal,
      "decimal and group are one sign",
    )
    .optional(),
  dates: z.enum(["dmy", "mdy", "ymd"]).optional(),
  day_numbers: z.union([z.literal(1900), z.literal(1904)]).optional(),
  bounds: z.record(z.string().min(1), z.enum(MODIFIERS)).optional(),
  times: z.union([factor, z.record(z.string(), factor)]).optional(),
  as_above: cells.optional(),
  language: z.string().optional(),
  nothing: z.union([cell.transform((one) => [one]), z.array(cell)]).optional(),
  rows: z.string().min(1).optional(),
  heading: z.union([z.number().int().min(0), z.array(z.number().int().min(1)).min(1)]).optional(),
  unpivot: z
    .strictObject({
      columns: z.union([
        z
          .array(cell)
          .min(1)
          .transform((names) => ({ names })),
        z.strictObject({ from: cell, to: cell }),
        z.strictObject({ except: z.array(cell).min(1) }),
      ]),
      name: z.union([z.string().transform((one) => [one]), z.array(z.string()).min(1)]),
      value: z
        .string()
        .optional()
        .transform((name) => name ?? "amount"),
    })
    .optional(),
  ratings: z.record(z.string(), z.string()).optional(),
  over_time: z
    .union([z.enum(OVER_TIME_WORDS), z.record(z.string(), z.enum(OVER_TIME_WORDS))], {
      error: `one of ${OVER_TIME_WORDS.join(", ")}, or a map of names to these`,
    })
    .optional(),
  only: z.record(z.string(), cells).optional(),
  except: z.record(z.string(), cells).optional(),
});

/** One way to fill a column of ours. */
export type Rule = z.output<typeof ruleObject>;

/** How a foreign table is read. */
export interface Mapping {
  readonly title: string | Readonly<Record<string, string>> | null;
  readonly question: string | Readonly<Record<string, string>> | null;
  readonly languages: readonly string[] | null;
  readonly comparison: Readonly<Record<string, string | number>> | null;
  /** Our column → the rules that may fill it, the first that gives anything does; none: it is not read. */
  readonly columns: ReadonlyMap<string, readonly Rule[]>;
  readonly figure: Figure | null;
  readonly numbers: { readonly decimal: "." | ","; readonly group: string | null } | null;
  /** Order of day, month and year in dates that are not ISO; null: what may be two days is rejected. */
  readonly dates: DateOrder;
  /** Which of its calendars a spreadsheet counted bare numbers from; null: a bare number is no day. */
  readonly dayNumbers: DayNumbers;
  /** In which the cells of the table are written; null where nobody says. `und`: one whose words have no reader. */
  readonly language: FigureLanguage | null;
  /** Its tag, for the names of months. */
  readonly locale: string | null;
  /** Words of theirs beside a figure, in small letters → what they make of it. */
  readonly bounds: ReadonlyMap<string, Modifier>;
  /** What figures are in: one factor for all, or one for each column that is named. */
  readonly times: number | ReadonlyMap<string, number>;
  /** Columns in which a blank cell means the one above. */
  readonly asAbove: readonly string[];
  /** Cells, in small letters, that stand for nothing. */
  readonly nothing: ReadonlySet<string>;
  /** Path of the list of rows in JSON. */
  readonly rows: string | null;
  readonly heading: HeadingLines;
  readonly unpivot: Unpivot | null;
  /** By the words in small letters: YAML reads True as a truth value, and desks write FALSE. */
  readonly ratings: ReadonlyMap<string, string>;
  /** How what is new behaves over time; null where nobody says. */
  readonly overTime: OverTimeRule | null;
  /** Their column → the values of the rows that are asked for; empty: all rows. */
  readonly only: ReadonlyMap<string, readonly string[]>;
  /** Their column → the values of rows that are left aside, such as sums. */
  readonly except: ReadonlyMap<string, readonly string[]>;
}

/** Columns of a wide table that are rows of a long one. */
export interface Unpivot {
  readonly columns:
    | { readonly names: readonly string[] }
    | { readonly from: string; readonly to: string }
    | { readonly except: readonly string[] };
  /** Our columns for their headings, one for each line of them, and for their cells. */
  readonly name: readonly string[];
  readonly value: string;
}

/** Columns of a figure that is given as lowest, best and highest value; `about` marks the best as rounded. */
export type Figure = { readonly [part in "best" | "low" | "high" | "about"]?: string | undefined };

/**
 * @param file text of a mapping file (YAML), null where there is none
 * @param pairs `ours=theirs` of the command line, which win over the file
 * @param only `theirs=value` of the command line: the rows that are asked for
 * @param overTime of the command line: the word for all that is new, which wins over the file
 * @throws UsageError naming what is wrong with either
 */
export function readMapping(
  file: { path: string; text: string } | null,
  pairs: readonly string[],
  only: readonly string[] = [],
  overTime: string | null = null,
): Mapping {
  const written = file === null ? {} : parseMapping(file.path, file.text);
  const columns = new Map(Object.entries(written.columns ?? {}) as [string, readonly Rule[]][]);
  for (const pair of pairs) columns.set(...readPair(pair));
  for (const name of columns.keys()) checkOurs(name);
  for (const name of written.unpivot === undefined ? [] : [...written.unpivot.name, written.unpivot.value])
    checkOurs(name);
  return {
    title: written.title ?? null,
    question: written.question ?? null,
    languages: written.languages ?? null,
    comparison: written.comparison ?? null,
    columns,
    figure: written.figure ?? null,
    numbers: written.numbers === undefined ? signsOfUnread(written.language) : signsOf(written.numbers),
    dates: written.dates ?? null,
    dayNumbers: written.day_numbers ?? null,
    language: languageOf(written.language),
    locale: written.language ?? null,
    bounds: new Map(Object.entries(written.bounds ?? {}).map(([words, made]) => [words.toLowerCase(), made])),
    times: typeof written.times === "object" ? new Map(Object.entries(written.times)) : (written.times ?? 1),
    asAbove: written.as_above ?? [],
    nothing: new Set(written.nothing?.map((word) => word.trim().toLowerCase())),
    rows: written.rows ?? null,
    heading: headingOf(written.heading),
    unpivot: written.unpivot ?? null,
    ratings: new Map(
      Object.entries(written.ratings ?? {}).map(([words, stance]) => [words.toLowerCase(), stance]),
    ),
    overTime: overTime === null ? overTimeOf(written.over_time) : readOverTime(overTime),
    only: new Map([...Object.entries(written.only ?? {}), ...readOnly(only)]),
    except: new Map(Object.entries(written.except ?? {})),
  };
}

/** Line 0 is none. */
function headingOf(written: number | readonly number[] | undefined): HeadingLines {
  if (written === undefined) return null;
  return typeof written === "object" ? written.toSorted((a, b) => a - b) : written === 0 ? [] : [written];
}

/** Of the two signs the one that is left out: with a point between thousands the comma parts decimals. */
function signsOf({ decimal, group }: { decimal?: "." | "," | undefined; group?: string | undefined }) {
  return { decimal: decimal ?? (group === "." ? "," : "."), group: group ?? null } as const;
}

function parseMapping(path: string, written: string): z.output<typeof mappingSchema> {
  let value: unknown;
  try {
    const read = parseDocument(written, { schema: "core", version: "1.2", logLevel: "error" });
    // What the library warns of (an unknown tag, a doubtful anchor) it would print on the terminal as it stands.
    const [fault] = [...read.errors, ...read.warnings];
    if (fault !== undefined) throw fault;
    value = read.toJS({ maxAliasCount: 0 }) ?? {};
  } catch (cause) {
    throw new UsageError(`mapping not readable: ${path}`, (cause as Error).message.split("\n")[0] ?? null);
  }
  const parsed = mappingSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join(".") ?? "";
  const what = issue?.code === "unrecognized_keys" ? `unknown key ${issue.keys.join(", ")}` : issue?.message;
  throw new UsageError(`mapping ${path}: ${where === "" ? "" : `${where}: `}${what}`, "see docs/import.md");
}

/**
 * Of a language without a reader the signs and the names of months are known, and words of other languages are read.
 * @throws UsageError for what is no language
 */
function languageOf(written: string | undefined): FigureLanguage | null {
  if (written === undefined) return null;
  if (!knownLocale(written))
    throw new UsageError(`language: not a known one: ${written}`, "such as en, nb, de, fr, es, ru");
  const language = figureLanguage(written);
  return language === "unread" ? "und" : language;
}

function signsOfUnread(written: string | undefined): Mapping["numbers"] {
  if (written === undefined || !knownLocale(written) || figureLanguage(written) !== "unread") return null;
  return signsOfLocale(written);
}

function readPair(pair: string): [string, readonly Rule[]] {
  const sign = pair.indexOf("=");
  if (sign < 1) throw new UsageError(`--map takes ours=theirs: ${pair}`, "such as --map amount=best");
  const theirs = pair.slice(sign + 1).trim();
  return [pair.slice(0, sign).trim(), theirs === "" ? [] : [{ column: theirs }]];
}

function overTimeOf(written: z.output<typeof mappingSchema>["over_time"]): OverTimeRule | null {
  return typeof written === "object" ? new Map(Object.entries(written)) : (written ?? null);
}

function readOverTime(written: string): OverTimeWord {
  const word = OVER_TIME_WORDS.find((known) => known === written);
  if (word !== undefined) return word;
  throw new UsageError(`unknown --over-time: ${written}`, `one of ${OVER_TIME_WORDS.join(", ")}`);
}

/** One column may be named several times: any of its values will do. */
function readOnly(pairs: readonly string[]): Map<string, string[]> {
  const only = new Map<string, string[]>();
  for (const pair of pairs) {
    const sign = pair.indexOf("=");
    if (sign < 1) throw new UsageError(`--only takes column=value: ${pair}`);
    const column = pair.slice(0, sign).trim();
    only.set(column, [...(only.get(column) ?? []), pair.slice(sign + 1).trim()]);
  }
  return only;
}

function checkOurs(name: string): void {
  if (isOurColumn(name)) return;
  throw new UsageError(
    `no column of ours: ${name}`,
    didYouMean(name, OUR_COLUMNS) ?? `there are ${OUR_COLUMNS.join(", ")}`,
  );
}
