import { describe, expect, it } from "vitest";
import { type DatasetFields, dataset, type StatementFields, statement } from "../../test/builders.ts";
import type { Claim } from "../model/dataset.ts";
import { analyzeDataset } from "./index.ts";

const NOTHING = "nothing";

function find(a: StatementFields, b: StatementFields, fields: DatasetFields = {}) {
  const claims = [statement({ id: "a", ...a }), statement({ id: "b", ...b })];
  const { discrepancies } = analyzeDataset(dataset(claims, fields));
  expect(discrepancies.length).toBeLessThanOrEqual(1);
  return discrepancies[0];
}

function compare(a: StatementFields, b: StatementFields, fields: DatasetFields = {}): string {
  const found = find(a, b, fields);
  return found === undefined ? NOTHING : `${found.kind} (${found.rule})`;
}

const affirms = { stance: "affirms" } as const;
const denies = { stance: "denies" } as const;
const noEvidence = { stance: "no-evidence" } as const;
const declines = { stance: "declines-to-confirm" } as const;
const doesNotDeny = { stance: "does-not-deny" } as const;
const conditional = { stance: "conditional" } as const;
const later = { said: "2032-01-06" } as const;

type Case = [string, StatementFields, StatementFields, string];

describe("one utterance", () => {
  it.each<Case>([
    ["same stance, two sources", denies, { ...denies, source: "post" }, "echo (stance-echo)"],
    ["same stance, two days", denies, { ...denies, ...later }, "echo (stance-echo)"],
    ["same stance, two speakers", denies, { ...denies, speaker: "board" }, "echo (stance-echo)"],
    ["another stance", denies, { ...noEvidence, source: "post" }, "reporting-variance (stance-variance)"],
    ["affirmed and denied", denies, affirms, "reporting-variance (stance-variance)"],
  ])("%s", (_, a, b, finding) => {
    expect(compare({ utterance: "u", ...a }, { utterance: "u", ...b })).toBe(finding);
  });
});

describe("one speaker", () => {
  it.each<Case>([
    ["denies, then affirms", denies, { ...affirms, ...later }, "reversal (reversal)"],
    ["affirms, then denies", affirms, { ...denies, ...later }, "reversal (reversal)"],
    ["denies and affirms on one day", denies, affirms, "shift (shift)"],
    ["denies and affirms, one without a day", denies, { ...affirms, said: null }, "shift (shift)"],
    ["has no evidence, then affirms", noEvidence, { ...affirms, ...later }, "shift (shift)"],
    ["denies, then does not deny", denies, { ...doesNotDeny, ...later }, "shift (shift)"],
    ["makes it conditional", conditional, { ...declines, ...later }, NOTHING],
    ["repeats the stance", denies, { ...denies, ...later }, "echo (stance-repeated)"],
    ["repeats the stance on the day", denies, denies, "echo (stance-repeated)"],
    [
      "reverses what comes from another origin",
      denies,
      { ...affirms, ...later, origin: "spy" },
      "reversal (reversal)",
    ],
  ])("%s", (_, a, b, finding) => {
    expect(compare(a, b)).toBe(finding);
  });
});

describe("two speakers", () => {
  it.each<Case>([
    ["affirmed and denied", affirms, denies, "contradiction (contradiction)"],
    ["affirmed and denied a year later", affirms, { ...denies, ...later }, "contradiction (contradiction)"],
    ["affirmed, no evidence", affirms, noEvidence, "unconfirmed (unconfirmed)"],
    ["affirmed, declined to confirm", declines, affirms, "unconfirmed (unconfirmed)"],
    ["both affirmed", affirms, { ...affirms, ...later }, "agreement (stance-agreement)"],
    ["neither has evidence", noEvidence, noEvidence, "agreement (stance-agreement)"],
    [
      "both affirmed, from one origin",
      affirms,
      { ...affirms, ...later, origin: "fire-service" },
      "echo (stance-repeated)",
    ],
    [
      "contradicted by one who cites the same origin",
      affirms,
      { ...denies, origin: "fire-service" },
      "contradiction (contradiction)",
    ],
    ["denied, no evidence", denies, noEvidence, NOTHING],
    ["affirmed, not denied", affirms, doesNotDeny, NOTHING],
    ["affirmed on a condition", affirms, conditional, NOTHING],
    ["denied, not denied", denies, doesNotDeny, NOTHING],
    ["another proposition", affirms, { ...denies, proposition: "leaking" }, NOTHING],
  ])("%s", (_, a, b, finding) => {
    expect(compare(a, { speaker: "board", ...b })).toBe(finding);
  });
});

