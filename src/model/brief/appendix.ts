import type { Id } from "../dataset.ts";
import type { DayNote, SourceEntry, StanceGroup, TableGroup } from "./claims.ts";
import type { FindingGroup } from "./differences.ts";

export interface Rest {
  readonly lineup: string;
  readonly findings: string;
  readonly concordances: string;
  readonly timeline: string;
  readonly matrix: string;
  readonly carriers: string;
  /** For a theme that prints the sources by themselves; those of an appendix say it there. */
  readonly sources: string;
  readonly reports: string;
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
