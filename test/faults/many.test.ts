import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dbrief } from "../dbrief.ts";

/** `npm run test:faults` asks for 2,000. */
const DATASETS = process.env.DBRIEF_KILLS === undefined ? 40 : 2000;
const BROKEN = 10;

test("datasets by the thousand in two shards, two at a time, ten of them broken: each of those is named in a line, the others are built", async () => {
  const root = await fs.mkdtemp(join(tmpdir(), "dbrief-test-many-"));
  try {
    expect((await dbrief(["init", "data/d0000"], { cwd: root })).exit).toBe(0);
    const names = Array.from({ length: DATASETS }, (_, at) => `d${String(at).padStart(4, "0")}`);
    for (const name of names.slice(1))
      await fs.cp(join(root, "data/d0000"), join(root, "data", name), { recursive: true });
    const broken = names.filter((_, at) => at % (DATASETS / BROKEN) === 0);
    for (const name of broken) await fs.appendFile(join(root, "data", name, "claims.yaml"), "\n- id: [\n");
    const build = async (...args: string[]) => {
      const { exit, stdout, stderr } = await dbrief(
        ["build", "--format", "csv", "--jobs", "2", "--keep-going", ...args],
        { cwd: root },
      );
      const lines = stdout.trimEnd().split("\n");
      const named = (pattern: RegExp) => lines.flatMap((line) => pattern.exec(line)?.[1] ?? []);
      return {
        exit,
        stderr,
        left: named(/^(\S+) {2}not built$/),
        built: named(/^output\/(\S+)\/latest {2}edition 1\b/),
        lines: lines.length,
      };
    };
    const shards = [await build("--shard", "1/2"), await build("--shard", "2/2")];
    expect(shards.map(({ exit }) => exit)).toEqual([1, 1]);
    expect(shards.flatMap(({ left }) => left).sort()).toEqual(broken);
    expect(shards.flatMap(({ built }) => built).sort()).toEqual(
      names.filter((name) => !broken.includes(name)),
    );
    // A line each, the page of all that stand there, and the sum.
    expect(shards.reduce((sum, { lines }) => sum + lines, 0)).toBe(DATASETS + 2 * 2);
    for (const name of broken)
      expect(shards.map(({ stderr }) => stderr).join("")).toContain(`data/${name}/claims.yaml:`);
    const folders = (await fs.readdir(join(root, "output"))).filter((name) => !/\.(?:html|xml)$/.test(name));
    expect(folders.length).toBe(DATASETS - BROKEN);
  } finally {
    await fs.rm(root, { recursive: true, force: true });
  }
});
