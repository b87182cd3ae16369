/** Digit groups and decimal sign of the language; never rounded. */
export function numberIn(language: string, value: number): string {
  return writtenOut(value, language) ?? withMinus(numberFormat(language).format(value));
}

/** A fraction as per cent, to two decimals of it. */
export function percentIn(language: string, fraction: number): string {
  const hundredths = Math.round(fraction * 10_000);
  const written = hundredths / 10_000 === fraction ? writtenOut(hundredths / 100, language) : null;
  const marks = MARKS[language];
  if (written !== null && marks !== undefined) return `${written}${marks.percent}`;
  const options = { style: "percent", maximumFractionDigits: 2 } as const;
  return withMinus(new Intl.NumberFormat(language, options).format(fraction));
}

const withMinus = (written: string): string => written.replace(/^-/, "\u2212");

/** As Unicode CLDR has them, but for a minus sign that is one; a test compares them with what the platform writes. */
const MARKS: Readonly<Record<string, Readonly<Record<"group" | "decimal" | "minus" | "percent", string>>>> = {
  "en-GB": { group: ",", decimal: ".", minus: "\u2212", percent: "%" },
  "nb-NO": { group: "\u00a0", decimal: ",", minus: "\u2212", percent: "\u00a0%" },
};
/** More digits are the platform's to round. */
const MOST_DIGITS = 15;

/**
 * What the platform would write, for the languages and numbers that briefs are of, else null: the platform's own
 * formatting of numbers takes longer to load than a short brief to compose.
 */
function writtenOut(value: number, language: string): string | null {
  const marks = MARKS[language];
  const [written, sign, whole, decimals] = /^(-?)(\d+)(?:\.(\d{1,12}))?$/.exec(String(value)) ?? [];
  if (marks === undefined || written === undefined || whole === undefined) return null;
  if (whole.length + (decimals?.length ?? 0) > MOST_DIGITS || Object.is(value, -0)) return null;
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, marks.group);
  return `${sign === "-" ? marks.minus : ""}${grouped}${decimals === undefined ? "" : marks.decimal + decimals}`;
}

function numberFormat(language: string): Intl.NumberFormat {
  const format = NUMBERS.get(language) ?? new Intl.NumberFormat(language, { maximumFractionDigits: 12 });
  NUMBERS.set(language, format);
  return format;
}

/** By language: making one takes fifty times as long as using it, and each explanation has several numbers. */
const NUMBERS = new Map<string, Intl.NumberFormat>();
