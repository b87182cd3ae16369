import { execFileSync } from "node:child_process";
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type BrowserRoom, currentMachine, findBrowser, openBrowser } from "../src/browser/index.ts";
import type { Brief } from "../src/model/brief.ts";
import { renderHtml } from "../src/render/index.ts";
import { ownTheme } from "./own-theme.ts";
import { sampleBrief } from "./sample-brief.ts";

/**
 * Page one of the sample in both themes, as small grey pictures: letters are a few dots there, so another
 * version of the browser makes no difference and a part that is lost, moved or doubled does. A change that is
 * meant: GOLDEN=write npx vitest run test/golden.test.ts, and look at the pages.
 */
const DPI = "12";
/** Of 255, on average over the page; and the most that a block of 8 by 8 dots may differ. */
const TOLERANCE = { mean: 3, block: 70 };

let room: BrowserRoom;
let folder: string;

beforeAll(async () => {
  const machine = currentMachine(files);
  room = await openBrowser(await findBrowser(machine), machine);
  folder = await files.mkdtemp(join(tmpdir(), "golden-test-"));
});
afterAll(async () => {
  await room.close();
  await files.rm(folder, { recursive: true, force: true });
});

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

/** Page one in grey; null where poppler is not installed. */
async function pictureOf(brief: Brief, theme: string): Promise<Uint8Array | null> {
  const html = renderHtml(brief, await ownTheme(theme));
  const path = join(folder, "page");
  await files.writeFile(`${path}.pdf`, await room.print(html));
  try {
    execFileSync("pdftoppm", ["-r", DPI, "-gray", "-l", "1", "-singlefile", `${path}.pdf`, path]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  return files.readFile(`${path}.pgm`);
}

/** Binary PGM: `P5`, width, height, 255, then a byte a dot. */
function readPgm(bytes: Uint8Array): Picture {
  const head = /^P5\s(\d+)\s(\d+)\s255\s/u.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 40)))!;
  const [width, height] = [Number(head[1]), Number(head[2])];
  return { width, height, dots: bytes.subarray(head[0].length, head[0].length + width * height) };
}

function difference(a: Picture, b: Picture): { mean: number; block: number } {
  if (a.width !== b.width || a.height !== b.height) return { mean: 255, block: 255 };
  const blocks = new Map<string, number>();
  let sum = 0;
  for (const [index, dot] of a.dots.entries()) {
    const apart = Math.abs(dot - b.dots[index]!);
    sum += apart;
    const block = `${Math.floor((index % a.width) / 8)},${Math.floor(index / a.width / 8)}`;
    blocks.set(block, (blocks.get(block) ?? 0) + apart / 64);
  }
  return { mean: sum / a.dots.length, block: Math.max(...blocks.values()) };
}

it.for(["brief", "compact"])("page one of theme %s looks as it did", async (theme, context) => {
  const picture = await pictureOf(sampleBrief, theme);
  if (picture === null) return context.skip("pdftoppm (poppler) is not installed");
  const golden = join("test/golden", `${theme}.pgm`);
  if (process.env.GOLDEN === "write") await files.writeFile(golden, picture);
  const found = difference(readPgm(await files.readFile(golden)), readPgm(picture));
  expect(found.mean).toBeLessThan(TOLERANCE.mean);
  expect(found.block).toBeLessThan(TOLERANCE.block);
});

it("sees a part that is gone", async (context) => {
  const whole = await pictureOf(sampleBrief, "brief");
  const lacking = await pictureOf({ ...sampleBrief, highlights: [] }, "brief");
  if (whole === null || lacking === null) return context.skip("pdftoppm (poppler) is not installed");
  expect(difference(readPgm(whole), readPgm(lacking)).mean).toBeGreaterThan(TOLERANCE.mean);
});
