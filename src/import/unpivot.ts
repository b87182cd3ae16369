import { UsageError } from "../diagnostic.ts";
import { columnNamed } from "./column-names.ts";
import type { ForeignRow, ForeignTable } from "./foreign-table.ts";
import type { Mapping, Unpivot } from "./mapping.ts";
import { REJECT_COLUMNS } from "./rejects.ts";
import { NAME_LEVELS } from "./table.ts";

/**
 * A wide table (a column a day, a column a source) → a long one: each of the columns named becomes a row of its own,
 * with the column's heading under one of our names and its cell under another. Rows and cells stay where they stand.
 * @throws UsageError for a column that there is not, or a name that is taken
 */
export function unpivotTable(table: ForeignTable, { unpivot }: Mapping): ForeignTable {
  if (unpivot === null) return table;
  const wide = columnsOf(unpivot, table);
  const kept = [...table.columns.keys()].filter((index) => !wide.includes(index));
  for (const name of [...unpivot.name, unpivot.value])
    if (kept.some((index) => table.columns[index] === name))
      throw new UsageError(
        `unpivot: ${table.file} has a column ${name} already`,
        "rename it, or put it among columns:",
      );
  const places = [...kept, ...unpivot.name.map(() => null), null];
  const levels = new Map(wide.map((column) => [column, levelsOf(table.columns[column] ?? "", unpivot)]));
  const rows = table.rows.flatMap((row): ForeignRow[] => {
    if (row.cells.length !== table.columns.length) return [{ ...row, origin: { row, column: null } }];
    const own = kept.map((index) => row.cells[index] ?? "");
    return wide.map((column) => ({
      cells: [...own, ...(levels.get(column) ?? []), row.cells[column] ?? ""],
      line: row.line,
      origin: { row, column },
      ...(row.spoilt === undefined
        ? {}
        : { spoilt: spoiltOf(row.spoilt, [...kept, ...(levels.get(column) ?? []).map(() => null), column]) }),
    }));
  });
  return {
    ...table,
    columns: [...kept.map((index) => table.columns[index] ?? ""), ...unpivot.name, unpivot.value],
    rows,
    wide: { columns: table.columns, rows: table.rows.length },
    locate(row, column) {
      const place = column === null ? null : (places[column] ?? row?.origin?.column ?? null);
      return table.locate(row?.origin?.row ?? row, place);
    },
  };
}

/** A heading of several lines, part by part. */
function levelsOf(heading: string, { name }: Unpivot): string[] {
  if (name.length === 1) return [heading];
  const parts = heading.split(NAME_LEVELS);
  if (parts.length === name.length) return parts;
  throw new UsageError(
    `unpivot: names for ${name.length} lines of a heading, and “${heading}” has ${parts.length}`,
    "say the lines with heading: [2, 3]",
  );
}

/** @param places of each column of the long table, the one of the wide table that it comes from */
function spoiltOf(spoilt: ReadonlyMap<number, string>, places: readonly (number | null)[]) {
  return new Map(
    places.flatMap((place, index) => {
      const reason = place === null ? undefined : spoilt.get(place);
      return reason === undefined ? [] : [[index, reason] as const];
    }),
  );
}

function columnsOf({ columns }: Unpivot, table: ForeignTable): number[] {
  if ("names" in columns) return [...new Set(columns.names.map((name) => columnNamed(name, table)))];
  if ("except" in columns) {
    const kept = columns.except.map((name) => columnNamed(name, table));
    const isTheirs = (name: string) => name !== "" && !REJECT_COLUMNS.some((ours) => ours === name);
    return [...table.columns.keys()].filter(
      (index) => !kept.includes(index) && isTheirs(table.columns[index] ?? ""),
    );
  }
  const [from, to] = [columnNamed(columns.from, table), columnNamed(columns.to, table)];
  if (from > to) throw new UsageError(`unpivot: ${columns.from} stands behind ${columns.to}`);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
