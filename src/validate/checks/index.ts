import type { Check } from "../drafts.ts";
import { chronology } from "./chronology.ts";
import { claimParts } from "./claim-parts.ts";
import { cycles } from "./cycles.ts";
import { figures } from "./figures.ts";
import { growingFigures } from "./growing-figures.ts";
import { headlines } from "./headlines.ts";
import { lookAlikes } from "./look-alikes.ts";
import { readableDates } from "./readable-dates.ts";
import { references } from "./references.ts";
import { relations } from "./relations.ts";
import { translations } from "./translations.ts";
import { uniqueIds } from "./unique-ids.ts";
import { utterances } from "./utterances.ts";

/** Every check of a dataset, in the order in which the documentation lists them. */
export const CHECKS: readonly Check[] = [
  uniqueIds,
  references,
  relations,
  claimParts,
  figures,
  readableDates,
  chronology,
  cycles,
  utterances,
  growingFigures,
  headlines,
  lookAlikes,
  translations,
];
