/**
 * The same build in a loop: a dataset's folders in, an address on loopback out, at which the newest page stands
 * a moment after each save. Nothing is written; an edition is made by `build` alone.
 */
import { type Config, UsageError } from "./config.ts";
import { type Diagnostic, formatPlace, MachineError } from "./diagnostic.ts";
import type { Id } from "./model/dataset.ts";
import { type Draft, draft, type Effects } from "./pipeline.ts";
import { coalesce, type Fault, openPreview, type Shell } from "./preview/index.ts";

/** What watching needs of the world beside what building needs. */
export interface WatchEffects extends Effects {
  /** Calls `onChange` for whatever changes in these folders, until closed. Resolves when it has begun to look. */
  watchFolders(folders: readonly string[], onChange: () => void): Promise<{ close(): Promise<void> }>;
  /** Waits as long as the events of one save take to come. */
  pause(): Promise<void>;
  /** For the address: random, unguessable. */
  readonly token: string;
  readonly shell: Shell;
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
  const browser = onDemand(() => effects.startBrowser(config.browser));
  const preview = await openPreview({ token: effects.token, port, shell: effects.shell });
  const show = async ({ pages, diagnostics }: Draft) => {
    // The page that is open, before anybody is told of it: a theme's fault comes out here. Others wait until asked.
    await pages?.html(preview.wanted(pages.languages));
    preview.show(
      pages && { ...pages, pdf: (language) => pages.pdf(language, browser.get()) },
      diagnostics.map(faultOf),
    );
    effects.onBuilt(diagnostics);
  };
  const rebuild = coalesce(async () => {
    try {
      await show(await draft(id, config, effects));
    } catch (error) {
      if (!effects.signal.aborted) await show(failed(error));
    }
  }, effects.pause);
  try {
    const first = await draft(id, config, effects);
    await show(first);
    const watching = await effects.watchFolders(first.folders, rebuild);
    // What was saved between the first build and the watcher's first look would else be missed.
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
