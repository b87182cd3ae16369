import { enGB } from "date-fns/locale/en-GB";
import { analysisEn } from "./analysis-en.ts";
import { changesEn } from "./changes-en.ts";
import { countOf } from "./count.ts";
import { cutsEn } from "./cuts-en.ts";
import { listed } from "./listed.ts";
import { shortened } from "./shortened.ts";
import { tablesEn } from "./tables-en.ts";
import { wayOf } from "./way-of.ts";
import type { PairFacts, ProofFacts, SideFacts, Wording } from "./wording.ts";

const NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
const cardinal = (count: number) => NUMBERS[count] ?? String(count);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const quote = (text: string) => `“${text}”`;
const days = (count: number) => countOf(count, "day");
const named = (side: SideFacts) => `${side.speaker} (${side.when})`;

const STANCE_VERBS = {
  affirms: (it: string) => `affirmed ${it}`,
  denies: (it: string) => `denied ${it}`,
  "no-evidence": (it: string) => `said there was no evidence of ${it}`,
  "declines-to-confirm": (it: string) => `declined to confirm ${it}`,
  "does-not-deny": (it: string) => `did not deny ${it}`,
  conditional: (it: string) => `spoke of ${it} only as a condition`,
} as const;

const KINDS: Wording["kinds"] = {
  conflict: {
    label: "Conflict",
    meaning: "Different origins, the same count, and no number satisfies both.",
  },
  "bound-violation": {
    label: "Part larger than the whole",
    meaning: "More are counted in a part than in what contains it, so the whole must have grown in between.",
  },
  "self-contradiction": {
    label: "Self-contradiction",
    meaning: "One origin, no later day to explain it, and no number satisfies both.",
  },
  contradiction: { label: "Contradiction", meaning: "One affirms what another denies." },
  reversal: { label: "Reversal", meaning: "One speaker denied and later affirmed, or the other way round." },
  unconfirmed: {
    label: "Unconfirmed",
    meaning: "One affirms; another has no evidence or declines to confirm. That is no denial.",
  },
  shift: { label: "Changed position", meaning: "One speaker moved from one stance to another." },
  revision: { label: "Revision", meaning: "One origin gave another figure on a later day." },
  "reporting-variance": {
    label: "Told differently",
    meaning: "One utterance, reported with another figure, word or stance.",
  },
  compatible: { label: "Compatible", meaning: "Other words, but some number satisfies both." },
  agreement: { label: "Agreement", meaning: "Different origins say the same." },
  echo: { label: "Echo", meaning: "The same origin again: no independent support." },
};

const list = (items: readonly string[]) =>
  listed(
    shortened(items, (count) => `${count} others`),
    "and",
  );

/** "a day", "5 days", "1 to 7 days", "up to 3 days"; "" where nothing is known. */
function span({ least, most }: PairFacts["apart"]): string {
  if (least === null) return "";
  if (most === null) return `at least ${days(least)}`;
  if (least === most) return least === 1 ? "a day" : days(least);
  return least === 0 ? `up to ${days(most)}` : `${least} to ${days(most)}`;
}

function apart(pair: PairFacts): string {
  if (pair.apart.least === null || (pair.apart.least === 0 && pair.apart.most === null)) return "";
  return pair.apart.most === 0 ? ", said on the same day" : `, said ${span(pair.apart)} apart`;
}

function later(pair: PairFacts): string {
  return pair.apart.least ? `, ${span(pair.apart)} later` : "";
}

function within(pair: PairFacts): string {
  if (pair.apart.most === 0) return " on that same day";
  return pair.apart.most === null ? " in between" : ` within ${span(pair.apart)}`;
}

const origins = (pair: PairFacts) => analysisEn.differentOrigins(pair.unknownOrigins);

