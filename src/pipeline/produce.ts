/** Dataset and evidence → an edition in its place. */

import type { StartedBrowser } from "../browser/index.ts";
import type { Extent, Forms } from "../compose/index.ts";
import type { Config } from "../config.ts";
import type { Diagnostic } from "../diagnostic.ts";
import {
  adoptEdition,
  canBeAdopted,
  describePublished,
  type EditionState,
  editionDate,
  holdFolder,
  type Inputs,
  inputsFile,
  isCurrent,
  newestRecord,
  nextNumber,
  publishEdition,
  readState,
  recordEdition,
  recordFile,
  Staging,
  summaryFile,
  withArchive,
} from "../editions/index.ts";
import { exportAll, type Format } from "../export/index.ts";
import { type Analysis, CANT_BOTH_BE_TRUE } from "../model/analysis.ts";
import type { Dataset } from "../model/dataset.ts";
import type {
  Artifact,
  EditionRecord,
  FoundPairs,
  KeepArtifact,
  PublishedEdition,
} from "../model/edition.ts";
import { once } from "../model/once.ts";
import type { Page, Publication, Wording } from "../model/publication.ts";
import type { EditionSummary } from "../model/summary.ts";
import type { TableName } from "../model/table-words.ts";
import { compareClaims } from "./compare.ts";
import { breathe, holdingThread, inTurn, MANY_CLAIMS, queueOf, unlessAborted } from "./concurrency.ts";
import type { Effects } from "./effects.ts";
import { fontGaps } from "./font-gaps.ts";
import type { Material } from "./material.ts";
import { type Plan, waiting } from "./plan.ts";
import { browserNote, incompletePrint, prints, shrunkPrint, withBrowser } from "./printed-with.ts";
import { pageMaker, readTheme } from "./theme.ts";

interface Production {
  readonly chosen: readonly Format[];
  readonly browser: StartedBrowser | null;
  /** Told when the browser is needed no longer. */
  readonly onPrinted?: () => void;
  readonly config: Config;
  readonly effects: Effects;
}

/** What a brief has come to, and what there is to say of its pages. */
export interface Produced {
  readonly edition: PublishedEdition;
  readonly diagnostics: readonly Diagnostic[];
}

/** @throws {ThemeError} where a page can't be made of the theme; nothing is written then */
export async function produce(plan: Plan, material: Material, production: Production): Promise<Produced> {
  const { config, effects } = production;
  const held = await holdFolder(plan.folder, effects.files, waiting(config, effects));
  const staging = new Staging(plan.folder, effects.files, effects.signal);
  try {
    const inputs = withArchive(plan.inputs, material.archived);
    // Read again: another run may have published while this one was reading.
    const state = await readState(plan.folder, effects.files);
    if (isCurrent(state, inputs)) return kept(plan, state, false);
    if (canBeAdopted(state, inputs)) {
      await adoptEdition(plan.folder, state.newest!.edition, effects.files);
      return kept(plan, state, true);
    }
    const next = await nextEdition(material, plan.folder, state, config, effects);
    const { edition, date } = next;
    const begun = await beginArtifacts(material, next, staging.keep, production);
    // Which browser starts is known only now, and without the one that was wanted there may be nothing new to print.
    const printed = await withStarted(inputs, plan, production);
    if (isCurrent(state, printed)) return kept(plan, state, false);
    const artifacts = await begun.finish([inputsFile(edition, date, printed)]);
    const options = { folder: plan.folder, inputs: printed, date, keep: config.keep, staging };
    const published = { ...options, signal: effects.signal };
    const put = await publishEdition(artifacts, state, published, effects.files);
    return {
      edition: { ...put, found: begun.found },
      diagnostics: [...next.faults, ...begun.diagnostics, ...begun.told],
    };
  } finally {
    await staging.remove();
    held.release();
  }
}

function kept({ folder }: Plan, state: EditionState, adopted: boolean): Produced {
  return { edition: describePublished(folder, state.newest!, adopted), diagnostics: [] };
}

/** The edition that comes after those on disk. */
export interface NextEdition {
  readonly edition: number;
  readonly date: string;
  /** What it is compared with. */
  readonly previous: EditionRecord | null;
  /** Why it is not compared with the newest of all. */
  readonly faults: readonly Diagnostic[];
}

