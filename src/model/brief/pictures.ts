import type { Kind } from "../analysis.ts";
import type { Id, Stance } from "../dataset.ts";
import type { Axis } from "./lineup.ts";
import type { TimeAxis, TimeSpan } from "./overviews.ts";

/** How far each speaker went, and when: a step a proposition, above it those that imply it. */
export interface Ladder {
  readonly heading: string;
  /** How to read it. */
  readonly note: string;
  readonly axis: TimeAxis;
  /** From the top; those that hang together by what implies what stand together. */
  readonly steps: readonly LadderStep[];
  /** One speaker's change of stance, from the earlier mark to the later. */
  readonly turns: readonly { readonly from: LadderPlace; readonly to: LadderPlace }[];
  /** The stances that occur, in the order of the key. */
  readonly key: readonly { readonly stance: Stance; readonly label: string }[];
}

export interface LadderStep {
  readonly propositionId: Id;
  readonly label: string;
  /** The first of those that hang together. */
  readonly opens: boolean;
  /** Steps that follow from it directly, by their number in the ladder. */
  readonly implies: readonly number[];
  /** "implies: Sent to Russia"; "" for nothing. */
  readonly follows: string;
  /** In the order of their days. */
  readonly marks: readonly LadderMark[];
}

/** All who take one stance on one day in the same way. */
export interface LadderMark {
  readonly claimIds: readonly Id[];
  readonly stance: Stance;
  readonly said: TimeSpan;
  /** "NIS, the president's office", "Vladimir Putin: does not deny". */
  readonly label: string;
  /** The same with stance and day: "Vladimir Putin: does not deny, 24 Oct". */
  readonly words: string;
}

export interface LadderPlace {
  readonly step: number;
  readonly mark: number;
}

/** Measures of which not all figures can hold as they stand, those of the heaviest difference first. */
export interface RequiredChanges {
  readonly heading: string;
  /** How to read it. */
  readonly note: string;
  readonly measures: readonly RequiredChange[];
}

/** What would have had to happen to what is counted if all figures hold, or that nothing could have. */
export interface RequiredChange extends RequiredDrawing {
  readonly measureId: Id;
  /** "In Russia so far"; with place and population where they are set apart. */
  readonly label: string;
  /** "soldiers", "%", "NOK"; "" where the label says it. */
  readonly unit: string;
  /** What a screen draws in its place where origins are left out; see `screen.switches`. */
  readonly others: readonly RequiredDrawing[];
}

/** Figures in a picture, and what is asked for between them. */
export interface RequiredDrawing {
  readonly values: Axis;
  /** null where the quantity is one whatever the day: the ranges then stand below each other. */
  readonly days: TimeAxis | null;
  /** By day, of a fixed quantity by size. */
  readonly figures: readonly BoundedFigure[];
  readonly requirements: readonly Requirement[];
  /** "and 4 more" figures; "" for none. */
  readonly more: string;
}

/** What a figure allows on its day, in the measure's unit. */
export interface BoundedFigure {
  readonly claimIds: readonly Id[];
  readonly day: TimeSpan;
  /** An open end is null. */
  readonly low: number | null;
  readonly high: number | null;
  /** The stated number; null for ranges and vague figures. */
  readonly value: number | null;
  readonly planned: boolean;
  /** "About 10,000 · Pentagon"; with what it counts where that is a part of the measure. */
  readonly label: string;
  /** The same with its day. */
  readonly words: string;
}

export interface Requirement {
  readonly kind: Kind;
  /** The pair that asks for it. */
  readonly discrepancyId: string;
  /** Places in `figures`: the one whose values all lie below, and the one whose all lie above. */
  readonly below: number;
  readonly above: number;
  /** "up by at least 6,000 in 1 to 7 days", "no number fits both: 2,000 apart". */
  readonly label: string;
}

/** Who it goes back to: from origins through speakers and agencies to outlets. */
export interface Provenance {
  readonly heading: string;
  readonly note: string;
  /** "At most 11 origins stand behind the 60 claims." */
  readonly caption: string;
  /** Heads of the columns, from left to right. */
  readonly columns: readonly string[];
  readonly nodes: readonly ProvenanceNode[];
  readonly edges: readonly ProvenanceEdge[];
}

export interface ProvenanceNode {
  readonly nodeId: string;
  readonly label: string;
  readonly column: number;
  /** Knowledge starts here. */
  readonly isOrigin: boolean;
}

export interface ProvenanceEdge {
  /** Of two nodes. */
  readonly from: string;
  readonly to: string;
  readonly kind: "says" | "repeats" | "rests-on";
  /** "NIS › South Korea (passes on)". */
  readonly words: string;
}
