import type { EditionChange } from "../../model/edition.ts";

export const NO_CLAIM_CHANGED = "no claim changed";

/** Of a dataset that only one of the two sides has. */
export const STATES = {
  new: "new: the commit has no such dataset",
  gone: "gone: the commit has it, and it is there no more",
} as const;

/** What agrees, or only repeats, goes without a sentence, unless it was more than that. */
export function isTold({ old, new: now }: EditionChange): boolean {
  return [old, now].some((kind) => kind !== null && !QUIET.has(kind));
}

const QUIET: ReadonlySet<string> = new Set(["compatible", "agreement", "echo"]);
