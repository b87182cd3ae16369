import type { Id, Stance } from "../dataset.ts";
import type { Verification } from "../evidence.ts";

/** A text in another language than the brief's, with the tag that hyphenation and speech need. */
export interface ForeignText {
  readonly text: string;
  readonly language: string;
}

/** A day as the reader sees it. */
export interface Day {
  /** "17 Oct", "21–27 Oct", "by 28 Oct", "no date". */
  readonly text: string;
  /** Not printed in the source: marked in print, the reason beside it. */
  readonly inferred: boolean;
  /** The source gives it; a bound that follows from another day is neither this nor inferred. */
  readonly printed: boolean;
  /** Why it was inferred; "" where it was not. */
  readonly why: string;
  /** Number of the reason in `dayNotes`; null where it stands there for no claim. */
  readonly note: number | null;
}

export interface DayNote {
  readonly number: number;
  readonly text: string;
}

/** The estimates of one measure as a table. */
export interface TableGroup {
  readonly measureId: Id;
  readonly label: string;
  readonly note: string;
  /** "2 origins, 3 reports; the widest gap is 2,000". */
  readonly summary: string;
  /** Each figure once, with who holds it; null where there is only one. */
  readonly held: HeldView | null;
  /** "12 of 64 shown"; "" for all. */
  readonly rest: string;
  readonly rows: readonly ClaimView[];
}

/** The positions of one measure, lined up. */
export interface HeldView {
  readonly heading: string;
  readonly figures: readonly {
    /** "Up to 10,000". */
    readonly words: string;
    /** Origins: "NIS and Pentagon". */
    readonly by: string;
    /** "17–28 Oct". */
    readonly when: string;
    /** Place and population that only this figure is of; "" for none. */
    readonly scope: string;
    /** "no other origin beside it"; "" where there is one. */
    readonly alone: string;
  }[];
  /** "and 12 more" figures; "" for none. */
  readonly more: string;
  /** A sentence; "" where no two figures exclude each other. */
  readonly widestGap: string;
}

/** A text cut where its emphasis changes; the parts joined are the text as it is printed. */
export interface MarkedPart {
  readonly text: string;
  /** The figure with the word before it: what differs between the claims of a finding. */
  readonly marked: boolean;
}

/** One claim with all that an auditor asks for. */
export interface ClaimView {
  readonly claimId: Id;
  readonly speaker: string;
  readonly role: string;
  readonly party: string;
  readonly said: Day;
  /** "" where the source sets no such day apart. */
  readonly asOf: Day | null;
  /** "Yonhap › NTB"; "NIS › South Korea › Yonhap › NTB" where the knowledge is another's. */
  readonly chain: string;
  /** "NTB". */
  readonly reportedBy: string;
  /** "up to 10,000 soldiers", or the stance in words. */
  readonly words: string;
  /** Place and population that the figure is of: "northern district, women"; "" for none, and for a stance. */
  readonly scope: string;
  /** "planned", "assessed, very likely": how it is held, where the words don't say it already; "" where not given. */
  readonly modality: string;
  readonly stance: Stance | null;
  readonly excerpt: ForeignText;
  /** The excerpt as printed, quotation marks within it nested as its language does. */
  readonly excerptParts: readonly MarkedPart[];
  /** null where the excerpt is in the brief's own language. */
  readonly translation: string | null;
  readonly translationParts: readonly MarkedPart[];
  readonly verification: Verification;
  /** "found in line 12 of the archived text". */
  readonly verified: string;
  readonly note: string;
  readonly derived: string;
}

export interface StanceGroup {
  readonly propositionId: Id;
  readonly label: string;
  readonly text: string;
  /** What it follows from, in words; "" for nothing. */
  readonly follows: string;
  /** "12 of 64 shown"; "" for all. */
  readonly rest: string;
  readonly rows: readonly ClaimView[];
}

export interface SourceEntry {
  readonly sourceId: Id;
  /** "Dagsavisen", "AFP on SpaceWar.com", "NTB, outlet not given". */
  readonly name: string;
  readonly headline: ForeignText | null;
  readonly byline: string;
  readonly language: string;
  readonly published: Day;
  /** "updated 4 May", "read 6 May", as far as they are known. */
  readonly dates: readonly { readonly label: string; readonly day: Day }[];
  readonly url: string | null;
  readonly archiveUrl: string | null;
  /** "14 claims". */
  readonly claims: string;
  /** "14 claims; 14 of 14 excerpts found". */
  readonly verified: string;
  /** First 12 hex digits of the archived text's SHA-256; "" where there is none. */
  readonly sha256: string;
  readonly note: string;
}
