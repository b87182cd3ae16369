import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawTable } from "../model/raw-dataset.ts";
import { parseCsv } from "./csv.ts";

const parse = (text: string) => parseCsv(text, "claims.csv");
const rowsOf = (table: RawTable | null) => Array.from({ length: table!.size }, (_, row) => table!.row(row));

describe("reading CSV", () => {
  it.each([",", ";", "\t"])("takes the separator from the header: %j", (mark) => {
    const { table } = parse(`claim_id${mark}excerpt${mark}note\na${mark}"x${mark}y"${mark}\n`);
    expect(table!.columns).toEqual(["claim_id", "excerpt", "note"]);
    expect(rowsOf(table)).toEqual([["a", `x${mark}y`, ""]]);
  });

  it("passes over blank lines and still counts them", () => {
    const { table, diagnostics } = parse("a,b\r\n\r\n1,2\r\n\r\n\r\n3,4\r\n");
    expect(diagnostics).toEqual([]);
    expect([0, 1].map((row) => table!.locate(row, null).line)).toEqual([3, 6]);
  });

  it("places cells behind line breaks inside quotes", () => {
    const { table } = parse('a,b,c\r\n"one\r\ntwo",x,"th""r,ee"\r\n4,5,6\r\n');
    expect(table!.locate(0, 0)).toMatchObject({ line: 2, column: 1 });
    expect(table!.locate(0, 1)).toMatchObject({ line: 3, column: 6 });
    expect(table!.locate(0, 2)).toMatchObject({ line: 3, column: 8 });
    expect(table!.locate(1, 2)).toMatchObject({ line: 4, column: 5 });
    expect(table!.locate(null, 2)).toMatchObject({ line: 1, column: 5 });
  });

  it("passes over a megabyte of line ends as fast as over anything else, stray quotes or not", () => {
    for (const start of ["a,b\n1,2\n", "a,b\n1,2\n3,\r4\n"]) {
      const { table } = parse(`${start}${"\n".repeat(1_000_000)}5,6\n`);
      const last = (table?.size ?? 0) - 1;
      expect(table?.row(last)).toEqual(["5", "6"]);
      expect(table?.locate(last, null).line).toBe(start.split(/[\n\r]/).length + 1_000_000);
    }
  });

  it.each(["1", "1\r2"])("refuses more columns than anybody reads, before a row like %j", (row) => {
    const { table, diagnostics } = parse(`a${",b".repeat(100_000)}\n${row}\n`);
    expect(table).toBeNull();
    expect(diagnostics).toMatchObject([{ message: "more than 1000 columns", at: { line: 1 } }]);
  });

  it("tells of more uneven rows than a call takes arguments", () => {
    expect(parse(`a,b\n${"1\n".repeat(200_000)}`).diagnostics).toHaveLength(200_000);
  });

  it("says what to do about what no table can be", () => {
    const hints = (text: string) =>
      parseCsv(text, "claims.csv").diagnostics.map(({ code, hint }) => [code, hint]);
    expect(hints('a,b\n1,"2\n')).toEqual([["csv-syntax", expect.stringContaining("put the cell in quotes")]]);
    expect(hints(`${"a,".repeat(20_000)}\n`)).toEqual([
      ["csv-syntax", expect.stringContaining("keep the columns")],
    ]);
  });

  it("reports every uneven row and keeps the others", () => {
    const { table, diagnostics } = parse("a,b\n1\n1,2\n1,2,3\n");
    expect(rowsOf(table)).toEqual([["1", "2"]]);
    expect(diagnostics.map(({ code, at }) => [code, at!.line])).toEqual([
      ["csv-row-length", 2],
      ["csv-row-length", 4],
    ]);
  });

  it.each([
    ["never closed", 'a,b\n"1,2\n', "a quoted cell that is never closed"],
    ["closed too early", 'a,b\n"1"x,2\n', "characters after a closing quote"],
    ["inside a bare cell", 'a,b\nx"1,2\n', "a quote inside a cell that is not quoted"],
    ["too long", `a,b\n${"x".repeat(1_000_001)},2\n`, "a row of more than a million characters"],
  ])("names a quote %s", (_name, text, message) => {
    expect(parse(text)).toMatchObject({
      table: null,
      diagnostics: [{ code: "csv-syntax", message, at: { file: "claims.csv" } }],
    });
  });

  it("gives back what csv-stringify wrote, and finds each cell where it stands", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "Ø", ",", ";", '"', "\r\n", " ", "😀"),
      maxLength: 8,
    });
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (written) => {
        const text = stringify([["a", "b", "c"], ...written], {
          record_delimiter: "\r\n",
          quoted: true,
          quoted_empty: true,
        });
        const { table, diagnostics } = parse(text);
        expect(diagnostics).toEqual([]);
        expect(rowsOf(table)).toEqual(written);
        for (const [index, row] of written.entries()) {
          for (const [column, value] of row.entries()) {
            const at = table!.locate(index, column);
            const rest = text
              .split("\r\n")
              .slice(at.line! - 1)
              .join("\r\n")
              .slice(at.column! - 1);
            expect(rest.startsWith(`"${value.replaceAll('"', '""')}"`)).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
