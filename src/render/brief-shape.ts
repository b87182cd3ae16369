import type * as model from "../model/brief.ts";
import type { Choice, OriginSwitches, ScreenClaim, ScreenIndex, ScreenLabels } from "../model/screen.ts";
import type { FindingLink } from "./links.ts";

/** Printed, asked for, or handed to a helper; nothing is inside it. */
export const VALUE = "value";

/** The fields of a type of the Brief at run time: a field that is added there is missing here to the compiler. */
type ShapeOf<T> = [NonNullable<T>] extends [string | number | boolean]
  ? typeof VALUE
  : NonNullable<T> extends readonly (infer Item)[]
    ? { readonly each: ShapeOf<Item> }
    : { readonly [Field in keyof NonNullable<T>]-?: ShapeOf<NonNullable<T>[Field]> };

export type Shape = typeof VALUE | { readonly each: Shape } | { readonly [field: string]: Shape };

/** As it is given, and no field that the type lacks. */
const shape =
  <T>() =>
  <S extends ShapeOf<T>>(fields: S & Record<Exclude<keyof S, keyof ShapeOf<T>>, never>): ShapeOf<T> =>
    fields;

const values = <K extends string>(...names: K[]) =>
  Object.fromEntries(names.map((name) => [name, VALUE])) as Record<K, typeof VALUE>;
const each = <S>(item: S) => ({ each: item });
const LIST = each(VALUE) as { readonly each: typeof VALUE };

const day = shape<model.Day>()(values("text", "inferred", "printed", "why", "note"));
const foreignText = shape<model.ForeignText>()(values("text", "language"));
const marked = shape<model.MarkedPart>()(values("text", "marked"));

const claim = shape<model.ClaimView>()({
  ...values("claimId", "speaker", "role", "party", "chain", "reportedBy", "words", "scope", "modality"),
  ...values("stance", "translation", "verification", "verified", "derived", "note"),
  said: day,
  asOf: day,
  excerpt: foreignText,
  excerptParts: each(marked),
  translationParts: each(marked),
});
const tableGroup = shape<model.TableGroup>()({
  ...values("measureId", "label", "summary", "rest", "note"),
  held: {
    ...values("heading", "more", "widestGap"),
    figures: each(values("words", "by", "when", "scope", "alone")),
  },
  rows: each(claim),
});
const stanceGroup = shape<model.StanceGroup>()({
  ...values("propositionId", "label", "text", "follows", "rest"),
  rows: each(claim),
});
const source = shape<model.SourceEntry>()({
  ...values("sourceId", "name", "byline", "language", "url", "archiveUrl"),
  ...values("claims", "verified", "sha256", "note"),
  headline: foreignText,
  published: day,
  dates: each({ ...values("label"), day }),
});
const dayNote = shape<model.DayNote>()(values("number", "text"));

const named = { ...values("claimId", "speaker"), said: day };
const findingSide = shape<model.FindingSide>()({
  ...values("label", "above", "more"),
  claims: each(claim),
  witnesses: each({ ...values("words"), claim, also: each(values("claimId", "reportedBy")) }),
  names: each(named),
});
const finding = shape<model.Finding>()({
  ...values("findingId", "number", "subject", "headline", "explanation", "pairs", "assessment"),
  discrepancyIds: LIST,
  left: findingSide,
  right: findingSide,
});
const findingGroup = shape<model.FindingGroup>()({
  ...values("kind", "label", "meaning"),
  findings: each(finding),
});
const reports = shape<model.Reports>()({
  ...values("heading", "about", "toldBy", "leftOutBy", "note"),
  utterances: each({
    ...values("utteranceId", "label"),
    rows: each(values("subjectId", "label", "toldBy", "leftOutBy")),
  }),
});
const tally = shape<model.Tally>()({
  ...values("kind", "found", "told"),
  rows: each(values("kind", "label", "found", "told")),
});
const changes = shape<model.BriefChanges>()({
  ...values("lead", "rest"),
  groups: each({ ...values("label"), entries: each({ ...values("subject", "text"), details: LIST }) }),
});

