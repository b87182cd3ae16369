import type { Analysis, Discrepancy, Kind } from "../model/analysis.ts";
import { KINDS } from "../model/analysis.ts";
import type { ClaimView, Finding, FindingGroup, FindingSide, Witness } from "../model/brief.ts";
import { type Claim, type Id, type Statement, UNKNOWN_ORIGIN } from "../model/dataset.ts";
import { claimView } from "./claim-view.ts";
import { bySaid } from "./order.ts";
import { originsBehind } from "./origins-behind.ts";
import { pairFacts, subjectText } from "./pair-facts.ts";
import {
  capitalized,
  partyToTheChain,
  propositionLabel,
  type Scope,
  sourceName,
  speakerName,
  textOf,
} from "./scope.ts";
import { wordsOf } from "./words.ts";

/** Kinds that say that two claims go together after all. */
const CONCORDANT: ReadonlySet<Kind> = new Set(["compatible", "agreement", "echo"]);

/** Some discrepancies that a reader takes in as one: same kind, same subject, the same two camps. */
export interface Case {
  readonly id: string;
  /** At least one. */
  readonly discrepancies: readonly Discrepancy[];
  /** All claims of the positions on either side, echoes too. */
  readonly left: readonly Claim[];
  readonly right: readonly Claim[];
}

export const isConcordant = (kind: Kind): boolean => CONCORDANT.has(kind);

/** Differences, heaviest kind first; each numbered where page one names it. */
export function composeFindings(scope: Scope, numbers: ReadonlyMap<string, number>): FindingGroup[] {
  return shortenRepeats(
    scope,
    groupsOf(scope, (kind) => !isConcordant(kind), numbers),
  );
}

/** What only looks different, agrees or repeats. */
export function composeConcordances(scope: Scope): FindingGroup[] {
  return groupsOf(scope, isConcordant, new Map());
}

function groupsOf(
  scope: Scope,
  wanted: (kind: Kind) => boolean,
  numbers: ReadonlyMap<string, number>,
): FindingGroup[] {
  return KINDS.filter(wanted).flatMap((kind) => {
    const cases = casesOf(scope, kind);
    if (cases.length === 0) return [];
    return [
      { kind, ...scope.wording.kinds[kind], findings: cases.map((one) => composeCase(scope, one, numbers)) },
    ];
  });
}

/** Every claim of a position by its representative, which stands for it in the pairs. */
function positionsOf(analysis: Analysis): ReadonlyMap<Id, readonly Claim[]> {
  const groups = [...analysis.estimates, ...analysis.statements];
  return new Map(
    groups.flatMap((group) =>
      group.positions.map((position) => [position.representative.id, position.claims] as const),
    ),
  );
}

/**
 * The cases of one kind, in the order of their first discrepancies. Two camps on one proposition make one
 * case, as do all who agree in the same words and all echoes of one claim; other pairs stand alone.
 */
export function casesOf(scope: Scope, kind: Kind): Case[] {
  const positions = positionsOf(scope.analysis);
  const found = scope.analysis.discrepancies.filter((one) => one.kind === kind);
  return [...Map.groupBy(found, caseKey).values()].map((discrepancies) => {
    const first = discrepancies[0]!;
    const camps = isCamps(first);
    const side = (pick: (one: Discrepancy) => Claim) =>
      spread(discrepancies.map(pick), positions).toSorted(bySaid(scope.dataset));
    return {
      id: camps ? `${kind}-${first.subject}` : first.id,
      discrepancies,
      left: side(camps ? affirming : (one) => one.a),
      right: side(camps ? opposing : (one) => one.b),
    };
  });
}

/** What makes some discrepancies of one kind one case. */
function caseKey(found: Discrepancy): string {
  if (isCamps(found)) return found.subject;
  if (found.kind === "echo") return found.a.id;
  if (found.kind === "agreement") return `${found.subject} ${heldWords(found.a)}`;
  return found.id;
}

const heldWords = (claim: Claim) =>
  claim.type === "statement"
    ? claim.stance
    : JSON.stringify([claim.modifier, claim.amount, claim.low, claim.high, claim.place, claim.population]);

const isCamps = (found: Discrepancy) => found.kind === "contradiction" || found.kind === "unconfirmed";

function composeCase(scope: Scope, one: Case, numbers: ReadonlyMap<string, number>): Finding {
  const { id, discrepancies, left, right } = one;
  const first = discrepancies[0]!;
  const sides = scope.wording.sides(first.kind);
  const { headline, short, text } = caseWords(scope, one);
  return {
    findingId: id,
    number:
      discrepancies.map((found) => numbers.get(found.id)).find((number) => number !== undefined) ?? null,
    discrepancyIds: discrepancies.map((found) => found.id),
    subject: isConcordant(first.kind)
      ? shortSubject(scope, first)
      : subjectText(scope, first.subjectType, first.subject),
    headline: isCamps(first) ? short : headline,
    explanation: text,
    pairs: isCamps(first) && discrepancies.length > 1 ? scope.wording.pairs(discrepancies.length) : "",
    left: sideOf(scope, isCamps(first) ? sides.left : claimView(scope, first.a).words, left),
    right: sideOf(
      scope,
      isCamps(first) ? sides.right : claimView(scope, first.b).words,
      right,
      first.kind === "unconfirmed",
    ),
    assessment: assessmentOf(scope, discrepancies),
  };
}

const shortSubject = (scope: Scope, { subjectType, subject }: Discrepancy) =>
  subjectType === "measure" ? subjectText(scope, subjectType, subject) : propositionLabel(scope, subject);

