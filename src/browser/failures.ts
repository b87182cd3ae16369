import { MachineError } from "../diagnostic.ts";
import { causeOf } from "./causes.ts";
import type { FoundBrowser, PassedOver } from "./found.ts";
import type { Machine } from "./machine.ts";

/** What a start that failed means, and what to do about it. */
export async function startFailure(
  found: FoundBrowser,
  machine: Machine,
  cause: unknown,
): Promise<MachineError> {
  const said = messageOf(cause);
  const known = (await causeOf(said, machine)) ?? (LACKS_LIBRARY.test(said) ? LIBRARIES : null);
  const message = `browser does not start: ${found.path}: ${known?.meaning ?? firstLine(said)}`;
  return new MachineError(message, { hint: known?.hint ?? INSTALL_HINT, cause });
}

/**
 * That none of those that were tried can be used. Where one thing stands in the way of all of them, another browser
 * would help nobody.
 */
export async function noneFailure(
  passedOver: readonly PassedOver[],
  machine: Machine,
): Promise<MachineError> {
  const tried = passedOver.filter(({ absent }) => !absent);
  const causes = await Promise.all(tried.map(({ said, reason }) => causeOf(said ?? reason, machine)));
  const [cause] = causes;
  if (cause && causes.every((one) => one?.id === cause.id)) {
    const names = tried.map(({ origin, path }) => path ?? `the ${origin} one`).join(", ");
    return new MachineError(`no browser can be used: ${cause.meaning}; tried: ${names}`, {
      hint: cause.hint,
    });
  }
  const list = describePassedOver(passedOver);
  const hints = new Set(causes.flatMap((one) => one?.hint ?? []));
  return new MachineError(`no browser found: ${list}`, { hint: [...hints, INSTALL_HINT].join("; or ") });
}

export const INSTALL_HINT =
  "install Google Chrome or Chromium (npx puppeteer browsers install chrome-headless-shell), or name one: --browser <path> or DBRIEF_BROWSER=<path>; `dbrief doctor` says more";

/** `/usr/bin/chromium: no such file; …` for a message. System places that are merely empty are left out. */
function describePassedOver(passedOver: readonly PassedOver[]): string {
  const telling = passedOver.filter(({ origin, absent }) => origin !== "system" || absent !== true);
  const lines = telling.map(({ origin, path, reason }) => `${path ?? origin}: ${reason}`);
  const others = telling.length < passedOver.length ? ["none where systems install one"] : [];
  return [...lines, ...others].join("; ");
}

const LACKS_LIBRARY = /error while loading shared libraries/i;
const LIBRARIES = {
  meaning: "it lacks a shared library",
  hint: "install the libraries that it names (Debian: apt-get install libnss3 libnspr4 libexpat1), or install Chromium",
};

export function lateFailure(timeoutMs: number): MachineError {
  return new MachineError(`printing took longer than ${timeoutMs / 1000} s and was stopped`, {
    hint: "try again when the machine is less busy, or print a smaller brief; `dbrief doctor` prints a test page",
  });
}

export function crashFailure(first: unknown, second: unknown): MachineError {
  return new MachineError(`the browser failed twice while printing: ${firstLine(messageOf(second))}`, {
    hint: "it may have run out of memory: free some, print a smaller brief, or try another browser with --browser <path>",
    cause: first,
  });
}

export function closedFailure(cause?: unknown): MachineError {
  return new MachineError("the browser was closed before the brief was printed", { cause });
}

/** What was said where something failed: of a failure of ours, by what it was caused. */
export function messageOf(error: unknown): string {
  if (error instanceof MachineError && error.cause !== undefined) return messageOf(error.cause);
  return error instanceof Error ? error.message : String(error);
}

const firstLine = (text: string): string => text.trim().split("\n", 1)[0]?.slice(0, 300) ?? "";
