/** Parts of a brief that show only some of what there is. */
export const CUT_PARTS = [
  ...(["lineup", "findings", "concordances", "timeline", "matrix", "carriers", "reports"] as const),
  ...(["figures", "stances", "sources"] as const),
] as const;
export type CutPart = (typeof CUT_PARTS)[number];

/** How much of something is shown; printed as the language groups digits. */
export interface Cut {
  readonly shown: string;
  readonly all: string;
  readonly left: string;
  /** Where all of it stands: the name of a file, or null for the brief's own appendix. */
  readonly file: string | null;
}

/** What a large brief says of what it leaves out. */
export interface CutWords {
  /** Under the title: how much of the claims the brief is about, and where all of them are. */
  readonly digest: (cut: Cut) => string;
  /** For each part: how much of what it has is shown, and where all of it stands. */
  readonly rest: Readonly<Record<CutPart, (cut: Cut) => string>>;
  /** Beside the name of a group: "12 of 64 shown". */
  readonly rows: (shown: string, all: string) => string;
  /** "and 94 more": claims on one side of a difference, speakers with one stance, ways of reporting. */
  readonly more: (count: string) => string;
  /** A group that goes on in the next part of the appendix. */
  readonly continued: (label: string) => string;
  /** Head of a later part of something long: "Every figure, by source and date (2 of 8)". */
  readonly part: (heading: string, number: number, of: number) => string;
  /** The differences by kind: found in all, and told in the brief. */
  readonly tally: { readonly kind: string; readonly found: string; readonly told: string };
  readonly headings: {
    /** Claims of which only some are there. */
    readonly figures: string;
    readonly stances: string;
    readonly sources: string;
    /** Differences that the brief itself does not tell, in its appendix. */
    readonly findings: string;
    readonly concordances: string;
    readonly speakers: string;
  };
}
