import type { Figure, FigureLanguage } from "../figures/index.ts";
import type { Text } from "../model/text.ts";
import { subjectWords } from "./lexicon/languages.ts";
import { VAGUE } from "./lexicon/subject-words.ts";
import { inLanguages } from "./new-entries.ts";
import type { Ranked } from "./proposal.ts";

/** What a figure that is no number says, as its text does, in the brief's languages; none where one of them is not known. */
export function proposeWords(
  figure: Figure | undefined,
  language: FigureLanguage,
  languages: readonly string[],
): Ranked<string | Text> {
  if (figure?.modifier !== "vague") return [];
  const own = subjectWords(language)?.vague;
  const small = figure.text.toLowerCase();
  const kind = VAGUE.find((one) => own?.[one].includes(small));
  const words = inLanguages(languages, (to) => {
    if (to.split("-")[0] === language) return kind === undefined ? figure.text : small;
    return kind === undefined ? null : (subjectWords(to)?.vague[kind][0] ?? null);
  });
  return words === null ? [] : [{ value: words, reason: `“${figure.text}”` }];
}
