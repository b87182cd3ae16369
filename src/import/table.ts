import { type Diagnostic, error, UsageError } from "../diagnostic.ts";
import type { ForeignRow, ForeignTable, HeadingLines, Reading } from "./foreign-table.ts";
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
  readonly heading?: HeadingLines;
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
  const found = records.filter(({ cells }) => !isBlank(cells));
  const width = found.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const isHeadless = asked?.length === 0 && found.length > 0 && !isRejectsFile(found[0]?.cells ?? []);
  const filled = isHeadless ? [{ line: 1, cells: Array.from({ length: width }, () => "") }, ...found] : found;
  // A list of rejects, to be imported with the same mapping, has its heading first.
  const isFirst = asked === null || isHeadless || isRejectsFile(filled[0]?.cells ?? []);
  const starts = isFirst ? [0] : asked.map((wanted) => filled.findIndex(({ line }) => line === wanted));
  const missing = starts.indexOf(-1);
  if (missing !== -1) throw new UsageError(`heading: nothing stands on line ${asked?.[missing]} of ${file}`);
  const start = starts.at(-1) ?? 0;
  const [heading, ...rest] = filled.slice(start);
  if (heading === undefined) return { table: null, diagnostics: [emptyFile(file)] };
  const columns = joinedNames(starts.map((index) => filled[index]?.cells.map(tidyName) ?? []));
  const blank = records.length - found.length + empty;
  const guarded = isRejectsFile(columns);
  const headed: ForeignTable["locate"] = (row, column) => locate(row ?? heading, column);
  return {
    table: {
      file,
      reading,
      columns,
      rows: rest,
      above: start - starts.length + 1,
      blank,
      aside: 0,
      guarded,
      locate: headed,
    },
    diagnostics: [],
  };
}

/** What parts the lines of one name: “Killed / Low”. */
export const NAME_LEVELS = " / ";

/** Names on several lines, each below what it belongs to: a name above stands for the blank cells right of it too. */
function joinedNames(lines: readonly (readonly string[])[]): string[] {
  const own = lines.at(-1) ?? [];
  const above = lines.slice(0, -1).map((names) => {
    let standing = "";
    return own.map((_, column) => {
      standing = names[column] || standing;
      return standing;
    });
  });
  return own.map((name, column) => {
    const parts = [...above.map((names) => names[column] ?? ""), name].filter((part) => part !== "");
    return [...new Set(parts)].join(NAME_LEVELS);
  });
}

/** A name as it meets the eye: on one line, whatever the width of its spaces, without marks that no reader sees. */
function tidyName(name: string): string {
  return name
    .normalize("NFC")
    .replace(/[\u200b\u2060\ufeff\u00ad]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

function emptyFile(file: string): Diagnostic {
  const at = { file, line: null, column: null };
  return error("import-empty", `nothing to import: ${file}`, at, "a table has a row of column names first");
}
