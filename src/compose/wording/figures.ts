import type { Language } from "../../languages/index.ts";
import type { FigureWords, PrintedEnd } from "./wording.ts";

export function figureWords({ say }: Language): FigureWords {
  return {
    figure({ modifier, counted, amount, low, high }) {
      const ends = low === null ? (high === null ? "none" : "up-to") : high === null ? "from" : "both";
      const values = { ends, low: low ?? "", high: high ?? "", counted };
      switch (modifier) {
        case "between":
          return say("figure-between", values);
        case "vague":
          return say("figure-vague", values);
        case "about":
          return say("figure", { modifier, counted, amount: amount ?? say("figure-between", values) });
        default:
          return say("figure", { modifier, counted, amount: amount ?? low ?? high ?? "" });
      }
    },
    overlap: (low, high) =>
      say("overlap", {
        ends: endsOf(low, high),
        low: low?.text ?? "",
        high: high?.text ?? "",
        lowOpen: low?.open ?? false,
        highOpen: high?.open ?? false,
      }),
  };
}

function endsOf(low: PrintedEnd | null, high: PrintedEnd | null): string {
  if (low === null) return high === null ? "any" : "high";
  if (high === null) return "low";
  if (low.text === high.text) return "exactly";
  return low.open || high.open ? "both" : "closed";
}
