import fc from "fast-check";
import { expect, test } from "vitest";
import { analyzeDataset } from "../../../src/analyze/index.ts";
import { loadDataset } from "../../../src/load/index.ts";
import type { Discrepancy } from "../../../src/model/analysis.ts";
import { nearestRatio } from "../../../src/model/quantity.ts";
import { validateDataset } from "../../../src/validate/index.ts";
import { memoryFiles } from "../../memory-files.ts";
import type { Span, Told, ToldDataset } from "./claims.ts";
import type { ToldEstimate } from "./estimates.ts";
import { isNeighbour, positionsByHand } from "./neighbours.ts";
import { compareByHand, type Expected, NOTHING } from "./oracle.ts";
import { filesOf } from "./told-files.ts";

/** The same for more: DBRIEF_ORACLE_SERIES=5000. */
const DATASETS = Number(process.env.DBRIEF_ORACLE_SERIES ?? 40);

const day = fc.integer({ min: 1, max: 9 });
const span: fc.Arbitrary<Span> = fc.oneof(
  { weight: 8, arbitrary: day.map((on) => ({ first: on, last: on })) },
  { weight: 1, arbitrary: day.map((first) => ({ first, last: first + 3 })) },
);
const drawnClaim = fc.record({
  speaker: fc.constantFrom("police", "police", "police", "mayor", "mayor", "union"),
  amount: fc.nat({ max: 6 }),
  modifier: fc.constantFrom("exact", "exact", "exact", "about", "at-least", "up-to"),
  said: fc.option(day, { freq: 12, nil: null }),
  asOf: fc.option(span, { nil: null }),
});

const drawnSeries: fc.Arbitrary<ToldDataset> = fc
  .record({
    overTime: fc.constantFrom("fixed" as const, "grows" as const, "varies" as const),
    window: fc.constantFrom(0, 2, 9),
    // Either a few figures of all sizes, or such as lie near each other, where most agree.
    amounts: fc.constantFrom([10, 20, 30, 40, 60, 80, 200], [96, 97, 98, 99, 100, 101, 102]),
    claims: fc.array(drawnClaim, { minLength: 8, maxLength: 20 }),
  })
  .map(({ overTime, window, amounts, claims }) => ({
    measures: new Map([["m", { overTime, window, within: [], perhapsSameAs: [] }]]),
    propositions: new Map(),
    about: 0.5,
    rounding: 0.02,
    claims: claims.map((drawn, index): Told => {
      const said = drawn.said === null ? null : { first: drawn.said, last: drawn.said };
      const { speaker, modifier, asOf } = drawn;
      const figure = {
        measure: "m",
        place: null,
        population: null,
        modifier,
        amount: amounts[drawn.amount]!,
        low: null,
        high: null,
      };
      const id = `c${String(index).padStart(2, "0")}`;
      const known = {
        party: null,
        restsOn: [],
        unnamed: false,
        stance: null,
        retracts: null,
        likelihood: null,
      };
      const published = said === null ? { first: 9, last: 9 } : null;
      return {
        ...known,
        id,
        speaker,
        origin: speaker,
        utterance: id,
        source: `s-${id}`,
        said,
        asOf,
        published,
        figure,
      };
    }),
  }));

test("of a series neighbours in time are compared, and nothing that can't be true is lost", {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(drawnSeries, async (told) => {
      const rows = analyzeDataset(await asRead(told)).discrepancies;
      const found = new Map(rows.map((row) => [key(row.a.id, row.b.id), row]));
      const expected = new Map(compareByHand(told).map((each) => [key(each.a, each.b), each]));
      const byId = new Map(told.claims.map((claim) => [claim.id, claim as ToldEstimate]));
      const firsts = positionsByHand(told);
      const wrong: string[] = [];
      for (const [pair, { kind }] of found)
        if (!expected.get(pair)!.findings.includes(kind)) wrong.push(`${pair} is no ${kind}`);
      for (const [pair, each] of expected) {
        const [a, b] = [byId.get(each.a)!, byId.get(each.b)!];
        const isSure = !each.findings.includes(NOTHING);
        const isDrawn = !firsts.has(a) || !firsts.has(b) || isNeighbour(a, b, firsts);
        if (isSure && isDrawn && !found.has(pair)) wrong.push(`${pair} is missing: ${each.findings}`);
      }
      for (const [origins, pairs] of Map.groupBy(expected.values(), (each) => originsOf(each, byId))) {
        const drawn = rows.filter(({ a, b }) => key(a.origin, b.origin) === origins);
        const all = pairs.filter(({ a, b }) => firsts.has(byId.get(a)!) && firsts.has(byId.get(b)!));
        wrong.push(...lost(all, drawn, byId, told).map((each) => `${origins}: ${each}`));
      }
      expect(wrong).toEqual([]);
    }),
    { numRuns: DATASETS },
  );
});

const CANT_BOTH = ["conflict", "self-contradiction"];

/** What can't both be true is told where there is any, at its widest; and a change where nothing else excludes. */
function lost(
  all: readonly Expected[],
  drawn: readonly Discrepancy[],
  byId: ReadonlyMap<string, ToldEstimate>,
  told: ToldDataset,
): string[] {
  const sureOf = (kinds: readonly string[]) =>
    all.filter(({ findings }) => findings.every((kind) => kinds.includes(kind)));
  const hard = drawn.filter(({ kind }) => CANT_BOTH.includes(kind));
  const widest = Math.max(0, ...hard.map(ratioOf));
  const wider = sureOf(CANT_BOTH).filter(
    ({ a, b }) => apart(byId.get(a)!, byId.get(b)!, told) > widest + 1e-9,
  );
  const changes = sureOf(["change"]).filter(({ a, b }) => byId.get(a)!.origin !== byId.get(b)!.origin);
  const excludes = drawn.some(({ kind }) => kind === "change" || CANT_BOTH.includes(kind));
  return [
    ...wider.map(({ a, b }) => `${a} ${b} lie further apart than ${widest}`),
    ...(changes.length > 0 && !excludes ? [`no change, of ${changes.length}`] : []),
  ];
}

function ratioOf({ a, b }: Discrepancy): number {
  return a.type === "estimate" && b.type === "estimate" ? nearestRatio(a.ends, b.ends) : 0;
}

function apart(a: ToldEstimate, b: ToldEstimate, { about }: ToldDataset): number {
  const [x, y] = [a, b].map(({ figure: { modifier, amount } }) => {
    const stated = amount!;
    const low = { about: stated * (1 - about), "up-to": 0 }[modifier] ?? stated;
    const high = { about: stated * (1 + about), "at-least": Infinity }[modifier] ?? stated;
    return { low, high };
  });
  return Math.max(x!.low / y!.high, y!.low / x!.high);
}

const key = (one: string, other: string) => [one, other].sort().join(" ");
const originsOf = ({ a, b }: Expected, byId: ReadonlyMap<string, Told>) =>
  key(byId.get(a)!.origin, byId.get(b)!.origin);

async function asRead(told: ToldDataset) {
  const { dataset, diagnostics } = validateDataset(
    await loadDataset("data", "drawn", memoryFiles(filesOf(told))),
  );
  if (dataset === null) throw new Error(diagnostics.map(({ message }) => message).join("; "));
  return dataset;
}
