import type { DeckFacts, DeckWords, LeadFacts, PairFacts } from "../wording.ts";
import { within } from "./spans.ts";
import { capital, cardinal, countOf, list, quote } from "./words.ts";

/** So many other subjects are named, or one less and how many more there are. */
const MOST_OTHERS = 3;

export const deck: DeckWords = {
  lead: (facts) => {
    if (facts.of === "statements")
      return `${reports(facts, "hold")} ${countOf(facts.statements, "statement")}.`;
    if (facts.of === "words") return `${reports(facts, "give")} figures in words alone.`;
    const numbers = `${cardinal(facts.numbers)} ${facts.numbers === 1 ? "number" : "numbers"}`;
    return `${reports(facts, "give")} ${numbers} for ${cardinal(facts.counts)} ${facts.counts === 1 ? "count" : "different counts"}.`;
  },
  deck: (facts) => [...excluded(facts), ...alsoExcluded(facts), ...changed(facts), ...unknown(facts)],
};

const reports = ({ sources }: LeadFacts, verb: string) =>
  `${capital(cardinal(sources))} ${sources === 1 ? `report ${verb}s` : `reports ${verb}`}`;

function excluded(facts: DeckFacts): string[] {
  const { excluded: pair } = facts;
  if (pair === null) return facts.hasFigures ? [noneExcluded(facts)] : [];
  if (pair.isUnsure) return [`“${pair.subject}” is held likely or possible, and denied.`];
  if (pair.a.stance !== null)
    return [`“${pair.subject}” is affirmed and denied, and both can’t be true${untold(pair)}.`];
  return [`${bothFigures(pair)} can’t both be true${untold(pair)}${whyPart(pair)}.`];
}

function alsoExcluded({ others }: DeckFacts): string[] {
  if (others.length === 0) return [];
  const named = others.length <= MOST_OTHERS ? others : others.slice(0, MOST_OTHERS - 1);
  const rest = others.length - named.length;
  const subjects = list([...named.map(quote), ...(rest === 0 ? [] : [`${cardinal(rest)} other subjects`])]);
  return [`Accounts also clash over ${subjects}.`];
}

function noneExcluded({ replaced, ofTheirDays }: DeckFacts): string {
  if (replaced !== null) {
    const figure = `${capital(replaced.a.withNoun)} for “${replaced.a.subject}”`;
    return replaced.kind === "retraction"
      ? `${figure} was taken back by ${replaced.a.speaker}.`
      : `${figure} gave way to ${replaced.b.words}, from the same origin.`;
  }
  return ofTheirDays
    ? "Those for one count can all be true, each on its day."
    : "No two of them for one count exclude each other.";
}

/** What changes over time can be both on different days, which the texts may not tell apart. */
const untold = ({ days, stays }: PairFacts) =>
  days === "untold" && !stays ? " on days that the texts don’t tell apart" : "";

const whyPart = ({ kind }: PairFacts) =>
  kind === "bound-violation" ? ", since all in the one count in the other" : "";

/** "Up to 10,000 and 12,000 soldiers for “Planned in total”". */
function bothFigures({ a, b }: PairFacts): string {
  return a.subject === b.subject
    ? `${capital(a.words)} and ${b.withNoun} for “${a.subject}”`
    : `${capital(a.words)} for “${a.subject}” and ${b.withNoun} for “${b.subject}”`;
}

function changed({ changed: change }: DeckFacts): string[] {
  if (change === null) return [];
  const { pair, least, rises, days: apart } = change;
  const moved = `at least ${least} ${rises ? "were added" : "were lost"}`;
  return [`${bothFigures(pair)} hold only if ${moved} ${within(apart)}.`];
}

function unknown({ perhapsSame, unnamed }: DeckFacts): string[] {
  const parts = [
    ...(perhapsSame === null ? [] : [`whether “${perhapsSame[0]}” is “${perhapsSame[1]}”`]),
    ...(unnamed === 0 ? [] : [`who gave ${cardinal(unnamed)} of the figures`]),
  ];
  return parts.length === 0 ? [] : [`Not known: ${parts.join(", and ")}.`];
}
