/**
 * Publication → text that other programs take: claims and discrepancies, for `dbrief export`.
 *
 * Not here: files for readers (the formats beside this folder), and any verdict on a claim.
 */
import { claimreview } from "./claimreview.ts";
import { csv } from "./csv.ts";
import type { Exchange } from "./exchange.ts";
import { json, ndjson } from "./json.ts";

export type { Exchange } from "./exchange.ts";

export const exchanges: readonly Exchange[] = [claimreview, csv, json, ndjson];
