import type { Language, Values } from "../../languages/index.ts";
import { withinValues } from "./spans.ts";
import type { DeckFacts, DeckWords, PairFacts } from "./wording.ts";

export function deckWords(language: Language): DeckWords {
  const { say, list } = language;
  return {
    lead({ of, sources, statements, numbers, figures, counts }) {
      if (of === "statements") return say("lead-statements", { sources, statements });
      if (of === "words") return say("lead-words", { sources });
      if (figures.length > 0) return say("lead-figures", { sources, figures: list(figures), counts });
      return say("lead-numbers", { sources, numbers, counts });
    },
    deck: (facts) => [
      ...excluded(language, facts),
      ...alsoExcluded(language, facts),
      ...changed(language, facts),
      ...unknown(language, facts),
    ],
  };
}

function excluded({ say }: Language, facts: DeckFacts): string[] {
  const { excluded: pair } = facts;
  if (pair === null) return facts.hasFigures ? [noneExcluded(say, facts)] : [];
  const { subject, kind, isUnsure } = pair;
  if (isUnsure) return [say("excluded-unsure", { subject })];
  if (pair.a.stance !== null) return [say("excluded-statement", { subject, untold: isUntold(pair) })];
  const values = { ...figureValues(pair), untold: isUntold(pair), part: kind === "bound-violation" };
  return [say("excluded-figures", values)];
}

function noneExcluded(say: Language["say"], { replaced, ofTheirDays }: DeckFacts): string {
  if (replaced === null) return say("none-excluded", { ofTheirDays });
  const { a, b, kind } = replaced;
  return say("none-excluded-replaced", {
    retracted: kind === "retraction",
    aNoun: a.withNoun,
    aSubject: a.subject,
    aSpeaker: a.speaker,
    bWords: b.words,
  });
}

/** So many other subjects are named, or one less and how many more there are. */
const MOST_OTHERS = 3;

function alsoExcluded(language: Language, { others }: DeckFacts): string[] {
  if (others.length === 0) return [];
  const { say, list } = language;
  const named = others.length <= MOST_OTHERS ? others : others.slice(0, MOST_OTHERS - 1);
  const rest = others.length - named.length;
  const quoted = named.map((text) => say("quoted", { text }));
  const subjects = list([...quoted, ...(rest === 0 ? [] : [say("other-subjects", { count: rest })])]);
  return [say("also-excluded", { subjects })];
}

/** What changes over time can be both on different days, which the texts may not tell apart. */
const isUntold = ({ days, stays }: PairFacts): boolean => days === "untold" && !stays;

/** "Up to 10,000 and 12,000 soldiers for “Planned in total”". */
const figureValues = ({ a, b }: PairFacts): Values => ({
  oneSubject: a.subject === b.subject,
  aWords: a.words,
  bNoun: b.withNoun,
  aSubject: a.subject,
  bSubject: b.subject,
});

function changed({ say }: Language, { changed: change }: DeckFacts): string[] {
  if (change === null) return [];
  const { pair, least, rises, days } = change;
  return [say("deck-changed", { ...figureValues(pair), amount: least, rises, ...withinValues(days) })];
}

function unknown({ say }: Language, { perhapsSame, unnamed }: DeckFacts): string[] {
  if (perhapsSame === null && unnamed === 0) return [];
  const [aSubject, bSubject] = perhapsSame ?? ["", ""];
  const open = perhapsSame === null ? "unnamed" : unnamed === 0 ? "same" : "both";
  return [say("not-known", { open, aSubject, bSubject, count: unnamed })];
}
