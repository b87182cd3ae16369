import { type Diagnostic, error, warning } from "../diagnostic.ts";
import type { Reading, ReadingOptions } from "./foreign-table.ts";
import { objectLines } from "./json-lines.ts";
import { type Json, parseLinkedData, textOf } from "./linked-data.ts";
import { markedUp, REVIEW_COLUMNS, type Review, rowsOf } from "./review.ts";
import { answersIn, reviewsOfAnswer } from "./review-answers.ts";
import { reviewsInMarkup } from "./review-markup.ts";
import { type Block, jsonBlocks } from "./review-page.ts";
import { foreignTable, type TableRead } from "./table.ts";

/**
 * Fact checks as JSON → rows of ours: schema.org ClaimReview (one, a list, `@graph`, a data feed) and answers of
 * the Fact Check Tools API (`claims:search`).
 */
export function readReviews(text: string, file: string, options: ReadingOptions): TableRead {
  const block = parseBlock({ text, line: 1 }, file);
  if ("fault" in block) return readLines(text, file, options) ?? { table: null, diagnostics: [block.fault] };
  const answers = answersIn(block.parsed);
  const isAnswer = answers.length > 0;
  const reviews = isAnswer
    ? answers.flatMap((answer) => reviewsOfAnswer(answer, block.lines))
    : reviewsInMarkup(block.parsed, block.lines);
  const more = isAnswer ? onePageOfSeveral(answers, file) : [];
  if (reviews.length > 0) {
    const read = tableOf(reviews, file, isAnswer ? "Fact Check Tools" : "ClaimReview", "UTF-8", options);
    return { ...read, diagnostics: [...read.diagnostics, ...more] };
  }
  const hint = "the file holds no ClaimReview and no claims of the Fact Check Tools API";
  return {
    table: null,
    diagnostics: [error("import-empty", `nothing to import: ${file}`, null, hint), ...more],
  };
}

/** A review a line; null where a line is no JSON, or none of them a review. */
function readLines(text: string, file: string, options: ReadingOptions): TableRead | null {
  const read: Parsed[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const block = parseBlock({ text: line, line: index + 1 }, file);
    if ("fault" in block) return null;
    read.push(block);
  }
  const lines = new Map(read.flatMap((block) => [...block.lines]));
  const reviews = reviewsInMarkup(
    read.map(({ parsed }) => parsed),
    lines,
  );
  return reviews.length === 0 ? null : tableOf(reviews, file, "ClaimReview", "UTF-8", options);
}

/** The same of a web page, from its JSON-LD; a page without any is refused. */
export function readReviewPage(
  html: string,
  file: string,
  encoding: string,
  options: ReadingOptions,
): TableRead {
  const blocks = jsonBlocks(html).map((block) => parseBlock(block, file));
  const read = blocks.flatMap((block) => ("fault" in block ? [] : [block]));
  const faults = blocks.flatMap((block) => ("fault" in block ? [block.fault] : []));
  // Of one page: what one block names may stand in another.
  const lines = new Map(read.flatMap((block) => [...block.lines]));
  const reviews = reviewsInMarkup(
    read.map(({ parsed }) => parsed),
    lines,
  );
  if (reviews.length === 0) return { table: null, diagnostics: [...faults, noTable(file)] };
  const table = tableOf(reviews, file, "ClaimReview", encoding, options);
  const unread = faults.map(({ code, message, at, hint }) =>
    warning(code, `block not read: ${message}`, at, hint),
  );
  return { ...table, diagnostics: [...unread, ...table.diagnostics] };
}

function noTable(file: string): Diagnostic {
  const hint =
    "save a table as .xlsx or .csv; of a fact check save the page's JSON-LD with its ClaimReview as .json";
  const message = `a web page, in which no ClaimReview stands: ${file}`;
  return error("import-page", message, { file, line: null, column: null }, hint);
}

type Parsed = { readonly parsed: unknown; readonly lines: ReadonlyMap<object, number> };

function parseBlock({ text, line }: Block, file: string): Parsed | { readonly fault: Diagnostic } {
  try {
    const parsed = parseLinkedData(text);
    const lines = [...objectLines(parsed, text)].map(([object, own]) => [object, own + line - 1] as const);
    return { parsed, lines: new Map(lines) };
  } catch (cause) {
    const at = { file, line: line === 1 ? null : line, column: null };
    return { fault: error("import-json", `not JSON: ${(cause as Error).message}`, at) };
  }
}

function tableOf(
  reviews: readonly Review[],
  file: string,
  format: Reading["format"],
  encoding: string,
  { ratings }: ReadingOptions,
): TableRead {
  const rows = reviews.flatMap((review) => rowsOf(review, ratings));
  const reading: Reading = { format, encoding, delimiter: null, sheet: null };
  const read = foreignTable(file, reading, [{ cells: REVIEW_COLUMNS, line: 1 }, ...rows], (row) => ({
    file,
    line: row?.line ?? null,
    column: null,
  }));
  return { ...read, diagnostics: [...read.diagnostics, ...markupTold(reviews, file)] };
}

function markupTold(reviews: readonly Review[], file: string): Diagnostic[] {
  const [first, ...others] = markedUp(reviews);
  if (first === undefined) return [];
  const message = `tags and entities of HTML are taken out of texts: ${others.length + 1} (“${first.text.slice(0, 80)}”${others.length > 0 ? ", …" : ""})`;
  return [
    {
      severity: "note",
      code: "import-markup",
      message,
      at: { file, line: first.line, column: null },
      hint: null,
    },
  ];
}

/** A list of answers is of one search where each goes on from the one before: only the last may have more. */
function onePageOfSeveral(answers: readonly Json[], file: string): Diagnostic[] {
  const token = textOf(answers.at(-1)?.nextPageToken);
  if (token === "") return [];
  const hint = `ask for the next with pageToken=${token}, and import it to the same dataset`;
  const message =
    "one page of several: the answer has a nextPageToken, so there are more claims than stand in it";
  return [warning("import-one-page", message, { file, line: null, column: null }, hint)];
}
