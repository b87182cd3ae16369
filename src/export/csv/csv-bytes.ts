import { stringify } from "csv-stringify/sync";
import { guardFormula } from "../../model/formula-guard.ts";
import type { CsvOptions } from "../format.ts";

/** Null and "" both leave the cell empty: the source gives nothing. */
export type Cell = string | number | null | undefined;

export interface Column<Row> {
  readonly name: string;
  readonly value: (row: Row) => Cell;
}

/** RFC 4180 with CRLF and a header row, UTF-8. Texts are guarded against formulas, numbers are plain. */
export function writeCsv<Row>(
  columns: readonly Column<Row>[],
  rows: Iterable<Row>,
  options: CsvOptions,
): Uint8Array {
  // Numbered keys: csv-stringify reads a dot in a key as a path into the row.
  const keys = columns.map((column, index) => ({ key: `c${index}`, header: guardFormula(column.name) }));
  const records = Iterator.from(rows).map((row) =>
    Object.fromEntries(columns.map((column, index) => [`c${index}`, cellText(column.value(row))])),
  );
  const text = stringify([...records], {
    columns: keys,
    header: true,
    delimiter: options.delimiter,
    record_delimiter: "\r\n",
    // Left to itself it quotes a field for a whole CRLF only.
    quoted_match: /[\r\n]/,
    bom: options.bom,
  });
  return new TextEncoder().encode(text);
}

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "number" ? plainNumber(cell) : guardFormula(printable(cell));
}

/** Line feeds and tabs are text; other control characters are none, and a NUL hides a formula from a guard. */
function printable(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, (character) =>
      character === "\n" || character === "\t" ? character : "",
    );
}

const DIGITS = new Intl.NumberFormat("en-US", { useGrouping: false, maximumFractionDigits: 100 });

/** No exponent, no grouping, a point for decimals, whatever the size: `0.0000001`, not `1e-7`. */
function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return "";
  const text = String(value === 0 ? 0 : value);
  return text.includes("e") ? DIGITS.format(value) : text;
}
