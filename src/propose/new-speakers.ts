import type { FigureLanguage } from "../figures/index.ts";
import type { Dataset, Id, Speaker } from "../model/dataset.ts";
import { ANY_LANGUAGE, type Text } from "../model/text.ts";
import { type FrameWords, framesOf } from "./attribution.ts";
import { countryName, countryNamed } from "./countries.ts";
import type { ClaimWords } from "./lexicon/claim-words.ts";
import { subjectWords } from "./lexicon/languages.ts";
import { inLanguages, type NewEntry, newId } from "./new-entries.ts";
import type { Sentence } from "./sentences.ts";
import type { ReadSentence } from "./voices.ts";
import { namingOf, type Teller, tellersIn } from "./who-tells.ts";

/** Somebody whom the dataset does not know yet, as if it did; without an entry, one whom it knows by another language's name. */
export interface NewSpeaker {
  readonly id: Id;
  readonly speaker: Speaker;
  readonly entry?: NewEntry["entry"];
}

/** Who tells something in a text and is none of the dataset's speakers: by the name beside the verb, with the role. */
export function newSpeakers(
  asked: { readonly text: string; readonly dataset: Dataset; readonly at: Speaker["at"] },
  sentences: readonly Pick<ReadSentence, keyof Sentence | "mentions">[],
  language: FigureLanguage,
  words: ClaimWords,
  frames: FrameWords,
): NewSpeaker[] {
  const naming = namingOf(asked.text, sentences, language, words);
  const found = new Map<string, Teller>();
  for (const sentence of sentences) {
    for (const frame of framesOf(sentence, null, frames)) {
      for (const one of tellersIn(sentence, frame, naming)) {
        const isKnown = sentence.mentions.some(
          ({ from, to, weight }) => weight >= KNOWN && from < one.to && one.from < to,
        );
        if (!isKnown && (found.get(one.name)?.role ?? null) === null) found.set(one.name, one);
      }
    }
  }
  const itself = hasOwnVoice(asked.dataset, words) ? null : subjectWords(language)?.itself;
  const tellers = [...found.values(), ...(itself ? [{ ...NOBODY, name: itself }] : [])];
  return entriesOf(tellers, language, asked.dataset, asked.at);
}

/** The text itself, where nobody is said to say it. */
const NOBODY = { role: null, unnamed: [], from: 0, to: 0 } as const;

function hasOwnVoice({ speakers }: Dataset, { ownVoice }: ClaimWords): boolean {
  return [...speakers.values()].some(
    ({ name, unnamed }) =>
      unnamed && Object.values(name).some((one) => ownVoice.some((word) => one.toLowerCase().includes(word))),
  );
}

/** A mention of so much weight is of a speaker that is there. */
const KNOWN = 0.6;

function entriesOf(
  found: readonly Teller[],
  language: FigureLanguage,
  { speakers, languages }: Dataset,
  at: Speaker["at"],
): NewSpeaker[] {
  const taken = new Set<Id>(speakers.keys());
  // "Rutte" is Mark Rutte, where the text names him so too.
  const whole = found.filter(({ name }) => !found.some((other) => other.name.endsWith(` ${name}`)));
  const isOwn = languages.every((own) => own.split("-")[0] === language);
  return whole.flatMap((teller) => {
    const called = calledIn(teller, language, languages);
    if (called === null) return [];
    const there = [...speakers.values()].find((one) => isCalled(one, called));
    // "Politiet" are the police who are there, in the text's language.
    if (there !== undefined)
      return [{ id: there.id, speaker: { ...there, name: { ...there.name, [language]: teller.name } } }];
    const id = newId(localName(called), (one) => taken.has(one));
    if (id === "") return [];
    taken.add(id);
    const { name, role } = teller;
    const unnamed = teller.unnamed !== null;
    const entry = {
      name: called,
      ...(role !== null && isOwn ? { role } : {}),
      ...(unnamed ? { unnamed } : {}),
    };
    const speaker = { id, ref: null, name: { [ANY_LANGUAGE]: name }, role: null, party: null, unnamed, at };
    return [{ id, entry, speaker }];
  });
}

function isCalled({ name }: Speaker, called: string | Text): boolean {
  const own = Object.values(name).map((one) => one.toLowerCase());
  const names = typeof called === "string" ? [called] : Object.values(called);
  return names.some((one) => own.includes(one.toLowerCase()));
}

const localName = (name: string | Text) => (typeof name === "string" ? name : (Object.values(name)[0] ?? ""));

/** In the brief's languages; null where the words are of another one. */
function calledIn(
  { name, unnamed }: Teller,
  language: FigureLanguage,
  languages: readonly string[],
): string | Text | null {
  return inLanguages(languages, (to) => {
    if (to.split("-")[0] === language) return name;
    if (unnamed?.length === 0) return subjectWords(to)?.itself ?? null;
    return unnamed === null ? translatedName(name, language, to) : translatedWords(unnamed, language, to);
  });
}

/** Names are the same in each language, but for those of countries and nouns that name somebody. */
function translatedName(name: string, language: FigureLanguage, to: string): string {
  const code = countryNamed(name, language);
  return (code === null ? bodyName(name, language, to) : countryName(code, to)) ?? name;
}

/** As in a sentence: "politiet" is police. */
function bodyName(name: string, language: FigureLanguage, to: string): string | null {
  const own = Object.entries(subjectWords(language)?.bodies ?? {});
  const [body] = own.find(([, words]) => words.includes(name.toLowerCase())) ?? [];
  const target: Readonly<Record<string, readonly string[]>> | undefined = subjectWords(to)?.bodies;
  return body === undefined ? null : (target?.[body]?.[0] ?? null);
}

/** "Flere andre land" are several other countries: word by word, null where one of them is not known. */
function translatedWords(words: readonly string[], language: FigureLanguage, to: string): string | null {
  const [from, into] = [subjectWords(language), subjectWords(to)];
  if (from === null || into === null) return null;
  const lists = (["some", "peoples", "unnamed"] as const).flatMap((list) => {
    const target: Readonly<Record<string, readonly string[]>> = into[list];
    return Object.entries(from[list]).map(([key, own]) => ({ own, said: target[key]?.[0] }));
  });
  const said = words.map((word) => lists.find(({ own }) => own.includes(word))?.said);
  return said.includes(undefined) ? null : said.join(" ");
}