describe("carried by implies", () => {
  const chain = { implies: { burst: ["leaking"], leaking: ["damaged"] } };
  const specific = { proposition: "burst" } as const;
  const general = { proposition: "damaged", speaker: "board" } as const;
  const own = { proposition: "damaged" } as const;

  it.each<Case>([
    [
      "an affirmation meets a denial of what it implies",
      affirms,
      { ...general, ...denies },
      "contradiction (contradiction)",
    ],
    [
      "an affirmation meets no evidence of what it implies",
      affirms,
      { ...general, ...noEvidence },
      "unconfirmed (unconfirmed)",
    ],
    ["an affirmation of what is implied proves nothing", denies, { ...general, ...affirms }, NOTHING],
    ["nor do weaker stances on the specific", noEvidence, { ...general, ...affirms }, NOTHING],
    ["a denial of the general is no affirmation against", noEvidence, { ...general, ...denies }, NOTHING],
    ["affirmed both", affirms, { ...general, ...affirms }, "agreement (stance-agreement)"],
    ["denied both", denies, { ...general, ...denies }, "agreement (stance-agreement)"],
    ["no evidence of both", noEvidence, { ...general, ...noEvidence }, NOTHING],
    ["affirmed both by one speaker", affirms, { ...own, ...affirms, ...later }, NOTHING],
    [
      "affirmed both from one origin",
      { ...affirms, origin: "dam" },
      { ...general, ...affirms, origin: "dam" },
      NOTHING,
    ],
    [
      "affirmed both in one utterance",
      { ...affirms, utterance: "press" },
      { ...general, ...affirms, utterance: "press" },
      NOTHING,
    ],
    ["one speaker, over time", affirms, { ...own, ...denies, ...later }, "reversal (reversal)"],
    ["one speaker, on one day", affirms, { ...own, ...denies }, "shift (shift)"],
    [
      "one speaker, an affirmation carried forward",
      affirms,
      { ...own, ...doesNotDeny, ...later },
      "shift (shift)",
    ],
    ["one speaker, a denial carried back", noEvidence, { ...own, ...denies, ...later }, "shift (shift)"],
    ["one speaker, nothing carried", denies, { ...own, ...conditional, ...later }, NOTHING],
    ["one speaker, repeated", affirms, { ...own, ...affirms, ...later }, NOTHING],
  ])("%s", (_, a, b, finding) => {
    expect(compare({ ...specific, ...a }, b, chain)).toBe(finding);
  });

  it.each<Case>([
    ["two sources, a denial", affirms, { ...denies, source: "post" }, "reporting-variance (stance-variance)"],
    [
      "two sources, no evidence",
      affirms,
      { ...noEvidence, source: "post" },
      "reporting-variance (stance-variance)",
    ],
    [
      "two sources, weaker stances, two speakers",
      affirms,
      { ...doesNotDeny, source: "post", speaker: "board" },
      "reporting-variance (stance-variance)",
    ],
    [
      "two sources, a denial carried back",
      declines,
      { ...denies, source: "post" },
      "reporting-variance (stance-variance)",
    ],
    ["two sources, the same stance", affirms, { ...affirms, source: "post" }, NOTHING],
    ["one source, a weaker stance", affirms, noEvidence, NOTHING],
    ["one source, a denial", affirms, denies, "contradiction (contradiction)"],
  ])("one utterance: %s", (_, a, b, finding) => {
    const one = { utterance: "u" };
    expect(compare({ ...specific, ...one, ...a }, { ...own, ...one, ...b }, chain)).toBe(finding);
  });

  it("names the general proposition and the way there", () => {
    const denial = { ...general, ...denies, said: "2031-05-01" };
    expect(find({ ...specific, ...affirms }, denial, chain)).toMatchObject({
      subject: "damaged",
      subjectType: "proposition",
      a: { id: "b" },
      gap: null,
      ratio: null,
      carried: { a: ["damaged"], b: ["burst", "leaking", "damaged"] },
    });
  });

  it("draws a pair once where two ways lead to the general", () => {
    const diamond = { implies: { burst: ["east", "west"], east: ["damaged"], west: ["damaged"] } };
    const found = find({ ...specific, ...affirms }, { ...general, ...denies }, diamond);
    expect(found?.carried?.a).toEqual(["burst", "east", "damaged"]);
  });

  it("does not carry between siblings", () => {
    const siblings = { implies: { burst: ["damaged"], cracked: ["damaged"] } };
    expect(compare({ proposition: "burst", ...affirms }, { speaker: "x", ...denies }, siblings)).toBe(
      NOTHING,
    );
  });
});

