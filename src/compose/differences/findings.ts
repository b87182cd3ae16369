import { type Discrepancy, KINDS } from "../../model/analysis.ts";
import type { ClaimView, Finding, FindingGroup, FindingSide, Witness } from "../../model/brief.ts";
import type { Claim, Id } from "../../model/dataset.ts";
import { known } from "../../model/known.ts";
import { claimView } from "../appendix/claim-view.ts";
import type { PageScope } from "../cut/page-scope.ts";
import { formatNumber } from "../format.ts";
import { propositionLabel, type Scope } from "../scope.ts";
import { figureScope } from "../words.ts";
import { assessmentOf } from "./assessment.ts";
import { caseWords } from "./case-words.ts";
import { type Case, type Cases, isCamps, isConcordant, isSteps } from "./cases.ts";
import { subjectText } from "./pair-facts.ts";

/** Differences, heaviest kind first; each numbered where page one names it. */
export function composeFindings(
  scope: PageScope,
  cases: Cases,
  numbers: ReadonlyMap<string, number>,
): FindingGroup[] {
  return shortenRepeats(scope, groupsOf(scope, cases, numbers));
}

/** The same without what page one says of them: what only looks different, agrees or repeats. */
export function composeUnnumbered(scope: PageScope, cases: Cases): FindingGroup[] {
  return groupsOf(scope, cases, new Map());
}

function groupsOf(scope: PageScope, cases: Cases, numbers: ReadonlyMap<string, number>): FindingGroup[] {
  return KINDS.filter((kind) => (cases.get(kind)?.length ?? 0) > 0).map((kind) => ({
    kind,
    ...scope.wording.kinds[kind],
    findings: known(cases, kind).map((one) => composeCase(scope, one, numbers)),
  }));
}

function composeCase(scope: PageScope, one: Case, numbers: ReadonlyMap<string, number>): Finding {
  const { id, discrepancies, left, right } = one;
  const [first] = discrepancies;
  const camps = isCamps(first);
  const several = discrepancies.length > 1 && (camps || isSteps(first));
  const sides = scope.wording.sides(first.kind);
  const label = (side: readonly Claim[], usual: string) => {
    const [claim, ...others] = side;
    if (camps || claim === undefined || (several && others.length > 0)) return usual;
    return claimView(scope, claim).words || usual;
  };
  const { headline, short, text } = caseWords(scope, one);
  return {
    findingId: id,
    number:
      discrepancies.map((found) => numbers.get(found.id)).find((number) => number !== undefined) ?? null,
    discrepancyIds: discrepancies.map((found) => found.id),
    subject: [
      isConcordant(first.kind)
        ? shortSubject(scope, first)
        : subjectText(scope, first.subjectType, first.subject),
      figureScope(first.a),
    ]
      .filter((part) => part !== "")
      .join(" – "),
    headline: camps ? short : headline,
    explanation: text,
    pairs: several ? scope.wording.pairs(discrepancies.length) : "",
    left: sideOf(scope, label(left, sides.left), left),
    right: sideOf(scope, label(right, sides.right), right, first.kind === "unconfirmed"),
    assessment: assessmentOf(scope, discrepancies),
  };
}

const shortSubject = (scope: Scope, { subjectType, subject }: Discrepancy) =>
  subjectType === "measure" ? subjectText(scope, subjectType, subject) : propositionLabel(scope, subject);

/** @param diverse the label stands for more than one stance, so each says its own */
function sideOf(scope: PageScope, label: string, all: readonly Claim[], diverse = false): FindingSide {
  const claims = all.slice(0, scope.limits.witnesses);
  const views = claims.map((claim) => claimView(scope, claim));
  const isOne = new Set(views.map(({ words }) => words)).size === 1;
  const witnesses = witnessesOf(claims, views).map((witness) => ({
    ...witness,
    words: isOne && !diverse ? "" : witness.claim.words,
  }));
  const names = [...Map.groupBy(views, ({ speaker }) => speaker).values()].flatMap(([first]) =>
    first === undefined ? [] : [{ claimId: first.claimId, speaker: first.speaker, said: first.said }],
  );
  const left = all.length - claims.length;
  return {
    label,
    claims: views,
    witnesses,
    above: "",
    names,
    more: left === 0 ? "" : scope.wording.cuts.more(formatNumber(scope, left)),
  };
}

/** More on a side than this, and reports of one utterance are shown as one. */
const MOST_WITNESSES = 3;

function witnessesOf(claims: readonly Claim[], views: readonly ClaimView[]): Omit<Witness, "words">[] {
  if (claims.length <= MOST_WITNESSES) return views.map((claim) => ({ claim, also: [] }));
  const events = Map.groupBy(
    claims.flatMap((claim, index) => views.slice(index, index + 1).map((view) => ({ claim, view }))),
    ({ claim }) =>
      JSON.stringify([claim.utterance, claim.type === "statement" ? claim.proposition : claim.measure]),
  );
  return [...events.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          {
            claim: first.view,
            also: others.map(({ view: { claimId, reportedBy } }) => ({ claimId, reportedBy })),
          },
        ],
  );
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
