import type { PairFacts } from "./wording.ts";

/**
 * The two propositions of statements that meet through what one implies. What reaches the subject is an
 * affirmation, of the more special sentence, or a denial, of the more general one. Of two that exclude each other,
 * neither is special: that of a stands first.
 */
export function wayOf(pair: PairFacts): { special: string; general: string } {
  if (pair.exclusive) return { special: pair.a.subject, general: pair.b.subject };
  const carrier = pair.a.subject === pair.subject ? pair.b : pair.a;
  return carrier.stance?.stance === "affirms"
    ? { special: carrier.subject, general: pair.subject }
    : { special: pair.subject, general: carrier.subject };
}
