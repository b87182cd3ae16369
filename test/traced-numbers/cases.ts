import { UNKNOWN_ORIGIN } from "../../src/model/dataset.ts";
import type { Row } from "./edition.ts";
import { heldWords, type Ledger } from "./ledger.ts";
import { number } from "./numbers.ts";
import * as sentences from "./sentences.ts";
import { type Pair, pairOf } from "./sentences.ts";

/** Rows of discrepancies.csv that a reader takes in as one: docs/rules.md and the headings say which. */
export interface Case {
  readonly pairs: readonly [Pair, ...Pair[]];
  readonly left: readonly Row[];
  readonly right: readonly Row[];
}

/** The case that stands under an anchor of the page: `d-…`, or kind and subject of two camps. */
export function caseUnder(ledger: Ledger, kind: string, anchor: string): Case {
  const all = ledger.pairs(kind).map((row) => pairOf(ledger, row));
  const first = all.find((pair) => pair.row.discrepancy_id === anchor || campsId(pair) === anchor);
  if (first === undefined) throw new Error(`no row of discrepancies.csv for ${anchor}`);
  const key = keyOf(ledger, first);
  const pairs = all.filter((pair) => keyOf(ledger, pair) === key) as unknown as Case["pairs"];
  return { pairs, ...sidesOf(ledger, pairs) };
}

const isOfOneStance = ({ a, b }: Pair) => a.claim_type === "statement" && a.stance === b.stance;
const isCamps = (pair: Pair) =>
  (pair.kind === "contradiction" || pair.kind === "unconfirmed") && !isOfOneStance(pair);
const isSteps = ({ kind, row }: Pair) => (kind === "revision" || kind === "update") && row.if_same === "";
const isChorus = (pair: Pair) =>
  (pair.kind === "agreement" || pair.kind === "echo") &&
  pair.row.if_same === "" &&
  (pair.a.claim_type === "estimate" || isOfOneStance(pair));
const campsId = (pair: Pair) => (isCamps(pair) ? `${pair.kind}-${pair.subject}` : "");

/** Two camps on one proposition; all who agree in the same words; all echoes of one claim; one origin's figures. */
function keyOf(ledger: Ledger, pair: Pair): string {
  const { kind, subject, a, row } = pair;
  if (isCamps(pair)) return subject;
  if (isChorus(pair)) return kind === "echo" ? row.claim_a! : `${subject} ${heldWords(ledger, a)}`;
  if (isSteps(pair)) return JSON.stringify([subject, a.origin, a.place, a.population]);
  return row.discrepancy_id!;
}

function sidesOf(ledger: Ledger, pairs: Case["pairs"]): Pick<Case, "left" | "right"> {
  const everyone = (claims: readonly Row[]) =>
    byPage(ledger, [...new Set(claims.flatMap((claim) => ledger.standingFor(claim)))]);
  if (isSteps(pairs[0])) {
    const steps = byPage(ledger, [...new Set(pairs.flatMap(({ a, b }) => [a, b]))]);
    return { left: everyone(steps.slice(0, -1)), right: everyone(steps.slice(-1)) };
  }
  const sides = pairs.map((pair) =>
    isCamps(pair) && pair.a.stance !== "affirms" ? [pair.b, pair.a] : [pair.a, pair.b],
  );
  return { left: everyone(sides.map(([x]) => x!)), right: everyone(sides.map(([, y]) => y!)) };
}

/** As a page lists claims: by the last day that they can have been said, then the first, then the id. */
export function byPage(ledger: Ledger, claims: readonly Row[]): Row[] {
  const key = (claim: Row) => {
    const { from, to } = ledger.rangeOfSaid(claim);
    return `${to ?? from ?? "9999"} ${from ?? ""} `;
  };
  return claims.toSorted((x, y) => {
    const [a, b] = [key(x) + x.claim_id, key(y) + y.claim_id];
    return a < b ? -1 : a > b ? 1 : 0;
  });
}

/** The numbers of a case's headline, where there is room and where there is little, and of its text. */
export interface CaseNumbers {
  readonly headline: readonly string[];
  readonly text: readonly string[];
  readonly summary: readonly string[];
}

export function numbersOf(ledger: Ledger, one: Case): CaseNumbers {
  const { pairs } = one;
  const [first] = pairs;
  if (isChorus(first) && (pairs.length > 1 || first.a.claim_type === "statement")) return chorus(ledger, one);
  if (isSteps(first) && pairs.length > 1) return steps(ledger, one);
  if (isCamps(first) && pairs.length > 1) return camps(ledger, one);
  return {
    headline: sentences.headline(ledger, first),
    text: sentences.explanation(ledger, first),
    summary: sentences.summary(ledger, first),
  };
}

