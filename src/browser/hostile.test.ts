import { execFileSync } from "node:child_process";
import * as files from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer, { type Browser } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { HANG_MS } from "../../test/hang.ts";
import { chromiumEnvironment, chromiumFlags, usesSandbox } from "./flags.ts";
import { currentMachine, findBrowser, openBrowser } from "./index.ts";
import { printPage } from "./print-page.ts";

const SECRET = "SECRETOFTHEHOUSE";
const machine = currentMachine(files);

let server: Server;
let requests: string[] = [];
let folder: string;
let executablePath: string;
let hostile: string;

beforeAll(async () => {
  folder = await files.mkdtemp(join(tmpdir(), "hostile-test-"));
  await files.writeFile(join(folder, "secret.txt"), SECRET);
  server = createServer((request, response) => {
    requests.push(request.url ?? "");
    response.end("body {}");
  });
  // A WebSocket's handshake comes as an upgrade; a bare connection (preconnect) as neither.
  server.on("upgrade", (request, socket) => {
    requests.push(request.url ?? "");
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  hostile = hostilePage(at, pathToFileURL(join(folder, "secret.txt")).href);
  executablePath = (await findBrowser(machine)).path;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await files.rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  requests = [];
});

/** Ways for a page to load something, each with an address of its own. */
function hostilePage(at: string, secret: string): string {
  return `<!doctype html><html lang="en" manifest="${at}/manifest.appcache"><head><meta charset="utf-8"><title>Hostile</title>
<meta http-equiv="refresh" content="0;url=${at}/refresh">
<meta http-equiv="Content-Security-Policy" content="default-src * 'unsafe-inline' file: data:">
<link rel="stylesheet" href="${at}/stylesheet"><link rel="icon" href="${at}/icon">
<link rel="prefetch" href="${at}/prefetch"><link rel="preload" as="image" href="${at}/preload">
<link rel="modulepreload" href="${at}/modulepreload"><link rel="preconnect" href="${at}">
<link rel="prerender" href="${at}/prerender"><link rel="manifest" href="${at}/manifest">
<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${at}/speculation"]}]}</script>
<script src="${at}/script"></script>
<script>fetch("${at}/fetch"); new WebSocket("${at.replace("http", "ws")}/websocket"); new Image().src = "${at}/image";
navigator.sendBeacon("${at}/beacon"); document.write("<h1>RAN</h1>");</script>
<style>@import "${at}/import"; @font-face { font-family: F; src: url(${at}/font); }
body { background: url(${at}/background); font-family: F, serif; cursor: url(${at}/cursor), auto; }
p::before { content: url(${at}/content); } li { list-style: url(${at}/list); }
div { width: 9px; height: 9px; background: red; mask: url(${at}/mask); border-image: url(${at}/border) 1; filter: url(${at}/filter#f); clip-path: url(${at}/clip#c); shape-outside: url(${at}/shape); float: left; background-image: image-set("${at}/imageset" 1x); }
@page { @top-left { content: url(${at}/margin-box); } }</style></head><body onload="fetch('${at}/onload')">
<p>Visible text</p><div>x</div><ul><li>x</li></ul>
<img src="${at}/img"><img srcset="${at}/srcset 1x"><img src="FILE://${secret.slice(7)}"><img src="x" onerror="fetch('${at}/onerror')">
<picture><source srcset="${at}/source"><img src="data:,"></picture>
<iframe src="${at}/iframe"></iframe><iframe src="${secret}"></iframe><iframe srcdoc="<img src='${at}/srcdoc'>"></iframe>
<iframe src="data:text/html,<img src='${at}/data-frame'>"></iframe>
<object data="${at}/object"></object><object data="${secret}" type="text/plain"></object><embed src="${at}/embed"><embed src="${secret}">
<svg width="9" height="9"><image href="${at}/svg-image" width="9" height="9"/><use href="${at}/svg-use#u"/></svg>
<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='${at}/svg-in-svg'/></svg>">
<video poster="${at}/poster" src="${at}/video" autoplay></video><audio src="${at}/audio" autoplay></audio><track src="${at}/track">
<input type="image" src="${at}/input"><table background="${at}/table"><tr><td>x</td></tr></table>
<base href="${at}/base/"><img src="relative"></body></html>`;
}

const launch = (args: string[]): Promise<Browser> =>
  puppeteer.launch({
    timeout: HANG_MS,
    protocolTimeout: HANG_MS,
    executablePath,
    pipe: true,
    ignoreDefaultArgs: true,
    args,
    env: chromiumEnvironment(machine),
  });

/** What a print job without any lock does. */
async function printNaively(browser: Browser, html: string): Promise<void> {
  const page = await browser.newPage();
  await page.setContent(html, { waitUntil: "domcontentloaded", timeout: 5_000 }).catch(() => undefined);
  await settle();
  await page.pdf().catch(() => undefined);
}

/** Prefetches and refreshes set out after the page has loaded. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));

describe("a hostile page", () => {
  it("reaches the server from a print job without locks, so the server would see it", async () => {
    const profile = await files.mkdtemp(join(folder, "profile-"));
    const unlocked = ["--headless", `--user-data-dir=${profile}`, "about:blank"];
    const browser = await launch(
      usesSandbox({ sandbox: true }, machine) ? unlocked : [...unlocked, "--no-sandbox"],
    );
    await printNaively(browser, hostile.replace(/<meta http-equiv="refresh"[^>]*>/, ""));
    await printNaively(browser, hostile);
    const expected = [
      "img",
      "import",
      "stylesheet",
      "iframe",
      "fetch",
      "websocket",
      "refresh",
      "prefetch",
      "svg-image",
    ];
    await vi.waitFor(
      () => {
        expect(requests).toEqual(expect.arrayContaining(expected.map((path) => `/${path}`)));
        expect(new Set(requests).size).toBeGreaterThan(20);
      },
      { timeout: HANG_MS },
    );
    await browser.close();
  });

  it("reaches nothing through the locks of the page alone", async () => {
    const profile = await files.mkdtemp(join(folder, "profile-"));
    const unlocked = ["--headless", `--user-data-dir=${profile}`, "about:blank"];
    const browser = await launch(
      usesSandbox({ sandbox: true }, machine) ? unlocked : [...unlocked, "--no-sandbox"],
    );
    await printPage(browser, hostile, { onWarning: () => undefined, onPrinting: () => undefined });
    await settle();
    await browser.close();
    expect(requests).toEqual([]);
  });

  it("reaches nothing through the flags of the browser alone", async () => {
    const profile = await files.mkdtemp(join(folder, "profile-"));
    const browser = await launch(
      chromiumFlags({ profile, sandbox: usesSandbox({ sandbox: true }, machine) }),
    );
    await printNaively(browser, hostile);
    await browser.close();
    expect(requests).toEqual([]);
  });

  it("is printed by the room with its own words, no script run and no file read", async (context) => {
    const room = await openBrowser(await findBrowser(machine), machine);
    const warnings: string[] = [];
    const pdf = await room.print(hostile, { onWarning: (message) => warnings.push(message) });
    await settle();
    await room.close();
    expect(requests).toEqual([]);
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe("%PDF-");
    expect(new Set(warnings).size).toBe(warnings.length);

    const path = join(folder, "hostile.pdf");
    await files.writeFile(path, pdf);
    const text = textOf(path);
    if (text === null)
      return context.skip("pdftotext (poppler) is not installed: the text was not looked at");
    expect(text).toContain("Visible text");
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain("RAN");
  });
});

function textOf(path: string): string | null {
  try {
    return execFileSync("pdftotext", [path, "-"], { encoding: "utf8" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
