import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Browser, Page } from "puppeteer-core";
import type { FoundBrowser } from "./find.ts";
import { chromiumEnvironment, chromiumFlags, mayUseSandbox } from "./flags.ts";
import { createOwnFolder, removeFolder } from "./folders.ts";
import type { Machine } from "./machine.ts";

/** One running Chromium and its profile. */
export interface Session {
  readonly browser: PrintingBrowser;
  readonly processId: number | null;
  /** `HeadlessChrome/147.0.7727.0` */
  readonly product: string;
  /** Ends the browser and all its processes at once, and removes the profile. Never throws; may be called twice. */
  kill(): Promise<void>;
}

/** What of puppeteer's browser a print needs. */
export type PrintingBrowser = Pick<Browser, "newPage" | "once" | "off">;

const LAUNCH_TIMEOUT_MS = 30_000;
const KILL_TIMEOUT_MS = 3_000;

/** Starts Chromium over a pipe: it dies with this process, and no port lets others talk to it. */
export async function startSession(
  machine: Machine,
  found: FoundBrowser,
  onLaunch: () => void = () => undefined,
): Promise<Session> {
  const puppeteer = await loadDriver();
  const profile = await createOwnFolder(machine, "profile");
  // One that comes up and then hangs answers nothing, and puppeteer's own timeout is not for that.
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), LAUNCH_TIMEOUT_MS);
  try {
    const launching = puppeteer.launch({
      executablePath: found.path,
      pipe: true,
      ignoreDefaultArgs: true,
      args: chromiumFlags({ profile, sandbox: mayUseSandbox(machine) }),
      env: environmentIn(machine, found, profile),
      // puppeteer would close Chromium and swallow the signal; who started us decides what a signal means.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: LAUNCH_TIMEOUT_MS,
      // A print has its own deadline, which also ends the browser; this one would only end the waiting.
      protocolTimeout: 0,
      signal: deadline.signal,
    });
    // A turn later its process runs, and goes on by itself.
    setImmediate(onLaunch);
    const browser = await launching;
    return describe(machine, browser, await browser.version(), profile);
  } catch (error) {
    if (deadline.signal.aborted) {
      await removeFolder(machine, profile);
      throw new Error(`it did not answer within ${LAUNCH_TIMEOUT_MS / 1000} s`, { cause: error });
    }
    const said = await lastWords(machine, found, profile);
    await removeFolder(machine, profile);
    throw new Error(said === "" ? firstLine(error) : said, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The library that drives the browser: a megabyte of code, so it is loaded while the browser is looked for.
 * puppeteer itself runs a .puppeteerrc.cjs of the working folder, which may be anybody's; its core reads none.
 */
export async function loadDriver() {
  return (await import("puppeteer-core")).default;
}

/**
 * What a browser that did not start has to say: over a pipe, puppeteer learns only that it closed. Started
 * once more by itself, it prints its reason (and, where it does start after all, an empty page).
 */
async function lastWords(machine: Machine, found: FoundBrowser, profile: string): Promise<string> {
  const flags = ["--dump-dom", ...chromiumFlags({ profile, sandbox: mayUseSandbox(machine) })];
  const { code, output } = await machine.run(found.path, flags, environmentIn(machine, found, profile));
  if (code === 0) return "";
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  return lines.find((line) => /FATAL|error while loading/.test(line)) ?? lines.at(-1) ?? "";
}

/** Chromium makes temporary folders of its own; in the profile they are swept with it, also after a kill. */
function environmentIn(machine: Machine, found: FoundBrowser, profile: string): Record<string, string> {
  return chromiumEnvironment(machine, { ...found.environment, TMPDIR: profile });
}

const firstLine = (error: unknown): string => String((error as Error).message).split("\n", 1)[0] ?? "";

function describe(machine: Machine, browser: Browser, product: string, profile: string): Session {
  const child = browser.process();
  const kill = async (): Promise<void> => {
    if (child !== null) await killTree(machine, child);
    await browser.disconnect().catch(() => undefined);
    await removeFolder(machine, profile);
  };
  return { browser: withFirstPage(browser), processId: child?.pid ?? null, product, kill };
}

/** Chromium opens a page as it starts; it is as good as a new one, which takes a process and the time for that. */
function withFirstPage(browser: Browser): PrintingBrowser {
  let first: Promise<Page | undefined> | null = browser.pages().then(
    ([page]) => page,
    () => undefined,
  );
  return {
    async newPage() {
      const taken = first;
      first = null;
      return (await taken) ?? browser.newPage();
    },
    once: browser.once.bind(browser),
    off: browser.off.bind(browser),
  };
}

/** puppeteer starts the browser as the leader of a process group, so one signal reaches every renderer. */
async function killTree(machine: Machine, child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  const gone = hasEnded(child) ? Promise.resolve() : once(child, "exit");
  if (machine.platform === "win32") {
    await machine.run("taskkill", ["/pid", String(child.pid), "/T", "/F"], { ...machine.environment });
  } else {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // The whole group has gone already.
    }
  }
  await within(gone, KILL_TIMEOUT_MS);
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** The timer keeps this process alive: one that nothing keeps ends in the middle, and reports nothing. */
async function within(promise: Promise<unknown>, milliseconds: number): Promise<void> {
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(late.resolve, milliseconds);
  await Promise.race([promise, late.promise]).finally(() => clearTimeout(timer));
}
