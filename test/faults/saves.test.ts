import { spawn } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claimsIn } from "../../src/edit/index.ts";

/** `npm run test:faults` asks for 200. */
const KILLS = Number(process.env.DBRIEF_KILLS ?? 2);
let folder = "";
beforeAll(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), "dbrief-test-saves-"));
});
afterAll(() => fs.rm(folder, { recursive: true, force: true }));

const HEAD = "# claims\n- id: c0\n";

function saveIn(folder: string, first: number, ...instant: string[]) {
  return spawn(process.execPath, [resolve("test/faults/saving.ts"), folder, String(first), ...instant], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

async function killed(desk: ReturnType<typeof saveIn>): Promise<void> {
  desk.kill("SIGKILL");
  await once(desk, "close");
}

test.each([
  ["half", false],
  ["sync", false],
  ["rename", false],
  ["rm", true],
])("a desk that is killed at the instant “%s” of a save leaves the file whole", async (instant, isSaved) => {
  const own = join(folder, instant);
  await fs.mkdir(own);
  await fs.writeFile(join(own, "claims.yaml"), HEAD);
  const desk = saveIn(own, 1, instant);
  await once(desk.stdout, "data");
  await killed(desk);
  const text = await fs.readFile(join(own, "claims.yaml"), "utf8");
  if (isSaved) expect(claimsIn(text)?.map(({ id }) => id)).toEqual(["c0", "c1"]);
  else expect(text).toBe(HEAD);
});

test("a desk that is killed in the middle of a save leaves the file whole, and litter that the next save sweeps", async () => {
  const random = join(folder, "random");
  await fs.mkdir(random);
  const path = join(random, "claims.yaml");
  await fs.writeFile(path, HEAD);
  let saved = 1;
  for (let kills = 0; kills < KILLS; kills++) {
    const desk = saveIn(random, saved);
    await once(desk.stdout, "data");
    await pause(Math.random() * 20);
    await killed(desk);
    const text = await fs.readFile(path, "utf8");
    const claims = claimsIn(text)!;
    // Each save is there whole or not at all: claims one after the other, up to the last that was put in place.
    expect(claims.length).toBeGreaterThan(saved);
    expect(claims.map(({ id }) => id)).toEqual(claims.map((_, index) => `c${index}`));
    expect(claims.slice(1).every(({ value }) => String(value.get("excerpt")).length === 5000)).toBe(true);
    expect(text.startsWith(HEAD)).toBe(true);
    expect((await fs.readdir(random)).length).toBeLessThanOrEqual(2);
    saved = claims.length;
    // So that many kills don't make a file that takes ever longer to save.
    if (text.length > 500_000) {
      await fs.writeFile(path, HEAD);
      saved = 1;
    }
  }
});
