import {
  type Document,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from "yaml";
import { type Diagnostic, error, type Place } from "../../diagnostic.ts";
import { didYouMean } from "../../model/nearest.ts";
import { endings, NOTHING } from "./endings.ts";

/** Of which kind an entry of a file of words is. */
export type Kind =
  /** Words and phrases with commas between them. */
  | "list"
  /** One word or phrase. */
  | "text"
  | "flag"
  /** One number, or none. */
  | "number"
  /** How words end: see `endings`. */
  | "endings"
  /** Words by the number that they mean: `2: two, a pair`. */
  | "numbers"
  /** Words by the codes that they may mean: `USD CAD: dollar`. */
  | "codes"
  /** A list for each of these. */
  | { readonly fields: readonly string[] };

export type Shape = Readonly<Record<string, Kind>>;

type WordsOf<Entry extends Kind> = Entry extends "list"
  ? readonly string[]
  : Entry extends "text"
    ? string
    : Entry extends "flag"
      ? boolean
      : Entry extends "number"
        ? number | null
        : Entry extends "endings"
          ? RegExp
          : Entry extends "numbers"
            ? Readonly<Record<string, number>>
            : Entry extends "codes"
              ? Readonly<Record<string, readonly string[]>>
              : Entry extends { readonly fields: readonly (infer Field extends string)[] }
                ? Readonly<Record<Field, readonly string[]>>
                : never;

/** What a file of words comes to. */
export type Words<Of extends Shape> = { readonly [Key in keyof Of]: WordsOf<Of[Key]> };

export interface ReadWords<Of extends Shape> {
  /** What the file lacks is empty. */
  readonly words: Words<Of>;
  /** Every fault, each with its place. */
  readonly faults: readonly Diagnostic[];
}

/** Every entry of a file of words, which is written in YAML. @param file its path, as a fault names it */
export function readWords<Of extends Shape>(file: string, text: string, shape: Of): ReadWords<Of> {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: "failsafe", lineCounter: lines, prettyErrors: false });
  const place = (offset: number | undefined): Place => {
    const { line, col } = lines.linePos(offset ?? 0);
    return { file, line, column: col };
  };
  const faults: Diagnostic[] = [];
  const tell: Tell = (code, message, node, hint) => {
    faults.push(error(code, message, place(typeof node === "number" ? node : node?.range?.[0]), hint));
  };
  for (const { message, pos } of document.errors)
    tell(
      "words-unreadable",
      `can't read it: ${message}`,
      pos[0],
      'a word with : or # in it stands between ""',
    );
  const written = entriesOf(document, tell);
  const words = Object.entries(shape).map(([key, kind]) => {
    const entry = written.get(kebab(key));
    return [key, read(kind, kebab(key), entry, tell)];
  });
  const names = Object.keys(shape).map(kebab);
  if (document.errors.length === 0) {
    for (const name of missing(names, written)) {
      const before = names.slice(0, names.indexOf(name)).findLast((other) => written.has(other));
      const hint = `${before === undefined ? "" : `behind ${before}; `}the file of English says what it is for; with nothing behind the colon it is empty`;
      const node = before === undefined ? undefined : written.get(before)?.key;
      tell("words-missing", `no entry ${name}`, node, hint);
    }
  }
  for (const [name, { key }] of written)
    if (!names.includes(name))
      tell(
        "words-unknown",
        `unknown entry: ${name}`,
        key,
        didYouMean(name, missing(names, written)) ?? "take it out",
      );
  return { words: Object.fromEntries(words) as Words<Of>, faults };
}

type Tell = (code: string, message: string, at: Node | number | undefined, hint: string | null) => void;

interface Entry {
  readonly key: Node;
  readonly value: Node | null;
}
type Entries = ReadonlyMap<string, Entry>;

const kebab = (key: string): string => key.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

const missing = (names: readonly string[], written: Entries): string[] =>
  names.filter((name) => !written.has(name));

function entriesOf({ contents }: Document, tell: Tell): Entries {
  if (isMap(contents)) return pairsOf(contents);
  if (contents !== null) tell("words-unreadable", "no list of entries", contents, "name: words, with commas");
  return new Map();
}

