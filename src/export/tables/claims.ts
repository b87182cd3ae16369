import { CLAIM_COLUMNS, type ClaimColumn, type FieldColumn } from "../../model/claim-columns.ts";
import { type ClaimField, claimFields, fieldValue } from "../../model/claim-fields.ts";
import type { Claim, Dataset } from "../../model/dataset.ts";
import { FIGURE_CHECKS, VERIFICATIONS } from "../../model/evidence.ts";
import { known, sourceOf, speakerOf } from "../../model/known.ts";
import { DATE_BASES, type PartialDate } from "../../model/partial-date.ts";
import type { Publication, Wording } from "../../model/publication.ts";
import { ANY_LANGUAGE, localize, type Text } from "../../model/text.ts";
import type { Cell, Column, ColumnInfo } from "./column.ts";
import { dateCell, reason, textIn, wordsCell, writtenLanguage } from "./text-cells.ts";

/**
 * claims.csv: one row a claim in the curator's order. Amounts are as written, never the computed ends, and
 * with the columns after the contract's the file reads back as the claims that it came from.
 */
export function claimColumns(publication: Publication): Column<Claim>[] {
  const [first, ...others] = publication.wordings;
  const values = otherValues(publication);
  const columns = new Map<string, Column<Claim>>(
    claimFields.flatMap((field) => columnsOfField(field, first)).map((column) => [column.name, column]),
  );
  for (const [name, info] of Object.entries(OTHER_COLUMNS)) {
    const topic = name as keyof typeof OTHER_COLUMNS;
    columns.set(name, { name, topic, type: "text", ...info, value: values[topic] });
  }
  const texts = claimFields.filter(({ kind }) => kind === "text");
  return [
    ...CLAIM_COLUMNS.flatMap((name) => columns.get(name) ?? []),
    ...others.flatMap((wording) => texts.map((field) => columnInLanguage(field, wording))),
  ];
}

/** Columns that come from other files, or from more than one field. */
const OTHER_COLUMNS: Readonly<Record<Exclude<ClaimColumn, FieldColumn>, Partial<ColumnInfo>>> = {
  claim_type: { type: "code", values: ["estimate", "statement"], required: true },
  unit: {},
  published: { type: "date" },
  published_basis: { type: "code", values: DATE_BASES },
  speaker: { required: true },
  party: {},
  publisher: {},
  agency: {},
  language: { type: "language" },
  verification: { type: "code", values: VERIFICATIONS, required: true },
  url: { type: "url" },
  figure_check: { type: "code", values: FIGURE_CHECKS },
};

function otherValues({
  dataset,
  evidence,
  wordings: [first],
}: Publication): Values<keyof typeof OTHER_COLUMNS> {
  const source = (claim: Claim) => sourceOf(dataset, claim);
  const speaker = (claim: Claim) => speakerOf(dataset, claim);
  const text = (value: Text | null): string => (value === null ? "" : localize(value, first.language).text);
  return {
    claim_type: (claim) => claim.type,
    unit: (claim) => text(unitOf(claim, dataset)),
    published: (claim) => dateCell(source(claim).published),
    published_basis: (claim) => source(claim).published?.basis,
    speaker: (claim) => text(speaker(claim).name),
    party: (claim) => text(speaker(claim).party),
    publisher: (claim) => source(claim).publisher,
    agency: (claim) => source(claim).agency,
    language: (claim) => writtenLanguage(source(claim)),
    verification: (claim) => evidence.claims.get(claim.id)?.verification ?? "no-archive",
    url: (claim) => source(claim).url,
    figure_check: (claim) => evidence.claims.get(claim.id)?.figure,
  };
}

type Values<Name extends string> = Readonly<Record<Name, (claim: Claim) => Cell>>;

/** The column of a field, or of a date its three. */
function columnsOfField(field: ClaimField, wording: Wording): Column<Claim>[] {
  const { columns, values, required, otherwise } = field;
  const [name = field.key, basis = "", why = ""] = columns as readonly FieldColumn[];
  const own = (claim: Claim) => fieldValue(claim, field);
  const info = (column: string) => ({ name: column, topic: column as FieldColumn });
  const always = { required: required === true || otherwise !== undefined };
  switch (field.kind) {
    case "date": {
      const date = (claim: Claim) => own(claim) as PartialDate | null;
      return [
        { ...info(name), type: "date", value: (claim) => dateCell(date(claim)) },
        { ...info(basis), type: "code", values: DATE_BASES, value: (claim) => date(claim)?.basis },
        { ...info(why), type: "text", value: (claim) => reason(date(claim), wording.language) },
      ];
    }
    case "text":
      return [{ ...info(name), type: "text", value: textCell(field, wording) }];
    case "ids":
      return [
        { ...info(name), type: "text", value: (claim) => (own(claim) as readonly string[]).join("; ") },
      ];
    case "number":
      return [{ ...info(name), type: "number", value: (claim) => own(claim) as number | null }];
    case "word":
      return [
        { ...info(name), type: "code", ...(values && { values }), value: (claim) => own(claim) as Cell },
      ];
    case "id":
      return [
        { ...info(name), type: "id", ...always, ...REFERS[name], value: (claim) => own(claim) as Cell },
      ];
    case "plain":
    case "excerpt":
    case "verbatim":
      return [{ ...info(name), type: "text", ...always, value: (claim) => own(claim) as Cell }];
  }
}

/** Of the ids that refer to another table of the edition, to which. */
const REFERS: Readonly<Record<string, Pick<ColumnInfo, "refers">>> = {
  source_id: { refers: { table: "sources", column: "source_id" } },
};

function columnInLanguage(field: ClaimField, wording: Wording): Column<Claim> {
  const { language } = wording;
  const topic = field.column as FieldColumn;
  return {
    name: `${topic}_${language}`,
    topic,
    of: { [ANY_LANGUAGE]: language },
    type: "text",
    value: textCell(field, wording),
  };
}

function textCell(field: ClaimField, wording: Wording): (claim: Claim) => Cell {
  if (field.key === "words") return (claim) => wordsCell(claim, wording);
  return (claim) => textIn(fieldValue(claim, field) as Text | null, wording.language);
}

function unitOf(claim: Claim, dataset: Dataset): Text | null {
  return claim.type === "estimate" ? known(dataset.measures, claim.measure).unit : null;
}
