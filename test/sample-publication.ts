import { analyzeDataset } from "../src/analyze/index.ts";
import { wordingOf } from "../src/compose/wording/index.ts";
import { verifyDataset } from "../src/evidence/verify.ts";
import { loadDataset } from "../src/load/index.ts";
import type { Claim, Dataset } from "../src/model/dataset.ts";
import type { Publication } from "../src/model/publication.ts";
import { validateDataset } from "../src/validate/index.ts";
import { languages } from "./languages.ts";
import { memoryFiles } from "./memory-files.ts";

/** @param contents the dataset's files by name: `brief.yaml`, `claims.csv` */
export async function readDataset(contents: Readonly<Record<string, string>>): Promise<Dataset> {
  const placed = Object.fromEntries(
    Object.entries(contents).map(([name, text]) => [`data/sample/${name}`, text]),
  );
  const { dataset, diagnostics } = validateDataset(await loadDataset("data", "sample", memoryFiles(placed)));
  if (dataset === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return dataset;
}

/** A publication whose words are plain enough to be told at a glance: `exact 12`, `denies`. */
export function publicationOf(dataset: Dataset): Publication {
  const analysis = analyzeDataset(dataset);
  const { evidence } = verifyDataset(dataset, null, null);
  const wordings = dataset.languages.map((language) => ({
    language,
    words: new Map(dataset.claims.map((claim) => [claim.id, plainWords(claim)])),
    explanations: new Map(analysis.discrepancies.map(({ id, kind }) => [id, `${kind} in ${language}`])),
    tables: wordingOf(languages.language(language)).tables,
  }));
  return {
    dataset,
    analysis,
    evidence,
    wordings: [wordings[0]!, ...wordings.slice(1)],
    changes: [],
    pages: [],
  };
}

function plainWords(claim: Claim): string {
  if (claim.type === "statement") return claim.stance;
  return `${claim.modifier} ${claim.amount ?? `${claim.low ?? ""}–${claim.high ?? ""}`}`;
}

export const SAMPLE: Readonly<Record<string, string>> = {
  "brief.yaml": `
title: {en: Seals, nb: Seler}
question: {en: How many seals, nb: Hvor mange seler}
languages: [en, nb]
measures:
  seals: {label: {en: Seals, nb: Seler}, unit: {en: seals, nb: seler}, over_time: varies}
  change: {label: {en: Change, nb: Endring}, unit: {en: seals, nb: seler}, over_time: varies}
  said: {label: {en: Calls, nb: Rop}, unit: {en: calls, nb: rop}, over_time: varies}
propositions:
  ice: {text: {en: The ice is gone., nb: Isen er borte.}, over_time: varies}
`,
  "sources.yaml": `
gazette: {publisher: Gazette, language: en, published: 2031-05-06, url: "https://example.org/seals"}
wire: {agency: Wire, language: nb, published: {date: 2031-05-07, basis: inferred, why: {en: by its place, nb: av stedet}}}
`,
  "speakers.yaml": `
warden: {name: {en: The warden, nb: Vokteren}, party: Park}
biologist: {name: {en: A biologist, nb: En biolog}}
`,
  "claims.yaml": `
- {id: late, measure: seals, amount: 40, modifier: up-to, speaker: warden, source: wire, said: 2031-05-07, via: [radio, wire-desk], excerpt: opptil 40 sel, translation: {en: up to 40 seals}, note: {nb: Bare i sør.}}
- {id: early, measure: seals, amount: 30, modifier: exact, modality: observed, speaker: warden, source: gazette, said: 2031-05-06, excerpt: 30 seals, translation: {nb: 30 sel}}
- {id: many, measure: seals, low: 12, modifier: vague, words: {en: dozens, nb: flere titall}, speaker: biologist, source: gazette, said: 2031-05-06, as_of: 2031-04, excerpt: dozens of seals, prefix: We saw, suffix: today}
- {id: fewer, measure: change, amount: -12, modifier: exact, speaker: biologist, source: gazette, said: {date: 2031-05-06, basis: inferred, why: {en: the day of the paper, nb: avisens dag}}, place: "=North", excerpt: "-12 seals; +1 pup", derived: {en: counted twice}}
- {id: fewest, measure: change, amount: -14, modifier: exact, speaker: biologist, source: gazette, said: 2031-05-06, excerpt: fourteen fewer}
- {id: same, measure: seals, amount: 30, modifier: exact, speaker: biologist, source: gazette, said: 2031-05-06, excerpt: thirty}
- {id: undated, measure: said, low: 2, high: 5, modifier: between, speaker: warden, source: wire, excerpt: to til fem}
- {id: gone, proposition: ice, stance: affirms, speaker: warden, source: gazette, said: 2031-05-06, excerpt: no ice}
- {id: not-gone, proposition: ice, stance: denies, speaker: biologist, source: gazette, said: 2031-05-06, excerpt: "ice,\\n=everywhere"}
`,
};
