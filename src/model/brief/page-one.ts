import type { Kind } from "../analysis.ts";
import type { Id, Stance } from "../dataset.ts";
import type { Day, StanceGroup } from "./claims.ts";

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

export interface Highlight {
  readonly number: number;
  readonly discrepancyIds: readonly string[];
  /** "conflict", or "none" for the sentence on what does not conflict. */
  readonly kind: Kind | "none";
  readonly headline: string;
  readonly text: string;
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
