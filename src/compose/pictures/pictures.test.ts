import { describe, expect, it } from "vitest";
import { dataset as built, type DatasetFields, estimate, statement } from "../../../test/builders.ts";
import { languages } from "../../../test/languages.ts";
import { analyzeDataset } from "../../analyze/index.ts";
import type { Brief } from "../../model/brief.ts";
import type { Claim } from "../../model/dataset.ts";
import { composeBrief } from "../index.ts";

function briefOf(claims: readonly Claim[], fields: DatasetFields = {}, language = "en"): Brief {
  const dataset = built(claims, fields);
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

describe("the ladder", () => {
  const on = (proposition: string, id: string, more: Parameters<typeof statement>[0] = {}) =>
    statement({ id, speaker: id, proposition, ...more });

  it("stands with what implies most above what follows, and leads only where no step lies between", () => {
    const implies = { fights: ["at-front", "sent"], "at-front": ["sent"] };
    const { ladder } = briefOf([on("sent", "a"), on("fights", "b"), on("at-front", "c"), on("rumour", "d")], {
      implies,
    });
    expect(ladder?.steps.map((step) => step.propositionId)).toEqual(["fights", "at-front", "sent"]);
    expect(ladder?.steps.map((step) => step.implies)).toEqual([[1], [2], []]);
    expect(ladder?.steps[0]?.follows).toBe("implies: at-front");
  });

  it("leads over a step that nobody spoke of", () => {
    const implies = { fights: ["at-front"], "at-front": ["sent"] };
    const { ladder } = briefOf([on("sent", "a"), on("fights", "b")], { implies });
    expect(ladder?.steps.map((step) => step.implies)).toEqual([[1], []]);
  });

  it("is left out where nothing said follows from anything else", () => {
    expect(briefOf([on("sent", "a"), on("rumour", "b")]).ladder).toBeNull();
  });

  it("is no higher than fifteen steps", () => {
    const ids = Array.from({ length: 20 }, (_, index) => `p-${index}`);
    const implies = Object.fromEntries(ids.slice(1).map((id, index) => [id, [`p-${index}`]]));
    const { ladder } = briefOf(
      ids.map((id, index) => on(id, `s-${index}`)),
      { implies },
    );
    expect(ladder?.steps).toHaveLength(15);
  });

  it("gives no step to what hangs together with nothing, however much is said of it", () => {
    const ids = Array.from({ length: 15 }, (_, index) => `p-${index}`);
    const implies = Object.fromEntries(ids.slice(1).map((id, index) => [id, [`p-${index}`]]));
    const alone = Array.from({ length: 30 }, (_, index) => on("rumour", `r-${index}`));
    const { ladder } = briefOf([...alone, ...ids.map((id, index) => on(id, `s-${index}`))], { implies });
    expect(ladder?.steps.map((step) => step.propositionId).toSorted()).toEqual(ids.toSorted());
  });

  it("has one mark for all who hold the same on a day, none for a stance said again, and a turn for another", () => {
    const implies = { fights: ["sent"] };
    const { ladder } = briefOf(
      [
        ...[on("sent", "army"), on("sent", "mayor"), on("fights", "guest")],
        on("sent", "doubt", { speaker: "envoy", stance: "no-evidence", said: "2031-05-01" }),
        on("sent", "turned", { speaker: "envoy", said: "2031-05-06" }),
        on("sent", "again", { speaker: "envoy", said: "2031-05-08" }),
      ],
      { implies },
    );
    const marks = ladder?.steps[1]?.marks ?? [];
    expect(marks.map(({ label }) => label)).toEqual(["Envoy: no evidence", "Army, mayor", "Envoy"]);
    expect(marks.map(({ words }) => words)[0]).toBe("Envoy: no evidence, 1\u00a0May");
    expect(ladder?.turns).toEqual([{ from: { step: 1, mark: 0 }, to: { step: 1, mark: 2 } }]);
  });

  it("says what weakens a stance beside the name", () => {
    const hedged = on("sent", "army", { likelihood: "very-likely" });
    const { ladder } = briefOf([hedged, on("fights", "b")], { implies: { fights: ["sent"] } });
    expect(ladder?.steps[1]?.marks[0]?.label).toBe("Army: very likely");
  });
});

describe("what would have to be true", () => {
  const low = estimate({ id: "low", speaker: "army", amount: 3000, said: "2031-05-01/2031-05-07" });
  const high = estimate({
    id: "high",
    speaker: "mayor",
    amount: 10000,
    modifier: "about",
    said: "2031-05-08",
  });

  it("is a rise with the days that it had, where what is counted grows", () => {
    const { requiredChanges } = briefOf([low, high], { overTime: { evacuated: "grows" } });
    const [measure] = requiredChanges?.measures ?? [];
    expect(measure?.days).not.toBeNull();
    expect(measure?.requirements).toEqual([
      expect.objectContaining({
        kind: "change",
        below: 0,
        above: 1,
        label: "up by at least 6,000 in 1 to 7 days",
      }),
    ]);
    expect(measure?.figures.map(({ label }) => label)).toEqual(["3,000 · army", "About 10,000 · mayor"]);
    expect(measure?.figures[1]).toMatchObject({ low: 9000, high: 11000, value: 10000 });
  });

  it("is that nothing can have made both true, for a quantity that is one whatever the day", () => {
    const { requiredChanges } = briefOf([low, high], { overTime: { evacuated: "fixed" } });
    const [measure] = requiredChanges?.measures ?? [];
    expect(measure?.days).toBeNull();
    expect(measure?.requirements[0]?.label).toBe("no number fits both; 6,000 apart");
  });

  it("is left out where all figures can hold as they stand", () => {
    const open = estimate({
      id: "open",
      speaker: "mayor",
      amount: 2000,
      modifier: "at-least",
      said: "2031-05-08",
    });
    expect(briefOf([low, open], { overTime: { evacuated: "grows" } }).requiredChanges).toBeNull();
  });

  it("asks from the nearest figure below, not from one before that", () => {
    const first = estimate({ id: "first", speaker: "guest", amount: 1000, said: "2031-04-20" });
    const { requiredChanges } = briefOf([first, low, high], { overTime: { evacuated: "grows" } });
    const [measure] = requiredChanges?.measures ?? [];
    const asked = measure?.requirements.map(({ below, above }) => [
      measure.figures[below]?.claimIds[0],
      measure.figures[above]?.claimIds[0],
    ]);
    expect(asked).not.toContainEqual(["first", "high"]);
    expect(asked).toContainEqual(["low", "high"]);
  });

  it("speaks the other language", () => {
    const { requiredChanges } = briefOf([low, high], { overTime: { evacuated: "grows" } }, "nb");
    expect(requiredChanges?.measures[0]?.requirements[0]?.label).toBe(
      "opp med minst 6\u00a0000 på 1 til 7 dager",
    );
  });
});

describe("who it goes back to", () => {
  const columnsIn = ({ provenance }: Brief) =>
    Object.fromEntries((provenance?.nodes ?? []).map(({ nodeId, column }) => [nodeId, column]));

  it("leads from the origin through the speaker to the outlet, each link as what it is", () => {
    const claim = estimate({
      id: "c",
      speaker: "mayor",
      origin: "army",
      source: "paper",
      restsOn: ["scouts"],
    });
    const brief = briefOf([claim, estimate({ id: "d", speaker: "scouts", source: "paper" })]);
    const links = brief.provenance?.edges.map(({ from, to, kind }) => [from, kind, to]);
    expect(links).toContainEqual(["person:army", "repeats", "person:mayor"]);
    expect(links).toContainEqual(["person:scouts", "rests-on", "person:mayor"]);
    expect(columnsIn(brief)).toMatchObject({ "person:army": 0, "person:scouts": 0, "person:mayor": 1 });
    expect(links?.filter(([from]) => from === "person:mayor").map(([, kind]) => kind)).toEqual(["says"]);
  });

  it("marks where knowledge starts, and counts origins as at most so many where one rests on another", () => {
    const claims = [
      estimate({ id: "c", speaker: "mayor", restsOn: ["army"] }),
      estimate({ id: "d", speaker: "army" }),
      estimate({ id: "e", speaker: "clerk", origin: "army" }),
    ];
    const { provenance } = briefOf(claims);
    const origins = provenance?.nodes.filter(({ isOrigin }) => isOrigin).map(({ nodeId }) => nodeId);
    expect(origins?.toSorted()).toEqual(["person:army", "person:mayor"]);
    expect(provenance?.caption).toBe("At most 2 origins behind 3 claims.");
  });

  it("has room for forty names, and leaves more to the table", () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        estimate({ id: `c-${index}`, speaker: `s-${index}`, source: "paper" }),
      );
    const outlets = (briefOf(many(1)).provenance?.nodes.length ?? 0) - 1;
    expect(briefOf(many(40 - outlets)).provenance?.nodes).toHaveLength(40);
    const beyond = briefOf(many(41 - outlets));
    expect(beyond.provenance).toBeNull();
    expect(beyond.carriers.length).toBeGreaterThan(0);
  });

  it("bears two who rest on each other", () => {
    const claims = [
      estimate({ id: "c", speaker: "mayor", restsOn: ["army"] }),
      estimate({ id: "d", speaker: "army", restsOn: ["mayor"] }),
    ];
    expect(briefOf(claims).provenance?.edges.filter(({ kind }) => kind === "rests-on")).toHaveLength(2);
  });
});
