import type { Figure } from "../figures/index.ts";
import { type Ground, type Place, utf16 } from "./ground.ts";
import type { Proposed, ProposedFigure } from "./proposal.ts";
import { type Tokens, tokensWithin } from "./sentences.ts";
import { unitFit } from "./subjects.ts";
import type { ReadSentence } from "./voices.ts";

/** Of several that a claim could carry, the first that counts what a measure counts: "four brigades of 12,000 soldiers". */
export function figureIn(
  { asked, stems }: Ground,
  figures: readonly Figure[],
  place: Place,
): Figure | undefined {
  const own = claimableIn(figures, place);
  const measures = [...asked.dataset.measures.values()];
  return own.find((figure) => measures.some((measure) => unitFit(measure, figure, stems) > 0)) ?? own[0];
}

export function claimableIn(figures: readonly Figure[], { start, end }: Place): Figure[] {
  const own: Figure[] = [];
  for (let at = firstEndingAfter(figures, start); at < figures.length && figures[at]!.start < end; at++) {
    if (!NO_CLAIM.has(figures[at]!.kind)) own.push(figures[at]!);
  }
  return own;
}

/** In a list in the order of the text; its length where none ends so late. */
export function firstEndingAfter(list: readonly { readonly end: number }[], offset: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

const NO_CLAIM = new Set<Figure["kind"]>([
  ...([
    "date",
    "year",
    "time",
    "age",
    "duration",
    "ordinal",
    "score",
    "phone",
    "calibre",
    "identifier",
  ] as const),
]);

export function statedFigure({ amount, low, high, modifier, unit, text }: Figure): Proposed<ProposedFigure> {
  return { value: { amount, low, high, modifier, unit }, reason: `“${text}”` };
}

export function tokensOfFigure({ offsets }: Ground, sentence: ReadSentence, figure: Figure): Tokens {
  const { start, end } = utf16(offsets, figure);
  return tokensWithin(sentence, start, end) ?? { from: 0, to: sentence.tokens.length };
}
