import {
  CHANGE_GROUPS,
  type CutPart,
  type DaysApart,
  type DeckFacts,
  type LeadFacts,
  type PairFacts,
  type ProofFacts,
  type SideFacts,
  type Wording,
} from "../../src/compose/wording/index.ts";
import { KINDS } from "../../src/model/analysis.ts";
import { CHANGED_VALUES } from "../../src/model/changed-values.ts";
import { LIKELIHOODS, MODALITIES, RETRACTS, STANCES } from "../../src/model/dataset.ts";
import { VERIFICATIONS } from "../../src/model/evidence.ts";
import { MODIFIERS } from "../../src/model/quantity.ts";

/**
 * All that a language says, one sentence for each turn that its sentences can take: what changes a sentence is varied
 * one fact at a time, and every sentence stands once, under the name of the word that says it.
 */
export function sentencesOf(wording: Wording): string {
  const parts: readonly (readonly [string, Iterable<unknown>])[] = [
    ["explain", pairsOf(wording, wording.explain)],
    ["headline", pairsOf(wording, wording.headline)],
    ["summary", pairsOf(wording, wording.summary)],
    ["noConflict", pairsOf(wording, wording.noConflict)],
    ["revisions", pairsOf(wording, (pair) => wording.revisions({ ...pair, figures: 3 }))],
    ["sides", KINDS.map(wording.sides)],
    ["statementCase", casesOf(wording)],
    ["chorus", chorusesOf(wording)],
    ["lead", leads.map(wording.lead)],
    ["deck", decksOf(wording)],
    ["took", stancesOf(wording)],
    ["figure", figuresOf(wording)],
    ["overlap", overlapsOf(wording)],
    ["counts", countsOf(wording)],
    ["proof", proofsOf(wording)],
    ["changes", changesOf(wording)],
    ["cuts", cutsOf(wording)],
    ["pictures", picturesOf(wording)],
    ["page", pageOf(wording)],
  ];
  return parts
    .map(([name, said]) => `# ${name}\n${[...new Set(Array.from(said, inLine))].join("\n")}\n`)
    .join("\n");
}

const inLine = (said: unknown): string =>
  typeof said === "string" ? said : JSON.stringify(said).replaceAll('","', '", "');

/** The facts as they are, then each of the others in place of its own. */
function* varied<Facts>(facts: Facts, others: Iterable<Partial<Facts>>): Generator<Facts> {
  yield facts;
  for (const other of others) yield { ...facts, ...other };
}

/** Every choice of a value for each key. */
function choices<Facts extends object>(
  of: { readonly [Key in keyof Facts]: readonly Facts[Key][] },
): Facts[] {
  return Object.entries<readonly unknown[]>(of).reduce<Facts[]>(
    (all, [key, values]) => all.flatMap((facts) => values.map((value) => ({ ...facts, [key]: value }))),
    [{} as Facts],
  );
}

const SPANS: readonly DaysApart[] = [
  { least: null, most: null },
  { least: 0, most: null },
  { least: 3, most: null },
  { least: 0, most: 0 },
  { least: 0, most: 3 },
  { least: null, most: 3 },
  { least: 1, most: 1 },
  { least: 5, most: 5 },
  { least: 1, most: 7 },
];
const NAMES: readonly (readonly string[])[] = [[], ["Ane"], ["Ane", "Bo"], ["Ane", "Bo", "Cam"]];

const side = (parts: Partial<SideFacts>): SideFacts => ({
  speaker: "Ane",
  origin: "harbour office",
  when: "4 May, The Post",
  said: "4 May",
  source: "The Post",
  words: "up to 90",
  withNoun: "up to 90 people",
  stance: null,
  subject: "Evacuated",
  ...parts,
});

const A = side({});
const B = side({
  speaker: "Bo",
  origin: "town hall",
  when: "6 May, The Echo",
  said: "6 May",
  source: "The Echo",
  words: "120",
  withNoun: "120 people",
});
const stance = (held: (typeof STANCES)[number] | typeof RETRACTS, words: string): Partial<SideFacts> => ({
  stance: { stance: held, modality: null, likelihood: null },
  words,
  withNoun: words,
  subject: "The dam is cracked",
});
const [AFFIRMS, DENIES] = [
  { ...A, ...stance("affirms", "affirms") },
  { ...B, ...stance("denies", "denies") },
];