const ESTIMATES: Record<string, (pair: PairFacts) => string> = {
  conflict: (pair) =>
    `${named(pair.a)} said ${pair.a.words}, ${named(pair.b)} ${pair.b.words}. Both count “${lower(pair.subject)}”${apart(pair)}, ${origins(pair)}. ${
      pair.gap === ""
        ? "No number satisfies both: one of them leaves out the very number that the other names."
        : `No number satisfies both; the nearest ends are ${pair.gap} apart.`
    }`,
  "self-contradiction": (pair) =>
    `${named(pair.a)} said ${pair.a.words}, ${named(pair.b)} ${pair.b.words}. Both go back to ${pair.a.origin}, no text sets one day after the other, and no number satisfies both${
      pair.gap === "" ? "" : `: the nearest ends are ${pair.gap} apart`
    }.`,
  revision: (pair) =>
    `${named(pair.a)} said ${pair.a.words}, then ${named(pair.b)} said ${pair.b.words}${later(pair)}. Both go back to ${pair.a.origin}, so the later figure ${
      pair.direction > 0 ? "raises" : pair.direction < 0 ? "lowers" : "rewords"
    } the earlier one${pair.gap === "" ? "" : ` by ${pair.gap}`}; it does not conflict with it.`,
  compatible: (pair) =>
    pair.rounded
      ? `${named(pair.a)} said ${pair.a.words}, ${named(pair.b)} ${pair.b.words}. One is the other rounded.`
      : `${named(pair.a)} said ${pair.a.words}, ${named(pair.b)} ${pair.b.words}. ${
          pair.overlap === "" ? "Nothing in them excludes the other." : `Both hold for ${pair.overlap}.`
        }`,
  agreement: (pair) =>
    `${named(pair.a)} and ${named(pair.b)} both said ${pair.a.words}, ${origins(pair)}${pair.unknownOrigins === 2 ? "" : ` (${pair.a.origin}; ${pair.b.origin})`}.`,
  echo: (pair) =>
    pair.sameUtterance
      ? `${pair.a.source} and ${pair.b.source} report one utterance of ${pair.a.speaker} alike: ${pair.a.words}. It counts once.`
      : `${named(pair.a)} and ${named(pair.b)} both said ${pair.a.words}, and both go back to ${pair.a.origin}. It counts once.`,
  "reporting-variance": (pair) =>
    `${pair.a.source} and ${pair.b.source} report one utterance of ${pair.a.speaker}, with ${pair.a.words} in the one and ${pair.b.words} in the other. ${
      pair.sameNumber
        ? "The number is the same; the word before it is not, and with it what the figure allows."
        : "At most one of them has the figure as it was said."
    }`,
  "bound-violation": (pair) => {
    const [inner, outer] = pair.innerIsB ? [pair.b, pair.a] : [pair.a, pair.b];
    return `${named(inner)} said ${inner.words} for “${lower(inner.subject)}”, ${named(outer)} ${outer.words} for “${lower(outer.subject)}”. All in the first count in the second, so if both hold, the second grew by ${
      pair.gap === "" ? "some" : `at least ${pair.gap}`
    } ${pair.unit}${within(pair)}.`;
  },
};

const STATEMENTS: Record<string, (pair: PairFacts) => string> = {
  contradiction: (pair) => `${statementPair(pair)} Both can’t be true.`,
  unconfirmed: (pair) => `${statementPair(pair)} That is no denial, and no confirmation.`,
  reversal: (pair) =>
    `${opening(pair)} ${named(pair.a)} ${took(pair, pair.a)}; ${span(pair.apart)} later ${named(pair.b)} ${took(pair, pair.b)}.`,
  shift: (pair) =>
    `${opening(pair)} ${named(pair.a)} ${took(pair, pair.a)}; ${
      pair.apart.least ? `${span(pair.apart)} later ` : ""
    }${named(pair.b)} ${took(pair, pair.b)}.`,
  agreement: (pair) =>
    pair.carried
      ? statementPair(pair)
      : `${named(pair.a)} and ${named(pair.b)} took the same stance on ${quote(pair.subject)}: ${pair.a.words}.`,
  echo: (pair) =>
    pair.sameUtterance
      ? `${pair.a.source} and ${pair.b.source} report one utterance of ${pair.a.speaker} on ${quote(pair.subject)} alike. It counts once.`
      : pair.sameSpeaker
        ? `${pair.a.speaker} took one stance on ${quote(pair.subject)} twice: ${pair.a.words} (${pair.a.when}; ${pair.b.when}). It counts once.`
        : `${named(pair.a)} and ${named(pair.b)} go back to ${pair.a.origin} and took the same stance on ${quote(pair.subject)}. It counts once.`,
  "reporting-variance": (pair) =>
    pair.carried
      ? `${opening(pair)} ${pair.a.source} and ${pair.b.source} report one utterance of ${pair.a.speaker}: in the one, ${pair.a.speaker} ${took(pair, pair.a)}, in the other, ${pair.b.speaker} ${took(pair, pair.b)}.`
      : `${pair.a.source} and ${pair.b.source} report one utterance of ${pair.a.speaker} on ${quote(pair.subject)} differently: “${pair.a.words}” in the one, “${pair.b.words}” in the other.`,
};

