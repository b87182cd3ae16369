import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { getHeapStatistics } from "node:v8";
import { MachineError } from "../diagnostic.ts";
import type { Arguments } from "./command.ts";
import { Interrupted } from "./failure.ts";

/** Set for a process that is run within another. */
export const WITHIN = "DBRIEF_WITHIN";
/** Its values: where that process writes what it says, the fourth of its files or the usual one. */
export const ERRORS = { own: "own", usual: "usual" } as const;
/** Places among its files. */
export const OWN_ERRORS = 3;
export const WATCHER = 4;

/** These hold no data, or start processes of their own for that. */
const HOLDS_NONE: ReadonlySet<string> = new Set(["init", "schema", "doctor", "schedule"]);
/** These are to start at once where the data are small. */
const HOLDS_DATASETS: ReadonlySet<string> = new Set(["build", "check", "explain", "export", "scan", "diff"]);
/** Of these the first argument is a file, which the heap has to hold as well. */
const READS_FILE: ReadonlySet<string> = new Set(["import", "scan"]);
/** Of these the arguments name datasets; all others may look into each. */
const NAMES_DATASETS: ReadonlySet<string> = new Set(["build", "check", "export"]);

const OWN_THEMES: ReadonlySet<string> = new Set(["brief", "compact"]);

/** In bytes of YAML. Its 800 claims make 320,000 pairs at most, in some 700 MB. */
const LARGE_CLAIMS = 50_000;
/** A claim in a table takes a quarter of the room. */
const TABLE_WEIGHT = 4;
/** Of all other files of a dataset and its archived texts, of a file to import, of the last edition's record. */
const LARGE_FILES = 2_000_000;
/** In bytes: what all of that needs at most, with room to spare. With less nothing is small. */
const ENOUGH = 1.5 * 2 ** 30;

/**
 * Is this a command line whose data may be more than a process can hold? Node ends such a process on the spot, with a
 * code of its own and a trace: it is run within another, which can say what to do. What is small in a heap that is not
 * starts at once, since a process takes as long as the rest of it.
 */
export function needsOwnProcess(
  command: string,
  { config, positional }: Arguments,
  heap = getHeapStatistics().heap_size_limit,
): boolean {
  if (process.env[WITHIN] !== undefined || HOLDS_NONE.has(command)) return false;
  if (heap < ENOUGH) return true;
  if (READS_FILE.has(command) && sizeOf(positional[0] ?? "") > LARGE_FILES / 10) return true;
  if (command === "import") return false;
  if (!HOLDS_DATASETS.has(command)) return true;
  // A stranger's theme may be of any size, and its templates take many times that to read.
  if (typeof config.theme === "string" && !OWN_THEMES.has(config.theme)) return true;
  const data = folderOf(config.data, "data");
  const named = NAMES_DATASETS.has(command) && positional.length > 0 ? positional : namesIn(data);
  return named.some((id) => isLarge(data, id, config));
}

function isLarge(data: string, id: string, { archive, output }: Arguments["config"]): boolean {
  const folder = join(data, id);
  const tables = ["claims.csv", "claims.ndjson"].map((name) => join(folder, name));
  const claims = [join(folder, "claims.yaml"), ...tables, ...pathsIn(join(folder, "claims"))];
  if (claims.reduce((sum, path) => sum + weightOf(path), 0) > LARGE_CLAIMS) return true;
  const archives = typeof archive === "string" ? [archive] : [join(folder, "archive"), join(data, "archive")];
  const record = join(folderOf(output, "output"), id, "latest", "edition.json");
  const others = [...pathsIn(folder), ...archives.flatMap(pathsIn), record];
  return others.reduce((sum, path) => sum + sizeOf(path), 0) > LARGE_FILES;
}

const folderOf = (written: unknown, otherwise: string) => (typeof written === "string" ? written : otherwise);

const weightOf = (path: string) => sizeOf(path) * (extname(path) === ".yaml" ? 1 : TABLE_WEIGHT);

const pathsIn = (folder: string) => namesIn(folder).map((name) => join(folder, name));

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function sizeOf(path: string): number {
  try {
    const entry = statSync(path, { throwIfNoEntry: false });
    return entry?.isFile() ? entry.size : 0;
  } catch {
    return 0;
  }
}

/**
 * V8 lets a heap grow up to fourfold before it collects; half as much again takes a quarter less room for large data
 * and no more time.
 */
export const FRUGAL = "--heap-growing-percent=50";

/**
 * Runs the command line in a process of its own, whose output is this one's, and which ends with this one.
 * @returns its exit code
 * @throws MachineError where it ran out of memory or fell; Interrupted where a signal ended it
 */
export async function runWithin(argv: readonly string[], signal: AbortSignal): Promise<number> {
  // A group of its own: a terminal's Ctrl-C reaches it once, through us.
  const child = spawn(process.execPath, [FRUGAL, ...process.execArgv, process.argv[1] ?? "", ...argv], {
    // Node's own last words go to the third, so the process gets our standard error as the fourth. The fifth closes
    // when this process is gone, however it went.
    stdio: ["inherit", "inherit", APART ? "pipe" : "inherit", 2, "pipe"],
    detached: process.platform !== "win32",
    env: { ...process.env, [WITHIN]: APART ? ERRORS.own : ERRORS.usual },
  });
  const lastWords = wordsOf(child);
  const pass = () =>
    child.kill(signal.reason instanceof Interrupted && signal.reason.exit === 130 ? "SIGINT" : "SIGTERM");
  signal.addEventListener("abort", pass, { once: true });
  // What holds its thread hears no signal: it ends with this process, which waits for it no longer than it may.
  const end = () => void child.kill("SIGKILL");
  process.once("exit", end);
  if (signal.aborted) pass();
  const ended = Promise.withResolvers<{ exit: number | null; by: NodeJS.Signals | null }>();
  child.on("error", ended.reject).on("close", (exit, by) => ended.resolve({ exit, by }));
  const { exit, by } = await ended.promise;
  process.off("exit", end);
  const words = lastWords();
  if (OUT_OF_MEMORY.test(words)) throw outOfMemory("the data are more than this process can hold");
  process.stderr.write(words);
  if (by === null && exit !== null) return exit;
  signal.throwIfAborted();
  throw fallen(by);
}

/** On Windows a console is known to reach a process as such in its usual places only. */
const APART = process.platform !== "win32";

/** V8's, which end a heap and what lies beside it. */
const OUT_OF_MEMORY = /heap out of memory|Fatal process out of memory|process OOM/i;

/** What it said where nothing but Node itself writes; at most the first so many characters. */
function wordsOf({ stderr }: ChildProcess): () => string {
  let words = "";
  stderr?.setEncoding("utf8").on("data", (text: string) => {
    words = `${words}${text}`.slice(0, 100_000);
  });
  return () => words;
}

function fallen(by: NodeJS.Signals | null): Error {
  if (by === "SIGINT" || by === "SIGTERM") return new Interrupted(by);
  if (by === "SIGABRT") return outOfMemory("the data are more than this process can hold");
  if (by === "SIGKILL") return outOfMemory("the system ended the process, or somebody did");
  const hint = "nothing is half-written; run it again, and report it with what Node printed";
  return new MachineError(`the process that held the data was ended by ${by}`, { hint });
}

function outOfMemory(why: string): MachineError {
  const has = Math.round(getHeapStatistics().heap_size_limit / 2 ** 20);
  return new MachineError(`out of memory: ${why}`, {
    hint: `let Node have more than ${has} MB (NODE_OPTIONS=--max-old-space-size=${2 * has}), or make several datasets by period or by measure`,
  });
}
