/** What a mapping may say of how measures and propositions behave; what grows, as a proposition lasts. */
export const OVER_TIME_WORDS = ["fixed", "grows", "lasts", "varies"] as const;
export type OverTimeWord = (typeof OVER_TIME_WORDS)[number];

/** One word for all that an import makes, or one each, by the names that their table gives them. */
export type OverTimeRule = OverTimeWord | ReadonlyMap<string, OverTimeWord>;
