import { compareText } from "../../model/compare-text.ts";
import { type Dataset, RETRACTS, STANCES, type Statement } from "../../model/dataset.ts";
import { VERIFICATIONS } from "../../model/evidence.ts";
import { known, sourceOf, speakerOf } from "../../model/known.ts";
import { compareDates } from "../../model/partial-date.ts";
import type { Publication } from "../../model/publication.ts";
import { localize, type Text } from "../../model/text.ts";
import { type Column, text } from "./column.ts";
import { textIn, wordsCell } from "./text-cells.ts";

/** Every statement, by proposition in the brief's order, then day said, then claim. */
export function statementRows(dataset: Dataset): Statement[] {
  const order = new Map([...dataset.propositions.keys()].map((id, index) => [id, index]));
  return dataset.claims
    .filter((claim) => claim.type === "statement")
    .sort(
      (a, b) =>
        known(order, a.proposition) - known(order, b.proposition) ||
        compareDates(a.said, b.said) ||
        compareText(a.id, b.id),
    );
}

/** The sheet of stances: who holds what of each proposition, with the words that carry it. */
export function stanceColumns({ dataset, evidence, wordings: [first] }: Publication): Column<Statement>[] {
  const source = (claim: Statement) => sourceOf(dataset, claim);
  const speaker = (claim: Statement) => speakerOf(dataset, claim);
  const words = (value: Text | null) => (value === null ? "" : localize(value, first.language).text);
  const proposition = (claim: Statement) => known(dataset.propositions, claim.proposition);
  const id = { type: "id", required: true } as const;
  const stance = { ...text("stance"), type: "code", required: true, values: [...STANCES, RETRACTS] } as const;
  const verification = { ...text("verification"), type: "code", values: VERIFICATIONS } as const;
  return [
    { ...text("proposition"), ...id, value: (claim) => claim.proposition },
    { ...text("proposition_text"), value: (claim) => words(proposition(claim).text) },
    { ...text("said"), type: "date", value: ({ said }) => said?.edtf },
    { ...text("speaker"), required: true, value: (claim) => words(speaker(claim).name) },
    { ...text("party"), value: (claim) => words(speaker(claim).party) },
    { ...stance, value: (claim) => claim.stance },
    { ...text("words"), topic: "stance_words", value: (claim) => wordsCell(claim, first) },
    { ...text("publisher"), value: (claim) => source(claim).publisher },
    { ...text("agency"), value: (claim) => source(claim).agency },
    { ...text("excerpt"), required: true, value: (claim) => claim.excerpt },
    { ...text("translation"), value: (claim) => textIn(claim.translation, first.language) },
    { ...verification, value: ({ id }) => evidence.claims.get(id)?.verification ?? "no-archive" },
    { ...text("claim_id"), ...id, value: (claim) => claim.id },
    { ...text("source_id"), ...id, value: (claim) => claim.source },
    { ...text("url"), type: "url", value: (claim) => source(claim).url },
  ];
}
