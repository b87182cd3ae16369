import type {
  Axis,
  Brief,
  ClaimView,
  Day,
  Finding,
  FindingSide,
  FocusStances,
  GlanceCard,
  GlanceFigure,
  Labels,
  LineupRow,
  Mark,
  StanceGroup,
} from "../src/model/brief.ts";
import type { Stance } from "../src/model/dataset.ts";
import { samplePictures } from "./sample-pictures.ts";
import { sampleScreen, sampleScreenLabels } from "./sample-screen.ts";

const AXIS: Axis = {
  scale: "linear",
  min: 0,
  max: 12000,
  ticks: [0, 3000, 6000, 9000, 12000].map((value) => ({ value, label: value.toLocaleString("en-GB") })),
  note: "",
};

/** The sample's reasons for days, in the order in which they come up. */
const reasons: string[] = [];

/**
 * A brief of invented countries, people and outlets: what page one, the tables and the findings look like
 * when every kind of mark, stance and side occurs.
 */
const printedSample: Omit<Brief, "screen" | "appendix"> = {
  datasetId: "varland-troops",
  language: "en",
  title: "How many Varland soldiers went to Ostria?",
  runningTitle: "How many Varland soldiers went to Ostria?",
  headline: "How many Varland soldiers went to Ostria?",
  imprint: "Discrepancy brief",
  question: "How many soldiers did Varland send to Ostria in March, and what for?",
  lead: "Five reports give four figures. Most of them count different things: soldiers planned, soldiers in training, soldiers who have arrived. One pair can’t both be true.",
  span: "8–18 March 2031",
  edition: "Edition 1",
  footing: "38 claims, 5 sources, all excerpts verified",
  digest: "",
  rest: {
    lineup: "",
    findings: "",
    concordances: "",
    timeline: "",
    matrix: "",
    carriers: "",
    sources: "",
    reports: "",
  },
  tally: null,
  short: null,
  labels: labels(),
  glance: [
    card("arrived", "In Ostria so far", "3 reports · 1 origin", [
      figure("arrived-1", "1,500", "Odrin Agency", "8 Mar"),
      figure("arrived-2", "3,000", "Odrin Agency", "11–15 Mar*"),
    ]),
    card("training", "In training", "2 reports · 2 origins", [
      {
        ...figure("training-1", "About 10,000", "Velinsky", "7 Mar"),
        tellings: [
          { claimId: "training-1", words: "10,000", noun: "soldiers", where: "MTB" },
          { claimId: "training-1", words: "About 10,000", noun: "soldiers", where: "AFV" },
        ],
      },
    ]),
    card("planned", "Planned in total", "2 reports · 1 origin", [
      {
        ...figure("planned-1", "Up to 12,000", "Odrin Agency", "8–18 Mar"),
        planned: true,
      },
    ]),
  ],
  sharedNumbers: ["10,000 stands for two different counts: In training · Planned in total"],
  lineup: {
    long: false,
    axis: AXIS,
    groups: [
      {
        measureId: "arrived",
        label: "In Ostria so far",
        note: "Soldiers sent up to the day of the figure. The first figure is called a first contingent.",
        unit: "",
        axis: AXIS,
        opens: "",
        rest: "",
        rows: [
          row(
            "arrived-1",
            day("8 Mar"),
            "Odrin Agency",
            "Yonda › MTB",
            "1,500",
            point(1500, { joinTo: 3000 }),
          ),
          row(
            "arrived-2",
            day("11–15 Mar", "“last week”"),
            "Odrin Agency",
            "Post wires",
            "3,000",
            point(3000, { joinFrom: 1500 }),
            [2],
          ),
          row(
            "arrived-3",
            day("18 Mar"),
            "Bruun, Northern Alliance",
            "Reuss",
            "more than 4,000",
            atLeast(4000, { openEnd: true }),
          ),
        ],
      },
      {
        measureId: "training",
        label: "In training in Ostria",
        note: "Whoever trains in Ostria has arrived there.",
        unit: "",
        axis: AXIS,
        opens: "",
        rest: "",
        rows: [
          row(
            "training-1",
            day("by 18 Mar", "reported without a day"),
            "other countries",
            "Dagsposten",
            "“thousands”",
            vague(2000, null),
          ),
        ],
      },
      {
        measureId: "training-east",
        label: "In training in eastern Ostria",
        note: "",
        unit: "",
        axis: AXIS,
        opens: "",
        rest: "",
        rows: [
          row(
            "training-east-1",
            day("18 Mar", "“Monday”"),
            "Defence Staff",
            "Dagsposten",
            "about 10,000",
            about(10000),
            [2],
          ),
          row("training-east-2", day("18 Mar"), "unnamed officials", "Post wires", "10,000", point(10000)),
        ],
      },
      {
        measureId: "readied",
        label: "Being readied for the front",
        note: "",
        unit: "",
        axis: AXIS,
        opens: "",
        rest: "",
        rows: [
          row(
            "readied-1",
            day("17 Mar"),
            "Velinsky",
            "AFV on NearSpace.example",
            "11,000 to 12,000",
            range(11000, 12000),
          ),
          row(
            "readied-2",
            day("by 18 Mar", "reported without a day"),
            "unnamed officials",
            "Post wires",
            "at least 8,000",
            atLeast(8000),
          ),
        ],
      },
      {
        measureId: "planned",
        label: "Planned in total",
        note: "What Varland is said to intend.",
        unit: "",
        axis: AXIS,
        opens: "",
        rest: "",
        rows: [
          row(
            "planned-1",
            day("7 Mar"),
            "Velinsky",
            "MTB",
            "up to 10,000",
            atMost(10000, { planned: true }),
            [1],
          ),
          row(
            "planned-2",
            day("8 Mar"),
            "Odrin Agency",
            "Yonda › MTB",
            "12,000, four brigades",
            point(12000, { planned: true, joinTo: 11000 }),
            [1],
          ),
          row(
            "planned-3",
            day("by 18 Mar", "reported without a day"),
            "Odrin",
            "Dagsposten",
            "up to 12,000",
            atMost(12000, { planned: true, joinThrough: 12000 }),
          ),
          row(
            "planned-4",
            day("18 Mar"),
            "Odrin Agency",
            "Reuss",
            "fewer than 11,000",
            atMost(11000, { planned: true, openEnd: true, joinFrom: 12000 }),
          ),
        ],
      },
      {
        measureId: "planned-by-june",
        label: "Planned by June",
        note: "",
        unit: "",
        axis: AXIS,
        opens: "",
        rest: "",
        rows: [
          row(
            "by-june-1",
            day("by 18 Mar", "reported without a day"),
            "Odrin Agency",
            "Post wires",
            "10,000",
            point(10000, { planned: true }),
          ),
        ],
      },
    ],
    key: [
      { shape: "point", label: "counted" },
      { shape: "planned", label: "planned" },
      { shape: "at-most", label: "at most" },
      { shape: "about", label: "about (±10%)" },
      { shape: "at-least", label: "at least" },
      { shape: "range", label: "between" },
      { shape: "vague", label: "no number stated" },
      { shape: "revision", label: "revised by the same origin" },
      { shape: "inferred", label: "day inferred from the text" },
    ],
    alternative:
      "Line-up of 13 estimates in six groups. In Ostria so far: Odrin Agency 1,500 on 8 March and 3,000 between 11 and 15 March. Planned in total: Velinsky up to 10,000 on 7 March, Odrin Agency 12,000 on 8 March.",
  },
  highlights: [
    {
      number: 1,
      discrepancyIds: ["d-0000000001"],
      kind: "conflict",
      headline: "12,000, or at most 10,000?",
      text: "The Odrin Agency (8 March) and Velinsky (7 March) speak of the same plan a day apart. No number fits both; they stand 2,000 apart.",
      assessment: "",
    },
    {
      number: 2,
      discrepancyIds: ["d-0000000002"],
      kind: "bound-violation",
      headline: "3,000 arrived, 10,000 in training there?",
      text: "Whoever trains in Ostria has arrived. If both figures hold, at least 6,000 more came within a week.",
      assessment: "",
    },
    {
      number: 0,
      discrepancyIds: [],
      kind: "none",
      headline: "1,500 and 3,000 do not conflict",
      text: "The Odrin Agency raised its own count as more soldiers arrived.",
      assessment: "",
    },
  ],
  focusStances: { ...stanceGroup("in-odrin-valley"), difference: null, camps: stanceCamps() },
  table: tableGroups(),
  findings: findingGroups(),
  concordances: [
    {
      kind: "echo",
      label: "The same said again",
      meaning: "One origin, the same figure: a repeated report is not a second witness.",
      findings: [
        finding(
          "f-echo-1",
          null,
          "Planned in total",
          "The Odrin Agency’s 12,000 stands in two reports",
          "One origin; MTB has the bare figure, Dagsposten “as many as”.",
          "planned-2",
          "planned-3",
        ),
        finding(
          "f-echo-2",
          null,
          "Ostrian losses",
          "600,000 killed or wounded stands in four reports",
          "All four report the press conference of 18 March.",
          "training-east-2",
          "training-east-1",
        ),
      ],
    },
    {
      kind: "compatible",
      label: "Can both hold",
      meaning: "Different words or figures, and a number that fits both.",
      findings: [
        finding(
          "f-comp-1",
          null,
          "Being readied for the front",
          "At least 8,000, and 11,000 to 12,000",
          "Any number from 11,000 to 12,000 fits both.",
          "readied-1",
          "readied-2",
        ),
      ],
    },
  ],
  stances: [
    "in-odrin-valley",
    "in-ostria",
    "sent-to-fight",
    "at-front",
    "fighting",
    "will-go",
    "within-weeks",
    "officers",
  ].map(stanceGroup),
  matrices: matrices(),
  ...samplePictures,
  timeline: timeline(),
  carriers: carriers(),
  sources: sources(),
  changes: {
    lead: "Since edition 1 (18 March 2031): 1 claim withdrawn; 1 difference gone.",
    groups: [
      {
        label: "Claims withdrawn",
        entries: [
          {
            subject: "Odrin Agency (MTB)",
            text: "1,800 – in Ostria, first contingent",
            details: ["Why: the paper has corrected its report"],
          },
        ],
      },
    ],
    rest: "",
  },
  dayNotes: reasons.map((text, index) => ({ number: index + 1, text })),
  rules: [
    {
      ruleId: "conflict",
      label: "Conflict",
      title: "Different origins, figures that exclude each other",
      description: "Two origins give figures for the same days, and no value satisfies both.",
      times: "once",
    },
  ],
  rulesHeading: "The rules behind these findings",
  reports: null,
  method: [
    {
      term: "What a figure means",
      text: "“up to 10,000” is read as any number from 0 to 10,000, “about” as ten per cent to either side, “more than” as open above. The source’s own words stand beside every figure; nothing is averaged.",
    },
    {
      term: "What is compared",
      text: "Estimates of one measure whose days lie within seven days of each other, and statements on one proposition, directly or through what follows from it.",
    },
    { term: "Conflict", text: "Two origins, and no number that fits both of their figures." },
    {
      term: "Verification",
      text: "Each excerpt was looked up, character by character, in the archived text of its source.",
    },
  ],
};

