import type { Id, Likelihood, Modality, Stance } from "../model/dataset.ts";
import type { Modifier } from "../model/quantity.ts";
import type { Text } from "../model/text.ts";
import type { NewEntry } from "./new-entries.ts";

/** One value that a field of the claim may have, and why: shown as a proposal until somebody confirms it. */
export interface Proposed<Value> {
  readonly value: Value;
  /** In English, for the curator: `name: “rutte”, who tells it`. */
  readonly reason: string;
}

/** The best first; empty where nothing is proposed. */
export type Ranked<Value> = readonly Proposed<Value>[];

export interface ProposedFigure {
  readonly amount: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Null in a language without a reader. */
  readonly modifier: Modifier | null;
  readonly unit: string | null;
}

/** The words that carry the claim, as `check` looks for them. */
export interface ProposedExcerpt {
  readonly excerpt: string;
  /** Set where the words stand in the text twice. */
  readonly prefix: string | null;
  readonly suffix: string | null;
}

export interface ProposedDay {
  /** EDTF. */
  readonly date: string;
  readonly basis: "stated" | "inferred";
  /** In the dataset's languages; null for a stated one. */
  readonly why: Text | null;
}

/** What a claim may be, field by field. Of an estimate `proposition` and `stance` are empty, of a statement `figure` and `measure`. */
export interface ClaimProposal {
  readonly type: Ranked<"estimate" | "statement">;
  readonly figure: Ranked<ProposedFigure>;
  /** Of a vague figure. */
  readonly words: Ranked<string | Text>;
  /** What a measure of the figure counts in; where what is not there yet may be proposed. */
  readonly unit: Ranked<string | Text>;
  readonly measure: Ranked<Id>;
  readonly proposition: Ranked<Id>;
  readonly stance: Ranked<Stance>;
  readonly speaker: Ranked<Id>;
  readonly said: Ranked<ProposedDay>;
  readonly modality: Ranked<Modality>;
  readonly likelihood: Ranked<Likelihood>;
  readonly utterance: Ranked<Id>;
  readonly excerpt: Ranked<ProposedExcerpt>;
  readonly id: Ranked<Id>;
  /** Of ids above that the dataset has not: the entries that would make them. */
  readonly entries: {
    readonly speakers: ReadonlyMap<Id, NewEntry>;
    readonly measures: ReadonlyMap<Id, NewEntry>;
    readonly propositions: ReadonlyMap<Id, NewEntry>;
  };
}

/** Adds up what speaks for each value; the reason is that of the most. */
export class Scores<Value extends string> {
  readonly #scores = new Map<Value, { score: number; most: number; reason: string }>();

  /** Several reasons of one value do not add up to more than the best of them and a half of the next. */
  add(value: Value, score: number, reason: string): void {
    const known = this.#scores.get(value);
    if (known === undefined) this.#scores.set(value, { score, most: score, reason });
    else if (score > known.most)
      this.#scores.set(value, { score: score + known.score * HALF, most: score, reason });
    else known.score += score * HALF;
  }

  get(value: Value): number {
    return this.#scores.get(value)?.score ?? 0;
  }

  /** Values that anything speaks for, best first; equal ones in the order of their names. */
  ranked(most: number): Proposed<Value>[] {
    return [...this.#scores]
      .filter(([, { score }]) => score > 0)
      .sort(([a, one], [b, other]) => other.score - one.score || (a < b ? -1 : 1))
      .slice(0, most)
      .map(([value, { reason }]) => ({ value, reason }));
  }
}

const HALF = 0.25;
