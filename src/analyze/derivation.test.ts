import { describe, expect, it } from "vitest";
import { type DatasetFields, dataset, estimate, statement } from "../../test/builders.ts";
import type { Claim } from "../model/dataset.ts";
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

  it("says of every rule before the one that holds what spoke against it", () => {
    const { tried, window, found, relation } = deriveOf([bare, upTo]);
    expect(found?.kind).toBe("conflict");
    expect(relation).toBe("both are of the measure evacuated");
    expect(window).toEqual({ days: 7, apart: 2 });
    expect(tried.map(({ rule, because }) => [rule, because])).toEqual([
      ["utterance-echo", ["two utterances, a and b", "they state up-to 200 and exact 240"]],
      ["utterance-variance", ["two utterances, a and b"]],
      ["origin-echo", ["two origins, fire-service and police", "they state up-to 200 and exact 240"]],
      ["revision", ["two origins, fire-service and police"]],
      [
        "unordered-compatible",
        [
          "two origins, fire-service and police",
          "said on different days, 2031-05-04 and 2031-05-06",
          "no value satisfies both, [0, 200] and [240, 240]",
        ],
      ],
      [
        "self-contradiction",
        ["two origins, fire-service and police", "said on different days, 2031-05-04 and 2031-05-06"],
      ],
      ["agreement", ["they state up-to 200 and exact 240"]],
      [
        "rounding",
        ["up-to 200 and exact 240 are not two bare figures at most 2 % apart, one the other rounded"],
      ],
      [
        "conflict",
        [
          "their days are 2 days apart, within the window of 7",
          "two origins, fire-service and police",
          "no value satisfies both, [0, 200] and [240, 240]",
        ],
      ],
    ]);
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
    const derived = deriveOf([again, bare, upTo]);
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
        tried: [{ rule: "bound-violation", holds: true }],
        found: { kind: "bound-violation" },
      });
    }
  });
});
