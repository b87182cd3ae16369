import { describe, expect, it } from "vitest";
import { dataset as built, estimate, statement } from "../../test/builders.ts";
import { languages } from "../../test/languages.ts";
import { analyzeDataset } from "../analyze/index.ts";
import type { Brief } from "../model/brief.ts";
import type { Claim } from "../model/dataset.ts";
import { composeBrief, composeGlossary } from "./index.ts";

/** The built dataset with everything in focus, as the loader fills it in. */
function dataset(...parts: Parameters<typeof built>) {
  const made = built(...parts);
  return { ...made, focus: [...made.measures.keys(), ...made.propositions.keys()] };
}

const none = { claims: new Map(), sources: new Map() };

function briefOf(claims: readonly Claim[], fields: Parameters<typeof built>[1] = {}, language = "en"): Brief {
  const data = dataset(claims, fields);
  const analysis = analyzeDataset(data);
  return composeBrief({ languages, dataset: data, evidence: none, analysis, language, edition: 1 });
}

function explanationsOf(claims: readonly Claim[], fields: Parameters<typeof built>[1] = {}, language = "en") {
  const data = dataset(claims, fields);
  const analysis = analyzeDataset(data);
  return [...composeGlossary(data, none, analysis, language, languages).explanations.values()];
}

const upTo = estimate({
  id: "a",
  speaker: "mayor",
  amount: 10000,
  modifier: "up-to",
  said: "2031-05-04",
});
const bare = estimate({ id: "b", speaker: "police", amount: 12000, said: "2031-05-05" });

describe("explanations", () => {
  it("say who, when, what, how far apart and why", () => {
    const [text] = explanationsOf([upTo, bare]);
    expect(text).toMatch(
      /^Mayor \(4 May, .+\) said up to 10,000, police \(5 May, .+\) 12,000 for “evacuated”\./i,
    );
    expect(text).toContain("If both hold, the number rose by at least 2,000 people within a day.");
    const [fixed] = explanationsOf([upTo, bare], { overTime: { evacuated: "fixed" } });
    expect(fixed).toContain("said a day apart");
    expect(fixed).toContain("the nearest ends are 2,000 apart");
  });

  it("are composed in the language of the brief", () => {
    const [text] = explanationsOf([upTo, bare], { overTime: { evacuated: "fixed" } }, "nb");
    expect(text).toContain("oppga opptil 10\u00a0000");
    expect(text).toContain("de nærmeste endene ligger 2\u00a0000 fra hverandre");
  });

  it("give the least change that a part larger than its whole demands, and over how many days", () => {
    const inner = estimate({
      id: "c",
      measure: "in-camp",
      speaker: "army",
      amount: 10000,
      said: "2031-05-09",
    });
    const outer = estimate({
      id: "d",
      measure: "arrived",
      speaker: "police",
      amount: 3000,
      said: "2031-05-04",
    });
    const [text] = explanationsOf([inner, outer], { within: { "in-camp": ["arrived"] } });
    expect(text).toContain("rose by at least 7,000");
    expect(text).toContain("within 5 days");
  });

  it("tell one utterance reported in other words from two views", () => {
    const over = estimate({ id: "e", source: "one", utterance: "u", amount: 600, modifier: "more-than" });
    const dropped = estimate({ id: "f", source: "two", utterance: "u", amount: 600 });
    expect(explanationsOf([over, dropped])[0]).toContain("The number is the same; the word before it is not");
  });

  it("never leave a found kind without a sentence", () => {
    const claims = [
      upTo,
      bare,
      estimate({ id: "g", speaker: "police", amount: 15000, said: "2031-05-06" }),
      statement({ id: "h", speaker: "mayor", stance: "denies", said: "2031-05-01" }),
      statement({ id: "i", speaker: "mayor", stance: "affirms", said: "2031-05-03" }),
      statement({ id: "j", speaker: "army", stance: "no-evidence", said: "2031-05-03" }),
      statement({ id: "k", speaker: "army", stance: "declines-to-confirm", said: "2031-05-05" }),
    ];
    for (const language of ["en", "nb"]) {
      const texts = explanationsOf(claims, {}, language);
      expect(texts.length).toBeGreaterThan(5);
      for (const text of texts) expect(text).toMatch(/^\p{Lu}.{20,}\.$/su);
    }
  });
});

