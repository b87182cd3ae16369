import type { KeyEntry, Lineup, LineupGroup } from "../../model/brief.ts";
import { compareText } from "../../model/compare-text.ts";
import type { Estimate, Id } from "../../model/dataset.ts";
import { takesBackOnly } from "../../model/dataset.ts";
import { cutBeside } from "../cut/cut-words.ts";
import type { PageScope } from "../cut/page-scope.ts";
import { formatDay } from "../format.ts";
import { daySaid } from "../order.ts";
import { capitalized, reportedBy, type Scope, speakerName, textOf } from "../scope.ts";
import { figureScope, heldFor, takenBack, wordsOf } from "../words.ts";
import { alternativeOf, axisOf, type BareGroup, withAxes } from "./lineup-axes.ts";
import { type Joins, joinsOf, markOf, NO_JOINS } from "./lineup-marks.ts";
import { type Row, rowsBySentence } from "./lineup-rows.ts";

/** Rows and heads that leave room on page one for the figures at a glance and for what differs. */
const MOST_LINES = 26;

/**
 * The line-up of some measures: a row a claim, in order of the day said, marks as data for the charts.
 * @param lines the claims that have a row
 */
export function composeLineup(
  scope: PageScope,
  measures: readonly Id[],
  lines: ReadonlySet<Id>,
  refs: ReadonlyMap<Id, readonly number[]>,
): Lineup {
  const bare = measures
    .flatMap((id) => lineupGroups(scope, id, lines, refs))
    .filter((group) => group.rows.length > 0);
  const groups = withAxes(scope, bare);
  const [first] = groups;
  const isOne = groups.every(({ axis }) => axis === first?.axis);
  return {
    axis: isOne ? (first?.axis ?? axisOf(scope, bare)) : null,
    long: groups.length + groups.reduce((sum, { rows }) => sum + rows.length, 0) > MOST_LINES,
    groups: isOne ? groups.map((group) => ({ ...group, opens: "" })) : groups,
    key: keyOf(scope, groups),
    alternative: first === undefined ? "" : alternativeOf(scope, groups, first.axis),
  };
}

/** A measure, or each place that it is counted in: under its name, and not beside each figure. */
function lineupGroups(
  scope: PageScope,
  id: Id,
  lines: ReadonlySet<Id>,
  refs: ReadonlyMap<Id, readonly number[]>,
): BareGroup[] {
  const measure = scope.dataset.measures.get(id);
  const all = (scope.index.ofMeasure.get(id) ?? []).filter((claim) => !takesBackOnly(claim));
  const estimates = all.filter((claim) => lines.has(claim.id));
  const sentences = byScope(scope, id, rowsBySentence(estimates));
  const label = textOf(scope, measure?.label ?? null);
  // A page that holds so many lines has none for heads.
  const isTight = scope.limits.lineupLines !== Number.POSITIVE_INFINITY;
  const places = isTight ? [sentences] : Map.groupBy(sentences, ([first]) => figureScope(first)).values();
  return [...places].map((rows, index) => {
    const [first] = rows;
    const where = isTight || first === undefined ? "" : figureScope(first[0]);
    const joins = joinsOf(scope, id, rows);
    return {
      measureId: id,
      label: where === "" ? label : `${label} – ${where}`,
      note: index === 0 ? textOf(scope, measure?.note ?? null) : "",
      rest: index === 0 ? cutBeside(scope, estimates.length, all.length) : "",
      rows: rows.map((claims, row) => lineupRow(scope, claims, joins[row] ?? NO_JOINS, refs, isTight)),
    };
  });
}

/** What is counted in one place stands together: the places in the order in which they differ most, then by name. */
function byScope({ index }: PageScope, measure: Id, rows: readonly Row[]): readonly Row[] {
  const scopes = new Set(rows.map(([first]) => figureScope(first)));
  if (scopes.size === 1) return rows;
  const differing = (index.pairsOn.get(measure) ?? []).map(({ a }) => figureScope(a));
  const inOrder = [...new Set([...differing, ...[...scopes].toSorted(compareText)])];
  const places = new Map(inOrder.map((name, place) => [name, place]));
  return rows.toSorted(([x], [y]) => (places.get(figureScope(x)) ?? 0) - (places.get(figureScope(y)) ?? 0));
}

function lineupRow(
  scope: PageScope,
  claims: Row,
  joins: Joins,
  refs: ReadonlyMap<Id, readonly number[]>,
  withPlace: boolean,
): BareGroup["rows"][number] {
  const [first] = claims;
  const numbers = new Set(claims.flatMap((claim) => refs.get(claim.id) ?? []));
  const retraction = scope.index.retractions.get(first.id);
  const place = withPlace ? figureScope(first) : "";
  const aside = [place, ...ofAnotherDay(scope, first), ...takenBack(scope, first)];
  return {
    claimIds: claims.map((claim) => claim.id),
    said: formatDay(scope, daySaid(scope.dataset, first)),
    by: capitalized([...new Set(claims.map((claim) => speakerName(scope, claim.speaker)))].join(", ")),
    reportedBy: reportedBy(scope, first),
    words: wordsOf(scope, first),
    scope: aside.filter((part) => part !== "").join(", "),
    mark: markOf(first, joins, retraction !== undefined),
    refs: [...numbers].sort((x, y) => x - y),
  };
}

/** The day that a figure holds for, where the day beside it, or the last of its days, is another. */
function ofAnotherDay(scope: Scope, claim: Estimate): string[] {
  const isThatDay = claim.asOf?.latest === daySaid(scope.dataset, claim)?.latest;
  return isThatDay ? [] : heldFor(scope, claim);
}

/** Only what is drawn needs a key. */
function keyOf(scope: Scope, groups: readonly LineupGroup[]): KeyEntry[] {
  const rows = groups.flatMap((group) => group.rows);
  const shapes = (["point", "about", "at-most", "at-least", "range", "vague"] as const).filter((shape) =>
    rows.some((row) => row.mark.shape === shape),
  );
  const others = [
    rows.some((row) => row.mark.planned) ? ("planned" as const) : null,
    ...(["update", "revision"] as const).map((shape) =>
      rows.some(({ mark }) => mark.joinTo !== null && mark.replaced.includes("to") === (shape === "revision"))
        ? shape
        : null,
    ),
    rows.some((row) => row.mark.retracted) ? ("retracted" as const) : null,
    rows.some((row) => row.said.inferred) ? ("inferred" as const) : null,
  ];
  return [...shapes, ...others]
    .filter((shape) => shape !== null)
    .map((shape) => ({ shape, label: scope.wording.marks[shape] }));
}
