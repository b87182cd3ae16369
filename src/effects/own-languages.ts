import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LanguageWords } from "../figures/index.ts";
import { LEXICON, REPORTING, type WordFile } from "../languages/word-files.ts";
import { thisProgram } from "./program.ts";

/** The words of the program's own languages, for whoever goes stage by stage and asks no pipeline for them. */
export function ownLanguages(): LanguageWords[] {
  const { languages } = thisProgram();
  return readdirSync(languages).flatMap((tag) => {
    const [lexicon, reporting] = [LEXICON, REPORTING].map((name) => wordFile(join(languages, tag, name)));
    return lexicon == null ? [] : { tag, lexicon, reporting: reporting ?? null };
  });
}

function wordFile(file: string): WordFile | null {
  try {
    return { file, text: readFileSync(file, "utf8") };
  } catch {
    // A language without these words, or no language.
    return null;
  }
}
