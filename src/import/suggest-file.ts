import type { Diagnostic } from "../diagnostic.ts";
import { inline } from "../edit/index.ts";
import { LARGEST_IMPORT } from "../files/index.ts";
import { mappingOf, readBytes } from "./asked-files.ts";
import { LOOKED_AT } from "./column-guess.ts";
import { describeReading } from "./findings.ts";
import type { ForeignTable, HeadingLines } from "./foreign-table.ts";
import { readForeign } from "./read-foreign.ts";
import type { ImportRequest, ImportTools } from "./request.ts";
import { suggestMapping } from "./suggest.ts";

export interface Suggestion {
  /** A mapping file, YAML; null where the file is no table. */
  readonly mapping: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a foreign file and proposes how to map it. Nothing is written. */
export async function suggestFile(
  request: ImportRequest,
  { files, onStep }: Pick<ImportTools, "files" | "onStep">,
): Promise<Suggestion> {
  const mapping = await mappingOf(request, files);
  onStep(`reading ${request.file}`);
  const bytes = await readBytes(request.file, LARGEST_IMPORT, files);
  const read = (heading: HeadingLines) =>
    readForeign(bytes, request.file, { ...request, ratings: mapping.ratings, rows: mapping.rows, heading });
  const first = await read(mapping.heading);
  const below = first.table === null ? null : headingBelow(first.table);
  const heading = mapping.heading ?? (below === null ? null : [below]);
  const { table, diagnostics } = heading === mapping.heading ? first : await read(heading);
  if (table === null) return { mapping: null, diagnostics };
  const lines = [
    ...(mapping.rows === null ? [] : [`rows: ${inline(mapping.rows)}\n`]),
    ...(heading === null
      ? []
      : [
          `heading: ${heading.length === 1 ? heading[0] : `[${heading.join(", ")}]`}   # the line that the column names stand on\n`,
        ]),
    suggestMapping(table),
  ];
  return { mapping: lines.join(""), diagnostics: [...diagnostics, describeReading(table)] };
}

/** The first line that is as wide as the table: above it stand a title or remarks. Null where the first one is. */
function headingBelow({ columns, rows }: ForeignTable): number | null {
  const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== "").length;
  const looked = rows.slice(0, LOOKED_AT);
  const width = looked.reduce((most, { cells }) => Math.max(most, filled(cells)), 0);
  if (filled(columns) > 1 || width < 3) return null;
  return looked.find(({ cells }) => filled(cells) >= width - 1)?.line ?? null;
}
