/**
 * Text as a cell can hold it. Line feeds and tabs are text; other control characters are none (a NUL hides a
 * formula from a guard), half a surrogate pair and U+FFFE make a file that no program opens.
 */
export function printable(text: string): string {
  // Nearly every text is clean, most of it ASCII: looking costs a tenth of replacing.
  if (!NOT_PLAIN.test(text)) return text;
  return UNPRINTABLE.test(text) ? replaced(text) : text;
}

const NOT_PLAIN = /[^\n\t\x20-\x7e]/;
const UNPRINTABLE = /(?![\n\t])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;
const UNPRINTABLES = /(?![\n\t])[\p{Cc}\p{Noncharacter_Code_Point}]/gu;

function replaced(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(UNPRINTABLES, "").toWellFormed();
}
