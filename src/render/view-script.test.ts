import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ScreenClaim, ScreenIndex } from "../model/screen.ts";

/** templates/brief/scripts/view.js as the page runs it: plain functions that touch no document. */
interface View {
  text: string;
  chosen: Record<string, Set<string>>;
  from: string;
  to: string;
  sorts: Map<string, { column: string; direction: string }>;
  without: Set<string>;
}
interface ViewScript {
  emptyView(): View;
  readFragment(fragment: string, index: ScreenIndex): { anchor: string; view: View; asks: boolean };
  writeFragment(anchor: string, view: View): string;
  fitsLists(claim: ScreenClaim, view: View, options: { kinds: boolean }): boolean;
  holdsWords(folded: string, search: string): boolean;
  fold(text: string): string;
  compareKeys(a: unknown, b: unknown, direction: string, compare: (a: string, b: string) => number): number;
  isFiltering(view: View): boolean;
}
const names = [
  "emptyView",
  "readFragment",
  "writeFragment",
  "fitsLists",
  "holdsWords",
  "fold",
  "compareKeys",
  "isFiltering",
];
const source = readFileSync("templates/brief/scripts/view.js", "utf8");
const script = new Function(`"use strict"; ${source}; return { ${names.join(", ")} };`)() as ViewScript;
const { emptyView, readFragment, writeFragment, fitsLists, holdsWords, fold, compareKeys, isFiltering } =
  script;

const choices = (...ids: string[]) => ids.map((choiceId) => ({ choiceId, label: choiceId.toUpperCase() }));
const index: ScreenIndex = {
  claims: [],
  speakers: choices("nis", "pentagon"),
  parties: choices("South Korea", "a&b=c#d?e"),
  sources: choices("ntb-2024-10-18"),
  subjects: choices("arrived", "planned"),
  places: choices("Moss"),
  kinds: choices("conflict", "echo"),
  switches: { origins: choices("nis", "?officials"), pairs: [], pictures: [] },
};

const claim = (fields: Partial<ScreenClaim>): ScreenClaim => ({
  claimId: "c",
  speakerId: "nis",
  partyId: "",
  sourceId: "s",
  subjectId: "arrived",
  placeId: "Moss",
  kindIds: [],
  from: "",
  to: "",
  size: null,
  ...fields,
});

describe("the address", () => {
  const subset = (list: Exclude<keyof ScreenIndex, "claims" | "switches">) =>
    fc.subarray(index[list].map(({ choiceId }) => choiceId)).map((ids) => new Set(ids));
  const day = fc.constantFrom("", "2024-10-18", "0001-01-01");
  const view = fc.record({
    text: fc.string({ unit: "grapheme" }).map((text) => text.toWellFormed()),
    chosen: fc.record({
      speaker: subset("speakers"),
      party: subset("parties"),
      source: subset("sources"),
      subject: subset("subjects"),
      place: subset("places"),
      kind: subset("kinds"),
    }),
    from: day,
    to: day,
    without: fc.subarray(["nis", "?officials"]).map((ids) => new Set(ids)),
    sorts: fc.constantFrom(new Map(), new Map([["figures", { column: "said", direction: "descending" }]])),
  });

  it("leads back to the same view, whatever is asked", () => {
    const anchor = fc.constantFrom("", "claim-x", "conflict-in-russia");
    fc.assert(
      fc.property(anchor, view, (to, asked) => {
        const read = readFragment(`#${writeFragment(to, asked)}`, index);
        expect(read.anchor).toBe(to);
        expect({ ...read.view, chosen: { ...read.view.chosen } }).toEqual(asked);
      }),
    );
  });

  it("is plain for a plain anchor", () => {
    expect(writeFragment("claim-x", emptyView())).toBe("claim-x");
    expect(readFragment("#claim-x", index)).toMatchObject({ anchor: "claim-x", asks: false });
    expect(isFiltering(readFragment("#claim-x", index).view)).toBe(false);
  });

  it("asks nothing of what there isn't, and never throws", () => {
    const read = readFragment(
      "#%E0%A4%A?speaker=x&speaker=nis&kind=toString&from=18.10.2024&sort=a.b.c",
      index,
    );
    expect([...read.view.chosen.speaker!]).toEqual(["nis"]);
    expect([...read.view.chosen.kind!]).toEqual([]);
    expect([read.view.from, read.view.sorts.size]).toEqual(["", 0]);
    fc.assert(fc.property(fc.string({ unit: "binary" }), (any) => void readFragment(any, index)));
  });
});

