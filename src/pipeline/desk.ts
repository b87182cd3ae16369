/** A dataset as it is curated: read with edits that nobody has saved yet, its texts, and what a claim may be. */

import { join } from "node:path";
import type { Config } from "../config.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { type HeldFolder, holdFolder, readingOnce, replaceFile } from "../editions/index.ts";
import type { Archive, Lock } from "../evidence/index.ts";
import { overlay } from "../files/index.ts";
import type { Catalogue } from "../languages/index.ts";
import { type Analysis, CANT_BOTH_BE_TRUE, type Discrepancy } from "../model/analysis.ts";
import type { Dataset, Id, Source } from "../model/dataset.ts";
import type { Evidence } from "../model/evidence.ts";
import type { ClaimProposal, NewEntry, Place, Told } from "../propose/index.ts";
import { compareClaims } from "./compare.ts";
import type { Effects } from "./effects.ts";
import { prepare } from "./material.ts";

export { archiveFolder } from "./selection.ts";
export type { ClaimProposal, NewEntry };

/** A dataset at one moment; null where it has errors. */
export interface Curated {
  readonly dataset: Dataset;
  readonly evidence: Evidence;
  readonly analysis: Analysis;
  /** Null where no archive is at hand. */
  readonly archive: Archive | null;
  /** Null where there is none, or none that can be read. */
  readonly lock: Lock | null;
  readonly languages: Catalogue;
}

/** A file of the dataset as it would be; its name is relative to the dataset's folder. */
export interface Unsaved {
  readonly name: string;
  readonly after: string;
}

/** The dataset with these files in it, and what `check` says of it; there need be no claim yet. */
export async function curate(
  id: Id,
  unsaved: readonly Unsaved[],
  config: Config,
  effects: Effects,
): Promise<{ readonly curated: Curated | null; readonly diagnostics: readonly Diagnostic[] }> {
  const over = overlay(effects.files, join(config.data, id), unsaved);
  const files = { ...effects.files, ...over } as Effects["files"];
  // No file of an edit that is not saved has a path that leads anywhere.
  const seen = new Set(unsaved.map(({ name }) => join(config.data, id, name)));
  const realpath: typeof files.realpath = (path) =>
    seen.has(join(path))
      ? effects.files.realpath(join(config.data, id)).then((folder) => join(folder, "x"))
      : effects.files.realpath(path);
  const world: Effects = { ...effects, files: { ...files, realpath } };
  const { material, diagnostics } = await prepare(id, readingOnce(files), true, config, world, {
    mayBeEmpty: true,
  });
  if (material === null) return { curated: null, diagnostics };
  const { dataset, evidence, proof, languages } = material;
  const analysis = material.analysis ?? (await compareClaims(dataset));
  const { archive, lock } = proof;
  return { curated: { dataset, evidence, analysis, archive, lock, languages }, diagnostics };
}

/** Claims and sources that a step is about. */
export interface Touched {
  readonly claims: readonly Id[];
  readonly sources: readonly Id[];
}

/**
 * Has the lock say of these claims and sources what the archive proves of them now; what it says of others stays, so
 * that nobody's edits but these are taken over. @returns whether it was written
 */
export async function lockProven(
  { dataset, archive, lock }: Curated,
  { claims, sources }: Touched,
  config: Config,
  effects: Effects,
): Promise<boolean> {
  const path = join(config.data, dataset.id, "evidence.lock.json");
  const isThere = await effects.files.lstat(path).then(
    () => true,
    () => false,
  );
  // One that can't be read is somebody's to put right.
  if (archive === null || (isThere && lock === null)) return false;
  const { makeLock, writeLock } = await import("../evidence/index.ts");
  const made = makeLock(dataset, archive, effects.today(), lock).lock;
  const next: Lock = {
    version: 1,
    claims: withThese(lock?.claims, made.claims, claims),
    sources: withThese(lock?.sources, made.sources, sources),
  };
  const text = writeLock(next);
  if (lock === null ? next.claims.size + next.sources.size === 0 : text === writeLock(lock)) return false;
  await replaceFile(path, text, effects.files);
  return true;
}

function withThese<Locked>(
  before: ReadonlyMap<Id, Locked> | undefined,
  made: ReadonlyMap<Id, Locked>,
  ids: readonly Id[],
): Map<Id, Locked> {
  const locked = new Map(before);
  for (const id of ids) {
    const own = made.get(id);
    if (own === undefined) locked.delete(id);
    else locked.set(id, own);
  }
  return locked;
}

/** The figure or stance of each claim as a table has it, in the dataset's first language. */
export async function claimWords(curated: Curated): Promise<ReadonlyMap<Id, string>> {
  return (await glossaryOf(curated, [])).words;
}

async function glossaryOf(
  { dataset, evidence, analysis, languages }: Curated,
  discrepancies: Analysis["discrepancies"],
) {
  const { composeGlossary } = await import("../compose/index.ts");
  const [language] = dataset.languages;
  const read = await languages.read([language]);
  return composeGlossary(dataset, evidence, { ...analysis, discrepancies }, language, read);
}

/** A difference between two claims, in words. */
export interface WordedDifference {
  readonly id: string;
  readonly kind: string;
  readonly cantBothBeTrue: boolean;
  readonly words: string;
  readonly a: Id;
  readonly b: Id;
}

