import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { estimate, dataset as made, statement } from "../../../test/builders.ts";
import { fictionalDataset } from "../../../test/fictional-dataset.ts";
import { languages } from "../../../test/languages.ts";
import { analyzeDataset } from "../../analyze/index.ts";
import type { AppendixSection, Brief, FindingGroup } from "../../model/brief.ts";
import type { Claim, Dataset } from "../../model/dataset.ts";
import { ALIKE, DIFFERENT } from "../differences/cases.ts";
import { type AppendixSize, composeBrief } from "../index.ts";
import { LIMITS, LIMITS_OF_A_PAGE, OTHER_FINDINGS, ROWS_OF_A_PART, WHOLE_UP_TO } from "./limits.ts";

function briefOf(dataset: Dataset, appendix: AppendixSize = "auto", language = "en"): Brief {
  const evidence = { claims: new Map(), sources: new Map() };
  return composeBrief({
    languages,
    dataset,
    evidence,
    analysis: analyzeDataset(dataset),
    language,
    edition: 1,
    appendix,
  });
}

const sectionsOf = ({ appendix }: Brief): AppendixSection[] =>
  appendix.flatMap(({ sections }) => [...sections]);

/** Claims that stand in full, in the order of the appendix. */
const recorded = (brief: Brief): string[] =>
  sectionsOf(brief).flatMap(({ figures, stances }) =>
    [...figures, ...stances].flatMap(({ rows }) => rows.map(({ claimId }) => claimId)),
  );

const pairsIn = (groups: readonly FindingGroup[]): string[] =>
  groups.flatMap(({ findings }) => findings.flatMap(({ discrepancyIds }) => discrepancyIds));

/** Pairs that are told anywhere in the document. */
const toldIn = (brief: Brief): string[] => [
  ...pairsIn(brief.findings),
  ...pairsIn(brief.concordances),
  ...sectionsOf(brief).flatMap(({ findings, concordances }) => pairsIn([...findings, ...concordances])),
];

/** Claims that a reader meets before the appendix, each of which is a link to it. */
const met = ({ lineup, findings, focusStances, timeline, matrices }: Brief): string[] => [
  ...lineup.groups.flatMap(({ rows }) => rows.flatMap(({ claimIds }) => claimIds)),
  ...findings.flatMap((group) =>
    group.findings.flatMap(({ left, right }) =>
      [...left.claims, ...right.claims].map(({ claimId }) => claimId),
    ),
  ),
  ...(focusStances?.camps ?? []).flatMap(({ members }) => members.map(({ claimId }) => claimId)),
  ...timeline.groups.flatMap(({ rows }) =>
    rows.flatMap(({ claims }) => claims.map(({ claimId }) => claimId)),
  ),
  ...matrices.flatMap(({ groups }) =>
    groups.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap(({ stances }) => stances.map(({ claimId }) => claimId))),
    ),
  ),
];

const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id).toSorted();

/** Everybody of their own mind on one thing. */
function crowd(count: number, claim: (index: number) => Claim): Dataset {
  const dataset = made(Array.from({ length: count }, (_, index) => claim(index)));
  return { ...dataset, focus: [...dataset.measures.keys(), ...dataset.propositions.keys()] };
}
const figureOf = (index: number) =>
  estimate({ id: `c-${index}`, speaker: `s-${index}`, amount: 1000 + 7 * index, said: "2031-05-04" });

describe("a brief of as many claims as are shown whole", () => {
  const dataset = fictionalDataset(WHOLE_UP_TO);
  const brief = briefOf(dataset);

  it("leaves out no claim and no difference", () => {
    expect(brief.digest).toBe("");
    expect(recorded(brief).toSorted()).toEqual(idsOf(dataset.claims));
    expect(toldIn(brief).toSorted()).toEqual(idsOf(analyzeDataset(dataset).discrepancies));
  });

  it("is a digest with one claim more", () => {
    const larger = briefOf(fictionalDataset(WHOLE_UP_TO + 1));
    expect(larger.digest).toContain(` of ${WHOLE_UP_TO + 1} claims`);
    expect(recorded(larger).length).toBeLessThan(WHOLE_UP_TO);
  });
});

