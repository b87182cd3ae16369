/** Every brief that is asked for, read and checked together, then produced one by one. */

import { setTimeout } from "node:timers/promises";
import type { StartedBrowser } from "../browser/index.ts";
import { type Config, oneOf } from "../config.ts";
import { type Diagnostic, hasErrors, ThemeError } from "../diagnostic.ts";
import { describePublished, inShard, isCurrent } from "../editions/index.ts";
import { formats } from "../export/index.ts";
import type { Id } from "../model/dataset.ts";
import type { PublishedEdition } from "../model/edition.ts";
import { inParallel, unlessAborted } from "./concurrency.ts";
import type { Effects } from "./effects.ts";
import { checkLanguages, type Material, prepare } from "./material.ts";
import { type Plan, planBuilds } from "./plan.ts";
import { browserWarnings, prints } from "./printed-with.ts";
import { produce } from "./produce.ts";
import { selectDatasets } from "./selection.ts";
import { type PublishedSite, publishSite } from "./site.ts";
import { isOwnTheme, themeFaults } from "./theme.ts";

export interface BuildResult {
  /** Whether every brief asked for is in its place. */
  readonly ok: boolean;
  /** Those that are: none where there is an error in data or templates; the others where only a page was refused,
   * or where that is asked for (`keepGoing`). */
  readonly editions: readonly PublishedEdition[];
  /** The datasets that were left out so. */
  readonly notBuilt: readonly Id[];
  /** The page of all briefs and its feed; null where there is one brief only and `site` did not ask for them. */
  readonly site: PublishedSite | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Builds the briefs of these datasets, of all where none is named. All data are read before anything is
 * written: with an error in any of them nothing is published, or with `keepGoing` only the others.
 * @throws UsageError, MachineError, FolderHeld
 */
export async function build(
  names: readonly string[],
  config: Config,
  effects: Effects,
): Promise<BuildResult> {
  const chosen = config.formats?.map((id) => oneOf("format", id, formats, (format) => format.id)) ?? formats;
  const selected = await selectDatasets(names, config, effects);
  const laidOut = chosen.some(({ needs }) => needs !== "data");
  const early = [...selected.diagnostics, ...(laidOut ? await themeFaults(config, effects) : [])];
  if (hasErrors(early)) return nothing(early);
  const plans = await planBuilds(inShard(selected.ids, config.shard), chosen, config, effects);
  const stale = plans.filter(({ state, inputs }) => !isCurrent(state, inputs));
  // Before anything else is loaded: the browser takes as long to start as reading and comparing do.
  const browser = stale.length > 0 && prints(chosen) ? effects.startBrowser(config) : null;
  try {
    if (browser !== null) await unlessAborted(launchedOr(browser, LONGEST_LAUNCH_MS), effects.signal);
    const prepared = await inParallel(stale, config.jobs, (plan) =>
      prepare(plan.id, plan.readFile, false, config, numbered(plan, stale, effects)),
    );
    const found = [...selected.diagnostics, ...prepared.flatMap((one) => one.diagnostics)];
    if (hasErrors(found) && !config.keepGoing) return nothing(found);
    const materials = new Map<Plan, Material>();
    for (const [at, { material, diagnostics }] of prepared.entries())
      if (material !== null && !hasErrors(diagnostics)) materials.set(stale[at]!, material);
    checkLanguages([...materials.values()], config);
    // The browser goes as soon as it is needed no longer: while the last PDF is finished, not after.
    const toPrint = new Set(materials.keys());
    const printed = (plan: Plan) => {
      if (toPrint.delete(plan) && toPrint.size === 0) void browser?.close();
    };
    const toBuild = stale.filter((plan) => materials.has(plan));
    const produced = await inParallel(plans, config.jobs, async (plan) => {
      const material = materials.get(plan);
      if (material === undefined)
        return {
          edition: stale.includes(plan) ? null : describePublished(plan.folder, plan.state.newest!, false),
          diagnostics: [],
        };
      const onPrinted = () => printed(plan);
      const production = { chosen, browser, onPrinted, config, effects: numbered(plan, toBuild, effects) };
      return produce(plan, material, production)
        .catch((thrown) => refusedPage(thrown, config, effects))
        .finally(onPrinted);
    });
    const ofBrowser = await browserWarnings(browser, plans[0]?.wanted ?? null, config);
    const diagnostics = [...found, ...distinct(produced.flatMap((one) => one.diagnostics)), ...ofBrowser];
    const editions = produced.flatMap(({ edition }) => edition ?? []);
    const notBuilt = plans.filter((_, at) => produced[at]!.edition === null).map(({ id }) => id);
    const { site, diagnostics: ofSite } = await publishSite(config, effects);
    const told = [...diagnostics, ...ofSite];
    return { ok: notBuilt.length === 0, editions, notBuilt, site, diagnostics: told };
  } catch (thrown) {
    return nothing(refusedPage(thrown, config, effects).diagnostics);
  } finally {
    await browser?.close();
  }
}

const nothing = (diagnostics: readonly Diagnostic[]): BuildResult => ({
  ...{ ok: false, editions: [], notBuilt: [], site: null, diagnostics },
});

/** A page that a stranger's theme makes of one dataset is that dataset's fault alone: the others go on. */
function refusedPage(thrown: unknown, config: Config, effects: Effects) {
  if (!(thrown instanceof ThemeError) || isOwnTheme(config, effects)) throw thrown;
  return { edition: null, diagnostics: thrown.diagnostics };
}

/** Both languages of a brief ask for the same things, and several datasets share most slips of their theme: each is told once. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()];
}

/** Of the first run of all, which unpacks the browser; faults of the data should not wait for that. */
const LONGEST_LAUNCH_MS = 500;

function launchedOr(browser: StartedBrowser, milliseconds: number): Promise<void> {
  const late = new AbortController();
  const timer = setTimeout(milliseconds, undefined, { signal: late.signal }).catch(() => undefined);
  return Promise.race([browser.launched(), timer]).finally(() => late.abort());
}

/** Of several, each step says which one it is of. */
function numbered(plan: Plan, stale: readonly Plan[], effects: Effects): Effects {
  if (stale.length < 2) return effects;
  const place = `${stale.indexOf(plan) + 1} of ${stale.length}`;
  return { ...effects, onStep: (step) => effects.onStep(`${place}: ${step}`) };
}
