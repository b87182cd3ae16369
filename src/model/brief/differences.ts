import type { Kind } from "../analysis.ts";
import type { Id } from "../dataset.ts";
import type { ClaimView, Day } from "./claims.ts";

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
