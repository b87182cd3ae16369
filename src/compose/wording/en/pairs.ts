import { wayOf } from "../way-of.ts";
import type { DaysApart, PairFacts, PairWords, SideFacts } from "../wording.ts";
import { analysisEn } from "./analysis.ts";
import { stanceWords } from "./stances.ts";
import { terms } from "./terms.ts";
import { capital, days, lower, named, quote } from "./words.ts";

export const pairs: PairWords = {
  explain: (pair) => capital((pair.a.stance === null ? ESTIMATES : STATEMENTS)[pair.kind]?.(pair) ?? ""),
  headline: (pair) => {
    const { a, b } = pair;
    if (a.stance !== null) {
      if (pair.kind === "shift" || pair.kind === "reversal") {
        return `${b.speaker}: from “${a.words}” to “${b.words}”`;
      }
      return `${a.speaker} and ${b.speaker}: ${lower(terms.kinds[pair.kind].label)}`;
    }
    switch (pair.kind) {
      case "bound-violation": {
        const [inner, outer] = pair.innerIsB ? [b, a] : [a, b];
        return `${capital(inner.words)} “${inner.subject}”, but ${outer.words} “${outer.subject}”?`;
      }
      case "revision":
        return pair.direction === 0 ? `${a.origin} rewords its figure` : `From ${a.words} to ${b.withNoun}`;
      case "agreement":
      case "echo":
        return capital(a.words);
      default:
        return `${capital(a.words)}, or ${b.withNoun}?`;
    }
  },
  summary: (pair) => {
    const met = `${named(pair.a)} against ${named(pair.b)}`;
    if (pair.kind === "conflict" && pair.gap !== "")
      return `${met}, ${origins(pair)}${apart(pair)}. No number satisfies both; the nearest ends are ${pair.gap} apart.`;
    if (pair.kind !== "bound-violation") return pairs.explain(pair);
    const [inner, outer] = pair.innerIsB ? [pair.b, pair.a] : [pair.a, pair.b];
    return `${named(inner)} against ${named(outer)}. All in the first count in the second: if both hold, it grew by ${
      pair.gap === "" ? "some" : `at least ${pair.gap}`
    }${pair.unit === "" ? "" : ` ${pair.unit}`}${within(pair)}.`;
  },
};

/** "a day", "5 days", "1 to 7 days", "up to 3 days"; "" where nothing is known. */
function span({ least, most }: DaysApart): string {
  if (least === null) return "";
  if (most === null) return `at least ${days(least)}`;
  if (least === most) return least === 1 ? "a day" : days(least);
  return least === 0 ? `up to ${days(most)}` : `${least} to ${days(most)}`;
}

function apart(pair: PairFacts): string {
  if (pair.apart.least === null || (pair.apart.least === 0 && pair.apart.most === null)) return "";
  return pair.apart.most === 0 ? ", said on the same day" : `, said ${span(pair.apart)} apart`;
}

function later(pair: PairFacts): string {
  return pair.apart.least ? `, ${span(pair.apart)} later` : "";
}

function within(pair: PairFacts): string {
  if (pair.heldApart.most === 0) return " on that same day";
  return pair.heldApart.most === null ? " in between" : ` within ${span(pair.heldApart)}`;
}

const origins = (pair: PairFacts) => analysisEn.differentOrigins(pair.unknownOrigins);

