import type { Kind } from "./analysis.ts";
import type { Id, Stance } from "./dataset.ts";
import type { Verification } from "./evidence.ts";

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
  readonly labels: Labels;
  readonly glance: readonly GlanceFigure[];
  /** Estimates of the measures in focus, drawn. */
  readonly lineup: Lineup;
  /** The few differences that matter most, numbered as in the line-up. */
  readonly highlights: readonly Highlight[];
  /** The proposition in focus on which stances differ most; null where there are no statements. */
  readonly focusStances: StanceGroup | null;
  /** Every estimate, by day said, then source. */
  readonly table: readonly TableGroup[];
  /** Differences, heaviest kind first. */
  readonly findings: readonly FindingGroup[];
  /** What differs in words only, agrees or repeats: one line each. */
  readonly concordances: readonly FindingGroup[];
  readonly stances: readonly StanceGroup[];
  readonly sources: readonly SourceEntry[];
  readonly method: readonly MethodEntry[];
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
}

/** One figure of page one: a stated number with all that is said of it. */
export interface GlanceFigure {
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
  readonly rows: readonly ClaimView[];
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
  /** "NIS › Yonhap › NTB". */
  readonly chain: string;
  /** "NTB". */
  readonly reportedBy: string;
  /** "up to 10,000 soldiers", or the stance in words. */
  readonly words: string;
  /** "planned", "assessed"; "" where not given. */
  readonly modality: string;
  readonly stance: Stance | null;
  readonly excerpt: ForeignText;
  /** null where the excerpt is in the brief's own language. */
  readonly translation: string | null;
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
}

export interface StanceGroup {
  readonly propositionId: Id;
  readonly label: string;
  readonly text: string;
  /** What it follows from, in words; "" for nothing. */
  readonly follows: string;
  readonly rows: readonly ClaimView[];
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
}
