import {
  type ClaimColumn,
  CONTRACT_CLAIM_COLUMNS,
  FURTHER_CLAIM_COLUMNS,
  LANGUAGE_COLUMNS,
  type LanguageColumn,
} from "../../model/claim-columns.ts";
import {
  type Claim,
  type Dataset,
  type Estimate,
  MODALITIES,
  type Source,
  type Speaker,
  STANCES,
  writtenStance,
} from "../../model/dataset.ts";
import { FIGURE_CHECKS, VERIFICATIONS } from "../../model/evidence.ts";
import { DATE_BASES } from "../../model/partial-date.ts";
import type { Publication, Wording } from "../../model/publication.ts";
import { MODIFIERS } from "../../model/quantity.ts";
import { localize, type Text } from "../../model/text.ts";
import type { Cell, Column, ColumnInfo } from "./column.ts";
import { reason, textIn, wordsCell, writtenLanguage } from "./text-cells.ts";

/**
 * claims.csv: one row a claim in the curator's order. Amounts are as written, never the computed ends, and
 * with the columns after the contract's the file reads back as the claims that it came from.
 */
export function claimColumns(publication: Publication): Column<Claim>[] {
  const [, ...others] = publication.wordings;
  const values = claimValues(publication);
  return [
    ...[...CONTRACT_CLAIM_COLUMNS, ...FURTHER_CLAIM_COLUMNS].map(
      (name): Column<Claim> => ({
        name,
        topic: name,
        type: "text",
        ...CLAIM_COLUMN_INFO[name],
        value: values[name],
      }),
    ),
    ...others.flatMap((wording) => LANGUAGE_COLUMNS.map((key) => columnInLanguage(key, wording))),
  ];
}

const FULL_ID = { type: "id", required: true } as const;
const ID = { type: "id" } as const;
const NUMBER = { type: "number" } as const;
const DATE = { type: "date" } as const;
const code = (values: readonly string[], required = false) => ({ type: "code" as const, values, required });

/** What is not plain text. */
const CLAIM_COLUMN_INFO: Partial<Record<ClaimColumn, Partial<ColumnInfo>>> = {
  claim_id: FULL_ID,
  claim_type: code(["estimate", "statement"], true),
  measure: ID,
  proposition: ID,
  stance: code(STANCES),
  amount: NUMBER,
  low: NUMBER,
  high: NUMBER,
  modifier: code(MODIFIERS),
  modality: code(MODALITIES),
  as_of: DATE,
  said: DATE,
  said_basis: code(DATE_BASES),
  published: DATE,
  published_basis: code(DATE_BASES),
  speaker_id: FULL_ID,
  speaker: { required: true },
  utterance: FULL_ID,
  origin: FULL_ID,
  source_id: { ...FULL_ID, refers: { table: "sources", column: "source_id" } },
  language: { type: "language" },
  excerpt: { required: true },
  verification: code(VERIFICATIONS, true),
  url: { type: "url" },
  as_of_basis: code(DATE_BASES),
  figure_check: code(FIGURE_CHECKS),
};

type Values = Readonly<Record<ClaimColumn, (claim: Claim) => Cell>>;

function claimValues({ dataset, evidence, wordings: [first] }: Publication): Values {
  const source = (claim: Claim): Source => dataset.sources.get(claim.source)!;
  const speaker = (claim: Claim): Speaker => dataset.speakers.get(claim.speaker)!;
  const text = (value: Text | null): string => (value === null ? "" : localize(value, first.language).text);
  return {
    claim_id: (claim) => claim.id,
    claim_type: (claim) => claim.type,
    measure: (claim) => estimated(claim)?.measure,
    proposition: (claim) => (claim.type === "statement" ? claim.proposition : null),
    stance: (claim) => (claim.type === "statement" ? writtenStance(claim) : null),
    words: (claim) => wordsCell(claim, first),
    amount: (claim) => estimated(claim)?.amount,
    low: (claim) => estimated(claim)?.low,
    high: (claim) => estimated(claim)?.high,
    modifier: (claim) => estimated(claim)?.modifier,
    unit: (claim) => text(unitOf(claim, dataset)),
    modality: (claim) => claim.modality,
    as_of: (claim) => claim.asOf?.edtf,
    said: (claim) => claim.said?.edtf,
    said_basis: (claim) => claim.said?.basis,
    published: (claim) => source(claim).published?.edtf,
    published_basis: (claim) => source(claim).published?.basis,
    speaker_id: (claim) => claim.speaker,
    speaker: (claim) => text(speaker(claim).name),
    party: (claim) => text(speaker(claim).party),
    utterance: (claim) => claim.utterance,
    origin: (claim) => claim.origin,
    via: (claim) => claim.via.join("; "),
    source_id: (claim) => claim.source,
    publisher: (claim) => source(claim).publisher,
    agency: (claim) => source(claim).agency,
    language: (claim) => writtenLanguage(source(claim)),
    excerpt: (claim) => claim.excerpt,
    translation: (claim) => textIn(claim.translation, first.language),
    verification: (claim) => evidence.claims.get(claim.id)?.verification ?? "no-archive",
    url: (claim) => source(claim).url,
    note: (claim) => textIn(claim.note, first.language),
    place: (claim) => claim.place,
    population: (claim) => claim.population,
    said_why: (claim) => reason(claim.said, first.language),
    as_of_basis: (claim) => claim.asOf?.basis,
    as_of_why: (claim) => reason(claim.asOf, first.language),
    derived: (claim) => textIn(claim.derived, first.language),
    prefix: (claim) => claim.prefix,
    suffix: (claim) => claim.suffix,
    figure_check: (claim) => evidence.claims.get(claim.id)?.figure,
  };
}

function columnInLanguage(key: LanguageColumn, wording: Wording): Column<Claim> {
  const { language } = wording;
  const value = (claim: Claim): Cell => {
    if (key === "words") return wordsCell(claim, wording);
    return textIn(claim[key], language);
  };
  return { name: `${key}_${language}`, topic: key, of: language, type: "text", value };
}

function estimated(claim: Claim): Estimate | null {
  return claim.type === "estimate" ? claim : null;
}

function unitOf(claim: Claim, dataset: Dataset): Text | null {
  return claim.type === "estimate" ? dataset.measures.get(claim.measure)!.unit : null;
}
