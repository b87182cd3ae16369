import type { GlanceFigure } from "../../model/brief.ts";
import type { Estimate, Id } from "../../model/dataset.ts";
import { statedNumber } from "../../model/quantity.ts";
import type { PageScope } from "../cut/page-scope.ts";
import { formatNumber, formatSpan } from "../format.ts";
import { bySaid } from "../order.ts";
import { originsBehind } from "../origins-behind.ts";
import { capitalized, type Scope, sourceName, speakerName, textOf } from "../scope.ts";
import { isPlanned } from "./lineup.ts";

/** As many as stand side by side on a page. */
const MOST_FIGURES = 4;
/** More names than these are counted instead of listed. */
const MOST_SPEAKERS = 3;
const MOST_SOURCES = 5;

/** The stated numbers of the measures in focus, ascending; where there are too many, those with most origins. */
export function composeGlance(scope: PageScope, measures: readonly Id[]): GlanceFigure[] {
  const stated = measures
    .flatMap((id) => scope.index.ofMeasure.get(id) ?? [])
    .filter((claim) => statedNumber(claim) !== null);
  return [...Map.groupBy(stated, (claim) => statedNumber(claim)!)]
    .sort(([x, a], [y, b]) => originsOf(b).size - originsOf(a).size || b.length - a.length || x - y)
    .slice(0, MOST_FIGURES)
    .sort(([x], [y]) => x - y)
    .map(([number, claims]) => glanceFigure(scope, number, claims.toSorted(bySaid(scope.dataset))));
}

function glanceFigure(scope: Scope, number: number, claims: readonly Estimate[]): GlanceFigure {
  const { wording } = scope;
  const labels = distinct(
    claims.map((claim) => textOf(scope, scope.dataset.measures.get(claim.measure)!.label)),
  );
  const speakers = distinct(claims.map((claim) => speakerName(scope, claim.speaker)));
  const sources = distinct(claims.map((claim) => sourceName(scope.dataset.sources.get(claim.source)!)));
  return {
    claimIds: claims.map((claim) => claim.id),
    number: formatNumber(scope, number),
    words: distinct(claims.map((claim) => modifierWords(scope, claim)).filter((words) => words !== "")).join(
      ", ",
    ),
    counts: labels.length > 2 ? wording.differentCounts(labels.length) : labels.join(" · "),
    who:
      speakers.length > MOST_SPEAKERS ? wording.speakers(speakers.length) : capitalized(speakers.join(", ")),
    when: spanOf(scope, claims),
    where: sources.length > MOST_SOURCES ? wording.sources(sources.length) : sources.join(", "),
    backing: `${wording.reports(sources.length)} · ${originsBehind(scope, claims)}`,
    planned: claims.every(isPlanned),
  };
}

/** "up to" without its number: what remains of the figure's words when the number is taken out. */
function modifierWords(scope: Scope, claim: Estimate): string {
  const number = formatNumber(scope, statedNumber(claim)!);
  return scope.wording
    .figure({ modifier: claim.modifier, amount: number, low: null, high: null })
    .replace(number, "")
    .trim();
}

function spanOf(scope: Scope, claims: readonly Estimate[]): string {
  const days = claims.flatMap((claim) => [claim.said?.earliest, claim.said?.latest]).filter((day) => !!day);
  if (days.length === 0) return scope.wording.noDate;
  const sorted = (days as string[]).sort();
  const { patterns } = scope.wording;
  const pattern = scope.showYear ? patterns.dayYear : patterns.day;
  return formatSpan(scope, sorted[0]!, sorted.at(-1)!, pattern, patterns.dayOfMonth);
}

const originsOf = (claims: readonly Estimate[]) => new Set(claims.map((claim) => claim.origin));

const distinct = (items: readonly string[]) => [...new Set(items)];
