import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import type { ConnectionTransport } from "puppeteer-core";
import type { Machine } from "./machine.ts";

/** Chromium's processes, to be talked to over a pipe: they die with this process, and no port lets others in. */
export interface Program {
  readonly processId: number | null;
  readonly transport: ConnectionTransport;
  /** Settles when it has ended, however that came, with the reason in one line. */
  readonly ended: Promise<string>;
  /** Ends all of them at once, and waits for that for a while. Never throws; may be called twice. */
  kill(): Promise<void>;
}

const KILL_TIMEOUT_MS = 3_000;
/** Between its end and the end of what it has said, which its other processes may hold open. */
const LAST_WORDS_MS = 300;
/** Of what it says, the last; in characters. */
const KEPT_WORDS = 16_000;

/** Started and not waited for: that it can't be started is the reason that it has ended. */
export function startProgram(
  machine: Machine,
  path: string,
  flags: readonly string[],
  environment: Readonly<Record<string, string>>,
): Program {
  const child = spawn(path, ["--remote-debugging-pipe", ...flags], {
    // The leader of a group, so that one signal reaches every renderer.
    detached: machine.platform !== "win32",
    windowsHide: true,
    env: environment,
    stdio: ["ignore", "pipe", "pipe", "pipe", "pipe"],
  });
  // With too many files open there are no pipes, and the reason comes as an event.
  if (child.stdio === undefined) return neverStarted(child);
  const [, stdout, stderr, input, output] = child.stdio as [null, Readable, Readable, Writable, Readable];
  const words = lastWords(stdout, stderr);
  let crashed = false;
  // A page that crashes answers nothing any more, and only who listens at that moment hears of it.
  const onCrash = () => {
    crashed = true;
    killGroup(child);
  };
  const ended = new Promise<string>((resolve) => {
    child.once("error", ({ message }) => resolve(message));
    child.once("exit", async (code, signal) => {
      await within(once(child, "close"), LAST_WORDS_MS);
      resolve(crashed ? "its page crashed" : reasonIn(words(), code, signal));
    });
  });
  // One that hangs does not see the pipe close.
  const onExit = () => killGroup(child);
  process.once("exit", onExit);
  child.once("exit", () => process.off("exit", onExit));
  const kill = async (): Promise<void> => {
    if (child.pid === undefined) return;
    if (machine.platform !== "win32") killGroup(child);
    else await machine.run("taskkill", ["/pid", String(child.pid), "/T", "/F"], { ...machine.environment });
    await within(ended, KILL_TIMEOUT_MS);
  };
  return { processId: child.pid ?? null, transport: pipeTransport(input, output, onCrash), ended, kill };
}

function neverStarted(child: ChildProcess): Program {
  const ended = once(child, "error").then(([cause]) => (cause as Error).message);
  const transport = { send: () => undefined, close: () => undefined };
  return { processId: null, transport, ended, kill: async () => undefined };
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // The whole group has gone already.
  }
}

/** The timer keeps this process alive: one that nothing keeps ends in the middle, and reports nothing. */
async function within(promise: Promise<unknown>, milliseconds: number): Promise<void> {
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(late.resolve, milliseconds);
  await Promise.race([promise, late.promise]).finally(() => clearTimeout(timer));
}

function lastWords(...streams: readonly Readable[]): () => string {
  let words = "";
  for (const stream of streams) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      words = `${words}${text}`.slice(-KEPT_WORDS);
    });
  }
  return () => words;
}

/** The line that says why, else how it ended: of what a browser says on the way, most means nothing. */
function reasonIn(words: string, code: number | null, signal: NodeJS.Signals | null): string {
  const lines = words.split("\n").filter((line) => line.trim() !== "");
  const fatal = lines.find((line) => /FATAL|error while loading/.test(line));
  if (fatal !== undefined) return fatal;
  if (signal !== null) return `it was ended by ${signal}`;
  return lines.at(-1) ?? `it ended with exit code ${code}`;
}

/** https://chromedevtools.github.io/devtools-protocol/tot/Target/#event-targetCrashed */
const CRASH = '{"method":"Target.targetCrashed"';

/** Messages of the DevTools protocol, each with a NUL after it. */
function pipeTransport(input: Writable, output: Readable, onCrash: () => void): ConnectionTransport {
  let pending: Buffer[] = [];
  const transport: ConnectionTransport = {
    send: (message) => void input.write(`${message}\0`),
    close() {
      input.destroy();
      output.destroy();
    },
  };
  output.on("data", (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...pending, chunk.subarray(start, end)]).toString();
      pending = [];
      start = end + 1;
      if (message.startsWith(CRASH)) onCrash();
      // In a turn of its own, as messages of a socket come.
      setImmediate(() => transport.onmessage?.(message));
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
  });
  output.on("close", () => setImmediate(() => transport.onclose?.()));
  // Who has gone says so by closing.
  for (const end of [input, output]) end.on("error", () => undefined);
  return transport;
}
