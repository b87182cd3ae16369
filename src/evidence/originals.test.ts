import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fictionalDataset } from "../../test/evidence/fictional.ts";
import { checkOriginals } from "./originals.ts";

let folder = "";
beforeAll(async () => {
  folder = await files.mkdtemp(join(tmpdir(), "dbrief-originals-"));
  await files.writeFile(join(folder, "one.pdf"), "abc");
  await files.symlink("/dev/zero", join(folder, "endless.pdf"));
});
afterAll(() => files.rm(folder, { recursive: true }));

const OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

test.each([
  ["one.pdf", OF_ABC, []],
  ["one.pdf", null, []],
  ["one.pdf", OF_ABC.replace("b", "c"), ["original-changed"]],
  ["two.pdf", OF_ABC, ["original-missing"]],
  ["endless.pdf", OF_ABC, ["original-missing"]],
  [null, null, []],
])("of %s with the hash %s is told %j", async (original, originalSha256, codes) => {
  const dataset = fictionalDataset({ sources: [{ original, originalSha256 }] });
  const told = await checkOriginals(folder, dataset, files);
  expect(told.map(({ code }) => code)).toEqual(codes);
  expect(await checkOriginals(join(folder, "none"), dataset, files)).toEqual([]);
});