describe("carried by excludes", () => {
  const gates = { implies: { wide: ["open"], shut: ["closed"] }, excludes: { open: ["closed"] } };
  const open = { proposition: "open" } as const;
  const closed = { proposition: "closed", speaker: "board" } as const;
  const own = { proposition: "closed" } as const;

  it.each<Case>([
    [
      "each affirms what the other excludes",
      affirms,
      { ...closed, ...affirms },
      "contradiction (contradiction)",
    ],
    [
      "at any distance on either side",
      { ...affirms, proposition: "wide" },
      { ...affirms, proposition: "shut", speaker: "board" },
      "contradiction (contradiction)",
    ],
    [
      "one affirms what the other denies anyway",
      affirms,
      { ...closed, ...denies },
      "agreement (stance-agreement)",
    ],
    [
      "a denial of the one affirms nothing of the other",
      denies,
      { ...closed, ...affirms },
      "agreement (stance-agreement)",
    ],
    ["denied both", denies, { ...closed, ...denies }, NOTHING],
    ["no evidence of the other is short of its denial", affirms, { ...closed, ...noEvidence }, NOTHING],
    ["one speaker, no evidence of the other", affirms, { ...own, ...noEvidence, ...later }, "shift (shift)"],
    ["one speaker, does not deny the other", affirms, { ...own, ...doesNotDeny, ...later }, "shift (shift)"],
    [
      "one speaker, affirms the other later",
      affirms,
      { ...own, ...affirms, ...later },
      "reversal (reversal)",
    ],
    ["one speaker, denies the other", affirms, { ...own, ...denies, ...later }, NOTHING],
    [
      "one utterance, told in two ways",
      { ...affirms, utterance: "u" },
      { ...own, ...affirms, utterance: "u", source: "post" },
      "reporting-variance (stance-variance)",
    ],
    [
      "something else that it implies",
      { ...affirms, proposition: "lit" },
      { ...closed, ...affirms },
      NOTHING,
    ],
  ])("%s", (_, a, b, finding) => {
    expect(compare({ ...open, ...a }, b, gates)).toBe(finding);
  });

  it("goes the shortest way, and tells it from each side", () => {
    const ways = {
      implies: { wide: ["open"], shut: ["closed"] },
      excludes: { open: ["closed"], wide: ["shut"] },
    };
    const found = find(
      { ...affirms, proposition: "wide" },
      { ...affirms, proposition: "shut", speaker: "board" },
      ways,
    );
    expect(found).toMatchObject({ subject: "shut", carried: { a: ["wide", "shut"], b: ["shut"] } });
    expect(find({ ...affirms, proposition: "wide" }, { ...closed, ...affirms }, gates)?.carried).toEqual({
      a: ["wide", "open", "closed"],
      b: ["closed"],
    });
  });

  it("goes by the shortest of several ways, in whatever order they are written", () => {
    const fields = {
      implies: { wide: ["open"], shut: ["closed"], closed: ["locked"] },
      excludes: { wide: ["locked"], open: ["shut"] },
    };
    const sides = [
      { ...affirms, proposition: "wide" },
      { ...affirms, proposition: "shut", speaker: "board" },
    ] as const;
    expect(find(...sides, fields)?.carried).toEqual({ a: ["wide", "open", "shut"], b: ["shut"] });
  });

  it("is found once for each two of several that exclude one", () => {
    const claims = ["open", "ajar", "closed"].map((proposition) =>
      statement({ id: proposition, proposition, speaker: `${proposition}-speaker` }),
    );
    const { discrepancies } = analyzeDataset(
      dataset(claims, { excludes: { open: ["closed"], ajar: ["closed"] } }),
    );
    expect(discrepancies.map(({ kind, a, b }) => `${kind} ${a.id} ${b.id}`).toSorted()).toEqual([
      "contradiction ajar closed",
      "contradiction closed open",
    ]);
  });

  it("excludes nothing where the one also implies the other", () => {
    const both = { ...gates, implies: { open: ["closed"] } };
    expect(compare({ ...open, ...affirms }, { ...closed, ...affirms }, both)).toBe(
      "agreement (stance-agreement)",
    );
    expect(compare({ ...own, ...affirms }, { ...open, ...affirms, speaker: "board" }, both)).toBe(
      "agreement (stance-agreement)",
    );
  });

  it.each<[NonNullable<DatasetFields["overTime"]>, string, string]>([
    [{ open: "varies", closed: "varies" }, "change (came-about)", "closed"],
    [{ open: "varies", closed: "fixed" }, "contradiction (contradiction)", "closed"],
    [{ open: "fixed", closed: "varies" }, "contradiction (contradiction)", "open"],
  ])("is explained by time only where time explains it on both: %j", (overTime, finding, subject) => {
    const pair = [
      { ...open, ...affirms },
      { ...closed, ...affirms, said: "2031-05-06" },
    ] as const;
    expect(compare(...pair, { ...gates, overTime })).toBe(finding);
    expect(find(...pair, { ...gates, overTime })?.subject).toBe(subject);
    const far = { ...pair[1], said: "2031-06-06" };
    expect(compare(pair[0], far, { ...gates, overTime })).toBe(NOTHING);
  });
});

