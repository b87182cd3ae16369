/** Dataset and evidence → an edition in its place. */

import type { StartedBrowser } from "../browser/index.ts";
import type { Config } from "../config.ts";
import {
  adoptEdition,
  canBeAdopted,
  describePublished,
  type EditionState,
  editionDate,
  holdFolder,
  inputsFile,
  isCurrent,
  newestRecord,
  nextNumber,
  publishEdition,
  readState,
  recordEdition,
  recordFile,
  withArchive,
} from "../editions/index.ts";
import { exportAll, type Format } from "../export/index.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Artifact, EditionRecord, PublishedEdition } from "../model/edition.ts";
import type { Page, Publication, Wording } from "../model/publication.ts";
import type { TableName } from "../model/table-words.ts";
import { unlessAborted } from "./concurrency.ts";
import type { Effects } from "./effects.ts";
import type { Material } from "./material.ts";
import { type Plan, waiting } from "./plan.ts";
import { themeFolder } from "./selection.ts";

interface Production {
  readonly chosen: readonly Format[];
  readonly browser: StartedBrowser | null;
  readonly config: Config;
  readonly effects: Effects;
}

export async function produce(
  plan: Plan,
  material: Material,
  production: Production,
): Promise<PublishedEdition> {
  const { config, effects } = production;
  const held = await holdFolder(plan.folder, effects.files, waiting(config, effects));
  try {
    const inputs = withArchive(plan.inputs, material.archived);
    // Read again: another run may have published while this one was reading.
    const state = await readState(plan.folder, effects.files);
    if (isCurrent(state, inputs)) return describePublished(plan.folder, state.newest!, false);
    if (canBeAdopted(state, inputs)) {
      await adoptEdition(plan.folder, state.newest!.edition, effects.files);
      return describePublished(plan.folder, state.newest!, true);
    }
    const next = await nextEdition(material, plan.folder, state, config, effects);
    const { edition, date } = next;
    const enclosed = [inputsFile(edition, date, inputs)];
    const artifacts = await makeArtifacts(material, next, enclosed, production);
    const options = { folder: plan.folder, inputs, date, keep: config.keep, signal: effects.signal };
    return await publishEdition(artifacts, state, options, effects.files);
  } finally {
    held.release();
  }
}

/** The edition that comes after those on disk. */
export interface NextEdition {
  readonly edition: number;
  readonly date: string;
  /** What it is compared with. */
  readonly previous: EditionRecord | null;
}

export async function nextEdition(
  { dataset }: Material,
  folder: string,
  state: EditionState,
  config: Config,
  { files }: Effects,
): Promise<NextEdition> {
  const previous = await newestRecord(folder, state.numbers, files);
  return { edition: nextNumber(state), date: config.date ?? editionDate(dataset), previous };
}

async function makeArtifacts(
  material: Material,
  next: NextEdition,
  enclosed: readonly Artifact[],
  production: Production,
) {
  const { chosen, effects } = production;
  const { publication, record } = await compose(material, next, production);
  effects.onStep(`writing ${material.dataset.id}: ${chosen.map(({ id }) => id).join(", ")}`);
  const tools = exportTools(next.date, production);
  return [...(await exportAll(chosen, publication, tools, enclosed)), recordFile(record)];
}

export function exportTools(date: string, { browser, config, effects }: Production) {
  const { signal, program } = effects;
  const print = async (html: string) => {
    const room = await unlessAborted(browser!.room(), signal);
    return unlessAborted(room.print(html), signal);
  };
  return { print, date, producer: `discrepancy-brief ${program.version}`, csv: config.csv };
}

export async function compose(
  material: Material,
  next: NextEdition,
  production: Production,
): Promise<{ readonly publication: Publication; readonly record: EditionRecord }> {
  const { dataset, evidence } = material;
  const { edition, previous } = next;
  const [{ analyzeDataset }, { composeBrief, composeGlossary }, { figureLanguage, readFigures }, { tables }] =
    await Promise.all([
      import("../analyze/index.ts"),
      import("../compose/index.ts"),
      import("../evidence/index.ts"),
      import("../export/tables/tables.ts"),
    ]);
  production.effects.onStep(`comparing ${dataset.id}`);
  const analysis = material.analysis ?? analyzeDataset(dataset);
  const wordings = dataset.languages.map((language) => ({
    language,
    ...composeGlossary(dataset, evidence, analysis, language),
  })) as [Wording, ...Wording[]];
  const unpaged = { dataset, analysis, evidence, wordings, changes: [], pages: [] };
  const rows = (name: TableName) => tables.find((table) => table.name === name)!.content(unpaged);
  const history = recordEdition(
    unpaged,
    { claims: rows("claims"), sources: rows("sources") },
    next,
    previous,
  );
  const pages = await renderPages(
    (language) =>
      composeBrief({
        dataset,
        evidence,
        analysis,
        language,
        edition,
        history,
        readFigures: (text, tag) => readFigures(text, { language: figureLanguage(tag) }),
      }),
    dataset,
    production,
  );
  const { record } = history;
  return { publication: { ...unpaged, changes: record.changes, pages }, record };
}

async function renderPages(
  briefIn: (language: string) => Page["brief"],
  dataset: Dataset,
  { chosen, config, effects }: Production,
): Promise<Page[]> {
  if (chosen.every(({ needs }) => needs === "data")) return [];
  const { loadTheme, renderHtml } = await import("../render/index.ts");
  const theme = await loadTheme(await themeFolder(config, effects), effects.files);
  return dataset.languages
    .filter((language) => config.languages?.includes(language) ?? true)
    .map((language) => {
      const brief = briefIn(language);
      return { language, brief, html: renderHtml(brief, theme) };
    });
}
