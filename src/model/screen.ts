import type { Id } from "./dataset.ts";

/**
 * What the brief on a screen filters and sorts by. A printed page has no use for it, and nothing is said here
 * that the page does not say.
 */
export interface ScreenIndex {
  /** One for each claim, in the order of the data. */
  readonly claims: readonly ScreenClaim[];
  /** What can be chosen, in the order of the brief; each occurs in a claim. */
  readonly speakers: readonly Choice[];
  readonly parties: readonly Choice[];
  readonly sources: readonly Choice[];
  /** Measures, then propositions. */
  readonly subjects: readonly Choice[];
  /** Places and populations that figures are of. */
  readonly places: readonly Choice[];
  /** Kinds of difference, heaviest first. */
  readonly kinds: readonly Choice[];
  /** null where there is nothing to leave out, or too much to choose from. */
  readonly switches: OriginSwitches | null;
}

/**
 * Origins that a reader can leave out, and what then is left of what can't all be true. Worked out here, by the rules,
 * for every set of them: a page holds no rules.
 */
export interface OriginSwitches {
  /** Those whose claims tell one utterance, or take back one another's, are one choice. */
  readonly origins: readonly Choice[];
  /** Pairs of claims that can't both be true: each is left while none of its origins, by number, is left out. */
  readonly pairs: readonly {
    readonly discrepancyId: string;
    /** What tells of it, with others that are alike; "" where nothing does. */
    readonly findingId: string;
    /** "Sent to Russia: Kremlin and NIS: contradiction". */
    readonly label: string;
    readonly origins: readonly number[];
  }[];
  /** One for each of `requiredChanges.measures`. */
  readonly pictures: readonly {
    /** Those it depends on. */
    readonly origins: readonly number[];
    /**
     * Which drawing it is, by the sum of 2ⁿ for each n of `origins` that is left out: 0 the first, 1 the first of the
     * others, -1 none, as nothing is asked of what is left.
     */
    readonly drawings: readonly number[];
  }[];
}

export interface Choice {
  readonly choiceId: string;
  readonly label: string;
}

export interface ScreenClaim {
  readonly claimId: Id;
  readonly speakerId: Id;
  /** The party in the dataset's first language, so that an address holds in all of them; "" for none. */
  readonly partyId: string;
  readonly sourceId: Id;
  /** The measure or proposition. */
  readonly subjectId: Id;
  /** Its place and population, as they are printed; "" for none. */
  readonly placeId: string;
  /** Kinds of the differences and agreements that it takes part in. */
  readonly kindIds: readonly string[];
  /** First and last day on which it may have been said, `YYYY-MM-DD`; "" for an open or unknown end. */
  readonly from: string;
  readonly to: string;
  /** The stated number, else the end that is stated; null where there is none. */
  readonly size: number | null;
}

/** What the controls on a screen say. `{shown}`, `{all}`, `{count}` and `{what}` stand for what is filled in. */
export interface ScreenLabels {
  readonly skip: string;
  readonly filters: string;
  readonly search: string;
  readonly speakers: string;
  readonly parties: string;
  readonly sources: string;
  readonly subjects: string;
  readonly places: string;
  readonly kinds: string;
  readonly from: string;
  readonly to: string;
  /** "Claims shown: {shown} of {all}". */
  readonly shown: string;
  readonly all: string;
  readonly nothing: string;
  /** "{count} without a day are left out". */
  readonly undated: string;
  readonly clear: string;
  readonly copyView: string;
  /** "Link to: {what}". */
  readonly link: string;
  readonly copied: string;
  readonly sorted: string;
  readonly unsorted: string;
  /** Before the origins that can be left out. */
  readonly counted: string;
  /** "{shown} of {all} pairs can't both be true". */
  readonly cantBoth: string;
  /** In the place of a picture of which nothing is left. */
  readonly nothingAsked: string;
}
