import fc from "fast-check";
import { expect, test } from "vitest";
import { languages } from "../../test/languages.ts";
import { nestQuotes, typographic } from "./typography.ts";

const { quotationMarks } = languages;

test.each([
  ['called the reports "groundless"', "en", "called the reports ‘groundless’"],
  ["kalte den «betydelig opptrapping»", "nb", "kalte den ‘betydelig opptrapping’"],
  ["табір «північний»", "uk", "табір „північний“"],
  ['one " alone', "en", 'one " alone'],
  ["keine „Hilfe“", "de", "keine „Hilfe“"],
])("nests the quotations of %j (%s)", (text, language, nested) => {
  expect(nestQuotes(text, quotationMarks(language))).toBe(nested);
});

test.each([
  ['South Korea\'s "last week"', "en", "South Korea’s “last week”"],
  ['"forrige uke" i teksten', "nb", "«forrige uke» i teksten"],
  ["signals Putin's 'desperation'", "en", "signals Putin’s ‘desperation’"],
  ["rock 'n roll", "en", "rock 'n roll"],
  ['5" pipe', "en", '5" pipe'],
  ["between 3 and 28 October 2024", "en", "between 3 and 28\u00a0October 2024"],
  [
    "den 28. oktober kom 12 000 av 1 200 000",
    "nb",
    "den 28.\u00a0oktober kom 12\u00a0000 av 1\u00a0200\u00a0000",
  ],
  ["on 3 marched 400 of 50 men; 2024 150 left", "en", "on 3 marched 400 of 50 men; 2024 150 left"],
])("sets %j (%s)", (text, language, set) => {
  expect(typographic(text, quotationMarks(language))).toBe(set);
});

test("nesting never moves a character", () => {
  const text = fc.array(fc.constantFrom(..."ab \"«»“”'\n"), { maxLength: 30 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (written) => nestQuotes(written, quotationMarks("en")).length === written.length),
  );
});

test("setting twice is setting once", () => {
  const text = fc.array(fc.constantFrom(..."ab \"'.,"), { maxLength: 30 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (written) => {
      const once = typographic(written, quotationMarks("en")).replace(/["']/gu, "");
      expect(typographic(once, quotationMarks("en"))).toBe(once);
    }),
  );
});
