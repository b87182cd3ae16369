import type { Kind } from "../../../model/analysis.ts";
import { wayOf } from "../way-of.ts";
import type { PairFacts, SideFacts } from "../wording.ts";
import { notBoth } from "./cases.ts";
import { turned, within } from "./spans.ts";
import { stanceWords } from "./stances.ts";
import { capital, named, quote } from "./words.ts";

export const STATEMENTS: Partial<Record<Kind, (pair: PairFacts) => string>> = {
  contradiction: (pair) => `${statementPair(pair)} ${notBoth(pair)}`,
  change: (pair) =>
    pair.rule === "known-since"
      ? `${inTurn(pair)} Det er ingen avvisning: begge kan stemme, og det kan ha skjedd siden.`
      : `${inTurn(pair)} ${pair.isUnsure ? "Begge viser seg å ha rett" : "Begge kan stemme"} bare hvis ${turn(pair)} ${pair.change === null ? "i mellomtiden" : within(pair.change.within)}.`,
  unconfirmed: (pair) => `${statementPair(pair)} Det er verken en avvisning eller en bekreftelse.`,
  reversal: (pair) =>
    `${opening(pair)} ${begun(pair, pair.a)} ${took(pair, pair.a)}; ${turned(pair)}${named(pair.b)} ${took(pair, pair.b)}.`,
  shift: (pair) =>
    `${opening(pair)} ${begun(pair, pair.a)} ${took(pair, pair.a)}; ${turned(pair)}${named(pair.b)} ${isNoLongerDenied(pair) ? "benektet det ikke lenger" : took(pair, pair.b)}.${pair.party === "" ? "" : ` Begge uttaler seg for ${pair.party}.`}`,
  retraction: (pair) =>
    `${named(pair.b)} trakk tilbake det som var sagt om ${quote(pair.a.subject)} (${pair.a.when}): «${pair.a.words}».${
      pair.takesBackOnly ? "" : ` I stedet: «${pair.b.words}».`
    }`,
  agreement: (pair) =>
    pair.carried || isHedged(pair)
      ? statementPair(pair)
      : `${opening(pair)} ${named(pair.a)} og ${named(pair.b)} inntok samme standpunkt: ${bare(pair.a)}.`,
  echo: (pair) =>
    pair.sameUtterance
      ? `${pair.a.source} og ${pair.b.source} gjengir samme ytring fra ${pair.a.speaker} om ${quote(pair.subject)} likt. Den teller én gang.`
      : pair.sameSpeaker
        ? `${pair.a.speaker} inntok ett standpunkt til ${quote(pair.subject)} to ganger: ${twice(pair)}. Det teller én gang.`
        : `${named(pair.a)} og ${named(pair.b)} går tilbake til ${pair.a.origin} og inntok samme standpunkt til ${quote(pair.subject)}. Det teller én gang.`,
  "reporting-variance": (pair) =>
    pair.carried
      ? `${opening(pair)} ${pair.a.source} og ${pair.b.source} gjengir samme ytring fra ${pair.a.speaker}: ${pair.a.speaker} ${took(pair, pair.a)} i den ene, ${pair.b.speaker} ${took(pair, pair.b)} i den andre.`
      : `${pair.a.source} og ${pair.b.source} gjengir samme ytring fra ${pair.a.speaker} om ${quote(pair.subject)} ulikt: «${pair.a.words}» i den ene, «${pair.b.words}» i den andre.`,
};

function statementPair(pair: PairFacts): string {
  return `${opening(pair)} ${begun(pair, pair.a)} ${took(pair, pair.a)}, ${named(pair.b)} ${took(pair, pair.b)}.`;
}

const bare = ({ stance }: SideFacts) => (stance === null ? "" : stanceWords.stances[stance.stance]);

/** A denial that its speaker, or the party, is later said not to make. */
const isNoLongerDenied = ({ a, b, apart, carried }: PairFacts) =>
  !carried && a.stance?.stance === "denies" && b.stance?.stance === "does-not-deny" && Boolean(apart.least);

/** Is one of the two held with less than the bare stance says? */
const isHedged = (pair: PairFacts) =>
  [pair.a, pair.b].some(
    ({ stance }) => (stance !== null && (stance.modality ?? "observed") !== "observed") || stance?.likelihood,
  );

function twice(pair: PairFacts): string {
  const { a, b } = pair;
  return isHedged(pair)
    ? `${took(pair, a)} (${a.when}), ${took(pair, b)} (${b.when})`
    : `${bare(a)} (${a.when}; ${b.when})`;
}

const begun = (pair: PairFacts, side: SideFacts) => (pair.carried ? capital(named(side)) : named(side));

function inTurn(pair: PairFacts): string {
  const { from, to } = pair.change ?? { from: pair.a, to: pair.b };
  return `${opening(pair)} ${begun(pair, from)} ${took(pair, from)}, ${named(to)} ${took(pair, to)}.`;
}

function turn(pair: PairFacts): string {
  const { from, to } = pair.change ?? { from: pair.a, to: pair.b };
  if (pair.exclusive) return "det ene avløste det andre";
  return from.stance?.stance === "denies" ? `${it(pair, from)} ble slik` : `${it(pair, to)} tok slutt`;
}

function opening(pair: PairFacts): string {
  if (!pair.carried) return `Om ${quote(pair.subject)}:`;
  const { special, general } = wayOf(pair);
  return pair.exclusive
    ? `${quote(special)} og ${quote(general)} kan ikke være sant samtidig.`
    : `Av ${quote(special)} følger ${quote(general)}.`;
}

function it(pair: PairFacts, { subject }: SideFacts): string {
  if (!pair.carried) return "det";
  return subject === wayOf(pair).special ? "det første" : "det andre";
}

function took(pair: PairFacts, side: SideFacts): string {
  return side.stance === null ? "" : stanceWords.took(side.stance, it(pair, side));
}
