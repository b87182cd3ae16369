import type { Kind } from "../analysis.ts";
import type { Id, Stance } from "../dataset.ts";
import type { ClaimView, Day, SourceEntry } from "./claims.ts";
import type { MethodEntry } from "./method.ts";
import type { Timeline, TimelineRow } from "./overviews.ts";

/** The brief in a few pages: each difference once, each excerpt once. What it leaves out stands in the long form. */
export interface Short {
  /** What holds of the days, said once; "" where each inferred day is marked by itself. */
  readonly days: string;
  /** The same in the few words of the line-up's key. */
  readonly daysInKey: string;
  readonly heading: string;
  readonly note: string;
  /** How many of the differences are told, and where all stand; "" for all. */
  readonly rest: string;
  readonly disputes: readonly Dispute[];
  /** What only agrees or repeats, counted, and where it stands; "" for nothing. */
  readonly alike: string;
  readonly register: Register;
  readonly method: { readonly heading: string; readonly entries: readonly MethodEntry[] };
}

/** All that differs on one measure or proposition. */
export interface Dispute {
  readonly disputeId: string;
  /** "Sent to Russia". */
  readonly label: string;
  /** The proposition's sentence; "" for a measure. */
  readonly text: string;
  readonly findings: readonly DisputeFinding[];
  readonly positions: readonly DisputePosition[];
}

/** One difference, and those that are alike but for who said it. */
export interface DisputeFinding {
  /** Anchors: of this one first, then of those that it stands for. */
  readonly findingIds: readonly string[];
  /** As on page one; null where it has none. */
  readonly number: number | null;
  readonly kind: Kind;
  /** "Conflict". */
  readonly label: string;
  readonly headline: string;
  readonly explanation: string;
  /** "4 pairs"; "" for one. */
  readonly pairs: string;
  readonly assessment: string;
}

/** Who holds the same of it. */
export interface DisputePosition {
  /** "3,000 soldiers", "affirms"; of another measure or proposition, its label before it. */
  readonly label: string;
  readonly stance: Stance | null;
  /** With their excerpts. */
  readonly witnesses: readonly DisputeWitness[];
  /** Whose excerpts stand under a dispute before this one. */
  readonly above: readonly { readonly claimId: Id; readonly speaker: string; readonly said: Day }[];
  /** "and 4 more"; "" for none. */
  readonly more: string;
}

export interface DisputeWitness {
  /** What weakens the position's words in this one's mouth; "". */
  readonly hedge: string;
  readonly claim: ClaimView;
  /** Others of whom the same sentence tells the same. */
  readonly also: readonly { readonly claimId: Id; readonly speaker: string; readonly said: Day }[];
}

/** Every claim once, by source and day, with the excerpts that no dispute has shown. */
export interface Register extends Omit<Timeline, "groups"> {
  readonly heading: string;
  readonly note: string;
  readonly groups: readonly RegisterGroup[];
}

export interface RegisterGroup {
  readonly sourceId: Id;
  readonly name: string;
  readonly published: Day;
  /** Headline and byline. */
  readonly about: string;
  /** When it was updated and read. */
  readonly dates: SourceEntry["dates"];
  readonly url: string | null;
  readonly archiveUrl: string | null;
  readonly rows: readonly RegisterRow[];
}

export interface RegisterRow extends Omit<TimelineRow, "claims"> {
  readonly claims: readonly RegisteredClaim[];
}

export interface RegisteredClaim {
  readonly claimId: Id;
  readonly stance: Stance | null;
  readonly words: string;
  /** By whom it came where the source had it from others: "Yonhap"; "". */
  readonly via: string;
  /** Anchor of the dispute that has its excerpt; "" for none. */
  readonly disputeId: string;
  /** The claim with its excerpt; null where a dispute has it. */
  readonly quoted: ClaimView | null;
  /** What is wrong with the excerpt's proof, in words; "" where it is verified. */
  readonly unproved: string;
}
