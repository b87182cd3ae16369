import type { DaysApart } from "../days-apart.ts";
import type { PictureWords } from "../picture-words.ts";
import { capital, countOf, days, digits } from "./words.ts";

export const pictures: PictureWords = {
  ladder: {
    heading: "How far each speaker went, and when",
    note: "A step leads by its arrow to what follows from it. Where no word stands beside a name, the speaker affirms it. A red line is one speaker’s turn.",
    implies: (labels) => `implies: ${labels}`,
  },
  required: {
    heading: "What would have to be true",
    note: "Each figure as what it allows, on the day that it holds for. Grey: what must have happened between two of them if both hold. With a red edge: what nothing can have made true.",
    change: (least, rises, apart) => `${rises ? "up" : "down"} by at least ${least}${within(apart)}`,
    conflict: (gap) => (gap === "" ? "no number fits both" : `no number fits both; ${gap} apart`),
    outgrown: (gap) =>
      gap === ""
        ? "the part would be more than the whole"
        : `the part would be more than the whole, by ${gap}`,
    ifSame: (sentence) => `if both count the same: ${sentence}`,
  },
  provenance: {
    heading: "Who it goes back to",
    note: "Bold: where the knowledge starts. Solid: says. Dashed: passes on. Dotted: rests on it in part.",
    caption: (origins, claims) => `${capital(origins)} behind ${countOf(claims, "claim")}.`,
    columns: { origin: "goes back to", speaker: "said by", agency: "carried by", outlet: "printed by" },
    edges: {
      says: (from, to) => `${from} tells ${to}`,
      repeats: (from, to) => `${to} passes on ${from}`,
      "rests-on": (from, to) => `${to} rests in part on ${from}`,
    },
  },
};

function within({ least, most }: DaysApart): string {
  if (most === null) return least === null || least === 0 ? "" : ` in ${days(least)} or more`;
  if (least === null || least === 0) return ` within ${days(most)}`;
  return least === most ? ` in ${days(most)}` : ` in ${digits(least)} to ${days(most)}`;
}
