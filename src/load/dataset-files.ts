import type { FileKind } from "../model/raw-dataset.ts";

/** A file to read, its name relative to the dataset's folder. */
export interface DatasetFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly format: "yaml" | "csv" | "ndjson";
}

/** The files of a dataset that stand in its folder itself; claims/*.yaml come to these. */
export const DATASET_FILES: readonly DatasetFile[] = [
  { name: "brief.yaml", kind: "brief", format: "yaml" },
  { name: "sources.yaml", kind: "sources", format: "yaml" },
  { name: "speakers.yaml", kind: "speakers", format: "yaml" },
  { name: "claims.yaml", kind: "claims", format: "yaml" },
  { name: "claims.csv", kind: "claims", format: "csv" },
  { name: "claims.ndjson", kind: "claims", format: "ndjson" },
  { name: "assessments.yaml", kind: "assessments", format: "yaml" },
  { name: "withdrawn.yaml", kind: "withdrawn", format: "yaml" },
];

/** Does a file of this name make its folder a dataset, or show that one was meant? */
export function isDatasetFile(name: string): boolean {
  return DATASET_FILES.some((file) => file.name === name || file.name === name.replace(/\.yml$/, ".yaml"));
}
