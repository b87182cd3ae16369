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
    if (low !== null && high !== null && low.text === high.text) return `only for exactly ${low.text}`;
    const from = low === null ? "" : low.open ? `above ${low.text}` : `at least ${low.text}`;
    const to = high === null ? "" : high.open ? `below ${high.text}` : `at most ${high.text}`;
    if (low !== null && high !== null && !low.open && !high.open)
      return `for any number from ${low.text} to ${high.text}`;
    return `for any number ${[from, to].filter((end) => end !== "").join(", and ")}`.trim();
  },
};
