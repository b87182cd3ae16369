import { execFile } from "node:child_process";
import promises from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { quickFiles } from "./quick-files.ts";

const run = promisify(execFile);
let root = "";
beforeAll(async () => {
  root = await promises.mkdtemp(join(tmpdir(), "dbrief-test-files-"));
  await promises.writeFile(join(root, "small"), "å 1");
  await promises.writeFile(join(root, "large"), "x".repeat(300_000));
  await promises.mkdir(join(root, "folder"));
  await promises.symlink("small", join(root, "link"));
});
afterAll(() => promises.rm(root, { recursive: true, force: true }));

const told = (answer: Promise<unknown>) =>
  answer.then(
    (value) => ({ value }),
    ({ code, syscall }: NodeJS.ErrnoException) => ({ code, syscall }),
  );

describe("files asked for at once are as Node's promises have them", () => {
  const names = ["small", "large", "folder", "link", "absent", "small/below", ""];
  test.each(names)("'%s'", async (name) => {
    const path = join(root, name);
    expect(await told(quickFiles.readFile(path))).toEqual(await told(promises.readFile(path)));
    expect(await told(quickFiles.readdir(path))).toEqual(await told(promises.readdir(path)));
    expect(await told(quickFiles.readlink(path))).toEqual(await told(promises.readlink(path)));
    expect(await told(quickFiles.realpath(path))).toEqual(await told(promises.realpath(path)));
    expect(await told(quickFiles.readFile(path, "utf8"))).toEqual(
      await told(promises.readFile(path, "utf8")),
    );
    for (const ask of ["stat", "lstat"] as const) {
      const [own, nodes] = await Promise.all([told(quickFiles[ask](path)), told(promises[ask](path))]);
      expect(JSON.stringify(own, without)).toBe(JSON.stringify(nodes, without));
    }
  });

  test.skipIf(process.platform === "win32")(
    "no folder is made where the working folder is gone",
    async () => {
      const gone = await promises.mkdtemp(join(root, "gone-"));
      const script = `
      const { quickFiles } = await import(${JSON.stringify(import.meta.resolve("./quick-files.ts"))});
      process.chdir(${JSON.stringify(gone)});
      (await import("node:fs")).rmdirSync(${JSON.stringify(gone)});
      await quickFiles.mkdir("output/brief", { recursive: true }).catch(({ code }) => console.log(code));`;
      const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script]);
      expect(stdout).toBe("ENOENT\n");
    },
  );

  test("none throws before it is waited for", () => {
    const asked = quickFiles.readFile(join(root, "absent"));
    return expect(asked).rejects.toThrow("ENOENT");
  });
});

describe("what is at once", () => {
  /** Is it there before the event loop has another turn? */
  async function isAtOnce(asked: Promise<unknown>): Promise<boolean> {
    let isThere = false;
    const waited = asked.then(() => {
      isThere = true;
    });
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    const found = isThere;
    await waited;
    return found;
  }

  test("is a file of up to 256 kB, a signal being heard before a larger one is worked on", async () => {
    const path = join(root, "bounds");
    await promises.writeFile(path, "x".repeat(256_000));
    expect(await isAtOnce(quickFiles.readFile(path))).toBe(true);
    expect(await isAtOnce(quickFiles.readFile(path, "utf8"))).toBe(true);
    expect(await isAtOnce(quickFiles.readFile(path, { encoding: "utf8" }))).toBe(true);
    expect(await isAtOnce(quickFiles.readFile(path, null))).toBe(true);
    await promises.appendFile(path, "x");
    expect(await isAtOnce(quickFiles.readFile(path))).toBe(false);
  });

  test("is no file whose reading a signal may end, and none that is open", async () => {
    const path = join(root, "small");
    const { signal } = new AbortController();
    expect(await isAtOnce(quickFiles.readFile(path, { signal }))).toBe(false);
    await expect(quickFiles.readFile(path, { signal: AbortSignal.abort() })).rejects.toThrow("abort");
    const open = await promises.open(path);
    expect(await isAtOnce(quickFiles.readFile(open))).toBe(false);
    await open.close();
  });

  test("is a folder that is made, and those that it stands in", async () => {
    const path = join(root, "made/deep");
    expect(await isAtOnce(quickFiles.mkdir(path, { recursive: true }))).toBe(true);
    expect((await promises.stat(path)).isDirectory()).toBe(true);
    await expect(quickFiles.mkdir(path)).rejects.toThrow("EEXIST");
    expect(await quickFiles.mkdir(path, { recursive: true })).toBeUndefined();
  });
});

/** Reading changes when a file was last read. */
const without = (key: string, value: unknown) => (key.startsWith("atime") ? undefined : value);
