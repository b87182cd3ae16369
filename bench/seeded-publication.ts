import { tablesEn } from "../src/compose/wording/en/tables.ts";
import type { Dataset } from "../src/model/dataset.ts";
import type { Publication } from "../src/model/publication.ts";

/** A dataset with nothing found in it, for tables of its claims. */
export function publicationOf(dataset: Dataset, words: ReadonlyMap<string, string> = new Map()): Publication {
  return {
    dataset,
    analysis: {
      estimates: [],
      statements: [],
      discrepancies: [],
      utterances: [],
      backing: { unshown: new Set(), restsOn: new Map() },
      assessed: new Map(),
    },
    evidence: { claims: new Map(), sources: new Map() },
    wordings: [{ language: "en", words, explanations: new Map(), tables: tablesEn }],
    changes: [],
    pages: [],
  };
}
