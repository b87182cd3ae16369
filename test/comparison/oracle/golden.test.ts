import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { loadDataset } from "../../../src/load/index.ts";
import { validateDataset } from "../../../src/validate/index.ts";
import { memoryFiles } from "../../memory-files.ts";
import { readCases } from "../written-case.ts";
import { isNeighbour, positionsByHand } from "./neighbours.ts";
import { compareByHand, NOTHING } from "./oracle.ts";
import { toldFrom } from "./told-from.ts";

const cases = readCases(readFileSync(new URL("../cases.txt", import.meta.url), "utf8"));

it.for(cases)("$name", async ({ files, expected }) => {
  const tree = Object.fromEntries(Object.entries(files).map(([name, text]) => [`data/drawn/${name}`, text]));
  const { dataset, diagnostics } = validateDataset(await loadDataset("data", "drawn", memoryFiles(tree)));
  if (dataset === null) throw new Error(diagnostics.map(({ message }) => message).join("; "));
  const told = toldFrom(dataset);
  const firsts = positionsByHand(told);
  const estimateOf = (id: string) => [...firsts].find((claim) => claim.id === id);
  for (const { a, b, findings } of compareByHand(told)) {
    const pairs = [`${a} ${b}`, `${b} ${a}`];
    const rows = expected.filter((row) => row.pairs.some((pair) => pairs.includes(pair)));
    const kinds = findings.map((finding) => finding.split(" ")[0]);
    for (const { kind, written } of rows) expect(kinds, written).toContain(kind);
    const [x, y] = [estimateOf(a), estimateOf(b)];
    const isPassedOver = x && y && x.figure.measure === y.figure.measure && !isNeighbour(x, y, firsts);
    if (rows.length === 0 && !isPassedOver) expect(kinds, `${a} ${b}`).toContain(NOTHING);
  }
});
