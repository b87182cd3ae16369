/**
 * The brief in a few pages, as it is printed: what differs by subject, each excerpt once, and one table of all
 * claims. Not here: page one and the pictures, which both forms share.
 */
import type { Short, Timeline } from "../../model/brief.ts";
import { cutOf } from "../cut/cut-words.ts";
import type { PagePlan } from "../cut/page-plan.ts";
import { ALIKE, type Cases, DIFFERENT, pairsIn } from "../differences/cases.ts";
import { formatNumber, formatPercent } from "../format.ts";
import { daySaid } from "../order.ts";
import { composeDisputes } from "./disputes.ts";
import { composeRegister } from "./register.ts";

export function composeShort(
  { body, whole, choice, others }: PagePlan,
  timeline: Timeline,
  numbers: ReadonlyMap<string, number>,
): Short {
  const { short, kinds, days, labelled } = body.wording;
  const cases = joined(choice.findings, others.findings);
  const told = composeDisputes(body, cases, numbers);
  const found = DIFFERENT.reduce((sum, kind) => sum + (whole.index.pairs.get(kind)?.length ?? 0), 0);
  const alike = ALIKE.flatMap((kind) => {
    const count = whole.index.pairs.get(kind)?.length ?? 0;
    return count === 0 ? [] : [labelled(kinds[kind].label, formatNumber(whole, count))];
  });
  const { windowDays, about, rounding } = body.dataset.comparison;
  return {
    days: daysAreInferred(body.dataset) ? short.days : "",
    daysInKey: short.daysInKey,
    heading: short.heading,
    note: short.note,
    rest: cutOf(whole, "findings", pairsIn([...cases.values()].flat()), found, "discrepancies.csv"),
    disputes: told.disputes,
    alike: alike.length === 0 ? "" : short.alike(alike),
    register: composeRegister(body, timeline, told),
    method: {
      heading: body.wording.labels.method,
      entries: short.method({
        window: days(windowDays),
        about: formatPercent(body, about),
        rounding: formatPercent(body, rounding),
      }),
    },
  };
}

/** Kinds with the cases of both, those of the first before the others. */
const joined = (first: Cases, second: Cases): Cases =>
  new Map(DIFFERENT.map((kind) => [kind, [...(first.get(kind) ?? []), ...(second.get(kind) ?? [])]]));

/** More days of speech are worked out than printed: those printed are then the ones to mark. */
function daysAreInferred(dataset: PagePlan["whole"]["dataset"]): boolean {
  const inferred = dataset.claims.filter((claim) => daySaid(dataset, claim)?.basis === "inferred").length;
  return inferred * 2 > dataset.claims.length;
}
