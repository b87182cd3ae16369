import type { Analysis, Discrepancy } from "../../../src/model/analysis.ts";
import type { ToldDataset } from "./claims.ts";
import { compareByHand, type Expected, NOTHING } from "./oracle.ts";

/** Pairs of which the engine says something else than the contract's words, and what either says. */
export function differences(told: ToldDataset, { discrepancies }: Analysis): (readonly [string, string])[] {
  const found = Map.groupBy(discrepancies, ({ a, b }) => [a.id, b.id].sort().join(" "));
  return compareByHand(told).flatMap((expected) => {
    const pair = [expected.a, expected.b].sort().join(" ");
    return unlike(found.get(pair) ?? [], expected).map((each) => [pair, each] as const);
  });
}

function unlike(found: readonly Discrepancy[], expected: Expected): string[] {
  const got = found.map(inWords).join(" and ") || NOTHING;
  if (!expected.findings.includes(got)) return [`${got}, not ${expected.findings.join(" or ")}`];
  return found.flatMap((each) => unlikeInDetail(each, expected).map((detail) => `${got}: ${detail}`));
}

const NAMED_RULES = ["part-outgrew-whole", "one-party"];

function inWords({ kind, rule, ifSame }: Discrepancy): string {
  return [kind, ...NAMED_RULES.filter((named) => named === rule), ...(ifSame ? ["if-same"] : [])].join(" ");
}

const CAN_HINGE = ["conflict", "change", "self-contradiction", "bound-violation"];

function unlikeInDetail(found: Discrepancy, { change, hingesOn, independence }: Expected): string[] {
  const { kind, subjectType } = found;
  return [
    ...(kind === "change" && subjectType === "measure" ? unlikeChange(found, change) : []),
    ...(CAN_HINGE.includes(kind) &&
    subjectType === "measure" &&
    !hingesOn.some((sources) => `${sources}` === `${found.hingesOn}`)
      ? [
          `hinges on ${found.hingesOn.join(", ") || NOTHING}, not ${hingesOn.map((sources) => sources.join(", ") || NOTHING).join(" or ")}`,
        ]
      : []),
    ...(kind === "agreement" && !independence.includes(found.independence ?? NOTHING)
      ? [`${found.independence}, not ${independence.join(" or ")}`]
      : []),
  ];
}

function unlikeChange(found: Discrepancy, change: Expected["change"]): string[] {
  if (change === null) return [];
  // An open end is tried a step beside it.
  const isNear = found.leastChange !== null && Math.abs(found.leastChange - change.least) <= 0.5;
  const days = [found.fewestDays, found.mostDays];
  return [
    ...(isNear ? [] : [`change of ${found.leastChange}, not ${change.least}`]),
    ...(`${days}` === `${[change.fewestDays, change.mostDays]}`
      ? []
      : [`${days.join(" to ")} days, not ${change.fewestDays} to ${change.mostDays}`]),
  ];
}
