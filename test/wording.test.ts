import { expect, it } from "vitest";
import { wordingOf } from "../src/compose/wording/index.ts";
import { languages, TAGS } from "./languages.ts";
import { sentencesOf } from "./wording/sentences.ts";

// After a change of words: npx vitest run test/wording.test.ts -u, and read what has become of the sentences.
it.each(TAGS)("what is said in %s stands in test/wording, to be read", async (language) => {
  await expect(sentencesOf(wordingOf(languages.language(language)))).toMatchFileSnapshot(
    `wording/${language}.txt`,
  );
});
