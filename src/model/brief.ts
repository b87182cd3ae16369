import type { AppendixPart, Rest } from "./brief/appendix.ts";
import type { DayNote, SourceEntry, StanceGroup, TableGroup } from "./brief/claims.ts";
import type { BriefChanges, FindingGroup, Reports, Tally } from "./brief/differences.ts";
import type { Lineup } from "./brief/lineup.ts";
import type { Labels, MethodEntry, RuleEntry } from "./brief/method.ts";
import type { CarrierGroup, StanceMatrix, Timeline } from "./brief/overviews.ts";
import type { FocusStances, GlanceCard, Highlight } from "./brief/page-one.ts";
import type { Ladder, Provenance, RequiredChanges } from "./brief/pictures.ts";
import type { Short } from "./brief/short.ts";
import type { Id } from "./dataset.ts";
import type { ScreenIndex } from "./screen.ts";

export type * from "./brief/appendix.ts";
export type * from "./brief/claims.ts";
export type * from "./brief/differences.ts";
export type * from "./brief/lineup.ts";
export type * from "./brief/method.ts";
export type * from "./brief/overviews.ts";
export type * from "./brief/page-one.ts";
export type * from "./brief/pictures.ts";
export type * from "./brief/short.ts";

/**
 * The view model: plain data, every word and number already in the reader's language. A template lays it out
 * and adds no fact. Fields named `…Id`, `kind`, `stance`, `verification` are identifiers for anchors, classes
 * and marks; all other strings are for print as they are.
 */
export interface Brief {
  readonly datasetId: Id;
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  /** The title, cut where the line over a page ends: it stands before the document says how it is encoded. */
  readonly runningTitle: string;
  readonly question: string;
  /** What page one has in large: the finding where the curator wrote one, else the title. */
  readonly headline: string;
  /** "Discrepancy brief · The rally · The Herald · desk@example.org": for the line above it. */
  readonly imprint: string;
  /** What the sources hold, counted: one or two sentences under the title. */
  readonly lead: string;
  /** "18–28 October 2024": days on which the sources came out. */
  readonly span: string;
  /** "Edition 1". */
  readonly edition: string;
  /** "60 claims, 5 sources, all quotes checked". */
  readonly footing: string;
  /** How much of a large dataset the brief is about, and where the rest stands; "" where it shows all. */
  readonly digest: string;
  /** For each part of which something is left out, how much, and where it stands; "" where nothing is. */
  readonly rest: Rest;
  readonly labels: Labels;
  /** Measures in focus with the figures given for each. */
  readonly glance: readonly GlanceCard[];
  /** "10,000 stands for six different counts: …": numbers that are easily taken for one, a sentence each. */
  readonly sharedNumbers: readonly string[];
  /** Estimates of the measures in focus, drawn. */
  readonly lineup: Lineup;
  /** The few differences that matter most, numbered as in the line-up. */
  readonly highlights: readonly Highlight[];
  /** The proposition in focus on which stances differ most; null where there are no statements. */
  readonly focusStances: FocusStances | null;
  /** Every estimate, by day said, then source. */
  readonly table: readonly TableGroup[];
  /** Differences, heaviest kind first. */
  readonly findings: readonly FindingGroup[];
  /** The differences by kind, found and told; null where all are told. */
  readonly tally: Tally | null;
  /** What differs in words only, agrees or repeats: one line each. */
  readonly concordances: readonly FindingGroup[];
  readonly stances: readonly StanceGroup[];
  /** All stances at a glance, speakers by party; more than one where there are too many propositions for a page's width. */
  readonly matrices: readonly StanceMatrix[];
  /** How far each speaker went, drawn; null where nothing said follows from anything else. */
  readonly ladder: Ladder | null;
  /** What would have to be true if all figures hold; null where all can as they stand. */
  readonly requiredChanges: RequiredChanges | null;
  /** Who it goes back to, drawn; null for more names than a picture holds, which leaves {@link carriers}. */
  readonly provenance: Provenance | null;
  /** Who said what when, drawn. */
  readonly timeline: Timeline;
  /** Every speaker with who they had it from and who passed it on, by party. */
  readonly carriers: readonly CarrierGroup[];
  /** Against the edition before; null in the first. */
  readonly changes: BriefChanges | null;
  readonly sources: readonly SourceEntry[];
  /** Why days that the sources don't print are what they are, each reason once, in the order of their numbers. */
  readonly dayNotes: readonly DayNote[];
  readonly method: readonly MethodEntry[];
  /** The rules that found something in this brief, heaviest kind first. */
  readonly rules: readonly RuleEntry[];
  readonly rulesHeading: string;
  /** What each report of one utterance leaves out that another has; null where nothing is left out. */
  readonly reports: Reports | null;
  /** What a screen filters and sorts by. */
  readonly screen: ScreenIndex;
  /**
   * The record behind the brief: every claim that it shows in full, the sources, the reasons for days. In parts
   * that may be printed each by itself.
   */
  readonly appendix: readonly AppendixPart[];
  /** For a print of a few pages, which a layout shows in the place of all that follows page one; null for the long form. */
  readonly short: Short | null;
}
