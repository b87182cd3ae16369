import { describe, expect, test } from "vitest";
import { proposeExcerpt, withinLimit } from "./excerpt.ts";
import { sentencesOf } from "./sentences.ts";

const sentenceOf = (text: string) => sentencesOf(text, "en")[0]!;
const proposed = (text: string, words: string, locate: Parameters<typeof proposeExcerpt>[3]) => {
  const sentence = sentenceOf(text);
  const at = text.indexOf(words);
  const from = sentence.tokens.findIndex(({ start }) => start >= at);
  const to = sentence.tokens.findLastIndex(({ end }) => end <= at + words.length) + 1;
  return proposeExcerpt(text, sentence, { from, to }, locate);
};

describe("the words of an excerpt", () => {
  const text = "One two\n three four five six seven eight nine.";

  test("stand on one line, and alone where they stand in the text once", () => {
    expect(proposed(text, "two\n three", () => "verified")).toEqual([
      { value: { excerpt: "two three", prefix: null, suffix: null }, reason: "the clause that carries it" },
    ]);
    expect(proposed(text, "two\n three", () => "not-found")).toEqual([]);
  });

  test("have the fewest words beside them that tell them from others: before, behind, or on both sides", () => {
    const told = (isEnough: (prefix: string, suffix: string) => boolean) =>
      proposed(text, "five", (_, prefix, suffix) =>
        isEnough(prefix ?? "", suffix ?? "") ? "verified" : "ambiguous",
      )[0]?.value;
    expect(told((prefix) => prefix === "four")).toMatchObject({ prefix: "four", suffix: null });
    expect(told((_, suffix) => suffix === "six")).toMatchObject({ prefix: null, suffix: "six" });
    expect(told((prefix, suffix) => prefix !== "" && suffix !== "")).toMatchObject({
      prefix: "four",
      suffix: "six",
    });
    expect(told((_, suffix) => suffix.split(" ").length === 2)).toMatchObject({ suffix: "six seven" });
    expect(told((_, suffix) => suffix.split(" ").length === 3)).toMatchObject({ suffix: "six seven eight" });
    expect(told((prefix) => prefix.startsWith("One"))).toMatchObject({ prefix: "One two three four" });
    expect(told(() => false)).toBeUndefined();
  });

  test("are cut to twenty, the place among them", () => {
    const words = Array.from({ length: 30 }, (_, index) => `w${"abcdefghijklmnopqrstuvwxyzæøåé"[index]}`);
    const sentence = sentenceOf(`${words.join(" ")}.`);
    const all = { from: 0, to: 30 };
    expect(withinLimit(sentence, all, { from: 2, to: 3 })).toEqual({ from: 0, to: 20 });
    expect(withinLimit(sentence, all, { from: 25, to: 26 })).toEqual({ from: 6, to: 26 });
    expect(withinLimit(sentence, all, all)).toEqual({ from: 0, to: 20 });
    expect(withinLimit(sentence, { from: 3, to: 23 }, { from: 5, to: 6 })).toEqual({ from: 3, to: 23 });
  });
});
