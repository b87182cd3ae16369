import type { Discrepancy } from "../../model/analysis.ts";
import type { Dispute, DisputeFinding, DisputePosition, DisputeWitness } from "../../model/brief.ts";
import { type Claim, type Id, STANCES, type Stance } from "../../model/dataset.ts";
import { smallest } from "../../model/extremes.ts";
import { known } from "../../model/known.ts";
import { claimView } from "../appendix/claim-view.ts";
import type { PageScope } from "../cut/page-scope.ts";
import { assessmentOf } from "../differences/assessment.ts";
import { caseWords } from "../differences/case-words.ts";
import { type Case, type Cases, DIFFERENT, heldWords, isCamps, pairsIn } from "../differences/cases.ts";
import { disputeKey, moreDays } from "../differences/more-days.ts";
import { subjectText } from "../differences/pair-facts.ts";
import { formatDay, formatNumber } from "../format.ts";
import { bySaid, daySaid } from "../order.ts";
import { capitalized, propositionLabel, speakerName, textOf } from "../scope.ts";
import { figureScope, hedgeOf, withNoun, wordsInTable } from "../words.ts";

/** The disputes, and where the excerpts of their claims stand. */
export interface Disputes {
  readonly disputes: readonly Dispute[];
  /** By claim: the first dispute that it takes part in, which quotes it. */
  readonly quotedIn: ReadonlyMap<Id, Dispute>;
}

/**
 * One entry for each measure or proposition on which something differs: those that page one numbers first, then
 * as heavy as their heaviest kind. A claim is quoted once, where it is met first.
 */
export function composeDisputes(
  page: PageScope,
  cases: Cases,
  numbers: ReadonlyMap<string, number>,
): Disputes {
  const inOrder = DIFFERENT.flatMap((kind) => cases.get(kind) ?? []);
  const bySubject = [...Map.groupBy(inOrder, ({ discrepancies: [first] }) => subjectKey(first)).values()];
  const rank = (group: readonly Case[]) =>
    smallest(
      group.map((one) => numberOf(one, numbers) ?? Number.POSITIVE_INFINITY),
      Number.POSITIVE_INFINITY,
    );
  const ordered = bySubject.map((group) => ({ group, rank: rank(group) })).toSorted(byRank);
  const quotedIn = new Map<Id, Dispute>();
  const disputes = ordered.map(({ group }) => {
    const dispute = composeDispute(page, group, numbers, (id) => quotedIn.has(id));
    for (const { witnesses } of dispute.positions)
      for (const { claim, also } of witnesses)
        for (const { claimId } of [claim, ...also]) quotedIn.set(claimId, dispute);
    return dispute;
  });
  return { disputes, quotedIn };
}

/** Of two without a number, the order stays. */
const byRank = (x: { readonly rank: number }, y: { readonly rank: number }) =>
  x.rank === y.rank ? 0 : x.rank - y.rank;

const subjectKey = ({ subjectType, subject, a }: Discrepancy) =>
  JSON.stringify([subjectType, subject, figureScope(a)]);

const numberOf = ({ discrepancies }: Case, numbers: ReadonlyMap<string, number>) =>
  discrepancies.map(({ id }) => numbers.get(id)).find((number) => number !== undefined) ?? null;

function composeDispute(
  page: PageScope,
  group: readonly Case[],
  numbers: ReadonlyMap<string, number>,
  isQuoted: (id: Id) => boolean,
): Dispute {
  const [first] = group as readonly [Case, ...Case[]];
  const [{ subject, subjectType, a }] = first.discrepancies;
  const label =
    subjectType === "measure" ? subjectText(page, subjectType, subject) : propositionLabel(page, subject);
  const where = figureScope(a);
  const alike = [...Map.groupBy(group, (one) => likeness(page, one)).values()] as [Case, ...Case[]][];
  const quoted = alike.flatMap((cases) =>
    moreDays(page, cases[0].discrepancies[0]) > 0 ? [shownOf(cases, numbers)] : cases,
  );
  return {
    disputeId: `dispute-${first.id}`,
    label: where === "" ? label : `${label} – ${where}`,
    text: subjectType === "measure" ? "" : textOf(page, known(page.dataset.propositions, subject).text),
    findings: alike.map((cases) => composeFinding(page, cases, numbers)).toSorted(byNumber),
    positions: positionsOf(page, quoted, isQuoted),
  };
}

/** Those of page one first. */
const byNumber = (x: DisputeFinding, y: DisputeFinding) =>
  (x.number ?? Number.MAX_SAFE_INTEGER) - (y.number ?? Number.MAX_SAFE_INTEGER);

