import { join } from "node:path";
import { type LanguageFiles, readText, TAG } from "./catalogue.ts";

/** By what figures are read out of texts in a language, and by what it is said there who says what. */
export const LEXICON = "lexicon.yaml";
export const REPORTING = "reporting.yaml";

/** A file of words, and what stands in it. */
export interface WordFile {
  readonly file: string;
  readonly text: string;
}

/** What a language has for reading texts in it. */
export interface WordFiles {
  /** Name of its folder. */
  readonly tag: string;
  /** Which of the folders of languages it is in; 0 is the first. */
  readonly from: number;
  readonly lexicon: WordFile;
  /** Null where there is none. */
  readonly reporting: WordFile | null;
}

/**
 * Every language with words for reading texts.
 * @param folders that hold a folder each language; of two of one name the one in the later folder counts
 */
export async function findWordFiles(folders: readonly string[], files: LanguageFiles): Promise<WordFiles[]> {
  const byTag = new Map<string, WordFiles>();
  for (const [from, folder] of folders.entries()) {
    const tags = (await files.readdir(folder)).filter((name) => TAG.test(name)).sort();
    for (const found of await Promise.all(tags.map((tag) => wordsIn(folder, tag, from, files))))
      if (found !== null) byTag.set(found.tag.toLowerCase(), found);
  }
  return [...byTag.values()];
}

async function wordsIn(
  folder: string,
  tag: string,
  from: number,
  files: LanguageFiles,
): Promise<WordFiles | null> {
  const [lexicon, reporting] = await Promise.all(
    [LEXICON, REPORTING].map(async (name) => {
      const file = join(folder, tag, name);
      const text = await readText(file, files);
      return text === null ? null : { file, text };
    }),
  );
  return lexicon == null ? null : { tag, from, lexicon, reporting: reporting ?? null };
}