describe("days", () => {
  const within = (fields: Partial<ScreenClaim>, from: string, to: string) =>
    fitsLists(claim(fields), { ...emptyView(), from, to }, { kinds: true });
  it.each([
    ["inside", { from: "2024-10-18", to: "2024-10-18" }, "2024-10-18", "2024-10-18", true],
    ["before", { from: "2024-10-17", to: "2024-10-17" }, "2024-10-18", "", false],
    ["after", { from: "2024-10-19", to: "2024-10-19" }, "", "2024-10-18", false],
    ["overlapping", { from: "2024-10-01", to: "2024-10-31" }, "2024-10-18", "2024-10-18", true],
    ["open start, ends later", { from: "", to: "2024-10-28" }, "2024-10-18", "", true],
    ["open start, ends before", { from: "", to: "2024-10-17" }, "2024-10-18", "", false],
    ["open end", { from: "2024-10-17", to: "" }, "2024-10-18", "2024-10-18", true],
    ["no day at all", {}, "2024-10-18", "", false],
    ["no day asked", {}, "", "", true],
  ])("%s", (_, fields, from, to, expected) => expect(within(fields, from, to)).toBe(expected));
});

describe("lists", () => {
  it("hold any of one list and all of the lists; kinds may be left to the finding", () => {
    const asked = emptyView();
    asked.chosen.speaker!.add("nis").add("pentagon");
    asked.chosen.kind!.add("conflict");
    expect(fitsLists(claim({ kindIds: ["echo", "conflict"] }), asked, { kinds: true })).toBe(true);
    expect(fitsLists(claim({ kindIds: ["echo"] }), asked, { kinds: true })).toBe(false);
    expect(fitsLists(claim({ kindIds: ["echo"] }), asked, { kinds: false })).toBe(true);
    expect(fitsLists(claim({ speakerId: "mod", kindIds: ["conflict"] }), asked, { kinds: true })).toBe(false);
  });
});

describe("search", () => {
  it.each([
    ["10000", "opptil 10 000 soldater"],
    ["10 000", "up to 10,000 soldiers"],
    ["10.000", "10\u00a0000"],
    ["1500000", "1,500,000"],
    ["PENTAGON about", "About 10,000, Pentagon"],
    ["zelenskyj", "Zelenskyj’s"],
    ["lærer", "LÆRER"],
    ["francois", "François"],
    ["국가", "국가정보원"],
    ["  ", "anything"],
  ])("%j finds %j", (search, text) => expect(holdsWords(fold(text), search)).toBe(true));

  it.each([
    ["10001", "10 000 1"],
    ["1000", "10, 00"],
    ["soldiers moon", "soldiers"],
  ])("%j doesn't find %j", (search, text) => expect(holdsWords(fold(text), search)).toBe(false));
});

describe("sorting", () => {
  it("puts what has no value last, up and down", () => {
    const order = (keys: unknown[], direction: string) =>
      keys.toSorted((a, b) => compareKeys(a, b, direction, (x, y) => (x < y ? -1 : Number(x > y))));
    expect(order([null, 3, 1, null, 2], "ascending")).toEqual([1, 2, 3, null, null]);
    expect(order([null, 3, 1, null, 2], "descending")).toEqual([3, 2, 1, null, null]);
    expect(order(["", "b", "a"], "descending")).toEqual(["b", "a", ""]);
  });
});
