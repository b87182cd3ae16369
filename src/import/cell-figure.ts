import { type Figure, type FigureLanguage, groupingMark, readFigures } from "../figures/index.ts";
import type { Modifier } from "../model/quantity.ts";

/** How the figures of a table are written. */
export interface FigureSigns {
  /** `und` where nobody has said which: words of every language are read, and separators that may be either are a fault. */
  readonly language: FigureLanguage;
  /** Set down for the table; null: those of the language. */
  readonly numbers: { readonly decimal: "." | ","; readonly group: string | null } | null;
  /** The cells of numbers are no texts (a workbook's, JSON's): a point in one parts decimals, wherever it was made. */
  readonly typed: boolean;
  /** Further words, in small letters, for there being no figure. */
  readonly nothing: ReadonlySet<string>;
  /** Words of the table's own beside a figure, in small letters → what they make of it. */
  readonly bounds: ReadonlyMap<string, Modifier>;
}

/** What a cell says: a number as typed, a figure in words, nothing at all, or what can't be read as one figure. */
export type CellReading =
  | { readonly is: "plain"; readonly text: string }
  | { readonly is: "figure"; readonly figure: CellFigure }
  | { readonly is: "nothing" }
  | { readonly is: "fault"; readonly reason: string };

export interface CellFigure {
  readonly amount: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly modifier: Modifier;
  /** What counts it, as it stands in the cell; null where nothing does. */
  readonly unit: string | null;
  readonly kind: Figure["kind"];
  readonly currency: readonly string[];
  /** Words that are no part of the figure (“(police)”): readers are not to lose them. */
  readonly aside: boolean;
  /** Marks of footnotes were left off. */
  readonly footnote: boolean;
}

const PLAIN = /^[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d{1,3})?$/;
/** Three digits behind one sign: thousands in one country, decimals in the next. */
const EITHER = /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/;

/** One cell of a table, as the reader of figures reads it, with what tables have besides: marks, brackets, `100s`. */
export function readCellFigure(written: string, signs: FigureSigns): CellReading {
  if (PLAIN.test(written) && isAsTyped(written, signs)) return { is: "plain", text: written };
  if (isNothing(written, signs.nothing)) return { is: "nothing" };
  const bare = withoutFootnotes(tidy(written));
  const footnote = bare !== tidy(written);
  if (POINTS.test(bare))
    return { is: "fault", reason: `percentage points, which are no share: “${bare.slice(0, 60)}”` };
  const own = ownBound(bare, signs.bounds);
  if (own?.modifier === "vague" || (own !== null && own.text === "")) return vagueOf(own, written);
  const parted = partAsides(own?.text ?? bare);
  if ("reason" in parted) return { is: "fault", reason: parted.reason };
  const found = ROUND.test(parted.text) ? ROUNDED : readText(parted.text, signs);
  if ("reason" in found) return fault(found.reason, written);
  const beside = joined(found.modifier, parted.modifier);
  const modifier = beside === null ? null : joined(beside, own?.modifier ?? null);
  if (modifier === null) return fault("two bounds that differ", written);
  return { is: "figure", figure: { ...found, modifier, aside: found.aside || parted.aside, footnote } };
}

/** They tell two shares apart, and are none themselves. */
const POINTS = /\d ?(?:percentage points?|per cent points?|prosentpoeng|p\.?p\.?)$/i;

interface OwnBound {
  /** The cell without the words. */
  readonly text: string;
  readonly modifier: Modifier;
}

/** “rund 500”, “500 env.”, where the mapping says what these words are; the longest of them counts. */
function ownBound(text: string, bounds: FigureSigns["bounds"]): OwnBound | null {
  const small = text.toLowerCase();
  const fitting = [...bounds].filter(([words]) => {
    const [before, after] = [small.startsWith(words), small.endsWith(words)];
    const beside = before ? small.charAt(words.length) : small.charAt(small.length - words.length - 1);
    return (before || after) && !/[\p{L}]/u.test(beside);
  });
  const [longest] = fitting.toSorted(([one], [other]) => other.length - one.length);
  if (longest === undefined) return null;
  const [words, modifier] = longest;
  const rest = small.startsWith(words) ? text.slice(words.length) : text.slice(0, -words.length);
  return { text: rest.trim(), modifier };
}

