import { expect, it } from "vitest";
import {
  type DatasetFields,
  dataset,
  type EstimateFields,
  estimate,
  type StatementFields,
  statement,
} from "../../test/builders.ts";
import { analyzeDataset } from "./index.ts";

/** Of the row of `a` and `b` the kind, and the sources on whose telling it hinges. */
function hingesOf(claims: Parameters<typeof dataset>[0], fields: DatasetFields): string {
  const row = analyzeDataset(dataset(claims, fields)).discrepancies.find(
    ({ a, b }) => [a.id, b.id].toSorted().join() === "a,b",
  );
  return row === undefined ? "nothing" : `${row.kind}: ${row.hingesOn.join(" ")}`;
}

const talk = { utterance: "talk" } as const;
const police = { speaker: "police", source: "radio" } as const;
const later = { said: "2031-05-06" } as const;
const part = { measure: "hospital" } as const;
const whole = { measure: "injured", ...police } as const;

/** `a` is told by the courier in one way, and `other` of the same speech by the post; `b` is of the police. */
it.each<[string, EstimateFields, EstimateFields, EstimateFields, string]>([
  [
    "a conflict that another telling gives no more",
    { amount: 90 },
    { amount: 900 },
    { amount: 900 },
    "conflict: courier",
  ],
  ["one that both tellings give", { amount: 90 }, { amount: 95 }, { amount: 900 }, "conflict: "],
  [
    "a change that another gives no more",
    { amount: 90 },
    { amount: 900 },
    { amount: 900, ...later },
    "change: courier",
  ],
  [
    "a conflict that another has no end for",
    { amount: 90 },
    { modifier: "vague" },
    { amount: 900 },
    "conflict: courier",
  ],
  [
    "one told of another day, which is another figure",
    { amount: 90 },
    { amount: 900, asOf: "2031-05-01" },
    { amount: 900 },
    "conflict: ",
  ],
  [
    "what can both be true, which nobody asks of",
    { amount: 90 },
    { amount: 900 },
    { amount: 80, modifier: "at-least" },
    "compatible: ",
  ],
  [
    "one's own figures of one day",
    { amount: 90 },
    { amount: 900 },
    { amount: 900, speaker: "fire-service" },
    "self-contradiction: courier",
  ],
  [
    "a part above its whole",
    { ...part, amount: 90 },
    { ...part, amount: 40 },
    { ...whole, amount: 45 },
    "bound-violation: courier",
  ],
  [
    "one above it whichever is true",
    { ...part, amount: 90 },
    { ...part, amount: 80 },
    { ...whole, amount: 45 },
    "bound-violation: ",
  ],
  [
    "a part that has no end in another telling",
    { ...part, amount: 90 },
    { ...part, modifier: "vague" },
    { ...whole, amount: 45 },
    "bound-violation: courier",
  ],
  [
    "what may be the same",
    { measure: "beds", amount: 90 },
    { measure: "beds", amount: 900 },
    { measure: "cots", amount: 900 },
    "conflict: courier",
  ],
])("of %s", (_, a, other, b, expected) => {
  const claims = [
    estimate({ id: "a", ...talk, ...a }),
    estimate({ id: "other", ...talk, source: "post", ...other }),
    estimate({ id: "b", ...police, ...b }),
  ];
  const relations = { within: { hospital: ["injured"] }, perhapsSameAs: { beds: ["cots"] } };
  expect(hingesOf(claims, relations)).toBe(expected);
  // Which of two measures stands first in the brief is no matter.
  const turned = [...claims].reverse();
  expect(hingesOf(turned, { ...relations, perhapsSameAs: { cots: ["beds"] } })).toBe(expected);
});

it.each<[string, StatementFields, StatementFields, StatementFields, string]>([
  [
    "a change that another telling gives no more",
    {},
    { stance: "no-evidence" },
    { stance: "denies", said: "2031-05-01" },
    "change: courier",
  ],
  [
    "a contradiction, which both are",
    {},
    { stance: "no-evidence" },
    { stance: "denies", ...later },
    "contradiction: ",
  ],
  [
    "a change of what excludes each other",
    { proposition: "sound" },
    { proposition: "sound", stance: "no-evidence" },
    { said: "2031-05-01" },
    "change: courier",
  ],
  [
    "a change where what is carried is told in another way",
    { proposition: "burst" },
    { proposition: "burst", stance: "conditional" },
    { stance: "denies", said: "2031-05-01" },
    "change: courier",
  ],
  [
    "a change where what it meets is told in another way",
    { stance: "denies", said: "2031-05-01" },
    { stance: "affirms", said: "2031-05-01" },
    { proposition: "burst" },
    "change: courier",
  ],
])("of %s", (_, a, other, b, expected) => {
  const claims = [
    statement({ id: "a", ...talk, ...a }),
    statement({ id: "other", ...talk, source: "post", ...other }),
    statement({ id: "b", ...police, ...b }),
  ];
  const overTime = { cracked: "lasts", burst: "lasts", sound: "varies" } as const;
  const varies = a.proposition === "sound" ? ({ ...overTime, cracked: "varies" } as const) : overTime;
  const relations = { implies: { burst: ["cracked"] }, excludes: { cracked: ["sound"] } };
  expect(hingesOf(claims, { ...relations, overTime: varies })).toBe(expected);
});

it("names each source of that telling, once and by its name", () => {
  const claims = [
    estimate({ id: "a", ...talk }),
    estimate({ id: "c", ...talk, source: "agency" }),
    estimate({ id: "other", ...talk, source: "post", amount: 900 }),
    estimate({ id: "b", ...police, amount: 900, utterance: "answer" }),
    estimate({ id: "e", ...police, amount: 90, utterance: "answer", source: "weekly" }),
  ];
  expect(hingesOf(claims, {})).toBe("conflict: agency courier radio");
});
