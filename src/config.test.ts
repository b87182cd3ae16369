import { describe, expect, test } from "vitest";
import { normalizeConfig, oneOf } from "./config.ts";
import { UsageError } from "./diagnostic.ts";

test("what is left out has its default, in one place", () => {
  expect(normalizeConfig({})).toEqual({
    data: "data",
    output: "output",
    archive: null,
    theme: "brief",
    trustTheme: false,
    browser: null,
    sandbox: true,
    languageFolders: [],
    languages: null,
    formats: null,
    appendix: "auto",
    csv: { delimiter: ",", bom: true },
    keep: 10,
    jobs: 1,
    keepGoing: false,
    shard: null,
    site: null,
    wait: 0,
    date: null,
  });
});

test("the day of SOURCE_DATE_EPOCH is in UTC", () => {
  expect(normalizeConfig({ sourceDateEpoch: "1729209599" }).date).toBe("2024-10-17");
  expect(normalizeConfig({ sourceDateEpoch: "1729209600" }).date).toBe("2024-10-18");
  expect(normalizeConfig({ sourceDateEpoch: "0" }).date).toBe("1970-01-01");
  expect(normalizeConfig({ sourceDateEpoch: "" }).date).toBeNull();
});

test("a wait without a number is as long as it takes", () => {
  expect(normalizeConfig({ wait: "" }).wait).toBe(Number.POSITIVE_INFINITY);
  expect(normalizeConfig({ wait: "30" }).wait).toBe(30);
  expect(normalizeConfig({ shard: "2/3" }).shard).toEqual({ k: 2, of: 3 });
});

test("lists take commas and repetition, and name each once", () => {
  expect(normalizeConfig({ format: "pdf, html" }).formats).toEqual(["pdf", "html"]);
  expect(normalizeConfig({ language: ["nb,en", "nb"] }).languages).toEqual(["nb", "en"]);
});

test.each([
  ["tab", "\t"],
  ["\\t", "\t"],
  ["\t", "\t"],
  [";", ";"],
])("the delimiter %j", (written, delimiter) => {
  expect(normalizeConfig({ delimiter }).csv.delimiter).toBe(delimiter);
  expect(normalizeConfig({ delimiter: written }).csv.delimiter).toBe(delimiter);
});

test.each([
  [{ delimiter: "|" }, /unknown delimiter: \|/],
  [{ format: " , " }, /--format is empty/],
  [{ data: "" }, /--data is empty/],
  [{ output: "a\0b" }, /--output holds a NUL/],
  [{ keep: 0 }, /--keep takes a whole number/],
  [{ jobs: 0 }, /--jobs takes a whole number/],
  [{ shard: "0/3" }, /--shard takes k\/n/],
  [{ shard: "4/3" }, /--shard takes k\/n/],
  [{ shard: "1" }, /--shard takes k\/n/],
  [{ site: "harbour-strike" }, /--site takes a web address/],
  [{ site: "https://desk.example/?a" }, /--site takes a web address/],
  [{ site: "https://me@desk.example/" }, /--site takes a web address/],
  [{ wait: "harbour-strike" }, /--wait takes seconds/],
  [{ sourceDateEpoch: "2024-10-18" }, /SOURCE_DATE_EPOCH is no number/],
  [{ sourceDateEpoch: "99999999999999" }, /SOURCE_DATE_EPOCH is no number/],
  [{ sourceDateEpoch: "-1" }, /SOURCE_DATE_EPOCH is no number/],
  [{ keep: 1.5 }, /--keep takes a whole number/],
])("refuses %j", (written, message) => {
  expect(() => normalizeConfig(written)).toThrow(message);
  expect(() => normalizeConfig(written)).toThrow(UsageError);
});

describe("oneOf", () => {
  const hintOf = (name: string) => {
    try {
      oneOf("format", name, ["pdf", "html"], (id) => id);
    } catch (error) {
      return (error as UsageError).hint;
    }
    return undefined;
  };
  test("gives what was asked for, or the near ones, or all", () => {
    expect(oneOf("format", "pdf", ["pdf", "html"], (id) => id)).toBe("pdf");
    expect(hintOf("pdff")).toBe("did you mean pdf?");
    expect(hintOf("spreadsheet")).toBe("there are pdf, html");
  });
});

test("a second of eleven digits has a day", () => {
  expect(normalizeConfig({ sourceDateEpoch: "99999999999" }).date).toBe("5138-11-16");
});
