import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { dbrief, exitOf } from "./dbrief.ts";
import { MAIN } from "./program.ts";
import { openPage, openReader } from "./screen-page.ts";

// `dbrief watch` as a curator has it: an editor that saves in its own way, and an open page.
const SAMPLE = "harbour-strike";
let root = "";
let reader: Browser;
const running: ChildProcess[] = [];

beforeAll(async () => {
  root = await fs.mkdtemp(join(tmpdir(), "dbrief-test-watch-"));
  reader = await openReader();
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});
afterAll(async () => {
  await reader?.close();
  await fs.rm(root, { recursive: true, force: true });
});

interface Watching {
  readonly url: string;
  readonly page: Page;
  readonly child: ChildProcess;
  stderr(): string;
  /** Writes the file of the dataset anew, changed. */
  save(file: string, change: (text: string) => string, how?: "write" | "rename"): Promise<void>;
  readonly folder: string;
}

async function watching(name: string): Promise<Watching> {
  const folder = await fs.mkdtemp(join(root, `${name}-`));
  expect((await dbrief(["init", folder], { cwd: root })).exit).toBe(0);
  const child = spawn(process.execPath, [MAIN, "watch"], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1" },
  });
  running.push(child);
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const url = await new Promise<string>((found, ended) => {
    child.stdout.setEncoding("utf8").once("data", (text: string) => found(text.trim()));
    child.once("exit", () => ended(new Error(stderr)));
  });
  const page = await openPage(reader);
  await page.goto(url);
  await titleIs(page, "How many dockers went on strike in Port Vesper?");
  const save: Watching["save"] = async (file, change, how = "write") => {
    const path = join(folder, "data", SAMPLE, file);
    const before = await fs.readFile(path, "utf8");
    const after = change(before);
    expect(after).not.toBe(before);
    if (how === "write") return fs.writeFile(path, after);
    await fs.writeFile(`${path}.new~`, after);
    await fs.rename(`${path}.new~`, path);
  };
  return { url, page, child, stderr: () => stderr, save, folder };
}

const TITLE = "document.getElementById('page').contentDocument?.querySelector('h1')?.textContent";
const titleIs = (page: Page, title: string) => page.waitForFunction(`${TITLE} === ${JSON.stringify(title)}`);
const retitle = (to: string) => (text: string) => text.replace(/^title:.*$/m, `title: ${to}`);

