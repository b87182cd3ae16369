import { describe, expect, test } from "vitest";
import { normalizeConfig, oneOf, UsageError } from "./config.ts";

test("what is left out has its default, in one place", () => {
  expect(normalizeConfig({})).toEqual({
    data: "data",
    output: "output",
    archive: null,
    theme: null,
    browser: null,
    languages: null,
    formats: null,
    csv: { delimiter: ",", bom: true },
    keep: 10,
  });
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
