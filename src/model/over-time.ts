/** How what a measure counts, or what a proposition says, behaves by itself. */
export const MEASURE_OVER_TIME = ["fixed", "grows", "varies"] as const;
export type MeasureOverTime = (typeof MEASURE_OVER_TIME)[number];

export const PROPOSITION_OVER_TIME = ["fixed", "lasts", "varies"] as const;
export type PropositionOverTime = (typeof PROPOSITION_OVER_TIME)[number];

/** What a curator chooses between. */
export const OVER_TIME_MEANING = {
  measure: {
    fixed: "one quantity, whatever the day it is told (the crowd at one march, a price)",
    grows: "only ever rises (killed so far, arrived so far)",
    varies: "rises and falls (in hospital, in training)",
  },
  proposition: {
    fixed: "true or false, whatever the day",
    lasts: "once it has come about it stays so (has been sent)",
    varies: "begins and ends (is in the region)",
  },
} as const satisfies {
  measure: Record<MeasureOverTime, string>;
  proposition: Record<PropositionOverTime, string>;
};
