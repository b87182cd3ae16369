/**
 * RFC 4180 by the book, and nothing else: what any writer of CSV puts out, found at the speed of looking at each
 * character once. Whatever is written otherwise (a quote inside a bare cell, line ends of two kinds) is for
 * csv-parse, which has rules for it and names for its faults.
 */

/** Where the rows of a text start, and how many cells each has; its cells are made when they are asked for. */
export interface RowIndex {
  /** Rows, the heading included; empty lines are none. */
  readonly size: number;
  /** Lines on which nothing stands at all. */
  readonly empty: number;
  /** In UTF-16 units from the start of the text. */
  readonly starts: readonly number[];
  /** Counted from 1. */
  readonly lines: readonly number[];
  readonly cells: readonly number[];
}

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/**
 * Null where the text is not by the book, or holds a row longer than `longest`.
 * @param delimiter one character
 */
export function indexRows(text: string, delimiter: string, longest: number): RowIndex | null {
  const mark = delimiter.charCodeAt(0);
  const starts: number[] = [];
  const lines: number[] = [];
  const cells: number[] = [];
  let ending = 0;
  let line = 1;
  let empty = 0;
  for (let at = 0; at < text.length; ) {
    // Passed over before anything is kept of it: a file may hold nothing else.
    const end = lineEndAt(text, at);
    if (end > 0 && (ending === 0 || text.charCodeAt(at) === ending)) {
      ending = text.charCodeAt(at);
      at += end;
      line += 1;
      empty += 1;
      continue;
    }
    starts.push(at);
    lines.push(line);
    let count = 1;
    for (;;) {
      let code = text.charCodeAt(at);
      if (code === QUOTE) {
        // Past the closing quote; two quotes are one of the text.
        for (at += 1; ; at += 1) {
          if (at >= text.length) return null;
          code = text.charCodeAt(at);
          if (code === QUOTE && text.charCodeAt(++at) !== QUOTE) break;
          if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) line += 1;
        }
        code = text.charCodeAt(at);
      } else {
        for (; at < text.length && code !== mark && code !== LF && code !== CR; code = text.charCodeAt(++at))
          if (code === QUOTE) return null;
      }
      if (at >= text.length) break;
      if (code === mark) {
        at += 1;
        count += 1;
        continue;
      }
      if (code === CR && text.charCodeAt(at + 1) !== LF) return null;
      if (code !== LF && code !== CR) return null;
      // The first line end sets what a line end is; another kind would be part of a cell.
      if (ending !== code && ending !== 0) return null;
      ending = code;
      at += code === CR ? 2 : 1;
      line += 1;
      break;
    }
    if (at - (starts.at(-1) ?? 0) > longest) return null;
    cells.push(count);
  }
  return { size: starts.length, starts, lines, cells, empty };
}

/** How long the line end is that stands there; 0 where none of those that this reader takes does. */
function lineEndAt(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if (code === LF) return 1;
  return code === CR && text.charCodeAt(at + 1) === LF ? 2 : 0;
}

/** The cells of one row of an indexed text. */
export function cellsOf(text: string, delimiter: string, { starts, cells }: RowIndex, row: number): string[] {
  const mark = delimiter.charCodeAt(0);
  const count = cells[row]!;
  const made = new Array<string>(count);
  let at = starts[row]!;
  for (let cell = 0; cell < count; cell += 1) {
    if (text.charCodeAt(at) === QUOTE) {
      const start = at + 1;
      let doubled = false;
      for (at = text.indexOf('"', start); text.charCodeAt(at + 1) === QUOTE; at = text.indexOf('"', at + 2))
        doubled = true;
      const inside = text.slice(start, at);
      made[cell] = doubled ? inside.replaceAll('""', '"') : inside;
      at += 2;
      continue;
    }
    const start = at;
    let code = text.charCodeAt(at);
    while (at < text.length && code !== mark && code !== LF && code !== CR) code = text.charCodeAt(++at);
    made[cell] = at === start ? "" : text.slice(start, at);
    at += 1;
  }
  return made;
}