describe("dbrief watch", () => {
  test("shows each save, however the editor saves, and writes nothing", async () => {
    const { page, save, folder } = await watching("saves");
    for (const [title, how] of [
      ["Written once", "write"],
      ["Renamed over once", "rename"],
      ["Renamed over twice", "rename"],
      ["Renamed over three times", "rename"],
      ["Written again", "write"],
    ] as const) {
      await save("brief.yaml", retitle(title), how);
      await titleIs(page, title);
    }
    expect(await fs.readdir(folder)).toEqual(["data"]);
  });

  test("keeps the reader's place and filters", async () => {
    const { page, save } = await watching("place");
    await page.evaluate(`(() => {
      const view = document.getElementById("page").contentWindow;
      view.location.hash = "?kind=conflict";
      view.scrollTo(0, 400);
    })()`);
    await save("brief.yaml", retitle("Another title"));
    await titleIs(page, "Another title");
    await page.waitForFunction("document.getElementById('page').contentWindow.scrollY > 300");
    expect(await page.evaluate("document.getElementById('page').contentWindow.location.hash")).toBe(
      "#?kind=conflict",
    );
  });

  test("swaps what a save has changed, and leaves alone what it hasn't: nodes, filters, menus, focus", async () => {
    const { page, save } = await watching("swapped");
    const inside = "document.getElementById('page').contentDocument";
    const row = (await page.evaluate(`${inside}.querySelector("[id^='claim-']").id`)) as string;
    await page.evaluate(`(() => {
      const brief = ${inside};
      brief.body.dataset.loaded = "once";
      for (const section of brief.querySelector("main").children) section.dataset.stood = "";
      brief.querySelector("input[type=search]").value = "dockers";
      brief.querySelector("input[type=search]").dispatchEvent(new Event("input"));
      brief.querySelector("details.menu").open = true;
      brief.querySelector("table:has(tr[id^='claim-']) th[data-sort] button").click();
      brief.getElementById(${JSON.stringify(row)}).focus();
    })()`);
    const rows = `[...${inside}.querySelectorAll("tr[id^='claim-']")].map(({ id }) => id)`;
    const sorted = await page.evaluate(rows);
    await save("claims.yaml", (text) => text.replace(/^( +excerpt:.*)dockers/m, "$1dokkers"));
    await page.waitForFunction(`${inside}.querySelector("main").textContent.includes("dokkers")`);
    const left = await page.evaluate(`(() => {
      const brief = ${inside};
      const sections = [...brief.querySelector("main").children];
      return {
        loaded: brief.body.dataset.loaded,
        stood: sections.every((section) => "stood" in section.dataset),
        search: brief.querySelector("input[type=search]").value,
        open: brief.querySelector("details.menu").open,
        focus: brief.activeElement.id,
        links: [...brief.querySelectorAll("tr[id^='claim-']")].map((row) => row.querySelectorAll(".permalink").length),
        sorts: brief.querySelectorAll("th[data-sort] .sort .sort").length,
      };
    })()`);
    expect(left).toEqual({
      ...{ loaded: "once", stood: true, search: "dockers", open: true, focus: row },
      ...{ links: (sorted as string[]).map(() => 1), sorts: 0 },
    });
    expect(await page.evaluate(rows)).toEqual(sorted);
    // A figure that is drawn changes whole sections.
    await save("claims.yaml", (text) => text.replace("amount: 800", "amount: 700"));
    await page.waitForFunction(`${inside}.querySelector("main > :not([data-stood])") !== null`);
    expect(await page.evaluate(`${inside}.querySelectorAll("th[data-sort] .sort .sort").length`)).toBe(0);
    expect(await page.evaluate(`${inside}.body.dataset.loaded`)).toBe("once");
  });

  test("swaps what stands around the sections too: title, counts and what the filters know of", async () => {
    const { page, save } = await watching("around");
    const inside = "document.getElementById('page').contentDocument";
    await page.evaluate(`${inside}.body.dataset.loaded = "once"`);
    await save("brief.yaml", retitle("Another title"));
    await page.waitForFunction(`${inside}.title === "Another title" && document.title === "Another title"`);
    await save("speakers.yaml", (text) => text.replace(/^( +name: *)(.*)$/m, "$1Renamed"));
    await page.waitForFunction(`${inside}.querySelector(".bar").textContent.includes("Renamed")`);
    expect(await page.evaluate(`${inside}.querySelectorAll(".bar").length`)).toBe(1);
    expect(await page.evaluate(`${inside}.body.dataset.loaded`)).toBe("once");
  });

  test("with broken data keeps the last good page and says above it what is wrong, until it is put right", async () => {
    const { page, save, stderr } = await watching("broken");
    await save("claims.yaml", (text) => text.replace("speaker: union", "speaker: unoin"));
    await page.waitForSelector("#faults.broken:not([hidden])");
    const shown = await page.$eval("#faults", ({ textContent }) => textContent);
    expect(shown).toMatch(/1 to put right: this is the last good page/);
    expect(shown).toMatch(/claims\.yaml:9:12 error unknown speaker: unoin\s+did you mean union\?/);
    expect(await page.evaluate(TITLE)).toBe("How many dockers went on strike in Port Vesper?");
    expect(stderr()).toContain("unknown speaker: unoin");
    await save("brief.yaml", () => "title: [<script>alert(1)</script>");
    await page.waitForFunction("document.querySelector('#faults').textContent.includes('brief.yaml')");
    expect(await page.$$("#faults script")).toEqual([]);
    expect(await page.evaluate(TITLE)).toBe("How many dockers went on strike in Port Vesper?");
  });

  test("puts up a page again once the data are right", async () => {
    const { page, save } = await watching("mended");
    // Over and over: a watcher of files loses some of these saves, and only some.
    for (let i = 0; i < 8; i++) {
      await save("claims.yaml", (text) => text.replace("speaker: union", "speaker: unoin"));
      await page.waitForSelector("#faults.broken:not([hidden])");
      await save("claims.yaml", (text) => text.replace("speaker: unoin", "speaker: union"), "rename");
      await page.waitForSelector("#faults:not(.broken)");
    }
  });

  test("shows the other language too, each from the data as they stand", async () => {
    const { page, url, save, stderr } = await watching("languages");
    // At once, so that nobody reads half of it and tells of that.
    await save(
      "brief.yaml",
      (text) => retitle("{en: One, nb: En}")(text).replace("languages: [en]", "languages: [en, nb]"),
      "rename",
    );
    await titleIs(page, "One");
    await page.goto(`${url}?language=nb`);
    await titleIs(page, "En");
    await save("brief.yaml", (text) => text.replace("nb: En}", "nb: To}"), "rename");
    await titleIs(page, "To");
    await page.goto(url);
    await titleIs(page, "One");
    expect(stderr()).not.toContain("error");
  });

  test("prints what is shown when it is asked to", async () => {
    const { url } = await watching("print");
    const answer = await fetch(`${url}brief.en.pdf`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
  });

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("ends on %s with %i, and nobody is left to answer", async (signal, code) => {
    const { child, url, stderr } = await watching(`ends-${signal}`);
    const ended = once(child, "exit");
    child.kill(signal);
    const [exit, by] = await ended;
    expect(exitOf(exit, by)).toBe(code);
    expect(stderr()).not.toContain("error");
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });

  test.each([
    ["nothing to watch", ["watch", "--data", "nowhere"], /no dataset|missing data folder/],
    [
      "an unknown dataset",
      ["watch", "harbor-strike"],
      /unknown dataset: harbor-strike\n {4}did you mean harbour-strike/,
    ],
    ["a port that is none", ["watch", "--port", "80"], /--port takes a number from 1024 to 65535: 80/],
  ])("%s: exit 2 and what to do", async (name, args, message) => {
    const folder = join(root, name);
    await dbrief(["init", folder], { cwd: root });
    const { exit, stdout, stderr } = await dbrief(args, { cwd: folder });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });

  test("one of several datasets has to be named", async () => {
    const folder = join(root, "several");
    await dbrief(["init", folder], { cwd: root });
    await fs.cp(join(folder, "data", SAMPLE), join(folder, "data", "other"), { recursive: true });
    const { exit, stderr } = await dbrief(["watch"], { cwd: folder });
    expect(exit).toBe(2);
    expect(stderr).toMatch(/which dataset\?\n {4}name one: harbour-strike, other/);
  });
});
