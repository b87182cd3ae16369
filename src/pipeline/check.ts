/** Faults of data and evidence, named and weighed; the lock beside the data, compared and renewed. */

import { join } from "node:path";
import type { Config } from "../config.ts";
import { type Diagnostic, error, hasErrors } from "../diagnostic.ts";
import { readingOnce, replaceFile } from "../editions/index.ts";
import type { CoveredFigure } from "../evidence/index.ts";
import type { Claim, Id } from "../model/dataset.ts";
import type { SourceCoverage } from "../model/evidence.ts";
import { known } from "../model/known.ts";
import { inTurn } from "./concurrency.ts";
import type { Effects } from "./effects.ts";
import { catalogueOf, languageFaults } from "./languages.ts";
import { type Material, prepare } from "./material.ts";
import { selectDatasets } from "./selection.ts";
import { themeFaults } from "./theme.ts";

export interface CheckResult {
  readonly ok: boolean;
  readonly datasets: readonly CheckedDataset[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckedDataset {
  readonly dataset: Id;
  readonly claims: number;
  readonly sources: number;
  /** Claims by what the archive says of their excerpts. */
  readonly verified: number;
  readonly ambiguous: number;
  readonly notFound: number;
  readonly noArchive: number;
  /** Of the texts whose coverage is known; null where none is. */
  readonly coverage: SourceCoverage | null;
}

export interface CheckOptions {
  /** Evidence that is stale or was never verified is an error, as is a figure that no claim carries. */
  readonly strict: boolean;
  /** Also report the figures of the archived texts that no claim carries. */
  readonly coverage: boolean;
  /** A claim that two people did not work on is an error: one who wrote it down, another who checked it. */
  readonly reviewed: boolean;
}

/**
 * Validates and verifies; what the evidence lacks is an error here. Where the archive is named outright and
 * nothing is at fault, the lock of each dataset is renewed from it; nothing else is ever written.
 */
export async function check(
  names: readonly string[],
  options: CheckOptions,
  config: Config,
  effects: Effects,
): Promise<CheckResult> {
  const selected = await selectDatasets(names, config, effects);
  const checked = await inTurn(selected.ids, async (id) => {
    const { material, diagnostics } = await prepare(id, readingOnce(effects.files), true, config, effects);
    if (material === null) return { diagnostics, datasets: [] };
    // A strict check is for gates, which judge and write nothing; and what is at fault proves nothing.
    const renews = config.archive !== null && !options.strict && !hasErrors(diagnostics);
    const renewed = await compareLock(material, renews, effects);
    const standing = diagnostics.filter((fault) => !isRenewed(fault, renewed));
    const faults = standing.map((fault) => (options.strict ? strictly(fault) : fault));
    const missing = options.strict ? await unproven(material) : [];
    const gaps = options.coverage ? await uncovered(material, options.strict) : [];
    const alone = options.reviewed ? unreviewed(material) : [];
    const originals = await checkedOriginals(material, effects);
    return {
      diagnostics: [...faults, ...missing, ...renewed, ...gaps, ...alone, ...originals],
      datasets: [countEvidence(material)],
    };
  });
  const ofData = checked.flatMap((one) => one.diagnostics);
  const diagnostics = [
    ...selected.diagnostics,
    ...ofData,
    ...(await otherLanguages(ofData, config, effects)),
    ...(await themeFaults(config, effects)),
  ];
  return { ok: !hasErrors(diagnostics), datasets: checked.flatMap((one) => one.datasets), diagnostics };
}

/** Faults of languages of one's own that no dataset here has, so that they can be seen before one has. */
async function otherLanguages(
  told: readonly Diagnostic[],
  config: Config,
  effects: Effects,
): Promise<Diagnostic[]> {
  if (config.languageFolders.length === 0) return [];
  const catalogue = await catalogueOf(config, effects);
  const tags = catalogue.found.map(({ tag }) => tag);
  const known = new Set(told.map((fault) => JSON.stringify(fault)));
  const faults = await languageFaults(tags, catalogue, effects);
  return faults.filter((fault) => !known.has(JSON.stringify(fault)));
}

/** Faults that a strict check stops at. */
const STRICT: ReadonlySet<string> = new Set(["lock-stale", "archive-missing"]);

function strictly(fault: Diagnostic): Diagnostic {
  return STRICT.has(fault.code) ? { ...fault, severity: "error" } : fault;
}

async function checkedOriginals({ dataset, proof }: Material, { files }: Effects): Promise<Diagnostic[]> {
  const { checkOriginals } = await import("../evidence/index.ts");
  return proof.archive === null ? [] : checkOriginals(proof.folder, dataset, files);
}

/** Claims that neither the archive nor the lock vouches for. */
async function unproven({ dataset, evidence, proof }: Material): Promise<Diagnostic[]> {
  const { isStale } = await import("../evidence/index.ts");
  return dataset.claims.flatMap((claim) => {
    const found = evidence.claims.get(claim.id);
    if (found?.figure === "unread") return [unread(claim)];
    const locked = proof.lock?.claims.get(claim.id);
    // A stale entry has a message of its own.
    if (found?.verification !== "no-archive" || found.verifiedOn !== null) return [];
    if (locked !== undefined && isStale(claim, locked)) return [];
    const message = `no evidence of ${claim.id}: its excerpt was never verified`;
    return [error("never-verified", message, claim.at, "run check --archive <folder> with the texts")];
  });
}

/** The words that make the figure are in a language that is not read: nothing here can vouch for it. */
function unread(claim: Claim): Diagnostic {
  const message = `figure of ${claim.id}: not proved, its excerpt is in a language without a reader`;
  return error("figure-unread", message, claim.at, "say under derived who read the words, and how");
}

/**
 * Sets what the archive proves today beside the lock: reports the claims whose archived text is another than
 * was locked, and where it is to renew the lock, writes it and reports the claims edited since.
 */
async function compareLock(
  { dataset, proof }: Material,
  renews: boolean,
  effects: Effects,
): Promise<Diagnostic[]> {
  const { makeLock, writeLock } = await import("../evidence/index.ts");
  const { lock, changes } = makeLock(dataset, proof.archive, effects.today(), proof.lock);
  if (renews) await replaceFile(proof.lockPath, writeLock(lock), effects.files);
  const places = new Map(dataset.claims.map(({ id, at }) => [id, at]));
  return changes
    .filter(({ change }) => renews || change !== "edited")
    .map(({ claim, change, fields }) => ({
      severity: "note",
      code: change === "edited" ? RENEWED : "archive-changed",
      message:
        change === "edited"
          ? `evidence of ${claim}: verified again as edited (${fields.join(", ") || "the claim"})`
          : `archived text changed: ${claim} is ${change === "gone" ? "gone from it" : "still there"}`,
      at: known(places, claim),
      hint: change === "edited" ? "the archive proves the excerpt; read the other edits once more" : null,
    }));
}

const RENEWED = "lock-renewed";

/** A lock that was stale and is renewed in the same run is no fault any more. */
function isRenewed(fault: Diagnostic, renewed: readonly Diagnostic[]): boolean {
  return fault.code === "lock-stale" && renewed.some(({ code, at }) => code === RENEWED && at === fault.at);
}

/** Claims that fewer than two people stand behind; one name written in two ways is one. */
function unreviewed({ dataset }: Material): Diagnostic[] {
  const same = (name: string) => name.normalize("NFKC").toLowerCase();
  return dataset.claims.flatMap(({ id, by, checkedBy, at }) => {
    if (by !== null && checkedBy !== null && same(by) !== same(checkedBy)) return [];
    const [missing, hint] =
      by === null
        ? ["nobody is named who wrote it down", "add by: with a name or initials"]
        : checkedBy === null
          ? [`only ${by} worked on it`, "let another read it against its source, and add checked_by:"]
          : [`${by} wrote it down and checked it`, "let another read it against its source"];
    return error("not-reviewed", `review of ${id}: ${missing}`, at, hint);
  });
}

/** Figures of the archived texts that no claim carries, and entries of `ignore` that name none. */
async function uncovered({ dataset, proof }: Material, strict: boolean): Promise<Diagnostic[]> {
  if (proof.archive === null) return [];
  const { coverage } = await import("../evidence/index.ts");
  const { figures, idle } = coverage(dataset, proof.archive);
  const severity = strict ? "error" : "warning";
  const open = figures.filter((figure) => figure.coveredBy.length === 0 && figure.ignored === null);
  return [
    ...open.map((figure) => ({
      severity: severity as Diagnostic["severity"],
      code: "figure-uncovered",
      message: `no claim carries: ${figure.text}${figure.unit === null ? "" : ` (${figure.unit})`}`,
      at: {
        file: join(proof.folder, dataset.sources.get(figure.source)?.archive ?? ""),
        line: figure.line,
        column: null,
      },
      hint: `add a claim, or an entry to ignore of ${figure.source} with the reason`,
    })),
    ...figures.filter(isBeside).map((figure) => ({
      severity: "note" as const,
      code: "figure-beside",
      message: `no claim states: ${figure.text}, which stands in the excerpt of ${figure.coveredBy.join(", ")}`,
      at: {
        file: join(proof.folder, dataset.sources.get(figure.source)?.archive ?? ""),
        line: figure.line,
        column: null,
      },
      hint: `shorten the excerpt, add a claim, or an entry to ignore of ${figure.source} with the reason`,
    })),
    ...idle.map(({ source, text }) => ({
      severity: "warning" as const,
      code: "ignore-idle",
      message: `ignore of ${source}: ${text} is no figure of its text`,
      at: known(dataset.sources, source).at,
      hint: "remove the entry, or correct it",
    })),
  ];
}

/** Covered by the words of a claim and stated by none. */
function isBeside({ coveredBy, carriedBy, ignored }: CoveredFigure): boolean {
  return coveredBy.length > 0 && carriedBy.length === 0 && ignored === null;
}

function countEvidence({ dataset, evidence }: Material): CheckedDataset {
  const coverages = [...evidence.sources.values()].flatMap(({ coverage }) => coverage ?? []);
  const total = (count: keyof SourceCoverage) => coverages.reduce((sum, one) => sum + one[count], 0);
  const count = (verification: string) =>
    Iterator.from(evidence.claims.values())
      .filter((claim) => claim.verification === verification)
      .toArray().length;
  return {
    dataset: dataset.id,
    claims: dataset.claims.length,
    sources: dataset.sources.size,
    verified: count("verified"),
    ambiguous: count("ambiguous"),
    notFound: count("not-found"),
    noArchive: count("no-archive"),
    coverage:
      coverages.length === 0
        ? null
        : { figures: total("figures"), covered: total("covered"), ignored: total("ignored") },
  };
}
