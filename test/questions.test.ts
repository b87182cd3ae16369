import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build, exportBase, nodeEffects, normalizeConfig } from "../src/index.ts";
import { questions } from "./questions.ts";

/** The datasets of this repository in one base, one of them in two editions. */
const DATASETS = ["bridge", "dprk-troops-2024", "landslide", "march"];
const has = (program: string) => spawnSync(program, ["--version"]).status === 0;

let root = "";
let base = "";
let database: DatabaseSync;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "dbrief-test-questions-"));
  const [data, output] = [join(root, "data"), join(root, "output")];
  await cp("data", data, { recursive: true });
  for (const name of ["bridge", "landslide", "march"])
    await cp(join("examples", name), join(data, name), { recursive: true });
  const request = { data, output, format: "csv" };
  expect((await build(request)).ok).toBe(true);
  const claims = join(data, "dprk-troops-2024", "claims/ntb-2024-10-18.yaml");
  await writeFile(claims, (await readFile(claims, "utf8")).replace("amount: 1500\n", "amount: 1600\n"));
  const second = await build(request);
  expect(second.editions.map(({ number }) => number)).toEqual([1, 2, 1, 1]);
  base = join(root, "briefs.sqlite");
  const exported = await exportBase([], normalizeConfig(request), nodeEffects());
  expect(exported).toMatchObject({ ok: true, datasets: DATASETS });
  await exported.fill(base);
  database = new DatabaseSync(base, { readOnly: true });
});
afterAll(async () => {
  database.close();
  await rm(root, { recursive: true, force: true });
});

const all = (sql: string) => database.prepare(sql).all();

describe("each question of docs/questions.md has an answer", () => {
  test.each(questions())("$asked", ({ sql }) => {
    expect(all(sql)).not.toEqual([]);
  });

  test("there are ten, and each finds its rows by an index or by full text", async () => {
    expect(questions()).toHaveLength(10);
    // Of a table as small as these, what SQLite has counted tells it that reading all is as good.
    const uncounted = join(root, "uncounted.sqlite");
    await cp(base, uncounted);
    const emptied = new DatabaseSync(uncounted);
    emptied.exec("DELETE FROM sqlite_stat1");
    emptied.close();
    const planner = new DatabaseSync(uncounted, { readOnly: true });
    for (const { sql } of questions()) {
      const plan = planner.prepare(`EXPLAIN QUERY PLAN ${sql}`).all();
      const steps = plan.map(({ detail }) => String(detail));
      expect(steps.filter((step) => /^SCAN/.test(step) && !/USING INDEX|VIRTUAL TABLE/.test(step))).toEqual(
        [],
      );
    }
    planner.close();
  });

  test("every table and view is documented, and no other", () => {
    const documented = [...readFileSync("docs/questions.md", "utf8").matchAll(/^\| `(\w+)`/gm)].map(
      (row) => row[1],
    );
    const made = all("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')").map(({ name }) =>
      String(name),
    );
    const own = made.filter((name) => !/^(?:sqlite_|excerpts_)/.test(name));
    expect(own.toSorted()).toEqual(documented.toSorted());
  });
});

describe("the base", () => {
  test("is whole, and all that its rows refer to is there", () => {
    expect(all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(all("PRAGMA foreign_key_check")).toEqual([]);
    const referring = [
      "subjects",
      "claims",
      "discrepancies",
      "hinges",
      "changes",
      "editions",
      "edition_claims",
    ];
    for (const table of referring) expect(all(`PRAGMA foreign_key_list(${table})`)).not.toEqual([]);
  });

  test("has what the edition's CSV files have, as numbers and NULL", async () => {
    const rows = (await readFile(join(root, "output/march/latest/discrepancies.csv"), "utf8")).split("\r\n");
    expect(all("SELECT count(*) AS n FROM pairs WHERE dataset = 'march'")).toEqual([{ n: rows.length - 2 }]);
    expect(
      all(
        "SELECT ratio, gap, place, excluded FROM pairs WHERE dataset = 'march' AND kind = 'conflict' LIMIT 1",
      ),
    ).toEqual([{ ratio: expect.any(Number), gap: expect.any(Number), place: null, excluded: 1 }]);
    expect(all("SELECT typeof(amount) AS type FROM claims WHERE amount IS NOT NULL GROUP BY 1")).toEqual([
      { type: "integer" },
    ]);
    expect(all("SELECT count(*) AS n FROM claims WHERE excerpt = '' OR place = ''")).toEqual([{ n: 0 }]);
  });

  test("keeps what each edition had", () => {
    const sql =
      "SELECT edition, words FROM edition_claims WHERE claim_id = 'nis-first-contingent' ORDER BY edition";
    expect(all(sql)).toEqual([
      { edition: 1, words: "1,500" },
      { edition: 2, words: "1,600" },
    ]);
    expect(all("SELECT count(*) AS n, min(date) AS date FROM editions")).toEqual([
      { n: 5, date: "2024-10-31" },
    ]);
    expect(all("SELECT DISTINCT edition FROM changes")).toEqual([{ edition: 2 }]);
  });

  test("is the same bytes again", async () => {
    const config = normalizeConfig({ data: join(root, "data"), output: join(root, "output") });
    const again = join(root, "again.sqlite");
    await (await exportBase([], config, nodeEffects())).fill(again);
    expect((await readFile(again)).equals(await readFile(base))).toBe(true);
  });
});

describe("programs that are at hand open it", () => {
  test.skipIf(!has("sqlite3"))("sqlite3", () => {
    for (const { sql } of questions())
      expect(execFileSync("sqlite3", ["-readonly", base, sql], { encoding: "utf8" })).not.toBe("");
  });
  test.skipIf(!has("duckdb"))("DuckDB", () => {
    const sql = `INSTALL sqlite; LOAD sqlite; ATTACH '${base}' AS briefs (TYPE sqlite); SELECT kind FROM briefs.pairs`;
    expect(execFileSync("duckdb", ["-c", sql], { encoding: "utf8" })).toContain("conflict");
  });
});
