/**
 * text → Figure[]: every number of a text, in digits or words, with its ends, modifier, unit and kind.
 *
 * Pure and linear: tokens, then a hand-written reader over a lexicon for each language (lexicon/: words, no
 * code). Not here: what a claim says, or whether a figure matters; no regular expression runs over more than a
 * word.
 */

import type { Figure } from "./figure.ts";
import type { FoundFigure } from "./found-figure.ts";
import { lexiconOf } from "./lexicon/compiled.ts";
import { type FigureLanguage, fromLanguages } from "./lexicon/languages.ts";
import { type Positions, positionsOf } from "./positions.ts";
import { findFigures } from "./reader.ts";
import { type Reading, textOf, tokenAt } from "./reading.ts";
import { roleOf } from "./roles.ts";
import { onOneLine, sentencePrinter, sentenceStarts } from "./sentences.ts";
import { readStretch, type Spellings } from "./tokens.ts";

export type { Figure, FigureKind, FigureRole } from "./figure.ts";
export { FIGURE_KINDS } from "./figure.ts";
export {
  type FigureLanguage,
  figureLanguage,
  inspectLexicon,
  isOwnLexicon,
  type LanguageWords,
  readLanguages,
  useLanguages,
  withOwnLanguages,
} from "./lexicon/languages.ts";
export { isLikeRead } from "./likeness.ts";
export { isNearly } from "./nearly.ts";

/** All figures in the order of the text; offsets in code points. */
export function readFigures(text: string, options: { readonly language: FigureLanguage }): readonly Figure[] {
  if (text.length > LONGEST_KEPT) return readAnew(text, options);
  const known = kept();
  if (known.size === MOST_KEPT) known.clear();
  const key = `${options.language} ${text}`;
  const figures = known.get(key) ?? readAnew(text, options);
  known.set(key, figures);
  return figures;
}

/** An excerpt is read for its proof, for its marks in each language, and all of it again with every save of a watch. */
const kept = fromLanguages(() => new Map<string, readonly Figure[]>());
const MOST_KEPT = 10_000;
/** In UTF-16 units: excerpts, and no archived texts. */
const LONGEST_KEPT = 2000;

function readAnew(text: string, options: { readonly language: FigureLanguage }): Figure[] {
  const lexicon = lexiconOf(options.language);
  const positions = positionsOf(text);
  const figures: Figure[] = [];
  const spellings: Spellings = new Map();
  for (let from = 0; from < text.length; ) {
    const stretch = readStretch(text, from, spellings, lexicon.elisions);
    const reading: Reading = {
      stretch,
      tokens: stretch.tokens,
      lexicon,
      sentences: sentenceStarts(stretch, lexicon),
      nounPhrases: [],
    };
    const sentenceAt = sentencePrinter(stretch, reading.sentences);
    for (const found of findFigures(reading)) {
      const figure = describe(reading, found, positions, sentenceAt(found.from));
      if (options.language !== "unread") figures.push(figure);
      else if (/\d/.test(figure.text)) figures.push(leftOpen(figure));
    }
    from = stretch.next;
  }
  return figures;
}

/** "Bis zu 40 Millionen": the digits stand there, and what the words make of them is not known. */
function leftOpen(figure: Figure): Figure {
  const { amount, low, high, ambiguous } = figure;
  const digits = [amount, low, high, ...ambiguous].filter((value) => value !== null);
  return {
    ...figure,
    amount: null,
    low: null,
    high: null,
    modifier: null,
    cue: "",
    role: null,
    ambiguous: digits,
  };
}

function describe(reading: Reading, found: FoundFigure, positions: Positions, sentence: string): Figure {
  const { text } = reading.stretch;
  const { start } = tokenAt(reading, found.from);
  const { end } = tokenAt(reading, found.to - 1);
  const { amount, low, high, modifier, cue, kind, currency, ambiguous } = found;
  return {
    text: onOneLine(text.slice(start, end)),
    start: positions.codePointAt(start),
    end: positions.codePointAt(end),
    line: positions.lineAt(start),
    sentence,
    amount,
    low,
    high,
    modifier,
    cue,
    unit: found.unit && onOneLine(textOf(reading, found.unit)),
    kind,
    currency,
    role: roleOf(reading, found),
    ambiguous,
  };
}

/** Which of the two marks parts thousands where this language is written; null where that is not known. */
export function groupingMark(language: FigureLanguage): "," | "." | null {
  return lexiconOf(language).grouping;
}
