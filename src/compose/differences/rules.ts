import { KINDS } from "../../model/analysis.ts";
import type { RuleEntry } from "../../model/brief.ts";
import { compareText } from "../../model/compare-text.ts";
import type { Scope } from "../scope.ts";

/** The rules that found something in this brief, by weight of their kinds, with how often. */
export function composeRules(scope: Scope): RuleEntry[] {
  const { kinds, analysis: words } = scope.wording;
  const byRule = Map.groupBy(scope.analysis.discrepancies, (found) => found.rule);
  return [...byRule]
    .flatMap(([ruleId, found]) =>
      found.slice(0, 1).map(({ kind }) => ({ ruleId, kind, count: found.length })),
    )
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compareText(a.ruleId, b.ruleId))
    .map(({ ruleId, kind, count }) => ({
      ruleId,
      label: kinds[kind].label,
      times: words.times(count),
      // A rule of somebody's own has no sentence here; its id is better than nothing.
      ...(words.rules[ruleId] ?? { title: ruleId, description: "" }),
    }));
}
