import { UNKNOWN_ORIGIN } from "../../src/model/dataset.ts";
import type { Range } from "./days.ts";
import type { Row } from "./edition.ts";
import { endsOf, exceeds, gapBetween, overlapOf, statedNumber } from "./figures.ts";
import type { Ledger } from "./ledger.ts";
import { number } from "./numbers.ts";

/** A row of discrepancies.csv with the rows of its two claims. */
export interface Pair {
  readonly row: Row;
  readonly kind: string;
  readonly subject: string;
  readonly a: Row;
  readonly b: Row;
}

export function pairOf(ledger: Ledger, row: Row): Pair {
  const [a, b] = [ledger.claim(row.claim_a!), ledger.claim(row.claim_b!)];
  return { row, kind: row.kind!, subject: row.subject!, a, b };
}

/** The numbers of the sentence that explains a pair, in their order, with all that it holds under. */
export function explanation(ledger: Ledger, pair: Pair): string[] {
  const sentence = (pair.a.claim_type === "estimate" ? ESTIMATES : STATEMENTS)[pair.kind];
  if (sentence === undefined) throw new Error(`no sentence known for ${pair.kind}`);
  return reserved(ledger, pair, sentence(ledger, pair));
}

/** "If both count the same soldiers (“x”, “y”): … Only as Dagsavisen has it … One rests on the other …" */
function reserved(ledger: Ledger, { row, a, b }: Pair, sentence: readonly string[]): string[] {
  const condition =
    row.if_same === ""
      ? []
      : [...ledger.unit(a), ...ledger.subject(a.measure!), ...ledger.subject(b.measure!)];
  const sources = row.hinges_on === "" ? [] : row.hinges_on!.split("; ").map((id) => ledger.sourceName(id));
  const shown = ["shared", "not-shown"].includes(row.independence!) ? ledger.only("en", "1") : [];
  return [...condition, ...sentence, ...sources.flatMap((name) => ledger.text(name)), ...shown];
}

type Sentence = (ledger: Ledger, pair: Pair) => string[];

const ESTIMATES: Readonly<Record<string, Sentence>> = {
  conflict: (ledger, pair) => [
    ...bothSaid(ledger, pair),
    ...(pair.row.if_same === ""
      ? [...ledger.subject(pair.subject), ...saidApart(ledger, pair), ...unknownOrigins(ledger, pair)]
      : []),
    ...exclusion(ledger, pair),
  ],
  "self-contradiction": (ledger, pair) => [
    ...bothSaid(ledger, pair),
    ...ledger.origin(pair.a),
    ...exclusion(ledger, pair),
  ],
  change: (ledger, pair) => {
    if (pair.row.rule === "part-outgrew-whole") return partOfWhole(ledger, pair);
    const sides = inTurn(ledger, pair).flatMap((claim) => [...named(ledger, claim), ...ledger.words(claim)]);
    const subject = pair.row.if_same === "" ? ledger.subject(pair.subject) : [];
    const origin = pair.row.rule === "own-change" ? ledger.origin(pair.a) : [];
    return [...sides, ...subject, ...origin, ...growth(ledger, pair)];
  },
  update: (ledger, pair) => [...bothSaid(ledger, pair), ...later(ledger, pair), ...ledger.origin(pair.a)],
  revision: (ledger, pair) => [
    ...bothSaid(ledger, pair),
    ...later(ledger, pair),
    ...ledger.origin(pair.a),
    ...(direction(pair.a, pair.b) === 0 ? [] : (gapOf(ledger, pair) ?? [])),
  ],
  retraction: (ledger, { a, b }) => [
    ...[...named(ledger, b), ...ledger.subject(a.measure!), ...when(ledger, a), ...ledger.words(a)],
    ...ledger.words(b),
  ],
  compatible: (ledger, pair) => [
    ...bothSaid(ledger, pair),
    ...(pair.row.rule === "rounding" ? ledger.only("en", "1") : overlapOf(pair.a, pair.b, ledger.about())),
  ],
  agreement: (ledger, { a, b }) => [
    ...[...named(ledger, a), ...named(ledger, b), ...ledger.words(a)],
    ...unknownOrigins(ledger, { a, b }),
    ...[...ledger.origin(a), ...ledger.origin(b)],
  ],
  echo: (ledger, { a, b }) =>
    a.utterance === b.utterance
      ? [...oneUtterance(ledger, a, b), ...ledger.speaker(a), ...ledger.words(a), "1"]
      : [...named(ledger, a), ...named(ledger, b), ...ledger.words(a), ...ledger.origin(a), "1"],
  "reporting-variance": (ledger, pair) => {
    const { a, b } = pair;
    const told = [...oneUtterance(ledger, a, b), ...ledger.speaker(a), ...ledger.words(a)];
    if (daysOf(ledger, pair) === "apart")
      return [...told, ...when(ledger, a), ...ledger.words(b), ...when(ledger, b)];
    const isOneSource = ledger.sourceName(a.source_id!) === ledger.sourceName(b.source_id!);
    return [...told, ...(isOneSource ? [] : inTheOne(ledger)), ...ledger.words(b)];
  },
  "bound-violation": partOfWhole,
};

