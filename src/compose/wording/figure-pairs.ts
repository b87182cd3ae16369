import type { Language, Values } from "../../languages/index.ts";
import type { Kind } from "../../model/analysis.ts";
import { capital, pairValues, sideValues } from "./sides.ts";
import { apartValues, laterValues, withinValues } from "./spans.ts";
import type { ChangeFacts, PairFacts, SideFacts } from "./wording.ts";

/** Says one message of a pair, with its sides and all that two figures are to each other. */
export type SayPair = (id: string, more?: Values) => string;

export function sayPair(
  { say }: Language,
  pair: PairFacts,
  a: SideFacts = pair.a,
  b: SideFacts = pair.b,
): SayPair {
  const values = { ...sideValues(say, a, b), ...pairValues(pair) };
  return (id, more) => say(id, more === undefined ? values : { ...values, ...more });
}

/** What two figures are to each other, kind by kind: sentences. */
export const ESTIMATES: Partial<Record<Kind, (language: Language, pair: PairFacts) => readonly string[]>> = {
  conflict(language, pair) {
    const told = sayPair(language, pair);
    const both = pair.ifSame ? [] : [told("both-count", apartValues(pair.apart))];
    return [told("both-said"), ...both, noNumber(language, pair)];
  },
  "self-contradiction"(language, pair) {
    const told = sayPair(language, pair);
    return [told("both-said"), told("both-go-back"), noNumber(language, pair)];
  },
  change: (language, pair) =>
    pair.rule === "part-outgrew-whole" ? partAndWhole(language, pair) : changed(language, pair),
  update: (language, pair) => [thenSaid(language, pair), sayPair(language, pair)("update")],
  revision: (language, pair) => [
    thenSaid(language, pair),
    sayPair(language, pair)("revision", { direction: directionOf(pair) }),
  ],
  retraction: (language, pair) => [sayPair(language, pair)("retraction")],
  compatible(language, pair) {
    const told = sayPair(language, pair);
    const why = pair.rounded ? "rounded" : pair.overlap === "" ? "open" : "overlap";
    const steady = pair.stays || pair.days === "one";
    return [told("both-said"), told("compatible", { why, overlap: pair.overlap, steady })];
  },
  agreement: (language, pair) => [sayPair(language, pair)("agreement")],
  echo: (language, pair) => [
    sayPair(language, pair)(pair.sameUtterance ? "echo-of-utterance" : "echo-of-origin"),
  ],
  "reporting-variance"(language, pair) {
    const told = sayPair(language, pair);
    const oneSource = pair.a.source === pair.b.source;
    if (pair.days === "apart") return [told("told-differently", { oneSource, where: "days" })];
    return [
      told("told-differently", { oneSource, where: oneSource ? "one-source" : "two-sources" }),
      told("told-differently-why", { sameNumber: pair.sameNumber }),
    ];
  },
  "bound-violation": (language, pair) => partAndWhole(language, pair),
};

/** Does the later figure raise the earlier, or lower it? */
export const directionOf = ({ direction, gap }: Pick<PairFacts, "direction" | "gap">): string =>
  direction === 0 || gap === "" ? "none" : direction > 0 ? "raises" : "lowers";

/** Why no number satisfies both. */
export const noNumber = (language: Language, pair: PairFacts): string =>
  sayPair(language, pair)("no-number", { when: whenBoth(pair) });

/** The part first, then the whole. */
export const partFirst = ({ a, b, innerIsB }: PairFacts): readonly [SideFacts, SideFacts] =>
  innerIsB ? [b, a] : [a, b];

/** What would have had to change for two figures to hold, in a sentence of its own. */
export function changeNeeded(language: Language, pair: PairFacts, change: ChangeFacts): string {
  const told = sayPair(language, pair, change.from, change.to);
  return told("change-needed", changeValues(language, change, "number"));
}

export function partOfWhole(language: Language, pair: PairFacts): string {
  const told = sayPair(language, pair, ...partFirst(pair));
  return pair.change === null
    ? told("part-excluded", { when: pair.days === "apart" ? "none" : whenBoth(pair) })
    : told("part-changed", changeValues(language, pair.change, "second"));
}

function changeValues({ say, list }: Language, change: ChangeFacts, what: "number" | "second"): Values {
  const readings = change.readings.map((reading) => say("reading", { ...reading }));
  return {
    amount: change.least || "none",
    more: change.more,
    rises: change.rises,
    what,
    readings: list(readings) || "none",
    ...withinValues(change.within),
  };
}

function changed(language: Language, pair: PairFacts): readonly string[] {
  const { change } = pair;
  if (change === null) return [];
  const told = sayPair(language, pair, change.from, change.to);
  const needed = changeValues(language, change, "number");
  return [
    told("changed", { told: !pair.ifSame }),
    pair.sameOrigin
      ? told("change-needed-own", { ...needed, origin: pair.a.origin })
      : capital(told("change-needed", needed)),
  ];
}

/** More in the part than in the whole: at odds, or only if the whole has changed. */
function partAndWhole(language: Language, pair: PairFacts): readonly string[] {
  const told = sayPair(language, pair, ...partFirst(pair));
  return [told("part-and-whole"), partOfWhole(language, pair)];
}

const thenSaid = (language: Language, pair: PairFacts): string =>
  sayPair(language, pair)("then-said", laterValues(pair.apart));

/** By their days, why two figures exclude each other. */
function whenBoth({ kind, days, grows, ifSame, apart }: PairFacts): string {
  if (days === "untold") return "untold";
  if (days === "apart") return grows ? "grows" : "none";
  // Of two that are said to be of one day, it has been told.
  return kind === "conflict" && !ifSame && apart.most === 0 ? "none" : "same-day";
}
