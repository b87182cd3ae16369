/**
 * Draws docs/images/desk.png: `node scripts/desk-picture.ts`. The dataset is the invented strike of the tests, with some of
 * its claims not made yet, the place one whose claim can't be true together with others.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeClaim } from "../src/edit/index.ts";
import { closeDesks, openDesk } from "../test/desk/open-desk.ts";
import { openReader } from "../test/screen-page.ts";

const ID = "harbour-strike";
const OPEN = [
  "port-2",
  "lund-2",
  "police-3",
  "berg-2",
  "ministry-2",
  "port-3",
  "officials-1",
  "port-4",
  "port-5",
];
const PICTURE = "docs/images/desk.png";

const folder = await mkdtemp(join(tmpdir(), "dbrief-picture-"));
const reader = await openReader();
try {
  const dataset = join(folder, "data", ID);
  await mkdir(join(folder, "data"));
  await cp(`test/propose/data/${ID}`, dataset, { recursive: true });
  await cp("test/propose/archive", join(dataset, "archive"), { recursive: true });
  const path = join(dataset, "claims.yaml");
  const claims = OPEN.reduce((text, id) => removeClaim(text, id) ?? text, await readFile(path, "utf8"));
  await writeFile(path, claims);
  const { page } = await openDesk(reader, folder, ID);
  await page.setViewport({ width: 1400, height: 900 });
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key as "n");
      await page.waitForFunction(`document.documentElement.dataset.keys === "done"`);
    }
  };
  // It begins with the first text that has an open figure; of that, two fields are confirmed.
  await press("n");
  await page.waitForSelector("#field-figure");
  await press("f", "Enter", "Enter");
  await page.waitForFunction(`document.querySelector("#hand").textContent.includes("With this")`);
  await page.evaluate("document.fonts.ready");
  await writeFile(PICTURE, await page.screenshot());
} finally {
  closeDesks();
  await reader.close();
  await rm(folder, { recursive: true, force: true });
}
