import type { FigureLanguage } from "../figures/index.ts";
import { lexiconOf } from "../figures/lexicon/compiled.ts";
import { readStretch, type Token, tokenOf } from "../figures/tokens.ts";
import type { Dataset, Id } from "../model/dataset.ts";
import type { Text } from "../model/text.ts";
import type { ClaimWords } from "./lexicon/claim-words.ts";
import { namelessWords } from "./lexicon/languages.ts";

/** Words of a sentence that may mean a speaker; tokens, `to` exclusive. */
export interface Mention {
  readonly speaker: Id;
  readonly from: number;
  readonly to: number;
  /** How surely, from 0 to 1: the whole name 1, the name of whom it speaks for less. */
  readonly weight: number;
  /** The reason, for the curator: `name “Rutte”`. */
  readonly reason: string;
}

interface Form {
  readonly speaker: Id;
  readonly keys: readonly string[];
  readonly weight: number;
  readonly by: "name" | "part of the name" | "id" | "party";
}

/** Finds the speakers of a dataset in a sentence, by names, parts of names, ids, parties and roles. */
export function mentionReader(
  dataset: Dataset,
  words: ClaimWords,
  elisions: ReadonlySet<string>,
): (tokens: readonly Token[]) => Mention[] {
  const forms = formsOf(dataset, elisions);
  const byStart = Map.groupBy(forms, ({ keys }) => startOf(keys[0] ?? ""));
  // "Departementet" is found by the end of "Samferdselsdepartementet".
  const byEnd = Map.groupBy(
    forms.filter(({ keys }) => keys.length === 1),
    ({ keys }) => endOf(keys[0] ?? ""),
  );
  const formsAt = (key: string) => {
    const begun = byStart.get(startOf(key)) ?? [];
    const ended = key.length < LONG_PART ? [] : (byEnd.get(endOf(key)) ?? []);
    return [...begun, ...ended.filter((form) => !begun.includes(form))];
  };
  const roles = rolesOf(dataset, elisions);
  return (tokens) => {
    const named = tokens.flatMap((token, index) =>
      formsAt(token.key).flatMap((form) => mentionAt(form, tokens, index, words)),
    );
    return [...withinLonger(named), ...roles.flatMap((role) => roleIn(role, tokens))];
  };
}

const START = 3;
const startOf = (key: string) => key.slice(0, START);
const endOf = (key: string) => key.slice(-2 * START);

/** A text as keys of its words and marks. @param elisions words that are written with the next: see the lexicon */
export function keysOf(text: string, elisions: ReadonlySet<string>): string[] {
  return readStretch(text, 0, new Map(), elisions).tokens.map(({ key }) => key);
}

export const elisionsOf = (language: FigureLanguage): ReadonlySet<string> =>
  new Set(lexiconOf(language).elisions);

function formsOf(dataset: Dataset, elisions: ReadonlySet<string>): Form[] {
  const speakers = [...dataset.speakers.values()];
  const nameless = namelessWords();
  const keysOfName = (name: string) => withoutArticle(keysOf(name, elisions));
  const names = speakers.map(({ id, name, unnamed }) => ({
    id,
    names: valuesOf(name)
      .map(keysOfName)
      // "Unnamed officials" stand in a text as "officials".
      .map((keys) => (unnamed ? keys.filter((key) => !nameless.has(key)) : keys)),
  }));
  const shared = sharedWords(
    dataset,
    names.flatMap((entry) => entry.names),
    keysOfName,
  );
  return names.flatMap(({ id, names: own }) => {
    const { party } = dataset.speakers.get(id) ?? {};
    return distinct([
      ...own.map((keys): Form => ({ speaker: id, keys, weight: 1, by: "name" })),
      ...own
        .filter(hasMark)
        .map((keys): Form => ({ speaker: id, keys: [wordsOnly(keys).join("")], weight: 0.5, by: "name" })),
      ...own
        .flatMap((keys) => parts(keys, shared))
        .map((key): Form => ({ speaker: id, keys: [key], weight: 0.9, by: "part of the name" })),
      ...own
        .filter((keys) => wordsOnly(keys).length >= 3)
        .map((keys): Form => ({ speaker: id, keys: keys.slice(-2), weight: 0.8, by: "part of the name" })),
      { speaker: id, keys: keysOf(id.replaceAll("-", " "), elisions), weight: 0.6, by: "id" },
      ...valuesOf(party)
        .map(keysOfName)
        .map((keys): Form => ({ speaker: id, keys, weight: 0.3, by: "party" })),
    ]);
  });
}

const valuesOf = (text: Text | null | undefined): string[] => Object.values(text ?? {});
const hasMark = (keys: readonly string[]) => keys.some((key) => key === "-");
const wordsOnly = (keys: readonly string[]) => keys.filter((key) => /\p{L}/u.test(key));
const ARTICLES = new Set(["the", "a", "an"]);

function withoutArticle(keys: string[]): string[] {
  return ARTICLES.has(keys[0] ?? "") && keys.length > 1 ? keys.slice(1) : keys;
}

