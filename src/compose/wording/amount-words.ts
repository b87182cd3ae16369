/** A power of a thousand that sentences put in a word, from the largest: "632 bn", "1.5 million". */
export interface Scale {
  readonly value: number;
  /** What stands behind the number; `one` behind a bare 1. */
  readonly word: string;
  readonly one: string;
}

/** How a language writes amounts of what is not simply counted. A `number` is printed already. */
export interface AmountWords {
  readonly scales: readonly Scale[];
  /** "40 per cent", in a sentence. */
  readonly percent: (number: string) => string;
  /** "40%", where there is little room. */
  readonly percentSign: (number: string) => string;
  /** "35 percentage points": how far two shares lie apart. */
  readonly points: (number: string) => string;
  /** "NOK 40 million", in a sentence. @param code ISO 4217 */
  readonly money: (number: string, code: string) => string;
  /** "NOK 40,000,000", in a table. */
  readonly moneySign: (number: string, code: string) => string;
}
