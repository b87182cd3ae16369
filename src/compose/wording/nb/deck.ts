import type { DeckFacts, DeckWords, PairFacts } from "../wording.ts";
import { within } from "./spans.ts";
import { capital, cardinal, countOf, list, quote } from "./words.ts";

/** So many other subjects are named, or one less and how many more there are. */
const MOST_OTHERS = 3;

export const deck: DeckWords = {
  lead: (facts) => {
    const reports = facts.sources === 1 ? "Én tekst" : `${capital(cardinal(facts.sources))} tekster`;
    if (facts.of === "statements")
      return `${reports} rommer ${countOf(facts.statements, "utsagn", "utsagn")}.`;
    if (facts.of === "words") return `${reports} gir bare tall i ord.`;
    return `${reports} gir ${cardinal(facts.numbers)} tall for ${facts.counts === 1 ? "én størrelse" : `${cardinal(facts.counts)} ulike størrelser`}.`;
  },
  deck: (facts) => [...excluded(facts), ...alsoExcluded(facts), ...changed(facts), ...unknown(facts)],
};

function excluded(facts: DeckFacts): string[] {
  const { excluded: pair } = facts;
  if (pair === null) return facts.hasFigures ? [noneExcluded(facts)] : [];
  if (pair.isUnsure) return [`«${pair.subject}» holdes for sannsynlig eller mulig, og avvises.`];
  if (pair.a.stance !== null)
    return [`«${pair.subject}» blir både sagt og avvist, og begge kan ikke stemme${untold(pair)}.`];
  return [`${bothFigures(pair)} kan ikke begge stemme${untold(pair)}${whyPart(pair)}.`];
}

function alsoExcluded({ others }: DeckFacts): string[] {
  if (others.length === 0) return [];
  const named = others.length <= MOST_OTHERS ? others : others.slice(0, MOST_OTHERS - 1);
  const rest = others.length - named.length;
  const subjects = list([...named.map(quote), ...(rest === 0 ? [] : [`${cardinal(rest)} andre emner`])]);
  return [`Det er også strid om ${subjects}.`];
}

function noneExcluded({ replaced, ofTheirDays }: DeckFacts): string {
  if (replaced !== null) {
    const figure = `${capital(replaced.a.withNoun)} for «${replaced.a.subject}»`;
    return replaced.kind === "retraction"
      ? `${figure} er trukket tilbake av ${replaced.a.speaker}.`
      : `${figure} ble avløst av ${replaced.b.words}, fra samme opphav.`;
  }
  return ofTheirDays
    ? "De som gjelder samme størrelse, kan alle være riktige, hvert for sin dag."
    : "Ingen av dem for samme størrelse utelukker hverandre.";
}

/** What changes over time can be both on different days, which the texts may not tell apart. */
const untold = ({ days, stays }: PairFacts) =>
  days === "untold" && !stays ? " på dager tekstene ikke skiller fra hverandre" : "";

const whyPart = ({ kind }: PairFacts) =>
  kind === "bound-violation" ? ", for alle i det ene telles med i det andre" : "";

function bothFigures({ a, b }: PairFacts): string {
  return a.subject === b.subject
    ? `${capital(a.words)} og ${b.withNoun} for «${a.subject}»`
    : `${capital(a.words)} for «${a.subject}» og ${b.withNoun} for «${b.subject}»`;
}

function changed({ changed: change }: DeckFacts): string[] {
  if (change === null) return [];
  const { pair, least, rises, days: apart } = change;
  const moved = `minst ${least} ${rises ? "kom til" : "falt fra"}`;
  return [`${bothFigures(pair)} stemmer bare hvis ${moved} ${within(apart)}.`];
}

function unknown({ perhapsSame, unnamed }: DeckFacts): string[] {
  const parts = [
    ...(perhapsSame === null ? [] : [`om «${perhapsSame[0]}» er «${perhapsSame[1]}»`]),
    ...(unnamed === 0 ? [] : [`hvem som ga ${cardinal(unnamed)} av tallene`]),
  ];
  return parts.length === 0 ? [] : [`Ukjent: ${parts.join(", og ")}.`];
}
