import type { MarkedPart } from "../model/brief.ts";
import type { Claim, Estimate } from "../model/dataset.ts";
import { statedNumber } from "../model/quantity.ts";

/** A figure of a text, as the reader of figures finds it; offsets in code points. */
export interface FigureSpan {
  readonly start: number;
  readonly end: number;
  readonly amount: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The numbers that digits such as "10.000" may mean. */
  readonly ambiguous: readonly number[];
}

/** Finds the figures of a text in this language (BCP 47). */
export type FigureReader = (text: string, language: string) => readonly FigureSpan[];

/**
 * The text with the claim's figure and the words that qualify it marked: what differs when two claims stand
 * side by side. Nothing is marked in a statement, nor where the text holds no such figure.
 */
export function markedParts(text: string, language: string, claim: Claim, read: FigureReader): MarkedPart[] {
  const span = claim.type === "estimate" ? figureIn(read(text, language), claim) : undefined;
  if (span === undefined) return text === "" ? [] : [{ text, marked: false }];
  const points = [...text];
  const cut = (from: number, to: number, marked: boolean) => ({
    text: points.slice(from, to).join(""),
    marked,
  });
  return [
    cut(0, span.start, false),
    cut(span.start, span.end, true),
    cut(span.end, points.length, false),
  ].filter((part) => part.text !== "");
}

function figureIn(figures: readonly FigureSpan[], claim: Estimate): FigureSpan | undefined {
  const wanted = [statedNumber(claim), claim.low, claim.high].filter((value) => value !== null);
  return figures.find((figure) =>
    [figure.amount, figure.low, figure.high, ...figure.ambiguous].some(
      (value) => value !== null && wanted.includes(value),
    ),
  );
}
