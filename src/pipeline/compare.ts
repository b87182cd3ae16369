/** All pairs of a dataset, as long as there are no more than anybody could read or a machine hold. */

import { MachineError } from "../diagnostic.ts";
import type { Analysis } from "../model/analysis.ts";
import type { Dataset } from "../model/dataset.ts";

/** A set of claims of the usual kind, however large, has some eight rows a claim; a measure that n origins have a figure of has n²/2. */
const MOST_ROWS = 1_000_000;
const MOST_ROWS_A_CLAIM = 10;

/** @throws MachineError where the claims make more pairs than that */
export async function compareClaims(dataset: Dataset): Promise<Analysis> {
  const { analyzeDataset, TooManyRows } = await import("../analyze/index.ts");
  const most = MOST_ROWS + MOST_ROWS_A_CLAIM * dataset.claims.length;
  try {
    return analyzeDataset(dataset, most);
  } catch (cause) {
    if (!(cause instanceof TooManyRows)) throw cause;
    const message = `too many pairs in ${dataset.id}: more than ${most.toLocaleString("en")}, seen at ${cause.subject}`;
    const hint =
      "every two origins that have a figure of one measure are compared: give their claims a place, a population or a window, or make several datasets of it by period";
    throw new MachineError(message, { cause, hint });
  }
}
