import type { Figure } from "../figures/index.ts";
import type { Claim, Dataset, Id, Measure, Modality, Speaker } from "../model/dataset.ts";
import type { Text } from "../model/text.ts";
import { unitKind } from "../model/unit.ts";
import { type Ranked, Scores } from "./proposal.ts";
import { type Stems, sameStem } from "./word-stems.ts";

/** The words around a place: those of its own clause, and those of the rest of its sentence and of the one before. */
export interface WordsAround {
  readonly clause: ReadonlySet<string>;
  readonly sentence: ReadonlySet<string>;
}

interface Subject {
  readonly id: Id;
  /** Its own words, by how much they say of it. */
  readonly words: ReadonlyMap<string, number>;
  /** The words of its label, in each language for itself. */
  readonly labels: readonly ReadonlySet<string>[];
  /** The words of the claims that are of it, each claim's for itself. */
  readonly claims: readonly ReadonlySet<string>[];
}

/** The measures or the propositions of a dataset, ready to be ranked for any number of places. */
export interface Subjects {
  readonly list: readonly Subject[];
  /** How much a word tells: more, the fewer of the subjects have it. */
  worth(stem: string): number;
}

/** @param text the words of each of its sentences: what stands in most of them tells nothing */
export function measuresOf(dataset: Dataset, text: readonly ReadonlySet<string>[], stems: Stems): Subjects {
  const own = [...dataset.measures.values()].map(({ id, label, note, unit }) => ({
    id,
    label,
    texts: [
      [1, label],
      [0.3, note],
    ] as const,
    // What is counted is told by the figure, for all measures of one unit.
    leftOut: Object.values(unitWords(unit) ?? {}),
  }));
  return subjectsOf(own, dataset, text, stems);
}

export function propositionsOf(
  dataset: Dataset,
  text: readonly ReadonlySet<string>[],
  stems: Stems,
): Subjects {
  const own = [...dataset.propositions.values()].map(({ id, text, label }) => ({
    id,
    label: label ?? text,
    texts: [
      [1, text],
      [0.6, label],
    ] as const,
    leftOut: [],
  }));
  return subjectsOf(own, dataset, text, stems);
}

function unitWords(unit: Text): Text | null {
  const kind = unitKind(unit);
  return kind.kind === "words" ? kind.words : null;
}

interface Described {
  readonly id: Id;
  readonly label: Text;
  readonly texts: readonly (readonly [number, Text | null])[];
  readonly leftOut: readonly string[];
}

function subjectsOf(
  described: readonly Described[],
  { claims, speakers }: Dataset,
  text: readonly ReadonlySet<string>[],
  stems: Stems,
): Subjects {
  const bySubject = Map.groupBy(claims, subjectOf);
  const units = described.flatMap(({ leftOut }) => leftOut.flatMap((value) => [...stems.ofText(value)]));
  const elsewhere = new Set([...namesOf(speakers.values(), stems), ...units]);
  const list = described.map(({ id, label, texts, leftOut }) => ({
    id,
    words: wordsOf([...texts, [0.6, { und: id.replaceAll("-", " ") }]], leftOut, stems),
    labels: Object.values(label).map((value) => stems.ofText(value)),
    claims: (bySubject.get(id) ?? []).map(({ excerpt }) => without(elsewhere, stems.ofText(excerpt))),
  }));
  const own = list.flatMap(({ words, claims: told }) => [words.keys(), ...told]);
  return { list, worth: worthOf([...own, ...text]) };
}

/** Who says it is not what is said: two claims of one country are of one subject no sooner for that. */
function namesOf(speakers: Iterable<Speaker>, stems: Stems): Set<string> {
  const texts = [...speakers].flatMap(({ name, party }) => [
    ...Object.values(name),
    ...Object.values(party ?? {}),
  ]);
  return new Set(texts.flatMap((text) => [...stems.ofText(text)]));
}

function without(names: ReadonlySet<string>, words: ReadonlySet<string>): Set<string> {
  return new Set([...words].filter((word) => !names.has(word)));
}

/** Rare words tell, those of every claim nothing (inverse document frequency; Spärck Jones 1972). */
function worthOf(documents: readonly Iterable<string>[]): Subjects["worth"] {
  const counts = new Map<string, number>();
  for (const words of documents) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (stem) => Math.log((documents.length + 1) / ((counts.get(stem) ?? 0) + 1));
}

const subjectOf = (claim: Claim): Id => (claim.type === "estimate" ? claim.measure : claim.proposition);

function wordsOf(texts: Described["texts"], leftOut: readonly string[], stems: Stems): Map<string, number> {
  const words = new Map<string, number>();
  for (const [weight, text] of texts) {
    for (const value of Object.values(text ?? {})) {
      for (const stem of stems.ofText(value)) words.set(stem, Math.max(words.get(stem) ?? 0, weight));
    }
  }
  for (const stem of leftOut.flatMap((text) => [...stems.ofText(text)])) words.delete(stem);
  return words;
}

const MOST = 5;

