import { readdirSync, readFileSync } from "node:fs";
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { HANG_MS } from "../../test/hang.ts";
import { MachineError } from "../diagnostic.ts";
import {
  type BrowserRoom,
  currentMachine,
  type FoundBrowser,
  findBrowser,
  inspectMachine,
  type Machine,
  openBrowser,
  startBrowser,
} from "./index.ts";
import { afterListening } from "./room.ts";

const page = (text: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${text}</title>${head}</head><body><h1>${text}</h1></body></html>`;
/** A page that says so while it is being printed, through the warning of a refused address. */
const TELLING = page("telling", '<style>body { background: url("http://example.invalid/") }</style>').replace(
  "</body>",
  '<iframe src="http://example.invalid/frame"></iframe></body>',
);

let found: FoundBrowser;
let temporaryFolder: string;
let machine: Machine;
let room: BrowserRoom;

beforeAll(async () => {
  found = await findBrowser(currentMachine(files));
});
beforeEach(async () => {
  temporaryFolder = await files.mkdtemp(join(tmpdir(), "room-test-"));
  machine = { ...currentMachine(files), temporaryFolder };
  room = await openBrowser(found, machine);
});
afterEach(async () => {
  await room.close();
  await files.rm(temporaryFolder, { recursive: true, force: true });
});
afterAll(async () => {
  if (found.temporaryFolder !== null) await files.rm(found.temporaryFolder, { recursive: true, force: true });
});

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString() === "%PDF-";
const currentPid = (): number => room.processId() ?? Number.NaN;
const kill = (): boolean => process.kill(-currentPid(), "SIGKILL");

/** How many of a browser's page processes were there to kill; /proc tells the group of each. */
function killRenderers(group: number): number {
  const renderers = readdirSync("/proc").filter((name) => {
    try {
      if (Number(readFileSync(`/proc/${name}/stat`, "utf8").split(") ")[1]?.split(" ")[2]) !== group)
        return false;
      return readFileSync(`/proc/${name}/cmdline`, "utf8").includes("--type=renderer");
    } catch {
      return false;
    }
  });
  for (const renderer of renderers) process.kill(Number(renderer), "SIGKILL");
  return renderers.length;
}

describe("print", () => {
  it("prints several documents at once", async () => {
    const printed = await Promise.all(["one", "two", "three"].map((text) => room.print(page(text))));
    expect(printed.every(isPdf)).toBe(true);
    expect(new Set(printed.map((bytes) => Buffer.from(bytes).toString("latin1"))).size).toBe(3);
  });

  it("takes the paper from the page, A4 where it says nothing", async () => {
    const mediaBox = async (head: string): Promise<string | undefined> =>
      /\/MediaBox \[([^\]]*)\]/.exec(Buffer.from(await room.print(page("x", head))).toString("latin1"))?.[1];
    expect(await mediaBox("")).toMatch(/^0 0 59[45][.\d]* 84[12][.\d]*$/);
    expect(await mediaBox("<style>@page { size: 100mm 200mm }</style>")).toMatch(
      /^0 0 28[23][.\d]* 56[67][.\d]*$/,
    );
  });

  it("tells of a font that can't be read", async () => {
    const warnings: string[] = [];
    const font =
      "@font-face { font-family: Broken; src: url(data:font/woff2;base64,AAAA) } h1 { font-family: Broken }";
    await room.print(page("x", `<style>${font}</style>`), { onWarning: (message) => warnings.push(message) });
    expect(warnings).toEqual(["font did not load: Broken normal"]);
  });

  it("starts another browser where it was killed in mid-print, and prints", async () => {
    const first = currentPid();
    let killed = 0;
    const onWarning = (): void => {
      if (killed++ === 0) kill();
    };
    expect(isPdf(await room.print(TELLING, { onWarning }))).toBe(true);
    expect(killed).toBeGreaterThan(0);
    expect(currentPid()).not.toBe(first);
    expect(machine.isRunning(first)).toBe(false);
  });

  it.runIf(process.platform === "linux")(
    "prints where the page's own process was killed in mid-print",
    async () => {
      let killed = 0;
      const onWarning = (): void => {
        if (killed === 0) killed = killRenderers(currentPid());
      };
      expect(isPdf(await room.print(TELLING, { onWarning }))).toBe(true);
      expect(killed).toBeGreaterThan(0);
    },
  );

  it.runIf(process.platform === "linux")(
    "prints where the page's own process was killed before",
    async () => {
      await vi.waitFor(() => expect(killRenderers(currentPid())).toBeGreaterThan(0), { timeout: HANG_MS });
      expect(isPdf(await room.print(page("x")))).toBe(true);
    },
  );

  it("shares one new browser among the prints that lost the old one", async () => {
    const prints = [room.print(page("one")), room.print(page("two"))];
    kill();
    expect((await Promise.all(prints)).every(isPdf)).toBe(true);
    expect(await files.readdir(temporaryFolder)).toHaveLength(1);
  });

  it("gives up with a reason when the second browser dies too", async () => {
    const first = currentPid();
    const print = room.print(page("x"));
    kill();
    const watch = setInterval(() => {
      if (currentPid() !== first && machine.isRunning(currentPid())) kill();
    }, 1);
    const outcome = await print.catch((error: unknown) => error);
    clearInterval(watch);
    expect(outcome).toBeInstanceOf(MachineError);
    expect(outcome).toMatchObject({
      message: expect.stringContaining("failed twice"),
      hint: expect.any(String),
    });
    expect(isPdf(await room.print(page("after")))).toBe(true);
  });

  it("stops a browser that hangs at the deadline, and is ready for the next document", async () => {
    const hung = currentPid();
    process.kill(-hung, "SIGSTOP");
    const print = room.print(page("x"), { timeoutMs: 300 });
    await expect(print).rejects.toThrow(MachineError);
    await expect(print).rejects.toThrow("longer than 0.3 s");
    expect(isPdf(await room.print(page("after")))).toBe(true);
    expect(machine.isRunning(hung)).toBe(false);
  });
});

it("is late for nothing that came while this process was busy", async () => {
  let isLate = false;
  const stop = afterListening(40, () => {
    isLate = true;
  });
  const end = performance.now() + 60;
  while (performance.now() < end);
  await new Promise(setImmediate);
  stop();
  expect(isLate).toBe(false);
});

describe("close", () => {
  it("ends the browser, removes its folder, may be called twice and ends prints under way", async () => {
    const pid = currentPid();
    const print = room.print(page("x"));
    print.catch(() => undefined);
    await Promise.all([room.close(), room.close()]);
    await expect(print).rejects.toThrow("was closed before");
    await expect(room.print(page("x"))).rejects.toThrow(MachineError);
    expect(machine.isRunning(pid)).toBe(false);
    expect(await files.readdir(temporaryFolder)).toEqual([]);
  });

  it("ends a browser that does not answer", async () => {
    const pid = currentPid();
    process.kill(-pid, "SIGSTOP");
    await room.close();
    expect(machine.isRunning(pid)).toBe(false);
  });
});

describe("openBrowser", () => {
  it("sweeps the profile of a run that was killed", async () => {
    const left = join(temporaryFolder, "dbrief-profile-4194311-abcdef");
    await files.mkdir(left);
    await (await openBrowser(found, machine)).close();
    await expect(files.access(left)).rejects.toThrow();
  });

  it("says what stands in the way of a start", async () => {
    const path = join(temporaryFolder, "broken");
    const script = "#!/bin/sh\necho 'FATAL: No usable sandbox! If you are running on Ubuntu' >&2\nexit 1\n";
    await files.writeFile(path, script, { mode: 0o755 });
    const outcome = await openBrowser({ ...found, path, temporaryFolder: null }, machine).catch(
      (error) => error,
    );
    expect(outcome).toBeInstanceOf(MachineError);
    expect(outcome.message).toContain(`${path}: this machine gives it no sandbox`);
    expect(outcome.hint).toContain("unprivileged user namespaces");
    const left = await files.readdir(temporaryFolder);
    expect(left.filter((name) => name.startsWith("dbrief-profile-"))).toHaveLength(1);
  });
});

/** A browser as far as its first answers, in the place of a real one. */
async function writeFake(script: string): Promise<string> {
  const path = join(temporaryFolder, "fake");
  await files.writeFile(path, script, { mode: 0o755 });
  return path;
}

describe("a browser that is killed as it starts", () => {
  const start = async (path: string) =>
    openBrowser({ ...found, path, temporaryFolder: null }, machine).then(
      () => null,
      (error: unknown) => error as Error,
    );
  const profiles = async () =>
    (await files.readdir(temporaryFolder)).filter((name) => name.startsWith("dbrief-profile-"));

  it("says so at once, where it was between two answers too", async () => {
    expect(await start(await writeFake(HALF_STARTED))).toMatchObject({
      message: `browser does not start: ${join(temporaryFolder, "fake")}: it was ended by SIGKILL`,
    });
    expect(await profiles()).toHaveLength(1);
  });

  it("is not waited for longer than half a minute where it only hangs", async () => {
    const path = await writeFake("#!/bin/sh\ntrap '' TERM\necho noise >&2\ntouch \"$0.up\"\nsleep 60\n");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const outcome = start(path);
      await vi.waitFor(() => files.access(`${path}.up`), { timeout: HANG_MS });
      vi.advanceTimersByTime(30_000);
      await expect(outcome).resolves.toMatchObject({ message: expect.stringContaining("within 30 s") });
      expect(await profiles()).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });
});

/** Names a tab, and is gone before it tells of the page in it, for which its driver waits. */
const HALF_STARTED = `#!/usr/bin/env node
const { writeSync } = require("node:fs");
const tell = (message) => writeSync(4, JSON.stringify(message) + "\\0");
new (require("node:net").Socket)({ fd: 3 }).on("data", (data) => {
  for (const { id, method } of String(data).split("\\0").filter(Boolean).map(JSON.parse)) {
    const targetInfo = { targetId: "t", type: "tab", title: "", url: "", attached: true };
    if (method === "Target.setAutoAttach")
      tell({ method: "Target.attachedToTarget", params: { sessionId: "s", targetInfo } });
    tell({ id, result: { browserContextIds: [] } });
    if (method !== "Target.setAutoAttach") continue;
    setTimeout(() => process.kill(process.pid, "SIGKILL"), 50);
  }
});
`;

describe("startBrowser", () => {
  it("keeps its failure for whoever asks, and closes what never opened", async () => {
    const started = startBrowser(machine, { explicit: "/nowhere/chrome" });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(started.room()).rejects.toThrow("/nowhere/chrome (--browser): no such file");
    await started.close();
  });

  it("closes what is still on its way", async () => {
    const started = startBrowser(machine);
    await started.close();
    const pid = (await started.room()).processId() ?? Number.NaN;
    expect(machine.isRunning(pid)).toBe(false);
  });
});

describe("inspectMachine", () => {
  it("finds all well where a page prints", async () => {
    const checks = await inspectMachine(machine);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(checks.map(({ check }) => check)).toEqual(
      expect.arrayContaining(["node", "browser", "sandbox", "print"]),
    );
  });

  it("goes by the browser that a build would print with, and names the one that does not start", async () => {
    const cache = join(temporaryFolder, "cache");
    const write = async (version: string, script: string) => {
      const path = join(cache, `chrome/linux-${version}/chrome-linux64/chrome`);
      await files.mkdir(join(path, ".."), { recursive: true });
      await files.writeFile(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
      return path;
    };
    const broken = await write("999.0.0.0", '[ "$*" = --version ] && echo Chromium 999.0.0.0');
    const whole = await write("998.0.0.0", `exec "${found.path}" "$@"`);
    const environment = { ...machine.environment, ...found.environment, PUPPETEER_CACHE_DIR: cache };
    const checks = await inspectMachine({ ...machine, bundledPackage: null, environment });
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    const details = checks.map(({ detail }) => detail);
    expect(details).toContain(`${broken}: browser does not start: it ended with exit code 1`);
    expect(details).toContainEqual(expect.stringContaining(whole));
  });

  it("says what to do where one thing or another is wrong", async () => {
    const environment = { ...machine.environment, DBRIEF_BROWSER: "/nowhere/chrome" };
    const ill = {
      ...machine,
      nodeVersion: "20.19.0",
      environment,
      temporaryFolder: join(temporaryFolder, "gone"),
    };
    const failed = (await inspectMachine(ill)).filter(({ ok }) => !ok);
    expect(failed.map(({ check }) => check)).toEqual(["node", "temporary-folder", "browser"]);
    expect(failed.every(({ remedy }) => remedy !== null)).toBe(true);
  });
});
