import type { Likelihood, Modality, Stance } from "../../model/dataset.ts";

/** How a speaker held a statement: the stance with all that weakens it. */
export interface HeldStance {
  readonly stance: Stance;
  readonly modality: Modality | null;
  readonly likelihood: Likelihood | null;
}

/** More likely so than not. */
export const LIKELY: ReadonlySet<Likelihood> = new Set<Likelihood>([
  "likely",
  "very-likely",
  "almost-certain",
]);

/** What a language has to say of stances; nothing in it is stronger than the weakest source that it may stand for. */
export interface StanceWords {
  /** For table heads, keys and quotation marks. */
  readonly stances: Readonly<Record<Stance, string>>;
  readonly modalities: Readonly<Record<Modality, string>>;
  readonly likelihoods: Readonly<Record<Likelihood, string>>;
  /** "called it very likely": what a speaker, or several, did with one of the statements, in a sentence about the past. */
  readonly took: (held: HeldStance, on: "it" | "first" | "second", speakers?: number) => string;
  /** "earlier: Kremlin denied it": what was held before a turn; `who` is null for the speaker of both. */
  readonly turned: (held: HeldStance, who: string | null) => string;
  /** Beside a speaker of whom nothing is known: "none named". */
  readonly noneNamed: string;
  /** Does a name say it itself? "unnamed officials" does. */
  readonly saysNoneNamed: (name: string) => boolean;
}
