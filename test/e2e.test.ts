import { execFile } from "node:child_process";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { holdFolder } from "../src/editions/index.ts";
import { dbrief, type RunOptions, snapshot } from "./dbrief.ts";
import { MAIN } from "./program.ts";

const SAMPLE = "harbour-strike";
const run = promisify(execFile);
let root = "";

beforeAll(async () => {
  root = await fs.mkdtemp(join(tmpdir(), "dbrief-test-e2e-"));
});
afterAll(() => fs.rm(root, { recursive: true, force: true }));

/** A new project with the sample dataset in it. */
async function project(name: string): Promise<string> {
  const folder = join(root, name);
  const { exit } = await dbrief(["init", folder], { cwd: root });
  expect(exit).toBe(0);
  return folder;
}

const CSV = ["--format", "csv"];
const latest = (folder: string) => join(folder, "output", SAMPLE, "latest");
const build = (folder: string, args: readonly string[] = CSV, options: Partial<RunOptions> = {}) =>
  dbrief(["build", ...args], { cwd: folder, ...options });

async function edit(folder: string, file: string, change: (text: string) => string): Promise<void> {
  const path = join(folder, "data", SAMPLE, file);
  const before = await fs.readFile(path, "utf8");
  const after = change(before);
  // An edit that finds nothing to change would make a test that can't fail.
  expect(after).not.toBe(before);
  await fs.writeFile(path, after);
}

