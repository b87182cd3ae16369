import type { Claim, Dataset, Estimate, Source, Speaker } from "../../model/dataset.ts";
import type { Publication } from "../../model/publication.ts";
import { localize, type Text } from "../../model/text.ts";
import type { Column } from "./csv-bytes.ts";
import { reason, textIn, wordsCell, writtenLanguage } from "./text-cells.ts";

/**
 * claims.csv: one row a claim in the curator's order. Amounts are as written, never the computed ends, and
 * with the columns after the contract's the file reads back as the claims that it came from.
 */
export function claimColumns({ dataset, evidence, wordings }: Publication): Column<Claim>[] {
  const [first, ...others] = wordings;
  const source = (claim: Claim): Source => dataset.sources.get(claim.source)!;
  const speaker = (claim: Claim): Speaker => dataset.speakers.get(claim.speaker)!;
  const text = (value: Text | null): string => (value === null ? "" : localize(value, first.language).text);
  return [
    { name: "claim_id", value: (claim) => claim.id },
    { name: "claim_type", value: (claim) => claim.type },
    { name: "measure", value: (claim) => estimated(claim)?.measure },
    { name: "proposition", value: (claim) => (claim.type === "statement" ? claim.proposition : null) },
    { name: "stance", value: (claim) => (claim.type === "statement" ? claim.stance : null) },
    { name: "words", value: (claim) => wordsCell(claim, first) },
    { name: "amount", value: (claim) => estimated(claim)?.amount },
    { name: "low", value: (claim) => estimated(claim)?.low },
    { name: "high", value: (claim) => estimated(claim)?.high },
    { name: "modifier", value: (claim) => estimated(claim)?.modifier },
    { name: "unit", value: (claim) => text(unitOf(claim, dataset)) },
    { name: "modality", value: (claim) => claim.modality },
    { name: "as_of", value: (claim) => claim.asOf?.edtf },
    { name: "said", value: (claim) => claim.said?.edtf },
    { name: "said_basis", value: (claim) => claim.said?.basis },
    { name: "published", value: (claim) => source(claim).published?.edtf },
    { name: "published_basis", value: (claim) => source(claim).published?.basis },
    { name: "speaker_id", value: (claim) => claim.speaker },
    { name: "speaker", value: (claim) => text(speaker(claim).name) },
    { name: "party", value: (claim) => text(speaker(claim).party) },
    { name: "utterance", value: (claim) => claim.utterance },
    { name: "origin", value: (claim) => claim.origin },
    { name: "via", value: (claim) => claim.via.join("; ") },
    { name: "source_id", value: (claim) => claim.source },
    { name: "publisher", value: (claim) => source(claim).publisher },
    { name: "agency", value: (claim) => source(claim).agency },
    { name: "language", value: (claim) => writtenLanguage(source(claim)) },
    { name: "excerpt", value: (claim) => claim.excerpt },
    { name: "translation", value: (claim) => textIn(claim.translation, first.language) },
    { name: "verification", value: (claim) => evidence.claims.get(claim.id)?.verification ?? "no-archive" },
    { name: "url", value: (claim) => source(claim).url },
    { name: "note", value: (claim) => textIn(claim.note, first.language) },
    { name: "place", value: (claim) => claim.place },
    { name: "population", value: (claim) => claim.population },
    { name: "said_why", value: (claim) => reason(claim.said, first.language) },
    { name: "as_of_basis", value: (claim) => claim.asOf?.basis },
    { name: "as_of_why", value: (claim) => reason(claim.asOf, first.language) },
    { name: "derived", value: (claim) => textIn(claim.derived, first.language) },
    { name: "prefix", value: (claim) => claim.prefix },
    { name: "suffix", value: (claim) => claim.suffix },
    ...others.flatMap((wording): Column<Claim>[] => [
      { name: `words_${wording.language}`, value: (claim) => wordsCell(claim, wording) },
      {
        name: `translation_${wording.language}`,
        value: (claim) => textIn(claim.translation, wording.language),
      },
      { name: `derived_${wording.language}`, value: (claim) => textIn(claim.derived, wording.language) },
      { name: `note_${wording.language}`, value: (claim) => textIn(claim.note, wording.language) },
    ]),
  ];
}

function estimated(claim: Claim): Estimate | null {
  return claim.type === "estimate" ? claim : null;
}

function unitOf(claim: Claim, dataset: Dataset): Text | null {
  return claim.type === "estimate" ? dataset.measures.get(claim.measure)!.unit : null;
}
