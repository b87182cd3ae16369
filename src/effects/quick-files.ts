import {
  accessSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
} from "node:fs";
import promises from "node:fs/promises";
import { sep } from "node:path";

/** What is larger takes longer to work on than to read; a signal is heard in between. */
const SMALL = 256_000;

/**
 * node:fs/promises, with small files and folders asked for at once. A build that finds nothing changed asks some three
 * hundred times, and the way through Node's thread pool costs ten times what the system takes to answer.
 */
export const quickFiles = {
  ...promises,
  access: atOnce(promises.access, accessSync),
  mkdir: atOnce(promises.mkdir, makeFolder),
  mkdtemp: atOnce(promises.mkdtemp, mkdtempSync),
  lstat: atOnce(promises.lstat, lstatSync),
  stat: atOnce(promises.stat, statSync),
  readlink: atOnce(promises.readlink, readlinkSync),
  realpath: atOnce(promises.realpath, realpathSync.native),
  readdir: atOnce(promises.readdir, readdirSync),
  readFile: atOnce(promises.readFile, (path, options) => {
    // A pipe in a file's place would be waited for, and no signal heard; what is none is Node's to complain of.
    const small = typeof path === "string" && isSmallFile(path) && !isBelated(options);
    return small ? readFileSync(path, options as Parameters<typeof readFileSync>[1]) : LATER;
  }),
} as typeof promises;

const LATER = Symbol("later");

/**
 * Where the working folder itself is gone, Node looks for ever for the parent of a relative path, deaf to signals: the
 * first part is made by itself, which fails there.
 */
function makeFolder(path: string, options?: { readonly recursive?: boolean }): string | undefined {
  const [first] = path.split(sep);
  if (options?.recursive && first) {
    try {
      mkdirSync(first);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
    }
  }
  return mkdirSync(path, options);
}

function isSmallFile(path: string): boolean {
  const entry = statSync(path, { throwIfNoEntry: false });
  return entry === undefined || (entry.isFile() && entry.size <= SMALL);
}

/** Only what the promises know: a signal that ends the reading. */
const isBelated = (options: unknown): boolean =>
  typeof options === "object" && options !== null && "signal" in options;

// biome-ignore lint/suspicious/noExplicitAny: Node's own overloads, of which the cast above keeps each
function atOnce(later: (...args: any[]) => Promise<unknown>, now: (...args: any[]) => unknown) {
  return async (...args: unknown[]) => {
    const answer = now(...args);
    return answer === LATER ? later(...args) : answer;
  };
}
