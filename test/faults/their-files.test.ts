import { execFile, execFileSync, spawn } from "node:child_process";
import { watch } from "node:fs";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dbrief, snapshot } from "../dbrief.ts";
import { MAIN } from "../program.ts";

/**
 * What people wrote, under commands that write it: a killed run leaves each file as it was or as it was to be, and the
 * same command, given again, ends as if nothing had happened.
 */

/** `npm run test:faults` asks for more. */
const KILLS = Math.min(Number(process.env.DBRIEF_KILLS ?? 1), 60);
const run = promisify(execFile);
const DATASET = "data/harbour-strike";

let root = "";
beforeEach(async () => {
  root = await fs.mkdtemp(join(tmpdir(), "dbrief-test-theirs-"));
  expect((await dbrief(["init", "before"], { cwd: root })).exit).toBe(0);
  await fs.appendFile(join(root, "before", DATASET, "claims.yaml"), "\n# a note of theirs\n");
  await fs.writeFile(join(root, "before", "claims.csv"), TABLE);
  await fs.writeFile(join(root, "before", "out.json"), "theirs\n");
});
afterEach(() => fs.rm(root, { recursive: true, force: true }));

const TABLE = `claim_id,claim_type,measure,amount,said,speaker,source_id,publisher,language,published,excerpt,over_time
mayor-late,estimate,on-strike,1300,2031-03-04,Mayor,courier-late,The Courier,en,2031-03-06,1300 dockers were out,varies
`;

const at = (name: string) => join(root, name);
const WRITERS: readonly (readonly [string, readonly string[]])[] = [
  ["import", ["import", "claims.csv", "--to", "harbour-strike"]],
  ["check --archive", ["check", "--archive", `${DATASET}/archive`]],
  ["export --to", ["export", "--to", "out.json"]],
  ["init", ["init", "data/other"]],
  ["schema --write", ["schema", "--write", "schemas"]],
];

test.each(WRITERS)(
  "%s, killed at any instant: each file is the old one or the new one, and given again it ends well",
  async (_, args) => {
    await copy(at("before"), at("after"));
    const started = performance.now();
    await expectDone(args, at("after"));
    const milliseconds = performance.now() - started;
    const [before, after] = [await snapshot(at("before")), await snapshot(at("after"))];
    expect(differing(before, after)).not.toEqual([]);
    // What is left alike goes on alike.
    const known = new Set<string>();
    for (let kill = 0; kill < KILLS; kill++) {
      await fs.rm(at("killed"), { recursive: true, force: true });
      await copy(at("before"), at("killed"));
      await killed(args, at("killed"), kill % 2 === 0 ? null : Math.random() * milliseconds);
      const left = await snapshot(at("killed"));
      expect(Object.keys(before).filter((name) => !(name in left))).toEqual([]);
      const torn = Object.keys(left).filter(
        (name) => !isLitter(name) && left[name] !== before[name] && left[name] !== after[name],
      );
      expect(torn).toEqual([]);
      const state = JSON.stringify(Object.entries(left)).replaceAll(/\.\d+\.tmp/g, ".tmp");
      if (known.has(state)) continue;
      known.add(state);
      // Killed when all was done: `init` would find what it made.
      if (differing(left, after).length > 0) await expectDone(args, at("killed"));
      expect(differing(await snapshot(at("killed")), after)).toEqual([]);
    }
  },
);

describe("where the disk is full", () => {
  test.for(WRITERS)("%s ends with 3, says so, and leaves all as it was", async ([, args], { skip }) => {
    const disk = at("disk");
    await fs.mkdir(disk);
    const mounted = await run("mount", ["-t", "tmpfs", "-o", "size=200k", "tmpfs", disk]).catch(() => null);
    if (mounted === null) skip("mounting a small file system takes the superuser of a Linux");
    try {
      await copy(at("before"), disk);
      await run("dd", ["if=/dev/zero", `of=${disk}/filler`, "bs=1k", "count=400"]).catch(() => null);
      const before = await snapshot(disk);
      const { exit, stderr } = await dbrief(args, { cwd: disk });
      expect({ exit, stderr }).toEqual({ exit: 3, stderr: expect.stringMatching(/^error {2}.*\n {4}\S/) });
      expect(stderr).toMatch(/ENOSPC|full/);
      expect(differing(before, await snapshot(disk))).toEqual([]);
    } finally {
      execFileSync("umount", [disk]);
    }
  });
});

