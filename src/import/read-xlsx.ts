import { error } from "../diagnostic.ts";
import { didYouMean } from "../model/nearest.ts";
import { type ForeignRow, ImportRefusal, type ReadingOptions } from "./foreign-table.ts";
import { foreignTable, type TableRead } from "./table.ts";

type Value = string | number | boolean | Date | null;

/**
 * A sheet → cells as text: the sheet that is asked for, else one called `claims`, else the first that shows.
 * Numbers are plain, days ISO; formulas give the value that the spreadsheet program left with them.
 */
export async function readXlsx(bytes: Uint8Array, file: string, options: ReadingOptions): Promise<TableRead> {
  const { HucreError, readXlsx: read } = await import("hucre/xlsx").then(async (xlsx) => ({
    ...xlsx,
    ...(await import("hucre")),
  }));
  try {
    const names = (await read(bytes, { maxRows: 1 })).sheets.map(({ name }) => name);
    const name = chooseSheet(names, file, options.sheet);
    const [sheet] = (await read(bytes, { sheets: [name] })).sheets;
    const rows = (sheet?.rows ?? []) as readonly (readonly Value[])[];
    const reading = { format: "XLSX", encoding: null, delimiter: null, sheet: name } as const;
    return foreignTable(file, reading, recordsOf(rows), (row, column) => ({
      file,
      line: row?.line ?? null,
      column: column === null ? null : column + 1,
    }));
  } catch (cause) {
    if (!(cause instanceof HucreError)) throw cause;
    const at = { file, line: null, column: null };
    const hint = "open it in a spreadsheet program and save it as .xlsx or .csv";
    return {
      table: null,
      diagnostics: [error("import-xlsx", `workbook not readable: ${cause.message}`, at, hint)],
    };
  }
}

function chooseSheet(names: readonly string[], file: string, asked: string | null): string {
  if (asked === null) return names.find((name) => name.toLowerCase() === "claims") ?? names[0] ?? "";
  if (names.includes(asked)) return asked;
  throw new ImportRefusal(
    `no sheet in ${file}: ${asked}`,
    didYouMean(asked, names) ?? `there are ${names.join(", ")}`,
  );
}

/** A sheet has no ragged rows: the heading says how many columns there are. */
function recordsOf(rows: readonly (readonly Value[])[]): ForeignRow[] {
  const records = rows.map((row, index) => ({ cells: row.map(cellText), line: index + 1 }));
  const heading = records.find(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const width = (heading?.cells.findLastIndex((cell) => cell.trim() !== "") ?? -1) + 1;
  return records.map(({ cells, line }) => {
    const filled = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
    const size = Math.max(width, filled);
    return { line, cells: Array.from({ length: size }, (_, index) => cells[index] ?? "") };
  });
}

function cellText(value: Value | undefined): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return dayOf(value);
  return String(value);
}

/** A day without a time of day, as spreadsheets keep it: midnight in no zone. */
function dayOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  const iso = date.toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19);
}
