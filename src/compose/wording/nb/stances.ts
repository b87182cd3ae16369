import type { Modality, Stance } from "../../../model/dataset.ts";
import { type HeldStance, LIKELY, type StanceWords } from "../stance-words.ts";

const LIKELIHOODS: StanceWords["likelihoods"] = {
  remote: "så vidt mulig",
  "very-unlikely": "svært usannsynlig",
  unlikely: "usannsynlig",
  "even-chance": "like sannsynlig som ikke",
  likely: "sannsynlig",
  "very-likely": "svært sannsynlig",
  "almost-certain": "nesten sikkert",
};

/** Affirmed, as it is held. */
const AFFIRMED: Readonly<Record<Modality, (det: string) => string>> = {
  observed: (det) => `sa at ${det} var så`,
  assessed: (det) => `mente at ${det} var så`,
  alleged: (det) => `hevdet ${det}`,
  planned: (det) => `omtalte ${det} som planlagt`,
  forecast: (det) => `ventet ${det}`,
  hypothetical: (det) => `omtalte ${det} som mulig`,
};

/** Å bekrefte er mer enn å si: den som bare sier noe, har ikke bekreftet det. */
const VERBS: Readonly<Record<Exclude<Stance, "affirms">, (det: string) => string>> = {
  denies: (det) => `avviste ${det}`,
  "no-evidence": (det) => `hadde ingen beviser for ${det}`,
  "declines-to-confirm": (det) => `bekreftet ${det} ikke`,
  "does-not-deny": (det) => `benektet ${det} ikke`,
  conditional: (det) => `omtalte ${det} som et «hvis»`,
  retracts: (det) => `trakk tilbake det som var sagt om ${det}`,
};

export const stanceWords: StanceWords = {
  stances: {
    affirms: "sier det er så",
    denies: "avviser",
    "no-evidence": "ingen beviser",
    "declines-to-confirm": "bekrefter ikke",
    "does-not-deny": "benekter ikke",
    conditional: "som et «hvis»",
    retracts: "trekker det tilbake",
  },
  modalities: {
    observed: "observert",
    assessed: "vurdert",
    planned: "planlagt",
    forecast: "ventet",
    alleged: "påstått",
    hypothetical: "hypotetisk",
  },
  likelihoods: LIKELIHOODS,
  took,
  turned: (held, who) => `tidligere: ${who === null ? "" : `${who} `}${took(held, "det")}`,
  noneNamed: "ingen navngitt",
  saysNoneNamed: /(?:ikke navngi|ingen navngi|unavngi|anonym)/iu,
};

function took({ stance, modality, likelihood }: HeldStance, det: string): string {
  if (likelihood !== null && stance === "denies" && LIKELY.has(likelihood))
    return `kalte det ${LIKELIHOODS[likelihood]} at ${det} ikke er så`;
  if (likelihood !== null && (stance === "affirms" || stance === "denies"))
    return `kalte ${det} ${LIKELIHOODS[likelihood]}`;
  return stance === "affirms" ? AFFIRMED[modality ?? "observed"](det) : VERBS[stance](det);
}
