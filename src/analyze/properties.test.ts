import fc from "fast-check";
import { expect, it } from "vitest";
import { dataset, estimate, type StatementFields, statement } from "../../test/builders.ts";
import type { Analysis, Kind, Position } from "../model/analysis.ts";
import type { Claim, Dataset, Estimate, Statement } from "../model/dataset.ts";
import { STANCES } from "../model/dataset.ts";
import { comparedRange, daysApart, isBefore } from "../model/partial-date.ts";
import { exceeds, MODIFIERS, meet } from "../model/quantity.ts";
import { analyzeDataset, derive } from "./index.ts";
import { compareClaims } from "./positions.ts";
import { isRoundingOf } from "./rules/rounded-figure.ts";
import { figureKey, isSameFigure } from "./same-figure.ts";

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
    measure: some("hospital", "injured", "affected"),
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
  .record({ ...spoken, proposition: some("burst", "leaking", "damaged"), stance: some(...STANCES) })
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

function flood(made: readonly Claim[]): Dataset {
  return dataset(made, {
    within: { hospital: ["injured"], injured: ["affected"] },
    implies: { burst: ["leaking"], leaking: ["damaged"] },
  });
}

it("does not depend on the order of claims", () => {
  fc.assert(
    fc.property(
      claims.chain((made) =>
        fc.tuple(fc.constant(made), fc.shuffledSubarray([...made], { minLength: made.length })),
      ),
      ([made, shuffled]) => {
        const whole = flood(made);
        expect(analyzeDataset({ ...whole, claims: shuffled })).toEqual(analyzeDataset(whole));
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
      expect(after.discrepancies).toEqual(before.discrepancies);
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

it("is the contract's tables, read out pair by pair", () => {
  fc.assert(
    fc.property(claims, (made) => {
      const whole = flood(made);
      const analysis = analyzeDataset(whole);
      const found = analysis.discrepancies.map(
        ({ kind, a, b }) => `${kind} ${[a.id, b.id].toSorted().join(" ")}`,
      );
      expect(found.toSorted()).toEqual(readOut(whole, analysis).toSorted());
    }),
    { numRuns: 500 },
  );
});

it("draws carried stances once for each origin and day", () => {
  const crowded = fc.record({
    proposition: some("burst", "leaking", "damaged"),
    stance: some("affirms", "denies", "no-evidence"),
    speaker: some("fire-service", "governor"),
    origin: some("spy", "governor", "unknown"),
    said: some(null, "2031-05-01", "2031-05-03"),
  });
  fc.assert(
    fc.property(fc.array(crowded, { maxLength: 8 }), (fields) => {
      const whole = flood(
        fields.map((each, index) => statement({ id: `c${index}`, ...each } as StatementFields)),
      );
      const analysis = analyzeDataset(whole);
      const found = analysis.discrepancies.map(
        ({ kind, a, b }) => `${kind} ${[a.id, b.id].toSorted().join(" ")}`,
      );
      expect(found.toSorted()).toEqual(readOut(whole, analysis).toSorted());
    }),
    { numRuns: 500 },
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

/** Slow, by the letter, from the positions and the model alone. */
function readOut(whole: Dataset, { estimates, statements }: Analysis): string[] {
  const positions: Position[] = [...estimates, ...statements].flatMap((group): Position[] => [
    ...group.positions,
  ]);
  const echoes = positions.flatMap((held) =>
    held.claims.slice(1).map((echo) => [held.representative, echo] as const),
  );
  const pairs = positions.flatMap((one, index) =>
    positions.slice(index + 1).map((other) => [one.representative, other.representative] as const),
  );
  const told = (a: Claim, b: Claim) => {
    const kind = a.type === "estimate" ? estimateKind(whole, a, b) : statementKind(a as Statement, b);
    return kind === null ? [] : [`${kind} ${[a.id, b.id].toSorted().join(" ")}`];
  };
  const behind = positions.flatMap((one, index) =>
    positions.slice(index + 1).flatMap((other) => pairsBehind(one, other)),
  );
  return [
    ...behind.flatMap(([a, b]) => told(a, b)),
    ...echoes.map(([a, b]) => `echo ${[a.id, b.id].toSorted().join(" ")}`),
    ...pairs.flatMap(([a, b]) => {
      return standsAside(a, b, statements) || standsAside(b, a, statements) ? [] : told(a, b);
    }),
  ];
}

/** What one utterance was told as twice, and how one speaker changed, behind claims that stand for positions. */
function pairsBehind(one: Position, other: Position): [Claim, Claim][] {
  const [first, second] = [one.representative, other.representative];
  const isOneSubject =
    first.type === "estimate"
      ? second.type === "estimate" && first.measure === second.measure && first.place === second.place
      : second.type === "statement" && first.proposition === second.proposition;
  if (!isOneSubject) return [];
  const differ = (a: Claim, b: Claim) =>
    a.type === "statement"
      ? a.stance !== (b as Statement).stance
      : !isSameFigure(
          { claim: a, figure: figureKey(a) },
          { claim: b as Estimate, figure: figureKey(b as Estimate) },
        );
  const keys = first.type === "estimate" ? (["utterance"] as const) : (["utterance", "speaker"] as const);
  return keys.flatMap((key) =>
    [...new Set(one.claims.map((claim) => claim[key]))].flatMap((value): [Claim, Claim][] => {
      const a = one.claims.find((claim) => claim[key] === value)!;
      const b = other.claims.find((claim) => claim[key] === value);
      if (b === undefined || (a === first && b === second) || !differ(a, b)) return [];
      return key === "speaker" && a.utterance === b.utterance ? [] : [[a, b]];
    }),
  );
}

const WHOLES: Readonly<Record<string, readonly string[]>> = {
  hospital: ["injured", "affected"],
  injured: ["affected"],
};
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  burst: ["leaking", "damaged"],
  leaking: ["damaged"],
};

function estimateKind(whole: Dataset, a: Estimate, b: Claim): Kind | null {
  if (b.type !== "estimate" || a.place !== b.place) return null;
  const days = [a, b].map((claim) => claim.asOf ?? claim.said);
  const near =
    days[0] == null || days[1] == null || daysApart(days[0], days[1]) <= whole.comparison.windowDays;
  if (WHOLES[a.measure]?.includes(b.measure))
    return near && exceeds(a.ends, b.ends) ? "bound-violation" : null;
  if (WHOLES[b.measure]?.includes(a.measure))
    return near && exceeds(b.ends, a.ends) ? "bound-violation" : null;
  if (a.measure !== b.measure) return null;
  const same = isSameFigure({ claim: a, figure: figureKey(a) }, { claim: b, figure: figureKey(b) });
  if (a.utterance === b.utterance) return near ? (same ? "echo" : "reporting-variance") : null;
  if (isOneOrigin(a, b)) {
    if (same) return near ? "echo" : null;
    if (isSettled(a, b)) return "revision";
    return near ? (meet(a.ends, b.ends) ? "compatible" : "self-contradiction") : null;
  }
  if (!near) return null;
  if (same)
    return a.origin === "unknown" && b.origin === "unknown" && a.speaker === b.speaker ? null : "agreement";
  return meet(a.ends, b.ends) || isRoundingOf(a, b, whole.comparison.rounding) ? "compatible" : "conflict";
}

function statementKind(a: Statement, b: Claim): Kind | null {
  if (b.type !== "statement") return null;
  if (IMPLIED[b.proposition]?.includes(a.proposition)) return statementKind(b, a);
  const carried = a.proposition !== b.proposition;
  if (carried && !IMPLIED[a.proposition]?.includes(b.proposition)) return null;
  const same = a.stance === b.stance;
  if (carried && a.stance !== "affirms" && b.stance !== "denies") return null;
  const stances = new Set([a.stance, b.stance]);
  const opposed = stances.has("affirms") && stances.has("denies");
  const oneUtterance = a.utterance === b.utterance;
  if (carried && same && (oneUtterance || a.speaker === b.speaker || isOneOrigin(a, b))) return null;
  if (oneUtterance && (!carried || a.source !== b.source)) return same ? "echo" : "reporting-variance";
  if (a.speaker === b.speaker && !same && !oneUtterance)
    return opposed && isSettled(a, b) ? "reversal" : "shift";
  if (same) return a.speaker === b.speaker || isOneOrigin(a, b) ? "echo" : "agreement";
  if (opposed) return "contradiction";
  const unsure = stances.has("no-evidence") || stances.has("declines-to-confirm");
  return stances.has("affirms") && unsure && a.speaker !== b.speaker ? "unconfirmed" : null;
}

/** Does another claim hold for `claim`'s origin and day what `claim` carries to the proposition of `other`? */
function standsAside(claim: Claim, other: Claim, groups: Analysis["statements"]): boolean {
  if (claim.type !== "statement" || other.type !== "statement") return false;
  const reaches = (from: string, to: string) =>
    (claim.stance === "affirms" && IMPLIED[from]?.includes(to)) ||
    (claim.stance === "denies" && IMPLIED[to]?.includes(from));
  if (claim.stance === "denies" && other.stance === "affirms") return false;
  if (!reaches(claim.proposition, other.proposition)) return false;
  const rivals = groups.flatMap((group) => group.positions.map((position) => position.representative));
  return rivals.some(
    (rival) =>
      rival.id !== claim.id &&
      rival.stance === claim.stance &&
      holderOf(rival) === holderOf(claim) &&
      (rival.proposition === other.proposition ||
        (reaches(rival.proposition, other.proposition) && compareClaims(rival, claim) < 0)),
  );
}

function holderOf({ origin, utterance, said }: Claim): string {
  return JSON.stringify([origin === "unknown" ? [utterance] : origin, said && comparedRange(said)]);
}

const isOneOrigin = (a: Claim, b: Claim) => a.origin === b.origin && a.origin !== "unknown";

function isSettled(a: Claim, b: Claim): boolean {
  return a.said !== null && b.said !== null && (isBefore(a.said, b.said) || isBefore(b.said, a.said));
}
