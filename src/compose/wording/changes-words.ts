import type { ChangedValue } from "../../model/changed-values.ts";
import type { Verification } from "../../model/evidence.ts";

export const CHANGE_GROUPS = [
  ...(["claims-added", "claims-withdrawn", "claims-changed"] as const),
  ...(["sources-added", "sources-withdrawn", "sources-changed"] as const),
  ...(["differences-added", "differences-withdrawn", "differences-reclassified"] as const),
] as const;
export type ChangeGroupId = (typeof CHANGE_GROUPS)[number];

/** What the section on changes since the edition before says, in one language. */
export interface ChangeWords {
  /** @param day of the edition before, in full */
  readonly lead: (edition: number, day: string, counts: Readonly<Record<ChangeGroupId, number>>) => string;
  readonly groups: Readonly<Record<ChangeGroupId, string>>;
  readonly values: Readonly<Record<ChangedValue, string>>;
  /** What the archive says of an excerpt, in two or three words. */
  readonly verification: Readonly<Record<Verification, string>>;
  /** Either may be "", where there was, or is, no value. */
  readonly changed: (value: string, old: string, now: string) => string;
  /** Values whose change is named and not shown. */
  readonly also: (values: readonly string[]) => string;
  readonly why: (text: string) => string;
  readonly was: (kind: string) => string;
  /** Differences that came, went or changed their kind by other rules of comparison alone. */
  readonly rules: (count: number) => string;
  readonly rest: (count: number) => string;
}
