import { enGB } from "date-fns/locale/en-GB";
import { nb } from "date-fns/locale/nb";
import { parsePartialDate } from "../model/partial-date.ts";
import { fillersOfLocale, monthsOfLocale } from "./languages.ts";

/** In which order a table writes day, month and year; null where nobody has said. */
export type DateOrder = "dmy" | "mdy" | "ymd" | null;

/** The calendar of a spreadsheet: from 1900 (Excel, LibreOffice) or from 1904 (workbooks of old Macs). */
export type DayNumbers = 1900 | 1904 | null;

/** How the dates of a table are written. */
export interface DateSigns {
  readonly order: DateOrder;
  readonly dayNumbers: DayNumbers;
  /** Tag of a language whose months are read besides those of English and Norwegian. */
  readonly locale: string | null;
}

/** A date as EDTF, or what is wrong with the cell. */
export type DateReading = { readonly edtf: string } | { readonly reason: string };

/**
 * One cell of a table as a date: EDTF stays as it is, a time of day is left off, days of any usual form become ISO
 * days, two of them with a sign between them an interval. What may be two days is neither.
 */
export function readCellDate(
  written: string,
  order: DateOrder,
  { dayNumbers = null, locale = null }: Partial<DateSigns> = {},
): DateReading {
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return { edtf: written };
  const text = written
    .replace(/[\s\u00a0\u202f]+/gu, " ")
    .replace(FOOTNOTE, "")
    .trim();
  const signs = { order, dayNumbers, locale };
  const one = readOne(text, signs) ?? readQuarter(text);
  if (one !== null) return one;
  const interval = readInterval(text, signs);
  if (interval !== null) return interval;
  if (COUNTED_DAY.test(text)) {
    if (dayNumbers !== null) return { edtf: countedDay(Number(text), dayNumbers) };
    const remedy = "format the column as a date and save it anew, or say day_numbers: 1900 in the mapping";
    return { reason: `a day as a spreadsheet counts it: ${text}; ${remedy}` };
  }
  const parts = partsOf(text, locale);
  if (parts !== null && parts.month !== null && parts.year === null)
    return { reason: `a day without its year: ${text} (put one behind it: {text: "{column} 2024"})` };
  return {
    reason: `not a date: ${text.slice(0, 60)} (2024-10-18, 18 October 2024, or dates: in the mapping for 18/10/2024)`,
  };
}

/** `3 May 2024*`, `3 May 2024[2]` */
const FOOTNOTE = / ?(?:\[(?:\p{L}|\d{1,3})\]|[*†‡§¶]+)+$/u;

const COUNTED_DAY = /^\d{5}(?:\.\d+)?$/;

/** Both calendars of spreadsheets count whole days; what is behind the point is a time of day. */
function countedDay(count: number, from: 1900 | 1904): string {
  const first = from === 1900 ? Date.UTC(1899, 11, 30) : Date.UTC(1904, 0, 1);
  return new Date(first + Math.floor(count) * 86_400_000).toISOString().slice(0, 10);
}

/** `Q1 2024`, `2024 Q1`, `2024-Q1`, `1. kvartal 2024` → the months of it. */
function readQuarter(text: string): DateReading | null {
  const parts =
    /^(?:q(?<a>[1-4])[ /-]?(?<b>\d{4})|(?<c>\d{4})[ /-]?q(?<d>[1-4])|(?<e>[1-4])\. ?kvartal (?<f>\d{4}))$/i;
  const { a, b, c, d, e, f } = parts.exec(text)?.groups ?? {};
  const [year, quarter] = [b ?? c ?? f, Number(a ?? d ?? e)];
  if (year === undefined) return null;
  const month = (number: number) => `${year}-${String(number).padStart(2, "0")}`;
  return { edtf: `${month(quarter * 3 - 2)}/${month(quarter * 3)}` };
}

/** Null where it is no form of one date that is known here. */
function readOne(text: string, { order, locale }: DateSigns): DateReading | null {
  const day = withoutTime(text);
  const [, certain = day, doubt = ""] = /^(.+?) ?(\?|\(\?\))?$/.exec(day) ?? [];
  const found =
    readNumeric(certain, order) ?? readNamed(certain, locale) ?? (isEdtf(day) ? { edtf: day } : null);
  return found === null || "reason" in found || doubt === "" || found.edtf.endsWith("?")
    ? found
    : { edtf: `${found.edtf}?` };
}