describe("the line-up", () => {
  it("keeps bounds bounds", () => {
    const [group] = briefOf([upTo, bare]).lineup.groups;
    expect(group!.rows.map((row) => row.words)).toEqual(["up to 10,000", "12,000"]);
    expect(group!.rows[0]!.mark).toMatchObject({ shape: "at-most", low: 0, high: 10000 });
  });

  it("gives a vague figure its words and no number", () => {
    const vague = estimate({ modifier: "vague", low: 2000, words: { en: "thousands" } });
    const [row] = briefOf([vague]).lineup.groups[0]!.rows;
    expect(row!.words).toBe("“thousands”");
    expect(row!.mark).toMatchObject({ shape: "vague", value: null, high: null });
  });

  it("makes one row of one sentence that speaks for several", () => {
    const shared = { modifier: "vague", low: 2000, excerpt: "both said thousands", source: "one" } as const;
    const claims = [
      estimate({ id: "a", speaker: "mayor", ...shared }),
      estimate({ id: "b", speaker: "army", ...shared }),
    ];
    const [group] = briefOf(claims).lineup.groups;
    expect(group!.rows).toHaveLength(1);
    expect(group!.rows[0]!.claimIds).toEqual(["a", "b"]);
  });

  it("joins an origin's revisions from each figure to the next, passing the rows between", () => {
    const said = ["2031-05-01", "2031-05-02", "2031-05-03", "2031-05-04"];
    const claims = [
      estimate({ id: "a", speaker: "army", amount: 100, said: said[0]! }),
      estimate({ id: "b", speaker: "mayor", amount: 150, said: said[1]! }),
      estimate({ id: "c", speaker: "army", amount: 200, said: said[2]! }),
      estimate({ id: "d", speaker: "army", amount: 300, said: said[3]! }),
    ];
    const marks = briefOf(claims).lineup.groups[0]!.rows.map((row) => row.mark);
    expect(marks.map((mark) => mark.joinTo)).toEqual([200, null, 300, null]);
    expect(marks.map((mark) => mark.joinFrom)).toEqual([null, null, 100, 200]);
    expect(marks.map((mark) => mark.joinThrough)).toEqual([null, 100, null, null]);
  });

  it("takes a logarithmic axis where the span asks for it, and says so", () => {
    const far = [estimate({ id: "a", amount: 3 }), estimate({ id: "b", speaker: "army", amount: 90000 })];
    expect(briefOf(far).lineup.axis).toMatchObject({ scale: "log", note: "Logarithmic scale" });
    expect(briefOf([upTo, bare]).lineup.axis).toMatchObject({ scale: "linear", note: "" });
  });
});

describe("page one", () => {
  it("counts reports apart from origins", () => {
    const claims = [
      estimate({ id: "a", source: "one", speaker: "army", amount: 500 }),
      estimate({ id: "b", source: "two", speaker: "army", amount: 500 }),
    ];
    expect(briefOf(claims).glance[0]!.backing).toBe("2 reports · 1 origin");
  });

  it("gathers two camps on one proposition into one case", () => {
    const claims = [
      statement({ id: "a", speaker: "army", stance: "affirms" }),
      statement({ id: "b", speaker: "mayor", stance: "affirms" }),
      statement({ id: "c", speaker: "police", stance: "denies" }),
    ];
    const group = briefOf(claims).findings.find(({ kind }) => kind === "contradiction")!;
    expect(group.findings).toHaveLength(1);
    expect(group.findings[0]!.left.claims).toHaveLength(2);
    expect(group.findings[0]!.right.claims).toHaveLength(1);
    expect(group.findings[0]!.pairs).toBe(
      "2 pairs of claims, each with its own sentence in discrepancies.csv.",
    );
  });

  it("holds every claim in the table or among the stances", () => {
    const claims = [upTo, bare, statement({ id: "s" })];
    const brief = briefOf(claims);
    const printed = [...brief.table, ...brief.stances].flatMap((group) =>
      group.rows.map((row) => row.claimId),
    );
    expect(printed.sort()).toEqual(["a", "b", "s"]);
  });
});
