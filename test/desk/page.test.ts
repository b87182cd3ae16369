import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violations } from "../axe.ts";
import { dbrief } from "../dbrief.ts";
import { openReader } from "../screen-page.ts";
import { column, madePdf } from "./made-pdf.ts";
import { closeDesks, openDesk } from "./open-desk.ts";

// What the page does besides making claims, by keyboard, on the dataset that `init` makes.
const SAMPLE = "harbour-strike";
let root = "";
let reader: Browser;
let page: Page;
let faults: string[];
const path = (name: string) => join(root, "data", SAMPLE, name);

beforeAll(async () => {
  root = await fs.mkdtemp(join(tmpdir(), "dbrief-test-desk-page-"));
  reader = await openReader();
  expect((await dbrief(["init", "."], { cwd: root })).exit).toBe(0);
  ({ page, faults } = await openDesk(reader, root, SAMPLE));
});
afterAll(async () => {
  closeDesks();
  await reader?.close();
  await fs.rm(root, { recursive: true, force: true });
});

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key as "n");
    await page.waitForFunction(`document.documentElement.dataset.keys === "done"`);
  }
}

const words = (selector: string) => page.$eval(selector, ({ textContent }) => textContent ?? "");
const said = () => words("#state");
/** Until the line at the foot says so. */
const untilSaid = (start: string) =>
  page.waitForFunction(`document.getElementById("state").textContent.startsWith(${JSON.stringify(start)})`);
/** A dialog goes a moment after its key. */
const untilClosed = () => page.waitForSelector("dialog", { hidden: true });
/** The first claim that the page lists. */
async function takeOutFirst(): Promise<void> {
  const id = (await page.$eval("#told button", (button) => button.id)).replace("told-", "");
  await press("Escape", "g", "Delete");
  await untilSaid(`Taken out of claims.yaml: ${id}`);
}

/** How many claims of the page's source are in the file. */
const claimsOf = (text: string) => text.match(/^ +source: courier-/gm)?.length ?? 0;

describe("find", () => {
  test("goes through what is found, and the words become a claim", async () => {
    await press("/");
    await page.waitForSelector("#find input:focus");
    await page.keyboard.type("dockers");
    const first = await words("#find [role=status]");
    expect(first).toMatch(/^1 of [2-9]/);
    await page.keyboard.press("ArrowDown");
    expect(await words("#find [role=status]")).toBe(first.replace("1", "2"));
    await page.keyboard.type("xyz");
    expect(await words("#find [role=status]")).toBe("not in this text");
    for (let key = 0; key < 3; key++) await page.keyboard.press("Backspace");
    await press("Enter");
    expect(await page.$("#find")).toBeNull();
    expect(await said()).toMatch(/^Selected/);
    await press("t");
    await page.waitForSelector("#field-stance");
    expect(await words("#field-excerpt .value")).toMatch(/dockers/i);
    await press("q");
  });

  test("leaves everything as it was when it is turned away from", async () => {
    const at = await page.$eval("#text", (text) => text.getAttribute("data-at"));
    await press("/");
    await page.keyboard.type("port");
    await press("Escape");
    expect(await page.$("#find")).toBeNull();
    expect(await page.$eval("#text", (text) => text.getAttribute("data-at"))).toBe(at);
  });
});

test("the help sheet has every command, and lets letters be commands only with Alt", async () => {
  await press("?");
  const sheet = await words("dialog");
  for (const name of ["next open figure", "find words", "confirm all", "take the last step back"])
    expect(sheet).toContain(name);
  await page.click("dialog #letters");
  await press("Escape");
  await untilClosed();
  await press("c");
  expect(await page.$("dialog")).toBeNull();
  await page.keyboard.down("Alt");
  await press("c");
  await page.keyboard.up("Alt");
  expect(await words("dialog h2")).toBe("Add a text");
  await press("Escape");
  await untilClosed();
  await press("?");
  await page.click("dialog #letters");
  await press("?");
  await untilClosed();
});