function isEdtf(text: string): boolean {
  return !/^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/.test(text) && parsePartialDate(text) !== null;
}

const TIME =
  /(?:T|,? (?:at |kl\.? ?)?|, ?)\d{1,2}[:.]\d{2}(?::\d{2}(?:[.,]\d+)?)? ?(?:[ap]\.?m\.?)?(?: ?(?:Z|UTC|GMT|C?E?S?T|[+-]\d{2}:?\d{2}))?$/i;

function withoutTime(text: string): string {
  const cut = text.replace(TIME, "");
  return cut === "" ? text : cut;
}

/** `10/28/2024`, `28.10.24`, `2024/10/28`, `20241028`, `10/2024`. */
function readNumeric(text: string, order: DateOrder): DateReading | null {
  const solid = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (solid !== null) return dayOf(solid[1] ?? "", solid[2] ?? "", solid[3] ?? "");
  const month = /^(\d{1,2})[./-]((?:1[5-9]|20|21)\d{2})$/.exec(text);
  if (month !== null && Number(month[1]) <= 12) return dateOf(month[2] ?? "", month[1] ?? "", null);
  const parts = /^(\d{1,4})([./-]) ?(\d{1,2})\2 ?(\d{1,4})\.?$/.exec(text);
  if (parts === null) return null;
  const [, first = "", , second = "", third = ""] = parts;
  if ([first, third].some(({ length }) => length === 3) || (first.length === 4 && third.length > 2))
    return null;
  const orders = ORDERS.filter((one) => order === null || one === order || first.length === 4).filter(
    (one) => (first.length === 4 ? one === "ymd" : third.length !== 4 || one !== "ymd"),
  );
  const days = new Set(
    orders.flatMap((one) => {
      const at = (letter: string) => [first, second, third][one.indexOf(letter)] ?? "";
      const found = dayOf(at("y"), at("m"), at("d"));
      return found === null ? [] : [found.edtf];
    }),
  );
  const [only, ...others] = days;
  if (only === undefined)
    return order === null ? null : { reason: `not a day in the order ${order}: ${text}` };
  if (others.length === 0) return { edtf: only };
  return { reason: `${[...days].join(" or ")}: ${text} (say dates: dmy, mdy or ymd in the mapping)` };
}

const ORDERS = ["dmy", "mdy", "ymd"] as const;

/** Null where the calendar has no such day. */
function dayOf(year: string, month: string, day: string): { readonly edtf: string } | null {
  return dateOf(year, month, day);
}

function dateOf(year: string, month: string, day: string | null): { readonly edtf: string } | null {
  if (year.length !== 4 && year.length !== 2) return null;
  const edtf = [fullYear(year), month, ...(day === null ? [] : [day])]
    .map((part) => part.padStart(2, "0"))
    .join("-");
  return /^\d{4}(?:-\d{2}){1,2}$/.test(edtf) && parsePartialDate(edtf) !== null ? { edtf } : null;
}

/** Two digits as POSIX has them: 69 to 99 are of the 1900s, 00 to 68 of the 2000s. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return `${Number(year) >= 69 ? "19" : "20"}${year}`;
}

/** Names of months, in whole and short, as date-fns writes them; a point behind them is no part. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  [enGB, nb].flatMap(({ localize }) =>
    MONTH_NUMBERS().flatMap((month) =>
      (["wide", "abbreviated"] as const).map(
        (width) => [nameOf(localize.month(month, { width })), month + 1] as [string, number],
      ),
    ),
  ),
);
const WEEKDAYS: ReadonlySet<string> = new Set(
  [enGB, nb].flatMap(({ localize }) =>
    ([0, 1, 2, 3, 4, 5, 6] as const).flatMap((day) =>
      (["wide", "abbreviated"] as const).map((width) => nameOf(localize.day(day, { width }))),
    ),
  ),
);

function MONTH_NUMBERS() {
  return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
}

function nameOf(name: string): string {
  return name.toLowerCase().replace(/\.$/, "");
}

function monthOf(word: string, locale: string | null): number | null {
  const name = nameOf(word);
  const own = locale === null ? undefined : monthsOfLocale(locale).get(name);
  return own ?? MONTHS.get(name) ?? (name === "sept" ? 9 : null);
}

/** What a date with a month's name says, as far as it says it. */
interface Named {
  readonly year: string | null;
  readonly month: number | null;
  readonly day: string | null;
}

