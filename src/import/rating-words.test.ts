import { expect, test } from "vitest";
import { stanceOf } from "./rating-words.ts";

const stance = (words: string, share: number | null = null, asked = new Map<string, string>()) =>
  stanceOf({ words, share, scale: "" }, asked);

test.each([
  "False",
  "FALSE.",
  "Not true",
  "Pants on Fire!",
  "Untrue",
  "Verdict: false",
  "Helt feil",
  "Falso",
  "❌ Faux",
])("%s denies", (words) => expect(stance(words)).toBe("denies"));

test.each(["True", "true.", "Correct", "Helt sant", "✅ Verdadero"])("%s affirms", (words) =>
  expect(stance(words)).toBe("affirms"),
);

test.each([
  ...[
    "No evidence",
    "Unproven",
    "Mostly true",
    "Mostly false",
    "Half true",
    "Misleading",
    "Mixture",
    "Missing context",
  ],
  ...[
    "Delvis feil",
    "True?",
    "True or false",
    "Not false",
    "False. But the dam is old",
    "Satire",
    "1 of 5",
    "",
    "🤷",
  ],
])("%s says no stance, at either end of a scale too", (words) => {
  for (const share of [null, 0, 0.5, 1]) expect(stance(words, share)).toBeNull();
});

test("a number on the other side of the scale, or in its middle, takes the words' stance away; on their side it is one", () => {
  expect([0, 0.2, 0.5, 1].map((share) => stance("False", share))).toEqual(["denies", "denies", null, null]);
  expect([0, 0.5, 0.8, 1].map((share) => stance("True", share))).toEqual([null, null, "affirms", "affirms"]);
});

test("the mapping has the last word", () => {
  const asked = new Map([
    ["true", "affirms"],
    ["unproven", "no-evidence"],
  ]);
  expect(stance("True", 0, asked)).toBe("affirms");
  expect(stance("Unproven", 0, asked)).toBe("no-evidence");
});
