import * as fs from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dbrief } from "./dbrief.ts";
import {
  change,
  faultOfEditions,
  makeProject,
  outputOf,
  type Project,
  processesOf,
  SAMPLE,
  until,
} from "./faults/project.ts";

// A build is stopped at each of its steps: cleanly where it can hear the signal, at once where it can't.
let project: Project;
beforeAll(async () => {
  project = await makeProject();
  expect((await build(["--format", "csv"])).exit).toBe(0);
});
afterAll(() => fs.rm(project.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

const build = (args: readonly string[], kill?: { signal: NodeJS.Signals; when: string }) =>
  dbrief(["build", ...args], { cwd: project.folder, env: project.env, ...(kill ? { kill } : {}) });

describe("a build is stopped", () => {
  test.each([
    ["SIGINT", 130, `reading ${SAMPLE}`],
    ["SIGTERM", 143, `checking ${SAMPLE}: 6 claims`],
    ["SIGINT", 130, `comparing ${SAMPLE}: 6 claims`],
    ["SIGINT", 130, `composing ${SAMPLE}: en, 1 of 1`],
    ["SIGTERM", 143, `writing ${SAMPLE}`],
  ] as const)(
    "by %s, exit %i, while it says '%s': nothing is put in place, no process left",
    async (signal, code, when) => {
      await change(project, 1000 + code + when.length);
      const before = await fs.readlink(join(outputOf(project), "latest"));
      const { exit, by, stderr } = await build(["--verbose"], { signal, when });
      expect(stderr).toContain(when);
      expect(exit).toBe(code);
      // On a machine too slow to come to rest in the time it is given it is ended by the signal itself: it says nothing,
      // and leaves the profile of its browser for the next start to sweep.
      if (by === null) expect(stderr).toContain(`stopped by ${signal}`);
      expect(await fs.readlink(join(outputOf(project), "latest"))).toBe(before);
      expect(await faultOfEditions(project)).toBe("");
      await until("no process is left", async () => (await processesOf(project)).length === 0);
      const left = await fs.readdir(project.temporary);
      expect(by === null ? left : left.filter((name) => !name.startsWith("dbrief-profile-"))).toEqual([]);
      for (const name of left) await fs.rm(join(project.temporary, name), { recursive: true });
    },
  );

  test("while it looks at so many claims that it hears nothing: at once, and the next build finds all in order", async () => {
    const path = join(project.folder, "data", SAMPLE, "claims.csv");
    await fs.writeFile(path, manyClaims(60_000));
    const before = await fs.readlink(join(outputOf(project), "latest"));
    const kill = { signal: "SIGINT", when: `checking ${SAMPLE}: 60006 claims` } as const;
    const { exit, stderr } = await build(["--format", "csv", "--verbose"], kill);
    await fs.rm(path);
    // Killed by the signal itself, of which shells say 130 too, or stopped in the moment after the looking.
    expect([null, 130], stderr).toContain(exit);
    expect(stderr).not.toContain("writing");
    expect(await fs.readlink(join(outputOf(project), "latest"))).toBe(before);
    expect(await faultOfEditions(project)).toBe("");
    expect((await build(["--format", "csv"])).exit).toBe(0);
  });
});

describe("what is being done is told", () => {
  test("with --verbose a line each, with what is left; else only where somebody watches", async () => {
    await change(project, 4321);
    const quiet = await build(["--format", "csv,html"]);
    expect(quiet.stderr).not.toMatch(/reading|comparing|composing/);
    await change(project, 4322);
    const told = await build(["--format", "csv,html", "--verbose"]);
    expect(told.stderr).toMatch(
      /^reading .*\nchecking .*: 6 claims\ncomparing .*: 6 claims\ncomposing .*: en, 1 of 1\nwriting /m,
    );
  });

  test("never with --json or --quiet", async () => {
    for (const mode of ["--json", "--quiet"]) {
      await change(project, 4323 + mode.length);
      expect((await build(["--format", "csv", mode])).stderr).not.toMatch(/reading|comparing|writing/);
    }
  });
});

function manyClaims(count: number): string {
  const row = (index: number) =>
    `many-${index},on-strike,${1000 + (index % 977)},union,courier-2031-03-04,2031-03-${10 + (index % 20)},x,x`;
  const rows = Array.from({ length: count }, (_, index) => row(index));
  return ["claim_id,measure,amount,speaker_id,source_id,as_of,excerpt,translation", ...rows].join("\r\n");
}
