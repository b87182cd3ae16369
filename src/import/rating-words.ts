/** What a fact check calls the claim. */
export interface Rating {
  /** Its words, else its number; empty where it has neither. */
  readonly words: string;
  /** The number's place on its scale: 0 for the worst, 1 for the best; null where no scale is given. */
  readonly share: number | null;
  /** The number as it stands: “1 on a scale of 1 to 5”; empty where no scale is given. */
  readonly scale: string;
}

/**
 * The stance of a rating: what the mapping says of its words, else `affirms` or `denies` where they say that the claim
 * is true, or that it isn't, and nothing beside. A number alone gives none, for scales have ends for “no evidence”
 * and “mostly true” too; where it contradicts the words, one of the two is a slip. Null then.
 * @param asked words in small letters → stances, from the mapping
 */
export function stanceOf({ words, share }: Rating, asked: ReadonlyMap<string, string>): string | null {
  const own = asked.get(words.toLowerCase());
  if (own !== undefined) return own;
  const said = stanceInWords(words);
  return said === null || share === null || said === stanceInNumber(share) ? said : null;
}

/** Do the words say one thing and the number another? */
export function isContradictory({ words, share }: Rating): boolean {
  const said = stanceInWords(words);
  return said !== null && share !== null && said !== stanceInNumber(share);
}

function stanceInWords(words: string): "affirms" | "denies" | null {
  const bare = words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^(?:rating|verdict|our rating|fact ?check)\s*:\s*/u, "")
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  // “True?” asks.
  if (/\?/.test(words)) return null;
  return DENYING.has(bare) ? "denies" : AFFIRMING.has(bare) ? "affirms" : null;
}

function stanceInNumber(share: number): "affirms" | "denies" | null {
  return share === 0.5 ? null : share < 0.5 ? "denies" : "affirms";
}

/** Whole ratings, in the languages of desks that publish ClaimReview: never parts of one (“mostly false”). */
const DENYING = new Set([
  ...["false", "not true", "untrue", "incorrect", "not correct", "wrong", "pants on fire", "this is false"],
  ...["completely false", "totally false", "entirely false", "the claim is false", "this claim is false"],
  ...["helt feil", "feil", "faktisk helt feil", "usant", "ikke sant", "falskt", "falsk", "forkert", "osant"],
  ...[
    "falso",
    "falsa",
    "es falso",
    "é falso",
    "è falso",
    "faux",
    "c’est faux",
    "c'est faux",
    "falsch",
    "onwaar",
  ],
  ...["fałsz", "nepravda", "ложь", "неправда", "yanlış", "خطأ", "거짓"],
]);
const AFFIRMING = new Set([
  ...["true", "correct", "accurate", "this is true", "completely true", "entirely true", "the claim is true"],
  ...["helt sant", "faktisk helt sant", "sant", "riktig", "korrekt"],
  ...["verdadero", "verdadeiro", "vero", "vrai", "c’est vrai", "c'est vrai", "wahr", "richtig", "waar"],
  ...["prawda", "pravda", "правда", "doğru", "صحيح", "사실"],
]);
