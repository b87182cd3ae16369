import { describe, expect, it } from "vitest";
import { dataset as built, type DatasetFields, date, estimate, statement } from "../../test/builders.ts";
import { languages } from "../../test/languages.ts";
import { analyzeDataset } from "../analyze/index.ts";
import type { Brief } from "../model/brief.ts";
import type { Assessment, Claim } from "../model/dataset.ts";
import { composeBrief, composeGlossary } from "./index.ts";

const none = { claims: new Map(), sources: new Map() };

function briefOf(
  claims: readonly Claim[],
  language = "en",
  fields: DatasetFields = {},
  assessments: Assessment[] = [],
): Brief {
  const made = built(claims, fields);
  const focus = [...made.measures.keys(), ...made.propositions.keys()];
  const dataset = { ...made, focus, assessments: new Map(assessments.map((one) => [one.discrepancy, one])) };
  return composeBrief({
    languages,
    dataset,
    evidence: none,
    analysis: analyzeDataset(dataset),
    language,
    edition: 1,
  });
}

function explain(claims: readonly Claim[], language = "en", fields: DatasetFields = {}): string[] {
  const dataset = built(claims, fields);
  return [
    ...composeGlossary(dataset, none, analyzeDataset(dataset), language, languages).explanations.values(),
  ];
}

describe("the positions of a measure", () => {
  const claims = [
    estimate({ id: "a", speaker: "mayor", amount: 90, said: "2031-05-01" }),
    estimate({ id: "b", speaker: "mayor", amount: 90, said: "2031-05-03", source: "post" }),
    estimate({ id: "c", speaker: "police", amount: 240, modifier: "more-than", said: "2031-05-02" }),
    estimate({ id: "d", speaker: "army", amount: 500, said: "2031-09-02" }),
  ];

  it("stand over its table: by whom, from when to when, the widest gap, what stands alone", () => {
    const { held } = briefOf(claims).table[0]!;
    expect(held!.figures).toEqual([
      { words: "90", by: "mayor", when: "1–3\u00a0May", scope: "", alone: "" },
      { words: "More than 240", by: "police", when: "2\u00a0May", scope: "", alone: "" },
      { words: "500", by: "army", when: "2\u00a0Sep", scope: "", alone: "no other origin beside it" },
    ]);
    expect(held!.widestGap).toBe("");
    const sameDay = claims.map((claim) => ({ ...claim, said: date("2031-05-02") }));
    expect(briefOf(sameDay).table[0]!.held!.widestGap).toBe("Widest gap: 410, between 90 and 500.");
  });

  it("are not lined up where there is one", () => {
    expect(briefOf(claims.slice(0, 2)).table[0]!.held).toBeNull();
  });

  it("name an unknown origin in the reader's language, and never count it", () => {
    const unknown = estimate({
      id: "e",
      speaker: "witness",
      origin: "unknown",
      amount: 240,
      said: "2031-05-02",
    });
    const [group] = briefOf([...claims, unknown], "nb").table;
    expect(group!.held!.figures.map(({ by }) => by)).toContain("ukjent opphav");
    expect(group!.summary).toContain("3 opphav og 1 ukjent");
  });
});

describe("one utterance in several reports", () => {
  const told = (source: string, proposition: string, stance: "affirms" | "conditional" = "affirms") =>
    statement({
      id: `${source}-${proposition}`,
      utterance: "press",
      speaker: "mayor",
      source,
      proposition,
      stance,
    });
  const claims = [told("courier", "burst"), told("post", "damaged"), told("post", "closed", "conditional")];
  const implies = { implies: { burst: ["damaged"] } };

  it("is a table of what each leaves out", () => {
    expect(briefOf(claims, "en", implies).reports!.utterances).toEqual([
      {
        utteranceId: "press",
        label: "Mayor, 4\u00a0May",
        rows: [
          { subjectId: "burst", label: "burst", toldBy: "courier", leftOutBy: "post" },
          { subjectId: "closed", label: "closed", toldBy: "post", leftOutBy: "courier" },
        ],
      },
    ]);
  });

  it("marks what is only implied", () => {
    const third = told("radio", "closed");
    const rows = briefOf([...claims, third], "nb", implies).reports!.utterances[0]!.rows;
    expect(rows.find(({ subjectId }) => subjectId === "damaged")).toMatchObject({
      toldBy: "post, courier (underforstått)",
      leftOutBy: "radio",
    });
  });

  it("is no table where nothing is left out", () => {
    expect(briefOf([told("courier", "burst"), told("post", "burst")]).reports).toBeNull();
  });
});