export async function nextEdition(
  { dataset }: Material,
  folder: string,
  state: EditionState,
  config: Config,
  { files }: Effects,
): Promise<NextEdition> {
  const { record, faults } = await newestRecord(folder, state.numbers, files);
  return { edition: nextNumber(state), date: config.date ?? editionDate(dataset), previous: record, faults };
}

async function withStarted(inputs: Inputs, { wanted }: Plan, { browser, chosen, effects }: Production) {
  if (browser === null || !prints(chosen)) return inputs;
  const { found } = await unlessAborted(browser.room(), effects.signal);
  return withBrowser(inputs, browserNote(wanted, found));
}

/** Composes the pages and hands them over to be printed. */
async function beginArtifacts(
  material: Material,
  next: NextEdition,
  keep: KeepArtifact,
  production: Production,
) {
  const { chosen, effects } = production;
  const tools = exportTools(next.date, keep, production);
  const printed: Promise<unknown>[] = [];
  // Printing takes longest, so each page is handed over as soon as it is there.
  const onPage = async (html: string) => {
    const documents = await Promise.all(chosen.map((format) => format.documents?.(html) ?? []));
    for (const document of documents.flat()) printed.push(tools.print(document));
  };
  const many = material.dataset.claims.length >= MANY_CLAIMS;
  const composing = async () => {
    const composed = await compose(material, next, production, onPage);
    const { publication, record, summary, gaps } = composed;
    return { publication, record: record(), summary: summary(), diagnostics: await gaps() };
  };
  const { publication, record, summary, diagnostics } = await holdingThread(many, composing, effects);
  void Promise.allSettled(printed).then(production.onPrinted);
  return {
    diagnostics,
    /** What the prints came to; all of it once they are finished. */
    told: tools.told,
    found: foundIn(publication.analysis),
    /** @param enclosed files of the edition that no format makes */
    async finish(enclosed: readonly Artifact[]): Promise<Artifact[]> {
      effects.onStep(`writing ${material.dataset.id}: ${chosen.map(({ id }) => id).join(", ")}`);
      const exporting = () => exportAll(chosen, publication, tools, enclosed);
      // While there is a browser to be ended, signals are heard between the tables.
      const exported = await holdingThread(many && printed.length === 0, exporting, effects);
      return [...exported, summaryFile(summary), await recordFile(record, keep)];
    },
  };
}

function foundIn({ discrepancies }: Analysis): FoundPairs {
  const ofKind = Map.groupBy(discrepancies, ({ kind }) => kind);
  return {
    kinds: Object.fromEntries([...ofKind].map(([kind, pairs]) => [kind, pairs.length])),
    ifSame: discrepancies.filter(({ kind, ifSame }) => ifSame && CANT_BOTH_BE_TRUE.has(kind)).length,
  };
}

/**
 * Pages of the browser that print at the same time: more than the cores of a small machine take each other's
 * turn, and each holds the whole layout of its part in memory.
 */
const PRINTING_AT_ONCE = 2;

export function exportTools(date: string, keep: KeepArtifact, { browser, config, effects }: Production) {
  const { signal, program } = effects;
  const printing = new Map<string, Promise<Uint8Array>>();
  const begun: Promise<void>[] = [];
  const told: Diagnostic[] = [];
  const queue = queueOf(PRINTING_AT_ONCE);
  let done = 0;
  const start = async (html: string) => {
    const handedOver = Promise.withResolvers<void>();
    begun.push(handedOver.promise);
    try {
      const room = await unlessAborted(browser!.room(), signal);
      if (begun.length > 1) effects.onStep(`printing: ${done} of ${begun.length} done`);
      // What waits for its turn keeps nobody from computing: the browser is at work on others.
      if (queue.isFull()) handedOver.resolve();
      const printed = await queue.run(() =>
        unlessAborted(room.print(html, { onPrinting: handedOver.resolve, onWarning }), signal),
      );
      done += 1;
      if (begun.length > 1) effects.onStep(`printing: ${done} of ${begun.length} done`);
      return printed;
    } finally {
      handedOver.resolve();
    }
  };
  const onWarning = (message: string) => told.push(incompletePrint(message));
  /** A page that is printed already, or being printed, is not printed again. */
  const print = (html: string) => {
    const known = printing.get(html) ?? start(html);
    known.catch(() => undefined);
    printing.set(html, known);
    return known;
  };
  const producer = `discrepancy-brief ${program.version}`;
  return {
    print,
    told,
    onShrunk: (name: string, scale: number) => told.push(shrunkPrint(name, scale)),
    begun: () => Promise.all(begun),
    date,
    producer,
    csv: config.csv,
    keep,
  };
}

