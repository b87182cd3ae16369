import type { Place } from "../diagnostic.ts";
import { LANGUAGE_COLUMNS, languageColumn } from "../model/claim-columns.ts";
import type { Dataset, Id } from "../model/dataset.ts";
import type { RawDataset, RawValue } from "../model/raw-dataset.ts";
import { type Blame, candidateDataset } from "./candidate.ts";
import type { Frame } from "./draft-claim.ts";
import { createRosters, type Rosters } from "./entities.ts";
import type { ForeignTable } from "./foreign-table.ts";
import type { MappedRow, MappedTable, RowFault } from "./map-rows.ts";
import type { Mapping } from "./mapping.ts";
import { type ResolvedRow, resolveRows } from "./resolve-rows.ts";

/** What the dataset would be with the rows in it, and how each of its parts leads back to its rows. */
export interface Proposal {
  readonly rows: readonly ResolvedRow[];
  readonly faults: readonly { readonly row: MappedRow; readonly fault: RowFault }[];
  readonly rosters: Rosters;
  readonly brief: ReadonlyMap<string, RawValue>;
  readonly raw: RawDataset;
  /** The rows that a fault at this place is of, and the column; null where it is of none of them. */
  blame(at: Place | null): { readonly rows: readonly MappedRow[]; readonly column: number | null } | null;
}

/** What a proposal starts from. */
export interface Ground {
  readonly id: Id;
  readonly table: ForeignTable;
  readonly mapped: MappedTable;
  readonly mapping: Mapping;
  /** The dataset as its files say it; empty for a new one. */
  readonly existing: RawDataset;
  /** The same, validated; null where it has no claims yet. */
  readonly dataset: Dataset | null;
  /** Of the brief: the dataset's own, or those that a new one is to have. */
  readonly languages: readonly string[];
}

export function propose(ground: Ground, rejected: ReadonlySet<MappedRow>): Proposal {
  const rosters = createRosters(ground.existing, ground.mapping);
  const claims = new Map(ground.dataset?.claims.map((claim) => [claim.id, claim]));
  const rows = ground.mapped.rows.filter((row) => !rejected.has(row));
  const resolution = resolveRows(rows, frameOf(ground), claims, rosters);
  const brief = briefWith(ground, rosters);
  const blamed = new WeakMap<Place, { rows: readonly MappedRow[]; column: number | null }>();
  const blame: Blame = (rows, column) => {
    const place = ground.table.locate(rows[0]!.row, column);
    blamed.set(place, { rows, column });
    return place;
  };
  const raw = candidateDataset(ground, resolution.rows, rosters, brief, blame);
  return {
    ...resolution,
    rosters,
    brief,
    raw,
    blame: (at) => (at === null ? null : (blamed.get(at) ?? null)),
  };
}

function frameOf({ mapped, mapping, languages }: Ground): Frame {
  const first = languages[0]!;
  const columnsOf = (key: string) =>
    [...mapped.present].flatMap((column) => {
      if (column === key) return [{ column, language: first }];
      const named = languageColumn(column);
      return named?.key === key ? [{ column, language: named.language }] : [];
    });
  const textColumns = new Map(LANGUAGE_COLUMNS.map((key) => [key as string, columnsOf(key)]));
  return { mapping, present: mapped.present, languages, textColumns };
}

/** brief.yaml with the measures and propositions that are new. */
function briefWith(
  { id, existing, mapping, languages, table }: Ground,
  rosters: Rosters,
): ReadonlyMap<string, RawValue> {
  const written = existing.documents.find(({ kind }) => kind === "brief")?.value;
  const brief = new Map(written instanceof Map ? (written as ReadonlyMap<string, RawValue>) : []);
  if (brief.size === 0) {
    brief.set("title", textValue(mapping.title ?? titleOf(id)));
    brief.set("question", textValue(mapping.question ?? `What does ${baseName(table.file)} say?`));
    brief.set("languages", [...languages]);
    if (mapping.comparison !== null) brief.set("comparison", new Map(Object.entries(mapping.comparison)));
  }
  for (const part of ["measures", "propositions"] as const) {
    const before = brief.get(part);
    const entries = new Map(before instanceof Map ? (before as ReadonlyMap<string, RawValue>) : []);
    for (const { id: made, entry } of rosters[part].made.values()) entries.set(made, entry);
    if (entries.size > 0) brief.set(part, entries);
  }
  return brief;
}

function titleOf(id: Id): string {
  const words = id.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const baseName = (path: string): string => path.split(/[\\/]/).at(-1)!;

function textValue(text: string | Readonly<Record<string, string>>): RawValue {
  return typeof text === "string" ? text : new Map(Object.entries(text));
}
