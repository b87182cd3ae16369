import { spawnSync } from "node:child_process";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { filesBelow, isRefused, readPlainFile, replaceFile, type WalkedFiles } from "./index.ts";

let folder = "";
const at = (name: string) => join(folder, name);

const made: string[] = [];
beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), "dbrief-test-files-"));
  made.push(folder);
  await fs.writeFile(at("plain.txt"), "text");
});
afterAll(() => Promise.all(made.map((each) => fs.rm(each, { recursive: true, force: true }))));

describe("readPlainFile", () => {
  /** What would be waited for without end is an error at once. */
  const files = {
    stat: fs.stat,
    realpath: fs.realpath,
    readFile: async (path: string) => {
      if (!(await fs.stat(path)).isFile()) throw new Error(`opened: ${path}`);
      opened += 1;
      return fs.readFile(path);
    },
  };
  let opened = 0;
  const read = async (name: string, most = 100) => {
    const found = await readPlainFile(at(name), { most, within: [folder] }, files);
    return isRefused(found) ? found.refused : new TextDecoder().decode(found);
  };

  test("opens nothing but a plain file of the stated size within its folder", async () => {
    spawnSync("mkfifo", [at("pipe")]);
    await fs.symlink("/dev/zero", at("endless"));
    await fs.symlink("round", at("round"));
    await fs.symlink(tmpdir(), at("out"));
    await fs.symlink("plain.txt", at("inner"));
    await fs.symlink("pipe", at("to-pipe"));
    expect(await read("plain.txt")).toBe("text");
    expect(await read("inner")).toBe("text");
    expect(await read("pipe")).toBe("not-a-file");
    expect(await read("to-pipe")).toBe("not-a-file");
    expect(await read("endless")).toBe("outside");
    expect(await read("round")).toBe("not-a-file");
    expect(await read("out")).toBe("outside");
    expect(await read(".")).toBe("outside");
    expect(await read("plain.txt", 3)).toBe("too-large");
    expect(await read("gone")).toBe("missing");
    expect(await read("plain.txt/below")).toBe("missing");
    expect(isRefused(await readPlainFile("/dev/zero", { most: 10 }, files))).toBe(true);
    expect(opened).toBe(2);
  });

  test("may lie in any of several folders, and be as large as is allowed", async () => {
    await fs.mkdir(at("one"));
    await fs.mkdir(at("two"));
    await fs.writeFile(at("two/a.txt"), "text");
    const within = (...names: string[]) =>
      readPlainFile(at("two/a.txt"), { most: 4, within: names.map(at) }, fs);
    for (const names of [
      ["one", "two"],
      ["two", "gone"],
    ])
      expect(isRefused(await within(...names)), names.join()).toBe(false);
    for (const names of [["one"], ["gone"], []])
      expect(await within(...names), names.join()).toMatchObject({ refused: "outside" });
  });

  test("a file that has grown since it was looked at is as large as it was read", async () => {
    const files = {
      stat: async () => ({ isFile: () => true, size: 1 }),
      readFile: async () => new Uint8Array(9),
    };
    expect(await readPlainFile("x", { most: 5 }, files)).toMatchObject({ refused: "too-large", size: 9 });
  });
});

describe("filesBelow", () => {
  async function walk(files: WalkedFiles, signal?: AbortSignal): Promise<string[]> {
    const found: string[] = [];
    for await (const path of filesBelow(folder, files, signal)) found.push(path);
    return found;
  }

  test("enters each folder once, whatever the links, and none outside", async () => {
    await fs.mkdir(at("inner/deep"), { recursive: true });
    await fs.writeFile(at("inner/deep/a.txt"), "a");
    for (const name of ["one", "two", "inner/three", "inner/deep/four"]) await fs.symlink(folder, at(name));
    await fs.symlink("inner", at("again"));
    await fs.symlink(tmpdir(), at("out"));
    await fs.symlink("round", at("round"));
    await fs.writeFile(at(".hidden"), "h");
    expect(await walk(fs)).toEqual(["plain.txt", "again/deep/a.txt"]);
  });

  test("a file system without links is walked too, the nearer files first", async () => {
    const tree: Record<string, string[]> = {
      "": ["b", "a.txt", "c.txt"],
      b: ["d.txt", "e"],
      "b/e": ["f.txt"],
    };
    const below = (path: string) => path.slice(folder.length + 1);
    const plain = {
      readdir: async (path: string) => tree[below(path)] ?? [],
      stat: async (path: string) => ({
        isFile: () => tree[below(path)] === undefined,
        isDirectory: () => tree[below(path)] !== undefined,
      }),
    };
    expect(await walk(plain)).toEqual(["a.txt", "c.txt", "b/d.txt", "b/e/f.txt"]);
  });

  test("hears a signal that comes while it walks", async () => {
    const controller = new AbortController();
    setImmediate(() => controller.abort(new Error("stopped")));
    // A file system that answers at once leaves no room of its own for anything else to run.
    const quick = {
      readdir: async () => Array.from({ length: 100_000 }, (_, index) => `${index}`),
      stat: async () => ({ isFile: () => true, isDirectory: () => false }),
    };
    await expect(walk(quick, controller.signal)).rejects.toThrow("stopped");
  });
});

