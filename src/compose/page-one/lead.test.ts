import { expect, it } from "vitest";
import { dataset as built, estimate, statement } from "../../../test/builders.ts";
import { languages } from "../../../test/languages.ts";
import { analyzeDataset } from "../../analyze/index.ts";
import type { Claim, Id } from "../../model/dataset.ts";
import type { ClaimEvidence } from "../../model/evidence.ts";
import { composeBrief } from "../index.ts";

const within = { within: { hospital: ["injured", "affected"] }, overTime: { homes: "fixed" as const } };

function leadOf(claims: readonly Claim[], language = "en", focus?: readonly Id[]): string {
  const made = built(claims, within);
  const all = [...made.measures.keys(), ...made.propositions.keys()];
  const dataset = { ...made, focus: focus ?? all };
  const evidence = { claims: new Map(), sources: new Map() };
  return composeBrief({
    languages,
    dataset,
    evidence,
    analysis: analyzeDataset(dataset),
    language,
    edition: 1,
  }).lead;
}

const figure = (id: string, measure: string, amount: number, source: string) =>
  estimate({ id, measure, amount, source, speaker: id });
const vague = (id: string, measure: string, source: string) =>
  estimate({ id, measure, modifier: "vague", low: 2000, words: { en: "thousands" }, source, speaker: id });
const said = (id: string, source: string) => statement({ id, proposition: "burst", source, speaker: id });

it("counts the measures that are given a number, and the reports that give one", () => {
  const claims = [
    figure("a", "injured", 90, "courier"),
    figure("b", "dead", 7, "post"),
    vague("c", "missing", "radio"),
    said("d", "gazette"),
  ];
  expect(leadOf(claims)).toContain("Two reports give 7 and 90 for two counts.");
  expect(leadOf(claims, "nb")).toContain("To tekster gir 7 og 90 for to størrelser.");
});

it("counts the numbers where they are many", () => {
  const claims = [1, 2, 3, 4, 5].map((amount) => figure(`a${amount}`, "injured", amount * 100, "post"));
  expect(leadOf(claims)).toContain("One report gives five numbers for one count.");
});

it("says that there are no numbers where there are none", () => {
  const claims = [vague("a", "missing", "radio"), vague("b", "missing", "post")];
  expect(leadOf(claims)).toContain("Two reports give figures in words alone.");
  expect(leadOf(claims.slice(0, 1), "nb")).toContain("Én tekst gir bare tall i ord.");
});

it("counts statements where page one is about nothing else", () => {
  const claims = [said("a", "courier"), figure("b", "dead", 7, "post"), figure("c", "dead", 9, "radio")];
  expect(leadOf(claims, "en", ["burst"])).toBe("One report holds 1 statement.");
});

it("tells of every figure where page one is about none", () => {
  expect(leadOf([figure("b", "dead", 7, "post")], "en", [])).toContain(
    "One report gives one number for one count.",
  );
});

it("says that a part can’t be larger than its whole", () => {
  const claims = [
    figure("a", "hospital", 500, "courier"),
    figure("b", "injured", 90, "post"),
    figure("c", "affected", 200, "radio"),
  ];
  expect(leadOf(claims)).toContain("can’t both be true, since all in the one count in the other");
});

it("gives the first and the last day on which excerpts were verified, where the texts are not at hand", () => {
  const claims = [figure("a", "dead", 7, "post"), figure("b", "dead", 9, "radio")];
  const dataset = built(claims);
  const verifiedOn = (day: string): ClaimEvidence => {
    return {
      figure: "verified",
      verification: "no-archive",
      line: null,
      start: null,
      nearest: null,
      verifiedOn: day,
    };
  };
  const found = new Map([
    ["a", verifiedOn("2031-05-20")],
    ["b", verifiedOn("2031-05-22")],
  ]);
  const evidence = { claims: found, sources: new Map() };
  const brief = composeBrief({
    languages,
    dataset,
    evidence,
    analysis: analyzeDataset(dataset),
    language: "en",
    edition: 1,
  });
  expect(brief.footing).toBe("2 claims, 2 sources, all quotes checked on 20–22\u00a0May 2031");
});

const told = (id: string, speaker: string, amount: number, day: string) =>
  estimate({ id, measure: "homes", speaker, source: id, amount, said: `2031-05-0${day}` });

it("says that no figures exclude each other only where none do", () => {
  const meeting = [figure("a", "injured", 90, "courier"), figure("b", "dead", 7, "post")];
  expect(leadOf(meeting)).toContain("No two of them for one count exclude each other.");
  const replaced = [told("a", "mayor", 15, "1"), told("b", "mayor", 900, "4")];
  expect(leadOf(replaced)).toContain("15 people for “homes” gave way to 900, from the same origin.");
  expect(leadOf(replaced, "nb")).toContain("ble avløst av 900, fra samme opphav.");
  const [first, second] = replaced;
  if (first === undefined || second === undefined) throw new Error("two claims");
  const back = { ...second, amount: null, ends: { low: null, high: null }, retracts: "a" };
  expect(leadOf([first, back])).toContain("15 people for “homes” was taken back by mayor.");
  expect(leadOf([first, back], "nb")).toContain("er trukket tilbake av mayor.");
});

it("says of what grows that figures hold each of its day", () => {
  const made = built([told("a", "mayor", 15, "1"), told("b", "mayor", 900, "4")], {
    overTime: { homes: "grows" },
  });
  const dataset = { ...made, focus: ["homes"] };
  const composition = { dataset, analysis: analyzeDataset(dataset), language: "en", edition: 1 };
  const { lead } = composeBrief({
    languages,
    ...composition,
    evidence: { claims: new Map(), sources: new Map() },
  });
  expect(lead).toContain("Those for one count can all be true, each on its day.");
});