describe.each([300, 1000])("a digest of %i claims", (count) => {
  const dataset = fictionalDataset(count);
  const { discrepancies } = analyzeDataset(dataset);
  const brief = briefOf(dataset);
  const shown = recorded(brief);

  it("has every claim that it names in its appendix, once, and no other", () => {
    expect(new Set(shown).size).toBe(shown.length);
    expect([...new Set(met(brief))].toSorted()).toEqual(shown.toSorted());
    expect(brief.screen.claims.map(({ claimId }) => claimId).toSorted()).toEqual(shown.toSorted());
  });

  it("has their sources and no other", () => {
    const cited = dataset.claims.filter(({ id }) => shown.includes(id)).map(({ source }) => source);
    const listed = sectionsOf(brief).flatMap(({ sources }) => sources.map(({ sourceId }) => sourceId));
    expect(listed.toSorted()).toEqual([...new Set(cited)].toSorted());
  });

  it("stays within its limits", () => {
    expect(brief.findings.flatMap(({ findings }) => findings)).toHaveLength(LIMITS.findings);
    expect(brief.concordances.flatMap(({ findings }) => findings).length).toBeLessThanOrEqual(
      LIMITS.concordances,
    );
    for (const { left, right } of brief.findings.flatMap(({ findings }) => findings))
      for (const { claims } of [left, right]) expect(claims.length).toBeLessThanOrEqual(LIMITS.witnesses);
  });

  it("says of each kind how many pairs there are, and how many it tells", () => {
    const told = new Set(pairsIn(brief.findings));
    expect(brief.tally!.rows.map(({ kind }) => kind)).toEqual(
      DIFFERENT.filter((kind) => discrepancies.some((found) => found.kind === kind)),
    );
    for (const row of brief.tally!.rows) {
      const found = discrepancies.filter(({ kind }) => kind === row.kind);
      expect(row.found).toBe(found.length.toLocaleString("en-GB"));
      expect(row.told).toBe(String(found.filter(({ id }) => told.has(id)).length));
    }
  });

  it("says of each part how much is left out, and in which file it stands", () => {
    const number = (value: number) => value.toLocaleString("en-GB");
    const differing = discrepancies.filter(({ kind }) => DIFFERENT.includes(kind)).length;
    const alike = discrepancies.filter(({ kind }) => ALIKE.includes(kind)).length;
    const { rest } = brief;
    expect(brief.digest).toContain(`${shown.length} of ${number(count)} claims`);
    expect(brief.digest).toContain("claims.csv");
    expect(rest.findings).toContain(`${pairsIn(brief.findings).length} of ${number(differing)} pairs`);
    expect(rest.findings).toContain("discrepancies.csv");
    expect(rest.concordances).toContain(`${number(pairsIn(brief.concordances).length)} of ${number(alike)} `);
    expect(rest.timeline).toContain(`${shown.length} of ${number(count)} claims`);
    const heads = new Map(sectionsOf(brief).map(({ sectionId, rest: left }) => [sectionId, left]));
    const estimates = dataset.claims.filter(({ type }) => type === "estimate");
    const figures = estimates.filter(({ id }) => shown.includes(id)).length;
    expect(heads.get("figures")).toContain(`${figures} of ${estimates.length} figures`);
    expect(heads.get("figures")).toContain("claims.csv");
  });

  it("tells page one's differences", () => {
    const told = new Set(pairsIn(brief.findings));
    expect(brief.highlights.length).toBeGreaterThan(2);
    for (const { discrepancyIds } of brief.highlights.filter(({ number }) => number > 0))
      expect(discrepancyIds.some((id) => told.has(id))).toBe(true);
  });

  it("says the same in the other language", () => {
    const nb = briefOf(dataset, "auto", "nb");
    expect(recorded(nb)).toEqual(shown);
    expect(nb.digest).toContain("påstander");
    for (const [part, text] of Object.entries(nb.rest)) {
      expect(text === "").toBe(brief.rest[part as keyof Brief["rest"]] === "");
      expect(text).not.toMatch(/\b(?:stand|shown|told)\b/u);
    }
  });
});

describe("a full appendix", () => {
  const dataset = fictionalDataset(1000);
  const brief = briefOf(dataset, "full");
  const sections = sectionsOf(brief);

  it("has every claim, once, and again in the index", () => {
    expect(recorded(brief).toSorted()).toEqual(idsOf(dataset.claims));
    const indexed = sections.flatMap(({ speakers }) => speakers.flatMap(({ claims }) => claims));
    expect(indexed.map(({ claimId }) => claimId).toSorted()).toEqual(idsOf(dataset.claims));
  });

  it("has every pair, in the brief or in the appendix", () => {
    expect(toldIn(brief).toSorted()).toEqual(idsOf(analyzeDataset(dataset).discrepancies));
  });

  it("refers to no file for what stands in it", () => {
    expect(brief.digest).toContain("appendix");
    const texts = [brief.digest, ...Object.values(brief.rest), ...sections.map(({ rest }) => rest)];
    expect(texts.join(" ")).not.toMatch(/(?:claims|lineup|discrepancies|sources)\.csv/u);
  });

  it("is cut into parts that say which they are", () => {
    expect(brief.appendix.length).toBeGreaterThan(5);
    expect(new Set(sections.map(({ sectionId }) => sectionId)).size).toBe(sections.length);
    for (const { sections: inPart, opensPage } of brief.appendix) {
      const rows = inPart.flatMap(({ figures, stances }) =>
        [...figures, ...stances].flatMap((group) => group.rows),
      );
      expect(rows.length).toBeLessThanOrEqual(ROWS_OF_A_PART);
      expect(opensPage).toBe(true);
    }
    const figures = sections.filter((section) => section.figures.length > 0);
    expect(figures.length).toBeGreaterThan(1);
    expect(figures.map(({ heading }) => heading.slice(-8))).toEqual(
      figures.map((_, at) => `(${at + 1} of ${figures.length})`),
    );
  });
});