export const sampleBrief: Brief = withAppendix({
  ...printedSample,
  screen: sampleScreen(printedSample),
});

/** The record of what a brief shows, in one part. */
export function withAppendix(brief: Omit<Brief, "appendix">): Brief {
  const { labels, table, stances, sources, dayNotes } = brief;
  const nothing = {
    rest: "",
    figures: [],
    stances: [],
    sources: [],
    dayNotes: [],
    findings: [],
    concordances: [],
    speakers: [],
  };
  const sections = [
    { ...nothing, sectionId: "figures", heading: labels.table, figures: table },
    { ...nothing, sectionId: "stances", heading: labels.stances, stances },
    { ...nothing, sectionId: "sources", heading: labels.sources, sources },
    { ...nothing, sectionId: "day-notes", heading: labels.dayNotes, dayNotes },
  ].filter((section) =>
    [section.figures, section.stances, section.sources, section.dayNotes].some(({ length }) => length > 0),
  );
  return { ...brief, appendix: [{ opensPage: true, sections }] };
}

/** One row, one group, nothing else: the least that a brief can hold. */
export const tinyBrief: Brief = withAppendix({
  ...sampleBrief,
  lead: "One report gives one figure.",
  glance: sampleBrief.glance.slice(0, 1),
  lineup: {
    ...sampleBrief.lineup,
    groups: [{ ...sampleBrief.lineup.groups[2]!, rows: sampleBrief.lineup.groups[2]!.rows.slice(0, 1) }],
    key: sampleBrief.lineup.key.slice(0, 1),
  },
  highlights: [],
  focusStances: null,
  table: [{ ...sampleBrief.table[0]!, rows: sampleBrief.table[0]!.rows.slice(0, 1) }],
  findings: [],
  concordances: [],
  stances: [],
  matrices: [],
  timeline: { ...sampleBrief.timeline, groups: [] },
  carriers: [],
  sources: sampleBrief.sources.slice(0, 1),
});

