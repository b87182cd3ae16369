import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MachineError } from "../diagnostic.ts";
import { findBrowser } from "./find.ts";
import { currentMachine, type Machine } from "./machine.ts";
import { systemBrowserPaths } from "./places.ts";

let root: string;
let machine: Machine;

/** A machine with an empty home, nothing bundled, and only the browsers that a test puts there. */
beforeEach(async () => {
  root = await files.mkdtemp(join(tmpdir(), "find-test-"));
  const environment = { PATH: process.env.PATH };
  const real = currentMachine(files);
  machine = {
    ...real,
    home: root,
    temporaryFolder: root,
    bundledPackage: null,
    environment,
    platform: "linux",
  };
});
afterEach(() => files.rm(root, { recursive: true, force: true }));

async function writeBrowser(path: string, script: string, mode = 0o755): Promise<string> {
  const full = join(root, path);
  await files.mkdir(join(full, ".."), { recursive: true });
  await files.writeFile(full, `#!/bin/sh\n${script}\n`, { mode });
  return full;
}
const says = (version: string): string => `echo "${version}"`;

describe("findBrowser", () => {
  it("takes the one named on the command line before the environment's", async () => {
    const explicit = await writeBrowser("a", says("Chromium 140.0.1.2"));
    const named = await writeBrowser("b", says("Google Chrome 141.0.1.2"));
    const environment = { DBRIEF_BROWSER: named, PUPPETEER_EXECUTABLE_PATH: explicit };
    expect(await findBrowser({ ...machine, environment }, { explicit })).toMatchObject({
      path: explicit,
      origin: "option",
    });
    expect(await findBrowser({ ...machine, environment })).toMatchObject({
      path: named,
      origin: "environment",
      version: "141.0.1.2",
    });
    expect(
      await findBrowser({
        ...machine,
        environment: { DBRIEF_BROWSER: "", PUPPETEER_EXECUTABLE_PATH: explicit },
      }),
    ).toMatchObject({ path: explicit });
  });

  it.each([
    ["that is not there", null, /no such file/],
    ["that may not be run", says("Chromium 140.0.1.2"), /permission/],
    ["that is a Firefox", says("Mozilla Firefox 130.0.1"), /not a Chromium: says "Mozilla Firefox 130.0.1"/],
    ["that is too old", says("Chromium 109.0.5414.74"), /109.0.5414.74 is too old/],
    ["that fails", "echo 'libfoo.so: cannot open' >&2; exit 127", /does not run: libfoo.so: cannot open/],
  ])("refuses a named one %s, and looks no further", async (name, script, reason) => {
    await writeBrowser(
      ".cache/puppeteer/chrome/linux-148.0.1.2/chrome-linux64/chrome",
      says("Chromium 148.0.1.2"),
    );
    const path =
      script === null
        ? "/nowhere"
        : await writeBrowser("x", script, name.includes("may not") ? 0o644 : 0o755);
    const refusal = findBrowser({ ...machine, environment: { DBRIEF_BROWSER: path } });
    await expect(refusal).rejects.toThrow(MachineError);
    await expect(refusal).rejects.toThrow(reason);
    await expect(refusal).rejects.toThrow(path);
    await expect(refusal).rejects.toMatchObject({ hint: expect.stringContaining("DBRIEF_BROWSER") });
  });

  it("takes the newest of puppeteer's cache that runs, and says why it passed the others over", async () => {
    const cache = ".cache/puppeteer/chrome-headless-shell";
    const program = "chrome-headless-shell-linux64/chrome-headless-shell";
    const broken = await writeBrowser(`${cache}/linux-150.0.0.1/${program}`, "exit 1");
    const newer = await writeBrowser(`${cache}/linux-148.0.0.10/${program}`, says("Chrome 148.0.0.10"));
    await writeBrowser(`${cache}/linux-148.0.0.9/${program}`, says("Chrome 148.0.0.9"));
    const found = await findBrowser(machine);
    expect(found).toMatchObject({ path: newer, origin: "puppeteer", version: "148.0.0.10" });
    expect(found.passedOver.map(({ path }) => path)).toEqual([null, broken]);
  });

  it("goes on to the next where one was seen not to start", async () => {
    const cache = ".cache/puppeteer/chrome";
    const first = await writeBrowser(
      `${cache}/linux-148.0.0.2/chrome-linux64/chrome`,
      says("Chrome 148.0.0.2"),
    );
    const second = await writeBrowser(
      `${cache}/linux-148.0.0.1/chrome-linux64/chrome`,
      says("Chrome 148.0.0.1"),
    );
    const avoid = [{ origin: "puppeteer", path: first, reason: "no sandbox" }] as const;
    expect(await findBrowser(machine, { avoid })).toMatchObject({ path: second });
  });

  it("runs a bundled one with its own libraries where the machine lacks them", async () => {
    const bundledPackage = join(root, "package");
    const missing =
      'test -n "$LD_LIBRARY_PATH" || { echo "error while loading shared libraries: libnss3.so" >&2; exit 127; }';
    await writePackage(bundledPackage, `#!/bin/sh\n${missing}\n${says("Chromium 147.0.7727.0")}\n`);
    const found = await findBrowser({ ...machine, architecture: "x64", bundledPackage });
    expect(found).toMatchObject({ origin: "bundled", version: "147.0.7727.0" });
    expect(found.environment.LD_LIBRARY_PATH).toMatch(/chromium-147.0.0\/lib$/);
  });

  it("does not try the bundled one where it was not made for", async () => {
    const elsewhere = findBrowser({
      ...machine,
      architecture: "arm64",
      bundledPackage: root,
      platform: "win32",
    });
    await expect(elsewhere).rejects.toThrow("made for linux x64, and this is win32 arm64");
  });

  it("says all that was tried where there is none", async () => {
    const none = findBrowser({
      ...machine,
      architecture: "arm64",
      platform: "darwin",
      home: join(root, "empty"),
    });
    await expect(none).rejects.toThrow(MachineError);
    await expect(none).rejects.toThrow(
      /no browser found: .*puppeteer: holds no browser; none where systems install one/,
    );
    await expect(none).rejects.toMatchObject({ hint: expect.stringContaining("--browser") });
  });
});

async function writePackage(folder: string, program: string): Promise<void> {
  const { brotliCompressSync } = await import("node:zlib");
  await files.mkdir(join(folder, "bin"), { recursive: true });
  await files.writeFile(join(folder, "package.json"), JSON.stringify({ version: "147.0.0" }));
  await files.writeFile(join(folder, "bin", "chromium.br"), brotliCompressSync(program));
  for (const archive of ["al2023.tar.br", "fonts.tar.br"]) {
    await files.writeFile(join(folder, "bin", archive), brotliCompressSync(Buffer.alloc(1024)));
  }
}

describe("systemBrowserPaths", () => {
  it("knows where each system installs one", () => {
    const environment = { ProgramFiles: "C:\\Program Files" };
    expect(systemBrowserPaths({ platform: "linux", home: "/h", environment })).toContain("/usr/bin/chromium");
    expect(systemBrowserPaths({ platform: "darwin", home: "/h", environment })).toContain(
      "/h/Applications/Chromium.app/Contents/MacOS/Chromium",
    );
    expect(systemBrowserPaths({ platform: "win32", home: "/h", environment })).toContain(
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    );
  });
});
