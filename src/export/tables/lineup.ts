import { compareText } from "../../model/compare-text.ts";
import type { Claim, Dataset, Id, Source, Speaker } from "../../model/dataset.ts";
import { sourceOf, speakerOf } from "../../model/known.ts";
import { compareDates, type PartialDate } from "../../model/partial-date.ts";
import type { Publication, Wording } from "../../model/publication.ts";
import { statedNumber } from "../../model/quantity.ts";
import { localize, type Text } from "../../model/text.ts";
import { type Cell, type Column, text } from "./column.ts";
import { wordsCell } from "./text-cells.ts";

/** What one speaker said on one day as one source has it, of one place, population and day that it holds for. */
export interface LineupRow {
  readonly said: PartialDate | null;
  readonly speaker: Speaker;
  readonly source: Source;
  readonly place: string | null;
  readonly population: string | null;
  readonly asOf: PartialDate | null;
  /** Of the long form: the claims of one measure or proposition. */
  readonly claims: readonly [Claim, ...Claim[]];
}

/** Side by side as long as anybody can read it so: a column for each of more measures would be mostly empty cells. */
const MOST_MEASURES = 50;
const MOST_PROPOSITIONS = 50;

/**
 * Sorted by said, speaker, source, place, population and the day it holds for; speakers by the name that the column
 * shows. Above 50 measures a row for each measure and proposition, in the order of the brief.
 */
export function lineupRows(dataset: Dataset): LineupRow[] {
  const order = new Map(
    [...dataset.measures.keys(), ...dataset.propositions.keys()].map((id, index) => [id, index] as const),
  );
  const isLong = dataset.measures.size > MOST_MEASURES;
  const byCell = Map.groupBy(dataset.claims, (claim) => cellKey(claim, isLong));
  const rows = [...byCell.values()].flatMap(([first, ...others]): LineupRow[] => {
    if (first === undefined) return [];
    const { said, place, population, asOf } = first;
    const [speaker, source] = [speakerOf(dataset, first), sourceOf(dataset, first)];
    return [{ said, speaker, source, place, population, asOf, claims: [first, ...others] }];
  });
  const name = ({ speaker }: LineupRow) => firstLanguage(dataset, speaker.name);
  const subject = ({ claims: [first] }: LineupRow) => order.get(subjectOf(first)) ?? order.size;
  return rows.sort(
    (a, b) =>
      compareDates(a.said, b.said) ||
      compareText(name(a), name(b)) ||
      compareText(a.source.id, b.source.id) ||
      compareText(a.place ?? "", b.place ?? "") ||
      compareText(a.population ?? "", b.population ?? "") ||
      compareDates(a.asOf, b.asOf) ||
      compareText(a.speaker.id, b.speaker.id) ||
      compareText(a.said?.edtf ?? "", b.said?.edtf ?? "") ||
      compareText(a.asOf?.edtf ?? "", b.asOf?.edtf ?? "") ||
      (isLong ? subject(a) - subject(b) : 0),
  );
}

function cellKey(claim: Claim, isLong: boolean): string {
  const { said, speaker, source, place, population, asOf } = claim;
  const scope = [place, population].map((name) => name?.normalize("NFC").replace(/\s+/gu, " ") ?? null);
  const cell = [said?.edtf ?? null, speaker, source, ...scope, asOf?.edtf ?? null];
  return JSON.stringify(isLong ? [...cell, subjectOf(claim)] : cell);
}

function subjectOf(claim: Claim): Id {
  return claim.type === "estimate" ? claim.measure : claim.proposition;
}

