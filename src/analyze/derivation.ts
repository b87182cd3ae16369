import type { Analysis, Discrepancy, Position } from "../model/analysis.ts";
import type { Claim, Dataset, Estimate, Id, Statement } from "../model/dataset.ts";
import { fingerprintOf } from "./assessments.ts";
import { dateEstimate, dateStatement } from "./dated.ts";
import { daysOf } from "./days.ts";
import { discrepancyId } from "./discrepancy.ts";
import { estimatePair, scopeKey } from "./estimates.ts";
import { reachableFrom } from "./implication.ts";
import { compareClaims, holderKey } from "./positions.ts";
import { registerOf } from "./register.ts";
import { boundViolation } from "./rules/bound-violation.ts";
import { type Condition, holdsFor } from "./rules/condition.ts";
import { estimateRules, statementRules } from "./rules/registry.ts";
import type { RuleText } from "./rules/rule.ts";

/** How two claims came to be what they are to each other. Sentences are English, ids and figures the data's own. */
export interface Derivation {
  readonly id: string;
  /** The earlier said, then the smaller id. */
  readonly a: Claim;
  readonly b: Claim;
  /** Why the two are compared, or why not. */
  readonly relation: string;
  /** null for statements, which have no window, and for claims that are not compared. */
  readonly window: { readonly days: number; readonly apart: number } | null;
  /** In the order of the table, up to the one that holds; none where the two are not compared. */
  readonly tried: readonly TriedRule[];
  /** Why there is no row although a rule would hold: another claim stands for one of the two. */
  readonly standIn: string | null;
  readonly found: Discrepancy | null;
  /** For `of` in assessments.yaml. */
  readonly fingerprint: string;
}

export interface TriedRule {
  readonly rule: Id;
  readonly title: string;
  readonly kind: Discrepancy["kind"];
  readonly holds: boolean;
  /** What the rule asks, with what was found; for a rule that does not hold, only what speaks against it. */
  readonly because: readonly string[];
}

export function derive(one: Claim, other: Claim, dataset: Dataset, analysis: Analysis): Derivation {
  const [a, b] = compareClaims(one, other) <= 0 ? [one, other] : [other, one];
  const id = discrepancyId(a.id, b.id);
  const found =
    analysis.discrepancies.find((row) => row.id === id && row.a.id === a.id && row.b.id === b.id) ?? null;
  const compared = compare(a, b, dataset, analysis);
  const holds = compared.tried.at(-1)?.holds === true;
  const standIn = found === null && holds ? (positionStandIn(a, b, analysis) ?? compared.standIn) : null;
  return { id, a, b, ...compared, standIn, found, fingerprint: fingerprintOf(a, b) };
}

type Compared = Pick<Derivation, "relation" | "window" | "tried" | "standIn">;

function compare(a: Claim, b: Claim, dataset: Dataset, analysis: Analysis): Compared {
  if (a.type === "estimate" && b.type === "estimate") return compareFigures(a, b, dataset);
  if (a.type === "statement" && b.type === "statement") return compareStances(a, b, dataset, analysis);
  return apart("a figure and a statement are not compared");
}

const apart = (relation: string): Compared => ({ relation, window: null, tried: [], standIn: null });

function compareFigures(a: Estimate, b: Estimate, dataset: Dataset): Compared {
  if (scopeKey(a) !== scopeKey(b)) return apart("they count in different places or populations");
  if (a.measure === b.measure) {
    return figuresTried(a, b, dataset, estimateRules, `both are of the measure ${a.measure}`);
  }
  for (const [part, whole] of [
    [a, b],
    [b, a],
  ] as const) {
    const way = reachableFrom(part.measure, (id) => dataset.measures.get(id)?.within ?? []).get(
      whole.measure,
    );
    if (way) return figuresTried(part, whole, dataset, [boundViolation], `within: ${way.join(" → ")}`);
  }
  return apart(`${a.measure} and ${b.measure} are different measures, neither within the other`);
}

function figuresTried(
  x: Estimate,
  y: Estimate,
  { sources, comparison }: Dataset,
  rules: Parameters<typeof tryRules<ReturnType<typeof estimatePair>>>[0],
  relation: string,
): Compared {
  const register = registerOf([x, y]);
  const dated = [x, y].map((claim) => dateEstimate(claim, sources.get(claim.source), register));
  const pair = estimatePair(dated[0]!, dated[1]!, comparison);
  const window = { days: comparison.windowDays, apart: pair.apart };
  return { relation, window, tried: tryRules(rules, pair), standIn: null };
}

