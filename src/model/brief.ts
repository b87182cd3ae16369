import type { Kind } from "./analysis.ts";
import type { Id, Stance } from "./dataset.ts";
import type { Verification } from "./evidence.ts";
import type { ScreenIndex, ScreenLabels } from "./screen.ts";

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
  readonly question: string;
  /** What the sources hold, counted: one or two sentences under the title. */
  readonly lead: string;
  /** "18–28 October 2024": days on which the sources came out. */
  readonly span: string;
  /** "Edition 1". */
  readonly edition: string;
  /** "60 claims, 5 sources, all excerpts verified". */
  readonly footing: string;
  /** How much of a large dataset the brief is about, and where the rest stands; "" where it shows all. */
  readonly digest: string;
  /** For each part of which something is left out, how much, and where it stands; "" where nothing is. */
  readonly rest: Rest;
  readonly labels: Labels;
  readonly glance: readonly GlanceFigure[];
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
}

export interface Rest {
  readonly lineup: string;
  readonly findings: string;
  readonly concordances: string;
  readonly timeline: string;
  readonly matrix: string;
  readonly carriers: string;
  readonly reports: string;
}

export interface Tally {
  readonly kind: string;
  readonly found: string;
  readonly told: string;
  readonly rows: readonly {
    readonly kind: Kind;
    readonly label: string;
    /** Pairs of claims, as many as discrepancies.csv has rows of this kind. */
    readonly found: string;
    readonly told: string;
  }[];
}

export interface AppendixPart {
  /** Starts on a new page; a small appendix goes on where the brief ends. */
  readonly opensPage: boolean;
  readonly sections: readonly AppendixSection[];
}

/** One of its lists is filled, the others are empty. */
export interface AppendixSection {
  /** Anchor of its heading: "figures", "figures-2". */
  readonly sectionId: string;
  readonly heading: string;
  /** How much of it is shown, and where the rest stands; "" for all of it. */
  readonly rest: string;
  readonly figures: readonly TableGroup[];
  readonly stances: readonly StanceGroup[];
  readonly sources: readonly SourceEntry[];
  readonly dayNotes: readonly DayNote[];
  /** In a line each: the differences, and what goes together, that the brief itself does not tell. */
  readonly findings: readonly FindingGroup[];
  readonly concordances: readonly FindingGroup[];
  readonly speakers: readonly IndexedSpeaker[];
}

/** A speaker with every claim of theirs, by day said. */
export interface IndexedSpeaker {
  readonly speakerId: Id;
  readonly speaker: string;
  readonly claims: readonly {
    readonly claimId: Id;
    /** "18 Oct". */
    readonly said: string;
    /** "up to 10,000", "affirms: Sent to Russia". */
    readonly words: string;
  }[];
}

/** What came, went and changed since the edition before. */
export interface BriefChanges {
  /** "Since edition 1 (28 October 2024): one claim added, two changed." */
  readonly lead: string;
  readonly groups: readonly ChangeGroup[];
  /** Where all of it can be read; "" where nothing was left out. */
  readonly rest: string;
}

export interface ChangeGroup {
  /** "Claims withdrawn". */
  readonly label: string;
  readonly entries: readonly ChangeEntry[];
}

export interface ChangeEntry {
  /** "NIS (NTB)", "Conflict". */
  readonly subject: string;
  /** "up to 10,000, soldiers planned". */
  readonly text: string;
  /** "figure: 1,500, before 1,200"; "why: …". */
  readonly details: readonly string[];
}

/** A text in another language than the brief's, with the tag that hyphenation and speech need. */
export interface ForeignText {
  readonly text: string;
  readonly language: string;
}

/** A day as the reader sees it. */
export interface Day {
  /** "17 Oct", "21–27 Oct", "by 28 Oct", "no date". */
  readonly text: string;
  /** Not printed in the source: marked in print, the reason beside it. */
  readonly inferred: boolean;
  /** Why it was inferred; "" where it was not. */
  readonly why: string;
  /** Number of the reason in `dayNotes`; null where it stands there for no claim. */
  readonly note: number | null;
}

export interface DayNote {
  readonly number: number;
  readonly text: string;
}

/** One figure of page one: a stated number with all that is said of it. */
export interface GlanceFigure {
  /** The claims that state it, earliest said first. */
  readonly claimIds: readonly Id[];
  /** "10,000". */
  readonly number: string;
  /** "about, up to, at least": the words that stand before it in the sources, "" where it is always bare. */
  readonly words: string;
  /** "planned · in training · being readied". */
  readonly counts: string;
  /** "Zelensky, Pentagon, NIS, unnamed officials". */
  readonly who: string;
  /** "17–28 Oct". */
  readonly when: string;
  /** "NTB, Dagsavisen, Post wires". */
  readonly where: string;
  /** "5 reports · 4 origins". */
  readonly backing: string;
  /** Only ever planned or forecast: drawn in the accent of plans. */
  readonly planned: boolean;
}

