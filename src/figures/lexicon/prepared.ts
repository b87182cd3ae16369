import type { Lexicon } from "./lexicon.ts";

/**
 * Lexicons that come read, by `lexiconKey` of their text. None in a checkout: scripts/build.ts puts those of the
 * program's own languages here, in dist/.
 */
export const prepared: Readonly<Record<string, () => Lexicon>> = {};