/**
 * What makes two differences one to a reader: the same of the same figures or stances, whoever holds them; or of the
 * same two, day after day.
 */
function likeness(page: PageScope, one: Case): string {
  if (moreDays(page, one.discrepancies[0]) > 0) return disputeKey(one.discrepancies[0]) ?? "";
  const [{ kind, rule, ifSame, a, b }] = one.discrepancies;
  const held = (claim: Claim) =>
    claim.type === "statement" ? "" : `${claim.measure} ${heldWords(claim)} ${wordsInTable(page, claim)}`;
  return JSON.stringify([kind, rule, ifSame, [held(a), held(b)].toSorted()]);
}

function composeFinding(
  page: PageScope,
  cases: readonly [Case, ...Case[]],
  numbers: ReadonlyMap<string, number>,
): DisputeFinding {
  const shown = shownOf(cases, numbers);
  const days = moreDays(page, shown.discrepancies[0]);
  const { short, headline, summary } = caseWords(page, shown);
  const [{ kind }] = shown.discrepancies;
  const others = cases.filter((one) => one !== shown);
  const pairs = pairsIn(cases);
  return {
    findingIds: [shown, ...others].map(({ id }) => id),
    number: numberOf(shown, numbers),
    kind,
    label: page.wording.kinds[kind].label,
    headline: isCamps(shown.discrepancies[0]) ? short : headline,
    explanation: summary,
    pairs: days > 0 ? page.wording.short.moreDays(days) : pairs === 1 ? "" : page.wording.short.pairs(pairs),
    assessment: assessmentOf(
      page,
      cases.flatMap(({ discrepancies }) => discrepancies),
    ),
  };
}

/** Of some that are alike the one that page one numbers, else the first, which is the heaviest. */
const shownOf = (cases: readonly [Case, ...Case[]], numbers: ReadonlyMap<string, number>) =>
  cases.find((one) => numberOf(one, numbers) !== null) ?? cases[0];

function positionsOf(
  page: PageScope,
  group: readonly Case[],
  isQuoted: (id: Id) => boolean,
): DisputePosition[] {
  const [{ subject }] = group[0]!.discrepancies;
  const claims = [...new Set(group.flatMap(({ left, right }) => [...left, ...right]))];
  const held = Map.groupBy(claims.toSorted(bySaid(page.dataset)), (claim) => heldLabel(page, claim, subject));
  return [...held]
    .toSorted(([, [x]], [, [y]]) => stanceRank(x) - stanceRank(y))
    .map(([label, all]) => {
      const shown = all.slice(0, page.limits.witnesses);
      const left = all.length - shown.length;
      return {
        label,
        stance: all[0]?.type === "statement" ? all[0].stance : null,
        witnesses: witnessesOf(
          page,
          shown.filter(({ id }) => !isQuoted(id)),
        ),
        above: shown.filter(({ id }) => isQuoted(id)).map((claim) => nameOf(page, claim)),
        more: left === 0 ? "" : page.wording.cuts.more(formatNumber(page, left)),
      };
    });
}

/** Who affirms it first; figures stay in the order of their days. */
const stanceRank = (claim: Claim | undefined) =>
  claim?.type === "statement" ? (STANCES as readonly Stance[]).indexOf(claim.stance) : 0;

/** "3,000 soldiers", "affirms"; where the claim is of another measure or proposition, with its label. */
function heldLabel(page: PageScope, claim: Claim, subject: Id): string {
  if (claim.type === "statement") {
    const stance = page.wording.stances[claim.stance];
    const { proposition } = claim;
    return proposition === subject
      ? stance
      : page.wording.labelled(propositionLabel(page, proposition), stance);
  }
  const words = withNoun(page, claim, wordsInTable(page, claim));
  const { measure } = claim;
  return measure === subject ? words : page.wording.labelled(subjectText(page, "measure", measure), words);
}

/** Several speakers of one sentence of a source stand before its words together. */
function witnessesOf(page: PageScope, claims: readonly Claim[]): DisputeWitness[] {
  const hedge = (claim: Claim) => (claim.type === "statement" ? hedgeOf(page, claim) : "");
  const sentences = Map.groupBy(claims, (claim) =>
    JSON.stringify([claim.source, claim.excerpt, claim.said?.edtf, claim.via, hedge(claim)]),
  );
  return [...sentences.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          {
            hedge: hedge(first),
            claim: claimView(page, first),
            also: others.map((claim) => nameOf(page, claim)),
          },
        ],
  );
}

const nameOf = (page: PageScope, claim: Claim) => ({
  claimId: claim.id,
  speaker: capitalized(speakerName(page, claim.speaker)),
  said: formatDay(page, daySaid(page.dataset, claim)),
});
