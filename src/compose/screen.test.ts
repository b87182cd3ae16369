import { describe, expect, it } from "vitest";
import { dataset as built, estimate, statement } from "../../test/builders.ts";
import { languages } from "../../test/languages.ts";
import { analyzeDataset } from "../analyze/index.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import { composeBrief } from "./index.ts";

function screenOf(claims: readonly Claim[], overrides: Partial<Dataset> = {}, language = "en") {
  const made = { ...built(claims), ...overrides };
  const dataset = { ...made, focus: [...made.measures.keys(), ...made.propositions.keys()] };
  const evidence = { claims: new Map(), sources: new Map() };
  const analysis = analyzeDataset(dataset);
  return composeBrief({ languages, dataset, evidence, analysis, language, edition: 1 }).screen;
}

const upTo = estimate({ id: "a", speaker: "mayor", amount: 10000, modifier: "up-to", said: "2031-05-04" });
const bare = estimate({ id: "b", speaker: "police", amount: 12000, said: "2031-05-04/2031-05-05" });

describe("what a screen filters by", () => {
  it("has each claim once, in the order of the data, with its days and the number it states", () => {
    const { claims } = screenOf([bare, upTo]);
    expect(claims.map(({ claimId, from, to, size }) => [claimId, from, to, size])).toEqual([
      ["b", "2031-05-04", "2031-05-05", 12000],
      ["a", "2031-05-04", "2031-05-04", 10000],
    ]);
  });

  it("knows the kinds that each claim takes part in, and lists those that occur", () => {
    const { claims, kinds } = screenOf([
      upTo,
      bare,
      estimate({ id: "c", measure: "in-camp", speaker: "army" }),
    ]);
    expect(claims.map(({ kindIds }) => kindIds)).toEqual([["conflict"], ["conflict"], []]);
    expect(kinds.map(({ choiceId }) => choiceId)).toEqual(["conflict"]);
    expect(kinds[0]!.label).not.toBe("conflict");
  });

  it("offers only what some claim has, each once", () => {
    const screen = screenOf([upTo, bare, statement({ id: "s", speaker: "mayor", stance: "denies" })]);
    for (const [list, field] of [
      [screen.speakers, "speakerId"],
      [screen.sources, "sourceId"],
      [screen.subjects, "subjectId"],
    ] as const) {
      const ids = list.map(({ choiceId }) => choiceId);
      expect(ids.toSorted()).toEqual([...new Set(screen.claims.map((claim) => claim[field]))].sort());
      for (const { label } of list) expect(label).not.toBe("");
    }
  });

  it("offers the places and groups that figures are of, by name", () => {
    const at = (id: string, place: string | null) => ({ ...bare, id, place });
    const { places, claims } = screenOf([at("a", "Moss"), at("b", "Ask"), at("c", null), at("d", "Moss")]);
    expect(places.map(({ label }) => label)).toEqual(["Ask", "Moss"]);
    expect(claims.map(({ placeId }) => placeId)).toEqual(["Moss", "Ask", "", "Moss"]);
  });

  it("gives no size to a statement, and none to a day that nobody knows", () => {
    const [claim] = screenOf([statement({ id: "s", said: null })]).claims;
    expect([claim!.size, claim!.from, claim!.to]).toEqual([null, "", ""]);
  });

  it("names a party by one id in every language, and in the reader's", () => {
    const speakers = new Map(
      [...built([upTo]).speakers].map(([id, speaker]) => [
        id,
        { ...speaker, party: { en: "Norway", nb: "Norge" } },
      ]),
    );
    const of = (language: string) => screenOf([upTo], { languages: ["en", "nb"], speakers }, language);
    expect(of("en").parties).toEqual([{ choiceId: "Norway", label: "Norway" }]);
    expect(of("nb").parties).toEqual([{ choiceId: "Norway", label: "Norge" }]);
    expect(of("nb").claims[0]!.partyId).toBe("Norway");
  });
});
