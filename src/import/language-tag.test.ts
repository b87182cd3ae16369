import { expect, test } from "vitest";
import { languageTag } from "./language-tag.ts";

test.each([
  ["en", "en"],
  ["en-us", "en-US"],
  ["en_US", "en-US"],
  ["nb_NO.UTF-8", "nb-NO"],
  ["zh_hans_CN", "zh-Hans-CN"],
  ["English", "en"],
  ["Norwegian", "no"],
  ["norsk bokmål", "nb"],
  ["Español", "es"],
  ["Elvish tongue", "Elvish tongue"],
  ["", ""],
])("%j is the language %j", (written, tag) => {
  expect(languageTag(written)).toBe(tag);
});