/** Those of the one that the other hasn't, or of which it says another kind; in the dataset's first language. */
export async function differencesOf(curated: Curated, without: Curated | null): Promise<WordedDifference[]> {
  const known = new Map(without?.analysis.discrepancies.map((found) => [found.id, found.kind]));
  const own = curated.analysis.discrepancies.filter(
    (found) => known.get(found.id) !== found.kind && tells(found),
  );
  const { explanations } = await glossaryOf(curated, own);
  return own.map(({ id, kind, a, b, ifSame }) => ({
    id,
    kind,
    cantBothBeTrue: CANT_BOTH_BE_TRUE.has(kind) && !ifSame,
    words: explanations.get(id) ?? "",
    a: a.id,
    b: b.id,
  }));
}

/** What agrees or only echoes is no difference. */
const tells = ({ kind }: Discrepancy) => kind !== "agreement" && kind !== "echo" && kind !== "compatible";

export function countExcluded({ analysis }: Curated): number {
  return analysis.discrepancies.filter(({ kind, ifSame }) => CANT_BOTH_BE_TRUE.has(kind) && !ifSame).length;
}

/** A source's archived text, read; offsets in code points. */
export interface CuratedText {
  readonly text: string;
  readonly figures: readonly {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly line: number;
    readonly sentence: string;
    readonly covered_by: readonly Id[];
    readonly ignored: string | null;
  }[];
  readonly excerpts: readonly (Place & { readonly claim: Id })[];
  statements(): readonly (Place & { readonly line: number })[];
  /** May name what the dataset has not yet: with the entries that would make it. */
  propose(place: Place, type?: "estimate" | "statement"): ClaimProposal;
  /** Id and utterance of a claim whose speaker, subject and day are chosen. */
  follow(told: Told): Pick<ClaimProposal, "id" | "utterance">;
  /** Words by which `ignore` leaves out the figure there and, where that can be, no other; null where there is none. */
  wordsToIgnore(place: Place): string | null;
}

/** Null where the text is not at hand, or is none. */
export async function curateText(
  { dataset, archive, languages }: Curated,
  source: Source,
): Promise<CuratedText | null> {
  const [{ archiveText }, { scanText }, { locateExcerpt, searchableText }, { figureLanguage, isLikeRead }] =
    await Promise.all([
      import("../evidence/archive.ts"),
      import("../evidence/scan.ts"),
      import("../evidence/locate.ts"),
      import("../figures/index.ts"),
    ]);
  const [{ proposeId, proposeUtterance, readForClaims }, { isIgnored }] = await Promise.all([
    import("../propose/index.ts"),
    import("../evidence/covering.ts"),
  ]);
  const bytes = source.archive === null ? undefined : archive?.get(source.archive);
  const text = bytes === undefined ? null : archiveText(source.archive ?? "", bytes);
  if (text === null) return null;
  const known = figureLanguage(source.language);
  const language = known === "und" && !isLikeRead(text) ? "unread" : known;
  const searchable = searchableText(text);
  const own = dataset.claims.filter((claim) => claim.source === source.id);
  const excerpts = own.flatMap((claim) => {
    const found = locateExcerpt(searchable, claim.excerpt, claim.prefix, claim.suffix);
    return found.status === "verified" ? [{ claim: claim.id, start: found.start, end: found.end }] : [];
  });
  const spoken = await languages.read(dataset.languages);
  const reader = readForClaims({
    ...{ source, text, language, dataset, mayBeNew: true },
    reasons: new Map(dataset.languages.map((tag) => [tag, spoken.language(tag)])),
    locate: (excerpt, prefix, suffix) => locateExcerpt(searchable, excerpt, prefix, suffix).status,
  });
  const isCovered = (place: Place) =>
    excerpts.some(({ start, end }) => start < place.end && place.start < end);
  const { figures } = scanText(text, { language, dataset, source: source.id });
  return {
    text,
    figures: figures.filter(({ claimable }) => claimable),
    excerpts,
    statements: () =>
      reader
        .statements()
        .filter(({ place }) => !isCovered(place))
        .map(({ place, line }) => ({ ...place, line })),
    propose: (place, type) => reader.propose(place, type),
    follow: (told) => ({ id: proposeId(dataset, told), utterance: proposeUtterance(dataset, told) }),
    wordsToIgnore(place) {
      const figure = figures.find(({ start, end }) => start < place.end && place.start < end);
      if (figure === undefined) return null;
      const others = reader.figures.filter(({ start }) => start !== figure.start);
      const alone = [figure.text, ...widened(figure)].find(
        (words) => !others.some((other) => isIgnored(other, words)),
      );
      return alone ?? figure.text;
    },
  };
}

/** The figure with more and more of its sentence around it. */
function widened({ text, sentence }: { readonly text: string; readonly sentence: string }): string[] {
  const at = sentence.indexOf(text);
  if (at === -1) return [];
  const before = sentence.slice(0, at).split(" ");
  const behind = sentence.slice(at + text.length).split(" ");
  return [1, 2, 3, 5, 8].map((count) =>
    [before.slice(-1 - count).join(" "), text, behind.slice(0, 1 + count).join(" ")].join("").trim(),
  );
}

/**
 * Holds the desk's own folder beside the editions, for the moment of a save: of two desks on one dataset one waits.
 * @throws FolderHeld after half a minute; MachineError
 */
export function holdDesk(id: Id, config: Config, { files, signal }: Effects): Promise<HeldFolder> {
  return holdFolder(deskFolder(id, config), files, { seconds: 30, signal, onWait: () => undefined });
}

/** What the desk keeps for itself; it may be deleted. */
export const deskFolder = (id: Id, config: Config): string => join(config.output, id, "desk");
