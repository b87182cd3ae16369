/**
 * Where the stages meet: they know the model and never each other, so everything that one of them needs of
 * another passes through here. Each stage is loaded when it is its turn; an unchanged build loads hardly any.
 */
import { join } from "node:path";
import type { BrowserFiles, MachineCheck, StartedBrowser } from "./browser/index.ts";
import { type Config, oneOf, UsageError } from "./config.ts";
import { type Diagnostic, error, hasErrors } from "./diagnostic.ts";
import {
  adoptEdition,
  archivedNames,
  canBeAdopted,
  describePublished,
  type EditionFiles,
  type EditionInput,
  type EditionState,
  editionDate,
  hashArchive,
  hashData,
  hashTheme,
  holdFolder,
  type Inputs,
  isCurrent,
  nextNumber,
  programVersion,
  publishEdition,
  readState,
  withArchive,
} from "./editions/index.ts";
import { type Format, formats } from "./export/index.ts";
import type { DatasetFiles } from "./load/index.ts";
import type { Dataset, Id } from "./model/dataset.ts";
import type { PublishedEdition } from "./model/edition.ts";
import type { Evidence } from "./model/evidence.ts";
import type { Page, Publication, Wording } from "./model/publication.ts";

/** The world, as far as a build touches it. */
export interface Effects {
  readonly files: DatasetFiles & EditionFiles & { realpath(path: string): Promise<string> };
  /** Begins to start a browser; the one at this path, or else the first that is found. */
  startBrowser(explicit: string | null): StartedBrowser;
  inspectMachine(explicit: string | null): Promise<MachineCheck[]>;
  readonly program: Program;
  /** Aborted when the user asks to stop. */
  readonly signal: AbortSignal;
  /** Told what is being done, for those who wait. */
  onStep(step: string): void;
}

export interface Program {
  readonly version: string;
  /** Folder of the program's own theme. */
  readonly theme: string;
  /** Folder of its TypeScript source where it runs from that, since a version says little there. */
  readonly source: string | null;
}

