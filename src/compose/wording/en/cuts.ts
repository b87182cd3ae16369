import type { Cut, CutWords } from "../cuts-words.ts";

const where = ({ file }: Cut) =>
  file === null ? "All of them stand in the appendix." : `All stand in ${file}.`;
/** The appendix has those that the brief itself does not tell; the file has all. */
const others = (cut: Cut) =>
  cut.file === null ? `The other ${cut.left} stand in the appendix, in fewer words.` : where(cut);
const of = (what: string) => (cut: Cut) => `${cut.shown} of ${cut.all} ${what} are shown here. ${where(cut)}`;

export const cutsEn: CutWords = {
  digest: (cut) =>
    cut.file === null
      ? `The brief is about ${cut.shown} of ${cut.all} claims: those that differ most. All of them stand in its appendix.`
      : `The brief shows ${cut.shown} of ${cut.all} claims: those that differ most. All of them stand in ${cut.file}, which comes with it.`,
  rest: {
    lineup: of("figures on these measures"),
    findings: (cut) =>
      `${cut.shown} of ${cut.all} pairs of claims that differ are told here, one of each kind before a second of any. ${others(cut)}`,
    concordances: (cut) =>
      `${cut.shown} of ${cut.all} pairs of claims that go together are told here. ${others(cut)}`,
    timeline: of("claims"),
    matrix: of("statements"),
    carriers: of("speakers"),
    reports: of("utterances that reports tell differently"),
    figures: of("figures"),
    stances: of("statements"),
    sources: of("sources"),
  },
  rows: (shown, all) => `${shown} of ${all} shown`,
  more: (count) => `and ${count} more`,
  continued: (label) => `${label} (continued)`,
  part: (heading, number, total) => `${heading} (${number} of ${total})`,
  tally: { kind: "kind of difference", found: "pairs of claims", told: "told here" },
  headings: {
    figures: "The figures shown here, by source and date",
    stances: "Who affirms, who denies: the statements shown here",
    sources: "The sources of the claims shown here",
    findings: "Appendix: the other differences",
    concordances: "Appendix: what else agrees or only repeats",
    speakers: "Appendix: every claim by its speaker",
  },
};
