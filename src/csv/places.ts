import type { Place } from "../diagnostic.ts";

/** Where the cells of a CSV text stand. Asked only where something is wrong, so rows are read again then. */
export class CsvPlaces {
  readonly #file: string;
  readonly #text: string;
  readonly #delimiter: string;
  readonly #firstLine: number;
  #lineStarts: number[] | null = null;

  /** @param firstLine on which the text starts in its file */
  constructor(file: string, text: string, delimiter: string, firstLine = 1) {
    this.#file = file;
    this.#text = text;
    this.#delimiter = delimiter;
    this.#firstLine = firstLine;
  }

  /** The place of a cell in the row that starts on `line` (from 1); of the row itself for a null column. */
  locate(line: number, column: number | null): Place {
    if (column === null) return { file: this.#file, line, column: 1 };
    this.#lineStarts ??= lineStartsOf(this.#text);
    const start = this.#lineStarts[line - this.#firstLine] ?? 0;
    const before = this.#text.slice(start, this.#cellOffset(start, column)).split(/\r\n|\r|\n/);
    return { file: this.#file, line: line + before.length - 1, column: (before.at(-1) ?? "").length + 1 };
  }

  #cellOffset(start: number, column: number): number {
    let quoted = false;
    let left = column;
    for (let at = start; at < this.#text.length && left > 0; at += 1) {
      const character = this.#text[at];
      if (character === '"') quoted = !quoted;
      else if (!quoted && character === this.#delimiter) left -= 1;
      if (left === 0) return at + 1;
    }
    return start;
  }
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (const lineBreak of text.matchAll(/\r\n|\r|\n/g)) starts.push(lineBreak.index + lineBreak[0].length);
  return starts;
}
