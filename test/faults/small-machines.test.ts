import { spawn } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dbrief, snapshot } from "../dbrief.ts";
import { MAIN } from "../program.ts";

/** Machines that lack what a desk's own has: the same result, or one message with what to do. */

let root = "";
let wanted: Readonly<Record<string, string>> = {};
const output = (name: string) => ["--output", join(root, name)];
const editionOf = (name: string) => snapshot(join(root, name, "harbour-strike/editions/1"));
beforeAll(async () => {
  root = await fs.mkdtemp(join(tmpdir(), "dbrief-test-small-"));
  expect((await dbrief(["init", "."], { cwd: root })).exit).toBe(0);
  expect((await dbrief(["build", ...PAGES, ...output("wanted")], { cwd: root })).exit).toBe(0);
  wanted = await editionOf("wanted");
});
afterAll(() => fs.rm(root, { recursive: true, force: true }));

/** `npm run test:faults` asks for all of each kind. */
const THOROUGH = process.env.DBRIEF_KILLS !== undefined;
const some = <T>(cases: readonly T[]): readonly T[] => (THOROUGH ? cases : cases.slice(-1));
const PAGES = ["--format", "csv,html"];

describe("an environment of another kind", () => {
  test.for(
    some([
      ["neither home nor temporary folder to write to", { HOME: "/nonexistent", TMPDIR: "/nonexistent" }],
      ["the C locale, without a home", { LC_ALL: "C", LANG: "C", HOME: "" }],
      ["Turkish, east of the date line", { LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR", TZ: "Pacific/Kiritimati" }],
      ["Egyptian Arabic, at half an hour", { LC_ALL: "ar_EG.UTF-8", LANG: "ar_EG", TZ: "America/St_Johns" }],
    ] as const),
  )("%s: the same edition, byte for byte", async ([name, env]) => {
    const { exit, stderr } = await dbrief(["build", ...PAGES, ...output(name)], { cwd: root, env });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: "" });
    expect(await editionOf(name)).toEqual(wanted);
  });
});

describe.runIf(process.platform === "linux")("streams that are closed", () => {
  test.each(some(["<&-", ">&-", "2>&-", "<&- >&- 2>&-"]))("%s: built all the same", async (streams) => {
    // With less memory in a process within, to which the streams are handed on.
    for (const memory of ["", "NODE_OPTIONS=--max-old-space-size=1000 "]) {
      const name = `streams ${`${memory}${streams}`.replaceAll(/\W/g, "-")}`;
      const { exit } = await shell(`${memory}"$@" ${streams}`, ["build", ...PAGES, ...output(name)]);
      expect(exit).toBe(0);
      expect(await editionOf(name)).toEqual(wanted);
    }
  });

  // What it prints would fit into the pipe: the second reader has gone before anything is said.
  test.each([
    ["head -1", "{\n"],
    [":", ""],
  ])("a reader that has seen enough ends nothing: %s", async (reader, read) => {
    const args = ["export", "harbour-strike"];
    const { exit, stdout } = await shell(`"$@" | ${reader}; exit "\${PIPESTATUS[0]}"`, args);
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: read });
  });
});

describe.runIf(process.platform === "linux")("few handles for open files", () => {
  test("too few for a browser: 3, what to raise, and nothing written", async () => {
    const args = ["build", "--format", "csv,pdf", ...output("handles")];
    const { exit, stderr } = await shell(`ulimit -n 24; exec "$@"`, args);
    expect({ exit, stderr }).toEqual({
      exit: 3,
      stderr: expect.stringMatching(/^error {2}.*too many files are open.*\n {4}raise the limit/),
    });
    expect(Object.keys(await snapshot(join(root, "handles/harbour-strike/editions")))).toEqual([]);
  });
});

describe.runIf(process.platform === "linux")("little memory, with little of it shared", () => {
  /** As containers have it, and so little that nobody could count on it. */
  test.for(["64m", "64k"])(
    "a heap of 256 MB and a /dev/shm of %s: a whole edition",
    async (size, { skip }) => {
      const mount = `mount -t tmpfs -o size=${size} none /dev/shm`;
      // A namespace of its own, so that nobody else's is mounted over.
      if ((await shell(`unshare -m sh -c '${mount}'`, [])).exit !== 0) skip("nobody may mount anything here");
      const name = `shared ${size}`;
      const { exit, stderr } = await shell(
        `NODE_OPTIONS=--max-old-space-size=256 exec unshare -m sh -c '${mount} && exec "$@"' sh "$@"`,
        ["build", "--format", "csv,html,pdf", ...output(name)],
      );
      expect({ exit, stderr }).toEqual({ exit: 0, stderr: expect.not.stringMatching(/^error/m) });
      const { "brief.pdf": pdf, ...others } = await editionOf(name);
      expect(Object.keys(others)).toEqual(expect.arrayContaining(["brief.html", "claims.csv"]));
      expect(
        Buffer.from(pdf ?? "", "base64")
          .subarray(0, 5)
          .toString(),
      ).toBe("%PDF-");
    },
  );
});

test("two signals, one right after the other: ended once, by the first, with nothing left", async () => {
  const args = [MAIN, "build", ...PAGES, ...output("signals"), "--verbose"];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
  await once(child.stderr, "data");
  const ended = once(child, "close");
  child.kill("SIGINT");
  child.kill("SIGINT");
  const [exit, by] = await ended;
  expect([exit, by]).toEqual(by === null ? [130, null] : [null, "SIGINT"]);
  expect(await fs.readdir(join(root, "signals/harbour-strike")).catch(() => [])).not.toContain("latest");
});

/** Runs the program as `"$@"` of this line of bash. */
async function shell(line: string, args: readonly string[]) {
  const child = spawn("bash", ["-c", line, "bash", process.execPath, MAIN, ...args], {
    cwd: root,
    env: { ...process.env, NO_COLOR: "1" },
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const [exit] = (await once(child, "close")) as [number | null];
  return { exit, stdout, stderr };
}
