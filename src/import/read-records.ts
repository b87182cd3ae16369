import { error } from "../diagnostic.ts";
import { REFERENCE } from "../languages/reference.ts";
import { claimFields } from "../model/claim-fields.ts";
import type { ForeignRow, Reading } from "./foreign-table.ts";
import { objectLines } from "./json-lines.ts";
import { foreignTable, type TableRead } from "./table.ts";

/** What `export --as json` and `--as ndjson` write, told from other JSON by its records: null where it is none. */
export function readRecords(text: string, file: string): TableRead | null {
  const found = recordsIn(text);
  if (found === null) return null;
  const { claims, lines } = found;
  const languages = languagesOf(found);
  const columns = columnsFor(languages);
  const reading: Reading = { format: "dbrief JSON", encoding: "UTF-8", delimiter: null, sheet: null };
  const rows = claims.map((claim): ForeignRow => {
    const cells = cellsOf(claim, found, languages);
    return { line: lines.get(claim) ?? 1, cells: columns.map((name) => cells.get(name) ?? "") };
  });
  if (rows.length === 0) {
    const hint = "the export holds no claims";
    return { table: null, diagnostics: [error("import-empty", `nothing to import: ${file}`, null, hint)] };
  }
  return foreignTable(file, reading, [{ cells: columns, line: 1 }, ...rows], (row) => ({
    file,
    line: row?.line ?? null,
    column: null,
  }));
}

type Json = { readonly [key: string]: unknown };

interface Records {
  readonly dataset: Json;
  readonly claims: readonly Json[];
  /** By id; what claims refer to. */
  readonly speakers: ReadonlyMap<unknown, Json>;
  readonly sources: ReadonlyMap<unknown, Json>;
  readonly measures: ReadonlyMap<unknown, Json>;
  readonly lines: ReadonlyMap<object, number>;
}

function recordsIn(text: string): Records | null {
  const whole = parsed(text);
  if (isObject(whole) && isObject(whole.dataset) && Array.isArray(whole.claims)) {
    const list = (key: string) => listOf(whole[key]);
    return recordsOf(whole.dataset, list, objectLines(whole, text));
  }
  const lines = text.split("\n").map((line, index) => [parsed(line), index + 1] as const);
  const records = lines.filter((line): line is [Json, number] => isObject(line[0]));
  const [head] = records.map(([record]) => record);
  if (head?.type !== "dataset") return null;
  const ofType = (type: string) => records.flatMap(([record]) => (record.type === type ? [record] : []));
  return recordsOf(head, (key) => ofType(key.slice(0, -1)), new Map(records));
}

function recordsOf(dataset: Json, list: (key: string) => Json[], lines: Records["lines"]): Records {
  const byId = (key: string) => new Map(list(key).map((record) => [record.id, record]));
  return {
    dataset,
    claims: list("claims"),
    speakers: byId("speakers"),
    sources: byId("sources"),
    measures: byId("measures"),
    lines,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The brief's, and whichever else a text is written in. */
function languagesOf({ dataset, claims }: Records): string[] {
  const ofTexts = claims.flatMap((claim) =>
    TEXTS.flatMap((key) => (isObject(claim[key]) ? Object.keys(claim[key]) : [])),
  );
  const ofBrief = Array.isArray(dataset.languages) ? dataset.languages.map(String) : [];
  return [...new Set([...ofBrief, ...ofTexts])];
}

const TEXTS = claimFields.filter(({ kind }) => kind === "text").map(({ column }) => column);

function columnsFor(languages: readonly string[]): string[] {
  const own = claimFields.flatMap(({ kind, column, columns }) =>
    kind === "text" ? languages.map((language) => `${column}_${language}`) : columns,
  );
  const others = [
    "claim_type",
    "unit",
    "speaker",
    "party",
    "role",
    "unnamed",
    "speaker_ref",
    "source_ref",
    "publisher",
    "agency",
  ];
  return [
    ...own,
    ...others,
    "headline",
    "byline",
    "language",
    "published",
    "published_basis",
    "published_why",
    "url",
    "archive_url",
    ...["updated", "updated_basis", "updated_why", "accessed", "accessed_basis", "accessed_why"],
  ];
}

function cellsOf(claim: Json, records: Records, languages: readonly string[]): Map<string, string> {
  const [first = REFERENCE] = languages;
  const cells = new Map<string, string>([["claim_type", plainOf(claim.claim_type, first)]]);
  for (const { key, kind, column } of claimFields) {
    const value = claim[key];
    if (kind === "date") dateCells(cells, column, value, first);
    else if (kind === "text") textCells(cells, column, value, languages);
    else cells.set(column, Array.isArray(value) ? value.join("; ") : plainOf(value, first));
  }
  const speaker = records.speakers.get(claim.speaker) ?? {};
  const source = records.sources.get(claim.source) ?? {};
  cells.set("speaker", plainOf(speaker.name, first));
  for (const key of ["party", "role"]) cells.set(key, plainOf(speaker[key], first));
  cells.set("unnamed", speaker.unnamed === true ? "true" : "");
  for (const key of ["publisher", "agency", "headline", "byline", "language", "url", "archive_url"])
    cells.set(key, plainOf(source[key], first));
  cells.set("speaker_ref", plainOf(speaker.ref, first));
  cells.set("source_ref", plainOf(source.ref, first));
  for (const key of ["published", "updated", "accessed"]) dateCells(cells, key, source[key], first);
  cells.set("unit", plainOf(records.measures.get(claim.measure)?.unit, first));
  return cells;
}

function dateCells(cells: Map<string, string>, column: string, value: unknown, language: string): void {
  if (!isObject(value)) return;
  cells.set(column, plainOf(value.date, language));
  cells.set(`${column}_basis`, plainOf(value.basis, language));
  cells.set(`${column}_why`, plainOf(value.why, language));
}

/** What holds in every language is said in each of them, and is one text again when it is read. */
function textCells(
  cells: Map<string, string>,
  column: string,
  value: unknown,
  languages: readonly string[],
): void {
  for (const language of languages) {
    const text = isObject(value) ? value[language] : value;
    cells.set(`${column}_${language}`, plainOf(text, language));
  }
}

function plainOf(value: unknown, language: string): string {
  if (isObject(value)) return plainOf(value[language] ?? Object.values(value)[0], language);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
