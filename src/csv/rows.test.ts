import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { cellsOf, indexRows } from "./rows.ts";

const rowsOf = (text: string, delimiter = ",") => {
  const index = indexRows(text, delimiter, 1000);
  return index && Array.from({ length: index.size }, (_, row) => cellsOf(text, delimiter, index, row));
};

it("reads what is by the book as csv-parse does, and leaves it the rest", () => {
  const parts = fc.constantFrom(
    ..."ab \u00d8;\t",
    ",",
    ",",
    '"',
    '"',
    '""',
    "\n",
    "\n",
    "\r\n",
    "\r\n",
    "\r",
    '"a"',
    '",',
    ',"',
  );
  let read = 0;
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 14 }), fc.constantFrom(",", ";", "\t"), (written, delimiter) => {
      const text = written.join("");
      const rows = rowsOf(text, delimiter);
      if (rows === null) return;
      read += 1;
      expect(rows).toEqual(parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true }));
    }),
    { numRuns: 20_000 },
  );
  expect(read).toBeGreaterThan(5_000);
});

it("counts the lines as an editor does, those inside cells too", () => {
  const index = indexRows('a,b\n"1\n2\r3\r\n4",x\n\n5,6', ",", 1000);
  expect(index).toMatchObject({ lines: [1, 2, 7], cells: [2, 2, 2], empty: 1 });
});

it.each(['a"b', '"a"b', '"a', "a\rb", "a\r\nb\nc", "a\nb\r\nc"])("leaves to csv-parse: %j", (text) => {
  expect(rowsOf(text)).toBeNull();
});

it("leaves a row that is too long to csv-parse", () => {
  expect(indexRows(`a\n${"b".repeat(50)}\n`, ",", 40)).toBeNull();
});