function vagueOf({ text, modifier }: OwnBound, written: string): CellReading {
  if (modifier !== "vague" || /\d/.test(text)) return fault("no figure that can be read", written);
  return { is: "figure", figure: { ...ROUNDED, footnote: false } };
}

/** With the table's own signs for thousands and decimals made plain; its language's words first, then those of any. */
function readText(text: string, { language, numbers }: FigureSigns): Whole | Unread {
  const own = numbers === null ? null : plainNumerals(text, numbers, true);
  if (numbers !== null && own === null) return { reason: "signs that numbers: does not name" };
  const doubt = numbers === null ? doubtIn(text, language) : null;
  if (doubt !== null) return { reason: doubt };
  const plain = own ?? plainNumerals(text, signsOf(language), false) ?? text;
  const found = readWhole(plain, language);
  // "opptil 3000" in an English table: no other language has that word.
  if (language === "und" || !("reason" in found || found.unit !== null)) return found;
  const inAny = readWhole(plain, "und");
  return "reason" in inAny || inAny.unit !== null ? found : inAny;
}

function signsOf(language: FigureLanguage): FigureSigns["numbers"] {
  const group = groupingMark(language);
  return group === null ? null : { group, decimal: group === "," ? "." : "," };
}

function fault(what: string, written: string): CellReading {
  return { is: "fault", reason: `${what}: “${written.slice(0, 60)}”` };
}

/** A number of a program's: nothing about it can be read two ways, or its country has been named. */
function isAsTyped(written: string, { language, numbers, typed }: FigureSigns): boolean {
  if (typed) return true;
  if (numbers !== null) return !written.includes(".") || (numbers.decimal === "." && numbers.group !== ".");
  return !EITHER.test(written) || groupingMark(language) !== ".";
}

/** What tables, databases and people put where there is nothing. “None” is left out: of figures it may be zero. */
const NOTHING =
  /^(?:n\.?\/?a\.?|<na>|nat|nan|null|[(<[](?:null|none|blank|empty|tomt?|ingen)[)>\]]|\\n|no data|no (?:figure|number|estimate)s?|not (?:available|given|known|reported|stated|disclosed|applicable)|unknown|missing|undisclosed|tb[acd]|ukjent|mangler|ingen (?:data|tall|anslag)|ikke (?:oppgitt|kjent|tilgjengelig)|[-–—−]+|\.{1,3}|…|\?+)$/i;

export function isNothing(written: string, more: ReadonlySet<string> = new Set()): boolean {
  const text = written.trim().toLowerCase();
  return text === "" || NOTHING.test(text) || more.has(text);
}

/** Spaces of any width as one, and the signs that stand for a range as one dash. */
function tidy(written: string): string {
  return written
    .replace(/[\s\u00a0\u2007\u2009\u202f]+/gu, " ")
    .trim()
    .replace(/(?<=\d)\s?(?:[~～〜]|\.\.\.?|…)\s?(?=\d)/gu, "–")
    .replace(/(?<=\d)\s+\+$/, "+")
    .replace(/^(.*\d)\s?[~≈]$/u, "~$1");
}

