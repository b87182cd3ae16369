/** What a change to the data means: the datasets as they stand, set beside those of a commit. */

import { type Config, oneOf } from "../config.ts";
import { type Diagnostic, hasErrors } from "../diagnostic.ts";
import { compareRecords, editionDate, emptyRecord, readingOnce } from "../editions/index.ts";
import { CANT_BOTH_BE_TRUE } from "../model/analysis.ts";
import { compareText } from "../model/compare-text.ts";
import type { Id } from "../model/dataset.ts";
import type { EditionChange, EditionRecord, RecordedClaim } from "../model/edition.ts";
import type { Publication } from "../model/publication.ts";
import { inTurn } from "./concurrency.ts";
import type { Effects } from "./effects.ts";
import { checkLanguages, type Material, prepare } from "./material.ts";
import { openPast } from "./past.ts";
import { compose } from "./produce.ts";
import { selectDatasets } from "./selection.ts";

export interface Review {
  /** As it was asked for, and the commit that it names, in full. */
  readonly ref: string;
  readonly commit: string;
  /** By name; empty where the data of either side have errors. */
  readonly datasets: readonly DatasetReview[];
  /** Errors only: of what else is wrong with the data, `check` tells. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface DatasetReview {
  readonly dataset: Id;
  /** `new`: the commit has no such dataset; `gone`: it stands there no more. */
  readonly state: "new" | "gone" | "both";
  /** As if what stands now were the edition after what stood then. */
  readonly changes: readonly EditionChange[];
  /** Ids of the two claims, by discrepancy. */
  readonly pairs: Readonly<Record<string, readonly [a: string, b: string]>>;
  /** Each claim that is told of, as a reader sees it now, or saw it last. */
  readonly claims: ReadonlyMap<Id, Shown>;
  /** Each discrepancy that is told of in a sentence, by its id. */
  readonly sentences: ReadonlyMap<string, string>;
  readonly gone: readonly GoneExcerpt[];
  /** Pairs that can't both be true, then and now. */
  readonly excluded: { readonly before: number; readonly after: number };
}

type Shown = RecordedClaim["shown"][string];

/** An excerpt that is not in its source's text, and was, or had never been looked for. */
export interface GoneExcerpt {
  readonly claim: Id;
  readonly source: Id;
  readonly excerpt: string;
  /** What in the text comes nearest to it. */
  readonly nearest: string | null;
}

/**
 * Every dataset that is there, or was at the commit; only those that are named, where any are.
 * @throws UsageError, MachineError
 */
export async function reviewChange(
  ref: string,
  names: readonly Id[],
  config: Config,
  effects: Effects,
): Promise<Review> {
  const past = await openPast(ref, config, effects);
  const { memory: _, ...rest } = effects;
  const world: Effects = { ...rest, files: past.files };
  const [now, then] = await Promise.all([
    selectDatasets([], config, effects),
    selectDatasets([], config, world),
  ]);
  const all = [...new Set([...now.ids, ...then.ids])].sort(compareText);
  const told = { ref, commit: past.commit };
  const faults = all.length === 0 ? now.diagnostics.filter(isError) : [];
  if (faults.length > 0) return { ...told, datasets: [], diagnostics: faults };
  const ids = names.length === 0 ? all : names.map((name) => oneOf("dataset", name, all, (id) => id));
  const reviewed = await inTurn([...new Set(ids)], async (id) => {
    const before = then.ids.includes(id) ? await stateOf(id, null, config, world) : NOTHING;
    const after = now.ids.includes(id) ? await stateOf(id, before.state, config, effects) : NOTHING;
    const diagnostics = [...before.faults.map(placedAt(past.commit)), ...after.faults];
    const review = diagnostics.length > 0 ? null : await reviewOf(id, before.state, after.state, config);
    return { review, diagnostics };
  });
  const diagnostics = reviewed.flatMap((one) => one.diagnostics);
  return { ...told, datasets: reviewed.flatMap(({ review }) => review ?? []), diagnostics };
}

const isError = ({ severity }: Diagnostic) => severity === "error";
const NOTHING = { state: null, faults: [] } as const;

/** Places at a commit as git writes them: `1a2b3c4:data/x/claims.yaml`. */
const placedAt =
  (commit: string) =>
  (fault: Diagnostic): Diagnostic => ({
    ...fault,
    at: fault.at && { ...fault.at, file: `${commit.slice(0, 10)}:${fault.at.file}` },
  });

/** One side. */
interface State {
  readonly material: Material;
  readonly publication: Publication;
  readonly record: EditionRecord;
}

async function stateOf(id: Id, before: State | null, config: Config, effects: Effects) {
  const { material, diagnostics } = await prepare(id, readingOnce(effects.files), false, config, effects);
  if (material === null || hasErrors(diagnostics))
    return { state: null, faults: diagnostics.filter(isError) };
  const date = editionDate(material.dataset);
  const next = { edition: before === null ? 1 : 2, date, previous: before?.record ?? null, faults: [] };
  const production = { chosen: [], browser: null, config, effects };
  const { publication, record } = await compose(material, next, production);
  return { state: { material, publication, record: record() }, faults: [] };
}

async function reviewOf(
  id: Id,
  before: State | null,
  after: State | null,
  config: Config,
): Promise<DatasetReview> {
  const [was, is] = [before, after].map((side) => side?.record ?? emptyRecord(id));
  const { changes, pairs } = compareRecords(was!, is!);
  if (after !== null) checkLanguages([after.material], config);
  const told = new Set(changes.map(({ subjectId }) => subjectId));
  const [language] = config.languages ?? (after ?? before)?.material.dataset.languages ?? [];
  const shown = [was!, is!].flatMap(({ claims }) =>
    Object.entries(claims)
      .filter(([claim]) => told.has(claim))
      .map(
        ([claim, { shown: words }]) => [claim, words[language ?? ""] ?? Object.values(words)[0]!] as const,
      ),
  );
  const worded = [before, after].flatMap((side) => {
    const wordings = side?.publication.wordings ?? [];
    const wording = wordings.find((one) => one.language === language) ?? wordings[0];
    return [...(wording?.explanations ?? [])].filter(([pair]) => told.has(pair));
  });
  return {
    dataset: id,
    state: before === null ? "new" : after === null ? "gone" : "both",
    changes,
    pairs,
    claims: new Map(shown),
    sentences: new Map(worded),
    gone: after === null ? [] : await goneExcerpts(before, after),
    excluded: { before: countExcluded(before), after: countExcluded(after) },
  };
}

function countExcluded(side: State | null): number {
  const found = side?.publication.analysis.discrepancies ?? [];
  return found.filter(({ kind }) => CANT_BOTH_BE_TRUE.has(kind)).length;
}

/** What was missing then is no news of this change, unless the lock of then had proved it: the text has changed since. */
async function goneExcerpts(before: State | null, { material }: State): Promise<GoneExcerpt[]> {
  const { isStale } = await import("../evidence/index.ts");
  const old = new Map(before?.material.dataset.claims.map((claim) => [claim.id, claim]));
  const wasMissing = (id: Id) => {
    const [claim, locked] = [old.get(id), before?.material.proof.lock?.claims.get(id)];
    if (before?.material.evidence.claims.get(id)?.verification !== "not-found") return false;
    return claim === undefined || locked === undefined || isStale(claim, locked);
  };
  return material.dataset.claims.flatMap(({ id, source, excerpt }) => {
    const found = material.evidence.claims.get(id);
    if (found?.verification !== "not-found" || wasMissing(id)) return [];
    return [{ claim: id, source, excerpt, nearest: found.nearest }];
  });
}
