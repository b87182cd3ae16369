import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LARGEST_ARCHIVED_TEXT } from "../files/index.ts";
import { NoEdit } from "./edits.ts";
import type { PdfText } from "./protocol.ts";

/** What the process that reads it answers with. */
export type PdfAnswer = PdfText | { readonly refused: PdfFault };

export type PdfFault = keyof typeof FAULTS;

const FAULTS = {
  "no-pdf": ["no PDF, whatever it is called", "open it, and paste its text"],
  cut: ["a PDF without its end", "fetch it again: it was cut on its way"],
  locked: [
    "a PDF with a password",
    "open it in a reader, and paste its text or add what you print from there",
  ],
  damaged: ["a PDF that can't be read", "fetch it again; where a reader opens it, paste its text from there"],
  pages: ["a PDF of more than 2,000 pages", "add the pages that the claims are from as a PDF of their own"],
  "no-text": [
    "a PDF without text: pictures of pages",
    "have its text recognised (OCR), or type what the claims are from",
  ],
  "no-letters": [
    "a PDF whose fonts don't say which letters they show",
    "open it in a reader, and paste what you read there",
  ],
  "too-much": ["a PDF that takes more memory than any text does", "open it in a reader, and paste its text"],
  "too-long": ["a PDF that takes longer than any text does", "open it in a reader, and paste its text"],
} as const;

/** A bound of each kind; what is told of them is in docs/desk.md. */
export interface PdfBounds {
  /** In milliseconds. */
  readonly time: number;
  /** In bytes, of the process that reads it. */
  readonly memory: number;
}

export const PDF_BOUNDS: PdfBounds = { time: 60_000, memory: 400 * 2 ** 20 };

/** Beside this file, and beside the folder that the build puts its parts in. */
const PROCESS = new URL(
  `../desk/pdf-process.${import.meta.url.endsWith(".ts") ? "ts" : "js"}`,
  import.meta.url,
);

/**
 * The text of a PDF. Strangers made it, so it is read in a process that may open the program's own files and nothing
 * else, write none and start none, with an end to its time and memory.
 * @throws NoEdit where no text is to be had, with what to do
 */
export async function readPdf(bytes: Uint8Array, signal: AbortSignal, bounds = PDF_BOUNDS): Promise<PdfText> {
  const answer = await answerTo(bytes, signal, bounds);
  if (!("refused" in answer)) return answer;
  const [message, hint] = FAULTS[answer.refused];
  throw new NoEdit(message, hint);
}

function answerTo(bytes: Uint8Array, signal: AbortSignal, { time, memory }: PdfBounds): Promise<PdfAnswer> {
  const asked = [fileURLToPath(PROCESS), String(memory), String(process.pid)];
  const child = spawn(process.execPath, [...READER_FLAGS, ...asked], {
    stdio: ["pipe", "pipe", "ignore"],
    // Windows starts nothing without it.
    env: process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot },
  });
  const { promise, resolve, reject } = Promise.withResolvers<PdfAnswer>();
  let isLate = false;
  const end = () => child.kill("SIGKILL");
  const deadline = setTimeout(() => {
    isLate = true;
    end();
  }, time);
  signal.addEventListener("abort", end, { once: true });
  process.once("exit", end);
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    if (said.length > MOST_SAID) end();
  });
  // It need not have read all of it.
  child.stdin.on("error", () => undefined).end(bytes);
  child.on("error", reject).on("close", (exit) => {
    clearTimeout(deadline);
    signal.removeEventListener("abort", end);
    process.off("exit", end);
    if (signal.aborted) reject(signal.reason);
    else if (exit === 0) resolve(JSON.parse(said) as PdfAnswer);
    else resolve({ refused: isLate ? "too-long" : exit === 1 ? "damaged" : "too-much" });
  });
  return promise;
}

/** In characters of JSON. */
const MOST_SAID = 3 * LARGEST_ARCHIVED_TEXT;

const OWN = [
  "../",
  "../../package.json",
  ...(import.meta.url.endsWith(".ts") ? ["../../node_modules/"] : []),
];

export const READER_FLAGS: readonly string[] = [
  "--permission",
  ...OWN.map((path) => fileURLToPath(new URL(path, import.meta.url)))
    // In a checkout somewhere else's node_modules may be linked to.
    .flatMap((path) => [path, realpathSync(path)])
    .map((path) => `--allow-fs-read=${path}`),
  // The one that looks at the memory.
  "--allow-worker",
  "--max-old-space-size=256",
  "--no-warnings",
];
