import type { Claim, Id, Likelihood, Modality, Stance } from "../model/dataset.ts";
import type { Frame } from "./attribution.ts";
import type { ClaimWords } from "./lexicon/claim-words.ts";
import { type Phrases, phrasesOf } from "./phrases.ts";
import type { Proposed, Ranked } from "./proposal.ts";
import type { Sentence, Tokens } from "./sentences.ts";

/** The words by which it is told how something is held. */
export interface MannerWords {
  readonly modality: Phrases<Modality>;
  readonly likelihood: Phrases<Likelihood>;
  readonly stance: Phrases<Stance>;
  readonly negations: Phrases<true>;
}

export function mannerWords(words: ClaimWords): MannerWords {
  return {
    modality: phrasesOf(entries(words.modality), words),
    likelihood: phrasesOf(entries(words.likelihood), words),
    stance: phrasesOf(entries(words.stance), words),
    negations: phrasesOf([[true, words.negations]], words),
  };
}

function entries<Key extends string>(lists: Readonly<Partial<Record<Key, readonly string[]>>>) {
  return Object.entries(lists) as [Key, readonly string[]][];
}

/** What lies ahead is told by the words themselves; whether it was seen, judged or claimed by the verb that tells it. */
const BY_OWN_WORDS: readonly Modality[] = ["hypothetical", "planned", "forecast"];

export function proposeModality(
  sentence: Sentence,
  clause: Tokens,
  frames: readonly Frame[],
  { modality }: MannerWords,
): Ranked<Modality> {
  const found = modality.all(sentence.tokens, clause.from, clause.to);
  const own = found.map(({ value, from, to }) => ({ value, reason: `“${written(sentence, { from, to })}”` }));
  const ahead = BY_OWN_WORDS.flatMap((kind) => own.filter(({ value }) => value === kind).slice(0, 1));
  const told = frames.slice(0, 1).flatMap(({ verb }) => toldAs(sentence, verb));
  return distinct([...ahead, ...told, ...own]);
}

function toldAs(sentence: Sentence, verb: Frame["verb"]): Proposed<Modality>[] {
  if (verb.value === "plain" || verb.value === "according" || verb.value === "according-behind") return [];
  return [{ value: verb.value, reason: `told with “${written(sentence, verb)}”` }];
}

/**
 * How most of the speaker's other claims in this dataset are held, those of which nothing is written among them: the
 * last resort of a proposal, for who judges and who repeats is seldom in the words.
 */
export function usualModality(claims: readonly Claim[], speaker: Id | undefined): Proposed<Modality>[] {
  const own = claims.filter((claim) => claim.speaker === speaker);
  return [...Map.groupBy(own, ({ modality }) => modality)].flatMap(([value, { length }]) =>
    value !== null && length > 1 && length > own.length / 2
      ? [{ value, reason: `as in ${length} of ${own.length} claims of ${speaker}` }]
      : [],
  );
}

export function proposeLikelihood(
  sentence: Sentence,
  clause: Tokens,
  { likelihood }: MannerWords,
): Ranked<Likelihood> {
  const found = likelihood.all(sentence.tokens, clause.from, clause.to);
  return distinct(found.map((match) => ({ value: match.value, reason: `“${written(sentence, match)}”` })));
}

/** In this order: "did not deny" is told before the "deny" in it. */
const STANCE_ORDER: readonly Stance[] = [
  ...(["does-not-deny", "declines-to-confirm", "no-evidence", "conditional", "denies", "affirms"] as const),
];

/**
 * @param isNegative the proposition itself says "not": then to say "not" affirms it
 */
export function proposeStance(
  sentence: Sentence,
  place: Tokens,
  frames: readonly Frame[],
  isNegative: boolean,
  { stance, negations }: MannerWords,
): Ranked<Stance> {
  const span = withVerb(place, frames[0]);
  const matches = stance.all(sentence.tokens, span.from, span.to).filter((match) => !isOpenIf(match, place));
  const found = matches.map((match) => ({ value: match.value, reason: `“${written(sentence, match)}”` }));
  const ordered = STANCE_ORDER.flatMap((kind) => found.filter(({ value }) => value === kind).slice(0, 1));
  const [negation] = negations.all(sentence.tokens, place.from, place.to);
  const denies: Proposed<Stance>[] =
    negation !== undefined && !isNegative
      ? [{ value: "denies", reason: `“${written(sentence, negation)}”` }]
      : [];
  return distinct([...ordered, ...denies, { value: "affirms", reason: "nothing speaks against it" }]);
}

/** An "if" far before the words is of something else. */
function isOpenIf(match: { value: Stance; from: number }, place: Tokens): boolean {
  return match.value === "conditional" && match.from < place.from - 1;
}

function withVerb(place: Tokens, frame: Frame | undefined): Tokens {
  if (frame === undefined) return place;
  return {
    from: Math.min(place.from, Math.max(frame.from, frame.verb.from - 4)),
    to: Math.max(place.to, frame.verb.to),
  };
}

function written({ tokens }: Sentence, { from, to }: Tokens): string {
  const words = tokens
    .slice(from, to)
    .map(({ key, gap }, index) => (index > 0 && gap !== "none" ? " " : "") + key);
  return words.join("");
}

/** Each value once, with the first of its reasons. */
export function distinct<Value>(list: readonly Proposed<Value>[]): Proposed<Value>[] {
  const seen = new Set<Value>();
  return list.filter(({ value }) => !seen.has(value) && seen.add(value));
}
