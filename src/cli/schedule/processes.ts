import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

export interface Ended {
  /** Null where a signal ended it. */
  readonly exit: number | null;
  readonly stdout: string;
  /** The last of it. */
  readonly stderr: string;
  /** It took longer than it may, and was ended. */
  readonly late: boolean;
}

export interface ProcessOptions {
  readonly input?: string;
  readonly limitMs: number;
  /** Aborted: asked to end, and soon after ended. */
  readonly signal: AbortSignal;
  /** Let a shell take the program, which is then a whole command line. */
  readonly shell?: boolean;
}

/** Less than a service manager or a terminal waits before it ends the lot. */
const GRACE_MS = 3_000;

/** For the rest of its output, once a program has ended: what it left running may hold that open for good. */
const DRAIN_MS = 1_000;

/** Runs a program to its end. @throws where it can't be started */
export async function runProcess(
  [program, ...args]: readonly [string, ...string[]],
  { input = "", limitMs, signal, shell = false }: ProcessOptions,
): Promise<Ended> {
  // A group of its own, so that a terminal's Ctrl-C reaches it once, through us, and what it starts ends with it.
  const child = spawn(program, args, { shell, detached: process.platform !== "win32" });
  const stdout = collect(child.stdout, MOST_OUTPUT);
  const stderr = collect(child.stderr, LAST_WORDS);
  const asked = { late: false };
  const stop = () => endGently(child);
  const timer = setTimeout(() => {
    asked.late = true;
    stop();
  }, limitMs);
  signal.addEventListener("abort", stop, { once: true });
  let draining: NodeJS.Timeout | undefined;
  child.once("exit", () => {
    draining = setTimeout(() => {
      for (const stream of [child.stdout, child.stderr]) stream.destroy();
    }, DRAIN_MS);
  });
  // A program that reads none of it closes its end, which is no fault.
  child.stdin.on("error", () => undefined).end(input);
  try {
    const closed = once(child, "close");
    if (signal.aborted) stop();
    const [exit] = (await closed) as [number | null];
    return { exit, stdout: stdout(), stderr: stderr(), late: asked.late };
  } finally {
    clearTimeout(timer);
    clearTimeout(draining);
    signal.removeEventListener("abort", stop);
  }
}

function endGently(child: ChildProcess): void {
  kill(child, "SIGTERM");
  const ending = setTimeout(() => kill(child, "SIGKILL"), GRACE_MS);
  child.once("close", () => clearTimeout(ending));
}

function kill(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has gone already.
  }
}

const MOST_OUTPUT = 64 * 2 ** 20;
const LAST_WORDS = 16 * 2 ** 10;

/** The last of what comes, at most about so many bytes. */
function collect(stream: NodeJS.ReadableStream, most: number): () => string {
  const chunks: Buffer[] = [];
  let size = 0;
  stream.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    for (const first of chunks.slice(0, -1)) {
      if (size - first.length < most) break;
      chunks.shift();
      size -= first.length;
    }
  });
  return () => Buffer.concat(chunks).toString("utf8");
}
