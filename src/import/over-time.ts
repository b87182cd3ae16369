import { type Diagnostic, warning } from "../diagnostic.ts";
import type { Entry } from "../edit/index.ts";
import { didYouMean } from "../model/nearest.ts";
import type { MeasureOverTime, PropositionOverTime } from "../model/over-time.ts";
import type { Mapping } from "./mapping.ts";
import type { OverTimeWord } from "./over-time-words.ts";
import { type Roster, textsOf } from "./roster.ts";

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
  return (
    namesOf(entry)
      .map((name) => rule.get(name))
      .find((word) => word !== undefined) ?? null
  );
}

const namesOf = (entry: Entry) => textsOf(entry.get("label") ?? entry.get("text"));

/** Names that the mapping's `over_time` rules on, where nothing of the table or of the dataset is called so. */
export function* ruledInVain(
  { measures, propositions }: { readonly measures: Roster; readonly propositions: Roster },
  { overTime }: Mapping,
): Iterable<Diagnostic> {
  if (overTime === null || typeof overTime === "string") return;
  const entries = [measures, propositions].flatMap(({ made, known }) => [
    ...[...made.values()].map(({ entry }) => entry),
    ...known.values(),
  ]);
  const names = new Set(entries.flatMap(namesOf));
  for (const name of overTime.keys()) {
    if (names.has(name)) continue;
    const hint = didYouMean(name, names) ?? "names are those that the table gives, letter for letter";
    yield warning("import-over-time-name", `over_time: nothing is called ${name}`, null, hint);
  }
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
    const message = `to be decided: over_time of ${listOf(open.map(({ id }) => id))}`;
    const hint = `brief.yaml says varies; write ${words} for each, or import with --over-time`;
    yield { severity: "warning", code: "import-over-time", message, at: null, hint };
  }
}

const MOST_NAMED = 20;

function listOf(ids: readonly string[]): string {
  const more = ids.length - MOST_NAMED;
  return `${ids.slice(0, MOST_NAMED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