/** Headline and sentence of a case; `short` is the headline where there is little room. */
export function caseWords(
  scope: Scope,
  { discrepancies, left, right }: Case,
): { headline: string; short: string; text: string; summary: string } {
  const first = discrepancies[0]!;
  if (isChorus(first) && (discrepancies.length > 1 || first.subjectType === "proposition"))
    return chorusWords(scope, first, [...left, ...right]);
  if (!isCamps(first) || discrepancies.length === 1) {
    const facts = pairFacts(scope, first);
    const headline = scope.wording.headline(facts);
    return { headline, short: headline, text: explain(scope, first), summary: scope.wording.summary(facts) };
  }
  return scope.wording.statementCase({
    kind: first.kind as "contradiction" | "unconfirmed",
    label: propositionLabel(scope, first.subject),
    proposition: subjectText(scope, first.subjectType, first.subject),
    affirming: speakersOf(scope, left),
    opposing: speakersOf(scope, right),
    carried: left.some((claim) => (claim as Statement).proposition !== first.subject),
  });
}

const isChorus = (found: Discrepancy) => found.kind === "agreement" || found.kind === "echo";

function chorusWords(scope: Scope, first: Discrepancy, claims: readonly Claim[]) {
  const distinct = (names: readonly string[]) => [...new Set(names)];
  const words = wordsOf(scope, first.a);
  const text = scope.wording.chorus({
    kind: first.kind as "agreement" | "echo",
    speakers: distinct(claims.map((claim) => speakerName(scope, claim.speaker))),
    origins: distinct(
      claims
        .filter((claim) => claim.origin !== UNKNOWN_ORIGIN)
        .map((claim) => partyToTheChain(scope, claim.origin)),
    ),
    behind: originsBehind(scope, claims),
    sources: distinct(claims.map((claim) => sourceName(scope.dataset.sources.get(claim.source)!))),
    oneUtterance: claims.every((claim) => claim.utterance === first.a.utterance),
  });
  const headline = capitalized(words);
  return { headline, short: headline, text, summary: text };
}

export function explain(scope: Scope, found: Discrepancy): string {
  return scope.wording.explain(pairFacts(scope, found));
}

function affirming(found: Discrepancy): Claim {
  return (found.a as Statement).stance === "affirms" ? found.a : found.b;
}

function opposing(found: Discrepancy): Claim {
  return (found.a as Statement).stance === "affirms" ? found.b : found.a;
}

/** Representatives with all claims of their positions, each once. */
function spread(claims: readonly Claim[], positions: ReadonlyMap<Id, readonly Claim[]>): Claim[] {
  return [...new Set(claims.flatMap((claim) => positions.get(claim.id) ?? [claim]))];
}

function speakersOf(scope: Scope, claims: readonly Claim[]): string[] {
  return [...new Set(claims.map((claim) => speakerName(scope, claim.speaker)))];
}

/** @param diverse the label stands for more than one stance, so each says its own */
function sideOf(scope: Scope, label: string, claims: readonly Claim[], diverse = false): FindingSide {
  const views = claims.map((claim) => claimView(scope, claim));
  const isOne = new Set(views.map(({ words }) => words)).size === 1;
  const witnesses = witnessesOf(claims, views).map((witness) => ({
    ...witness,
    words: isOne && !diverse ? "" : witness.claim.words,
  }));
  const names = [...Map.groupBy(views, ({ speaker }) => speaker).values()].map(([first]) => ({
    claimId: first!.claimId,
    speaker: first!.speaker,
    said: first!.said,
  }));
  return { label, claims: views, witnesses, above: "", names };
}

/** More on a side than this, and reports of one utterance are shown as one. */
const MOST_WITNESSES = 3;

function witnessesOf(claims: readonly Claim[], views: readonly ClaimView[]): Omit<Witness, "words">[] {
  if (claims.length <= MOST_WITNESSES) return views.map((claim) => ({ claim, also: [] }));
  const events = Map.groupBy(views, (_, index) => {
    const claim = claims[index]!;
    return JSON.stringify([claim.utterance, claim.type === "statement" ? claim.proposition : claim.measure]);
  });
  return [...events.values()].map(([first, ...others]) => ({
    claim: first!,
    also: others.map(({ claimId, reportedBy }) => ({ claimId, reportedBy })),
  }));
}

/** A side of many whose excerpts an earlier finding has shown is told by its names. */
function shortenRepeats(scope: Scope, groups: readonly FindingGroup[]): FindingGroup[] {
  const shown = new Map<Id, string>();
  const shorten = (side: FindingSide, { headline }: Finding): FindingSide => {
    const places = side.claims.map(({ claimId }) => shown.get(claimId));
    const place = places[0];
    for (const { claimId } of side.claims) if (!shown.has(claimId)) shown.set(claimId, headline);
    if (side.claims.length <= MOST_WITNESSES || place === undefined || places.some((one) => one !== place))
      return side;
    return { ...side, above: scope.wording.wordsAbove(place) };
  };
  return groups.map((group) => ({
    ...group,
    findings: group.findings.map((finding) => ({
      ...finding,
      left: shorten(finding.left, finding),
      right: shorten(finding.right, finding),
    })),
  }));
}

function assessmentOf(scope: Scope, discrepancies: readonly Discrepancy[]): string {
  return discrepancies
    .flatMap((found) => scope.dataset.assessments.get(found.id) ?? [])
    .map((reading) =>
      scope.wording.assessment(
        reading.reading,
        textOf(scope, reading.text),
        textOf(scope, reading.wouldSettle),
        reading.by ?? "",
      ),
    )
    .concat(
      discrepancies.some(({ id }) => scope.analysis.assessed.get(id)?.outdated)
        ? scope.wording.analysis.outdated
        : [],
    )
    .join(" ");
}
