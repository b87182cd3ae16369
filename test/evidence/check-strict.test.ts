import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dbrief } from "../dbrief.ts";

/** The command itself, on a copy of the dataset without its texts: what a curator sees of one wrong letter. */
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dbrief-strict-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function checkWith(edit: (text: string) => string) {
  await cp("data", join(folder, "data"), { recursive: true });
  const path = join(folder, "data/dprk-troops-2024/claims/dagsavisen-2024-10-28.yaml");
  const text = await readFile(path, "utf8");
  const edited = edit(text);
  await writeFile(path, edited);
  return { edited: edited !== text, ...(await dbrief(["check", "--strict"], { cwd: folder })) };
}

test("as it is committed it passes", async () => {
  expect(await checkWith((text) => text)).toMatchObject({ exit: 0, edited: false });
});

test("a letter of a translation: file, line, and what it says now", async () => {
  const told = await checkWith((text) =>
    text.replace("soldiers are in training", "soldiers are in draining"),
  );
  expect(told).toMatchObject({ exit: 1, edited: true });
  expect(told.stderr).toMatch(
    /claims\/dagsavisen-2024-10-28\.yaml:\d+:\d+ +error +evidence of pentagon-training/,
  );
  expect(told.stderr).toContain("translation (en) is “about 10,000 North Korean soldiers are in draining");
});

test("a digit of an amount: also what the excerpt has", async () => {
  const told = await checkWith((text) =>
    text.replace("amount: 10000\n  modifier: about", "amount: 11000\n  modifier: about"),
  );
  expect(told).toMatchObject({ exit: 1, edited: true });
  expect(told.stderr).toContain("amount is 11000");
  expect(told.stderr).toContain("does not stand in the excerpt, which has “rundt 10.000”");
});