export interface BuildResult {
  /** Whether every brief asked for is in its place; else none was touched. */
  readonly ok: boolean;
  readonly editions: readonly PublishedEdition[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckResult {
  readonly ok: boolean;
  readonly datasets: readonly CheckedDataset[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckedDataset {
  readonly dataset: Id;
  readonly claims: number;
  readonly sources: number;
  /** Claims by what the archive says of their excerpts. */
  readonly verified: number;
  readonly ambiguous: number;
  readonly notFound: number;
  readonly noArchive: number;
}

/**
 * Builds the briefs of these datasets, of all where none is named. All data are read before anything is
 * written: with an error in any of them nothing is published.
 * @throws UsageError, MachineError, FolderHeld
 */
export async function build(
  names: readonly string[],
  config: Config,
  effects: Effects,
): Promise<BuildResult> {
  const chosen = config.formats?.map((id) => oneOf("format", id, formats, (format) => format.id)) ?? formats;
  const selected = await selectDatasets(names, config, effects);
  if (hasErrors(selected.diagnostics)) return { ok: false, editions: [], diagnostics: selected.diagnostics };
  const plans = await planBuilds(selected.ids, chosen, config, effects);
  const stale = plans.filter(({ state, inputs }) => !isCurrent(state, inputs));
  // Before anything else is loaded: the browser takes as long to start as reading and comparing do.
  const printing = stale.length > 0 && chosen.some(({ needs }) => needs === "print");
  const browser = printing ? effects.startBrowser(config.browser) : null;
  try {
    const prepared = await inTurn(stale, (plan) => prepare(plan.id, plan.files, false, config, effects));
    const diagnostics = [...selected.diagnostics, ...prepared.flatMap((one) => one.diagnostics)];
    if (hasErrors(diagnostics)) return { ok: false, editions: [], diagnostics };
    checkLanguages(
      prepared.flatMap((one) => one.material ?? []),
      config,
    );
    const editions = await inTurn(plans, async (plan) => {
      const index = stale.indexOf(plan);
      if (index === -1) return describePublished(plan.folder, plan.state.newest!, false);
      return produce(plan, prepared[index]!.material!, { chosen, browser, config, effects });
    });
    return { ok: true, editions, diagnostics };
  } finally {
    await browser?.close();
  }
}

/** Validates and verifies and writes nothing; what the evidence lacks is an error here. */
export async function check(
  names: readonly string[],
  config: Config,
  effects: Effects,
): Promise<CheckResult> {
  const selected = await selectDatasets(names, config, effects);
  const ids = hasErrors(selected.diagnostics) ? [] : selected.ids;
  const prepared = await inTurn(ids, (id) => prepare(id, effects.files, true, config, effects));
  const diagnostics = [...selected.diagnostics, ...prepared.flatMap((one) => one.diagnostics)];
  const datasets = prepared.flatMap(({ material }) => (material === null ? [] : [countEvidence(material)]));
  return { ok: !hasErrors(diagnostics), datasets, diagnostics };
}

/** The browser of this machine, loaded when it is first needed. */
export function chromium(files: BrowserFiles): Pick<Effects, "startBrowser" | "inspectMachine"> {
  return {
    startBrowser(explicit) {
      const starting = import("./browser/index.ts").then(({ currentMachine, startBrowser }) =>
        startBrowser(currentMachine(files), { explicit }),
      );
      starting.catch(() => undefined);
      return { room: async () => (await starting).room(), close: async () => (await starting).close() };
    },
    async inspectMachine(explicit) {
      const { currentMachine, inspectMachine } = await import("./browser/index.ts");
      return inspectMachine(currentMachine(files), { explicit });
    },
  };
}

/** JSON Schema of each data file, for editors. */
export async function schemas(): Promise<Record<string, object>> {
  return (await import("./validate/index.ts")).jsonSchemas();
}

/** Names of the datasets there are; for completion. */
export async function datasetNames(config: Config, files: DatasetFiles): Promise<readonly Id[]> {
  const { listDatasets } = await import("./load/index.ts");
  return (await listDatasets(config.data, files)).datasets;
}

// --- which datasets, and whether there is anything to do

async function selectDatasets(names: readonly string[], config: Config, { files }: Effects) {
  if (names.length > 0) return { ids: [...new Set(names)], diagnostics: [] };
  const { listDatasets } = await import("./load/index.ts");
  const { datasets, diagnostics } = await listDatasets(config.data, files);
  if (datasets.length > 0 || hasErrors(diagnostics)) return { ids: [...datasets], diagnostics };
  const at = { file: config.data, line: null, column: null };
  const none = error("no-dataset", `no dataset in ${config.data}`, at, "write one; `dbrief init` starts it");
  return { ids: [], diagnostics: [...diagnostics, none] };
}

/** What a build of one dataset starts from. */
interface Plan {
  readonly id: Id;
  /** `output/<dataset>`. */
  readonly folder: string;
  readonly state: EditionState;
  readonly inputs: Inputs;
  /** Reads each data file once, so that what was hashed is what is built. */
  readonly files: DatasetFiles;
}

async function planBuilds(ids: readonly Id[], chosen: readonly Format[], config: Config, effects: Effects) {
  const { files, program } = effects;
  const version = await programVersion(program.version, program.source, files);
  const theme = await hashTheme(config.theme ?? program.theme, files);
  const options: Inputs["options"] = {
    formats: chosen.map(({ id }) => id),
    languages: config.languages ?? "all",
    delimiter: config.csv.delimiter,
    bom: config.csv.bom,
  };
  return inTurn(ids, async (id): Promise<Plan> => {
    const folder = join(config.output, id);
    const state = await readState(folder, files);
    const once = readingOnce(files);
    const data = await hashData(join(config.data, id), once);
    // Which archived texts there are, only changed data can change: so those of the edition before.
    const names = archivedNames(state.newest?.inputs ?? []);
    const archive = await hashArchive(names, await archiveFolder(id, config, effects), files);
    const inputs = { dataset: id, program: version, options, files: [...data, ...theme, ...archive] };
    return { id, folder, state, files: once, inputs };
  });
}

async function archiveFolder(id: Id, config: Config, { files }: Effects): Promise<string> {
  const isFolder = async (path: string) => (await files.stat(path).catch(() => null))?.isDirectory() ?? false;
  if (config.archive !== null) {
    if (await isFolder(config.archive)) return config.archive;
    throw new UsageError(`no archive folder: ${config.archive}`, "correct --archive, or leave it out");
  }
  const own = join(config.data, id, "archive");
  const shared = join(config.data, "archive");
  return !(await isFolder(own)) && (await isFolder(shared)) ? shared : own;
}

function readingOnce(files: DatasetFiles): DatasetFiles {
  const read = new Map<string, Promise<Uint8Array>>();
  return {
    readdir: (path) => files.readdir(path),
    stat: (path) => files.stat(path),
    readFile(path) {
      const reading = read.get(path) ?? files.readFile(path);
      read.set(path, reading);
      return reading;
    },
  };
}

// --- files → dataset and evidence

/** A dataset that can be built. */
interface Material {
  readonly dataset: Dataset;
  readonly evidence: Evidence;
  readonly archived: readonly EditionInput[];
}

async function prepare(id: Id, files: DatasetFiles, strict: boolean, config: Config, effects: Effects) {
  effects.signal.throwIfAborted();
  effects.onStep(`reading ${id}`);
  const [{ loadDataset }, { validateDataset }] = await Promise.all([
    import("./load/index.ts"),
    import("./validate/index.ts"),
  ]);
  const raw = await loadDataset(config.data, id, files);
  const unknown = raw.diagnostics.find(({ code }) => code === "unknown-dataset");
  if (unknown !== undefined) throw new UsageError(unknown.message, unknown.hint);
  const { dataset, diagnostics } = validateDataset(raw);
  if (dataset === null) return { diagnostics, material: null };
  const verified = await verify(dataset, files, config, effects);
  const found = verified.diagnostics.map((fault) => weigh(fault, strict));
  const { evidence, archived } = verified;
  return { diagnostics: [...diagnostics, ...found], material: { dataset, evidence, archived } };
}

async function verify(dataset: Dataset, files: DatasetFiles, config: Config, effects: Effects) {
  const { readArchive, readLock, verifyDataset } = await import("./evidence/index.ts");
  const folder = await archiveFolder(dataset.id, config, effects);
  const { archive, diagnostics } = await readArchive(folder, dataset, effects.files);
  const lockPath = join(config.data, dataset.id, "evidence.lock.json");
  const written = await files.readFile(lockPath).catch(() => null);
  const locked = written === null ? null : readLock(new TextDecoder().decode(written), lockPath);
  const { evidence, diagnostics: found } = verifyDataset(dataset, archive, locked?.lock ?? null);
  const names = [...dataset.sources.values()].flatMap(({ archive: name }) => name ?? []);
  const archived = await hashArchive([...new Set(names)], folder, effects.files);
  return { evidence, archived, diagnostics: [...diagnostics, ...(locked?.diagnostics ?? []), ...found] };
}

/** What a build prints with a mark and goes on, a check stops at. */
const EVIDENCE_GAPS: ReadonlySet<string> = new Set(["excerpt-not-found", "excerpt-ambiguous"]);

function weigh(fault: Diagnostic, strict: boolean): Diagnostic {
  return EVIDENCE_GAPS.has(fault.code) ? { ...fault, severity: strict ? "error" : "warning" } : fault;
}

function countEvidence({ dataset, evidence }: Material): CheckedDataset {
  const count = (verification: string) =>
    Iterator.from(evidence.claims.values())
      .filter((claim) => claim.verification === verification)
      .toArray().length;
  return {
    dataset: dataset.id,
    claims: dataset.claims.length,
    sources: dataset.sources.size,
    verified: count("verified"),
    ambiguous: count("ambiguous"),
    notFound: count("not-found"),
    noArchive: count("no-archive"),
  };
}

function checkLanguages(materials: readonly Material[], config: Config): void {
  for (const { dataset } of materials) {
    for (const language of config.languages ?? []) {
      oneOf(`language of ${dataset.id}`, language, dataset.languages, (known) => known);
    }
  }
}

// --- dataset → edition

interface Production {
  readonly chosen: readonly Format[];
  readonly browser: StartedBrowser | null;
  readonly config: Config;
  readonly effects: Effects;
}

async function produce(plan: Plan, material: Material, production: Production): Promise<PublishedEdition> {
  const { config, effects } = production;
  const held = await holdFolder(plan.folder, effects.files);
  try {
    const inputs = withArchive(plan.inputs, material.archived);
    // Read again: another run may have published while this one was reading.
    const state = await readState(plan.folder, effects.files);
    if (isCurrent(state, inputs)) return describePublished(plan.folder, state.newest!, false);
    if (canBeAdopted(state, inputs)) {
      await adoptEdition(plan.folder, state.newest!.edition, effects.files);
      return describePublished(plan.folder, state.newest!, true);
    }
    const date = editionDate(material.dataset);
    const artifacts = await makeArtifacts(material, nextNumber(state), date, production);
    const options = { folder: plan.folder, inputs, date, keep: config.keep, signal: effects.signal };
    return await publishEdition(artifacts, state, options, effects.files);
  } finally {
    held.release();
  }
}

async function makeArtifacts(material: Material, edition: number, date: string, production: Production) {
  const { chosen, browser, config, effects } = production;
  const { signal, program } = effects;
  const publication = await compose(material, edition, production);
  const print = async (html: string) => {
    const room = await unlessAborted(browser!.room(), signal);
    return unlessAborted(room.print(html), signal);
  };
  effects.onStep(`writing ${material.dataset.id}: ${chosen.map(({ id }) => id).join(", ")}`);
  const tools = { print, date, producer: `discrepancy-brief ${program.version}`, csv: config.csv };
  return (await Promise.all(chosen.map((format) => format.export(publication, tools)))).flat();
}

async function compose(material: Material, edition: number, production: Production): Promise<Publication> {
  const { dataset, evidence } = material;
  const [{ analyzeDataset }, { composeBrief, composeGlossary }] = await Promise.all([
    import("./analyze/index.ts"),
    import("./compose/index.ts"),
  ]);
  production.effects.onStep(`comparing ${dataset.id}`);
  const analysis = analyzeDataset(dataset);
  const wordings = dataset.languages.map((language) => ({
    language,
    ...composeGlossary(dataset, evidence, analysis, language),
  })) as [Wording, ...Wording[]];
  const pages = await renderPages(
    (language) => composeBrief({ dataset, evidence, analysis, language, edition }),
    dataset,
    production,
  );
  return { dataset, analysis, evidence, wordings, pages };
}

async function renderPages(
  briefIn: (language: string) => Page["brief"],
  dataset: Dataset,
  { chosen, config, effects }: Production,
): Promise<Page[]> {
  if (chosen.every(({ needs }) => needs === "data")) return [];
  const { loadTheme, renderHtml } = await import("./render/index.ts");
  const theme = await loadTheme(config.theme ?? effects.program.theme, effects.files);
  return dataset.languages
    .filter((language) => config.languages?.includes(language) ?? true)
    .map((language) => {
      const brief = briefIn(language);
      return { language, brief, html: renderHtml(brief, theme) };
    });
}

/** The promise, or the signal's reason as soon as that comes; whoever closes the browser ends the rest. */
async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  promise.catch(() => undefined);
  const aborted = Promise.withResolvers<never>();
  const stop = () => aborted.reject(signal.reason);
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

async function inTurn<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await run(item));
  return results;
}
