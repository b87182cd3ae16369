import { describe, expect, it } from "vitest";
import { formatPlace } from "../src/diagnostic.ts";
import { loadDataset } from "../src/load/index.ts";
import { takesBackOnly } from "../src/model/dataset.ts";
import { unitKind } from "../src/model/unit.ts";
import { validateDataset } from "../src/validate/index.ts";
import { memoryFiles } from "./memory-files.ts";

/** Two measures, two propositions, two speakers, one source: and what is to be written otherwise. */
const FILES = {
  brief: `title: Toll
question: How many?
languages: [en]
measures:
  dead: {label: Dead, unit: people, over_time: grows}
  missing: {label: Missing, unit: people, over_time: varies}
propositions:
  closed: {text: The road is closed., over_time: varies}
  open: {text: The road is open., over_time: varies}
`,
  sources: "post: {publisher: Post, language: en}\n",
  speakers: "hospital: {name: Hospital}\npolice: {name: Police}\n",
  claims: "- {id: first, measure: dead, amount: 17, speaker: hospital, source: post, excerpt: 17 dead}\n",
};

async function validate(changes: Partial<Record<keyof typeof FILES, string>>) {
  const files = Object.entries({ ...FILES, ...changes });
  const tree = Object.fromEntries(files.map(([name, text]) => [`data/toll/${name}.yaml`, text]));
  return validateDataset(await loadDataset("data", "toll", memoryFiles(tree)));
}

const inBrief = (from: string, to: string) => ({ brief: FILES.brief.replace(from, to) });
const claim = (keys: string, speaker = "hospital") =>
  `- {source: post, speaker: ${speaker}, excerpt: it is so, ${keys}}\n`;
const withClaims = (...claims: readonly string[]) => ({ claims: FILES.claims + claims.join("") });

async function faultsOf(changes: Parameters<typeof validate>[0]) {
  const { diagnostics } = await validate(changes);
  return diagnostics.map(({ code, message, at, hint }) => ({
    code,
    message,
    at: at && formatPlace(at).replace("data/toll/", ""),
    hint,
  }));
}

describe("over_time", () => {
  it.each([
    ["dead", ", over_time: grows", ["over_time: fixed", "over_time: grows", "over_time: varies"], "5:3"],
    ["closed", "closed., over_time: varies", ["fixed", "over_time: lasts", "over_time: varies"], "8:3"],
  ])("is missed where it is not written: %s", async (_, from, words, place) => {
    const [fault, ...others] = await faultsOf(inBrief(from, from.startsWith("closed") ? "closed." : ""));
    expect(others).toEqual([]);
    expect(fault).toMatchObject({
      code: "missing-key",
      message: "missing key: over_time",
      at: `brief.yaml:${place}`,
    });
    for (const word of words) expect(fault!.hint).toContain(word);
    expect(fault!.hint).toMatch(/once it has come about it stays so|only ever rises/);
  });

  it("takes the place of cumulative, which says what to write", async () => {
    const faults = await faultsOf(inBrief("over_time: grows", "cumulative: true"));
    expect(faults.map(({ code }) => code)).toEqual(["missing-key", "unknown-key"]);
    for (const { hint } of faults) expect(hint).toContain("write over_time: grows");
  });

  it.each([
    ["a measure does not last", "over_time: grows", "over_time: lasts"],
    ["a proposition does not grow", "closed., over_time: varies", "closed., over_time: grows"],
  ])("%s", async (_, from, to) => {
    expect((await faultsOf(inBrief(from, to))).map(({ code }) => code)).toEqual(["invalid-value"]);
  });

  it("has a window of its own, or the dataset's", async () => {
    const { dataset } = await validate(inBrief("over_time: grows", "over_time: grows, window: P2W"));
    expect(dataset!.measures.get("dead")).toMatchObject({
      overTime: "grows",
      window: "P2W",
      windowDays: 14,
    });
    expect(dataset!.measures.get("missing")).toMatchObject({ window: null, windowDays: null });
    const months = await faultsOf(inBrief("over_time: grows", "over_time: grows, window: P1M"));
    expect(months).toMatchObject([{ code: "invalid-comparison" }]);
  });
});