describe("a file that is dropped on the page", () => {
  const LINE = "The police counted 40 dockers, and it was more than that.";

  /** As a browser hands over what somebody lets go above the text. */
  async function drop(name: string, bytes: Uint8Array): Promise<void> {
    await page.evaluate(`{
      const transfer = new DataTransfer();
      const bytes = Uint8Array.fromBase64("${Buffer.from(bytes).toString("base64")}");
      transfer.items.add(new File([bytes], "${name}"));
      const target = document.querySelector("dialog #content") ?? document.querySelector("#text");
      for (const type of ["dragover", "drop"])
        target.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }`);
    await page.waitForSelector("dialog #content");
  }
  const holds = (text: string) =>
    page.waitForFunction(`document.querySelector("#content").value.includes(${JSON.stringify(text)})`);
  const archived = (name: string) => fs.readFile(path(`archive/${name}`), "utf8");

  async function add(id: string): Promise<void> {
    await page.$eval("#source-id", (input) => {
      input.value = "";
    });
    await page.type("#source-id", id);
    await page.click("dialog [type=submit]");
    await untilSaid(`Added: ${id}`);
    await untilClosed();
    expect(await words("#text")).toContain(LINE);
  }

  test("is a source: text, HTML without its markup, PDF with the file beside its text", async () => {
    await drop("one.txt", Buffer.from(LINE));
    await holds(LINE);
    expect(await page.$eval("#source-language", ({ value }) => value)).toBe("en");
    await add("dropped-text");
    expect(await archived("dropped-text.txt")).toBe(LINE);

    const html = `<p>The police <b>counted</b> 40 dockers, and it was more than that.</p><script>alert(1)</script>`;
    await drop("two.html", Buffer.from(html));
    await holds("<b>counted</b>");
    await add("dropped-page");
    expect(await archived("dropped-page.html")).toBe(html);

    const pdf = madePdf({
      pages: [
        column(50, 700, ["The police counted 40 dock-", "ers, and it was more than that."]),
        "0 0 9 9 re f",
      ],
    });
    await drop("three.pdf", pdf);
    await holds(LINE);
    expect(await words("#about-text")).toMatch(/^three\.pdf, 2 pages, without text: 2\./);
    expect(await page.$eval("#content", ({ readOnly }) => readOnly)).toBe(true);
    expect(await violations(page)).toEqual([]);
    await add("dropped-pdf");
    expect(await archived("dropped-pdf.txt")).toBe(`${LINE}\n`);
    expect(pdf.equals(await fs.readFile(path("archive/dropped-pdf.pdf")))).toBe(true);
  });

  test("is told where it is none to read, and another one may be dropped on the form", async () => {
    await drop("four.pdf", Buffer.from("%PDF-1.7 and no more"));
    await page.waitForFunction(`document.querySelector("dialog .fault").textContent !== ""`);
    expect(await words("dialog .fault")).toMatch(/^a PDF without its end: /);
    await drop("five.bin", Uint8Array.of(0, 1, 2));
    await page.waitForFunction(`document.querySelector("dialog .fault").textContent.includes("five.bin")`);
    expect(await words("dialog .fault")).toMatch(/^five\.bin is no text, HTML or PDF/);
    await drop("six.txt", Buffer.from(LINE));
    await holds(LINE);
    expect(await words("dialog .fault")).toBe("");
    await press("Escape");
    await untilClosed();
    for (const _ of ["pdf", "page", "text"]) await press("u");
    await untilSaid("Taken back: add dropped-text");
    expect(await fs.readdir(path("archive"))).not.toContain("dropped-pdf.pdf");
  });

  test("may be chosen instead", async () => {
    await press("c");
    await page.waitForSelector("dialog #content");
    const chosen = join(root, "seven.txt");
    await fs.writeFile(chosen, LINE);
    const input = await page.$("#source-file");
    await (input as ElementHandle<never>).uploadFile(chosen);
    await holds(LINE);
    await press("Escape");
    await untilClosed();
  });
});

test("steps are taken back one after the other, to the byte", async () => {
  const before = await fs.readFile(path("claims.yaml"), "utf8");
  const texts = [before];
  for (let taken = 0; taken < 2; taken++) {
    await takeOutFirst();
    texts.push(await fs.readFile(path("claims.yaml"), "utf8"));
    await press("Escape");
  }
  expect(new Set(texts).size).toBe(3);
  for (const text of texts.slice(0, 2).reverse()) {
    await press("u");
    await page.waitForFunction(`document.querySelectorAll("#told button").length === ${claimsOf(text)}`);
    expect(await fs.readFile(path("claims.yaml"), "utf8")).toBe(text);
    await press("Escape");
  }
  await press("u");
  await untilSaid("Nothing is left to take back");
});

