import type { PageWords, ProofFacts } from "../wording.ts";
import { capital, cardinal, countOf, days, digits, list, quote } from "./words.ts";

export const page: PageWords = {
  by: (day) => `by ${day}`,
  from: (day) => `from ${day}`,
  heldFor: (day) => `as of ${day}`,
  restsOn: (names) => `rests in part on ${names}`,
  takenBack: (day) => `taken back ${day}`,
  noDate: "no date",
  quote,
  cardinal,
  days,
  reports: (count) => countOf(count, "report"),
  speakers: (count) => countOf(count, "speaker"),
  claims: (count) => countOf(count, "claim"),
  sources: (count) => countOf(count, "source"),
  sharedNumber: (number, count, labels) =>
    `${number} stands for ${cardinal(count)} different counts: ${labels.join(" · ")}`,
  edition: (number) => `Edition ${number}`,
  footing: (proof, sources) =>
    `${countOf(proof.claims, "claim")}, ${countOf(sources, "source")}, ${excerptsProved(proof)}`,
  figureUnread: (language) => `; figure not checked: no reader for ${language}`,
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
        : ` Figures in the text: ${digits(coverage.figures)}; ${digits(coverage.covered)} in claims, ${digits(coverage.ignored)} left out on purpose${
            coverage.covered + coverage.ignored === coverage.figures
              ? ""
              : `, ${digits(coverage.figures - coverage.covered - coverage.ignored)} not curated`
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
  wordsAbove: (headline) => `Quoted under “${headline}”.`,
  logarithmic: "Logarithmic scale",
  method: ({ window, about, rounding }) => [
    {
      term: "What is compared",
      text: `Figures for the same measure, place and population, and statements that can meet, by their days: the day a claim holds for, else the day it was said, else by the day its source came out. What rises and falls, or begins and ends, is compared only where these lie at most ${window} apart, unless the brief sets it another window. Different measures are never set against each other, save where one is a part of another or may be the same.`,
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
  pairs: (count) => `${digits(count)} pairs of claims, each with its own sentence in discrepancies.csv.`,
  list,
};

function excerptsProved({ claims, found, locked, unchecked, on }: ProofFacts): string {
  if (unchecked === claims) return "quotes not checked: no archive at hand";
  const day = on === "" ? "" : ` on ${on}`;
  return found + locked === claims
    ? `all quotes checked${day}`
    : `${digits(found + locked)} of ${digits(claims)} quotes checked${day}`;
}