/** Sixty rows: the line-up runs over pages. */
export const longBrief: Brief = {
  ...sampleBrief,
  lineup: {
    ...sampleBrief.lineup,
    long: true,
    groups: sampleBrief.lineup.groups.map((group) => ({
      ...group,
      rows: Array.from({ length: 10 }, (_, index) => ({
        ...group.rows[index % group.rows.length]!,
        claimIds: [`${group.measureId}-long-${index}`],
      })),
    })),
  },
};

/** Names, words and titles far longer than a column. */
export const wordyBrief: Brief = {
  ...sampleBrief,
  title:
    "How many soldiers did the Confederated Provinces of Greater Varland send to the eastern military districts of Ostria, and who says so?",
  lineup: {
    ...sampleBrief.lineup,
    groups: sampleBrief.lineup.groups.map((group) => ({
      ...group,
      label: `${group.label}, counting the engineers and the rocket artillery`,
      rows: group.rows.map((line) => ({
        ...line,
        by: "Directorate-General for Parliamentary Intelligence Oversight, Odrin",
        reportedBy: "Yonda Central News Agency › Allgemeine Nachrichtengesellschaft › Dagsposten",
        words: `${line.words}, counted without the engineers`,
      })),
    })),
  },
};

/** Three orders of magnitude on one axis. */
export const logBrief: Brief = {
  ...sampleBrief,
  lineup: {
    ...sampleBrief.lineup,
    axis: {
      scale: "log",
      min: 1,
      max: 1000000,
      ticks: [1, 10, 100, 1000, 10000, 100000, 1000000].map((value) => ({
        value,
        label: value.toLocaleString("en-GB"),
      })),
      note: "Logarithmic scale",
    },
  },
};

