import type { Id, Stance } from "../dataset.ts";
import type { Day } from "./claims.ts";

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
  /** What is drawn, for those who don't see it: "said 18 Oct; as of 8–13 Oct; published 18 Oct"; "" for nothing. */
  readonly words: string;
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
  /** What the speaker said, so that a filter on screen knows the row. */
  readonly told: readonly { readonly claimId: Id }[];
  readonly speaker: string;
  readonly role: string;
  /** Who the knowledge comes from where that is another; "" where it is the speaker. */
  readonly origin: string;
  /** "Yonhap › NTB", with how many claims came that way. */
  readonly routes: readonly { readonly chain: string; readonly claims: string }[];
  /** "and 4 more" routes; "" for none. */
  readonly more: string;
}
