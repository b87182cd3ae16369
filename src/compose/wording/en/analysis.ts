import type { AnalysisWords } from "../analysis-words.ts";
import { countingIn } from "../count.ts";
import { numberIn } from "../numbers.ts";

const countOf = countingIn("en-GB");

export const analysisEn: AnalysisWords = {
  rulesHeading: "The rules behind these findings",
  times: (count) => ["", "once", "twice"][count] ?? `${numberIn("en-GB", count)} times`,
  unknownOrigin: "origin unknown",
  originsBehind: (known, unknown) => {
    if (unknown === 0) return countOf(known, "origin");
    return known === 0
      ? "origin unknown"
      : `${countOf(known, "origin")} and ${numberIn("en-GB", unknown)} unknown`;
  },
  differentOrigins: (unknown) => {
    if (unknown === 0) return "from different origins";
    return unknown === 1 ? "one of them of unknown origin" : "both of unknown origin";
  },
  reports: {
    heading: "One utterance, several reports",
    note: "What one report has and another leaves out. “Left out” means that this brief holds no claim on it from that source; what follows from a source’s other words counts as told.",
    about: "about",
    toldBy: "told by",
    leftOutBy: "left out by",
    implied: (source) => `${source} (implied)`,
    utterance: (speakers, said) => `${speakers}, ${said}`,
  },
  held: {
    heading: "Held:",
    alone: "no other origin beside it",
    widestGap: (gap, lower, upper) => `Widest gap: ${gap}, between ${lower} and ${upper}.`,
  },
  outdated: "Made before a claim changed.",
  rules: {
    "utterance-echo": {
      title: "One utterance, the same figure",
      description: "Two reports of one utterance give the same figure in the same words: it was said once.",
    },
    "utterance-variance": {
      title: "One utterance, told differently",
      description:
        "Two reports of one utterance differ in the figure or in its words: the difference lies in the reporting.",
    },
    "origin-echo": {
      title: "One origin, the same figure again",
      description:
        "The knowledge of both comes from one origin, which gives the same figure in the same words: it is no confirmation.",
    },
    revision: {
      title: "One origin, another figure on another day",
      description:
        "One origin gives another figure, or the same with another modifier, on a later day, however far apart the days are.",
    },
    "unordered-compatible": {
      title: "One origin, one day, figures that can both be true",
      description:
        "One origin gives two figures on one day, or in an order that the texts do not settle, and some value satisfies both.",
    },
    "self-contradiction": {
      title: "One origin, one day, figures that exclude each other",
      description:
        "One origin gives two figures on one day, or in an order that the texts do not settle, and no value satisfies both.",
    },
    agreement: {
      title: "Different origins, the same figure",
      description: "Two origins that do not rest on each other state the same figure in the same words.",
    },
    rounding: {
      title: "Different origins, one figure rounded",
      description:
        "Two bare figures lie no further apart than the tolerance for rounding, and one is the other rounded to fewer significant digits.",
    },
    conflict: {
      title: "Different origins, figures that exclude each other",
      description: "Two origins give figures for the same days, and no value satisfies both.",
    },
    compatible: {
      title: "Different origins, figures that can both be true",
      description: "Two origins give different figures for the same days, and some value satisfies both.",
    },
    "bound-violation": {
      title: "A part larger than its whole",
      description:
        "Everything counted in the one measure is counted in the other too, and for the same days the least of the part is more than the most of the whole.",
    },
    "stance-echo": {
      title: "One utterance, the same stance",
      description: "Two reports of one utterance give the same stance: it was taken once.",
    },
    "stance-variance": {
      title: "One utterance, another stance",
      description:
        "Two reports of one utterance give different stances: the difference lies in the reporting.",
    },
    reversal: {
      title: "One speaker, from denial to affirmation or back",
      description: "One speaker affirms on one day what the same speaker denies on another.",
    },
    shift: {
      title: "One speaker, another change of stance",
      description:
        "One speaker takes another stance, short of a reversal; also affirmation and denial where the texts do not settle which came first.",
    },
    "stance-repeated": {
      title: "One speaker or origin, the same stance again",
      description:
        "A speaker repeats a stance, or two speakers whose knowledge comes from one origin take the same: it is no confirmation.",
    },
    contradiction: {
      title: "Affirmed and denied",
      description: "What one affirms, the other denies.",
    },
    unconfirmed: {
      title: "Affirmed and not confirmed",
      description:
        "What one speaker affirms, another has no evidence for or declines to confirm. Neither is a denial.",
    },
    "stance-agreement": {
      title: "Different speakers, the same stance",
      description:
        "Two speakers whose knowledge does not come from one origin take the same stance, outright or by what one of them implies.",
    },
  },
};
