import type { ReadOptions, Sheet, SheetFilterInfo } from "hucre";
import { MOST_COLUMNS } from "../csv/index.ts";
import { type Diagnostic, error, UsageError, warning } from "../diagnostic.ts";
import { didYouMean } from "../model/nearest.ts";
import type { ForeignRow, ForeignTable, HeadingLines, ReadingOptions } from "./foreign-table.ts";
import { readSheetCells } from "./sheet-cells.ts";
import { foreignTable, type TableRead } from "./table.ts";
import { describeExcess } from "./workbook-parts.ts";

/** What a cell of a spreadsheet holds at most; made by hand, a file may share one of megabytes among thousands. */
const LONGEST_CELL = 32_767;

/**
 * A sheet → cells as text: the sheet that is asked for, else one called `claims`, else the first that shows.
 * Numbers are plain, as the sheet shows them; days ISO; formulas give the value that the spreadsheet program left
 * with them. What else there is in the workbook, and what is hidden, is told.
 */
export async function readXlsx(bytes: Uint8Array, file: string, options: ReadingOptions): Promise<TableRead> {
  const excess = describeExcess(bytes);
  if (excess !== null) return refused(file, excess, "keep the rows and columns that are to be read, as .csv");
  const { HucreError, readXlsx: read } = await import("hucre/xlsx").then(async (xlsx) => ({
    ...xlsx,
    ...(await import("hucre")),
  }));
  try {
    return await readSheet((more) => read(bytes, more), file, options);
  } catch (cause) {
    if (!(cause instanceof HucreError)) throw cause;
    const hint = "open it in a spreadsheet program and save it as .xlsx or .csv";
    return refused(file, `workbook not readable: ${cause.message}`, hint);
  }
}

function refused(file: string, message: string, hint: string): TableRead {
  const at = { file, line: null, column: null };
  return { table: null, diagnostics: [error("import-xlsx", message, at, hint)] };
}

type Read = (options: ReadOptions) => Promise<{ readonly sheets: readonly Sheet[] }>;

async function readSheet(read: Read, file: string, options: ReadingOptions): Promise<TableRead> {
  const { sheet: asked, heading } = options;
  const sheets: SheetFilterInfo[] = [];
  await read({ sheets: (info) => sheets.push(info) < 0 });
  const name = chooseSheet(sheets, file, asked);
  const [sheet] = (await read({ sheets: [name], readStyles: true })).sheets;
  const rows = sheet?.rows ?? [];
  const excess = excessOf(rows);
  if (excess !== null) return refused(file, excess, "keep the rows and columns that are to be read, as .csv");
  const reading = { format: "XLSX", encoding: null, delimiter: null, sheet: name } as const;
  const place: ForeignTable["locate"] = (row, column) => ({
    file,
    line: row?.line ?? null,
    column: column === null ? null : column + 1,
  });
  const { records, diagnostics: cells } = readSheetCells({ ...sheet, rows }, file);
  const even = evenRecords(records, heading);
  const filled = fillMerged(even, { rows, merges: sheet?.merges ?? [] }, headingLine(even, heading));
  const made = foreignTable(file, reading, even, place, { heading });
  const told = [
    ...filled.map((range) => mergedCells(range, filled.length, file)).slice(0, 1),
    ...otherSheets(sheets, name, file),
    ...hiddenParts(sheet, file),
    ...cells,
  ];
  return { ...made, diagnostics: [...made.diagnostics, ...told] };
}

function chooseSheet(sheets: readonly SheetFilterInfo[], file: string, asked: string | null): string {
  const names = sheets.map(({ name }) => name);
  if (asked === null) {
    const shown = sheets.filter(isShown).map(({ name }) => name);
    return shown.find((name) => name.toLowerCase() === "claims") ?? shown[0] ?? names[0] ?? "";
  }
  if (names.includes(asked)) return asked;
  throw new UsageError(
    `no sheet in ${file}: ${asked}`,
    didYouMean(asked, names) ?? `there are ${names.join(", ")}`,
  );
}

function isShown({ hidden, veryHidden }: SheetFilterInfo): boolean {
  return !hidden && !veryHidden;
}

function excessOf(rows: Sheet["rows"]): string | null {
  for (const [index, row] of rows.entries()) {
    if (
      row.length > MOST_COLUMNS &&
      row.findLastIndex((cell) => cell !== null && cell !== "") >= MOST_COLUMNS
    )
      return `more than ${MOST_COLUMNS} columns`;
    const long = row.find((cell) => typeof cell === "string" && cell.length > LONGEST_CELL);
    if (long !== undefined)
      return `row ${index + 1}: a cell of ${String(long).length} characters, at most ${LONGEST_CELL} are read`;
  }
  return null;
}