describe("a whole build", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await project("whole");
    const { exit, stdout, stderr } = await build(folder, []);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: "" });
    expect(stdout).toMatch(
      /latest {2}edition 1\n {2}1 pair can't both be true\n(?: {2}\d.*\n)* {2}brief\.pdf +\d+ kB +\d+ pages\n/,
    );
    expect(stdout).toMatch(/\n1 built; \d+\.\d\d s\n$/);
  });

  test("leaves the files of the contract", async () => {
    const files = [
      "brief.html",
      "brief.pdf",
      "brief.xlsx",
      "changes.csv",
      "claims.csv",
      "csv-metadata.json",
      "datapackage.json",
      "discrepancies.csv",
      "inputs.json",
      "lineup.csv",
      "manifest.json",
      "sources.csv",
    ];
    expect(await fs.readdir(latest(folder))).toEqual(expect.arrayContaining(files));
  });

  test("carries the tables and the list of inputs inside the PDF, byte for byte those beside it", async ({
    skip,
  }) => {
    const inside = join(folder, "inside");
    await fs.mkdir(inside);
    const detached = await run("pdfdetach", [
      "-saveall",
      "-o",
      inside,
      join(latest(folder), "brief.pdf"),
    ]).catch((error) => (error.code === "ENOENT" ? null : Promise.reject(error)));
    if (detached === null) skip("not installed: pdfdetach (poppler)");
    const beside = await snapshot(latest(folder));
    const carried = await snapshot(inside);
    const tables = Object.keys(beside).filter((name) => name.endsWith(".csv"));
    expect(Object.keys(carried).sort()).toEqual([...tables, "inputs.json"].sort());
    for (const [name, bytes] of Object.entries(carried)) expect(bytes === beside[name], name).toBe(true);
    const { inputs } = JSON.parse(await fs.readFile(join(inside, "inputs.json"), "utf8"));
    const manifest = JSON.parse(await fs.readFile(join(latest(folder), "manifest.json"), "utf8"));
    expect(inputs).toEqual(manifest.inputs);
    expect(inputs.length).toBeGreaterThan(4);
  });

  test("done again elsewhere, gives the same bytes in every file", async () => {
    const again = await project("elsewhere/whole-again");
    expect((await build(again, [])).exit).toBe(0);
    const first = await snapshot(latest(folder));
    const second = await snapshot(latest(again));
    expect(Object.keys(first).length).toBeGreaterThan(5);
    for (const name of Object.keys(first)) expect(second[name] === first[name], name).toBe(true);
  });

  test("done again unchanged, does nothing and starts no browser", async () => {
    const before = await snapshot(join(folder, "output"));
    const { exit, stdout } = await build(folder, ["--browser", "/no/such/browser"]);
    expect(exit).toBe(0);
    expect(stdout).toContain("edition 1, nothing had changed");
    expect(await snapshot(join(folder, "output"))).toEqual(before);
  });

  test("has a PDF that other programs find in order", async ({ skip }) => {
    const pdf = join(latest(folder), "brief.pdf");
    const tools = ["qpdf", "pdfinfo", "pdffonts"];
    const missing = await Promise.all(
      tools.map((tool) =>
        run(tool, ["--version"]).then(
          () => [],
          (error) => (error.code === "ENOENT" ? [tool] : []),
        ),
      ),
    );
    if (missing.flat().length > 0) skip(`not installed: ${missing.flat().join(", ")}`);
    expect((await run("qpdf", ["--check", pdf])).stdout).toContain("No syntax or stream encoding errors");
    const info = (await run("pdfinfo", [pdf])).stdout;
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^Title: +How many dockers went on strike in Port Vesper\?$/m);
    expect(info).toMatch(/^Page size: .*A4/m);
    const fonts = (await run("pdffonts", [pdf])).stdout.trim().split("\n").slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/ (?!Type 3).* yes yes yes +\d+/);
  });

  test("without the browser that was named: exit 3, what to do, and the edition stays", async () => {
    await edit(folder, "claims.yaml", (text) => text.replace("amount: 800", "amount: 801"));
    const before = await snapshot(join(folder, "output"));
    const { exit, stderr } = await build(folder, ["--browser", "/no/such/browser"]);
    expect(exit).toBe(3);
    expect(stderr).toMatch(/\/no\/such\/browser/);
    expect(await snapshot(join(folder, "output"))).toEqual(before);
  });

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("stopped by %s: exit %i, nothing half-written", async (signal, code) => {
    const before = await snapshot(join(folder, "output"));
    const kill = { signal, when: "writing harbour-strike" };
    const { exit, by, stderr } = await build(folder, ["--verbose"], { kill });
    expect(exit).toBe(code);
    // As in stop.test.ts: a slow machine may have no time to say it.
    if (by === null) expect(stderr).toContain(`stopped by ${signal}`);
    const { ".lock.sqlite": _, ...after } = await snapshot(join(folder, "output"));
    expect(after).toEqual(before);
  });

  test("a later edition, the languages and formats that are asked for", async () => {
    const { exit, stdout } = await build(folder, [
      "--format",
      "html,csv",
      "--language",
      "en",
      "--no-bom",
      "--delimiter",
      ";",
    ]);
    expect({ exit, numbered: stdout.includes("edition 2") }).toEqual({ exit: 0, numbered: true });
    expect(await fs.readlink(latest(folder))).toBe("editions/2");
    expect(await fs.readdir(latest(folder))).not.toContain("brief.pdf");
    expect(await fs.readFile(join(latest(folder), "claims.csv"), "utf8")).toMatch(/^claim_id;claim_type;/);
  });
});

