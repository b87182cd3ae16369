/**
 * The same build in a loop: a dataset's folders in, an address on loopback out, at which the newest page stands
 * a moment after each save. Nothing is written; an edition is made by `build` alone.
 */

import type { Config } from "./config.ts";
import { type Diagnostic, formatPlace, MachineError, ThemeError, UsageError } from "./diagnostic.ts";
import type { Id } from "./model/dataset.ts";
import { type Draft, draft, type Effects, emptyMemory } from "./pipeline.ts";
import { coalesce, type Extension, type Fault, openPreview, type Shell } from "./preview/index.ts";

/** What watching needs of the world beside what building needs. */
export interface WatchEffects extends Effects {
  /** Calls `onChange` for whatever changes in these folders, until closed. Resolves when it has begun to look. */
  watchFolders(folders: readonly string[], onChange: () => void): Promise<{ close(): Promise<void> }>;
  /** Waits as long as the events of one save take to come. */
  pause(): Promise<void>;
  /** For the address: random, unguessable. */
  readonly token: string;
  readonly shell: Shell;
  /** A page of its own beside the brief. */
  readonly extension?: Extension;
  /** Told what each build came to. */
  onBuilt(diagnostics: readonly Diagnostic[]): void;
}

export interface Watch {
  readonly url: string;
  close(): Promise<void>;
}

/** @throws UsageError where there is no such dataset; MachineError where the first build or the port fails */
export async function watchDataset(
  id: Id,
  config: Config,
  port: number,
  effects: WatchEffects,
): Promise<Watch> {
  const remembering = { ...effects, memory: emptyMemory() };
  const browser = onDemand(() => effects.startBrowser(config));
  const { token, shell: page, extension } = effects;
  const preview = await openPreview({ token, port, shell: page, extension });
  // Of which the PDF of the last build was asked for: somebody has it open, and the next one is begun at once.
  let printed = new Set<string>();
  let shown: string | undefined;
  const show = async ({ pages, diagnostics }: Draft) => {
    // The page that is open, before anybody is told of it: a theme's fault comes out here. Others wait until asked.
    shown = await pages?.html(preview.wanted(pages.languages));
    const print = async (language: string) => {
      const bytes = await pages!.pdf(language, browser.get());
      (await browser.get().room()).openAhead();
      return bytes;
    };
    const pdf = (language: string) => {
      printed.add(language);
      return print(language);
    };
    preview.show(pages && { ...pages, pdf }, diagnostics.map(faultOf));
    const again = pages?.languages.filter((language) => printed.has(language)) ?? [];
    printed = new Set();
    for (const language of again) print(language).catch(() => undefined);
    effects.onBuilt(diagnostics);
  };
  let looking = false;
  const rebuild = coalesce(async (isStale) => {
    try {
      const made = await draft(id, config, remembering);
      // Between the first build and the first look nothing was saved, as a rule: that is no news.
      const isFirstLook = looking;
      looking = false;
      if (
        isFirstLook &&
        shown !== undefined &&
        shown === (await made.pages?.html(preview.wanted(made.pages.languages)))
      )
        return;
      // A file that is being written is empty for a moment: no fault, if the rest of it comes.
      if (made.pages === null) await effects.pause();
      if (made.pages === null && isStale()) return;
      await show(made);
    } catch (error) {
      if (!effects.signal.aborted) await show(failed(error));
    }
  }, effects.pause);
  try {
    const first = await draft(id, config, remembering);
    await show(first);
    const watching = await effects.watchFolders(first.folders, rebuild);
    // What was saved between the first build and the watcher's first look would else be missed.
    looking = true;
    rebuild();
    const close = async () => void (await Promise.all([watching.close(), preview.close(), browser.close()]));
    return { url: preview.url, close };
  } catch (error) {
    await preview.close();
    throw error;
  }
}

/** A theme that is being written fails with a throw; for whoever watches it is one more thing to put right. */
function failed(error: unknown): Draft {
  if (error instanceof ThemeError) return { pages: null, diagnostics: error.diagnostics, folders: [] };
  const hint = error instanceof MachineError || error instanceof UsageError ? error.hint : null;
  const message = error instanceof Error ? error.message : String(error);
  const fault: Diagnostic = { severity: "error", code: "build-failed", message, at: null, hint };
  return { pages: null, diagnostics: [fault], folders: [] };
}

function faultOf({ severity, at, message, hint }: Diagnostic): Fault {
  return { severity, place: at === null ? "" : formatPlace(at), message, hint: hint ?? "" };
}

/** Started when first asked for and kept: a curator who prints once prints again. */
function onDemand(start: () => ReturnType<Effects["startBrowser"]>) {
  let started: ReturnType<Effects["startBrowser"]> | null = null;
  return {
    get() {
      started ??= start();
      return started;
    },
    close: async () => started?.close(),
  };
}
