import { expect, test } from "vitest";
import { hashBytes } from "./hash.ts";
import { inputsFile } from "./inputs-file.ts";
import { describeEdition, type Inputs, manifestBytes, readManifest, sameInputs } from "./manifest.ts";

const inputs: Inputs = {
  dataset: "seals",
  program: "1.0.0",
  options: { formats: ["csv"] },
  files: [
    { path: "data/claims.yaml", sha256: hashBytes("b") },
    { path: "archive/a.txt", sha256: null },
  ],
};
const artifact = { name: "claims.csv", mediaType: "text/csv", bytes: new TextEncoder().encode("a,b") };
const manifest = describeEdition(3, "2031-05-06", inputs, [artifact]);

const written = (change: Readonly<Record<string, unknown>>) =>
  new TextEncoder().encode(JSON.stringify({ ...manifest, ...change }));

test("what is written is read again, and inputs.json is the same without what only the manifest knows", () => {
  expect(readManifest(manifestBytes(manifest))).toEqual(manifest);
  const { manifest: _, outputs: __, ...made } = manifest;
  const { name, bytes } = inputsFile(3, "2031-05-06", inputs);
  expect([name, new TextDecoder().decode(bytes)]).toEqual([
    "inputs.json",
    `${JSON.stringify(made, null, 2)}\n`,
  ]);
  expect(made.inputs.map(({ path }) => path)).toEqual(["archive/a.txt", "data/claims.yaml"]);
});

test.each<[string, Readonly<Record<string, unknown>>]>([
  ["of another version", { manifest: 2 }],
  ["without inputs", { inputs: undefined }],
  ["without outputs", { outputs: {} }],
  ["with an output that is none", { outputs: [...manifest.outputs, null] }],
  ["with an output in a folder", { outputs: [{ name: "../claims.csv", sha256: "" }] }],
  ["with an output in a folder of another system", { outputs: [{ name: "..\\claims.csv", sha256: "" }] }],
  ["with an output without a name", { outputs: [{ name: "", sha256: "" }] }],
  ["with an output without a hash", { outputs: [{ name: "claims.csv" }] }],
])("a manifest %s is none", (_, change) => {
  expect(readManifest(written({}))).not.toBeNull();
  expect(readManifest(written(change))).toBeNull();
});

test.each(["", "null", "7", "{"])("nor is %j", (text) => {
  expect(readManifest(new TextEncoder().encode(text))).toBeNull();
});

test("inputs are the same in whatever order their files are found, and whatever else than they is another", () => {
  expect(sameInputs(manifest, { ...inputs, files: inputs.files.toReversed() })).toBe(true);
  const others: readonly Partial<Inputs>[] = [
    { dataset: "otters" },
    { program: "1.0.1" },
    { options: { formats: ["html"] } },
    { files: inputs.files.slice(1) },
  ];
  for (const other of others) expect(sameInputs(manifest, { ...inputs, ...other })).toBe(false);
});
