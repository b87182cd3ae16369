import type { Language } from "../../languages/index.ts";
import { directionOf, sayPair } from "./figure-pairs.ts";
import { joined, longList } from "./lists.ts";
import { capital } from "./sides.ts";
import { took } from "./stances.ts";
import type { CampSpeaker, CaseFacts, CaseTimes, CaseWords, ChorusFacts } from "./wording.ts";

export function caseWords(language: Language): CaseWords {
  const { say } = language;
  return {
    statementCase: (facts) => statementCase(language, facts),
    chorus: (facts) => chorus(language, facts),
    revisions(facts) {
      const told = sayPair(language, facts);
      const { kind, figures, direction } = facts;
      const values = {
        figures,
        update: kind === "update",
        direction: directionOf({ direction, gap: "some" }),
      };
      return { headline: told("series-headline", { figures }), text: told("series", values) };
    },
    sides: (kind) =>
      kind === "unconfirmed"
        ? { left: say("side-affirm"), right: say("side-not-confirm") }
        : kind === "contradiction"
          ? { left: say("side-affirm"), right: say("side-deny") }
          : { left: say("side-earlier"), right: say("side-later") },
    noConflict(pair) {
      const told = sayPair(language, pair);
      return { headline: told("no-conflict-headline"), text: told("no-conflict") };
    },
  };
}

function statementCase(language: Language, facts: CaseFacts): ReturnType<CaseWords["statementCase"]> {
  const { say } = language;
  const { kind, label, proposition, affirming, opposing } = facts;
  const camps = campsOf(language, facts);
  const outright = affirming.every(({ name, reserved }) => name === reserved);
  return {
    short: say("case-short", {
      ...{ label, outright, kind },
      affirming: affirming.length,
      indirect: affirming.filter(({ isIndirect }) => isIndirect).length,
      opposing: opposing.length,
    }),
    headline: say("case-headline", {
      ...{ outright, kind },
      affirming: longList(language, affirming.map(reserved)),
      opposing: longList(language, opposing.map(reserved)),
    }),
    text: say("case-on", { proposition, camps }),
    summary: capital(camps),
  };
}

function campsOf(language: Language, facts: CaseFacts): string {
  const { say } = language;
  const affirming = affirmedBy(language, facts.affirming);
  if (facts.kind === "unconfirmed")
    return say("case-unconfirmed", { affirming, opposing: notConfirmedBy(language, facts) });
  const told = say("case-contradiction", { affirming, opposing: tookBy(language, facts.opposing) });
  return [told, ...setAgainst(language, facts), notBoth(language, facts.times)].join(" ");
}

/** "Kremlin stands against NIS; North Korean UN representative against all of them." */
function setAgainst(language: Language, { against }: CaseFacts): string[] {
  const { say } = language;
  const parts = against.map(({ opposing, affirming }, at) =>
    say("stands-against", {
      opposing: longList(language, opposing),
      count: opposing.length,
      affirming: affirming.length === 0 ? say("against-all") : longList(language, affirming),
      isFirst: at === 0,
    }),
  );
  return parts.length === 0 ? [] : [`${capital(joined(language, parts, "after-semicolon"))}.`];
}

/** Why an affirmation and a denial exclude each other, by their days. */
export function notBoth({ say }: Language, times: CaseTimes): string {
  return say("not-both", { case: caseOf(times) });
}

function caseOf({ days, stays, isUnsure }: CaseTimes): string {
  if (isUnsure) return "unsure";
  if (days === "one") return "same-day";
  if (days === "apart" || (days === "mixed" && stays)) return stays ? "any-day" : "stays-so";
  if (days === "mixed") return "mixed";
  return stays ? "untold" : "untold-day";
}

function notConfirmedBy(language: Language, { opposing, withoutEvidence }: CaseFacts): string {
  const declining = opposing.map(reserved).filter((name) => !withoutEvidence.includes(name));
  const bare = { modality: null, likelihood: null };
  const parts = [
    camp(language, withoutEvidence, { stance: "no-evidence", ...bare }),
    camp(language, declining, { stance: "declines-to-confirm", ...bare }),
  ];
  return joined(language, parts, "after-comma");
}

function affirmedBy(language: Language, affirming: CaseFacts["affirming"]): string {
  const [indirect = [], direct = []] = [true, false].map((is) =>
    affirming.filter(({ isIndirect }) => isIndirect === is),
  );
  return joined(language, [tookBy(language, direct), tookBy(language, indirect, true)], "after-comma");
}

/** "Ane and Bo affirmed it, Cam called it very likely": each with no stronger a verb than the words have. */
function tookBy(language: Language, speakers: readonly CampSpeaker[], indirect = false): string {
  const byVerb = Map.groupBy(speakers, ({ held }) => took(language.say, held, "it"));
  const parts = [...byVerb.values()].map((some) =>
    camp(
      language,
      some.map(({ name }) => name),
      some[0]?.held,
      indirect,
    ),
  );
  return joined(language, parts, "after-comma");
}

/** Some of whom the same is said; "" where there is nobody. */
function camp(
  language: Language,
  names: readonly string[],
  held: CampSpeaker["held"] | undefined,
  indirect = false,
): string {
  if (names.length === 0 || held === undefined) return "";
  return language.say("camp", {
    speakers: longList(language, names),
    took: took(language.say, held, "it", names.length),
    indirect,
  });
}

function chorus(language: Language, facts: ChorusFacts): string {
  const { kind, speakers, implying, origins, behind, oneUtterance, firstHand } = facts;
  const sources = longList(language, facts.sources);
  const values = { speakers: longList(language, speakers), sources };
  if (kind === "agreement") {
    const who = implying.length === 0 ? "outright" : speakers.length === 0 ? "implied" : "both";
    return language.say("chorus", { ...values, who, implying: longList(language, implying), behind });
  }
  const how = oneUtterance ? "utterance" : firstHand ? "first-hand" : "origin";
  return language.say("chorus-echo", { ...values, how, origins: longList(language, origins) });
}

const reserved = (speaker: CampSpeaker): string => speaker.reserved;
