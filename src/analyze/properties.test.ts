import fc from "fast-check";
import { expect, it } from "vitest";
import { dataset, date, estimate, statement } from "../../test/builders.ts";
import type { Analysis } from "../model/analysis.ts";
import type { Claim, Dataset, Estimate } from "../model/dataset.ts";
import { STANCES } from "../model/dataset.ts";
import type { MeasureOverTime } from "../model/over-time.ts";
import { MODIFIERS } from "../model/quantity.ts";
import { analyzeDataset, derive } from "./index.ts";

const some = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const anyDate = some(
  null,
  "2031-05-01",
  "2031-05-03",
  "2031-05-09",
  "2031-05-20",
  "2031-05",
  "2031-05-04?",
  "../2031-05-02",
);
const spoken = {
  speaker: some("fire-service", "governor", "police"),
  source: some("courier", "post", "radio"),
  said: anyDate,
  asOf: anyDate,
  utterance: fc.option(some("u1", "u2"), { nil: undefined }),
  origin: fc.option(some("fire-service", "spy", "unknown"), { nil: undefined }),
};

const estimates = fc
  .record({
    ...spoken,
    measure: some("hospital", "injured", "affected", "beds"),
    place: some(null, null, null, "Harbour"),
    modifier: some(...MODIFIERS),
    amount: some(90, 100, 104, 120),
    words: some({ en: "many" }, { en: "Many", nb: "mange" }, { nb: "flere" }, null),
  })
  .map(({ utterance, origin, amount, modifier, ...rest }) =>
    estimate({
      ...rest,
      ...(utterance && { utterance }),
      ...(origin && { origin }),
      modifier,
      ...(modifier === "between" || modifier === "vague" ? { low: amount, high: amount + 10 } : { amount }),
    }),
  );

const statements = fc
  .record({ ...spoken, proposition: some("burst", "leaking", "damaged", "sound"), stance: some(...STANCES) })
  .map(({ utterance, origin, ...rest }) =>
    statement({ ...rest, ...(utterance && { utterance }), ...(origin && { origin }) }),
  );

/** Ids by place in the list, so that a failing case prints the same each time. */
const claims = fc
  .array(fc.oneof(estimates, statements), { maxLength: 14 })
  .map((made) => made.map((claim, index): Claim => withId(claim, `c${index}`)));

function withId(claim: Claim, id: string): Claim {
  return { ...claim, id, utterance: claim.utterance.startsWith("u") ? claim.utterance : id };
}

function flood(made: readonly Claim[], overTime: MeasureOverTime = "varies"): Dataset {
  return dataset(made, {
    within: { hospital: ["injured"], injured: ["affected"] },
    implies: { burst: ["leaking"], leaking: ["damaged"] },
    excludes: { damaged: ["sound"] },
    perhapsSameAs: { hospital: ["beds"] },
    overTime: {
      ...Object.fromEntries(["hospital", "injured", "affected", "beds"].map((id) => [id, overTime])),
      burst: "varies",
      leaking: "lasts",
    },
  });
}

/** A row as it is written: what it holds to work that out from is its own. */
function told({ discrepancies, ...rest }: Analysis) {
  return { ...rest, discrepancies: JSON.stringify(discrepancies) };
}

it("does not depend on the order of claims", () => {
  fc.assert(
    fc.property(
      claims.chain((made) =>
        fc.tuple(fc.constant(made), fc.shuffledSubarray([...made], { minLength: made.length })),
      ),
      ([made, shuffled]) => {
        const whole = flood(made);
        expect(told(analyzeDataset({ ...whole, claims: shuffled }))).toEqual(told(analyzeDataset(whole)));
      },
    ),
  );
});

it("classifies each pair at most once, under one id, in the order said", () => {
  fc.assert(
    fc.property(claims, (made) => {
      const { discrepancies } = analyzeDataset(flood(made));
      const pairs = discrepancies.map(({ a, b }) => [a.id, b.id].toSorted().join("+"));
      expect(new Set(pairs).size).toBe(pairs.length);
      expect(new Set(discrepancies.map(({ id }) => id)).size).toBe(pairs.length);
      for (const { a, b } of discrepancies) expect(a.id).not.toBe(b.id);
    }),
  );
});

it("holds every claim in exactly one position", () => {
  fc.assert(
    fc.property(claims, (made) => {
      const whole = analyzeDataset(flood(made));
      const positions = [...whole.estimates, ...whole.statements].flatMap((group) => [...group.positions]);
      const held = positions.flatMap((position) => position.claims.map((claim) => claim.id));
      expect(held.toSorted()).toEqual(made.map((claim) => claim.id).toSorted());
      for (const { representative, claims: all } of positions) expect(all[0]).toBe(representative);
    }),
  );
});

