import type { Diagnostic } from "../diagnostic.ts";
import type { ForeignTable } from "./foreign-table.ts";
import type { MappedRow, Told } from "./mapped-row.ts";

/** So many examples of a kind are printed. */
const MOST_EXAMPLES = 3;

interface Kind {
  readonly severity: Diagnostic["severity"];
  readonly code: string;
  readonly hint: string | null;
  message(count: number, examples: string): string;
  example(told: Told): string;
}

const becomes = ({ before, after }: Told) => `“${before}” is ${after}`;

const KINDS: Readonly<Record<Told["what"], Kind>> = {
  figure: {
    ...{ severity: "note", code: "import-cell-read", hint: null, example: becomes },
    message: (count, examples) => `figures read from words: ${count} (${examples})`,
  },
  footnote: {
    ...{ severity: "note", code: "import-cell-read", hint: null, example: becomes },
    message: (count, examples) => `figures read without the marks of footnotes: ${count} (${examples})`,
  },
  date: {
    ...{ severity: "note", code: "import-cell-read", hint: null, example: becomes },
    message: (count, examples) => `dates read: ${count} (${examples})`,
  },
  aside: {
    ...{ severity: "note", code: "import-aside", example: ({ before }) => `“${before}”` },
    hint: "the cell stands in the claim’s note as it is",
    message: (count, examples) => `words beside a figure: ${count} (${examples})`,
  },
  words: {
    ...{ severity: "warning", code: "import-words-unread", example: ({ before }) => `“${before}”` },
    hint: "map the column to note to keep it",
    message: (count, examples) =>
      `words of figures that are not vague are made from their numbers; not kept: ${count} (${examples})`,
  },
  "no-day": {
    ...{ severity: "warning", code: "import-odd-cell", hint: null, example: ({ before }) => `“${before}”` },
    message: (count, examples) => `days that programs put for none are left out: ${count} (${examples})`,
  },
  control: {
    ...{ severity: "warning", code: "import-control-character", hint: null },
    example: ({ before, after }) => `${before} in ${after}`,
    message: (count, examples) => `characters that no reader sees are replaced: cells ${count} (${examples})`,
  },
};

/** What became of cells that were not taken as they stand: each kind once, at the first of them. */
export function* toldCells(rows: readonly MappedRow[], table: ForeignTable): Iterable<Diagnostic> {
  const found = new Map<
    Told["what"],
    { row: MappedRow; first: Told; count: number; examples: Set<string> }
  >();
  for (const row of rows) {
    for (const told of row.told) {
      const known = found.get(told.what) ?? { row, first: told, count: 0, examples: new Set<string>() };
      known.count += 1;
      if (known.examples.size <= MOST_EXAMPLES) known.examples.add(KINDS[told.what].example(told));
      found.set(told.what, known);
    }
  }
  for (const [what, { row, first, count, examples }] of found) {
    const { severity, code, hint, message } = KINDS[what];
    const more = examples.size > MOST_EXAMPLES ? ", …" : "";
    const listed = `${[...examples].slice(0, MOST_EXAMPLES).join(", ")}${more}`;
    yield { severity, code, message: message(count, listed), at: table.locate(row.row, first.column), hint };
  }
}
