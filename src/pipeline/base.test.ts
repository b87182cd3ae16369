import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type RallyWorld, rallyWorld } from "../../test/rally-world.ts";
import type { WrittenConfig } from "../config.ts";
import { exportBase } from "./base.ts";
import { build } from "./build.ts";
import type { Effects } from "./effects.ts";

let world: RallyWorld;
beforeEach(async () => {
  world = await rallyWorld();
});
afterEach(() => world.remove());

const copy = async (as: string) => {
  for (const name of ["brief", "sources", "speakers", "claims"])
    await world.write(`data/${as}/${name}.yaml`, await world.read(`data/rally/${name}.yaml`));
};
const built = async (names: string[] = []) =>
  expect((await build(names, world.config({ format: "csv" }), world.effects())).ok).toBe(true);

async function exported(names: string[] = [], written: WrittenConfig = {}, given: Partial<Effects> = {}) {
  const path = world.path("briefs.sqlite");
  const base = await exportBase(names, world.config(written), world.effects(given));
  await base.fill(path);
  const database = new DatabaseSync(path, { readOnly: true });
  const all = (sql: string) => database.prepare(sql).all();
  return { ...base, all, [Symbol.dispose]: () => database.close() };
}

test("all datasets or those that are named, each with the columns of its own languages", async () => {
  await copy("march");
  await world.rewrite("data/march/brief.yaml", "languages: [en, nb]", "languages: [en]");
  using both = await exported();
  expect(both.all("SELECT dataset, languages FROM datasets")).toEqual([
    { dataset: "march", languages: "en" },
    { dataset: "rally", languages: "en; nb" },
  ]);
  expect(both.all("SELECT dataset, words, words_nb FROM claims WHERE claim_id = 'union-thousands'")).toEqual([
    { dataset: "march", words: "thousands", words_nb: null },
    { dataset: "rally", words: "thousands", words_nb: "tusenvis" },
  ]);
  expect(both.all("PRAGMA foreign_key_check")).toEqual([]);
});

test("the ends and days that are compared, open where they are open", async () => {
  using base = await exported(["rally"]);
  expect(base.all("SELECT claim_id, subject, least, most, first_day, last_day FROM claims")).toEqual([
    {
      claim_id: "police-count",
      subject: "at-square",
      ...{ least: 1500, most: 1500, first_day: "2031-05-01", last_day: "2031-05-01" },
    },
    {
      claim_id: "union-thousands",
      subject: "at-square",
      ...{ least: 2000, most: null, first_day: "2031-05-01", last_day: "2031-05-01" },
    },
    expect.objectContaining({ claim_id: "police-bridge", subject: "bridge-closed", least: null, most: null }),
  ]);
});

test("what a difference hinges on, as rows that refer to the source", async () => {
  await world.write(
    "data/rally/claims.yaml",
    `${await world.read("data/rally/claims.yaml")}
- id: police-retold
  measure: at-square
  amount: 2500
  utterance: police-count
  speaker: police
  source: posten-05-03
  said: 2031-05-02
  as_of: 2031-05-01
  excerpt: 2500 på torget
`,
  );
  using base = await exported();
  expect(
    base.all("SELECT source_id, kind FROM hinges JOIN discrepancies USING (dataset, discrepancy_id)"),
  ).toEqual([{ source_id: "herald-05-02", kind: "conflict" }]);
});

test("editions of the output folder, those of which only the changes are left without a day", async () => {
  await built();
  await world.rewrite("data/rally/claims.yaml", "low: 2000", "low: 3000");
  await built();
  await world.rewrite("data/rally/claims.yaml", "low: 3000", "low: 4000");
  await built();
  await world.delete("output/rally/editions/2");
  using base = await exported();
  expect(base.all("SELECT * FROM editions ORDER BY edition")).toEqual([
    { dataset: "rally", edition: 1, date: "2031-05-03" },
    { dataset: "rally", edition: 2, date: null },
    { dataset: "rally", edition: 3, date: "2031-05-03" },
  ]);
  expect(base.all("SELECT edition, field, old, new FROM changes")).toEqual([
    { edition: 2, field: "low", old: "2000", new: "3000" },
    { edition: 3, field: "low", old: "3000", new: "4000" },
  ]);
  expect(base.all("SELECT count(*) AS n FROM edition_claims")).toEqual([{ n: 6 }]);
  expect(base.all("SELECT edition, kind FROM edition_discrepancies")).toHaveLength(2);
});

test("words of an excerpt are found without their case and accents, in the translation too", async () => {
  await world.rewrite(
    "data/rally/claims.yaml",
    'translation: {nb: "',
    'translation: {en: "We counted them", nb: "',
  );
  using base = await exported();
  const found = (words: string) => base.all(`SELECT claim_id FROM excerpts WHERE excerpts MATCH '${words}'`);
  expect(found("TUSÉNVIS")).toEqual([{ claim_id: "union-thousands" }]);
  expect(found("translation : them")).toEqual([{ claim_id: "police-count" }]);
});

test("data with an error are told of, all together", async () => {
  await copy("march");
  for (const name of ["march", "rally"])
    await world.rewrite(`data/${name}/claims.yaml`, "speaker: union", "speaker: onion");
  const { ok, diagnostics } = await exportBase([], world.config(), world.effects());
  expect({ ok, codes: diagnostics.map(({ code }) => code) }).toEqual({
    ok: false,
    codes: ["dangling-reference", "dangling-reference"],
  });
  await expect(exportBase(["ralley"], world.config(), world.effects())).rejects.toThrow("ralley");
});

test("a file that is no place for it is the machine's fault", async () => {
  await world.write(
    "briefs.sqlite",
    "not a database, but long enough that SQLite looks at its head and refuses it".repeat(10),
  );
  await expect(exported()).rejects.toMatchObject({
    name: "MachineError",
    message: expect.stringContaining("cannot write"),
  });
});
