import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { ensureFolder, replaceFile } from "./files.ts";

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

it("makes a folder that another run makes at the same moment, and tells of one that can't be made", async () => {
  const root = await fs.mkdtemp(join(tmpdir(), "dbrief-folder-"));
  onTestFinished(() => fs.rm(root, { recursive: true }));
  const path = join(root, "output", "otters");
  const both = async (name: string) => {
    await fs.mkdir(name);
    return fs.mkdir(name);
  };
  await ensureFolder(path, { ...fs, mkdir: both } as typeof fs);
  expect(await fs.readdir(join(root, "output"))).toEqual(["otters"]);
  const full = () => Promise.reject(Object.assign(new Error("disk full"), { code: "ENOSPC" }));
  await expect(ensureFolder(join(root, "other"), { ...fs, mkdir: full } as typeof fs)).rejects.toThrow(
    "disk full",
  );
});
