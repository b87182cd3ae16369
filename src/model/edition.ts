import type { Kind } from "./analysis.ts";
import type { Text } from "./text.ts";

/** One file of an edition: whole in memory, or where it is large, set down on disk as it was made. */
export type Artifact = WholeArtifact | StoredArtifact;

interface ArtifactHead {
  /** `brief.pdf`, `claims.csv`. */
  readonly name: string;
  readonly mediaType: string;
  /** Of a document that has pages. */
  readonly pages?: number;
}

export interface WholeArtifact extends ArtifactHead {
  readonly bytes: Uint8Array;
}

export interface StoredArtifact extends ArtifactHead {
  readonly stored: StoredFile;
}

/** A file beside the editions, which goes into the next one or is removed with what else was staged. */
export interface StoredFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  read(): Promise<Uint8Array>;
}

/** Takes a file piece by piece, so that it need never be in memory whole. */
export type KeepArtifact = (
  name: string,
  mediaType: string,
  pieces: Iterable<Uint8Array>,
) => Promise<Artifact>;

/** Whole in memory, whatever its size: for what is not published. */
export const keepWhole: KeepArtifact = async (name, mediaType, pieces) => ({
  name,
  mediaType,
  bytes: Buffer.concat([...pieces]),
});

export function sizeOf(artifact: Artifact): number {
  return "bytes" in artifact ? artifact.bytes.length : artifact.stored.size;
}

export async function bytesOf(artifact: Artifact): Promise<Uint8Array> {
  return "bytes" in artifact ? artifact.bytes : artifact.stored.read();
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
  /** Pairs of claims by kind, as discrepancies.csv has rows; null where nothing was compared, as nothing had changed. */
  readonly found: FoundPairs | null;
}

/** How many pairs of each kind; a kind of which there is none is left out. */
export interface FoundPairs {
  readonly kinds: Readonly<Partial<Record<Kind, number>>>;
  /** Of those that can't both be true, how many are so only if two measures count the same. */
  readonly ifSame: number;
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
  /**
   * Which value changed, a column of the CSV files; null where the whole subject came or went. {@link RULES_CHANGED}:
   * a discrepancy came, went or is of another kind although neither of its claims changed, by other rules alone.
   */
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

/** In place of a field: what is told changed because the rules of comparison did. */
export const RULES_CHANGED = "rules";

/** What of an edition the next ones are compared with; all by id. */
export interface RecordedContent {
  /** Version of the rules that gave the kinds; left out by editions of the first. */
  readonly rules?: number;
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
