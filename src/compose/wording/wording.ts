import type { Independence, Kind } from "../../model/analysis.ts";
import type { Labels, Mark, TimeClock } from "../../model/brief.ts";
import type { Id } from "../../model/dataset.ts";
import type { SourceCoverage, Verification } from "../../model/evidence.ts";
import type { Modifier } from "../../model/quantity.ts";
import type { SiteWords } from "../../model/summary.ts";
import type { TableWords } from "../../model/table-words.ts";
import type { AmountWords } from "./amount-words.ts";
import type { AnalysisWords } from "./analysis-words.ts";
import type { ChangeWords } from "./changes-words.ts";
import type { CutWords } from "./cuts-words.ts";
import type { DayWords } from "./day-words.ts";
import type { DaysApart } from "./days-apart.ts";
import type { PictureWords } from "./picture-words.ts";
import type { ShortWords } from "./short-words.ts";
import type { HeldStance, StanceWords } from "./stance-words.ts";

/** A figure already cut into printable numbers; null where the source gives none. */
export interface FigureParts {
  readonly modifier: Modifier;
  /** Of things, of which there are fewer; of money and shares there is less. */
  readonly counted: boolean;
  readonly amount: string | null;
  readonly low: string | null;
  readonly high: string | null;
}

/** One side of a pair, as sentences need it; every string is ready for print. */
export interface SideFacts {
  readonly speaker: string;
  readonly origin: string;
  /** "18 Oct, NTB": for brackets behind the speaker's name. */
  readonly when: string;
  readonly said: string;
  readonly source: string;
  /** "up to 10,000", or the stance. */
  readonly words: string;
  /** "up to 10,000 soldiers": the words with what is counted, where they don't say it by themselves. */
  readonly withNoun: string;
  /** With all that weakens it; null for a figure. */
  readonly stance: HeldStance | null;
  /** The measure's label or the proposition's text, without a full stop. */
  readonly subject: string;
}

/** What was compared, and what came out. */
export interface PairFacts {
  readonly kind: Kind;
  /** Of which rule it is, where a kind has several. */
  readonly rule: Id;
  readonly a: SideFacts;
  readonly b: SideFacts;
  /** The measure's label, or the proposition's text without its full stop, on which the two meet. */
  readonly subject: string;
  /** Days between the two, at the least and at the most; null where that end is unknown. */
  readonly apart: DaysApart;
  /** Between the days that the two figures hold for. */
  readonly heldApart: DaysApart;
  /** "2,000", "" where the nearest ends meet or touch. */
  readonly gap: string;
  readonly unit: string;
  /** What satisfies both: "only for exactly 10,000", "for any number from 9,000 to 10,000"; "" for nothing. */
  readonly overlap: string;
  readonly sameUtterance: boolean;
  readonly sameOrigin: boolean;
  /** How many of the two have `origin: unknown`. */
  readonly unknownOrigins: number;
  readonly sameSpeaker: boolean;
  /** Both state the same number, in other words. */
  readonly sameNumber: boolean;
  readonly rounded: boolean;
  /** The later figure is the larger (1), the smaller (-1), or neither (0). */
  readonly direction: -1 | 0 | 1;
  /** For a bound-violation: is b the one counted within the other? */
  readonly innerIsB: boolean;
  /** For statements that meet through what one implies. */
  readonly carried: boolean;
  /** For statements on two propositions that can't be true together, by themselves or by what they imply. */
  readonly exclusive: boolean;
  /** Their days: one and the same, not told apart by the texts, or told apart. */
  readonly days: "one" | "untold" | "apart";
  /** What they count only grows. */
  readonly grows: boolean;
  /** What they are about is one quantity, or true or false, whatever the day. */
  readonly stays: boolean;
  /** One of two stances is only called likely, expected, planned or possible: it may be neither true nor false yet. */
  readonly isUnsure: boolean;
  /** What would have had to change for both to hold; null where no change would make them. */
  readonly change: ChangeFacts | null;
  /** Holds only if two measures count the same. */
  readonly ifSame: boolean;
  /** Sources as whose telling it holds; mostly none. */
  readonly hingesOn: readonly string[];
  readonly independence: Independence | null;
  /** The party whose speakers took two stances; "" where that is not what it is about. */
  readonly party: string;
  /** Takes the other back without another figure or stance in its place. */
  readonly takesBackOnly: boolean;
}

/** Between two claims of which the one may have become the other. */
export interface ChangeFacts {
  /** The earlier, as far as the texts tell; a count that grows began with the lower. */
  readonly from: SideFacts;
  readonly to: SideFacts;
  /** "7,000"; "" where the nearest ends touch. */
  readonly least: string;
  /** It would have had to be more than that: an end leaves its own number out. */
  readonly more: boolean;
  readonly rises: boolean;
  readonly within: DaysApart;
  /** How loose words of the two are read for that: from 9,000 where they are the upper figure, else up to an end. */
  readonly readings: readonly { readonly words: string; readonly end: string; readonly isUpper: boolean }[];
}

