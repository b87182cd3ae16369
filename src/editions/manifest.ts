import { compareText } from "../model/compare-text.ts";
import { type Artifact, type EditionOutput, sizeOf } from "../model/edition.ts";
import { hashBytes } from "./hash.ts";

/** A file that went into an edition; null for one that the data name and that was not there. */
export interface EditionInput {
  /** From the folder of its kind: `data/claims.yaml`, `archive/a.txt`, `templates/brief/layout.hbs`. */
  readonly path: string;
  readonly sha256: string | null;
}

/** All that decides the bytes of an edition, beside the program's own dependencies. */
export interface Inputs {
  readonly dataset: string;
  /** Version of this program; with `+` and a hash of its source where it runs from that. */
  readonly program: string;
  readonly options: Readonly<Record<string, string | boolean | readonly string[]>>;
  /** By path. */
  readonly files: readonly EditionInput[];
}

/** manifest.json, the last of an edition's files; it lists all others. */
export interface Manifest {
  readonly manifest: 1;
  readonly dataset: string;
  readonly edition: number;
  /** The newest day in the data, `YYYY-MM-DD`; no clock is read. */
  readonly date: string;
  readonly program: string;
  readonly options: Inputs["options"];
  readonly inputs: readonly EditionInput[];
  readonly outputs: readonly EditionOutput[];
}

export const MANIFEST = "manifest.json";

export function describeEdition(
  edition: number,
  date: string,
  inputs: Inputs,
  artifacts: readonly Artifact[],
): Manifest {
  return {
    manifest: 1,
    dataset: inputs.dataset,
    edition,
    date,
    program: inputs.program,
    options: inputs.options,
    inputs: inputs.files.toSorted((a, b) => compareText(a.path, b.path)),
    outputs: artifacts.map((artifact) => ({
      name: artifact.name,
      sha256: "bytes" in artifact ? hashBytes(artifact.bytes) : artifact.stored.sha256,
      bytes: sizeOf(artifact),
      ...(artifact.pages === undefined ? {} : { pages: artifact.pages }),
    })),
  };
}

export function manifestBytes(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
}

/** Null for anything but a manifest of ours: then there is nothing to rely on, and the brief is built. */
export function readManifest(bytes: Uint8Array): Manifest | null {
  try {
    const read = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Manifest> | null;
    if (read?.manifest !== 1 || !Array.isArray(read.inputs) || !Array.isArray(read.outputs)) return null;
    return read.outputs.every(isOutput) ? (read as Manifest) : null;
  } catch {
    return null;
  }
}

/** A name with a slash would have a file of another folder looked at. */
function isOutput(output: Partial<EditionOutput> | null): boolean {
  return (
    typeof output?.name === "string" && /^[^/\\]+$/.test(output.name) && typeof output.sha256 === "string"
  );
}

/** Do both come to the same edition? */
export function sameInputs(manifest: Manifest, inputs: Inputs): boolean {
  const told = describeEdition(manifest.edition, manifest.date, inputs, []);
  return (
    manifest.dataset === told.dataset &&
    manifest.program === told.program &&
    JSON.stringify(manifest.options) === JSON.stringify(told.options) &&
    JSON.stringify(manifest.inputs) === JSON.stringify(told.inputs)
  );
}
