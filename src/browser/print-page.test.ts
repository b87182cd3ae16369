import * as files from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PRINT_MARKS } from "../model/print-marks.ts";
import { type BrowserRoom, currentMachine, findBrowser, openBrowser } from "./index.ts";
import { printPage } from "./print-page.ts";

let room: BrowserRoom;

beforeAll(async () => {
  const machine = currentMachine(files);
  room = await openBrowser(await findBrowser(machine), machine);
});
afterAll(() => room.close());

async function warningsOf(style: string): Promise<string[]> {
  const warnings: string[] = [];
  const html = `<!doctype html><html lang="en"><title>x</title><style>${style}</style><body><h1>Word</h1></body></html>`;
  await room.print(html, { onWarning: (message) => warnings.push(message) });
  return warnings;
}

describe("a page that is printed", () => {
  const picture = "h1 { background: url(https://picture.example/) }";

  it("is never laid out for a screen", async () => {
    expect(await warningsOf(`@media screen { ${picture} }`)).toEqual([]);
    expect(await warningsOf(`@media print { ${picture} }`)).toEqual([
      "refused to load: https://picture.example/",
    ]);
  });

  const font = (range: string) =>
    `@font-face { font-family: Broken; src: url(data:font/woff2;base64,AAAA); unicode-range: ${range} }`;

  it("has the fonts that it needs in print alone, and only those with a character of its text", async () => {
    const use = "@media print { h1 { font-family: Broken } }";
    expect(await warningsOf(font("U+0041-005A") + use)).toEqual(["font did not load: Broken normal"]);
    expect(await warningsOf(font("U+AC00-D7A3") + use)).toEqual([]);
    const variable = font("U+41-5A; font-weight: 100 900; font-style: oblique 0deg 20deg");
    expect(await warningsOf(variable + use)).toEqual(["font did not load: Broken 100 900"]);
  });

  it("has a running line for each section whose heading is shown", async () => {
    const printed =
      await room.print(`<!doctype html><html lang="en"><title>x</title><body><main data-section="Before">
      <h2>Shown</h2><h2 hidden>Hidden</h2><div style="display: none"><h2>Inside</h2></div><section><h2>Last</h2></section>
      </main><p data-running="head"><span data-section></span></p></body></html>`);
    const lines = Buffer.from(printed).toString("latin1").split(PRINT_MARKS.runningLine).slice(1);
    const sections = lines.map((line) => /section=(\d+)/.exec(line)?.[1]);
    expect(new Set(sections)).toEqual(new Set(["0", "1", "2"]));
  });
});

it("fails at once where the browser was gone before, which tells of its end only once", async () => {
  const told = { onWarning: () => undefined, onPrinting: () => undefined };
  const listen = () => expect.unreachable("nobody tells");
  const gone = {
    connected: false,
    newPage: () => new Promise<never>(() => undefined),
    once: listen,
    off: listen,
  };
  await expect(printPage(gone, "<!doctype html>", told)).rejects.toThrow("the browser ended");
});
