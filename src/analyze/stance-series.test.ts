import { describe, expect, it } from "vitest";
import { dataset, statement } from "../../test/builders.ts";
import type { Stance } from "../model/dataset.ts";
import { analyzeDataset } from "./index.ts";

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
