import { execFile } from "node:child_process";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { EditionRecord } from "../src/model/edition.ts";
import { dbrief } from "./dbrief.ts";

const run = promisify(execFile);
const SAMPLE = "harbour-strike";
const hasGit = await run("git", ["--version"]).then(
  () => true,
  () => false,
);

let root = "";
let folder = "";
const git = (...args: readonly string[]) =>
  run("git", ["-c", "user.name=test", "-c", "user.email=test@example.org", ...args], {
    cwd: folder,
    env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
  });
const commit = async (message: string) => {
  await git("add", "--all");
  await git("commit", "--quiet", "--message", message);
};
const review = (...args: readonly string[]) => dbrief(["review", ...args], { cwd: folder });
const reviewed = async (...args: readonly string[]) => {
  const { exit, stdout, stderr } = await review("HEAD", "--as", "json", ...args);
  expect(exit, stderr).toBe(0);
  return schema.parse(JSON.parse(stdout)) as { commit: string; datasets: ReviewedDataset[] };
};
/** Each document is held against the schema that is documented; what that does not know is refused. */
const schema = z.fromJSONSchema(JSON.parse(await fs.readFile("docs/review.schema.json", "utf8")));
interface ReviewedDataset {
  readonly [key: string]: unknown;
  readonly discrepancies: readonly { readonly id: string; readonly old: string; readonly new: string }[];
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const path = join(folder, "data", SAMPLE, file);
  const before = await fs.readFile(path, "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  await fs.writeFile(path, after);
}

describe.skipIf(!hasGit)("review", () => {
  beforeAll(async () => {
    root = await fs.mkdtemp(join(tmpdir(), "dbrief-test-review-"));
    folder = join(root, "project");
    expect((await dbrief(["init", folder], { cwd: root })).exit).toBe(0);
    await git("init", "--quiet");
    await commit("first");
  });
  afterAll(() => fs.rm(root, { recursive: true, force: true }));
  beforeEach(async () => {
    await git("reset", "--quiet", "--hard");
    await git("clean", "--quiet", "-fdx");
  });

  test("of another formatting, and of nothing at all, says nothing", async () => {
    expect((await review("HEAD")).stdout).toMatch(
      /^against HEAD \([0-9a-f]{10}\)\n\nharbour-strike\nno claim changed\n$/,
    );
    await edit(
      "claims.yaml",
      (text) => `# another note\n${text.replaceAll("  speaker: union\n", '  "speaker": "union"\n')}`,
    );
    expect((await review("HEAD", "--fail-on", "any")).stdout).toContain("\nno claim changed\n");
    expect((await review("HEAD", "--as", "markdown")).stdout).toContain(
      "No claim changed in `harbour-strike`.",
    );
    const { exit } = await review("HEAD", "--fail-on", "any");
    expect(exit).toBe(0);
  });

  test("of one figure, names each pair that is of another kind, as a build would record it", async () => {
    expect((await dbrief(["build", "--format", "csv"], { cwd: folder })).exit).toBe(0);
    await edit("claims.yaml", (text) =>
      text.replace("amount: 800\n  modifier: about", "amount: 1500\n  modifier: up-to"),
    );
    expect((await dbrief(["build", "--format", "csv"], { cwd: folder })).exit).toBe(0);
    const latest = join(folder, "output", SAMPLE, "latest/edition.json");
    const { changes } = JSON.parse(await fs.readFile(latest, "utf8")) as EditionRecord;
    const pairs = changes.filter(({ subjectType }) => subjectType === "discrepancy");
    expect(pairs.length).toBeGreaterThan(0);
    const [{ claims, discrepancies, cant_both_be_true }] = (await reviewed()).datasets as [ReviewedDataset];
    expect(claims).toMatchObject([
      {
        ...{ id: "authority-strike", change: "changed", words: "up to 1,500", speaker: "Port Authority" },
        fields: [
          { field: "amount", old: "800", new: "1500" },
          { field: "modifier", old: "about", new: "up-to" },
        ],
      },
    ]);
    expect(discrepancies.map(({ id, old, new: now }) => ({ subjectId: id, old, new: now }))).toEqual(
      pairs.map(({ subjectId, old, new: now }) => ({ subjectId, old, new: now })),
    );
    expect(discrepancies).toMatchObject([{ change: "reclassified", old: "conflict", new: "compatible" }]);
    expect(cant_both_be_true).toEqual({ before: 1, after: 0 });
    const { stdout } = await review("HEAD");
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(stdout).toContain("~ authority-strike  Port Authority: up to 1,500\n    amount: 800 → 1500\n");
    expect(stdout).toContain("kind: conflict → compatible");
  });

  test("of a claim that is withdrawn, with the reason; and fails where that was asked for", async () => {
    await edit("claims.yaml", (text) => text.replace(/- id: union-strike\n(?: .*\n)+/, ""));
    await fs.writeFile(
      join(folder, "data", SAMPLE, "withdrawn.yaml"),
      "union-strike: {why: The Courier has corrected its report., by: fact desk}\n",
    );
    const { exit, stdout } = await review("HEAD", "--fail-on", "conflict,withdrawn");
    expect(exit).toBe(1);
    expect(stdout).toContain(
      "- union-strike  Dockers' Union: more than 1,200\n    why: The Courier has corrected",
    );
    expect(stdout).toMatch(/\n- d-[0-9a-f]{10} {2}conflict\n/);
    expect(stdout).toContain("--fail-on: withdrawn\n");
    expect((await review("HEAD", "--fail-on", "conflict")).exit).toBe(0);
    const json = JSON.parse((await review("HEAD", "--json", "--fail-on", "withdrawn")).stdout);
    expect(json).toMatchObject({ ok: false, command: "review", exit: 1, failed: ["withdrawn"] });
  });

  test("of an excerpt that is gone from its text, which git has, or only the lock remembers", async () => {
    const texts = await fs.readdir(join(folder, "data", SAMPLE, "archive"));
    const courier = `archive/${texts.find((name) => name.startsWith("courier"))}`;
    await edit(courier, (text) => text.replace("about 800 dockers", "some 800 dockers"));
    const gone = [expect.objectContaining({ claim: "authority-strike", source: "courier-2031-03-04" })];
    const [first] = (await reviewed()).datasets;
    expect(first).toMatchObject({ excerpts_gone: gone });
    expect((await review("HEAD", "--fail-on", "gone")).exit).toBe(1);
    expect((await review("HEAD")).stdout).toContain(
      "! authority-strike\n    “said that about 800 dockers were out”",
    );
    // Now a repository that has never had the texts.
    await git("reset", "--quiet", "--hard");
    const at = (await git("rev-parse", "HEAD")).stdout.trim();
    try {
      await git("rm", "--quiet", "-r", "--cached", `data/${SAMPLE}/archive`);
      await fs.writeFile(join(folder, ".gitignore"), "archive/\noutput/\n");
      await commit("without the texts");
      await edit(courier, (text) => text.replace("about 800 dockers", "some 800 dockers"));
      expect((await reviewed()).datasets).toMatchObject([{ claims: [], excerpts_gone: [] }]);
      await edit(courier, (text) => text.replace("some 800 dockers", "about 800 dockers"));
      const locked = await dbrief(["check", "--archive", `data/${SAMPLE}/archive`], { cwd: folder });
      expect(locked.exit, locked.stderr).toBe(0);
      await commit("locked");
      await edit(courier, (text) => text.replace("about 800 dockers", "some 800 dockers"));
      expect((await reviewed()).datasets).toMatchObject([{ claims: [], excerpts_gone: gone }]);
    } finally {
      await fs.rm(join(folder, "data"), { recursive: true });
      await git("reset", "--quiet", "--hard", at);
    }
  });

  test("of a dataset that was not there, or is there no more: all is new, all is gone", async () => {
    await fs.cp(join(folder, "data", SAMPLE), join(folder, "data/another"), { recursive: true });
    await fs.rm(join(folder, "data", SAMPLE), { recursive: true });
    const { datasets } = await reviewed();
    expect(datasets.map(({ dataset, state }) => [dataset, state])).toEqual([
      ["another", "new"],
      [SAMPLE, "gone"],
    ]);
    const of = (index: number, key: string) =>
      new Set((datasets[index]![key] as { change: string }[]).map(({ change }) => change));
    for (const key of ["claims", "sources", "discrepancies"]) {
      expect(of(0, key)).toEqual(new Set(["added"]));
      expect(of(1, key)).toEqual(new Set(["withdrawn"]));
    }
    expect((await reviewed("another")).datasets.map(({ dataset }) => dataset)).toEqual(["another"]);
    expect((await review("HEAD")).stdout).toContain("another  new: the commit has no such dataset\n");
  });

  test("of data that had, or have, errors: they are told with the side on which they are", async () => {
    await edit("claims.yaml", (text) => text.replace("speaker: union", "speaker: unoin"));
    const now = await review("HEAD");
    expect(now).toMatchObject({ exit: 1, stdout: "" });
    expect(now.stderr).toMatch(
      /^data\/harbour-strike\/claims\.yaml:\d+:\d+ {2}error {2}unknown speaker: unoin/,
    );
    const at = (await git("rev-parse", "HEAD")).stdout.trim();
    await commit("broken");
    await git("checkout", "--quiet", at, "--", "data");
    const then = await review("HEAD");
    await git("reset", "--quiet", "--hard", at);
    expect(then.exit).toBe(1);
    expect(then.stderr).toMatch(/^[0-9a-f]{10}:data\/harbour-strike\/claims\.yaml:\d+:\d+ {2}error/);
  });

  test("from a folder within, by a link, and with the data at the repository's root", async () => {
    await edit("claims.yaml", (text) => text.replace("amount: 800", "amount: 801"));
    const changed = expect.stringContaining("amount: 800 → 801");
    const within = await dbrief(["review", "HEAD", "--data", "."], { cwd: join(folder, "data") });
    expect(within).toMatchObject({ exit: 0, stdout: changed });
    await fs.symlink(join(folder, "data"), join(root, "link"));
    const linked = await dbrief(["review", "HEAD", "--data", "link"], { cwd: root });
    expect(linked).toMatchObject({ exit: 0, stdout: changed });
  });

  test("in a hook, where git names its own folder to whoever it starts", async () => {
    await edit("claims.yaml", (text) => text.replace("amount: 800", "amount: 801"));
    const env = { GIT_DIR: ".git", GIT_INDEX_FILE: ".git/index", GIT_WORK_TREE: dirname(folder) };
    const { stdout } = await dbrief(["review", "HEAD"], { cwd: folder, env });
    expect(stdout).toContain("amount: 800 → 801");
  });

  test.each([
    [["nowhere"], /^error {2}no such commit: nowhere\n {4}`git branch/],
    [["HEAD:data"], /^error {2}no such commit: HEAD:data\n/],
    [
      ["HEAD", "harbor-strike"],
      /^error {2}unknown dataset: harbor-strike\n {4}did you mean harbour-strike\?/,
    ],
    [
      ["HEAD", "--fail-on", "conflicts"],
      /^error {2}unknown word for --fail-on: conflicts\n {4}did you mean conflict\?/,
    ],
    [["HEAD", "--as", "html"], /^error {2}unknown form: html\n {4}there are text, markdown, json/],
    [["HEAD", "--language", "sv"], /^error {2}unknown language of harbour-strike: sv/],
    [["--", "--output=x"], /^error {2}(not a commit: --output=x|missing)/],
  ])("%j is a command line that is wrong", async (args, told) => {
    const { exit, stdout, stderr } = await review(...args);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
    expect(stderr).toMatch(told);
  });

  test("outside of a repository, and without git", async () => {
    const outside = await fs.mkdtemp(join(tmpdir(), "dbrief-test-outside-"));
    await dbrief(["init", "there"], { cwd: outside });
    const env = { GIT_CEILING_DIRECTORIES: tmpdir() };
    const bare = await dbrief(["review", "HEAD"], { cwd: join(outside, "there"), env });
    await fs.rm(outside, { recursive: true });
    expect(bare).toMatchObject({
      exit: 2,
      stderr: expect.stringMatching(/^error {2}not in a git repository: data\n/),
    });
    const without = await dbrief(["review", "HEAD"], { cwd: folder, env: { PATH: join(root, "nothing") } });
    expect(without).toMatchObject({ exit: 3, stderr: expect.stringMatching(/^error {2}git is not there\n/) });
  });
});
