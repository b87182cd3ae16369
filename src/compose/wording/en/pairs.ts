import type { PairFacts, PairWords } from "../wording.ts";
import { ESTIMATES, exclusion, ifBothHold, partOfWhole } from "./figure-pairs.ts";
import { apart, origins } from "./spans.ts";
import { STATEMENTS } from "./stance-pairs.ts";
import { terms } from "./terms.ts";
import { capital, list, lower, named, quote } from "./words.ts";

export const pairs: PairWords = {
  explain: (pair) =>
    reserved(pair, (pair.a.stance === null ? ESTIMATES : STATEMENTS)[pair.kind]?.(pair) ?? ""),
  headline: (pair) => {
    const { a, b, change } = pair;
    if (a.stance !== null) {
      if ((pair.kind === "shift" || pair.kind === "reversal") && a.words !== b.words) {
        const who = pair.party === "" ? b.speaker : pair.party;
        return `${who}: from “${a.words}” to “${b.words}”`;
      }
      if (pair.kind === "retraction") return `${b.speaker}: taken back`;
      return `${a.speaker} and ${b.speaker}: ${lower(terms.kinds[pair.kind].label)}`;
    }
    if (pair.kind === "bound-violation" || pair.rule === "part-outgrew-whole") {
      const [inner, outer] = pair.innerIsB ? [b, a] : [a, b];
      return `${capital(inner.words)} “${inner.subject}”, but ${outer.words} “${outer.subject}”?`;
    }
    if (change !== null) return `${capital(change.from.words)}, then ${change.to.withNoun}?`;
    switch (pair.kind) {
      case "revision":
      case "update":
        return pair.direction === 0 ? `${a.origin} rewords its figure` : `From ${a.words} to ${b.withNoun}`;
      case "retraction":
        return pair.takesBackOnly
          ? `${capital(a.withNoun)}: taken back`
          : `${capital(a.words)}, taken back for ${b.withNoun}`;
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
      return reserved(pair, `${met}, ${origins(pair)}${apart(pair)}. ${exclusion(pair)}`);
    if (pair.kind === "bound-violation" || pair.rule === "part-outgrew-whole") {
      const [inner, outer] = pair.innerIsB ? [pair.b, pair.a] : [pair.a, pair.b];
      return reserved(pair, `${named(inner)} against ${named(outer)}. ${partOfWhole(pair)}`);
    }
    if (pair.a.stance === null && pair.change !== null) {
      const { from, to } = pair.change;
      const held = capital(ifBothHold(pair.change, pair.unit));
      return reserved(pair, `${named(from)}, then ${named(to)}. ${held}.`);
    }
    return pairs.explain(pair);
  },
};

/** With all that it holds under: two counts that may be one, one telling of several, what is not shown. */
function reserved(pair: PairFacts, sentence: string): string {
  const same = pair.unit === "" ? "the same" : `the same ${pair.unit}`;
  const condition = pair.ifSame
    ? `If both count ${same} (${quote(pair.a.subject)}, ${quote(pair.b.subject)}): `
    : "";
  const hinge =
    pair.hingesOn.length === 0
      ? ""
      : ` Only as ${list(pair.hingesOn)} ${pair.hingesOn.length === 1 ? "has" : "have"} it: the same utterance is also told otherwise.`;
  return capital(`${condition}${sentence}${hinge}${shown(pair)}`);
}

function shown({ independence }: PairFacts): string {
  if (independence === "shared") return " One rests on the other, or both on a third.";
  if (independence === "independent") return " Neither is told to rest on the other.";
  return independence === "not-shown" ? " Whether one has it from the other is not shown." : "";
}
