/** Foreign claims into a dataset. */

import type { Config } from "../config.ts";
import type { ImportRequest, ImportResult, Suggestion } from "../import/index.ts";
import type { DatasetFiles } from "../load/index.ts";
import type { Id } from "../model/dataset.ts";
import type { Effects } from "./effects.ts";
import { catalogueOf, REFERENCE, requireLanguages } from "./languages.ts";

export type { ImportResult };

/**
 * A mapping for a foreign file, as YAML, by its headings and first rows; nothing is written.
 * @throws UsageError, MachineError
 */
export async function suggestImport(
  request: Omit<ImportRequest, "data" | "languages">,
  config: Config,
  effects: Effects,
): Promise<Suggestion> {
  const { files, onStep } = effects;
  await requireLanguages(config, effects);
  const { suggestFile } = await import("../import/index.ts");
  return suggestFile({ ...request, data: config.data, languages: config.languages }, { files, onStep });
}

/**
 * Claims of a foreign file into a dataset, which is made where there is none. What would be written is loaded and
 * validated before anything is.
 * @throws UsageError, MachineError
 */
export async function importClaims(
  request: Omit<ImportRequest, "data" | "languages">,
  config: Config,
  effects: Effects,
): Promise<ImportResult> {
  const { files, signal, onStep } = effects;
  const [{ importFile }, { loadDataset }, { validateDataset }] = await Promise.all([
    import("../import/index.ts"),
    import("../load/index.ts"),
    import("../validate/index.ts"),
  ]);
  await requireLanguages(config, effects);
  const load = (id: Id, from: DatasetFiles) => loadDataset(config.data, id, from);
  const inEach = async (languages: readonly string[], message: string) => {
    const catalogue = await catalogueOf(config, effects);
    const known = languages.filter((tag) => catalogue.find(tag) !== null);
    const tags = known.length === 0 ? [REFERENCE] : known;
    const read = await catalogue.read(tags);
    const texts = new Map(tags.map((tag) => [tag, read.language(tag).say(message)]));
    return known.length === 0 ? (texts.get(REFERENCE) ?? null) : texts;
  };
  const tools = { files, load, validate: validateDataset, inEach, signal, onStep };
  return importFile({ ...request, data: config.data, languages: config.languages }, tools);
}