describe("bad data: exit 1, the place and the remedy, and the edition on disk untouched", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await project("bad");
    expect((await build(folder)).exit).toBe(0);
  });

  const cases: readonly (readonly [string, string, (text: string) => string, RegExp])[] = [
    [
      "an unknown key",
      "claims.yaml",
      (text) => text.replace("modality:", "modalty:"),
      /claims\.yaml:\d+:\d+ {2}error {2}.*modalty[\s\S]*did you mean modality/,
    ],
    [
      "a duplicate id",
      "claims.yaml",
      (text) => text.replace("id: authority-strike\n", "id: union-strike\n"),
      /claims\.yaml:\d+:\d+ {2}error {2}.*duplicate.*union-strike/,
    ],
    [
      "an unknown speaker",
      "claims.yaml",
      (text) => text.replace("speaker: union", "speaker: unoin"),
      /claims\.yaml:9:12 {2}error {2}unknown speaker: unoin\n {4}did you mean union/,
    ],
    [
      "an unknown source",
      "claims.yaml",
      (text) => text.replace("courier-2031-03-04", "courier-2031-03-05"),
      /error {2}unknown source: courier-2031-03-05/,
    ],
    [
      "an unknown measure",
      "claims.yaml",
      (text) => text.replace("measure: employed", "measure: employd"),
      /error {2}unknown measure: employd/,
    ],
    [
      "low above high",
      "claims.yaml",
      (text) => text.replace("amount: 800\n  modifier: about", "low: 9\n  high: 8\n  modifier: between"),
      /claims\.yaml:\d+:\d+ {2}error {2}/,
    ],
    [
      "an amount outside its ends",
      "claims.yaml",
      (text) => text.replace("amount: 800\n", "amount: 800\n  low: 900\n  high: 950\n"),
      /claims\.yaml:\d+:\d+ {2}error {2}/,
    ],
    [
      "said after published",
      "claims.yaml",
      (text) => text.replace("said: 2031-03-04", "said: 2031-04-04"),
      /claims\.yaml:\d+:\d+ {2}error {2}.*2031-04-04/,
    ],
    [
      "a cycle in within",
      "brief.yaml",
      (text) => text.replace("over_time: varies\n\n", "over_time: varies\n    within: on-strike\n\n"),
      /brief\.yaml:\d+:\d+ {2}error {2}.*on-strike/,
    ],
    [
      "a cycle in implies",
      "brief.yaml",
      (text) => `${text}    implies: port-closed\n`,
      /brief\.yaml:\d+:\d+ {2}error {2}.*port-closed/,
    ],
    ["YAML that is none", "sources.yaml", (text) => `${text}\n"`, /sources\.yaml:\d+:\d+ {2}error {2}/],
    ["an empty file", "speakers.yaml", () => "", /speakers\.yaml.* {2}error {2}.*empty/],
  ];
  test.each(cases)("%s", async (_, file, change, message) => {
    const path = join(folder, "data", SAMPLE, file);
    const original = await fs.readFile(path);
    const before = await snapshot(join(folder, "output"));
    try {
      await edit(folder, file, change);
      const { exit, stdout, stderr } = await build(folder);
      expect({ exit, stdout }).toEqual({ exit: 1, stdout: "" });
      expect(stderr).toMatch(message);
      expect(stderr).toMatch(/\n\d+ errors?(, \d+ warnings?)?\n$/);
      expect(await snapshot(join(folder, "output"))).toEqual(before);
    } finally {
      await fs.writeFile(path, original);
    }
  });

  test("a file that is not UTF-8, named with its line", async () => {
    const path = join(folder, "data", SAMPLE, "speakers.yaml");
    const original = await fs.readFile(path);
    await fs.writeFile(path, Buffer.concat([original, Buffer.from("x: {name: Malm\xf8}\n", "latin1")]));
    const { exit, stderr } = await build(folder);
    await fs.writeFile(path, original);
    expect(exit).toBe(1);
    expect(stderr).toMatch(/speakers\.yaml:9:\d+ {2}error {2}not UTF-8/);
  });

  test("all at once, of all datasets; and one that is sound is not published either", async () => {
    const two = await project("two");
    await fs.cp(join(two, "data", SAMPLE), join(two, "data", "other"), { recursive: true });
    await edit(two, "claims.yaml", (text) =>
      text.replace("speaker: union", "speaker: a").replace("measure: employed", "measure: b"),
    );
    const { exit, stdout } = await build(two, [...CSV, "--json"]);
    const { ok, diagnostics } = JSON.parse(stdout) as { ok: boolean; diagnostics: { message: string }[] };
    expect({ exit, ok }).toEqual({ exit: 1, ok: false });
    expect(diagnostics.map(({ message }) => message)).toEqual(
      expect.arrayContaining(["unknown speaker: a", "unknown measure: b"]),
    );
    await expect(fs.readdir(join(two, "output"))).rejects.toThrow("ENOENT");
  });

  test("an excerpt that is not in its text: a build warns, a check fails", async () => {
    const gap = await project("gap");
    await edit(gap, "claims.yaml", (text) =>
      text.replace("excerpt: The port is closed", "excerpt: The port is shut"),
    );
    const built = await build(gap);
    expect(built.exit).toBe(0);
    expect(built.stderr).toMatch(/warning {2}.*The port is shut/);
    expect(await fs.readFile(join(latest(gap), "claims.csv"), "utf8")).toContain(",not-found,");
    const checked = await dbrief(["check"], { cwd: gap });
    expect(checked.exit).toBe(1);
    expect(checked.stderr).toMatch(/claims\.yaml:\d+:\d+ {2}error {2}.*The port is shut/);
    expect(checked.stdout).toContain("5 verified, 1 not found");
  });

  test("a figure that its excerpt does not carry: a build warns, a check fails", async () => {
    const folder = await project("figure");
    await edit(folder, "claims.yaml", (text) => text.replace("amount: 1200", "amount: 1300"));
    const built = await build(folder);
    expect({
      exit: built.exit,
      warned: /claims\.yaml:\d+:\d+ {2}warning {2}.*1300/.test(built.stderr),
    }).toEqual({
      exit: 0,
      warned: true,
    });
    const checked = await dbrief(["check"], { cwd: folder });
    expect(checked.exit).toBe(1);
    expect(checked.stderr).toMatch(/claims\.yaml:\d+:\d+ {2}error {2}.*1300/);
  });

  test.each([
    ["no data folder", "nowhere", /missing data folder: nowhere[\s\S]*--data/],
    ["a data folder without a dataset", "output", /no dataset in output[\s\S]*init/],
  ])("%s", async (_, data, message) => {
    const { exit, stderr } = await build(folder, ["--data", data]);
    expect({ exit, said: message.test(stderr) }).toEqual({ exit: 1, said: true });
  });

  test("a dataset folder that is empty", async () => {
    await fs.mkdir(join(folder, "data", "hollow"));
    const { exit, stderr } = await build(folder, ["hollow", ...CSV]);
    await fs.rmdir(join(folder, "data", "hollow"));
    expect({ exit, said: stderr.includes("empty dataset: hollow") }).toEqual({ exit: 1, said: true });
  });
});

