import { describe, expect, it } from "vitest";
import { rules } from "../src/analyze/index.ts";
import { wordingOf } from "../src/compose/wording/index.ts";
import { languages, TAGS } from "./languages.ts";

describe.each(TAGS)("the rules in %s", (language) => {
  const words = wordingOf(languages.language(language)).analysis.rules;

  it("each have their sentence, and no rule that is gone has one", () => {
    expect(Object.keys(words).sort()).toEqual(rules.map(({ id }) => id).sort());
    for (const { title, description } of Object.values(words)) {
      expect(title).toMatch(/^\p{Lu}.+[^.]$/u);
      expect(description).toMatch(/^\p{Lu}.+\.$/u);
    }
  });
});
