import { type Diagnostic, error, UsageError } from "../diagnostic.ts";
import type { ForeignRow, ForeignTable, Reading } from "./foreign-table.ts";
import { isRejectsFile } from "./rejects.ts";

/** A table, or why the file can't be taken for one. */
export interface TableRead {
  readonly table: ForeignTable | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is known of a table's lines beside its records. */
interface Lines {
  /** How many stand between the records with nothing on them. */
  readonly empty?: number;
  /** On which the column names stand; null: on the first that holds anything. */
  readonly heading?: number | null;
}

/**
 * Records of which the first is the heading → a table.
 * @throws UsageError where nothing stands on the line that the heading is to be on
 */
export function foreignTable(
  file: string,
  reading: Reading,
  records: readonly ForeignRow[],
  locate: ForeignTable["locate"],
  { empty = 0, heading: asked = null }: Lines = {},
): TableRead {
  const filled = records.filter(({ cells }) => !isBlank(cells));
  // A list of rejects, to be imported with the same mapping, has its heading first.
  const isFirst = asked === null || isRejectsFile(filled[0]?.cells ?? []);
  const start = isFirst ? 0 : filled.findIndex(({ line }) => line === asked);
  if (start === -1) throw new UsageError(`heading: nothing stands on line ${asked} of ${file}`);
  const [heading, ...rest] = filled.slice(start);
  if (heading === undefined) return { table: null, diagnostics: [emptyFile(file)] };
  const columns = heading.cells.map((name) => name.trim());
  const blank = records.length - filled.length + empty;
  const guarded = isRejectsFile(columns);
  const headed: ForeignTable["locate"] = (row, column) => locate(row ?? heading, column);
  return {
    table: { file, reading, columns, rows: rest, above: start, blank, aside: 0, guarded, locate: headed },
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
