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
