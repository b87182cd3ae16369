import type { CampSpeaker, CaseFacts, CaseTimes, CaseWords } from "../wording.ts";
import { stanceWords } from "./stances.ts";
import { capital, cardinal, list, named, quote } from "./words.ts";

export const cases: CaseWords = {
  statementCase: (facts) => {
    const { kind, label, proposition, affirming, opposing, withoutEvidence } = facts;
    const indirect = affirming.filter(({ isIndirect }) => isIndirect).length;
    const affirmers = `${speakers(affirming.length)} sa det${
      indirect === 0 ? "" : ` (${speakers(indirect)} indirekte)`
    }`;
    const end =
      kind === "unconfirmed"
        ? `${notConfirmedBy(opposing.map(reserved), withoutEvidence)}. Det er ingen avvisning.`
        : `${tookBy(opposing)}.${setAgainst(facts)} ${notBoth(facts.times)}`;
    const camps = `${affirmedBy(affirming)}; ${end}`;
    const said = `Sagt av ${list(affirming.map(reserved))}`;
    const against = list(opposing.map(reserved));
    const text = `Om ${quote(proposition)}: ${camps}`;
    const summary = capital(camps);
    return kind === "unconfirmed"
      ? {
          short: `${label}: ${affirmers}, ${speakers(opposing.length)} bekreftet ikke`,
          headline: `${said}, ikke bekreftet av ${against}`,
          text,
          summary,
        }
      : {
          short: `${label}: ${affirmers}, ${speakers(opposing.length)} avviste`,
          headline: `${said}, avvist av ${against}`,
          text,
          summary,
        };
  },
  chorus: ({ kind, speakers: outright, implying, origins, behind, sources, oneUtterance, firstHand }) => {
    if (kind === "agreement") {
      const from = `fra ${behind} i ${list(sources)}.`;
      if (implying.length === 0) return `${capital(list(outright))}, ${from}`;
      if (outright.length === 0)
        return `${capital(list(implying))}, gjennom det som følger av deres ord; ${from}`;
      return `${capital(list(outright))}; ${list(implying)} gjennom det som følger av deres ord; ${from}`;
    }
    if (!oneUtterance && firstHand) return `${capital(list(outright))}, mer enn én gang: ${list(sources)}.`;
    return oneUtterance
      ? `${capital(list(outright))}: én ytring, gjengitt likt av ${list(sources)}.`
      : `${capital(list(outright))} (${list(sources)}), som går tilbake til ${list(origins)}.`;
  },
  revisions: ({ kind, a, b, subject, figures, direction }) => ({
    headline: `Fra ${a.words} til ${b.words}, i ${cardinal(figures)} tall`,
    text: `${named(a)} sa ${a.words}, og til sist sa ${named(b)} ${b.words}; i alt ${cardinal(figures)} tall for «${subject}», alle fra ${a.origin}. ${
      kind === "update"
        ? "Senere tall, og ingenting er trukket tilbake."
        : `Det siste ${direction > 0 ? "hever" : direction < 0 ? "senker" : "omformulerer"} det første og erstatter det.`
    }`,
  }),
  sides: (kind) =>
    kind === "unconfirmed"
      ? { left: "sier det er så", right: "bekrefter ikke" }
      : kind === "contradiction"
        ? { left: "sier det er så", right: "avviser" }
        : { left: "tidligere", right: "senere" },
  noConflict: (pair) => ({
    headline: `${capital(pair.a.words)} og ${pair.b.words} er ikke i motstrid`,
    text: `For «${pair.subject}» er begge fra ${pair.a.origin}: et senere tall, og ingenting er trukket tilbake.`,
  }),
};

/** "én", where figures have "ett". */
function speakers(count: number): string {
  return count === 1 ? "én" : cardinal(count);
}

/** «Kreml står mot NIS, Nord-Koreas FN-representant mot alle sammen.» */
function setAgainst({ against }: CaseFacts): string {
  const parts = against.map(
    ({ opposing, affirming }, at) =>
      `${list(opposing)}${at > 0 ? "" : " står"} mot ${affirming.length === 0 ? "alle sammen" : list(affirming)}`,
  );
  return parts.length === 0 ? "" : ` ${capital(parts.join("; "))}.`;
}

/** Why an affirmation and a denial exclude each other, by their days. */
export function notBoth({ days, stays, isUnsure }: CaseTimes): string {
  if (isUnsure) return "Begge kan ikke vise seg å ha rett.";
  if (days === "one") return "Begge kan ikke være sanne, på samme dag.";
  if (days === "apart" || (days === "mixed" && stays))
    return stays
      ? "Begge kan ikke være sanne, uansett dag."
      : "Begge kan ikke være sanne: det som har skjedd, forblir slik.";
  if (days === "mixed")
    return "Begge sider kan ikke være sanne på samme dag; tekstene skiller ikke alle dagene fra hverandre.";
  return stays
    ? "Begge kan ikke være sanne, på dager tekstene ikke skiller fra hverandre."
    : "Begge kan ikke være sanne på samme dag, og tekstene skiller ikke dagene fra hverandre.";
}

function notConfirmedBy(opposing: readonly string[], withoutEvidence: readonly string[]): string {
  const declining = opposing.filter((name) => !withoutEvidence.includes(name));
  const parts = [
    ...(withoutEvidence.length === 0 ? [] : [`${list(withoutEvidence)} hadde ingen beviser for det`]),
    ...(declining.length === 0 ? [] : [`${list(declining)} bekreftet det ikke`]),
  ];
  return parts.join(", ");
}

function affirmedBy(affirming: CaseFacts["affirming"]): string {
  const direct = tookBy(affirming.filter(({ isIndirect }) => !isIndirect));
  const indirect = tookBy(
    affirming.filter(({ isIndirect }) => isIndirect),
    " gjennom det som følger av deres ord",
  );
  return [direct, indirect].filter((part) => part !== "").join(", ");
}

/** «Ane og Bo sa at det var så, Cam kalte det svært sannsynlig»: ingen med et sterkere verb enn ordene har. */
function tookBy(camp: readonly CampSpeaker[], how = ""): string {
  const byVerb = Map.groupBy(camp, ({ held }) => stanceWords.took(held, "det"));
  return [...byVerb].map(([took, some]) => `${list(some.map(({ name }) => name))} ${took}${how}`).join(", ");
}

const reserved = (speaker: CampSpeaker) => speaker.reserved;
