import { describe, expect, it } from "vitest";
import { dataset as built, date, estimate, statement } from "../../../test/builders.ts";
import { languages } from "../../../test/languages.ts";
import { analyzeDataset } from "../../analyze/index.ts";
import type { Brief } from "../../model/brief.ts";
import type { Claim, Dataset } from "../../model/dataset.ts";
import { composeBrief } from "../index.ts";

const none = { claims: new Map(), sources: new Map() };

function briefOf(dataset: Dataset): Brief {
  const focused = { ...dataset, focus: [...dataset.measures.keys(), ...dataset.propositions.keys()] };
  const analysis = analyzeDataset(focused);
  return composeBrief({ languages, dataset: focused, evidence: none, analysis, language: "en", edition: 1 });
}

function withParties(claims: readonly Claim[], parties: Readonly<Record<string, string>>): Dataset {
  const made = built(claims, { published: { courier: "2031-05-10" } });
  const speakers = [...made.speakers].map(([id, speaker]) => {
    const party = parties[id] === undefined ? null : { und: parties[id] };
    return [id, { ...speaker, party }] as const;
  });
  return { ...made, speakers: new Map(speakers) };
}

describe("the matrix of stances", () => {
  const claims = [
    statement({ id: "a", speaker: "mayor", stance: "no-evidence", said: "2031-05-01" }),
    statement({ id: "b", speaker: "mayor", stance: "affirms", said: "2031-05-04", utterance: "u" }),
    statement({
      id: "c",
      speaker: "mayor",
      stance: "affirms",
      said: "2031-05-04",
      utterance: "u",
      source: "tidende",
    }),
    statement({ id: "d", speaker: "guest", stance: "denies", proposition: "empty" }),
    statement({ id: "e", speaker: "clerk", stance: "affirms", proposition: "empty" }),
  ];
  const [matrix] = briefOf(withParties(claims, { mayor: "Town", clerk: "Town" })).matrices;

  it("has speakers by party, those of none last, and a column for each proposition spoken of", () => {
    expect(matrix!.columns.map(({ propositionId }) => propositionId)).toEqual(["cracked", "empty"]);
    expect(matrix!.groups.map(({ party, rows }) => [party, rows.map(({ speaker }) => speaker)])).toEqual([
      ["Town", ["Mayor", "Clerk"]],
      ["", ["Guest"]],
    ]);
  });

  it("shows a stance that changed in order, and two reports of one utterance once", () => {
    const [mayor] = matrix!.groups[0]!.rows;
    expect(mayor!.cells.map(({ stances }) => stances.map(({ claimId }) => claimId))).toEqual([
      ["a", "b"],
      [],
    ]);
    expect(mayor!.cells[0]!.stances[1]!.label).toBe("affirms, 4\u00a0May");
  });

  it("keys the stances that occur, and no others", () => {
    expect(matrix!.key.map(({ stance }) => stance)).toEqual(["affirms", "denies", "no-evidence"]);
  });

  it("parts where there are more propositions than a page is wide, and loses none", () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      statement({ id: `m-${index}`, proposition: `proposition-number-${index}-of-a-long-name` }),
    );
    const { matrices } = briefOf(built(many));
    expect(matrices.length).toBeGreaterThan(1);
    const shown = matrices.flatMap(({ groups }) =>
      groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
    );
    expect(shown.flatMap(({ stances }) => stances.map(({ claimId }) => claimId)).sort()).toEqual(
      many.map(({ id }) => id).sort(),
    );
  });
});

