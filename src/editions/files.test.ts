import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { replaceFile } from "./files.ts";

it("replaces a file whole, whatever a killed run of the same process id left beside it", async () => {
  const folder = await fs.mkdtemp(join(tmpdir(), "dbrief-replace-"));
  onTestFinished(() => fs.rm(folder, { recursive: true }));
  const path = join(folder, "evidence.lock.json");
  // In a container, each run may have the id that the last one had.
  await fs.writeFile(`${path}.${process.pid}.tmp`, "half");
  await replaceFile(path, "whole", fs);
  expect(await fs.readFile(path, "utf8")).toBe("whole");
  expect(await fs.readdir(folder)).toEqual(["evidence.lock.json"]);
});
