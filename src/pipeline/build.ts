/** Every brief that is asked for, read and checked together, then produced one by one. */

import { type Config, oneOf } from "../config.ts";
import { type Diagnostic, hasErrors } from "../diagnostic.ts";
import { describePublished, inShard, isCurrent } from "../editions/index.ts";
import { formats } from "../export/index.ts";
import type { PublishedEdition } from "../model/edition.ts";
import { inParallel } from "./concurrency.ts";
import type { Effects } from "./effects.ts";
import { checkLanguages, prepare } from "./material.ts";
import { planBuilds } from "./plan.ts";
import { produce } from "./produce.ts";
import { selectDatasets, themeFaults } from "./selection.ts";

export interface BuildResult {
  /** Whether every brief asked for is in its place; else none was touched. */
  readonly ok: boolean;
  readonly editions: readonly PublishedEdition[];
  readonly diagnostics: readonly Diagnostic[];
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
