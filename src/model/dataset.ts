import type { Place } from "../diagnostic.ts";
import type { ClaimValues } from "./claim-fields.ts";
import { RETRACTS, type Stance } from "./claim-words.ts";
import type { MeasureOverTime, PropositionOverTime } from "./over-time.ts";
import type { PartialDate } from "./partial-date.ts";
import type { Quantity } from "./quantity.ts";
import type { Text } from "./text.ts";

export {
  LIKELIHOODS,
  type Likelihood,
  liesAhead,
  MODALITIES,
  type Modality,
  RETRACTS,
  STANCES,
  type Stance,
} from "./claim-words.ts";

/** `^[a-z0-9][a-z0-9-]{0,63}$`: datasets, claims, measures, propositions, sources, speakers, utterances. */
export type Id = string;
export const ID_PATTERN = /^[a-z0-9][a-z0-9-]{0,63}$/;

/**
 * The origin by which a curator says that the texts don't tell who the knowledge comes from. Two claims with it
 * are neither of one origin nor proven to be of two.
 */
export const UNKNOWN_ORIGIN: Id = "unknown";

/** Thresholds of comparison, from `comparison` in brief.yaml. */
export interface Comparison {
  /** As written, an ISO 8601 duration in days or weeks. */
  readonly window: string;
  readonly windowDays: number;
  /** Tolerance of "about", a fraction. */
  readonly about: number;
  /** Largest distance that rounding explains, a fraction of the larger figure. */
  readonly rounding: number;
}

export interface Measure {
  readonly id: Id;
  readonly label: Text;
  /** What one of them is: `soldiers`; which kind of unit, `unitKind` tells. */
  readonly unit: Text;
  readonly overTime: MeasureOverTime;
  /** As written, before the dataset's; null where the dataset's holds. */
  readonly window: string | null;
  readonly windowDays: number | null;
  /** Measures that count everything counted here, direct ones only. */
  readonly within: readonly Id[];
  /** Measures that the texts don't tell apart from this one: each names the other, whichever of them was written so. */
  readonly perhapsSameAs: readonly Id[];
  readonly note: Text | null;
  readonly at: Place;
}

export interface Proposition {
  readonly id: Id;
  readonly text: Text;
  /** A few words for a table head; the text itself where none is written. */
  readonly label: Text | null;
  readonly overTime: PropositionOverTime;
  /** As written, before the dataset's; null where the dataset's holds. */
  readonly window: string | null;
  readonly windowDays: number | null;
  /** Propositions that follow from this one, direct ones only. */
  readonly implies: readonly Id[];
  /** Propositions that can't be true together with this one: each names the other, whichever of them was written so. */
  readonly excludes: readonly Id[];
  readonly at: Place;
}

export interface Speaker {
  readonly id: Id;
  /** The name under which they came in, letter for letter. */
  readonly ref: string | null;
  readonly name: Text;
  readonly role: Text | null;
  readonly party: Text | null;
  /** "Officials", "several countries": nothing is known of whom it rests on. */
  readonly unnamed: boolean;
  readonly at: Place;
}

export interface Source {
  readonly id: Id;
  /** The name under which it came in, letter for letter. */
  readonly ref: string | null;
  readonly publisher: string | null;
  readonly agency: string | null;
  readonly headline: string | null;
  readonly byline: string | null;
  /** BCP 47; `und` where the curator gives none. */
  readonly language: string;
  readonly published: PartialDate | null;
  /** http or https. */
  readonly url: string | null;
  /** Of a copy that somebody archived; http or https. */
  readonly archiveUrl: string | null;
  /** When it was last changed, as it says, and when it was read. */
  readonly updated: PartialDate | null;
  readonly accessed: PartialDate | null;
  /** File name in the archive folder. */
  readonly archive: string | null;
  /** What that text was read out of (a PDF): a file beside it, and its SHA-256, hex. */
  readonly original: string | null;
  readonly originalSha256: string | null;
  /** Figures in the text that were left out on purpose. */
  readonly ignore: readonly IgnoredFigure[];
  readonly note: Text | null;
  readonly at: Place;
}

/** A figure of the source that no claim carries, and why. */
export interface IgnoredFigure {
  /** The words as they stand in the text. */
  readonly text: string;
  readonly why: string;
}

/** What every claim has: see {@link CLAIM_FIELDS} for what each says. */
interface ClaimBase extends ClaimValues<"claim"> {
  readonly at: Place;
}

export interface Estimate extends ClaimBase, ClaimValues<"estimate"> {
  readonly type: "estimate";
  /** Both ends, with the dataset's own tolerance of "about" applied. */
  readonly ends: Quantity;
}

export interface Statement extends ClaimBase, Omit<ClaimValues<"statement">, "stance"> {
  readonly type: "statement";
  readonly stance: Stance;
}

export type Claim = Estimate | Statement;

/**
 * Does it take another claim back and say nothing in its place? Then it is of that claim's measure or proposition: an
 * estimate without numbers or words, both ends open, or a statement whose stance is `retracts`.
 */
export function takesBackOnly(claim: Claim): boolean {
  if (claim.retracts === null) return false;
  if (claim.type === "statement") return claim.stance === RETRACTS;
  return [claim.amount, claim.low, claim.high, claim.words].every((part) => part === null);
}

/** A curator's reading of a discrepancy, shown beside the finding and never in place of it. */
export interface Assessment {
  /** Id of the discrepancy. */
  readonly discrepancy: string;
  /** Fingerprint of both claims when it was made; null where the curator did not copy it. */
  readonly of: string | null;
  readonly reading: "definition" | "timing" | "translation" | "unresolved";
  readonly text: Text | null;
  readonly wouldSettle: Text | null;
  readonly by: Text | null;
  readonly on: PartialDate | null;
  readonly at: Place;
}

/** Why a claim that stood in an earlier edition stands there no more. */
export interface Withdrawal {
  readonly claim: Id;
  readonly why: Text;
  readonly by: Text | null;
  readonly on: PartialDate | null;
  readonly at: Place;
}

/** One validated dataset: every reference resolves, every id is unique, every order as written. */
export interface Dataset {
  readonly id: Id;
  readonly title: Text;
  readonly question: Text;
  /** The finding in a few words, for the head of page one. */
  readonly headline: Text | null;
  /** Who publishes the brief, and where readers reach them. */
  readonly publisher: Text | null;
  readonly contact: string | null;
  /** At least one; the first is the default. */
  readonly languages: readonly [string, ...string[]];
  readonly comparison: Comparison;
  /** Measures and propositions that answer the question, for page one; all where the curator names none. */
  readonly focus: readonly Id[];
  readonly measures: ReadonlyMap<Id, Measure>;
  readonly propositions: ReadonlyMap<Id, Proposition>;
  readonly sources: ReadonlyMap<Id, Source>;
  readonly speakers: ReadonlyMap<Id, Speaker>;
  readonly claims: readonly Claim[];
  readonly assessments: ReadonlyMap<string, Assessment>;
  /** By claim; none of them is among the claims. */
  readonly withdrawn: ReadonlyMap<Id, Withdrawal>;
}