describe("what measures and propositions are to each other", () => {
  it("holds both ways, whichever of them says so", async () => {
    const { dataset } = await validate({
      brief: FILES.brief
        .replace("over_time: grows", "over_time: grows, perhaps_same_as: missing")
        .replace("open., over", "open., excludes: [closed], over"),
    });
    expect(["dead", "missing"].map((id) => dataset!.measures.get(id)!.perhapsSameAs)).toEqual([
      ["missing"],
      ["dead"],
    ]);
    expect(["open", "closed"].map((id) => dataset!.propositions.get(id)!.excludes)).toEqual([
      ["closed"],
      ["open"],
    ]);
  });

  it.each([
    ["perhaps_same_as: dead", "over_time: grows", "names-itself", "brief.yaml:5:54"],
    ["perhaps_same_as: [ded]", "over_time: grows", "dangling-reference", "brief.yaml:5:55"],
    ["excludes: [closed]", "over_time: varies}\n  open", "names-itself", "brief.yaml:8:49"],
    ["excludes: shut", "over_time: varies}\n  open", "dangling-reference", "brief.yaml:8:49"],
    ["excludes: open, implies: open", "over_time: varies}\n  open", "never-true", "brief.yaml:8:64"],
  ])("%s is one fault", async (written, from, code, at) => {
    expect(await faultsOf(inBrief(from, `${written}, ${from}`))).toMatchObject([{ code, at }]);
  });
});

describe("a unit", () => {
  it.each([
    ["percent", { kind: "percent" }],
    ["NOK", { kind: "currency", code: "NOK" }],
    ["top", { kind: "words" }],
    ["TEU", { kind: "words" }],
    ["kroner", { kind: "words" }],
    ["{en: NOK}", { kind: "words" }],
  ])("is what it says: %s", async (unit, kind) => {
    const { dataset, diagnostics } = await validate(inBrief("unit: people", `unit: ${unit}`));
    expect(diagnostics.filter(({ code }) => code !== "growing-shrinks")).toEqual([]);
    expect(unitKind(dataset!.measures.get("dead")!.unit)).toMatchObject(kind);
  });

  it.each([
    ["nok", "write NOK"],
    ["Usd", "write USD"],
    ["N0K", "write NOK"],
    ["€", "write EUR"],
    ["kr", "write the currency's ISO 4217 code"],
    ["kr.", "write the currency's ISO 4217 code"],
    ['"$"', "write the currency's ISO 4217 code"],
    ['"%"', "write percent"],
    ["Per cent", "write percent"],
    ["NОK", "write NOK"],
  ])("is refused where it only looks like one: %s", async (unit, hint) => {
    const [fault, ...others] = await faultsOf(inBrief("unit: people", `unit: ${unit}`));
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ code: "unit-look-alike", hint: expect.stringContaining(hint) });
  });
});

