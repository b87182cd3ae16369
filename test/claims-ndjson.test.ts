import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { formatPlace } from "../src/diagnostic.ts";
import { loadDataset } from "../src/load/index.ts";
import { validateDataset } from "../src/validate/index.ts";
import { memoryFiles, RALLY } from "./memory-files.ts";

const CLAIMS = parse(String(RALLY["data/rally/claims.yaml"])) as Record<string, unknown>[];
const toLines = (claims: readonly unknown[]) => claims.map((claim) => `${JSON.stringify(claim)}\n`).join("");

async function validate(ndjson: string) {
  const { "data/rally/claims.yaml": _, ...others } = RALLY as Record<string, string>;
  const files = memoryFiles({ ...others, "data/rally/claims.ndjson": ndjson });
  return validateDataset(await loadDataset("data", "rally", files));
}

describe("claims.ndjson", () => {
  it("gives the claims that claims.yaml gives", async () => {
    const fromYaml = validateDataset(await loadDataset("data", "rally", memoryFiles(RALLY)));
    const { dataset, diagnostics } = await validate(toLines(CLAIMS));
    const bare = (claims: readonly { at: unknown }[]) => claims.map(({ at: _, ...claim }) => claim);
    expect(bare(dataset!.claims)).toEqual(bare(fromYaml.dataset!.claims));
    const told = (found: typeof diagnostics) => found.map(({ code, message, hint }) => [code, message, hint]);
    expect(told(diagnostics)).toEqual(told(fromYaml.diagnostics));
    expect(dataset!.claims.map(({ at }) => at.line)).toEqual(CLAIMS.map((_, index) => index + 1));
  });

  it("reports what is wrong by line and column", async () => {
    const [first, ...others] = CLAIMS;
    const text = toLines([...others, { ...first, speaker: "nobody", colour: "red", __proto: 1 }]);
    const { dataset, diagnostics } = await validate(text);
    expect(dataset).toBeNull();
    const line = CLAIMS.length;
    const at = (key: string) => text.split("\n")[line - 1]!.indexOf(`"${key}"`) + 1;
    expect(diagnostics.map(({ code, at: place }) => `${code} ${formatPlace(place!)}`)).toEqual(
      expect.arrayContaining([`unknown-key data/rally/claims.ndjson:${line}:${at("colour")}`]),
    );
    expect(diagnostics.some(({ message }) => message === "unknown speaker: nobody")).toBe(true);
  });

  it.each(["__proto__", "constructor", "toString"])("refuses the key %s", async (key) => {
    const [first, ...others] = CLAIMS;
    const line = JSON.stringify(first).replace(/^\{/, `{"${key}":{"amount":1},`);
    const { diagnostics } = await validate(`${line}\n${toLines(others)}`);
    expect(diagnostics.map(({ message }) => message)).toContain(`unknown key: ${key}`);
  });

  it.each([["null"], ["[]"], ['"text"'], ["7"]])("refuses a line that is no claim: %s", async (line) => {
    const { dataset, diagnostics } = await validate(`${line}\n${toLines(CLAIMS)}`);
    expect(dataset).toBeNull();
    expect(diagnostics.map(({ code, at }) => [code, at?.line])).toContainEqual(["wrong-type", 1]);
  });

  it("warns of a number that may be another one", async () => {
    const [first, ...others] = CLAIMS;
    const line = JSON.stringify({ ...first, amount: 7 }).replace('"amount":7', '"amount":10.000');
    const { diagnostics } = await validate(`${line}\n${toLines(others)}`);
    expect(diagnostics.map(({ code }) => code)).toContain("ambiguous-number");
  });
});
