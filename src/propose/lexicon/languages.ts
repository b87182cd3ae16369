import type { FigureLanguage } from "../../figures/index.ts";
import type { ClaimWords } from "./claim-words.ts";
import { en } from "./en.ts";
import { enSubjects } from "./en-subjects.ts";
import { nb } from "./nb.ts";
import { nbSubjects } from "./nb-subjects.ts";
import type { SubjectWords } from "./subject-words.ts";

/** Every language that has words for claims; a new one is a file of words and a line here. */
const LANGUAGES = { en, nb } as const satisfies Record<string, ClaimWords>;

/** The words of a text's language: of all of them where it is not known, none where it has no reader. */
export function claimWords(language: FigureLanguage): ClaimWords {
  const known: Readonly<Partial<Record<FigureLanguage, ClaimWords>>> = LANGUAGES;
  return (
    known[language] ??
    (language === "und" ? Object.values<ClaimWords>(LANGUAGES).reduce(joined) : NOTHING_READ)
  );
}

const SUBJECTS: Readonly<Record<string, SubjectWords>> = { en: enSubjects, nb: nbSubjects };

/** What measures are called in a language; null where nobody has written it down. */
export function subjectWords(language: string): SubjectWords | null {
  return SUBJECTS[language.split("-")[0] ?? ""] ?? null;
}

function joined<Value>(a: Value, b: Value): Value {
  if (Array.isArray(a) && Array.isArray(b)) return [...new Set([...a, ...b])] as Value;
  if (typeof a !== "object" || a === null) return b ?? a;
  const keys = new Set([...Object.keys(a), ...Object.keys(b as object)]);
  const entries = [...keys].map((key) => {
    const [one, other] = [a[key as keyof Value], b[key as keyof Value]];
    return [key, one === undefined || other === undefined ? (one ?? other) : joined(one, other)];
  });
  return Object.fromEntries(entries) as Value;
}

function emptied<Value>(value: Value): Value {
  if (Array.isArray(value)) return [] as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, emptied(part)])) as Value;
}

const NOTHING_READ: ClaimWords = emptied({ ...en, weekdays: {}, months: {}, numbers: {} });
