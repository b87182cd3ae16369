import { type Diagnostic, error } from "../diagnostic.ts";
import { columnOfKey, DERIVED_COLUMNS, languageColumn, READ_COLUMNS } from "../model/claim-columns.ts";
import { type ClaimField, type ClaimKey, claimFields, keysWhere } from "../model/claim-fields.ts";
import { unguardFormula } from "../model/formula-guard.ts";
import { literalOf } from "../model/literal.ts";
import { didYouMean } from "../model/nearest.ts";
import type { Located, RawTable } from "../model/raw-dataset.ts";
import type { WrittenText } from "./schema.ts";

/** Claims in the shape that claims.yaml gives them, and where their values stand. */
export interface ClaimRows {
  readonly located: Located;
  readonly claims: Iterable<unknown>;
}

/**
 * Rows of claims.csv → claims as claims.yaml would have them, one after the other.
 * @param language of the columns `translation` and `words`: the brief's first, null where it is not known
 */
export function readClaimTable(
  table: RawTable,
  language: string | null,
  report: (fault: Diagnostic) => void,
): ClaimRows {
  const columns = indexColumns(table, report);
  /** Rows of which a number is written with a point: of no other is it asked how. */
  const pointed = new Set<number>();
  const located = locatedRows(table, columns, pointed);
  const read = rowReader(columns, language);
  const type = cellReader(columns, "claim_type");
  const numbers = NUMBERS.flatMap((name) => columns.index.get(name) ?? []);
  function* claims() {
    for (let index = 0; index < table.size; index += 1) {
      const row = table.row(index);
      if (numbers.some((column) => row[column]?.includes("."))) pointed.add(index);
      const claim = read(row);
      const fault = typeFault(type(row), claim);
      if (fault !== null)
        report(error("invalid-value", fault, located.locate([index, "claim_type"]), TYPE_HINT));
      yield claim;
    }
  }
  return { located, claims: claims() };
}

const NUMBERS = keysWhere(({ kind }) => kind === "number");
const TYPE_HINT = "an estimate has a measure, a statement a proposition; correct one of the two";

function typeFault(type: string | undefined, claim: RawClaim): string | null {
  if (type === undefined) return null;
  if (type !== "estimate" && type !== "statement") return `unknown claim_type: ${type.slice(0, 100)}`;
  const fits = type === "estimate" ? claim.proposition === undefined : claim.measure === undefined;
  return fits ? null : `claim_type does not fit the claim: ${type}`;
}

interface Columns {
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
  return { index, byLanguage };
}

/** The cell as a curator meant it; undefined where it is empty or the column is not there. */
type CellReader = (row: readonly string[]) => string | undefined;

function cellReader({ index }: Columns, name: string): CellReader {
  const column = index.get(name);
  return column === undefined ? () => undefined : (row) => cellText(row[column] ?? "");
}

function columnFault(name: string, known: ReadonlyMap<string, number>) {
  if (name === "") {
    const hint = "take the column out, the empty cells below it too; or name it";
    return { code: "unknown-key", message: "a column without a name", hint };
  }
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
function cellText(cell: string): string | undefined {
  const text = cell.trim();
  if (text === "") return undefined;
  return unguardFormula(text.includes("\r") ? text.replaceAll("\r\n", "\n") : text);
}

/** Letter for letter, the space around it too; only a cell with nothing but space holds nothing. */
function verbatimReader({ index }: Columns, name: string): CellReader {
  const column = index.get(name);
  if (column === undefined) return () => undefined;
  return (row) => {
    const cell = row[column] ?? "";
    return cell.trim() === "" ? undefined : unguardFormula(cell);
  };
}

/** A claim as claims.yaml would have it. */
type RawClaim = { -readonly [Key in ClaimKey]?: unknown };

type RowReader = (row: readonly string[]) => RawClaim;

function rowReader(columns: Columns, language: string | null): RowReader {
  const readers = claimFields
    .filter(
      (field) => field.columns.some((name) => columns.index.has(name)) || columns.byLanguage.has(field.key),
    )
    .map((field) => [field.key, fieldReader(field, columns, language)] as const);
  const make = literalOf(readers) as (row: readonly string[]) => RawClaim;
  return (row) => {
    const claim = make(row);
    if (claim.words !== undefined && !isInWords(claim)) claim.words = undefined;
    return claim;
  };
}

/** Of any other figure the words are made from the numbers, and are made anew. */
function isInWords({ measure, modifier, amount, low, high }: RawClaim): boolean {
  if (modifier !== undefined) return modifier === "vague";
  return measure !== undefined && [amount, low, high].every((number) => number === undefined);
}

/** How a field of this kind is read from the cells of a row. */
function fieldReader(
  { key, kind, columns: names, holdsForAll }: ClaimField,
  columns: Columns,
  language: string | null,
): (row: readonly string[]) => unknown {
  const [cell, basis, why] = names.map((name) => cellReader(columns, name));
  if (cell === undefined) throw new Error(`a field without a column: ${key}`);
  switch (kind) {
    case "number":
      return (row) => numberIn(cell(row));
    case "ids":
      return (row) => listIn(cell(row));
    case "date":
      return dateReader(cell, basis ?? cell, why ?? cell);
    case "text":
      return textReader(columns, key, cell, language, holdsForAll === true);
    case "verbatim":
      return verbatimReader(columns, names[0] ?? key);
    case "id":
    case "word":
    case "plain":
    case "excerpt":
      return cell;
  }
}

/** What is no plain number stays a text, for the schema to refuse with its remedy. */
function numberIn(cell: string | undefined): number | string | undefined {
  if (cell === undefined) return undefined;
  return /^[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d{1,3})?$/.test(cell) ? Number(cell) : cell;
}

function dateReader(date: CellReader, basis: CellReader, why: CellReader) {
  return (row: readonly string[]) => {
    const day = date(row);
    if (day === undefined) return undefined;
    const basisText = basis(row);
    if (basisText === "stated") return day;
    const reason = why(row);
    return basisText === undefined && reason === undefined
      ? day
      : { date: day, basis: basisText, why: reason };
  };
}

function listIn(cell: string | undefined): string[] | undefined {
  return cell
    ?.split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

type TextReader = (row: readonly string[]) => WrittenText | undefined;

function textReader(
  columns: Columns,
  name: string,
  cell: CellReader,
  language: string | null,
  holdsForAll: boolean,
): TextReader {
  const others = columns.byLanguage.get(name);
  const forAll = language === null || holdsForAll;
  if (others === undefined) {
    return (row) => {
      const plain = cell(row);
      return plain === undefined || forAll ? plain : { [language]: plain };
    };
  }
  return (row) => {
    const plain = cell(row);
    const written: Record<string, string> = {};
    if (plain !== undefined && language !== null) written[language] = plain;
    for (const { language: other, column } of others) {
      const words = cellText(row[column] ?? "");
      if (words !== undefined) written[other] = words;
    }
    return Object.keys(written).length > 0 ? written : plain;
  };
}

function locatedRows(table: RawTable, columns: Columns, pointed: ReadonlySet<number>): Located {
  const columnFor = (key: string | number | undefined) =>
    typeof key === "string" ? (columns.index.get(columnOfKey(key)) ?? null) : null;
  return {
    file: table.file,
    locate: ([row, key]) => table.locate(typeof row === "number" ? row : null, columnFor(key)),
    // Asked for each number below a thousand, and told apart by its point alone: without one there is nothing to see.
    written([row, key]) {
      const column = columnFor(key);
      return typeof row === "number" && column !== null && pointed.has(row)
        ? (table.row(row)[column] ?? null)
        : null;
    },
  };
}
