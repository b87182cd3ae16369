import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unifiedDiff } from "./diff.ts";

describe("unifiedDiff", () => {
  /** Applies a diff as `patch` would, without looking for displaced hunks. */
  function patched(before: string, diff: string): string {
    const lines = before.split("\n");
    const out: string[] = [];
    let at = 0;
    for (const line of diff.split("\n").slice(2, -1)) {
      const hunk = /^@@ -(\d+),(\d+)/.exec(line);
      if (hunk !== null) {
        const start = Number(hunk[1]) - (hunk[2] === "0" ? 0 : 1);
        while (at < start) out.push(lines[at++]!);
      } else if (line.startsWith("+")) out.push(line.slice(1));
      else {
        expect(lines[at]).toBe(line.slice(1));
        if (line.startsWith(" ")) out.push(line.slice(1));
        at += 1;
      }
    }
    return [...out, ...lines.slice(at)].join("\n");
  }

  it("leads from the one text to the other", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 30 })
      .map((lines) => lines.map((line) => `${line}\n`).join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after);
        expect(patched(before, unifiedDiff("d", [{ name: "f", before, after }]))).toBe(after);
      }),
    );
  });
});
