/** A statement that prints, where it stood. */
export type Printing = hbs.AST.MustacheStatement | hbs.AST.PartialStatement;

/**
 * One way through a template, as HTML: each statement that prints is a mark in it, `\ue000`, its number and
 * `\ue001`, which no rule of the parser takes for anything but a letter.
 */
export interface Way {
  readonly html: string;
  readonly printings: readonly Printing[];
  /** Line and column of the template where this of the HTML stands. */
  placeOf(offset: number): { readonly line: number; readonly column: number };
}

export const MARK = /\ue000(\d+)\ue001/gu;
export const markOf = (number: number) => `\ue000${number}\ue001`;

/** Which block goes by its second way; all others go by their first. */
type Turn = hbs.AST.BlockStatement | null;

interface Piece {
  readonly start: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** @param givesMarkup whether what it prints stands between tags: a comment there, which opens and closes nothing */
export function wayThrough(
  program: hbs.AST.Program,
  turn: Turn,
  givesMarkup: (printing: Printing) => boolean,
  until: { readonly block: hbs.AST.BlockStatement; readonly way: hbs.AST.Program | undefined } | null = null,
): Way {
  const pieces: Piece[] = [];
  const printings: Printing[] = [];
  let html = "";
  const add = (text: string, line: number, column: number) => {
    pieces.push({ start: html.length, line, column, text });
    html += text;
  };
  const walk = (inner: hbs.AST.Program | undefined): boolean => (inner?.body ?? []).every(visit);
  const enters = (block: hbs.AST.BlockStatement): boolean =>
    turn !== null && (block === turn || holds(block.inverse, turn));

  walk(program);
  return { html, printings, placeOf };

  /** @returns whether to go on */
  function visit(statement: hbs.AST.Statement): boolean {
    const { line, column } = statement.loc.start;
    if (statement.type === "ContentStatement") {
      const { value, lines, last } = literal(statement as hbs.AST.ContentStatement);
      add(value, line + lines, lines === 0 ? column + last : last);
    } else if (statement.type === "MustacheStatement" || statement.type === "PartialStatement") {
      const printing = statement as Printing;
      const mark = markOf(printings.push(printing) - 1);
      add(givesMarkup(printing) ? `<!--${mark}-->` : mark, line, column);
    } else if (statement.type === "BlockStatement") {
      const block = statement as hbs.AST.BlockStatement;
      if (block === until?.block) {
        walk(until.way);
        return false;
      }
      return walk(enters(block) ? block.inverse : block.program);
    }
    return true;
  }

  function placeOf(offset: number) {
    const piece = pieces.findLast(({ start }) => start <= offset);
    if (piece === undefined) return { line: 1, column: 1 };
    const before = piece.text.slice(0, offset - piece.start).split("\n");
    const within = before.at(-1)?.length ?? 0;
    return {
      line: piece.line + before.length - 1,
      column: 1 + (before.length === 1 ? piece.column + within : within),
    };
  }
}

/** Every block of a template, the inner ones too. */
export function blocksOf(program: hbs.AST.Program | undefined): hbs.AST.BlockStatement[] {
  return (program?.body ?? []).flatMap((statement) => {
    if (statement.type !== "BlockStatement") return [];
    const block = statement as hbs.AST.BlockStatement;
    return [block, ...blocksOf(block.program), ...blocksOf(block.inverse)];
  });
}

function holds(program: hbs.AST.Program | undefined, block: hbs.AST.BlockStatement): boolean {
  return blocksOf(program).includes(block);
}

/** Handlebars takes white space off around a block that stands on a line of its own. */
function literal({ value, original }: hbs.AST.ContentStatement) {
  const written = String(original);
  const stripped = written.slice(0, Math.max(0, written.indexOf(value))).split("\n");
  // A mark that the template itself holds would pass for one of these.
  return {
    value: value.replace(/[\ue000\ue001]/gu, "\ufffd"),
    lines: stripped.length - 1,
    last: stripped.at(-1)?.length ?? 0,
  };
}
