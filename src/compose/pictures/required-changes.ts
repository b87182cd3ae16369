import type { Discrepancy, Kind } from "../../model/analysis.ts";
import type {
  BoundedFigure,
  RequiredChange,
  RequiredChanges,
  RequiredDrawing,
  Requirement,
} from "../../model/brief.ts";
import { type Claim, type Estimate, type Id, liesAhead } from "../../model/dataset.ts";
import { known } from "../../model/known.ts";
import type { PartialDate } from "../../model/partial-date.ts";
import { exceeds, statedNumber } from "../../model/quantity.ts";
import type { OriginSwitches } from "../../model/screen.ts";
import { distanceInWords, unitBeside } from "../amounts.ts";
import { type PageScope, shownOf } from "../cut/page-scope.ts";
import { formatDay, formatNumber } from "../format.ts";
import { capitalized, speakerName, textOf } from "../scope.ts";
import { figureScope, wordsOf } from "../words.ts";
import { spanOf, timeAxis } from "./days.ts";
import { composeSwitches } from "./origin-switches.ts";
import { valueAxis } from "./value-axis.ts";

/** Measures that have a picture, figures in one, and what is asked for between them. */
const MOST = { measures: 4, figures: 7, requirements: 2 } as const;

const ASKING: ReadonlySet<Kind> = new Set(["conflict", "bound-violation", "change"]);

/** A pair of which the one allows less than the other, whatever its day. */
export interface Apart {
  readonly found: Discrepancy;
  readonly below: Estimate;
  readonly above: Estimate;
}

/** The pairs behind a picture, and all claims that its drawing may show. */
export interface AskingPairs {
  readonly pairs: readonly Apart[];
  readonly claims: readonly Estimate[];
}

/**
 * What would have to be true, by measure, null where all can hold as it stands; and what a screen needs to leave
 * origins out of it.
 */
export function composeRequiredChanges(page: PageScope): {
  readonly requiredChanges: RequiredChanges | null;
  readonly switches: OriginSwitches | null;
} {
  const pictures = askingPairs(page)
    .slice(0, MOST.measures)
    .map((pairs): AskingPairs => ({ pairs, claims: claimsBehind(page, pairs) }));
  const { switches, others } = composeSwitches(page, pictures, ({ pairs }, isLeft) =>
    drawingOf(
      pageWithout(page, isLeft),
      pairs.filter(({ above, below }) => isLeft(above) && isLeft(below)),
    ),
  );
  const measures = pictures.flatMap(({ pairs }, index) => requiredOf(page, pairs, others[index] ?? []));
  const { heading, note } = page.wording.pictures.required;
  return { requiredChanges: measures.length === 0 ? null : { heading, note, measures }, switches };
}

function claimsBehind(page: PageScope, pairs: readonly Apart[]): Estimate[] {
  const own = pairs[0] === undefined ? [] : ownFigures(page, pairs[0].found);
  return [...new Set([...pairs.flatMap(({ below, above }) => [below, above]), ...own])];
}

function pageWithout(page: PageScope, isLeft: (claim: Claim) => boolean): PageScope {
  const shown = shownOf(page, page.index.inOrder).filter(isLeft);
  return { ...page, shown: new Set(shown.map(({ id }) => id)) };
}

/** By measure, place and population, those of the heaviest difference first. */
function askingPairs(page: PageScope): Apart[][] {
  const shown = new Set(shownOf(page, page.index.inOrder).map(({ id }) => id));
  const pairs = page.analysis.discrepancies
    .filter(({ kind, subjectType }) => ASKING.has(kind) && subjectType === "measure")
    .filter(({ a, b }) => shown.has(a.id) && shown.has(b.id))
    .flatMap(apartOf);
  const firm = pairs.filter(({ found }) => !found.ifSame);
  const groups = Map.groupBy(firm.length > 0 ? firm : pairs, ({ found }) =>
    JSON.stringify([found.subject, found.place, found.population]),
  );
  return [...groups.values()];
}

function apartOf(found: Discrepancy): Apart[] {
  const { a, b } = found;
  if (a.type === "statement" || b.type === "statement") return [];
  if (exceeds(b.ends, a.ends)) return [{ found, below: a, above: b }];
  return exceeds(a.ends, b.ends) ? [{ found, below: b, above: a }] : [];
}

function requiredOf(
  page: PageScope,
  pairs: readonly Apart[],
  others: readonly RequiredDrawing[],
): RequiredChange[] {
  const [first] = pairs;
  const drawing = drawingOf(page, pairs);
  if (first === undefined || drawing === null) return [];
  const { subject } = first.found;
  const label = [textOf(page, known(page.dataset.measures, subject).label), figureScope(first.below)]
    .filter((part) => part !== "")
    .join(", ");
  const unit = unitBeside(page, subject);
  return [
    {
      measureId: subject,
      label,
      unit: label.toLowerCase().includes(unit.toLowerCase()) ? "" : unit,
      ...drawing,
      others,
    },
  ];
}

