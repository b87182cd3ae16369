import { describe, expect, test } from "vitest";
import { estimate } from "../../test/builders.ts";
import { behind } from "./behind.ts";
import { cacheFolder } from "./cache-folder.ts";
import { characterAt, characterBefore, codePoint, hexOf } from "./characters.ts";
import { columnOfKey, DERIVED_COLUMNS, FURTHER_CLAIM_COLUMNS, languageColumn } from "./claim-columns.ts";
import { claimFields, fieldValue, keysWhere } from "./claim-fields.ts";
import { liesAhead, MODALITIES } from "./claim-words.ts";
import { byKey, compareText } from "./compare-text.ts";
import { UNKNOWN_ORIGIN } from "./dataset.ts";
import { largest, smallest } from "./extremes.ts";
import { guardFormula } from "./formula-guard.ts";
import { known } from "./known.ts";
import { isTooOld, OLDEST_NODE } from "./oldest-node.ts";
import { canonicalLanguage, localize } from "./text.ts";
import { isCurrency, unitKind } from "./unit.ts";

describe("what stands behind a figure", () => {
  const claim = (id: string, origin: string, source: string) => estimate({ id, origin, source });
  const backed = (restsOn: Record<string, string[]> = {}, unshown: string[] = []) => ({
    restsOn: new Map(Object.entries(restsOn).map(([id, on]) => [id, new Set(on)])),
    unshown: new Set(unshown),
  });
  const claims = [
    claim("a", "nis", "wire"),
    claim("b", "nis", "post"),
    claim("c", "cho", "post"),
    claim("d", "berg", "wire"),
  ];

  test("are its origins and sources, each once, and how many have no known origin", () => {
    const all = [...claims, claim("e", UNKNOWN_ORIGIN, "radio")];
    expect(behind(all, backed())).toEqual({
      origins: ["berg", "cho", "nis"],
      unknown: 1,
      sources: ["post", "radio", "wire"],
      shared: [],
      unshown: [],
    });
  });

  test("share what they rest on: one on the other, or both on a third", () => {
    const shared = (restsOn: Record<string, string[]>) => behind(claims, backed(restsOn)).shared;
    expect(shared({ c: ["nis"] })).toEqual(["cho"]);
    expect(shared({ c: ["smith"], d: ["smith"] })).toEqual(["berg", "cho"]);
    expect(shared({ c: ["smith"], d: ["jones"] })).toEqual([]);
    expect(shared({ c: ["cho"] })).toEqual([]);
    expect(behind(claims.slice(0, 2), backed({ a: ["nis"], b: ["nis"] })).shared).toEqual([]);
  });

  test("are not shown where none of their claims is", () => {
    expect(behind(claims, backed({}, ["a"])).unshown).toEqual([]);
    expect(behind(claims, backed({}, ["a", "b", "c"])).unshown).toEqual(["cho", "nis"]);
  });
});

describe("characters", () => {
  test("are whole, though they take two units", () => {
    expect([characterAt("a🎈b", 1), characterAt("a", 1), characterAt("\uffff", 0)]).toEqual([
      "🎈",
      "",
      "\uffff",
    ]);
    expect([characterBefore("a🎈b", 3), characterBefore("ab", 1), characterBefore("a", 0)]).toEqual([
      "🎈",
      "a",
      "",
    ]);
    expect(characterBefore("\udc00x", 1)).toBe("\udc00");
    expect([hexOf("é"), hexOf("🎈"), hexOf(""), codePoint("é")]).toEqual(["00e9", "1f388", "0000", "U+00E9"]);
  });
});