function compareStances(a: Statement, b: Statement, dataset: Dataset, analysis: Analysis): Compared {
  const register = registerOf([a, b]);
  const dated = { x: dateStatement(a, register), y: dateStatement(b, register) };
  if (a.proposition === b.proposition) {
    const relation = `both are on the proposition ${a.proposition}`;
    return {
      relation,
      window: null,
      tried: tryRules(statementRules, { ...dated, carried: false }),
      standIn: null,
    };
  }
  for (const [specific, general] of [
    [a, b],
    [b, a],
  ] as const) {
    const way = wayBetween(specific, general, dataset);
    if (way === undefined) continue;
    const relation = `implies: ${way.join(" → ")}`;
    if (specific.stance !== "affirms" && general.stance !== "denies") {
      return apart(`${relation}, but only an affirmation of the first or a denial of the last is carried`);
    }
    const carrier = specific.stance === "affirms" ? specific : general;
    const subject = (carrier === specific ? general : specific).proposition;
    return {
      relation,
      window: null,
      tried: tryRules(statementRules, { ...dated, carried: true }),
      standIn: carriedStandIn(carrier, subject, dataset, analysis),
    };
  }
  return apart(`${a.proposition} and ${b.proposition} are different propositions, neither implies the other`);
}

function wayBetween(specific: Statement, general: Statement, dataset: Dataset): readonly Id[] | undefined {
  const reached = reachableFrom(specific.proposition, (id) => dataset.propositions.get(id)?.implies ?? []);
  return reached.get(general.proposition);
}

function tryRules<P>(
  rules: readonly (RuleText & { readonly conditions: readonly Condition<P>[] })[],
  pair: P,
): TriedRule[] {
  const holding = rules.findIndex((rule) => holdsFor(rule, pair));
  return rules.slice(0, holding === -1 ? rules.length : holding + 1).map((rule, index) => {
    const holds = index === holding;
    const told = holds ? rule.conditions : rule.conditions.filter((condition) => !condition.holds(pair));
    const because = told.map((condition) => (holds ? condition.yes(pair) : condition.no(pair)));
    return { rule: rule.id, title: rule.title, kind: rule.kind, holds, because };
  });
}

/** A position is compared by its first claim; the others are echoes of that one and of nothing else. */
function positionStandIn(a: Claim, b: Claim, { estimates, statements }: Analysis): string | null {
  const groups = [...estimates, ...statements];
  const positions = groups.flatMap((group): readonly Position[] => group.positions);
  for (const claim of [a, b]) {
    const position = positions.find((each) => each.claims.some(({ id }) => id === claim.id));
    const first = position?.representative;
    if (first && first.id !== claim.id)
      return `${claim.id} repeats ${first.id}, which stands for the position`;
  }
  return null;
}

/** Who else holds for the carrier's origin, on its day, what it carries to `subject`. */
function carriedStandIn(
  carrier: Statement,
  subject: Id,
  dataset: Dataset,
  analysis: Analysis,
): string | null {
  const holder = holderOf(carrier);
  const held = analysis.statements
    .flatMap((group) => group.positions.map((position) => position.representative))
    .filter((claim) => claim.stance === carrier.stance && holderOf(claim) === holder);
  const outright = held.find((claim) => claim.proposition === subject);
  if (outright)
    return `${outright.id} takes the stance on ${subject} outright, and stands for that origin and day`;
  const reaches = (claim: Statement) => {
    const [from, to] =
      carrier.stance === "affirms" ? [claim.proposition, subject] : [subject, claim.proposition];
    return reachableFrom(from, (id) => dataset.propositions.get(id)?.implies ?? []).has(to);
  };
  const first = held.filter(reaches).sort(compareClaims)[0];
  if (first === undefined || first.id === carrier.id) return null;
  return `${first.id} carries the same stance to ${subject}, and stands for that origin and day`;
}

function holderOf(claim: Statement): string {
  return holderKey({ claim, said: claim.said && daysOf(claim.said) });
}
