import { spawn } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dbrief } from "../dbrief.ts";
import { MAIN } from "../program.ts";
import {
  change,
  faultOfEditions,
  makeProject,
  outputOf,
  type Project,
  processesOf,
  SAMPLE,
  startBuild,
  until,
} from "./project.ts";

/** `npm run test:faults` asks for 200. */
const KILLS = Number(process.env.DBRIEF_KILLS ?? 2);
/** One in seven of the builds prints, which takes four times as long and leaves more behind. */
const EVERYTHING: readonly string[] = [];
const TABLES = ["--format", "csv,html"];

let project: Project;
beforeAll(async () => {
  project = await makeProject();
});
afterAll(() => fs.rm(project.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

/** Numbers in [0, 1) that a seed repeats (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function timed(args: readonly string[]): Promise<number> {
  const started = performance.now();
  const { exit, stderr } = await startBuild(project, args).ended;
  expect({ exit, stderr: exit === 0 ? "" : stderr }).toEqual({ exit: 0, stderr: "" });
  return performance.now() - started;
}

describe.runIf(process.platform === "linux")(`${KILLS} kills at random instants of a build`, () => {
  test("leave a whole edition each, no lock, no process, and no growing litter", {
    timeout: 600_000 + KILLS * 60_000,
  }, async () => {
    const seed = Number(process.env.DBRIEF_SEED ?? Math.floor(Math.random() * 2 ** 31));
    const next = random(seed);
    const printing = await timed(EVERYTHING);
    await change(project, 1000);
    const writing = await timed(TABLES);
    let [killed, published] = [0, 0];
    for (let at = 1; killed < KILLS; at++) {
      const told = `kill ${at}, DBRIEF_SEED=${seed}`;
      await change(project, 1000 + at);
      const before = await fs.readlink(`${outputOf(project)}/latest`);
      const prints = at % 7 === 0;
      const build = startBuild(project, prints ? EVERYTHING : TABLES);
      // Half of them anywhere in the build, or a little beyond; half while it puts the edition in place,
      // which is over so soon that the others would hardly meet it.
      const instant =
        at % 2 === 0
          ? sleep(next() * (prints ? printing : writing) * 1.1)
          : staging(build.ended).then(() => sleep(next() * PUBLISHING_MS));
      const killing = instant.then(() => build.child.kill("SIGKILL"));
      const { exit, stderr } = await build.ended;
      await killing;
      // Some are over before they are met.
      expect([0, null], `${told}: ${stderr}`).toContain(exit);
      if (exit === null) killed += 1;
      expect(await faultOfEditions(project), told).toBe("");
      if ((await fs.readlink(`${outputOf(project)}/latest`)) !== before) published += 1;
      await expectLittleLitter(told);
    }
    await expectRecovery();
    // A build met before it publishes is as good a kill: only of many must some have come so far.
    if (killed >= 20) expect(published, `DBRIEF_SEED=${seed}`).toBeGreaterThan(0);
    console.info(`${killed} builds killed, ${published} editions published; DBRIEF_SEED=${seed}`);
  });
});

describe.runIf(process.platform === "linux")("a run within another process", () => {
  test("ends when that one is killed, and its browser with it", async () => {
    const args = [MAIN, "watch", SAMPLE, "--data", join(project.folder, "data")];
    const child = spawn(process.execPath, args, {
      cwd: project.folder,
      env: { ...process.env, NO_COLOR: "1", ...project.env },
    });
    const [url] = (await once(child.stdout.setEncoding("utf8"), "data")) as [string];
    expect((await fetch(new URL("brief.en.pdf", url.trim()))).status).toBe(200);
    const running = await processesOf(project);
    expect(running.filter(({ command }) => command.includes(MAIN)).length).toBeGreaterThanOrEqual(2);
    expect(running.some(({ command }) => command.includes("--remote-debugging-pipe"))).toBe(true);
    child.kill("SIGKILL");
    try {
      await until("no process is left", async () => (await processesOf(project)).length === 0);
    } finally {
      for (const { id } of await processesOf(project)) process.kill(id, "SIGKILL");
    }
  });
});

const PUBLISHING_MS = 60;

const sleep = (milliseconds: number) => pause(milliseconds, undefined, { ref: false });

/** Comes back when a build begins to write its edition, or is over. */
async function staging(ended: Promise<unknown>): Promise<void> {
  const names = async () =>
    (await fs.readdir(outputOf(project))).filter((name) => name.startsWith(".staging-"));
  const left = await names();
  const build = { over: false };
  void ended.then(() => {
    build.over = true;
  });
  while (!build.over && (await names()).every((name) => left.includes(name))) await pause(2);
}

/** What one killed run may leave, and the next one sweeps; not more with every run. */
async function expectLittleLitter(told: string): Promise<void> {
  const names = await fs.readdir(outputOf(project));
  const known = [".lock.sqlite", "editions", "latest"];
  const rest = names.filter((name) => !known.includes(name));
  expect(
    rest.filter((name) => !name.startsWith(".staging-")),
    told,
  ).toEqual([]);
  expect(rest.length, told).toBeLessThanOrEqual(1);
  await until(`${told}: no process is left`, async () => (await processesOf(project)).length === 0);
  expect((await fs.readdir(project.temporary)).length, told).toBeLessThanOrEqual(4);
}

async function expectRecovery(): Promise<void> {
  await change(project, 999);
  const options = { cwd: project.folder, env: project.env };
  const rebuilt = await dbrief(["build"], options);
  expect({ exit: rebuilt.exit, built: rebuilt.stdout.includes("1 built") }).toEqual({ exit: 0, built: true });
  expect(await faultOfEditions(project)).toBe("");
  expect((await fs.readdir(outputOf(project))).sort()).toEqual([".lock.sqlite", "editions", "latest"]);
  expect(await fs.readdir(project.temporary)).toEqual([]);
  expect((await dbrief(["build"], options)).stdout).toContain("nothing had changed");
}
