import fc from "fast-check";
import { expect, test } from "vitest";
import { guardFormula } from "../../model/formula-guard.ts";
import { printable } from "../cell-text.ts";
import { isPlainText } from "./plain-text.ts";

/** Text made of what matters here: signs, separators, quotes, spaces, controls, halves of characters, letters. */
const risky = fc
  .array(
    fc.constantFrom(
      ..."=+-@＝＋－＠'\"\n\t\r\0\u0085,;| \u00a0\u200b\ufeff\ufffe\ufdd0a1.é“",
      "\ud83d",
      "\ude00",
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

test("a plain text is written as it is, whatever it holds", () => {
  fc.assert(
    fc.property(fc.oneof(risky, fc.string({ unit: "binary" }), fc.string()), (text) => {
      return !isPlainText(text) || (guardFormula(printable(text)) === text && !text.includes("\n"));
    }),
    { numRuns: 300 },
  );
});

test.each(["c-17", "2031-05-04", "North-East", "“some 17 people”, it said", "a = b", "1,500", ""])(
  "most texts are plain: %j",
  (text) => {
    expect(isPlainText(text)).toBe(true);
  },
);

test.each(["=1", "-1", " '@x", "a;=1", "“=1", "a\nb", "a\tb\0", "\u0085", "＝1", "\ud83d"])(
  "left to the expressions: %j",
  (text) => {
    expect(isPlainText(text)).toBe(false);
  },
);
