import { type Diagnostic, error } from "../diagnostic.ts";
import type { ForeignRow, ForeignTable, Reading } from "./foreign-table.ts";
import { isRejectsFile } from "./rejects.ts";

/** A table, or why the file can't be taken for one. */
export interface TableRead {
  readonly table: ForeignTable | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Records of which the first is the heading → a table.
 * @param empty how many lines stand between the records
 */
export function foreignTable(
  file: string,
  reading: Reading,
  records: readonly ForeignRow[],
  locate: ForeignTable["locate"],
  empty = 0,
): TableRead {
  const [heading, ...rest] = records.filter(({ cells }) => !isBlank(cells));
  if (heading === undefined) return { table: null, diagnostics: [emptyFile(file)] };
  const columns = heading.cells.map((name) => name.trim());
  const blank = records.length - 1 - rest.length + empty;
  const guarded = isRejectsFile(columns);
  const headed: ForeignTable["locate"] = (row, column) => locate(row ?? heading, column);
  return {
    table: { file, reading, columns, rows: rest, blank, aside: 0, guarded, locate: headed },
    diagnostics: [],
  };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

function emptyFile(file: string): Diagnostic {
  const at = { file, line: null, column: null };
  return error("import-empty", `nothing to import: ${file}`, at, "a table has a row of column names first");
}
