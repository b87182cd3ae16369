import * as fs from "node:fs/promises";
import { loadDataset } from "../../src/load/index.ts";
import type { Claim, Dataset } from "../../src/model/dataset.ts";
import type { Text } from "../../src/model/text.ts";
import { validateDataset } from "../../src/validate/index.ts";
import type { Wanted } from "./curator.ts";

/** Claims of a dataset as somebody would make them who has only its texts: the first ones of each source. */
export async function wantedClaims(data: string, id: string, ofEach: number): Promise<Wanted[]> {
  const { dataset } = validateDataset(await loadDataset(data, id, fs));
  if (dataset === null) throw new Error(`not a dataset: ${id}`);
  const bySource = Map.groupBy(dataset.claims, ({ source }) => source);
  return [...bySource.values()].flatMap((claims) =>
    claims.slice(0, ofEach).map((claim) => wantedOf(claim, dataset)),
  );
}

/** A measure is called by the words of its id: what is typed is short, and one's own; its label says what it counts. */
function wantedOf(claim: Claim, { measures, propositions, speakers, sources }: Dataset): Wanted {
  const subject =
    claim.type === "estimate"
      ? [claim.measure.replaceAll("-", " "), ...namesOf(measures.get(claim.measure)?.label)]
      : namesOf(propositions.get(claim.proposition)?.label ?? propositions.get(claim.proposition)?.text);
  return {
    ...(claim.type === "estimate" ? { unit: namesOf(measures.get(claim.measure)?.unit)[0] ?? "" } : {}),
    ...{ source: claim.source, type: claim.type, excerpt: claim.excerpt, subject },
    published: sources.get(claim.source)?.published?.edtf ?? "",
    speaker: namesOf(speakers.get(claim.speaker)?.name),
    ...(claim.type === "estimate" && claim.words !== null ? { words: namesOf(claim.words)[0] ?? "" } : {}),
    ...(claim.type === "statement" ? { stance: claim.stance } : {}),
    ...(claim.said === null ? {} : { said: claim.said.edtf }),
    ...(claim.modality === null ? {} : { modality: claim.modality }),
    ...(claim.translation?.en === undefined ? {} : { translation: claim.translation.en }),
  };
}

/** In each language, English first. */
const namesOf = (text: Text | null | undefined): string[] =>
  [text?.en, ...Object.values(text ?? {})].filter((name) => name !== undefined);
