import { join } from "node:path";
import { type Diagnostic, error } from "../diagnostic.ts";
import { LARGEST_SOURCES, LARGEST_TABLE, LARGEST_YAML } from "../files/index.ts";
import { ID_PATTERN, type Id } from "../model/dataset.ts";
import { didYouMean } from "../model/nearest.ts";
import {
  FILE_KINDS,
  type FileKind,
  type RawDataset,
  type RawDocument,
  type RawLines,
  type RawTable,
} from "../model/raw-dataset.ts";
import { parseCsv } from "./csv.ts";
import { DATASET_FILES, type DatasetFile, isDatasetFile } from "./dataset-files.ts";
import { type DatasetFiles, namesIn } from "./files.ts";
import { listDatasets } from "./list-datasets.ts";
import { parseNdjson } from "./ndjson.ts";
import { strayClaims, strayFiles, strayFolders } from "./stray-files.ts";
import { readTextFile } from "./text-file.ts";
import { type ParsedYaml, parseYaml } from "./yaml.ts";

/**
 * Reads `<dataFolder>/<id>/`. Faults of the data come back in `diagnostics`, places as `dataFolder` was given.
 * @throws MachineError where a file is there and the machine can't read it
 */
export async function loadDataset(
  dataFolder: string,
  id: Id,
  files: DatasetFiles,
  memory: ParsedFiles | null = null,
  largestYaml: number = LARGEST_YAML,
): Promise<RawDataset> {
  const folder = join(dataFolder, id);
  const names = ID_PATTERN.test(id) ? await namesIn(folder, files) : null;
  if (names === null) return nothingRead(id, [await unknownDataset(dataFolder, id, files)]);
  const inClaims = (await namesIn(join(folder, "claims"), files)) ?? [];
  if (![...names, ...inClaims.map(() => "claims.yaml")].some(isDatasetFile)) {
    return nothingRead(id, [emptyDataset(folder, id)]);
  }
  const found = [
    ...DATASET_FILES.filter(({ name }) => names.includes(name)),
    ...inClaims.filter((name) => name.endsWith(".yaml") && !name.startsWith(".")).map(claimsFile),
  ].sort((a, b) => FILE_KINDS.indexOf(a.kind) - FILE_KINDS.indexOf(b.kind));
  const faults = [
    ...missingFiles(folder, names, found),
    ...strayFiles(folder, names, found),
    ...(await strayFolders(folder, names, files)),
    ...(await strayClaims(folder, inClaims, files)),
  ];
  return readAll(folder, id, found, faults, files, { memory, largestYaml });
}

/** YAML files by path as they were parsed, for who reads the same folder again and again: watching. */
export type ParsedFiles = Map<string, { readonly text: string; readonly parsed: ParsedYaml }>;

function parseOnce(text: string, path: string, kind: FileKind, memory: ParsedFiles | null): ParsedYaml {
  const known = memory?.get(path);
  if (known?.text === text) return known.parsed;
  const parsed = parseYaml(text, path, kind);
  memory?.set(path, { text, parsed });
  return parsed;
}

function claimsFile(name: string): DatasetFile {
  return { name: join("claims", name), kind: "claims", format: "yaml" };
}

function nothingRead(id: Id, diagnostics: Diagnostic[]): RawDataset {
  return { id, documents: [], tables: [], lines: [], unread: new Set(FILE_KINDS), diagnostics };
}

async function unknownDataset(dataFolder: string, id: Id, files: DatasetFiles): Promise<Diagnostic> {
  const { datasets, diagnostics } = await listDatasets(dataFolder, files);
  const missingFolder = diagnostics.find(({ code }) => code === "missing-folder");
  if (missingFolder !== undefined) return missingFolder;
  const known = datasets.length === 0 ? `${dataFolder} holds no dataset` : `known: ${shortList(datasets)}`;
  return error("unknown-dataset", `unknown dataset: ${id}`, null, didYouMean(id, datasets) ?? known);
}

function shortList(names: readonly string[]): string {
  return names.length <= 8
    ? names.join(", ")
    : `${names.slice(0, 8).join(", ")} and ${names.length - 8} more`;
}

function emptyDataset(folder: string, id: Id): Diagnostic {
  const hint =
    "it needs brief.yaml, sources.yaml, speakers.yaml and claims.yaml; `dbrief init` writes an example";
  return error("empty-dataset", `empty dataset: ${id}`, { file: folder, line: null, column: null }, hint);
}

function* missingFiles(folder: string, names: readonly string[], found: readonly DatasetFile[]) {
  for (const kind of ["brief", "sources", "speakers", "claims"] as const) {
    if (found.some((file) => file.kind === kind)) continue;
    const file = join(folder, `${kind}.yaml`);
    const misnamed = names.includes(`${kind}.yml`) ? `rename ${kind}.yml to ${kind}.yaml` : null;
    const hint = misnamed ?? "a dataset needs it; `dbrief init` writes an example";
    yield error("missing-file", `missing file: ${kind}.yaml`, { file, line: null, column: null }, hint);
  }
}

async function readAll(
  folder: string,
  id: Id,
  found: readonly DatasetFile[],
  faults: readonly Diagnostic[],
  files: DatasetFiles,
  { memory, largestYaml }: { readonly memory: ParsedFiles | null; readonly largestYaml: number },
): Promise<RawDataset> {
  const documents: RawDocument[] = [];
  const tables: RawTable[] = [];
  const lines: RawLines[] = [];
  const diagnostics = [...faults];
  const unread = new Set<FileKind>(FILE_KINDS.filter((kind) => !found.some((file) => file.kind === kind)));
  for (const { name, kind, format } of found) {
    const path = join(folder, name);
    const largest = format !== "yaml" ? LARGEST_TABLE : kind === "sources" ? LARGEST_SOURCES : largestYaml;
    const read = await readTextFile(path, folder, largest, files);
    if ("fault" in read) {
      const outgrown = read.fault.code === "file-too-large";
      diagnostics.push(outgrown ? { ...read.fault, hint: remedyOf(kind, format, folder, id) } : read.fault);
      unread.add(kind);
      continue;
    }
    if (format === "ndjson") {
      const parsed = parseNdjson(read.text, path);
      for (const fault of parsed.diagnostics) diagnostics.push(fault);
      if (parsed.diagnostics.length > 0) unread.add(kind);
      lines.push(parsed.lines);
      continue;
    }
    const parsed = format === "yaml" ? parseOnce(read.text, path, kind, memory) : parseCsv(read.text, path);
    for (const fault of parsed.diagnostics) diagnostics.push(fault);
    if ("document" in parsed && parsed.document !== null) documents.push(parsed.document);
    else if ("table" in parsed && parsed.table !== null) tables.push(parsed.table);
    else unread.add(kind);
    // Rows that are left out may be the very ones that something else misses.
    if ("table" in parsed && parsed.diagnostics.length > 0) unread.add(kind);
  }
  return { id, documents, tables, lines, unread, diagnostics };
}

/** What to do with a file that has outgrown its format. */
function remedyOf(kind: FileKind, format: DatasetFile["format"], folder: string, id: Id): string {
  if (format !== "yaml") return "make several datasets of it, by period or by measure";
  if (kind !== "claims") return "make several datasets of it, by period or by subject";
  const table = join(folder, "claims.csv");
  return `turn the claims into a table, then remove this file: dbrief export ${id} --as csv --to ${table}`;
}
