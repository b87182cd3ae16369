/** What changed between two editions on disk. */

import { join } from "node:path";
import type { Config } from "../config.ts";
import { UsageError } from "../diagnostic.ts";
import { type ComparedEditions, readState } from "../editions/index.ts";
import type { Id } from "../model/dataset.ts";
import { didYouMean } from "../model/nearest.ts";
import type { Effects } from "./effects.ts";

export type { ComparedEditions } from "../editions/index.ts";

/**
 * What changed between two editions on disk; the dataset may be left out where the output holds one only.
 * @throws UsageError naming the editions, or datasets, that there are
 */
export async function compareEditions(
  { from, to, dataset }: { readonly from: number; readonly to: number; readonly dataset: Id | null },
  config: Config,
  { files }: Effects,
): Promise<ComparedEditions> {
  const { listPublished, compareRecords, readRecord } = await import("../editions/index.ts");
  const published = await listPublished(config.output, files);
  const [only] = published;
  const hint = only === undefined ? "build first" : `name one: ${published.join(", ")}`;
  const id = dataset ?? (published.length === 1 ? only : undefined);
  if (id === undefined)
    throw new UsageError(only === undefined ? `no editions in ${config.output}` : "several datasets", hint);
  if (!published.includes(id))
    throw new UsageError(`no editions of ${id} in ${config.output}`, didYouMean(id, published) ?? hint);
  const folder = join(config.output, id);
  const read = async (edition: number) => {
    const record = await readRecord(folder, edition, files);
    if (record !== null) return record;
    const { numbers } = await readState(folder, files);
    if (!numbers.includes(edition))
      throw new UsageError(`no such edition: ${edition}`, `there are ${numbers.join(", ")}`);
    throw new UsageError(
      `record of edition ${edition} is missing, damaged or of a newer version`,
      `restore ${join(folder, "editions", String(edition), "edition.json")}, or use the version that made it`,
    );
  };
  return compareRecords(await read(from), await read(to));
}
