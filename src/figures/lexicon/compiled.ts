import type { Modifier } from "../../model/quantity.ts";
import { type Token, tokenOf } from "../tokens.ts";
import { type FigureLanguage, fromLanguages, lexiconIn, readLanguages } from "./languages.ts";
import type { Lexicon } from "./lexicon.ts";

type Tokens = readonly Token[];

/** Phrases by their first word (or last, read backwards), the longest first. */
export interface Phrases<Value> {
  /** The phrase that starts at `index`; `to` is exclusive. */
  at(tokens: Tokens, index: number): { value: Value; to: number } | null;
  /** The phrase that ends right before `index`. */
  endingAt(tokens: Tokens, index: number): { value: Value; from: number } | null;
}

type Listed = keyof { [Key in keyof Lexicon as Lexicon[Key] extends readonly string[] ? Key : never]: 1 };
/** A lexicon, or several in one. */
type Readable = Omit<Lexicon, "decimalMark"> & {
  /** Which mark groups thousands; null: not known. */
  readonly grouping: Grouping;
};
type Grouping = "," | "." | null;
const PHRASED = [
  "and",
  "negatives",
  "belowZero",
  "idioms",
  "fillers",
  "clock",
  "clockAfter",
  "percent",
  "age",
  "multiples",
  "per",
  "outOf",
  "comparing",
  "products",
  "indices",
  "ageBefore",
  "seeming",
  "ofEach",
  "notLabels",
  "rough",
  "andMore",
  "restating",
] as const satisfies readonly Listed[];
type Phrased = (typeof PHRASED)[number];

/** Single properties, as the lexicon has them. */
const AS_WRITTEN = [
  "sumScale",
  "compounds",
  "verbSecond",
  "titlesInCapitals",
  "nounsInCapitals",
  "daysBehindMonths",
  "dottedOrdinals",
  "maybeVerb",
  "adjectivesBehind",
  "streetEnding",
  "moneyAdjectives",
  "severalTimes",
  "person",
  "surelyVerb",
  "yearEnding",
  "family",
  "genitive",
  "peopleEnding",
  "adjectives",
  "scalesAdded",
  "ordinalsApart",
  "streetsFirst",
] as const satisfies readonly (keyof Lexicon)[];
type AsWritten = (typeof AS_WRITTEN)[number];

/** The words for the scales inside a number that is one word, and the one that adds to them. */
export interface NumberCompounds {
  readonly hundred: string;
  readonly thousand: string;
  readonly and: string;
}

/** A lexicon made ready for look-up. */
export type CompiledLexicon = {
  readonly [Key in Exclude<
    Listed,
    Phrased | "compoundBeginnings" | "designatorPlurals"
  >]: ReadonlySet<string>;
} & { readonly [Key in Phrased]: Phrases<true> } & Pick<Lexicon, AsWritten> & {
    readonly grouping: Grouping;
    /** The words inside a number that is one word; null where none is. */
    readonly numberCompounds: NumberCompounds | null;
    /** Pairs of letters in one number each. */
    readonly compoundBeginnings: ReadonlySet<number>;
    readonly numbers: ReadonlyMap<string, number>;
    /** Those of several words: `quatre-vingt-dix`. */
    readonly numberPhrases: Phrases<number>;
    /** Designators that name several: `junctions` 9 and 10. */
    readonly designatorPlurals: ReadonlySet<string>;
    readonly scales: Phrases<number>;
    /** Those of one word. */
    readonly scaleWords: ReadonlyMap<string, number>;
    readonly suffixes: ReadonlyMap<string, number>;
    readonly fractions: Phrases<number>;
    readonly halves: Phrases<number>;
    readonly parts: ReadonlyMap<string, number>;
    readonly shares: ReadonlyMap<string, number>;
    readonly thresholds: Phrases<Modifier>;
    readonly moneyScales: ReadonlyMap<string, number>;
    /** The codes of ISO 4217 that a word for money may mean. */
    readonly currencies: ReadonlyMap<string, readonly string[]>;
    readonly currencyAdjectives: ReadonlyMap<string, readonly string[]>;
    readonly groups: Phrases<number>;
    readonly fews: Phrases<number>;
    readonly vagueQuantifiers: Phrases<number>;
    readonly vague: ReadonlyMap<string, number>;
    readonly vagueWithOf: ReadonlyMap<string, number>;
    readonly before: Phrases<Modifier>;
    readonly after: Phrases<Modifier>;
    /** Is this the plural of something that can be counted, as its ending shows or the list says? */
    isPlural(word: string): boolean;
    /** First words of everything that reads as a number, so that other words are passed over quickly. */
    readonly starters: ReadonlySet<string>;
    /** A compound of a time: sykedager. */
    isDuration(word: string): boolean;
    /** A compound of money: oljekroner. */
    isMoney(word: string): boolean;
    /** Of a compound with a scale of a million or more at its end: olje`milliarder`; else null. */
    scaleOfCompound(word: string): number | null;
    /** Could a word that is written so be one? Only its first two characters are looked at. */
    mayStart(text: string, at: number): boolean;
  };