function card(measureId: string, label: string, backing: string, figures: GlanceFigure[]): GlanceCard {
  return { measureId, label, figures, more: "", backing };
}

function figure(claimId: string, words: string, who: string, when: string): GlanceFigure {
  const tellings = [{ claimId, words, noun: "soldiers", where: "" }];
  return { claimIds: [claimId], tellings, who, hedge: "", when, planned: false };
}

function day(text: string, why = ""): Day {
  if (why !== "" && !reasons.includes(why)) reasons.push(why);
  return {
    text,
    inferred: why !== "",
    printed: why === "",
    why,
    note: why === "" ? null : reasons.indexOf(why) + 1,
  };
}

function row(
  id: string,
  said: Day,
  by: string,
  reportedBy: string,
  words: string,
  mark: Mark,
  refs: number[] = [],
): LineupRow {
  return { claimIds: [id], said, by, reportedBy, words, scope: "", mark, axis: AXIS, refs };
}

type Overrides = Partial<
  Pick<Mark, "openEnd" | "planned" | "joinFrom" | "joinTo" | "joinThrough" | "replaced" | "retracted">
>;

export function aMark(mark: Pick<Mark, "shape" | "value" | "low" | "high">, overrides: Overrides = {}): Mark {
  return {
    openEnd: false,
    planned: false,
    joinFrom: null,
    joinTo: null,
    joinThrough: null,
    replaced: [],
    retracted: false,
    ...mark,
    ...overrides,
  };
}

function point(value: number, overrides: Overrides = {}): Mark {
  return aMark({ shape: "point", value, low: value, high: value }, overrides);
}

function about(value: number): Mark {
  return aMark({ shape: "about", value, low: value * 0.9, high: value * 1.1 });
}

function atMost(value: number, overrides: Overrides = {}): Mark {
  return aMark({ shape: "at-most", value, low: 0, high: value }, overrides);
}

function atLeast(value: number, overrides: Overrides = {}): Mark {
  return aMark({ shape: "at-least", value, low: value, high: null }, overrides);
}

function range(low: number, high: number): Mark {
  return aMark({ shape: "range", value: null, low, high });
}

function vague(low: number | null, high: number | null): Mark {
  return aMark({ shape: "vague", value: null, low, high });
}

function claim(
  claimId: string,
  speaker: string,
  said: Day,
  words: string,
  excerpt: string,
  overrides: Partial<ClaimView> = {},
): ClaimView {
  const translation = overrides.translation ?? null;
  return {
    excerptParts: marked(excerpt),
    translationParts: translation === null ? [] : marked(translation),
    claimId,
    speaker,
    role: "",
    party: "Odrin",
    said,
    asOf: null,
    chain: `${speaker} › Yonda › MTB`,
    reportedBy: "MTB",
    words,
    scope: "",
    modality: "",
    stance: null,
    excerpt: { text: excerpt, language: "nb" },
    translation: null,
    verification: "verified",
    verified: "found in line 12 of the archived text",
    note: "",
    derived: "",
    ...overrides,
  };
}