const ticks = each(values("value", "label"));
/** What the helpers draw; by these, one is told from the other. */
export const axis = shape<model.Axis>()({ ...values("scale", "min", "max", "note"), ticks });
export const mark = shape<model.Mark>()({
  ...values("shape", "value", "low", "high", "openEnd", "planned", "joinFrom", "joinTo", "joinThrough"),
  ...values("retracted"),
  replaced: LIST,
});
export const timeAxis = shape<model.TimeAxis>()({ ...values("from", "to"), ticks });
const timeSpan = values("from", "to");
export const timeMarks = shape<model.TimeMarks>()({
  ...values("words"),
  asOf: each(timeSpan),
  said: timeSpan,
  published: timeSpan,
});

const ladderPlace = values("step", "mark");
export const ladder = shape<model.Ladder>()({
  ...values("heading", "note"),
  axis: timeAxis,
  steps: each({
    ...values("propositionId", "label", "opens", "follows"),
    implies: LIST,
    marks: each({ ...values("stance", "label", "words"), claimIds: LIST, said: timeSpan }),
  }),
  turns: each({ from: ladderPlace, to: ladderPlace }),
  key: each(values("stance", "label")),
});
export const requiredDrawing = shape<model.RequiredDrawing>()({
  ...values("more"),
  values: axis,
  days: timeAxis,
  figures: each({
    ...values("low", "high", "value", "planned", "label", "words"),
    claimIds: LIST,
    day: timeSpan,
  }),
  requirements: each(values("kind", "discrepancyId", "below", "above", "label")),
});
const requiredChange = shape<model.RequiredChange>()({
  ...values("measureId", "label", "unit"),
  ...requiredDrawing,
  others: each(requiredDrawing),
});
export const provenance = shape<model.Provenance>()({
  ...values("heading", "caption", "note"),
  columns: LIST,
  nodes: each(values("nodeId", "label", "column", "isOrigin")),
  edges: each(values("from", "to", "kind", "words")),
});

const lineup = shape<model.Lineup>()({
  ...values("long", "alternative"),
  axis,
  groups: each({
    ...values("measureId", "label", "unit", "opens", "rest", "note"),
    axis,
    rows: each({
      ...values("by", "reportedBy", "words", "scope"),
      claimIds: LIST,
      said: day,
      mark,
      axis,
      refs: LIST,
    }),
  }),
  key: each(values("shape", "label")),
});
const timeline = shape<model.Timeline>()({
  ...values("alternative"),
  axis: timeAxis,
  groups: each({
    ...values("sourceId", "name"),
    published: day,
    rows: each({
      ...values("speaker"),
      said: day,
      asOf: each(day),
      marks: timeMarks,
      claims: each(values("claimId", "stance", "words")),
    }),
  }),
  key: each(values("clock", "label")),
});
const matrix = shape<model.StanceMatrix>()({
  columns: each(values("propositionId", "label")),
  groups: each({
    ...values("party"),
    rows: each({
      ...values("speaker"),
      cells: each({ stances: each(values("claimId", "stance", "label")) }),
    }),
  }),
  key: each(values("stance", "label")),
});
const carriers = shape<model.CarrierGroup>()({
  ...values("party"),
  rows: each({
    ...values("speaker", "role", "origin", "more"),
    told: each(values("claimId")),
    routes: each(values("chain", "claims")),
  }),
});

const glanceFigure = shape<model.GlanceFigure>()({
  ...values("who", "hedge", "when", "planned"),
  claimIds: LIST,
  tellings: each(values("claimId", "words", "noun", "where")),
});
const glanceCard = shape<model.GlanceCard>()({
  ...values("measureId", "label", "more", "backing"),
  figures: each(glanceFigure),
});
const highlight = shape<model.Highlight>()({
  ...values("number", "kind", "headline", "text", "assessment"),
  discrepancyIds: LIST,
});
const focusStances = shape<model.FocusStances>()({
  ...stanceGroup,
  difference: highlight,
  camps: each({
    ...values("stance", "words", "more"),
    members: each({ ...named, ...values("hedge", "turn") }),
  }),
});