describe("the rules", () => {
  it("that found something are listed with how often, heaviest first, and no others", () => {
    const claims = [
      estimate({ id: "a", speaker: "mayor", amount: 90 }),
      estimate({ id: "b", speaker: "police", amount: 240 }),
      estimate({ id: "c", speaker: "army", amount: 240 }),
    ];
    const rules = briefOf(claims, "nb").rules;
    expect(rules.map(({ ruleId, label, times }) => [ruleId, label, times])).toEqual([
      ["conflict", "Motstrid", "to ganger"],
      ["agreement", "Enighet", "én gang"],
    ]);
  });
});

describe("sentences", () => {
  const unknown = (id: string, amount: number) => estimate({ id, speaker: id, origin: "unknown", amount });

  it("never call two unknown origins different", () => {
    for (const amount of [90, 900]) {
      const [text] = explain([unknown("a", 90), unknown("b", amount)]);
      expect(text).toContain("both of unknown origin");
      expect(text).not.toContain("different origins");
    }
    expect(explain([unknown("a", 90), unknown("b", 900)], "nb")[0]).toContain("begge av ukjent opphav");
    const known = estimate({ id: "c", speaker: "army", amount: 900 });
    expect(explain([unknown("a", 90), known])[0]).toContain("one of them of unknown origin");
  });

  it("say the day that a figure holds for beside the day on which it was said", () => {
    const early = estimate({ id: "a", speaker: "mayor", amount: 90, said: "2031-01-09", asOf: "2031-01-02" });
    const late = estimate({
      id: "b",
      speaker: "police",
      amount: 240,
      said: "2031-08-09",
      asOf: "2031-01-03",
    });
    const [text] = explain([early, late]);
    expect(text).toMatch(
      /^Mayor \(9 Jan, as of 2 Jan, .+\) said 90, police \(9 Aug, as of 3 Jan, .+\) 240 for “evacuated”\./,
    );
    expect(explain([early, late], "nb")[0]).toContain("9. jan., per 2. jan.");
  });

  it("reckon what a whole must have grown by from the days that the figures hold for", () => {
    const part = { measure: "hospital", amount: 90, said: "2031-05-09", asOf: "2031-05-04" };
    const whole = { measure: "injured", amount: 40, said: "2031-05-01" };
    const claims = [
      estimate({ id: "a", speaker: "mayor", ...part }),
      estimate({ id: "b", speaker: "police", ...whole }),
    ];
    const [text] = explain(claims, "en", { within: { hospital: ["injured"] } });
    expect(text).toMatch(/the second rose by at least 50 .+ within 3 days\.$/);
  });

  it("quote a measure by its own name, capital and all", () => {
    const claims = [
      estimate({ id: "a", speaker: "mayor" }),
      estimate({ id: "b", speaker: "police", amount: 240 }),
    ];
    const made = built(claims);
    const measures = new Map(
      [...made.measures].map(([id, one]) => [id, { ...one, label: { en: "US losses" } }]),
    );
    const dataset = { ...made, measures };
    const { explanations } = composeGlossary(dataset, none, analyzeDataset(dataset), "en", languages);
    expect([...explanations.values()][0]).toContain("Both count “US losses”");
  });

  const implies = { implies: { burst: ["damaged"] } };
  const said = (id: string, proposition: string, stance: "affirms" | "denies" | "no-evidence", day: string) =>
    statement({ id, proposition, stance, speaker: id.split("-")[0]!, said: `2031-05-0${day}` });

  it("say who affirmed which, where one implies the other", () => {
    const pair = [said("mayor-1", "burst", "affirms", "1"), said("police-1", "damaged", "denies", "2")];
    expect(explain(pair, "en", implies)[0]).toMatch(
      /^“burst” implies “damaged”\. mayor .+ affirmed the first, police .+ denied the second\./i,
    );
  });

  it("say which of the two a speaker took back, in either direction", () => {
    const forward = [said("mayor-1", "burst", "affirms", "1"), said("mayor-2", "damaged", "denies", "3")];
    expect(explain(forward, "en", implies)[0]).toMatch(
      /affirmed the first; 2 days later mayor .+ denied the second/,
    );
    const back = [said("mayor-1", "burst", "no-evidence", "1"), said("mayor-2", "damaged", "denies", "3")];
    expect(explain(back, "en", implies)[0]).toMatch(
      /^“burst” implies “damaged”\. .+ no evidence of the first; .+ denied the second/,
    );
    expect(explain(back, "nb", implies)[0]).toMatch(
      /^Av «burst» følger «damaged»\. .+ beviser for det første; .+ avviste det andre/,
    );
  });
});

