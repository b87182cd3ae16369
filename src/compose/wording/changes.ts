import type { Language } from "../../languages/index.ts";
import { CHANGED_VALUES } from "../../model/changed-values.ts";
import { VERIFICATIONS } from "../../model/evidence.ts";
import { CHANGE_GROUPS, type ChangeGroupId, type ChangeWords } from "./changes-words.ts";
import { joined } from "./lists.ts";
import { kebab, wordsFor } from "./words-for.ts";

export function changeWords(language: Language): ChangeWords {
  const { say, list } = language;
  return {
    lead(edition, day, counts) {
      const changes = joined(
        language,
        ["claims", "sources", "differences"].map((subject) => counted(language, subject, counts)),
        "after-semicolon",
      );
      const since = { edition: String(edition), day };
      return changes === "" ? say("changes-none", since) : say("changes-lead", { ...since, changes });
    },
    groups: wordsFor(language, "changes", CHANGE_GROUPS),
    values: Object.fromEntries(
      CHANGED_VALUES.map((value) => [value, say(`value-${kebab(value)}`)]),
    ) as ChangeWords["values"],
    verification: wordsFor(language, "verification", VERIFICATIONS),
    changed(value, old, now) {
      const none = say("no-value");
      return say("value-changed", { value, old: old || none, now: now || none });
    },
    also: (values) => say("changes-also", { values: list(values) }),
    why: (text) => say("changes-why", { text }),
    was: (kind) => say("changes-was", { kind }),
    rules: (count) => say("changes-by-rules", { count }),
    rest: (count) => say("changes-rest", { count }),
  };
}

/** "2 claims added, 1 withdrawn"; the noun stands once, with the first count. */
function counted(
  language: Language,
  subject: string,
  counts: Readonly<Record<ChangeGroupId, number>>,
): string {
  const groups = CHANGE_GROUPS.filter((group) => group.startsWith(`${subject}-`) && counts[group] > 0);
  const parts = groups.map((group, at) =>
    language.say(`counted-${group}`, { count: counts[group], isFirst: at === 0 }),
  );
  return joined(language, parts, "after-comma");
}