const ESTIMATES: Record<string, (pair: PairFacts) => string> = {
  conflict: (pair) =>
    `${named(pair.a)} said ${pair.a.words}, ${named(pair.b)} ${pair.b.words}. Both count “${pair.subject}”${apart(pair)}, ${origins(pair)}. ${
      pair.gap === ""
        ? "No number satisfies both: one of them leaves out the very number that the other names."
        : `No number satisfies both; the nearest ends are ${pair.gap} apart.`
    }`,
  "self-contradiction": (pair) =>
    `${named(pair.a)} said ${pair.a.words}, ${named(pair.b)} ${pair.b.words}. Both go back to ${pair.a.origin}, no text sets one day after the other, and no number satisfies both${
      pair.gap === "" ? "" : `: the nearest ends are ${pair.gap} apart`
    }.`,
  revision: (pair) =>
    `${named(pair.a)} said ${pair.a.words}, then ${named(pair.b)} said ${pair.b.words}${later(pair)}. Both go back to ${pair.a.origin}, so the later figure ${
      pair.direction > 0 ? "raises" : pair.direction < 0 ? "lowers" : "rewords"
    } the earlier one${pair.gap === "" ? "" : ` by ${pair.gap}`}; it does not conflict with it.`,
  compatible: (pair) =>
    pair.rounded
      ? `${named(pair.a)} said ${pair.a.words}, ${named(pair.b)} ${pair.b.words}. One is the other rounded.`
      : `${named(pair.a)} said ${pair.a.words}, ${named(pair.b)} ${pair.b.words}. ${
          pair.overlap === "" ? "Nothing in them excludes the other." : `Both hold for ${pair.overlap}.`
        }`,
  agreement: (pair) =>
    `${named(pair.a)} and ${named(pair.b)} both said ${pair.a.words}, ${origins(pair)}${pair.unknownOrigins === 2 ? "" : ` (${pair.a.origin}; ${pair.b.origin})`}.`,
  echo: (pair) =>
    pair.sameUtterance
      ? `${pair.a.source} and ${pair.b.source} report one utterance of ${pair.a.speaker} alike: ${pair.a.words}. It counts once.`
      : `${named(pair.a)} and ${named(pair.b)} both said ${pair.a.words}, and both go back to ${pair.a.origin}. It counts once.`,
  "reporting-variance": (pair) =>
    `${pair.a.source} and ${pair.b.source} report one utterance of ${pair.a.speaker}, with ${pair.a.words} in the one and ${pair.b.words} in the other. ${
      pair.sameNumber
        ? "The number is the same; the word before it is not, and with it what the figure allows."
        : "At most one of them has the figure as it was said."
    }`,
  "bound-violation": (pair) => {
    const [inner, outer] = pair.innerIsB ? [pair.b, pair.a] : [pair.a, pair.b];
    return `${named(inner)} said ${inner.words} for “${inner.subject}”, ${named(outer)} ${outer.words} for “${outer.subject}”. All in the first count in the second, so if both hold, the second grew by ${
      pair.gap === "" ? "some" : `at least ${pair.gap}`
    }${pair.unit === "" ? "" : ` ${pair.unit}`}${within(pair)}.`;
  },
};

const STATEMENTS: Record<string, (pair: PairFacts) => string> = {
  contradiction: (pair) => `${statementPair(pair)} Both can’t be true.`,
  unconfirmed: (pair) => `${statementPair(pair)} That is no denial, and no confirmation.`,
  reversal: (pair) =>
    `${opening(pair)} ${named(pair.a)} ${took(pair, pair.a)}; ${span(pair.apart)} later ${named(pair.b)} ${took(pair, pair.b)}.`,
  shift: (pair) =>
    `${opening(pair)} ${named(pair.a)} ${took(pair, pair.a)}; ${
      pair.apart.least ? `${span(pair.apart)} later ` : ""
    }${named(pair.b)} ${took(pair, pair.b)}.`,
  agreement: (pair) =>
    pair.carried
      ? statementPair(pair)
      : `${named(pair.a)} and ${named(pair.b)} took the same stance on ${quote(pair.subject)}: ${pair.a.words}.`,
  echo: (pair) =>
    pair.sameUtterance
      ? `${pair.a.source} and ${pair.b.source} report one utterance of ${pair.a.speaker} on ${quote(pair.subject)} alike. It counts once.`
      : pair.sameSpeaker
        ? `${pair.a.speaker} took one stance on ${quote(pair.subject)} twice: ${pair.a.words} (${pair.a.when}; ${pair.b.when}). It counts once.`
        : `${named(pair.a)} and ${named(pair.b)} go back to ${pair.a.origin} and took the same stance on ${quote(pair.subject)}. It counts once.`,
  "reporting-variance": (pair) =>
    pair.carried
      ? `${opening(pair)} ${pair.a.source} and ${pair.b.source} report one utterance of ${pair.a.speaker}: in the one, ${pair.a.speaker} ${took(pair, pair.a)}, in the other, ${pair.b.speaker} ${took(pair, pair.b)}.`
      : `${pair.a.source} and ${pair.b.source} report one utterance of ${pair.a.speaker} on ${quote(pair.subject)} differently: “${pair.a.words}” in the one, “${pair.b.words}” in the other.`,
};

function statementPair(pair: PairFacts): string {
  return `${opening(pair)} ${named(pair.a)} ${took(pair, pair.a)}, ${named(pair.b)} ${took(pair, pair.b)}.`;
}

/** What the stances are on; for two sentences, which of them implies the other. */
function opening(pair: PairFacts): string {
  if (!pair.carried) return `On ${quote(pair.subject)}:`;
  const { special, general } = wayOf(pair);
  return `${quote(special)} implies ${quote(general)}.`;
}

/** What a side did with it, or with one of the two sentences named before. */
function took(pair: PairFacts, side: SideFacts): string {
  const it = pair.carried ? (side.subject === wayOf(pair).special ? "the first" : "the second") : "it";
  return side.stance === null ? "" : stanceWords.took(side.stance, it);
}