describe("a contradiction", () => {
  const implies = { implies: { burst: ["damaged"] } };
  const told = (language: string) => {
    const claims = [
      statement({ id: "a", speaker: "mayor", proposition: "damaged", stance: "affirms" }),
      statement({ id: "b", speaker: "army", proposition: "burst", stance: "affirms" }),
      statement({ id: "c", speaker: "police", proposition: "damaged", stance: "denies" }),
    ];
    return briefOf(claims, language, implies);
  };

  it("says who affirmed only what implies it, and counts them apart", () => {
    expect(told("en").highlights[0]!.headline).toContain("two affirmed (one indirectly), one denied");
    expect(told("nb").highlights[0]!.headline).toContain("to sa det (én indirekte), én avviste");
    expect(told("en").findings[0]!.findings[0]!.explanation).toContain(
      "ayor affirmed it, army affirmed it by what follows from their words; police denied it.",
    );
  });

  it("has no stronger verb for anybody than their words have", () => {
    const likely = { likelihood: "very-likely" } as const;
    const claims = [
      statement({ id: "a", speaker: "mayor", stance: "affirms", ...likely }),
      statement({ id: "b", speaker: "army", stance: "affirms" }),
      statement({ id: "c", speaker: "police", stance: "denies" }),
      statement({ id: "d", speaker: "union", stance: "denies", ...likely }),
    ];
    const { headline, explanation } = briefOf(claims, "en").findings[0]!.findings[0]!;
    expect(headline).toContain("two said so, two denied");
    expect(explanation).toMatch(
      /ayor called it very likely, army affirmed it; police denied it, union called it very likely that it is not so\./,
    );
    const norwegian = briefOf(claims, "nb").findings[0]!.findings[0]!.explanation;
    expect(norwegian).toContain("kalte det svært sannsynlig, army sa at det var så; police avviste det,");
    expect(norwegian).toContain("union kalte det svært sannsynlig at det ikke er så.");
  });
});

describe("an agreement", () => {
  const implies = { implies: { burst: ["damaged"], cracked: ["damaged"] } };
  const affirming = (speaker: string, proposition: string) =>
    statement({ id: `${speaker}-${proposition}`, proposition, stance: "affirms", speaker });
  const told = (claims: readonly Claim[], language = "en") =>
    briefOf(claims, language, implies).concordances.flatMap(({ findings }) => findings)[0]!.explanation;

  it("keeps who said it apart from those whose words imply it", () => {
    const claims = [
      affirming("mayor", "damaged"),
      affirming("police", "burst"),
      affirming("army", "cracked"),
    ];
    expect(told(claims)).toMatch(
      /^Mayor; army and police by what follows from their words; from 3 origins in /u,
    );
    expect(told(claims, "nb")).toMatch(
      /^Mayor; army og police gjennom det som følger av deres ord; fra 3 opphav i /u,
    );
  });

  it("needs no such words where all said it", () => {
    expect(told([affirming("mayor", "damaged"), affirming("police", "damaged")])).toMatch(
      /^Mayor and police, from 2 origins in /u,
    );
  });
});

describe("an assessment", () => {
  const claims = [
    estimate({ id: "a", speaker: "mayor" }),
    estimate({ id: "b", speaker: "police", amount: 240 }),
  ];
  const discrepancy = analyzeDataset(built(claims)).discrepancies[0]!.id;
  const assessed = (of: string | null): Assessment => ({
    discrepancy,
    of,
    reading: "timing",
    text: { en: "They counted on two days." },
    wouldSettle: null,
    by: { en: "fact desk", nb: "faktaredaksjonen" },
    on: date("2031-05-06"),
    at: { file: "x", line: 1, column: 1 },
  });
  const reading = (of: string | null, language = "en") =>
    briefOf(claims, language, {}, [assessed(of)]).findings[0]!.findings[0]!;

  it("stands beside the finding, and says when a claim changed since", () => {
    expect(reading(null).assessment).toBe("A matter of timing. They counted on two days. (fact desk)");
    expect(reading("00000000").assessment).toContain("(fact desk) Made before a claim changed.");
    expect(reading("00000000").explanation).toContain("No number satisfies both");
    expect(reading("00000000", "nb").assessment).toContain(
      "(faktaredaksjonen) Gjort før en påstand ble endret.",
    );
  });
});
