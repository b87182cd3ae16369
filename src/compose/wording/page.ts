import type { Language } from "../../languages/index.ts";
import { longList } from "./lists.ts";
import type { PageWords, ProofFacts } from "./wording.ts";

const METHOD = ["compared", "figures", "origins", "stances", "days", "verification", "not-done"] as const;

export function pageWords(language: Language): PageWords {
  const { say } = language;
  const counted = (id: string) => (count: number) => say(id, { count });
  return {
    site: { title: say("site-title"), feed: say("site-feed") },
    heldFor: (day) => say("held-for", { day }),
    restsOn: (names) => say("rests-on", { names }),
    takenBack: (day) => say("taken-back", { day }),
    quote: (text) => say("quoted", { text }),
    labelled: (first, second) => say("after-colon", { first, second }),
    cardinal: counted("cardinal"),
    days: counted("days"),
    reports: counted("reports"),
    speakers: counted("speakers"),
    claims: counted("claims"),
    sources: counted("sources"),
    sharedNumber: (number, count, labels) =>
      say("shared-number", { number, count, labels: labels.join(" · ") }),
    edition: (number) => say("edition", { number: String(number) }),
    footing: (proof, sources) => say("footing", { ...proofValues(proof), sources }),
    figureUnread: (name) => say("figure-unread", { language: name }),
    verification: (status, line, on) =>
      say("excerpt-checked", {
        status: status === "verified" ? foundIn(line) : status === "no-archive" ? lockedOn(on) : status,
        line: String(line),
        on: on ?? "",
      }),
    sourceVerified(proof, coverage) {
      const checked = say("source-checked", proofValues(proof));
      if (coverage === null) return checked;
      const { figures, covered, ignored } = coverage;
      const open = figures - covered - ignored;
      return `${checked} ${say("source-coverage", { figures, covered, ignored, open })}`;
    },
    outletUnknown: (agency) => say("outlet-unknown", { agency }),
    agencyOn: (agency, publisher) => say("agency-on", { agency, publisher }),
    groupSummary: (facts) => say("group-summary", { ...facts, gap: facts.gap || "none" }),
    follows: (labels) => say("follows", { labels }),
    alternative: (rows, tick) => say("lineup-in-words", { tick, rows: inTurn(rows) }),
    timelineAlternative: (rows, sources) => say("timeline-in-words", { rows, sources }),
    wordsAbove: (headline) => say("quoted-above", { headline }),
    logarithmic: say("logarithmic"),
    method: (facts) =>
      METHOD.map((id) => ({ term: say(`method-${id}`, facts), text: say(`method-${id}.text`, facts) })),
    assessment: (reading, text, settle, by) =>
      say("assessment", { reading, text, settle: settle || "none", by: by || "none" }),
    pairs: counted("pairs-in-table"),
    list: (items) => longList(language, items),
  };

  /** Hundreds of rows, put together at once. */
  function inTurn(rows: readonly string[]): string {
    const [between = ""] = say("after-semicolon", { first: MARK, second: MARK }).split(MARK).slice(1);
    return rows.join(between);
  }
}

const MARK = "\u0000";

const foundIn = (line: number | null) => (line === null ? "found" : "line");
const lockedOn = (on: string | null) => (on === null ? "no-archive" : "locked");

/** How many of the quotes were found in the archived texts, and when. */
function proofValues({ claims, found, locked, unchecked, on }: ProofFacts) {
  const proven = found + locked;
  const checked = unchecked === claims ? "none" : proven === claims ? "all" : "some";
  return { claims, checked, proven, on: on || "none" };
}
