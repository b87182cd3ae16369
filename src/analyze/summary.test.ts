import { describe, expect, it } from "vitest";
import { dataset, estimate } from "../../test/builders.ts";
import { behind } from "../model/behind.ts";
import { backingOf } from "./independence.ts";
import { analyzeDataset } from "./index.ts";

const claims = [
  estimate({ id: "fire-1", amount: 90, said: "2031-05-04" }),
  estimate({ id: "fire-1-again", amount: 90, said: "2031-05-04", source: "post" }),
  estimate({ id: "fire-2", amount: 90, said: "2031-05-06", source: "radio" }),
  estimate({ id: "governor", amount: 90, said: "2031-05-05", speaker: "governor", source: "post" }),
  estimate({ id: "police", amount: 240, modifier: "more-than", said: "2031-05-05", speaker: "police" }),
  estimate({ id: "mayor", amount: 1000, said: "2031-08-01", speaker: "mayor" }),
];
const flood = dataset(claims);
const group = analyzeDataset(flood).estimates[0]!;

describe("a group", () => {
  const { summary } = group;

  it("lists each figure once, with who gave it, in how many positions, and from when to when", () => {
    expect(
      summary.figures.map(({ first, origins, positions, from, to }) => [
        first.id,
        origins,
        positions.length,
        from?.edtf,
        to?.edtf,
      ]),
    ).toEqual([
      ["fire-1", ["fire-service", "governor"], 3, "2031-05-04", "2031-05-06"],
      ["police", ["police"], 1, "2031-05-05", "2031-05-05"],
      ["mayor", ["mayor"], 1, "2031-08-01", "2031-08-01"],
    ]);
  });

  it("names the widest gap between what can't both be true", () => {
    expect(summary.widestGap).toMatchObject({
      gap: 150,
      lower: { id: "governor" },
      upper: { id: "police" },
    });
  });

  it("names what stands alone", () => {
    expect(summary.alone.map(({ representative }) => representative.id)).toEqual(["mayor"]);
  });
});

it("has no widest gap where all figures meet, or an origin only changed its own", () => {
  const meeting = [
    estimate({ amount: 90 }),
    estimate({ amount: 90, modifier: "up-to", speaker: "police" }),
    estimate({ amount: 900, said: "2031-05-05" }),
  ];
  expect(analyzeDataset(dataset(meeting.slice(0, 2))).estimates[0]!.summary.widestGap).toBeNull();
  const revised = [meeting[0]!, meeting[2]!];
  expect(analyzeDataset(dataset(revised)).estimates[0]!.summary.widestGap).toBeNull();
});

it("measures the gap in what one origin said of one day too", () => {
  const torn = [estimate({ id: "early", amount: 90 }), estimate({ id: "late", amount: 900 })];
  expect(analyzeDataset(dataset(torn)).estimates[0]!.summary.widestGap).toMatchObject({
    gap: 810,
    lower: { id: "early" },
    upper: { id: "late" },
  });
});

it("takes two unknown origins for company, as they may be two", () => {
  const unknown = [1, 2].map((n) => estimate({ origin: "unknown", speaker: `witness-${n}`, amount: 90 * n }));
  expect(analyzeDataset(dataset(unknown)).estimates[0]!.summary.alone).toEqual([]);
});

it("counts origins apart from sources, and the unknown apart from both", () => {
  const told = [...claims.slice(0, 4), estimate({ origin: "unknown", source: "weekly" })];
  expect(behind(told, backingOf(dataset(told)))).toEqual({
    origins: ["fire-service", "governor"],
    unknown: 1,
    sources: ["courier", "post", "radio", "weekly"],
    shared: [],
    unshown: [],
  });
});
