/** The figures of one text, and which claims carry them. */

import { basename, join } from "node:path";
import type { Config } from "../config.ts";
import { type Diagnostic, MachineError, UsageError, warning } from "../diagnostic.ts";
import type { ScannedFigure } from "../evidence/index.ts";
import { languageName } from "../evidence/language-name.ts";
import type { FigureLanguage } from "../figures/index.ts";
import { LARGEST_SOURCES } from "../files/index.ts";
import type { DatasetFiles } from "../load/index.ts";
import type { Dataset, Id, Source } from "../model/dataset.ts";
import type { Effects } from "./effects.ts";
import { languagesOf, requireLanguages } from "./languages.ts";

export type { ScannedFigure };

export interface Scan {
  readonly figures: readonly ScannedFigure[];
  /** Of the text: asked for, or its source's. */
  readonly language: FigureLanguage;
  /** The source whose archived text this file is; null where no dataset has it. */
  readonly source: Id | null;
  /** claims.yaml entries for the figures that no claim carries. */
  stub(): Promise<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a scan touches of the world: files to read, and whoever waits for it. */
export type ScanEffects = Pick<Effects, "signal" | "onStep" | "program"> & {
  readonly files: DatasetFiles;
  /** The text to be scanned, which may come through a pipe. */
  readonly readText: (path: string) => Promise<Uint8Array>;
};

/**
 * Every figure of a text file. Where a dataset names a file of this name as the archived text of a source, the
 * figures are marked with the claims that carry them.
 */
export async function scan(
  path: string,
  language: string | null,
  config: Config,
  effects: ScanEffects,
): Promise<Scan> {
  // Not by the stage's door: what checks and locks evidence takes longer to load than a text to read.
  const [{ archiveText }, { scanText }, { figureLanguage, isLikeRead, readLanguages }] = await Promise.all([
    import("../evidence/archive.ts"),
    import("../evidence/scan.ts"),
    import("../figures/index.ts"),
  ]);
  await requireLanguages(config, effects);
  const text = archiveText(path, await readText(path, effects));
  if (text === null)
    throw new UsageError(`not UTF-8: ${path}`, "convert it, for example with iconv -t UTF-8");
  const found = await sourceOf(basename(path), config, effects);
  const named = language ?? found?.source.language ?? null;
  const known = figureLanguage(named ?? "und");
  const tag = known === "und" && !isLikeRead(text) ? "unread" : known;
  const covering = found === null ? {} : { dataset: found.dataset, source: found.source.id };
  const { figures } = scanText(text, { language: tag, ...covering });
  const source = found?.source.id ?? null;
  const stub = () => stubsOf(text, tag, figures, found, config, effects);
  return {
    figures,
    language: tag,
    source,
    stub,
    diagnostics: tag === "unread" ? [unread(path, named, readLanguages())] : [],
  };
}

/** What no claim carries yet, as entries for claims.yaml; where a dataset has the text, with what is proposed of each. */
async function stubsOf(
  text: string,
  language: FigureLanguage,
  figures: readonly ScannedFigure[],
  found: { readonly dataset: Dataset; readonly source: Source } | null,
  config: Config,
  effects: ScanEffects,
): Promise<string> {
  const [{ readForClaims, stubClaims }, { locateExcerpt, searchableText }] = await Promise.all([
    import("../propose/index.ts"),
    import("../evidence/locate.ts"),
  ]);
  const open = figures.filter(({ covered_by: claims, ignored }) => claims.length === 0 && ignored === null);
  if (found === null) return stubClaims(open.map((figure) => ({ figure, proposal: null })));
  const searchable = searchableText(text);
  const locate = (excerpt: string, prefix?: string | null, suffix?: string | null) =>
    locateExcerpt(searchable, excerpt, prefix, suffix);
  const reader = readForClaims({
    ...{ ...found, text, language },
    reasons: await languagesOf(found.dataset, config, effects),
    locate: (excerpt, prefix, suffix) => locate(excerpt, prefix, suffix).status,
  });
  const own = found.dataset.claims.filter((claim) => claim.source === found.source.id);
  const covered = own.map((claim) => locate(claim.excerpt, claim.prefix, claim.suffix));
  const isCovered = (place: { start: number; end: number }) =>
    covered.some(
      (claim) => claim.status === "verified" && claim.start < place.end && place.start < claim.end,
    );
  const statements = reader.statements().filter(({ place }) => !isCovered(place));
  return stubClaims(
    [
      ...open.map((figure) => ({ figure, proposal: reader.propose(figure, "estimate") })),
      ...statements.map(({ sentence, line, proposal }) => ({ figure: null, sentence, line, proposal })),
    ],
    found.source.id,
  );
}

function unread(path: string, named: string | null, read: readonly string[]): Diagnostic {
  const which =
    named === null ? "its language is none of those that are" : `no reader for ${languageName(named)}`;
  const message = `figures of ${path}: not read, ${which}: digits are listed, what the words make of them is open`;
  const hint = `figures are read in ${new Intl.ListFormat("en").format(read.map(languageName))}; name the language with --language`;
  return warning("figure-language-unknown", message, { file: path, line: null, column: null }, hint);
}

async function readText(path: string, { readText }: ScanEffects): Promise<Uint8Array> {
  try {
    return await readText(path);
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    const reason = (cause as NodeJS.ErrnoException).code;
    if (reason === "ENOENT" || reason === "ENOTDIR") throw new UsageError(`no such file: ${path}`);
    if (reason === "EISDIR") throw new UsageError(`not a file: ${path}`, "name one text file");
    throw new MachineError(`cannot read: ${path} (${reason})`, { cause });
  }
}

/** The first source, in the order of datasets and files, whose archived text has this name. */
async function sourceOf(name: string, config: Config, effects: ScanEffects) {
  const { listDatasets } = await import("../load/list-datasets.ts");
  const list = await listDatasets(config.data, effects.files).catch(() => null);
  for (const id of list?.datasets ?? []) {
    effects.signal.throwIfAborted();
    if (!(await mayName(name, join(config.data, id), effects.files))) continue;
    effects.onStep(`reading ${id}`);
    const dataset = await readDataset(id, config, effects);
    const sources = [...(dataset?.sources.values() ?? [])];
    const source = sources.find(({ archive }) => archive !== null && basename(archive) === name);
    if (source !== undefined) return { dataset: dataset!, source };
  }
  return null;
}

/**
 * Most texts belong to no dataset, and to find that out nothing need be parsed: a name stands in YAML as it is,
 * unless it has blanks that a line end may stand for, or something is escaped.
 */
async function mayName(name: string, folder: string, files: DatasetFiles): Promise<boolean> {
  const { readTextFile } = await import("../load/text-file.ts");
  const read = await readTextFile(join(folder, "sources.yaml"), folder, LARGEST_SOURCES, files);
  return "text" in read && (/[\s"']/.test(name) || read.text.includes(name) || read.text.includes("\\"));
}

async function readDataset(id: Id, config: Config, { files }: ScanEffects): Promise<Dataset | null> {
  const [{ loadDataset }, { validateDataset }] = await Promise.all([
    import("../load/index.ts"),
    import("../validate/index.ts"),
  ]);
  return validateDataset(await loadDataset(config.data, id, files)).dataset;
}