const STATEMENTS: Readonly<Record<string, Sentence>> = {
  contradiction: (ledger, pair) => [...statementPair(ledger, pair), ...ofTheSameDay(ledger, [pair])],
  change: (ledger, pair) => [
    ...opening(ledger, pair),
    ...inTurn(ledger, pair).flatMap((claim) => named(ledger, claim)),
    ...(pair.row.rule === "known-since" ? [] : between(pair)),
  ],
  retraction: (ledger, { a, b }) => [
    ...named(ledger, b),
    ...ledger.subject(a.proposition!),
    ...when(ledger, a),
  ],
  unconfirmed: statementPair,
  reversal: changeOfStance,
  shift: changeOfStance,
  agreement: statementPair,
  echo: (ledger, { a, b, subject }) => {
    const on = ledger.subject(subject);
    if (a.utterance === b.utterance) return [...oneUtterance(ledger, a, b), ...ledger.speaker(a), ...on, "1"];
    if (a.speaker_id !== b.speaker_id)
      return [...named(ledger, a), ...named(ledger, b), ...ledger.origin(a), ...on, "1"];
    return [...ledger.speaker(a), "1", ...on, "2", ...when(ledger, a), ...when(ledger, b), "1"];
  },
  "reporting-variance": (ledger, pair) => {
    const { a, b, subject } = pair;
    if (!isCarried(pair))
      return [
        ...oneUtterance(ledger, a, b),
        ...ledger.speaker(a),
        ...ledger.subject(subject),
        ...inTheOne(ledger),
      ];
    const told = [...ledger.speaker(a), ...inTheOne(ledger), ...ledger.speaker(a), ...ledger.speaker(b)];
    return [...opening(ledger, pair), ...oneUtterance(ledger, a, b), ...told];
  },
};

const inTheOne = (ledger: Ledger) => ledger.only("en", "1");

/** "NIS (18 Oct, Yonhap › NTB)". */
function named(ledger: Ledger, claim: Row): string[] {
  return [...ledger.speaker(claim), ...when(ledger, claim)];
}

/** "18 Oct, as of 8–13 Oct, Yonhap › NTB". */
export const when = (ledger: Ledger, claim: Row) => [
  ...[...ledger.said(claim), ...ledger.asOf(claim), ...ledger.reportedBy(claim)],
];

function bothSaid(ledger: Ledger, { a, b }: Pair): string[] {
  return [a, b].flatMap((claim) => [...named(ledger, claim), ...ledger.words(claim)]);
}

/** "A and B report one utterance"; Norwegian has "the same". */
function oneUtterance(ledger: Ledger, a: Row, b: Row): string[] {
  const ids = [...new Set([a.source_id!, b.source_id!])];
  const sources = ids.flatMap((id) => ledger.text(ledger.sourceName(id)));
  // Norwegian has "the same" of two sources, and "one" of one.
  return [...sources, ...(ids.length === 1 ? ["1"] : ledger.only("en", "1"))];
}

/** "one of them of unknown origin". */
function unknownOrigins(ledger: Ledger, { a, b }: Pick<Pair, "a" | "b">): string[] {
  const unknown = [a, b].filter((claim) => claim.origin === UNKNOWN_ORIGIN);
  return unknown.length === 1 ? ledger.only("en", "1") : [];
}

function gapOf(ledger: Ledger, { a, b }: Pair): string[] | null {
  const gap = gapBetween(a, b, ledger.about());
  return gap === 0 ? null : [number(gap)];
}

function saidApart(ledger: Ledger, { a, b }: Pair): string[] {
  const { least, most } = ledger.apart(a, b);
  if (least === null || (least === 0 && most === null)) return [];
  return most === 0 ? ["0"] : span(least, most);
}

function later(ledger: Ledger, { a, b }: Pair): string[] {
  const { least, most } = ledger.apart(a, b);
  return least ? span(least, most) : [];
}

/** "a day", "5 days", "1 to 7 days", "up to 3 days". */
function span(least: number, most: number | null): string[] {
  if (most === null || least === most) return [number(least)];
  return least === 0 ? [number(most)] : [number(least), number(most)];
}

