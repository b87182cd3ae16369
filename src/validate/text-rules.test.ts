import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalLanguage } from "../model/text.ts";
import {
  archiveFault,
  countWords,
  excerptFault,
  languageFault,
  shareOf,
  textFault,
  urlFault,
  windowDays,
  windowFault,
} from "./text-rules.ts";

describe("texts", () => {
  it.each(["a\tb\nc", "Ø 😀", "x".repeat(2000), "😀".repeat(2000), "رقم", "\u200fרקם\u200e"])(
    "may be %j",
    (text) => {
      expect(textFault(text)).toBeNull();
    },
  );

  it.each([
    ["a\u0000b", "control character: U+0000"],
    ["\u001b[2J", "control character: U+001B"],
    ["a\u0085", "control character: U+0085"],
    ["\ufffe", "control character: U+FFFE"],
    ["up to \u202e00051\u202c", "bidirectional control: U+202E"],
    ["\u2066a\u2069", "bidirectional control: U+2066"],
    ["a\ud800b", "half a character"],
    ["x".repeat(2001), "text too long: 2001 characters"],
    ["😀".repeat(2001), "text too long: 2001 characters"],
  ])("may not be %j", (text, message) => {
    expect(textFault(text)?.message).toBe(message);
  });
});

describe("words of an excerpt", () => {
  it.each([
    ["Russia's 10,000 men – a 12-thousand force", 6],
    ["«tusenvis» … av 3.000", 3],
    ["", 0],
    ["– …", 0],
    ["हिन्दी में शब्द", 3],
  ])("%s: %i", (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it("are cut by Unicode's boundaries where a script sets no spaces", () => {
    expect(countWords("約一万人の兵士が到着した")).toBeGreaterThan(4);
    expect(excerptFault("兵士が到着した、".repeat(10))?.code).toBe("excerpt-too-long");
  });

  it("are at most 20", () => {
    expect(excerptFault("word ".repeat(20))).toBeNull();
    expect(excerptFault("word ".repeat(21))?.message).toBe("excerpt too long: 21 words");
    expect(excerptFault("…")?.code).toBe("empty-text");
  });
});

describe("languages, addresses, files", () => {
  it("knows BCP 47 and its canonical form", () => {
    expect(["en", "nb", "pt-br", "zh-hant", "und"].map(canonicalLanguage)).toEqual([
      "en",
      "nb",
      "pt-BR",
      "zh-Hant",
      "und",
    ]);
    expect(["nb_NO", "english!", "", "e"].map((tag) => languageFault(tag)?.code)).toEqual(
      Array(4).fill("invalid-language"),
    );
  });

  it.each(["https://example.org/a?b=1#c", "http://example.org", "HTTPS://EXAMPLE.ORG"])(
    "links to %s",
    (url) => {
      expect(urlFault(url)).toBeNull();
    },
  );

  it.each([
    "javascript:alert(1)",
    "file:///x",
    "data:,x",
    "//example.org",
    "example.org",
    "https://",
    "https:///x",
    "https://a b",
    " https://a",
  ])("does not link to %s", (url) => {
    expect(urlFault(url)?.code).toBe("invalid-url");
  });

  it.each(["../x", "a/b", "a\\b", "C:x", ".hidden", "a\u0000"])("archives nothing as %j", (name) => {
    expect(archiveFault(name)).not.toBeNull();
  });
});

describe("thresholds", () => {
  it.each([
    ["P7D", 7],
    ["P2W", 14],
    ["P1W2D", 9],
    ["P0D", 0],
    ["P1M", null],
    ["PT24H", null],
    ["P", null],
    ["7", null],
  ])("window %s", (window, days) => {
    expect(windowDays(window)).toBe(days);
    expect(windowFault(window) === null).toBe(days !== null);
  });

  it.each([
    ["10%", 0.1],
    ["2.5 %", 0.025],
    [0.02, 0.02],
    ["0%", 0],
    [10, null],
    ["100%", null],
    ["0.1", null],
    [-0.1, null],
    [0, 0],
    [1, null],
    [Number.NaN, null],
  ])("share %s", (written, share) => {
    expect(shareOf(written)).toBe(share);
  });

  it("reads a percentage as the fraction it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), (percent) => shareOf(`${percent}%`) === percent / 100),
    );
  });
});
