import type { WholeArtifact } from "../model/edition.ts";
import { describeEdition, type Inputs } from "./manifest.ts";

/**
 * `inputs.json`: what an edition was made from, as its manifest lists it. A file of its own, since a PDF can
 * carry it and can't carry the manifest, which has the PDF's own hash.
 */
export function inputsFile(edition: number, date: string, inputs: Inputs): WholeArtifact {
  const { outputs: _, manifest: __, ...made } = describeEdition(edition, date, inputs, []);
  return {
    name: "inputs.json",
    mediaType: "application/json",
    bytes: new TextEncoder().encode(`${JSON.stringify(made, null, 2)}\n`),
  };
}