describe("the timeline", () => {
  const claims = [
    estimate({ id: "a", speaker: "mayor", amount: 10, said: "2031-05-04", asOf: "2031-05-01/2031-05-02" }),
    statement({ id: "b", speaker: "mayor", said: "2031-05-04" }),
    estimate({ id: "c", speaker: "mayor", amount: 12, said: "../2031-05-06" }),
    estimate({ id: "d", speaker: "clerk", amount: 12, said: null }),
  ];
  const { timeline } = briefOf(built(claims, { published: { courier: "2031-05-10" } }));
  const [group] = timeline.groups;
  const day = (iso: string) => Date.parse(iso) / 86_400_000;

  it("has a row for each speaker and day said of a source, with all its claims", () => {
    expect(group!.rows.map(({ claims: told }) => told.map(({ claimId }) => claimId))).toEqual([
      ["a", "b"],
      ["c"],
      ["d"],
    ]);
    expect(group!.rows.map(({ said }) => said.text)).toEqual([
      "4\u00a0May",
      "by 6\u00a0May",
      "by 10\u00a0May",
    ]);
  });

  it("keeps the three clocks apart; an open end stays open, and no day stays none", () => {
    const [first, second, third] = group!.rows.map(({ marks }) => marks);
    expect(first!.said).toEqual({ from: day("2031-05-04"), to: day("2031-05-04") });
    expect(first!.asOf).toEqual([{ from: day("2031-05-01"), to: day("2031-05-02") }]);
    expect(first!.published).toEqual({ from: day("2031-05-10"), to: day("2031-05-10") });
    expect(second!.said).toEqual({ from: null, to: day("2031-05-06") });
    expect(third).toMatchObject({ said: null, asOf: [] });
  });

  it("spans what was said and published", () => {
    expect([timeline.axis.from, timeline.axis.to]).toEqual([day("2031-05-04"), day("2031-05-10")]);
    expect(timeline.alternative).toContain("3 rows from 1 source");
  });
});

describe("who told whom", () => {
  it("names the origin where it is another, and counts the claims on every way", () => {
    const claims = [
      estimate({ id: "a", speaker: "clerk", origin: "mayor", amount: 1 }),
      estimate({ id: "b", speaker: "clerk", origin: "mayor", amount: 2, said: "2031-05-05" }),
      {
        ...estimate({ id: "c", speaker: "clerk", origin: "mayor", amount: 3, source: "tidende" }),
        via: ["wire"],
      },
    ];
    const [group] = briefOf(built(claims)).carriers;
    expect(group!.rows).toEqual([
      {
        told: [{ claimId: "a" }, { claimId: "c" }, { claimId: "b" }],
        speaker: "Clerk",
        role: "",
        origin: "Mayor",
        routes: [
          { chain: "courier", claims: "2 claims" },
          { chain: "Wire › tidende", claims: "1 claim" },
        ],
        more: "",
      },
    ]);
  });
});

describe("days that were worked out", () => {
  const inferred = (why: string) => ({
    ...date("2031-05-04"),
    basis: "inferred" as const,
    why: { und: why },
  });
  const claims = [
    { ...statement({ id: "a" }), said: inferred("told on Monday") },
    { ...estimate({ id: "b", amount: 1 }), said: inferred("no day given") },
    { ...estimate({ id: "c", amount: 2, source: "tidende" }), said: inferred("no day given") },
  ];
  const brief = briefOf(built(claims));

  it("give each reason once, in the order in which the claims come", () => {
    expect(brief.dayNotes).toEqual([
      { number: 1, text: "no day given" },
      { number: 2, text: "told on Monday" },
    ]);
    expect(brief.table[0]!.rows.map(({ said }) => said.note)).toEqual([1, 1]);
    expect(brief.stances[0]!.rows[0]!.said.note).toBe(2);
  });
});

describe("a finding with many on a side", () => {
  const affirm = (id: string, speaker: string, utterance = id, source = "courier") =>
    statement({ id, speaker, utterance, source, stance: "affirms", excerpt: `words of ${id}` });
  const claims = [
    affirm("a", "mayor", "u"),
    affirm("b", "mayor", "u", "tidende"),
    affirm("c", "clerk"),
    affirm("d", "police"),
    statement({ id: "e", speaker: "guest", stance: "denies" }),
    statement({ id: "f", speaker: "visitor", stance: "declines-to-confirm" }),
  ];
  const findings = briefOf(built(claims)).findings;
  const contradiction = findings.find(({ kind }) => kind === "contradiction")!.findings[0]!;
  const unconfirmed = findings.find(({ kind }) => kind === "unconfirmed")!.findings[0]!;

  it("shows reports of one utterance as one, and names the others", () => {
    const shown = contradiction.left.witnesses.map(({ claim, also }) => [
      claim.claimId,
      ...also.map((one) => one.claimId),
    ]);
    expect(shown).toEqual([["a", "b"], ["c"], ["d"]]);
  });

  it("quotes them once, and later points there", () => {
    expect(contradiction.left.above).toBe("");
    expect(unconfirmed.left.above).toContain(contradiction.headline);
    expect(unconfirmed.left.names.map(({ speaker }) => speaker)).toEqual(["Mayor", "Clerk", "Police"]);
    expect(unconfirmed.left.claims).toHaveLength(4);
  });
});