it("is set against nothing that was said after it was taken back, carried or not", () => {
  const fields = { implies: { burst: ["leaking"] }, excludes: { leaking: ["sound"] } };
  const rowsOf = (said: string) => {
    const claims = [
      statement({ id: "a", proposition: "burst" }),
      statement({ id: "b", proposition: "burst", stance: "no-evidence", said: "2031-05-06", retracts: "a" }),
      statement({ id: "c", proposition: "leaking", stance: "denies", speaker: "board", said }),
      statement({ id: "d", proposition: "sound", speaker: "union", said }),
    ];
    const { discrepancies } = analyzeDataset(dataset(claims, fields));
    return discrepancies.filter(({ a }) => a.id === "a").map(({ kind, b }) => `${kind} ${b.id}`);
  };
  expect(rowsOf("2031-05-07")).toEqual(["retraction b"]);
  expect(rowsOf("2031-05-05").toSorted()).toEqual(["contradiction c", "contradiction d", "retraction b"]);
});

describe("who stands behind another one's claim", () => {
  const fields = { implies: { burst: ["leaking"] }, excludes: { leaking: ["sound"] } };
  /** The dam's office says it first by its spokesman, then by its deputy: the deputy's is an echo. */
  const office = (id: string, more: StatementFields) =>
    statement({ id, origin: "office", proposition: "burst", ...more });
  const spoken = [office("a-office", { speaker: "spokesman" }), office("b-deputy", { speaker: "deputy" })];

  it.each<[string, StatementFields, readonly string[]]>([
    [
      "a denial of what it implies",
      { proposition: "leaking", ...denies },
      ["contradiction a-office c", "reversal b-deputy c"],
    ],
    [
      "no evidence of that",
      { proposition: "leaking", ...noEvidence },
      ["shift b-deputy c", "unconfirmed a-office c"],
    ],
    [
      "a claim that it is sound",
      { proposition: "sound", ...affirms },
      ["contradiction a-office c", "reversal b-deputy c"],
    ],
    ["no evidence that it is", { proposition: "sound", ...noEvidence }, ["shift b-deputy c"]],
    [
      "a denial of the same",
      { proposition: "burst", ...denies },
      ["contradiction a-office c", "reversal b-deputy c"],
    ],
    ["the same of what it implies", { proposition: "leaking", ...affirms }, []],
  ])("is held to it: %s", (_, taken, rows) => {
    const found = (third: Claim) =>
      analyzeDataset(dataset([...spoken, third], fields))
        .discrepancies.map(({ kind, a, b }) => `${kind} ${a.id} ${b.id}`)
        .filter((row) => row !== "echo a-office b-deputy" && !row.startsWith("agreement"))
        .toSorted();
    expect(found(statement({ id: "c", speaker: "deputy", ...later, ...taken }))).toEqual(rows);
    // Anybody else is set against what stands for the office, and that once.
    const others = rows.filter((row) => row.includes("a-office"));
    expect(found(statement({ id: "c", speaker: "union", ...later, ...taken }))).toEqual(others);
  });

  it("is held to it whichever proposition the brief has first, and in another utterance alone", () => {
    const rowsOf = (behind: string, taken: StatementFields) => {
      const before = spoken.map((claim) => ({ ...claim, proposition: behind }));
      const third = statement({ id: "c", speaker: "deputy", ...later, ...taken });
      return analyzeDataset(dataset([...before, third], fields))
        .discrepancies.map(({ kind, a, b }) => `${kind} ${a.id} ${b.id}`)
        .toSorted();
    };
    const both = ["contradiction a-office c", "echo a-office b-deputy", "reversal b-deputy c"];
    expect(rowsOf("sound", { proposition: "burst", ...affirms })).toEqual(both);
    expect(rowsOf("sound", { proposition: "leaking", ...affirms })).toEqual(both);
    // What two reports have of one speech is no change of mind.
    const speech = { utterance: "b-deputy", source: "post" };
    expect(rowsOf("burst", { proposition: "sound", ...affirms, ...speech })).toEqual(both.slice(0, 2));
    expect(rowsOf("sound", { proposition: "burst", ...affirms, ...speech })).toEqual(both.slice(0, 2));
    expect(rowsOf("burst", { proposition: "leaking", ...denies, ...speech })).toEqual(both.slice(0, 2));
  });

  it.each([
    ["burst", "leaking"],
    ["leaking", "sound"],
  ])("is held to it when both of %s and %s are echoes", (one, other) => {
    const turned = [
      office("c-office", {
        speaker: "spokesman",
        proposition: other,
        stance: other === "sound" ? "affirms" : "denies",
        ...later,
        origin: "new-office",
      }),
      office("d-deputy", {
        speaker: "deputy",
        proposition: other,
        stance: other === "sound" ? "affirms" : "denies",
        ...later,
        origin: "new-office",
      }),
    ];
    const before = spoken.map((claim) => ({ ...claim, proposition: one }));
    const rows = analyzeDataset(dataset([...before, ...turned], fields)).discrepancies;
    expect(
      rows
        .filter(({ kind }) => kind === "reversal")
        .map(({ a, b }) => `${a.id} ${b.id}`)
        .toSorted(),
    ).toEqual(["a-office c-office", "b-deputy d-deputy"]);
  });
});

