/** One discrepancy, or any two claims, with how it came to be what it is. */

import type { Derivation } from "../analyze/index.ts";
import type { RuleWords, Standing } from "../compose/index.ts";
import type { Config } from "../config.ts";
import { type Diagnostic, hasErrors, UsageError } from "../diagnostic.ts";
import { readingOnce } from "../editions/index.ts";
import type { ExcerptFigure } from "../evidence/index.ts";
import type { Dataset, Id } from "../model/dataset.ts";
import type { Evidence } from "../model/evidence.ts";
import { known } from "../model/known.ts";
import { didYouMean } from "../model/nearest.ts";
import { compareClaims } from "./compare.ts";
import { inTurn } from "./concurrency.ts";
import type { Effects } from "./effects.ts";
import { checkLanguages, type Material, prepare } from "./material.ts";
import { selectDatasets } from "./selection.ts";

export type { ExcerptFigure, Standing };

/** One pair of claims with everything that made it what it is. */
export interface ExplainedPair {
  readonly dataset: Dataset;
  readonly evidence: Evidence;
  readonly language: string;
  readonly derivation: Derivation;
  /** What each rule is called, by its id. */
  readonly rules: Readonly<Record<Id, RuleWords>>;
  /** The figure as a reader sees it, or the stance in words. */
  readonly words: { readonly a: string; readonly b: string };
  /** Of each excerpt all its figures: which one the claim states, and which only stand beside it. */
  readonly figures: { readonly a: readonly ExcerptFigure[]; readonly b: readonly ExcerptFigure[] };
  /** As the brief has it; "" where the pair is no discrepancy. */
  readonly explanation: string;
  readonly outdated: boolean;
  /** Why it leads or doesn't; null where the pair is no discrepancy. */
  readonly standing: Standing | null;
}

/**
 * A discrepancy by its id, or any two claims by theirs, in the dataset that is named or else the first that has
 * them. null where errors in the data kept it from being found.
 * @throws UsageError naming near ids where there is no such pair
 */
export async function explain(
  ids: readonly string[],
  name: string | null,
  config: Config,
  effects: Effects,
): Promise<{ readonly explained: ExplainedPair | null; readonly diagnostics: readonly Diagnostic[] }> {
  const selected = await selectDatasets(name === null ? [] : [name], config, effects);
  const diagnostics = [...selected.diagnostics];
  const materials: Material[] = [];
  for (const dataset of selected.ids) {
    const { material, diagnostics: found } = await prepare(
      dataset,
      readingOnce(effects.files),
      false,
      config,
      effects,
    );
    if (material !== null) materials.push(material);
    const explained = material === null ? null : await explainIn(material, ids, config);
    if (explained !== null) return { explained, diagnostics: found };
    for (const fault of found) diagnostics.push(fault);
  }
  if (hasErrors(diagnostics)) return { explained: null, diagnostics };
  throw await unknownPair(ids, materials);
}

async function explainIn(
  material: Material,
  ids: readonly string[],
  config: Config,
): Promise<ExplainedPair | null> {
  const [{ derive }, { composeGlossary, composeStanding, ruleWords }, { excerptFigures }] = await Promise.all(
    [import("../analyze/index.ts"), import("../compose/index.ts"), import("../evidence/index.ts")],
  );
  const { dataset, evidence } = material;
  const byId = new Map(dataset.claims.map((claim) => [claim.id, claim]));
  const analysis = material.analysis ?? (await compareClaims(dataset));
  const row = analysis.discrepancies.find(({ id }) => ids.length === 1 && id === ids[0]);
  const claims = row === undefined ? ids.map((id) => byId.get(id)) : [row.a, row.b];
  const [one, other] = claims;
  if (one === undefined || other === undefined) return null;
  checkLanguages([material], config);
  const language = config.languages?.[0] ?? dataset.languages[0];
  const derivation = derive(one, other, dataset, analysis);
  const { id, a, b, found } = derivation;
  // One sentence only, but of the whole dataset: whether days carry their year depends on all claims.
  const alone = { ...analysis, discrepancies: found === null ? [] : [found] };
  const languages = await material.languages.read([language]);
  const { words, explanations } = composeGlossary(dataset, evidence, alone, language, languages);
  return {
    dataset,
    evidence,
    language,
    derivation,
    rules: ruleWords(languages.language(language)),
    words: { a: known(words, a.id), b: known(words, b.id) },
    figures: { a: excerptFigures(a, dataset), b: excerptFigures(b, dataset) },
    explanation: explanations.get(id) ?? "",
    outdated: analysis.assessed.get(id)?.outdated ?? false,
    standing:
      found === null ? null : composeStanding({ dataset, evidence, analysis, language, languages }, found),
  };
}

async function unknownPair(ids: readonly string[], materials: readonly Material[]): Promise<UsageError> {
  const analyses = await inTurn(
    materials,
    async ({ dataset, analysis }) => analysis ?? compareClaims(dataset),
  );
  const rows = analyses.flatMap(({ discrepancies }) => discrepancies);
  const claims = materials.flatMap(({ dataset }) => dataset.claims.map(({ id }) => id));
  const unknown = ids.find((id) => !claims.includes(id)) ?? ids[0]!;
  if (ids.length === 1 && claims.includes(unknown)) {
    const own = rows.filter(({ a, b }) => a.id === unknown || b.id === unknown).map(({ id }) => id);
    const hint =
      own.length === 0 ? "name two claims" : `name two claims, or one of ${own.slice(0, 8).join(", ")}`;
    return new UsageError(`one claim alone: ${unknown}`, hint);
  }
  if (ids.length > 1 && claims.includes(unknown)) {
    return new UsageError(`in different datasets: ${ids.join(", ")}`, "name two claims of one dataset");
  }
  const known = ids.length === 1 ? [...rows.map(({ id }) => id), ...claims] : claims;
  const noun = ids.length === 1 ? "discrepancy" : "claim";
  return new UsageError(
    `unknown ${noun}: ${unknown}`,
    didYouMean(unknown, known) ?? "ids stand in discrepancies.csv and claims.csv",
  );
}
