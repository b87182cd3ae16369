import type { Discrepancy } from "../../model/analysis.ts";
import { type Claim, type Id, type Stance, UNKNOWN_ORIGIN } from "../../model/dataset.ts";
import { sourceOf } from "../../model/known.ts";
import type { PageScope } from "../cut/page-scope.ts";
import { originsBehind } from "../origins-behind.ts";
import {
  capitalized,
  noneNamed,
  partyToTheChain,
  propositionLabel,
  type Scope,
  sourceName,
  speakerName,
} from "../scope.ts";
import type { CampSpeaker, CaseFacts } from "../wording/wording.ts";
import { figureScope, hedgeOf, wordsOf } from "../words.ts";
import { type Case, isCamps, isChorus, isSteps } from "./cases.ts";
import { pairFacts, subjectText, timeBetween } from "./pair-facts.ts";

export interface CaseWords {
  readonly headline: string;
  /** The headline where there is little room. */
  readonly short: string;
  readonly text: string;
  /** The text under a headline that names the subject. */
  readonly summary: string;
}

/** Headline and sentence of a case. */
export function caseWords(scope: PageScope, one: Case): CaseWords {
  const { discrepancies, left, right } = one;
  const [first] = discrepancies;
  if (isChorus(first) && (discrepancies.length > 1 || first.subjectType === "proposition"))
    return chorusWords(scope, first, [...left, ...right]);
  if (isSteps(first) && discrepancies.length > 1) return stepsWords(scope, one);
  if (!isCamps(first) || discrepancies.length === 1) {
    const facts = pairFacts(scope, first);
    const headline = scope.wording.headline(facts);
    return { headline, short: headline, text: explain(scope, first), summary: scope.wording.summary(facts) };
  }
  const implying = implyingAmong(scope, first, left);
  return scope.wording.statementCase({
    kind: first.kind as "contradiction" | "unconfirmed",
    label: propositionLabel(scope, first.subject),
    proposition: subjectText(scope, first.subjectType, first.subject),
    affirming: campOf(scope, left).map((speaker) => ({
      ...speaker,
      isIndirect: implying.includes(speaker.reserved),
    })),
    opposing: campOf(scope, right),
    withoutEvidence: speakersOf(scope, saidBySame(right, "no-evidence")),
    against: againstEachOther(scope, discrepancies),
    times: timesOf(scope, discrepancies),
  });
}

/** Who denies it against which of those who affirm it; none where all are against all. */
function againstEachOther(scope: PageScope, discrepancies: Case["discrepancies"]): CaseFacts["against"] {
  const everyone = ({ id, speaker }: Claim) =>
    new Set((scope.index.positions.get(id) ?? []).map((claim) => claim.speaker)).add(speaker);
  const faced = new Map<Id, Set<Id>>();
  for (const { a, b } of discrepancies) {
    const [left, right] = a.type === "statement" && a.stance === "affirms" ? [a, b] : [b, a];
    for (const opponent of everyone(right))
      faced.set(opponent, new Set([...(faced.get(opponent) ?? []), ...everyone(left)]));
  }
  const all = new Set([...faced.values()].flatMap((each) => [...each]));
  const names = (ids: Iterable<Id>) => [...ids].map((id) => speakerName(scope, id));
  const groups = [...Map.groupBy(faced, ([, ids]) => [...ids].toSorted().join(" ")).values()];
  if (groups.length === 1) return [];
  return groups.map((group) => {
    const ids = group[0]?.[1] ?? all;
    return {
      opposing: names(group.map(([id]) => id)),
      affirming: ids.size === all.size ? [] : names(ids),
    };
  });
}

function timesOf(scope: PageScope, discrepancies: Case["discrepancies"]): CaseFacts["times"] {
  // Of one proposition, which stays what it is or doesn't.
  const { days, stays } = timeBetween(scope, discrepancies[0]);
  const pairs = discrepancies.map((found) => timeBetween(scope, found));
  return {
    days: pairs.every((pair) => pair.days === days) ? days : "mixed",
    stays,
    isUnsure: pairs.every((pair) => pair.isUnsure),
  };
}

export function explain(scope: Scope, found: Discrepancy): string {
  return scope.wording.explain(pairFacts(scope, found));
}

