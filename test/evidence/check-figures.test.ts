import { describe, expect, test } from "vitest";
import { checkContext, checkFigures, checkTimes } from "../../src/evidence/index.ts";
import type { Estimate, Measure } from "../../src/model/dataset.ts";
import { archiveOf, day, estimate, fictionalDataset } from "./fictional.ts";

type Parts = Partial<Estimate> & Pick<Estimate, "excerpt">;

function codes(parts: Parts, language = "en", measure: Partial<Measure> = { id: "evacuated" }) {
  const dataset = fictionalDataset({
    sources: [{ language }],
    measures: [measure],
    claims: [estimate(parts)],
  });
  return checkFigures(dataset).map(({ code }) => code);
}

describe("checkFigures", () => {
  test.each<[Parts, string]>([
    [{ excerpt: "rundt 10.000 ble flyttet", amount: 10000, modifier: "about" }, "nb"],
    [{ excerpt: "over 600 000 russiske", amount: 600000, modifier: "more-than" }, "nb"],
    [{ excerpt: "så mange som 12.000", amount: 12000, modifier: "up-to" }, "nb"],
    [{ excerpt: "seks offiserer", amount: 6 }, "nb"],
    [{ excerpt: "tusenvis av soldater", low: 2000, modifier: "vague" }, "nb"],
    [{ excerpt: "tusenvis av soldater", modifier: "vague" }, "nb"],
    [{ excerpt: "between 11,000 and 12,000", low: 11000, high: 12000, modifier: "between" }, "en"],
    [{ excerpt: "at least 40 people", low: 40, modifier: "at-least" }, "en"],
    [{ excerpt: "nearly 500 people", amount: 500, modifier: "about" }, "en"],
    [{ excerpt: "nearly 500 people", amount: 500, modifier: "fewer-than" }, "en"],
    [{ excerpt: "in 2022 some 300 people", amount: 300, modifier: "about" }, "en"],
    [{ excerpt: "bis zu 40 Millionen Soldaten", amount: 40e6, modifier: "up-to" }, "de"],
    [{ excerpt: "3 Dutzend Menschen", amount: 36 }, "de"],
    [{ excerpt: "une cinquantaine de soldats", amount: 50, modifier: "about" }, "fr"],
    [{ excerpt: "майже 500 військових", amount: 500, modifier: "fewer-than" }, "uk"],
  ])("accepts %j in %s", (parts, language) => expect(codes(parts, language)).toEqual([]));

  test.each<[Parts, string, string]>([
    [{ excerpt: "rundt 10.000 ble flyttet", amount: 1000, modifier: "about" }, "nb", "figure-not-in-words"],
    [{ excerpt: "10.000 ble flyttet", amount: 10000, modifier: "about" }, "nb", "modifier-not-in-words"],
    [{ excerpt: "over 10.000 ble flyttet", amount: 10000 }, "nb", "modifier-not-in-words"],
    [{ excerpt: "more than 40", amount: 40, modifier: "at-least" }, "en", "modifier-not-in-words"],
    [{ excerpt: "hundreds of people", low: 2000, modifier: "vague" }, "en", "figure-not-in-words"],
    [{ excerpt: "many people", modifier: "vague" }, "en", "figure-not-in-words"],
    [{ excerpt: "many people", modifier: "vague", words: { en: "hundreds" } }, "en", "figure-not-in-words"],
    [{ excerpt: "on 12 October", amount: 12 }, "en", "figure-not-in-words"],
    [{ excerpt: "between 11 and 12", low: 11, high: 13, modifier: "between" }, "en", "figure-not-in-words"],
    [{ excerpt: "10.000 soldaten", amount: 10000 }, "nl", "figure-language-unknown"],
    [{ excerpt: "tot 40 miljoen euro", amount: 40 }, "nl", "figure-language-unknown"],
    [{ excerpt: "3 dozijn mensen", amount: 36 }, "nl", "figure-language-unknown"],
    [{ excerpt: "bis zu 40 Millionen Soldaten", amount: 40 }, "de", "figure-not-in-words"],
    [{ excerpt: "bis zu 40 Millionen Soldaten", amount: 40e6 }, "de", "modifier-not-in-words"],
    [{ excerpt: "une cinquantaine de soldats", amount: 50 }, "fr", "modifier-not-in-words"],
    [{ excerpt: "병력 8800명이 이동했다", amount: 8800 }, "ko", "figure-language-unknown"],
    [{ excerpt: "1만 2000명", amount: 12000 }, "ko", "figure-language-unknown"],
    [{ excerpt: "8800人が移動した", amount: 8800 }, "ja", "figure-language-unknown"],
    [{ excerpt: "כ-9500 חיילים", amount: 9500, modifier: "about" }, "he", "figure-language-unknown"],
    [{ excerpt: "نُقل نحو 7600 جندي", amount: 7600, modifier: "about" }, "ar", "figure-language-unknown"],
    [{ excerpt: "数千人", modifier: "vague" }, "ja", "figure-language-unknown"],
    [{ excerpt: "북한군 병력 1만여 명", amount: 10000 }, "ko", "figure-language-unknown"],
    [{ excerpt: "12 тисяч військових", amount: 12 }, "uk", "figure-not-in-words"],
    [{ excerpt: "12 тысяч военных", amount: 12000 }, "ru", "figure-language-unknown"],
    [{ excerpt: "12 тысяч военных", amount: 13000 }, "ru", "figure-not-in-words"],
    [{ excerpt: "병력 8800명", amount: 7300 }, "ko", "figure-not-in-words"],
  ])("reports %j in %s as %s", (parts, language, code) => expect(codes(parts, language)).toEqual([code]));

  test("names the place, the figure of the claim and what was found instead", () => {
    const dataset = fictionalDataset({ claims: [estimate({ excerpt: "over 450 people", amount: 540 })] });
    expect(checkFigures(dataset)).toMatchObject([
      {
        severity: "error",
        message: "figure of a: 540 does not stand in the excerpt, which has “over 450” (more-than 450)",
        at: { file: "claims.yaml", line: 1, column: 3 },
      },
    ]);
  });

  test("a derived figure needs no words, and a translation of it neither", () => {
    expect(codes({ excerpt: "all but two of them", amount: 18, derived: { en: "20 − 2" } })).toEqual([]);
  });

  test("a translation carries the same figure and the same modifier", () => {
    const excerpt = "over 600 000 soldater";
    const claim = { excerpt, amount: 600000, modifier: "more-than" as const };
    expect(codes({ ...claim, translation: { en: "over 600,000 soldiers" } }, "nb")).toEqual([]);
    expect(codes({ ...claim, translation: { en: "600,000 soldiers" } }, "nb")).toEqual([
      "modifier-not-in-words",
    ]);
    expect(codes({ ...claim, translation: { en: "over 60,000 soldiers" } }, "nb")).toEqual([
      "figure-not-in-words",
    ]);
  });

  test("vague words agree with each other", () => {
    const claim = { excerpt: "tusenvis av soldater", modifier: "vague" as const };
    expect(codes({ ...claim, words: { en: "thousands", nb: "tusenvis" } }, "nb")).toEqual([]);
    expect(codes({ ...claim, words: { en: "hundreds" } }, "nb")).toEqual(["figure-not-in-words"]);
    expect(codes({ ...claim, translation: { en: "dozens of soldiers" } }, "nb")).toEqual([
      "figure-not-in-words",
    ]);
  });

  test("a figure of another kind is a warning, unless the measure's unit names it", () => {
    const claim = { excerpt: "500 kroner a head", amount: 500 };
    expect(codes(claim, "nb")).toEqual(["unit-differs"]);
    expect(codes(claim, "nb", { id: "evacuated", unit: { en: "NOK", nb: "kroner" } })).toEqual([]);
    expect(
      codes({ excerpt: "13.7 %", amount: 13.7 }, "en", { id: "evacuated", unit: { en: "percent" } }),
    ).toEqual([]);
    // What else the excerpt counts is nobody's unit.
    const both = { excerpt: "500 people paid 20 kroner", amount: 500 };
    expect(codes(both, "en", { id: "evacuated", unit: { en: "NOK" } })).toEqual(["unit-not-in-words"]);
  });
});

