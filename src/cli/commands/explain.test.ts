import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { UsageError } from "../../diagnostic.ts";
import { openTerminal } from "../terminal.ts";
import { run } from "./explain.ts";

const terminal = openTerminal(process, { quiet: true, verbose: false }, () => undefined);
const context = { terminal, signal: new AbortController().signal };

/** Of the dataset in the repository; its archive is not at hand everywhere. */
async function explain(positional: readonly string[], config: object = {}) {
  const outcome = await run({ config: { data: "data", ...config }, positional, options: {} }, context);
  return { ...outcome, text: stripVTControlCharacters(outcome.text) };
}

describe("dbrief explain", () => {
  it("shows the whole derivation on 80 columns", async () => {
    const { exit, text } = await explain(["d-e09df12c50"]);
    expect(exit).toBe(0);
    expect(text).toMatch(/^d-e09df12c50 {2}conflict on planned/);
    for (const part of [
      "zelensky-planned: up to 10,000",
      "ends         from 0 to 10000",
      "said         2024-10-17, inferred",
      "via          yonhap › ntb-2024-10-18",
      "not     agreement",
      "holds   conflict → conflict",
      "no value satisfies both, [0, 10000] and [12000, 12000]",
    ]) {
      expect(text).toContain(part);
    }
    expect(text.replace(/\s+/g, " ")).toContain("No number satisfies both");
    expect(text.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  it("writes the brief's sentence in the language that is asked for", async () => {
    const { text } = await explain(["d-e09df12c50", "dprk-troops-2024"], { language: ["nb"] });
    expect(text.replace(/\s+/g, " ")).toContain("Ingen tall passer med begge");
  });

  it("takes two claims, and says why there is no discrepancy", async () => {
    const { exit, text, json } = await explain(["nis-planned", "cho-arrived"]);
    expect(exit).toBe(0);
    expect(text).toContain("figure       “fire”: beside it\n");
    expect(text).toContain("figure       “12.000”: the claim's own\n");
    expect(text).toContain("no discrepancy");
    expect(json).toMatchObject({
      kind: null,
      explanation: null,
      a: {
        figures: [
          { text: "fire", own: false, stated_by: [] },
          { text: "12.000", own: true },
        ],
      },
      rules: [
        { rule: "part-outgrew-whole", holds: false },
        { rule: "bound-violation", holds: false },
      ],
    });
  });

  it.each([
    ["d-e09df12c50", "number 1 on page one"],
    ["d-0401721899", "number 2 on page one, after d-824fee64a1, since contradiction comes before change"],
    ["d-bafdd18e62", "d-e09df12c50, which stands on firmer ground: this one is read as definition"],
    ["d-06edd8b4de", "d-0401721899, which stands on firmer ground: this one rests on nobody named"],
    ["d-e579182f09", "not on page one: fighting is not in the brief's focus"],
    ["d-934de1483f", "not on page one: reporting-variance never leads"],
    ["d-3ec0ed5323", "on page one, without a number"],
  ])("says why %s leads or does not", async (id, reason) => {
    const { text } = await explain([id]);
    expect(text.replace(/\s+/g, " ")).toContain(reason);
  });

  it("gives programs the same facts", async () => {
    const { json } = await explain(["nis-planned", "zelensky-planned", "dprk-troops-2024"]);
    expect(json).toMatchObject({
      discrepancy_id: "d-e09df12c50",
      kind: "conflict",
      gap: 2000,
      window: null,
      leads: { number: 1, because: null, after: null, decided_by: null, grounds: [] },
      a: { claim_id: "zelensky-planned", ends: { low: { value: 0 }, high: { value: 10000 } } },
      b: { claim_id: "nis-planned" },
    });
    const { rules } = json as { rules: unknown[] };
    expect(rules).toHaveLength(13);
    expect(rules.at(-1)).toMatchObject({
      rule: "conflict",
      title: "Different origins, figures that exclude each other",
      holds: true,
    });
  });

  it.each([
    [["d-e09df12c51"], "unknown discrepancy: d-e09df12c51", "did you mean d-e09df12c50?"],
    [["nis-planed", "zelensky-planned"], "unknown claim: nis-planed", "did you mean nis-planned?"],
    [
      ["nis-planned"],
      "one claim alone: nis-planned",
      "name two claims, or one of d-e09df12c50, d-bafdd18e62, d-7182b11189",
    ],
    [["nis-planned", "nis-planned"], "the same claim twice: nis-planned", "name two claims"],
    [["d-e09df12c50", "a", "b"], "not a dataset: a", "name one discrepancy at a time"],
    [["d-e09df12c50", "dprk"], "unknown dataset: dprk", "did you mean dprk-troops-2024?"],
  ])("refuses %j", async (positional, message, hint) => {
    const refused = await explain(positional).catch((thrown: unknown) => thrown);
    expect(refused).toBeInstanceOf(UsageError);
    expect(refused).toMatchObject({ message, hint });
  });
});
