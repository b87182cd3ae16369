import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { findLanguages } from "../src/languages/index.ts";

/** Where the program's own languages are. */
export const LANGUAGES = join(import.meta.dirname, "../languages");

const catalogue = await findLanguages([LANGUAGES], { readdir, readFile, stat });

/** The tags of the program's own languages. */
export const TAGS = catalogue.found.map(({ tag }) => tag);

/** The program's own languages, all read. */
export const languages = await catalogue.read(TAGS);

interface Files {
  readFile(path: string): Promise<Uint8Array>;
  readdir(path: string): Promise<string[]>;
  stat(path: string): Promise<object>;
}

/** A file system in memory that has the program's own languages besides. */
export function withLanguages<Given extends Files>(files: Given): Given {
  const isOwn = (path: string) => path.startsWith(LANGUAGES);
  return {
    ...files,
    readFile: (path: string) => (isOwn(path) ? readFile(path) : files.readFile(path)),
    readdir: (path: string) => (isOwn(path) ? readdir(path) : files.readdir(path)),
    stat: (path: string) => (isOwn(path) ? stat(path) : files.stat(path)),
  };
}