describe("an editor beside it that changes the same claim", () => {
  let edits = 0;

  /** The first claim is changed here and there; then it is saved here. */
  async function conflict(): Promise<string> {
    await press("Escape", "g", "Enter");
    await page.waitForSelector("#claim .field");
    await press("y", "1");
    edits++;
    const before = await fs.readFile(path("claims.yaml"), "utf8");
    const text = before.replace(/^( +)(speaker: .*)(?:\n +note: .*)?$/m, `$1$2\n$1note: theirs ${edits}`);
    expect(text).not.toBe(before);
    await fs.writeFile(path("claims.yaml"), text);
    await press("a");
    // It waits for an answer.
    await page.keyboard.press("s");
    await page.waitForSelector("dialog .versions");
    expect(await words("dialog h2")).toBe("claims.yaml was changed by somebody else");
    expect(await words("dialog .differs")).toContain("theirs");
    expect(await fs.readFile(path("claims.yaml"), "utf8")).toBe(text);
    return text;
  }

  test("is shown beside what stands here, and kept", async () => {
    const text = await conflict();
    expect(await violations(page)).toEqual([]);
    await press("1");
    await untilSaid("claims.yaml stays as it is there");
    expect(await fs.readFile(path("claims.yaml"), "utf8")).toBe(text);
    await press("q");
  });

  test("is written over where somebody says so", async () => {
    await conflict();
    await press("2");
    await untilSaid("Changed in claims.yaml");
    const text = await fs.readFile(path("claims.yaml"), "utf8");
    expect(text.match(/modality: observed/g)).toHaveLength(1);
  });
});

test("the brief is there as the files are, and anew when they change", async () => {
  const isShown = (title: string) =>
    page.waitForFunction(
      `document.getElementById("page").contentDocument?.title.includes(${JSON.stringify(title)})`,
    );
  async function call(title: string): Promise<void> {
    const brief = await fs.readFile(path("brief.yaml"), "utf8");
    await fs.writeFile(path("brief.yaml"), brief.replace(/^title:.*(?:\n {2}.*)*$/m, `title: ${title}`));
  }
  // The first page is held up until another has been built.
  const built = page.evaluate(`new Promise((seen) => {
    let builds = 0;
    const events = new EventSource("../events");
    events.addEventListener("built", () => ++builds === 2 && (events.close(), seen()));
  })`);
  await page.setRequestInterception(true);
  page.on("request", async (request) => {
    if (/brief\.\w+\.html\?/.test(request.url())) await built;
    // What is on its way when the holding ends goes on by itself.
    await request.continue().catch(() => undefined);
  });
  await press("v");
  await call("While it was on its way");
  await isShown("While it was on its way");
  await page.setRequestInterception(false);
  page.removeAllListeners("request");
  expect(await violations(page)).toEqual([]);
  await call("Another title");
  await isShown("Another title");
  await press("v");
  expect(await page.$eval("#brief", (brief) => brief.hasAttribute("hidden"))).toBe(true);
});

test("nothing went wrong in the page", () => {
  // A browser tells of a conflict, and of a PDF that is none, as of a file that isn't there.
  expect(faults.filter((fault) => !/409 \(Conflict\)|422 \(/.test(fault))).toEqual([]);
});

describe.each([false, true])("for everybody: dark %s", (dark) => {
  test("the page, the form and each dialog", async () => {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
    await takeOutFirst();
    const found: string[] = [];
    const looks: Record<string, readonly [shown: string, ...keys: string[]]> = {
      "the page": ["#text .figure"],
      "a proposed claim": ["#field-figure", "n"],
      "a field written in": ["#field-speaker [role=combobox]", "w", "F2"],
      "the reasons to leave out": ["dialog .choices", "i"],
      "a new source": ["dialog #content", "c"],
      "all keys": ["dialog .sheet", "?"],
      found: ["#find", "/"],
    };
    for (const [look, [shown, ...keys]] of Object.entries(looks)) {
      await press("Escape");
      await untilClosed();
      // A question waits for its answer.
      for (const key of keys) await page.keyboard.press(key as "n");
      await page.waitForSelector(shown);
      found.push(...(await violations(page)).map((violation) => `${look}: ${violation}`));
    }
    await press("Escape");
    await untilClosed();
    expect(found).toEqual([]);
  });
});
