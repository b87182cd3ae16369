/** The languages of a run: which there are, what of them is at fault, and whether a brief's are among them. */

import { dirname } from "node:path";
import type { Config } from "../config.ts";
import { type Diagnostic, error, formatPlace, hasErrors, UsageError } from "../diagnostic.ts";
import type { LanguageWords } from "../figures/index.ts";
import type { Catalogue, Language } from "../languages/index.ts";
import { REFERENCE } from "../languages/reference.ts";
import type { DatasetFiles } from "../load/index.ts";
import type { Dataset } from "../model/dataset.ts";
import { didYouMean } from "../model/nearest.ts";
import type { RawDataset } from "../model/raw-dataset.ts";
import { inTurn } from "./concurrency.ts";
import type { Effects } from "./effects.ts";

export { REFERENCE };

type LanguageWorld = Pick<Effects, "program"> & { readonly files: DatasetFiles };

/** The program's own, then those of the folders that were named. @throws UsageError where one is no folder */
export async function catalogueOf(config: Config, { files, program }: LanguageWorld): Promise<Catalogue> {
  for (const folder of config.languageFolders) {
    const found = await files.stat(folder).catch(() => null);
    if (found?.isDirectory() !== true)
      throw new UsageError(`no folder of languages: ${folder}`, "correct --languages, or leave it out");
  }
  const { findLanguages } = await import("../languages/index.ts");
  return findLanguages([program.languages, ...config.languageFolders], files);
}

/** A dataset's languages, read, by their tags there; one without words is left out. */
export async function languagesOf(
  dataset: Dataset,
  config: Config,
  effects: LanguageWorld,
): Promise<ReadonlyMap<string, Language>> {
  const catalogue = await catalogueOf(config, effects);
  const tags = dataset.languages.filter((tag) => catalogue.find(tag) !== null);
  const { language } = await catalogue.read(tags);
  return new Map(tags.map((tag) => [tag, language(tag)]));
}

/** Languages of a brief that there are no words for, each at its place. */
export function unknownLanguages(raw: RawDataset, catalogue: Catalogue): Diagnostic[] {
  const brief = raw.documents.find(({ kind }) => kind === "brief");
  const languages = brief?.value instanceof Map ? brief.value.get("languages") : undefined;
  if (brief === undefined || !Array.isArray(languages)) return [];
  const tags = catalogue.found.map(({ tag }) => tag);
  return languages.flatMap((tag, index) => {
    if (typeof tag !== "string" || catalogue.find(tag) !== null) return [];
    const near = didYouMean(tag, tags);
    const there = `there are ${tags.join(", ")}`;
    const hint = `${near ?? there}; one of your own comes in by --languages <dir>: docs/languages.md`;
    return error("unknown-language", `no words in ${tag}`, brief.locate(["languages", index]), hint);
  });
}

/**
 * Makes the words known by which texts are read, of all languages that have any; what is at fault is left out.
 * @returns every fault of what is not the program's own
 */
export async function learnLanguages(
  config: Config,
  { files, program }: LanguageWorld,
): Promise<Diagnostic[]> {
  const [{ findWordFiles }, { inspectLexicon, isOwnLexicon, useLanguages }] = await Promise.all([
    import("../languages/word-files.ts"),
    import("../figures/index.ts"),
  ]);
  const found = await findWordFiles([program.languages, ...config.languageFolders], files);
  const foreign = found.filter(({ from }) => from > 0);
  const faults = new Map<LanguageWords, Diagnostic[]>();
  if (foreign.length > 0) {
    const { inspectReporting } = await import("../propose/lexicon/languages.ts");
    for (const one of foreign) faults.set(one, [...inspectLexicon(one), ...inspectReporting(one)]);
  }
  const sound = found.filter((one) => isOwnLexicon(one) && !hasErrors(faults.get(one) ?? []));
  useLanguages(sound);
  return [...faults.values()].flat();
}

/** The same for whoever has no use for a list of faults. @throws UsageError that names the first */
export async function requireLanguages(config: Config, world: LanguageWorld): Promise<void> {
  const [fault] = (await learnLanguages(config, world)).filter((one) => hasErrors([one]));
  if (fault === undefined) return;
  const place = fault.at === null ? "" : `${formatPlace(fault.at)}: `;
  throw new UsageError(
    `${place}${fault.message}`,
    "dbrief check --languages <dir> names every fault of a language",
  );
}

/** Every fault of these languages, where they are not the program's own. */
export async function languageFaults(
  tags: readonly string[],
  catalogue: Catalogue,
  { files, program }: Effects,
): Promise<Diagnostic[]> {
  const found = new Set(tags.flatMap((tag) => catalogue.find(tag) ?? []));
  const foreign = [...found].filter(({ folder }) => dirname(folder) !== program.languages);
  if (foreign.length === 0) return [];
  const { inspectLanguage } = await import("../languages/inspect.ts");
  return (await inTurn(foreign, (language) => inspectLanguage(language, program.languages, files))).flat();
}
