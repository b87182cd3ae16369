import type { Place } from "../diagnostic.ts";
import { columnOfKey } from "../model/claim-columns.ts";
import type { Id } from "../model/dataset.ts";
import type { RawDataset, RawDocument, RawLines, RawPath, RawTable, RawValue } from "../model/raw-dataset.ts";
import type { Rosters } from "./entities.ts";
import type { Blame, Ground } from "./proposal.ts";
import type { ResolvedRow } from "./resolve-rows.ts";
import type { Made, Roster } from "./roster.ts";

/**
 * The dataset with the rows in it, as if it had been loaded: what is new stands where its rows stand, so that
 * whatever validation finds is a fault of the foreign file, by line and column.
 */
export function candidateDataset(
  ground: Ground,
  rows: readonly ResolvedRow[],
  rosters: Rosters,
  brief: ReadonlyMap<string, RawValue>,
  blame: Blame,
): RawDataset {
  const { existing, id } = ground;
  const updated = new Set(rows.filter((row) => row.changes.size > 0).map((row) => row.id));
  const written = rows.filter((row) => row.existing === null || row.changes.size > 0);
  return {
    id,
    documents: [
      briefDocument(ground, brief, rosters, blame),
      entryDocument("sources", ground, rosters.sources, blame),
      entryDocument("speakers", ground, rosters.speakers, blame),
      ...existing.documents.filter(({ kind }) => kind === "claims").map((one) => withoutClaims(one, updated)),
      claimsDocument(ground, written, blame),
      ...existing.documents.filter(({ kind }) => !["brief", "sources", "speakers", "claims"].includes(kind)),
    ],
    tables: existing.tables.map((table) => withoutRows(table, updated)),
    lines: existing.lines.map((lines) => withoutLines(lines, updated)),
    unread: new Set(),
    diagnostics: [],
  };
}

function documentOf(ground: Ground, kind: RawDocument["kind"]): RawDocument | undefined {
  return ground.existing.documents.find((document) => document.kind === kind);
}

/** A fault of something new is a fault of every row that it was made for. */
function madePlace(made: Made | undefined, key: string | number | undefined, blame: Blame): Place | null {
  if (made === undefined) return null;
  const column = typeof key === "string" ? (made.columns.get(key) ?? null) : null;
  return blame(made.rows, column);
}

function briefDocument(
  ground: Ground,
  brief: ReadonlyMap<string, RawValue>,
  rosters: Rosters,
  blame: Blame,
): RawDocument {
  const before = documentOf(ground, "brief");
  const file = before?.file ?? "brief.yaml";
  return {
    kind: "brief",
    file,
    value: brief,
    locate(path, part) {
      const roster = path[0] === "measures" || path[0] === "propositions" ? rosters[path[0]] : null;
      const made = madePlace(roster?.made.get(String(path[1])), path[2], blame);
      return made ?? before?.locate(path, part) ?? { file, line: null, column: null };
    },
    written: (path) => before?.written(path) ?? null,
  };
}

function entryDocument(
  kind: "sources" | "speakers",
  ground: Ground,
  roster: Roster,
  blame: Blame,
): RawDocument {
  const before = documentOf(ground, kind);
  const file = before?.file ?? `${kind}.yaml`;
  const made = [...roster.made.values()].map(({ id, entry }) => [id, entry] as const);
  const value = new Map<string, RawValue>([...roster.known, ...made]);
  return {
    kind,
    file,
    value,
    locate(path, part) {
      const place = madePlace(roster.made.get(String(path[0])), path[1], blame);
      return place ?? before?.locate(path, part) ?? { file, line: null, column: null };
    },
    written: (path) => before?.written(path) ?? null,
  };
}

function claimsDocument({ table, mapping }: Ground, rows: readonly ResolvedRow[], blame: Blame): RawDocument {
  const columnAt = (path: RawPath): number | null => {
    const row = rows[Number(path[0])];
    if (row === undefined || typeof path[1] !== "string") return null;
    const named = [columnOfKey(path[1]), path[1]].find((name) => row.row.cells.has(name));
    return named === undefined ? null : row.row.cells.get(named)!.column;
  };
  // A number from a spreadsheet, or one whose decimal sign the mapping names, can't be misread.
  const asTyped = table.reading.format === "CSV" && mapping.numbers === null;
  return {
    kind: "claims",
    file: table.file,
    value: rows.map(({ claim }) => claim),
    locate: (path) => {
      const row = rows[Number(path[0])];
      return row === undefined
        ? { file: table.file, line: null, column: null }
        : blame([row.row], columnAt(path));
    },
    written(path) {
      const cell = rows[Number(path[0])]?.row.cells.get(String(path[1]));
      return asTyped && cell !== undefined ? cell.text : null;
    },
  };
}

function withoutClaims(document: RawDocument, ids: ReadonlySet<Id>): RawDocument {
  const { value } = document;
  if (!Array.isArray(value)) return document;
  const kept = value.map((_, index) => index).filter((index) => !ids.has(idAt(value, index)));
  const before = ([index, ...path]: RawPath): RawPath => [kept[Number(index)] ?? 0, ...path];
  return {
    ...document,
    value: kept.map((index) => value[index] as RawValue),
    locate: (path, part) => document.locate(path.length === 0 ? path : before(path), part),
    written: (path) => document.written(path.length === 0 ? path : before(path)),
  };
}

function idAt(claims: readonly RawValue[], index: number): string {
  const claim = claims[index];
  return claim instanceof Map ? String(claim.get("id")) : "";
}

function withoutRows(table: RawTable, ids: ReadonlySet<Id>): RawTable {
  const column = table.columns.indexOf("claim_id");
  const kept = Array.from({ length: table.size }, (_, index) => index).filter(
    (index) => !ids.has(table.row(index)[column]?.trim() ?? ""),
  );
  return {
    ...table,
    size: kept.length,
    row: (index) => table.row(kept[index] ?? -1),
    locate: (row, cell) => table.locate(row === null ? null : (kept[row] ?? 0), cell),
  };
}

function withoutLines(lines: RawLines, ids: ReadonlySet<Id>): RawLines {
  const isKept = (value: unknown) => !ids.has(String((value as { id?: unknown } | null)?.id));
  const kept = lines.values.flatMap((value, index) => (isKept(value) ? [index] : []));
  return {
    ...lines,
    values: kept.map((index) => lines.values[index]),
    locate: (index, path, part) => lines.locate(kept[index] ?? 0, path, part),
    written: (index, path) => lines.written(kept[index] ?? 0, path),
  };
}
