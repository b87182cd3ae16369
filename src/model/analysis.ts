import type { Claim, Estimate, Id, Statement } from "./dataset.ts";
import type { PartialDate } from "./partial-date.ts";

/**
 * Version of the rules of comparison: one more with each change by which a pair of unchanged claims may come to be of
 * another kind, so that an edition can tell such news of ours from news about the world. Editions before it was
 * recorded are of the first.
 */
export const RULES_VERSION = 3;
export const FIRST_RULES_VERSION = 1;

export const KINDS = [
  "conflict",
  "bound-violation",
  "self-contradiction",
  "contradiction",
  "change",
  "reversal",
  "unconfirmed",
  "shift",
  "revision",
  "retraction",
  "reporting-variance",
  "update",
  "compatible",
  "agreement",
  "echo",
] as const;
/** In order of weight to a reader: what can't both be true, what time would have had to change, who moved, the rest. */
export type Kind = (typeof KINDS)[number];

/** Kinds of two claims that no reading of the words, and no time between them, makes true together. */
export const CANT_BOTH_BE_TRUE: ReadonlySet<Kind> = new Set([
  ...(["conflict", "bound-violation", "self-contradiction", "contradiction"] as const),
]);

/**
 * What one origin holds of one measure (or proposition) on one day in the same words. Its first claim
 * (earliest day, then smallest id) stands for it in the pairs; the others are its echoes.
 */
export interface Position<C extends Claim = Claim> {
  readonly origin: Id;
  readonly representative: C;
  /** All claims that hold it, the representative first. */
  readonly claims: readonly C[];
}

/** The estimates that count the same thing: one measure, one place, one population. */
export interface EstimateGroup {
  readonly measure: Id;
  readonly place: string | null;
  readonly population: string | null;
  /** By day, then claim id. */
  readonly positions: readonly Position<Estimate>[];
  readonly summary: GroupSummary;
}

/** What a page says of one group. Nothing is pooled, averaged or ranked. */
export interface GroupSummary {
  /** In the order in which the figures were first said. */
  readonly figures: readonly HeldFigure[];
  /** Between figures that exclude each other, an origin's own later ones apart; null where there are none. */
  readonly widestGap: WidestGap | null;
  /** Positions that no other origin has a figure beside, within the window. */
  readonly alone: readonly Position<Estimate>[];
}