describe("carried positions", () => {
  const implies = { burst: ["leaking"], gate: ["leaking"] };
  const ministry = statement({
    id: "ministry",
    speaker: "ministry",
    stance: "denies",
    proposition: "leaking",
  });
  const told = (id: string, fields: StatementFields) =>
    statement({ id, speaker: "mayor", origin: "town", proposition: "burst", ...fields });
  const kinds = (claims: readonly Claim[], fields: DatasetFields = { implies }) =>
    analyzeDataset(dataset(claims, fields)).discrepancies.map(({ kind, a, b }) => `${kind} ${a.id} ${b.id}`);

  it("are held by the outright claim of the day", () => {
    const outright = told("b-leaking", { proposition: "leaking" });
    expect(kinds([ministry, told("a-burst", {}), outright])).toEqual(["contradiction b-leaking ministry"]);
  });

  it("are held by the first where two propositions carry them", () => {
    expect(kinds([ministry, told("b-burst", {}), told("a-gate", { proposition: "gate" })])).toEqual([
      "contradiction a-gate ministry",
    ]);
  });

  it("are another one on another day, and of another origin", () => {
    expect(
      kinds([ministry, told("a", {}), told("b", { said: "2031-05-05", proposition: "leaking" })]),
    ).toEqual(["contradiction a ministry", "contradiction ministry b"]);
    expect(
      kinds([ministry, told("a", { origin: "mayor" }), told("b", { proposition: "leaking" })]),
    ).toHaveLength(2);
  });

  it("leave the position on the specific proposition where it is", () => {
    const doubt = statement({ id: "doubt", speaker: "union", stance: "no-evidence", proposition: "burst" });
    expect(kinds([doubt, told("a-burst", {}), told("b-leaking", { proposition: "leaking" })])).toEqual([
      "unconfirmed a-burst doubt",
    ]);
  });

  it("count a denial that is carried back once too", () => {
    const deny = (id: string, proposition: string) =>
      statement({ id, speaker: "mayor", stance: "denies", proposition, said: "2031-05-06" });
    const chain = { implies: { burst: ["leaking"], leaking: ["damaged"] } };
    const doubt = told("doubt", { stance: "no-evidence" });
    expect(kinds([doubt, deny("a", "leaking"), deny("b", "damaged")], chain)).toEqual(["shift doubt a"]);
    const { discrepancies } = analyzeDataset(dataset([doubt, deny("a", "leaking")], chain));
    expect(discrepancies[0]).toMatchObject({
      subject: "burst",
      carried: { a: ["burst"], b: ["leaking", "burst"] },
    });
  });
});

