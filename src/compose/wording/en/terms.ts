import type { Terms } from "../wording.ts";

const KINDS: Terms["kinds"] = {
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
    meaning:
      "One origin, no later day to explain it, and no number satisfies both; or none if two counts are one.",
  },
  contradiction: { label: "Contradiction", meaning: "One affirms what another denies." },
  change: {
    label: "Change in between",
    meaning: "Both can be true if something changed, or became known, from the one day to the other.",
  },
  reversal: { label: "Reversal", meaning: "One speaker denied and later affirmed, or the other way round." },
  unconfirmed: {
    label: "Unconfirmed",
    meaning: "One affirms; another has no evidence or does not confirm. That is no denial.",
  },
  shift: { label: "Changed position", meaning: "A speaker, or a party, moved from one stance to another." },
  revision: { label: "Revision", meaning: "One origin replaced its figure on a later day." },
  retraction: { label: "Retraction", meaning: "A speaker took back what the speaker had said." },
  "reporting-variance": {
    label: "Told differently",
    meaning: "One utterance, reported with another figure, word or stance.",
  },
  update: { label: "Update", meaning: "One origin gave a later count; nothing is taken back." },
  compatible: { label: "Compatible", meaning: "Other words, but some number satisfies both." },
  agreement: { label: "Agreement", meaning: "Different origins say the same." },
  echo: { label: "Echo", meaning: "The same origin again: no independent support." },
};

export const terms: Terms = {
  kinds: KINDS,
  patterns: {
    day: "d\u00a0MMM",
    dayYear: "d\u00a0MMM yyyy",
    dayOfMonth: "d",
    month: "MMM yyyy",
    longDay: "d\u00a0MMMM yyyy",
    longDayOfMonth: "d",
    longDayMonth: "d\u00a0MMMM",
  },
  marks: {
    point: "bare figure",
    about: "about",
    "at-most": "up to",
    "at-least": "at least",
    range: "from – to",
    vague: "vague, no end",
    planned: "planned",
    update: "later count of its origin",
    revision: "replaced by its origin",
    retracted: "taken back",
    inferred: "day inferred",
  },
  languages: {
    en: "English",
    nb: "Norwegian (Bokmål)",
    nn: "Norwegian (Nynorsk)",
    no: "Norwegian",
    und: "not given",
  },
  clocks: {
    said: "said (hollow: on one of these days)",
    "as-of": "as of: the day the claim holds for",
    published: "published",
  },
};
