import { closedFailure, crashFailure, lateFailure, startFailure } from "./failures.ts";
import { usesSandbox } from "./flags.ts";
import { removeFolder, sweepOwnFolders } from "./folders.ts";
import type { FoundBrowser } from "./found.ts";
import { type KeptSession, keepSession } from "./kept-session.ts";
import type { Machine } from "./machine.ts";
import { printPage, type Told } from "./print-page.ts";
import { type Session, startSession } from "./session.ts";

export interface PrintOptions {
  /** For the whole print, a second attempt after a crash included; see {@link afterListening}. */
  readonly timeoutMs?: number;
  /** Told what the page asked for and did not get, in one line each. */
  readonly onWarning?: (message: string) => void;
  /** Told when all is with the browser, and this process has nothing to do until it has printed. */
  readonly onPrinting?: () => void;
}

export const DEFAULT_TIMEOUT_MS = 60_000;

export interface BrowserRoom {
  readonly found: FoundBrowser;
  /** `HeadlessChrome/147.0.7727.0` */
  readonly product: string;
  readonly sandboxed: boolean;
  /** Of the browser that runs now; another one after a crash. */
  processId(): number | null;
  /**
   * One self-contained HTML document as a tagged PDF with an outline. Several may be printed at once.
   * @throws MachineError when the deadline passes, the browser dies twice, or the room is closed
   */
  print(html: string, options?: PrintOptions): Promise<Uint8Array>;
  /** For who prints again: opens the page of the next print before it is asked for. Never throws. */
  openAhead(): void;
  /** Ends every process of the browser and removes its folders. Never throws; may be called twice. */
  close(): Promise<void>;
}

/**
 * Starts the browser, and sweeps away what killed runs left behind.
 * @throws MachineError when it does not start
 */
export async function openBrowser(
  found: FoundBrowser,
  machine: Machine,
  onLaunch?: () => void,
): Promise<BrowserRoom> {
  await sweepOwnFolders(machine);
  const sessions = await keepSession(() => launch(found, machine, onLaunch));
  const closed = Promise.withResolvers<never>();
  closed.promise.catch(() => undefined);
  let closing: Promise<void> | null = null;

  const close = async (): Promise<void> => {
    closed.reject(closedFailure());
    await sessions.close();
    if (found.temporaryFolder !== null) await removeFolder(machine, found.temporaryFolder);
  };

  return {
    found,
    product: sessions.current().product,
    sandboxed: usesSandbox(found, machine),
    processId: () => sessions.current().processId,
    print: (html, options = {}) => Promise.race([closed.promise, printOnce(sessions, html, options)]),
    openAhead: () => sessions.current().openAhead(),
    close: () => (closing ??= close()),
  };
}

async function printOnce(sessions: KeptSession, html: string, options: PrintOptions): Promise<Uint8Array> {
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const told = {
    onWarning: eachOnce(options.onWarning ?? (() => undefined)),
    onPrinting: options.onPrinting ?? (() => undefined),
  };
  const late = Promise.withResolvers<never>();
  const deadline = { passed: false };
  const stop = afterListening(timeoutMs, () => {
    deadline.passed = true;
    // Asking a hung page to stop goes unheard; other prints in this browser get a fresh one.
    void sessions.current().kill();
    late.reject(lateFailure(timeoutMs));
  });
  try {
    return await Promise.race([late.promise, attemptTwice(sessions, html, told, deadline)]);
  } finally {
    stop();
  }
}

/**
 * Calls once this process has listened for so long. The time in which it makes a large workbook at a stretch doesn't
 * count: what the browser has printed meanwhile is waiting to be read.
 * @returns what ends the waiting
 */
export function afterListening(milliseconds: number, call: () => void): () => void {
  let left = STEPS;
  // An interval makes up for no step that it missed.
  const timer = setInterval(() => {
    left -= 1;
    if (left > 0) return;
    clearInterval(timer);
    call();
  }, milliseconds / STEPS);
  return () => clearInterval(timer);
}

const STEPS = 20;

async function attemptTwice(
  sessions: KeptSession,
  html: string,
  told: Told,
  deadline: { readonly passed: boolean },
): Promise<Uint8Array> {
  const used = sessions.current();
  try {
    return await printPage(used.browser, html, told);
  } catch (first) {
    if (deadline.passed) throw first;
    const fresh = await sessions.replace(used);
    return await printPage(fresh.browser, html, told).catch((second: unknown) => {
      throw crashFailure(first, second);
    });
  }
}

async function launch(found: FoundBrowser, machine: Machine, onLaunch?: () => void): Promise<Session> {
  try {
    return await startSession(machine, found, onLaunch);
  } catch (error) {
    if (found.temporaryFolder !== null) await removeFolder(machine, found.temporaryFolder);
    throw await startFailure(found, machine, error);
  }
}

/** The second attempt after a crash asks for the same things again. */
function eachOnce(onWarning: (message: string) => void): (message: string) => void {
  const told = new Set<string>();
  return (message) => {
    if (told.has(message)) return;
    told.add(message);
    onWarning(message);
  };
}
