import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FRUGAL, needsOwnProcess, runWithin } from "./own-process.ts";

let root = "";
beforeAll(async () => {
  root = await fs.mkdtemp(join(tmpdir(), "dbrief-own-process-"));
});
afterAll(() => fs.rm(root, { recursive: true, force: true }));

/** A file of so many bytes, none of them on disk. */
async function sized(path: string, bytes: number): Promise<void> {
  await fs.mkdir(join(root, path, ".."), { recursive: true });
  await fs.writeFile(join(root, path), "");
  await fs.truncate(join(root, path), bytes);
}

/** On a machine with room for it. */
const ENOUGH = 1.5 * 2 ** 30;
const asks = (
  command: string,
  data: string,
  positional: readonly string[] = [],
  theme?: string,
  heap = ENOUGH,
) =>
  needsOwnProcess(
    command,
    {
      config: { data: join(root, data), output: join(root, data, "output"), theme },
      positional,
      options: {},
    },
    heap,
  );

describe("a process within another", () => {
  test("is asked for by whatever holds data where there is little room for them", () => {
    const asksNarrowly = (command: string) => asks(command, "none", [], undefined, ENOUGH - 1);
    expect(["build", "check", "import", "explain"].map(asksNarrowly)).toEqual([true, true, true, true]);
    expect(["init", "schema", "doctor", "schedule"].map(asksNarrowly)).toEqual([false, false, false, false]);
    expect(asks("build", "none")).toBe(false);
  });

  test.each([
    ["claims.yaml", 50_001],
    ["claims/a.yaml", 50_001],
    ["claims.csv", 12_501],
    ["claims.ndjson", 12_501],
    ["speakers.yaml", 2_000_001],
    ["archive/a.txt", 2_000_001],
  ])("is asked for where %s has %i bytes, and not where it has one less", async (name, bytes) => {
    const data = `${name.replaceAll(/\W/g, "-")}`;
    await sized(`${data}/x/${name}`, bytes);
    for (const command of ["build", "check", "explain", "export", "scan", "diff"])
      expect(asks(command, data), command).toBe(true);
    expect(asks("build", data, ["another"])).toBe(false);
    await sized(`${data}/x/${name}`, bytes - 1);
    expect(asks("build", data)).toBe(false);
  });

  test("is asked for by the record of the last edition, a file to read, a theme of somebody's, and a watch", async () => {
    await sized("record/x/claims.yaml", 10);
    expect(asks("build", "record")).toBe(false);
    await sized("record/output/x/latest/edition.json", 2_000_001);
    expect(asks("build", "record", ["x"])).toBe(true);
    await sized("file", 200_001);
    for (const command of ["import", "scan"]) {
      expect(asks(command, "none", [join(root, "file")])).toBe(true);
      expect(asks(command, "none", [join(root, "no file")])).toBe(false);
    }
    expect(asks("build", "none", [], "mine")).toBe(true);
    expect(asks("build", "none", [], "compact")).toBe(false);
    expect(asks("watch", "none")).toBe(true);
    expect(asks("init", "none")).toBe(false);
  });
});

test("what is run within collects early, so that large data take less room", async () => {
  const [script, told] = [join(root, "told.mjs"), join(root, "told.json")];
  await fs.writeFile(
    script,
    `import { writeFileSync } from "node:fs";
    writeFileSync(${JSON.stringify(told)}, JSON.stringify(process.execArgv));
    process.exit(7);`,
  );
  const [, own] = process.argv;
  process.argv[1] = script;
  try {
    expect(await runWithin([], new AbortController().signal)).toBe(7);
  } finally {
    process.argv[1] = own!;
  }
  expect(JSON.parse(await fs.readFile(told, "utf8"))).toContain(FRUGAL);
});