describe("a wrong command line: exit 2, and what was meant", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await project("usage");
  });
  test.each([
    [["build", "harbor-strike"], /unknown dataset: harbor-strike\n {4}did you mean harbour-strike\?/],
    [["build", "../data"], /unknown dataset: \.\.\/data/],
    [["build", "--format", "pdff"], /unknown format: pdff\n {4}did you mean pdf\?/],
    [["build", "--language", "nb", ...CSV], /unknown language of harbour-strike: nb\n {4}there are en/],
    [["build", "--fromat", "csv"], /unknown option: --fromat\n {4}did you mean --format\?/],
    [["build", "--delimiter", "|"], /unknown delimiter: \|/],
    [["build", "--keep", "0"], /--keep takes a whole number/],
    [["build", "--archive", "nowhere"], /no archive folder: nowhere/],
    [["build", "--data"], /no value for --data/],
    [["bild"], /unknown command: bild\n {4}did you mean build\?/],
    [[], /no command given/],
    [["schema", "clams"], /unknown schema: clams\n {4}did you mean claims\?/],
    [["init", "."], /not empty: \./],
  ])("dbrief %j", async (args, message) => {
    const { exit, stdout, stderr } = await dbrief(args, { cwd: folder });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
    expect(stderr).toMatch(message);
    await expect(fs.readdir(join(folder, "output"))).rejects.toThrow("ENOENT");
  });

  test("with --json, says so in one object", async () => {
    const { exit, stdout, stderr } = await dbrief(["build", "--json", "--fromat"], { cwd: folder });
    expect({ exit, stderr }).toEqual({ exit: 2, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      exit: 2,
      error: { kind: "usage", hint: "did you mean --format?" },
    });
  });
});

