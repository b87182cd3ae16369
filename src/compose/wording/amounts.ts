import type { Language } from "../../languages/index.ts";
import type { AmountWords } from "./amount-words.ts";

/** Powers of a thousand that sentences put in a word, from the largest. */
const SCALES = [
  { value: 1e12, message: "in-trillions" },
  { value: 1e9, message: "in-billions" },
  { value: 1e6, message: "in-millions" },
] as const;

/** Digits that a reader takes in at a glance. */
const DIGITS = 3;

export function amountWords({ say, number, locale }: Language): AmountWords {
  return {
    number,
    shortNumber(value) {
      const rounded = Number(value.toPrecision(DIGITS));
      const scale = Math.abs(value) < 1e6 ? undefined : SCALES.find((one) => Math.abs(rounded) >= one.value);
      if (scale === undefined) return number(value);
      return say(scale.message, { count: Number((rounded / scale.value).toPrecision(DIGITS)) });
    },
    percent: (written) => say("percent", { number: written }),
    percentSign: (written) => say("percent-sign", { number: written }),
    points: (count) => say("points", { count }),
    money: (written, code) => say("money", { number: written, code, name: () => currencyName(code, locale) }),
    moneySign: (written, code) => say("money-sign", { number: written, code }),
  };
}

/** "amerikanske dollar": as Unicode CLDR has the plural, which the amount stands before; of several, that of large amounts. */
function currencyName(code: string, locale: string): string {
  const written = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: code,
    currencyDisplay: "name",
    maximumFractionDigits: 0,
  }).formatToParts(MANY);
  return written.find(({ type }) => type === "currency")?.value ?? code;
}

const MANY = 5;
