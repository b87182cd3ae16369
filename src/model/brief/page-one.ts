import type { Kind } from "../analysis.ts";
import type { Id, Stance } from "../dataset.ts";
import type { Day, StanceGroup } from "./claims.ts";

/** One card of page one: a measure in focus with the figures given for it. */
export interface GlanceCard {
  readonly measureId: Id;
  /** "In training in Russia". */
  readonly label: string;
  /** In the order in which they were first said. */
  readonly figures: readonly GlanceFigure[];
  /** "and 2 more" figures; "" for none. */
  readonly more: string;
  /** "5 reports · 4 origins". */
  readonly backing: string;
}

/** One figure, by everyone who gave it; where one utterance is told in several ways, all of them. */
export interface GlanceFigure {
  /** Earliest said first. */
  readonly claimIds: readonly Id[];
  /** More than one where reports of one utterance have other words for it, each then with its sources. */
  readonly tellings: readonly {
    /** The first that tells it so. */
    readonly claimId: Id;
    /** "At least 14", "40 per cent". */
    readonly words: string;
    /** "people", "soldiers, northern district": what is counted, and where; "" where the words say it. */
    readonly noun: string;
    /** "Times, Post"; "" for the only telling. */
    readonly where: string;
  }[];
  /** "Zelensky, Pentagon, unnamed officials". */
  readonly who: string;
  /** "alleged": what makes it less than what somebody named judged or planned; "" for nothing. */
  readonly hedge: string;
  /** "17–28 Oct". */
  readonly when: string;
  /** Only ever planned or forecast: drawn in the accent of plans. */
  readonly planned: boolean;
}

export interface Highlight {
  readonly number: number;
  readonly discrepancyIds: readonly string[];
  /** "conflict", or "none" for the sentence on what does not conflict. */
  readonly kind: Kind | "none";
  readonly headline: string;
  readonly text: string;
  /** A curator's reading; "" where there is none. */
  readonly assessment: string;
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
  readonly members: readonly {
    readonly claimId: Id;
    readonly speaker: string;
    /** "assessed, very likely": what weakens the stance; "" for nothing. */
    readonly hedge: string;
    readonly said: Day;
    /** "earlier: Kremlin denied it": what they, or somebody of their party, held before; "" for nothing. */
    readonly turn: string;
  }[];
  /** "and 30 more" speakers; "" for none. */
  readonly more: string;
}
