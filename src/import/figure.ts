import type { Cell, Source } from "./mapped-row.ts";
import type { Figure } from "./mapping.ts";

/**
 * A figure given as lowest, best and highest value → amount, low, high and modifier of ours: a best value alone
 * is exact, or about where the table marks it so; two ends are a range, which keeps the best value beside them;
 * one end alone is a floor or a ceiling. Three times the same number is one exact figure.
 */
export function readFigure(figure: Figure, source: Source): Map<string, Cell> {
  const best = partOf(figure.best, source);
  const low = partOf(figure.low, source);
  const high = partOf(figure.high, source);
  const marked = partOf(figure.about, source);
  const modifier = (text: string): [string, Cell] => ["modifier", { text, column: null }];
  if (low !== null && high !== null) {
    const one = low.text === high.text && (best === null || best.text === low.text);
    if (one) return new Map([["amount", best ?? low], modifier("exact")]);
    return given([["amount", best], ["low", low], ["high", high], modifier("between")]);
  }
  if (best !== null) {
    const word = marked === null ? "exact" : "about";
    return given([["amount", best], ["low", low], ["high", high], modifier(word)]);
  }
  if (low !== null) return new Map([["low", low], modifier("at-least")]);
  return high === null ? new Map() : new Map([["high", high], modifier("up-to")]);
}

function partOf(name: string | undefined, source: Source): Cell | null {
  if (name === undefined) return null;
  const text = source.cell(name, false);
  return text === "" ? null : { text, column: source.column(name) };
}

function given(parts: readonly [string, Cell | null][]): Map<string, Cell> {
  return new Map(parts.filter((part): part is [string, Cell] => part[1] !== null));
}
