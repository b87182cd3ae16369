import { constants } from "node:fs";
import { join } from "node:path";
import { MachineError } from "../diagnostic.ts";
import { unpackBundled } from "./bundled.ts";
import { bundledRelease, whyNotBundled } from "./bundled-release.ts";
import { noneFailure } from "./failures.ts";
import { removeFolder } from "./folders.ts";
import type { BrowserCandidate, FindOptions, FoundBrowser, Origin, PassedOver } from "./found.ts";
import type { Machine } from "./machine.ts";
import { type NamedBrowser, namedBrowser } from "./named.ts";
import { PUPPETEER_PROGRAMS, puppeteerCacheFolder, systemBrowserPaths } from "./places.ts";
import { NO_SUCH_FILE, type ProbeResult, probe } from "./probe.ts";

/**
 * The browser to print with: `--browser`, then DBRIEF_BROWSER, then PUPPETEER_EXECUTABLE_PATH, then the
 * bundled one, then puppeteer's cache, then the system's. One that somebody named is taken or refused, never
 * silently replaced.
 * @throws MachineError where none can be used, naming each that was tried and why it won't do
 */
export async function findBrowser(machine: Machine, options: FindOptions = {}): Promise<FoundBrowser> {
  const { explicit = null, sandbox = true } = options;
  const named = namedBrowser(machine, explicit);
  if (named !== null) return { ...(await takeNamed(machine, named)), sandbox };

  const passedOver = [...(options.avoid ?? [])];
  const avoided = new Set(passedOver.map(({ path }) => path));
  for await (const candidate of candidates(machine, passedOver)) {
    if (avoided.has(candidate.path)) continue;
    const result = await probe(machine, candidate);
    if ("version" in result) return { ...describe(candidate, result, passedOver), sandbox };
    const { origin, path } = candidate;
    passedOver.push({ origin, path, reason: result.reason, absent: result.reason === NO_SUCH_FILE });
    if (candidate.temporaryFolder !== null) await removeFolder(machine, candidate.temporaryFolder);
  }
  throw await noneFailure(passedOver, machine);
}

async function takeNamed(machine: Machine, { path, origin, by }: NamedBrowser) {
  const candidate = plain(path, origin);
  const result = await probe(machine, candidate);
  if ("version" in result) return describe(candidate, result, []);
  throw new MachineError(`browser can't be used: ${path} (${by}): ${result.reason}`, {
    hint: `correct ${by}, or leave it out and let dbrief find one`,
  });
}

function describe(
  { path, origin, release, temporaryFolder }: BrowserCandidate,
  { version, environment }: Extract<ProbeResult, { version: unknown }>,
  passedOver: readonly PassedOver[],
): Omit<FoundBrowser, "sandbox"> {
  const named = release ?? `chromium ${version ?? "of an unknown version"}`;
  return { path, origin, version, release: named, environment, temporaryFolder, passedOver };
}

async function* candidates(machine: Machine, passedOver: PassedOver[]): AsyncGenerator<BrowserCandidate> {
  if (!passedOver.some(({ origin }) => origin === "bundled")) {
    const bundled = await bundledCandidate(machine);
    if ("reason" in bundled) passedOver.push({ origin: "bundled", path: null, ...bundled });
    else yield bundled;
  }

  const downloaded = await puppeteerPaths(machine);
  for (const path of downloaded) yield plain(path, "puppeteer");
  if (downloaded.length === 0) {
    const path = puppeteerCacheFolder(machine);
    passedOver.push({ origin: "puppeteer", path, reason: "holds no browser", absent: true });
  }

  for (const path of systemBrowserPaths(machine)) yield plain(path, "system");
}

const plain = (path: string, origin: Origin): BrowserCandidate => ({
  path,
  origin,
  release: null,
  environment: {},
  temporaryFolder: null,
  libraries: null,
});

async function bundledCandidate(
  machine: Machine,
): Promise<BrowserCandidate | { reason: string; absent: boolean }> {
  const absent = whyNotBundled(machine);
  if (absent !== null) return { reason: absent, absent: true };
  try {
    const { path, version, libraries, fontConfig, temporaryFolder } = await unpackBundled(machine);
    return {
      path,
      origin: "bundled",
      release: bundledRelease(version),
      environment: { FONTCONFIG_FILE: fontConfig },
      temporaryFolder,
      libraries,
    };
  } catch (error) {
    return { reason: `could not be unpacked: ${(error as Error).message}`, absent: false };
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
