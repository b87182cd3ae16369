import { expect, it } from "vitest";
import { warning } from "../diagnostic.ts";
import { summarize } from "./findings.ts";

it("tells of each kind of warning the first, with how many more there are", () => {
  const at = { file: "in.csv", line: 2, column: null };
  const found = [
    warning("one", "1", at),
    warning("two", "2", at, "write it"),
    warning("two", "3", at, "write it"),
  ];
  expect(summarize([...found, warning("one", "of a dataset", null)], (place) => place !== null)).toEqual([
    found[0],
    { ...found[1], hint: "write it; and 1 more of this kind" },
  ]);
});
