/**
 * The apostrophe that keeps text from becoming a formula in a spreadsheet, put on by export and taken off by
 * load: one convention, so that a file of ours that is read back gives the text that went in.
 *
 * A program that is told another separator than the file's splits cells in their middle, so text is guarded
 * wherever a cell could begin: at the start, after a line feed, and after `,` `;` tab and `|`. Spaces,
 * quotation marks and invisible characters before the sign don't save anyone: some programs drop them.
 */
const CELL_START = String.raw`(?:^|[\n\t,;|])(?:[^\S\n\t]|["\p{Cf}])*`;
/** `= + - @` and their full-width forms, which some programs fold. */
const SIGN = "[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]";
// Signs that are guarded in the text itself get one apostrophe more: unguarding takes off exactly one.
const UNGUARDED = new RegExp(`(${CELL_START})(?='*${SIGN})`, "gu");
const GUARDED = new RegExp(`(${CELL_START})'(?='*${SIGN})`, "gu");
const ANY_SIGN = new RegExp(SIGN);
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** Text that no spreadsheet takes for a formula; a plain number, negative too, stays what it is. */
export function guardFormula(text: string): string {
  // Few texts hold a sign at all, and looking is ten times as quick as replacing.
  if (!ANY_SIGN.test(text) || PLAIN_NUMBER.test(text)) return text;
  return text.replace(UNGUARDED, "$1'");
}

/** The text that {@link guardFormula} was given. */
export function unguardFormula(text: string): string {
  return text.includes("'") ? text.replace(GUARDED, "$1") : text;
}
