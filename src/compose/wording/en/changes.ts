import type { ChangeGroupId, ChangeWords } from "../changes-words.ts";
import { countingIn } from "../count.ts";
import { listed } from "../listed.ts";

const countOf = countingIn("en-GB");

const list = (items: readonly string[]) => listed(items, "and");
const none = "none";

export const changesEn: ChangeWords = {
  lead: (edition, day, counts) => {
    const parts = [
      counted(counts, "claims", "claim", "added", "withdrawn", "changed"),
      counted(counts, "sources", "source", "added", "withdrawn", "changed"),
      counted(counts, "differences", "difference", "added", "withdrawn", "reclassified"),
    ].filter((part) => part !== "");
    const since = `Since edition ${edition} (${day})`;
    return parts.length === 0 ? `${since}, no claim has changed.` : `${since}: ${parts.join("; ")}.`;
  },
  groups: {
    "claims-added": "Claims added",
    "claims-withdrawn": "Claims withdrawn",
    "claims-changed": "Claims changed",
    "sources-added": "Sources added",
    "sources-withdrawn": "Sources withdrawn",
    "sources-changed": "Sources changed",
    "differences-added": "Differences that have appeared",
    "differences-withdrawn": "Differences that are gone",
    "differences-reclassified": "Differences of another kind than before",
  },
  values: {
    words: "as stated",
    subject: "on",
    speaker: "speaker",
    source: "source",
    excerpt: "excerpt",
    verification: "excerpt in the archived text",
    said: "day said",
    asOf: "day it holds for",
    published: "day published",
    origin: "origin",
    restsOn: "what it rests on",
    retracts: "what it takes back",
    likelihood: "how likely it is called",
    ref: "name it came in under",
    via: "carriers",
    utterance: "utterance",
    modality: "how it is held",
    place: "what is counted, and where",
    translation: "translation",
    note: "note",
    derived: "derivation",
    context: "context of the excerpt",
    publisher: "publisher",
    headline: "headline",
    byline: "byline",
    language: "language",
    url: "address",
    text: "archived text",
  },
  verification: {
    verified: "found",
    ambiguous: "found more than once",
    "not-found": "not found",
    "no-archive": "no text to check against",
  },
  changed: (value, old, now) => `${value}: ${now || none}; before, ${old || none}`,
  also: (values) => `Also changed: ${list(values)}.`,
  why: (text) => `Why: ${text}`,
  was: (kind) => `before: ${kind.toLowerCase()}`,
  rules: (count) =>
    `The rules of comparison have changed: ${countOf(count, "difference is", "differences are")} new, gone or of another kind by that alone.`,
  rest: (count) => `${countOf(count, "more change")}; all are in changes.csv.`,
};

const VERBS = {
  added: "added",
  withdrawn: "withdrawn",
  changed: "changed",
  reclassified: "of another kind",
} as const;

/** "2 claims added, 1 withdrawn"; the noun stands once, with the first count. */
function counted(
  counts: Readonly<Record<ChangeGroupId, number>>,
  subject: "claims" | "sources" | "differences",
  noun: string,
  ...changes: readonly (keyof typeof VERBS)[]
): string {
  const verbs = subject === "differences" ? { ...VERBS, added: "new", withdrawn: "gone" } : VERBS;
  return changes
    .map((change) => [counts[`${subject}-${change}` as ChangeGroupId], verbs[change]] as const)
    .filter(([count]) => count > 0)
    .map(([count, verb], at) => `${at === 0 ? countOf(count, noun) : count} ${verb}`)
    .join(", ");
}
