import Handlebars from "handlebars";

/** As many letters as fit a column of names on paper. */
const FITS = 18;
/** The signs after which an address or the name of a file goes on below. */
const AFTER = /(?<=[/_.@·])(?=\S)/gu;
/** Behind a vowel, before the last consonant of those in front of the next: near enough in any language, by none's own rules. */
const SYLLABLE =
  /(?<=\p{L}[aeiouyæøåäöüéèàáíóú][bcdfghjklmnpqrstvwxz]*)(?=[bcdfghjklmnpqrstvwxz][aeiouyæøåäöüéèàáíóú]\p{L})/giu;
const SOFT_HYPHEN = "\u00ad";
const MAY_BREAK = "<wbr>";

/** The markup of names, or of a sentence that has some, for a narrow column: a word that is longer than it breaks behind a sign, else between two syllables. */
export function breakable(name: string): string {
  return name.replace(/\S+/gu, (word) =>
    word.length <= FITS
      ? escaped(word)
      : word
          .split(AFTER)
          .map((part) => escaped(part.length <= FITS ? part : part.replace(SYLLABLE, SOFT_HYPHEN)))
          .join(MAY_BREAK),
  );
}

const escaped = (text: string): string => Handlebars.Utils.escapeExpression(text);