describe("a claim that takes another back", () => {
  const told = claim("id: said, proposition: closed, stance: affirms");

  it("is of that one's measure or proposition, and may hold nothing in its place", async () => {
    const { dataset, diagnostics } = await validate(
      withClaims(
        told,
        claim("id: bare, retracts: first"),
        claim("id: anew, retracts: first, amount: 12"),
        claim("id: unsaid, retracts: said"),
        claim("id: again, retracts: unsaid, stance: denies"),
      ),
    );
    expect(diagnostics).toEqual([]);
    const byId = new Map(dataset!.claims.map((each) => [each.id, each]));
    expect(byId.get("bare")).toMatchObject({
      type: "estimate",
      measure: "dead",
      retracts: "first",
      amount: null,
      ends: { low: null, high: null },
    });
    expect(byId.get("anew")).toMatchObject({ measure: "dead", amount: 12, modifier: "exact" });
    expect(byId.get("unsaid")).toMatchObject({ proposition: "closed", stance: "retracts" });
    expect(byId.get("again")).toMatchObject({ proposition: "closed", stance: "denies" });
    expect(dataset!.claims.filter(takesBackOnly).map(({ id }) => id)).toEqual(["bare", "unsaid"]);
  });

  it.each<[string, readonly string[], object]>([
    ["another speaker's", [claim("id: b, retracts: first", "police")], { code: "retracts-of-another" }],
    [
      "one on something else",
      [told, claim("id: b, retracts: said, measure: dead, amount: 3")],
      { code: "retracts-other-subject" },
    ],
    [
      "what was said later",
      [
        claim("id: a, measure: dead, amount: 3, said: 2031-03-02"),
        claim("id: b, retracts: a, said: 2031-03-01"),
      ],
      { code: "retracts-before-said" },
    ],
    ["one that is not there", [claim("id: b, retracts: furst")], { code: "dangling-reference" }],
    ["itself", [claim("id: b, retracts: b")], { code: "cycle", message: "cycle in retracts: b → b" }],
    [
      "itself by a way round",
      [claim("id: b, retracts: c"), claim("id: c, retracts: b, measure: dead, amount: 3")],
      { code: "cycle", message: "cycle in retracts: b → c → b" },
    ],
    [
      "a statement, with a figure",
      [told, claim("id: b, retracts: said, amount: 3")],
      { code: "misplaced-key" },
    ],
  ])("is at fault where it takes back %s", async (_, claims, fault) => {
    expect(await faultsOf(withClaims(...claims))).toMatchObject([fault]);
  });

  it("is not told by writing its stance", async () => {
    const faults = await faultsOf(withClaims(claim("id: b, proposition: closed, stance: retracts")));
    expect(faults).toMatchObject([{ code: "invalid-value" }]);
  });
});

describe("what a claim rests on, and what it was called", () => {
  it("may be speakers or claims, one or several", async () => {
    const { dataset, diagnostics } = await validate(
      withClaims(
        claim("id: b, measure: dead, amount: 3, rests_on: police, likelihood: very-likely"),
        claim("id: c, measure: dead, amount: 3, rests_on: [police, first], ref: ' No. 7/B'"),
      ),
    );
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(dataset!.claims.slice(1)).toMatchObject([
      { restsOn: ["police"], likelihood: "very-likely", ref: null },
      { restsOn: ["police", "first"], likelihood: null, ref: " No. 7/B" },
    ]);
  });

  it.each([
    ["rests_on: polis", "dangling-reference"],
    ["likelihood: certain", "invalid-value"],
    [`ref: ${"x".repeat(501)}`, "text-too-long"],
  ])("%s is one fault", async (keys, code) => {
    const faults = await faultsOf(withClaims(claim(`id: b, measure: dead, amount: 3, ${keys}`)));
    expect(faults).toMatchObject([{ code }]);
  });

  it("is unique among claims, and among sources", async () => {
    const twice = ["b", "c"].map((id) => claim(`id: ${id}, measure: dead, amount: 3, ref: "7"`));
    expect(await faultsOf(withClaims(...twice))).toMatchObject([
      { code: "duplicate-ref", at: "claims.yaml:3:94" },
    ]);
    const sources = `${FILES.sources}a: {ref: "7"}\nb: {ref: "7"}\n`;
    expect(await faultsOf({ ...withClaims(twice[0]!), sources })).toMatchObject([
      { code: "duplicate-ref", at: "sources.yaml:3:10" },
    ]);
  });

  it("speakers may be unnamed", async () => {
    const { dataset } = await validate({
      speakers: `${FILES.speakers}some: {name: Officials, unnamed: true}\n`,
    });
    expect([...dataset!.speakers.values()].map(({ unnamed }) => unnamed)).toEqual([false, false, true]);
  });
});
