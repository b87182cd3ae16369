/** Claims and discrepancies for other programs. */

import { type Config, oneOf } from "../config.ts";
import { type Diagnostic, hasErrors, UsageError } from "../diagnostic.ts";
import { editionDate, readingOnce } from "../editions/index.ts";
import type { Id } from "../model/dataset.ts";
import type { Effects } from "./effects.ts";
import { checkLanguages, prepare } from "./material.ts";
import { compose } from "./produce.ts";
import { selectDatasets } from "./selection.ts";

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
  const [{ exchanges }, { base }] = await Promise.all([
    import("../export/exchange/index.ts"),
    import("../export/sqlite/index.ts"),
  ]);
  oneOf("form", as, [...exchanges, base], ({ id }) => id);
  const exchange = exchanges.find(({ id }) => id === as);
  if (exchange === undefined) throw new UsageError(`${as} is a file, not a text`, "call exportBase");
  const { mediaType } = exchange;
  const selected = await selectDatasets(name === null ? [] : [name], config, effects);
  const [id, ...others] = selected.ids;
  if (others.length > 0)
    throw new UsageError("several datasets, and none was named", `name one: ${selected.ids.join(", ")}`);
  const nothing = { ok: false, dataset: id ?? null, mediaType, text: [] };
  if (id === undefined) return { ...nothing, diagnostics: selected.diagnostics };
  const prepared = await prepare(id, readingOnce(effects.files), false, config, effects, {
    outgrown: as === "csv",
  });
  const diagnostics = [...selected.diagnostics, ...prepared.diagnostics];
  if (prepared.material === null || hasErrors(diagnostics)) return { ...nothing, diagnostics };
  checkLanguages([prepared.material], config);
  const alone = { edition: 1, date: editionDate(prepared.material.dataset), previous: null, faults: [] };
  const { publication } = await compose(prepared.material, alone, {
    chosen: [],
    browser: null,
    config,
    effects,
  });
  const language = config.languages?.[0] ?? publication.wordings[0].language;
  return { ok: true, dataset: id, mediaType, text: exchange.write(publication, language), diagnostics };
}
