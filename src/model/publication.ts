import type { Analysis } from "./analysis.ts";
import type { Brief } from "./brief.ts";
import type { Dataset, Id } from "./dataset.ts";
import type { EditionChange } from "./edition.ts";
import type { Evidence } from "./evidence.ts";
import type { TableWords } from "./table-words.ts";

/** One edition about to be written: what every format is made from. */
export interface Publication {
  readonly dataset: Dataset;
  readonly analysis: Analysis;
  readonly evidence: Evidence;
  /** One for each language of the dataset, its default first, whichever languages are printed. */
  readonly wordings: readonly [Wording, ...Wording[]];
  /** What this edition and the ones before it changed, oldest first. */
  readonly changes: readonly EditionChange[];
  /** One for each language to be printed; empty where no format asks for pages. */
  readonly pages: readonly Page[];
}

/** What tables say in words, in one language. */
export interface Wording {
  readonly language: string;
  /** The explanation of each discrepancy, by its id. */
  readonly explanations: ReadonlyMap<string, string>;
  /** The figure as the reader sees it, or the stance in words, by claim. */
  readonly words: ReadonlyMap<Id, string>;
  /** What the tables say of themselves. */
  readonly tables: TableWords;
}

/** The brief in one language. */
export interface Page {
  readonly language: string;
  readonly brief: Brief;
  /** For screens: one document that needs nothing beside it. */
  readonly html: string;
  /** The document to be printed: the same, or the form of a few pages; made when it is first asked for. */
  readonly print: () => string;
}