/** "six affirmed, or said so (two indirectly), two denied": each speaker once. */
function camps(ledger: Ledger, { pairs, left, right }: Case): CaseNumbers {
  const [first] = pairs;
  const [affirming, opposing] = [speakersOf(ledger, left), speakersOf(ledger, right)];
  const implying = implyingAmong(ledger, left, first.subject);
  const outright = affirming.filter((name) => !implying.includes(name));
  const unaware = speakersOf(
    ledger,
    right.filter(({ stance }) => stance === "no-evidence"),
  );
  const others = opposing.filter((name) => first.kind === "contradiction" || !unaware.includes(name));
  const opposed = first.kind === "contradiction" ? [others] : [unaware, others];
  const met = first.kind === "contradiction" ? against(ledger, pairs) : [];
  const names = [
    ...[outright, implying, ...opposed, ...met].flatMap((some) => listed(ledger, some)),
    ...(first.kind === "contradiction" ? sentences.ofTheSameDay(ledger, pairs) : []),
  ];
  return {
    headline: [
      ...ledger.subject(first.subject, "short"),
      ...[number(affirming.length), ...(implying.length === 0 ? [] : [number(implying.length)])],
      number(opposing.length),
    ],
    text: [...ledger.subject(first.subject), ...names],
    summary: names,
  };
}

/** Those who deny it, and those of whom each of them denies it: none where all are against all, or all of them. */
function against(ledger: Ledger, pairs: Case["pairs"]): string[][] {
  const met = pairs.flatMap(({ a, b }) => {
    const [left, right] = a.stance === "affirms" ? [a, b] : [b, a];
    return ledger
      .standingFor(right)
      .flatMap((denying) => ledger.standingFor(left).map((affirming) => ({ denying, affirming })));
  });
  const everyone = new Set(met.map(({ affirming }) => affirming.speaker_id!));
  const faced = [...Map.groupBy(met, ({ denying }) => ledger.speakerName(denying.speaker_id!))].map(
    ([name, some]) => ({ name, affirming: [...new Set(some.map(({ affirming }) => affirming.speaker_id!))] }),
  );
  const groups = [...Map.groupBy(faced, ({ affirming }) => affirming.toSorted().join(" ")).values()];
  if (groups.length === 1) return [];
  return groups.flatMap((group) => {
    const { affirming } = group[0]!;
    const all = affirming.length === everyone.size;
    return [group.map(({ name }) => name), all ? [] : affirming.map((id) => ledger.speakerName(id))];
  });
}

function steps(ledger: Ledger, { pairs, left, right }: Case): CaseNumbers {
  const figures = number(new Set(pairs.flatMap(({ a, b }) => [a.utterance, b.utterance])).size);
  const [from, to] = [left[0]!, right[0]!];
  const side = (claim: Row) => [
    ...[...ledger.speaker(claim), ...sentences.when(ledger, claim)],
    ...ledger.words(claim),
  ];
  const text = [
    ...[...side(from), ...side(to), figures],
    ...[...ledger.subject(pairs[0].subject), ...ledger.origin(from)],
  ];
  return { headline: [...ledger.words(from), ...ledger.words(to), figures], text, summary: text };
}

/** Who say the same, or the same again. */
function chorus(ledger: Ledger, { pairs: [first], left, right }: Case): CaseNumbers {
  const claims = [...left, ...right];
  const sources = listed(ledger, distinct(claims.map((claim) => ledger.sourceName(claim.source_id!))));
  const names = speakersOf(ledger, claims);
  const speakers = listed(ledger, names);
  const implying = implyingAmong(ledger, claims, first.subject);
  const outright = names.filter((name) => !implying.includes(name));
  const agreeing = [...listed(ledger, outright), ...listed(ledger, implying)];
  const known = claims.filter((claim) => claim.origin !== UNKNOWN_ORIGIN);
  const origins = distinct(known.map((claim) => ledger.partyName(claim.origin!)));
  const oneUtterance = claims.every((claim) => claim.utterance === first.a.utterance);
  const alone = names.length === 1 && names[0] === origins[0];
  const told = () => {
    if (first.kind === "agreement") return [...agreeing, ...ledger.originsBehind(claims), ...sources];
    if (oneUtterance) return [...speakers, "1", ...sources];
    if (alone) return [...speakers, "1", ...sources];
    return [...speakers, ...sources, ...listed(ledger, origins)];
  };
  return { headline: ledger.words(first.a), text: told(), summary: told() };
}

/** Who takes a stance only on what implies the subject. */
function implyingAmong(ledger: Ledger, claims: readonly Row[], subject: string): string[] {
  const outright = speakersOf(
    ledger,
    claims.filter((claim) => ledger.subjectOf(claim) === subject),
  );
  return speakersOf(ledger, claims).filter((name) => !outright.includes(name));
}

const distinct = (names: readonly string[]) => [...new Set(names)];

const speakersOf = (ledger: Ledger, claims: readonly Row[]) =>
  distinct(claims.map((claim) => ledger.speakerName(claim.speaker_id!)));

/** More than twelve names are eight and how many others. */
export function listed(ledger: Ledger, names: readonly string[]): string[] {
  if (names.length <= 12) return ledger.text(names.join(", "));
  return [...ledger.text(names.slice(0, 8).join(", ")), number(names.length - 8)];
}
