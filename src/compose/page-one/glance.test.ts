import { describe, expect, it } from "vitest";
import { dataset as built, type EstimateFields, estimate } from "../../../test/builders.ts";
import { languages } from "../../../test/languages.ts";
import { analyzeDataset } from "../../analyze/index.ts";
import type { Brief } from "../../model/brief.ts";
import type { Claim } from "../../model/dataset.ts";
import { composeBrief } from "../index.ts";

const briefOf = (claims: readonly EstimateFields[], language = "en") =>
  briefOfClaims(claims.map(estimate), language);

function briefOfClaims(claims: readonly Claim[], language = "en"): Brief {
  const made = built(claims);
  const dataset = { ...made, focus: [...made.measures.keys()] };
  const evidence = { claims: new Map(), sources: new Map() };
  return composeBrief({
    languages,
    dataset,
    evidence,
    analysis: analyzeDataset(dataset),
    language,
    edition: 1,
  });
}

const presser = { measure: "killed", speaker: "governor", utterance: "presser", amount: 14 } as const;
const told: readonly EstimateFields[] = [
  { ...presser, source: "herald" },
  { ...presser, source: "post", modifier: "at-least" },
  { ...presser, source: "times", modifier: "at-least" },
  { measure: "killed", speaker: "governor", source: "wire", amount: 23, said: "2031-05-05" },
  { measure: "detained", speaker: "police", source: "times", amount: 14 },
];

describe("a card", () => {
  const [killed, detained] = briefOf(told).glance;

  it("is of one measure, whatever numbers others have", () => {
    expect([killed?.label, detained?.label]).toEqual(["killed", "detained"]);
    expect(detained?.figures.map(({ tellings }) => tellings.map(({ words, noun }) => [words, noun]))).toEqual(
      [[["14", "people"]]],
    );
    expect(killed?.backing).toBe("4 reports · 1 origin");
  });

  it("tells the tellings of one utterance as one figure, each as its sources print it", () => {
    expect(
      killed?.figures.map(({ tellings, who, when }) => ({
        who,
        when,
        told: tellings.map(({ words, where }) => [words, where]),
      })),
    ).toEqual([
      {
        who: "Governor",
        when: "4\u00a0May",
        told: [
          ["14", "herald"],
          ["At least 14", "post, times"],
        ],
      },
      { who: "Governor", when: "5\u00a0May", told: [["23", ""]] },
    ]);
  });

  it("says how many are behind the figures that it shows, not behind words without a number", () => {
    const [card] = briefOf([
      { speaker: "union", source: "post" },
      { speaker: "office", source: "herald", amount: null, modifier: "vague", words: { en: "some" } },
    ]).glance;
    expect(card?.backing).toBe("1 report · 1 origin");
  });

  it("counts the figures that it has no room for", () => {
    const many = [1, 2, 3, 4, 5].map((amount) => ({ amount, speaker: `s-${amount}` }));
    const [card] = briefOf(many).glance;
    expect([card?.figures.length, card?.more]).toEqual([3, "and 2 more"]);
  });

  it("shows what differs before what was said last, each in its turn", () => {
    const day = (at: number) => `2031-05-0${at}`;
    // The first and the second of one day exclude each other; the others follow a count that varies.
    const many = [
      { amount: 1, speaker: "a", said: day(1) },
      { amount: 9, speaker: "b", said: day(1) },
      ...[2, 3, 4].map((at) => ({ amount: at, speaker: "c", said: day(at) })),
    ];
    const [card] = briefOf(many).glance;
    expect(card?.figures.map(({ tellings }) => tellings[0]?.words)).toEqual(["1", "9", "4"]);
  });

  it("has four cards at most: of the measures that differ, then of those that more origins tell of", () => {
    const of = (measure: string, ...speakers: string[]) =>
      speakers.map((speaker, index) => ({ measure, speaker, amount: 5, said: `2031-05-0${index + 1}` }));
    const claims = [
      ...[of("one", "a"), of("two", "a", "a"), of("three", "a", "b"), of("four", "a", "b", "c")].flat(),
      ...[of("five", "a"), of("six", "a", "b")].flat(),
      // Of one origin alone, which contradicts itself.
      { measure: "five", speaker: "a", amount: 9, said: "2031-05-01" },
    ];
    expect(briefOf(claims).glance.map(({ label }) => label)).toEqual(["three", "four", "five", "six"]);
  });

  it("does not make one day of what was said on some day up to it", () => {
    const [card] = briefOf([
      { amount: 5, said: "../2031-05-04" },
      { amount: 5, said: "2031-05-02" },
    ]).glance;
    expect(card?.figures.map(({ when }) => when)).toEqual(["by 4\u00a0May"]);
  });
});

describe("a number that stands for several counts", () => {
  it("has a line that names them", () => {
    expect(briefOf(told).sharedNumbers).toEqual(["14 stands for two different counts: killed · detained"]);
    expect(briefOf(told, "nb").sharedNumbers).toEqual(["14 står for to ulike størrelser: killed · detained"]);
  });

  it("has none where only one count has it", () => {
    expect(briefOf(told.slice(0, 4)).sharedNumbers).toEqual([]);
  });
});

describe("a figure that its speaker took back", () => {
  const given = estimate({ id: "given", speaker: "hospital", amount: 17, said: "2031-05-04" });
  const back = {
    ...estimate({ id: "back", speaker: "hospital", said: "2031-05-06" }),
    ...{ retracts: "given", amount: null, ends: { low: null, high: null } },
  };
  const brief = briefOfClaims([given, back]);

  it("says so on its card and in the line-up, where it is crossed out", () => {
    const [card] = brief.glance;
    expect(card?.figures.flatMap(({ tellings }) => tellings.map(({ noun }) => noun))).toEqual([
      "people, taken back 6\u00a0May",
    ]);
    const [row, ...others] = brief.lineup.groups[0]?.rows ?? [];
    expect([row?.scope, row?.mark.retracted, others.length]).toEqual(["taken back 6\u00a0May", true, 0]);
    expect(brief.lineup.key.map(({ shape }) => shape)).toContain("retracted");
  });
});
