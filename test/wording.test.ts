import { expect, it } from "vitest";
import { WORDED_LANGUAGES, wordingFor } from "../src/compose/wording/index.ts";
import { sentencesOf } from "./wording/sentences.ts";

// After a change of words: npx vitest run test/wording.test.ts -u, and read what has become of the sentences.
it.each(WORDED_LANGUAGES)("what is said in %s stands in test/wording, to be read", async (language) => {
  await expect(sentencesOf(wordingFor(language))).toMatchFileSnapshot(`wording/${language}.txt`);
});
