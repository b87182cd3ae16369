import type { Cut, CutWords } from "../cuts-words.ts";

const where = ({ file }: Cut) => (file === null ? "Alle står i vedlegget." : `Alle står i ${file}.`);
/** Vedlegget har dem som rapporten selv ikke forteller; filen har alle. */
const others = (cut: Cut) =>
  cut.file === null ? `De andre ${cut.left} står i vedlegget, med færre ord.` : where(cut);
const of = (what: string) => (cut: Cut) => `Her vises ${cut.shown} av ${cut.all} ${what}. ${where(cut)}`;

export const cutsNb: CutWords = {
  digest: (cut) =>
    cut.file === null
      ? `Rapporten handler om ${cut.shown} av ${cut.all} påstander: de som skiller seg mest. Alle står i vedlegget.`
      : `Rapporten viser ${cut.shown} av ${cut.all} påstander: de som skiller seg mest. Alle står i ${cut.file}, som følger med.`,
  rest: {
    lineup: of("tall for disse målene"),
    findings: (cut) =>
      `Her fortelles ${cut.shown} av ${cut.all} par av påstander som skiller seg, ett av hvert slag før et andre av noe. ${others(cut)}`,
    concordances: (cut) =>
      `Her fortelles ${cut.shown} av ${cut.all} par av påstander som går sammen. ${others(cut)}`,
    timeline: of("påstander"),
    matrix: of("uttalelser"),
    carriers: of("avsendere"),
    reports: of("ytringer som gjengis ulikt"),
    figures: of("tall"),
    stances: of("uttalelser"),
    sources: of("kilder"),
  },
  rows: (shown, all) => `${shown} av ${all} vist`,
  more: (count) => `og ${count} til`,
  continued: (label) => `${label} (fortsatt)`,
  part: (heading, number, total) => `${heading} (${number} av ${total})`,
  tally: { kind: "slags avvik", found: "par av påstander", told: "fortalt her" },
  headings: {
    figures: "Tallene som vises her, etter kilde og dato",
    stances: "Hvem sier det er så, hvem avviser: uttalelsene som vises her",
    sources: "Kildene til påstandene som vises her",
    findings: "Vedlegg: de andre avvikene",
    concordances: "Vedlegg: hva ellers som stemmer eller bare gjentas",
    speakers: "Vedlegg: alle påstander etter avsender",
  },
};
