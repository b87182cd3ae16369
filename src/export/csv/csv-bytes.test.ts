import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { guardFormula, unguardFormula } from "../../model/formula-guard.ts";
import { printable } from "../cell-text.ts";
import { type Cell, contentOf, text } from "../tables/column.ts";
import { csvBytes, csvChunks } from "./csv-bytes.ts";

const columns = [
  { ...text("old"), name: "a", value: (row: readonly Cell[]) => row[0] },
  { ...text("new"), name: "b", value: (row: readonly Cell[]) => row[1] },
];
const DELIMITERS = [",", ";", "\t"] as const;

function write(
  rows: readonly (readonly Cell[])[],
  delimiter: (typeof DELIMITERS)[number] = ",",
  bom = false,
) {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    csvBytes(
      contentOf(columns, () => rows),
      { delimiter, bom },
    ),
  );
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

test("what is written is what the library writes of guarded cells, byte for byte", () => {
  const cell = fc.array(fc.constantFrom(...'=-a1"\r\n\0,;\t |é“ ', "x\n")).map((parts) => parts.join(""));
  const rows = fc.array(fc.tuple(cell, fc.oneof(cell, fc.constant("=again\n"))), { maxLength: 120 });
  fc.assert(
    fc.property(rows, fc.constantFrom(...DELIMITERS), (rows, delimiter) => {
      const guarded = rows.map((row) => row.map((text) => guardFormula(printable(text))));
      const options = { delimiter, record_delimiter: "\r\n", quoted_match: /[\r\n]/ };
      expect(write(rows, delimiter)).toBe(stringify([["a", "b"], ...guarded], options));
    }),
  );
});

function withoutControls(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])[\p{Cc}\p{Noncharacter_Code_Point}]/gu, "")
    .toWellFormed();
}

test("comes in pieces, which together are the whole, with one header and one mark", () => {
  const rows = Array.from({ length: 1234 }, (_, index) => [index, `row ${index}`]);
  const table = contentOf(columns, () => rows);
  const options = { delimiter: ",", bom: true } as const;
  const pieces = [...csvChunks(table, options)];
  expect(pieces.length).toBeGreaterThan(2);
  const lines = new TextDecoder().decode(Buffer.concat(pieces)).split("\r\n");
  expect(lines).toEqual(["a,b", ...rows.map((row) => row.join(",")), ""]);
  expect(Buffer.concat(pieces)).toEqual(Buffer.from(csvBytes(table, options)));
});

test("rows are asked for one after the other, as the pieces are", () => {
  let asked = 0;
  const table = contentOf(columns, function* () {
    for (; ; asked++) yield [asked, "x"];
  });
  csvChunks(table, { delimiter: ",", bom: false }).next();
  expect(asked).toBeLessThan(1000);
});
