import { describe, expect, it } from "vitest";
import {
  type DatasetFields,
  dataset,
  date,
  estimate,
  type StatementFields,
  statement,
} from "../../test/builders.ts";
import type { Claim, Stance } from "../model/dataset.ts";
import { analyzeDataset, derive } from "./index.ts";

function deriveOf(
  claims: readonly Claim[],
  fields: DatasetFields = {},
  picked: readonly [number, number] = [0, 1],
) {
  const whole = dataset(claims, fields);
  return derive(claims[picked[0]]!, claims[picked[1]]!, whole, analyzeDataset(whole));
}

describe("a derivation", () => {
  const upTo = estimate({ id: "a", amount: 200, modifier: "up-to", said: "2031-05-04" });
  const bare = estimate({ id: "b", amount: 240, speaker: "police", said: "2031-05-06" });
  const fixed = { overTime: { evacuated: "fixed" } } as const;

  it("says of every rule before the one that holds what spoke against it", () => {
    const { tried, window, found, relation } = deriveOf([bare, upTo], fixed);
    expect(found?.kind).toBe("conflict");
    expect(relation).toBe("both are of the measure evacuated");
    expect(window).toBeNull();
    const origins = "two origins, fire-service and police";
    const figures = "they state up-to 200 and exact 240";
    const days = "said on different days, 2031-05-04 and 2031-05-06";
    const excluded = "no value satisfies both, [0, 200] and [240, 240]";
    expect(tried.map(({ rule, because }) => [rule, because])).toEqual([
      ["utterance-echo", ["two utterances, a and b", figures]],
      ["utterance-variance", ["two utterances, a and b"]],
      ["origin-echo", [origins, figures]],
      ["update", [origins, "what they count stays what it is, whatever the day"]],
      ["revision", [origins]],
      ["unordered-compatible", [origins, days, excluded]],
      ["own-change", [origins, days, "what they count stays what it is, whatever the day"]],
      ["self-contradiction", [origins, days]],
      ["agreement", [figures]],
      [
        "rounding",
        ["up-to 200 and exact 240 are not two bare figures at most 2 % apart, one the other rounded"],
      ],
      ["compatible", [excluded]],
      ["change", ["what they count stays what it is, whatever the day"]],
      ["conflict", [origins, excluded]],
    ]);
  });

  it("says the window of what varies, and why two outside of it are not compared", () => {
    expect(deriveOf([bare, upTo])).toMatchObject({
      window: { days: 7, apart: 2 },
      found: { kind: "change" },
    });
    expect(deriveOf([{ ...bare, asOf: date("2031-07-01") }, upTo])).toMatchObject({
      relation: expect.stringContaining("58 days apart, outside the window of 7"),
      tried: [],
    });
  });

  it("says of a figure without an end, and of an “if”, that nothing is said", () => {
    const many = estimate({ id: "m", modifier: "vague", words: { en: "many" } });
    expect(deriveOf([many, bare]).relation).toContain("vague “many” has neither a lower nor an upper end");
    const [affirmed, conditional] = [statement(), statement({ stance: "conditional", speaker: "board" })];
    expect(deriveOf([affirmed, conditional]).relation).toContain("conditional is drawn against nothing");
  });

  it("says of statements too what each rule asked, and what it found", () => {
    const said = (id: string, stance: Stance, fields: StatementFields = {}) =>
      statement({ id, stance, said: "2031-05-04", ...fields });
    const told = (claims: readonly Claim[], fields: DatasetFields = {}) =>
      deriveOf(claims, fields).tried.map(({ rule, because }) => `${rule}: ${because.join("; ")}`);
    const presser = { utterance: "presser" };
    const denied = said("b", "denies", presser);
    expect(told([said("a", "affirms", presser), denied])).toMatchInlineSnapshot(`
      [
        "stance-echo: two stances, affirms and denies",
        "stance-variance: both report one utterance, presser; two stances, affirms and denies; courier gives two stances on one proposition",
      ]
    `);
    expect(told([said("a", "affirms", { ...presser, source: "post" }), denied])).toMatchInlineSnapshot(`
      [
        "stance-echo: two stances, affirms and denies",
        "stance-variance: both report one utterance, presser; two stances, affirms and denies; told by post and courier",
      ]
    `);
    const leaking = { ...denied, proposition: "leaking" };
    expect(
      told([said("a", "affirms", presser), leaking], { implies: { cracked: ["leaking"] } }),
    ).toMatchInlineSnapshot(`
      [
        "stance-echo: they meet only through what one of the propositions implies; two stances, affirms and denies",
        "stance-variance: courier tells both, on two propositions",
        "reversal: both report one utterance, presser; no text sets the one before the other, both said on 2031-05-04",
        "shift: both report one utterance, presser",
        "stance-repeated: they meet only through what one of the propositions implies; two stances, affirms and denies",
        "one-party: no party in common, none and none; both report one utterance, presser; no text sets the one before the other, both said on 2031-05-04",
        "came-about: time does not explain it: what stays what it is, said 2031-05-04 and said 2031-05-04",
        "contradiction: one affirms, the other denies",
      ]
    `);
    expect(told([said("a", "affirms", { speaker: "board" }), said("b", "denies")])).toMatchInlineSnapshot(`
      [
        "stance-echo: two utterances, a and b; two stances, affirms and denies",
        "stance-variance: two utterances, a and b",
        "reversal: two speakers, board and fire-service; no text sets the one before the other, both said on 2031-05-04",
        "shift: two speakers, board and fire-service",
        "stance-repeated: two stances, affirms and denies; two speakers, board and fire-service; two origins, board and fire-service",
        "one-party: no party in common, none and none; no text sets the one before the other, both said on 2031-05-04",
        "came-about: time does not explain it: what stays what it is, said 2031-05-04 and said 2031-05-04",
        "contradiction: one affirms, the other denies",
      ]
    `);
  });

  it("tells of what was taken back, before and after", () => {
    const taking = estimate({ id: "t", amount: 100, retracts: "a", said: "2031-05-05" });
    expect(deriveOf([upTo, taking])).toMatchObject({
      tried: [{ rule: "retraction", because: ["t takes a back"] }],
      found: { kind: "retraction" },
    });
    expect(deriveOf([upTo, bare, taking])).toMatchObject({
      relation: "one of them was taken back before the other was said",
      found: null,
    });
  });

  it("says why two claims are not compared", () => {
    const elsewhere = { ...bare, place: "Harbour" };
    expect(deriveOf([upTo, elsewhere]).relation).toContain("different places");
    expect(deriveOf([upTo, { ...bare, measure: "injured" }]).relation).toContain("neither within the other");
    expect(deriveOf([upTo, statement()]).relation).toBe("a figure and a statement are not compared");
    expect(deriveOf([upTo, elsewhere])).toMatchObject({ tried: [], found: null, standIn: null });
  });

  it("names the claim that stands for another", () => {
    const again = estimate({ id: "c", amount: 200, modifier: "up-to", source: "post" });
    const derived = deriveOf([again, bare, upTo], fixed);
    expect(derived.found).toBeNull();
    expect(derived.tried.at(-1)).toMatchObject({ rule: "conflict", holds: true });
    expect(derived.standIn).toBe("c repeats a, which stands for the position");
  });

  it("names the outright claim that stands for a carried one", () => {
    const claims = [
      statement({ id: "burst", proposition: "burst" }),
      statement({ id: "denied", proposition: "leaking", stance: "denies", speaker: "board" }),
      statement({ id: "leaking", proposition: "leaking" }),
    ];
    const implies = { implies: { burst: ["leaking"] } };
    expect(deriveOf(claims, implies).standIn).toContain("leaking takes the stance on leaking outright");
    expect(deriveOf(claims, implies, [1, 2]).found?.kind).toBe("contradiction");
    const two = [claims[0]!, claims[1]!, statement({ id: "broken", proposition: "broken" })];
    const both = { implies: { burst: ["leaking"], broken: ["leaking"] } };
    expect(deriveOf(two, both).standIn).toContain("broken carries the same stance to leaking");
  });

  it("shows a part against its whole, whichever comes first", () => {
    const part = estimate({ id: "z", measure: "hospital", amount: 60 });
    const whole = estimate({ id: "y", measure: "injured", amount: 45, speaker: "police" });
    const within = { within: { hospital: ["injured"] } };
    for (const claims of [
      [part, whole],
      [whole, part],
    ]) {
      expect(deriveOf(claims, within)).toMatchObject({
        relation: "within: hospital → injured",
        tried: [
          { rule: "part-outgrew-whole", holds: false },
          { rule: "bound-violation", holds: true },
        ],
        found: { kind: "bound-violation" },
      });
    }
  });
});
