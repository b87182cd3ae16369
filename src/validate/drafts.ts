import type { Diagnostic } from "../diagnostic.ts";
import type { Id } from "../model/dataset.ts";
import type { FileKind, Located, RawPath } from "../model/raw-dataset.ts";
import type { DateReader } from "./dates.ts";
import type {
  WrittenAssessment,
  WrittenBrief,
  WrittenClaim,
  WrittenMeasure,
  WrittenProposition,
  WrittenSource,
  WrittenSpeaker,
  WrittenWithdrawal,
} from "./schema.ts";

/**
 * One entry of a file with what of it is well-formed: keys whose values the schema refused are left out, so
 * that the checks can go on and report everything else in the same run.
 */
export interface Draft<T> {
  readonly id: string;
  readonly value: Partial<T>;
  /** Keys that were given and refused: reported by now, and not missing. */
  readonly refused: ReadonlySet<PropertyKey>;
  readonly located: Located;
  readonly path: RawPath;
  /** From claims.csv, whose columns can't say all that YAML can. */
  readonly fromTable: boolean;
}

/** The dataset as written, every entry of it, before anything is known to fit together. */
export interface Drafts {
  readonly brief: Draft<WrittenBrief> | null;
  readonly measures: ReadonlyMap<Id, Draft<WrittenMeasure>>;
  readonly propositions: ReadonlyMap<Id, Draft<WrittenProposition>>;
  readonly sources: ReadonlyMap<Id, Draft<WrittenSource>>;
  readonly speakers: ReadonlyMap<Id, Draft<WrittenSpeaker>>;
  readonly claims: readonly Draft<WrittenClaim>[];
  readonly assessments: ReadonlyMap<string, Draft<WrittenAssessment>>;
  readonly withdrawn: ReadonlyMap<Id, Draft<WrittenWithdrawal>>;
  /** Kinds of file that could not be read in full: what is not defined there may well be. */
  readonly unread: ReadonlySet<FileKind>;
  readonly dates: DateReader;
}

/** A fault that only shows where entries meet. Its `title` is its documentation. */
export interface Check {
  readonly id: string;
  readonly title: string;
  inspect(drafts: Drafts): Iterable<Diagnostic>;
}

/** The place of a value of an entry, or of the entry itself. */
export function placeIn(draft: Draft<unknown>, ...path: RawPath) {
  return draft.located.locate([...draft.path, ...path]);
}

/** One id or a list of them, as a list. */
export function listOf(written: string | readonly string[] | undefined): readonly string[] {
  if (written === undefined) return [];
  return typeof written === "string" ? [written] : written;
}
