import { constants } from "node:fs";
import { join } from "node:path";
import { MachineError } from "../diagnostic.ts";
import { unpackBundled } from "./bundled.ts";
import { removeFolder } from "./folders.ts";
import type { Machine } from "./machine.ts";
import { PUPPETEER_PROGRAMS, puppeteerCacheFolder, systemBrowserPaths } from "./places.ts";
import { NO_SUCH_FILE, type ProbeResult, probe } from "./probe.ts";

export const ORIGINS = ["option", "environment", "bundled", "puppeteer", "system"] as const;
/** Who named the browser, in the order in which they are asked. */
export type Origin = (typeof ORIGINS)[number];

/** A browser that could have been used, and why it is not. */
export interface PassedOver {
  readonly origin: Origin;
  /** Null where there was not even a path to try. */
  readonly path: string | null;
  readonly reason: string;
}

export interface FoundBrowser {
  readonly path: string;
  readonly origin: Origin;
  /** `147.0.7727.0`; null on Windows, where Chrome answers `--version` with a window. */
  readonly version: string | null;
  /** What it needs in its environment beside the usual. */
  readonly environment: Readonly<Record<string, string>>;
  /** To be removed when the browser is closed; null for one that stays. */
  readonly temporaryFolder: string | null;
  readonly passedOver: readonly PassedOver[];
}

export interface FindOptions {
  /** From `--browser`: this one or an error. */
  readonly explicit?: string | null;
  /** Found before, and seen not to start. */
  readonly avoid?: readonly PassedOver[];
}

/**
 * The browser to print with: `--browser`, then DBRIEF_BROWSER, then PUPPETEER_EXECUTABLE_PATH, then the
 * bundled one, then puppeteer's cache, then the system's. One that somebody named is taken or refused, never
 * silently replaced.
 * @throws MachineError where none can be used, naming each that was tried and why it won't do
 */
export async function findBrowser(machine: Machine, options: FindOptions = {}): Promise<FoundBrowser> {
  const named = namedBrowser(machine, options.explicit ?? null);
  if (named !== null) return takeNamed(machine, named);

  const passedOver = [...(options.avoid ?? [])];
  const avoided = new Set(passedOver.map(({ path }) => path));
  for await (const candidate of candidates(machine, passedOver)) {
    if (avoided.has(candidate.path)) continue;
    const result = await probe(machine, candidate);
    if ("version" in result) return describe(candidate, result, passedOver);
    passedOver.push({ origin: candidate.origin, path: candidate.path, reason: result.reason });
    if (candidate.temporaryFolder !== null) await removeFolder(machine, candidate.temporaryFolder);
  }
  throw new MachineError(`no browser found: ${describePassedOver(passedOver)}`, { hint: INSTALL_HINT });
}

export const INSTALL_HINT =
  "install Google Chrome or Chromium, or name one: --browser <path> or DBRIEF_BROWSER=<path>; `dbrief doctor` says more";

/** `/usr/bin/chromium: no such file; …` for a message. System places that are merely empty are left out. */
export function describePassedOver(passedOver: readonly PassedOver[]): string {
  const telling = passedOver.filter(({ origin, reason }) => origin !== "system" || reason !== NO_SUCH_FILE);
  const lines = telling.map(({ origin, path, reason }) => `${path ?? origin}: ${reason}`);
  return [...lines, ...(telling.length < passedOver.length ? ["none where systems install one"] : [])].join(
    "; ",
  );
}

/** A browser to be tried, with the library folder that it may need. */
export interface BrowserCandidate {
  readonly path: string;
  readonly origin: Origin;
  readonly environment: Readonly<Record<string, string>>;
  readonly temporaryFolder: string | null;
  /** Shared libraries that came with it, for machines that lack them. */
  readonly libraries: string | null;
}

interface NamedBrowser {
  readonly path: string;
  readonly origin: "option" | "environment";
  /** As the user wrote it, for the message. */
  readonly by: string;
}

function namedBrowser(machine: Machine, explicit: string | null): NamedBrowser | null {
  if (explicit !== null) return { path: explicit, origin: "option", by: "--browser" };
  for (const by of ["DBRIEF_BROWSER", "PUPPETEER_EXECUTABLE_PATH"]) {
    const path = machine.environment[by];
    if (path !== undefined && path !== "") return { path, origin: "environment", by };
  }
  return null;
}

async function takeNamed(machine: Machine, { path, origin, by }: NamedBrowser): Promise<FoundBrowser> {
  const candidate = plain(path, origin);
  const result = await probe(machine, candidate);
  if ("version" in result) return describe(candidate, result, []);
  throw new MachineError(`browser can't be used: ${path} (${by}): ${result.reason}`, {
    hint: `correct ${by}, or leave it out and let dbrief find one`,
  });
}

function describe(
  { path, origin, temporaryFolder }: BrowserCandidate,
  { version, environment }: Extract<ProbeResult, { version: unknown }>,
  passedOver: readonly PassedOver[],
): FoundBrowser {
  return { path, origin, version, environment, temporaryFolder, passedOver };
}

async function* candidates(machine: Machine, passedOver: PassedOver[]): AsyncGenerator<BrowserCandidate> {
  if (!passedOver.some(({ origin }) => origin === "bundled")) {
    const bundled = await bundledCandidate(machine);
    if ("reason" in bundled) passedOver.push({ origin: "bundled", path: null, reason: bundled.reason });
    else yield bundled;
  }

  const downloaded = await puppeteerPaths(machine);
  for (const path of downloaded) yield plain(path, "puppeteer");
  if (downloaded.length === 0) {
    passedOver.push({ origin: "puppeteer", path: puppeteerCacheFolder(machine), reason: "holds no browser" });
  }

  for (const path of systemBrowserPaths(machine)) yield plain(path, "system");
}

const plain = (path: string, origin: Origin): BrowserCandidate => ({
  path,
  origin,
  environment: {},
  temporaryFolder: null,
  libraries: null,
});

async function bundledCandidate(machine: Machine): Promise<BrowserCandidate | { reason: string }> {
  const here = `${machine.platform} ${machine.architecture}`;
  if (here !== "linux x64") return { reason: `made for linux x64, and this is ${here}` };
  try {
    const { path, libraries, fontConfig, temporaryFolder } = await unpackBundled(machine);
    return {
      path,
      origin: "bundled",
      environment: { FONTCONFIG_FILE: fontConfig },
      temporaryFolder,
      libraries,
    };
  } catch (error) {
    return { reason: `could not be unpacked: ${(error as Error).message}` };
  }
}

/** Headless shells before whole Chromes (they start faster), newest first. */
async function puppeteerPaths(machine: Machine): Promise<string[]> {
  const cache = puppeteerCacheFolder(machine);
  const paths: string[] = [];
  for (const [product, programs] of Object.entries(PUPPETEER_PROGRAMS)) {
    const builds = await machine.files.readdir(join(cache, product)).catch(() => []);
    for (const build of builds.toSorted(newestFirst)) {
      const program = programs[build.slice(0, build.lastIndexOf("-"))];
      if (program === undefined) continue;
      const path = join(cache, product, build, program);
      const exists = await machine.files.access(path, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (exists) paths.push(path);
    }
  }
  return paths;
}

const newestFirst = (a: string, b: string): number => b.localeCompare(a, "en", { numeric: true });