export interface Lineup {
  readonly axis: Axis;
  /** More lines than page one has room for: what differs is told before it. */
  readonly long: boolean;
  readonly groups: readonly LineupGroup[];
  /** The marks that occur, in the order of the key. */
  readonly key: readonly KeyEntry[];
  /** The whole figure in words, for those who don't see it. */
  readonly alternative: string;
}

export interface Axis {
  readonly scale: "linear" | "log";
  /** Domain of the axis, in the measures' unit. */
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  /** "Logarithmic scale"; "" on a linear one. */
  readonly note: string;
}

export interface LineupGroup {
  readonly measureId: Id;
  readonly label: string;
  readonly note: string;
  /** "12 of 64 shown"; "" for all. */
  readonly rest: string;
  readonly rows: readonly LineupRow[];
}

export interface LineupRow {
  /** More than one where one sentence of a source speaks for several speakers. */
  readonly claimIds: readonly Id[];
  readonly said: Day;
  readonly by: string;
  /** "Yonhap › NTB". */
  readonly reportedBy: string;
  /** "up to 10,000". */
  readonly words: string;
  /** Place and population that the figure is of: "northern district, women"; "" for none. */
  readonly scope: string;
  readonly mark: Mark;
  /** Numbers of the highlights that this row takes part in. */
  readonly refs: readonly number[];
}

/** What is drawn for one estimate, in the measure's unit. */
export interface Mark {
  readonly shape: "point" | "about" | "at-most" | "at-least" | "range" | "vague";
  /** The stated number; null for ranges and vague figures. */
  readonly value: number | null;
  /** Ends as drawn; null where the figure is open. */
  readonly low: number | null;
  readonly high: number | null;
  /** An end that the figure excludes ("more than", "fewer than"). */
  readonly openEnd: boolean;
  /** Planned, forecast or hypothetical: open mark. */
  readonly planned: boolean;
  /** Value of the same origin's revision that this row continues, on some earlier row; null for none. */
  readonly joinFrom: number | null;
  /** Value that a later row continues; null for none. */
  readonly joinTo: number | null;
  /** A revision's line passes through this row at this value; null for none. */
  readonly joinThrough: number | null;
}

export interface KeyEntry {
  readonly shape: Mark["shape"] | "planned" | "revision" | "inferred";
  readonly label: string;
}

export interface Highlight {
  readonly number: number;
  readonly discrepancyIds: readonly string[];
  /** "conflict", or "none" for the sentence on what does not conflict. */
  readonly kind: Kind | "none";
  readonly headline: string;
  readonly text: string;
}

/** The estimates of one measure as a table. */
export interface TableGroup {
  readonly measureId: Id;
  readonly label: string;
  readonly note: string;
  /** "2 origins, 3 reports; the widest gap is 2,000". */
  readonly summary: string;
  /** Each figure once, with who holds it; null where there is only one. */
  readonly held: HeldView | null;
  /** "12 of 64 shown"; "" for all. */
  readonly rest: string;
  readonly rows: readonly ClaimView[];
}

/** The positions of one measure, lined up. */
export interface HeldView {
  readonly heading: string;
  readonly figures: readonly {
    /** "Up to 10,000". */
    readonly words: string;
    /** Origins: "NIS and Pentagon". */
    readonly by: string;
    /** "17–28 Oct". */
    readonly when: string;
    /** Place and population that only this figure is of; "" for none. */
    readonly scope: string;
    /** "no other origin beside it"; "" where there is one. */
    readonly alone: string;
  }[];
  /** "and 12 more" figures; "" for none. */
  readonly more: string;
  /** A sentence; "" where no two figures exclude each other. */
  readonly widestGap: string;
}

/** One utterance, several reports: who tells what, and who leaves it out. */
export interface Reports {
  readonly heading: string;
  readonly note: string;
  readonly about: string;
  readonly toldBy: string;
  readonly leftOutBy: string;
  readonly utterances: readonly ReportedUtterance[];
}

export interface ReportedUtterance {
  readonly utteranceId: Id;
  /** "Mark Rutte, 28 Oct". */
  readonly label: string;
  readonly rows: readonly {
    readonly subjectId: Id;
    readonly label: string;
    /** "NTB, Dagsavisen (implied)". */
    readonly toldBy: string;
    readonly leftOutBy: string;
  }[];
}

/** A rule of comparison as it stands in the Methods section. */
export interface RuleEntry {
  readonly ruleId: Id;
  /** Of the kind that it gives: "Conflict". */
  readonly label: string;
  readonly title: string;
  readonly description: string;
  /** "3 times". */
  readonly times: string;
}

