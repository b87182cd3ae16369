import type { Kind } from "../../../model/analysis.ts";
import type { ChangeFacts, PairFacts } from "../wording.ts";
import { apart, later, origins, within } from "./spans.ts";
import { named, quote } from "./words.ts";

export const ESTIMATES: Partial<Record<Kind, (pair: PairFacts) => string>> = {
  conflict: (pair) => {
    const both = pair.ifSame ? "" : ` Begge teller ${quote(pair.subject)}${apart(pair)}, ${origins(pair)}.`;
    return `${bothSaid(pair)}${both} ${exclusion(pair)}`;
  },
  "self-contradiction": (pair) =>
    `${bothSaid(pair)} Begge går tilbake til ${pair.a.origin}. ${exclusion(pair)}`,
  change: (pair) => (pair.rule === "part-outgrew-whole" ? partAndWhole(pair) : changed(pair)),
  update: (pair) =>
    `${oneThenTheOther(pair)} Begge går tilbake til ${pair.a.origin}: et senere tall, og ingenting er trukket tilbake.`,
  revision: (pair) =>
    `${oneThenTheOther(pair)} Begge går tilbake til ${pair.a.origin}, så det senere tallet erstatter det tidligere${
      pair.direction === 0 || pair.gap === ""
        ? ""
        : pair.direction > 0
          ? ` og hever det med ${pair.gap}`
          : ` og senker det med ${pair.gap}`
    }.`,
  retraction: (pair) =>
    `${named(pair.b)} trakk tilbake det som var sagt om ${quote(pair.a.subject)} (${pair.a.when}): ${pair.a.words}.${
      pair.takesBackOnly ? "" : ` I stedet: ${pair.b.words}.`
    }`,
  compatible: (pair) =>
    `${bothSaid(pair)} ${
      pair.rounded
        ? "Det ene er det andre avrundet."
        : pair.overlap === ""
          ? "Ingenting i dem utelukker det andre."
          : `Begge stemmer ${pair.overlap}.`
    }`,
  agreement: (pair) =>
    `${named(pair.a)} og ${named(pair.b)} oppga begge ${pair.a.words}, ${originsNamed(pair)}.`,
  echo: (pair) =>
    pair.sameUtterance
      ? `${pair.a.source} og ${pair.b.source} gjengir samme ytring fra ${pair.a.speaker} likt: ${pair.a.words}. Den teller én gang.`
      : `${named(pair.a)} og ${named(pair.b)} oppga begge ${pair.a.words}, og begge går tilbake til ${pair.a.origin}. Det teller én gang.`,
  "reporting-variance": (pair) =>
    pair.days === "apart"
      ? `${reported(pair)}, med ${pair.a.words} (${pair.a.when}) og ${pair.b.words} (${pair.b.when}).`
      : `${reported(pair)}, ${
          pair.a.source === pair.b.source
            ? `med både ${pair.a.words} og ${pair.b.words}`
            : `med ${pair.a.words} i den ene og ${pair.b.words} i den andre`
        }. ${
          pair.sameNumber
            ? "Tallet er det samme; ordet foran er det ikke, og dermed heller ikke det tallet rommer."
            : "Selve tallet er ikke det samme."
        }`,
  "bound-violation": (pair) => partAndWhole(pair),
};

/** That origins differ is said here; that neither has it from the other is told apart from it. */
function originsNamed(pair: PairFacts): string {
  if (pair.unknownOrigins === 0) return `fra ${pair.a.origin} og ${pair.b.origin}`;
  return pair.unknownOrigins === 2 ? origins(pair) : `${origins(pair)} (${pair.a.origin}; ${pair.b.origin})`;
}

/** "hvis begge stemmer, steg tallet med minst 7000 soldater i løpet av 1 til 10 dager" */
export function ifBothHold(
  { least, more, rises, within: days, readings }: ChangeFacts,
  unit: string,
  subject = "tallet",
): string {
  const noun = unit === "" ? "" : ` ${unit}`;
  const time = within(days);
  if (least === "") return `hvis begge stemmer, ble det ${rises ? "flere" : "færre"}${noun} ${time}`;
  return `hvis begge stemmer, ${rises ? "steg" : "falt"} ${subject} med ${more ? "mer enn" : "minst"} ${least}${noun} ${time}${readAs(readings)}`;
}

/** " (når om lag 10 000 leses som 9000 eller mer)" */
function readAs(readings: ChangeFacts["readings"]): string {
  const parts = readings.map(
    ({ words, end, isUpper }) => `${words} leses som ${end} eller ${isUpper ? "mer" : "mindre"}`,
  );
  return parts.length === 0 ? "" : ` (når ${parts.join(" og ")})`;
}

function changed(pair: PairFacts): string {
  if (pair.change === null) return "";
  const { from, to } = pair.change;
  const end = ifBothHold(pair.change, pair.unit);
  const origin = pair.sameOrigin ? ` Begge går tilbake til ${pair.a.origin};` : "";
  const subject = pair.ifSame ? "" : ` for ${quote(pair.subject)}`;
  const told = `${named(from)} oppga ${from.words}, ${named(to)} ${to.words}${subject}.`;
  return origin === ""
    ? `${told} ${end.charAt(0).toUpperCase()}${end.slice(1)}.`
    : `${told}${origin} ${end}.`;
}

function partAndWhole(pair: PairFacts): string {
  const [inner, outer] = pair.innerIsB ? [pair.b, pair.a] : [pair.a, pair.b];
  const told = `${named(inner)} oppga ${inner.words} for ${quote(inner.subject)}, ${named(outer)} ${outer.words} for ${quote(outer.subject)}.`;
  return `${told} ${partOfWhole(pair)}`;
}

export function partOfWhole(pair: PairFacts): string {
  const all = "Alle i det første telles med i det andre";
  if (pair.change !== null) return `${all}, så ${ifBothHold(pair.change, pair.unit, "det andre")}.`;
  const excess = pair.gap === "" ? "" : `: det første er minst ${pair.gap} for stort`;
  return `${all}, så begge kan ikke stemme${pair.days === "apart" ? "" : WHEN[pair.days](pair)}${excess}.`;
}

export function exclusion(pair: PairFacts): string {
  const nearest =
    pair.gap === ""
      ? "det ene utelukker nettopp tallet det andre nevner"
      : `de nærmeste endene ligger ${pair.gap} fra hverandre`;
  return `Ingen tall passer med begge${WHEN[pair.days](pair)}: ${nearest}.`;
}

const WHEN: Readonly<Record<PairFacts["days"], (pair: PairFacts) => string>> = {
  // Of two that are said to be of one day, it has been told.
  one: ({ kind, ifSame, apart: { most } }) =>
    kind === "conflict" && !ifSame && most === 0 ? "" : ", på samme dag",
  untold: () => ", på dager tekstene ikke skiller fra hverandre",
  apart: ({ grows }) => (grows ? ", og et tall som bare vokser, kan ikke ha falt" : ""),
};

function bothSaid({ a, b }: PairFacts): string {
  return `${named(a)} oppga ${a.words}, ${named(b)} ${b.words}.`;
}

function oneThenTheOther(pair: PairFacts): string {
  return `${named(pair.a)} oppga ${pair.a.words}, deretter oppga ${named(pair.b)} ${pair.b.words}${later(pair)}.`;
}

function reported({ a, b }: PairFacts): string {
  return a.source === b.source
    ? `${a.source} gjengir én ytring fra ${a.speaker}`
    : `${a.source} og ${b.source} gjengir samme ytring fra ${a.speaker}`;
}
