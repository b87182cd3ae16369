import fc from "fast-check";
import { expect, it } from "vitest";
import { parseNdjson } from "./ndjson.ts";

const parse = (text: string) => parseNdjson(text, "claims.ndjson");
const faultsOf = (text: string) =>
  parse(text).diagnostics.map(({ code, message, at }) => [code, message, at!.line, at!.column]);

it("reads a value a line and passes over blank ones", () => {
  const { lines, diagnostics } = parse('{"id":"a"}\r\n\n {"id":"b","via":["x"]}\n');
  expect(diagnostics).toEqual([]);
  expect(lines.values).toEqual([{ id: "a" }, { id: "b", via: ["x"] }]);
});

it("finds each value where it stands", () => {
  const { lines } = parse('{"id":"a"}\n\n{"id":"b", "said": {"date": "2031"}, "amount": 10.000}\n');
  expect(lines.locate(1, [])).toEqual({ file: "claims.ndjson", line: 3, column: 1 });
  expect(lines.locate(1, ["said", "date"])).toMatchObject({ line: 3, column: 29 });
  expect(lines.locate(1, ["said"], "key")).toMatchObject({ line: 3, column: 12 });
  expect(lines.written(1, ["amount"])).toBe("10.000");
  expect(lines.written(0, ["id"])).toBeNull();
});

it("names every line that is no JSON, and keeps the others", () => {
  expect(parse('{"id":"a"}\n{"id":"b",}\n{"id":\n{"id":"c"}').lines.values).toEqual([
    { id: "a" },
    { id: "c" },
  ]);
  expect(faultsOf('{"id":"a"}\n{"id":"b",}\n')).toEqual([
    ["json-syntax", "expected double-quoted property name", 2, 11],
  ]);
  expect(faultsOf("nope\n".repeat(30)).length).toBe(21);
});

it("gives up on a file where line after line is no JSON", () => {
  const { lines, diagnostics } = parseNdjson(`${"{x\n".repeat(10_000)}{"id": "a"}\n`, "claims.ndjson");
  expect(lines.values).toEqual([]);
  expect(diagnostics.length).toBe(21);
  expect(diagnostics.at(-1)!.message).toBe(
    "lines that are not JSON: 9980 more; what follows line 10000 was not read",
  );
});

it("names a key that stands twice, inside another too", () => {
  expect(faultsOf('{"id":"a","id":"b"}')).toEqual([["duplicate-key", "duplicate key: id", 1, 11]]);
  expect(faultsOf('{"id":"a"}\n{"note":{"en":"x","en":"y"},"id":"b\\": \\"c"}')).toEqual([
    ["duplicate-key", "duplicate key: en", 2, 19],
  ]);
});

it("does not follow what was made to exhaust the stack", () => {
  const deep = `{"id":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
  expect(faultsOf(deep)).toEqual([["nested-too-deep", "nested too deep", 1, 1]]);
});

it("reads back whatever JSON.stringify writes", () => {
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue())), (values) => {
      const { lines, diagnostics } = parse(values.map((value) => `${JSON.stringify(value)}\n`).join(""));
      expect(diagnostics).toEqual([]);
      expect(lines.values).toEqual(values.map((value) => JSON.parse(JSON.stringify(value))));
    }),
  );
});

it("reads no line that is longer than any claim", () => {
  expect(faultsOf(`{"id":"a"}\n{"id":"${"x".repeat(1_000_000)}"}\n`)).toEqual([
    ["json-syntax", "a line of more than a million characters", 2, 1],
  ]);
});
