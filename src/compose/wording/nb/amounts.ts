import type { AmountWords } from "../amount-words.ts";

export const amounts: AmountWords = {
  scales: [
    { value: 1e12, word: "billioner", one: "billion" },
    { value: 1e9, word: "mrd.", one: "mrd." },
    { value: 1e6, word: "millioner", one: "million" },
  ],
  percent: (number) => `${number} prosent`,
  percentSign: (number) => `${number}\u00a0%`,
  points: (number) => `${number} prosentpoeng`,
  money: (number, code) => `${number} ${nameOf(code)}`,
  moneySign: (number, code) => `${number}\u00a0${code}`,
};

/** "kroner" at home, "amerikanske dollar" abroad: as Unicode CLDR has the plural, which the amount stands before. */
function nameOf(code: string): string {
  if (code === "NOK") return "kroner";
  const written = new Intl.NumberFormat("nb-NO", {
    style: "currency",
    currency: code,
    currencyDisplay: "name",
    maximumFractionDigits: 0,
  }).formatToParts(2);
  return written.find(({ type }) => type === "currency")?.value ?? code;
}
