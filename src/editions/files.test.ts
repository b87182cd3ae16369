import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { MachineError } from "../diagnostic.ts";
import { ensureFolder, entryAt, refusal, replaceFile, syncFolder, writing } from "./files.ts";

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

const failing = (code: string) => Object.assign(new Error(code), { code });

it.each<[string, Error, string | null]>([
  ["a refusal of the machine", failing("ENOSPC"), "the disk is full"],
  ["one that is seldom", failing("EMLINK"), "choose another folder"],
  ["a fault of this program's", failing("ERR_INVALID_ARG_TYPE"), null],
  ["an error without a code", new Error("other"), null],
  [
    "what says already what to do",
    Object.assign(new MachineError("said", { hint: "so" }), { code: "EIO" }),
    null,
  ],
])("tells of %s", async (_, cause, hint) => {
  const told = await writing("out", () => Promise.reject(cause)).catch((error: unknown) => error);
  if (hint === null) expect(told).toBe(cause);
  else expect(told).toMatchObject({ name: "MachineError", cause, hint: expect.stringContaining(hint) });
});

it("tells what stands at a path, and that nothing does where a file is no folder", async () => {
  const root = await fs.mkdtemp(join(tmpdir(), "dbrief-entry-"));
  onTestFinished(() => fs.rm(root, { recursive: true }));
  await fs.writeFile(join(root, "file"), "");
  await fs.symlink(root, join(root, "link"));
  const found = ["file", "link", "", "none", "file/below"].map((name) => entryAt(join(root, name), fs));
  expect(await Promise.all(found)).toEqual(["file", "link", "folder", "nothing", "nothing"]);
  const device = await entryAt("/dev/null", fs);
  expect([device, refusal("p", device).message]).toEqual([
    "other",
    "not writing through a pipe or device: p",
  ]);
  expect(refusal("p", "file").message).toBe("not writing through a file: p");
  const unread = { lstat: () => Promise.reject(failing("EACCES")) } as unknown as typeof fs;
  await expect(entryAt("p", unread)).rejects.toThrow("EACCES");
});

it("takes no folder that can't be synced for a failure, and closes it whatever comes", async () => {
  const synced = async (code: string | null) => {
    let closed = 0;
    const sync = () => (code === null ? Promise.resolve() : Promise.reject(failing(code)));
    const open = async () => ({ sync, close: async () => void closed++ });
    const failed = await syncFolder("out", { open } as unknown as typeof fs).catch(
      (error: Error) => error.message,
    );
    return [failed, closed];
  };
  expect(await Promise.all([null, "EINVAL", "ENOTSUP", "EPERM", "EISDIR", "EIO"].map(synced))).toEqual([
    [undefined, 1],
    [undefined, 1],
    [undefined, 1],
    [undefined, 1],
    [undefined, 1],
    ["EIO", 1],
  ]);
});
