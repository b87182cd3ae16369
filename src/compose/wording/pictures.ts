import type { Language } from "../../languages/index.ts";
import type { PictureWords } from "./picture-words.ts";
import { spanValues } from "./spans.ts";
import { wordsFor } from "./words-for.ts";

export function pictureWords(language: Language): PictureWords {
  const { say } = language;
  return {
    ladder: {
      heading: say("ladder-heading"),
      note: say("ladder-note"),
      implies: (labels) => say("ladder-implies", { labels }),
    },
    required: {
      heading: say("required-heading"),
      note: say("required-note"),
      change: (amount, rises, days) => say("required-change", { amount, rises, ...spanValues(days) }),
      conflict: (gap) => say("required-conflict", { gap: gap || "none" }),
      outgrown: (gap) => say("required-outgrown", { gap: gap || "none" }),
      ifSame: (sentence) => say("required-if-same", { sentence }),
    },
    provenance: {
      heading: say("provenance-heading"),
      note: say("provenance-note"),
      caption: (origins, claims) => say("provenance-caption", { origins, claims }),
      columns: wordsFor(language, "provenance", ["origin", "speaker", "agency", "outlet"]),
      edges: {
        says: (from, to) => say("provenance-says", { from, to }),
        repeats: (from, to) => say("provenance-repeats", { from, to }),
        "rests-on": (from, to) => say("provenance-rests-on", { from, to }),
      },
    },
  };
}