function otherSheets(sheets: readonly SheetFilterInfo[], name: string, file: string): Diagnostic[] {
  const others = sheets.filter((sheet) => sheet.name !== name);
  if (others.length === 0) return [];
  const listed = others.map((sheet) => `${sheet.name}${isShown(sheet) ? "" : " (hidden)"}`);
  const at = { file, line: null, column: null };
  const hint = "name one with --sheet to read it";
  return [warning("import-other-sheets", `sheets not read: ${listed.join(", ")}`, at, hint)];
}

/**
 * A cell that spans several rows below the heading holds for each of them: its text is put into all. A number for
 * several rows is the figure of none. One that spans
 * columns too (a remark, a title) stays where it is.
 * @returns the ranges that were filled
 */
function fillMerged(
  records: ForeignRow[],
  { rows, merges }: { readonly rows: Sheet["rows"]; readonly merges: NonNullable<Sheet["merges"]> },
  heading: number,
): NonNullable<Sheet["merges"]> {
  return merges.filter(({ startRow, endRow, startCol, endCol }) => {
    const text = records[startRow]?.cells[startCol]?.trim() ?? "";
    if (endRow <= startRow || startCol !== endCol || text === "" || startRow + 1 <= heading) return false;
    const isFigure = typeof rows[startRow]?.[startCol] === "number";
    for (let row = isFigure ? startRow : startRow + 1; row <= endRow; row++) {
      const record = records[row];
      // What is blank but for the merged cell is no row.
      if (record === undefined || record.cells.every((cell) => cell.trim() === "")) continue;
      const reason = `one figure for several rows, in merged cells: ${text}`;
      const spoilt = isFigure ? { spoilt: new Map([...(record.spoilt ?? []), [startCol, reason]]) } : {};
      records[row] = { ...record, ...spoilt, cells: record.cells.with(startCol, text) };
    }
    return !isFigure;
  });
}

/** 0 where there is none. */
function headingLine(records: readonly ForeignRow[], asked: HeadingLines): number {
  if (asked !== null) return asked.at(-1) ?? 0;
  return records.find(({ cells }) => cells.some((cell) => cell.trim() !== ""))?.line ?? 0;
}

function mergedCells(
  { startRow, startCol }: NonNullable<Sheet["merges"]>[number],
  count: number,
  file: string,
): Diagnostic {
  const at = { file, line: startRow + 1, column: startCol + 1 };
  const message = `merged cells are read in each row that they span: ${count}`;
  return { severity: "note", code: "import-merged", message, at, hint: null };
}

/** Whoever hid them may have meant them to be left out: they are read, and it is said. */
function hiddenParts(sheet: Sheet | undefined, file: string): Diagnostic[] {
  const rows = [...(sheet?.rowDefs ?? [])].flatMap(([index, { hidden }]) => (hidden ? [index + 1] : []));
  const columns = (sheet?.columns ?? []).flatMap(({ hidden }, index) => (hidden ? [index + 1] : []));
  const parts = [
    ["rows", rows],
    ["columns", columns],
  ] as const;
  return parts.flatMap(([what, numbers]) => {
    if (numbers.length === 0) return [];
    const listed = numbers.slice(0, 10).join(", ") + (numbers.length > 10 ? ", …" : "");
    const at = { file, line: what === "rows" ? (numbers[0] ?? null) : null, column: null };
    const message = `hidden ${what} are read too: ${numbers.length} (${listed})`;
    return [warning("import-hidden", message, at, "delete them in the workbook if they are not meant")];
  });
}

/** A sheet has no ragged rows: the heading says how many columns there are. */
function evenRecords(records: readonly ForeignRow[], heading: HeadingLines): ForeignRow[] {
  const first = headingLine(records, heading);
  const names = records.find(({ line }) => line === first);
  const width = (names?.cells.findLastIndex((cell) => cell.trim() !== "") ?? -1) + 1;
  return records.map((record) => {
    const filled = record.cells.findLastIndex((cell) => cell.trim() !== "") + 1;
    const size = Math.max(width, filled);
    return { ...record, cells: Array.from({ length: size }, (_, index) => record.cells[index] ?? "") };
  });
}
