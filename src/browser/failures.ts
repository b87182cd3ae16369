import { MachineError } from "../diagnostic.ts";
import { type FoundBrowser, INSTALL_HINT } from "./find.ts";

/** What a start, a print or a close that failed means, and what to do about it. */
export function startFailure(found: FoundBrowser, cause: unknown): MachineError {
  const said = messageOf(cause);
  const remedy = START_REMEDIES.find(({ sign }) => sign.test(said));
  const message = `browser does not start: ${found.path}: ${remedy?.meaning ?? firstLine(said)}`;
  return new MachineError(message, { hint: remedy?.hint ?? INSTALL_HINT, cause });
}

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

/** Each sign is what Chromium (or the loader) writes to standard error before it gives up. */
const START_REMEDIES = [
  {
    sign: /no usable sandbox|sandbox.*not.*permitted|setuid sandbox|Operation not permitted.*namespace/i,
    meaning: "this machine gives it no sandbox",
    hint: "allow unprivileged user namespaces (on Ubuntu 24.04: sysctl kernel.apparmor_restrict_unprivileged_userns=0), or name an installed Google Chrome: DBRIEF_BROWSER=<path>. dbrief does not print unsandboxed except as root",
  },
  {
    sign: /error while loading shared libraries/i,
    meaning: "it lacks a shared library",
    hint: "install the libraries that it names (Debian: apt-get install libnss3 libnspr4 libexpat1), or install Chromium",
  },
  {
    sign: /ENOSPC|no space left/i,
    meaning: "the disk is full",
    hint: "free space in the temporary folder, or point TMPDIR at another",
  },
];

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const firstLine = (text: string): string => text.trim().split("\n", 1)[0]?.slice(0, 300) ?? "";
