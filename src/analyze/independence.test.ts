import { expect, it } from "vitest";
import { dataset, statement } from "../../test/builders.ts";
import type { Independence } from "../model/analysis.ts";
import { UNKNOWN_ORIGIN } from "../model/dataset.ts";
import { backingOf } from "./independence.ts";

type Fields = Omit<NonNullable<Parameters<typeof statement>[0]>, "id">;

/** What stands between the claims `x` and `y`, and what is known of both, among some other claims. */
function backing(x: Fields, y: Fields, others: Readonly<Record<string, Fields>> = {}) {
  const claims = [
    statement({ id: "x", speaker: "mayor", source: "courier", ...x }),
    statement({ id: "y", speaker: "police", source: "post", ...y }),
    ...Object.entries(others).map(([id, fields]) => statement({ id, source: "radio", ...fields })),
  ];
  const { unshown, restsOn, between } = backingOf(dataset(claims, { unnamed: ["source-close-to"] }));
  const [first, second] = claims;
  if (first === undefined || second === undefined) throw new Error("two claims at the least");
  const rests = Object.fromEntries([...restsOn].map(([id, reached]) => [id, [...reached]]));
  // It is between two, whichever comes first.
  expect(between(second, first)).toBe(between(first, second));
  return { between: between(first, second), unshown: [...unshown], rests };
}

const union = { z: { speaker: "union" } };
const briefed = { z: { speaker: "mayor", restsOn: ["union"] } };

it.each<[string, Fields, Fields, Readonly<Record<string, Fields>>, Independence]>([
  ["two of whom nothing speaks against it", {}, {}, union, "independent"],
  ["one who rests on the other", { restsOn: ["y"] }, {}, {}, "shared"],
  ["one who rests on the other's speaker", { restsOn: ["police"] }, {}, {}, "shared"],
  [
    "one who rests on the speaker of what has another origin",
    { restsOn: ["police"] },
    { origin: "lab" },
    {},
    "shared",
  ],
  ["one who rests on the other's origin", { restsOn: ["lab"] }, { origin: "lab" }, {}, "shared"],
  ["both who rest on a third", { restsOn: ["z"] }, { restsOn: ["union"] }, union, "shared"],
  [
    "one who rests on one who rests on the other",
    { restsOn: ["z"] },
    {},
    { z: { speaker: "union", restsOn: ["y"] } },
    "shared",
  ],
  ["each of whom rests on another", { restsOn: ["z"] }, { restsOn: ["lab"] }, union, "independent"],
  ["an origin that nobody knows", { origin: UNKNOWN_ORIGIN }, {}, {}, "not-shown"],
  ["a speaker without a name", { speaker: "source-close-to", origin: "lab" }, {}, {}, "not-shown"],
  ["an origin without a name", { origin: "source-close-to" }, {}, {}, "not-shown"],
  ["whose speaker was briefed, as another source tells", {}, {}, briefed, "not-shown"],
  [
    "whose origin was briefed, as another source tells",
    { speaker: "aide", origin: "mayor" },
    {},
    briefed,
    "not-shown",
  ],
  [
    "of whose briefing its own source tells elsewhere",
    {},
    {},
    { z: { ...briefed.z, source: "courier" } },
    "independent",
  ],
  [
    "of whose briefing its own source tells, and another one too",
    {},
    {},
    { z: { ...briefed.z, source: "courier" }, w: briefed.z },
    "not-shown",
  ],
  ["who says what it rests on itself", { restsOn: ["lab"] }, {}, briefed, "independent"],
])("between %s", (_, x, y, others, expected) => {
  expect(backing(x, y, others).between).toBe(expected);
});

it("follows what rests on what, round a circle too, up to what has another origin", () => {
  const circle = { z: { speaker: "union", restsOn: ["x"] } };
  expect(backing({ restsOn: ["z"] }, { restsOn: ["x", "lab"] }, circle).rests).toEqual({
    x: ["union"],
    y: ["mayor", "lab", "union"],
    z: ["mayor"],
  });
});

it("names those of whom it isn't shown, whatever they are beside", () => {
  expect(backing({}, {}, briefed).unshown).toEqual(["x"]);
});