/** `28 October 2024`, `July 22, 2026`, `29-Oct-24`, `mandag 28. oktober 2024`, `Oct 2024`. */
function readNamed(text: string, locale: string | null): DateReading | null {
  const { year, month, day } = partsOf(text, locale) ?? NO_PARTS;
  if (year === null || month === null) return null;
  return dateOf(year, String(month), day);
}

const NO_PARTS: Named = { year: null, month: null, day: null };

/** Null where a word or number is left that is none of the three. */
function partsOf(text: string, locale: string | null): Named | null {
  const words = text.match(/[\p{L}]+\.?|'?\d+(?:st|nd|rd|th|er|[ºª°])?|[^\p{L}\d\s]/giu) ?? [];
  let [year, month, day]: [string | null, number | null, string | null] = [null, null, null];
  for (const word of words) {
    if (isFiller(word, locale)) continue;
    const number = /^('?)(\d+)(?:st|nd|rd|th|er|[ºª°])?$/i.exec(word);
    const digits = number?.[2] ?? "";
    if (number === null) {
      const named = monthOf(word, locale);
      if (named === null || month !== null) return null;
      month = named;
    } else if (digits.length === 4 && year === null) year = digits;
    else if (digits.length <= 2 && day === null && number[1] === "") day = digits;
    else if (digits.length === 2 && year === null) year = digits;
    else return null;
  }
  return { year, month, day };
}

function isFiller(word: string, locale: string | null): boolean {
  if (/^(?:[.,/-]|of|den)$/i.test(word) || WEEKDAYS.has(nameOf(word))) return true;
  return locale !== null && monthOf(word, locale) === null && fillersOfLocale(locale).has(nameOf(word));
}

/** `2031-05-02/2031-05-04`, `28 October – 2 November 2024`, `1–3 May 2024`, `October 28–30, 2024`, `1 to 3 mai 2024`. */
function readInterval(text: string, signs: DateSigns): DateReading | null {
  const read = [...text.matchAll(BETWEEN)].flatMap(({ index, 0: sign }) => {
    const ends = readEnds(text.slice(0, index).trim(), text.slice(index + sign.length).trim(), signs);
    return ends === null ? [] : [ends];
  });
  const [only, ...others] = read;
  return only !== undefined && others.length === 0 ? only : null;
}

const BETWEEN = /\/| ?[–—] ?| - | (?:to|til|until|through) |(?<=\d\.?)-(?=\d)/giu;

function readEnds(first: string, last: string, signs: DateSigns): DateReading | null {
  const to = readOne(last, signs);
  const from = to === null ? null : (readOne(first, signs) ?? completed(first, last, signs.locale));
  if (to !== null && from !== null) return intervalOf(from, to);
  // "October 28" – "30, 2024": the month stands with the first, the year with the last.
  const [one, other] = [partsOf(first, signs.locale), partsOf(last, signs.locale)];
  if (one === null || other === null || other.year === null) return null;
  const month = other.month ?? one.month;
  const [start, end] = [
    namedDay({ ...one, year: one.year ?? other.year, month: one.month ?? month }),
    namedDay({ ...other, month }),
  ];
  return start === null || end === null ? null : intervalOf(start, end);
}

/** The first of two ends takes month and year from the last where it has none. */
function completed(first: string, last: string, locale: string | null): DateReading | null {
  const [one, other] = [partsOf(first, locale), partsOf(last, locale)];
  if (one === null || other === null || one.day === null) return null;
  return namedDay({ day: one.day, month: one.month ?? other.month, year: one.year ?? other.year });
}

function namedDay({ year, month, day }: Named): DateReading | null {
  return year === null || month === null || day === null ? null : dateOf(year, String(month), day);
}

function intervalOf(from: DateReading, to: DateReading): DateReading {
  if ("reason" in from) return from;
  if ("reason" in to) return to;
  return { edtf: from.edtf === to.edtf ? from.edtf : `${from.edtf}/${to.edtf}` };
}
