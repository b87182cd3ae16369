import type { Diagnostic } from "../diagnostic.ts";
import type { WritingFiles } from "../files/index.ts";
import { REFERENCE } from "../languages/reference.ts";
import type { Id } from "../model/dataset.ts";
import type { RawDataset } from "../model/raw-dataset.ts";
import type { ForeignTable } from "./foreign-table.ts";
import { mapRows } from "./map-rows.ts";
import type { Mapping } from "./mapping.ts";
import type { Ground } from "./proposal.ts";
import type { ImportRequest, ImportTools } from "./request.ts";

/** What loading says of a dataset that is not there yet, or not whole: this import may make it so. */
const TO_BE_MADE = ["missing-folder", "unknown-dataset", "empty-dataset", "missing-file"];

/** The table under our names, and the dataset as it is. An existing one with errors is left alone. */
export async function prepareGround(
  id: Id,
  table: ForeignTable,
  mapping: Mapping,
  request: ImportRequest,
  tools: ImportTools,
): Promise<{ ground: Ground } | { faults: readonly Diagnostic[] }> {
  const existing = await tools.load(id, tools.files);
  const faults = existing.diagnostics.filter(
    ({ severity, code }) => severity === "error" && !TO_BE_MADE.includes(code),
  );
  if (faults.length > 0) return { faults };
  const { documents, tables, lines } = existing;
  const hasClaims = tables.length + lines.length > 0 || documents.some(({ kind }) => kind === "claims");
  const validation = hasClaims ? tools.validate(existing) : null;
  if (validation !== null && validation.dataset === null)
    return { faults: validation.diagnostics.filter(({ severity }) => severity === "error") };
  const dataset = validation?.dataset ?? null;
  const languages = dataset?.languages ??
    languagesOf(existing) ??
    mapping.languages ??
    request.languages ?? [REFERENCE];
  const unexplained = await tools.inEach(languages, "day-unexplained");
  const mapped = mapRows(table, mapping);
  return { ground: { id, table, mapped, mapping, existing, dataset, languages, unexplained } };
}

function languagesOf(existing: RawDataset): readonly string[] | null {
  const brief = existing.documents.find(({ kind }) => kind === "brief")?.value;
  const languages = brief instanceof Map ? brief.get("languages") : undefined;
  return Array.isArray(languages) && languages.length > 0 ? languages.map(String) : null;
}

/** The files of the dataset, by their names within it. */
export async function datasetTexts(
  ground: Ground,
  folder: string,
  files: WritingFiles,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const { documents, tables, lines } = ground.existing;
  for (const { file } of [...documents, ...tables, ...lines]) {
    const name = file.slice(folder.length + 1).replaceAll("\\", "/");
    const isTable = name.endsWith(".csv");
    texts.set(name, new TextDecoder("utf-8", { ignoreBOM: isTable }).decode(await files.readFile(file)));
  }
  return texts;
}
