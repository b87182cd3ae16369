import type { Language } from "../../languages/index.ts";
import type { AnalysisWords } from "./analysis-words.ts";

export function analysisWords({ say, ids }: Language): AnalysisWords {
  return {
    rules: Object.fromEntries(
      ids("rule-").map((id) => [
        id.slice("rule-".length),
        { title: say(id), description: say(`${id}.description`) },
      ]),
    ),
    rulesHeading: say("rules-heading"),
    times: (count) => say("times", { count }),
    unknownOrigin: say("unknown-origin"),
    originsBehind: (known, unknown, atMost) =>
      say("origins-behind", {
        case: unknown === 0 ? "known" : known === 0 ? "unknown" : "mixed",
        ...{ known, unknown, atMost },
      }),
    differentOrigins: (unknownOrigins) => say("different-origins", { unknownOrigins }),
    reports: {
      heading: say("reports-heading"),
      note: say("reports-note"),
      about: say("reports-about"),
      toldBy: say("reports-told-by"),
      leftOutBy: say("reports-left-out-by"),
      implied: (source) => say("reports-implied", { source }),
      utterance: (speakers, said) => say("reports-utterance", { speakers, said }),
    },
    held: {
      heading: say("held-heading"),
      alone: say("held-alone"),
      widestGap: (gap, lower, upper) => say("widest-gap", { gap, lower, upper }),
    },
    outdated: say("assessment-outdated"),
  };
}
