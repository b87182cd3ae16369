import type { Diagnostic } from "../diagnostic.ts";
import { LARGEST_IMPORT } from "../files/index.ts";
import { mappingOf, readBytes } from "./asked-files.ts";
import { describeReading } from "./findings.ts";
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
  const { ratings, rows } = await mappingOf(request, files);
  onStep(`reading ${request.file}`);
  const bytes = await readBytes(request.file, LARGEST_IMPORT, files);
  const { table, diagnostics } = await readForeign(bytes, request.file, { ...request, ratings, rows });
  if (table === null) return { mapping: null, diagnostics };
  const mapping = suggestMapping(table);
  const named = rows === null ? mapping : `rows: ${JSON.stringify(rows)}\n${mapping}`;
  return { mapping: named, diagnostics: [...diagnostics, describeReading(table)] };
}
