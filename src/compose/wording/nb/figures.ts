import type { FigureWords } from "../wording.ts";

export const figures: FigureWords = {
  figure: ({ modifier, counted, amount, low, high }) => {
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
        return `${counted ? "færre" : "mindre"} enn ${amount ?? high}`;
      case "between":
        if (low === null) return `opptil ${high}`;
        return high === null ? `${low} eller ${counted ? "flere" : "mer"}` : `${low} til ${high}`;
      case "vague":
        if (low === null)
          return high === null ? "et ubestemt antall" : `${counted ? "noen" : "noe"}, opptil ${high}`;
        return high === null
          ? `${counted ? "noen" : "noe"}, ${low} eller ${counted ? "flere" : "mer"}`
          : `${counted ? "noen" : "noe"}, ${low} til ${high}`;
    }
  },
  overlap: (low, high) => {
    if (low !== null && high !== null && low.text === high.text) return `bare med nøyaktig ${low.text}`;
    const from = low === null ? "" : low.open ? `over ${low.text}` : `på minst ${low.text}`;
    const to = high === null ? "" : high.open ? `under ${high.text}` : `på høyst ${high.text}`;
    if (low !== null && high !== null && !low.open && !high.open)
      return `med ethvert tall fra ${low.text} til ${high.text}`;
    return `med ethvert tall ${[from, to].filter((end) => end !== "").join(", og ")}`.trim();
  },
};
