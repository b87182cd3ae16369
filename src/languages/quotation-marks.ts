/** Opening and closing. */
type Pair = readonly [string, string];

/** Of a language: around a quotation, and around one within another. */
export interface QuotationMarks {
  readonly outer: Pair;
  readonly inner: Pair;
}

export const DEFAULT_MARKS: QuotationMarks = { outer: ["“", "”"], inner: ["‘", "’"] };

/** "“…”" as its two ends; null for what is written otherwise. */
export function marksIn(written: string): Pair | null {
  const [, open, close] = /^(.{1,2})…(.{1,2})$/u.exec(written) ?? [];
  return open === undefined || close === undefined ? null : [open, close];
}
