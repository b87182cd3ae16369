import { expect, test } from "vitest";
import type { MappedRow } from "./mapped-row.ts";
import { undecided } from "./over-time.ts";
import type { Made, Roster } from "./roster.ts";

const rosterOf = (count: number) => {
  const ids = Array.from({ length: count }, (_, index) => `m${index}`);
  const made = new Map<string, Made>(
    ids.map((id) => [
      id,
      { id, entry: new Map([["label", id]]), columns: new Map(), rows: [] as MappedRow[] },
    ]),
  );
  return { made, known: new Map() } as unknown as Roster;
};
const told = (count: number) =>
  [
    ...undecided({ measures: rosterOf(count), propositions: rosterOf(0) }, { overTime: null } as Parameters<
      typeof undecided
    >[1]),
  ].map(({ message }) => message);

test("what is still to be decided is named, and of very many the first and their number", () => {
  expect(told(0)).toEqual([]);
  expect(told(2)).toEqual(["to be decided: over_time of m0, m1"]);
  expect(told(20)[0]).toMatch(/m19$/);
  expect(told(4000)[0]).toMatch(/m18, m19 and 3980 more$/);
});