const compiled = fromLanguages(() => new Map<FigureLanguage, CompiledLexicon>());

export function lexiconOf(language: FigureLanguage): CompiledLexicon {
  const known = compiled().get(language);
  if (known !== undefined) return known;
  const fresh = compile(
    language === "und" || language === "unread" ? ofAll() : readable(lexiconIn(language)),
  );
  compiled().set(language, fresh);
  return fresh;
}

function readable({ decimalMark, ...lexicon }: Lexicon): Readable {
  return { ...lexicon, grouping: decimalMark === "comma" ? "." : "," };
}

/** All languages at once, for a text in an unknown one: separators, and words that mean different things, are not settled. */
function ofAll(): Readable {
  const all = readLanguages().map((language) => readable(lexiconIn(language)));
  const lexicon = all.filter(({ readUnnamed }) => readUnnamed).reduce(merged);
  const numbers = Object.entries(lexicon.numbers).filter(([word]) => !lexicon.unsettled.includes(word));
  return { ...lexicon, grouping: null, numbers: Object.fromEntries(numbers) };
}

function merged(a: Readable, b: Readable): Readable {
  const entries = (Object.keys(a) as (keyof Readable)[]).map((key) => [key, mergeEntry(a[key], b[key])]);
  return Object.fromEntries(entries) as unknown as Readable;
}

function mergeEntry(a: unknown, b: unknown): unknown {
  if (Array.isArray(a) && Array.isArray(b)) return [...new Set([...a, ...b])];
  if (a instanceof RegExp && b instanceof RegExp) return new RegExp(`(?:${a.source})|(?:${b.source})`, "u");
  if (typeof a === "boolean" || a === null || b === null) return a || b;
  if (typeof a !== "object" || typeof b !== "object" || a instanceof RegExp) return a;
  const both: Record<string, unknown> = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const known = both[key];
    if (Array.isArray(value)) both[key] = mergeEntry(known ?? [], value);
    else both[key] = value;
  }
  return both;
}

