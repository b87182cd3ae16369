import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { unguardFormula } from "../../model/formula-guard.ts";
import { type Cell, writeCsv } from "./csv-bytes.ts";

const columns = [
  { name: "a", value: (row: readonly Cell[]) => row[0] },
  { name: "b", value: (row: readonly Cell[]) => row[1] },
];
const DELIMITERS = [",", ";", "\t"] as const;

function write(
  rows: readonly (readonly Cell[])[],
  delimiter: (typeof DELIMITERS)[number] = ",",
  bom = false,
) {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(writeCsv(columns, rows, { delimiter, bom }));
}

test("lines end in CRLF, the header comes first, and the byte order mark when asked for", () => {
  expect(write([["x", 1]])).toBe("a,b\r\nx,1\r\n");
  expect(write([], ";", true)).toBe("\ufeffa;b\r\n");
});

test.each([
  [1500, "1500"],
  [-1.2, "-1.2"],
  [0, "0"],
  [-0, "0"],
  [1e21, "1000000000000000000000"],
  [1e-7, "0.0000001"],
  [Number.POSITIVE_INFINITY, ""],
  [null, ""],
  [undefined, ""],
])("writes %s as %j", (cell, text) => {
  expect(write([[cell, "x"]])).toBe(`a,b\r\n${text},x\r\n`);
});

test("a cell with any line break is quoted, and control characters are left out", () => {
  expect(write([["a\rb", "c\u0000d\u0085"]])).toBe('a,b\r\n"a\nb",cd\r\n');
});

test("every text comes back, whatever it holds and whatever the separator", () => {
  const text = fc.string({ unit: "grapheme" });
  fc.assert(
    fc.property(text, text, fc.constantFrom(...DELIMITERS), fc.boolean(), (a, b, delimiter, bom) => {
      const [, row] = parse(write([[a, b]], delimiter, bom), { delimiter, bom: true }) as string[][];
      expect(row!.map(unguardFormula)).toEqual([a, b].map(withoutControls));
    }),
  );
});

function withoutControls(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])[\p{Cc}\p{Noncharacter_Code_Point}]/gu, "")
    .toWellFormed();
}

/** Texts that some program evaluated once, each alone and behind others. */
const TRAPS = [
  "=1+1",
  "\u0000=1+1",
  "x\n=1+1",
  "x\r=1+1",
  "a;=1+1;b",
  "a\t=1+1\tb",
  "a,=1+1",
  '";"=1+1',
  "+1+1",
  "@SUM(1)",
  "-1+1",
  "a|=1+1",
  "\uFF1D1+1",
];

test("LibreOffice evaluates nothing, whichever separator it is told", async ({ skip }) => {
  const run = promisify(execFile);
  if (
    await run("soffice", ["--version"]).then(
      () => false,
      () => true,
    )
  )
    skip("LibreOffice is not installed");
  const folder = await mkdtemp(join(tmpdir(), "dbrief-test-csv-"));
  try {
    const rows = TRAPS.map((trap) => [trap, `${trap} ${trap}`]);
    await writeFile(join(folder, "trap.csv"), `${write(rows)}`);
    await writeFile(join(folder, "bare.csv"), "a,b\r\n=1+1,2\r\n");
    for (const separator of [44, 59, 9]) {
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const filter = `--infilter=CSV:${separator},34,76,1`;
      const files = [join(folder, "trap.csv"), join(folder, "bare.csv")];
      await run("soffice", [
        "--headless",
        profile,
        filter,
        "--convert-to",
        "fods",
        "--outdir",
        folder,
        ...files,
      ]);
      expect(await readFile(join(folder, "trap.fods"), "utf8")).not.toContain("table:formula");
      // The same check does find a formula where there is one.
      if (separator === 44)
        expect(await readFile(join(folder, "bare.fods"), "utf8")).toContain("table:formula");
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);
