import { type Diagnostic, error } from "../diagnostic.ts";
import {
  CLAIM_COLUMNS,
  columnOfKey,
  DERIVED_COLUMNS,
  languageColumn,
  READ_COLUMNS,
} from "../model/claim-columns.ts";
import { unguardFormula } from "../model/formula-guard.ts";
import { didYouMean } from "../model/nearest.ts";
import type { Located, RawTable } from "../model/raw-dataset.ts";
import type { WrittenText } from "./schema.ts";

/** Claims in the shape that claims.yaml gives them, and where their values stand. */
export interface ClaimRows {
  readonly located: Located;
  readonly claims: readonly unknown[];
}

/**
 * Rows of claims.csv → claims as claims.yaml would have them.
 * @param language of the columns `translation` and `words`: the brief's first, null where it is not known
 */
export function readClaimTable(
  table: RawTable,
  language: string | null,
  report: (fault: Diagnostic) => void,
): ClaimRows {
  const columns = indexColumns(table, report);
  const located = locatedRows(table, columns);
  const read = rowReader(columns, language);
  const claims = table.rows.map((row, index) => {
    const claim = read(row);
    const fault = typeFault(columns.cell(row, "claim_type"), claim);
    if (fault !== null)
      report(error("invalid-value", fault, located.locate([index, "claim_type"]), TYPE_HINT));
    return claim;
  });
  return { located, claims };
}

const TYPE_HINT = "an estimate has a measure, a statement a proposition; correct one of the two";

function typeFault(
  type: string | undefined,
  claim: { measure: unknown; proposition: unknown },
): string | null {
  if (type === undefined) return null;
  if (type !== "estimate" && type !== "statement") return `unknown claim_type: ${type.slice(0, 100)}`;
  const fits = type === "estimate" ? claim.proposition === undefined : claim.measure === undefined;
  return fits ? null : `claim_type does not fit the claim: ${type}`;
}

interface Columns {
  /** The cell as a curator meant it; undefined where it is empty or the column is not there. */
  cell(row: readonly string[], name: string): string | undefined;
  readonly index: ReadonlyMap<string, number>;
  /** Columns of one text by language: translation_nb, note_en, … */
  readonly byLanguage: ReadonlyMap<string, readonly { language: string; column: number }[]>;
}

function indexColumns(table: RawTable, report: (fault: Diagnostic) => void): Columns {
  const index = new Map<string, number>();
  const byLanguage = new Map<string, { language: string; column: number }[]>();
  table.columns.forEach((name, column) => {
    const fault = columnFault(name, index);
    if (fault !== null) report(error(fault.code, fault.message, table.locate(null, column), fault.hint));
    if (fault !== null) return;
    index.set(name, column);
    const inLanguage = languageColumn(name);
    if (inLanguage === null) return;
    const { key, language } = inLanguage;
    byLanguage.set(key, [...(byLanguage.get(key) ?? []), { language, column }]);
  });
  return { index, byLanguage, cell: (row, name) => cellText(row[index.get(name) ?? -1]) };
}

function columnFault(name: string, known: ReadonlyMap<string, number>) {
  if (known.has(name)) {
    const hint = "two columns of one name; keep one of them";
    return { code: "csv-duplicate-column", message: `duplicate column: ${name}`, hint };
  }
  if (READ_COLUMNS.has(name) || DERIVED_COLUMNS.has(name) || languageColumn(name) !== null) return null;
  const near = didYouMean(name, [...READ_COLUMNS, ...DERIVED_COLUMNS]);
  const hint = near ?? "take the column out, or see the data format for the columns of claims.csv";
  return { code: "unknown-key", message: `unknown column: ${name.slice(0, 100)}`, hint };
}

/** Spreadsheets need an apostrophe before what would start a formula; ours are taken off again. */
function cellText(cell: string | undefined): string | undefined {
  if (cell === undefined || cell === "") return undefined;
  const text = cell.trim();
  if (text === "") return undefined;
  return unguardFormula(text.includes("\r") ? text.replaceAll("\r\n", "\n") : text);
}

type RowReader = (
  row: readonly string[],
) => Record<string, unknown> & { measure: unknown; proposition: unknown };

function rowReader(columns: Columns, language: string | null): RowReader {
  const cell = columns.cell;
  const text = (row: readonly string[], name: string) => textIn(columns, row, name, language);
  return (row) => {
    const vague = cell(row, "modifier") === "vague";
    // Every claim gets every key, in one order: a shape that engines and schemas are quick with.
    return {
      id: cell(row, CLAIM_COLUMNS.id),
      measure: cell(row, "measure"),
      amount: numberIn(cell(row, "amount")),
      low: numberIn(cell(row, "low")),
      high: numberIn(cell(row, "high")),
      modifier: cell(row, "modifier"),
      // Of any other figure the words are made from the numbers, and are made anew.
      words: vague ? text(row, "words") : undefined,
      proposition: cell(row, "proposition"),
      stance: cell(row, "stance"),
      modality: cell(row, "modality"),
      speaker: cell(row, CLAIM_COLUMNS.speaker),
      source: cell(row, CLAIM_COLUMNS.source),
      said: dateIn(cell(row, "said"), cell(row, "said_basis"), cell(row, "said_why")),
      as_of: dateIn(cell(row, "as_of"), cell(row, "as_of_basis"), cell(row, "as_of_why")),
      utterance: cell(row, "utterance"),
      origin: cell(row, "origin"),
      via: listIn(cell(row, "via")),
      place: cell(row, "place"),
      population: cell(row, "population"),
      excerpt: cell(row, "excerpt"),
      prefix: cell(row, "prefix"),
      suffix: cell(row, "suffix"),
      translation: text(row, "translation"),
      derived: text(row, "derived"),
      note: text(row, "note"),
    };
  };
}

/** What is no plain number stays a text, for the schema to refuse with its remedy. */
function numberIn(cell: string | undefined): number | string | undefined {
  if (cell === undefined) return undefined;
  return /^[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d{1,3})?$/.test(cell) ? Number(cell) : cell;
}

function dateIn(date: string | undefined, basis: string | undefined, why: string | undefined) {
  if (date === undefined) return undefined;
  return basis === undefined && why === undefined ? date : basis === "stated" ? date : { date, basis, why };
}

function listIn(cell: string | undefined): string[] | undefined {
  return cell
    ?.split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function textIn(
  columns: Columns,
  row: readonly string[],
  name: string,
  language: string | null,
): WrittenText | undefined {
  const plain = columns.cell(row, name);
  const others = columns.byLanguage.get(name);
  if (others === undefined) {
    if (plain === undefined || language === null || name === "note" || name === "derived") return plain;
    return { [language]: plain };
  }
  const written: Record<string, string> = {};
  if (plain !== undefined && language !== null) written[language] = plain;
  for (const { language: other, column } of others) {
    const words = cellText(row[column]);
    if (words !== undefined) written[other] = words;
  }
  if (Object.keys(written).length > 0) return written;
  return plain;
}

function locatedRows(table: RawTable, columns: Columns): Located {
  const columnFor = (key: string | number | undefined) =>
    typeof key === "string" ? (columns.index.get(columnOfKey(key)) ?? null) : null;
  return {
    file: table.file,
    locate: ([row, key]) => table.locate(typeof row === "number" ? row : null, columnFor(key)),
    written([row, key]) {
      const column = columnFor(key);
      return typeof row === "number" && column !== null ? (table.rows[row]?.[column] ?? null) : null;
    },
  };
}
