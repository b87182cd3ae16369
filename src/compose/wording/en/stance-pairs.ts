import type { Kind } from "../../../model/analysis.ts";
import { wayOf } from "../way-of.ts";
import type { PairFacts, SideFacts } from "../wording.ts";
import { notBoth } from "./cases.ts";
import { turned, within } from "./spans.ts";
import { stanceWords } from "./stances.ts";
import { capital, named, quote } from "./words.ts";

/** What two stances are to each other, kind by kind. */
export const STATEMENTS: Partial<Record<Kind, (pair: PairFacts) => string>> = {
  contradiction: (pair) => `${statementPair(pair)} ${notBoth(pair)}`,
  change: (pair) =>
    pair.rule === "known-since"
      ? `${inTurn(pair)} That is no denial: both can be true, and it may have come about since.`
      : `${inTurn(pair)} ${pair.isUnsure ? "Both turn out right" : "Both can be true"} only if ${turn(pair)} ${pair.change === null ? "in between" : within(pair.change.within)}.`,
  unconfirmed: (pair) => `${statementPair(pair)} That is no denial, and no confirmation.`,
  reversal: (pair) =>
    `${opening(pair)} ${begun(pair, pair.a)} ${took(pair, pair.a)}; ${turned(pair)}${named(pair.b)} ${took(pair, pair.b)}.`,
  shift: (pair) =>
    `${opening(pair)} ${begun(pair, pair.a)} ${took(pair, pair.a)}; ${turned(pair)}${named(pair.b)} ${isNoLongerDenied(pair) ? "no longer denied it" : took(pair, pair.b)}.${pair.party === "" ? "" : ` Both speak for ${pair.party}.`}`,
  retraction: (pair) =>
    `${named(pair.b)} took back what had been said of ${quote(pair.a.subject)} (${pair.a.when}): “${pair.a.words}”.${
      pair.takesBackOnly ? "" : ` In its place: “${pair.b.words}”.`
    }`,
  agreement: (pair) =>
    pair.carried || isHedged(pair)
      ? statementPair(pair)
      : `${opening(pair)} ${named(pair.a)} and ${named(pair.b)} took the same stance: ${bare(pair.a)}.`,
  echo: (pair) =>
    pair.sameUtterance
      ? `${pair.a.source} and ${pair.b.source} report one utterance of ${pair.a.speaker} on ${quote(pair.subject)} alike. It counts once.`
      : pair.sameSpeaker
        ? `${pair.a.speaker} took one stance on ${quote(pair.subject)} twice: ${twice(pair)}. It counts once.`
        : `${named(pair.a)} and ${named(pair.b)} go back to ${pair.a.origin} and took the same stance on ${quote(pair.subject)}. It counts once.`,
  "reporting-variance": (pair) =>
    pair.carried
      ? `${opening(pair)} ${pair.a.source} and ${pair.b.source} report one utterance of ${pair.a.speaker}: in the one, ${pair.a.speaker} ${took(pair, pair.a)}, in the other, ${pair.b.speaker} ${took(pair, pair.b)}.`
      : `${pair.a.source} and ${pair.b.source} report one utterance of ${pair.a.speaker} on ${quote(pair.subject)} differently: “${pair.a.words}” in the one, “${pair.b.words}” in the other.`,
};

function statementPair(pair: PairFacts): string {
  return `${opening(pair)} ${begun(pair, pair.a)} ${took(pair, pair.a)}, ${named(pair.b)} ${took(pair, pair.b)}.`;
}

/** The stance itself, which two hold alike however they hedge it. */
const bare = ({ stance }: SideFacts) => (stance === null ? "" : stanceWords.stances[stance.stance]);

/** A denial that its speaker, or the party, is later said not to make. */
const isNoLongerDenied = ({ a, b, apart, carried }: PairFacts) =>
  !carried && a.stance?.stance === "denies" && b.stance?.stance === "does-not-deny" && Boolean(apart.least);

/** Is one of the two held with less than the bare stance says? */
const isHedged = (pair: PairFacts) =>
  [pair.a, pair.b].some(
    ({ stance }) => (stance !== null && (stance.modality ?? "observed") !== "observed") || stance?.likelihood,
  );

/** "affirms (17 Oct, NTB; 28 Oct, AFP)"; each in its own words where one of them is hedged. */
function twice(pair: PairFacts): string {
  const { a, b } = pair;
  return isHedged(pair)
    ? `${took(pair, a)} (${a.when}), ${took(pair, b)} (${b.when})`
    : `${bare(a)} (${a.when}; ${b.when})`;
}

/** Behind a full stop; behind a colon a name stays as it is. */
const begun = (pair: PairFacts, side: SideFacts) => (pair.carried ? capital(named(side)) : named(side));

/** The earlier of the two first. */
function inTurn(pair: PairFacts): string {
  const { from, to } = pair.change ?? { from: pair.a, to: pair.b };
  return `${opening(pair)} ${begun(pair, from)} ${took(pair, from)}, ${named(to)} ${took(pair, to)}.`;
}

/** What must have happened from the one to the other: after a denial it came about, after an affirmation it ended. */
function turn(pair: PairFacts): string {
  const { from, to } = pair.change ?? { from: pair.a, to: pair.b };
  if (pair.exclusive) return "the one gave way to the other";
  return from.stance?.stance === "denies" ? `${it(pair, from)} came about` : `${it(pair, to)} came to an end`;
}

/** What the stances are on; for two sentences, what the one is to the other. */
function opening(pair: PairFacts): string {
  if (!pair.carried) return `On ${quote(pair.subject)}:`;
  const { special, general } = wayOf(pair);
  return pair.exclusive
    ? `${quote(special)} and ${quote(general)} can’t be true together.`
    : `${quote(special)} implies ${quote(general)}.`;
}

function it(pair: PairFacts, { subject }: SideFacts): string {
  if (!pair.carried) return "it";
  return subject === wayOf(pair).special ? "the first" : "the second";
}

/** What a side did with it, or with one of the two sentences named before. */
function took(pair: PairFacts, side: SideFacts): string {
  return side.stance === null ? "" : stanceWords.took(side.stance, it(pair, side));
}
