import type { ChangeGroupId, ChangeWords } from "../changes-words.ts";
import { countingIn } from "../count.ts";
import { listed } from "../listed.ts";

const countOf = countingIn("nb-NO");

const list = (items: readonly string[]) => listed(items, "og");
const none = "ingen";

export const changesNb: ChangeWords = {
  lead: (edition, day, counts) => {
    const parts = [
      counted(counts, "claims", ["påstand", "påstander"], CLAIM_VERBS),
      counted(counts, "sources", ["kilde", "kilder"], CLAIM_VERBS),
      counted(counts, "differences", ["forskjell", "forskjeller"], DIFFERENCE_VERBS),
    ].filter((part) => part !== "");
    const since = `Siden utgave ${edition} (${day})`;
    return parts.length === 0 ? `${since} er ingen påstand endret.` : `${since}: ${parts.join("; ")}.`;
  },
  groups: {
    "claims-added": "Nye påstander",
    "claims-withdrawn": "Påstander som er trukket",
    "claims-changed": "Endrede påstander",
    "sources-added": "Nye kilder",
    "sources-withdrawn": "Kilder som er trukket",
    "sources-changed": "Endrede kilder",
    "differences-added": "Nye forskjeller",
    "differences-withdrawn": "Forskjeller som er borte",
    "differences-reclassified": "Forskjeller av et annet slag enn før",
  },
  values: {
    words: "slik det er sagt",
    subject: "om",
    speaker: "avsender",
    source: "kilde",
    excerpt: "utdrag",
    verification: "utdraget i den arkiverte teksten",
    said: "dagen det ble sagt",
    asOf: "dagen det gjelder",
    published: "dagen kilden kom ut",
    origin: "opphav",
    restsOn: "hva den hviler på",
    retracts: "hva den trekker tilbake",
    likelihood: "hvor sannsynlig den kalles",
    ref: "navnet den kom inn under",
    via: "mellomledd",
    utterance: "ytring",
    modality: "hvordan det hevdes",
    place: "hva som telles, og hvor",
    translation: "oversettelse",
    note: "merknad",
    derived: "utledning",
    context: "teksten rundt utdraget",
    publisher: "utgiver",
    headline: "overskrift",
    byline: "byline",
    language: "språk",
    url: "adresse",
    text: "arkivert tekst",
  },
  verification: {
    verified: "funnet",
    ambiguous: "funnet mer enn én gang",
    "not-found": "ikke funnet",
    "no-archive": "ingen tekst å kontrollere mot",
  },
  changed: (value, old, now) => `${value}: ${now || none}; før: ${old || none}`,
  also: (values) => `Endret er også: ${list(values)}.`,
  why: (text) => `Grunn: ${text}`,
  was: (kind) => `før: ${kind.toLowerCase()}`,
  rules: (count) =>
    `Reglene for sammenligning er endret: ${countOf(count, "forskjell er ny, borte eller av et annet slag", "forskjeller er nye, borte eller av et annet slag")} bare av den grunn.`,
  rest: (count) => `${countOf(count, "endring til", "endringer til")}; alle står i changes.csv.`,
};

/** By the change: of one, and of several. */
type Verbs = readonly (readonly [change: string, one: string, many: string])[];

const CLAIM_VERBS: Verbs = [
  ["added", "lagt til", "lagt til"],
  ["withdrawn", "trukket", "trukket"],
  ["changed", "endret", "endret"],
];
const DIFFERENCE_VERBS: Verbs = [
  ["added", "ny", "nye"],
  ["withdrawn", "borte", "borte"],
  ["reclassified", "av et annet slag", "av et annet slag"],
];

/** "2 påstander lagt til, 1 trukket"; the noun stands once, with the first count. */
function counted(
  counts: Readonly<Record<ChangeGroupId, number>>,
  subject: string,
  [one, many]: readonly [string, string],
  verbs: Verbs,
): string {
  return verbs
    .map(([change, single, plural]) => {
      const count = counts[`${subject}-${change}` as ChangeGroupId];
      return [count, count === 1 ? single : plural] as const;
    })
    .filter(([count]) => count > 0)
    .map(([count, verb], at) => `${at === 0 ? countOf(count, one, many) : count} ${verb}`)
    .join(", ");
}
