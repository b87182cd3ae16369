import type { Figure, FigureLanguage } from "../figures/index.ts";
import { readStretch, type Token, tokenOf } from "../figures/tokens.ts";
import type { Dataset, Id, Measure } from "../model/dataset.ts";
import { ANY_LANGUAGE } from "../model/text.ts";
import { unitKind } from "../model/unit.ts";
import { countryName, countryNamed } from "./countries.ts";
import { claimWords, subjectWords } from "./lexicon/languages.ts";
import {
  COUNTED,
  type Counted,
  PEOPLES,
  type People,
  STATES,
  type State,
  type SubjectWords,
} from "./lexicon/subject-words.ts";
import { inLanguages, type NewEntry, newId } from "./new-entries.ts";
import { phrasesOf } from "./phrases.ts";

/** What words say that is counted, in no language: soldiers · Russian · killed or wounded. */
export interface CountedThing {
  readonly counted: Counted | null;
  readonly people: People | null;
  /** One, or several fates that are counted together. */
  readonly states: readonly State[];
  readonly place: CountedPlace | null;
  /** Of what is planned: the month by which it is, 1 to 12. */
  readonly by: number | null;
}

interface CountedPlace {
  readonly preposition: "in" | "to";
  readonly part: "north" | "south" | "east" | "west" | null;
  /** Of a country; else the name as it stands. */
  readonly code: string | null;
  readonly name: string;
}

const NOTHING: CountedThing = { counted: null, people: null, states: [], place: null, by: null };

/** Killed or wounded is one number; sent to be trained is the number of those in training. */
const FATES: ReadonlySet<State> = new Set(["killed", "dead", "wounded", "injured", "missing", "captured"]);
const THINGS: ReadonlySet<Counted> = new Set([
  ...(["homes", "houses", "buildings", "schools", "hospitals", "villages", "ships"] as const),
  ...(["aircraft", "vehicles", "tanks", "drones", "missiles", "shells"] as const),
]);
const ONLY_GROWS: ReadonlySet<State> = new Set([...FATES, "arrived", "sent", "destroyed", "lost"]);

/** Reads what a clause counts; `near` are words around it, where it has no unit and only says "1,500 of them". */
export function countedIn(
  clause: string,
  unit: string | null,
  near: string,
  language: FigureLanguage,
): CountedThing {
  const words = subjectWords(language);
  if (words === null) return NOTHING;
  const tokens = readStretch(clause, 0).tokens;
  const slots = claimWords(language);
  const found = new Set(
    phrasesOf(lists(words.states, STATES), slots)
      .all(tokens)
      .map(({ value }) => value),
  );
  const among = (text: string) => countedAmong(readStretch(text, 0).tokens, words);
  const counted = unit === null ? (countedAmong(tokens, words) ?? among(near)) : among(unit);
  // One word may say both ("skadet"): people are injured, things damaged.
  if (counted !== null && THINGS.has(counted) && found.delete("injured")) found.add("damaged");
  const states = STATES.filter((state) => found.has(state));
  const [first] = states;
  const isPlan = first === "planned";
  const by = phrasesOf([[true as const, words.by.map((word) => `${word} <month>`)]], slots).all(tokens)[0];
  return {
    counted,
    people: phrasesOf(lists(lowered(words.peoples), PEOPLES), slots).all(tokens)[0]?.value ?? null,
    states:
      first === undefined ? [] : FATES.has(first) ? states.filter((state) => FATES.has(state)) : [first],
    place: isPlan ? null : placeIn(clause, tokens, words, language),
    by: isPlan ? (by?.slots[0]?.value ?? null) : null,
  };
}

function lists<Key extends string>(of: Readonly<Record<Key, readonly string[]>>, keys: readonly Key[]) {
  return keys.map((key) => [key, of[key]] as const);
}

const lowered = <Key extends string>(of: Readonly<Record<Key, readonly string[]>>) =>
  Object.fromEntries(
    Object.entries<readonly string[]>(of).map(([key, list]) => [key, list.map((word) => word.toLowerCase())]),
  ) as unknown as Readonly<Record<Key, readonly string[]>>;

/** Words of a compound count as its last part: special soldiers are soldiers. */
function countedAmong(tokens: readonly Token[], words: SubjectWords): Counted | null {
  for (const { key } of tokens) {
    const found = COUNTED.find((counted) =>
      words.counted[counted].some((word) => key === word || (word.length > 5 && key.endsWith(word))),
    );
    if (found !== undefined) return found;
  }
  return null;
}

