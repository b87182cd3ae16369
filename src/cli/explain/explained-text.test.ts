import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { date } from "../../../test/builders.ts";
import { type RallyWorld, rallyWorld } from "../../../test/rally-world.ts";
import { type ExplainedPair, explain } from "../../pipeline.ts";
import { explainedText } from "./explained-text.ts";

let world: RallyWorld;
let pair: ExplainedPair;
beforeAll(async () => {
  world = await rallyWorld();
  const { explained } = await explain(["d-6b26e2d0e0"], null, world.config(), world.effects());
  if (explained === null) throw new Error("not explained");
  pair = explained;
});
afterAll(() => world.remove());

const textOf = (given: Partial<ExplainedPair> = {}) =>
  stripVTControlCharacters(explainedText({ ...pair, ...given }));
/** What stands beside this name in the margin, all of it on one line. */
function beside(name: string, given: Partial<ExplainedPair>, which = 0): string | null {
  const rows = textOf(given)
    .split(/\n(?! {13}\S)/)
    .filter((row) => row.startsWith(name.padEnd(13)));
  return rows[which]?.slice(13).replaceAll(/\s+/g, " ") ?? null;
}
const derived = (given: Partial<ExplainedPair["derivation"]>) => ({
  derivation: { ...pair.derivation, ...given },
});
/** Its parts are worked out when they are asked for, so that spreading it would leave them out. */
const found = (given: object) =>
  derived({ found: Object.create(pair.derivation.found, Object.getOwnPropertyDescriptors(given)) });
const claimA = (given: object) => derived({ a: { ...pair.derivation.a, ...given } as never });

test("all of a pair, on 80 columns", () => {
  expect(textOf()).toMatchInlineSnapshot(`
    "d-6b26e2d0e0  conflict on at-square  rally

    a  union-thousands: “thousands” (at-square)
    excerpt      “Det var tusenvis av mennesker” (nb; verified, line 1)
    figure       “tusenvis”: the claim's own
    translation  “There were thousands of people”
    ends         from 2000, no upper end
    said         2031-05-01, inferred: “on Thursday”
    as of        not given
    published    2031-05-03, inferred: the text says today
    speaker      union
    origin       union
    utterance    its own
    via          db-wire › posten-05-03

    b  police-count: 1,500 (at-square)
    excerpt      ““We counted 1,500 people,” the police said” (en; verified, line 2)
    figure       “1,500”: the claim's own
    translation  “Vi telte 1500 personer, sa politiet”
    ends         from 1500 to 1500
    said         2031-05-02
    as of        2031-05-01
    published    2031-05-02
    speaker      police
    origin       police
    utterance    its own
    via          herald-05-02

    compared     both are of the measure at-square
    gap          500 between the nearest ends
    days         0 days apart

    not     utterance-echo
            two utterances, union-thousands and police-count
            they state vague “thousands” and exact 1500
    not     utterance-variance
            two utterances, union-thousands and police-count
    not     origin-echo
            two origins, union and police
            they state vague “thousands” and exact 1500
    not     update
            two origins, union and police
            what they count stays what it is, whatever the day
    not     revision
            two origins, union and police
    not     unordered-compatible
            two origins, union and police
            said on different days, 2031-05-01 and 2031-05-02
            no value satisfies both, [2000, ∞) and [1500, 1500]
    not     own-change
            two origins, union and police
            said on different days, 2031-05-01 and 2031-05-02
            their days may be the same, said 2031-05-01 and as of 2031-05-01
            what they count stays what it is, whatever the day
    not     self-contradiction
            two origins, union and police
            said on different days, 2031-05-01 and 2031-05-02
    not     agreement
            they state vague “thousands” and exact 1500
    not     rounding
            vague “thousands” and exact 1500 are not two bare figures at most 2 %
                apart, one the other rounded
    not     compatible
            no value satisfies both, [2000, ∞) and [1500, 1500]
    not     change
            what they count stays what it is, whatever the day
    holds   conflict → conflict
            two origins, union and police
            no value satisfies both, [2000, ∞) and [1500, 1500]

    en           The union (1 May, Db wire › DB) said “thousands”, The police (2
                 May, as of 1 May, assessed, Valley Herald) 1,500. Both count “at
                 the square”, said a day apart, from different origins. No number
                 satisfies both, on the same day: the nearest ends are 500 apart.

    leads        number 1 on page one

    fingerprint  5553aeaa (\`of\` in assessments.yaml)
    "
  `);
});

