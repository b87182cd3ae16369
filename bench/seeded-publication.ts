import { wordingOf } from "../src/compose/wording/index.ts";
import type { Dataset } from "../src/model/dataset.ts";
import type { Publication } from "../src/model/publication.ts";
import { languages } from "../test/languages.ts";

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
    wordings: [
      { language: "en", words, explanations: new Map(), tables: wordingOf(languages.language("en")).tables },
    ],
    changes: [],
    pages: [],
  };
}
