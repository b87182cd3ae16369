import type { PairFacts } from "./wording.ts";

/**
 * The two propositions of statements that meet through what one implies. What reaches the subject is an
 * affirmation, of the more special sentence, or a denial, of the more general one.
 */
export function wayOf(pair: PairFacts): { special: string; general: string } {
  const carrier = pair.a.subject === pair.subject ? pair.b : pair.a;
  return carrier.stance?.stance === "affirms"
    ? { special: carrier.subject, general: pair.subject }
    : { special: pair.subject, general: carrier.subject };
}
