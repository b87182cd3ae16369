import type { Language } from "../languages/index.ts";
import type { Text } from "../model/text.ts";
import type { DaySpan } from "./days.ts";

/** The dataset's languages by their tags there: a proposal's reasons are written into the data in each. */
export type Reasons = ReadonlyMap<string, Language>;

export function dayReason(words: string, published: DaySpan, reasons: Reasons): Text {
  return inEach(reasons, (language) => dayInText(words, published, language));
}

/** Of a text whose day is not known, a day can only have been printed whole. */
export function carriedReason(words: string, published: DaySpan | null, reasons: Reasons): Text {
  return inEach(reasons, (language) => {
    const told =
      published === null ? language.say("day-words", { words }) : dayInText(words, published, language);
    return language.say("day-told-with", { told });
  });
}

export function undatedReason(reasons: Reasons): Text {
  return inEach(reasons, ({ say }) => say("day-not-told"));
}

function inEach(reasons: Reasons, say: (language: Language) => string): Text {
  return Object.fromEntries(Array.from(reasons, ([tag, language]) => [tag, say(language)]));
}

const dayInText = (words: string, published: DaySpan, { say, locale }: Language): string =>
  say("day-in-text", { words, day: spelled(published, locale) });

function spelled(published: DaySpan, locale: string): string {
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
