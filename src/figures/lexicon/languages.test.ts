import { expect, test } from "vitest";
import { ownLanguages } from "../../effects/own-languages.ts";
import { claimWords } from "../../propose/lexicon/languages.ts";
import { readFigures } from "../index.ts";
import { type LanguageWords, readLanguages, useLanguages, withOwnLanguages } from "./languages.ts";

const WORDS = ownLanguages();
const [english] = WORDS.filter(({ tag }) => tag === "en") as [LanguageWords];
/** English in which a dozen is thirty. */
const ODD: LanguageWords = {
  ...english,
  lexicon: { ...english.lexicon, text: english.lexicon.text.replace(/^ {2}12: dozen/m, "  30: dozen") },
};
const amount = () => readFigures("two dozen trucks", { language: "en" })[0]?.amount;

test("what was read before is read anew in other languages", () => {
  expect(amount()).toBe(24);
  withOwnLanguages(() => {
    expect(amount()).toBe(24);
    useLanguages([ODD]);
    expect(readLanguages()).toEqual(["en"]);
    expect(amount()).toBe(60);
    expect(claimWords("de")).toBe(claimWords("nb"));
  });
  expect(amount()).toBe(24);
  expect(claimWords("de")).not.toBe(claimWords("nb"));
});

test("works beside each other read in their own languages, through every wait", async () => {
  const read = (words: readonly LanguageWords[]) =>
    withOwnLanguages(async () => {
      useLanguages(words);
      const amounts: unknown[] = [];
      for (let turn = 0; turn < 3; turn++) {
        await new Promise(setImmediate);
        amounts.push(amount());
      }
      return amounts;
    });
  const both = await Promise.all([read([ODD]), read(WORDS)]);
  expect(both).toEqual([
    [60, 60, 60],
    [24, 24, 24],
  ]);
});
