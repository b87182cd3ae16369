/** What the oracle knows of a dataset: plain values, days as numbers, nothing of the program's own model. */
export interface ToldDataset {
  readonly claims: readonly Told[];
  readonly measures: ReadonlyMap<string, ToldMeasure>;
  readonly propositions: ReadonlyMap<string, ToldProposition>;
  /** Fraction of the larger figure. */
  readonly rounding: number;
  /** Tolerance of "about", a fraction. */
  readonly about: number;
}

export interface ToldMeasure {
  readonly overTime: "fixed" | "grows" | "varies";
  readonly window: number;
  readonly within: readonly string[];
  readonly perhapsSameAs: readonly string[];
}

export interface ToldProposition {
  readonly overTime: "fixed" | "lasts" | "varies";
  readonly window: number;
  readonly implies: readonly string[];
  readonly excludes: readonly string[];
}

export interface Told {
  readonly id: string;
  readonly speaker: string;
  readonly party: string | null;
  readonly origin: string;
  /** Speakers and claims that it rests on in part. */
  readonly restsOn: readonly string[];
  /** Its speaker has no name. */
  readonly unnamed: boolean;
  readonly utterance: string;
  readonly source: string;
  readonly asOf: Span | null;
  readonly said: Span | null;
  readonly published: Span | null;
  readonly retracts: string | null;
  /** How likely the speaker calls it: of no matter to what it is set against. */
  readonly likelihood: string | null;
  readonly figure: Figure | null;
  readonly stance: Stance | null;
}

/** First and last day that it may be; null where that end is open. */
export interface Span {
  readonly first: number | null;
  readonly last: number | null;
}

export interface Figure {
  readonly measure: string;
  readonly place: string | null;
  readonly population: string | null;
  readonly modifier: string;
  readonly amount: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Stance {
  readonly proposition: string;
  readonly stance: string;
}
