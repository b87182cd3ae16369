import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dbrief } from "../dbrief.ts";
import { RALLY } from "../memory-files.ts";

let root = "";
let little = "";
beforeAll(async () => {
  root = await fs.mkdtemp(join(tmpdir(), "dbrief-test-memory-"));
  for (const [path, text] of Object.entries(RALLY)) {
    await fs.mkdir(dirname(join(root, path)), { recursive: true });
    await fs.writeFile(join(root, path), text);
  }
  little = join(root, "little");
  await fs.cp(join(root, "data"), join(little, "data"), { recursive: true });
  await fs.writeFile(join(little, "new.csv"), "claim_id,measure\na,at-square\n");
  const heading = "claim_id,measure,amount,modality,speaker_id,source_id,said,excerpt";
  const rows = Array.from(
    { length: 60_000 },
    (_, index) => `c-${index},at-square,${index},assessed,police,herald-05-02,2031-05-02,it was ${index}`,
  );
  await fs.writeFile(join(root, "data/rally/claims.csv"), `${heading}\n${rows.join("\n")}\n`);
});
afterAll(() => fs.rm(root, { recursive: true, force: true }));

describe("more data than memory", () => {
  const small = { NODE_OPTIONS: "--max-old-space-size=60" };

  test("ends with 3 and what to do, also for programs", async () => {
    const { exit, stdout, stderr } = await dbrief(["check", "--json"], { cwd: root, env: small });
    expect(exit).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      exit: 3,
      error: {
        kind: "machine",
        message: expect.stringMatching(/^out of memory/),
        hint: expect.stringContaining("NODE_OPTIONS"),
      },
    });
    expect(stderr).toBe("");
  });

  test("however little the data: one message, without the trace that Node prints", async () => {
    const tiny = { NODE_OPTIONS: "--max-old-space-size=12" };
    for (const args of [
      ["build", "--format", "csv"],
      ["import", "new.csv", "--dry-run"],
    ]) {
      const { exit, stdout, stderr } = await dbrief(args, { cwd: little, env: tiny });
      expect({ exit, stdout }, stderr).toEqual({ exit: 3, stdout: "" });
      expect(stderr).toMatch(/^error {2}out of memory: .*\n {4}let Node have more than .*\n$/);
    }
  });

  test("and a signal still ends it, by its own code", async () => {
    const kill = { signal: "SIGTERM", when: "reading rally" } as const;
    expect((await dbrief(["check", "--verbose"], { cwd: root, kill })).exit).toBe(143);
  });
});
