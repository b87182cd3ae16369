import type { Language } from "../languages/index.ts";
import type { Text } from "../model/text.ts";
import type { DaySpan } from "./days.ts";

/** The dataset's languages by their tags there: a proposal's reasons are written into the data in each. */
export type Reasons = ReadonlyMap<string, Language>;

export function dayReason(words: string, published: DaySpan, reasons: Reasons): Text {
  return inEach(reasons, (language) => dayInText(words, published, language));
}

export function carriedReason(words: string, published: DaySpan | null, reasons: Reasons): Text {
  return inEach(reasons, (language) =>
    language.say("day-told-with", { told: dayWords(words, published, language) }),
  );
}

/** Of what was told before a day that the text names. */
export function upToReason(words: string, published: DaySpan | null, reasons: Reasons): Text {
  return inEach(reasons, (language) =>
    language.say("day-told-before", { told: dayWords(words, published, language) }),
  );
}

/** What is said of the day already, and that it can't be before what it tells of. */
export function eventReason(told: Text | null, words: string, reasons: Reasons): Text {
  return inEach(reasons, ({ say }, tag) =>
    [told?.[tag], say("day-not-before", { words })].filter(Boolean).join("; "),
  );
}

export function undatedReason(reasons: Reasons): Text {
  return inEach(reasons, ({ say }) => say("day-not-told"));
}

function inEach(reasons: Reasons, say: (language: Language, tag: string) => string): Text {
  return Object.fromEntries(Array.from(reasons, ([tag, language]) => [tag, say(language, tag)]));
}

/** Of a text whose day is not known, a day can only have been printed whole. */
function dayWords(words: string, published: DaySpan | null, language: Language): string {
  return published === null ? language.say("day-words", { words }) : dayInText(words, published, language);
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