/** One end of what satisfies two figures, ready for print; `open` leaves the number itself out. */
export interface PrintedEnd {
  readonly text: string;
  readonly open: boolean;
}

/** When the claims of a case hold: as those of one pair do, or not all alike. */
export interface CaseTimes {
  readonly days: PairFacts["days"] | "mixed";
  readonly stays: boolean;
  readonly isUnsure: boolean;
}

/** Speakers who affirm a proposition, against those who deny or do not confirm it. */
export interface CaseFacts {
  readonly kind: "contradiction" | "unconfirmed";
  /** "Sent to Russia". */
  readonly label: string;
  /** "North Korean soldiers have been sent to Russia". */
  readonly proposition: string;
  readonly affirming: readonly (CampSpeaker & {
    /** Affirms only what implies it. */
    readonly isIndirect: boolean;
  })[];
  readonly opposing: readonly CampSpeaker[];
  /** Of those who do not confirm it who said that there is no evidence; the others decline to confirm. */
  readonly withoutEvidence: readonly string[];
  /** Who is set against whom, where not all are against all; an empty list stands for all who affirm it. */
  readonly against: readonly {
    readonly opposing: readonly string[];
    readonly affirming: readonly string[];
  }[];
  readonly times: CaseTimes;
}

/** One of those who take a side. */
export interface CampSpeaker {
  readonly name: string;
  /** With what weakens all that the speaker says of it: "South Korea (assessed, very likely)". */
  readonly reserved: string;
  /** What weakens it least, of all that the speaker says of it. */
  readonly held: HeldStance;
}

/** Several claims that say the same: of different origins (agreement) or of one (echo). */
export interface ChorusFacts {
  readonly kind: "agreement" | "echo";
  /** Who said it outright. */
  readonly speakers: readonly string[];
  /** Who only said what implies it. */
  readonly implying: readonly string[];
  /** Those that are known. */
  readonly origins: readonly string[];
  /** "4 origins and 1 unknown". */
  readonly behind: string;
  readonly sources: readonly string[];
  readonly oneUtterance: boolean;
  /** All go back to their one speaker. */
  readonly firstHand: boolean;
}

/** How far the excerpts of some claims are proved. */
export interface ProofFacts {
  readonly claims: number;
  /** Found in the archived text now. */
  readonly found: number;
  /** Verified earlier, by the lock; the text is not at hand now. */
  readonly locked: number;
  /** No text at hand, and no word of the lock. */
  readonly unchecked: number;
  /** The days of the lock, "20–22 November 2026"; "" where none counts. */
  readonly on: string;
}

/** What the first sentences are about: numbers where there are any, else figures in words, else statements. */
export interface LeadFacts {
  readonly of: "numbers" | "words" | "statements";
  /** That hold what the lead is about. */
  readonly sources: number;
  readonly numbers: number;
  /** The numbers, from the smallest on, where they are few and of one unit; else none. */
  readonly figures: readonly string[];
  /** Measures that are given a number. */
  readonly counts: number;
  readonly statements: number;
}

/** What a page opens with after that, a sentence each at the most. */
export interface DeckFacts {
  readonly hasFigures: boolean;
  /** The leading pair of those that can't both be true; null for none. */
  readonly excluded: PairFacts | null;
  /** The leading figure that its own speaker or origin replaced or took back; null for none. */
  readonly replaced: PairFacts | null;
  /** Some figures for one count hold of different days only. */
  readonly ofTheirDays: boolean;
  /** Labels of other measures and propositions on which some pair can't both be true, those in focus first. */
  readonly others: readonly string[];
  /** The leading pair of figures that only a change makes true both, and what it would have had to be. */
  readonly changed: {
    readonly pair: PairFacts;
    /** "7,000". */
    readonly least: string;
    readonly rises: boolean;
    readonly days: DaysApart;
  } | null;
  /** The labels of two measures that may be one. */
  readonly perhapsSame: readonly [string, string] | null;
  /** Figures whose speaker no text names. */
  readonly unnamed: number;
}

/**
 * Everything a language has to say. Its words stand in `languages/<tag>/`; the rooms of this folder choose which of
 * them, and nothing outside of it asks a language for a message.
 */
