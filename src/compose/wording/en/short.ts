import type { ShortWords } from "../short-words.ts";
import { countOf, digits } from "./words.ts";

export const shortEn: ShortWords = {
  heading: "What differs",
  note: "By subject, each excerpt once. Of pairs that are alike one is told, with their number; discrepancies.csv has a sentence for each.",
  moreDays: (count) => `and ${digits(count)} more days`,
  pairs: (count) => countOf(count, "pair"),
  days: "Days are worked out from the texts; ° marks those that a source prints. The reasons stand in the HTML page of this brief and in claims.csv.",
  daysInKey: "days worked out; ° printed",
  alike: (counts) =>
    `What goes together or only repeats, in pairs of claims: ${counts.join("; ")}. They stand in discrepancies.csv and in the HTML page.`,
  register: {
    heading: "Every claim, by source and day",
    note: "With the excerpts that are not quoted above (↑).",
  },
  method: ({ window, about, rounding }) => [
    {
      term: "Compared",
      text: `Figures of one measure and statements that can meet, by the day a claim holds for, else the day it was said, else by its day of publication; what rises and falls within ${window}, unless set otherwise.`,
    },
    {
      term: "Can’t both be true",
      text: "Only where no reading of the words satisfies both, on the same day or on days that the texts don’t tell apart.",
    },
    {
      term: "Figures",
      text: `“About” is ${about} either way, “up to” and “at least” stay bounds, “thousands” has no upper end; two bare figures within ${rounding} are one rounded. Nothing is averaged or declared best.`,
    },
    {
      term: "Origins",
      text: "Claims of one origin or one utterance count once, however many print them; “at most” where it isn’t shown that they are independent.",
    },
    {
      term: "Stances",
      text: "Who affirms a thing affirms what it implies. No evidence is no denial, and silence is no claim.",
    },
    {
      term: "Checked",
      text: "Each excerpt was looked for in the archived text of its source, letter for letter but for spaces, dashes and quotation marks. The rules that found something stand in the HTML page.",
    },
  ],
};