describe("where nothing can be written", () => {
  test.for(WRITERS)(
    "%s ends with 3, says what to do, and leaves all as it was",
    async ([, args], { skip }) => {
      const readOnly = at("read-only");
      await copy(at("before"), readOnly);
      // The superuser may write everywhere but on a file system that is read alone.
      const isRoot = process.getuid?.() === 0;
      if (isRoot) {
        const binds = [
          ["mount", "--bind", readOnly, readOnly],
          ["mount", "-o", "remount,bind,ro", readOnly],
        ] as const;
        for (const [command, ...words] of binds)
          if ((await run(command, words).catch(() => null)) === null) skip("nobody may mount anything here");
      } else await run("chmod", ["-R", "a-w", readOnly]);
      try {
        const { exit, stderr } = await dbrief(args, { cwd: readOnly });
        expect({ exit, stderr }).toEqual({
          exit: 3,
          stderr: expect.stringMatching(/^error {2}cannot write: .*\n {4}\S/),
        });
        expect(await snapshot(readOnly)).toEqual(await snapshot(at("before")));
      } finally {
        if (isRoot) execFileSync("umount", [readOnly]);
        else await run("chmod", ["-R", "u+w", readOnly]);
      }
    },
  );
});

test("a folder of somebody's own as the output: nothing of theirs is changed or removed", async () => {
  const theirs = {
    "notes.txt": "theirs",
    "index.html": "<h1>theirs</h1>",
    "harbour-strike/thesis.txt": "theirs",
    "harbour-strike/editions/1/thesis.txt": "theirs",
    "harbour-strike/editions/3": "theirs",
    "harbour-strike/editions/draft/2.txt": "theirs",
    "harbour-strike/old-1/thesis.txt": "theirs",
  };
  for (const [name, text] of Object.entries(theirs)) {
    await fs.mkdir(dirname(at(`own/${name}`)), { recursive: true });
    await fs.writeFile(at(`own/${name}`), text);
  }
  const before = await snapshot(at("own"));
  const claims = at(`before/${DATASET}/claims.yaml`);
  const text = await fs.readFile(claims, "utf8");
  for (let build = 1; build <= 4; build++) {
    await fs.writeFile(claims, text.replace("amount: 800", `amount: ${800 + build}`));
    await expectDone(
      ["build", "--format", "csv", "--site", "--output", at("own"), "--keep", "1"],
      at("before"),
    );
    const after = await snapshot(at("own"));
    expect(Object.keys(before).filter((name) => before[name] !== after[name])).toEqual([]);
  }
  expect(await fs.readdir(at("own/harbour-strike/editions"))).toHaveLength(4);
});

async function expectDone(args: readonly string[], cwd: string): Promise<void> {
  const { exit, stderr } = await dbrief(args, { cwd });
  expect({ exit, stderr: exit === 0 ? "" : stderr }).toEqual({ exit: 0, stderr: "" });
}

type Snapshot = Readonly<Record<string, string>>;
const differing = (one: Snapshot, other: Snapshot) =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => one[name] !== other[name]);
const copy = (from: string, to: string) => fs.cp(from, to, { recursive: true });
const isLitter = (name: string) => /\.\d+\.tmp$|(?:^|\/)\.[\w-]+\.init\//.test(name);

/** @param after so many milliseconds; null: with the first write, which is over too soon to be met by chance */
async function killed(args: readonly string[], cwd: string, after: number | null): Promise<void> {
  const watched = new AbortController();
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, stdio: "ignore" });
  const ended = new Promise<void>((done) => child.on("close", () => done()));
  const kill = () => child.kill("SIGKILL");
  if (after === null) {
    const watcher = watch(cwd, { recursive: true, signal: watched.signal }, () => {
      void pause(Math.random() * 4).then(kill);
    });
    watcher.on("error", () => undefined);
  } else void pause(after).then(kill);
  await ended;
  watched.abort();
}
