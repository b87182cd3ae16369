import { afterEach, describe, expect, it, test, vi } from "vitest";
import { ownLanguages } from "../../effects/own-languages.ts";
import { claimWords } from "../../propose/lexicon/languages.ts";
import { readFigures } from "../index.ts";
import {
  type LanguageWords,
  lexiconIn,
  prepareLexicon,
  readLanguages,
  useLanguages,
  withOwnLanguages,
} from "./languages.ts";

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

describe("lexicons that come read", () => {
  /** As built: what is there ready for each text. */
  const withPrepared = async (made: Readonly<Record<string, string>>) => {
    vi.resetModules();
    const { lexiconKey } = await import("./languages.ts");
    const entries = Object.entries(made).map(([text, code]) => [
      lexiconKey(text),
      new Function(`"use strict"; return ${code}`)(),
    ]);
    vi.resetModules();
    vi.doMock("./prepared.ts", () => ({ prepared: Object.fromEntries(entries) }));
    const fresh = await import("./languages.ts");
    fresh.useLanguages(WORDS);
    return fresh.lexiconIn;
  };
  afterEach(() => vi.doUnmock("./prepared.ts"));

  it.each(WORDS)("are what is read out of the file: $tag", async ({ tag, lexicon: { file, text } }) => {
    const expected = lexiconIn(tag);
    expect((await withPrepared({ [text]: prepareLexicon(file, text) }))(tag)).toEqual(expected);
  });

  it("are taken for the same text, and not read again", async () => {
    const { file, text } = english.lexicon;
    const marked = prepareLexicon(file, text).replace('"dozen":12', '"dozen":13');
    expect((await withPrepared({ [text]: marked }))("en").scales.dozen).toBe(13);
    expect((await withPrepared({ [`${text}\n`]: marked }))("en").scales.dozen).toBe(12);
  });
});