describe("the fields of a claim", () => {
  test("that have to be written, that follow or fall back, that hold in every language, and that are aside", () => {
    expect(keysWhere(({ required }) => required === true)).toEqual(["id", "speaker", "source", "excerpt"]);
    expect(keysWhere(({ follows }) => follows === true)).toEqual([
      "measure",
      "modifier",
      "proposition",
      "stance",
    ]);
    expect(keysWhere(({ otherwise }) => otherwise !== undefined)).toEqual(["utterance", "origin"]);
    expect(keysWhere(({ holdsForAll }) => holdsForAll === true)).toEqual(["derived", "note"]);
    expect(keysWhere(({ aside }) => aside === true)).toEqual([
      ...["ref", "prefix", "suffix", "derived", "note", "by", "checked_by"],
    ]);
  });

  test("stand in columns of their own, a date in three", () => {
    const columnsOf = (key: string) => claimFields.find((field) => field.key === key)?.columns;
    expect([columnsOf("said"), columnsOf("id"), columnsOf("note")]).toEqual([
      ["said", "said_basis", "said_why"],
      ["claim_id"],
      ["note"],
    ]);
    expect([columnOfKey("id"), columnOfKey("nothing")]).toEqual(["claim_id", "nothing"]);
    expect(claimFields.find(({ key }) => key === "as_of")?.name).toBe("asOf");
    expect(FURTHER_CLAIM_COLUMNS).toContain("ref");
    expect(FURTHER_CLAIM_COLUMNS).not.toContain("claim_id");
    expect(DERIVED_COLUMNS.has("verification") && !DERIVED_COLUMNS.has("excerpt")).toBe(true);
  });

  test("of one language have that in their column's name", () => {
    expect(languageColumn("translation_nb")).toEqual({ key: "translation", language: "nb" });
    expect(languageColumn("words_zh-Hant")).toEqual({ key: "words", language: "zh-Hant" });
    expect(
      ["translation", "translation_", "translation_x", "translation_nb_no", "amount_nb"].map(languageColumn),
    ).toEqual([null, null, null, null, null]);
  });

  test("hold what is written; of words only those that a file may have", () => {
    const field = (key: string) => claimFields.find((one) => one.key === key)!;
    expect(fieldValue({ stance: "denies" }, field("stance"))).toBe("denies");
    expect(fieldValue({ stance: "retracts" }, field("stance"))).toBeNull();
    expect(fieldValue({ note: "n" }, field("note"))).toBe("n");
    expect(fieldValue({}, field("amount"))).toBeNull();
  });
});

test("what lies ahead", () => {
  expect(MODALITIES.filter(liesAhead)).toEqual(["planned", "forecast", "hypothetical"]);
  expect([liesAhead(null), liesAhead(undefined)]).toEqual([false, false]);
});

test("order of texts, by code units", () => {
  expect([compareText("a", "b"), compareText("b", "a"), compareText("a", "a")]).toEqual([-1, 1, 0]);
  expect(
    byKey([
      ["b", 1],
      ["B", 2],
      ["a", 3],
    ]),
  ).toEqual([
    ["B", 2],
    ["a", 3],
    ["b", 1],
  ]);
  expect([largest([1, 3, 2], 2), largest([], 2), smallest([3, 1], 2), smallest([], 2)]).toEqual([3, 2, 1, 2]);
});

test("what a key stands for, of a dataset in which each stands for something", () => {
  expect(known(new Map([["a", 0]]), "a")).toBe(0);
  expect(() => known(new Map(), "a")).toThrow("refers to nothing: a");
});

test("a text in a language, else in the nearest there is", () => {
  expect(localize({ en: "e", nb: "b" }, "nb")).toEqual({ text: "b", language: "nb" });
  expect(localize({ und: "u", en: "e" }, "nb", ["en"])).toEqual({ text: "u", language: "und" });
  expect(localize({ ko: "k", en: "e" }, "nb", ["en"])).toEqual({ text: "e", language: "en" });
  expect(localize({ ko: "k" }, "nb", ["en"])).toEqual({ text: "k", language: "ko" });
  expect(localize({}, "nb")).toEqual({ text: "", language: "nb" });
  expect(["en", "en-us", "x y"].map(canonicalLanguage)).toEqual(["en", "en-US", null]);
});

test("what a measure counts in", () => {
  expect(unitKind({ und: "percent" })).toEqual({ kind: "percent" });
  expect(unitKind({ und: "NOK" })).toEqual({ kind: "currency", code: "NOK" });
  expect(unitKind({ und: "ships" })).toEqual({ kind: "words", words: { und: "ships" } });
  expect(unitKind({ en: "NOK" }).kind).toBe("words");
  expect([isCurrency("EUR"), isCurrency("EURO")]).toEqual([true, false]);
});

test("the oldest Node that runs it, to the minor version", () => {
  const [major, minor] = OLDEST_NODE.split(".").map(Number) as [number, number];
  expect([`${major}.${minor}.0`, `${major}.${minor + 1}.0`, `${major + 1}.0.0`].map(isTooOld)).toEqual([
    false,
    false,
    false,
  ]);
  expect([`${major}.${minor - 1}.9`, `${major - 1}.99.0`].map(isTooOld)).toEqual([true, true]);
});

test("where what may be made anew is kept", () => {
  expect(cacheFolder({ environment: {}, home: "/home/a" })).toBe("/home/a/.cache/discrepancy-brief");
  expect(cacheFolder({ environment: { XDG_CACHE_HOME: "/var/c" }, home: "/home/a" })).toBe(
    "/var/c/discrepancy-brief",
  );
  expect(cacheFolder({ environment: { XDG_CACHE_HOME: "c" }, home: "/home/a" })).toBe(
    "/home/a/.cache/discrepancy-brief",
  );
});

test("a number is no formula, whatever its sign", () => {
  expect(["-5", "+5.5", "-5-5", "=1"].map(guardFormula)).toEqual(["-5", "+5.5", "'-5-5", "'=1"]);
});