function statementPair(pair: PairFacts): string {
  return `${opening(pair)} ${named(pair.a)} ${took(pair, pair.a)}, ${named(pair.b)} ${took(pair, pair.b)}.`;
}

/** What the stances are on; for two sentences, which of them implies the other. */
function opening(pair: PairFacts): string {
  if (!pair.carried) return `On ${quote(pair.subject)}:`;
  const { special, general } = wayOf(pair);
  return `${quote(special)} implies ${quote(general)}.`;
}

/** What a side did with it, or with one of the two sentences named before. */
function took(pair: PairFacts, side: SideFacts): string {
  const it = pair.carried ? (side.subject === wayOf(pair).special ? "the first" : "the second") : "it";
  return STANCE_VERBS[side.stance!](it);
}

function excerptsProved({ claims, found, locked, unchecked, on }: ProofFacts): string {
  if (unchecked === claims) return "excerpts not checked: no archive at hand";
  const day = on === "" ? "" : ` on ${on}`;
  return found + locked === claims
    ? `all excerpts verified${day}`
    : `${found + locked} of ${claims} excerpts verified${day}`;
}

export const en: Wording = {
  language: "en-GB",
  locale: enGB,
  patterns: {
    day: "d MMM",
    dayYear: "d MMM yyyy",
    dayOfMonth: "d",
    month: "MMM yyyy",
    longDay: "d MMMM yyyy",
    longDayOfMonth: "d",
    longDayMonth: "d MMMM",
  },
  labels: {
    document: "Discrepancy brief",
    glance: "The figures at a glance",
    lineup: "The line-up",
    said: "said",
    by: "by",
    reportedBy: "reported by",
    inWords: "in words",
    counts: "counts",
    differences: "What differs, and why",
    stances: "Who confirms, who denies",
    speaker: "speaker",
    stance: "stance",
    inTheirWords: "in their words",
    table: "Every figure, by source and date",
    figure: "figure",
    excerpt: "words of the source",
    findings: "The discrepancies",
    concordances: "What agrees, and what only repeats",
    subject: "on",
    finding: "finding",
    translation: "our translation",
    asOf: "as of",
    sources: "The sources",
    published: "published",
    byline: "by",
    textLanguage: "language",
    verification: "checked against the archived text",
    fingerprint: "SHA-256",
    note: "note",
    derived: "derived",
    assessment: "curator’s reading",
    method: "How this brief compares",
    contents: "Contents",
    page: "page",
    of: "of",
    inferredDay: "day worked out from the text",
    seeFinding: "see",
    party: "party",
    matrix: "All stances at a glance",
    timeline: "Who said what, when",
    carriers: "Who told whom",
    origin: "goes back to",
    dayNotes: "Days that the sources do not print",
    alsoIn: "also",
    saidWhat: "what",
    changes: "What changed since the last edition",
    openSource: "open the source at these words",
    inLineup: "in the line-up",
    inTimeline: "in the timeline",
    inIndex: "by speaker",
    screen: {
      skip: "Skip to the brief",
      filters: "Filter",
      search: "Search the claims",
      speakers: "Speaker",
      parties: "Party",
      sources: "Source",
      subjects: "What about",
      kinds: "Kind of difference",
      from: "Said from",
      to: "to",
      shown: "Claims shown: {shown} of {all}",
      all: "All {all} claims shown",
      nothing: "No claim matches",
      undated: "{count} without a day left out",
      clear: "Clear",
      copyView: "Copy link to this view",
      link: "Link to: {what}",
      copied: "Link copied",
      sorted: "Sorted by: {what}",
      unsorted: "In the order of the brief",
    },
  },
  kinds: KINDS,
  stances: {
    affirms: "affirms",
    denies: "denies",
    "no-evidence": "no evidence",
    "declines-to-confirm": "declines to confirm",
    "does-not-deny": "does not deny",
    conditional: "only if",
  },
  modalities: {
    observed: "observed",
    assessed: "assessed",
    planned: "planned",
    forecast: "forecast",
    alleged: "alleged",
    hypothetical: "hypothetical",
  },
  marks: {
    point: "bare figure",
    about: "about",
    "at-most": "at most",
    "at-least": "at least",
    range: "from – to",
    vague: "vague, no end",
    planned: "planned",
    revision: "revised by its origin",
    inferred: "day inferred",
  },
  tables: tablesEn,
  analysis: analysisEn,
  languages: {
    en: "English",
    nb: "Norwegian (Bokmål)",
    nn: "Norwegian (Nynorsk)",
    no: "Norwegian",
    und: "not given",
  },
  by: (day) => `by ${day}`,
  from: (day) => `from ${day}`,
  noDate: "no date",
  quote,
  figure: ({ modifier, amount, low, high }) => {
    switch (modifier) {
      case "exact":
        return amount ?? "";
      case "about":
        return `about ${amount ?? `${low} to ${high}`}`;
      case "at-least":
        return `at least ${amount ?? low}`;
      case "more-than":
        return `more than ${amount ?? low}`;
      case "up-to":
        return `up to ${amount ?? high}`;
      case "fewer-than":
        return `fewer than ${amount ?? high}`;
      case "between":
        if (low === null) return `up to ${high}`;
        return high === null ? `${low} or more` : `${low} to ${high}`;
      case "vague":
        if (low === null) return high === null ? "an unstated number" : `some, up to ${high}`;
        return high === null ? `some, ${low} or more` : `some, ${low} to ${high}`;
    }
  },
  overlap: (low, high) => {
    if (low !== null && low === high) return `exactly ${low}`;
    if (low === null) return high === null ? "any number" : `any number up to ${high}`;
    return high === null ? `any number from ${low} up` : `any number from ${low} to ${high}`;
  },
  cardinal,
  days,
  reports: (count) => countOf(count, "report"),
  speakers: (count) => countOf(count, "speaker"),
  claims: (count) => countOf(count, "claim"),
  sources: (count) => countOf(count, "source"),
  differentCounts: (count) => `${cardinal(count)} different counts`,
  explain: (pair) => capital((pair.a.stance === null ? ESTIMATES : STATEMENTS)[pair.kind]?.(pair) ?? ""),
  headline: (pair) => {
    const { a, b } = pair;
    if (a.stance !== null) {
      if (pair.kind === "shift" || pair.kind === "reversal") {
        return `${b.speaker}: from “${en.stances[a.stance]}” to “${en.stances[b.stance!]}”`;
      }
      return `${a.speaker} and ${b.speaker}: ${lower(KINDS[pair.kind].label)}`;
    }
    switch (pair.kind) {
      case "bound-violation": {
        const [inner, outer] = pair.innerIsB ? [b, a] : [a, b];
        return `${capital(inner.words)} “${lower(inner.subject)}”, but ${outer.words} “${lower(outer.subject)}”?`;
      }
      case "revision":
        return pair.direction === 0 ? `${a.origin} rewords its figure` : `From ${a.words} to ${b.words}`;
      case "agreement":
      case "echo":
        return capital(a.words);
      default:
        return `${capital(a.words)}, or ${b.words}?`;
    }
  },
  summary: (pair) => {
    const met = `${named(pair.a)} against ${named(pair.b)}`;
    if (pair.kind === "conflict" && pair.gap !== "")
      return `${met}, ${origins(pair)}${apart(pair)}. No number satisfies both; the nearest ends are ${pair.gap} apart.`;
    if (pair.kind !== "bound-violation") return en.explain(pair);
    const [inner, outer] = pair.innerIsB ? [pair.b, pair.a] : [pair.a, pair.b];
    return `${named(inner)} against ${named(outer)}. All in the first count in the second: if both hold, it grew by ${
      pair.gap === "" ? "some" : `at least ${pair.gap}`
    } ${pair.unit}${within(pair)}.`;
  },
  statementCase: ({ kind, label, proposition, affirming, opposing, carried }) => {
    const outright = carried ? " (some of them by what it follows from)" : "";
    const camps = `${list(affirming)} affirmed it${outright}; ${list(opposing)}`;
    const end =
      kind === "unconfirmed"
        ? "had no evidence of it or would not confirm it. That is no denial."
        : "denied it. Both can’t be true.";
    const text = `On ${quote(proposition)}: ${camps} ${end}`;
    const summary = `${capital(camps)} ${end}`;
    return kind === "unconfirmed"
      ? {
          short: `${label}: ${cardinal(affirming.length)} affirmed, ${cardinal(opposing.length)} did not confirm`,
          headline: `Affirmed by ${list(affirming)}, not confirmed by ${list(opposing)}`,
          text,
          summary,
        }
      : {
          short: `${label}: ${cardinal(affirming.length)} affirmed, ${cardinal(opposing.length)} denied`,
          headline: `Affirmed by ${list(affirming)}, denied by ${list(opposing)}`,
          text,
          summary,
        };
  },
  chorus: ({ kind, speakers, origins, behind, sources, oneUtterance }) => {
    if (kind === "agreement") return `${capital(list(speakers))}, from ${behind} in ${list(sources)}.`;
    if (!oneUtterance && speakers.length === 1 && speakers[0] === origins[0])
      return `${capital(list(speakers))}, more than once: ${list(sources)}.`;
    return oneUtterance
      ? `${capital(list(speakers))}: one utterance, told alike by ${list(sources)}.`
      : `${capital(list(speakers))} (${list(sources)}), who go back to ${list(origins)}.`;
  },
  revisions: ({ a, b, subject, figures, direction }) => ({
    headline: `From ${a.words} to ${b.words}, in ${cardinal(figures)} figures`,
    text: `${named(a)} said ${a.words}, and at last ${named(b)} said ${b.words}; ${cardinal(figures)} figures in all for “${lower(subject)}”, each from ${a.origin}. The last ${
      direction > 0 ? "raises" : direction < 0 ? "lowers" : "rewords"
    } the first; an origin that revises itself does not conflict with itself.`,
  }),
  sides: (kind) =>
    kind === "unconfirmed"
      ? { left: "affirm", right: "do not confirm" }
      : kind === "contradiction"
        ? { left: "affirm", right: "deny" }
        : { left: "earlier", right: "later" },
  noConflict: (pair) => ({
    headline: `${capital(pair.a.words)} and ${pair.b.words} do not conflict`,
    text: `Both figures for “${lower(pair.subject)}” go back to ${pair.a.origin}, which ${
      pair.direction > 0 ? "raised" : pair.direction < 0 ? "lowered" : "reworded"
    } its own count on a later day.`,
  }),
  lead: (facts) => {
    const figures =
      facts.counts === 0
        ? `${capital(cardinal(facts.sources))} ${facts.sources === 1 ? "report holds" : "reports hold"} ${countOf(facts.statements, "statement")}.`
        : `${capital(cardinal(facts.sources))} ${facts.sources === 1 ? "report gives" : "reports give"} ${cardinal(facts.numbers)} ${facts.numbers === 1 ? "number" : "numbers"} for ${cardinal(facts.counts)} ${facts.counts === 1 ? "count" : "different counts"}.`;
    const excluded =
      facts.counts === 0
        ? ""
        : facts.conflicts === 0
          ? " No two figures for the same count exclude each other."
          : ` ${capital(cardinal(facts.conflicts))} ${facts.conflicts === 1 ? "pair" : "pairs"} of figures for the same count can’t both be true.`;
    const grown =
      facts.violations === 0
        ? ""
        : facts.violations === 1
          ? " One figure for a part is larger than the figure for the whole."
          : ` ${capital(cardinal(facts.violations))} figures for a part are larger than the figure for the whole.`;
    return figures + excluded + grown;
  },
  edition: (number) => `Edition ${number}`,
  footing: (proof, sources) =>
    `${countOf(proof.claims, "claim")}, ${countOf(sources, "source")}, ${excerptsProved(proof)}`,
  verification: (status, line, on) => {
    switch (status) {
      case "verified":
        return line === null ? "found in the archived text" : `line ${line}`;
      case "ambiguous":
        return "stands more than once in the archived text";
      case "not-found":
        return "NOT FOUND in the archived text";
      case "no-archive":
        return on === null ? "not checked: no archived text at hand" : `verified ${on}`;
    }
  },
  sourceVerified: (proof, coverage) => {
    const figures =
      coverage === null
        ? ""
        : ` Figures in the text: ${coverage.figures}; ${coverage.covered} in claims, ${coverage.ignored} left out on purpose${
            coverage.covered + coverage.ignored === coverage.figures
              ? ""
              : `, ${coverage.figures - coverage.covered - coverage.ignored} not curated`
          }.`;
    return `${countOf(proof.claims, "claim")}, ${excerptsProved(proof)}.${figures}`;
  },
  outletUnknown: (agency) => `${agency} (outlet not given)`,
  agencyOn: (agency, publisher) => `${agency}, on ${publisher}`,
  groupSummary: ({ origins, reports, positions, gap }) =>
    `${countOf(reports, "report")}, ${origins}, ${countOf(positions, "position")}${gap === "" ? "" : `; widest gap ${gap}`}`,
  follows: (labels) => `Follows from: ${labels}.`,
  alternative: (rows, tick) => `Line-up of the figures on an axis from 0 to ${tick}. ${rows.join("; ")}.`,
  timelineAlternative: (rows, sources) =>
    `Timeline of ${countOf(rows, "row")} from ${countOf(sources, "source")}: the day said, the days that figures hold for, and the day published. The rows give all days in words.`,
  clocks: {
    said: "said (hollow: on one of these days)",
    "as-of": "as of: the day the claim holds for",
    published: "published",
  },
  wordsAbove: (headline) => `Quoted under “${headline}”.`,
  logarithmic: "Logarithmic scale",
  method: ({ window, about, rounding }) => [
    {
      term: "What is compared",
      text: `Figures for the same measure, place and population whose days (the day a figure holds for, else the day it was said) lie at most ${window} apart. Different measures are never set against each other, save where one is a part of another.`,
    },
    {
      term: "What a figure means",
      text: `“About” allows ${about} either way; “up to” and “at least” are bounds and stay bounds; a vague word such as “thousands” has no upper end. Two bare figures at most ${rounding} apart are compatible where one is the other rounded.`,
    },
    {
      term: "Origins",
      text: "Claims that go back to one origin, or report one utterance, count once however many print them.",
    },
    {
      term: "Stances",
      text: "Who affirms a thing affirms what it implies; who denies a thing denies what implies it. No evidence is no denial, and silence is no claim.",
    },
    {
      term: "Days",
      text: "The day a figure holds for, the day it was said and the day the source came out are kept apart. A day marked with an asterisk is not printed in the source; its number leads to the reason, at the end.",
    },
    {
      term: "Verification",
      text: "A tick and a line number say where the excerpt stands in the archived text of the source, letter for letter but for spaces, dashes and the shape of quotation marks.",
    },
    { term: "What is not done", text: "Nothing is averaged, pooled, weighed by belief or declared best." },
  ],
  assessment: (reading, text, settle, by) =>
    `${capital({ definition: "a matter of definition", timing: "a matter of timing", translation: "a matter of translation", unresolved: "unresolved" }[reading] ?? reading)}. ${text}${settle === "" ? "" : ` Would settle it: ${settle}`}${by === "" ? "" : ` (${by})`}`,
  pairs: (count) => `${count} pairs of claims, each with its own sentence in discrepancies.csv.`,
  cuts: cutsEn,
  changes: changesEn,
  list,
};
