import type { Id } from "../dataset.ts";
import type { ScreenLabels } from "../screen.ts";

/** A rule of comparison as it stands in the Methods section. */
export interface RuleEntry {
  readonly ruleId: Id;
  /** Of the kind that it gives: "Conflict". */
  readonly label: string;
  readonly title: string;
  readonly description: string;
  /** "3 times". */
  readonly times: string;
}

export interface MethodEntry {
  readonly term: string;
  readonly text: string;
}

/** Every fixed word that a template prints. */
export interface Labels {
  readonly document: string;
  readonly glance: string;
  readonly lineup: string;
  readonly said: string;
  readonly by: string;
  readonly reportedBy: string;
  readonly inWords: string;
  readonly counts: string;
  readonly differences: string;
  readonly stances: string;
  readonly speaker: string;
  readonly stance: string;
  readonly inTheirWords: string;
  readonly table: string;
  readonly figure: string;
  readonly excerpt: string;
  readonly findings: string;
  readonly concordances: string;
  readonly subject: string;
  readonly finding: string;
  readonly translation: string;
  readonly asOf: string;
  readonly sources: string;
  readonly published: string;
  readonly byline: string;
  /** Text of the link to an archived copy of a source. */
  readonly archivedCopy: string;
  readonly updated: string;
  readonly accessed: string;
  readonly textLanguage: string;
  readonly verification: string;
  readonly fingerprint: string;
  readonly note: string;
  readonly derived: string;
  readonly assessment: string;
  readonly method: string;
  readonly contents: string;
  readonly page: string;
  readonly of: string;
  readonly inferredDay: string;
  readonly seeFinding: string;
  /** Text of the link from an excerpt to its place in the source. */
  readonly openSource: string;
  /** Text of the link from a claim back to its row in the line-up. */
  readonly inLineup: string;
  /** Text of the link from a claim to its row in the timeline. */
  readonly inTimeline: string;
  /** Text of the link from a claim to its speaker in the index at the end. */
  readonly inIndex: string;
  /** What the controls on a screen say. */
  readonly screen: ScreenLabels;
  readonly party: string;
  readonly matrix: string;
  readonly timeline: string;
  readonly carriers: string;
  readonly origin: string;
  readonly dayNotes: string;
  readonly alsoIn: string;
  readonly saidWhat: string;
  readonly changes: string;
}