const PAIR: PairFacts = {
  kind: "conflict",
  rule: "conflict",
  a: A,
  b: B,
  subject: "Evacuated",
  apart: { least: 2, most: 2 },
  heldApart: { least: 2, most: 2 },
  gap: "30",
  unit: "people",
  overlap: "",
  sameUtterance: false,
  sameOrigin: false,
  unknownOrigins: 0,
  sameSpeaker: false,
  sameNumber: false,
  rounded: false,
  direction: 1,
  innerIsB: false,
  carried: false,
  exclusive: false,
  days: "one",
  grows: false,
  stays: true,
  isUnsure: false,
  change: null,
  ifSame: false,
  hingesOn: [],
  independence: null,
  party: "",
  takesBackOnly: false,
};

const BOTH: readonly Partial<PairFacts>[] = [
  ...SPANS.map((apart) => ({ apart })),
  { days: "untold" },
  { days: "apart" },
  { sameUtterance: true },
  { sameOrigin: true },
  { sameSpeaker: true },
  { unknownOrigins: 1 },
  { unknownOrigins: 2 },
  { ifSame: true },
  { hingesOn: ["The Post"] },
  { hingesOn: ["The Post", "The Echo"] },
  { independence: "independent" },
  { independence: "shared" },
  { independence: "not-shown" },
  { takesBackOnly: true },
  { b: { ...B, source: A.source } },
];

const change = (parts: Partial<NonNullable<PairFacts["change"]>>): PairFacts["change"] => ({
  from: A,
  to: B,
  least: "30",
  more: false,
  rises: true,
  within: { least: 1, most: 7 },
  readings: [],
  ...parts,
});
const READINGS = [
  { words: "about 100", end: "90", isUpper: true },
  { words: "thousands", end: "1,999", isUpper: false },
];
const CHANGES = [
  change({}),
  change({ more: true }),
  change({ rises: false }),
  change({ least: "" }),
  change({ least: "", rises: false }),
  change({ readings: READINGS.slice(0, 1) }),
  change({ readings: READINGS }),
  ...SPANS.filter(({ most }) => most !== 0).map((within) => change({ within })),
];

const OF_FIGURES: readonly Partial<PairFacts>[] = [
  { gap: "" },
  { unit: "" },
  { unit: "", ifSame: true },
  { ifSame: true, days: "untold" },
  { overlap: "for 90" },
  { overlap: "for 90", stays: false, days: "apart" },
  { rounded: true },
  { sameNumber: true },
  { direction: 0 },
  { direction: -1 },
  { direction: 0, gap: "" },
  { innerIsB: true },
  { days: "apart", grows: true },
  { apart: { least: 0, most: 0 }, ifSame: true },
  ...CHANGES.flatMap((changed) =>
    (["change", "part-outgrew-whole"] as const).map((rule) => ({ change: changed, rule })),
  ),
  { change: change({}), sameOrigin: true },
  { change: change({}), ifSame: true },
  { change: change({ within: { least: 3, most: null } }), rule: "part-outgrew-whole", innerIsB: true },
];

const OF_STANCES: readonly Partial<PairFacts>[] = [
  { rule: "known-since" },
  { carried: true },
  { carried: true, a: { ...AFFIRMS, subject: "The dam leaks" } },
  { carried: true, b: { ...DENIES, subject: "Something is broken" } },
  {
    carried: true,
    exclusive: true,
    b: { ...AFFIRMS, ...B, ...stance("affirms", "affirms"), subject: "The dam holds" },
  },
  { stays: false },
  { stays: false, days: "untold" },
  { stays: false, days: "apart" },
  { days: "apart" },
  { isUnsure: true },
  { party: "The Party" },
  { b: { ...B, ...stance("affirms", "affirms") } },
  { b: { ...B, ...stance("no-evidence", "no evidence") } },
  { b: { ...B, ...stance("declines-to-confirm", "does not confirm") } },
  { a: DENIES, b: { ...A, ...stance("does-not-deny", "does not deny") } },
  { a: DENIES, b: { ...A, ...stance("does-not-deny", "does not deny") }, apart: { least: 0, most: 0 } },
  { a: DENIES, b: { ...A, ...stance("does-not-deny", "does not deny") }, carried: true },
  { a: { ...AFFIRMS, stance: { stance: "affirms", modality: "assessed", likelihood: null } } },
  {
    a: { ...AFFIRMS, stance: { stance: "affirms", modality: "assessed", likelihood: null } },
    sameSpeaker: true,
  },
  { b: { ...DENIES, stance: { stance: "denies", modality: null, likelihood: "likely" } } },
  ...[change({ from: AFFIRMS, to: DENIES }), change({ from: DENIES, to: AFFIRMS })].flatMap((changed) => [
    { change: changed },
    { change: changed, exclusive: true },
    { change: changed, carried: true },
    { change: { ...changed, within: { least: 3, most: null } } as PairFacts["change"] },
  ]),
];

