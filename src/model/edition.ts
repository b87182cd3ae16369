import type { Kind } from "./analysis.ts";
import type { Text } from "./text.ts";

/** One file of an edition, whole in memory: planned purely, written thinly. */
export interface Artifact {
  /** `brief.pdf`, `claims.csv`. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Of a document that has pages. */
  readonly pages?: number;
}

/** One file of an edition as its manifest lists it. */
export interface EditionOutput {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly pages?: number;
}

/** What a build came to. */
export interface PublishedEdition {
  readonly dataset: string;
  readonly number: number;
  /** False where nothing had changed since it was built. */
  readonly changed: boolean;
  /** Folder of the whole edition, `output/<dataset>/latest`. */
  readonly folder: string;
  readonly outputs: readonly EditionOutput[];
}

export const CHANGES = ["added", "withdrawn", "changed", "reclassified"] as const;
export const CHANGED_SUBJECTS = ["claim", "source", "discrepancy"] as const;

/** One difference between an edition and the one before it: a row of changes.csv. */
export interface EditionChange {
  /** Number of the edition that brought it. */
  readonly edition: number;
  readonly change: (typeof CHANGES)[number];
  readonly subjectType: (typeof CHANGED_SUBJECTS)[number];
  /** Id of the claim, source or discrepancy. */
  readonly subjectId: string;
  /** Which value changed, a column of the CSV files; null where the whole subject came or went. */
  readonly field: string | null;
  readonly old: string | null;
  readonly new: string | null;
  /** Why a claim was withdrawn, in the words of withdrawn.yaml; null where it doesn't say. */
  readonly why: Text | null;
}

/** Column → value as a CSV cell has it, with the columns that are empty left out. */
export type RecordedFields = Readonly<Record<string, string>>;

export interface RecordedClaim {
  readonly fields: RecordedFields;
  /** What a reader saw of it, by language: a later edition has to name a claim that is in its data no more. */
  readonly shown: Readonly<
    Record<
      string,
      {
        readonly speaker: string;
        readonly source: string;
        readonly words: string;
        /** Label of the measure, or the proposition. */
        readonly subject: string;
      }
    >
  >;
}

export interface RecordedDiscrepancy {
  readonly kind: Kind;
  /** Ids of the two claims. */
  readonly a: string;
  readonly b: string;
}

/** What of an edition the next ones are compared with; all by id. */
export interface RecordedContent {
  readonly claims: Readonly<Record<string, RecordedClaim>>;
  readonly sources: Readonly<Record<string, RecordedFields>>;
  readonly discrepancies: Readonly<Record<string, RecordedDiscrepancy>>;
}

/** edition.json: the edition as data, and all that it and the ones before it changed. */
export interface EditionRecord extends RecordedContent {
  readonly record: 1;
  readonly dataset: string;
  readonly edition: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** The edition that it was compared with; null for the first. */
  readonly previous: { readonly edition: number; readonly date: string } | null;
  /** Oldest first. */
  readonly changes: readonly EditionChange[];
}
