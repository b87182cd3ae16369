import edtf from "edtf";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  compareDates,
  comparedRange,
  dateAsWritten,
  daysApart,
  daysBetween,
  isBefore,
  isBeforeEverywhere,
  isFullDay,
  parsePartialDate,
} from "./partial-date.ts";

const two = (number: number) => String(number).padStart(2, "0");

test("a day is read as the grammar of all dates reads it", () => {
  const parts = [
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 0, max: 14 }),
    fc.integer({ min: 0, max: 32 }),
  ];
  fc.assert(
    fc.property(
      ...(parts as [(typeof parts)[0], (typeof parts)[0], (typeof parts)[0]]),
      (year, month, day) => {
        const text = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
        let known: string | null;
        try {
          const { min } = edtf(text, { level: 1 }) as { min: number };
          known = new Date(min).toISOString().slice(0, 10);
        } catch {
          known = null;
        }
        // The grammar has 29 February in every year.
        expect(parsePartialDate(text)?.earliest ?? null).toBe(known === text ? text : null);
      },
    ),
  );
});

test.each(["2023-02-29", "1900-02-29", "2023-02-29?", "2023-02-29/2023-03-05", "2023-02-01/2023-02-29"])(
  "%s names a day that there was not",
  (text) => {
    expect(parsePartialDate(text)).toBeNull();
  },
);

test.each(["2024-02-29", "2000-02-29", "0004-02-29", "2024-02-29?", "2024-02-20/2024-02-29"])(
  "%s names a leap day",
  (text) => {
    expect(parsePartialDate(text)?.edtf).toBe(text);
  },
);

test.each([
  ["2024-21", "2024-03-01", "2024-05-31"],
  ["2024-22", "2024-06-01", "2024-08-31"],
  ["2024-23", "2024-09-01", "2024-11-30"],
  ["2023-24", "2023-12-01", "2024-02-29"],
  ["0044-21", "0044-03-01", "0044-05-31"],
])("the season %s has its own months", (text, earliest, latest) => {
  expect(parsePartialDate(text)).toMatchObject({ earliest, latest, precision: "season" });
});

test.each([
  ["201X", "2010-01-01", "2019-12-31", "interval"],
  ["20XX", "2000-01-01", "2099-12-31", "interval"],
  ["2024-XX", "2024-01-01", "2024-12-31", "year"],
  ["2024", "2024-01-01", "2024-12-31", "year"],
  ["2024-10-XX", "2024-10-01", "2024-10-31", "month"],
])("%s is a span as long as it is", (text, earliest, latest, precision) => {
  expect(parsePartialDate(text)).toMatchObject({ earliest, latest, precision });
});

test.each([
  ["2024-10-18T12:00:00Z", "2024-10-18"],
  ["2024-10-18T23:30:00-05:00", "2024-10-18"],
  ["2024-10-18T00:30:00+02:00", "2024-10-18"],
  ["2024-10-18T23:30:00-05:00/2024-10-20", "2024-10-18/2024-10-20"],
])("of %s the day stays that was written", (text, day) => {
  expect({ ...parsePartialDate(text), moment: undefined, timed: undefined }).toEqual(parsePartialDate(day));
});

test.each(["2024-10-18T25:00:00Z", "-0100/2024", "9999-24", "-0044-03-15"])("%s is no date", (text) => {
  expect(parsePartialDate(text)).toBeNull();
});

test.each(["9999-12-31?", "9999?", "0000-01-01?", "0000?"])(
  "the margin of %s stays in the calendar",
  (text) => {
    const date = parsePartialDate(text)!;
    const { earliest, latest } = comparedRange(date);
    for (const day of [earliest, latest]) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const today = parsePartialDate("2024-10-18")!;
    const isAhead = text.startsWith("9");
    expect([isBefore(date, today), isBefore(today, date)]).toEqual([!isAhead, isAhead]);
  },
);

