import { spawnSync } from "node:child_process";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dbrief } from "./dbrief.ts";

const SAMPLE = "harbour-strike";
let folder = "";

beforeAll(async () => {
  const root = await fs.mkdtemp(join(tmpdir(), "dbrief-test-export-"));
  folder = join(root, "project");
  expect((await dbrief(["init", folder], { cwd: root })).exit).toBe(0);
});
afterAll(() => fs.rm(join(folder, ".."), { recursive: true, force: true }));

const run = (...args: string[]) => dbrief(["export", ...args], { cwd: folder });

describe("dbrief export", () => {
  test("prints the only dataset as JSON, and nothing else", async () => {
    const { exit, stdout, stderr } = await run("--quiet");
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: "" });
    const { dataset, claims, discrepancies } = JSON.parse(stdout);
    expect(dataset.id).toBe(SAMPLE);
    expect(claims.length).toBeGreaterThan(3);
    expect(discrepancies.length).toBeGreaterThan(0);
  });

  test("prints a record a line, and reviews in the language that is asked for", async () => {
    const lines = (await run(SAMPLE, "--as", "ndjson")).stdout.trimEnd().split("\n");
    expect(new Set(lines.map((line) => JSON.parse(line).type))).toContain("discrepancy");
    const { stdout } = await run(SAMPLE, "--as", "claimreview", "--language", "en");
    const reviews = JSON.parse(stdout)["@graph"];
    expect(reviews.every((review: { inLanguage: string }) => review.inLanguage === "en")).toBe(true);
    expect(stdout).not.toContain("reviewRating");
  });

  test("writes a file whole, over an old one whose mode stays, and sweeps what a killed run left", async () => {
    const file = join(folder, "out.json");
    await fs.writeFile(file, "old", { mode: 0o600 });
    // No process has this number: it is above what Linux gives.
    await fs.writeFile(`${file}.4194305.tmp`, "half");
    const { exit, stdout } = await run(SAMPLE, "--to", "out.json");
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: "out.json\n" });
    expect(JSON.parse(await fs.readFile(file, "utf8")).dataset.id).toBe(SAMPLE);
    expect((await fs.stat(file)).mode & 0o777).toBe(0o600);
    expect((await fs.readdir(folder)).filter((name) => name.startsWith("out.json."))).toEqual([]);
  });

  test("writes through a pipe and a device, and leaves them what they are", async () => {
    const pipe = join(folder, "pipe");
    expect(spawnSync("mkfifo", [pipe]).status).toBe(0);
    const read = fs.readFile(pipe, "utf8");
    expect((await run(SAMPLE, "--to", "pipe")).exit).toBe(0);
    expect(JSON.parse(await read).dataset.id).toBe(SAMPLE);
    expect((await fs.lstat(pipe)).isFIFO()).toBe(true);
    const full = await run(SAMPLE, "--to", "/dev/full");
    expect(full).toMatchObject({ exit: 3, stdout: "", stderr: expect.stringContaining("ENOSPC") });
    expect((await fs.lstat("/dev/full")).isCharacterDevice()).toBe(true);
    const { exit, stdout } = await run(SAMPLE, "--to", "/dev/stdout");
    expect({ exit, id: JSON.parse(stdout).dataset.id }).toEqual({ exit: 0, id: SAMPLE });
    await fs.rm(pipe);
  });

  test("refuses links and folders, and what a link leads to stays as it was", async () => {
    const elsewhere = join(folder, "elsewhere.json");
    await fs.writeFile(elsewhere, "kept");
    for (const target of [elsewhere, "/dev/null", "nowhere"]) {
      await fs.symlink(target, join(folder, "link"));
      const { exit, stderr } = await run(SAMPLE, "--to", "link");
      expect({ exit, stderr }).toMatchObject({
        exit: 3,
        stderr: expect.stringContaining("not writing to a symbolic link"),
      });
      expect(await fs.readlink(join(folder, "link"))).toBe(target);
      await fs.rm(join(folder, "link"));
    }
    expect(await fs.readFile(elsewhere, "utf8")).toBe("kept");
    expect((await run(SAMPLE, "--to", "data")).stderr).toContain("not writing to a folder: data");
  });

  test("with --json, the text is in the one object", async () => {
    const { stdout } = await run("--as", "ndjson", "--json");
    const { ok, dataset, as, content, bytes } = JSON.parse(stdout);
    expect({ ok, dataset, as }).toEqual({ ok: true, dataset: SAMPLE, as: "ndjson" });
    expect(Buffer.byteLength(content)).toBe(bytes);
  });

  test.each([
    [["--as", "jsno"], 2, /unknown form: jsno[\s\S]*did you mean json/],
    [["harbour-strik"], 2, /did you mean harbour-strike/],
    [["--as", "claimreview", "--language", "fr"], 2, /unknown language/],
    [["--to", "no/such/folder/out.json"], 3, /cannot write/],
  ] as const)("%j ends with exit %i and says why", async (args, code, message) => {
    const { exit, stdout, stderr } = await run(...args);
    expect({ exit, stdout }).toEqual({ exit: code, stdout: "" });
    expect(stderr).toMatch(message);
  });

  test("of data with an error prints nothing: exit 1", async () => {
    const claims = join(folder, "data", SAMPLE, "claims.yaml");
    const right = await fs.readFile(claims, "utf8");
    await fs.writeFile(claims, right.replace(/speaker: \w+/, "speaker: nobody"));
    const { exit, stdout, stderr } = await run(SAMPLE);
    await fs.writeFile(claims, right);
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: "" });
    expect(stderr).toContain("unknown speaker: nobody");
  });

  test("makes a table of claims that have outgrown YAML, by the very command that the message names", async () => {
    const data = join(folder, "data", SAMPLE);
    const claims = join(data, "claims.yaml");
    const right = await fs.readFile(claims, "utf8");
    const before = JSON.parse((await run(SAMPLE)).stdout);
    await fs.writeFile(claims, `${right}${"# so many notes\n".repeat(130_000)}`);
    const refused = await dbrief(["check"], { cwd: folder });
    expect(refused.exit).toBe(1);
    const command = /dbrief (export \S+ --as csv --to \S+)/.exec(refused.stderr)![1]!;
    expect((await dbrief(command.split(" "), { cwd: folder })).exit).toBe(0);
    await fs.rm(claims);
    const after = JSON.parse((await run(SAMPLE)).stdout);
    await fs.rm(join(data, "claims.csv"));
    await fs.writeFile(claims, right);
    expect(after).toEqual(before);
  });
});