/** One figure in one wording, by everyone who gave it. */
export interface HeldFigure extends Pick<Behind, "origins" | "unknown"> {
  /** The first claim of it: earliest day, then smallest id. */
  readonly first: Estimate;
  readonly positions: readonly Position<Estimate>[];
  /** First and last day said; null where no claim of it has one. */
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

/**
 * Two origins of which neither rests on the other or on a third; one resting on the other's, or both on one; or
 * nothing shown: nobody named, or nothing known of one of whom another source tells that it had been briefed.
 */
export type Independence = (typeof INDEPENDENCE)[number];
export const INDEPENDENCE = ["independent", "shared", "not-shown"] as const;

/** How much stands behind some claims: origins, apart from how many sources printed them. */
export interface Behind {
  /** Known origins, sorted. */
  readonly origins: readonly Id[];
  /** Claims that their curator marks as of an origin nobody knows (`origin: unknown`). */
  readonly unknown: number;
  /** Sources, sorted. */
  readonly sources: readonly Id[];
  /** Of the origins, those that rest on another of them, or on one that another of them rests on too. */
  readonly shared: readonly Id[];
  /** Of the origins, those of whom the texts don't show whom they rest on: with one, the others are “at most”. */
  readonly unshown: readonly Id[];
}

/** What the texts show of who rests on whom, by claim. */
export interface ShownBacking {
  /** Claims of somebody unnamed, or of whom another source tells of a briefing that is not told here. */
  readonly unshown: ReadonlySet<Id>;
  /** Speakers, and origins of claims, on whom a claim rests besides its own; only of claims that rest on some. */
  readonly restsOn: ReadonlyMap<Id, ReadonlySet<Id>>;
}

/** The two positions of comparable days whose nearest ends lie furthest apart. */
export interface WidestGap {
  /** In the measure's unit, above 0. */
  readonly gap: number;
  readonly lower: Estimate;
  readonly upper: Estimate;
}

/** The statements made on one proposition itself, before any stance carries over from another. */
export interface StatementGroup {
  readonly proposition: Id;
  readonly positions: readonly Position<Statement>[];
}

/** A typed difference (or the lack of one) between two claims. */
export interface Discrepancy {
  /** `d-` and 10 hex digits of the SHA-256 of both claim ids: the same pair has the same id in every edition. */
  readonly id: string;
  readonly kind: Kind;
  /** Id of the rule that found it. */
  readonly rule: string;
  /** The measure or proposition on which the two meet. */
  readonly subject: Id;
  readonly subjectType: "measure" | "proposition";
  /** The earlier said, then the smaller id. */
  readonly a: Claim;
  readonly b: Claim;
  /** Between the days of the two claims, nearest ends of both ranges; null where either has no day at all. */
  readonly daysApart: number | null;
  /** Between the nearest ends in the measure's unit, 0 where they meet; null for statements, and where one has no end at all. */
  readonly gap: number | null;
  /** Larger stated figure over smaller; null where either states none, for zero, and for statements. */
  readonly ratio: number | null;
  /** `compatible` because one figure is the other rounded. */
  readonly rounded: boolean;
  /** Two measures that the texts don't tell apart: it holds only if both count the same. */
  readonly ifSame: boolean;
  /** Sources that carry the telling without which it would not be of this kind, sorted; mostly none. */
  readonly hingesOn: readonly Id[];
  /** How far an agreement is shown to be of two; null for all others. */
  readonly independence: Independence | null;
  /** What a `change` would have had to come to at the least, signed from the earlier to the later; else null. */
  readonly leastChange: number | null;
  /** Days that a `change` had, from the nearest ends of both ranges to the farthest; null where an end is open. */
  readonly fewestDays: number | null;
  readonly mostDays: number | null;
  /** Of figures: where and of whom both count; of statements, what both name; null where nothing is given. */
  readonly place: string | null;
  readonly population: string | null;
  /** For statements that meet through `implies` or `excludes`: the propositions from a's own to the subject, and b's; each [subject] where it was said outright. */
  readonly carried: { readonly a: readonly Id[]; readonly b: readonly Id[] } | null;
}

/** One utterance that several sources report, and on what. */
export interface ToldUtterance {
  readonly utterance: Id;
  /** In the order of their first claims. */
  readonly speakers: readonly Id[];
  /** At least two, in the order of the dataset. */
  readonly sources: readonly Id[];
  /** Measures first, then propositions, each in the order of the brief. */
  readonly subjects: readonly ToldSubject[];
}

/** Every source of the utterance is in exactly one of the three lists. */
export interface ToldSubject {
  readonly subject: Id;
  readonly subjectType: "measure" | "proposition";
  /** By said, then id. */
  readonly claims: readonly Claim[];
  readonly toldBy: readonly Id[];
  /** What these tell implies it: whoever reports “in the north” need not add “abroad”. */
  readonly impliedBy: readonly Id[];
  /** No claim of the dataset on it is from these; what the text behind them holds, only a reader can say. */
  readonly leftOutBy: readonly Id[];
}

/** What has become of the pair that a curator assessed. */
export interface AssessedPair {
  /** Of both claims as they are now; what `of` in assessments.yaml is held against. */
  readonly fingerprint: string;
  /** A claim has changed since the assessment was made; false too where its curator did not write `of`. */
  readonly outdated: boolean;
}

export interface Analysis {
  readonly estimates: readonly EstimateGroup[];
  readonly statements: readonly StatementGroup[];
  /** By weight of kind, then ratio of the nearest ends (largest first, none last), then said, then a, then b, by their ids. */
  readonly discrepancies: readonly Discrepancy[];
  readonly backing: ShownBacking;
  /** Utterances that at least two sources report, in the order of their first claims. */
  readonly utterances: readonly ToldUtterance[];
  /** By discrepancy; an assessment of no discrepancy is not in it. */
  readonly assessed: ReadonlyMap<string, AssessedPair>;
}
