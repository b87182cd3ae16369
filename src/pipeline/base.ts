/** Datasets and all their editions as one base for questions in SQL. */

import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { Config } from "../config.ts";
import { type Diagnostic, hasErrors, MachineError } from "../diagnostic.ts";
import { editionDate, readingOnce, readRecord, readState } from "../editions/index.ts";
import { loadSqlite } from "../files/index.ts";
import type { Id } from "../model/dataset.ts";
import type { EditionRecord } from "../model/edition.ts";
import { breathe, holdingThread, inTurn, MANY_CLAIMS } from "./concurrency.ts";
import type { Effects } from "./effects.ts";
import { type Material, prepare } from "./material.ts";
import { compose } from "./produce.ts";
import { selectDatasets } from "./selection.ts";

export interface ExportedBase {
  readonly ok: boolean;
  readonly datasets: readonly Id[];
  readonly diagnostics: readonly Diagnostic[];
  /** Fills the empty file at this path; nothing where the data have errors. @throws MachineError */
  fill(path: string): Promise<void>;
}

/**
 * These datasets, or all, as the data are now, and their editions in the output folder. All data are read before
 * anything is written.
 * @throws UsageError, MachineError
 */
export async function exportBase(
  names: readonly string[],
  config: Config,
  effects: Effects,
): Promise<ExportedBase> {
  const selected = await selectDatasets(names, config, effects);
  const prepared = await inTurn(selected.ids, (id) =>
    prepare(id, readingOnce(effects.files), false, config, effects),
  );
  const diagnostics = [...selected.diagnostics, ...prepared.flatMap((one) => one.diagnostics)];
  const materials = prepared.flatMap(({ material }) => material ?? []);
  const fill = async (path: string) => {
    const { DatabaseSync } = await loadSqlite();
    const database = new DatabaseSync(path);
    try {
      await fillBase(database, materials, config, effects);
    } catch (cause) {
      throw (cause as { errcode?: number }).errcode === undefined ? cause : brokenBase(path, cause);
    } finally {
      database.close();
    }
  };
  return { ok: !hasErrors(diagnostics), datasets: selected.ids, diagnostics, fill };
}

function brokenBase(path: string, cause: unknown): MachineError {
  const hint = "look whether the disk is full, or name another file with --to";
  return new MachineError(`cannot write: ${path} (${(cause as Error).message})`, { cause, hint });
}

async function fillBase(
  database: DatabaseSync,
  materials: readonly Material[],
  config: Config,
  effects: Effects,
): Promise<void> {
  const { addDataset, addEdition, beginBase, finishBase } = await import("../export/sqlite/index.ts");
  const heard = async (steps: Iterable<void>) => {
    for (const _ of steps) await breathe(effects.signal);
  };
  beginBase(database);
  for (const material of materials) {
    const { id, claims } = material.dataset;
    let newest: EditionRecord | null = null;
    for await (const record of editionsOf(id, config, effects)) {
      await heard(addEdition(database, record));
      newest = record;
    }
    const alone = { edition: 1, date: editionDate(material.dataset), previous: null, faults: [] };
    const composing = () => compose(material, alone, { chosen: [], browser: null, config, effects });
    const { publication } = await holdingThread(claims.length >= MANY_CLAIMS, composing, effects);
    effects.onStep(`writing ${id} into the base`);
    await heard(addDataset(database, { ...publication, changes: newest?.changes ?? [] }));
  }
  finishBase(database);
}

/** Those on disk, oldest first; one without a record that can be read is passed over. */
async function* editionsOf(id: Id, config: Config, { files }: Effects): AsyncIterable<EditionRecord> {
  const folder = join(config.output, id);
  for (const number of (await readState(folder, files)).numbers) {
    const record = await readRecord(folder, number, files);
    if (record !== null) yield record;
  }
}
