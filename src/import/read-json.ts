import { MOST_COLUMNS } from "../csv/index.ts";
import { type Diagnostic, error, UsageError } from "../diagnostic.ts";
import { didYouMean } from "../model/nearest.ts";
import type { ForeignRow, HeadingLines, Reading, ReadingOptions } from "./foreign-table.ts";
import { objectLines } from "./json-lines.ts";
import { foreignTable, type TableRead } from "./table.ts";

/** Deeper than this nothing of a table stands. */
const DEEPEST = 20;

/**
 * A list of objects, wherever it stands in the JSON, or a JSON object a line → a table: a column for each path
 * (`author.name`, `tags`, `items.0.name`), in the order in which they come. Null where there is no such list.
 * @param rows path of the list, where the mapping names it; through lists, each entry of the inner one is a row, with
 * what stands beside it in the outer ones
 * @throws UsageError for a path that there is not, or where several lists may be meant
 */
export function readJsonTable(
  text: string,
  file: string,
  { rows, heading }: Pick<ReadingOptions, "rows" | "heading">,
): TableRead | null {
  const whole = parsed(text);
  if (whole === undefined) return readLines(text, file, rows, heading);
  const found = listIn(whole, file, rows);
  if (found === null) return null;
  const lines = objectLines(whole, text);
  const records = found.map(({ record, own }) => ({ record, line: lines.get(own as object) ?? 1 }));
  return tableOf(records, file, "JSON", heading);
}

/** Numbers become the text that stands there: an id of twenty digits is none of the machine's numbers. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown, context?: { readonly source?: string }) =>
      typeof value === "number" ? (context?.source ?? String(value)) : value,
    );
  } catch {
    return undefined;
  }
}

type Json = { readonly [key: string]: unknown };
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isRow = (value: unknown): boolean => isObject(value) || Array.isArray(value);
const isTable = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > 0 && value.every(isRow);

/** A row, and the object of the file that it is told by. */
interface FoundRow {
  readonly record: unknown;
  readonly own: unknown;
}

const asFound = (list: readonly unknown[]): FoundRow[] => list.map((record) => ({ record, own: record }));

function listIn(whole: unknown, file: string, rows: string | null): readonly FoundRow[] | null {
  if (rows !== null) {
    const named = rows === "." ? keyed(whole) : rowsAt(whole, rows.split("."));
    if (named !== null && named.length > 0) return named;
    const known = tablesIn(whole, "", 0);
    const near = didYouMean(rows, known) ?? (known.length > 0 ? `there are ${known.join(", ")}` : null);
    throw new UsageError(`no list of rows in ${file}: ${rows}`, near);
  }
  if (isTable(whole)) return asFound(whole);
  const known = tablesIn(whole, "", 0);
  if (known.length > 1)
    throw new UsageError(
      `more than one list of rows in ${file}: ${known.slice(0, 10).join(", ")}`,
      "name one in the mapping, with rows:",
    );
  const [only] = known;
  return only === undefined ? null : listIn(whole, file, only);
}

/** What stands at a path. Each list on the way is gone through, and its entries' other fields stand beside. */
function rowsAt(value: unknown, path: readonly string[]): FoundRow[] | null {
  let at = value;
  for (const [index, key] of path.entries()) {
    if (isTable(at)) return at.flatMap((entry) => within(entry, path.slice(index)));
    at = isObject(at) || Array.isArray(at) ? (at as Json)[key] : undefined;
  }
  return isTable(at) ? asFound(at) : keyed(at);
}

/** The rows that stand in one entry of a list; where there are none, the entry itself: nothing is lost. */
function within(entry: unknown, path: readonly string[]): FoundRow[] {
  const inner = rowsAt(entry, path);
  if (inner === null || inner.length === 0 || !isObject(entry)) return [{ record: entry, own: entry }];
  const { [path[0] ?? ""]: _, ...beside } = entry;
  return inner.map(({ record, own }) => ({ record: { ...beside, [path.join(".")]: record }, own }));
}

/** `{"Oslo": {…}, "Moss": {…}}`: a row each, with its key in a column of that name. */
function keyed(value: unknown): FoundRow[] | null {
  if (!isObject(value)) return null;
  const entries = Object.entries(value);
  if (!entries.every(([, inner]) => isObject(inner) && !Object.hasOwn(inner, "key"))) return null;
  return entries.map(([key, inner]) => ({ record: { key, ...(inner as Json) }, own: inner }));
}

/** Paths of lists of objects; not of those within one. */
function tablesIn(value: unknown, path: string, depth: number): string[] {
  if (isTable(value)) return [path];
  if (!isObject(value) || depth > DEEPEST) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    tablesIn(inner, path === "" ? key : `${path}.${key}`, depth + 1),
  );
}

interface JsonRecord {
  readonly record: unknown;
  readonly line: number;
}

function readLines(text: string, file: string, rows: string | null, heading: HeadingLines): TableRead | null {
  const records: JsonRecord[] = [];
  const faults: Diagnostic[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const record = parsed(line);
    if (isRow(record))
      for (const each of rows === null ? asFound([record]) : within(record, rows.split(".")))
        records.push({ record: each.record, line: index + 1 });
    else faults.push(error("import-json", "not a JSON object", { file, line: index + 1, column: 1 }));
  }
  if (records.length === 0 || faults.length > records.length) return null;
  return faults.length > 0
    ? { table: null, diagnostics: faults.slice(0, 50) }
    : tableOf(records, file, "NDJSON", heading);
}

function tableOf(
  records: readonly JsonRecord[],
  file: string,
  format: "JSON" | "NDJSON",
  heading: HeadingLines,
): TableRead {
  const reading: Reading = { format, encoding: "UTF-8", delimiter: null, sheet: null };
  const locate = (row: ForeignRow | null) => ({ file, line: row?.line ?? null, column: null });
  // A list of lists has its heading in its first row.
  if (records.every(({ record }) => Array.isArray(record))) {
    const rows = records.map(({ record, line }) => ({ line, cells: (record as unknown[]).map(cellText) }));
    return foreignTable(file, reading, rows, locate, { heading: heading?.length === 0 ? [] : null });
  }
  const columns = new Map<string, number>();
  const cells = records.map(({ record }) => {
    const found = new Map<string, string>();
    flatten(record, "", 0, found);
    for (const path of found.keys()) if (!columns.has(path)) columns.set(path, columns.size);
    return found;
  });
  if (columns.size > MOST_COLUMNS) {
    const message = `more than ${MOST_COLUMNS} columns`;
    const hint = "keep the keys that are to be read";
    return {
      table: null,
      diagnostics: [error("import-json", message, { file, line: null, column: null }, hint)],
    };
  }
  const paths = [...columns.keys()];
  const rows = records.map(({ line }, index) => ({
    line,
    cells: paths.map((path) => cells[index]?.get(path) ?? ""),
  }));
  return foreignTable(file, reading, [{ line: 1, cells: paths }, ...rows], locate);
}

function flatten(value: unknown, path: string, depth: number, cells: Map<string, string>): void {
  const under = (key: string) => (path === "" ? key : `${path}.${key}`);
  if (Array.isArray(value) && !value.some(isRow)) cells.set(path, value.map(cellText).join("; "));
  else if (Array.isArray(value) || isObject(value)) {
    if (depth > DEEPEST) cells.set(path, "…");
    else for (const [key, inner] of Object.entries(value)) flatten(inner, under(key), depth + 1, cells);
  } else cells.set(path, cellText(value));
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return isRow(value) ? JSON.stringify(value) : String(value);
}
