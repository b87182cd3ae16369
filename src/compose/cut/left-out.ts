import type { Kind } from "../../model/analysis.ts";
import type { FindingGroup, Rest, Tally } from "../../model/brief.ts";
import type { Id } from "../../model/dataset.ts";
import { ALIKE, type Cases, DIFFERENT, pairsIn } from "../differences/cases.ts";
import { composeUnnumbered } from "../differences/findings.ts";
import { differingUtterances } from "../differences/reports.ts";
import { formatNumber } from "../format.ts";
import { cutOf } from "./cut-words.ts";
import type { PagePlan } from "./page-plan.ts";
import { type PageScope, shownOf } from "./page-scope.ts";

/** Under the title: how much the brief is about; "" where that is everything. */
export function composeDigest({ whole, body, complete }: PagePlan): string {
  const all = whole.index.inOrder;
  const shown = shownOf(body, all);
  if (shown.length === all.length) return "";
  return whole.wording.cuts.digest({
    shown: formatNumber(whole, shown.length),
    all: formatNumber(whole, all.length),
    left: formatNumber(whole, all.length - shown.length),
    file: complete ? null : "claims.csv",
  });
}

/** For each part what it leaves out, counted, and the file or the appendix where it stands. */
export function composeRest(plan: PagePlan, measures: readonly Id[], sourcesShown: number): Rest {
  const { whole, body, choice, complete } = plan;
  const all = whole.index.inOrder;
  const shown = shownOf(body, all);
  const file = (name: string) => (complete ? null : name);
  const inFocus = measures.reduce((sum, id) => sum + (whole.index.ofMeasure.get(id)?.length ?? 0), 0);
  const statements = (claims: typeof shown) => claims.filter(({ type }) => type === "statement").length;
  const speakers = (claims: typeof shown) => new Set(claims.map(({ speaker }) => speaker)).size;
  const utterances = differingUtterances(whole.analysis).length;
  const pairs = (part: "findings" | "concordances", kinds: readonly Kind[]) =>
    cutOf(
      whole,
      part,
      told(choice[part]),
      foundOf(whole, kinds),
      isAllTold(plan, part, kinds) ? null : "discrepancies.csv",
    );
  return {
    lineup: cutOf(whole, "lineup", choice.lines.size, inFocus, file("lineup.csv")),
    findings: pairs("findings", DIFFERENT),
    concordances: pairs("concordances", ALIKE),
    timeline: cutOf(whole, "timeline", shown.length, all.length, file("claims.csv")),
    matrix: cutOf(whole, "matrix", statements(shown), statements(all), file("claims.csv")),
    carriers: cutOf(whole, "carriers", speakers(shown), speakers(all), file("claims.csv")),
    sources: cutOf(whole, "sources", sourcesShown, whole.dataset.sources.size, "sources.csv"),
    reports: cutOf(whole, "reports", Math.min(body.limits.utterances, utterances), utterances, "claims.csv"),
  };
}

/** The kinds with how many of each are told; null where all are. */
export function composeTally({ whole, choice }: PagePlan): Tally | null {
  if (told(choice.findings) === foundOf(whole, DIFFERENT)) return null;
  const rows = DIFFERENT.filter((kind) => whole.index.pairs.has(kind)).map((kind) => ({
    kind,
    label: whole.wording.kinds[kind].label,
    found: formatNumber(whole, foundOf(whole, [kind])),
    told: formatNumber(whole, pairsIn(choice.findings.get(kind) ?? [])),
  }));
  return { ...whole.wording.cuts.tally, rows };
}

/** For the appendix, what the body does not tell. */
export function otherFindings(plan: PagePlan): {
  findings: readonly FindingGroup[];
  concordances: readonly FindingGroup[];
} {
  const { record, others } = plan;
  return {
    findings: composeUnnumbered(record, others.findings),
    concordances: composeUnnumbered(record, others.concordances),
  };
}

/** At the head of what the appendix tells of differences; "" where with the brief's own they are all. */
export function composeOthersRest(plan: PagePlan): { findings: string; concordances: string } {
  const rest = (part: "findings" | "concordances", kinds: readonly Kind[]) =>
    isAllTold(plan, part, kinds)
      ? ""
      : cutOf(plan.whole, part, told(plan.others[part]), foundOf(plan.whole, kinds), "discrepancies.csv");
  return { findings: rest("findings", DIFFERENT), concordances: rest("concordances", ALIKE) };
}

/** In the brief or in its appendix. */
const isAllTold = (
  { whole, choice, others }: PagePlan,
  part: "findings" | "concordances",
  kinds: readonly Kind[],
) => told(choice[part]) + told(others[part]) === foundOf(whole, kinds);

const told = (cases: Cases) => [...cases.values()].reduce((sum, found) => sum + pairsIn(found), 0);

const foundOf = ({ index }: PageScope, kinds: readonly Kind[]) =>
  kinds.reduce((sum, kind) => sum + (index.pairs.get(kind)?.length ?? 0), 0);
