import type { Axis, Brief, TimeAxis } from "../src/model/brief.ts";

const axis: TimeAxis = {
  from: 22346,
  to: 22356,
  ticks: [22346, 22351, 22356].map((value, index) => ({ value, label: `${8 + 5 * index} Mar` })),
};
const values: Axis = {
  scale: "linear",
  min: 0,
  max: 12000,
  ticks: [0, 4000, 8000, 12000].map((value) => ({ value, label: value.toLocaleString("en-GB") })),
  note: "",
};
const on = (day: number) => ({ from: day, to: day });

/** The pictures of the sample brief: three steps with a turn, a rise and a plan that two can't share, a small graph. */
export const samplePictures: Pick<Brief, "ladder" | "requiredChanges" | "provenance"> = {
  ladder: {
    heading: "How far each speaker went, and when",
    note: "A step leads by its arrow to what follows from it.",
    axis,
    steps: [
      step("at-front", "At the front", true, [1], "implies: In Ostria", [
        mark("front-1", "denies", 22346, "Ostria: denies", "Ostria: denies, 8 Mar"),
        mark("front-2", "affirms", 22356, "Ostria", "Ostria: affirms, 18 Mar"),
      ]),
      step("in-ostria", "In Ostria", false, [], "", [
        mark("ostria-1", "affirms", 22346, "Odrin Agency", "Odrin Agency: affirms, 8 Mar"),
        mark("ostria-2", "does-not-deny", 22346, "Bruun: does not deny", "Bruun: does not deny, 8 Mar"),
      ]),
    ],
    turns: [{ from: { step: 0, mark: 0 }, to: { step: 0, mark: 1 } }],
    key: [
      { stance: "affirms", label: "affirms" },
      { stance: "denies", label: "denies" },
    ],
  },
  requiredChanges: {
    heading: "What would have to be true",
    note: "Each figure as what it allows.",
    measures: [
      {
        ...{
          measureId: "arrived",
          label: "In Ostria so far",
          unit: "soldiers",
          values,
          days: axis,
          more: "",
          others: [],
        },
        figures: [
          figure("arrived-2", 22346, 3000, 3000, "3,000 · Odrin Agency"),
          figure("training-east-1", 22356, 9000, 11000, "About 10,000 · Defence Staff"),
        ],
        requirements: [
          {
            ...{ kind: "change", discrepancyId: "d-0000000002", below: 0, above: 1 },
            label: "up by at least 6,000 in 10 days",
          },
        ],
      },
      {
        ...{ measureId: "planned", label: "Planned in total", unit: "soldiers", values, days: null },
        ...{ more: "and 2 more", others: [] },
        figures: [
          figure("planned-1", 22346, 0, 10000, "Up to 10,000 · Velinsky"),
          figure("planned-2", 22346, 12000, 12000, "12,000 · Odrin Agency"),
        ],
        requirements: [
          {
            ...{ kind: "conflict", discrepancyId: "d-0000000001", below: 0, above: 1 },
            label: "no number fits both; 2,000 apart",
          },
        ],
      },
    ],
  },
  provenance: {
    heading: "Who it goes back to",
    note: "Bold: where the knowledge starts.",
    caption: "At most 2 origins behind 3 claims.",
    columns: ["goes back to", "said by", "carried by", "printed by"],
    nodes: [
      { nodeId: "person:odrin-agency", label: "Odrin Agency", column: 0, isOrigin: true },
      { nodeId: "person:odrin", label: "Odrin", column: 1, isOrigin: false },
      { nodeId: "person:velinsky", label: "Velinsky", column: 1, isOrigin: true },
      { nodeId: "carrier:Yonda", label: "Yonda", column: 2, isOrigin: false },
      { nodeId: "outlet:MTB", label: "MTB", column: 3, isOrigin: false },
    ],
    edges: [
      {
        from: "person:odrin-agency",
        to: "person:odrin",
        kind: "repeats",
        words: "Odrin passes on Odrin Agency",
      },
      {
        from: "person:odrin-agency",
        to: "person:velinsky",
        kind: "rests-on",
        words: "Velinsky rests in part on Odrin Agency",
      },
      { from: "person:odrin", to: "carrier:Yonda", kind: "says", words: "Odrin tells Yonda" },
      { from: "person:velinsky", to: "outlet:MTB", kind: "says", words: "Velinsky tells MTB" },
      { from: "carrier:Yonda", to: "outlet:MTB", kind: "repeats", words: "MTB passes on Yonda" },
    ],
  },
};

type Ladder = NonNullable<Brief["ladder"]>;
type Mark = Ladder["steps"][number]["marks"][number];

function step(
  propositionId: string,
  label: string,
  opens: boolean,
  implies: readonly number[],
  follows: string,
  marks: readonly Mark[],
): Ladder["steps"][number] {
  return { propositionId, label, opens, implies, follows, marks };
}

function mark(claimId: string, stance: Mark["stance"], day: number, label: string, words: string): Mark {
  return { claimIds: [claimId], stance, said: on(day), label, words };
}

function figure(claimId: string, day: number, low: number, high: number, label: string) {
  const value = low === high ? low : high === 11000 ? 10000 : high;
  return {
    claimIds: [claimId],
    day: on(day),
    low,
    high,
    value,
    planned: false,
    label,
    words: `${label}, 8 Mar`,
  };
}
