import type { Language } from "../../languages/index.ts";
import { changeNeeded, ESTIMATES, noNumber, partFirst, partOfWhole, sayPair } from "./figure-pairs.ts";
import { longList } from "./lists.ts";
import { capital } from "./sides.ts";
import { apartValues } from "./spans.ts";
import { STATEMENTS } from "./stance-pairs.ts";
import type { PairFacts, PairWords } from "./wording.ts";

export function pairWords(language: Language): PairWords {
  const explain = (pair: PairFacts) => {
    const explained = pair.a.stance === null ? ESTIMATES[pair.kind] : STATEMENTS[pair.kind];
    return reserved(language, pair, explained?.(language, pair) ?? []);
  };
  return {
    explain,
    headline: (pair) => headlineOf(language, pair),
    summary(pair) {
      const sentences = summaryOf(language, pair);
      return sentences === null ? explain(pair) : reserved(language, pair, sentences);
    },
  };
}

function headlineOf(language: Language, pair: PairFacts): string {
  const { a, kind, change } = pair;
  if (a.stance !== null) return stanceHeadline(language, pair);
  if (isPartOfWhole(pair)) return sayPair(language, pair, ...partFirst(pair))("headline-part");
  if (change !== null) return sayPair(language, pair, change.from, change.to)("headline-changed");
  const told = sayPair(language, pair);
  switch (kind) {
    case "revision":
    case "update":
      return told("headline-replaced", { reworded: pair.direction === 0 });
    case "retraction":
      return told("headline-retracted");
    case "agreement":
    case "echo":
      return capital(a.words);
    default:
      return told("headline-figures");
  }
}

function stanceHeadline(language: Language, pair: PairFacts): string {
  const { a, b, kind, party } = pair;
  const told = sayPair(language, pair);
  if ((kind === "shift" || kind === "reversal") && a.words !== b.words)
    return told("headline-moved", { who: party || b.speaker });
  if (kind === "retraction") return told("headline-stance-retracted");
  return told("headline-stances", { kind: language.say(`kind-${kind}`) });
}

/** What stands under a headline that gives both figures and what they count; null for all of the explanation. */
function summaryOf(language: Language, pair: PairFacts): readonly string[] | null {
  const { change } = pair;
  if (pair.kind === "conflict" && pair.gap !== "") {
    const met = sayPair(language, pair)("summary-conflict", apartValues(pair.apart));
    return [met, noNumber(language, pair)];
  }
  if (isPartOfWhole(pair)) {
    const met = sayPair(language, pair, ...partFirst(pair))("summary-part");
    return [met, partOfWhole(language, pair)];
  }
  if (pair.a.stance !== null || change === null) return null;
  const met = sayPair(language, pair, change.from, change.to)("summary-changed");
  return [met, changeNeeded(language, pair, change)];
}

const isPartOfWhole = ({ kind, rule }: PairFacts) =>
  kind === "bound-violation" || rule === "part-outgrew-whole";

/** With all that it holds under: two counts that may be one, one telling of several, what is not shown. */
function reserved(language: Language, pair: PairFacts, sentences: readonly string[]): string {
  const { say } = language;
  const { hingesOn, independence } = pair;
  const told = sentences.join(" ");
  const held = [
    pair.ifSame ? sayPair(language, pair)("if-same", { sentence: told }) : told,
    ...(hingesOn.length === 0
      ? []
      : [say("hinges-on", { sources: longList(language, hingesOn), count: hingesOn.length })]),
    ...(independence === null ? [] : [say("independence", { independence })]),
  ];
  return capital(held.join(" "));
}
