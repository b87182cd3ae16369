import fc from "fast-check";
import { expect, test } from "vitest";
import { undone } from "./inverse.ts";

const line = fc.constantFrom("a\n", "b\n", "\n", "# c\n", "- id: x\n");
const lines = fc.array(line, { maxLength: 8 });

test("a text that nobody else has changed is what it was, to the byte", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      expect(undone(after, after, before)).toBe(before);
    }),
  );
  expect(undone("made", "made", null)).toBeNull();
  expect(undone(null, null, "gone")).toBe("gone");
});

test("what others have added before or behind stays, and what was put in goes", () => {
  const own = fc.constantFrom("", "- id: new\n  excerpt: x\n", "- id: new\n\n");
  fc.assert(
    fc.property(lines, lines, own, own, lines, fc.boolean(), (head, tail, was, is, theirs, ahead) => {
      const [a, b, more] = [head.join(""), tail.join(""), theirs.join("")];
      const now = ahead ? more + a + is + b : a + is + b + more;
      const back = undone(now, a + is + b, a + was + b);
      // Where the place can't be told it says so, and never guesses.
      if (back !== undefined && was !== is)
        expect([...back!].sort()).toEqual([...(more + a + was + b)].sort());
      if (theirs.length === 0) expect(back).toBe(a + was + b);
    }),
  );
});

test("what was changed since is not taken back, nor what stands there twice", () => {
  const claim = "- id: new\n  amount: 1\n";
  expect(undone("- id: new\n  amount: 2\n# end\n", `${claim}# end\n`, "# end\n")).toBeUndefined();
  expect(undone(`x\n${claim}y\n${claim}z\n`, claim, "")).toBeUndefined();
  expect(undone(null, claim, "")).toBeUndefined();
  expect(undone("their own", claim, null)).toBeUndefined();
});