test("checkContext: an excerpt that cuts a figure of its text", () => {
  const dataset = fictionalDataset({
    claims: [
      estimate({ id: "a", excerpt: "600,000 soldiers", amount: 600000 }),
      estimate({ id: "b", excerpt: "up to 40 boats", amount: 40, modifier: "up-to" }),
    ],
  });
  const archive = archiveOf({ "one.txt": "He said over 600,000 soldiers and up to 40 boats." });
  expect(checkContext(dataset, archive)).toMatchObject([{ code: "figure-cut", severity: "warning" }]);
  expect(checkContext(dataset, archive)[0]?.message).toContain("“over 600,000”");
});

describe("checkTimes", () => {
  const times = (...claims: Estimate[]) => checkTimes(fictionalDataset({ claims })).map(({ code }) => code);

  test("a weekday in the excerpt against the day said", () => {
    const claim = { excerpt: "40 were moved, she said on Monday", amount: 40 };
    expect(times(estimate({ ...claim, said: day("2024-10-28") }))).toEqual([]);
    expect(times(estimate({ ...claim, said: day("2024-10-29") }))).toEqual(["weekday-differs"]);
    expect(times(estimate({ ...claim, said: day("2024-10") }))).toEqual([]);
    expect(times(estimate({ ...claim, excerpt: "sa hun mandag", said: day("2024-10-29") }))).toEqual([
      "weekday-differs",
    ]);
  });
});