/** Where nothing around it says of which place and population the two figures are: "Moss: …". */
export function explainAlone(scope: Scope, found: Discrepancy): string {
  const where = figureScope(found.a);
  return where === "" ? explain(scope, found) : scope.wording.labelled(where, explain(scope, found));
}

function chorusWords(scope: Scope, first: Discrepancy, claims: readonly Claim[]): CaseWords {
  const distinct = (names: readonly string[]) => [...new Set(names)];
  const words =
    first.a.type === "statement" ? scope.wording.stances[first.a.stance] : wordsOf(scope, first.a);
  const implying = implyingAmong(scope, first, claims);
  const text = scope.wording.chorus({
    kind: first.kind as "agreement" | "echo",
    speakers: speakersOf(scope, claims).filter((name) => !implying.includes(name)),
    implying,
    origins: distinct(
      claims
        .filter((claim) => claim.origin !== UNKNOWN_ORIGIN)
        .map((claim) => partyToTheChain(scope, claim.origin)),
    ),
    behind: originsBehind(scope, claims),
    sources: distinct(claims.map((claim) => sourceName(sourceOf(scope.dataset, claim)))),
    firstHand: claims.every(({ speaker, origin }) => speaker === origin && speaker === first.a.speaker),
    oneUtterance: claims.every((claim) => claim.utterance === first.a.utterance),
  });
  const headline = capitalized(words);
  return { headline, short: headline, text, summary: text };
}

/** Who takes the stance only on what implies the subject. */
function implyingAmong(scope: Scope, { subject }: Discrepancy, claims: readonly Claim[]): string[] {
  const isOutright = (claim: Claim) => claim.type === "estimate" || claim.proposition === subject;
  const outright = new Set(claims.filter(isOutright).map(({ speaker }) => speaker));
  return speakersOf(
    scope,
    claims.filter(({ speaker }) => !outright.has(speaker)),
  );
}

/** One origin's figures, from the first that it gave to the last. */
function stepsWords(scope: Scope, { discrepancies, left, right }: Case): CaseWords {
  const [first] = discrepancies;
  const ends = pairFacts(scope, first, left[0], right[0]);
  // Two tellings of one utterance are one figure that was given.
  const figures = new Set(discrepancies.flatMap(({ a, b }) => [a.utterance, b.utterance])).size;
  const { headline, text } = scope.wording.revisions({ ...ends, figures });
  return { headline, short: headline, text, summary: text };
}

/** All that those say of it who take this stance at some time. */
function saidBySame(claims: readonly Claim[], stance: Stance): readonly Claim[] {
  const taking = claims.filter((claim) => claim.type === "statement" && claim.stance === stance);
  const speakers = new Set(taking.map(({ speaker }) => speaker));
  return claims.filter(({ speaker }) => speakers.has(speaker));
}

/** Each speaker once, with what weakens all that the speaker says of it: "South Korea (very likely)". */
function speakersOf(scope: Scope, claims: readonly Claim[]): string[] {
  return bySpeaker(claims).map((said) => reservedName(scope, said));
}

function campOf(scope: Scope, claims: readonly Claim[]): CampSpeaker[] {
  return bySpeaker(claims.filter((claim) => claim.type === "statement")).map((said) => ({
    name: nameWith(scope, said[0].speaker, []),
    reserved: reservedName(scope, said),
    held: said.find((claim) => hedgeOf(scope, claim) === "") ?? said[0],
  }));
}

function bySpeaker<C extends Claim>(claims: readonly C[]): (readonly [C, ...C[]])[] {
  return [...Map.groupBy(claims, ({ speaker }) => speaker).values()] as unknown as [C, ...C[]][];
}

function reservedName(scope: Scope, said: readonly [Claim, ...Claim[]]): string {
  const hedges = said.map((claim) => (claim.type === "statement" ? hedgeOf(scope, claim) : ""));
  return nameWith(scope, said[0].speaker, hedges.includes("") ? [] : hedges.slice(0, 1));
}

function nameWith(scope: Scope, speaker: Id, hedges: readonly string[]): string {
  const asides = [...noneNamed(scope, speaker), ...hedges];
  const name = speakerName(scope, speaker);
  return asides.length === 0 ? name : `${name} (${asides.join(", ")})`;
}
