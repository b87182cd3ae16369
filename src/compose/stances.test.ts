import { describe, expect, it } from "vitest";
import { dataset as built, date, statement } from "../../test/builders.ts";
import { languages } from "../../test/languages.ts";
import { analyzeDataset } from "../analyze/index.ts";
import type { Brief } from "../model/brief.ts";
import type { Claim, Dataset, Stance, Statement } from "../model/dataset.ts";
import { composeBrief, composeGlossary } from "./index.ts";
import { wordingOf } from "./wording/index.ts";

const evidence = { claims: new Map(), sources: new Map() };

function datasetOf(claims: readonly Claim[], unnamed: readonly string[] = []): Dataset {
  const made = built(claims);
  const speakers = [...made.speakers].map(([id, speaker]) => {
    return [id, { ...speaker, unnamed: unnamed.includes(id) }] as const;
  });
  return { ...made, speakers: new Map(speakers), focus: [...made.propositions.keys()] };
}

function briefOf(dataset: Dataset, language = "en"): Brief {
  return composeBrief({
    languages,
    dataset,
    evidence,
    analysis: analyzeDataset(dataset),
    language,
    edition: 1,
  });
}

const explained = (dataset: Dataset, language: string) => [
  ...composeGlossary(dataset, evidence, analyzeDataset(dataset), language, languages).explanations.values(),
];

const by = (speaker: string, stance: Stance, held: Partial<Statement> = {}): Statement => ({
  ...statement({ id: speaker, speaker, stance }),
  ...held,
});

describe("what weakens a stance", () => {
  const dataset = datasetOf([
    by("mayor", "affirms", { likelihood: "very-likely" }),
    by("clerk", "affirms", { modality: "alleged" }),
    by("police", "affirms"),
    by("guest", "denies"),
  ]);
  const brief = briefOf(dataset);

  it("stands beside it in the camps, the matrix, the table and the timeline", () => {
    const members = brief.focusStances?.camps.flatMap((camp) => camp.members.map(({ hedge }) => hedge));
    expect(members?.toSorted()).toEqual(["", "", "alleged", "very likely"]);
    const cells = brief.matrices.flatMap(({ groups }) =>
      groups.flatMap(({ rows }) => rows.flatMap(({ cells: [cell] }) => cell?.stances[0]?.label)),
    );
    expect(cells).toContain("affirms (very likely), 4\u00a0May");
    expect(brief.stances[0]?.rows.map(({ words }) => words)).toContain("affirms (alleged)");
    const told = brief.timeline.groups.flatMap(({ rows }) => rows.flatMap(({ claims }) => claims));
    expect(told.map(({ words }) => words)).toContain("cracked (very likely)");
  });

  it("is a turn too: what was held before, by whoever speaks for the party", () => {
    const turns = (claims: readonly Statement[], party: string | null) => {
      const made = datasetOf(claims);
      const speakers = [...made.speakers].map(
        ([id, one]) => [id, { ...one, party: party === null ? null : { und: party } }] as const,
      );
      const camps = briefOf({ ...made, speakers: new Map(speakers) }).focusStances?.camps ?? [];
      return camps.flatMap(({ members }) => members.map(({ speaker, turn }) => `${speaker} ${turn}`));
    };
    const spoke = by("clerk", "denies", { said: date("2031-05-01") });
    const later = by("mayor", "does-not-deny", { said: date("2031-05-03") });
    expect(turns([spoke, later], "City")).toEqual(["Clerk ", "Mayor earlier: clerk denied it"]);
    expect(turns([spoke, later], null)).toEqual(["Clerk ", "Mayor "]);
    expect(turns([spoke, { ...later, said: spoke.said }], "City")).toEqual(["Clerk ", "Mayor "]);
    const own = { ...later, speaker: "clerk", stance: "affirms" as const };
    expect(turns([spoke, own], null)).toContain("Clerk earlier: denied it");
    expect(turns([spoke, { ...own, said: spoke.said }], null)).toEqual(["Clerk ", "Clerk "]);
  });

  it("is in the verb of who said it where several are told as one", () => {
    const [finding] = brief.findings[0]?.findings ?? [];
    expect(finding?.explanation).toContain(
      "clerk claimed it, mayor called it very likely, police affirmed it;",
    );
    expect(finding?.explanation).not.toMatch(/outright/u);
  });

  it("makes the verb of a sentence, in either language", () => {
    const pair = datasetOf([by("mayor", "affirms", { likelihood: "very-likely" }), by("guest", "denies")]);
    expect(explained(pair, "en")[0]).toContain("called it very likely");
    expect(explained(pair, "nb")[0]).toContain("kalte det svært sannsynlig");
    const claimed = datasetOf([by("clerk", "affirms", { modality: "alleged" }), by("guest", "denies")]);
    expect(explained(claimed, "en")[0]).toContain("claimed it");
    expect(explained(claimed, "nb")[0]).toContain("hevdet det");
  });
});

describe("a stance in words", () => {
  const took = (language: string, stance: Stance) =>
    wordingOf(languages.language(language)).took({ stance, modality: null, likelihood: null }, "it");

  it("does not state what its speaker only had no evidence of", () => {
    expect(took("en", "no-evidence")).toBe("had no evidence of it");
    expect(took("nb", "no-evidence")).toBe("hadde ingen beviser for det");
  });

  it("makes no confirmation of what was said", () => {
    for (const stance of ["affirms", "conditional", "does-not-deny"] as const)
      expect(took("nb", stance)).not.toMatch(/bekreft/u);
  });
});

describe("a speaker of whom nothing is known", () => {
  it("is said to be one, once", () => {
    const dataset = datasetOf(
      [by("several-countries", "affirms"), by("unnamed-officials", "affirms"), by("guest", "denies")],
      ["several-countries", "unnamed-officials"],
    );
    const members = briefOf(dataset).focusStances?.camps.flatMap((camp) =>
      camp.members.map(({ speaker }) => speaker),
    );
    expect(members).toEqual(expect.arrayContaining(["Several-countries (none named)", "Guest"]));
    expect(members).toContain("Unnamed-officials");
    expect(explained(dataset, "nb").join(" ")).toContain("several-countries (ingen navngitt, 4. mai");
  });
});
