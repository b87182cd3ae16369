import { stringify } from "csv-stringify/sync";
import { guardFormula } from "../../model/formula-guard.ts";
import { printable } from "../cell-text.ts";
import type { CsvOptions } from "../format.ts";
import type { Cell, TableContent } from "../tables/column.ts";

/** Rows turned into bytes at a time: enough to be quick, few enough to be nothing beside the data. */
const BATCH = 50;

/**
 * RFC 4180 with CRLF and a header row, UTF-8. Texts are guarded against formulas, numbers are plain. One piece
 * after the other, so that a table larger than the machine's memory can be written.
 */
export function* csvChunks(table: TableContent, options: CsvOptions): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let records = [table.columns.map(({ name }) => guardFormula(name))];
  let bom = options.bom;
  for (const row of table.rows()) {
    records.push(row.map(cellText));
    if (records.length < BATCH) continue;
    yield encoder.encode(format(records, options.delimiter, bom));
    records = [];
    bom = false;
  }
  if (records.length > 0) yield encoder.encode(format(records, options.delimiter, bom));
}

/** The same, whole. */
export function csvBytes(table: TableContent, options: CsvOptions): Uint8Array {
  return Buffer.concat([...csvChunks(table, options)]);
}

function format(records: string[][], delimiter: string, bom: boolean): string {
  return stringify(records, {
    delimiter,
    bom,
    record_delimiter: "\r\n",
    // Left to itself it quotes a field for a whole CRLF only.
    quoted_match: /[\r\n]/,
  });
}

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined || cell === "") return "";
  return typeof cell === "number" ? plainNumber(cell) : guardFormula(printable(cell));
}

const DIGITS = new Intl.NumberFormat("en-US", { useGrouping: false, maximumFractionDigits: 100 });

/** No exponent, no grouping, a point for decimals, whatever the size: `0.0000001`, not `1e-7`. */
function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return "";
  const text = String(value === 0 ? 0 : value);
  return text.includes("e") ? DIGITS.format(value) : text;
}
