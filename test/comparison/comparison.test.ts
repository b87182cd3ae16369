import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, it } from "vitest";
import { realEffects } from "../../src/cli/effects.ts";
import { normalizeConfig } from "../../src/config.ts";
import { build } from "../../src/pipeline.ts";
import { type Workshop, workshop } from "../imports.ts";
import { readCases, type WrittenCase } from "./written-case.ts";

/**
 * Small datasets whose findings were written down from the words of the rules before they were run: what stands in
 * discrepancies.csv has to be these rows, all of them, and nothing else.
 */
const cases = readCases(readFileSync(new URL("cases.txt", import.meta.url), "utf8"));
const named = cases.map((each, index) => ({ ...each, id: `case-${index}` }));

let shop: Workshop;

beforeAll(async () => {
  shop = await workshop("comparison");
  for (const { id, files } of named)
    for (const [name, text] of Object.entries(files)) await shop.write(`data/${id}/${name}`, text);
  const config = normalizeConfig({
    data: shop.path("data"),
    output: shop.path("output"),
    format: "csv",
    bom: false,
  });
  const terminal = {
    out() {},
    err() {},
    step() {},
    outStyle: (_: unknown, text: string) => text,
    style: (_: unknown, text: string) => text,
  };
  const result = await build([], config, realEffects({ terminal, signal: new AbortController().signal }));
  expect(result.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
});
afterAll(() => shop.remove());

it.for(named)("$name", async ({ id, expected }: WrittenCase & { id: string }) => {
  const text = await shop.read(`output/${id}/latest/discrepancies.csv`);
  const left = parse(text, { columns: true }) as Record<string, string>[];
  for (const { written, kind, pairs, cells, rounded } of expected) {
    const index = left.findIndex(
      (row) =>
        row.kind === kind &&
        pairs.includes(`${row.claim_a} ${row.claim_b}`) &&
        Object.entries(cells).every(([column, cell]) => row[column] === cell) &&
        (!rounded || row.explanation!.includes("rounded")),
    );
    const rows = left.map(
      (row) =>
        `${row.kind} ${row.claim_a} ${row.claim_b} ${Object.keys(cells)
          .map((column) => `${column}=${row[column]}`)
          .join(" ")}`,
    );
    expect(index, `${written}, of ${rows.join("; ")}`).not.toBe(-1);
    left.splice(index, 1);
  }
  expect(left.map((row) => `${row.kind} ${row.claim_a} ${row.claim_b}`)).toEqual([]);
});
