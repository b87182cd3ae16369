import type { TimeClock, Timeline, TimelineGroup, TimelineRow } from "../../model/brief.ts";
import type { Claim, Source } from "../../model/dataset.ts";
import { known } from "../../model/known.ts";
import type { PartialDate } from "../../model/partial-date.ts";
import { inPublicationOrder } from "../appendix/sources.ts";
import { type PageScope, shownOf } from "../cut/page-scope.ts";
import { formatDay } from "../format.ts";
import { daySaid } from "../order.ts";
import { capitalized, propositionLabel, type Scope, sourceName, speakerName, textOf } from "../scope.ts";
import { figureScope, hedgeOf, heldFor, withNoun, wordsOf } from "../words.ts";
import { spanOf, timeAxis } from "./days.ts";

/** A row of more would not fit a page with others, and is as well told in several. */
const CLAIMS_IN_A_ROW = 8;

/** Who said what when: a row a speaker and day said, by source, with all three clocks as data for the charts. */
export function composeTimeline(scope: PageScope): Timeline {
  const sources = inPublicationOrder(scope.dataset);
  const groups = sources.map((source) => groupOf(scope, source)).filter(({ rows }) => rows.length > 0);
  const rows = groups.flatMap((group) => group.rows);
  return {
    axis: timeAxis(
      scope,
      rows.flatMap(({ marks }) => [marks.said, marks.published]),
    ),
    groups,
    key: keyOf(scope, rows),
    alternative: scope.wording.timelineAlternative(rows.length, groups.length),
  };
}

function groupOf(scope: PageScope, source: Source): TimelineGroup {
  const claims = shownOf(scope, scope.index.ofSource.get(source.id));
  const events = Map.groupBy(claims, (claim) => JSON.stringify([claim.speaker, claim.said?.edtf]));
  return {
    sourceId: source.id,
    name: sourceName(source),
    published: formatDay(scope, source.published),
    rows: [...events.values()]
      .flatMap((told) => inRows(told))
      .flatMap(([first, ...others]) =>
        first === undefined ? [] : [rowOf(scope, source, [first, ...others])],
      ),
  };
}

/** As few rows as hold them all, as full as each other. */
function inRows<T>(told: readonly T[]): T[][] {
  const rows = Math.ceil(told.length / CLAIMS_IN_A_ROW);
  const size = Math.ceil(told.length / rows);
  return Array.from({ length: rows }, (_, row) => told.slice(row * size, (row + 1) * size));
}

function rowOf(scope: Scope, source: Source, claims: readonly [Claim, ...Claim[]]): TimelineRow {
  const [first] = claims;
  const asOf = new Map(
    claims.flatMap(({ asOf: date }) => (date === null ? [] : [[date.edtf, date] as const])),
  );
  // Of several days a list would not say which figure is of which, and would have no end.
  const eachHasItsOwn = asOf.size > 1;
  const ownDay = (claim: Claim) => (eachHasItsOwn ? heldFor(scope, claim) : []);
  return {
    speaker: capitalized(speakerName(scope, first.speaker)),
    said: formatDay(scope, daySaid(scope.dataset, first)),
    asOf: eachHasItsOwn
      ? []
      : [...asOf.values()]
          .filter(({ edtf }) => edtf !== first.said?.edtf)
          .map((date) => formatDay(scope, date)),
    marks: {
      asOf: [...asOf.values()].map(spanOf),
      said: first.said === null ? null : spanOf(first.said),
      published: source.published === null ? null : spanOf(source.published),
      words: drawnInWords(scope, source, first, [...asOf.values()]),
    },
    claims: claims.map((claim) => ({
      claimId: claim.id,
      stance: claim.type === "statement" ? claim.stance : null,
      words: [toldWords(scope, claim), ...ownDay(claim)].join(", "),
    })),
  };
}

/** "said 18 Oct; as of 8–13 Oct; published 18 Oct": the clocks that are drawn. */
function drawnInWords(scope: Scope, source: Source, { said }: Claim, asOf: readonly PartialDate[]): string {
  const { labels } = scope.wording;
  const clock = (name: string, dates: readonly (PartialDate | null)[]) => {
    const days = dates.flatMap((date) => (date === null ? [] : [formatDay(scope, date).text]));
    return days.length === 0 ? [] : [`${name} ${days.join(", ")}`];
  };
  const drawn = [
    ...clock(labels.said, [said]),
    ...clock(labels.asOf, asOf),
    ...clock(labels.published, [source.published]),
  ];
  return drawn.join("; ");
}

/** "Killed, Moss: 14 people". */
function toldWords(scope: Scope, claim: Claim): string {
  if (claim.type === "statement")
    return withHedge(propositionLabel(scope, claim.proposition), hedgeOf(scope, claim));
  const { label } = known(scope.dataset.measures, claim.measure);
  const subject = [textOf(scope, label), figureScope(claim)].filter((part) => part !== "").join(", ");
  return scope.wording.labelled(subject, withNoun(scope, claim, wordsOf(scope, claim)));
}

/** "Sent to Russia (very likely)". */
const withHedge = (label: string, hedge: string) => (hedge === "" ? label : `${label} (${hedge})`);

function keyOf(scope: Scope, rows: readonly TimelineRow[]): Timeline["key"] {
  const occurs: Readonly<Record<TimeClock, boolean>> = {
    "as-of": rows.some(({ marks }) => marks.asOf.length > 0),
    said: rows.some(({ marks }) => marks.said !== null),
    published: rows.some(({ marks }) => marks.published !== null),
  };
  return (["said", "as-of", "published"] as const)
    .filter((clock) => occurs[clock])
    .map((clock) => ({ clock, label: scope.wording.clocks[clock] }));
}