function tableGroups(): Brief["table"] {
  const rows: Record<string, ClaimView[]> = {
    arrived: [
      claim(
        "arrived-1",
        "Odrin Agency",
        day("8 Mar"),
        "1,500 soldiers",
        "har registrert at 1.500 soldater er sendt i en første kontingent",
        {
          role: "intelligence service",
          modality: "assessed",
          asOf: day("28 Feb–3 Mar"),
          translation: "has registered that 1,500 soldiers were sent in a first contingent",
        },
      ),
      claim(
        "arrived-2",
        "Odrin Agency",
        day("11–15 Mar", "“last week”, counted from the day of the report"),
        "3,000 soldiers",
        "said last week that 3,000 had already arrived",
        {
          role: "intelligence service",
          excerpt: { text: "said last week that 3,000 had already arrived", language: "en" },
          note: "The text does not say on which day of the week.",
        },
      ),
      claim("arrived-3", "Bruun", day("18 Mar"), "more than 4,000 soldiers", "over 4.000 er kommet", {
        role: "Secretary-General",
        party: "Northern Alliance",
        translation: "more than 4,000 have come",
        verification: "ambiguous",
        verified: "stands at two places of the archived text",
      }),
    ],
    "training-east": [
      claim(
        "training-east-1",
        "Defence Staff",
        day("18 Mar", "“Monday”"),
        "about 10,000 soldiers",
        "rundt 10.000 soldater er under trening øst i landet",
        {
          party: "Union States",
          chain: "Defence Staff › Dagsposten",
          reportedBy: "Dagsposten",
          translation: "about 10,000 soldiers are in training in the east of the country",
        },
      ),
      claim(
        "training-east-2",
        "unnamed officials",
        day("18 Mar"),
        "10,000 soldiers",
        "10,000 soldiers training in the east",
        {
          party: "",
          chain: "unnamed officials › Post wires",
          reportedBy: "Post wires",
          excerpt: { text: "10,000 soldiers training in the east", language: "en" },
          verification: "no-archive",
          verified: "no archived text to look it up in",
        },
      ),
    ],
    readied: [
      claim(
        "readied-1",
        "Velinsky",
        day("17 Mar"),
        "11,000 to 12,000 soldiers",
        "от 11 до 12 тысяч солдат готовятся",
        {
          role: "President",
          party: "Meren",
          excerpt: { text: "от 11 до 12 тысяч солдат готовятся", language: "ru" },
          translation: "from 11 to 12 thousand soldiers are being readied",
          derived: "11 thousand is 11,000.",
        },
      ),
      claim(
        "readied-2",
        "unnamed officials",
        day("by 18 Mar", "reported without a day"),
        "at least 8,000 soldiers",
        "minst 8.000",
        { translation: "at least 8,000" },
      ),
    ],
    planned: [
      claim(
        "planned-1",
        "Velinsky",
        day("7 Mar"),
        "up to 10,000 soldiers",
        "opptil 10.000 soldater kan bli sendt",
        {
          role: "President",
          party: "Meren",
          modality: "planned",
          translation: "up to 10,000 soldiers may be sent",
        },
      ),
      claim(
        "planned-2",
        "Odrin Agency",
        day("8 Mar"),
        "12,000 soldiers, four brigades",
        "12.000 soldater fordelt på fire brigader",
        {
          role: "intelligence service",
          modality: "planned",
          translation: "12,000 soldiers in four brigades",
        },
      ),
      claim(
        "planned-3",
        "Odrin",
        day("by 18 Mar", "reported without a day"),
        "up to 12,000 soldiers",
        "så mange som 12.000",
        {
          modality: "planned",
          translation: "as many as 12,000",
          verification: "not-found",
          verified: "not found in the archived text",
        },
      ),
    ],
  };
  return Object.entries(rows).map(([measureId, claims]) => ({
    measureId,
    label:
      {
        arrived: "In Ostria so far",
        "training-east": "In training in eastern Ostria",
        readied: "Being readied for the front",
      }[measureId] ?? "Planned in total",
    note: measureId === "planned" ? "What Varland is said to intend." : "",
    summary: "2 origins, 3 reports; the widest gap is 2,000",
    held: null,
    rest: "",
    rows: claims,
  }));
}

