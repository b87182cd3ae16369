import type { Diagnostic } from "../../diagnostic.ts";
import { type FigureLanguage, figureLanguage, type LanguageWords } from "../../figures/index.ts";
import { fromLanguages, lexiconIn, readLanguages, reportingWords } from "../../figures/lexicon/languages.ts";
import { readWords, type Words } from "../../figures/lexicon/word-file.ts";
import { CLAIM_SHAPE, type ClaimWords } from "./claim-words.ts";
import { SUBJECT_SHAPE, type SubjectWords } from "./subject-words.ts";

const SHAPE = { ...CLAIM_SHAPE, ...SUBJECT_SHAPE };
type Reporting = Words<typeof SHAPE>;

const read = fromLanguages(() => new Map<FigureLanguage, Reporting | null>());

/** Null where a language has none. */
function wordsIn(language: FigureLanguage): Reporting | null {
  const known = read().get(language);
  if (known !== undefined) return known;
  const file = reportingWords(language);
  const words = file === null ? null : readWords(file.file, file.text, SHAPE).words;
  read().set(language, words);
  return words;
}

/** The words of a text's language: of all of them where it is not known, none where it has no reader. */
export function claimWords(language: FigureLanguage): ClaimWords {
  const own = language === "und" ? ofUnnamed() : wordsIn(language);
  return own ?? NOTHING_READ;
}

function ofUnnamed(): ClaimWords | null {
  const all = readLanguages().filter((language) => lexiconIn(language).readUnnamed);
  const words = all.flatMap<ClaimWords>((language) => wordsIn(language) ?? []);
  return words.length === 0 ? null : words.reduce(joined);
}

/** Words in names of unnamed speakers that no text has, in any language: a dataset's names may be in all of them. */
export function namelessWords(): ReadonlySet<string> {
  return new Set(readLanguages().flatMap((language) => wordsIn(language)?.nameless ?? []));
}

/** What measures are called in a language of texts, or of a brief; null where nobody has written it down. */
export function subjectWords(language: string): SubjectWords | null {
  return wordsIn(figureLanguage(language));
}

/** Every fault of a language's words of reporting, with its place. */
export function inspectReporting({ reporting }: LanguageWords): readonly Diagnostic[] {
  return reporting === null ? [] : readWords(reporting.file, reporting.text, SHAPE).faults;
}

function joined<Value>(a: Value, b: Value): Value {
  if (Array.isArray(a) && Array.isArray(b)) return [...new Set([...a, ...b])] as Value;
  if (typeof a !== "object" || a === null || a instanceof RegExp) return a;
  const keys = new Set([...Object.keys(a), ...Object.keys(b as object)]);
  const entries = [...keys].map((key) => {
    const [one, other] = [a[key as keyof Value], b[key as keyof Value]];
    return [key, one === undefined || other === undefined ? (one ?? other) : joined(one, other)];
  });
  return Object.fromEntries(entries) as Value;
}

const NOTHING_READ: ClaimWords = readWords("", "", CLAIM_SHAPE).words;
