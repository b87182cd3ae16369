import * as files from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumEnvironment, usesSandbox } from "../../src/browser/flags.ts";
import { currentMachine, findBrowser } from "../../src/browser/index.ts";
import { PAGE_LOCKS, withContentPolicy } from "../../src/browser/page-lock.ts";
import { HANG_MS } from "../hang.ts";
import { PROBES, pageOf, TURNS } from "./probes.ts";
import { openWorld, pdfText, SECRET, settle, type World } from "./world.ts";

/**
 * Each lock of the print job with all others off, against a job without any: what a lock is there for does not get
 * past it, and what it does not stop is why there are four.
 */
const machine = currentMachine(files);
let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await openWorld();
  const profile = await files.mkdtemp(join(world.folder, "profile-"));
  const flags = ["--headless", `--user-data-dir=${profile}`, "about:blank"];
  browser = await puppeteer.launch({
    timeout: HANG_MS,
    protocolTimeout: HANG_MS,
    executablePath: (await findBrowser(machine)).path,
    pipe: true,
    ignoreDefaultArgs: true,
    args: usesSandbox({ sandbox: true }, machine) ? flags : [...flags, "--no-sandbox"],
    env: chromiumEnvironment(machine),
  });
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

interface Leak {
  readonly probes: ReadonlySet<string>;
  /** null where nothing is there to read a PDF. */
  readonly secret: boolean | null;
}

/** Opens the probes as a file, which a careless job does, and prints them; the turns each on a page of its own. */
async function leakOf(
  lock: (page: Page) => Promise<void>,
  /** What has to get past the lock, and comes in its own time. */
  getsPast: (probes: ReadonlySet<string>) => void,
  change: (html: string) => string = (html) => html,
): Promise<Leak> {
  world.heard();
  const turns = PROBES.filter(({ id }) => TURNS.has(id)).map((probe) => [probe]);
  const pages = [PROBES.filter(({ id }) => !TURNS.has(id)), ...turns];
  const printed = await Promise.all(
    pages.map(async (probes, index) => {
      const path = join(world.folder, `page-${index}.html`);
      await files.writeFile(path, change(pageOf(probes, world.at, world.secret)));
      return print(path, lock, getsPast);
    }),
  );
  return { probes: world.heard().probes, secret: printed[0]! };
}

async function print(
  path: string,
  lock: (page: Page) => Promise<void>,
  getsPast: (probes: ReadonlySet<string>) => void,
): Promise<boolean | null> {
  const page = await browser.newPage();
  try {
    await lock(page);
    await page.goto(pathToFileURL(path).href, { timeout: 5_000 }).catch(() => undefined);
    await settle();
    await world.hears(getsPast);
    const pdf = await page.pdf({ timeout: HANG_MS }).catch(() => null);
    if (pdf === null) return false;
    await files.writeFile(`${path}.pdf`, pdf);
    return pdfText(`${path}.pdf`)?.includes(SECRET) ?? null;
  } finally {
    await page.close().catch(() => undefined);
  }
}

const SCRIPTED = ["fetch", "xhr", "beacon", "new-image", "websocket", "event-source", "document-write"];
const HANDLERS = ["image-onerror", "svg-onload", "location"];
const MARKUP = ["img", "img-srcset", "iframe", "object", "embed", "stylesheet", "svg-image", "video-poster"];
const STYLES = [
  "css-background",
  "css-image-set",
  "css-import",
  "css-font",
  "css-content",
  "style-attribute",
];

const within = (wanted: readonly string[], { probes }: Leak) => wanted.filter((id) => probes.has(id));
const all = (wanted: readonly string[]) => (probes: ReadonlySet<string>) =>
  expect(wanted.filter((id) => !probes.has(id))).toEqual([]);

describe("the locks of the print job", () => {
  it("are needed: without them the probes reach the server and the file", async () => {
    const expected = [...SCRIPTED, ...HANDLERS, ...MARKUP, ...STYLES, "meta-refresh", "prefetch"];
    const leak = await leakOf(
      async () => undefined,
      (probes) => {
        all(expected)(probes);
        expect(probes.size).toBeGreaterThanOrEqual(50);
      },
    );
    if (leak.secret !== null) expect(leak.secret).toBe(true);
  });

  it("scripts off: nothing that a script asks for; the rest gets past", async () => {
    const leak = await leakOf((page) => PAGE_LOCKS.scripts(page), all(MARKUP));
    expect(within([...SCRIPTED, ...HANDLERS], leak)).toEqual([]);
  });

  it("offline: nothing that the page itself asks of a network; files get past", async () => {
    const leak = await leakOf((page) => PAGE_LOCKS.network(page), all([]));
    expect(within([...MARKUP, ...STYLES, "meta-refresh", "fetch", "xhr", "new-image"], leak)).toEqual([]);
    if (leak.secret !== null) expect(leak.secret).toBe(true);
  });

  it("interception: no request of the page; what never becomes one gets past", async () => {
    // The document itself comes by file here, and has to be let in.
    const leak = await leakOf(
      (page) => PAGE_LOCKS.requests(ownFileAllowed(page), () => undefined),
      all(["websocket"]),
    );
    expect(within([...MARKUP, ...STYLES, "meta-refresh", "location", "fetch", "xhr"], leak)).toEqual([]);
    if (leak.secret !== null) expect(leak.secret).toBe(false);
  });

  it("the policy: nothing that is part of the page; what leaves it gets past", async () => {
    const leak = await leakOf(
      (page) => PAGE_LOCKS.policy(page, () => undefined),
      all(["meta-refresh"]),
      withContentPolicy,
    );
    expect(within([...MARKUP, ...STYLES, ...SCRIPTED, "image-onerror", "location"], leak)).toEqual([]);
    if (leak.secret !== null) expect(leak.secret).toBe(false);
  });
});

/** The page with its requests handed on, but for the first: that one is let through. */
function ownFileAllowed(page: Page): Page {
  let first = true;
  return new Proxy(page, {
    get(target, name) {
      if (name === "on") {
        return (event: "request", listener: (request: { continue(): unknown }) => void) =>
          target.on(event, (request) => {
            if (!first) return listener(request);
            first = false;
            void request.continue();
          });
      }
      const value = Reflect.get(target, name) as unknown;
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
