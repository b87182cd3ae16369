import type { Browser, Page } from "puppeteer-core";
import { chromiumEnvironment, chromiumFlags, usesSandbox } from "./flags.ts";
import { createOwnFolder, removeFolder } from "./folders.ts";
import type { FoundBrowser } from "./found.ts";
import type { Machine } from "./machine.ts";
import { type Program, startProgram } from "./program.ts";

/** One running Chromium and its profile. */
export interface Session {
  readonly browser: PrintingBrowser;
  /** Opens now the page that is asked for next. Never throws. */
  openAhead(): void;
  readonly processId: number | null;
  /** `HeadlessChrome/147.0.7727.0` */
  readonly product: string;
  /** Ends the browser and all its processes at once, and removes the profile. Never throws; may be called twice. */
  kill(): Promise<void>;
}

/** What of puppeteer's browser a print needs. */
export type PrintingBrowser = Pick<Browser, "connected" | "newPage" | "once" | "off">;

const LAUNCH_TIMEOUT_MS = 30_000;

/** Starts Chromium and waits until it answers. Throws an Error with the reason in its first line. */
export async function startSession(
  machine: Machine,
  found: FoundBrowser,
  onLaunch: () => void = () => undefined,
): Promise<Session> {
  const profile = await createOwnFolder(machine, "profile");
  const flags = chromiumFlags({ profile, sandbox: usesSandbox(found, machine) });
  const program = startProgram(machine, found.path, flags, environmentIn(machine, found, profile));
  onLaunch();
  const over = new AbortController();
  const late = Promise.withResolvers<never>();
  const seconds = LAUNCH_TIMEOUT_MS / 1000;
  const timer = setTimeout(
    () => late.reject(new Error(`it did not answer within ${seconds} s`)),
    LAUNCH_TIMEOUT_MS,
  );
  const gone = program.ended.then((reason) => Promise.reject(new Error(reason)));
  gone.catch(() => undefined);
  try {
    // One that hangs, or is killed between two of its answers, leaves its driver waiting for good.
    return await Promise.race([drive(machine, program, profile, over.signal), gone, late.promise]);
  } catch (error) {
    over.abort();
    await program.kill();
    await removeFolder(machine, profile);
    if (!CLOSED.test(String(error))) throw error;
    // What its driver has to say of one that has gone is only that it has.
    const reason = await Promise.race([program.ended, Promise.resolve("it hung up")]);
    throw new Error(reason, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

async function drive(
  machine: Machine,
  program: Program,
  profile: string,
  signal: AbortSignal,
): Promise<Session> {
  const puppeteer = await loadDriver();
  // A print has its own deadline, which also ends the browser; this one would only end the waiting.
  const browser = await puppeteer.connect({ transport: program.transport, protocolTimeout: 0 });
  await browser.waitForTarget((target) => target.type() === "page", { timeout: 0, signal });
  return describe(machine, browser, await browser.version(), program, profile);
}

const CLOSED = /(?:Target|Connection|Session) closed/;

/**
 * The library that drives the browser: a megabyte of code, so it is loaded while the browser is looked for.
 * puppeteer itself runs a .puppeteerrc.cjs of the working folder, which may be anybody's; its core reads none.
 */
export async function loadDriver() {
  return (await import("puppeteer-core")).default;
}

/** Chromium makes temporary folders of its own; in the profile they are swept with it, also after a kill. */
function environmentIn(machine: Machine, found: FoundBrowser, profile: string): Record<string, string> {
  return chromiumEnvironment(machine, { ...found.environment, TMPDIR: profile });
}

function describe(
  machine: Machine,
  browser: Browser,
  product: string,
  program: Program,
  profile: string,
): Session {
  const kill = async (): Promise<void> => {
    await program.kill();
    await browser.disconnect().catch(() => undefined);
    await removeFolder(machine, profile);
  };
  const { printing, openAhead } = withPageAhead(browser);
  return { browser: printing, openAhead, processId: program.processId, product, kill };
}

/**
 * A page takes a process and the time for that. Chromium opens one as it starts, which is as good as a new one; another
 * can be opened before it is asked for.
 */
export function withPageAhead(browser: PrintingBrowser & Pick<Browser, "pages">) {
  // Whoever asks for one that could not be opened asks again, and hears why.
  const orNone = (page: Promise<Page | undefined>) => page.catch(() => undefined);
  let ahead: Promise<Page | undefined> | null = orNone(browser.pages().then(([page]) => page));
  const printing: PrintingBrowser = {
    get connected() {
      return browser.connected;
    },
    async newPage() {
      const taken = ahead;
      ahead = null;
      return (await taken) ?? browser.newPage();
    },
    once: browser.once.bind(browser),
    off: browser.off.bind(browser),
  };
  const openAhead = (): void => {
    ahead ??= orNone(browser.newPage());
  };
  return { printing, openAhead };
}