function* pairsOf({ explain }: Wording, say: (pair: PairFacts) => unknown): Generator<unknown> {
  const statements = { a: AFFIRMS, b: DENIES, subject: "The dam is cracked", gap: "", unit: "" };
  for (const kind of KINDS) {
    const figures = { ...PAIR, kind, rule: kind, change: kind === "change" ? change({}) : null };
    // Two stances are never at most so much, and two figures never deny each other.
    if (explain(figures) !== "")
      for (const pair of varied(figures, [...BOTH, ...OF_FIGURES])) yield say(pair);
    const stances = { ...PAIR, kind, rule: kind, ...statements };
    if (explain(stances) !== "")
      for (const pair of varied(stances, [...BOTH, ...OF_STANCES])) yield say(pair);
  }
}

function* casesOf(wording: Wording): Generator<unknown> {
  const held = { stance: "affirms", modality: null, likelihood: null } as const;
  const camp = (name: string, more = {}) => ({ name, reserved: name, held, isIndirect: false, ...more });
  const [ane, bo, indirect] = [camp("Ane"), camp("Bo"), camp("Bo", { isIndirect: true })];
  const likely = { reserved: "Bo (very likely)", held: { ...held, likelihood: "very-likely" } };
  const denying = { held: { ...held, stance: "denies" } };
  const [cam, dag] = [camp("Cam", denying), camp("Dag", denying)];
  const [affirming, opposing] = [
    [ane, bo],
    [cam, dag],
  ];
  const facts = {
    label: "Cracked",
    proposition: "The dam is cracked",
    affirming,
    opposing,
    withoutEvidence: [],
    against: [],
    times: { days: "one", stays: true, isUnsure: false },
  } as const;
  const times = choices<{ days: "one" | "untold" | "apart" | "mixed"; stays: boolean; isUnsure: boolean }>({
    days: ["one", "untold", "apart", "mixed"],
    stays: [true, false],
    isUnsure: [false, true],
  });
  const others = [
    { affirming: [ane, indirect] },
    { affirming: [camp("Ane", { isIndirect: true }), indirect] },
    { affirming: [ane, camp("Bo", likely)] },
    { affirming: [ane, camp("Bo", { ...likely, isIndirect: true })] },
    { opposing: [cam, camp("Dag", { ...likely, held: { ...denying.held, likelihood: "very-likely" } })] },
    { withoutEvidence: ["Cam"] },
    { withoutEvidence: ["Cam", "Dag"] },
    { affirming: [ane], opposing: [cam] },
    { against: [{ opposing: ["Cam"], affirming: ["Ane"] }] },
    { against: [{ opposing: ["Cam", "Dag"], affirming: ["Ane"] }] },
    {
      against: [
        { opposing: ["Cam"], affirming: ["Ane"] },
        { opposing: ["Dag"], affirming: [] },
      ],
    },
    ...times.map((each) => ({ times: each })),
  ];
  for (const kind of ["contradiction", "unconfirmed"] as const)
    for (const one of varied<Parameters<Wording["statementCase"]>[0]>({ ...facts, kind }, others))
      yield wording.statementCase(one);
}

function* chorusesOf(wording: Wording): Generator<unknown> {
  const behind = "2 origins";
  for (const kind of ["agreement", "echo"] as const)
    for (const one of choices<Parameters<Wording["chorus"]>[0]>({
      kind: [kind],
      speakers: kind === "echo" ? NAMES.slice(1) : NAMES,
      implying: kind === "echo" ? [[]] : NAMES.slice(0, 3),
      origins: [["harbour office"]],
      behind: [behind],
      sources: [["The Post", "The Echo"]],
      oneUtterance: [true, false],
      firstHand: [true, false],
    }))
      if (one.speakers.length + one.implying.length > 0) yield wording.chorus(one);
}

