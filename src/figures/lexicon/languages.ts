import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import { type Diagnostic, hasErrors, note } from "../../diagnostic.ts";
import { LEXICON_SHAPE, type Lexicon } from "./lexicon.ts";
import { prepared } from "./prepared.ts";
import { readWords } from "./word-file.ts";

/** A file of words, and what stands in it. */
interface WordFile {
  readonly file: string;
  readonly text: string;
}

/** What a language has for reading texts in it. */
export interface LanguageWords {
  /** Name of its folder. */
  readonly tag: string;
  /** By what figures are read. */
  readonly lexicon: WordFile;
  /** By what it is said who says what; null where there is nothing. */
  readonly reporting: WordFile | null;
}

/**
 * Language whose words and separators are read, by the name of its folder. `und`: which one is not known, so all that
 * ask for it are read at once and separators stay unsettled; `unread`: one that has no reader, in which only digits can
 * be pointed at.
 */
export type FigureLanguage = string;

interface Known {
  readonly words: readonly LanguageWords[];
  /** Names of folders by the languages that their lexicons are for. */
  readonly tags: ReadonlyMap<string, FigureLanguage>;
}

interface Holder {
  known: Known;
}

/** Asked at every word, and far below where files may be read: so they are handed on by no argument. */
const shared: Holder = { known: { words: [], tags: new Map() } };
const runs = new AsyncLocalStorage<Holder>();
const holder = () => runs.getStore() ?? shared;

/** What this work makes known is known to nothing else: builds beside each other may have languages of their own. */
export function withOwnLanguages<Result>(work: () => Result): Result {
  return runs.run({ known: holder().known }, work);
}

/**
 * The languages that texts are read in from now on, in this work or else in the whole process. Those that are known
 * already are not read again.
 * @param words without faults
 */
export function useLanguages(words: readonly LanguageWords[]): void {
  const here = holder();
  const isSame = (a: LanguageWords, b: LanguageWords | undefined) =>
    a.tag === b?.tag && a.lexicon.text === b.lexicon.text && a.reporting?.text === b.reporting?.text;
  const isKnown =
    words.length === here.known.words.length &&
    words.every((one, index) => isSame(one, here.known.words[index]));
  if (isKnown) return;
  const tags = words.flatMap(({ tag, lexicon }) => tagsIn(lexicon).map((each) => [each, tag] as const));
  here.known = { words, tags: new Map(tags) };
}

/** What is derived from the languages that are known: made once for them, and anew when there are others. */
export function fromLanguages<Derived>(make: () => Derived): () => Derived {
  const made = new WeakMap<Known, Derived>();
  return () => {
    const { known } = holder();
    const before = made.get(known);
    if (before !== undefined) return before;
    const fresh = make();
    made.set(known, fresh);
    return fresh;
  };
}

const lexicons = fromLanguages(() => new Map<FigureLanguage, Lexicon>());

/** Every language that is read. */
export const readLanguages = (): FigureLanguage[] => holder().known.words.map(({ tag }) => tag);

/** @throws Error where there is no such language */
export function lexiconIn(language: FigureLanguage): Lexicon {
  const read = lexicons().get(language);
  if (read !== undefined) return read;
  const { lexicon } = wordsOf(language) ?? {};
  if (lexicon === undefined)
    throw new Error(`no words of language ${language}: there are ${readLanguages().join(", ")}`);
  const key = lexiconKey(lexicon.text);
  const ready = Object.hasOwn(prepared, key) ? prepared[key]?.() : undefined;
  const words = ready ?? readWords(lexicon.file, lexicon.text, LEXICON_SHAPE).words;
  lexicons().set(language, words);
  return words;
}

/** JavaScript of what is read out of a lexicon: the value that `prepared` holds for it. Reading is a seventh of a check. */
export function prepareLexicon(file: string, text: string): string {
  return `() => (${literal(readWords(file, text, LEXICON_SHAPE).words)})`;
}

/** By its text to the byte: one that was edited since is another. */
export function lexiconKey(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

function literal(value: unknown): string {
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}:${literal(each)}`)}}`;
}

const wordsOf = (language: FigureLanguage) => holder().known.words.find(({ tag }) => tag === language);

/** Null where it has none. */
export function reportingWords(language: FigureLanguage): WordFile | null {
  return wordsOf(language)?.reporting ?? null;
}

/** The reader's language for a BCP 47 tag; Nynorsk is near enough to Bokmål. */
export function figureLanguage(tag: string): FigureLanguage {
  const primary = tag.toLowerCase().split("-")[0] ?? "";
  if (UNKNOWN.has(primary)) return "und";
  return holder().known.tags.get(primary) ?? "unread";
}

/** The languages that a lexicon is for, without reading all of it. */
function tagsIn({ text }: WordFile): string[] {
  const [, tags = ""] = /^tags:(.*)$/m.exec(text) ?? [];
  return tags.split(",").map((tag) => tag.trim().toLowerCase());
}

/** Is the lexicon for the language of its folder? One that was copied from another's is not, until it says so. */
export function isOwnLexicon({ tag, lexicon }: LanguageWords): boolean {
  return tagsIn(lexicon).includes(tag.toLowerCase().split("-")[0] ?? "");
}

/** Every fault of a language's lexicon, with its place. */
export function inspectLexicon(language: LanguageWords): Diagnostic[] {
  const { file, text } = language.lexicon;
  const { faults } = readWords(file, text, LEXICON_SHAPE);
  if (hasErrors(faults) || isOwnLexicon(language)) return [...faults];
  const message = `${language.tag}: its lexicon is for ${tagsIn(language.lexicon).join(", ")}, and texts in it are not read`;
  const hint = `where its words are of this language, begin it with tags: ${language.tag}; else take it out`;
  return [...faults, note("words-of-another", message, { file, line: 1, column: 1 }, hint)];
}

/** Tags that name no language. */
const UNKNOWN = new Set(["", "und", "mul", "mis", "zxx"]);
