import type { FigureLanguage } from "../figures/index.ts";
import { readStretch, type Token, tokenOf } from "../figures/tokens.ts";
import type { Id, Measure } from "../model/dataset.ts";
import { ANY_LANGUAGE } from "../model/text.ts";
import { unitKind } from "../model/unit.ts";
import { countryNamed } from "./countries.ts";
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
import { elisionsOf } from "./mentions.ts";
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
  /** What no list has, as the text says it: ships that were `diverted`. */
  readonly told: string | null;
}

export interface CountedPlace {
  readonly preposition: "in" | "to";
  readonly part: "north" | "south" | "east" | "west" | null;
  /** Of a country; else the name as it stands. */
  readonly code: string | null;
  readonly name: string;
}

const NOTHING: CountedThing = { counted: null, people: null, states: [], place: null, by: null, told: null };

/** Killed or wounded is one number; sent to be trained is the number of those in training. */
export const FATES: ReadonlySet<State> = new Set([
  "killed",
  "dead",
  "wounded",
  "injured",
  "missing",
  "captured",
]);
const THINGS: ReadonlySet<Counted> = new Set([
  ...(["homes", "houses", "buildings", "schools", "hospitals", "villages", "ships"] as const),
  ...(["aircraft", "vehicles", "tanks", "drones", "missiles", "shells"] as const),
]);

/** Reads what a clause counts; `near` are words around it, where it has no unit and only says "1,500 of them". */
export function countedIn(
  clause: string,
  unit: string | null,
  near: string,
  language: FigureLanguage,
): CountedThing {
  const words = subjectWords(language);
  if (words === null) return NOTHING;
  const elisions = elisionsOf(language);
  const read = (text: string) => readStretch(text, 0, new Map(), elisions).tokens;
  const tokens = read(clause);
  const slots = claimWords(language);
  const found = new Set(
    phrasesOf(lists(words.states, STATES), slots)
      .all(tokens)
      .map(({ value }) => value),
  );
  const among = (text: string) => countedAmong(read(text), words);
  const counted = unit === null ? (countedAmong(tokens, words) ?? among(near)) : among(unit);
  // One word may say both ("skadet"): people are injured, things damaged.
  if (counted !== null && THINGS.has(counted) && found.delete("injured")) found.add("damaged");
  const states = STATES.filter((state) => found.has(state));
  const [first] = states;
  // "North Korean special soldiers" are North Korea's; who told of them is somewhere else in the clause.
  const noun = nounIn(tokens, counted, unit, words);
  const isPlan = first === "planned";
  const by = phrasesOf([[true as const, words.by.map((word) => `${word} <month>`)]], slots).all(tokens)[0];
  return {
    counted,
    people:
      phrasesOf(lists(lowered(words.peoples), PEOPLES), slots)
        .all(tokens)
        .find(({ to }) => to <= noun && noun - to <= 1)?.value ?? null,
    states:
      first === undefined ? [] : FATES.has(first) ? states.filter((state) => FATES.has(state)) : [first],
    place: isPlan ? null : placeIn(clause, tokens, words, language),
    by: isPlan ? (by?.slots[0]?.value ?? null) : null,
    told: first === undefined ? toldOf(tokens, counted, unit, words) : null,
  };
}

/** "Nine ships bound for Ostby were diverted": right behind the noun, or a few words. */
function toldOf(
  tokens: readonly Token[],
  counted: Counted | null,
  unit: string | null,
  words: SubjectWords,
): string | null {
  const { be, have, participle, infinitive } = words;
  const noun = nounIn(tokens, counted, unit, words);
  // "Had diverted at least nine ships".
  const done = tokens.findIndex(
    ({ key }, index) => index < noun && participle.test(key) && have.includes(tokenOf(tokens, index - 1).key),
  );
  if (done !== -1 && noun - done <= NEAR) return tokenOf(tokens, done).key;
  const verb = tokens.findIndex(({ key }, index) => index > noun && be.includes(key));
  if (noun === -1 || verb === -1 || verb - noun > NEAR) return null;
  if (tokens.slice(noun, verb).some(({ type }) => type === "mark")) return null;
  const at = tokens.findIndex(({ key }, index) => index > verb && !be.includes(key));
  const [word, to, next] = [tokenOf(tokens, at), tokenOf(tokens, at + 1), tokenOf(tokens, at + 2)];
  // "Are believed to be" says nothing of them yet.
  const isOpen = infinitive === to.key && next.type === "word" && !next.capital;
  return word.type === "word" && participle.test(word.key) && !isOpen ? word.key : null;
}

const NEAR = 4;

/** "Ships diverted". */
function toldInLabel(
  label: string,
  unit: string,
  counted: Counted | null,
  language: FigureLanguage,
): string | null {
  const words = subjectWords(language);
  if (words === null) return null;
  const { tokens } = readStretch(label, 0);
  const { key } = tokenOf(tokens, nounIn(tokens, counted, unit, words) + 1);
  return words.participle.test(key) ? key : null;
}

function nounIn(
  tokens: readonly Token[],
  counted: Counted | null,
  unit: string | null,
  { counted: nouns }: SubjectWords,
): number {
  const own = new Set(counted === null ? [lastWord(unit)] : nouns[counted]);
  return tokens.findIndex(({ key }) => own.has(key));
}

/** "Gantry cranes" are cranes. */
export const lastWord = (unit: string | null): string => unit?.toLowerCase().split(" ").at(-1) ?? "";

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
    if (to === from || isOwner(tokens, to, language)) continue;
    const name = clause.slice(tokens[from]?.start, tokens[to - 1]?.end).replace(/\s+/g, " ");
    return namedPlace(name, preposition, from > index + 1 ? part : null, words, language);
  }
  return null;
}

/** "In Putin's war" names no place. */
function isOwner(tokens: readonly Token[], to: number, language: FigureLanguage): boolean {
  const [name, next] = [tokenOf(tokens, to - 1), tokenOf(tokens, to)];
  return next.type === "word" && claimWords(language).genitives.some((ending) => name.key.endsWith(ending));
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
    (a.states.length > 0 || a.told !== null) &&
    a.told === b.told &&
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
  const thing = countedIn(own, null, units, language);
  return thing.states.length > 0
    ? thing
    : { ...thing, told: toldInLabel(own, units, thing.counted, language) };
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