const leads = choices<LeadFacts>({
  of: ["numbers", "words", "statements"],
  sources: [1, 5],
  numbers: [1, 4],
  figures: [[], ["7", "1,500"]],
  counts: [1, 2],
  statements: [1, 3],
});

const OTHERS = ["Arrested", "Injured", "The road is open", "Left by boat", "Missing"];

function* decksOf(wording: Wording): Generator<unknown> {
  const none: DeckFacts = {
    hasFigures: true,
    excluded: null,
    replaced: null,
    ofTheirDays: false,
    others: [],
    changed: null,
    perhapsSame: null,
    unnamed: 0,
  };
  const statements = { ...PAIR, a: AFFIRMS, b: DENIES, subject: "The dam is cracked" };
  const excluded = [
    PAIR,
    { ...PAIR, days: "untold", stays: false } as const,
    { ...PAIR, kind: "bound-violation", b: { ...B, subject: "Planned" } } as const,
    statements,
    { ...statements, isUnsure: true },
    { ...statements, days: "untold", stays: false } as const,
  ];
  const others: Partial<DeckFacts>[] = [
    { hasFigures: false },
    { ofTheirDays: true },
    ...excluded.flatMap((pair) =>
      [0, 1, 2, 5].map((count) => ({ excluded: pair, others: OTHERS.slice(0, count) })),
    ),
    { replaced: { ...PAIR, kind: "retraction" } },
    { replaced: { ...PAIR, kind: "revision" } },
    ...SPANS.map((days) => ({ changed: { pair: PAIR, least: "30", rises: true, days } })),
    { changed: { pair: PAIR, least: "30", rises: false, days: { least: 1, most: 7 } } },
    { perhapsSame: ["Evacuated", "Left"] },
    { unnamed: 2 },
    { perhapsSame: ["Evacuated", "Left"], unnamed: 1 },
  ];
  for (const facts of varied(none, others)) yield wording.deck(facts);
}

function* stancesOf(wording: Wording): Generator<unknown> {
  for (const held of [...STANCES, RETRACTS]) {
    for (const modality of [null, ...MODALITIES])
      yield wording.took({ stance: held, modality, likelihood: null }, "it");
    for (const likelihood of LIKELIHOODS)
      yield wording.took({ stance: held, modality: null, likelihood }, "it");
  }
  for (const who of [null, "Ane"])
    yield wording.turned({ stance: "denies", modality: null, likelihood: null }, who);
}

/** As they may be written: the one number, both ends, or one of them. */
function figuresOf(wording: Wording): string[] {
  const amount = { amount: "90", low: null, high: null };
  const both = { amount: null, low: "80", high: "100" };
  return MODIFIERS.flatMap((modifier) => {
    const stated =
      modifier === "between" || modifier === "vague"
        ? [both, { ...both, low: null }, { ...both, high: null }, { ...both, amount: "90" }]
        : modifier === "about"
          ? [amount, both]
          : [amount];
    return [true, false].flatMap((counted) =>
      stated.map((ends) => wording.figure({ modifier, counted, ...ends })),
    );
  });
}

function overlapsOf(wording: Wording): string[] {
  const ends = [null, { text: "80", open: false }, { text: "80", open: true }];
  const highs = [...ends, { text: "90", open: false }, { text: "90", open: true }];
  return ends.flatMap((low) => highs.map((high) => wording.overlap(low, high)));
}

function* countsOf(wording: Wording): Generator<unknown> {
  const { reports, speakers, claims, sources, days, cardinal, pairs, analysis, short } = wording;
  for (const count of [0, 1, 2, 12, 13, 1234])
    yield [reports, speakers, claims, sources, days, cardinal, pairs, analysis.times, short.pairs].map(
      (say) => say(count),
    );
  for (const names of NAMES) yield wording.list(names);
  for (const [known, unknown, atMost] of [
    [0, 1, false],
    [1, 0, false],
    [2, 0, true],
    [2, 1, true],
  ] as const)
    yield analysis.originsBehind(known, unknown, atMost);
  for (const unknown of [0, 1, 2]) yield analysis.differentOrigins(unknown);
  for (const number of ["1", "40"])
    yield [
      wording.percent(number),
      wording.percentSign(number),
      wording.points(Number(number)),
      wording.money(number, "NOK"),
      wording.moneySign(number, "USD"),
    ];
}

