import { CANT_BOTH_BE_TRUE, type Discrepancy } from "../../model/analysis.ts";
import type { Claim, Estimate, Id } from "../../model/dataset.ts";
import { statedNumber } from "../../model/quantity.ts";
import { amountInWords, distanceInWords, unitBeside } from "../amounts.ts";
import type { PageScope } from "../cut/page-scope.ts";
import { pairFacts, subjectText } from "../differences/pair-facts.ts";
import { propositionLabel } from "../scope.ts";
import type { DeckFacts, LeadFacts, PairFacts, SideFacts } from "../wording/index.ts";
import { figureScope } from "../words.ts";
import { leadingCases } from "./highlights.ts";
import { isInFocus, weakGrounds } from "./leading.ts";

/**
 * The sentences under the title: what the reports give; what of it can't both be true; what would have had to
 * happen for the rest; and what isn't known.
 */
export function leadOf(page: PageScope, measures: readonly Id[], focus: ReadonlySet<Id>): string {
  const inFocus = measures.flatMap((id) => page.index.ofMeasure.get(id) ?? []);
  const statements = page.dataset.claims.filter((claim) => claim.type === "statement");
  const others = page.dataset.claims.filter((claim) => claim.type === "estimate");
  const estimates = inFocus.length > 0 || statements.length > 0 ? inFocus : others;
  const stated = estimates.filter((claim) => statedNumber(claim) !== null);
  const about = (of: LeadFacts["of"], claims: readonly Claim[]) =>
    page.wording.lead({
      of,
      sources: new Set(claims.map((claim) => claim.source)).size,
      numbers: new Set(stated.map(statedNumber)).size,
      figures: fewFigures(page, stated),
      counts: new Set(stated.map((claim) => claim.measure)).size,
      statements: statements.length,
    });
  const given =
    stated.length > 0
      ? about("numbers", stated)
      : estimates.length > 0
        ? about("words", estimates)
        : about("statements", statements);
  return [given, ...page.wording.deck(deckFacts(page, focus, estimates))].join(" ");
}

const FEW_FIGURES = 4;

function fewFigures(page: PageScope, stated: readonly Estimate[]): string[] {
  const units = new Set(stated.map(({ measure }) => unitBeside(page, measure)));
  const numbers = [...new Set(stated.map(statedNumber))].filter((number) => number !== null);
  const [first] = stated;
  if (first === undefined || units.size > 1 || numbers.length < 2 || numbers.length > FEW_FIGURES) return [];
  return numbers.toSorted((a, b) => a - b).map((number) => amountInWords(page, first.measure, number));
}

function deckFacts(page: PageScope, focus: ReadonlySet<Id>, estimates: readonly Estimate[]): DeckFacts {
  const all = page.analysis.discrepancies.filter((found) => isInFocus(found, focus));
  const leading = leadingCases(page, focus).map(([first]) => first);
  const excluded = leading.find(({ kind, ifSame }) => CANT_BOTH_BE_TRUE.has(kind) && !ifSame);
  const replaced = leading.find(
    ({ kind, subjectType }) => subjectType === "measure" && (kind === "revision" || kind === "retraction"),
  );
  const changed = leading.find(({ kind, leastChange }) => kind === "change" && leastChange !== null);
  return {
    hasFigures: estimates.length > 0,
    excluded: excluded === undefined ? null : deckPair(page, excluded),
    replaced: replaced === undefined ? null : deckPair(page, replaced),
    ofTheirDays: all.some(
      ({ kind, gap }) => (kind === "change" || kind === "update") && gap !== null && gap > 0,
    ),
    others: excluded === undefined ? [] : otherSubjects(page, focus, excluded),
    changed: changed === undefined ? null : changeFacts(page, changed),
    perhapsSame: perhapsSame(page, all),
    unnamed: estimates.filter(({ speaker }) => page.dataset.speakers.get(speaker)?.unnamed).length,
  };
}

/** What else can't both be true anywhere in the dataset, unless its curators read it as no conflict. */
function otherSubjects(page: PageScope, focus: ReadonlySet<Id>, excluded: Discrepancy): string[] {
  const firm = page.analysis.discrepancies.filter(
    (found) =>
      CANT_BOTH_BE_TRUE.has(found.kind) && !found.ifSame && !weakGrounds(page, found).includes("assessed"),
  );
  const inFocusFirst = [true, false].flatMap((is) => firm.filter((found) => isInFocus(found, focus) === is));
  const labels = new Map(inFocusFirst.map((found) => [subjectKey(found), placedSubject(page, found)]));
  labels.delete(subjectKey(excluded));
  return [...labels.values()];
}

/** A measure at another place, or of another population, is another subject. */
const subjectKey = ({ subject, a }: Discrepancy) => JSON.stringify([subject, figureScope(a)]);

function placedSubject(page: PageScope, { subject, subjectType, a }: Discrepancy): string {
  const label =
    subjectType === "measure" ? subjectText(page, subjectType, subject) : propositionLabel(page, subject);
  return [label, figureScope(a)].filter((part) => part !== "").join(", ");
}

/** “evacuated, Moss”: in the sentence under the title nothing else says where. */
function deckPair(page: PageScope, found: Discrepancy): PairFacts {
  const facts = pairFacts(page, found);
  const where = figureScope(found.a);
  if (where === "") return facts;
  const placed = (side: SideFacts) => ({ ...side, subject: `${side.subject}, ${where}` });
  return { ...facts, a: placed(facts.a), b: placed(facts.b) };
}

function changeFacts(page: PageScope, found: Discrepancy): DeckFacts["changed"] {
  const { a, leastChange, fewestDays, mostDays } = found;
  if (a.type === "statement" || leastChange === null) return null;
  return {
    pair: deckPair(page, found),
    least: distanceInWords(page, a.measure, Math.abs(leastChange)),
    rises: leastChange >= 0,
    days: { least: fewestDays, most: mostDays },
  };
}

/** Two measures that the texts don't tell apart, and that differ if they are one. */
function perhapsSame(page: PageScope, all: readonly Discrepancy[]): readonly [string, string] | null {
  const found = all.find(({ ifSame }) => ifSame);
  if (found === undefined || found.a.type === "statement" || found.b.type === "statement") return null;
  return [subjectText(page, "measure", found.a.measure), subjectText(page, "measure", found.b.measure)];
}