/** A text cut where its emphasis changes; the parts joined are the text as it is printed. */
export interface MarkedPart {
  readonly text: string;
  /** The figure with the word before it: what differs between the claims of a finding. */
  readonly marked: boolean;
}

/** One claim with all that an auditor asks for. */
export interface ClaimView {
  readonly claimId: Id;
  readonly speaker: string;
  readonly role: string;
  readonly party: string;
  readonly said: Day;
  /** "" where the source sets no such day apart. */
  readonly asOf: Day | null;
  /** "Yonhap › NTB"; "NIS › South Korea › Yonhap › NTB" where the knowledge is another's. */
  readonly chain: string;
  /** "NTB". */
  readonly reportedBy: string;
  /** "up to 10,000 soldiers", or the stance in words. */
  readonly words: string;
  /** Place and population that the figure is of: "northern district, women"; "" for none, and for a stance. */
  readonly scope: string;
  /** "planned", "assessed"; "" where not given. */
  readonly modality: string;
  readonly stance: Stance | null;
  readonly excerpt: ForeignText;
  /** The excerpt as printed, quotation marks within it nested as its language does. */
  readonly excerptParts: readonly MarkedPart[];
  /** null where the excerpt is in the brief's own language. */
  readonly translation: string | null;
  readonly translationParts: readonly MarkedPart[];
  readonly verification: Verification;
  /** "found in line 12 of the archived text". */
  readonly verified: string;
  readonly note: string;
  readonly derived: string;
}

export interface FindingGroup {
  readonly kind: Kind;
  readonly label: string;
  /** What the kind means, one sentence. */
  readonly meaning: string;
  readonly findings: readonly Finding[];
}

/** One case: two sides that differ (or agree) on one subject. Pairs of the same kind on the same subject share it. */
export interface Finding {
  /** Anchor. */
  readonly findingId: string;
  /** Number of its highlight on page one; null where it has none. */
  readonly number: number | null;
  readonly discrepancyIds: readonly string[];
  readonly subject: string;
  readonly headline: string;
  readonly explanation: string;
  /** "16 pairs of claims, each with its own sentence in discrepancies.csv"; "" for a single pair. */
  readonly pairs: string;
  readonly left: FindingSide;
  readonly right: FindingSide;
  /** A curator's reading; "" where there is none. */
  readonly assessment: string;
}

export interface FindingSide {
  /** "affirms", or the figure. */
  readonly label: string;
  readonly claims: readonly ClaimView[];
  /** The same claims as they are shown: reports of one utterance of one speaker stand together. */
  readonly witnesses: readonly Witness[];
  /** The excerpts were all shown in an earlier finding: names are enough. "" or the words that say where. */
  readonly above: string;
  /** "and 94 more" claims on this side; "" for none. */
  readonly more: string;
  /** Each speaker once, for a side that is told by its names. */
  readonly names: readonly { readonly claimId: Id; readonly speaker: string; readonly said: Day }[];
}

export interface Witness {
  /** What this one holds, where the side's label does not say it; else "". */
  readonly words: string;
  /** The one whose excerpt is shown. */
  readonly claim: ClaimView;
  /** Other reports of the same utterance. */
  readonly also: readonly { readonly claimId: Id; readonly reportedBy: string }[];
}

export interface StanceGroup {
  readonly propositionId: Id;
  readonly label: string;
  readonly text: string;
  /** What it follows from, in words; "" for nothing. */
  readonly follows: string;
  /** "12 of 64 shown"; "" for all. */
  readonly rest: string;
  readonly rows: readonly ClaimView[];
}

/** One proposition's stances, with who takes each. */
export interface FocusStances extends StanceGroup {
  /** The difference on it that page one has no room to tell, and that its camps show; null for none. */
  readonly difference: Highlight | null;
  /** In the order of the stances' first day. */
  readonly camps: readonly StanceCamp[];
}

export interface StanceCamp {
  readonly stance: Stance;
  readonly words: string;
  /** Each speaker once, at the first day of that stance. */
  readonly members: readonly { readonly claimId: Id; readonly speaker: string; readonly said: Day }[];
  /** "and 30 more" speakers; "" for none. */
  readonly more: string;
}

export interface StanceMatrix {
  readonly columns: readonly { readonly propositionId: Id; readonly label: string }[];
  readonly groups: readonly StanceMatrixGroup[];
  /** The stances that occur, in the order of the key. */
  readonly key: readonly { readonly stance: Stance; readonly label: string }[];
}

export interface StanceMatrixGroup {
  /** "" for speakers who speak for none. */
  readonly party: string;
  readonly rows: readonly StanceMatrixRow[];
}

export interface StanceMatrixRow {
  readonly speaker: string;
  /** One for each column, empty where the speaker says nothing on it. */
  readonly cells: readonly StanceMatrixCell[];
}

