import { stringify } from "csv-stringify/sync";
import { guardFormula } from "../../model/formula-guard.ts";
import { printable } from "../cell-text.ts";
import type { CsvOptions } from "../format.ts";
import type { Cell, TableContent } from "../tables/column.ts";
import { isPlainText } from "./plain-text.ts";

/** Rows handed to the library at a time: with more of them its texts outlive the collector's quick round. */
const BATCH = 50;

/**
 * RFC 4180 with CRLF and a header row, UTF-8. Texts are guarded against formulas, numbers are plain. One piece
 * after the other, so that a table larger than the machine's memory can be written.
 */
export function* csvChunks(table: TableContent, { delimiter, bom }: CsvOptions): Generator<Uint8Array> {
  const options = { delimiter, record_delimiter: "\n", cast: { string: textWriter(), number: plainNumber } };
  const format = (records: readonly (readonly Cell[])[], bom: boolean) =>
    Buffer.from(withCrlf(stringify(records as Cell[][], { ...options, bom })));
  let records: (readonly Cell[])[] = [table.columns.map(({ name }) => name)];
  let mark = bom;
  for (const row of table.rows()) {
    records.push(row);
    if (records.length < BATCH) continue;
    yield format(records, mark);
    records = [];
    mark = false;
  }
  if (records.length > 0) yield format(records, mark);
}

/**
 * A line feed of a text, until the lines are ended: a control character, of which {@link printable} leaves none.
 * The library is asked for lines that end in one character, since it joins each cell with a longer end to see
 * whether the two make another one, which takes a quarter of its time.
 */
const LINE_FEED = "\u0000";

function withCrlf(text: string): string {
  return text.replaceAll("\n", "\r\n").replaceAll(LINE_FEED, "\n");
}

/** The same, whole. */
export function csvBytes(table: TableContent, options: CsvOptions): Uint8Array {
  return Buffer.concat([...csvChunks(table, options)]);
}

type Written = string | { readonly value: string; readonly quoted: true };

/** Texts as they are written; of those that say the same as the one above them, the second is not looked at. */
function textWriter(): (text: string, place: { readonly index: number }) => Written {
  const above: { readonly text: string; readonly written: Written }[] = [];
  return (text, { index }) => {
    const last = above[index];
    if (last?.text === text) return last.written;
    const written = isPlainText(text) ? text : guarded(text);
    above[index] = { text, written };
    return written;
  };
}

function guarded(text: string): Written {
  const value = guardFormula(printable(text));
  return value.includes("\n") ? { value: value.replaceAll("\n", LINE_FEED), quoted: true } : value;
}

/** Made when there is such a number: it takes as long to load as all the rest. */
let digits: Intl.NumberFormat | null = null;

/** No exponent, no grouping, a point for decimals, whatever the size: `0.0000001`, not `1e-7`. */
function plainNumber(value: number): string {
  const size = Math.abs(value);
  // Within these limits JavaScript writes it so by itself.
  if (size === 0 || (size >= 1e-6 && size < 1e21)) return String(value);
  if (!Number.isFinite(value)) return "";
  digits ??= new Intl.NumberFormat("en-US", { useGrouping: false, maximumFractionDigits: 100 });
  return digits.format(value);
}
