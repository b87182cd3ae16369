import { UNKNOWN_ORIGIN } from "../../src/model/dataset.ts";
import type { Row } from "./edition.ts";
import { exceeds, gapBetween, overlapOf, statedNumber } from "./figures.ts";
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

/** The numbers of the sentence that explains a pair, in their order. */
export function explanation(ledger: Ledger, pair: Pair): string[] {
  const sentence = (pair.a.claim_type === "estimate" ? ESTIMATES : STATEMENTS)[pair.kind];
  if (sentence === undefined) throw new Error(`no sentence known for ${pair.kind}`);
  return sentence(ledger, pair);
}

type Sentence = (ledger: Ledger, pair: Pair) => string[];

const ESTIMATES: Readonly<Record<string, Sentence>> = {
  conflict: (ledger, pair) => [
    ...bothSaid(ledger, pair),
    ...ledger.subject(pair.subject),
    ...saidApart(ledger, pair),
    ...unknownOrigins(ledger, pair),
    ...(gapOf(ledger, pair) ?? ledger.only("en", "1")),
  ],
  "self-contradiction": (ledger, pair) => [
    ...bothSaid(ledger, pair),
    ...ledger.origin(pair.a),
    ...ledger.only("en", "1"),
    ...(gapOf(ledger, pair) ?? []),
  ],
  revision: (ledger, pair) => [
    ...bothSaid(ledger, pair),
    ...later(ledger, pair),
    ...ledger.origin(pair.a),
    ...ledger.only("en", "1"),
    ...(gapOf(ledger, pair) ?? []),
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
  "reporting-variance": (ledger, { a, b }) => [
    ...[...oneUtterance(ledger, a, b), ...ledger.speaker(a), ...ledger.words(a)],
    ...[...ledger.only("en", "1"), ...ledger.words(b)],
    ...(statedNumber(a) !== null && statedNumber(a) === statedNumber(b) ? [] : ["1"]),
  ],
  "bound-violation": (ledger, pair) => {
    const [inner, outer] = partAndWhole(ledger, pair);
    const side = (claim: Row) => [
      ...named(ledger, claim),
      ...ledger.words(claim),
      ...ledger.subject(ledger.subjectOf(claim)),
    ];
    return [...side(inner), ...side(outer), ...growth(ledger, pair)];
  },
};

const STATEMENTS: Readonly<Record<string, Sentence>> = {
  contradiction: statementPair,
  unconfirmed: statementPair,
  reversal: changeOfStance,
  shift: changeOfStance,
  agreement: (ledger, pair) =>
    isCarried(pair)
      ? statementPair(ledger, pair)
      : [...named(ledger, pair.a), ...named(ledger, pair.b), ...ledger.subject(pair.subject)],
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
  ...[...ledger.day(claim.said!), ...ledger.asOf(claim), ...ledger.reportedBy(claim)],
];

function bothSaid(ledger: Ledger, { a, b }: Pair): string[] {
  return [a, b].flatMap((claim) => [...named(ledger, claim), ...ledger.words(claim)]);
}

/** "A and B report one utterance"; Norwegian has "the same". */
function oneUtterance(ledger: Ledger, a: Row, b: Row): string[] {
  const sources = [a, b].flatMap((claim) => ledger.text(ledger.sourceName(claim.source_id!)));
  return [...sources, ...ledger.only("en", "1")];
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

/** "at least 6,000 soldiers within 1 to 7 days". */
function growth(ledger: Ledger, pair: Pair): string[] {
  const { least, most } = ledger.heldApart(pair.a, pair.b);
  const days = most === 0 ? ["0"] : most === null ? [] : span(least!, most);
  return [...(gapOf(ledger, pair) ?? []), ...ledger.unit(pair.a), ...days];
}

export function isCarried({ a, b }: Pair): boolean {
  return a.claim_type === "statement" && a.proposition !== b.proposition;
}

/** What the stances are on; for two sentences, the special one before the general. */
function opening(ledger: Ledger, pair: Pair): string[] {
  if (!isCarried(pair)) return ledger.subject(pair.subject);
  const carrier = pair.a.proposition === pair.subject ? pair.b : pair.a;
  const both = [carrier.proposition!, pair.subject];
  return (carrier.stance === "affirms" ? both : both.toReversed()).flatMap((id) => ledger.subject(id));
}

function statementPair(ledger: Ledger, pair: Pair): string[] {
  return [...opening(ledger, pair), ...named(ledger, pair.a), ...named(ledger, pair.b)];
}

function changeOfStance(ledger: Ledger, pair: Pair): string[] {
  const { least, most } = ledger.apart(pair.a, pair.b);
  const days = pair.kind === "reversal" && least === 0 ? span(least, most) : later(ledger, pair);
  return [...opening(ledger, pair), ...named(ledger, pair.a), ...days, ...named(ledger, pair.b)];
}

/** The numbers of a pair's headline. */
export function headline(ledger: Ledger, pair: Pair): string[] {
  const { a, b, kind } = pair;
  if (a.claim_type === "statement")
    return kind === "shift" || kind === "reversal"
      ? ledger.speaker(b)
      : [...ledger.speaker(a), ...ledger.speaker(b)];
  if (kind === "bound-violation")
    return partAndWhole(ledger, pair).flatMap((claim) => [
      ...ledger.words(claim),
      ...ledger.subject(ledger.subjectOf(claim)),
    ]);
  if (kind === "agreement" || kind === "echo") return ledger.words(a);
  if (kind === "revision" && direction(a, b) === 0) return ledger.origin(a);
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
    return [
      ...[...named(ledger, a), ...named(ledger, b), ...unknownOrigins(ledger, pair)],
      ...[...saidApart(ledger, pair), ...gap],
    ];
  if (kind !== "bound-violation") return explanation(ledger, pair);
  const [inner, outer] = partAndWhole(ledger, pair);
  return [...named(ledger, inner), ...named(ledger, outer), ...growth(ledger, pair)];
}

/** Two figures of one origin that look like a conflict: "1,500 and 3,000 do not conflict". */
export function harmless(ledger: Ledger, pair: Pair) {
  return {
    headline: [...ledger.words(pair.a), ...ledger.words(pair.b)],
    text: [...ledger.subject(pair.subject), ...ledger.origin(pair.a)],
  };
}
