import type { Language } from "../../languages/index.ts";
import { joined } from "./lists.ts";
import type { ShortWords } from "./short-words.ts";

const METHOD = ["compared", "excluded", "figures", "origins", "stances", "checked"] as const;

export function shortWords(language: Language): ShortWords {
  const { say } = language;
  return {
    heading: say("short-heading"),
    note: say("short-note"),
    days: say("short-days"),
    daysInKey: say("short-days-in-key"),
    moreDays: (count) => say("short-more-days", { count }),
    pairs: (count) => say("short-pairs", { count }),
    alike: (counts) => say("short-alike", { counts: joined(language, counts, "after-semicolon") }),
    register: { heading: say("short-register"), note: say("short-register.note") },
    method: (facts) =>
      METHOD.map((id) => ({
        term: say(`short-method-${id}`, facts),
        text: say(`short-method-${id}.text`, facts),
      })),
  };
}
