import type { Wording } from "../wording.ts";
import { capital, cardinal, list, lower, named, quote } from "./words.ts";

export const cases: Pick<Wording, "statementCase" | "chorus" | "revisions" | "sides" | "noConflict"> = {
  statementCase: ({ kind, label, proposition, affirming, opposing, carried }) => {
    const outright = carried ? " (noen gjennom det som følger av deres ord)" : "";
    const camps = `${list(affirming)} bekreftet det${outright}; ${list(opposing)}`;
    const end =
      kind === "unconfirmed"
        ? "hadde ingen beviser for det eller ville ikke bekrefte det. Det er ingen avvisning."
        : "avviste det. Begge deler kan ikke være sant.";
    const text = `Om ${quote(proposition)}: ${camps} ${end}`;
    const summary = `${capital(camps)} ${end}`;
    return kind === "unconfirmed"
      ? {
          short: `${label}: ${cardinal(affirming.length)} bekreftet, ${cardinal(opposing.length)} bekreftet ikke`,
          headline: `Bekreftet av ${list(affirming)}, ikke bekreftet av ${list(opposing)}`,
          text,
          summary,
        }
      : {
          short: `${label}: ${cardinal(affirming.length)} bekreftet, ${cardinal(opposing.length)} avviste`,
          headline: `Bekreftet av ${list(affirming)}, avvist av ${list(opposing)}`,
          text,
          summary,
        };
  },
  chorus: ({ kind, speakers, implying, origins, behind, sources, oneUtterance }) => {
    if (kind === "agreement") {
      const from = `fra ${behind} i ${list(sources)}.`;
      if (implying.length === 0) return `${capital(list(speakers))}, ${from}`;
      return `${capital(list(speakers))} rett ut; ${list(implying)} gjennom det som følger av deres ord; ${from}`;
    }
    if (!oneUtterance && speakers.length === 1 && speakers[0] === origins[0])
      return `${capital(list(speakers))}, mer enn én gang: ${list(sources)}.`;
    return oneUtterance
      ? `${capital(list(speakers))}: én ytring, gjengitt likt av ${list(sources)}.`
      : `${capital(list(speakers))} (${list(sources)}), som går tilbake til ${list(origins)}.`;
  },
  revisions: ({ a, b, subject, figures, direction }) => ({
    headline: `Fra ${a.words} til ${b.words}, i ${cardinal(figures)} tall`,
    text: `${named(a)} sa ${a.words}, og til sist sa ${named(b)} ${b.words}; i alt ${cardinal(figures)} tall for «${lower(subject)}», alle fra ${a.origin}. Det siste ${
      direction > 0 ? "hever" : direction < 0 ? "senker" : "omformulerer"
    } det første; et opphav som reviderer seg selv, er ikke i motstrid med seg selv.`,
  }),
  sides: (kind) =>
    kind === "unconfirmed"
      ? { left: "bekrefter", right: "bekrefter ikke" }
      : kind === "contradiction"
        ? { left: "bekrefter", right: "avviser" }
        : { left: "tidligere", right: "senere" },
  noConflict: (pair) => ({
    headline: `${capital(pair.a.words)} og ${pair.b.words} er ikke i motstrid`,
    text: `Begge tallene for «${lower(pair.subject)}» går tilbake til ${pair.a.origin}, som ${
      pair.direction > 0 ? "hevet" : pair.direction < 0 ? "senket" : "omformulerte"
    } sitt eget tall en senere dag.`,
  }),
};
