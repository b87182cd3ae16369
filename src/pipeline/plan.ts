/** What a build starts from, and whether there is anything to do. */

import { join } from "node:path";
import type { Config } from "../config.ts";
import {
  type EditionState,
  gatherInputs,
  gatherShared,
  type Inputs,
  readingOnce,
} from "../editions/index.ts";
import type { Format } from "../export/index.ts";
import type { Id } from "../model/dataset.ts";
import { inParallel } from "./concurrency.ts";
import type { Effects } from "./effects.ts";
import type { ReadFile } from "./material.ts";
import { prints, withBrowser } from "./printed-with.ts";
import { archiveFolder } from "./selection.ts";
import { themeFolder } from "./theme.ts";

/** How a run meets another that holds the folder. */
export const waiting = ({ wait }: Config, { signal, onStep }: Effects) => ({
  seconds: wait,
  signal,
  onWait: (folder: string) => onStep(`waiting for another run in ${folder}`),
});

/** What a build of one dataset starts from. */
export interface Plan {
  readonly id: Id;
  /** `output/<dataset>`. */
  readonly folder: string;
  readonly state: EditionState;
  readonly inputs: Inputs;
  /** The browser that it is to be printed with; null where nothing is printed, or there is none. */
  readonly wanted: string | null;
  /** Of the data files, each once: what was hashed is what is built. */
  readonly readFile: ReadFile;
}

export async function planBuilds(
  ids: readonly Id[],
  chosen: readonly Format[],
  config: Config,
  effects: Effects,
) {
  const { program, files } = effects;
  const options = {
    formats: chosen.map(({ id }) => id),
    languages: config.languages ?? "all",
    appendix: config.appendix,
    delimiter: config.csv.delimiter,
    bom: config.csv.bom,
    ...(config.date === null ? {} : { date: config.date }),
  };
  const { source, themes } = program;
  const { languageFolders: languages } = config;
  const folders = { theme: await themeFolder(config, effects), themes, languages, source };
  const shared = await gatherShared(
    folders,
    program.build ?? program.version,
    options,
    files,
    effects.signal,
  );
  const wanted = prints(chosen) ? await effects.wantedBrowser(config) : null;
  return inParallel(ids, config.jobs, async (id): Promise<Plan> => {
    const folder = join(config.output, id);
    const readFile = readingOnce(files);
    const archive = await archiveFolder(id, config, effects);
    const places = { data: join(config.data, id), archive, output: folder };
    const gathered = await gatherInputs(id, places, shared, files, readFile, effects.signal);
    const { state, inputs } = gathered;
    const noted = prints(chosen) ? withBrowser(inputs, wanted, state.newest?.options) : inputs;
    return { id, folder, readFile, state, inputs: noted, wanted };
  });
}
