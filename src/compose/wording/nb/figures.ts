import type { FigureWords } from "../wording.ts";

export const figures: FigureWords = {
  figure: ({ modifier, amount, low, high }) => {
    switch (modifier) {
      case "exact":
        return amount ?? "";
      case "about":
        return `om lag ${amount ?? `${low} til ${high}`}`;
      case "at-least":
        return `minst ${amount ?? low}`;
      case "more-than":
        return `mer enn ${amount ?? low}`;
      case "up-to":
        return `opptil ${amount ?? high}`;
      case "fewer-than":
        return `færre enn ${amount ?? high}`;
      case "between":
        if (low === null) return `opptil ${high}`;
        return high === null ? `${low} eller flere` : `${low} til ${high}`;
      case "vague":
        if (low === null) return high === null ? "et ubestemt antall" : `noen, opptil ${high}`;
        return high === null ? `noen, ${low} eller flere` : `noen, ${low} til ${high}`;
    }
  },
  overlap: (low, high) => {
    if (low !== null && low === high) return `nøyaktig ${low}`;
    if (low === null) return high === null ? "ethvert tall" : `ethvert tall opptil ${high}`;
    return high === null ? `ethvert tall fra ${low} og oppover` : `ethvert tall fra ${low} til ${high}`;
  },
};