function compile(lexicon: Readable): CompiledLexicon {
  const phrased = <Value>(entries: Iterable<readonly [string, Value]>) =>
    phrasesOf(entries, lexicon.elisions);
  const sets: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(lexicon)) {
    if (!Array.isArray(value)) continue;
    sets[key] = PHRASED.includes(key as Phrased)
      ? phrased(value.map((phrase: string) => [phrase, true]))
      : new Set(value);
  }
  const countables = new Set(lexicon.countables);
  const opening = new Set(starters(lexicon));
  return {
    ...sets,
    grouping: lexicon.grouping,
    numberCompounds: compoundsOf(lexicon),
    designators: new Set([...lexicon.designators, ...pluralsOf(lexicon)]),
    designatorPlurals: new Set(pluralsOf(lexicon).filter((word) => !lexicon.designators.includes(word))),
    ...Object.fromEntries(AS_WRITTEN.map((key) => [key, lexicon[key]])),
    compoundBeginnings: new Set(lexicon.compoundBeginnings.map(pairOf)),
    numbers: new Map(Object.entries(lexicon.numbers)),
    numberPhrases: phrased(Object.entries(lexicon.numbers).filter(([words]) => /[ -]/.test(words))),
    scales: phrased(Object.entries(lexicon.scales)),
    scaleWords: new Map(Object.entries(lexicon.scales)),
    suffixes: new Map(Object.entries(lexicon.suffixes)),
    fractions: phrased(Object.entries(lexicon.fractions)),
    halves: phrased(Object.entries(lexicon.halves)),
    parts: new Map(Object.entries(lexicon.parts)),
    shares: new Map(Object.entries(lexicon.shares)),
    thresholds: phrased(byModifier(lexicon.thresholds)),
    moneyScales: new Map(Object.entries(lexicon.moneyScales)),
    currencyAdjectives: codesByWord(lexicon.currencyAdjectives),
    currencies: codesByWord(lexicon.currencies),
    groups: phrased(Object.entries(lexicon.groups)),
    fews: phrased(Object.entries(lexicon.fews)),
    vagueQuantifiers: phrased(Object.entries(lexicon.vagueQuantifiers)),
    vague: new Map(Object.entries(lexicon.vague)),
    vagueWithOf: new Map(Object.entries(lexicon.vagueWithOf)),
    before: phrased(byModifier(lexicon.before)),
    after: phrased(byModifier(lexicon.after)),
    isPlural: remembered(
      (word) =>
        countables.has(word) ||
        (word.length > 3 && lexicon.plural.test(word)) ||
        endsWithCountable(word, countables),
    ),
    isDuration: remembered((word) => lexicon.durationEnding.test(word)),
    isMoney: remembered((word) => lexicon.moneyEnding.test(word)),
    scaleOfCompound: remembered((word) => scaleOfCompound(lexicon, word)),
    starters: opening,
    mayStart: beginnings([...opening, ...lexicon.compoundBeginnings]),
  } as unknown as CompiledLexicon;
}

/** A text uses few words often; a hostile one must not fill the memory. */
const MOST_REMEMBERED = 20_000;

function remembered<Value extends boolean | number | null>(
  decide: (word: string) => Value,
): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const decided = decide(word);
    if (known.size < MOST_REMEMBERED) known.set(word, decided);
    return decided;
  };
}

/** Most words of a text begin like no number, and nothing more has to be known of them. */
function beginnings(words: readonly string[]): CompiledLexicon["mayStart"] {
  const known = new Uint8Array(0x80 * 0x80);
  for (const word of words) {
    const pair = (word.charCodeAt(0) << 7) | word.charCodeAt(1);
    if (pair < known.length) known[pair] = 1;
  }
  return (text, at) => {
    const first = text.charCodeAt(at) | 0x20;
    const second = text.charCodeAt(at + 1) | 0x20;
    // What has accents, soft hyphens or one letter is looked up as a whole.
    return first >= 0x80 || second >= 0x80 || !isSmall(second) || known[(first << 7) | second] === 1;
  };
}

function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** Its first two characters in one number: asked of every word, and a string cut out for it costs more than the rest. */
export function pairOf(word: string): number {
  return (word.charCodeAt(0) << 16) | word.charCodeAt(1);
}

/** "junctions 9 and 10", "linjene 1 og 2" */
function pluralsOf({ designators, designatorPlurals }: Readable): string[] {
  return designators.flatMap((word) =>
    word.length < 3
      ? []
      : designatorPlurals.map((end) => `${end.startsWith("e") ? word.replace(/e$/, "") : word}${end}`),
  );
}

function compoundsOf({ numberCompounds: { hundred, thousand, and } }: Readable): NumberCompounds | null {
  const [one, other, joint] = [hundred[0], thousand[0], and[0]];
  return one === undefined || other === undefined || joint === undefined
    ? null
    : { hundred: one, thousand: other, and: joint };
}

function scaleOfCompound({ compounds, scales, numbers }: Readable, word: string): number | null {
  for (const [scale, value] of compounds ? Object.entries(scales) : []) {
    if (value < 1e6 || scale.length < SHORTEST_SCALE || !word.endsWith(scale)) continue;
    const first = word.slice(0, -scale.length);
    if (first.length >= SHORTEST_FIRST && !(first in numbers)) return value;
  }
  return null;
}