/** lineup.csv: who said what on which day, a measure or proposition a column; in its long form, a row. */
export function lineupColumns({ dataset, wordings }: Publication): Column<LineupRow>[] {
  const wording = wordings[0];
  const words = (value: Text | null) => (value === null ? "" : firstLanguage(dataset, value));
  const columns: Column<LineupRow>[] = [
    { ...text("said"), type: "date", value: ({ said }) => said?.edtf },
    { ...text("published"), type: "date", value: ({ source }) => source.published?.edtf },
    { ...text("speaker"), required: true, value: ({ speaker }) => words(speaker.name) },
    { ...text("party"), value: ({ speaker }) => words(speaker.party) },
    { ...text("publisher"), value: ({ source }) => source.publisher },
    { ...text("agency"), value: ({ source }) => source.agency },
    { ...text("source_id"), ...SOURCE_ID, value: ({ source }) => source.id },
    { ...text("place"), value: ({ place }) => place },
    { ...text("population"), value: ({ population }) => population },
    { ...text("as_of"), type: "date", value: ({ asOf }) => asOf?.edtf },
  ];
  if (dataset.measures.size > MOST_MEASURES) return [...columns, ...longColumns(wording)];
  const taken = new Set(columns.map(({ name }) => name));
  // An underscore stands in no id, so that a name with a suffix is free.
  const nameFor = (id: Id, suffix: string) => (taken.has(id) ? `${id}_${suffix}` : id);
  for (const { id, label } of dataset.measures.values()) {
    for (const column of measureColumns(id, nameFor(id, "measure"), label, wording)) columns.push(column);
  }
  for (const id of dataset.measures.keys()) taken.add(id);
  if (dataset.propositions.size > MOST_PROPOSITIONS)
    return [
      ...columns,
      {
        name: nameFor("stances", "all"),
        topic: "stances_by_proposition",
        type: "text",
        value: ({ claims }) => stancesBySubject(claims),
      },
    ];
  for (const { id, text } of dataset.propositions.values())
    columns.push(stanceColumn(id, nameFor(id, "stance"), text));
  return columns;
}

const SOURCE_ID = {
  type: "id",
  required: true,
  refers: { table: "sources", column: "source_id" },
} as const;

/** As many columns for a thousand measures as for fifty-one. */
function longColumns(wording: Wording): Column<LineupRow>[] {
  const measure = ([first]: LineupRow["claims"]) => (first.type === "estimate" ? first.measure : null);
  const proposition = ([first]: LineupRow["claims"]) =>
    first.type === "statement" ? first.proposition : null;
  return [
    { ...text("measure"), value: ({ claims }) => measure(claims) },
    {
      name: "number",
      topic: "measure_number",
      type: "number",
      value: ({ claims }) => sharedNumber(claims),
    },
    {
      name: "words",
      topic: "measure_words",
      type: "text",
      value: ({ claims }) => joined(estimatesOf(claims).map((claim) => wordsCell(claim, wording))),
    },
    { ...text("proposition"), value: ({ claims }) => proposition(claims) },
    {
      name: "stances",
      topic: "proposition_stances",
      type: "text",
      value: ({ claims }) => joined(statementsOf(claims).map(({ stance }) => stance)),
    },
  ];
}

function stancesBySubject(claims: readonly Claim[]): string {
  return joined(statementsOf(claims).map(({ proposition, stance }) => `${proposition}: ${stance}`));
}

function measureColumns(measure: Id, name: string, of: Text, wording: Wording): Column<LineupRow>[] {
  return [
    {
      name,
      topic: "measure_number",
      of,
      type: "number",
      value: ({ claims }) => sharedNumber(claims, measure),
    },
    {
      name: `${name}_words`,
      topic: "measure_words",
      of,
      type: "text",
      value: ({ claims }) => joined(estimatesOf(claims, measure).map((claim) => wordsCell(claim, wording))),
    },
  ];
}

function stanceColumn(proposition: Id, name: string, of: Text): Column<LineupRow> {
  return {
    name,
    topic: "proposition_stances",
    of,
    type: "text",
    value: ({ claims }) =>
      joined(
        statementsOf(claims)
          .filter((claim) => claim.proposition === proposition)
          .map(({ stance }) => stance),
      ),
  };
}

/** Only what every figure of the cell states: of "1,500" and "3,000" neither is the number of both. */
function sharedNumber(claims: readonly Claim[], measure: Id | null = null): Cell {
  const [number = null, ...others] = new Set(estimatesOf(claims, measure).map(statedNumber));
  return others.length === 0 ? number : null;
}

function estimatesOf(claims: readonly Claim[], measure: Id | null = null) {
  return claims
    .filter((claim) => claim.type === "estimate")
    .filter((claim) => measure === null || claim.measure === measure);
}

function statementsOf(claims: readonly Claim[]) {
  return claims.filter((claim) => claim.type === "statement");
}

function joined(words: readonly string[]): string {
  return [...new Set(words)].join("; ");
}

function firstLanguage(dataset: Dataset, text: Text): string {
  return localize(text, dataset.languages[0]).text;
}
