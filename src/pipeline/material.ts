/** Files → a dataset that can be built, with its evidence and every fault on the way. */

import { join } from "node:path";
import { type Config, oneOf } from "../config.ts";
import { type Diagnostic, error, hasErrors, UsageError } from "../diagnostic.ts";
import { type EditionInput, hashArchive } from "../editions/index.ts";
import type { Archive, Lock } from "../evidence/index.ts";
import { isRefused, LARGEST_TABLE, OUTGROWN_YAML, readPlainFile } from "../files/index.ts";
import type { Catalogue } from "../languages/index.ts";
import type { DatasetFiles } from "../load/index.ts";
import type { Analysis } from "../model/analysis.ts";
import type { Dataset, Id } from "../model/dataset.ts";
import type { Evidence } from "../model/evidence.ts";
import { compareClaims } from "./compare.ts";
import { breathe, holdingThread, MANY_CLAIMS } from "./concurrency.ts";
import type { Effects } from "./effects.ts";
import { catalogueOf, languageFaults, learnLanguages, unknownLanguages } from "./languages.ts";
import { archiveFolder } from "./selection.ts";

/** A dataset that can be built. */
export interface Material {
  readonly dataset: Dataset;
  readonly evidence: Evidence;
  readonly archived: readonly EditionInput[];
  /** null where it was not needed yet. */
  readonly analysis: Analysis | null;
  readonly proof: Proof;
  /** The dataset's languages among others, none of them read yet. */
  readonly languages: Catalogue;
}

/** What the evidence was gathered from. */
interface Proof {
  /** Folder of the archived texts, whether or not it is there. */
  readonly folder: string;
  /** Null where no archive is at hand. */
  readonly archive: Archive | null;
  readonly lockPath: string;
  readonly lock: Lock | null;
}

export type ReadFile = DatasetFiles["readFile"];

interface Reading {
  /** YAML is read that is too long for anything but making a table of it. */
  readonly outgrown?: boolean;
  /** A dataset without a claim is one: somebody is about to write the first. */
  readonly mayBeEmpty?: boolean;
}

export async function prepare(
  id: Id,
  readFile: ReadFile,
  strict: boolean,
  config: Config,
  effects: Effects,
  reading: Reading = {},
) {
  effects.signal.throwIfAborted();
  effects.onStep(`reading ${id}`);
  const table = await effects.files.stat(join(config.data, id, "claims.csv")).catch(() => null);
  const many = (table?.size ?? 0) > MANY_BYTES;
  return holdingThread(many, () => gather(id, readFile, strict, config, effects, reading), effects);
}

/** A table of about {@link MANY_CLAIMS}. */
const MANY_BYTES = MANY_CLAIMS * 100;

async function gather(
  id: Id,
  readFile: ReadFile,
  strict: boolean,
  config: Config,
  effects: Effects,
  { outgrown = false, mayBeEmpty = false }: Reading,
) {
  const [{ loadDataset }, { validateDataset }] = await Promise.all([
    import("../load/index.ts"),
    import("../validate/index.ts"),
  ]);
  const { readdir, realpath, stat } = effects.files;
  const files = { readdir, realpath, stat, readFile };
  const largest = outgrown ? OUTGROWN_YAML : undefined;
  const raw = await loadDataset(config.data, id, files, effects.memory?.parsed, largest);
  const unknown = raw.diagnostics.find(({ code }) => code === "unknown-dataset");
  if (unknown !== undefined) throw new UsageError(unknown.message, unknown.hint);
  await breathe(effects.signal);
  const { dataset, diagnostics: faults } = validateDataset(raw, mayBeEmpty);
  await breathe(effects.signal);
  const languages = await catalogueOf(config, effects);
  const unworded = unknownLanguages(raw, languages);
  const diagnostics = [...faults, ...unworded];
  if (dataset === null || unworded.length > 0) return { diagnostics, material: null };
  const misread = await learnLanguages(config, effects);
  const verified = await verify(dataset, readFile, config, effects);
  const found = verified.diagnostics.map((fault) => weigh(fault, strict));
  const { evidence, archived, proof } = verified;
  await breathe(effects.signal);
  const { analysis, diagnostics: readings } = await readAssessments(dataset);
  const misworded = [...misread, ...(await languageFaults(dataset.languages, languages, effects))];
  const told = [...diagnostics, ...found, ...readings, ...misworded];
  if (hasErrors(misworded)) return { diagnostics: told, material: null };
  const material: Material = { dataset, evidence, archived, analysis, proof, languages };
  return { diagnostics: told, material };
}

/** Only where there are any is the dataset compared before it is known whether it has errors. */
async function readAssessments(dataset: Dataset) {
  if (dataset.assessments.size === 0) return { analysis: null, diagnostics: [] };
  const { inspectAssessments } = await import("../analyze/index.ts");
  const analysis = await compareClaims(dataset);
  return { analysis, diagnostics: [...inspectAssessments(dataset, analysis)] };
}

async function verify(dataset: Dataset, readFile: ReadFile, config: Config, effects: Effects) {
  const { checkContext, checkFigures, checkTimes, readArchive, verifyDataset } = await import(
    "../evidence/index.ts"
  );
  const folder = await archiveFolder(dataset.id, config, effects);
  const { archive, diagnostics } = await readArchive(folder, dataset, effects.files);
  const lockPath = join(config.data, dataset.id, "evidence.lock.json");
  const locked = await readWrittenLock(lockPath, readFile, effects);
  effects.onStep(`checking ${dataset.id}: ${dataset.claims.length} claims`);
  const { evidence, diagnostics: found } = verifyDataset(dataset, archive, locked?.lock ?? null);
  const names = [...dataset.sources.values()].flatMap(({ archive: name }) => name ?? []);
  const archived = await hashArchive([...new Set(names)], folder, effects.files, effects.signal);
  const checked = [
    ...checkFigures(dataset),
    ...checkTimes(dataset),
    ...(archive ? checkContext(dataset, archive) : []),
  ];
  const faults = [...diagnostics, ...(locked?.diagnostics ?? []), ...found, ...checked];
  const proof = { folder, archive, lockPath, lock: locked?.lock ?? null };
  return { evidence, archived, proof, diagnostics: faults };
}

/** Null where there is none: nothing was verified yet. */
async function readWrittenLock(path: string, readFile: ReadFile, { files }: Effects) {
  const { readLock } = await import("../evidence/index.ts");
  const read = await readPlainFile(path, { most: LARGEST_TABLE }, { stat: files.stat, readFile });
  if (!isRefused(read)) return readLock(new TextDecoder().decode(read), path);
  if (read.refused === "missing") return null;
  const hint = "put the committed file there, or remove it and run check with the archive";
  const at = { file: path, line: null, column: null };
  return { lock: null, diagnostics: [error("lock-unreadable", `evidence lock: ${read.refused}`, at, hint)] };
}

/** What a build marks or warns of and goes on, and a check stops at. */
const EVIDENCE_GAPS: ReadonlySet<string> = new Set([
  "excerpt-not-found",
  "excerpt-ambiguous",
  "figure-not-in-words",
  "modifier-not-in-words",
  "unit-not-in-words",
]);

function weigh(fault: Diagnostic, strict: boolean): Diagnostic {
  return EVIDENCE_GAPS.has(fault.code) ? { ...fault, severity: strict ? "error" : "warning" } : fault;
}

export function checkLanguages(materials: readonly Material[], config: Config): void {
  for (const { dataset } of materials) {
    for (const language of config.languages ?? []) {
      oneOf(`language of ${dataset.id}`, language, dataset.languages, (known) => known);
    }
  }
}
