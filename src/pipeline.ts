/**
 * Where the stages meet: they know the model and never each other, so everything that one of them needs of
 * another passes through here. Each stage is loaded when it is its turn; an unchanged build loads hardly any.
 */
import { basename, join } from "node:path";
import type { Derivation } from "./analyze/index.ts";
import type { BrowserFiles, MachineCheck, StartedBrowser } from "./browser/index.ts";
import { type Config, oneOf, UsageError } from "./config.ts";
import { type Diagnostic, error, hasErrors, MachineError } from "./diagnostic.ts";
import {
  adoptEdition,
  type ComparedEditions,
  canBeAdopted,
  describePublished,
  type EditionFiles,
  type EditionInput,
  type EditionState,
  editionDate,
  gatherInputs,
  gatherShared,
  hashArchive,
  holdFolder,
  type Inputs,
  inputsFile,
  inShard,
  isCurrent,
  newestRecord,
  nextNumber,
  publishEdition,
  readingOnce,
  readState,
  recordEdition,
  recordFile,
  replaceFile,
  withArchive,
} from "./editions/index.ts";
import type { Archive, FigureLanguage, Lock, ScannedFigure } from "./evidence/index.ts";
import { exportAll, type Format, formats } from "./export/index.ts";
import type { ImportRequest, ImportResult } from "./import/index.ts";
import type { DatasetFiles } from "./load/index.ts";
import type { Analysis } from "./model/analysis.ts";
import type { Dataset, Id } from "./model/dataset.ts";
import type { Artifact, EditionRecord, PublishedEdition } from "./model/edition.ts";
import type { Evidence, SourceCoverage } from "./model/evidence.ts";
import { didYouMean } from "./model/nearest.ts";
import type { Page, Publication, Wording } from "./model/publication.ts";
import type { TableName } from "./model/table-words.ts";

/** The world, as far as a build touches it. */
export interface Effects {
  readonly files: DatasetFiles & EditionFiles & { realpath(path: string): Promise<string> };
  /** Begins to start a browser; the one at this path, or else the first that is found. */
  startBrowser(explicit: string | null): StartedBrowser;
  inspectMachine(explicit: string | null): Promise<MachineCheck[]>;
  readonly program: Program;
  /** Aborted when the user asks to stop. */
  readonly signal: AbortSignal;
  /** The day, ISO, in the user's own time zone. */
  today(): string;
  /** Told what is being done, for those who wait. */
  onStep(step: string): void;
}

export interface Program {
  readonly version: string;
  /** Folders of the program's own themes by name. */
  readonly themes: Readonly<Record<string, string>>;
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
  /** Of the texts whose coverage is known; null where none is. */
  readonly coverage: SourceCoverage | null;
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
  const untried = await themeFaults(chosen, config, effects);
  const early = [...selected.diagnostics, ...untried];
  if (hasErrors(early)) return { ok: false, editions: [], diagnostics: early };
  const plans = await planBuilds(inShard(selected.ids, config.shard), chosen, config, effects);
  const stale = plans.filter(({ state, inputs }) => !isCurrent(state, inputs));
  // Before anything else is loaded: the browser takes as long to start as reading and comparing do.
  const printing = stale.length > 0 && chosen.some(({ needs }) => needs === "print");
  const browser = printing ? effects.startBrowser(config.browser) : null;
  try {
    const prepared = await inParallel(stale, config.jobs, (plan) =>
      prepare(plan.id, plan.readFile, false, config, effects),
    );
    const diagnostics = [...selected.diagnostics, ...prepared.flatMap((one) => one.diagnostics)];
    if (hasErrors(diagnostics)) return { ok: false, editions: [], diagnostics };
    checkLanguages(
      prepared.flatMap((one) => one.material ?? []),
      config,
    );
    const editions = await inParallel(plans, config.jobs, async (plan) => {
      const index = stale.indexOf(plan);
      if (index === -1) return describePublished(plan.folder, plan.state.newest!, false);
      return produce(plan, prepared[index]!.material!, { chosen, browser, config, effects });
    });
    return { ok: true, editions, diagnostics };
  } finally {
    await browser?.close();
  }
}

