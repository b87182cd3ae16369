import type { FigureWords } from "../wording.ts";

export const figures: FigureWords = {
  figure: ({ modifier, counted, amount, low, high }) => {
    switch (modifier) {
      case "exact":
        return amount ?? "";
      case "about":
        return `about ${amount ?? `${low} to ${high}`}`;
      case "at-least":
        return `at least ${amount ?? low}`;
      case "more-than":
        return `more than ${amount ?? low}`;
      case "up-to":
        return `up to ${amount ?? high}`;
      case "fewer-than":
        return `${counted ? "fewer" : "less"} than ${amount ?? high}`;
      case "between":
        if (low === null) return `up to ${high}`;
        return high === null ? `${low} or more` : `${low} to ${high}`;
      case "vague":
        if (low === null) return high === null ? "an unstated number" : `some, up to ${high}`;
        return high === null ? `some, ${low} or more` : `some, ${low} to ${high}`;
    }
  },
  overlap: (low, high) => {
    if (low !== null && low === high) return `exactly ${low}`;
    if (low === null) return high === null ? "any number" : `any number up to ${high}`;
    return high === null ? `any number from ${low} up` : `any number from ${low} to ${high}`;
  },
};
