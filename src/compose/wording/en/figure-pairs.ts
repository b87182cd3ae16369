import type { Kind } from "../../../model/analysis.ts";
import type { ChangeFacts, PairFacts } from "../wording.ts";
import { apart, later, origins, within } from "./spans.ts";
import { named, quote } from "./words.ts";

/** What two figures are to each other, kind by kind. */
export const ESTIMATES: Partial<Record<Kind, (pair: PairFacts) => string>> = {
  conflict: (pair) => {
    const both = pair.ifSame ? "" : ` Both count ${quote(pair.subject)}${apart(pair)}, ${origins(pair)}.`;
    return `${bothSaid(pair)}${both} ${exclusion(pair)}`;
  },
  "self-contradiction": (pair) => `${bothSaid(pair)} Both go back to ${pair.a.origin}. ${exclusion(pair)}`,
  change: (pair) => (pair.rule === "part-outgrew-whole" ? partAndWhole(pair) : changed(pair)),
  update: (pair) =>
    `${oneThenTheOther(pair)} Both go back to ${pair.a.origin}: a later count, by which nothing is taken back.`,
  revision: (pair) =>
    `${oneThenTheOther(pair)} Both go back to ${pair.a.origin}, so the later figure takes the place of the earlier${
      pair.direction === 0 || pair.gap === ""
        ? ""
        : pair.direction > 0
          ? ` and raises it by ${pair.gap}`
          : ` and lowers it by ${pair.gap}`
    }.`,
  retraction: (pair) =>
    `${named(pair.b)} took back what had been said of ${quote(pair.a.subject)} (${pair.a.when}): ${pair.a.words}.${
      pair.takesBackOnly ? "" : ` In its place: ${pair.b.words}.`
    }`,
  compatible: (pair) =>
    `${bothSaid(pair)} ${
      pair.rounded
        ? "One is the other rounded."
        : pair.overlap === ""
          ? "Nothing in them excludes the other."
          : `Both hold ${pair.overlap}.`
    }`,
  agreement: (pair) =>
    `${named(pair.a)} and ${named(pair.b)} both said ${pair.a.words}, ${originsNamed(pair)}.`,
  echo: (pair) =>
    pair.sameUtterance
      ? `${pair.a.source} and ${pair.b.source} report one utterance of ${pair.a.speaker} alike: ${pair.a.words}. It counts once.`
      : `${named(pair.a)} and ${named(pair.b)} both said ${pair.a.words}, and both go back to ${pair.a.origin}. It counts once.`,
  "reporting-variance": (pair) =>
    pair.days === "apart"
      ? `${reported(pair)}, with ${pair.a.words} (${pair.a.when}) and ${pair.b.words} (${pair.b.when}).`
      : `${reported(pair)}, ${
          pair.a.source === pair.b.source
            ? `with both ${pair.a.words} and ${pair.b.words}`
            : `with ${pair.a.words} in the one and ${pair.b.words} in the other`
        }. ${
          pair.sameNumber
            ? "The number is the same; the word before it is not, and with it what the figure allows."
            : "The figure itself is not the same."
        }`,
  "bound-violation": (pair) => partAndWhole(pair),
};

/** That origins differ is said here; that neither has it from the other is told apart from it. */
function originsNamed(pair: PairFacts): string {
  if (pair.unknownOrigins === 0) return `from ${pair.a.origin} and ${pair.b.origin}`;
  return pair.unknownOrigins === 2 ? origins(pair) : `${origins(pair)} (${pair.a.origin}; ${pair.b.origin})`;
}

/** "if both hold, the number rose by at least 7,000 soldiers within 1 to 10 days" */
export function ifBothHold(
  { least, more, rises, within: days, readings }: ChangeFacts,
  unit: string,
  subject = "the number",
): string {
  const noun = unit === "" ? "" : ` ${unit}`;
  const time = within(days);
  if (least === "") return `if both hold, there came to be ${rises ? "more" : "fewer"}${noun} ${time}`;
  return `if both hold, ${subject} ${rises ? "rose" : "fell"} by ${more ? "more than" : "at least"} ${least}${noun} ${time}${readAs(readings)}`;
}

/** " (reading about 10,000 as 9,000 or more)" */
function readAs(readings: ChangeFacts["readings"]): string {
  const parts = readings.map(
    ({ words, end, isUpper }) => `${words} as ${end} or ${isUpper ? "more" : "less"}`,
  );
  return parts.length === 0 ? "" : ` (reading ${parts.join(" and ")})`;
}

function changed(pair: PairFacts): string {
  if (pair.change === null) return "";
  const { from, to } = pair.change;
  const end = ifBothHold(pair.change, pair.unit);
  const origin = pair.sameOrigin ? ` Both go back to ${pair.a.origin};` : "";
  const subject = pair.ifSame ? "" : ` for ${quote(pair.subject)}`;
  const told = `${named(from)} said ${from.words}, ${named(to)} ${to.words}${subject}.`;
  return origin === ""
    ? `${told} ${end.charAt(0).toUpperCase()}${end.slice(1)}.`
    : `${told}${origin} ${end}.`;
}

/** More in the part than in the whole: at odds, or only if the whole has changed. */
function partAndWhole(pair: PairFacts): string {
  const [inner, outer] = pair.innerIsB ? [pair.b, pair.a] : [pair.a, pair.b];
  const told = `${named(inner)} said ${inner.words} for ${quote(inner.subject)}, ${named(outer)} ${outer.words} for ${quote(outer.subject)}.`;
  return `${told} ${partOfWhole(pair)}`;
}

export function partOfWhole(pair: PairFacts): string {
  const all = "All that the first counts, the second counts too";
  if (pair.change !== null) return `${all}, so ${ifBothHold(pair.change, pair.unit, "the second")}.`;
  const excess = pair.gap === "" ? "" : `: the first is too large by at least ${pair.gap}`;
  return `${all}, so both can’t be true${pair.days === "apart" ? "" : WHEN[pair.days](pair)}${excess}.`;
}

export function exclusion(pair: PairFacts): string {
  const nearest =
    pair.gap === ""
      ? "one of them leaves out the very number that the other names"
      : `the nearest ends are ${pair.gap} apart`;
  return `No number satisfies both${WHEN[pair.days](pair)}: ${nearest}.`;
}

const WHEN: Readonly<Record<PairFacts["days"], (pair: PairFacts) => string>> = {
  // Of two that are said to be of one day, it has been told.
  one: ({ kind, ifSame, apart: { most } }) =>
    kind === "conflict" && !ifSame && most === 0 ? "" : ", on the same day",
  untold: () => ", on days that the texts don’t tell apart",
  apart: ({ grows }) => (grows ? ", and a number that only grows can’t have fallen" : ""),
};

function bothSaid({ a, b }: PairFacts): string {
  return `${named(a)} said ${a.words}, ${named(b)} ${b.words}.`;
}

function oneThenTheOther(pair: PairFacts): string {
  return `${named(pair.a)} said ${pair.a.words}, then ${named(pair.b)} said ${pair.b.words}${later(pair)}.`;
}

function reported({ a, b }: PairFacts): string {
  return a.source === b.source
    ? `${a.source} reports one utterance of ${a.speaker}`
    : `${a.source} and ${b.source} report one utterance of ${a.speaker}`;
}
