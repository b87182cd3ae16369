import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type RallyWorld, rallyWorld } from "../../test/rally-world.ts";
import type { WrittenConfig } from "../config.ts";
import type { UsageError } from "../diagnostic.ts";
import { explain } from "./explain.ts";

let world: RallyWorld;
beforeEach(async () => {
  world = await rallyWorld();
});
afterEach(() => world.remove());

const asked = (ids: string[], name: string | null = null, written: WrittenConfig = {}) =>
  explain(ids, name, world.config(written), world.effects());
const refused = (ids: string[], name: string | null = null) =>
  asked(ids, name).then(
    () => null,
    ({ message, hint }: UsageError) => ({ message, hint }),
  );
async function secondDataset(from = "", to = "") {
  for (const name of ["brief", "sources", "speakers", "claims"]) {
    const text = await world.read(`data/rally/${name}.yaml`);
    await world.write(`data/march/${name}.yaml`, text.replaceAll(from, to));
  }
}

describe("a pair", () => {
  test("by the ids of its claims: what it is, in words and by which rules, and what stands in its excerpts", async () => {
    const { explained, diagnostics } = await asked(["police-count", "union-thousands"]);
    expect(diagnostics).toEqual([]);
    expect(explained).toMatchObject({
      dataset: { id: "rally" },
      language: "en",
      words: { a: "“thousands”", b: "1,500" },
      figures: { a: [{ figure: { text: "tusenvis" } }], b: [{ figure: { text: "1,500" } }] },
      outdated: false,
      derivation: { a: { id: "union-thousands" }, b: { id: "police-count" } },
    });
    expect(explained?.explanation).not.toBe("");
    expect(explained?.standing).not.toBeNull();
    expect(explained?.rules.conflict).toBeDefined();
  });

  test("by the discrepancy's id, in the language that was asked for", async () => {
    const { explained } = await asked(["d-6b26e2d0e0"], "rally", { language: "nb" });
    expect(explained).toMatchObject({ language: "nb", words: { a: "«tusenvis»", b: "1\u00a0500" } });
  });

  test("of claims of which nothing is said is no discrepancy", async () => {
    const { explained } = await asked(["police-count", "police-bridge"]);
    expect(explained).toMatchObject({
      explanation: "",
      standing: null,
      outdated: false,
      derivation: { found: null },
    });
  });

  test("is looked for in every dataset, or in the one that is named", async () => {
    await secondDataset("police-count", "march-count");
    expect((await asked(["police-count", "union-thousands"])).explained?.dataset.id).toBe("rally");
    expect((await asked(["march-count", "union-thousands"])).explained?.dataset.id).toBe("march");
    expect(await refused(["march-count", "union-thousands"], "rally")).toMatchObject({
      message: "unknown claim: march-count",
    });
  });

  test("an assessment that was of other claims is said to be outdated", async () => {
    await world.write(
      "data/rally/assessments.yaml",
      `d-6b26e2d0e0: {reading: unresolved, text: {en: Both are right., nb: Begge har rett.}, of: "0000000000000000"}\n`,
    );
    const { explained, diagnostics } = await asked(["police-count", "union-thousands"]);
    expect(diagnostics).toMatchObject([{ severity: "warning", code: "outdated-assessment" }]);
    expect(explained?.outdated).toBe(true);
  });
});

describe("what can't be explained", () => {
  test("one claim alone: the pairs that it is in", async () => {
    expect(await refused(["police-count"])).toEqual({
      message: "one claim alone: police-count",
      hint: "name two claims, or one of d-6b26e2d0e0",
    });
    expect(await refused(["police-bridge"])).toEqual({
      message: "one claim alone: police-bridge",
      hint: "name two claims",
    });
  });

  test("what there isn't: what was meant, be it a claim or a pair", async () => {
    expect(await refused(["police-cuont", "union-thousands"])).toEqual({
      message: "unknown claim: police-cuont",
      hint: "did you mean police-count?",
    });
    expect(await refused(["police-count", "winter"])).toEqual({
      message: "unknown claim: winter",
      hint: "ids stand in discrepancies.csv and claims.csv",
    });
    expect(await refused(["d-6b26e2d0e1"])).toEqual({
      message: "unknown discrepancy: d-6b26e2d0e1",
      hint: "did you mean d-6b26e2d0e0?",
    });
  });

  test("claims of different datasets", async () => {
    await secondDataset("police-count", "march-count");
    expect(await refused(["police-count", "march-count"])).toEqual({
      message: "in different datasets: police-count, march-count",
      hint: "name two claims of one dataset",
    });
  });

  test("anything of data with an error, which is told instead", async () => {
    await secondDataset("speaker: union", "speaker: onion");
    const { explained, diagnostics } = await asked(["nothing"]);
    expect(explained).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(["dangling-reference"]);
    // What is found in another dataset is explained for all that.
    expect((await asked(["police-count", "union-thousands"])).explained).not.toBeNull();
    await world.delete("data");
    expect(await asked(["nothing"])).toMatchObject({
      explained: null,
      diagnostics: [{ code: "missing-folder" }],
    });
  });
});