test.each([
  // 70 minutes later, on the day before.
  ["2031-05-02T22:10:00-04:00", "2031-05-03T10:00:00+09:00", false],
  ["2031-05-02T20:10:00-04:00", "2031-05-03T10:00:00+09:00", true],
  ["2031-05-02T23:00:00Z", "2031-05-03T01:00:00Z", true],
  // One moment, on two days.
  ["2031-05-02T22:00:00-04:00", "2031-05-03T11:00:00+09:00", false],
  // On a day that nobody gives a zone: it is not over in Hawaii, or has begun in Kiribati.
  ["2031-05-02", "2031-05-03T10:00:00+09:00", false],
  ["2031-05-02", "2031-05-03T13:00:00Z", true],
  ["2031-05-02T22:10:00-04:00", "2031-05-03", false],
  ["2031-05-02T09:00:00Z", "2031-05-03", true],
  ["2031-05", "2031-06-01T00:30:00+09:00", false],
  // Without a zone an hour says nothing of another place, and days are days.
  ["2031-05-02T22:10:00", "2031-05-03T01:00:00", true],
  ["2031-05-02", "2031-05-03", true],
  ["2031-05-03", "2031-05-03T10:00:00+09:00", false],
])("was %s over before %s began, everywhere: %s", (a, b, isOver) => {
  expect(isBeforeEverywhere(parsePartialDate(a)!, parsePartialDate(b)!)).toBe(isOver);
});

test.each(["../..", "2024-02/2024-01", "x".repeat(101), " ", "Y170000002", "2024-01-01/Y170000002"])(
  "%s is no span of days",
  (text) => {
    expect(parsePartialDate(text)).toBeNull();
  },
);

test.each([
  ["../2024-10-28", null, "2024-10-28", false],
  ["2024-10-28/..", "2024-10-28", null, false],
  ["2024-10-27?/2024-10-28", "2024-10-27", "2024-10-28", true],
  ["2024-10-27/2024-10-28~", "2024-10-27", "2024-10-28", true],
  ["2024-10-27/2024-10-28", "2024-10-27", "2024-10-28", false],
])("%s is open, or in doubt, where it is written so", (text, earliest, latest, uncertain) => {
  expect(parsePartialDate(` ${text} `)).toMatchObject({
    edtf: text,
    earliest,
    latest,
    uncertain,
    precision: "interval",
  });
});

test("a date has its reason in each language, or one for all", () => {
  expect(parsePartialDate("2024-10-18", "inferred", "so")).toMatchObject({
    basis: "inferred",
    why: { und: "so" },
  });
  expect(parsePartialDate("2024-10-18", "inferred", { en: "so" })?.why).toEqual({ en: "so" });
  expect(parsePartialDate("2024-10-18")).toMatchObject({ basis: "stated", why: null });
});

test.each([
  ["2024-10-18", true],
  ["2024-10-18?", false],
  ["2024-10", false],
  ["2024-10-18/2024-10-19", false],
])("%s is one day, known for certain: %s", (text, is) => {
  expect(isFullDay(parsePartialDate(text)!)).toBe(is);
});

test.each([
  ["2024-10-18?", "2024-10-17", "2024-10-19"],
  ["2024-10?", "2024-08-31", "2024-12-01"],
  ["2024?", "2022-12-31", "2026-01-01"],
  ["2024-10-08?/2024-10-13", "2024-10-07", "2024-10-14"],
  ["2024-10-18", "2024-10-18", "2024-10-18"],
])("%s is compared from %s to %s", (text, earliest, latest) => {
  expect(comparedRange(parsePartialDate(text)!)).toEqual({ earliest, latest });
});

test("days between, and in order", () => {
  const date = (text: string) => parsePartialDate(text)!;
  expect(daysApart(date("2024-10-18"), date("2024-10-20"))).toBe(2);
  expect(daysApart(date("2024-10-20"), date("2024-10-18"))).toBe(2);
  expect(daysApart(date("2024-10-18/2024-10-20"), date("2024-10-20"))).toBe(0);
  expect(daysApart(date("../2024-10-18"), date("2024-10-20/.."))).toBe(2);
  expect(daysApart(date("2024-10-18/.."), date("2024-10-20"))).toBe(0);
  expect(daysBetween("2024-03-30", "2024-04-01")).toBe(2);
  const written = ["2024-10-18/..", "2024-10-19", "2024-10-18", "../2024-10-20", "2024-10"];
  expect(written.toSorted((a, b) => compareDates(date(a), date(b)))).toEqual([
    "../2024-10-20",
    "2024-10",
    "2024-10-18",
    "2024-10-18/..",
    "2024-10-19",
  ]);
  expect([compareDates(null, date("2024")) < 0, compareDates(null, null)]).toEqual([true, 0]);
});

test("a date is written with its time where that has a zone", () => {
  const written = (text: string) => dateAsWritten(parsePartialDate(text)!);
  expect(["2024-10-18T12:00:00Z", "2024-10-18T12:00:00", "2024-10-18"].map(written)).toEqual([
    "2024-10-18T12:00:00Z",
    "2024-10-18",
    "2024-10-18",
  ]);
});