export interface Wording extends AmountWords, DayWords, StanceWords {
  /** BCP 47, for what the platform knows of languages. */
  readonly language: string;
  /** "10%": a fraction as per cent, to two decimals of it. */
  readonly percentOf: (fraction: number) => string;
  readonly labels: Labels;
  readonly kinds: Readonly<Record<Kind, { readonly label: string; readonly meaning: string }>>;
  readonly marks: Readonly<
    Record<Mark["shape"] | "planned" | "revision" | "update" | "retracted" | "inferred", string>
  >;
  /** What the CSV files and the workbook say of themselves. */
  readonly tables: TableWords;
  /** Rules, reports of one utterance, positions, origins. */
  readonly analysis: AnalysisWords;
  /** What a language is called, by its BCP 47 tag. */
  readonly languageName: (tag: string) => string;
  /** "as of 8 Oct": beside the day on which it was said. */
  readonly heldFor: (day: string) => string;
  /** "rests in part on NIS": behind whom the knowledge comes from. */
  readonly restsOn: (names: string) => string;
  /** "taken back 5 May": beside a figure. */
  readonly takenBack: (day: string) => string;
  readonly quote: (text: string) => string;
  /** "Moss: 14 people": a name, and what there is to say of it. */
  readonly labelled: (label: string, text: string) => string;
  readonly figure: (parts: FigureParts) => string;
  readonly overlap: (low: PrintedEnd | null, high: PrintedEnd | null) => string;
  readonly cardinal: (count: number) => string;
  readonly days: (count: number) => string;
  readonly reports: (count: number) => string;
  readonly speakers: (count: number) => string;
  readonly claims: (count: number) => string;
  readonly sources: (count: number) => string;
  /** "14 stands for two different counts: killed · detained." */
  readonly sharedNumber: (number: string, count: number, labels: readonly string[]) => string;
  readonly explain: (pair: PairFacts) => string;
  readonly headline: (pair: PairFacts) => string;
  /** Headline and text of a case with several speakers on a side. */
  readonly statementCase: (facts: CaseFacts) => {
    headline: string;
    short: string;
    text: string;
    /** The text under a headline that names the subject. */
    summary: string;
  };
  /** The sentence of an estimate pair under a headline that gives both figures and what they count. */
  readonly summary: (pair: PairFacts) => string;
  readonly chorus: (facts: ChorusFacts) => string;
  /** Figures that one origin gave of one thing, from the first (a) to the last (b). */
  readonly revisions: (facts: PairFacts & { readonly figures: number }) => { headline: string; text: string };
  readonly sides: (kind: Kind) => { left: string; right: string };
  readonly noConflict: (pair: PairFacts) => { headline: string; text: string };
  readonly lead: (facts: LeadFacts) => string;
  /** Sentences. */
  readonly deck: (facts: DeckFacts) => string[];
  readonly edition: (number: number) => string;
  readonly footing: (proof: ProofFacts, sources: number) => string;
  /** Behind it, where the figure's language has no reader. */
  readonly figureUnread: (language: string) => string;
  readonly verification: (status: Verification, line: number | null, on: string | null) => string;
  readonly sourceVerified: (proof: ProofFacts, coverage: SourceCoverage | null) => string;
  readonly outletUnknown: (agency: string) => string;
  readonly agencyOn: (agency: string, publisher: string) => string;
  readonly groupSummary: (facts: {
    /** "4 origins and 1 unknown". */
    origins: string;
    reports: number;
    positions: number;
    gap: string;
  }) => string;
  readonly follows: (labels: string) => string;
  readonly alternative: (rows: readonly string[], tick: string) => string;
  readonly timelineAlternative: (rows: number, sources: number) => string;
  readonly clocks: Readonly<Record<TimeClock, string>>;
  readonly wordsAbove: (headline: string) => string;
  readonly logarithmic: string;
  readonly method: (facts: {
    window: string;
    about: string;
    rounding: string;
  }) => readonly { term: string; text: string }[];
  readonly assessment: (reading: string, text: string, settle: string, by: string) => string;
  readonly pairs: (count: number) => string;
  /** What a large brief leaves out. */
  readonly cuts: CutWords;
  /** What changed since the edition before. */
  readonly changes: ChangeWords;
  readonly pictures: PictureWords;
  /** The printed form of a few pages. */
  readonly short: ShortWords;
  readonly list: (items: readonly string[]) => string;
  /** The page of all briefs. */
  readonly site: SiteWords;
}

/** What each room of this folder makes of a language's messages. */
export type FigureWords = Pick<Wording, "figure" | "overlap">;
export type PairWords = Pick<Wording, "explain" | "headline" | "summary">;
export type DeckWords = Pick<Wording, "lead" | "deck">;
export type CaseWords = Pick<Wording, "statementCase" | "chorus" | "revisions" | "sides" | "noConflict">;
export type Terms = Pick<Wording, "kinds" | "marks" | "clocks" | "languageName">;
type WordsOfTheirOwn =
  | ("language" | "percentOf" | "labels" | "tables" | "analysis" | "cuts" | "changes" | "pictures" | "short")
  | (keyof AmountWords | keyof DayWords | keyof StanceWords)
  | (keyof DeckWords | keyof FigureWords | keyof PairWords | keyof CaseWords | keyof Terms);
/** All the rest of a page. */
export type PageWords = Omit<Wording, WordsOfTheirOwn>;
