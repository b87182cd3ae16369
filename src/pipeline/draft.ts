/** A brief in the making, for the preview: nothing of it is written. */

import { join } from "node:path";
import type { StartedBrowser } from "../browser/index.ts";
import type { Config } from "../config.ts";
import { type Diagnostic, hasErrors } from "../diagnostic.ts";
import { readingOnce, readState } from "../editions/index.ts";
import { exportAll, formats } from "../export/index.ts";
import type { Id } from "../model/dataset.ts";
import { bytesOf, keepWhole } from "../model/edition.ts";
import type { Effects } from "./effects.ts";
import { catalogueOf } from "./languages.ts";
import { checkLanguages, type Material, prepare } from "./material.ts";
import { compose, exportTools, type NextEdition, nextEdition } from "./produce.ts";
import { archiveFolder } from "./selection.ts";
import { themeFaults, themeFolders } from "./theme.ts";

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
  const words = (await catalogueOf(config, effects)).found.map(({ folder }) => folder);
  const folders = [join(config.data, id), archive, ...(await themeFolders(config, effects)), ...words];
  const { diagnostics: found, material } = await prepare(
    id,
    readingOnce(effects.files),
    false,
    config,
    effects,
  );
  const diagnostics = [...found, ...(await themeFaults(config, effects))];
  if (material === null || hasErrors(diagnostics)) return { pages: null, diagnostics, folders };
  checkLanguages([material], config);
  const folder = join(config.output, id);
  const next = await nextEdition(material, folder, await readState(folder, effects.files), config, effects);
  return {
    pages: draftPages(material, next, config, effects),
    diagnostics: [...diagnostics, ...next.faults],
    folders,
  };
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
  const printed = new Map<string, Promise<Uint8Array>>();
  const print = async (language: string, browser: StartedBrowser) => {
    const tools = exportTools(next.date, keepWhole, { chosen, browser, config, effects });
    const printing = formats.filter(({ needs }) => needs === "print");
    const [printed] = await exportAll(printing, (await publicationIn(language)).publication, tools, []);
    return bytesOf(printed!);
  };
  return {
    languages: material.dataset.languages.filter((language) => config.languages?.includes(language) ?? true),
    html: async (language) => (await publicationIn(language)).publication.pages[0]!.html,
    pdf(language, browser) {
      const printing = printed.get(language) ?? print(language, browser);
      printed.set(language, printing);
      // What failed is tried again by who asks again.
      printing.catch(() => printed.delete(language));
      return printing;
    },
  };
}