function placeIn(
  clause: string,
  tokens: readonly Token[],
  words: SubjectWords,
  language: FigureLanguage,
): CountedPlace | null {
  for (const [index, token] of tokens.entries()) {
    const preposition = (["in", "to"] as const).find((one) => words.places[one].includes(token.key));
    if (preposition === undefined) continue;
    let from = index + 1;
    const part = partAt(tokenOf(tokens, from).key, words);
    if (part !== null && !tokenOf(tokens, from).capital) from++;
    let to = from;
    while (isOfName(tokens, to)) to++;
    if (to === from) continue;
    const name = clause.slice(tokens[from]?.start, tokens[to - 1]?.end).replace(/\s+/g, " ");
    return namedPlace(name, preposition, from > index + 1 ? part : null, words, language);
  }
  return null;
}

function isOfName(tokens: readonly Token[], at: number): boolean {
  const { type, capital, key, gap } = tokenOf(tokens, at);
  if (type === "word") return capital;
  return key === "-" && gap === "none" && tokenOf(tokens, at + 1).gap === "none";
}

function partAt(key: string, { parts }: SubjectWords): CountedPlace["part"] {
  const known = ["north", "south", "east", "west"] as const;
  return known.find((part) => parts[part].includes(key)) ?? null;
}

/** "Øst-Russland" is the east of Russia, and "Sør-Korea" a country. */
function namedPlace(
  name: string,
  preposition: CountedPlace["preposition"],
  part: CountedPlace["part"],
  { parts }: SubjectWords,
  language: FigureLanguage,
): CountedPlace {
  const code = countryNamed(name, language);
  if (code !== null) return { preposition, part, code, name };
  for (const side of ["north", "south", "east", "west"] as const) {
    const prefix = parts[side].find((one) => one.endsWith("-") && name.startsWith(one));
    const country = prefix === undefined ? null : countryNamed(name.slice(prefix.length), language);
    if (country !== null) return { preposition, part: side, code: country, name };
  }
  return { preposition, part, code: null, name };
}

/** The same counted, whoever's they are: a measure of soldiers in a dataset of North Koreans needn't say so. */
export function isSameCount(a: CountedThing, b: CountedThing): boolean {
  const place = (thing: CountedThing) =>
    thing.place === null ? "" : `${thing.place.part ?? ""} ${thing.place.code ?? thing.place.name}`;
  return (
    a.states.length > 0 &&
    a.states.join() === b.states.join() &&
    a.by === b.by &&
    place(a) === place(b) &&
    (a.counted === b.counted || a.counted === null || b.counted === null) &&
    (a.people === b.people || a.people === null || b.people === null)
  );
}

/** What a measure of the dataset counts, by its label and unit. */
export function countedBy({ label, unit }: Measure, language: FigureLanguage): CountedThing {
  const own = label[language] ?? label[ANY_LANGUAGE] ?? Object.values(label)[0] ?? "";
  const kind = unitKind(unit);
  const units = kind.kind === "words" ? (kind.words[language] ?? kind.words[ANY_LANGUAGE] ?? "") : "";
  return countedIn(own, null, units, language);
}

/**
 * A measure of what these words count, in the brief's languages. What no list has a word for is named as the text names it,
 * where the brief is in its language alone; else there is none.
 */
export function newMeasure(
  thing: CountedThing,
  figure: Figure,
  language: FigureLanguage,
  dataset: Dataset,
): NewEntry | null {
  if (figure.kind !== "count" && figure.kind !== "number") return null;
  const { languages } = dataset;
  const own = figure.unit === null ? null : (figure.unit.toLowerCase().split(" ").at(-1) ?? null);
  const noun = (to: string): string | null => {
    if (thing.counted !== null) return subjectWords(to)?.counted[thing.counted][0] ?? null;
    return to.split("-")[0] === language ? own : null;
  };
  const unit = inLanguages(languages, noun);
  const label = inLanguages(languages, (to) => labelIn(thing, noun(to), to));
  if (unit === null || label === null) return null;
  const first = languages[0] ?? "";
  const words = labelIn({ ...thing, people: null }, noun(first), first) ?? "";
  const id = newId(withoutSmall(words, first), (one) => dataset.measures.has(one));
  return id === "" ? null : { id, entry: { label, unit, over_time: overTimeOf(thing) } };
}

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

/** Measures that count the same as these words. */
export function measuresAlike(
  thing: CountedThing,
  measures: Iterable<Measure>,
  languages: readonly FigureLanguage[],
): Id[] {
  return [...measures]
    .filter((measure) => languages.some((language) => isSameCount(thing, countedBy(measure, language))))
    .map(({ id }) => id);
}