const screenLabels = shape<ScreenLabels>()({
  ...values(
    "skip",
    "filters",
    "search",
    "speakers",
    "parties",
    "sources",
    "subjects",
    "places",
    "kinds",
    "from",
    "to",
  ),
  ...values(
    "shown",
    "all",
    "nothing",
    "undated",
    "clear",
    "copyView",
    "link",
    "copied",
    "sorted",
    "unsorted",
  ),
  ...values("counted", "cantBoth", "nothingAsked"),
});
const choices = each(shape<Choice>()(values("choiceId", "label")));
const screen = shape<ScreenIndex>()({
  claims: each(
    shape<ScreenClaim>()({
      ...values("claimId", "speakerId", "partyId", "sourceId", "subjectId", "placeId", "from", "to", "size"),
      kindIds: LIST,
    }),
  ),
  speakers: choices,
  parties: choices,
  sources: choices,
  subjects: choices,
  places: choices,
  kinds: choices,
  switches: shape<OriginSwitches>()({
    origins: choices,
    pairs: each({ ...values("discrepancyId", "findingId", "label"), origins: LIST }),
    pictures: each({ origins: LIST, drawings: LIST }),
  }),
});
const labels = shape<model.Labels>()({
  ...values("document", "glance", "lineup", "said", "by", "reportedBy", "inWords", "counts", "differences"),
  ...values("stances", "speaker", "stance", "inTheirWords", "table", "figure", "excerpt", "findings"),
  ...values("concordances", "subject", "finding", "translation", "asOf", "sources", "published", "byline"),
  ...values("archivedCopy", "updated", "accessed"),
  ...values("textLanguage", "verification", "fingerprint", "derived", "assessment", "method"),
  ...values("contents", "page", "of", "inferredDay", "seeFinding", "openSource", "inLineup", "inTimeline"),
  ...values("inIndex", "party", "matrix", "timeline", "carriers", "origin", "dayNotes", "alsoIn", "saidWhat"),
  ...values("changes", "note"),
  screen: screenLabels,
});

const appendixPart = shape<model.AppendixPart>()({
  ...values("opensPage"),
  sections: each({
    ...values("sectionId", "heading", "rest"),
    figures: each(tableGroup),
    stances: each(stanceGroup),
    sources: each(source),
    dayNotes: each(dayNote),
    findings: each(findingGroup),
    concordances: each(findingGroup),
    speakers: each({
      ...values("speakerId", "speaker"),
      claims: each(values("claimId", "said", "words")),
    }),
  }),
});

const short = shape<model.Short>()({
  ...values("days", "daysInKey", "heading", "note", "rest", "alike"),
  disputes: each({
    ...values("disputeId", "label", "text"),
    findings: each({
      ...values("number", "kind", "label", "headline", "explanation", "pairs", "assessment"),
      findingIds: LIST,
    }),
    positions: each({
      ...values("label", "stance", "more"),
      witnesses: each({ ...values("hedge"), claim, also: each(named) }),
      above: each(named),
    }),
  }),
  register: {
    ...values("heading", "note", "alternative"),
    axis: timeAxis,
    key: each(values("clock", "label")),
    groups: each({
      ...values("sourceId", "name", "about", "url", "archiveUrl"),
      published: day,
      dates: each({ ...values("label"), day }),
      rows: each({
        ...values("speaker"),
        said: day,
        asOf: each(day),
        marks: timeMarks,
        claims: each({
          ...values("claimId", "stance", "words", "via", "disputeId", "unproved"),
          quoted: claim,
        }),
      }),
    }),
  },
  method: { ...values("heading"), entries: each(shape<model.MethodEntry>()(values("term", "text"))) },
});

/** What a layout starts from. */
export const brief = shape<model.Brief>()({
  ...values(
    "datasetId",
    "language",
    "title",
    "runningTitle",
    "question",
    "headline",
    "imprint",
    "lead",
    "span",
    "edition",
    "footing",
    "digest",
  ),
  ...values("rulesHeading"),
  sharedNumbers: LIST,
  rest: values(
    ...(["lineup", "findings", "concordances", "timeline", "matrix", "carriers", "sources"] as const),
    "reports",
  ),
  labels,
  glance: each(glanceCard),
  lineup,
  highlights: each(highlight),
  focusStances,
  table: each(tableGroup),
  findings: each(findingGroup),
  tally,
  concordances: each(findingGroup),
  stances: each(stanceGroup),
  matrices: each(matrix),
  ladder,
  requiredChanges: { ...values("heading", "note"), measures: each(requiredChange) },
  provenance,
  timeline,
  carriers: each(carriers),
  changes,
  sources: each(source),
  dayNotes: each(dayNote),
  method: each(shape<model.MethodEntry>()(values("term", "text"))),
  rules: each(shape<model.RuleEntry>()(values("ruleId", "label", "title", "description", "times"))),
  reports,
  screen,
  appendix: each(appendixPart),
  short,
});

/** What `findingsOf` gives a list of. */
export const findingLink = shape<FindingLink>()(values("findingId", "headline", "label", "number"));