function pairsOf({ items }: YAMLMap): Entries {
  const pairs = items.filter((item) => isPair(item) && isScalar(item.key));
  return new Map(
    pairs.map(({ key, value }) => [
      String((key as { value: unknown }).value),
      { key: key as Node, value: value as Node | null },
    ]),
  );
}

function read(kind: Kind, name: string, entry: Entry | undefined, tell: Tell): unknown {
  const value = entry?.value ?? null;
  if (typeof kind === "object") return fieldsOf(kind.fields, name, entry, tell);
  if (kind === "numbers") return numbersOf(name, value, tell);
  if (kind === "codes") return codesOf(name, value, tell);
  const wrong = (expected: string) =>
    tell("words-value", `${name}: ${textOf(value)}`, value ?? entry?.key, expected);
  if (value !== null && !isScalar(value)) {
    wrong("words with commas between them; no table stands here");
    return EMPTY[kind]();
  }
  const text = textOf(value);
  if (kind === "text") return text;
  if (kind === "list") return listOf(text);
  if (kind === "endings") return endings(listOf(text));
  if (kind === "number") {
    const number = text === "" ? null : numberOf(text);
    if (Number.isNaN(number)) wrong("a number, or nothing");
    return Number.isNaN(number) ? null : number;
  }
  if (entry !== undefined && text !== "yes" && text !== "no") wrong("yes or no");
  return text === "yes";
}

const EMPTY = {
  list: () => [],
  text: () => "",
  flag: () => false,
  number: () => null,
  endings: () => NOTHING,
};

function fieldsOf(fields: readonly string[], name: string, entry: Entry | undefined, tell: Tell) {
  const written = tableOf(name, entry?.value ?? null, tell);
  for (const [field, { key }] of written)
    if (!fields.includes(field))
      tell(
        "words-unknown",
        `unknown entry: ${field} of ${name}`,
        key,
        didYouMean(field, fields) ?? `it has ${fields.join(", ")}`,
      );
  for (const field of entry === undefined ? [] : missing(fields, written))
    tell(
      "words-missing",
      `no entry ${field} of ${name}`,
      entry?.key,
      "with nothing behind the colon it is empty",
    );
  return Object.fromEntries(
    fields.map((field) => [field, listIn(field, written.get(field)?.value ?? null, tell)]),
  );
}

/** Words by what they mean, turned about. */
function numbersOf(name: string, value: Node | null, tell: Tell): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const [written, { key, value: words }] of tableOf(name, value, tell)) {
    const number = numberOf(written);
    if (Number.isNaN(number))
      tell("words-value", `${name}: ${written}`, key, "a number such as 12, 0.5, 2/3 or 1 000 000");
    for (const word of listIn(name, words, tell)) numbers[word] = number;
  }
  return numbers;
}

function codesOf(name: string, value: Node | null, tell: Tell): Record<string, string[]> {
  const entries = [...tableOf(name, value, tell)];
  return Object.fromEntries(entries.map(([codes, entry]) => [codes, listIn(name, entry.value, tell)]));
}

function tableOf(name: string, value: Node | null, tell: Tell): Entries {
  if (value === null || textOf(value) === "") return isMap(value) ? pairsOf(value) : new Map();
  if (isMap(value)) return pairsOf(value);
  tell(
    "words-value",
    `${name}: ${textOf(value)}`,
    value,
    "a table: lines of their own, each with a name, a colon and words",
  );
  return new Map();
}

function listIn(name: string, value: Node | null, tell: Tell): string[] {
  if (value !== null && !isScalar(value))
    tell("words-value", `${name}: a table`, value, "words with commas between them; no table stands here");
  return listOf(textOf(value));
}

const textOf = (value: Node | null): string => (isScalar(value) ? String(value.value ?? "").trim() : "");

/** A comma that belongs to a phrase is written `<comma>`. */
function listOf(text: string): string[] {
  return text
    .split(",")
    .map((word) => word.trim().replace(/\s+/g, " ").replaceAll("<comma>", ","))
    .filter((word) => word !== "");
}

/** `12`, `0.5`, `2/3`, `1 000 000`; NaN where it is none. */
function numberOf(written: string): number {
  const match = /^(-?\d[\d ]*(?:\.\d+)?)(?:\/([1-9]\d*))?$/.exec(written);
  return match === null ? Number.NaN : Number(match[1]!.replaceAll(" ", "")) / Number(match[2] ?? 1);
}