export interface CheckOptions {
  /** Evidence that is stale or was never verified is an error, as is a figure that no claim carries. */
  readonly strict: boolean;
  /** Also report the figures of the archived texts that no claim carries. */
  readonly coverage: boolean;
}

/**
 * Validates and verifies; what the evidence lacks is an error here. Where the archive is named outright and
 * nothing is at fault, the lock of each dataset is renewed from it; nothing else is ever written.
 */
export async function check(
  names: readonly string[],
  options: CheckOptions,
  config: Config,
  effects: Effects,
): Promise<CheckResult> {
  const selected = await selectDatasets(names, config, effects);
  const ids = hasErrors(selected.diagnostics) ? [] : selected.ids;
  const checked = await inTurn(ids, async (id) => {
    const { material, diagnostics } = await prepare(id, readingOnce(effects.files), true, config, effects);
    if (material === null) return { diagnostics, datasets: [] };
    // A strict check is for gates, which judge and write nothing; and what is at fault proves nothing.
    const renews = config.archive !== null && !options.strict && !hasErrors(diagnostics);
    const renewed = await compareLock(material, renews, effects);
    const standing = diagnostics.filter((fault) => !isRenewed(fault, renewed));
    const faults = standing.map((fault) => (options.strict ? strictly(fault) : fault));
    const missing = options.strict ? await unproven(material) : [];
    const gaps = options.coverage ? await uncovered(material, options.strict) : [];
    return { diagnostics: [...faults, ...missing, ...renewed, ...gaps], datasets: [countEvidence(material)] };
  });
  const diagnostics = [...selected.diagnostics, ...checked.flatMap((one) => one.diagnostics)];
  return { ok: !hasErrors(diagnostics), datasets: checked.flatMap((one) => one.datasets), diagnostics };
}

export type { ScannedFigure };

