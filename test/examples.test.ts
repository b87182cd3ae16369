import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dbrief } from "./dbrief.ts";

/** What each dataset of examples/ is there to show: kind, claims a and b, and what else its row has to say. */
const SHOWN: Readonly<Record<string, readonly (readonly [string, Readonly<Record<string, string>>?])[]>> = {
  march: [
    ["conflict police-counted organisers-corrected", { ratio: "1.75" }],
    ["reporting-variance police-about police-counted"],
    ["revision organisers-first organisers-corrected"],
    ["compatible police-counted board"],
    ["contradiction police-no-damage shopkeepers-windows"],
    ["agreement shopkeepers-windows official-damage", { independence: "not-shown" }],
  ],
  landslide: [
    ["update municipality-3 mayor-5"],
    ["retraction hospital-7 hospital-takes-back"],
    ["change hospital-takes-back police-9", { least_change: "5", fewest_days: "1", most_days: "1" }],
    ["conflict hospital-7 municipality-3"],
    ["update missing-21 missing-12"],
    ["contradiction geologists-rain inspectorate-blasting"],
  ],
  bridge: [
    ["conflict minister-cost auditor-cost", { gap: "300000000" }],
    ["bound-violation county-deck minister-cost", { gap: "200000000" }],
    ["conflict auditor-overrun union-dearer", { if_same: "yes" }],
    ["shift ministry-denies secretary-concedes", { rule: "one-party" }],
    ["change ministry-denies auditor-exceeded"],
    ["agreement auditor-exceeded opposition-exceeded", { independence: "shared" }],
  ],
};

let folder: string;

beforeAll(async () => {
  folder = await files.mkdtemp(join(tmpdir(), "examples-test-"));
  const run = (...args: string[]) =>
    dbrief([...args, "--data", "examples", "--quiet"], { cwd: resolve(".") });
  const checked = await run("check", "--strict", "--coverage");
  expect(checked, checked.stderr).toMatchObject({ exit: 0, stderr: "" });
  const built = await run("build", "--output", folder, "--format", "html,csv");
  expect(built.exit, built.stderr).toBe(0);
});
afterAll(() => files.rm(folder, { recursive: true, force: true }));

it("has a case for each example, and each is named in their README", async () => {
  const entries = await files.readdir("examples", { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(names.sort()).toEqual(Object.keys(SHOWN).sort());
  const readme = await files.readFile("examples/README.md", "utf8");
  for (const name of names) expect(readme).toContain(`\`${name}\``);
});

it.for(Object.entries(SHOWN))("%s shows what it is there for", async ([name, expected]) => {
  const table = await files.readFile(join(folder, name, "latest", "discrepancies.csv"));
  const rows = parse(table, { columns: true, bom: true }) as Record<string, string>[];
  for (const [finding, cells = {}] of expected) {
    const row = rows.find(({ kind, claim_a, claim_b }) => `${kind} ${claim_a} ${claim_b}` === finding);
    expect(row, finding).toMatchObject(cells);
  }
  const page = await files.readFile(join(folder, name, "latest", "brief.html"), "utf8");
  expect(page).toContain("<main");
});