/** Words of more than one name, or of a longer name of a party: "South" alone is nobody. */
function sharedWords(
  dataset: Dataset,
  names: readonly (readonly string[])[],
  keysOfName: (name: string) => string[],
): Set<string> {
  const seen = new Map<string, string>();
  const shared = new Set<string>();
  for (const keys of names) {
    for (const key of new Set(keys)) {
      const whole = keys.at(-1) ?? "";
      if (seen.has(key) && seen.get(key) !== whole) shared.add(key);
      seen.set(key, whole);
    }
  }
  const parties = [...dataset.speakers.values()].flatMap(({ party }) => valuesOf(party).map(keysOfName));
  for (const keys of parties) for (const key of keys) shared.add(key);
  return shared;
}

/** "Rutte" of "Mark Rutte"; none of a name of one word. */
function parts(keys: readonly string[], shared: ReadonlySet<string>): string[] {
  const words = wordsOnly(keys);
  return words.length < 2 ? [] : words.filter((key) => key.length >= START && !shared.has(key));
}

function distinct(forms: readonly Form[]): Form[] {
  const best = new Map<string, Form>();
  for (const form of forms) {
    const key = form.keys.join(" ");
    if (form.keys.length > 0 && (best.get(key)?.weight ?? 0) < form.weight) best.set(key, form);
  }
  return [...best.values()];
}

function mentionAt(form: Form, tokens: readonly Token[], from: number, words: ClaimWords): Mention[] {
  const last = form.keys.length - 1;
  const stands = (key: string, written: string) => key === written || isOtherCase(written, key, words);
  if (!form.keys.every((key, index) => index === last || stands(key, tokenOf(tokens, from + index).key)))
    return [];
  const ending = tokenOf(tokens, from + last);
  const key = form.keys[last] ?? "";
  const sameness = likeness(ending.key, key, words);
  if (sameness === 0) return [];
  const to = from + last + 1;
  const written = tokens
    .slice(from, to)
    .map((token) => token.key)
    .join(" ");
  // A surname is written with a capital; "the ministry" is not.
  const isPart = form.by === "part of the name" && !ending.capital;
  if (isPart && key.length < LONG_PART) return [];
  const weight = form.weight * sameness * (isPart ? 0.6 : 1);
  return [{ speaker: form.speaker, from, to, weight, reason: `${form.by}: “${written}”` }];
}

const LONG_PART = 6;

/** Whoever owns is not who speaks, and neither is a word made of the name: "Russlands", "ukrainske". */
function likeness(written: string, key: string, words: ClaimWords): number {
  const { genitives } = words;
  if (written === key) return 1;
  if (isOtherCase(written, key, words)) return OTHER_CASE;
  if (genitives.some((ending) => written === key + ending)) return 0.4;
  // Of "Samferdselsdepartementet" a text says "departementet".
  if (written.length >= 7 && key.endsWith(written)) return 0.7;
  const stem = key.replace(/[ae]$/, "");
  return stem.length >= 4 && written.startsWith(stem) && written.length - stem.length <= 6 ? 0.35 : 0;
}

const OTHER_CASE = 0.9;
const SHORTEST_NAME = 3;

/** "Поліції", of the police: the name in the case that its preposition asks for. */
function isOtherCase(written: string, key: string, { cases }: ClaimWords): boolean {
  if (cases.length === 0 || written.slice(0, SHORTEST_NAME) !== key.slice(0, SHORTEST_NAME)) return false;
  return withoutCase(written, cases) === withoutCase(key, cases);
}

function withoutCase(word: string, cases: readonly string[]): string {
  const ending = cases.find((end) => word.endsWith(end) && word.length - end.length >= SHORTEST_NAME);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** "Police" in "police union" is not the police. */
function withinLonger(mentions: readonly Mention[]): Mention[] {
  return mentions.map((mention) => {
    const isWithin = mentions.some(
      (other) =>
        other.speaker !== mention.speaker &&
        other.from <= mention.from &&
        mention.to <= other.to &&
        other.to - other.from > mention.to - mention.from &&
        other.weight > 0.3,
    );
    return isWithin ? { ...mention, weight: mention.weight * 0.3 } : mention;
  });
}

interface Role {
  readonly speaker: Id;
  readonly keys: readonly string[];
}

function rolesOf(dataset: Dataset, elisions: ReadonlySet<string>): Role[] {
  return [...dataset.speakers.values()].flatMap(({ id, role }) =>
    valuesOf(role).map((text) => ({
      speaker: id,
      keys: wordsOnly(keysOf(text, elisions)).filter((key) => key.length > 3),
    })),
  );
}

/** At least half of the words of the role, close together: "NATO chief", "talskvinne for Pentagon". */
function roleIn({ speaker, keys }: Role, tokens: readonly Token[]): Mention[] {
  const found = tokens.flatMap((token, index) => (isOfRole(token.key, keys) ? [index] : []));
  const first = found[0];
  if (first === undefined || keys.length === 0) return [];
  const close = found.filter((index) => index - first < ROLE_SPAN);
  const share = new Set(close.map((index) => tokens[index]?.key)).size / keys.length;
  if (share < 0.5) return [];
  const written = close.map((index) => tokens[index]?.key).join(" ");
  const to = (close.at(-1) ?? first) + 1;
  return [{ speaker, from: first, to, weight: 0.7 * Math.min(1, share), reason: `role: “${written}”` }];
}

const ROLE_SPAN = 8;

function isOfRole(written: string, keys: readonly string[]): boolean {
  return (
    written.length > 3 &&
    keys.some(
      (key) =>
        written === key ||
        (key.length >= 5 && written.startsWith(key.slice(0, -1)) && written.length - key.length <= 3),
    )
  );
}
