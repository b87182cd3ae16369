import { warning } from "../../diagnostic.ts";
import { type Check, placeIn } from "../drafts.ts";

/** What a reader takes in at one look, in large across a page. */
const MOST_WORDS = 12;

export const headlines: Check = {
  id: "headlines",
  title: "The headline tells the finding in at most twelve words, in each language",

  *inspect({ brief }) {
    const written = brief?.value.headline;
    if (brief === null || written === undefined) return;
    const texts = typeof written === "string" ? [["", written] as const] : Object.entries(written);
    for (const [language, text] of texts) {
      const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      if (words <= MOST_WORDS) continue;
      yield warning(
        "long-headline",
        `headline of ${words} words: ${language === "" ? text : `${language}, ${text}`}`,
        placeIn(brief, "headline", ...(language === "" ? [] : [language])),
        `tell the finding in at most ${MOST_WORDS}; what else there is to say stands below it`,
      );
    }
  },
};
