import { createHash } from "node:crypto";
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dbrief } from "./dbrief.ts";

// docs/example/ is what the data, the templates and the code here give. Stale? `npm run example`.
const EXAMPLE = "docs/example";
let folder: string;
let names: string[];

beforeAll(async () => {
  folder = await files.mkdtemp(join(tmpdir(), "example-test-"));
  names = await files.readdir(EXAMPLE);
  const args = ["build", "dprk-troops-2024", "--output", folder, "--format", "html,csv,xlsx", "--quiet"];
  const { exit, stderr } = await dbrief(args, { cwd: resolve(".") });
  expect(exit, stderr).toBe(0);
});
afterAll(() => files.rm(folder, { recursive: true, force: true }));

const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const built = (name: string) => files.readFile(join(folder, "dprk-troops-2024", "latest", name));

it("holds the tables and pages as they are built now", async () => {
  const rebuilt = names.filter((name) => /\.(?:html|csv|xlsx)$/u.test(name) && name !== "changes.csv");
  expect(rebuilt).toEqual(
    expect.arrayContaining(["brief.html", "brief.nb.html", "brief.xlsx", "claims.csv"]),
  );
  const stale: string[] = [];
  for (const name of rebuilt) {
    const shown = await files.readFile(join(EXAMPLE, name));
    if (!shown.equals(await built(name))) stale.push(name);
  }
  expect(stale, "stale: run `npm run example`").toEqual([]);
});

it("holds the PDFs that were printed from these pages", async () => {
  const written = JSON.parse(await files.readFile(join(EXAMPLE, "printed-from.json"), "utf8")) as Record<
    string,
    string
  >;
  expect(Object.keys(written)).toEqual(["brief.nb.pdf", "brief.pdf"]);
  for (const [pdf, page] of Object.entries(written)) {
    const html = pdf.replace(/pdf$/u, "html");
    expect(digest(await built(html)), `stale: ${pdf}; run \`npm run example\``).toBe(page);
    const bytes = await files.readFile(join(EXAMPLE, pdf));
    expect(bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
  }
});
