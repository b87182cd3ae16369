import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import type { WrittenClaim } from "../edit/index.ts";
import { plainNumber } from "../edit/index.ts";
import { CLAIM_COLUMNS, columnOfKey, READ_COLUMNS } from "../model/claim-columns.ts";
import { keysWhere } from "../model/claim-fields.ts";
import type { Id } from "../model/dataset.ts";
import { guardFormula } from "../model/formula-guard.ts";
import type { RawValue } from "../model/raw-dataset.ts";
import { textsOf } from "./roster.ts";

/** A claims.csv of the dataset, with claims added and cells changed. Everything else stays as it is, cell by cell. */
export function editClaimsTable(
  before: string | null,
  added: readonly WrittenClaim[],
  changes: ReadonlyMap<Id, ReadonlyMap<string, RawValue | undefined>>,
  languages: readonly string[],
): string {
  const { columns, rows, delimiter, lineBreak } = before === null ? EMPTY : readTable(before);
  const table = { languages, single: singleKeys(columns, [...added, ...changes.values()]) };
  const records = rows.map((row) => new Map(columns.map((name, index) => [name, row[index] ?? ""])));
  for (const record of records) spreadTexts(record, columns, table);
  for (const record of records) {
    const changed = changes.get(record.get("claim_id")?.trim() ?? "");
    if (changed === undefined) continue;
    for (const [key, value] of changed)
      for (const [name, cell] of cellsOf(key, value, table)) record.set(name, cell);
  }
  for (const claim of added) records.push(claimRecord(claim, table));
  const heading = headingFor(columns, records);
  const text = stringify(
    records.map((record) => heading.map((name) => record.get(name) ?? "")),
    { columns: [...heading], header: true, delimiter, record_delimiter: lineBreak, quoted_match: /[\r\n]/ },
  );
  return before?.startsWith("\ufeff") ? `\ufeff${text}` : text;
}

const EMPTY = { columns: [] as string[], rows: [] as string[][], delimiter: ",", lineBreak: "\n" };

function readTable(text: string) {
  const heading = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const delimiter = [",", ";", "\t"].reduce((most, next) =>
    heading.split(next).length > heading.split(most).length ? next : most,
  );
  const [columns = [], ...rows] = parse(text, {
    delimiter,
    bom: true,
    relax_column_count: true,
  }) as string[][];
  const filled = rows.filter((row) => row.length > 1 || row[0]?.trim() !== "");
  return {
    columns: columns.map((name) => name.trim()),
    rows: filled,
    delimiter,
    lineBreak: text.includes("\r\n") ? "\r\n" : "\n",
  };
}

const ORDER: readonly string[] = CLAIM_COLUMNS.filter((name) => READ_COLUMNS.has(name));

/** The columns that there were, then those of ours that now hold something. */
function headingFor(before: readonly string[], records: readonly ReadonlyMap<string, string>[]): string[] {
  const filled = new Set(
    records.flatMap((record) => [...record].flatMap(([name, cell]) => (cell === "" ? [] : name))),
  );
  const added = [...filled].filter((name) => !before.includes(name));
  const rank = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return [...before, ...added.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))];
}

function claimRecord(claim: WrittenClaim, table: Columns): Map<string, string> {
  const type: [string, string] = ["claim_type", claim.has("measure") ? "estimate" : "statement"];
  return new Map([type, ...[...claim].flatMap(([key, value]) => cellsOf(key, value, table))]);
}

interface Columns {
  readonly languages: readonly string[];
  /** Keys of texts that have one column for all languages. */
  readonly single: ReadonlySet<string>;
}

const TEXTS: ReadonlySet<string> = new Set(keysWhere(({ kind }) => kind === "text"));
const DATES: ReadonlySet<string> = new Set(keysWhere(({ kind }) => kind === "date"));
const HOLDING_FOR_ALL: readonly string[] = keysWhere(({ holdsForAll }) => holdsForAll === true);

/** Only of these does loading take a column without a language for all languages. */
function singleKeys(
  columns: readonly string[],
  claims: Iterable<ReadonlyMap<string, RawValue | undefined>>,
): Set<string> {
  const single = new Set(
    HOLDING_FOR_ALL.filter((key) => !columns.some((name) => name.startsWith(`${key}_`))),
  );
  for (const claim of claims)
    for (const key of [...single]) if (claim.get(key) instanceof Map) single.delete(key);
  return single;
}

/** A text that stood for all languages has to stand in each of them once they have columns of their own. */
function spreadTexts(record: Map<string, string>, columns: readonly string[], table: Columns): void {
  for (const key of HOLDING_FOR_ALL) {
    if (table.single.has(key) || columns.some((name) => name.startsWith(`${key}_`))) continue;
    for (const language of table.languages.slice(1)) record.set(`${key}_${language}`, record.get(key) ?? "");
  }
}

/** The cells in which a key of a claim stands. */
function cellsOf(key: string, value: RawValue | undefined, table: Columns): [string, string][] {
  if (TEXTS.has(key) && !table.single.has(key)) return textCells(key, value, table.languages);
  if (DATES.has(key)) return dateCells(key, value);
  if (Array.isArray(value)) return [[key, value.map(String).join("; ")]];
  return [[columnOfKey(key), cellText(value)]];
}

function cellText(value: RawValue | undefined): string {
  if (value === undefined || value === null) return "";
  return typeof value === "number" ? plainNumber(value) : guardFormula(String(value));
}

function dateCells(key: string, value: RawValue | undefined): [string, string][] {
  const parts = value instanceof Map ? (value as ReadonlyMap<string, RawValue>) : null;
  const day = parts === null ? value : parts.get("date");
  return [
    [key, cellText(day)],
    [`${key}_basis`, cellText(parts?.get("basis"))],
    [`${key}_why`, cellText(textsOf(parts?.get("why"))[0])],
  ];
}

/** The first language has the column without a suffix. */
function textCells(
  key: string,
  value: RawValue | undefined,
  languages: readonly string[],
): [string, string][] {
  const [first] = languages;
  if (!(value instanceof Map)) {
    return languages.map((language) => [language === first ? key : `${key}_${language}`, cellText(value)]);
  }
  const texts = value as ReadonlyMap<string, RawValue>;
  const all = [...new Set([...languages, ...texts.keys()])];
  return all.map((language) => [
    language === first ? key : `${key}_${language}`,
    cellText(texts.get(language)),
  ]);
}