/** `50[a]`, `3000*`, `12¹`, `1,500 [note 2]`: marks that lead to a note below the table. */
const FOOTNOTE =
  /\s?(?:\[(?:\p{L}|\p{L}?\d{1,3}|[ivx]{1,4}|(?:note|nb|n|fn)\.? ?\d{1,3})\]|[*†‡§¶]+|[⁰¹²³⁴-⁹ᵃ-ᵛ]+(?!\p{L}))(?=$|[\s–—-]|\[|[*†‡])/giu;

function withoutFootnotes(text: string): string {
  return text
    .replace(FOOTNOTE, "")
    .replace(/^[*†‡]+\s?(?=\S)/u, "")
    .trim();
}

/** Words of tables for what a figure is; the reader of figures has those of sentences. */
const TABLE_WORDS: readonly (readonly [Modifier, RegExp])[] = [
  ["about", /^(?:c|ca|est|estimated?|approx|anslag|anslått|anslagsvis|beregnet)\.?$/i],
  ["at-least", /^(?:min|minimum|minst)\.?$/i],
  ["up-to", /^(?:max|maximum|maks|maksimum)\.?$/i],
];

function cueOf(words: string): Modifier | null {
  const language = "und";
  const own = TABLE_WORDS.find(([, pattern]) => pattern.test(words));
  if (own !== undefined) return own[0];
  const before = readFigures(`${words} 4321`, { language });
  const [only] = before.length === 1 ? before : readFigures(`4321 ${words}`, { language });
  const isWhole = only !== undefined && only.cue !== "" && only.start === 0 && only.unit === null;
  return isWhole && only.text.length === words.length + 5 ? only.modifier : null;
}

interface Parted {
  /** The figure alone. */
  readonly text: string;
  readonly modifier: Modifier | null;
  readonly aside: boolean;
}

/** What stands in brackets, or in a table's own words before and behind the figure. */
function partAsides(text: string): Parted | { readonly reason: string } {
  if (/^\([-+]?[\d.,' ]+\)$/.test(text))
    return { reason: `a number in brackets, which may be below zero or an aside: “${text}”` };
  let modifier: Modifier | null = null;
  let aside = false;
  let second: string | null = null;
  const take = (words: string): boolean => {
    const cue = cueOf(words.trim());
    if (cue !== null) modifier = joined(modifier ?? "exact", cue) ?? cue;
    return cue !== null;
  };
  let figure = text.replace(/\(([^()]*)\)|\[([^\][]*)\]/g, (bracket, round?: string, square?: string) => {
    const words = round ?? square ?? "";
    if (take(words)) return "";
    aside = true;
    if (readFigures(words, { language: "und" }).some(({ kind }) => COUNTED.has(kind))) second = bracket;
    return "";
  });
  if (second !== null) return { reason: `two figures in one cell: “${text.slice(0, 60)}”` };
  figure = figure.replace(/^([\p{L}]+\.?)\s?(?=[\d~<>≤≥])/u, (all, word: string) =>
    TABLE_WORDS.some(([, pattern]) => pattern.test(word)) && take(word) ? "" : all,
  );
  figure = figure.replace(/(?<=\d)\s([\p{L}][\p{L}. ]*)$/u, (all, words: string) => (take(words) ? "" : all));
  return { text: figure.trim(), modifier, aside };
}

/** A bound says more than “about”; two bounds that differ say what nobody can. */
function joined(one: Modifier, other: Modifier | null): Modifier | null {
  if (other === null || other === one || one === "vague") return one;
  if (one === "exact") return other;
  if (one === "between") return other === "about" ? one : null;
  if (other === "about") return one;
  return one === "about" ? other : null;
}

const SEPARATED = /\d(?:[.,'’\d]|[ \u00a0](?=\d{3}(?!\d)))*/gu;

/**
 * Each number of the text with a point for its decimals and nothing between its thousands.
 * @param isStrict a number that is written otherwise is a fault (null); else it stays for the reader as it is
 */
function plainNumerals(text: string, numbers: FigureSigns["numbers"], isStrict: boolean): string | null {
  if (numbers === null) return null;
  let isOdd = false;
  const plain = text.replace(SEPARATED, (numeral) => {
    const trailing = /[.,'’]+$/.exec(numeral)?.[0] ?? "";
    const read = plainNumeral(numeral.slice(0, numeral.length - trailing.length), numbers);
    if (read === null) isOdd = true;
    return `${read ?? numeral}${trailing}`;
  });
  return isOdd && isStrict ? null : plain;
}

function plainNumeral(
  numeral: string,
  { decimal, group }: NonNullable<FigureSigns["numbers"]>,
): string | null {
  const [whole = "", fraction, ...more] = numeral.split(decimal);
  const groups = group === null ? [whole] : whole.split(group === "'" ? /['’]/ : group);
  const isGrouped = groups.length === 1 || groups.slice(1).every((part) => /^\d{3}$/.test(part));
  const digits = isGrouped ? groups.join("") : whole;
  // A space parts thousands in any country: nothing else is written so.
  const spaced = digits.split(" ");
  const isSpaced = spaced.length === 1 || (/^\d{1,3}$/.test(spaced[0] ?? "") && groups.length === 1);
  const all = spaced.join("");
  if (
    more.length > 0 ||
    !isSpaced ||
    !/^\d+$/.test(all) ||
    (fraction !== undefined && !/^\d+$/.test(fraction))
  )
    return null;
  if (fraction === undefined) return all;
  // The reader takes three digits behind a point for thousands where nobody says otherwise; four it can't.
  return `${all}.${fraction.length === 3 ? `${fraction}0` : fraction}`;
}

/** `1,500` where the comma parts decimals: a thousandfold error if the table was made elsewhere. */
function doubtIn(text: string, language: FigureLanguage): string | null {
  const grouping = groupingMark(language);
  const found = /(?<![\d.,])[1-9]\d{0,2}([.,])\d\d0(?![\d.,]\d|\d)/.exec(text);
  if (grouping === null || found === null || found[1] === grouping) return null;
  return "thousands or decimals (say which with numbers: in the mapping)";
}

const COUNTED: ReadonlySet<Figure["kind"]> = new Set([
  ...(["count", "money", "percent", "measurement", "number", "duration"] as const),
]);

type Whole = Omit<CellFigure, "footnote">;
interface Unread {
  readonly reason: string;
}

function readWhole(text: string, language: FigureLanguage): Whole | Unread {
  const simple = readSimple(text);
  if (simple !== null) return simple;
  const figures = readFigures(text, { language });
  const [figure] = figures;
  if (MANY.test(text)) return ROUNDED;
  if (figure === undefined) return { reason: "no figure that can be read" };
  if (figures.length > 1) return { reason: "two figures in one cell" };
  if (figure.ambiguous.length > 0) {
    const remedy = figure.kind === "count" ? "say language: or numbers: in the mapping" : "write it in full";
    return { reason: `${figure.ambiguous.join(" or ")} (${remedy})` };
  }
  if (figure.modifier === null) return { reason: "a language without a reader" };
  if (!COUNTED.has(figure.kind)) return { reason: `a figure of another kind (${figure.kind})` };
  const { amount, low, high, modifier, unit, kind, currency } = figure;
  const rest = restOf(text, figure);
  // "300–", "50–100+", "not 300": what is left over may turn it into another figure.
  if (/[\d+<>≤≥~±–—-]/u.test(rest) || (modifier === "between" && figure.text.endsWith("+")))
    return { reason: "no figure that can be read" };
  const whole = { unit: modifier === "vague" ? null : unit, kind, currency };
  if (modifier === "vague") return { amount: null, low: null, high: null, modifier, ...whole, aside: false };
  if (/\p{L}/u.test(rest.replace(unit ?? "", ""))) return { reason: "words beside the figure" };
  return { amount, low, high, modifier, ...whole, aside: /[^\p{L}\s.,;:%]/u.test(rest) };
}

/** The cell without the figure; what counts it stays in. */
function restOf(text: string, { start, end }: Figure): string {
  const letters = [...text];
  return [...letters.slice(0, start), " ", ...letters.slice(end)].join("").trim();
}

const NUMBER = String.raw`[-−+]?\d+(?:\.\d+)?`;
const SIMPLE = new RegExp(`^(${NUMBER})(?:\\s?(±|[-–—])\\s?(\\d+(?:\\.\\d+)?))?$`, "u");
/** `100s`, `1,000s` */
const ROUND = /^(?:[1-9]0+|[1-9]\d{0,2}(?:[, ]000)+)s$/;

/** Words for a number that nobody has counted, which the reader of sentences has no ends for. */
const MANY =
  /^(?:a few|few|several|some|many|numerous|countless|noen(?: få)?|få|flere|mange|tallrike|utallige)$/i;
const ROUNDED: Whole = {
  ...{ amount: null, low: null, high: null, modifier: "vague", unit: null, aside: false },
  ...{ kind: "count", currency: [] },
};

/** What sentences don't have, or have otherwise: `1900–1950` counts something, `300 ± 20` is a range. */
function readSimple(text: string): Whole | null {
  const none = { amount: null, low: null, high: null, unit: null, aside: false } as const;
  const counted = { kind: "count", currency: [] } as const;
  const [, first, sign, second] = SIMPLE.exec(text) ?? [];
  if (first === undefined || EITHER.test(first) || (second !== undefined && EITHER.test(second))) return null;
  const number = Number(first.replace("−", "-"));
  if (second === undefined) return { ...none, ...counted, amount: number, modifier: "exact" };
  const other = Number(second);
  if (sign === "±")
    return {
      ...none,
      ...counted,
      amount: number,
      low: number - other,
      high: number + other,
      modifier: "between",
    };
  return { ...none, ...counted, low: number, high: other, modifier: "between" };
}