/** Stances in the order of the day said, reports of one utterance with the same stance once. */
export interface StanceMatrixCell {
  readonly stances: readonly {
    readonly claimId: Id;
    readonly stance: Stance;
    /** "affirms, 28 Oct": for those who don't see the sign. */
    readonly label: string;
  }[];
}

/** Three clocks, never merged: the day a figure holds for, the day it was said, the day the source came out. */
export interface Timeline {
  readonly axis: TimeAxis;
  /** One for each source, in the order of the day published. */
  readonly groups: readonly TimelineGroup[];
  readonly key: readonly { readonly clock: TimeClock; readonly label: string }[];
  /** The whole figure in words, for those who don't see it. */
  readonly alternative: string;
}

export type TimeClock = "as-of" | "said" | "published";

export interface TimeAxis {
  /** Days since 1 January 1970 (UTC), the first day drawn and the last. */
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

export interface TimelineGroup {
  readonly sourceId: Id;
  readonly name: string;
  readonly published: Day;
  readonly rows: readonly TimelineRow[];
}

/** What one speaker is reported to have said on one day. */
export interface TimelineRow {
  readonly speaker: string;
  readonly said: Day;
  readonly asOf: readonly Day[];
  readonly marks: TimeMarks;
  /** "1,500", "affirms: Sent to Russia". */
  readonly claims: readonly {
    readonly claimId: Id;
    readonly stance: Stance | null;
    readonly words: string;
  }[];
}

/** Days as in {@link TimeAxis}; an open end is null. */
export interface TimeMarks {
  readonly asOf: readonly TimeSpan[];
  readonly said: TimeSpan | null;
  readonly published: TimeSpan | null;
}

export interface TimeSpan {
  readonly from: number | null;
  readonly to: number | null;
}

export interface CarrierGroup {
  readonly party: string;
  readonly rows: readonly CarrierRow[];
}

export interface CarrierRow {
  readonly speaker: string;
  readonly role: string;
  /** Who the knowledge comes from where that is another; "" where it is the speaker. */
  readonly origin: string;
  /** "Yonhap › NTB", with how many claims came that way. */
  readonly routes: readonly { readonly chain: string; readonly claims: string }[];
  /** "and 4 more" routes; "" for none. */
  readonly more: string;
}

export interface SourceEntry {
  readonly sourceId: Id;
  /** "Dagsavisen", "AFP on SpaceWar.com", "NTB, outlet not given". */
  readonly name: string;
  readonly headline: ForeignText | null;
  readonly byline: string;
  readonly language: string;
  readonly published: Day;
  readonly url: string | null;
  /** "14 claims". */
  readonly claims: string;
  /** "14 claims; 14 of 14 excerpts found". */
  readonly verified: string;
  /** First 12 hex digits of the archived text's SHA-256; "" where there is none. */
  readonly sha256: string;
  readonly note: string;
}

export interface MethodEntry {
  readonly term: string;
  readonly text: string;
}

/** Every fixed word that a template prints. */
export interface Labels {
  readonly document: string;
  readonly glance: string;
  readonly lineup: string;
  readonly said: string;
  readonly by: string;
  readonly reportedBy: string;
  readonly inWords: string;
  readonly counts: string;
  readonly differences: string;
  readonly stances: string;
  readonly speaker: string;
  readonly stance: string;
  readonly inTheirWords: string;
  readonly table: string;
  readonly figure: string;
  readonly excerpt: string;
  readonly findings: string;
  readonly concordances: string;
  readonly subject: string;
  readonly finding: string;
  readonly translation: string;
  readonly asOf: string;
  readonly sources: string;
  readonly published: string;
  readonly byline: string;
  readonly textLanguage: string;
  readonly verification: string;
  readonly fingerprint: string;
  readonly note: string;
  readonly derived: string;
  readonly assessment: string;
  readonly method: string;
  readonly contents: string;
  readonly page: string;
  readonly of: string;
  readonly inferredDay: string;
  readonly seeFinding: string;
  /** Text of the link from an excerpt to its place in the source. */
  readonly openSource: string;
  /** Text of the link from a claim back to its row in the line-up. */
  readonly inLineup: string;
  /** Text of the link from a claim to its row in the timeline. */
  readonly inTimeline: string;
  /** Text of the link from a claim to its speaker in the index at the end. */
  readonly inIndex: string;
  /** What the controls on a screen say. */
  readonly screen: ScreenLabels;
  readonly party: string;
  readonly matrix: string;
  readonly timeline: string;
  readonly carriers: string;
  readonly origin: string;
  readonly dayNotes: string;
  readonly alsoIn: string;
  readonly saidWhat: string;
  readonly changes: string;
}
