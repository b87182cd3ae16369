/** How a language writes numbers and amounts. A `number` that is a string is printed already. */
export interface AmountWords {
  /** Digit groups and decimal sign of the language; never rounded. */
  readonly number: (value: number) => string;
  /** From a million on in its scale and to three digits, "632 bn", "1.25 million"; below that as it is. */
  readonly shortNumber: (value: number) => string;
  /** "40 per cent", in a sentence. */
  readonly percent: (number: string) => string;
  /** "40%", where there is little room. */
  readonly percentSign: (number: string) => string;
  /** "35 percentage points": how far two shares lie apart. */
  readonly points: (count: number) => string;
  /** "NOK 40 million", in a sentence. @param code ISO 4217 */
  readonly money: (number: string, code: string) => string;
  /** "NOK 40,000,000", in a table. */
  readonly moneySign: (number: string, code: string) => string;
}
