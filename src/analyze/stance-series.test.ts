import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataset, statement } from "../../test/builders.ts";
import type { Stance } from "../model/dataset.ts";
import type { DatedStatement } from "./dated.ts";
import { distance } from "./days.ts";
import { analyzeDataset } from "./index.ts";
import { registerOf } from "./register.ts";
import { compareStances } from "./stance-series.ts";
import { dateStatement } from "./statements.ts";

const dayOf = (day: number) => new Date(Date.UTC(2031, 0, 1 + day)).toISOString().slice(0, 10);

/** A stance a day, by its letter: a(ffirms), d(enies), n(o evidence). */
function daily(speaker: string, stances: string, first = 0) {
  const names: Readonly<Record<string, Stance>> = { a: "affirms", d: "denies", n: "no-evidence" };
  return [...stances].map((letter, index) =>
    statement({
      id: `${speaker}-${first + index}`,
      speaker,
      said: dayOf(first + index),
      stance: names[letter] ?? "affirms",
    }),
  );
}

function found(...claims: readonly ReturnType<typeof statement>[][]) {
  const rows = analyzeDataset(dataset(claims.flat())).discrepancies;
  const kinds = Object.fromEntries(
    [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, some]) => [kind, some.length]),
  );
  return { kinds, rows };
}

describe("a stance that is repeated day by day", () => {
  it("is an echo of the day before, and not of each day", () => {
    expect(found(daily("union", "a".repeat(60))).kinds).toEqual({ echo: 59 });
  });

  it("grows with the days beside another speaker, whatever that one says", () => {
    const rowsOf = (days: number) =>
      found(daily("union", "a".repeat(days)), daily("mayor", "d".repeat(days))).rows.length;
    expect(rowsOf(100)).toBeLessThanOrEqual(2 * 99 + 100 + 2);
    expect(rowsOf(200) - rowsOf(100)).toBe(300);
  });

  it("hides no change of mind behind the days between", () => {
    const { kinds, rows } = found(daily("union", `${"a".repeat(7)}n${"d".repeat(7)}`));
    expect(kinds).toEqual({ echo: 12, shift: 2, reversal: 1 });
    const reversal = rows.find(({ kind }) => kind === "reversal");
    expect([reversal?.a.id, reversal?.b.id]).toEqual(["union-6", "union-8"]);
  });

  it("is set against what another said long after, in each of its stances", () => {
    const { rows } = found(daily("union", "aaaaaadddddd"), daily("mayor", "d", 40));
    const beside = rows.filter(({ a, b }) => [a.speaker, b.speaker].includes("mayor"));
    expect(beside.map(({ kind, a }) => `${kind} ${a.id}`).toSorted()).toEqual([
      "agreement union-11",
      expect.stringMatching(/^(?:contradiction|change) union-5$/),
    ]);
  });

  it("keeps what several report of one utterance", () => {
    const told = daily("union", "aaaaaaa");
    const again = { ...told[2]!, id: "again", stance: "denies" as const, utterance: "talk", source: "other" };
    const { kinds } = found(told.with(2, { ...told[2]!, utterance: "talk" }), [again]);
    expect(kinds["reporting-variance"]).toBe(1);
  });
});

describe("of every two speakers", () => {
  const WINDOW = 7;
  const said = fc.nat(24).chain((from) => fc.constantFrom(0, 0, 1, 9).map((length) => ({ from, length })));
  const told = fc.record({
    said,
    speaker: fc.constantFrom("union", "mayor"),
    stance: fc.constantFrom<Stance>("affirms", "denies", "no-evidence"),
    utterance: fc.option(fc.constantFrom("talk", "speech"), { nil: undefined }),
  });

  function heldOf(list: readonly (typeof told extends fc.Arbitrary<infer T> ? T : never)[]) {
    const claims = list.map(({ said: { from, length }, utterance, ...rest }, index) =>
      statement({
        id: `s${index}`,
        // A day in doubt may be the one before or after, and is none of a time of several.
        said:
          length === 0
            ? `${dayOf(from)}${index % 3 === 0 ? "?" : ""}`
            : `${dayOf(from)}/${dayOf(from + length)}`,
        ...(utterance && { utterance }),
        ...rest,
      }),
    );
    const made = dataset(claims);
    const register = registerOf(claims, made);
    return claims.map((claim) => dateStatement(claim, made, register));
  }

  it("each two stances in each order of their days are set beside each other once, if any two lie near", () => {
    /** Who, what, and which day is first; the same whichever of the two comes first. */
    const meetingOf = (x: DatedStatement, y: DatedStatement) => {
      const sides = [x, y].map(({ claim, day }, index) => {
        const other = index === 0 ? y.day : x.day;
        const order = day.end < other.start ? "before" : other.end < day.start ? "after" : "meeting";
        return `${claim.speaker} ${claim.stance} ${order}`;
      });
      return sides.toSorted().join(", ");
    };
    const isReport = (x: DatedStatement, y: DatedStatement) => x.claim.utterance === y.claim.utterance;
    fc.assert(
      fc.property(fc.array(told, { minLength: 4, maxLength: 22 }), (list) => {
        const held = heldOf(list);
        const pairs = held.flatMap((x, index) => held.slice(index + 1).map((y) => [x, y] as const));
        const near = pairs.filter(([x, y]) => distance(x.day, y.day) <= WINDOW);
        const visited: (readonly [DatedStatement, DatedStatement])[] = [];
        compareStances(held, WINDOW, (x, y) => visited.push([x, y]));
        const keys = visited.map((pair) =>
          pair
            .map(({ claim }) => claim.id)
            .toSorted()
            .join(),
        );
        expect(new Set(keys).size, "each once").toBe(keys.length);
        expect(Math.max(0, ...visited.map(([x, y]) => distance(x.day, y.day)))).toBeLessThanOrEqual(WINDOW);
        const wanted = near.map(([x, y]) => meetingOf(x, y));
        expect(new Set(visited.map(([x, y]) => meetingOf(x, y)))).toEqual(new Set(wanted));
        const reports = near.filter(([x, y]) => isReport(x, y)).length;
        expect(visited.filter(([x, y]) => isReport(x, y)).length).toBe(reports);
      }),
      { numRuns: 300 },
    );
  });

  it("takes of what is set beside each other besides the two that lie nearest", () => {
    const claims = [
      ...daily("union", "a".repeat(10)),
      ...daily("mayor", "dd", 40),
      ...daily("mayor", "d", 90),
    ];
    const made = dataset(claims, { overTime: { cracked: "lasts" } });
    const register = registerOf(claims, made);
    const visited: string[] = [];
    compareStances(
      claims.map((claim) => dateStatement(claim, made, register)),
      Infinity,
      (x, y) => visited.push(`${x.claim.id} ${y.claim.id}`),
    );
    const apart = visited.filter((pair) => pair.includes("union") && pair.includes("mayor"));
    expect(apart).toEqual(["union-9 mayor-40"]);
  });
});
