import { wayOf } from "../way-of.ts";
import type { DaysApart, PairFacts, PairWords, SideFacts } from "../wording.ts";
import { analysisNb } from "./analysis.ts";
import { stanceWords } from "./stances.ts";
import { terms } from "./terms.ts";
import { capital, days, lower, named, quote } from "./words.ts";

export const pairs: PairWords = {
  explain: (pair) => capital((pair.a.stance === null ? ESTIMATES : STATEMENTS)[pair.kind]?.(pair) ?? ""),
  headline: (pair) => {
    const { a, b } = pair;
    if (a.stance !== null) {
      if (pair.kind === "shift" || pair.kind === "reversal") {
        return `${b.speaker}: fra «${a.words}» til «${b.words}»`;
      }
      return `${a.speaker} og ${b.speaker}: ${lower(terms.kinds[pair.kind].label)}`;
    }
    switch (pair.kind) {
      case "bound-violation": {
        const [inner, outer] = pair.innerIsB ? [b, a] : [a, b];
        return `${capital(inner.words)} «${inner.subject}», men ${outer.words} «${outer.subject}»?`;
      }
      case "revision":
        return pair.direction === 0
          ? `${a.origin} omformulerer tallet sitt`
          : `Fra ${a.words} til ${b.withNoun}`;
      case "agreement":
      case "echo":
        return capital(a.words);
      default:
        return `${capital(a.words)}, eller ${b.withNoun}?`;
    }
  },
  summary: (pair) => {
    const met = `${named(pair.a)} mot ${named(pair.b)}`;
    if (pair.kind === "conflict" && pair.gap !== "")
      return `${met}, ${origins(pair)}${apart(pair)}. Ingen tall passer begge; de nærmeste endene ligger ${pair.gap} fra hverandre.`;
    if (pair.kind !== "bound-violation") return pairs.explain(pair);
    const [inner, outer] = pair.innerIsB ? [pair.b, pair.a] : [pair.a, pair.b];
    return `${named(inner)} mot ${named(outer)}. Alle i det første telles med i det andre: hvis begge stemmer, vokste det med ${
      pair.gap === "" ? "noen" : `minst ${pair.gap}`
    }${pair.unit === "" ? "" : ` ${pair.unit}`}${within(pair)}.`;
  },
};

/** "1 dag", "5 dager", "1 til 7 dager", "inntil 3 dager"; "" der ingenting er kjent. */
function span({ least, most }: DaysApart): string {
  if (least === null) return "";
  if (most === null) return `minst ${days(least)}`;
  if (least === most) return least === 1 ? "én dag" : days(least);
  return least === 0 ? `inntil ${days(most)}` : `${least} til ${days(most)}`;
}

function apart(pair: PairFacts): string {
  if (pair.apart.least === null || (pair.apart.least === 0 && pair.apart.most === null)) return "";
  return pair.apart.most === 0 ? ", sagt samme dag" : `, sagt med ${span(pair.apart)} mellom`;
}

function later(pair: PairFacts): string {
  return pair.apart.least ? `, ${span(pair.apart)} senere` : "";
}

function within(pair: PairFacts): string {
  if (pair.heldApart.most === 0) return " samme dag";
  return pair.heldApart.most === null ? " i mellomtiden" : ` i løpet av ${span(pair.heldApart)}`;
}

const origins = (pair: PairFacts) => analysisNb.differentOrigins(pair.unknownOrigins);

