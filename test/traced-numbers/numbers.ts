/** What counts something in the words of the briefs; "a" only before a day, as no other article counts there. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    ...numbered("one two three four five six seven eight nine ten eleven twelve"),
    ...{ once: "1", twice: "2", "a day": "1", "same day": "0" },
  },
  nb: {
    ...numbered("ett to tre fire fem seks sju åtte ni ti elleve tolv"),
    ...{ én: "1", "samme dag": "0" },
  },
};

const MONTHS: Readonly<Record<string, string>> = {
  en: "Jan(?:uary)? Feb(?:ruary)? Mar(?:ch)? Apr(?:il)? May June? July? Aug(?:ust)? Sept?(?:ember)? Oct(?:ober)? Nov(?:ember)? Dec(?:ember)?",
  nb: "jan(?:uar)? feb(?:ruar)? mars apr(?:il)? mai juni juli aug(?:ust)? sep(?:tember)? okt(?:ober)? nov(?:ember)? des(?:ember)?",
};

/** 7, 1,500, 10 000, 2.5: as either language or a source writes it. */
const DIGITS = String.raw`(?<!\d)\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?`;

function numbered(words: string): Record<string, string> {
  return Object.fromEntries(words.split(" ").map((word, index) => [word, String(index + 1)]));
}

export interface Found {
  /** "six" is "6", and October "m10". */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Every number of a text in its order, digits and words alike, and every month: a day is told by both. */
export function findNumbers(text: string, language: string): Found[] {
  return [...text.matchAll(patternOf(language))].map((match) => {
    const [found, word, ...months] = match;
    const place = { start: match.index, end: match.index + found.length };
    if (word !== undefined)
      return { ...place, value: WORDS[language]![word.toLowerCase().replace(/\s+/gu, " ")]! };
    const month = months.findIndex((part) => part !== undefined);
    return { ...place, value: month === -1 ? plain(found) : `m${month + 1}` };
  });
}

/** Where a word may break between two syllables it is one word all the same. */
export const numbersIn = (text: string, language: string): string[] =>
  findNumbers(text.normalize("NFC").replaceAll("\u00ad", ""), language).map(({ value }) => value);

function patternOf(language: string): RegExp {
  const words = Object.keys(WORDS[language]!)
    .map((word) => eitherCase(word).replace(" ", String.raw`\s+`))
    .join("|");
  const months = MONTHS[language]!.split(" ")
    .map((month) => `(${month})`)
    .join("|");
  return new RegExp(String.raw`(?<![\p{L}’'])(?:(${words})|${months})(?![\p{L}’'])|${DIGITS}`, "gu");
}

const eitherCase = (word: string) => word.replace(/^\p{L}/u, (first) => `[${first}${first.toUpperCase()}]`);

/** A comma or point that groups three digits is no decimal sign in what is counted here. */
function plain(written: string): string {
  return /^\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+$/u.test(written)
    ? written.replace(/\D/gu, "")
    : written.replace(",", ".");
}

/** As {@link numbersIn} has a number. */
export const number = (value: number) => String(value);
