import type { Id } from "../dataset.ts";
import type { Day } from "./claims.ts";

export interface Lineup {
  /** Of all groups; null where they count in different units, and each run of one unit has its own. */
  readonly axis: Axis | null;
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
  /** "soldiers", "%", "NOK": where the unit is another than in the group before and the label does not say it; else "". */
  readonly unit: string;
  /** That of all groups of its unit. */
  readonly axis: Axis;
  /** The axis is another than that of the group before, so that it is drawn here; the figures below it in words, "" where it is not. */
  readonly opens: string;
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
  /** By which the mark is drawn: that of its group. */
  readonly axis: Axis;
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
  /** Value of the same origin's earlier figure that this row continues; null for none. */
  readonly joinFrom: number | null;
  /** Value that a later row continues; null for none. */
  readonly joinTo: number | null;
  /** A revision's line passes through this row at this value; null for none. */
  readonly joinThrough: number | null;
  /** Of these lines those of a figure that is replaced, drawn broken; a later count goes on from the one before. */
  readonly replaced: readonly ("from" | "to" | "through")[];
  /** The speaker has taken the figure back: drawn crossed out. */
  readonly retracted: boolean;
}

export interface KeyEntry {
  readonly shape: Mark["shape"] | "planned" | "revision" | "update" | "retracted" | "inferred";
  readonly label: string;
}
