import type { EditionChange } from "./edition.ts";

/**
 * summary.json: what a page of all briefs tells of one edition, in the brief's first language and ready for print, so
 * that such a page is made without the data.
 */
export interface EditionSummary {
  readonly summary: 1;
  readonly dataset: string;
  readonly edition: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  /** The finding in a few words; the title where the curator writes none. */
  readonly headline: string;
  readonly question: string;
  /** "" where the brief names nobody. */
  readonly publisher: string;
  /** "Edition 2". */
  readonly editionWords: string;
  /** "28 October 2024". */
  readonly day: string;
  /** "Since edition 1 (28 October 2024): one claim added, two changed."; "" for the first. */
  readonly changes: string;
  /** Differences that came, went or are of another kind; of very many, the first. */
  readonly differences: readonly ChangedDifference[];
  /** What the page itself says, in this language. */
  readonly words: SiteWords;
}

export interface ChangedDifference {
  /** Id of the discrepancy. */
  readonly id: string;
  readonly change: EditionChange["change"];
  /** "Conflict". */
  readonly kind: string;
  /** Who said what, both. */
  readonly text: string;
  /** "Was: change"; "" for none. */
  readonly details: string;
}

/** Of the page of all briefs and its feed. */
export interface SiteWords {
  /** "Discrepancy briefs". */
  readonly title: string;
  /** "Feed of editions and changed differences". */
  readonly feed: string;
}
