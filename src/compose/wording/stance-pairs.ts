import type { Language, Values } from "../../languages/index.ts";
import type { Kind } from "../../model/analysis.ts";
import { notBoth } from "./cases.ts";
import { capital, named } from "./sides.ts";
import { laterValues, withinValues } from "./spans.ts";
import { took } from "./stances.ts";
import { wayOf } from "./way-of.ts";
import type { PairFacts, SideFacts } from "./wording.ts";

/** What two stances are to each other, kind by kind: sentences. */
export const STATEMENTS: Partial<Record<Kind, (language: Language, pair: PairFacts) => readonly string[]>> = {
  contradiction: (language, pair) => [told(language, pair), notBoth(language, pair)],
  change(language, pair) {
    const { from, to } = inTurn(pair);
    const inOrder = told(language, pair, from, to);
    if (pair.rule === "known-since") return [inOrder, language.say("known-since")];
    const needed = { unsure: pair.isUnsure, ...turnOf(pair), ...withinValues(pair.change?.within) };
    return [inOrder, language.say("stance-changed", needed)];
  },
  unconfirmed: (language, pair) => [told(language, pair), language.say("unconfirmed")],
  reversal: (language, pair) => [moved(language, pair)],
  shift(language, pair) {
    const { party } = pair;
    return [moved(language, pair), ...(party === "" ? [] : [language.say("both-speak-for", { party })])];
  },
  retraction: ({ say }, pair) => [
    say("retraction-of-stance", { ...valuesOf({ say }, pair), instead: !pair.takesBackOnly }),
  ],
  agreement(language, pair) {
    if (pair.carried || isHedged(pair)) return [told(language, pair)];
    return [language.say("same-stance", { ...valuesOf(language, pair), stance: bare(language, pair.a) })];
  },
  echo(language, pair) {
    const values = valuesOf(language, pair);
    if (pair.sameUtterance) return [language.say("stance-echo-of-utterance", values)];
    if (!pair.sameSpeaker) return [language.say("stance-echo-of-origin", values)];
    const stance = bare(language, pair.a);
    return [language.say("stance-repeated", { ...values, stance, hedged: isHedged(pair) })];
  },
  "reporting-variance": (language, pair) => [
    language.say("stance-told-differently", valuesOf(language, pair)),
  ],
};

/** The stance itself, which two hold alike however they hedge it. */
const bare = ({ say }: Language, { stance }: SideFacts): string =>
  stance === null ? "" : say(`stance-${stance.stance}`);

/** A denial that its speaker, or the party, is later said not to make. */
const isNoLongerDenied = ({ a, b, apart, carried }: PairFacts) =>
  !carried && a.stance?.stance === "denies" && b.stance?.stance === "does-not-deny" && Boolean(apart.least);

/** Is one of the two held with less than the bare stance says? */
const isHedged = (pair: PairFacts): boolean =>
  [pair.a, pair.b].some(
    ({ stance }) =>
      stance !== null && ((stance.modality ?? "observed") !== "observed" || stance.likelihood !== null),
  );

const told = (language: Language, pair: PairFacts, first?: SideFacts, second?: SideFacts): string =>
  language.say("stances-told", valuesOf(language, pair, first, second));

function moved(language: Language, pair: PairFacts): string {
  const values = { ...valuesOf(language, pair), ...laterValues(pair.apart) };
  const isOver = pair.kind === "shift" && isNoLongerDenied(pair);
  return language.say(
    "stance-moved",
    isOver ? { ...values, bTook: language.say("no-longer-denied") } : values,
  );
}

/** The earlier of the two first. */
const inTurn = (pair: PairFacts) => pair.change ?? { from: pair.a, to: pair.b };

/** What must have happened from the one to the other: after a denial it came about, after an affirmation it ended. */
function turnOf(pair: PairFacts): Values {
  const { from, to } = inTurn(pair);
  if (pair.exclusive) return { turn: "gave-way", on: "it" };
  return from.stance?.stance === "denies"
    ? { turn: "came-about", on: onOf(pair, from) }
    : { turn: "ended", on: onOf(pair, to) };
}

/** Which of the statements that were named a stance is on. */
function onOf(pair: PairFacts, { subject }: SideFacts): "it" | "first" | "second" {
  if (!pair.carried) return "it";
  return subject === wayOf(pair).special ? "first" : "second";
}

function valuesOf(
  { say }: Pick<Language, "say">,
  pair: PairFacts,
  a: SideFacts = pair.a,
  b: SideFacts = pair.b,
): Values {
  const { special, general } = pair.carried ? wayOf(pair) : { special: "", general: "" };
  // Behind a full stop; behind a colon a name stays as it is.
  const begun = pair.carried ? capital(named(say, a)) : named(say, a);
  const tookIt = (side: SideFacts) => (side.stance === null ? "" : took(say, side.stance, onOf(pair, side)));
  return {
    a: begun,
    aSpeaker: a.speaker,
    aWhen: a.when,
    aWords: a.words,
    aTook: tookIt(a),
    aSource: a.source,
    aOrigin: a.origin,
    aSubject: a.subject,
    b: named(say, b),
    bSpeaker: b.speaker,
    bWhen: b.when,
    bWords: b.words,
    bTook: tookIt(b),
    bSource: b.source,
    bOrigin: b.origin,
    bSubject: b.subject,
    subject: pair.subject,
    way: pair.carried ? (pair.exclusive ? "excludes" : "implies") : "one",
    special,
    general,
  };
}
