import type { FigureLanguage } from "../figures/index.ts";
import { lexiconOf } from "../figures/lexicon/compiled.ts";
import type { Dataset } from "../model/dataset.ts";
import { type NewEntry, newId } from "./new-entries.ts";
import type { Sentence, Tokens } from "./sentences.ts";

/** In words: what says more says several things. */
const MOST_WORDS = 25;
const FEWEST_TELLING = 2;

/** A proposition of what is told in these words, as they stand; null where the brief is in other languages too. */
export function newProposition(
  text: string,
  { tokens }: Sentence,
  place: Tokens,
  language: FigureLanguage,
  dataset: Dataset,
  that: ReadonlySet<string>,
): NewEntry | null {
  if (!dataset.languages.every((own) => own.split("-")[0] === language)) return null;
  const behind = tokens.findLastIndex(
    ({ key }, index) => index >= place.from && index < place.to && that.has(key),
  );
  const told = tokens.slice(Math.max(place.from, behind + 1), place.to);
  const [first, last] = [told[0], told.findLast(({ type }) => type !== "mark")];
  if (first === undefined || last === undefined) return null;
  const clause = text
    .slice(first.start, last.end)
    .replace(/\s+/g, " ")
    .replace(/[“”«»"]/g, "");
  if (clause.split(" ").length > MOST_WORDS) return null;
  const { stops, determiners, prepositions } = lexiconOf(language);
  const telling = told.filter(
    ({ type, key }) =>
      type === "word" && ![stops, determiners].some((list) => list.has(key)) && !prepositions.has(key),
  );
  if (telling.length < FEWEST_TELLING) return null;
  const id = newId(telling.map(({ key }) => key).join(" "), (one) => dataset.propositions.has(one));
  const sentence = `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
  return id === "" ? null : { id, entry: { text: sentence, over_time: "varies" } };
}