/** In letters; a word for a million in the singular is a noun: "Lottomillion". */
const SHORTEST_SCALE = 8;
const SHORTEST_FIRST = 3;

/** Norwegian compounds: medlems`land`, dødsfall, jager`fly`. */
function endsWithCountable(word: string, countables: ReadonlySet<string>): boolean {
  for (let length = 3; length <= 9 && length <= word.length - 3; length++) {
    if (countables.has(word.slice(-length))) return true;
  }
  return false;
}

function byModifier(phrases: Readonly<Partial<Record<Modifier, readonly string[]>>>): [string, Modifier][] {
  return Object.entries(phrases).flatMap(([modifier, list]) =>
    list.map((phrase): [string, Modifier] => [phrase, modifier as Modifier]),
  );
}

function codesByWord(words: Lexicon["currencies"]): Map<string, readonly string[]> {
  return new Map(
    Object.entries(words).flatMap(([codes, list]) =>
      list.map((word): [string, readonly string[]] => [word, codes.split(" ")]),
    ),
  );
}

function starters(lexicon: Readable): string[] {
  const phrases = [
    ...Object.keys(lexicon.shares),
    ...lexicon.beforePart,
    ...Object.keys(lexicon.numbers),
    ...Object.keys(lexicon.scales),
    ...Object.keys(lexicon.fractions),
    ...Object.keys(lexicon.groups),
    ...Object.keys(lexicon.fews),
    ...Object.keys(lexicon.vague),
    ...Object.keys(lexicon.vagueWithOf),
    ...Object.keys(lexicon.vagueQuantifiers),
    ...lexicon.articles,
  ];
  return phrases.flatMap((phrase) => keysOf(phrase, lexicon.elisions).slice(0, 1));
}

/**
 * The tokens of a phrase of the lexicon, which is in lower case. Not by the reader of texts: strings of all makes
 * would go through it, and Node then reads every character of a text half as fast.
 */
export function keysOf(phrase: string, elisions: readonly string[] = []): string[] {
  const keys = (phrase.match(TOKENS) ?? []).map((key) => key.replaceAll("’", "'").normalize("NFC"));
  if (elisions.length === 0) return keys;
  return keys.flatMap((key) => {
    const first = elisions.find((one) => key.startsWith(one));
    return first === undefined || first === key ? key : [first, key.slice(first.length)];
  });
}

const TOKENS =
  /\p{L}[\p{L}\p{M}\d]*(?:['’](?=\p{L})[\p{L}\p{M}\d]+)*['’]?(?=\s|$)|\p{L}[\p{L}\p{M}\d]*(?:['’](?=\p{L})[\p{L}\p{M}\d]+)*|\d+|\S/gu;

interface Phrase<Value> {
  readonly keys: readonly string[];
  readonly value: Value;
}

function phrasesOf<Value>(
  entries: Iterable<readonly [string, Value]>,
  elisions: readonly string[],
): Phrases<Value> {
  const phrases = Array.from(
    entries,
    ([phrase, value]): Phrase<Value> => ({
      keys: keysOf(phrase, elisions),
      value,
    }),
  );
  phrases.sort((a, b) => b.keys.length - a.keys.length);
  const byFirst = Map.groupBy(phrases, ({ keys }) => keys[0]);
  const byLast = Map.groupBy(phrases, ({ keys }) => keys.at(-1));
  const matches = (tokens: Tokens, from: number, { keys }: Phrase<Value>) =>
    from >= 0 && keys.every((key, offset) => tokens[from + offset]?.key === key);
  return {
    at(tokens, index) {
      const candidates = byFirst.get(tokenOf(tokens, index).key);
      const found = candidates?.find((phrase) => matches(tokens, index, phrase));
      return found ? { value: found.value, to: index + found.keys.length } : null;
    },
    endingAt(tokens, index) {
      const candidates = byLast.get(tokenOf(tokens, index - 1).key);
      const found = candidates?.find((phrase) => matches(tokens, index - phrase.keys.length, phrase));
      return found ? { value: found.value, from: index - found.keys.length } : null;
    },
  };
}
