import { error } from "../diagnostic.ts";
import { decodeText } from "./decode.ts";
import type { ReadingOptions } from "./foreign-table.ts";
import { readCsv } from "./read-csv.ts";
import { readJsonTable } from "./read-json.ts";
import { readRecords } from "./read-records.ts";
import { readReviewPage, readReviews } from "./read-reviews.ts";
import { readXlsx } from "./read-xlsx.ts";
import { looksLikePage } from "./review-page.ts";
import type { TableRead } from "./table.ts";

/** By its first bytes, whatever the file is called. */
export async function readForeign(
  bytes: Uint8Array,
  file: string,
  options: ReadingOptions,
): Promise<TableRead> {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readXlsx(bytes, file, options);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return oldWorkbook(file);
  const decoded = decodeText(bytes, file, options.encoding);
  if ("fault" in decoded) return { table: null, diagnostics: [decoded.fault] };
  const { text, encoding, guessed } = decoded;
  const read = readText(text, file, encoding, options);
  return guessed === null ? read : { ...read, diagnostics: [guessed, ...read.diagnostics] };
}

function readText(text: string, file: string, encoding: string, options: ReadingOptions): TableRead {
  if (looksLikePage(text, file)) return readReviewPage(text, file, encoding, options);
  return looksLikeJson(text, file) ? readJson(text, file, options) : readCsv(text, file, encoding, options);
}

/** An export of this program, fact checks, or any other list of objects. */
function readJson(text: string, file: string, options: ReadingOptions): TableRead {
  const own = options.rows === null ? readRecords(text, file) : null;
  if (own !== null) return own;
  const reviews = options.rows === null ? readReviews(text, file, options) : null;
  if (reviews?.table) return reviews;
  const nothing = error(
    "import-empty",
    `nothing to import: ${file}`,
    null,
    'no list of rows stands in it; where they are by their names ({"Oslo": {…}, "Moss": {…}}), say rows: "." in the mapping',
  );
  const found = readJsonTable(text, file, options);
  if (found !== null) return found;
  return reviews !== null && /ClaimReview|"claims"/.test(text)
    ? reviews
    : { table: null, diagnostics: [nothing] };
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function oldWorkbook(file: string): TableRead {
  const at = { file, line: null, column: null };
  const hint = "open it in a spreadsheet program and save it as .xlsx or .csv, without a password";
  return { table: null, diagnostics: [error("import-xlsx", `not an .xlsx workbook: ${file}`, at, hint)] };
}

/** A heading may start with a brace too, but not with one and a quote. */
function looksLikeJson(text: string, file: string): boolean {
  return /\.(?:json|jsonld|ndjson)$/i.test(file) || /^\s*(?:\{\s*["}]|\[\s*[{\]])/.test(text);
}