function side(label: string, claimIds: readonly string[]): FindingSide {
  const all = [...tableGroups(), ...["in-odrin-valley", "in-ostria"].map(stanceGroup)].flatMap(
    ({ rows }) => rows,
  );
  const claims = claimIds.map((id) => all.find(({ claimId }) => claimId === id) ?? all[0]!);
  const names = claims.map(({ claimId, speaker, said }) => ({ claimId, speaker, said }));
  const also = claimIds.length > 1 ? [{ claimId: claims[1]!.claimId, reportedBy: "AFV" }] : [];
  const witnesses = claims.map((one, index) => ({
    claim: one,
    words: index > 0 ? one.words : "",
    also: index === 0 ? also : [],
  }));
  return { label, claims, witnesses, above: "", more: "", names };
}

/** The first figure of a text marked, as the composer marks it. */
function marked(text: string): ClaimView["excerptParts"] {
  const figure = /\d[\d., ]*\d/u.exec(text);
  if (figure === null) return [{ text, marked: false }];
  const end = figure.index + figure[0].length;
  return [
    { text: text.slice(0, figure.index), marked: false },
    { text: figure[0], marked: true },
    { text: text.slice(end), marked: false },
  ].filter((part) => part.text !== "");
}

function stanceCamps(): FocusStances["camps"] {
  return stanceGroup("in-odrin-valley").rows.map(({ stance, words, claimId, speaker, said }) => ({
    stance: stance!,
    words,
    members: [{ claimId, speaker, hedge: "", said, turn: "" }],
    more: "",
  }));
}

function matrices(): Brief["matrices"] {
  const groups = ["in-odrin-valley", "in-ostria"].map(stanceGroup);
  const speakers = [...new Set(groups.flatMap(({ rows }) => rows.map(({ speaker }) => speaker)))];
  const cell = (rows: readonly ClaimView[], name: string) => ({
    stances: rows
      .filter(({ speaker }) => speaker === name)
      .map(({ claimId, stance, words, said }) => ({
        claimId,
        stance: stance!,
        label: `${words}, ${said.text}`,
      })),
  });
  return [
    {
      columns: groups.map(({ propositionId, label }) => ({ propositionId, label })),
      groups: speakers.map((speaker, index) => ({
        party: index === 0 ? "Northern Alliance" : "",
        rows: [{ speaker, cells: groups.map(({ rows }) => cell(rows, speaker)) }],
      })),
      key: [
        { stance: "affirms", label: "affirms" },
        { stance: "denies", label: "denies" },
      ],
    },
  ];
}

function timeline(): Brief["timeline"] {
  return {
    axis: { from: 22346, to: 22357, ticks: [{ value: 22347, label: "8 Mar" }] },
    groups: [
      {
        sourceId: "source-0",
        name: "MTB",
        published: day("18 Mar"),
        rows: [
          {
            speaker: "Odrin Agency",
            said: day("11–15 Mar", "“last week”"),
            asOf: [day("8–10 Mar", "the agency dates the transports")],
            marks: {
              asOf: [{ from: 22347, to: 22349 }],
              said: { from: 22350, to: 22354 },
              published: { from: 22357, to: 22357 },
              words: "said 11–15 Mar; as of 8–10 Mar; published 18 Mar",
            },
            claims: [
              { claimId: "arrived-1", stance: null, words: "1,500" },
              { claimId: "s-in-ostria-0", stance: "affirms", words: "In Ostria" },
            ],
          },
        ],
      },
    ],
    key: [
      { clock: "said", label: "said (hollow: on one of these days)" },
      { clock: "as-of", label: "as of" },
      { clock: "published", label: "published" },
    ],
    alternative: "Timeline of 1 row from 1 source.",
  };
}

function carriers(): Brief["carriers"] {
  return [
    {
      party: "Odrin",
      rows: [
        {
          told: [{ claimId: "arrived-1" }],
          speaker: "Director of the Odrin Agency",
          role: "head of its foreign service",
          origin: "Odrin Agency",
          routes: [
            { chain: "Yonda › MTB", claims: "3 claims" },
            { chain: "Reuss", claims: "1 claim" },
          ],
          more: "",
        },
      ],
    },
    {
      party: "",
      rows: [
        {
          told: [{ claimId: "s-in-ostria-0" }],
          speaker: "Unnamed officials",
          role: "",
          origin: "",
          routes: [{ chain: "AFV", claims: "2 claims" }],
          more: "",
        },
      ],
    },
  ];
}