describe("unknown origins", () => {
  const unknown = { origin: "unknown" } as const;
  it.each<Case>([
    ["of two speakers agree", affirms, { ...affirms, speaker: "board" }, "agreement (stance-agreement)"],
    ["of one speaker repeat", affirms, { ...affirms, ...later }, "echo (stance-repeated)"],
    ["of one speaker on one day repeat", affirms, affirms, "echo (stance-repeated)"],
    ["oppose each other", affirms, { ...denies, speaker: "board" }, "contradiction (contradiction)"],
  ])("%s", (_, a, b, finding) => {
    expect(compare({ ...unknown, ...a }, { ...unknown, ...b })).toBe(finding);
  });
});

describe("positions", () => {
  it("stand in the pairs by their first claim", () => {
    const claims = [
      statement({ id: "m2", ...affirms, source: "post" }),
      statement({ id: "m1", ...affirms }),
      statement({ id: "x", ...denies, speaker: "board" }),
    ];
    const { discrepancies, statements } = analyzeDataset(dataset(claims));
    expect(discrepancies.map(({ kind, a, b }) => [kind, a.id, b.id])).toEqual([
      ["contradiction", "m1", "x"],
      ["echo", "m1", "m2"],
    ]);
    expect(statements).toHaveLength(1);
    expect(statements[0]!.positions.map(({ origin, representative }) => [origin, representative.id])).toEqual(
      [
        ["fire-service", "m1"],
        ["board", "x"],
      ],
    );
  });
});