/** The figure that is too large for a part, and the one for the whole. */
export function partAndWhole(ledger: Ledger, { a, b }: Pair): [Row, Row] {
  return exceeds(b, a, ledger.about()) ? [b, a] : [a, b];
}

/** Both figures for both measures, then what the whole would have had to change by, or by what the part is too large. */
function partOfWhole(ledger: Ledger, pair: Pair): string[] {
  const side = (claim: Row) => [
    ...named(ledger, claim),
    ...ledger.words(claim),
    ...ledger.subject(ledger.subjectOf(claim)),
  ];
  return [...partAndWhole(ledger, pair).flatMap(side), ...excess(ledger, pair)];
}

function excess(ledger: Ledger, pair: Pair): string[] {
  if (pair.kind === "change") return growth(ledger, pair);
  return [...(daysOf(ledger, pair) === "one" ? ["0"] : []), ...(gapOf(ledger, pair) ?? [])];
}

/** "at least 6,000 soldiers within 1 to 7 days". */
function growth(ledger: Ledger, pair: Pair): string[] {
  return [
    ...(gapOf(ledger, pair) ?? []),
    ...ledger.unit(pair.a),
    ...between(pair),
    ...readings(ledger, pair),
  ];
}

/** "(reading about 10,000 as 9,000 or more)": the end of a loose figure that its distance is taken from. */
function readings(ledger: Ledger, pair: Pair): string[] {
  if (gapOf(ledger, pair) === null) return [];
  const [from, to] = inTurn(ledger, pair);
  return [
    [from, to],
    [to, from],
  ].flatMap(([one, other]) => {
    const words = ledger.words(one!);
    if (one!.modifier !== "about" && (one!.modifier !== "vague" || isInNumbers(ledger, one!))) return [];
    const { low, high } = endsOf(one!, ledger.about());
    const end = exceeds(one!, other!, ledger.about()) ? low : high;
    return end === null ? [] : [...words, number(end)];
  });
}

/** A vague figure of which no words are kept is printed by its ends. */
function isInNumbers(ledger: Ledger, claim: Row): boolean {
  const written = ledger.dataset.claims.find(({ id }) => id === claim.claim_id);
  return written?.type === "estimate" && written.words === null;
}

/** "Both can’t be true, on the same day", or on what may be one; not where no day would make them. */
export function ofTheSameDay(ledger: Ledger, pairs: readonly Pair[]): string[] {
  if (pairs.every(({ a, b }) => isUnsure(a) || isUnsure(b))) return [];
  const days = new Set(pairs.map((pair) => daysOf(ledger, pair)));
  if (days.size === 1 && days.has("one")) return ["0"];
  const stays = pairs.every(({ subject }) => ledger.dataset.propositions.get(subject)?.overTime === "fixed");
  return stays || (days.size === 1 && days.has("apart")) ? [] : ["0"];
}

/** "They can’t both turn out right", of which no day is told. */
const isUnsure = ({ likelihood, stance, modality }: Row) =>
  likelihood !== "" ||
  (stance === "affirms" && ["planned", "forecast", "hypothetical"].includes(modality ?? ""));

/** "within 1 to 7 days"; "in between" where they are not counted. */
function between({ row }: Pair): string[] {
  return row.most_days === "" ? [] : span(Number(row.fewest_days), Number(row.most_days));
}

/** "No number satisfies both, on the same day: the nearest ends are 2,000 apart." */
function exclusion(ledger: Ledger, pair: Pair): string[] {
  const isTold =
    pair.kind === "conflict" && pair.row.if_same === "" && ledger.apart(pair.a, pair.b).most === 0;
  const sameDay = daysOf(ledger, pair) === "one" && !isTold ? ["0"] : [];
  return [...sameDay, ...(gapOf(ledger, pair) ?? ledger.only("en", "1"))];
}

/** Whether the days of two claims are one, may be, or are not. */
function daysOf(ledger: Ledger, { a, b }: Pair): "one" | "untold" | "apart" {
  const [x, y] = [ledger.rangeOfClaim(a), ledger.rangeOfClaim(b)];
  if (isBefore(x, y) || isBefore(y, x)) return "apart";
  return [x, y].every(({ from, to }) => from !== null && from === to) ? "one" : "untold";
}

const isBefore = (x: Range, y: Range) => x.to !== null && y.from !== null && x.to < y.from;

/** The earlier claim of a change first; of a count that grows on days not told apart, the lower. */
function inTurn(ledger: Ledger, pair: Pair): [Row, Row] {
  const { a, b } = pair;
  const [x, y] = [ledger.rangeOfClaim(a), ledger.rangeOfClaim(b)];
  const settled = isBefore(x, y) || isBefore(y, x);
  const isFirst = settled ? isBefore(x, y) : a.claim_type === "statement" || !exceeds(a, b, ledger.about());
  return isFirst ? [a, b] : [b, a];
}

