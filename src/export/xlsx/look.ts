import type { CellStyle, CellValue } from "hucre";
import { largest } from "../../model/extremes.ts";
import type { ColumnInfo } from "../tables/column.ts";

/** Of the whole workbook; a cell with a font of its own has to name it again. */
export const FONT = "Calibri";

const TOP = { vertical: "top" } as const;

export const HEAD: CellStyle = {
  font: { name: FONT, size: 11, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E8ECEF" } },
  alignment: { vertical: "top" },
};
export const TITLE: CellStyle = { font: { name: FONT, size: 14, bold: true } };
export const LINK: CellStyle = {
  font: { name: FONT, size: 11, underline: true, color: { rgb: "0B5394" } },
  alignment: TOP,
};

/** Long texts are folded, and everything stands at the top, where the eye reads along the row. */
export function columnStyle({ type }: ColumnInfo): CellStyle {
  if (type === "date") return { numFmt: "yyyy-mm-dd", alignment: { ...TOP, horizontal: "left" } };
  if (type === "text") return { alignment: { ...TOP, wrapText: true } };
  // What stands to the left in the next column would touch the last digit.
  if (type === "number" || type === "integer")
    return { alignment: { ...TOP, horizontal: "right", indent: 1 } };
  return { alignment: TOP };
}

/** One line of text, in points. */
const LINE = 15;
/** A text of more lines is read in its cell; a row as tall as the screen hides the table. */
const MOST_LINES = 12;

/**
 * Heights of the rows whose texts take several lines: programs differ in whether they work that out.
 * @param widths of the folded columns in characters, null for a column that is not folded
 */
export function rowHeights(
  rows: readonly (readonly CellValue[])[],
  widths: readonly (number | null)[],
): Map<number, { height: number }> {
  const heights = new Map<number, { height: number }>();
  rows.forEach((row, index) => {
    const lines = largest(
      row.map((value, column) => linesOf(value, widths[column] ?? null)),
      1,
    );
    if (lines > 1) heights.set(index, { height: LINE * Math.min(lines, MOST_LINES) });
  });
  return heights;
}

function linesOf(value: CellValue, width: number | null): number {
  if (width === null || typeof value !== "string") return 1;
  if (value.length <= width && !value.includes("\n")) return 1;
  // Lines break between words, so that a column holds some less than its width.
  const lines = value.slice(0, MOST_LINES * width).split("\n");
  return lines.reduce((sum, { length }) => sum + Math.max(1, Math.ceil(length / (width * 0.9))), 0);
}

/** Characters that a landscape A4 page holds side by side where letters are printed at six tenths of their size. */
const PAGE = 230;

/**
 * How many pages side by side the print of a sheet takes: as few as leave it readable.
 * @param widths of all columns in characters
 * @param repeated how many of them, the first, stand on each page
 */
export function pagesAcross(widths: readonly number[], repeated: number): number {
  const sum = (some: readonly number[]) => some.reduce((all, width) => all + width, 0);
  const room = Math.max(PAGE / 2, PAGE - sum(widths.slice(0, repeated)));
  return Math.max(1, Math.ceil(sum(widths.slice(repeated)) / room));
}

/** Room for the arrow of the filter beside the heading. */
const ARROW = 3;
const WIDEST = 50;
/** Rows that are measured; the rest of a long table is much the same. */
const MEASURED = 1000;

/** In characters: as wide as the longest line, within what a screen holds. */
export function columnWidth(
  { name, type }: ColumnInfo,
  rows: readonly (readonly CellValue[])[],
  index: number,
): number {
  const widths = rows.slice(1, MEASURED).map((row) => cellWidth(row[index] ?? "", type));
  return Math.min(WIDEST, largest(widths, name.length + ARROW) + 1);
}

function cellWidth(value: CellValue, type: ColumnInfo["type"]): number {
  if (type === "date" && typeof value === "number") return "2024-10-18".length;
  const lines = String(value).slice(0, 1000).split("\n");
  return largest(
    lines.map(({ length }) => length),
    0,
  );
}
