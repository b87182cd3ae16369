import type { Dataset } from "../model/dataset.ts";
import type { Report } from "./discrepancy.ts";
import type { Backing } from "./independence.ts";
import type { Register } from "./register.ts";
import type { Retractions } from "./retractions.ts";

/** What all pairs of a dataset are judged by. */
export interface Bench {
  readonly dataset: Dataset;
  readonly register: Register;
  readonly retractions: Retractions;
  readonly backing: Backing;
  readonly report: Report;
}