it("gives a pair the same kind and id whichever claim comes first", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.tuple(estimates, estimates), fc.tuple(statements, statements)),
      ([one, other]) => {
        const rows = (first: string, second: string) =>
          analyzeDataset(flood([withId(one, first), withId(other, second)])).discrepancies;
        const [there] = rows("c0", "c1");
        const [back] = rows("c1", "c0");
        expect(back?.kind).toBe(there?.kind);
        expect(back?.id).toBe(there?.id);
        expect(back?.gap).toBe(there?.gap);
        expect(back?.daysApart).toBe(there?.daysApart);
      },
    ),
  );
});

it("changes nothing else when an unrelated claim is added", () => {
  fc.assert(
    fc.property(claims, (made) => {
      const strangers = [
        estimate({ id: "zz-1", measure: "roads-closed", speaker: "governor", utterance: "u1" }),
        estimate({
          id: "zz-2",
          measure: "injured",
          place: "Elsewhere",
          speaker: "governor",
          utterance: "u1",
        }),
        statement({ id: "zz-3", proposition: "sirens-sounded", speaker: "governor", utterance: "u1" }),
      ];
      const before = analyzeDataset(flood(made));
      const after = analyzeDataset(flood([...made, ...strangers]));
      expect(told(after).discrepancies).toBe(told(before).discrepancies);
    }),
  );
});

const EXCLUDING: readonly unknown[] = ["conflict", "self-contradiction", "bound-violation"];

it("never finds an exclusion through widening an interval", () => {
  // A bare figure is no interval: "11,957" and "12,000" go together by rounding, "11,950 to 11,960" and "12,000" don't.
  const interval = (claim: Estimate) => claim.modifier !== "exact";
  // Of days and places that are compared; two drawn at random seldom are.
  const pairs = fc
    .tuple(estimates.filter(interval), estimates, fc.boolean())
    .map(([one, { said: _, asOf: __, place: ___, measure, ...other }, related]) => {
      const { said, asOf, place } = one;
      return [one, { ...other, said, asOf, place, measure: related ? measure : one.measure }] as const;
    });
  fc.assert(
    fc.property(pairs, fc.nat(50), fc.nat(50), ([one, other], down, up) => {
      const wide: Estimate = {
        ...one,
        ends: {
          low: one.ends.low && { ...one.ends.low, value: one.ends.low.value - down },
          high: one.ends.high && { ...one.ends.high, value: one.ends.high.value + up },
        },
      };
      const kind = (first: Estimate) =>
        analyzeDataset(flood([withId(first, "c0"), withId(other, "c1")])).discrepancies[0]?.kind;
      const before = kind(one);
      const after = kind(wide);
      if (EXCLUDING.includes(after)) expect(after).toBe(before);
    }),
    { numRuns: 500 },
  );
});

const OVER_TIME = ["fixed", "grows", "varies"] as const;

it("never finds that both can't be true of what grows through widening a range of days", () => {
  const dayOf = (day: number) => new Date(Date.UTC(2031, 4, 1 + day)).toISOString().slice(0, 10);
  const daysFrom = (from: number, to: number) =>
    date(from === to ? dayOf(from) : `${dayOf(from)}/${dayOf(to)}`);
  const span = fc.tuple(fc.nat(20), fc.nat(4)).map(([from, length]) => ({ from, to: from + length }));
  fc.assert(
    fc.property(estimates, estimates, span, span, fc.nat(9), fc.nat(9), (one, other, x, y, sooner, later) => {
      const rowOf = (from: number, to: number) => {
        const said = daysFrom(from, to);
        const first = { ...one, said, asOf: null, place: null };
        const second = { ...other, measure: one.measure, asOf: null, place: null };
        const dated = { ...second, said: daysFrom(y.from, y.to) };
        const whole = flood([withId(first, "c0"), withId(dated, "c1")], "grows");
        return analyzeDataset(whole).discrepancies[0]?.kind;
      };
      if (rowOf(x.from - sooner, x.to + later) === "conflict") expect(rowOf(x.from, x.to)).toBe("conflict");
    }),
    { numRuns: 500 },
  );
});

it("hinges on nothing where nothing is told in two ways", () => {
  fc.assert(
    fc.property(claims, fc.constantFrom(...OVER_TIME), (made, overTime) => {
      const apart = made.map((claim) => ({ ...claim, utterance: claim.id }));
      for (const { hingesOn } of analyzeDataset(flood(apart, overTime)).discrepancies)
        expect(hingesOn).toEqual([]);
    }),
  );
});

it("derives for any two claims exactly what was found of them", () => {
  fc.assert(
    fc.property(claims, (made) => {
      const whole = flood(made);
      const analysis = analyzeDataset(whole);
      for (const [index, one] of made.entries()) {
        for (const other of made.slice(index + 1)) {
          const { found, tried, standIn, relation } = derive(one, other, whole, analysis);
          const last = tried.at(-1);
          const place = `${one.id} ${other.id}: ${relation}`;
          if (found !== null) expect(last, place).toMatchObject({ rule: found.rule, holds: true });
          else if (last?.holds) expect(standIn, place).not.toBeNull();
          for (const { because } of tried) expect(because.length, place).toBeGreaterThan(0);
        }
      }
    }),
    { numRuns: 300 },
  );
});
