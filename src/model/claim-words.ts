/** The words that a claim may be written with. */
export const MODALITIES = ["observed", "assessed", "planned", "forecast", "alleged", "hypothetical"] as const;
export type Modality = (typeof MODALITIES)[number];

const AHEAD: Readonly<Record<Modality, boolean>> = {
  observed: false,
  assessed: false,
  planned: true,
  forecast: true,
  alleged: false,
  hypothetical: true,
};

/** Is what is held so not so yet: no count, nothing that has to fit what was counted before? Drawn open. */
export function liesAhead(modality: Modality | null | undefined): boolean {
  return modality !== null && modality !== undefined && AHEAD[modality];
}

export const STANCES = [
  "affirms",
  "denies",
  "no-evidence",
  "declines-to-confirm",
  "does-not-deny",
  "conditional",
] as const;

/**
 * What a statement holds that only takes another back: it `retracts` that one and takes no stance in its place. Never
 * written, for it follows; drawn, compared and printed as what it is.
 */
export const RETRACTS = "retracts" as const;
export type Stance = (typeof STANCES)[number] | typeof RETRACTS;

/** How likely a source that hedges calls it, from the least to the most. */
export const LIKELIHOODS = [
  "remote",
  "very-unlikely",
  "unlikely",
  "even-chance",
  "likely",
  "very-likely",
  "almost-certain",
] as const;
export type Likelihood = (typeof LIKELIHOODS)[number];