describe("of a claim", () => {
  test.each([
    [{ low: { value: 5, open: false }, high: { value: 9, open: true } }, "from 5 to 9 (itself left out)"],
    [{ low: { value: 5, open: true }, high: null }, "from 5 (itself left out), no upper end"],
    [{ low: null, high: { value: 9, open: false } }, "no lower end, to 9"],
    [{ low: null, high: null }, "no lower end, no upper end"],
  ])("ends %j", (ends, text) => {
    expect(beside("ends", claimA({ ends }))).toBe(text);
  });

  test("a stance, and no ends, where it is a statement", () => {
    const given = claimA({ type: "statement", stance: "denies", proposition: "closed" });
    expect(beside("stance", given)).toBe("denies");
    expect(textOf(given)).toContain("(closed)");
  });

  test("days: not given, stated, or inferred with or without a reason", () => {
    const said = (basis: string, why: object | null) =>
      beside("said", claimA({ said: { ...date("2031-05-01"), basis, why } }));
    expect(beside("said", claimA({ said: null }))).toBe("not given");
    expect(said("stated", null)).toBe("2031-05-01");
    expect(said("inferred", null)).toBe("2031-05-01, inferred: no reason given");
    expect(said("inferred", { en: "yesterday" })).toBe("2031-05-01, inferred: yesterday");
  });

  test("an utterance of its own or shared, and the way to us", () => {
    expect(beside("utterance", claimA({ utterance: "press-1" }))).toBe("press-1");
    expect(beside("utterance", claimA({ utterance: pair.derivation.a.id }))).toBe("its own");
    expect(beside("via", claimA({ via: ["wire", "radio"] }))).toBe("wire › radio › posten-05-03");
  });

  test("its excerpt, verified or not, and what else stands in it", () => {
    expect(beside("excerpt", { evidence: { claims: new Map(), sources: new Map() } })).toContain(
      "(nb; no-archive)",
    );
    const [one] = pair.figures.a;
    const figure = (own: boolean, others: string[]) =>
      beside("figure", { figures: { a: one === undefined ? [] : [{ ...one, own, others }], b: [] } });
    expect(figure(true, ["c"])).toBe("“tusenvis”: the claim's own");
    expect(figure(false, [])).toBe("“tusenvis”: beside it");
    expect(figure(false, ["c", "d"])).toBe("“tusenvis”: beside it, stated by c, d");
    expect(beside("translation", claimA({ translation: null }), 1)).toBeNull();
  });
});

describe("of the comparison", () => {
  test("the window, the gap, the days and what was carried on, where there are any", () => {
    expect(beside("window", derived({ window: { days: 1, apart: 2 } as never }))).toBe(
      "1 day; their days are 2 days apart",
    );
    expect(beside("window", derived({ window: null }))).toBeNull();
    expect(beside("gap", found({ gap: 0, ratio: null }))).toBe("0, the nearest ends meet or touch");
    expect(beside("gap", found({ gap: 20, ratio: 1.23456 }))).toBe(
      "20 between the nearest ends; stated figures 1 : 1.235",
    );
    expect(beside("gap", found({ gap: null }))).toBeNull();
    expect(beside("days", found({ daysApart: 1 }))).toBe("1 day apart");
    expect(beside("days", found({ daysApart: null }))).toBeNull();
    expect(beside("carried", found({ carried: { a: ["x", "y"], b: ["z"] } }))).toBe("a: x → y; b: z");
    expect(beside("carried", found({ carried: null }))).toBeNull();
    expect(beside("not drawn", derived({ standIn: "another stands for it" as never }))).toBe(
      "another stands for it",
    );
  });

  test("no discrepancy: no kind, no place on page one", () => {
    const nothing = { ...derived({ found: null }), explanation: "", standing: null };
    expect(textOf(nothing)).toMatch(/^d-6b26e2d0e0 {2}no discrepancy {2}rally\n/);
    expect(beside("leads", nothing)).toBeNull();
    expect(beside("en", nothing)).toBeNull();
  });
});

