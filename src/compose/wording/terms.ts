import type { Language } from "../../languages/index.ts";
import { KINDS } from "../../model/analysis.ts";
import { primary } from "../typography.ts";
import type { Terms } from "./wording.ts";
import { wordsFor } from "./words-for.ts";

const MARKS = [
  ...(["point", "about", "at-most", "at-least", "range", "vague"] as const),
  ...(["planned", "update", "revision", "retracted", "inferred"] as const),
] as const;

export function terms(language: Language): Terms {
  const { say, locale } = language;
  return {
    kinds: Object.fromEntries(
      KINDS.map((kind) => [kind, { label: say(`kind-${kind}`), meaning: say(`kind-${kind}.meaning`) }]),
    ) as Terms["kinds"],
    marks: wordsFor(language, "mark", MARKS),
    clocks: wordsFor(language, "clock", ["said", "as-of", "published"]),
    languageName(tag) {
      const name = () => new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag;
      return say("language-name", { tag: primary(tag), name });
    },
  };
}
