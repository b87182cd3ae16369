/** What mutants.ts and the process that runs its tests tell each other. */

export interface Order {
  readonly files: readonly string[];
  /** Files that are no longer what they were at the last order. */
  readonly changed: readonly string[];
  /** To the end, whatever fails. */
  readonly all: boolean;
}

/** Told at the end of each file, before the outcome of all. */
export const FILE_ENDED = "file ended";

export interface Outcome {
  /** Of each file that failed, the first test of it that did, and why. */
  readonly failures: Readonly<Record<string, string>>;
  /** All of all files. */
  readonly passed: boolean;
  /** Of each file that was run how long it took; null where it did not pass, or has nothing to run on this machine. */
  readonly ms: Readonly<Record<string, number | null>>;
}

/** A line for each test file: the numbers of the functions called while it was loaded, and in its tests. */
export const CALLED = "called.ndjson";
export interface Called {
  readonly testPath: string;
  readonly whileLoaded: readonly number[];
  readonly inTests: readonly number[];
}
