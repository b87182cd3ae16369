import { compareText } from "../../model/compare-text.ts";
import type { Claim, Dataset, Id, Source, Speaker } from "../../model/dataset.ts";
import { sourceOf, speakerOf } from "../../model/known.ts";
import { compareDates, type PartialDate } from "../../model/partial-date.ts";
import type { Publication, Wording } from "../../model/publication.ts";
import { statedNumber } from "../../model/quantity.ts";
import { localize, type Text } from "../../model/text.ts";
import { type Cell, type Column, text } from "./column.ts";
import { wordsCell } from "./text-cells.ts";

/** What one speaker said on one day as one source has it. */
export interface LineupRow {
  readonly said: PartialDate | null;
  readonly speaker: Speaker;
  readonly source: Source;
  readonly claims: readonly Claim[];
}

/** Sorted by said, speaker, source; speakers by the name that the column shows. */
export function lineupRows(dataset: Dataset): LineupRow[] {
  const byCell = Map.groupBy(dataset.claims, (claim) =>
    [claim.said?.edtf ?? "", claim.speaker, claim.source].join("\n"),
  );
  const rows = [...byCell.values()].flatMap(([first, ...others]): LineupRow[] => {
    if (first === undefined) return [];
    const [speaker, source] = [speakerOf(dataset, first), sourceOf(dataset, first)];
    return [{ said: first.said, speaker, source, claims: [first, ...others] }];
  });
  const name = ({ speaker }: LineupRow) => firstLanguage(dataset, speaker.name);
  return rows.sort(
    (a, b) =>
      compareDates(a.said, b.said) ||
      compareText(name(a), name(b)) ||
      compareText(a.source.id, b.source.id) ||
      compareText(a.speaker.id, b.speaker.id) ||
      compareText(a.said?.edtf ?? "", b.said?.edtf ?? ""),
  );
}

/** lineup.csv: who said what on which day, a measure or proposition a column. */
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
  ];
  const taken = new Set(columns.map(({ name }) => name));
  // An underscore stands in no id, so that a name with a suffix is free.
  const nameFor = (id: Id, suffix: string) => (taken.has(id) ? `${id}_${suffix}` : id);
  for (const { id, label } of dataset.measures.values()) {
    for (const column of measureColumns(id, nameFor(id, "measure"), words(label), wording))
      columns.push(column);
  }
  for (const id of dataset.measures.keys()) taken.add(id);
  for (const { id, text } of dataset.propositions.values())
    columns.push(stanceColumn(id, nameFor(id, "stance"), words(text)));
  return columns;
}

const SOURCE_ID = {
  type: "id",
  required: true,
  refers: { table: "sources", column: "source_id" },
} as const;

function measureColumns(measure: Id, name: string, of: string, wording: Wording): Column<LineupRow>[] {
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

function stanceColumn(proposition: Id, name: string, of: string): Column<LineupRow> {
  return {
    name,
    topic: "proposition_stances",
    of,
    type: "text",
    value: ({ claims }) =>
      joined(
        claims.flatMap((claim) =>
          claim.type === "statement" && claim.proposition === proposition ? [claim.stance] : [],
        ),
      ),
  };
}

/** Only what every figure of the cell states: of "1,500" and "3,000" neither is the number of both. */
function sharedNumber(claims: readonly Claim[], measure: Id): Cell {
  const [number = null, ...others] = new Set(estimatesOf(claims, measure).map(statedNumber));
  return others.length === 0 ? number : null;
}

function estimatesOf(claims: readonly Claim[], measure: Id) {
  return claims.filter((claim) => claim.type === "estimate").filter((claim) => claim.measure === measure);
}

function joined(words: readonly string[]): string {
  return [...new Set(words)].join("; ");
}

function firstLanguage(dataset: Dataset, text: Text): string {
  return localize(text, dataset.languages[0]).text;
}