function finding(
  findingId: string,
  number: number | null,
  subject: string,
  headline: string,
  explanation: string,
  left: string,
  right: string,
): Finding {
  return {
    findingId,
    number,
    discrepancyIds: [`d-000000000${number ?? findingId}`],
    subject,
    headline,
    explanation,
    pairs: "",
    left: side("12,000", [left]),
    right: side("up to 10,000", [right]),
    assessment: "",
  };
}

function findingGroups(): Brief["findings"] {
  return [
    {
      kind: "conflict",
      label: "Figures that can’t both be true",
      meaning: "Two origins count the same thing within seven days, and no number fits both.",
      findings: [
        {
          ...finding(
            "f-1",
            1,
            "Planned in total",
            "12,000, or at most 10,000?",
            "The Odrin Agency (8 March) and Velinsky (7 March) speak of the same plan a day apart. No number fits both; they stand 2,000 apart.",
            "planned-1",
            "planned-2",
          ),
          assessment:
            "Velinsky’s aides spoke of 12,000 two days later; a transcript would settle it. Decided by the fact desk, 20 March.",
        },
      ],
    },
    {
      kind: "bound-violation",
      label: "A part larger than its whole",
      meaning: "Everything counted here is counted there too, and the part exceeds the whole.",
      findings: [
        finding(
          "f-2",
          2,
          "In training in eastern Ostria, within: in Ostria so far",
          "3,000 arrived, 10,000 in training there?",
          "Whoever trains in Ostria has arrived. If both hold, at least 6,000 more came between 15 and 18 March.",
          "arrived-2",
          "training-east-1",
        ),
      ],
    },
    {
      kind: "contradiction",
      label: "Affirmed and denied",
      meaning: "One speaker affirms what another denies.",
      findings: [
        {
          ...finding(
            "f-3",
            null,
            "Varland soldiers are in the Odrin valley.",
            "Bruun and Jermak affirm, Varland denies",
            "Bruun and Jermak said so on 18 March; Varland’s mission denied it on 15 March.",
            "s-in-odrin-valley-0",
            "s-in-odrin-valley-4",
          ),
          left: side("affirms", ["s-in-odrin-valley-0", "s-in-odrin-valley-1"]),
          right: side("denies", ["s-in-odrin-valley-4"]),
          pairs: "2 pairs of claims, each with its own sentence in discrepancies.csv",
        },
      ],
    },
    {
      kind: "revision",
      label: "One origin, another figure",
      meaning: "One origin gave different figures on different days.",
      findings: ["a", "b", "c"].map((suffix) =>
        finding(
          `f-4${suffix}`,
          null,
          "In Ostria so far",
          "The Odrin Agency goes from 1,500 to 3,000",
          "Twice as many, three to seven days later. Both can have been true on their day.",
          "arrived-1",
          "arrived-2",
        ),
      ),
    },
    {
      kind: "unconfirmed",
      label: "Affirmed, and not confirmed",
      meaning: "One speaker affirms what another has no evidence of or won’t confirm. That is no denial.",
      findings: ["a", "b", "c", "d"].map((suffix) =>
        finding(
          `f-5${suffix}`,
          null,
          "Varland soldiers are in Ostria.",
          "Velinsky affirms; the Defence Staff can’t confirm",
          "Velinsky said so on 17 March. The Defence Staff had no evidence of it on 8 March.",
          "s-in-ostria-0",
          "s-in-ostria-2",
        ),
      ),
    },
  ];
}

