import type { CampSpeaker, CaseFacts, CaseTimes, CaseWords } from "../wording.ts";
import { stanceWords } from "./stances.ts";
import { capital, cardinal, list, named, quote } from "./words.ts";

export const cases: CaseWords = {
  statementCase: (facts) => {
    const { kind, label, proposition, affirming, opposing, withoutEvidence } = facts;
    const indirect = affirming.filter(({ isIndirect }) => isIndirect).length;
    const verb = affirming.every(isOutright) ? "affirmed" : "said so";
    const affirmers = `${cardinal(affirming.length)} ${verb}${
      indirect === 0 ? "" : ` (${cardinal(indirect)} indirectly)`
    }`;
    const end =
      kind === "unconfirmed"
        ? `${notConfirmedBy(opposing.map(reserved), withoutEvidence)}. That is no denial.`
        : `${tookBy(opposing)}.${setAgainst(facts)} ${notBoth(facts.times)}`;
    const camps = `${affirmedBy(affirming)}; ${end}`;
    const said = `${affirming.every(isOutright) ? "Affirmed" : "Said"} by ${list(affirming.map(reserved))}`;
    const against = list(opposing.map(reserved));
    const text = `On ${quote(proposition)}: ${camps}`;
    const summary = capital(camps);
    return kind === "unconfirmed"
      ? {
          short: `${label}: ${affirmers}, ${cardinal(opposing.length)} did not confirm`,
          headline: `${said}, not confirmed by ${against}`,
          text,
          summary,
        }
      : {
          short: `${label}: ${affirmers}, ${cardinal(opposing.length)} denied`,
          headline: `${said}, denied by ${against}`,
          text,
          summary,
        };
  },
  chorus: ({ kind, speakers, implying, origins, behind, sources, oneUtterance, firstHand }) => {
    if (kind === "agreement") {
      const from = `from ${behind} in ${list(sources)}.`;
      if (implying.length === 0) return `${capital(list(speakers))}, ${from}`;
      if (speakers.length === 0)
        return `${capital(list(implying))}, by what follows from their words; ${from}`;
      return `${capital(list(speakers))}; ${list(implying)} by what follows from their words; ${from}`;
    }
    if (!oneUtterance && firstHand) return `${capital(list(speakers))}, more than once: ${list(sources)}.`;
    return oneUtterance
      ? `${capital(list(speakers))}: one utterance, told alike by ${list(sources)}.`
      : `${capital(list(speakers))} (${list(sources)}), who go back to ${list(origins)}.`;
  },
  revisions: ({ kind, a, b, subject, figures, direction }) => ({
    headline: `From ${a.words} to ${b.words}, in ${cardinal(figures)} figures`,
    text: `${named(a)} said ${a.words}, and at last ${named(b)} said ${b.words}; ${cardinal(figures)} figures in all for “${subject}”, each from ${a.origin}. ${
      kind === "update"
        ? "Later counts, by which nothing is taken back."
        : `The last ${direction > 0 ? "raises" : direction < 0 ? "lowers" : "rewords"} the first and takes its place.`
    }`,
  }),
  sides: (kind) =>
    kind === "unconfirmed"
      ? { left: "affirm", right: "do not confirm" }
      : kind === "contradiction"
        ? { left: "affirm", right: "deny" }
        : { left: "earlier", right: "later" },
  noConflict: (pair) => ({
    headline: `${capital(pair.a.words)} and ${pair.b.words} do not conflict`,
    text: `For “${pair.subject}” both go back to ${pair.a.origin}: a later count, and nothing is taken back.`,
  }),
};

/** "Kremlin stands against NIS, North Korean UN representative against all of them." */
function setAgainst({ against }: CaseFacts): string {
  const parts = against.map(({ opposing, affirming }, at) => {
    const verb = at > 0 ? "" : opposing.length === 1 ? " stands" : " stand";
    return `${list(opposing)}${verb} against ${affirming.length === 0 ? "all of them" : list(affirming)}`;
  });
  return parts.length === 0 ? "" : ` ${capital(parts.join("; "))}.`;
}

/** Why an affirmation and a denial exclude each other, by their days. */
export function notBoth({ days, stays, isUnsure }: CaseTimes): string {
  if (isUnsure) return "They can’t both turn out right.";
  if (days === "one") return "Both can’t be true, on the same day.";
  if (days === "apart" || (days === "mixed" && stays))
    return stays
      ? "Both can’t be true, whatever the day."
      : "Both can’t be true: what has come about stays so.";
  if (days === "mixed")
    return "Both sides can’t be true on the same day; the texts don’t tell all days apart.";
  return stays
    ? "Both can’t be true, on days that the texts don’t tell apart."
    : "Both can’t be true on the same day, and the texts don’t tell the days apart.";
}

function notConfirmedBy(opposing: readonly string[], withoutEvidence: readonly string[]): string {
  const declining = opposing.filter((name) => !withoutEvidence.includes(name));
  const parts = [
    ...(withoutEvidence.length === 0 ? [] : [`${list(withoutEvidence)} had no evidence of it`]),
    ...(declining.length === 0 ? [] : [`${list(declining)} did not confirm it`]),
  ];
  return parts.join(", ");
}

function affirmedBy(affirming: CaseFacts["affirming"]): string {
  const direct = tookBy(affirming.filter(({ isIndirect }) => !isIndirect));
  const indirect = tookBy(
    affirming.filter(({ isIndirect }) => isIndirect),
    " by what follows from their words",
  );
  return [direct, indirect].filter((part) => part !== "").join(", ");
}

/** "Ane and Bo affirmed it, Cam called it very likely": each with no stronger a verb than the words have. */
function tookBy(camp: readonly CampSpeaker[], how = ""): string {
  const byVerb = Map.groupBy(camp, ({ held }) => stanceWords.took(held, "it"));
  return [...byVerb]
    .map(([took, speakers]) => `${list(speakers.map(({ name }) => name))} ${took}${how}`)
    .join(", ");
}

const reserved = (speaker: CampSpeaker) => speaker.reserved;
const isOutright = ({ name, reserved: withHedge }: CampSpeaker) => name === withHedge;
