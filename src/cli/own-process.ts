import { spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { getHeapStatistics } from "node:v8";
import { MachineError } from "../diagnostic.ts";
import type { Arguments } from "./command.ts";
import { Interrupted } from "./failure.ts";

/** In bytes of claims, or of a file to import: less has its bounds elsewhere, and starts at once. */
const LARGE = 2_000_000;
/** Set for the process within. */
const WITHIN = "DBRIEF_WITHIN";
const HOLDS_ALL: ReadonlySet<string> = new Set(["build", "check", "explain", "export", "import"]);

/**
 * Is this a command line whose data may be more than a process can hold? Node ends such a process on the spot, with a
 * code of its own and a trace: it is run within another, which can say what to do.
 */
export function needsOwnProcess(command: string, { config, positional }: Arguments): boolean {
  if (process.env[WITHIN] !== undefined || !HOLDS_ALL.has(command)) return false;
  if (command === "import") return sizeOf(positional[0] ?? "") > LARGE / 10;
  const data = typeof config.data === "string" ? config.data : "data";
  const named = command === "explain" || positional.length === 0 ? namesIn(data) : positional;
  return named.some((id) => claimsIn(join(data, id)) > LARGE);
}

function claimsIn(folder: string): number {
  const own = ["claims.yaml", "claims.csv", "claims.ndjson"].map((name) => join(folder, name));
  const others = namesIn(join(folder, "claims")).map((name) => join(folder, "claims", name));
  return [...own, ...others].reduce((sum, path) => sum + sizeOf(path), 0);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function sizeOf(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0;
  }
}

/**
 * Runs the command line in a process of its own, whose output is this one's.
 * @returns its exit code
 * @throws MachineError where it ran out of memory; Interrupted where the signal ended it
 */
export async function runWithin(argv: readonly string[], signal: AbortSignal): Promise<number> {
  // A group of its own: a terminal's Ctrl-C reaches it once, through us.
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1] ?? "", ...argv], {
    stdio: "inherit",
    detached: process.platform !== "win32",
    env: { ...process.env, [WITHIN]: "1" },
  });
  const pass = () =>
    child.kill(signal.reason instanceof Interrupted && signal.reason.exit === 130 ? "SIGINT" : "SIGTERM");
  signal.addEventListener("abort", pass, { once: true });
  // What holds its thread hears no signal: it ends with this process, which waits for it no longer than it may.
  const end = () => void child.kill("SIGKILL");
  process.once("exit", end);
  if (signal.aborted) pass();
  const ended = Promise.withResolvers<{ exit: number | null; by: NodeJS.Signals | null }>();
  child.on("error", ended.reject).on("exit", (exit, by) => ended.resolve({ exit, by }));
  const { exit, by } = await ended.promise;
  process.off("exit", end);
  if (by === "SIGABRT" || by === "SIGKILL" || exit === ABORTED) throw outOfMemory();
  if (exit === null) signal.throwIfAborted();
  return exit ?? 1;
}

/** 128 and the number of SIGABRT, as shells have it. */
const ABORTED = 134;

function outOfMemory(): MachineError {
  const has = Math.round(getHeapStatistics().heap_size_limit / 2 ** 20);
  return new MachineError("out of memory: the data are more than this process can hold", {
    hint: `let Node have more than ${has} MB (NODE_OPTIONS=--max-old-space-size=${2 * has}), or make several datasets by period or by measure`,
  });
}
