import type { Place } from "../diagnostic.ts";
import { LANGUAGE_COLUMNS, languageColumn } from "../model/claim-columns.ts";
import type { Id } from "../model/dataset.ts";
import type { RawValue } from "../model/raw-dataset.ts";
import { ANY_LANGUAGE } from "../model/text.ts";
import { candidateDataset } from "./candidate.ts";
import { isOwnTable } from "./columns.ts";
import type { Frame } from "./draft-claim.ts";
import { createRosters, type Rosters } from "./entities.ts";
import type { MappedRow } from "./mapped-row.ts";
import type { Blame, Ground, Proposal } from "./proposal.ts";
import { resolveRows } from "./resolve-rows.ts";

export function propose(ground: Ground, rejected: ReadonlySet<MappedRow>): Proposal {
  const rosters = createRosters(ground.existing, ground.mapping, isOwnTable(ground.table));
  const claims = new Map(ground.dataset?.claims.map((claim) => [claim.id, claim]));
  const rows = ground.mapped.rows.filter((row) => !rejected.has(row));
  const resolution = resolveRows(rows, frameOf(ground), claims, rosters);
  const brief = briefWith(ground, rosters);
  const blamed = new WeakMap<Place, { rows: readonly MappedRow[]; column: number | null }>();
  const blame: Blame = (rows, column) => {
    const place = ground.table.locate(rows[0]?.row ?? null, column);
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

function frameOf({ mapped, mapping, languages, unexplained }: Ground): Frame {
  const first = languages[0] ?? ANY_LANGUAGE;
  const columnsOf = (key: string) =>
    [...mapped.present].flatMap((column) => {
      if (column === key) return [{ column, language: first }];
      const named = languageColumn(column);
      return named?.key === key ? [{ column, language: named.language }] : [];
    });
  const textColumns = new Map(LANGUAGE_COLUMNS.map((key) => [key as string, columnsOf(key)]));
  return { mapping, present: mapped.present, languages, unexplained, textColumns };
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