describe("whether it leads", () => {
  const before = { id: "d-1", kind: "contradiction", ratio: null };
  type Standing = NonNullable<ExplainedPair["standing"]>;
  const leads = (given: object, of: Partial<ExplainedPair> = {}) => {
    const standing = {
      number: 2,
      isInTable: false,
      because: null,
      after: null,
      grounds: [],
      ...given,
    } as Standing;
    return beside("leads", { ...of, standing });
  };
  const behind = (decidedBy: string | null, given: object = {}) =>
    leads({ after: { found: before, decidedBy }, ...given }, found({ ratio: 1.5, hingesOn: ["radio"] }));

  test("by its number, or without one", () => {
    expect(leads({})).toBe("number 2 on page one");
    expect(leads({ isInTable: true })).toBe("number 2 on page one, with the table of stances");
    expect(leads({ number: 0 })).toBe("on page one, without a number: it looks like a conflict and is none");
  });

  test.each([
    ["kind", "not on page one: conflict never leads"],
    ["focus", "not on page one: at-square is not in the brief's focus"],
    ["room", "not on page one: there is no more room,"],
    ["subject", "not on page one: a subject leads once,"],
  ])("not, because of %s", (because, text) => {
    expect(leads({ number: null, because })).toBe(text);
  });

  test.each([
    [
      "ground",
      "which stands on firmer ground: this one hinges on the telling of radio, rests on nobody named, is read as settled",
    ],
    ["kind", "since contradiction comes before conflict"],
    ["if-same", "since this one holds only if two measures are one"],
    ["outdated", "since an origin has gone on from the figure of this one"],
    ["ratio", "since its figures are in no ratio, and these 1 : 1.5"],
    ["days", "since fewer days lie between its claims"],
    [null, "which comes first in discrepancies.csv, alike in all that counts"],
  ])("after another, by %s", (decidedBy, text) => {
    const grounds = ["hinges", "unnamed", "settled"];
    expect(behind(decidedBy, { grounds })).toBe(`number 2 on page one, after d-1, ${text}`);
  });

  test("its subject told by another, or no room behind another", () => {
    expect(behind("days", { number: null, because: "subject" })).toContain(
      "a subject leads once, its subject is told there by d-1, since",
    );
    expect(behind("days", { number: null, because: "room" })).toContain(
      "there is no more room, after d-1, since",
    );
  });
});

test("what a curator made of it, and whether that was of other claims", () => {
  const assessed = (given: object, outdated = false) => {
    const one = { reading: "timing", text: null, wouldSettle: null, by: null, on: null, ...given };
    const dataset = { ...pair.dataset, assessments: new Map([["d-6b26e2d0e0", one as never]]) };
    return beside("curator", { dataset, outdated });
  };
  expect(assessed({})).toBe("timing");
  const told = {
    text: { en: "One is older." },
    wouldSettle: { en: "a list" },
    by: "desk",
    on: date("2031-05-07"),
  };
  expect(assessed(told)).toBe("timing: One is older. · would settle it: a list · desk, 2031-05-07");
  expect(assessed({ by: "desk" }, true)).toBe("timing · desk made before a claim changed");
});