function stanceGroup(propositionId: string): StanceGroup {
  const texts: Record<string, string> = {
    "in-odrin-valley": "Varland soldiers are in the Odrin valley.",
    "in-ostria": "Varland soldiers have been sent to Ostria.",
  };
  const stances: [Stance, string, string, string][] = [
    ["affirms", "Bruun", "affirms", "enheter fra Varland er sendt til Odrin-dalen"],
    ["affirms", "Jermak", "affirms", "troppene er allerede i dalen"],
    ["no-evidence", "Defence Staff", "has no evidence", "kan så langt ikke bekrefte disse opplysningene"],
    [
      "declines-to-confirm",
      "Office of the President of Ostria",
      "declines to confirm",
      "det er ikke vår sak å kommentere",
    ],
    ["denies", "Varland’s mission", "denies", "grunnløse rykter"],
    [
      "does-not-deny",
      "President of Ostria",
      "does not deny",
      "bilder er en alvorlig sak; finnes det bilder, da gjenspeiler de noe",
    ],
    [
      "conditional",
      "Foreign Ministry",
      "says it would be lawful if so",
      "om det skulle være tilfelle, er det i tråd med folkeretten",
    ],
  ];
  return {
    propositionId,
    label:
      propositionId === "in-odrin-valley"
        ? "Are Varland soldiers in the Odrin valley?"
        : `On ${propositionId.replaceAll("-", " ")}`,
    text: texts[propositionId] ?? `Varland soldiers: ${propositionId.replaceAll("-", " ")}.`,
    follows: propositionId === "in-ostria" ? "Follows from: Varland soldiers are in the Odrin valley." : "",
    rest: "",
    rows: stances
      .slice(0, propositionId === "in-odrin-valley" ? 5 : 3 + (propositionId.length % 5))
      .map(([stance, speaker, words, excerpt], index) =>
        claim(`s-${propositionId}-${index}`, speaker, day("18 Mar"), words, excerpt, {
          stance,
          role: index === 0 ? "Secretary-General" : "",
          party: index === 0 ? "Northern Alliance" : "",
          translation: [
            "units from Varland have been sent to the Odrin valley",
            "the troops are already in the valley",
            "can’t so far confirm this information",
            "it isn’t for us to comment",
            "baseless rumours",
            "pictures are a serious matter; if there are pictures, they show something",
            "should it be so, it is in line with international law",
          ][index]!,
        }),
      ),
  };
}

function sources(): Brief["sources"] {
  return ["MTB, outlet not given", "Dagsposten", "Post wires", "Reuss", "AFV on NearSpace.example"].map(
    (name, index) => ({
      sourceId: `source-${index}`,
      name,
      headline:
        index === 2
          ? null
          : { text: "Varland skal ha sendt 1.500 soldater til Ostria", language: index < 2 ? "nb" : "en" },
      byline: index === 1 ? "Kari Nordby" : "",
      language: index < 2 ? "Norwegian Bokmål" : "English",
      published:
        index % 2 === 0 ? day("18 Mar 2031", "“Monday”, and no date above the text") : day("8 Mar 2031"),
      url: index === 4 ? "https://nearspace.example/news/varland-troops?id=4&page=2" : null,
      archiveUrl: index === 4 ? "https://web.example/20310320/varland-troops?id=4&page=2" : null,
      dates:
        index === 4
          ? [
              { label: "updated", day: day("20 Mar 2031", "“last week”") },
              { label: "read", day: day("22 Mar 2031") },
            ]
          : [],
      claims: "14 claims",
      verified: "14 claims; 14 of 14 excerpts found",
      sha256: "3fa0c19e77b2",
      note: index === 0 ? "Reads like a machine translation; ambiguous words are noted with the claims." : "",
    }),
  );
}

function labels(): Labels {
  return {
    document: "Discrepancy brief",
    glance: "The figures at a glance",
    lineup: "The figures, lined up",
    said: "said",
    by: "by",
    reportedBy: "reported by",
    inWords: "in words",
    counts: "counts",
    differences: "What differs, and why",
    stances: "Who affirms, who denies",
    speaker: "speaker",
    stance: "stance",
    inTheirWords: "in their words",
    table: "The figures by source and date",
    figure: "figure",
    excerpt: "in the source’s words",
    findings: "The differences, side by side",
    concordances: "What agrees or repeats",
    subject: "about",
    finding: "finding",
    translation: "translation",
    asOf: "as of",
    sources: "The sources",
    published: "published",
    byline: "by",
    archivedCopy: "archived copy",
    updated: "updated",
    accessed: "read",
    textLanguage: "language",
    verification: "verification",
    fingerprint: "SHA-256",
    note: "Note",
    derived: "Derived",
    assessment: "Assessment",
    method: "How this was compared",
    contents: "Contents",
    page: "page",
    of: "of",
    inferredDay: "day inferred",
    seeFinding: "see",
    openSource: "open the source at these words",
    inLineup: "in the line-up",
    inTimeline: "in the timeline",
    inIndex: "by speaker",
    party: "party",
    matrix: "All stances at a glance",
    timeline: "Who said what, when",
    carriers: "Who told whom",
    origin: "goes back to",
    dayNotes: "Days that the sources do not print",
    alsoIn: "also",
    saidWhat: "what",
    changes: "What changed since the last edition",
    screen: sampleScreenLabels,
  };
}
