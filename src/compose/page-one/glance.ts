import type { GlanceCard, GlanceFigure } from "../../model/brief.ts";
import { type Claim, type Estimate, type Id, liesAhead, takesBackOnly } from "../../model/dataset.ts";
import { smallest } from "../../model/extremes.ts";
import { statedNumber } from "../../model/quantity.ts";
import { amountInWords, unitBeside } from "../amounts.ts";
import type { PageScope } from "../cut/page-scope.ts";
import { formatDay, formatNumber, formatSpan } from "../format.ts";
import { daySaid } from "../order.ts";
import { originsBehind } from "../origins-behind.ts";
import { capitalized, daysIn, type Scope, sourceName, speakerInList, textOf } from "../scope.ts";
import { figureScope, hedgeOf, takenBack, withNoun, wordsOf } from "../words.ts";
import { inLeadingOrder, LEADING_KINDS } from "./leading.ts";

/** As many as stand side by side on a page. */
const MOST_CARDS = 4;
/** As many figures of one measure as page one has room for. */
const MOST_FIGURES = 3;
/** More names than these are counted instead of listed. */
const MOST_SPEAKERS = 3;
const MOST_SOURCES = 5;
/** Numbers that stand for several counts, of which page one warns. */
const MOST_SHARED = 2;

/**
 * The measures in focus with the figures given for each; where there are too many, those on which most leads, then
 * those with most origins.
 */
export function composeGlance(
  scope: PageScope,
  measures: readonly Id[],
  focus: ReadonlySet<Id>,
): GlanceCard[] {
  const leading = leadingClaims(scope, focus);
  const ranks = new Map<Id, number>();
  for (const [claim, rank] of leading)
    if (claim.type === "estimate") ranks.set(claim.measure, Math.min(rank, ranks.get(claim.measure) ?? rank));
  const rankOf = ({ id }: { readonly id: Id }) => ranks.get(id) ?? leading.size;
  const given = measures
    .map((id) => ({ id, claims: figuresIn(scope, id) }))
    .filter(({ claims }) => claims.length > 0);
  const chosen = given
    .toSorted(
      (x, y) =>
        rankOf(x) - rankOf(y) ||
        originsOf(y.claims) - originsOf(x.claims) ||
        y.claims.length - x.claims.length,
    )
    .slice(0, MOST_CARDS);
  return given
    .filter((one) => chosen.includes(one))
    .map(({ id, claims }) => cardOf(scope, id, claims, leading));
}

/** The claims of all that differs, by the place of the first finding that each takes part in. */
function leadingClaims(scope: PageScope, focus: ReadonlySet<Id>): ReadonlyMap<Claim, number> {
  const ranks = new Map<Claim, number>();
  for (const [first] of inLeadingOrder(scope, focus, LEADING_KINDS))
    for (const claim of [first.a, first.b]) if (!ranks.has(claim)) ranks.set(claim, ranks.size);
  return ranks;
}

const isOpen = ({ ends }: Estimate) => ends.low === null && ends.high === null;

const figuresIn = ({ index }: PageScope, measure: Id) =>
  (index.ofMeasure.get(measure) ?? []).filter((claim) => !takesBackOnly(claim));

function cardOf(
  scope: PageScope,
  measure: Id,
  claims: readonly Estimate[],
  leading: ReadonlyMap<Claim, number>,
): GlanceCard {
  // Who gave no number at all has a row in the line-up, and a card only where nobody gave one.
  const given = claims.some((claim) => !isOpen(claim)) ? claims.filter((claim) => !isOpen(claim)) : claims;
  const all = figuresOf(given);
  const figures = telling(all, leading).map((some) => glanceFigure(scope, some));
  const left = all.length - figures.length;
  const sources = new Set(given.map((claim) => claim.source)).size;
  return {
    measureId: measure,
    label: textOf(scope, scope.dataset.measures.get(measure)?.label ?? null),
    figures,
    more: left > 0 ? scope.wording.cuts.more(formatNumber(scope, left)) : "",
    backing: `${scope.wording.reports(sources)} · ${originsBehind(scope, given)}`,
  };
}

/**
 * As many figures as there is room for, in the order in which they were first said: those that differ, as they lead;
 * of the others the last, since a count that goes on has its news at its end.
 */
function telling(figures: readonly Estimate[][], leading: ReadonlyMap<Claim, number>): readonly Estimate[][] {
  const rankOf = (some: readonly Estimate[]) =>
    smallest(
      some.map((claim) => leading.get(claim) ?? Number.POSITIVE_INFINITY),
      Number.POSITIVE_INFINITY,
    );
  const ranked = figures.map((some, place) => ({ some, place, rank: rankOf(some) }));
  const chosen = ranked
    .toSorted((x, y) => (x.rank === y.rank ? y.place - x.place : x.rank - y.rank))
    .slice(0, MOST_FIGURES);
  return chosen.toSorted((x, y) => x.place - y.place).map(({ some }) => some);
}

/**
 * The claims of one measure by the figure that they give, in the order in which the figures were first said. What
 * one utterance is told to have given is one figure, however many words the reports have for it.
 */
