import type { AmountWords } from "../amount-words.ts";

export const amounts: AmountWords = {
  scales: [
    { value: 1e12, word: "tn", one: "tn" },
    { value: 1e9, word: "bn", one: "bn" },
    { value: 1e6, word: "million", one: "million" },
  ],
  percent: (number) => `${number} per cent`,
  percentSign: (number) => `${number}%`,
  points: (number) => `${number} percentage ${number === "1" ? "point" : "points"}`,
  money: (number, code) => `${code}\u00a0${number}`,
  moneySign: (number, code) => `${code}\u00a0${number}`,
};
