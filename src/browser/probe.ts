import { constants } from "node:fs";
import { chromiumEnvironment } from "./flags.ts";
import type { BrowserCandidate } from "./found.ts";
import type { Machine } from "./machine.ts";

/** Page numbers are set in CSS margin boxes, which Chromium prints from this version on. */
export const OLDEST_MAJOR = 131;

export const NO_SUCH_FILE = "no such file";

export type ProbeResult =
  | { readonly version: string | null; readonly environment: Readonly<Record<string, string>> }
  | { readonly reason: string };

/** Is it there, does it run, is it a Chromium, is it new enough? Asks `--version`, which takes some 10 ms. */
export async function probe(machine: Machine, candidate: BrowserCandidate): Promise<ProbeResult> {
  const unusable = await whyNotExecutable(machine, candidate.path);
  if (unusable !== null) return { reason: unusable };
  // Chrome on Windows opens a window instead of answering.
  if (machine.platform === "win32") return { version: null, environment: candidate.environment };

  const first = await askVersion(machine, candidate.path, candidate.environment);
  if ("version" in first || candidate.libraries === null) return first;
  // The machine's own libraries are asked first: they get its security updates.
  const path = [machine.environment.LD_LIBRARY_PATH, candidate.libraries].filter(Boolean).join(":");
  const second = await askVersion(machine, candidate.path, {
    ...candidate.environment,
    LD_LIBRARY_PATH: path,
  });
  return "version" in second ? second : first;
}

async function whyNotExecutable(machine: Machine, path: string): Promise<string | null> {
  try {
    if (!(await machine.files.stat(path)).isFile()) return "not a file";
    await machine.files.access(path, constants.X_OK);
    return null;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return NO_SUCH_FILE;
    return code === "EACCES" ? "no permission to run it" : message;
  }
}

async function askVersion(
  machine: Machine,
  path: string,
  environment: Readonly<Record<string, string>>,
): Promise<ProbeResult> {
  const { code, output } = await machine.run(path, ["--version"], chromiumEnvironment(machine, environment));
  const said = output.split("\n").at(-1)?.trim().slice(0, 200) ?? "";
  if (code !== 0) return { reason: `does not run: ${said}` };
  // Four numbers are Chromium's and its family's way of counting; Firefox has two or three.
  const version = /\b(\d+)\.\d+\.\d+\.\d+\b/.exec(output);
  if (version === null) return { reason: `not a Chromium: says "${said}"` };
  if (Number(version[1]) < OLDEST_MAJOR) {
    return { reason: `version ${version[0]} is too old, ${OLDEST_MAJOR} or later is needed` };
  }
  return { version: version[0], environment };
}
