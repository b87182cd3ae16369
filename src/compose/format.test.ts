import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataset } from "../../test/builders.ts";
import { languages } from "../../test/languages.ts";
import { parsePartialDate } from "../model/partial-date.ts";
import { formatDay, formatLongSpan, formatNumber, formatPercent } from "./format.ts";
import { makeScope } from "./scope.ts";

const none = { claims: new Map(), sources: new Map() };
const empty = {
  estimates: [],
  statements: [],
  discrepancies: [],
  utterances: [],
  backing: { unshown: new Set<string>(), restsOn: new Map() },
  assessed: new Map(),
};
const english = makeScope(dataset([]), none, empty, "en", languages);
const norwegian = makeScope(dataset([]), none, empty, "nb", languages);
const NO_BREAK = "\u00a0";

describe("formatNumber", () => {
  it("groups digits as the language does", () => {
    expect(formatNumber(english, 12000)).toBe("12,000");
    expect(formatNumber(norwegian, 12000)).toBe(`12${NO_BREAK}000`);
    expect(formatNumber(english, -0.125)).toBe("−0.125");
  });

  it("never rounds", () => {
    expect(formatNumber(english, 1234567.891)).toBe("1,234,567.891");
  });

  it("writes every number as the platform does", () => {
    const decimal = fc
      .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.nat({ max: 14 }))
      .map(([digits, places]) => Number(`${digits}e-${places}`));
    const numbers = fc.oneof(decimal, fc.maxSafeInteger(), fc.double({ noNaN: true }), fc.constant(-0));
    fc.assert(
      fc.property(numbers, fc.constantFrom(english, norwegian), (value, scope) => {
        const platform = new Intl.NumberFormat(scope.wording.language, { maximumFractionDigits: 12 });
        // But for the sign, which is a minus in both.
        expect(formatNumber(scope, value)).toBe(platform.format(value).replace(/^-/u, "−"));
      }),
    );
  });
});

describe("formatPercent", () => {
  it("sets the sign as the language does", () => {
    expect(formatPercent(english, 0.1)).toBe("10%");
    expect(formatPercent(norwegian, 0.1)).toBe(`10${NO_BREAK}%`);
  });

  it("writes every share as the platform does", () => {
    const share = fc.oneof(
      fc.nat({ max: 20_000 }).map((hundredths) => hundredths / 10_000),
      fc.double({ min: 0, max: 10, noNaN: true }),
    );
    fc.assert(
      fc.property(share, fc.constantFrom(english, norwegian), (value, scope) => {
        const options = { style: "percent", maximumFractionDigits: 2 } as const;
        const platform = new Intl.NumberFormat(scope.wording.language, options);
        expect(formatPercent(scope, value)).toBe(platform.format(value));
      }),
    );
  });
});

describe("formatDay", () => {
  it.each([
    ["2024-10-18", "18\u00a0Oct", "18.\u00a0okt."],
    ["2024-10-08/2024-10-13", "8–13\u00a0Oct", "8.–13.\u00a0okt."],
    ["2024-09-28/2024-10-03", "28\u00a0Sep – 3\u00a0Oct", "28.\u00a0sep. – 3.\u00a0okt."],
    ["../2024-10-28", "by 28\u00a0Oct", "senest 28.\u00a0okt."],
    ["2024-10-28/..", "from 28\u00a0Oct", "fra 28.\u00a0okt."],
    ["2024-10", "Oct 2024", "okt. 2024"],
    ["2024", "2024", "2024"],
    ["2024-10-28?", "28\u00a0Oct?", "28.\u00a0okt.?"],
  ])("prints %s as %s and %s", (written, inEnglish, inNorwegian) => {
    const date = parsePartialDate(written);
    expect(formatDay(english, date).text).toBe(inEnglish);
    expect(formatDay(norwegian, date).text).toBe(inNorwegian);
  });

  it("says where there is none", () => {
    const none = { text: "no date", inferred: false, printed: false, why: "", note: null };
    expect(formatDay(english, null)).toEqual(none);
  });

  it("tells a day that the text gives from one that has no beginning", () => {
    const isPrinted = (written: string) => formatDay(english, parsePartialDate(written)).printed;
    expect(["2024-10-18", "2024-10-28/..", "../2024-10-28"].map(isPrinted)).toEqual([true, true, false]);
  });

  it("carries the reason of an inferred day", () => {
    const date = parsePartialDate("2024-10-17", "inferred", { en: "Thursday", nb: "torsdag" });
    expect(formatDay(norwegian, date)).toEqual({
      text: "17.\u00a0okt.",
      inferred: true,
      printed: false,
      why: "torsdag",
      note: null,
    });
  });
});

describe("formatLongSpan", () => {
  it("leaves out what both ends share", () => {
    expect(formatLongSpan(english, "2024-10-18", "2024-10-28")).toBe("18–28\u00a0October 2024");
    expect(formatLongSpan(english, "2024-09-30", "2024-10-02")).toBe(
      "30\u00a0September – 2\u00a0October 2024",
    );
    expect(formatLongSpan(english, "2023-12-30", "2024-01-02")).toBe(
      "30\u00a0December 2023 – 2\u00a0January 2024",
    );
    expect(formatLongSpan(norwegian, "2024-10-18", "2024-10-18")).toBe("18.\u00a0oktober 2024");
  });
});
