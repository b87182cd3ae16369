import { join } from "node:path";
import type { Artifact, PublishedEdition } from "../model/edition.ts";
import { type EditionFiles, syncFolder, writing } from "./files.ts";
import { describeEdition, type Inputs, MANIFEST, type Manifest, manifestBytes } from "./manifest.ts";
import { checkLatest, Staging, writeNew } from "./staging.ts";
import { type EditionState, editionFolder } from "./state.ts";

const JSON_TYPE = "application/json";

export interface PublishOptions {
  /** `output/<dataset>`, held by this run. */
  readonly folder: string;
  readonly inputs: Inputs;
  /** The edition's date, `YYYY-MM-DD`. */
  readonly date: string;
  /** How many editions stay, this one included. */
  readonly keep: number;
  /** Where large artifacts were set down while they were made; removed in the end, whatever comes. */
  readonly staging?: Staging;
  /** Aborted: nothing is put in place any more, and what was staged is removed. */
  readonly signal?: AbortSignal;
}

/** The number that the next edition gets, and prints. */
export function nextNumber({ numbers, taken }: EditionState): number {
  let number = (numbers.at(-1) ?? 0) + 1;
  while (taken.includes(number)) number += 1;
  return number;
}

/**
 * Writes the artifacts and their manifest beside the editions, syncs them, moves them in by one rename, and
 * switches `latest` by another: whoever looks sees the old edition or the new one, killed at any instant too.
 * @throws MachineError where the machine refuses; the edition that was there stays
 */
export async function publishEdition(
  artifacts: readonly Artifact[],
  state: EditionState,
  options: PublishOptions,
  files: EditionFiles,
): Promise<PublishedEdition> {
  const { folder, signal } = options;
  const number = nextNumber(state);
  const manifest = describeEdition(number, options.date, options.inputs, artifacts);
  const area = options.staging ?? new Staging(folder, files, signal);
  await writing(folder, async () => {
    try {
      const staging = await area.open();
      const whole = [...artifacts, { name: MANIFEST, mediaType: JSON_TYPE, bytes: manifestBytes(manifest) }];
      await stage(join(staging, "edition"), whole, files, signal);
      await files.rename(join(staging, "edition"), editionFolder(folder, number));
      await syncFolder(join(folder, "editions"), files);
      await pointLatest(folder, number, staging, files);
      await prune([...state.numbers, number], staging, options, files);
    } finally {
      await area.remove();
    }
  });
  return describePublished(folder, manifest, true);
}

/** An edition on disk, for whoever reports on it. */
export function describePublished(folder: string, manifest: Manifest, changed: boolean): PublishedEdition {
  const { dataset, edition: number, outputs } = manifest;
  return { dataset, number, changed, folder: join(folder, "latest"), outputs, found: null };
}

/** Puts the newest edition in place, which a killed run had left whole. */
export async function adoptEdition(folder: string, number: number, files: EditionFiles): Promise<void> {
  await writing(folder, async () => {
    const area = new Staging(folder, files);
    try {
      await pointLatest(folder, number, await area.open(), files);
    } finally {
      await area.remove();
    }
  });
}

async function stage(
  folder: string,
  artifacts: readonly Artifact[],
  files: EditionFiles,
  signal: AbortSignal | undefined,
): Promise<void> {
  await files.mkdir(folder);
  for (const artifact of artifacts) {
    signal?.throwIfAborted();
    const path = join(folder, artifact.name);
    if ("bytes" in artifact) await writeNew(path, artifact.bytes, files);
    else await files.rename(artifact.stored.path, path);
  }
  await syncFolder(folder, files);
  signal?.throwIfAborted();
}

/** A link can't be changed in place, but a new one can take its name, in one step. */
async function pointLatest(
  folder: string,
  number: number,
  staging: string,
  files: EditionFiles,
): Promise<void> {
  await checkLatest(folder, files);
  const link = join(staging, "latest");
  await files.symlink(`editions/${number}`, link, "dir");
  await files.rename(link, join(folder, "latest"));
  await syncFolder(folder, files);
}

/**
 * Editions that are too many are moved among what was staged, which is removed next: killed in between, they are
 * swept with it, and none stands half removed. The new edition stands by now: one that can't be moved is no
 * reason to fail.
 */
async function prune(
  numbers: readonly number[],
  staging: string,
  { folder, keep }: PublishOptions,
  files: EditionFiles,
): Promise<void> {
  for (const number of numbers.slice(0, -Math.max(1, keep))) {
    const old = join(staging, `old-${number}`);
    await files.rename(editionFolder(folder, number), old).catch(() => undefined);
  }
}
