import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compiledFolder, keepCompiled } from "./compiled.ts";

let root = "";
beforeAll(async () => {
  root = await fs.mkdtemp(join(tmpdir(), "dbrief-test-compiled-"));
});
afterAll(() => fs.rm(root, { recursive: true, force: true }));

const LINUX = process.platform === "linux";
const folderIn = async (name: string) => {
  const home = join(root, name);
  await fs.mkdir(join(home, "discrepancy-brief"), { recursive: true, mode: 0o700 });
  return { home, cache: join(home, "discrepancy-brief"), environment: { XDG_CACHE_HOME: home } };
};

test("what is compiled is kept in a folder that nobody else can read or write", async () => {
  const { environment, cache } = await folderIn("fresh");
  const folder = compiledFolder(environment);
  expect(folder).toBe(join(cache, "compiled"));
  if (LINUX) expect((await fs.stat(folder!)).mode & 0o777).toBe(0o700);
  expect(compiledFolder(environment)).toBe(folder);
});

test.runIf(LINUX)(
  "nothing is kept where others could write, or where a link or somebody else's folder is",
  async () => {
    const open = await folderIn("open");
    await fs.mkdir(join(open.cache, "compiled"));
    await fs.chmod(join(open.cache, "compiled"), 0o777);
    expect(compiledFolder(open.environment)).toBeNull();

    const above = await folderIn("above");
    await fs.chmod(above.cache, 0o777);
    expect(compiledFolder(above.environment)).toBeNull();

    const link = await folderIn("link");
    await fs.mkdir(join(root, "elsewhere"), { mode: 0o700 });
    await fs.symlink(join(root, "elsewhere"), join(link.cache, "compiled"));
    expect(compiledFolder(link.environment)).toBeNull();

    const foreign = await folderIn("foreign");
    expect(compiledFolder(foreign.environment, (process.getuid?.() ?? 0) + 1)).toBeNull();
  },
);

test("somebody who names a folder of their own, or wants none, gets none of ours", async () => {
  const made = async (name: string, more: object) => {
    const { environment, cache } = await folderIn(name);
    keepCompiled({ ...environment, ...more });
    return fs.readdir(cache);
  };
  expect(await made("ours", {})).toEqual(["compiled"]);
  expect(await made("own", { NODE_COMPILE_CACHE: root })).toEqual([]);
  expect(await made("none", { NODE_DISABLE_COMPILE_CACHE: "1" })).toEqual([]);
});