export function isCarried({ a, b }: Pair): boolean {
  return a.claim_type === "statement" && a.proposition !== b.proposition;
}

/** Do the propositions exclude each other, by themselves or by what they imply? */
function isExclusive({ dataset }: Ledger, { a, b }: Pair): boolean {
  const upwards = (id: string): string[] => [
    id,
    ...dataset.propositions.get(id)!.implies.flatMap((next) => upwards(next)),
  ];
  const excluded = upwards(a.proposition!).flatMap((id) => dataset.propositions.get(id)!.excludes);
  return upwards(b.proposition!).some((id) => excluded.includes(id));
}

/** What the stances are on; for two sentences, the special one before the general. */
function opening(ledger: Ledger, pair: Pair): string[] {
  if (!isCarried(pair)) return ledger.subject(pair.subject);
  if (isExclusive(ledger, pair))
    return [pair.a, pair.b].flatMap((claim) => ledger.subject(claim.proposition!));
  const carrier = pair.a.proposition === pair.subject ? pair.b : pair.a;
  const both = [carrier.proposition!, pair.subject];
  return (carrier.stance === "affirms" ? both : both.toReversed()).flatMap((id) => ledger.subject(id));
}

function statementPair(ledger: Ledger, pair: Pair): string[] {
  return [...opening(ledger, pair), ...named(ledger, pair.a), ...named(ledger, pair.b)];
}

function changeOfStance(ledger: Ledger, pair: Pair): string[] {
  const { least, most } = ledger.apart(pair.a, pair.b);
  const party =
    pair.row.rule === "one-party" ? ledger.text(ledger.dataset.speakers.get(pair.b.speaker_id!)!.party) : [];
  const days = pair.kind === "reversal" && least === 0 ? span(least, most) : later(ledger, pair);
  return [...opening(ledger, pair), ...named(ledger, pair.a), ...days, ...named(ledger, pair.b), ...party];
}

/** The numbers of a pair's headline. */
export function headline(ledger: Ledger, pair: Pair): string[] {
  const { a, b, kind, row } = pair;
  if (a.claim_type === "statement") {
    if (row.rule === "one-party") return ledger.text(ledger.dataset.speakers.get(b.speaker_id!)!.party);
    return kind === "shift" || kind === "reversal" || kind === "retraction"
      ? ledger.speaker(b)
      : [...ledger.speaker(a), ...ledger.speaker(b)];
  }
  if (kind === "bound-violation" || row.rule === "part-outgrew-whole")
    return partAndWhole(ledger, pair).flatMap((claim) => [
      ...ledger.words(claim),
      ...ledger.subject(ledger.subjectOf(claim)),
    ]);
  if (kind === "change") return inTurn(ledger, pair).flatMap((claim) => ledger.words(claim));
  if (kind === "agreement" || kind === "echo") return ledger.words(a);
  if ((kind === "revision" || kind === "update") && direction(a, b) === 0) return ledger.origin(a);
  return [...ledger.words(a), ...ledger.words(b)];
}

function direction(a: Row, b: Row): number {
  const [x, y] = [statedNumber(a), statedNumber(b)];
  return x === null || y === null ? 0 : Math.sign(y - x);
}

/** The numbers of the sentence on page one, under a headline that names the figures. */
export function summary(ledger: Ledger, pair: Pair): string[] {
  const { a, b, kind } = pair;
  const gap = gapOf(ledger, pair);
  if (kind === "conflict" && gap !== null)
    return reserved(ledger, pair, [
      ...[...named(ledger, a), ...named(ledger, b), ...unknownOrigins(ledger, pair)],
      ...[...saidApart(ledger, pair), ...exclusion(ledger, pair)],
    ]);
  if (kind === "bound-violation" || pair.row.rule === "part-outgrew-whole") {
    const sides = partAndWhole(ledger, pair).flatMap((claim) => named(ledger, claim));
    return reserved(ledger, pair, [...sides, ...excess(ledger, pair)]);
  }
  if (kind === "change" && a.claim_type === "estimate") {
    const sides = inTurn(ledger, pair).flatMap((claim) => named(ledger, claim));
    return reserved(ledger, pair, [...sides, ...growth(ledger, pair)]);
  }
  return explanation(ledger, pair);
}

/** Two figures of one origin that look like a conflict: "1,500 and 3,000 do not conflict". */
export function harmless(ledger: Ledger, pair: Pair) {
  return {
    headline: [...ledger.words(pair.a), ...ledger.words(pair.b)],
    text: [...ledger.subject(pair.subject), ...ledger.origin(pair.a)],
  };
}