export async function compose(
  material: Material,
  next: NextEdition,
  production: Production,
  onPage: (html: string) => Promise<void> = async () => undefined,
): Promise<{
  readonly publication: Publication;
  /** Made when it is asked for, as what follows: a page alone needs none of it. */
  readonly record: () => EditionRecord;
  readonly summary: () => EditionSummary;
  /** What of the pages no font of the theme draws. */
  readonly gaps: () => Promise<readonly Diagnostic[]>;
}> {
  const { dataset, evidence } = material;
  const { edition, previous } = next;
  const [{ composeForms, composeGlossary, composeSummary }, { figureLanguage, readFigures }, { tables }] =
    await Promise.all([
      import("../compose/index.ts"),
      import("../figures/index.ts"),
      import("../export/tables/tables.ts"),
    ]);
  const { effects } = production;
  effects.onStep(`comparing ${dataset.id}: ${dataset.claims.length} claims`);
  const analysis = material.analysis ?? (await compareClaims(dataset));
  await breathe(effects.signal);
  const languages = await material.languages.read(dataset.languages);
  const worded = (language: string) => composeGlossary(dataset, evidence, analysis, language, languages);
  const wordings = dataset.languages.map(worded) as [Wording, ...Wording[]];
  const unpaged = { dataset, analysis, evidence, wordings, changes: [], pages: [] };
  const rows = (name: TableName) => tables.find((table) => table.name === name)!.content(unpaged);
  const history = once(() =>
    recordEdition(unpaged, { claims: rows("claims"), sources: rows("sources") }, next, previous),
  );
  const { pages, gaps } = await renderPages(
    (language, extent) =>
      composeForms({
        dataset,
        evidence,
        analysis,
        language,
        languages,
        edition,
        // Nothing is told of changes where there is no edition before.
        history: previous === null ? null : history(),
        appendix: production.config.appendix,
        extent,
        readFigures: (text, tag) => readFigures(text, { language: figureLanguage(tag) }),
      }),
    dataset,
    production,
    onPage,
  );
  const publication: Publication = {
    ...unpaged,
    get changes() {
      return history().record.changes;
    },
    pages,
  };
  const summary = () => composeSummary(dataset, evidence, analysis, languages, history());
  return { publication, record: () => history().record, summary, gaps };
}

async function renderPages(
  formsIn: (language: string, extent: Extent) => Forms,
  dataset: Dataset,
  { chosen, config, effects }: Production,
  onPage: (html: string) => Promise<void>,
): Promise<{ pages: Page[]; gaps: () => Promise<readonly Diagnostic[]> }> {
  if (chosen.every(({ needs }) => needs === "data")) return { pages: [], gaps: async () => [] };
  const theme = await readTheme(config, effects);
  const pageOf = await pageMaker(theme, config, effects);
  const showsPages = chosen.some(({ needs }) => needs === "page");
  const languages = dataset.languages.filter((language) => config.languages?.includes(language) ?? true);
  const pages = await inTurn(languages, async (language) => {
    const place = `${languages.indexOf(language) + 1} of ${languages.length}`;
    effects.onStep(`composing ${dataset.id}: ${language}, ${place}`);
    await breathe(effects.signal);
    const { long, short } = formsIn(language, theme.extent);
    const print = once(() => pageOf(short === null ? long : short()));
    if (prints(chosen)) await onPage(print());
    await breathe(effects.signal);
    // A screen has room for the long form.
    const html = short === null ? print : () => pageOf(long);
    return { language, brief: long, html: showsPages ? html() : "", print };
  });
  const gaps = async () => {
    const htmls = pages.flatMap(({ html, print }) => [...new Set([html, prints(chosen) ? print() : ""])]);
    return fontGaps(htmls, theme, dataset, config);
  };
  return { pages, gaps };
}
