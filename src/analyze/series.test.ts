import { describe, expect, it } from "vitest";
import { dataset, type EstimateFields, estimate } from "../../test/builders.ts";
import type { MeasureOverTime } from "../model/over-time.ts";
import { analyzeDataset, derive } from "./index.ts";

const dayOf = (day: number) => new Date(Date.UTC(2031, 0, 1 + day)).toISOString().slice(0, 10);

/** A figure a day by each speaker. */
function daily(
  days: number,
  speakers: readonly string[],
  amount: (day: number, speaker: number) => number,
): EstimateFields[] {
  return Array.from({ length: days }, (_, day) =>
    speakers.map((speaker, index) => ({
      id: `${speaker}-${day}`,
      speaker,
      said: dayOf(day),
      amount: amount(day, index),
    })),
  ).flat();
}

function rowsOf(claims: readonly EstimateFields[], overTime: MeasureOverTime = "grows") {
  const overTimes = { overTime: { evacuated: overTime } };
  return analyzeDataset(dataset(claims.map(estimate), overTimes)).discrepancies;
}

const kindsOf = (rows: ReturnType<typeof rowsOf>) =>
  Object.fromEntries(
    [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, some]) => [kind, some.length] as const),
  );

describe("a series", () => {
  it("of sixty daily counts has 59 updates", () => {
    expect(kindsOf(rowsOf(daily(60, ["ministry"], (day) => 10 + day * day)))).toEqual({ update: 59 });
  });

  it("takes the pairs of few with it where one claim makes it one", () => {
    const others = ["a", "b", "c"];
    const idsOf = (days: number) => {
      const all = [
        ...daily(days, ["ministry"], (day) => 10 + day * day),
        ...daily(5, others, (day, of) => 11 + day * day + of),
      ];
      return new Set(rowsOf(all).map(({ id }) => id));
    };
    for (let days = 5; days < 9; days++) {
      const [before, after] = [idsOf(days), idsOf(days + 1)];
      // What one position had with those of its own origin, and with those of three others.
      expect([...before].filter((id) => !after.has(id)).length).toBeLessThanOrEqual(3 + 3 * 5);
    }
  });

  it("grows with the days, and with the pairs of origins", () => {
    const speakers = ["a", "b", "c", "d"];
    const rows = (days: number) => rowsOf(daily(days, speakers, (day, of) => 100 + day * 10 + of)).length;
    // Four series of neighbours, six pairs of origins a day, and the widest of each of these.
    expect(rows(50)).toBeLessThanOrEqual(4 * 49 + 6 * 50 + 6);
    expect(rows(100)).toBeLessThanOrEqual(4 * 99 + 6 * 100 + 6);
  });

  it("tells a fall below what another gave long before, and of several the widest", () => {
    const rows = rowsOf([
      ...daily(30, ["ministry"], (day) => 1000 + day),
      ...daily(1, ["union"], () => 1000),
      { id: "late", speaker: "union", said: dayOf(80), amount: 300 },
    ]);
    const conflicts = rows.filter(({ kind }) => kind === "conflict");
    expect(conflicts.map(({ a, b }) => [a.id, b.id])).toEqual([["ministry-29", "late"]]);
  });

  it("of what is fixed tells the widest conflict, whatever the days", () => {
    const rows = rowsOf(
      [
        ...daily(20, ["police"], (day) => 8000 + day),
        { id: "other", speaker: "union", said: dayOf(60), amount: 25_000 },
      ],
      "fixed",
    );
    const conflicts = rows.filter(({ kind }) => kind === "conflict");
    expect(conflicts.map(({ a, b }) => [a.id, b.id])).toEqual([
      ["police-0", "other"],
      ["police-19", "other"],
    ]);
  });

  it("in which all agree tells no more than one change of two origins", () => {
    const rows = rowsOf(daily(40, ["a", "b"], (day) => 100 + day * 10));
    expect(kindsOf(rows)).toEqual({ update: 78, agreement: 40, change: 1 });
    const change = rows.find(({ kind }) => kind === "change");
    expect(change?.daysApart).toBe(1);
  });

  it("of a yearbook, in which all was said on one day, is no n² of contradictions", () => {
    const claims = daily(200, ["ministry"], (day) => (day % 7) * 100).map((claim) => ({
      ...claim,
      asOf: claim.said,
      said: "2032-01-01",
    }));
    expect(rowsOf(claims as EstimateFields[], "varies").length).toBeLessThanOrEqual(200);
  });

  it("goes by the days that its figures hold for, whenever they were said and in whatever order they are given", () => {
    const days = [0, 1, 2, 3, 4, 5, 6, 7];
    const idOf = (day: number) => `m-${(day * 3) % 8}`;
    const claims = days.map((day) => ({ id: idOf(day), asOf: dayOf(day), amount: day, said: "2032-01-01" }));
    const pairs = rowsOf(claims).map(({ a, b }) => [a.id, b.id].sort().join(" "));
    const neighbours = days.slice(1).map((day) => [idOf(day - 1), idOf(day)].sort().join(" "));
    expect(pairs.sort()).toEqual(neighbours.sort());
  });

  it("explains why two of its claims that are no neighbours have no row", () => {
    const claims = daily(10, ["ministry"], (day) => day).map(estimate);
    const made = dataset(claims, { overTime: { evacuated: "grows" } });
    const { found, standIn } = derive(claims[0]!, claims[5]!, made, analyzeDataset(made));
    expect(found).toBeNull();
    expect(standIn).toContain("series");
  });

  it("has nobody stand alone whom another origin stands beside, row or no row", () => {
    const made = dataset(
      [
        ...daily(20, ["ministry"], (day) => day),
        { id: "other", speaker: "union", said: dayOf(3), amount: 3 },
      ].map(estimate),
      { overTime: { evacuated: "varies" } },
    );
    const [group] = analyzeDataset(made).estimates;
    const alone = group!.summary.alone.map(({ representative }) => representative.id);
    // Within the seven days of the window: up to the eleventh.
    expect(alone).toEqual(Array.from({ length: 9 }, (_, index) => `ministry-${index + 11}`));
  });
});

describe("a part and its whole in series", () => {
  it("tells each day on which the part is larger, and not each pair of days", () => {
    const whole = daily(30, ["ministry"], () => 100).map((claim) => ({ ...claim, measure: "injured" }));
    const part = daily(30, ["hospital"], () => 120).map((claim) => ({ ...claim, measure: "hospital" }));
    const made = dataset([...whole, ...part].map(estimate), {
      within: { hospital: ["injured"] },
      overTime: { injured: "varies", hospital: "varies" },
    });
    const found = kindsOf(analyzeDataset(made).discrepancies);
    expect(found["bound-violation"]).toBe(30);
    expect(found.change).toBeUndefined();
  });
});
