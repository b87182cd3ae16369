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
        return `${who}: fra «${a.words}» til «${b.words}»`;
      }
      if (pair.kind === "retraction") return `${b.speaker}: trukket tilbake`;
      return `${a.speaker} og ${b.speaker}: ${lower(terms.kinds[pair.kind].label)}`;
    }
    if (pair.kind === "bound-violation" || pair.rule === "part-outgrew-whole") {
      const [inner, outer] = pair.innerIsB ? [b, a] : [a, b];
      return `${capital(inner.words)} «${inner.subject}», men ${outer.words} «${outer.subject}»?`;
    }
    if (change !== null) return `${capital(change.from.words)}, deretter ${change.to.withNoun}?`;
    switch (pair.kind) {
      case "revision":
      case "update":
        return pair.direction === 0
          ? `${a.origin} omformulerer tallet sitt`
          : `Fra ${a.words} til ${b.withNoun}`;
      case "retraction":
        return pair.takesBackOnly
          ? `${capital(a.withNoun)}: trukket tilbake`
          : `${capital(a.words)}, trukket tilbake for ${b.withNoun}`;
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
      return reserved(pair, `${met}, ${origins(pair)}${apart(pair)}. ${exclusion(pair)}`);
    if (pair.kind === "bound-violation" || pair.rule === "part-outgrew-whole") {
      const [inner, outer] = pair.innerIsB ? [pair.b, pair.a] : [pair.a, pair.b];
      return reserved(pair, `${named(inner)} mot ${named(outer)}. ${partOfWhole(pair)}`);
    }
    if (pair.a.stance === null && pair.change !== null) {
      const { from, to } = pair.change;
      const held = capital(ifBothHold(pair.change, pair.unit));
      return reserved(pair, `${named(from)}, deretter ${named(to)}. ${held}.`);
    }
    return pairs.explain(pair);
  },
};

function reserved(pair: PairFacts, sentence: string): string {
  const same = pair.unit === "" ? "det samme" : `samme ${pair.unit}`;
  const condition = pair.ifSame
    ? `Hvis begge teller ${same} (${quote(pair.a.subject)}, ${quote(pair.b.subject)}): `
    : "";
  const hinge =
    pair.hingesOn.length === 0
      ? ""
      : ` Bare slik ${list(pair.hingesOn)} gjengir det: samme ytring er også gjengitt annerledes.`;
  return capital(`${condition}${sentence}${hinge}${shown(pair)}`);
}

function shown({ independence }: PairFacts): string {
  if (independence === "shared") return " Den ene bygger på den andre, eller begge på en tredje.";
  if (independence === "independent") return " Ingen av dem er vist å bygge på den andre.";
  return independence === "not-shown" ? " Om den ene har det fra den andre, er ikke vist." : "";
}
