import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type HTMLElement, parse } from "node-html-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seededDataset } from "../bench/seeded-claims.ts";
import { writeSeededFiles } from "../bench/seeded-files.ts";
import { dbrief } from "./dbrief.ts";

// A thousand claims through the program: the digest, and the whole of it.

const CLAIMS = 1000;
const seeded = seededDataset(CLAIMS, { groupSize: 10, statements: 0.2, days: 60 });
const ids = seeded.claims.map(({ id }) => id);
let root = "";

beforeAll(async () => {
  root = await fs.mkdtemp(join(tmpdir(), "dbrief-test-large-"));
  writeSeededFiles({ ...seeded, id: "large" }, join(root, "data"));
});
afterAll(() => fs.rm(root, { recursive: true, force: true }));

async function build(...args: readonly string[]) {
  const { exit, stderr } = await dbrief(["build", "--format", "html,csv", ...args], { cwd: root });
  expect({ exit, errors: /error {2}/.test(stderr) }).toEqual({ exit: 0, errors: false });
  const latest = join(root, "output/large/latest");
  const html = await fs.readFile(join(latest, "brief.html"), "utf8");
  const rows = async (name: string) =>
    (await fs.readFile(join(latest, name), "utf8")).trimEnd().split(/\r\n(?=[a-z]+-?[0-9a-f]+,)/u).length - 1;
  const manifest = JSON.parse(await fs.readFile(join(latest, "manifest.json"), "utf8"));
  return { html, page: parse(html), rows, manifest };
}

const inAppendix = (page: HTMLElement) =>
  page.querySelectorAll(".record tr[id^='claim-']").map((row) => row.id.slice("claim-".length));

/** Links that lead nowhere. */
function deadLinks(page: HTMLElement): string[] {
  const targets = new Set(page.querySelectorAll("[id]").map(({ id }) => id));
  return page
    .querySelectorAll("a[href^='#']")
    .map((link) => link.getAttribute("href")!.slice(1))
    .filter((target) => !targets.has(target));
}

describe("by itself", () => {
  let built: Awaited<ReturnType<typeof build>>;
  beforeAll(async () => {
    built = await build();
  });

  test("the brief is about some claims, and says of how many", () => {
    const shown = inAppendix(built.page);
    expect(shown.length).toBeGreaterThan(30);
    expect(shown.length).toBeLessThan(300);
    expect(built.page.querySelector(".masthead .rest")!.textContent).toContain(
      `${shown.length} of 1,000 claims`,
    );
  });

  test("every figure in it leads to its claim, every claim back, and no link to nothing", () => {
    expect(deadLinks(built.page)).toEqual([]);
    const linked = new Set(
      built.page
        .querySelectorAll("main a[href^='#claim-']")
        .map((link) => link.getAttribute("href")!.slice(7)),
    );
    expect([...linked].toSorted()).toEqual(inAppendix(built.page).toSorted());
    for (const row of built.page.querySelectorAll(".record tr[id^='claim-'] .proof"))
      expect(row.querySelector("a[href^='#']"), row.textContent).not.toBeNull();
  });

  test("the files have the rest", async () => {
    expect(await built.rows("claims.csv")).toBe(CLAIMS);
    const told = built.page.querySelector(".findings > .rest")!.textContent;
    const tally = built.page
      .querySelectorAll(".tally tbody tr")
      .map((row) => Number(row.querySelectorAll("td")[0]!.textContent.replaceAll(",", "")));
    const differ = tally.reduce((sum, count) => sum + count, 0);
    expect(told).toContain(` of ${differ.toLocaleString("en-GB")} pairs`);
    const csv = await fs.readFile(join(root, "output/large/latest/discrepancies.csv"), "utf8");
    const kinds = new Set(
      built.page.querySelectorAll(".tally tbody tr th").map(({ textContent }) => textContent),
    );
    expect(kinds.size).toBeGreaterThan(2);
    const alike = csv.match(/^d-[0-9a-f]+,(?:update|compatible|agreement|echo),/gmu)!.length;
    const all = csv.match(/^d-[0-9a-f]+,/gmu)!.length;
    expect(differ).toBe(all - alike);
  });

  test("the page is of a size that a browser opens at once", () => {
    expect(built.html.length).toBeLessThan(2_000_000);
  });
});

describe("with --appendix full", () => {
  let built: Awaited<ReturnType<typeof build>>;
  beforeAll(async () => {
    built = await build("--appendix", "full");
  });

  test("the appendix has every claim, once", () => {
    expect(inAppendix(built.page).toSorted()).toEqual(ids.toSorted());
    for (const row of built.page.querySelectorAll(".record tr[id^='claim-']"))
      expect(row.querySelector(".claim-id")!.textContent).toBe(row.id.slice("claim-".length));
  });

  test("every claim is led to and leads back, and no link leads to nothing", () => {
    expect(deadLinks(built.page)).toEqual([]);
    const linked = new Set(
      built.page
        .querySelectorAll("main a[href^='#claim-']")
        .map((link) => link.getAttribute("href")!.slice(7)),
    );
    expect([...linked].toSorted()).toEqual(ids.toSorted());
    for (const row of built.page.querySelectorAll(".record tr[id^='claim-']"))
      expect(row.querySelectorAll(".proof a[href^='#']").length, row.id).toBeGreaterThan(0);
  });

  test("its parts are children of main, at its end, each with a heading of its own", () => {
    const parts = built.page.querySelectorAll("main > [data-part]");
    expect(parts.length).toBeGreaterThan(4);
    const children = built.page.querySelector("main")!.childNodes.filter((node) => "tagName" in node);
    expect(children.slice(-parts.length)).toEqual(parts);
    const heads = parts.flatMap((part) => part.querySelectorAll("h2").map(({ textContent }) => textContent));
    expect(new Set(heads).size).toBe(heads.length);
  });

  test("the manifest says that it was asked for, so that the next build knows", () => {
    expect(JSON.stringify(built.manifest)).toContain('"appendix":"full"');
  });
});

test("another size: exit 2, and what there is", async () => {
  const { exit, stderr } = await dbrief(["build", "--appendix", "ful"], { cwd: root });
  expect(exit).toBe(2);
  expect(stderr).toContain("did you mean full?");
});

test("a script that no font of the theme has: a build warns where it makes pages", async () => {
  const folder = join(root, "thai");
  await dbrief(["init", folder], { cwd: root });
  const path = join(folder, "data/harbour-strike/speakers.yaml");
  const before = await fs.readFile(path, "utf8");
  await fs.writeFile(path, before.replace(/name: .*/u, "name: กลาโหม"));
  const warned = await dbrief(["build", "--format", "html"], { cwd: folder });
  expect(warned.exit).toBe(0);
  expect(warned.stderr).toMatch(
    /speakers\.yaml:\d+:\d+ +warning +no font of the theme has: ก \(U\+0E01\) .*; in name of /u,
  );
  const silent = await dbrief(["build", "--format", "csv"], { cwd: folder });
  expect({ exit: silent.exit, stderr: silent.stderr }).toEqual({ exit: 0, stderr: "" });
});
