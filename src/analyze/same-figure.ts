import type { Estimate } from "../model/dataset.ts";
import { statedNumber } from "../model/quantity.ts";
import { ANY_LANGUAGE, type Text } from "../model/text.ts";

/** An estimate and its {@link figureKey}, or the number that stands for it. */
interface Figure {
  readonly claim: Estimate;
  readonly figure: string | number;
}

/**
 * Did the two state the same figure in the same words? The words themselves count for a vague figure only:
 * "thousands" and "tens of thousands" may have the same ends, or none, and are not the same figure.
 */
export function isSameFigure(a: Figure, b: Figure): boolean {
  if (a.figure !== b.figure) return false;
  return a.claim.modifier !== "vague" || areSameWords(a.claim.words, b.claim.words);
}

/**
 * One key for all spellings of one figure: its modifier, which says whether the ends count too, both ends, and the
 * number stated between them.
 */
export function figureKey(claim: Estimate): string {
  const { low, high } = claim.ends;
  return [claim.modifier, low?.value, high?.value, statedNumber(claim)].join("|");
}

/** Equal in every language that both are written in. With no language shared there is nothing to tell them apart. */
function areSameWords(a: Text | null, b: Text | null): boolean {
  if (a === null || b === null) return true;
  const languages = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const language of languages) {
    const ours = a[language] ?? a[ANY_LANGUAGE];
    const theirs = b[language] ?? b[ANY_LANGUAGE];
    if (ours !== undefined && theirs !== undefined && fold(ours) !== fold(theirs)) return false;
  }
  return true;
}

function fold(words: string): string {
  return words.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();
}
