import type { Text } from "../model/text.ts";
import type { DaySpan } from "./days.ts";

/** The reasons that a proposal writes into the data, in the languages that a brief may have. */
interface ReasonWords {
  readonly locale: string;
  readonly quote: (words: string) => string;
  readonly inTextOf: (words: string, day: string) => string;
  readonly toldWith: (words: string) => string;
  readonly withoutDay: string;
}

const REASONS: Readonly<Record<string, ReasonWords>> = {
  en: {
    locale: "en-GB",
    quote: (words) => `"${words}"`,
    inTextOf: (words, day) => `${words} in a text of ${day}`,
    toldWith: (words) => `told with words of ${words}`,
    withoutDay: "reported without a day",
  },
  nb: {
    locale: "nb-NO",
    quote: (words) => `«${words}»`,
    inTextOf: (words, day) => `${words} i en tekst fra ${day}`,
    toldWith: (words) => `gjengitt sammen med ord fra ${words}`,
    withoutDay: "gjengitt uten dato",
  },
};

export function dayReason(words: string, published: DaySpan, languages: readonly string[]): Text {
  return inEach(languages, (reason) => reason.inTextOf(reason.quote(words), spelled(published, reason)));
}

/** Of a text whose day is not known, a day can only have been printed whole. */
export function carriedReason(words: string, published: DaySpan | null, languages: readonly string[]): Text {
  return inEach(languages, (reason) => {
    const quoted = reason.quote(words);
    return reason.toldWith(published === null ? quoted : reason.inTextOf(quoted, spelled(published, reason)));
  });
}

export function undatedReason(languages: readonly string[]): Text {
  return inEach(languages, (reason) => reason.withoutDay);
}

/** English where none of the dataset's languages has words. */
function inEach(languages: readonly string[], say: (words: ReasonWords) => string): Text {
  const known = languages.filter((language) => REASONS[language] !== undefined);
  return Object.fromEntries(
    (known.length === 0 ? ["en"] : known).map((language) => [language, say(REASONS[language]!)]),
  );
}

function spelled(published: DaySpan, { locale }: ReasonWords): string {
  const spell = (day: string) =>
    formatOf(locale)
      .format(new Date(`${day}T00:00:00Z`))
      .replace(",", "");
  const [first, last] = [spell(published.first), spell(published.last)];
  return first === last ? first : `${first} – ${last}`;
}

/** Made once: to make one takes a hundred times as long as to use it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string): Intl.DateTimeFormat {
  const known = formats.get(locale);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, {
    ...({ weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const),
  });
  formats.set(locale, made);
  return made;
}