/** By the words of label, note and id, by those of the claims that are of it already, and by how many those are. */
export function rankSubjects(
  { list, worth }: Subjects,
  around: WordsAround,
  fits: (id: Id) => number,
): Ranked<Id> {
  const scores = new Scores<Id>();
  const all = list.reduce((sum, { claims }) => sum + claims.length, 0) || 1;
  for (const { id, words, labels, claims } of list) {
    const fit = fits(id);
    if (fit < 0) continue;
    const own = covered(alike(words, around, worth), labels, around, worth);
    const best = bestClaim(claims, around, worth);
    const score = own.score + best.score + fit + claims.length / all;
    if (score > 0) scores.add(id, score, reasonOf(own, best, fit, claims.length));
  }
  return scores.ranked(MOST);
}

/** The subject of which at least so many telling words stand in a clause; null where there is none. */
export function subjectTold(
  { list, worth }: Subjects,
  clause: ReadonlySet<string>,
  least: number,
): Id | null {
  const around = { clause, sentence: clause };
  let best: { id: Id | null; score: number } = { id: null, score: 0 };
  for (const { id, words } of list) {
    const telling = [...words].filter(
      ([word, weight]) => weight > 0.5 && worth(word) > TELLING && closest(word, clause) > 0,
    );
    const { score } = alike(words, around, worth);
    if (telling.length >= least && score > best.score) best = { id, score };
  }
  return best.id;
}

/** A word that stands in every fifth sentence or claim tells of no one subject. */
const TELLING = Math.log(5);

interface Alike {
  readonly score: number;
  readonly words: readonly string[];
}

function alike(words: ReadonlyMap<string, number>, around: WordsAround, worth: Subjects["worth"]): Alike {
  const found = [...words].map(([word, weight]) => {
    const near = Math.max(closest(word, around.clause), 0.4 * closest(word, around.sentence));
    return { word, score: near * weight * worth(word) };
  });
  const telling = found.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return {
    score: telling.reduce((sum, { score }) => sum + score, 0),
    words: telling.slice(0, 3).map(({ word }) => word),
  };
}

/** Of two that the words fit, the one whose label says nothing more: "in Russia" before "in eastern Russia". */
function covered(
  own: Alike,
  labels: Subject["labels"],
  around: WordsAround,
  worth: Subjects["worth"],
): Alike {
  const sum = (list: readonly string[]) => list.reduce((total, word) => total + worth(word), 0);
  let most = 0;
  for (const label of labels) {
    const told = [...label].filter((word) => closest(word, around.sentence) > 0);
    most = Math.max(most, sum(told) / (sum([...label]) || 1));
  }
  return { ...own, score: own.score * (0.6 + 0.4 * most) };
}

function closest(word: string, others: ReadonlySet<string>): number {
  if (others.has(word)) return 1;
  let most = 0;
  for (const other of others) most = Math.max(most, sameStem(word, other));
  return most;
}

/** The claim of the subject that is told in the most of the same words: a share of its own, so that a long one gains nothing. */
function bestClaim(claims: Subject["claims"], around: WordsAround, worth: Subjects["worth"]): Alike {
  let best: Alike = { score: 0, words: [] };
  for (const words of claims) {
    const weights = new Map([...words].map((word) => [word, 1] as const));
    const total = [...words].reduce((sum, word) => sum + worth(word), 0) || 1;
    const { score, words: shared } = alike(weights, around, worth);
    const part = score * Math.min(1, score / total + 0.3) * 0.8;
    if (part > best.score) best = { score: part, words: shared };
  }
  return best;
}

function reasonOf(own: Alike, best: Alike, fit: number, count: number): string {
  if (best.score > own.score) return `told like a claim of it: ${best.words.join(", ")}`;
  if (own.words.length > 0) return `words of its label: ${own.words.join(", ")}`;
  return fit > 0 ? "its unit" : `${count} claims in this dataset`;
}

/** Does a measure count what the figure counts? Below zero: it can't. */
export function unitFit(measure: Measure, figure: Figure, stems: Stems): number {
  const unit = unitKind(measure.unit);
  if (unit.kind === "currency") {
    if (figure.kind !== "money") return -1;
    return figure.currency.length === 0 || figure.currency.includes(unit.code) ? 3 : -1;
  }
  if (unit.kind === "percent") return figure.kind === "percent" || figure.kind === "ratio" ? 3 : -1;
  if (figure.kind === "money" || figure.kind === "percent") return -1;
  if (figure.unit === null) return 0;
  const counted = stems.ofText(figure.unit);
  const own = Object.values(unit.words).flatMap((words) => [...stems.ofText(words)]);
  return own.some((stem) => closest(stem, counted) > 0) ? 2 : 0;
}

/** Does the dataset have the figure in a claim of this measure already, or claims of it that are held so? */
export function claimsAlike(
  claims: readonly Claim[],
  measure: Id,
  told: {
    readonly figure: Figure;
    readonly modality: Modality | undefined;
    readonly speaker: Id | undefined;
  },
): number {
  const own = claims.filter((claim) => claim.type === "estimate" && claim.measure === measure);
  if (own.length === 0) return 0;
  const held =
    own.filter(({ modality }) => modality !== null && modality === told.modality).length / own.length;
  const same = own.filter(
    (claim) => claim.type === "estimate" && claim.amount !== null && claim.amount === told.figure.amount,
  );
  const bySpeaker = same.some(({ speaker }) => speaker === told.speaker);
  return 1.5 * held + (same.length > 0 ? 1 : 0) + (bySpeaker ? 1 : 0);
}
