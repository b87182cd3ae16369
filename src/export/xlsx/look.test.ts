import { describe, expect, test } from "vitest";
import { columnStyle, rowHeights } from "./look.ts";

describe("rows", () => {
  test.each<[string, string | number, number | null]>([
    ["one line", "a".repeat(20), null],
    ["a little more", "a".repeat(21), 2 * 15],
    ["two lines of its own", "a\nb", 2 * 15],
    ["an empty line between", "a\n\nb", 3 * 15],
    ["less than the width holds, as lines break between words", "a".repeat(37), 3 * 15],
    ["more than a screen", "a\n".repeat(40), 12 * 15],
    ["a long text in one go", "a".repeat(4000), 12 * 15],
    ["a number", 1e20, null],
  ])("are as tall as %s takes", (_, value, height) => {
    const heights = rowHeights([["head"], [value]], [20]);
    expect([...heights]).toEqual(height === null ? [] : [[1, { height }]]);
    expect(rowHeights([[value]], [null]).size).toBe(0);
    expect(rowHeights([[value]], []).size).toBe(0);
  });

  test("are as tall as the tallest of their cells", () => {
    expect(rowHeights([["a\nb", "a\nb\nc", "a"]], [20, 20, 20]).get(0)).toEqual({ height: 45 });
  });
});

test("columns fold texts, set numbers to the right, and everything at the top", () => {
  const text = { name: "note", type: "text", topic: "note" } as const;
  const styleOf = (type: Parameters<typeof columnStyle>[0]["type"]) =>
    columnStyle({ ...text, type }).alignment;
  expect(styleOf("text")).toEqual({ vertical: "top", wrapText: true });
  const right = { vertical: "top", horizontal: "right", indent: 1 };
  expect([styleOf("number"), styleOf("integer")]).toEqual([right, right]);
  expect(styleOf("id")).toEqual({ vertical: "top" });
  expect(columnStyle({ ...text, type: "date" }).numFmt).toBe("yyyy-mm-dd");
});
