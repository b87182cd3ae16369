import { describe, expect, it } from "vitest";
import { CsvPlaces } from "./places.ts";
import { delimiterOf, MOST_COLUMNS, readRows } from "./read.ts";

const rowsOf = (text: string, relaxed = false) => {
  const read = readRows(text, ",", relaxed);
  if ("fault" in read) return read.fault;
  const { rows } = read;
  return Array.from({ length: rows.size }, (_, row) => [rows.lines[row], ...rows.read(row)]);
};

describe("rows", () => {
  it.each(["\n", "\r\n", "\r"])("stand on the lines on which an editor shows them, ended by %j", (end) => {
    const text = ["a,b", '"1\n2\n3",x', "", "5,6", ""].join(end);
    expect(rowsOf(text)).toEqual([
      [1, "a", "b"],
      [2, "1\n2\n3", "x"],
      [6, "5", "6"],
    ]);
  });

  it("may hold quotes where that is asked for", () => {
    expect(rowsOf('a,b\n6" high,x\n', true)).toEqual([
      [1, "a", "b"],
      [2, '6" high', "x"],
    ]);
  });

  it.each([
    ['a,b\n1,"2\n', "unclosed", 2],
    ['a,b\n1,"2"x\n', "closed-early", 2],
    ['a,b\n1,2"\n', "stray-quote", 2],
    [`a,b\n1,"${"x".repeat(1_000_001)}"\n`, "too-long", 2],
    [`${"a,".repeat(MOST_COLUMNS)}a\n`, "too-wide", 1],
    // By the other reader, on which a stray carriage return falls back.
    [`\n${"a,".repeat(MOST_COLUMNS)}a\r\nb\nc\n`, "too-wide", 2],
  ])("%#. are refused with a reason and a line", (text, kind, line) => {
    expect(rowsOf(text)).toMatchObject({ kind, line });
  });

  it("may be wider than the heading, and as wide as is allowed", () => {
    const widest = `${"a,".repeat(MOST_COLUMNS - 1)}a`;
    for (const end of ["\n", "\r\nb\n"]) {
      expect(rowsOf(`${widest}${end}`)).toHaveProperty("0.length", MOST_COLUMNS + 1);
      expect(rowsOf(`a${end}${widest},a${end}`)).toHaveProperty("length");
    }
  });
});

it.each([
  ["a,b;c;d\n", ";"],
  ["a;b,c,d\n", ","],
  ['"a;b;c",d,e\nx;y;z;z;z', ","],
  ["a\tb\n", "\t"],
  ["a\n;;;", ","],
  ["a\r;;;", ","],
  ['"a""b,c",d;e;f', ";"],
  ["", ","],
])("of %j the separator is %j", (text, mark) => expect(delimiterOf(text, [",", ";", "\t"])).toBe(mark));

it("finds the cell of a row, behind quoted separators and line ends", () => {
  const text = 'a,b,c\n"1,\n2","x",y\n';
  const places = new CsvPlaces("f.csv", text, ",");
  const at = (line: number, column: number | null) => {
    const place = places.locate(line, column);
    return [place.line, place.column];
  };
  expect(at(1, 0)).toEqual([1, 1]);
  expect(at(1, 2)).toEqual([1, 5]);
  expect(at(2, 0)).toEqual([2, 1]);
  expect(at(2, 1)).toEqual([3, 4]);
  expect(at(2, 2)).toEqual([3, 8]);
  expect(at(2, null)).toEqual([2, 1]);
  // A column that the row has not is the row's.
  expect(at(2, 9)).toEqual([2, 1]);
  const later = new CsvPlaces("f.csv", "a,b\n1,2\n", ",", 5).locate(6, 1);
  expect([later.line, later.column]).toEqual([6, 3]);
});