export interface Scan {
  readonly figures: readonly ScannedFigure[];
  /** Of the text: asked for, or its source's. */
  readonly language: FigureLanguage;
  /** The source whose archived text this file is; null where no dataset has it. */
  readonly source: Id | null;
  /** claims.yaml entries for the figures that no claim carries. */
  stub(): string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Every figure of a text file. Where a dataset names a file of this name as the archived text of a source, the
 * figures are marked with the claims that carry them.
 */
export async function scan(
  path: string,
  language: string | null,
  config: Config,
  effects: Effects,
): Promise<Scan> {
  const { archiveText, figureLanguage, scanText, stubClaims } = await import("./evidence/index.ts");
  const bytes = await readText(path, effects);
  const text = archiveText(path, bytes);
  if (text === null)
    throw new UsageError(`not UTF-8: ${path}`, "convert it, for example with iconv -t UTF-8");
  const found = await sourceOf(basename(path), config, effects);
  const tag = figureLanguage(language ?? found?.source.language ?? "und");
  const known = found === null ? {} : { dataset: found.dataset, source: found.source.id };
  const { figures } = scanText(text, { language: tag, ...known });
  // Made only where it is asked for: of a long text it takes longer than the reading.
  const stub = () => stubClaims(figures, found?.source.id);
  return { figures, language: tag, source: found?.source.id ?? null, stub, diagnostics: [] };
}

async function readText(path: string, { files }: Effects): Promise<Uint8Array> {
  try {
    return await files.readFile(path);
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code;
    if (reason === "ENOENT" || reason === "ENOTDIR") throw new UsageError(`no such file: ${path}`);
    if (reason === "EISDIR") throw new UsageError(`not a file: ${path}`, "name one text file");
    throw new MachineError(`cannot read: ${path} (${reason})`, { cause });
  }
}

/** The first source, in the order of datasets and files, whose archived text has this name. */
async function sourceOf(name: string, config: Config, effects: Effects) {
  for (const id of await datasetNames(config, effects.files).catch(() => [])) {
    const { material } = await prepare(id, readingOnce(effects.files), false, config, effects);
    const sources = [...(material?.dataset.sources.values() ?? [])];
    const source = sources.find(({ archive }) => archive !== null && basename(archive) === name);
    if (source !== undefined) return { dataset: material!.dataset, source };
  }
  return null;
}

/** What other programs are given, and what was found in the data on the way. */
export interface ExportResult {
  readonly ok: boolean;
  readonly dataset: Id | null;
  readonly mediaType: string;
  /** Piece by piece, made as it is asked for; empty where the data have errors. */
  readonly text: Iterable<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * One dataset as `as` has it. Left out, the dataset is the only one there is.
 * @throws UsageError where there are several, and none was named
 */
export async function exportDataset(
  name: string | null,
  as: string,
  config: Config,
  effects: Effects,
): Promise<ExportResult> {
  const { exchanges } = await import("./export/exchange/index.ts");
  const exchange = oneOf("form", as, exchanges, ({ id }) => id);
  const { mediaType } = exchange;
  const selected = await selectDatasets(name === null ? [] : [name], config, effects);
  const [id, ...others] = selected.ids;
  if (others.length > 0)
    throw new UsageError("several datasets, and none was named", `name one: ${selected.ids.join(", ")}`);
  const nothing = { ok: false, dataset: id ?? null, mediaType, text: [] };
  if (id === undefined || hasErrors(selected.diagnostics))
    return { ...nothing, diagnostics: selected.diagnostics };
  const prepared = await prepare(id, readingOnce(effects.files), false, config, effects);
  const diagnostics = [...selected.diagnostics, ...prepared.diagnostics];
  if (prepared.material === null || hasErrors(diagnostics)) return { ...nothing, diagnostics };
  checkLanguages([prepared.material], config);
  const alone = { edition: 1, date: editionDate(prepared.material.dataset), previous: null };
  const { publication } = await compose(prepared.material, alone, {
    chosen: [],
    browser: null,
    config,
    effects,
  });
  const language = config.languages?.[0] ?? publication.wordings[0].language;
  return { ok: true, dataset: id, mediaType, text: exchange.write(publication, language), diagnostics };
}

/** One pair of claims with everything that made it what it is. */
export interface ExplainedPair {
  readonly dataset: Dataset;
  readonly evidence: Evidence;
  readonly language: string;
  readonly derivation: Derivation;
  /** The figure as a reader sees it, or the stance in words. */
  readonly words: { readonly a: string; readonly b: string };
  /** As the brief has it; "" where the pair is no discrepancy. */
  readonly explanation: string;
  readonly outdated: boolean;
}

/**
 * A discrepancy by its id, or any two claims by theirs, in the dataset that is named or else the first that has
 * them. null where errors in the data kept it from being found.
 * @throws UsageError naming near ids where there is no such pair
 */
export async function explain(
  ids: readonly string[],
  name: string | null,
  config: Config,
  effects: Effects,
): Promise<{ readonly explained: ExplainedPair | null; readonly diagnostics: readonly Diagnostic[] }> {
  const selected = await selectDatasets(name === null ? [] : [name], config, effects);
  const diagnostics = [...selected.diagnostics];
  const materials: Material[] = [];
  for (const dataset of hasErrors(diagnostics) ? [] : selected.ids) {
    const { material, diagnostics: found } = await prepare(
      dataset,
      readingOnce(effects.files),
      false,
      config,
      effects,
    );
    if (material !== null) materials.push(material);
    const explained = material === null ? null : await explainIn(material, ids, config);
    if (explained !== null) return { explained, diagnostics: found };
    diagnostics.push(...found);
  }
  if (hasErrors(diagnostics)) return { explained: null, diagnostics };
  throw await unknownPair(ids, materials);
}

async function explainIn(
  material: Material,
  ids: readonly string[],
  config: Config,
): Promise<ExplainedPair | null> {
  const [{ analyzeDataset, derive }, { composeGlossary }] = await Promise.all([
    import("./analyze/index.ts"),
    import("./compose/index.ts"),
  ]);
  const { dataset, evidence } = material;
  const byId = new Map(dataset.claims.map((claim) => [claim.id, claim]));
  const analysis = material.analysis ?? analyzeDataset(dataset);
  const row = analysis.discrepancies.find(({ id }) => ids.length === 1 && id === ids[0]);
  const claims = row === undefined ? ids.map((id) => byId.get(id)) : [row.a, row.b];
  const [one, other] = claims;
  if (one === undefined || other === undefined) return null;
  checkLanguages([material], config);
  const language = config.languages?.[0] ?? dataset.languages[0]!;
  const derivation = derive(one, other, dataset, analysis);
  const { id, a, b, found } = derivation;
  // One sentence only, but of the whole dataset: whether days carry their year depends on all claims.
  const alone = { ...analysis, discrepancies: found === null ? [] : [found] };
  const { words, explanations } = composeGlossary(dataset, evidence, alone, language);
  return {
    dataset,
    evidence,
    language,
    derivation,
    words: { a: words.get(a.id)!, b: words.get(b.id)! },
    explanation: explanations.get(id) ?? "",
    outdated: analysis.assessed.get(id)?.outdated ?? false,
  };
}

async function unknownPair(ids: readonly string[], materials: readonly Material[]): Promise<UsageError> {
  const { analyzeDataset } = await import("./analyze/index.ts");
  const rows = materials.flatMap(
    ({ dataset, analysis }) => (analysis ?? analyzeDataset(dataset)).discrepancies,
  );
  const claims = materials.flatMap(({ dataset }) => dataset.claims.map(({ id }) => id));
  const unknown = ids.find((id) => !claims.includes(id)) ?? ids[0]!;
  if (ids.length === 1 && claims.includes(unknown)) {
    const own = rows.filter(({ a, b }) => a.id === unknown || b.id === unknown).map(({ id }) => id);
    const hint =
      own.length === 0 ? "name two claims" : `name two claims, or one of ${own.slice(0, 8).join(", ")}`;
    return new UsageError(`one claim alone: ${unknown}`, hint);
  }
  if (ids.length > 1 && claims.includes(unknown)) {
    return new UsageError(`in different datasets: ${ids.join(", ")}`, "name two claims of one dataset");
  }
  const known = ids.length === 1 ? [...rows.map(({ id }) => id), ...claims] : claims;
  const noun = ids.length === 1 ? "discrepancy" : "claim";
  return new UsageError(
    `unknown ${noun}: ${unknown}`,
    didYouMean(unknown, known) ?? "ids stand in discrepancies.csv and claims.csv",
  );
}

/** The brief as the data stand, in memory: nothing is written, and no edition is counted. */
export interface Draft {
  /** Null where the data have errors. */
  readonly pages: DraftPages | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Folders that it was made from. */
  readonly folders: readonly string[];
}

/** Pages of one draft, each made when it is first asked for and kept. */
export interface DraftPages {
  readonly languages: readonly string[];
  /** The document in one of these languages. */
  html(language: string): Promise<string>;
  /** As `build` would print it, the tables inside. */
  pdf(language: string, browser: StartedBrowser): Promise<Uint8Array>;
}

/** @throws UsageError where there is no such dataset or language; MachineError */
export async function draft(id: Id, config: Config, effects: Effects): Promise<Draft> {
  const archive = await archiveFolder(id, config, effects);
  const folders = [join(config.data, id), archive, await themeFolder(config, effects)];
  const { diagnostics: found, material } = await prepare(
    id,
    readingOnce(effects.files),
    false,
    config,
    effects,
  );
  const diagnostics = [...found, ...(await themeFaults(formats, config, effects))];
  if (material === null || hasErrors(diagnostics)) return { pages: null, diagnostics, folders };
  checkLanguages([material], config);
  const folder = join(config.output, id);
  const next = await nextEdition(material, folder, await readState(folder, effects.files), config, effects);
  return { pages: draftPages(material, next, config, effects), diagnostics, folders };
}

function draftPages(material: Material, next: NextEdition, config: Config, effects: Effects): DraftPages {
  const chosen = formats.filter(({ needs }) => needs === "page");
  const made = new Map<string, ReturnType<typeof compose>>();
  const publicationIn = (language: string) => {
    const production = { chosen, browser: null, config: { ...config, languages: [language] }, effects };
    const composing = made.get(language) ?? compose(material, next, production);
    made.set(language, composing);
    return composing;
  };
  return {
    languages: material.dataset.languages.filter((language) => config.languages?.includes(language) ?? true),
    html: async (language) => (await publicationIn(language)).publication.pages[0]!.html,
    async pdf(language, browser) {
      const tools = exportTools(next.date, { chosen, browser, config, effects });
      const printed = formats.filter(({ needs }) => needs === "print");
      return (await exportAll(printed, (await publicationIn(language)).publication, tools, []))[0]!.bytes;
    },
  };
}

export type { ImportResult };

/**
 * Claims of a foreign file into a dataset, which is made where there is none. What would be written is loaded and
 * validated before anything is.
 * @throws UsageError, MachineError
 */
export async function importClaims(
  request: Omit<ImportRequest, "data" | "languages">,
  config: Config,
  { files, signal, onStep }: Effects,
): Promise<ImportResult> {
  const [{ ImportRefusal, importFile }, { loadDataset }, { validateDataset }] = await Promise.all([
    import("./import/index.ts"),
    import("./load/index.ts"),
    import("./validate/index.ts"),
  ]);
  const load = (id: Id, from: DatasetFiles) => loadDataset(config.data, id, from);
  const tools = { files, load, validate: validateDataset, signal, onStep };
  try {
    return await importFile({ ...request, data: config.data, languages: config.languages }, tools);
  } catch (cause) {
    throw cause instanceof ImportRefusal ? new UsageError(cause.message, cause.hint) : cause;
  }
}

export type { ComparedEditions } from "./editions/index.ts";

/**
 * What changed between two editions on disk; the dataset may be left out where the output holds one only.
 * @throws UsageError naming the editions, or datasets, that there are
 */
export async function compareEditions(
  { from, to, dataset }: { readonly from: number; readonly to: number; readonly dataset: Id | null },
  config: Config,
  { files }: Effects,
): Promise<ComparedEditions> {
  const { listPublished, compareRecords, readRecord } = await import("./editions/index.ts");
  const published = await listPublished(config.output, files);
  const [only] = published;
  const hint = only === undefined ? "build first" : `name one: ${published.join(", ")}`;
  if (dataset === null && published.length !== 1)
    throw new UsageError(only === undefined ? `no editions in ${config.output}` : "several datasets", hint);
  const id = dataset ?? only!;
  if (!published.includes(id))
    throw new UsageError(`no editions of ${id} in ${config.output}`, didYouMean(id, published) ?? hint);
  const folder = join(config.output, id);
  const read = async (edition: number) => {
    const record = await readRecord(folder, edition, files);
    if (record !== null) return record;
    const { numbers } = await readState(folder, files);
    const known = numbers.includes(edition) ? "no record of changes in" : "no such";
    throw new UsageError(`${known} edition: ${edition}`, `there are ${numbers.join(", ")}`);
  };
  return compareRecords(await read(from), await read(to));
}

/**
 * Would a build of this be a command line that makes sense? What is wrong with the data is left to the build.
 * @throws UsageError
 */
export async function checkRequest(
  names: readonly string[],
  config: Config,
  effects: Effects,
): Promise<void> {
  for (const id of config.formats ?? []) oneOf("format", id, formats, (format) => format.id);
  await themeFolder(config, effects);
  const known = names.length === 0 ? [] : await datasetNames(config, effects.files);
  for (const name of names) {
    oneOf("dataset", name, known, (id) => id);
    await archiveFolder(name, config, effects);
  }
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

/** How a run meets another that holds the folder. */
const waiting = ({ wait }: Config, { signal, onStep }: Effects) => ({
  seconds: wait,
  signal,
  onWait: (folder: string) => onStep(`waiting for another run in ${folder}`),
});

/** What a build of one dataset starts from. */
interface Plan {
  readonly id: Id;
  /** `output/<dataset>`. */
  readonly folder: string;
  readonly state: EditionState;
  readonly inputs: Inputs;
  /** Of the data files, each once: what was hashed is what is built. */
  readonly readFile: ReadFile;
}

async function planBuilds(ids: readonly Id[], chosen: readonly Format[], config: Config, effects: Effects) {
  const { program, files } = effects;
  const options = {
    formats: chosen.map(({ id }) => id),
    languages: config.languages ?? "all",
    delimiter: config.csv.delimiter,
    bom: config.csv.bom,
    ...(config.date === null ? {} : { date: config.date }),
  };
  const folders = { theme: await themeFolder(config, effects), source: program.source };
  const shared = await gatherShared(folders, program.version, options, files);
  return inParallel(ids, config.jobs, async (id): Promise<Plan> => {
    const folder = join(config.output, id);
    const readFile = readingOnce(files);
    const archive = await archiveFolder(id, config, effects);
    const places = { data: join(config.data, id), archive, output: folder };
    const gathered = await gatherInputs(id, places, shared, files, readFile);
    return { id, folder, readFile, ...gathered };
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

/** One of the program's own by name, else a folder. */
async function themeFolder({ theme }: Config, { files, program }: Effects): Promise<string> {
  const own = Object.hasOwn(program.themes, theme) ? program.themes[theme] : undefined;
  if (own !== undefined) return own;
  const isFolder = (await files.stat(theme).catch(() => null))?.isDirectory() ?? false;
  return isFolder ? theme : oneOf("theme", theme, Object.keys(program.themes), (name) => name);
}

/** A folder of templates may come from anybody: what it holds is looked at before any of it is used. */
async function themeFaults(
  chosen: readonly Format[],
  config: Config,
  effects: Effects,
): Promise<readonly Diagnostic[]> {
  const { files, program } = effects;
  if (config.trustTheme || Object.hasOwn(program.themes, config.theme)) return [];
  if (chosen.every(({ needs }) => needs === "data")) return [];
  const { lintTheme, loadTheme } = await import("./render/index.ts");
  const folder = await themeFolder(config, effects);
  const theme = await loadTheme(folder, files);
  const own = theme.scripts.length === 0 ? [] : Object.values(program.themes);
  const scripts = await Promise.all(own.map(async (path) => (await loadTheme(path, files)).scripts));
  return lintTheme(folder, theme, new Set(scripts.flat()));
}

// --- files → dataset and evidence

/** A dataset that can be built. */
interface Material {
  readonly dataset: Dataset;
  readonly evidence: Evidence;
  readonly archived: readonly EditionInput[];
  /** null where it was not needed yet. */
  readonly analysis: Analysis | null;
  readonly proof: Proof;
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

type ReadFile = DatasetFiles["readFile"];

async function prepare(id: Id, readFile: ReadFile, strict: boolean, config: Config, effects: Effects) {
  effects.signal.throwIfAborted();
  effects.onStep(`reading ${id}`);
  const [{ loadDataset }, { validateDataset }] = await Promise.all([
    import("./load/index.ts"),
    import("./validate/index.ts"),
  ]);
  const { readdir, stat } = effects.files;
  const raw = await loadDataset(config.data, id, { readdir, stat, readFile });
  const unknown = raw.diagnostics.find(({ code }) => code === "unknown-dataset");
  if (unknown !== undefined) throw new UsageError(unknown.message, unknown.hint);
  const { dataset, diagnostics } = validateDataset(raw);
  if (dataset === null) return { diagnostics, material: null };
  const verified = await verify(dataset, readFile, config, effects);
  const found = verified.diagnostics.map((fault) => weigh(fault, strict));
  const { evidence, archived, proof } = verified;
  const { analysis, diagnostics: readings } = await readAssessments(dataset);
  const material: Material = { dataset, evidence, archived, analysis, proof };
  return { diagnostics: [...diagnostics, ...found, ...readings], material };
}

/** Only where there are any is the dataset compared before it is known whether it has errors. */
async function readAssessments(dataset: Dataset) {
  if (dataset.assessments.size === 0) return { analysis: null, diagnostics: [] };
  const { analyzeDataset, inspectAssessments } = await import("./analyze/index.ts");
  const analysis = analyzeDataset(dataset);
  return { analysis, diagnostics: [...inspectAssessments(dataset, analysis)] };
}

async function verify(dataset: Dataset, readFile: ReadFile, config: Config, effects: Effects) {
  const { checkContext, checkFigures, checkTimes, readArchive, readLock, verifyDataset } = await import(
    "./evidence/index.ts"
  );
  const folder = await archiveFolder(dataset.id, config, effects);
  const { archive, diagnostics } = await readArchive(folder, dataset, effects.files);
  const lockPath = join(config.data, dataset.id, "evidence.lock.json");
  const written = await readFile(lockPath).catch(() => null);
  const locked = written === null ? null : readLock(new TextDecoder().decode(written), lockPath);
  const { evidence, diagnostics: found } = verifyDataset(dataset, archive, locked?.lock ?? null);
  const names = [...dataset.sources.values()].flatMap(({ archive: name }) => name ?? []);
  const archived = await hashArchive([...new Set(names)], folder, effects.files);
  const checked = [
    ...checkFigures(dataset),
    ...checkTimes(dataset),
    ...(archive ? checkContext(dataset, archive) : []),
  ];
  const faults = [...diagnostics, ...(locked?.diagnostics ?? []), ...found, ...checked];
  const proof = { folder, archive, lockPath, lock: locked?.lock ?? null };
  return { evidence, archived, proof, diagnostics: faults };
}

/** What a build marks or warns of and goes on, and a check stops at. */
const EVIDENCE_GAPS: ReadonlySet<string> = new Set([
  "excerpt-not-found",
  "excerpt-ambiguous",
  "figure-not-in-words",
  "modifier-not-in-words",
]);

function weigh(fault: Diagnostic, strict: boolean): Diagnostic {
  return EVIDENCE_GAPS.has(fault.code) ? { ...fault, severity: strict ? "error" : "warning" } : fault;
}

/** Faults that a strict check stops at. */
const STRICT: ReadonlySet<string> = new Set(["lock-stale", "archive-missing"]);

function strictly(fault: Diagnostic): Diagnostic {
  return STRICT.has(fault.code) ? { ...fault, severity: "error" } : fault;
}

/** Claims that neither the archive nor the lock vouches for. */
async function unproven({ dataset, evidence, proof }: Material): Promise<Diagnostic[]> {
  const { isStale } = await import("./evidence/index.ts");
  return dataset.claims.flatMap((claim) => {
    const found = evidence.claims.get(claim.id);
    const locked = proof.lock?.claims.get(claim.id);
    // A stale entry has a message of its own.
    if (found?.verification !== "no-archive" || found.verifiedOn !== null) return [];
    if (locked !== undefined && isStale(claim, locked)) return [];
    const message = `no evidence of ${claim.id}: its excerpt was never verified`;
    return [error("never-verified", message, claim.at, "run check --archive with the texts")];
  });
}

/**
 * Sets what the archive proves today beside the lock: reports the claims whose archived text is another than
 * was locked, and where it is to renew the lock, writes it and reports the claims edited since.
 */
async function compareLock(
  { dataset, proof }: Material,
  renews: boolean,
  effects: Effects,
): Promise<Diagnostic[]> {
  if (proof.archive === null) return [];
  const { makeLock, writeLock } = await import("./evidence/index.ts");
  const { lock, changes } = makeLock(dataset, proof.archive, effects.today(), proof.lock);
  if (renews) await replaceFile(proof.lockPath, writeLock(lock), effects.files);
  const places = new Map(dataset.claims.map(({ id, at }) => [id, at]));
  return changes
    .filter(({ change }) => renews || change !== "edited")
    .map(({ claim, change, fields }) => ({
      severity: "note",
      code: change === "edited" ? RENEWED : "archive-changed",
      message:
        change === "edited"
          ? `evidence of ${claim}: verified again as edited (${fields.join(", ") || "the claim"})`
          : `archived text changed: ${claim} is ${change === "gone" ? "gone from it" : "still there"}`,
      at: places.get(claim)!,
      hint: change === "edited" ? "the archive proves the excerpt; read the other edits once more" : null,
    }));
}

const RENEWED = "lock-renewed";

/** A lock that was stale and is renewed in the same run is no fault any more. */
function isRenewed(fault: Diagnostic, renewed: readonly Diagnostic[]): boolean {
  return fault.code === "lock-stale" && renewed.some(({ code, at }) => code === RENEWED && at === fault.at);
}

/** Figures of the archived texts that no claim carries, and entries of `ignore` that name none. */
async function uncovered({ dataset, proof }: Material, strict: boolean): Promise<Diagnostic[]> {
  if (proof.archive === null) return [];
  const { coverage } = await import("./evidence/index.ts");
  const { figures, idle } = coverage(dataset, proof.archive);
  const severity = strict ? "error" : "warning";
  const open = figures.filter((figure) => figure.coveredBy.length === 0 && figure.ignored === null);
  return [
    ...open.map((figure) => ({
      severity: severity as Diagnostic["severity"],
      code: "figure-uncovered",
      message: `no claim carries: ${figure.text}${figure.unit === null ? "" : ` (${figure.unit})`}`,
      at: {
        file: join(proof.folder, dataset.sources.get(figure.source)!.archive!),
        line: figure.line,
        column: null,
      },
      hint: `add a claim, or an entry to ignore of ${figure.source} with the reason`,
    })),
    ...idle.map(({ source, text }) => ({
      severity: "warning" as const,
      code: "ignore-idle",
      message: `ignore of ${source}: ${text} is no figure of its text`,
      at: dataset.sources.get(source)!.at,
      hint: "remove the entry, or correct it",
    })),
  ];
}

function countEvidence({ dataset, evidence }: Material): CheckedDataset {
  const coverages = [...evidence.sources.values()].flatMap(({ coverage }) => coverage ?? []);
  const total = (count: keyof SourceCoverage) => coverages.reduce((sum, one) => sum + one[count], 0);
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
    coverage:
      coverages.length === 0
        ? null
        : { figures: total("figures"), covered: total("covered"), ignored: total("ignored") },
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
interface NextEdition {
  readonly edition: number;
  readonly date: string;
  /** What it is compared with. */
  readonly previous: EditionRecord | null;
}

async function nextEdition(
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

function exportTools(date: string, { browser, config, effects }: Production) {
  const { signal, program } = effects;
  const print = async (html: string) => {
    const room = await unlessAborted(browser!.room(), signal);
    return unlessAborted(room.print(html), signal);
  };
  return { print, date, producer: `discrepancy-brief ${program.version}`, csv: config.csv };
}

async function compose(
  material: Material,
  next: NextEdition,
  production: Production,
): Promise<{ readonly publication: Publication; readonly record: EditionRecord }> {
  const { dataset, evidence } = material;
  const { edition, previous } = next;
  const [{ analyzeDataset }, { composeBrief, composeGlossary }, { figureLanguage, readFigures }, { tables }] =
    await Promise.all([
      import("./analyze/index.ts"),
      import("./compose/index.ts"),
      import("./evidence/index.ts"),
      import("./export/tables/tables.ts"),
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
  const { loadTheme, renderHtml } = await import("./render/index.ts");
  const theme = await loadTheme(await themeFolder(config, effects), effects.files);
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

function inTurn<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  return inParallel(items, 1, run);
}

/**
 * At most `jobs` at a time; the results in the order of the items. After a failure nothing new is begun, and
 * what has begun is waited for, so that no run goes on behind the back of whoever is told of the failure.
 */
async function inParallel<T, R>(
  items: readonly T[],
  jobs: number,
  run: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array(items.length);
  const rest = items.entries();
  const failures: unknown[] = [];
  const work = async () => {
    for (const [index, item] of rest) {
      try {
        results[index] = await run(item);
      } catch (failure) {
        failures.push(failure);
      }
      if (failures.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, items.length) }, work));
  if (failures.length > 0) throw failures[0];
  return results;
}
