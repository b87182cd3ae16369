import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadDataset } from "../src/load/index.ts";
import { READ_COLUMNS } from "../src/model/claim-columns.ts";
import { jsonSchemas, validateDataset } from "../src/validate/index.ts";
import { memoryFiles } from "./memory-files.ts";

const root = join(import.meta.dirname, "..");
const documented = readFileSync(join(root, "docs/diagnostics.md"), "utf8");
const format = readFileSync(join(root, "docs/data-format.md"), "utf8");

/**
 * Codes as they stand in the source: the first argument of error() and warning(), a key `code`, what a code is
 * compared with, or the one beside a severity in a table.
 */
function codesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .flatMap((name) => {
      const source = readFileSync(join(root, folder, name), "utf8");
      const found = source.matchAll(
        /(?:\b(?:error|warning)\(|\bcode(?::| ===)|\[\s*"(?:error|warning|note)",|\bwarning\(\s*claim,|#report\(scope, [^"]+?,|\bCODE =)\s*"([a-z0-9-]+)"/g,
      );
      return [...found].map(([, code]) => code!);
    })
    .filter((code) => code !== "custom");
}

/** What the pipeline itself reports: codes of evidence that only a check looks for. */
const ofThePipeline = [
  "lock-renewed",
  "archive-changed",
  "never-verified",
  "not-reviewed",
  "figure-unread",
  "figure-uncovered",
  "figure-beside",
  "ignore-idle",
];

/** Of languages: the pipeline's own, and those of messages, which are told through one function. */
const ofLanguages = [
  ...["unknown-language", "variable-unknown", "function-unknown", "message-in-circle", "message-unknown"],
];

/** And of their words, told likewise. */
const ofWords = ["words-missing", "words-unknown", "words-unreadable", "words-value", "words-of-another"];

/** What a build reports of its browser. */
const ofTheBrowser = ["another-browser", "no-sandbox", "print-incomplete", "print-shrunk"];

/** And of what stands where the page of all briefs is to go. */
const ofTheSite = ["site-not-ours"];

const used = new Set([
  ...ofTheBrowser,
  ...ofTheSite,
  ...[
    "src/load",
    "src/validate",
    "src/analyze",
    "src/evidence",
    "src/render",
    "src/editions",
    "src/languages",
  ].flatMap(codesIn),
  ...ofThePipeline,
  ...ofLanguages,
  ...ofWords,
]);
const rows = new Set([...documented.matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, code]) => code!));

describe("docs/diagnostics.md", () => {
  it("finds the codes that loading and validating use", () => {
    expect(used.size).toBeGreaterThan(40);
    expect([...used]).toContain("dangling-reference");
  });

  it("finds the codes of words, which are told through one function", () => {
    const told = ["word-file.ts", "languages.ts"].map((name) =>
      readFileSync(join(root, "src/figures/lexicon", name), "utf8"),
    );
    expect(ofWords.filter((code) => !told.some((source) => source.includes(`"${code}"`)))).toEqual([]);
  });

  it("finds the codes of evidence, which stand in tables and types too", () => {
    const pipeline = readFileSync(join(root, "src/pipeline/check.ts"), "utf8");
    expect(ofThePipeline.filter((code) => !pipeline.includes(`"${code}"`))).toEqual([]);
    const printing = readFileSync(join(root, "src/pipeline/printed-with.ts"), "utf8");
    expect(ofTheBrowser.filter((code) => !printing.includes(`"${code}"`))).toEqual([]);
    const site = readFileSync(join(root, "src/pipeline/site.ts"), "utf8");
    expect(ofTheSite.filter((code) => !site.includes(`"${code}"`))).toEqual([]);
    for (const code of ["excerpt-not-found", "modifier-not-in-words", "figure-cut"])
      expect([...used]).toContain(code);
  });

  it("explains each of them, and none that is gone", () => {
    expect([...used].filter((code) => !rows.has(code))).toEqual([]);
    expect([...rows].filter((code) => !used.has(code))).toEqual([]);
  });
});

describe("docs/data-format.md", () => {
  it("names every key of every file", () => {
    const keys = JSON.stringify(jsonSchemas()).matchAll(
      /"([a-z_]+)":\{"(?:type|description|anyOf|allOf|\$ref)"/g,
    );
    const structural = ["items", "additionalProperties", "propertyNames", "properties", "definitions"];
    const missing = [...keys]
      .map(([, key]) => key!)
      .filter((key) => !structural.includes(key) && !isNamed(key));
    expect(missing).toEqual([]);
  });

  it("names every column of claims.csv", () => {
    expect([...READ_COLUMNS].filter((column) => !isNamed(column))).toEqual([]);
  });

  it("shows examples that are a dataset without a fault", async () => {
    const examples = format.matchAll(/^## ([a-z]+\.yaml)\n[\s\S]*?```yaml\n([\s\S]*?)```/gm);
    const tree = Object.fromEntries([...examples].map(([, name, text]) => [`data/rally/${name}`, text!]));
    expect(Object.keys(tree)).toHaveLength(6);
    const { dataset, diagnostics } = validateDataset(await loadDataset("data", "rally", memoryFiles(tree)));
    expect(diagnostics.filter(({ code }) => code !== "missing-translation")).toEqual([]);
    expect(dataset!.claims).toHaveLength(2);
  });

  const isNamed = (key: string) => new RegExp(`[\`{. ,]${key}[\`:},.]`).test(format);
});
