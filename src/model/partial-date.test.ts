import edtf from "edtf";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePartialDate } from "./partial-date.ts";

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
