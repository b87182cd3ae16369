import type { Diagnostic } from "../diagnostic.ts";
import type { WritingFiles } from "../files/index.ts";
import type { Dataset, Id } from "../model/dataset.ts";
import type { RawDataset, RawValue } from "../model/raw-dataset.ts";

/** What is asked for; nothing of it is believed. */
export interface ImportRequest {
  readonly file: string;
  /** Folder of the datasets. */
  readonly data: string;
  /** Null: made of the file's name. */
  readonly dataset: string | null;
  readonly mappingFile: string | null;
  /** `ours=theirs` */
  readonly pairs: readonly string[];
  /** `theirs=value`: the rows that are asked for; none: all. */
  readonly only: readonly string[];
  /** One word for all measures and propositions that are new; null: the mapping's, or `varies`. */
  readonly overTime: string | null;
  /** Claims of the dataset may become claims of another speaker, subject or stance. */
  readonly replace: boolean;
  /** Nothing may be skipped or guessed: the import is done all the same, and counts as one that left something behind. */
  readonly strict: boolean;
  readonly dryRun: boolean;
  /** Where rejected rows go, if there are any. */
  readonly rejects: string | null;
  /** The user named that file; else another name is found where it is taken. */
  readonly rejectsAsked: boolean;
  readonly sheet: string | null;
  readonly delimiter: string | null;
  readonly encoding: string | null;
  /** Of a brief that is new; null: the mapping's, or English. */
  readonly languages: readonly string[] | null;
}

export type DatasetReader = WritingFiles;

/** The other stages and the world, as far as an import needs them. */
export interface ImportTools {
  readonly files: DatasetReader;
  load(id: Id, files: Pick<DatasetReader, "readFile" | "readdir" | "stat">): Promise<RawDataset>;
  validate(raw: RawDataset): {
    readonly dataset: Dataset | null;
    readonly diagnostics: readonly Diagnostic[];
  };
  /** A sentence that is written into the data, in each of these languages that has words; else in one. */
  inEach(languages: readonly string[], message: string): Promise<RawValue>;
  readonly signal: AbortSignal;
  onStep(step: string): void;
}
