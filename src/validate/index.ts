/**
 * *RawDataset → Dataset or Diagnostic[]*: the values of the files against their schemas, the entries against
 * each other, and, where nothing is wrong, the model. Nothing here reads a file or compares what claims say:
 * a diagnostic is a fault of the data, a discrepancy is a finding.
 */

import { type Diagnostic, hasErrors } from "../diagnostic.ts";
import { compareText } from "../model/compare-text.ts";
import type { Dataset } from "../model/dataset.ts";
import type { RawDataset } from "../model/raw-dataset.ts";
import { buildDataset } from "./build.ts";
import { CHECKS } from "./checks/index.ts";
import { readDrafts } from "./read-drafts.ts";

export { CHECKS } from "./checks/index.ts";
export type { Check } from "./drafts.ts";
export { jsonSchemas } from "./json-schemas.ts";
export { knownIds, withKnownIds } from "./known-ids.ts";

export interface Validation {
  /** Null exactly where `diagnostics` holds an error. */
  readonly dataset: Dataset | null;
  /** Of loading and validating, by file, line and column. */
  readonly diagnostics: readonly Diagnostic[];
}

/** @param mayBeEmpty whether there need be no claim yet: a warning then */
export function validateDataset(raw: RawDataset, mayBeEmpty = false): Validation {
  const diagnostics: Diagnostic[] = [...raw.diagnostics];
  const drafts = readDrafts(raw, (fault) => diagnostics.push(fault));
  for (const check of CHECKS) {
    for (const fault of check.inspect(drafts))
      diagnostics.push(mayBeEmpty && fault.code === "no-claims" ? { ...fault, severity: "warning" } : fault);
  }
  diagnostics.sort(byPlace);
  return { dataset: hasErrors(diagnostics) ? null : buildDataset(raw.id, drafts), diagnostics };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.at?.file ?? "", b.at?.file ?? "") ||
    (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
    (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}
