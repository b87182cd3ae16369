/** *Figures and excerpts of a text → the pieces that it is shown in.* */

/** @import {FigureMark, SourceText, Span} from "../../src/desk/protocol.ts" */

/**
 * Words that are alike in all that is shown of them.
 * @typedef {Span & {readonly claims: readonly string[], readonly ends: readonly string[]}} Run
 */

/**
 * Words without a figure, or a figure, in the runs that the excerpts cut it into.
 * @typedef {Span & {readonly figure: FigureMark | null, readonly runs: readonly Run[]}} Piece
 */

/**
 * A block in pieces: a figure is one piece however many excerpts begin or end in it, so that it can be gone to.
 * @param {Span} block
 * @param {Pick<SourceText, "figures" | "excerpts">} marks
 * @returns {Piece[]}
 */
export function piecesOf(block, { figures, excerpts }) {
  const own = figures.filter(({ start, end }) => start >= block.start && end <= block.end);
  const near = excerpts.filter(({ start, end }) => start < block.end && end > block.start);
  /** @type {Piece[]} */
  const pieces = [];
  let at = block.start;
  for (const figure of own) {
    if (figure.start < at) continue;
    if (figure.start > at) pieces.push({ ...runsOf({ start: at, end: figure.start }, near), figure: null });
    pieces.push({ ...runsOf(figure, near), figure });
    at = figure.end;
  }
  if (at < block.end) pieces.push({ ...runsOf({ start: at, end: block.end }, near), figure: null });
  return pieces;
}

/** @param {Span} span @param {SourceText["excerpts"]} excerpts @returns {Span & {runs: Run[]}} */
function runsOf({ start, end }, excerpts) {
  const cuts = [start, ...excerpts.flatMap((excerpt) => [excerpt.start, excerpt.end]), end]
    .filter((cut) => cut >= start && cut <= end)
    .toSorted((a, b) => a - b);
  const distinct = [...new Set(cuts)];
  const runs = distinct.slice(0, -1).map((from, index) => {
    const to = /** @type {number} */ (distinct[index + 1]);
    return {
      start: from,
      end: to,
      claims: excerpts
        .filter((excerpt) => excerpt.start <= from && excerpt.end >= to)
        .map(({ claim }) => claim),
      ends: excerpts.filter((excerpt) => excerpt.end === to).map(({ claim }) => claim),
    };
  });
  return { start, end, runs };
}

/**
 * The claims of a text in the order of their excerpts, each with its number in the margin.
 * @param {SourceText["excerpts"]} excerpts
 * @returns {ReadonlyMap<string, number>}
 */
export function numbersOf(excerpts) {
  const sorted = excerpts.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return new Map([...new Set(sorted.map(({ claim }) => claim))].map((claim, index) => [claim, index + 1]));
}