describe("a machine that refuses", () => {
  test("an output folder that can't be written: exit 3 and what to do", async () => {
    const folder = await project("refused");
    await fs.writeFile(join(folder, "output"), "a file");
    const { exit, stderr } = await build(folder);
    expect({ exit, said: /cannot write: output/.test(stderr) }).toEqual({ exit: 3, said: true });
    expect(stderr).toContain("--output");
    expect(await fs.readFile(join(folder, "output"), "utf8")).toBe("a file");
  });

  test("an output folder without permission: exit 3", async ({ skip }) => {
    if (process.getuid?.() === 0) skip("root may write everywhere");
    const folder = await project("forbidden");
    await fs.mkdir(join(folder, "output"), { mode: 0o500 });
    expect((await build(folder)).exit).toBe(3);
  });

  test("an output folder that another run holds: exit 75", async () => {
    const folder = await project("held");
    const held = await holdFolder(join(folder, "output", SAMPLE), fs);
    const { exit, stderr } = await build(folder);
    held.release();
    expect({ exit, said: stderr.includes("another run holds this output folder") }).toEqual({
      exit: 75,
      said: true,
    });
    expect((await build(folder)).exit).toBe(0);
  });

  test("a link planted at an output path is not written through", async () => {
    const folder = await project("planted");
    await fs.mkdir(join(folder, "elsewhere"));
    await fs.mkdir(join(folder, "output"));
    await fs.symlink("../elsewhere", join(folder, "output", SAMPLE));
    const { exit } = await build(folder);
    expect({ exit, written: await fs.readdir(join(folder, "elsewhere")) }).toEqual({ exit: 3, written: [] });
  });
});

describe("the other commands", () => {
  test("schema prints JSON Schema, and writes it", async () => {
    const { exit, stdout } = await dbrief(["schema", "claims"], { cwd: root });
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toHaveProperty("$schema");
    expect((await dbrief(["schema", "--write", "schemas"], { cwd: root })).exit).toBe(0);
    expect(await fs.readdir(join(root, "schemas"))).toContain("claims.schema.json");
  });

  test("check --json counts what is verified", async () => {
    const { exit, stdout } = await dbrief(["check", "--json"], { cwd: await project("checked") });
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      datasets: [{ dataset: SAMPLE, claims: 6, verified: 6 }],
    });
  });

  test("init in the data folder makes a dataset of that name", async () => {
    const folder = await project("named");
    expect((await dbrief(["init", "data/ferry"], { cwd: folder })).exit).toBe(0);
    const { exit, stdout } = await build(folder, ["ferry", ...CSV]);
    expect({ exit, built: stdout.startsWith("output/ferry/latest  edition 1") }).toEqual({
      exit: 0,
      built: true,
    });
  });

  test("completion knows commands, options and datasets", async () => {
    const folder = await project("completed");
    const words = async (...typed: string[]) =>
      (await dbrief(["--get-yargs-completions", "dbrief", ...typed], { cwd: folder })).stdout.split("\n");
    expect(await words("ch")).toEqual(["check", ""]);
    expect(await words("build", "--arch")).toEqual(["--archive", ""]);
    expect(await words("build", "")).toEqual([SAMPLE, ""]);
    expect((await dbrief(["completion"], { cwd: folder })).stdout).toContain("_dbrief_yargs_completions");
  });

  test("help fits 80 columns", async () => {
    for (const args of [["--help"], ["build", "--help"]]) {
      const { exit, stdout } = await dbrief(args, { cwd: root });
      expect(exit).toBe(0);
      expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
    }
  });

  test("a reader that stops early is no fault", async () => {
    const { stdout, stderr } = await run("sh", ["-c", `"${process.execPath}" "${MAIN}" schema | head -n 1`]);
    expect({ stdout, stderr }).toEqual({ stdout: "{\n", stderr: "" });
  });
});
