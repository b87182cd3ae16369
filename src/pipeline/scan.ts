/** The figures of one text, and which claims carry them. */

import { basename } from "node:path";
import { type Config, UsageError } from "../config.ts";
import { type Diagnostic, MachineError } from "../diagnostic.ts";
import { readingOnce } from "../editions/index.ts";
import type { FigureLanguage, ScannedFigure } from "../evidence/index.ts";
import type { Id } from "../model/dataset.ts";
import type { Effects } from "./effects.ts";
import { prepare } from "./material.ts";
import { datasetNames } from "./selection.ts";

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
  const { archiveText, figureLanguage, scanText, stubClaims } = await import("../evidence/index.ts");
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
