import type { AnalysisWords } from "../analysis-words.ts";
import { countingIn } from "../count.ts";
import { numberIn } from "../numbers.ts";

const countOf = countingIn("en-GB");

export const analysisEn: AnalysisWords = {
  rulesHeading: "The rules behind these findings",
  times: (count) => ["", "once", "twice"][count] ?? `${numberIn("en-GB", count)} times`,
  unknownOrigin: "origin unknown",
  originsBehind: (known, unknown, atMost) => {
    const origins = `${atMost ? "at most " : ""}${countOf(known, "origin")}`;
    if (unknown === 0) return origins;
    return known === 0 ? "origin unknown" : `${origins} and ${numberIn("en-GB", unknown)} unknown`;
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
    retraction: {
      title: "Taken back",
      description:
        "A speaker says that what the speaker had said is no longer held, with another figure or stance in its place or with none. What was said after that is set against the claim no more.",
    },
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
        "The knowledge of both comes from one origin, with the same figure in the same words: it is no confirmation.",
    },
    update: {
      title: "One origin, a later count",
      description:
        "One origin gives another figure on another day, of something that grows or varies, and the earlier figure can have become the later: nothing is taken back.",
    },
    revision: {
      title: "One origin, another figure in the place of the first",
      description:
        "One origin gives another figure, or the same with another modifier, on another day, and the one can't have become the other: what was said is no longer said.",
    },
    "unordered-compatible": {
      title: "One origin, one day, figures that can both be true",
      description:
        "One origin gives two figures on one day, or in an order that the texts do not settle, and some value satisfies both.",
    },
    "own-change": {
      title: "One origin, figures of two days, between which something changed",
      description:
        "One origin says on one day, or in an order that the texts do not settle, what it counted on two days that the texts tell apart, and no value satisfies both: with time between them both can hold.",
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
    compatible: {
      title: "Different origins, figures that can both be true",
      description: "Two origins give different figures, and some value satisfies both.",
    },
    change: {
      title: "Different origins, figures between which something changed",
      description:
        "Two origins give figures that no value satisfies both of; what they count grows and the lower figure may be the earlier, or it varies and their days are not the same.",
    },
    conflict: {
      title: "Different origins, figures that exclude each other",
      description:
        "Two origins give figures that no value satisfies both of, and time does not explain it: what they count is fixed; or it only grows and would have fallen, or is of one day; or it varies and their days are the same or not told apart.",
    },
    "part-outgrew-whole": {
      title: "A part larger than its whole, which can have changed in between",
      description:
        "Everything counted in the one measure is counted in the other too, and the least of the part is more than the most of the whole; the whole grows and may be of an earlier day, or it varies and their days are not the same.",
    },
    "bound-violation": {
      title: "A part larger than its whole",
      description:
        "Everything counted in the one measure is counted in the other too, the least of the part is more than the most of the whole, and the whole can't have changed in between.",
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
    "one-party": {
      title: "Two speakers of one party, another stance later",
      description:
        "Two speakers of one party take different stances, and the one was said wholly before the other: the party moved, or it does not speak with one voice.",
    },
    "came-about": {
      title: "Denied and affirmed, of days between which it can have come about",
      description:
        "What one denies, the other affirms; it lasts once it has come about and was denied on a wholly earlier day, or it begins and ends and their days are not the same.",
    },
    contradiction: {
      title: "Affirmed and denied",
      description: "What one affirms, the other denies, and time does not explain it.",
    },
    unconfirmed: {
      title: "Affirmed and not confirmed",
      description:
        "What one speaker affirms, another has no evidence for or declines to confirm, and not only before it can have come about. Neither is a denial.",
    },
    "known-since": {
      title: "Not known on an earlier day, affirmed on a later one",
      description:
        "What lasts once it has come about is affirmed by one speaker, and another had no evidence of it or declined to confirm it on a wholly earlier day.",
    },
    "stance-agreement": {
      title: "Different speakers, the same stance",
      description:
        "Two speakers whose knowledge does not come from one origin take the same stance, outright or by what one of them implies.",
    },
  },
};
