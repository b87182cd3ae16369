/** How a language writes numbers in digits. */
export interface NumberMarks {
  /** BCP 47. */
  readonly locale: string;
  readonly thousands: string;
  readonly decimal: string;
}

/** Digit groups and decimal sign of the language; never rounded. */
export function writeNumber(value: number, marks: NumberMarks): string {
  return writtenOut(value, marks) ?? withMinus(numberFormat(marks.locale).format(value));
}

/** A fraction as per cent, to two decimals of it; null where that is the platform's to write. */
export function hundredthsOf(fraction: number): number | null {
  const hundredths = Math.round(fraction * 10_000);
  return hundredths / 10_000 === fraction ? hundredths / 100 : null;
}

/** As the platform writes it. */
export function percentOf(fraction: number, locale: string): string {
  const options = { style: "percent", maximumFractionDigits: 2 } as const;
  return withMinus(new Intl.NumberFormat(locale, options).format(fraction));
}

const MINUS = "\u2212";
const withMinus = (written: string): string => written.replace(/^-/, MINUS);

/** More digits are the platform's to round. */
const MOST_DIGITS = 15;

/**
 * What the platform would write but for a minus sign that is one, for the numbers that briefs are of, else null: the
 * platform's own formatting of numbers takes longer to load than a short brief to compose. A test compares the two.
 */
function writtenOut(value: number, { thousands, decimal }: NumberMarks): string | null {
  const [written, sign, whole, decimals] = /^(-?)(\d+)(?:\.(\d{1,12}))?$/.exec(String(value)) ?? [];
  if (written === undefined || whole === undefined) return null;
  if (whole.length + (decimals?.length ?? 0) > MOST_DIGITS || Object.is(value, -0)) return null;
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  return `${sign === "-" ? MINUS : ""}${grouped}${decimals === undefined ? "" : decimal + decimals}`;
}

function numberFormat(locale: string): Intl.NumberFormat {
  const format = NUMBERS.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 12 });
  NUMBERS.set(locale, format);
  return format;
}

/** By language: making one takes fifty times as long as using it, and each explanation has several numbers. */
const NUMBERS = new Map<string, Intl.NumberFormat>();