describe("one measure that everybody speaks of", () => {
  it("is shown by its positions, its ends among them", () => {
    const brief = briefOf(crowd(200, figureOf));
    const [group] = brief.lineup.groups;
    expect(group!.rest).toBe(`${LIMITS.rowsOfAMeasure} of 200 shown`);
    expect(group!.rows).toHaveLength(LIMITS.rowsOfAMeasure);
    expect(group!.rows.map(({ words }) => words)).toEqual(expect.arrayContaining(["1,000", "2,393"]));
  });

  it("is cut where it is longer than a part, and says so", () => {
    const groups = sectionsOf(
      briefOf(
        crowd(600, (index) => ({ ...figureOf(index), said: null })),
        "full",
      ),
    ).flatMap(({ figures }) => [...figures]);
    expect(groups.map(({ rows }) => rows.length)).toEqual([200, 200, 200]);
    expect(groups.map(({ label }) => label.endsWith("(continued)"))).toEqual([false, true, true]);
    expect(groups.map(({ summary }) => summary === "")).toEqual([false, true, true]);
  });

  it("leaves pairs beyond a number to the file, and says how many", () => {
    const dataset = crowd(130, figureOf);
    const pairs = analyzeDataset(dataset).discrepancies.filter(({ kind }) => DIFFERENT.includes(kind)).length;
    const brief = briefOf(dataset, "full");
    const [other, ...sections] = sectionsOf(brief);
    expect([other!, ...sections].flatMap(({ findings }) => pairsIn(findings))).toHaveLength(OTHER_FINDINGS);
    expect(pairs).toBeGreaterThan(OTHER_FINDINGS + LIMITS.findings);
    expect(other!.rest).toContain(`5,000 of ${pairs.toLocaleString("en-GB")} pairs`);
    expect(other!.rest).toContain("discrepancies.csv");
    expect(brief.rest.findings).toContain("discrepancies.csv");
  });
});

it("quotes a few of each camp, and counts the others", () => {
  const dataset = crowd(130, (index) =>
    statement({ id: `c-${index}`, speaker: `s-${index}`, stance: index % 2 === 0 ? "affirms" : "denies" }),
  );
  const brief = briefOf(dataset);
  const [{ left, right }] = brief.findings[0]!.findings as [FindingGroup["findings"][0]];
  expect([left.claims.length, right.claims.length]).toEqual([LIMITS.witnesses, LIMITS.witnesses]);
  expect([left.more, right.more]).toEqual(["and 61 more", "and 61 more"]);
  expect(brief.focusStances!.camps.map(({ members, more }) => [members.length, more])).toEqual([
    [LIMITS.members, "and 53 more"],
    [LIMITS.members, "and 53 more"],
  ]);
  expect(brief.findings[0]!.findings[0]!.explanation).toContain("57 others");
});

it("tells the figures that one origin gave one after the other as one case", () => {
  const days = ["2031-05-04", "2031-05-05", "2031-05-06"];
  const dataset = made(
    days.map((said, index) => estimate({ id: `c-${index}`, amount: 10 * (index + 1), said })),
  );
  const [group] = briefOf(dataset).concordances;
  expect(group!.kind).toBe("update");
  const [{ headline, left, right, discrepancyIds, ...finding }] = group!.findings as [
    (typeof group & {})["findings"][0],
  ];
  expect(discrepancyIds).toHaveLength(3);
  expect(headline).toBe("From 10 to 30, in three figures");
  expect(finding.pairs).toContain("3 pairs");
  expect([left, right].map(({ claims }) => claims.map(({ claimId }) => claimId))).toEqual([
    ["c-0", "c-1"],
    ["c-2"],
  ]);
});

it("is described with the numbers that hold", () => {
  const text = readFileSync("docs/large-briefs.md", "utf8");
  const page = LIMITS_OF_A_PAGE;
  for (const phrase of [
    `**${WHOLE_UP_TO} claims**`,
    `at most ${LIMITS.lineupRows} rows, ${LIMITS.rowsOfAMeasure} of one measure`,
    `${LIMITS.findings} with their excerpts`,
    `at most ${LIMITS.witnesses} claims quoted on a side`,
    `at most ${LIMITS.members} names a stance`,
    `at most ${LIMITS.routes} ways`,
    `| what agrees or repeats | ${LIMITS.concordances},`,
    `| reports of one utterance | ${LIMITS.utterances} |`,
    `${OTHER_FINDINGS.toLocaleString("en-GB")} of each at most`,
    `parts of about ${ROWS_OF_A_PART} rows`,
    `more than ${page.lineupRows} rows or ${page.measures} measures`,
    `more than ${page.lineupLines} lines of text, or there are more than ${page.sources} sources`,
    `${page.rowsOfAMeasure} rows of one measure and ${page.members} names a stance`,
  ])
    expect(text).toContain(phrase);
});
