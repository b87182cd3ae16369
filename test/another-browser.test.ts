import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { currentMachine, findBrowser, type Machine, startBrowser } from "../src/browser/index.ts";
import { wantedBrowser } from "../src/browser/wanted.ts";
import { run as init } from "../src/cli/commands/init.ts";
import { realEffects } from "../src/cli/effects.ts";
import type { Terminal } from "../src/cli/terminal.ts";
import { normalizeConfig } from "../src/config.ts";
import { build } from "../src/pipeline.ts";

// Which browser printed an edition is one of the things that it was made from: another one may break a line elsewhere.
let root = "";
let whole: Machine;
let damaged: Machine;
let release = "";

beforeAll(async () => {
  root = await fs.mkdtemp(join(tmpdir(), "dbrief-test-another-"));
  await init({ config: { data: join(root, "data") }, positional: [join(root, "data/strike")], options: {} });
  const real = currentMachine(fs);
  const cache = join(root, "puppeteer");
  whole = { ...real, environment: { ...real.environment, PUPPETEER_CACHE_DIR: cache } };
  const found = await findBrowser(whole);
  release = found.release;
  // The same package as far as its version goes, and one that is installed, which stands in for it.
  const bundledPackage = join(root, "package");
  await fs.mkdir(bundledPackage);
  await fs.copyFile(join(real.bundledPackage ?? "", "package.json"), join(bundledPackage, "package.json"));
  damaged = { ...whole, home: join(root, "home"), bundledPackage };
  damaged = { ...damaged, environment: { ...damaged.environment, XDG_CACHE_HOME: join(root, "cache") } };
  const installed = join(cache, `chrome/linux-${found.version}/chrome-linux64/chrome`);
  await fs.mkdir(join(installed, ".."), { recursive: true });
  const variables = Object.entries(found.environment).map(([name, value]) => `${name}="${value}"`);
  await fs.writeFile(installed, `#!/bin/sh\n${variables.join(" ")} exec "${found.path}" "$@"\n`, {
    mode: 0o755,
  });
});
afterAll(() => fs.rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

const quiet = { step: () => undefined } as unknown as Terminal;

/** @returns what was warned of, and what the newest edition notes */
async function buildOn(machine: Machine, output: string, written = {}) {
  const config = normalizeConfig({
    ...{ data: join(root, "data"), output: join(root, output), format: "pdf", language: "en" },
    ...written,
  });
  let starts = 0;
  const effects = {
    ...realEffects({ terminal: quiet, signal: new AbortController().signal }),
    wantedBrowser: () => wantedBrowser(machine),
    startBrowser: () => {
      starts += 1;
      return startBrowser(machine, { sandbox: config.sandbox });
    },
  };
  const { ok, editions, diagnostics } = await build([], config, effects);
  expect(ok).toBe(true);
  const read = async (name: string) =>
    JSON.parse(await fs.readFile(join(root, output, "strike/latest", name), "utf8"));
  const { options } = await read("manifest.json");
  if (options.formats.includes("pdf")) expect((await read("inputs.json")).options).toEqual(options);
  return { starts, edition: editions[0], codes: diagnostics.map(({ code }) => code), diagnostics, options };
}

describe.runIf(process.platform === "linux" && process.arch === "x64")("the browser of an edition", () => {
  test("is noted, and nothing is started for an edition that stands", async () => {
    const first = await buildOn(whole, "one");
    expect(first.options.browser).toBe(release);
    expect(release).toMatch(/^@sparticuz\/chromium \d/);
    expect(first.codes).not.toContain("another-browser");
    const second = await buildOn(whole, "one");
    expect(second).toMatchObject({ starts: 0, edition: { number: 1, changed: false } });
  });

  test("is told and noted where another had to stand in, and its return is a change", async () => {
    const first = await buildOn(damaged, "two");
    expect(first.options.browser).toMatch(/^chromium \d+\.\S+ instead of @sparticuz\/chromium \d/);
    const told = first.diagnostics.find(({ code }) => code === "another-browser");
    expect(told).toMatchObject({ severity: "warning" });
    expect(told?.message).toMatch(
      /^printed with chromium \S+ instead of @sparticuz\S+ \S+: could not be unpacked: /,
    );
    const again = await buildOn(damaged, "two");
    expect(again).toMatchObject({ starts: 1, edition: { number: 1, changed: false } });
    expect(again.codes).toContain("another-browser");
    const mended = await buildOn(whole, "two");
    expect(mended).toMatchObject({ edition: { number: 2, changed: true }, options: { browser: release } });
    expect(mended.codes).not.toContain("another-browser");
  });

  test("is warned of where it has no sandbox because somebody asked for that", async () => {
    const { codes, options } = await buildOn(whole, "three", { sandbox: false });
    expect(codes).toContain("no-sandbox");
    expect(options.browser).toBe(release);
  });

  test("is of no account where nothing is printed, or none can be had", async () => {
    const { options, starts } = await buildOn(damaged, "four", { format: "csv" });
    expect(starts).toBe(0);
    expect(Object.hasOwn(options, "browser")).toBe(false);
    const none = { ...damaged, environment: { DBRIEF_BROWSER: "/nowhere" } };
    expect(await wantedBrowser(none)).toBe(null);
    const { edition } = await buildOn(none, "one");
    expect(edition).toMatchObject({ changed: false });
  });
});
