/**
 * How much of a large dataset a brief shows, as an editor would have it: what differs most, with everything
 * that a reader needs to judge it, in a document of some thirty pages. The rest stands in the CSV files beside
 * the brief and inside the PDF, and each part says how much of it, and where. docs/large-briefs.md gives the
 * same numbers; a test holds the two together.
 */
export interface Limits {
  /** Measures in the line-up, rows in it, and rows of one measure. */
  readonly measures: number;
  readonly lineupRows: number;
  /** Lines of text that those rows take together, a name too long for its column being broken. */
  readonly lineupLines: number;
  readonly rowsOfAMeasure: number;
  /** Claims quoted on one side of a difference. */
  readonly witnesses: number;
  /** Names for one stance on page one. */
  readonly members: number;
  /** Letters that those names take together, with their days and what they held before; the first has its place always. */
  readonly memberLetters: number;
  /** Figures held of one measure, in the sentence at its head. */
  readonly figures: number;
  /** Ways by which one speaker’s claims came. */
  readonly routes: number;
  /** Utterances that reports tell differently. */
  readonly utterances: number;
  /** Differences told with their excerpts, page one's among them; and what agrees or only repeats. */
  readonly findings: number;
  readonly concordances: number;
  readonly sources: number;
  /** Lines of text that they take together; the first has its place always. */
  readonly sourceLines: number;
}

/** Up to so many claims every claim stands in a brief. */
export const WHOLE_UP_TO = 120;

const ALL = Number.POSITIVE_INFINITY;

export const LIMITS: Limits = {
  measures: ALL,
  lineupRows: 48,
  lineupLines: ALL,
  rowsOfAMeasure: 12,
  witnesses: 4,
  members: 12,
  memberLetters: ALL,
  figures: 12,
  routes: 6,
  utterances: 12,
  findings: 24,
  concordances: 24,
  sources: ALL,
  sourceLines: ALL,
};

/** For a theme of one page. */
export const LIMITS_OF_A_PAGE: Limits = {
  ...LIMITS,
  measures: 7,
  lineupRows: 14,
  lineupLines: 18,
  rowsOfAMeasure: 5,
  members: 6,
  memberLetters: 200,
  findings: 0,
  concordances: 0,
  sources: 5,
  sourceLines: 6,
};

/** Every claim is told of; only differences beyond a couple of dozen are told in fewer words. */
export const NO_LIMITS: Limits = {
  ...LIMITS,
  lineupRows: ALL,
  rowsOfAMeasure: ALL,
  witnesses: ALL,
  members: ALL,
  figures: ALL,
  routes: ALL,
  utterances: ALL,
};

/** Differences in the appendix, and as many of what goes together: a measure that thousands speak of has millions. */
export const OTHER_FINDINGS = 5000;

/** Rows of one part of the appendix: as many as still print in a time that grows with their number. */
export const ROWS_OF_A_PART = 250;

/** An appendix of fewer rows follows on the page where the brief ends. */
export const ROWS_OF_A_PAGE = 12;