describe("replaceFile", () => {
  test("keeps the mode, and the owner where it may", async () => {
    const isRoot = process.getuid?.() === 0;
    await fs.chmod(at("plain.txt"), 0o640);
    if (isRoot) await fs.chown(at("plain.txt"), 4242, 4343);
    await replaceFile(at("plain.txt"), "new", fs);
    const { mode, uid, gid } = await fs.stat(at("plain.txt"));
    expect(mode & 0o777).toBe(0o640);
    if (isRoot) expect([uid, gid]).toEqual([4242, 4343]);
    expect(await fs.readFile(at("plain.txt"), "utf8")).toBe("new");
  });

  test("replaces a link and leaves what it leads to", async () => {
    await fs.symlink("plain.txt", at("link"));
    await replaceFile(at("link"), "new", fs);
    expect((await fs.lstat(at("link"))).isFile()).toBe(true);
    expect(await fs.readFile(at("plain.txt"), "utf8")).toBe("text");
  });

  test("sweeps what ended processes left of this file, and nothing of one that runs or of another file", async () => {
    const parent = process.ppid;
    for (const name of ["4194305.tmp", "4194306.part", `${parent}.tmp`, "x.tmp"])
      await fs.writeFile(at(`plain.txt.${name}`), "");
    await fs.writeFile(at("other.4194305.tmp"), "");
    await replaceFile(at("plain.txt"), "new", fs);
    expect((await fs.readdir(folder)).sort()).toEqual(
      ["other.4194305.tmp", "plain.txt", `plain.txt.${parent}.tmp`, "plain.txt.x.tmp"].sort(),
    );
  });

  test("what the machine says of a file that can't be made or moved is what is thrown", async () => {
    const refusing = (name: "open" | "rename") => ({
      ...fs,
      [name]: () => Promise.reject(new Error(`no ${name}`)),
    });
    await expect(replaceFile(at("plain.txt"), "new", refusing("open"))).rejects.toThrow("no open");
    await expect(replaceFile(at("plain.txt"), "new", refusing("rename"))).rejects.toThrow("no rename");
    expect(await fs.readdir(folder)).toEqual(["plain.txt"]);
  });

  test("asks for no owner and no mode that the file has already", async () => {
    const asked: string[] = [];
    const { uid, gid } = await fs.stat(at("plain.txt"));
    const noting = (made: Partial<Record<"uid" | "gid" | "mode", number>>) => ({
      ...fs,
      lstat: async (path: string) => Object.assign(await fs.lstat(path), made),
      async open(path: string, flags: string) {
        const handle = await fs.open(path, flags);
        return new Proxy(handle, {
          get(target, key) {
            if (key === "chown") return async (...ids: number[]) => void asked.push(`chown ${ids.join(" ")}`);
            if (key === "chmod") return async (mode: number) => void asked.push(`chmod ${mode.toString(8)}`);
            const value = Reflect.get(target, key) as unknown;
            return typeof value === "function" ? value.bind(target) : value;
          },
        });
      },
    });
    await replaceFile(at("plain.txt"), "new", noting({}) as unknown as typeof fs);
    expect(asked).toEqual([]);
    await replaceFile(at("plain.txt"), "new", noting({ uid: 4242, mode: 0o100640 }) as unknown as typeof fs);
    expect(asked).toEqual([`chown 4242 ${gid}`, "chmod 640"]);
    asked.length = 0;
    await replaceFile(at("plain.txt"), "new", noting({ gid: 4343 }) as unknown as typeof fs);
    expect(asked).toEqual(["chown -1 4343"]);
    expect(uid).not.toBe(4242);
  });

  test("writes through no link that somebody planted beside it, also after it was swept", async () => {
    await fs.writeFile(at("theirs"), "theirs");
    const beside = `plain.txt.${process.pid}.tmp`;
    await fs.symlink("theirs", at(beside));
    await replaceFile(at("plain.txt"), "new", fs);
    const planting = {
      ...fs,
      async lstat(path: string) {
        await fs.symlink("theirs", at(beside));
        return fs.lstat(path);
      },
    } as typeof fs;
    await expect(replaceFile(at("plain.txt"), "newer", planting)).rejects.toThrow("EEXIST");
    expect(await fs.readFile(at("theirs"), "utf8")).toBe("theirs");
    expect(await fs.readFile(at("plain.txt"), "utf8")).toBe("new");
    expect((await fs.readdir(folder)).sort()).toEqual(["plain.txt", "theirs"]);
  });

  test("leaves the old file and nothing beside it where writing fails", async () => {
    const signal = AbortSignal.abort(new Error("stopped"));
    await expect(replaceFile(at("plain.txt"), "new", fs, signal)).rejects.toThrow();
    expect(await fs.readdir(folder)).toEqual(["plain.txt"]);
    expect(await fs.readFile(at("plain.txt"), "utf8")).toBe("text");
  });
});