const ESTIMATES: Record<string, (pair: PairFacts) => string> = {
  conflict: (pair) =>
    `${named(pair.a)} oppga ${pair.a.words}, ${named(pair.b)} ${pair.b.words}. Begge teller «${pair.subject}»${apart(pair)}, ${origins(pair)}. ${
      pair.gap === ""
        ? "Ingen tall passer begge: det ene utelukker nettopp tallet det andre nevner."
        : `Ingen tall passer begge; de nærmeste endene ligger ${pair.gap} fra hverandre.`
    }`,
  "self-contradiction": (pair) =>
    `${named(pair.a)} oppga ${pair.a.words}, ${named(pair.b)} ${pair.b.words}. Begge går tilbake til ${pair.a.origin}, ingen tekst setter den ene dagen etter den andre, og ingen tall passer begge${
      pair.gap === "" ? "" : `: de nærmeste endene ligger ${pair.gap} fra hverandre`
    }.`,
  revision: (pair) =>
    `${named(pair.a)} oppga ${pair.a.words}, deretter oppga ${named(pair.b)} ${pair.b.words}${later(pair)}. Begge går tilbake til ${pair.a.origin}, så det senere tallet ${
      pair.direction > 0 ? "hever" : pair.direction < 0 ? "senker" : "omformulerer"
    } det tidligere${pair.gap === "" ? "" : ` med ${pair.gap}`}; det strider ikke mot det.`,
  compatible: (pair) =>
    pair.rounded
      ? `${named(pair.a)} oppga ${pair.a.words}, ${named(pair.b)} ${pair.b.words}. Det ene er det andre avrundet.`
      : `${named(pair.a)} oppga ${pair.a.words}, ${named(pair.b)} ${pair.b.words}. ${
          pair.overlap === "" ? "Ingenting i dem utelukker det andre." : `Begge stemmer med ${pair.overlap}.`
        }`,
  agreement: (pair) =>
    `${named(pair.a)} og ${named(pair.b)} oppga begge ${pair.a.words}, ${origins(pair)}${pair.unknownOrigins === 2 ? "" : ` (${pair.a.origin}; ${pair.b.origin})`}.`,
  echo: (pair) =>
    pair.sameUtterance
      ? `${pair.a.source} og ${pair.b.source} gjengir samme ytring fra ${pair.a.speaker} likt: ${pair.a.words}. Den teller én gang.`
      : `${named(pair.a)} og ${named(pair.b)} oppga begge ${pair.a.words}, og begge går tilbake til ${pair.a.origin}. Det teller én gang.`,
  "reporting-variance": (pair) =>
    `${pair.a.source} og ${pair.b.source} gjengir samme ytring fra ${pair.a.speaker}, med ${pair.a.words} i den ene og ${pair.b.words} i den andre. ${
      pair.sameNumber
        ? "Tallet er det samme; ordet foran er det ikke, og dermed heller ikke det tallet rommer."
        : "Høyst én av dem har tallet slik det ble sagt."
    }`,
  "bound-violation": (pair) => {
    const [inner, outer] = pair.innerIsB ? [pair.b, pair.a] : [pair.a, pair.b];
    return `${named(inner)} oppga ${inner.words} for «${inner.subject}», ${named(outer)} ${outer.words} for «${outer.subject}». Alle i det første telles med i det andre, så hvis begge stemmer, vokste det andre med ${
      pair.gap === "" ? "noen" : `minst ${pair.gap}`
    }${pair.unit === "" ? "" : ` ${pair.unit}`}${within(pair)}.`;
  },
};

const STATEMENTS: Record<string, (pair: PairFacts) => string> = {
  contradiction: (pair) => `${statementPair(pair)} Begge deler kan ikke være sant.`,
  unconfirmed: (pair) => `${statementPair(pair)} Det er verken en avvisning eller en bekreftelse.`,
  reversal: (pair) =>
    `${opening(pair)} ${named(pair.a)} ${took(pair, pair.a)}; ${span(pair.apart)} senere: ${named(pair.b)} ${took(pair, pair.b)}.`,
  shift: (pair) =>
    `${opening(pair)} ${named(pair.a)} ${took(pair, pair.a)}; ${
      pair.apart.least ? `${span(pair.apart)} senere: ` : ""
    }${named(pair.b)} ${took(pair, pair.b)}.`,
  agreement: (pair) =>
    pair.carried
      ? statementPair(pair)
      : `${named(pair.a)} og ${named(pair.b)} inntok samme standpunkt til ${quote(pair.subject)}: ${pair.a.words}.`,
  echo: (pair) =>
    pair.sameUtterance
      ? `${pair.a.source} og ${pair.b.source} gjengir samme ytring fra ${pair.a.speaker} om ${quote(pair.subject)} likt. Den teller én gang.`
      : pair.sameSpeaker
        ? `${pair.a.speaker} inntok ett standpunkt til ${quote(pair.subject)} to ganger: ${pair.a.words} (${pair.a.when}; ${pair.b.when}). Det teller én gang.`
        : `${named(pair.a)} og ${named(pair.b)} går tilbake til ${pair.a.origin} og inntok samme standpunkt til ${quote(pair.subject)}. Det teller én gang.`,
  "reporting-variance": (pair) =>
    pair.carried
      ? `${opening(pair)} ${pair.a.source} og ${pair.b.source} gjengir samme ytring fra ${pair.a.speaker}: ${pair.a.speaker} ${took(pair, pair.a)} i den ene, ${pair.b.speaker} ${took(pair, pair.b)} i den andre.`
      : `${pair.a.source} og ${pair.b.source} gjengir samme ytring fra ${pair.a.speaker} om ${quote(pair.subject)} ulikt: «${pair.a.words}» i den ene, «${pair.b.words}» i den andre.`,
};

function statementPair(pair: PairFacts): string {
  return `${opening(pair)} ${named(pair.a)} ${took(pair, pair.a)}, ${named(pair.b)} ${took(pair, pair.b)}.`;
}

function opening(pair: PairFacts): string {
  if (!pair.carried) return `Om ${quote(pair.subject)}:`;
  const { special, general } = wayOf(pair);
  return `Av ${quote(special)} følger ${quote(general)}.`;
}

function took(pair: PairFacts, side: SideFacts): string {
  const det = pair.carried ? (side.subject === wayOf(pair).special ? "det første" : "det andre") : "det";
  return side.stance === null ? "" : stanceWords.took(side.stance, det);
}
