import type { Diagnostic } from "../diagnostic.ts";
import type { MeasureOverTime, PropositionOverTime } from "../model/over-time.ts";
import type { Mapping } from "./mapping.ts";
import type { OverTimeWord } from "./over-time-words.ts";
import { type Entry, type Roster, textsOf } from "./roster.ts";

const AS_MEASURE = { fixed: "fixed", grows: "grows", lasts: "grows", varies: "varies" } as const;
const AS_PROPOSITION = { fixed: "fixed", grows: "lasts", lasts: "lasts", varies: "varies" } as const;

export function measureOverTime(entry: Entry, { overTime }: Mapping): MeasureOverTime {
  return AS_MEASURE[ruled(entry, overTime) ?? "varies"];
}

export function propositionOverTime(entry: Entry, { overTime }: Mapping): PropositionOverTime {
  return AS_PROPOSITION[ruled(entry, overTime) ?? "varies"];
}

function ruled(entry: Entry, rule: Mapping["overTime"]): OverTimeWord | null {
  if (rule === null || typeof rule === "string") return rule;
  const names = textsOf(entry.get("label") ?? entry.get("text"));
  return names.map((name) => rule.get(name)).find((word) => word !== undefined) ?? null;
}

/** No table says how what it counts behaves. Where nobody has said so, it is a decision that is still to be taken. */
export function* undecided(
  { measures, propositions }: { readonly measures: Roster; readonly propositions: Roster },
  { overTime }: Mapping,
): Iterable<Diagnostic> {
  for (const [roster, words] of [
    [measures, "fixed, grows or varies"],
    [propositions, "fixed, lasts or varies"],
  ] as const) {
    const open = [...roster.made.values()].filter(({ entry }) => ruled(entry, overTime) === null);
    if (open.length === 0) continue;
    const message = `to be decided: over_time of ${open.map(({ id }) => id).join(", ")}`;
    const hint = `brief.yaml says varies; write ${words} for each, or import with --over-time`;
    yield { severity: "warning", code: "import-over-time", message, at: null, hint };
  }
}
