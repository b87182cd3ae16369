import { expect, it } from "vitest";
import { dataset, statement } from "../../test/builders.ts";
import type { DatedStatement } from "./dated.ts";
import { isOwn, ownAmong, spokenFor } from "./own-moves.ts";
import { registerOf } from "./register.ts";
import { dateStatement } from "./statements.ts";

/** Claims by the letters of their speakers, each with the party that it speaks for. */
function said(...speakers: readonly (readonly [speaker: string, party: string | null])[]): DatedStatement[] {
  const claims = speakers.map(([speaker], index) =>
    statement({ id: `${speaker}-${index}`, speaker, origin: "office" }),
  );
  const whole = dataset(claims);
  const register = registerOf(claims, whole);
  return claims.map((claim, index) => ({
    ...dateStatement(claim, whole, register),
    party: speakers[index]?.[1] ?? null,
  }));
}

const ids = (held: Iterable<DatedStatement>) => [...held].map(({ claim }) => claim.id);

it("is one's own what the same speaker or the same party said, and nobody's where there is no party", () => {
  const [x, ...others] = said(["a", "left"], ["a", null], ["b", "left"], ["c", "right"], ["d", null]);
  if (x === undefined) throw new Error("there is one");
  expect(ids(ownAmong(others)(x))).toEqual(["a-1", "b-2"]);
  expect(others.map((other) => isOwn(x, other))).toEqual([true, true, false, false]);
  const [alone, stranger] = said(["e", null], ["d", null]);
  if (alone === undefined || stranger === undefined) throw new Error("there are two");
  expect(ids(ownAmong(others)(alone))).toEqual([]);
  expect(isOwn(alone, stranger)).toBe(false);
  expect(ids(ownAmong([])(x))).toEqual([]);
});

it("has another speaker of a position behind its first claim, each once", () => {
  const claims = said(["a", null], ["b", null], ["a", null], ["c", null], ["b", null]);
  const [first, second] = claims;
  if (first === undefined || second === undefined) throw new Error("there are two");
  const alone = { representative: second, claims: [second] };
  expect(ids(spokenFor([{ representative: first, claims }, alone]))).toEqual(["b-1", "c-3"]);
});
