import type { Language } from "../../languages/index.ts";
import { CUT_PARTS, type Cut, type CutPart, type CutWords } from "./cuts-words.ts";
import { wordsFor } from "./words-for.ts";

const HEADINGS = ["figures", "stances", "sources", "findings", "concordances", "speakers"] as const;

export function cutWords(language: Language): CutWords {
  const { say } = language;
  const valuesOf = ({ shown, all, left, file }: Cut) => ({ shown, all, left, file: file ?? "none" });
  return {
    digest: (cut) => say("cut-digest", valuesOf(cut)),
    rest: Object.fromEntries(
      CUT_PARTS.map((part) => [part, (cut: Cut) => say(`cut-${part}`, valuesOf(cut))]),
    ) as Record<CutPart, (cut: Cut) => string>,
    rows: (shown, all) => say("cut-rows", { shown, all }),
    more: (count) => say("cut-more", { count }),
    continued: (label) => say("cut-continued", { label }),
    part: (heading, number, total) =>
      say("cut-part", { heading, number: String(number), total: String(total) }),
    tally: wordsFor(language, "tally", ["kind", "found", "told"]),
    headings: wordsFor(language, "cut-heading", HEADINGS),
  };
}