/** Null where nothing is asked. */
function drawingOf(page: PageScope, pairs: readonly Apart[]): RequiredDrawing | null {
  const [first] = pairs;
  if (first === undefined) return null;
  const { subject } = first.found;
  const measure = known(page.dataset.measures, subject);
  const asked = nearest(page, distinct(page, pairs)).slice(0, MOST.requirements);
  const { drawn, more } = figuresOf(page, first.found, asked);
  const isFixed = measure.overTime === "fixed";
  const day = (claims: Figure) => dayOf(page, claims[0]);
  const size = (claims: Figure) =>
    statedNumber(claims[0]) ?? claims[0].ends.high?.value ?? claims[0].ends.low?.value ?? 0;
  const inOrder = drawn.toSorted((x, y) =>
    isFixed ? size(x) - size(y) : (day(x).to ?? day(x).from ?? 0) - (day(y).to ?? day(y).from ?? 0),
  );
  const figures = inOrder.map((claims) => figureOf(page, subject, claims));
  const place = (claim: Estimate) =>
    inOrder.findIndex((claims) => keyOf(page, claims[0]) === keyOf(page, claim));
  return {
    values: valueAxis(page, subject, endsOf(figures)),
    days: isFixed
      ? null
      : timeAxis(
          page,
          figures.map((figure) => figure.day),
        ),
    figures,
    requirements: asked.map((pair) => ({
      ...requirementOf(page, pair),
      below: place(pair.below),
      above: place(pair.above),
    })),
    more: more === 0 ? "" : page.wording.cuts.more(formatNumber(page, more)),
  };
}

/** Claims that give one figure on one day, and stand for one mark. */
type Figure = readonly [Estimate, ...Estimate[]];

const keyOf = (page: PageScope, claim: Estimate) =>
  JSON.stringify([claim.measure, wordsOf(page, claim), claim.ends, dayOf(page, claim)]);

/** A pair of figures asks once, however many claims give them. */
function distinct(page: PageScope, pairs: readonly Apart[]): Apart[] {
  const key = ({ below, above }: Apart) => `${keyOf(page, below)} ${keyOf(page, above)}`;
  return [...Map.groupBy(pairs, key).values()].flatMap(([first]) => first ?? []);
}

/** What has to have risen from the nearest figure below has risen from a lower one before that as well. */
function nearest(page: PageScope, pairs: readonly Apart[]): Apart[] {
  const top = ({ below }: Apart) => below.ends.high?.value ?? Number.NEGATIVE_INFINITY;
  return pairs.filter((pair) => {
    const above = keyOf(page, pair.above);
    return !pairs.some(
      (other) =>
        other.found.kind === pair.found.kind && keyOf(page, other.above) === above && top(other) > top(pair),
    );
  });
}

/** Those of the pairs, and of the same measure as many others as have room. */
function figuresOf(page: PageScope, found: Discrepancy, asked: readonly Apart[]) {
  const own = ownFigures(page, found);
  const needed = asked.flatMap(({ below, above }) => [below, above]);
  const isNeeded = new Set(needed.map((claim) => keyOf(page, claim)));
  const byFigure = Map.groupBy([...needed, ...own], (claim) => keyOf(page, claim));
  const all = [...byFigure].flatMap(([key, [first, ...others]]) =>
    first === undefined ? [] : [{ key, claims: [first, ...others] as const }],
  );
  const drawn = all
    .toSorted((a, b) => Number(isNeeded.has(b.key)) - Number(isNeeded.has(a.key)))
    .slice(0, Math.max(MOST.figures, isNeeded.size))
    .map(({ claims }): Figure => claims);
  return { drawn, more: all.length - drawn.length };
}

function ownFigures(page: PageScope, { subject, place, population }: Discrepancy): Estimate[] {
  return shownOf(page, page.index.ofMeasure.get(subject)).filter(
    (claim) => claim.place === place && claim.population === population && hasEnd(claim),
  );
}

const hasEnd = ({ ends }: Estimate) => ends.low !== null || ends.high !== null;

function figureOf(page: PageScope, subject: Id, claims: Figure): BoundedFigure {
  const [first] = claims;
  const speakers = [...new Set(claims.map(({ speaker }) => speaker))].map((id) => speakerName(page, id));
  const counted =
    first.measure === subject ? "" : ` (${textOf(page, known(page.dataset.measures, first.measure).label)})`;
  const label = `${capitalized(wordsOf(page, first))}${counted} · ${page.wording.list(speakers)}`;
  return {
    claimIds: [...new Set(claims.map(({ id }) => id))],
    day: dayOf(page, first),
    low: first.ends.low?.value ?? null,
    high: first.ends.high?.value ?? null,
    value: statedNumber(first),
    planned: liesAhead(first.modality),
    label,
    words: `${label}, ${formatDay(page, dateOf(page, first)).text}`,
  };
}

function requirementOf(
  page: PageScope,
  { found }: Apart,
): Pick<Requirement, "kind" | "discrepancyId" | "label"> {
  const { kind, id, subject, gap, leastChange, fewestDays, mostDays, ifSame } = found;
  const words = page.wording.pictures.required;
  const inWords = (value: number) => distanceInWords(page, subject, value);
  const apart = gap === null || gap === 0 ? "" : inWords(gap);
  const label =
    kind === "change" && leastChange !== null
      ? words.change(inWords(Math.abs(leastChange)), leastChange > 0, { least: fewestDays, most: mostDays })
      : kind === "bound-violation"
        ? words.outgrown(apart)
        : words.conflict(apart);
  return { kind, discrepancyId: id, label: ifSame ? words.ifSame(label) : label };
}

/** The day of a claim: the one it holds for, else the one it was said, else by the day its source came out. */
function dateOf(page: PageScope, claim: Estimate): PartialDate | null {
  const date = claim.asOf ?? claim.said;
  if (date !== null) return date;
  const published = known(page.dataset.sources, claim.source).published;
  return published === null ? null : { ...published, earliest: null };
}

function dayOf(page: PageScope, claim: Estimate): BoundedFigure["day"] {
  const date = dateOf(page, claim);
  return date === null ? { from: null, to: null } : spanOf(date);
}

const endsOf = (figures: readonly BoundedFigure[]) =>
  figures.flatMap(({ low, high, value }) => [low, high, value].filter((end) => end !== null));
