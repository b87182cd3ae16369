import { describe, expect, test } from "vitest";
import { error } from "../diagnostic.ts";
import { placeFaults, sameFault } from "./faults.ts";

const TEXT = `# head
- id: a
  measure: m
  excerpt: x
  # why
  said: 2031-05-01
- id: b
  stance: denies
`;
const texts = new Map([
  ["claims.yaml", TEXT],
  ["speakers.yaml", "a: {name: A}\n"],
]);
const placed = (
  code: string,
  line: number | null,
  column: number | null = 3,
  message = "m",
  file = "data/x/claims.yaml",
) => placeFaults([error(code, message, { file, line, column }, "h")], texts, "data/x")[0];
const fieldOf = (...asked: Parameters<typeof placed>) => placed(...asked)?.fault.field;

describe("a fault", () => {
  test("is of the claim in whose lines it stands, with what is told of it", () => {
    expect(placed("missing-figure", 2)).toEqual({
      claim: "a",
      fault: {
        severity: "error",
        code: "missing-figure",
        message: "m",
        hint: "h",
        place: "data/x/claims.yaml:2:3",
        field: "amount",
      },
    });
    expect([1, 2, 6, 7, 8, 9].map((line) => placed("x", line, null)?.claim)).toEqual([
      null,
      "a",
      "a",
      "b",
      "b",
      null,
    ]);
  });

  test("is of no claim without a place, a line, or a file of claims", () => {
    expect(placeFaults([error("x", "m", null)], texts, "data/x")).toEqual([
      {
        claim: null,
        fault: { severity: "error", code: "x", message: "m", hint: null, place: "", field: null },
      },
    ]);
    expect(placed("x", null)?.claim).toBeNull();
    expect(placed("x", 1, 1, "m", "data/x/speakers.yaml")?.claim).toBeNull();
    expect(placed("x", 2, 1, "m", "elsewhere/claims.yaml")?.claim).toBeNull();
    expect(placed("x", 2, 3, "m", "./data/x/../x/claims.yaml")?.claim).toBe("a");
  });
});

describe("the field in which it is put right", () => {
  test("is that of its line; at the first lines of a claim, by what is at fault", () => {
    expect(fieldOf("unknown-speaker", 6)).toBe("said");
    expect(fieldOf("excerpt-not-found", 6)).toBe("said");
    expect(fieldOf("excerpt-not-found", 2)).toBe("excerpt");
    expect(fieldOf("duplicate-id", 3)).toBe("id");
    expect(fieldOf("unheard-of", 3)).toBe("measure");
    expect(fieldOf("low-above-high", 2, 1)).toBe("low");
    expect(fieldOf("unheard-of", 5)).toBeNull();
    expect(fieldOf("said-after-published", 7)).toBe("said");
  });

  test("is the key that is missing, the translation that is, and none of a lock", () => {
    expect(fieldOf("missing-key", 2, 3, "missing key: speaker")).toBe("speaker");
    expect(fieldOf("missing-key", 2, 3, "no words")).toBe("id");
    expect(fieldOf("missing-translation", 4)).toBe("translation");
    expect(fieldOf("missing-translation", 6)).toBe("said");
    expect(fieldOf("lock-stale", 4)).toBeNull();
  });
});

test("two that say the same are the same, wherever they stand", () => {
  expect(sameFault(error("x", "m", null))).toBe(
    sameFault(error("x", "m", { file: "f", line: 3, column: 1 })),
  );
  expect(sameFault(error("x", "m", null))).not.toBe(sameFault(error("y", "m", null)));
});
