import { execFile, execFileSync } from "node:child_process";
import * as fs from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dbrief, snapshot } from "../dbrief.ts";
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

/** The long ones are for `npm run test:faults`; one browser that is killed is looked at each time. */
const THOROUGH = process.env.DBRIEF_KILLS !== undefined;

const run = promisify(execFile);
const TABLES = ["--format", "csv"];
const ROOT = process.getuid?.() === 0;
const LINUX = process.platform === "linux";

let project: Project;
beforeEach(async () => {
  project = await makeProject();
});
afterEach(() => fs.rm(project.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

const build = (args: readonly string[] = TABLES) =>
  dbrief(["build", ...args], { cwd: project.folder, env: project.env });

/** A first edition, and data that have changed since. */
async function firstEdition(args: readonly string[] = TABLES): Promise<void> {
  expect((await build(args)).exit).toBe(0);
  await change(project, 1201);
}

/** The editions are as they were, and no build has left anything beside them. */
async function expectIntact(before: Record<string, string>): Promise<void> {
  const { ".lock.sqlite": _, ...now } = await snapshot(outputOf(project));
  const { ".lock.sqlite": __, ...then } = before;
  expect(now).toEqual(then);
  expect(await faultOfEditions(project)).toBe("");
}

describe("a full disk", () => {
  test("exit 3, the last edition stays, and the message says what to do", async ({ skip }) => {
    if (!ROOT || !LINUX) skip("mounting a small file system takes the superuser of a Linux");
    const output = join(project.folder, "output");
    await fs.mkdir(output);
    const mounted = await run("mount", ["-t", "tmpfs", "-o", "size=900k", "tmpfs", output]).catch(() => null);
    if (mounted === null) skip("this machine lets nobody mount");
    try {
      await firstEdition(["--format", "csv"]);
      const before = await snapshot(outputOf(project));
      await run("dd", ["if=/dev/zero", `of=${join(output, "filler")}`, "bs=1k", "count=2000"]).catch(
        () => null,
      );
      const { exit, stderr } = await build(["--format", "csv"]);
      expect({ exit, said: /disk is full; free some space and build again/.test(stderr) }).toEqual({
        exit: 3,
        said: true,
      });
      await expectIntact(before);
      await fs.rm(join(output, "filler"));
      expect((await build(["--format", "csv"])).exit).toBe(0);
      expect(await faultOfEditions(project)).toBe("");
    } finally {
      execFileSync("umount", [output]);
    }
  });
});

describe("a folder that can't be written", () => {
  test("exit 3, the last edition stays, and the message says what to do", async ({ skip }) => {
    if (!LINUX) skip("asks for a user without rights in the way of a Linux");
    await firstEdition();
    const before = await snapshot(outputOf(project));
    const forbidden = [project.root, outputOf(project), join(outputOf(project), "editions")];
    for (const folder of forbidden.slice(1)) await fs.chmod(folder, 0o555);
    // The superuser may write everywhere, so somebody else has to try.
    if (ROOT) for (const path of [project.root, project.temporary]) await fs.chmod(path, 0o777);
    const setpriv = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", process.execPath];
    if (ROOT && (await run("setpriv", ["--version"]).catch(() => null)) === null)
      skip("not installed: setpriv");
    const { exit, stderr } = await startBuild(
      project,
      TABLES,
      ROOT ? [...setpriv, MAIN] : [process.execPath, MAIN],
    ).ended;
    for (const folder of forbidden.slice(1)) await fs.chmod(folder, 0o755);
    if (/EACCES.*main\.[jt]s|Cannot find module/.test(stderr)) skip("this checkout can't be read by others");
    expect({ exit, said: /make the folder writable, or choose another with --output/.test(stderr) }).toEqual({
      exit: 3,
      said: true,
    });
    await expectIntact(before);
  });
});

describe("a symbolic link planted at an output path", () => {
  test.each([
    ["the output folder of the dataset", ""],
    ["its editions", "editions"],
    ["its lock", ".lock.sqlite"],
  ])("%s: exit 3, nothing is written through it", async (_, place) => {
    await firstEdition();
    const planted = join(outputOf(project), place);
    const elsewhere = join(project.root, "elsewhere");
    await fs.rename(planted, elsewhere);
    const before = await snapshot(elsewhere);
    const bytes = place === ".lock.sqlite" ? await fs.readFile(elsewhere) : null;
    await fs.symlink(elsewhere, planted);
    const { exit, stderr } = await build();
    expect({ exit, said: /not writing through a symbolic link: .*\n.*move .* away/.test(stderr) }).toEqual({
      exit: 3,
      said: true,
    });
    if (bytes === null) {
      const { ".lock.sqlite": _lock, ...now } = await snapshot(elsewhere);
      const { ".lock.sqlite": _then, ...then } = before;
      expect(now).toEqual(then);
    } else expect(await fs.readFile(elsewhere)).toEqual(bytes);
  });

  test("where latest stands: it is replaced, and what it leads to left alone", async () => {
    await firstEdition();
    const elsewhere = join(project.root, "elsewhere");
    await fs.mkdir(elsewhere);
    await fs.rm(join(outputOf(project), "latest"));
    await fs.symlink(elsewhere, join(outputOf(project), "latest"));
    expect((await build()).exit).toBe(0);
    expect(await fs.readdir(elsewhere)).toEqual([]);
    expect(await faultOfEditions(project)).toBe("");
  });
});

describe.runIf(LINUX)("a browser", () => {
  /** Signals, while it prints, each process of the browser that holds these words, so many of them at most. */
  async function hitting(words: string, times: number, signal: NodeJS.Signals = "SIGKILL") {
    const running = startBuild(project, ["--format", "pdf", "--verbose"]);
    const hit = new Set<number>();
    const build = { over: false };
    void running.ended.then(() => {
      build.over = true;
    });
    const enough = async () => {
      const processes = await processesOf(project);
      const opened = new Set(
        processes.filter(({ command }) => command.includes("--type=renderer")).map(({ group }) => group),
      );
      for (const { id, group, command } of processes) {
        // Not before it has opened a page: a browser that never started is another matter.
        if (
          !(hit.size > 0 || opened.has(group)) ||
          !command.includes(words) ||
          hit.has(id) ||
          hit.size >= times
        )
          continue;
        hit.add(id);
        try {
          process.kill(id, signal);
        } catch {
          // It has gone already.
        }
      }
      return build.over || hit.size >= times;
    };
    await until(`${times} of ${words}`, enough);
    return { running, hit: hit.size };
  }

  test("killed while it prints: started anew, or exit 3 where it had not come so far; never half an edition", async () => {
    await firstEdition();
    const before = await snapshot(outputOf(project));
    const { running, hit } = await hitting("--remote-debugging-pipe", 1);
    const { exit, stderr } = await running.ended;
    expect(hit).toBe(1);
    expect([0, 3], stderr).toContain(exit);
    if (exit === 3) await expectIntact(before);
    else expect(await fs.readlink(join(outputOf(project), "latest"))).toBe("editions/2");
    expect(await faultOfEditions(project)).toBe("");
  });

  test.runIf(THOROUGH)("killed again and again: exit 3, and the last edition stays", async () => {
    await firstEdition();
    const before = await snapshot(outputOf(project));
    const { running, hit } = await hitting("--remote-debugging-pipe", 4);
    const { exit, stderr } = await running.ended;
    expect(hit).toBeGreaterThan(1);
    expect({ exit, error: /^error {2}\S/m.test(stderr), hint: /^ {4}\S/m.test(stderr) }, stderr).toEqual({
      exit: 3,
      error: true,
      hint: true,
    });
    await expectIntact(before);
    await until("no process is left", async () => (await processesOf(project)).length === 0);
    // A browser that is still going down may write into a profile that is being removed; the next start sweeps it.
    expect((await build(["--format", "pdf"])).exit).toBe(0);
    expect(await fs.readdir(project.temporary)).toEqual([]);
  });

  test.runIf(THOROUGH)(
    "whose renderer is killed: printed in another, or exit 3; never half an edition",
    async () => {
      await firstEdition();
      const before = await snapshot(outputOf(project));
      const { running, hit } = await hitting("--type=renderer", 1);
      const { exit } = await running.ended;
      expect(hit).toBe(1);
      expect([0, 3]).toContain(exit);
      if (exit === 3) await expectIntact(before);
      else expect(await fs.readlink(join(outputOf(project), "latest"))).toBe("editions/2");
      expect(await faultOfEditions(project)).toBe("");
    },
  );

  test("that hangs: told within its deadline, exit 3, and the last edition stays", async ({ skip }) => {
    if (process.env.DBRIEF_KILLS === undefined) skip("takes a minute; npm run test:faults waits for it");
    await firstEdition();
    const before = await snapshot(outputOf(project));
    const { running } = await hitting("--remote-debugging-pipe", 1, "SIGSTOP");
    const { exit, stderr } = await running.ended;
    expect({ exit, hint: /^ {4}\S/m.test(stderr) }, stderr).toEqual({ exit: 3, hint: true });
    await expectIntact(before);
    await until("no process is left", async () => (await processesOf(project)).length === 0);
  });
});

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s while waiting for another run ends the wait", async (signal, code) => {
  const { holdFolder } = await import("../../src/editions/index.ts");
  const held = await holdFolder(outputOf(project), fs);
  const kill = { signal, when: "waiting for another run" };
  const options = { cwd: project.folder, env: project.env, kill };
  const { exit } = await dbrief(["build", SAMPLE, ...TABLES, "--verbose", "--wait"], options);
  held.release();
  expect(exit).toBe(code);
});

test("--wait builds as soon as the other run ends, and gives up after the seconds it is given", async () => {
  const { holdFolder } = await import("../../src/editions/index.ts");
  const held = await holdFolder(outputOf(project), fs);
  expect((await build([...TABLES, "--wait=1"])).exit).toBe(75);
  const waiting = startBuild(project, [...TABLES, "--verbose", "--wait=60"]);
  await until("it waits", async () => waiting.said().includes("waiting for another run"));
  held.release();
  expect((await waiting.ended).exit).toBe(0);
});
