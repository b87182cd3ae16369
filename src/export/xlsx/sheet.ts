import type { CellStyle, CellValue, WriteSheet } from "hucre";
import { cellRef, rangeRef } from "hucre/xlsx";
import type { TableName, TableWords } from "../../model/table-words.ts";
import type { Cell, ColumnInfo, TableContent } from "../tables/column.ts";
import { cellText, cutText, dayNumber, isLink, LIMITS } from "./cell.ts";
import { columnStyle, columnWidth, HEAD, LINK, pagesAcross, rowHeights } from "./look.ts";

/** A sheet, and what of its table it could not hold. */
export interface TableSheet {
  readonly sheet: WriteSheet;
  readonly notes: readonly string[];
}

/** Columns that stay in view, and on each page of a print: what names a row. */
const FROZEN: Partial<Record<TableName, number>> = { lineup: 3, claims: 1, discrepancies: 1, sources: 1 };

/** Table → sheet: a head that stays, filters, numbers as numbers, full days as days. */
export function tableSheet(name: TableName, content: TableContent, words: TableWords): TableSheet {
  const columns = content.columns.slice(0, LIMITS.columns);
  const file = name === "stances" ? "claims.csv" : `${name}.csv`;
  const writing = new Writing(columns, words.cutText(file));
  let all = 0;
  for (const row of content.rows()) {
    if (all < LIMITS.rows - 1 && writing.filled < LIMITS.cells) writing.add(row);
    all++;
  }
  const { rows, cells, cuts } = writing;
  const notes = [
    ...(cuts.length > 0 ? [words.cutTexts(name, cuts.length, cuts.slice(0, NAMED_CUTS))] : []),
    ...(all > rows.length - 1 ? [words.cutRows(name, rows.length - 1, all, file)] : []),
    ...(content.columns.length > columns.length
      ? [words.cutColumns(name, columns.length, content.columns.length)]
      : []),
  ];
  const widened = columns.map((column, index) => ({ column, width: columnWidth(column, rows, index) }));
  const frozen = FROZEN[name] ?? 0;
  const sheet: WriteSheet = {
    name,
    rows,
    cells,
    columns: widened.map(({ column, width }) => ({ width, style: columnStyle(column) })),
    rowDefs: rowHeights(
      rows,
      widened.map(({ column, width }) => (column.type === "text" ? width : null)),
    ),
    freezePane: { rows: 1, columns: frozen },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      ...{ fitToPage: true, fitToHeight: 0 },
      fitToWidth: pagesAcross(
        widened.map(({ width }) => width),
        frozen,
      ),
      printTitlesRow: "$1:$1",
      ...(frozen === 0 ? {} : { printTitlesColumn: `$A:$${cellRef(0, frozen - 1).replace(/\d+$/u, "")}` }),
    },
    autoFilter: { range: rangeRef(0, 0, rows.length - 1, columns.length - 1) },
  };
  return { sheet, notes };
}

/** Cut texts that a note names one by one. */
const NAMED_CUTS = 5;

/** The rows of a sheet as they come in, its head first. */
class Writing {
  readonly rows: CellValue[][];
  /** What a cell has besides its value, by `row,column`. */
  readonly cells = new Map<string, { style?: CellStyle; hyperlink?: { target: string } }>();
  /** Addresses of the texts that were cut. */
  readonly cuts: string[] = [];
  /** Cells below the head that hold anything. */
  filled = 0;
  #links = 0;
  readonly #columns: readonly ColumnInfo[];
  readonly #mark: string;

  constructor(columns: readonly ColumnInfo[], mark: string) {
    this.#columns = columns;
    this.#mark = mark;
    this.rows = [columns.map(({ name }) => cellText(name))];
    columns.forEach((_, index) => {
      this.cells.set(`0,${index}`, { style: HEAD });
    });
  }

  add(row: readonly Cell[]): void {
    const at = this.rows.length;
    this.rows.push(this.#columns.map((column, index) => this.#value(row[index], column, at, index)));
  }

  #value(cell: Cell, column: ColumnInfo, row: number, index: number): CellValue {
    if (cell === null || cell === undefined || cell === "") return null;
    this.filled += 1;
    if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
    if (column.type === "date") return dayNumber(cell) ?? cellText(cell);
    if (column.type === "url" && isLink(cell) && this.#links < LIMITS.links) {
      this.#links++;
      this.cells.set(`${row},${index}`, { style: LINK, hyperlink: { target: cell } });
    }
    const cut = cutText(cell, this.#mark);
    if (cut !== null) this.cuts.push(cellRef(row, index));
    return cellText(cut ?? cell);
  }
}
