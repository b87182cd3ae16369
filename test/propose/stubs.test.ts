import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { normalizeConfig } from "../../src/config.ts";
import { thisProgram } from "../../src/effects/program.ts";
import { scanText } from "../../src/evidence/index.ts";
import { scan } from "../../src/pipeline/scan.ts";
import { stubClaims } from "../../src/propose/index.ts";
import { withLanguages } from "../languages.ts";
import { memoryFiles } from "../memory-files.ts";

const DATA = "test/propose/data/harbour-strike";
const NAME = "tidende-2031-03-05.txt";

/** The stubs of a text whose claims the dataset has, or none of them yet. */
async function stubsOfTidende({ curated }: { readonly curated: boolean }): Promise<string> {
  const own = (name: string) => readFileSync(`${DATA}/${name}`, "utf8");
  const claims = own("claims.yaml").split(/\n# (?=\w+-2031)/);
  const others = claims.filter((part) => curated || !part.startsWith("tidende"));
  const tree = Object.fromEntries(
    ["brief.yaml", "sources.yaml", "speakers.yaml"].map((name) => [`data/strike/${name}`, own(name)]),
  );
  const files = memoryFiles({ ...tree, "data/strike/claims.yaml": others.join("\n# ") });
  const found = await scan(NAME, null, normalizeConfig({}), {
    files: withLanguages(files),
    program: thisProgram(),
    readText: async () => readFileSync(`test/propose/archive/${NAME}`),
    signal: new AbortController().signal,
    onStep: () => {},
  });
  return found.stub();
}

test("stubs are entries of claims.yaml, each value that is proposed with its reason, each claim under its sentence", async () => {
  const stubs = await stubsOfTidende({ curated: false });
  expect(stubs).toContain(
    [
      "# line 11: Rederiet Nordline anslår tapet til opptil 3,5 millioner kroner om dagen.",
      "- id: nordline-loss-a-day-tidende",
      "  measure: loss-a-day # proposed: words of its label: dagen",
      "  amount: 3500000",
      "  modifier: up-to",
      "  modality: assessed # proposed: told with “anslår”",
      "  speaker: nordline # proposed: name: “nordline”, beside the verb that tells it",
    ].join("\n"),
  );
  expect(parse(stubs)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ speaker: "police", amount: 14, modifier: "at-least" }),
      expect.objectContaining({ proposition: "port-closed", stance: "affirms", speaker: "lund" }),
      expect.objectContaining({ proposition: "talks-resumed", likelihood: "likely", speaker: "berg" }),
    ]),
  );
});

test("a text whose figures and statements are all in claims has none", async () => {
  expect(await stubsOfTidende({ curated: true })).toBe("[]\n");
});

test("what a sentence says can't end its comment", () => {
  const figure = {
    text: "12 cats",
    amount: 12,
    low: null,
    high: null,
    modifier: "exact",
    unit: "cats",
  } as const;
  const sentence = "12 cats\n- id: smuggled\u2028- id: another";
  const stub = { ...figure, kind: "count", line: 1, sentence, ambiguous: [] } as const;
  expect(parse(stubClaims([{ figure: stub, proposal: null }]))).toHaveLength(1);
});

test("a text that no dataset has leaves the rest in capitals", () => {
  const { figures } = scanText("Up to 400 people, 12 of them for $3m.", { language: "en" });
  expect(parse(stubClaims(figures.map((figure) => ({ figure, proposal: null }))))).toMatchObject([
    { measure: "MEASURE", amount: 400, modifier: "up-to", speaker: "SPEAKER", excerpt: "Up to 400 people" },
    { amount: 12 },
    { amount: 3_000_000, excerpt: "$3m" },
  ]);
  expect(parse(stubClaims([]))).toEqual([]);
});