function figuresOf(claims: readonly Estimate[]): Estimate[][] {
  const told = Map.groupBy(claims, ({ utterance }) => utterance);
  const figures = Map.groupBy(claims, (claim) => {
    const wordings = new Set((told.get(claim.utterance) ?? []).map(figureKey));
    return wordings.size > 1 ? claim.utterance : figureKey(claim);
  });
  return [...figures.values()];
}

const figureKey = (claim: Estimate) =>
  JSON.stringify([claim.modifier, claim.amount, claim.low, claim.high, claim.words, figureScope(claim)]);

function glanceFigure(scope: PageScope, claims: readonly Estimate[]): GlanceFigure {
  const tellings = [...Map.groupBy(claims, figureKey).values()];
  return {
    claimIds: claims.map((claim) => claim.id),
    tellings: tellings.flatMap((some) => tellingOf(scope, some, tellings.length > 1)),
    who: speakersOf(scope, claims),
    hedge: sharedHedge(scope, claims),
    when: spanOf(scope, claims),
    planned: claims.every(({ modality }) => liesAhead(modality)),
  };
}

/** Of all who gave it alike, where it is less than what somebody named judged, or planned. */
function sharedHedge(scope: PageScope, claims: readonly Estimate[]): string {
  const isLess = ({ modality, likelihood, speaker }: Estimate) =>
    likelihood !== null ||
    modality === "alleged" ||
    modality === "hypothetical" ||
    scope.dataset.speakers.get(speaker)?.unnamed;
  const [hedge = "", ...others] = distinct(claims.map((claim) => hedgeOf(scope, claim)));
  return others.length === 0 && claims.every(isLess) ? hedge : "";
}

function tellingOf(scope: PageScope, claims: readonly Estimate[], isOneOfSeveral: boolean) {
  const [first] = claims;
  if (first === undefined) return [];
  const words = wordsOf(scope, first);
  const asides = [figureScope(first), ...takenBack(scope, first)];
  return [
    {
      claimId: first.id,
      words: capitalized(words),
      noun: [withNoun(scope, first, words).slice(words.length).trim(), ...asides]
        .filter((part) => part !== "")
        .join(", "),
      where: isOneOfSeveral ? sourcesOf(scope, claims) : "",
    },
  ];
}

function speakersOf(scope: Scope, claims: readonly Estimate[]): string {
  const speakers = distinct(claims.map((claim) => speakerInList(scope, claim.speaker)));
  return speakers.length > MOST_SPEAKERS
    ? scope.wording.speakers(speakers.length)
    : capitalized(speakers.join(", "));
}

function sourcesOf(scope: Scope, claims: readonly Estimate[]): string {
  const sources = distinct(
    claims.flatMap((claim) => {
      const source = scope.dataset.sources.get(claim.source);
      return source === undefined ? [] : [sourceName(source)];
    }),
  );
  return sources.length > MOST_SOURCES ? scope.wording.sources(sources.length) : sources.join(", ");
}

/** From the first day said to the last; up to the last where one of them has no first. */
function spanOf(scope: Scope, claims: readonly Estimate[]): string {
  const said = claims.flatMap((claim) => daySaid(scope.dataset, claim) ?? []);
  const [date] = said;
  if (date === undefined || said.every(({ edtf }) => edtf === date.edtf))
    return formatDay(scope, date ?? null).text;
  const days = daysIn(said);
  const [first, last] = [days.at(0) ?? "", days.at(-1) ?? ""];
  if (said.some(({ earliest }) => earliest === null)) return scope.wording.by(formatSpan(scope, last, last));
  return formatSpan(scope, first, last);
}

/** "10,000 stands for six different counts: …": numbers that a reader would take for one, most often used first. */
export function composeSharedNumbers(scope: PageScope, measures: readonly Id[]): string[] {
  const stated = measures
    .flatMap((id) => scope.index.ofMeasure.get(id) ?? [])
    .flatMap((claim) => {
      const number = statedNumber(claim);
      return number === null ? [] : [{ number, measure: claim.measure }];
    });
  const printed = (one: (typeof stated)[number]) =>
    JSON.stringify([one.number, unitBeside(scope, one.measure)]);
  return [...Map.groupBy(stated, printed).values()]
    .map((some) => ({ some, measures: distinct(some.map(({ measure }) => measure)) }))
    .filter(({ measures: counted }) => counted.length > 1)
    .sort((x, y) => y.measures.length - x.measures.length || y.some.length - x.some.length)
    .slice(0, MOST_SHARED)
    .flatMap(({ some: [first], measures: counted }) => {
      if (first === undefined) return [];
      const labels = counted.map((id) => textOf(scope, scope.dataset.measures.get(id)?.label ?? null));
      const number = amountInWords(scope, first.measure, first.number);
      return [scope.wording.sharedNumber(number, counted.length, labels)];
    });
}

const originsOf = (claims: readonly Estimate[]) => new Set(claims.map((claim) => claim.origin)).size;

const distinct = (items: readonly string[]) => [...new Set(items)];
