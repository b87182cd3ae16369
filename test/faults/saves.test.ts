import { spawn } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { claimsIn } from "../../src/edit/index.ts";

/** `npm run test:faults` asks for 200. */
const KILLS = Number(process.env.DBRIEF_KILLS ?? 2);
let folder = "";
afterAll(() => fs.rm(folder, { recursive: true, force: true }));

test("a desk that is killed in the middle of a save leaves the file whole, and litter that the next save sweeps", async () => {
  folder = await fs.mkdtemp(join(tmpdir(), "dbrief-test-saves-"));
  const path = join(folder, "claims.yaml");
  await fs.writeFile(path, "# claims\n- id: c0\n");
  let saved = 1;
  for (let killed = 0; killed < KILLS; killed++) {
    const desk = spawn(process.execPath, [resolve("test/faults/saving.ts"), folder, String(saved)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(desk.stdout, "data");
    await pause(Math.random() * 20);
    desk.kill("SIGKILL");
    await once(desk, "close");
    const text = await fs.readFile(path, "utf8");
    const claims = claimsIn(text)!;
    // Each save is there whole or not at all: claims one after the other, up to the last that was put in place.
    expect(claims.length).toBeGreaterThan(saved);
    expect(claims.map(({ id }) => id)).toEqual(claims.map((_, index) => `c${index}`));
    expect(claims.slice(1).every(({ value }) => String(value.get("excerpt")).length === 5000)).toBe(true);
    expect(text.startsWith("# claims\n- id: c0\n")).toBe(true);
    expect((await fs.readdir(folder)).length).toBeLessThanOrEqual(2);
    saved = claims.length;
    // So that many kills don't make a file that takes ever longer to save.
    if (text.length > 500_000) {
      await fs.writeFile(path, "# claims\n- id: c0\n");
      saved = 1;
    }
  }
});
