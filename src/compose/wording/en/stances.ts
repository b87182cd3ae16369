import type { Modality, Stance } from "../../../model/dataset.ts";
import { type HeldStance, LIKELY, type StanceWords } from "../stance-words.ts";

const LIKELIHOODS: StanceWords["likelihoods"] = {
  remote: "remotely possible",
  "very-unlikely": "very unlikely",
  unlikely: "unlikely",
  "even-chance": "as likely as not",
  likely: "likely",
  "very-likely": "very likely",
  "almost-certain": "almost certain",
};

/** Affirmed, as it is held. */
const AFFIRMED: Readonly<Record<Modality, (it: string) => string>> = {
  observed: (it) => `affirmed ${it}`,
  assessed: (it) => `judged ${it} to be so`,
  alleged: (it) => `claimed ${it}`,
  planned: (it) => `spoke of ${it} as planned`,
  forecast: (it) => `expected ${it}`,
  hypothetical: (it) => `spoke of ${it} as possible`,
};

const VERBS: Readonly<Record<Exclude<Stance, "affirms">, (it: string) => string>> = {
  denies: (it) => `denied ${it}`,
  "no-evidence": (it) => `had no evidence of ${it}`,
  "declines-to-confirm": (it) => `did not confirm ${it}`,
  "does-not-deny": (it) => `did not deny ${it}`,
  conditional: (it) => `spoke of ${it} as an “if”`,
  retracts: (it) => `took back what had been said of ${it}`,
};

export const stanceWords: StanceWords = {
  stances: {
    affirms: "affirms",
    denies: "denies",
    "no-evidence": "no evidence",
    "declines-to-confirm": "does not confirm",
    "does-not-deny": "does not deny",
    conditional: "as an “if”",
    retracts: "takes it back",
  },
  modalities: {
    observed: "observed",
    assessed: "assessed",
    planned: "planned",
    forecast: "forecast",
    alleged: "alleged",
    hypothetical: "hypothetical",
  },
  likelihoods: LIKELIHOODS,
  took,
  turned: (held, who) => `earlier: ${who === null ? "" : `${who} `}${took(held, "it")}`,
  noneNamed: "none named",
  saysNoneNamed: /\b(?:unnamed|none named|not named|anonymous)\b/iu,
};

function took({ stance, modality, likelihood }: HeldStance, it: string): string {
  // A denial that is "very likely" is no affirmation: what is likely to its speaker is that it is not so.
  if (likelihood !== null && stance === "denies" && LIKELY.has(likelihood))
    return `called it ${LIKELIHOODS[likelihood]} that ${it} is not so`;
  if (likelihood !== null && (stance === "affirms" || stance === "denies"))
    return `called ${it} ${LIKELIHOODS[likelihood]}`;
  return stance === "affirms" ? AFFIRMED[modality ?? "observed"](it) : VERBS[stance](it);
}
