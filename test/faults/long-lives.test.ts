import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { dbrief } from "../dbrief.ts";
import { MAIN } from "../program.ts";

const THOROUGH = process.env.DBRIEF_KILLS !== undefined;

/** `npm run test:faults` asks for 300. */
const EDITIONS = THOROUGH ? 300 : 12;

test("editions by the hundred by one process: as many on disk as are kept, no more memory, no file left elsewhere", async () => {
  const root = await fs.mkdtemp(join(tmpdir(), "dbrief-test-long-"));
  try {
    const temporary = join(root, "tmp");
    await fs.mkdir(temporary);
    const args = ["--expose-gc", resolve("test/faults/building.ts"), root, String(EDITIONS)];
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      env: { ...process.env, TMPDIR: temporary },
    });
    const { early, late, published } = JSON.parse(stdout);
    expect(published).toBe(EDITIONS);
    // What Node compiles of the program meanwhile, and less a build than one dataset takes.
    expect(late - early).toBeLessThan(2_000_000 + (EDITIONS / 2) * 40_000);
    const output = join(root, "output/harbour-strike");
    expect((await fs.readdir(join(output, "editions"))).map(Number).sort((a, b) => a - b)).toEqual([
      EDITIONS - 2,
      EDITIONS - 1,
      EDITIONS,
    ]);
    expect(await fs.readlink(join(output, "latest"))).toBe(`editions/${EDITIONS}`);
    expect((await fs.readdir(output)).sort()).toEqual([".lock.sqlite", "editions", "latest"]);
    expect(await fs.readdir(temporary)).toEqual([]);
  } finally {
    await fs.rm(root, { recursive: true, force: true });
  }
});

test.runIf(THOROUGH && process.platform === "linux").each(["watch", "desk"])(
  "%s through 50 saves: each is seen, with no more memory, and nothing is left in the temporary folder",
  async (command) => {
    const root = await fs.mkdtemp(join(tmpdir(), "dbrief-test-long-"));
    const temporary = join(root, "tmp");
    await fs.mkdir(temporary);
    expect((await dbrief(["init", "data/harbour-strike"], { cwd: root })).exit).toBe(0);
    const claims = join(root, "data/harbour-strike/claims.yaml");
    const text = await fs.readFile(claims, "utf8");
    const env = {
      ...process.env,
      NO_COLOR: "1",
      TMPDIR: temporary,
      NODE_OPTIONS: "--heapsnapshot-signal=SIGUSR2",
    };
    const child = spawn(process.execPath, [MAIN, command, "harbour-strike"], {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "ignore"],
    });
    try {
      const [address] = (await once(child.stdout.setEncoding("utf8"), "data")) as [string];
      const page = new URL(address.trim().replace(/desk\/$/, ""));
      page.pathname += "brief.en.html";
      const heaps: number[] = [];
      for (let save = 1; save <= 50; save++) {
        await fs.writeFile(claims, text.replace("amount: 800", `amount: ${8000 + save}`));
        const shown = `8,0${String(save).padStart(2, "0")}`;
        while (!(await (await fetch(page)).text()).includes(shown)) await pause(20);
        if (save === 20 || save === 50) heaps.push(await heapOf(child.pid ?? 0, root, page));
      }
      // Printed, so that a browser has come and gone.
      expect((await fetch(new URL("brief.en.pdf", page))).status).toBe(200);
      // By then all is loaded. Less a save than this dataset takes as it was read, some 55 kB.
      expect((heaps[1] ?? 0) - (heaps[0] ?? 0)).toBeLessThan(30 * 40_000);
    } finally {
      child.kill("SIGTERM");
      await once(child, "close");
    }
    expect(await fs.readdir(temporary)).toEqual([]);
    await fs.rm(root, { recursive: true, force: true });
  },
);

/** What the process within holds, by the size of its heap's snapshot: nothing that could be collected is in that. */
async function heapOf(id: number, folder: string, page: URL): Promise<number> {
  const [within] = (await fs.readFile(`/proc/${id}/task/${id}/children`, "utf8")).split(" ");
  const snapshots = async () => (await fs.readdir(folder)).filter((name) => name.endsWith(".heapsnapshot"));
  process.kill(Number(within), "SIGUSR2");
  while ((await snapshots()).length === 0) await pause(20);
  // Answered when the snapshot is whole: both are made by the one thread.
  await (await fetch(page)).text();
  const [name = ""] = await snapshots();
  const { size } = await fs.stat(join(folder, name));
  await fs.rm(join(folder, name));
  return size;
}
