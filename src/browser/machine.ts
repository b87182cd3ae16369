import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { homedir, hostname, tmpdir } from "node:os";
import { join, sep } from "node:path";

/** What of node:fs/promises the browser room uses. */
export type BrowserFiles = Pick<
  typeof import("node:fs/promises"),
  | "access"
  | "chmod"
  | "lstat"
  | "mkdir"
  | "mkdtemp"
  | "open"
  | "readdir"
  | "readFile"
  | "readlink"
  | "rename"
  | "rm"
  | "stat"
  | "writeFile"
>;

export interface RunResult {
  /** Exit code; null where it could not be started, was killed or took too long. */
  readonly code: number | null;
  /** Standard output and standard error, or the reason that there is none. */
  readonly output: string;
}

/** The computer as the browser room sees it. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly architecture: string;
  /** Null on Windows, which knows no user ids. */
  readonly userId: number | null;
  readonly processId: number;
  /** `24.21.0` */
  readonly nodeVersion: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** The folder that all users share for temporary files. */
  readonly temporaryFolder: string;
  /** Process ids mean something only within one host (or container): two of them may share a folder. */
  readonly host: string;
  /** Root of the installed @sparticuz/chromium; null where it is not installed. */
  readonly bundledPackage: string | null;
  readonly files: BrowserFiles;
  run(path: string, args: readonly string[], environment: NodeJS.ProcessEnv): Promise<RunResult>;
  isRunning(processId: number): boolean;
}

/** The one place in this folder that looks at the real computer; tests pass a changed copy of it. */
export function currentMachine(files: BrowserFiles): Machine {
  return {
    platform: process.platform,
    architecture: process.arch,
    userId: process.getuid?.() ?? null,
    processId: process.pid,
    nodeVersion: process.versions.node,
    environment: process.env,
    home: homedir(),
    temporaryFolder: tmpdir(),
    host: hostname(),
    bundledPackage: findBundledPackage(),
    files,
    run,
    isRunning,
  };
}

/** Resolved, never imported: importing it changes HOME and the library path on some hosts. */
function findBundledPackage(): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve(BUNDLED_PACKAGE);
    const root = join(sep, BUNDLED_PACKAGE, sep);
    const at = entry.lastIndexOf(root);
    return at === -1 ? null : entry.slice(0, at + root.length - 1);
  } catch {
    return null;
  }
}

const BUNDLED_PACKAGE = "@sparticuz/chromium";

/** A browser that can't tell its version in this time will not print either. */
const RUN_TIMEOUT_MS = 20_000;

function run(path: string, args: readonly string[], environment: NodeJS.ProcessEnv): Promise<RunResult> {
  // What hangs does not listen to a gentler signal.
  const options = { env: environment, timeout: RUN_TIMEOUT_MS, killSignal: "SIGKILL" } as const;
  return new Promise((resolve) => {
    execFile(path, args, options, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`.trim();
      if (error === null) return resolve({ code: 0, output });
      const code = typeof error.code === "number" ? error.code : null;
      const silent = code === null ? error.message : `ended with exit code ${code}`;
      resolve({ code, output: output === "" ? silent : output });
    });
  });
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be signalled, and runs all the same.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