function* proofsOf(wording: Wording): Generator<unknown> {
  const proofs = choices<ProofFacts>({
    claims: [1, 5],
    found: [0, 1, 5],
    locked: [0, 1, 5],
    unchecked: [0, 1, 5],
    on: ["", "20 May"],
  });
  const coverages = [null, { figures: 5, covered: 3, ignored: 2 }, { figures: 5, covered: 3, ignored: 1 }];
  for (const proof of proofs) yield wording.footing(proof, 2);
  for (const coverage of coverages)
    for (const proof of proofs.slice(0, 2)) yield wording.sourceVerified(proof, coverage);
  for (const status of VERIFICATIONS)
    for (const line of [null, 7])
      for (const on of [null, "20 May"]) yield wording.verification(status, line, on);
}

function* changesOf(wording: Wording): Generator<unknown> {
  const { changes } = wording;
  const none = Object.fromEntries(CHANGE_GROUPS.map((group) => [group, 0])) as Parameters<
    typeof changes.lead
  >[2];
  const counts = CHANGE_GROUPS.flatMap((group) => [1, 2].map((count) => ({ [group]: count })));
  for (const each of varied(none, [
    ...counts,
    { "claims-added": 1, "claims-changed": 2, "sources-added": 1 },
  ]))
    yield changes.lead(2, "20 May", each);
  for (const [old, now] of [
    ["80", "90"],
    ["", "90"],
    ["80", ""],
  ] as const)
    yield changes.changed(changes.values.words, old, now);
  for (const names of NAMES.slice(1)) yield changes.also(names);
  for (const count of [1, 2]) yield [changes.rules(count), changes.rest(count)];
  yield [
    changes.why("counted twice"),
    changes.was("conflict"),
    ...CHANGED_VALUES.map((value) => changes.values[value]),
  ];
}

function* cutsOf(wording: Wording): Generator<unknown> {
  const { cuts } = wording;
  for (const file of [null, "claims.csv"]) {
    const cut = { shown: "10", all: "64", left: "54", file };
    yield cuts.digest(cut);
    for (const part of Object.keys(cuts.rest) as CutPart[]) yield cuts.rest[part](cut);
  }
  yield [cuts.rows("10", "64"), cuts.more("54"), cuts.continued("Evacuated"), cuts.part("Figures", 2, 8)];
  yield [wording.short.moreDays(8), wording.short.alike(["Agreement: 36", "Echo: 2"])];
}

function* picturesOf(wording: Wording): Generator<unknown> {
  const { ladder, required, provenance } = wording.pictures;
  yield ladder.implies("Leaks");
  for (const rises of [true, false]) for (const days of SPANS) yield required.change("30", rises, days);
  for (const gap of ["", "30"])
    yield [required.conflict(gap), required.outgrown(gap), required.ifSame("up by 30")];
  for (const claims of [1, 60]) yield provenance.caption("at most 4 origins", claims);
  yield Object.values(provenance.edges).map((edge) => edge("Ane", "The Post"));
}

function* pageOf(wording: Wording): Generator<unknown> {
  const { analysis } = wording;
  yield [wording.by("4 May"), wording.from("4 May"), wording.heldFor("4 May"), wording.takenBack("4 May")];
  yield [wording.restsOn("Ane"), wording.quote("Evacuated"), wording.follows("Leaks"), wording.edition(2)];
  yield wording.labelled("Moss", "14 people");
  yield wording.sharedNumber("14", 2, ["killed", "detained"]);
  yield [wording.outletUnknown("NTB"), wording.agencyOn("NTB", "The Post"), wording.figureUnread("German")];
  for (const gap of ["", "30"])
    for (const count of [1, 2])
      yield wording.groupSummary({ origins: "2 origins", reports: count, positions: count, gap });
  yield [wording.alternative(["Ane: 90", "Bo: 120"], "200"), wording.wordsAbove("Up to 90, or 120?")];
  for (const count of [1, 2]) yield wording.timelineAlternative(count, count);
  for (const settle of ["", "a list"])
    for (const by of ["", "Ane"]) yield wording.assessment("open", "Both may count others.", settle, by);
  yield [analysis.reports.implied("The Post"), analysis.reports.utterance("Ane", "4 May")];
  yield analysis.held.widestGap("30", "Ane, 4 May", "Bo, 6 May");
  const facts = { window: "7 days", about: "10%", rounding: "2%" };
  for (const { term, text } of [...wording.method(facts), ...wording.short.method(facts)])
    yield `${term}: ${text}`;
}
