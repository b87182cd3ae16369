import type { Figure, FigureLanguage } from "../figures/index.ts";
import type { Dataset, Measure } from "../model/dataset.ts";
import type { Text } from "../model/text.ts";
import { PERCENT, unitKind } from "../model/unit.ts";
import { type CountedPlace, type CountedThing, FATES, lastWord } from "./counted-thing.ts";
import { countryName } from "./countries.ts";
import { subjectWords } from "./lexicon/languages.ts";
import type { State, SubjectWords } from "./lexicon/subject-words.ts";
import { inLanguages, type NewEntry, newId } from "./new-entries.ts";
import type { Ranked } from "./proposal.ts";

/**
 * A measure of what these words count, in the brief's languages. What no list has a word for is named as the text names it,
 * where the brief is in its language alone; else there is none.
 */
export function newMeasure(
  told: CountedThing,
  figure: Figure,
  language: FigureLanguage,
  dataset: Dataset,
): NewEntry | null {
  if (figure.kind !== "count" && figure.kind !== "number") return null;
  const { languages } = dataset;
  const isOwn = languages.every((to) => to.split("-")[0] === language);
  const thing = isOwn ? told : { ...told, told: null };
  const noun = nounOf(thing, figure, language);
  const unit = inLanguages(languages, noun);
  const label = inLanguages(languages, (to) => labelIn(thing, noun(to), to));
  if (unit === null || label === null) return null;
  const first = languages[0] ?? "";
  const words = labelIn({ ...thing, people: null }, noun(first), first) ?? "";
  const id = newId(withoutSmall(words, first), (one) => dataset.measures.has(one));
  return id === "" ? null : { id, entry: { label, unit, over_time: overTimeOf(thing) } };
}

/** What the figure counts, by language; null where that has no word for it. */
function nounOf(
  { counted }: CountedThing,
  { unit }: Figure,
  language: FigureLanguage,
): (to: string) => string | null {
  const own = unit === null ? null : lastWord(unit);
  return (to) => {
    if (counted !== null) return subjectWords(to)?.counted[counted][0] ?? null;
    return to.split("-")[0] === language ? own : null;
  };
}

/** What a measure of this figure would count in, as brief.yaml has it, whatever the measure is called. */
export function proposeUnit(
  thing: CountedThing,
  figure: Figure,
  language: FigureLanguage,
  { languages, measures }: Dataset,
): Ranked<string | Text> {
  const unit =
    figure.kind === "money"
      ? currencyOf(figure, [...measures.values()])
      : figure.kind === "percent"
        ? PERCENT
        : inLanguages(languages, nounOf(thing, figure, language));
  return unit === null ? [] : [{ value: unit, reason: `“${figure.text}”` }];
}

/** "Kroner" are those that the dataset counts in already; else it is known only where one currency is called so. */
function currencyOf({ currency }: Figure, measures: readonly Measure[]): string | null {
  const known = measures.flatMap(({ unit }) => {
    const kind = unitKind(unit);
    return kind.kind === "currency" ? [kind.code] : [];
  });
  const [only, ...others] = currency;
  return currency.find((code) => known.includes(code)) ?? (others.length === 0 ? (only ?? null) : null);
}

const ONLY_GROWS: ReadonlySet<State> = new Set([...FATES, "arrived", "sent", "destroyed", "lost"]);

function overTimeOf({ states: [state] }: CountedThing): Measure["overTime"] {
  if (state === "planned") return "fixed";
  return state !== undefined && ONLY_GROWS.has(state) ? "grows" : "varies";
}

/** "Russian soldiers killed or wounded", "Soldiers in training in eastern Russia". */
function labelIn(thing: CountedThing, noun: string | null, language: string): string | null {
  const words = subjectWords(language);
  if (noun === null || words === null) return null;
  const people = thing.people === null ? null : words.peoples[thing.people][0];
  const states = thing.states.map((state) => words.states[state][0]).join(` ${words.or} `);
  const by = thing.by === null ? null : `${words.by[0]} ${monthIn(thing.by, language)}`;
  const parts = [
    people,
    noun,
    states,
    thing.told,
    thing.place === null ? null : placeWords(thing.place, words, language),
    by,
  ];
  const label = parts.filter(Boolean).join(" ");
  return label.charAt(0).toUpperCase() + label.slice(1);
}

function placeWords(
  { preposition, part, code, name }: CountedPlace,
  words: SubjectWords,
  language: string,
): string {
  const country = code === null ? null : countryName(code, language);
  const before = words.places[preposition][0];
  if (part === null || country === null) return `${before} ${country ?? name}`;
  const side = words.parts[part][0] ?? "";
  return side.endsWith("-") ? `${before} ${side}${country}` : `${before} ${side} ${country}`;
}

const monthIn = (month: number, language: string) =>
  new Date(Date.UTC(2000, month - 1, 1)).toLocaleDateString(language, { month: "long", timeZone: "UTC" });

function withoutSmall(label: string, language: string): string {
  const words = subjectWords(language);
  const small = new Set([
    ...(words?.places.in ?? []),
    ...(words?.places.to ?? []),
    words?.or,
    ...(words?.by ?? []),
  ]);
  return label
    .split(" ")
    .filter((word) => !small.has(word))
    .join(" ");
}
