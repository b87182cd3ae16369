import { extname, join } from "node:path";
import { type Diagnostic, error, note, warning } from "../diagnostic.ts";
import { didYouMean } from "../model/nearest.ts";
import { FILE_KINDS, type FileKind } from "../model/raw-dataset.ts";
import { DATASET_FILES, type DatasetFile } from "./dataset-files.ts";
import type { DatasetFiles } from "./files.ts";

/** Endings of files that hold data, whoever reads them, packed or not. */
const DATA = /\.(?:ya?ml|csv|tsv|tab|jsonl?|ndjson|xlsx?|ods)(?:\.(?:gz|bz2|xz|zst|zip))?$/i;
const OPTIONAL: ReadonlySet<FileKind> = new Set(["assessments", "withdrawn"]);
const KNOWN = DATASET_FILES.map(({ name }) => name);
/** What editors and people put behind the name of a copy. */
const COPY = /(?:~|\.~\d+~|\.(?:bak|backup|old|orig|save|copy|tmp|\d{1,8}))+$/i;
const PACKED_ARCHIVE = /^archives?\.(?:zip|7z|rar|tar|tgz|tbz2?|txz|tar\.\w+)$/i;

/** A file left unread for its name would leave out claims in silence. */
export function* strayFiles(
  folder: string,
  names: readonly string[],
  found: readonly DatasetFile[],
): Iterable<Diagnostic> {
  for (const name of names) {
    if (KNOWN.includes(name) || name.startsWith(".")) continue;
    const fault = strayFile(name, { file: join(folder, name), line: null, column: null });
    if (fault === null) continue;
    // Reported already, with this very hint, as the missing file that it is.
    const kind = name.replace(/\.yml$/, "");
    const missing = isKind(kind) && !OPTIONAL.has(kind) && !found.some((file) => file.kind === kind);
    if (!(missing && name.endsWith(".yml"))) yield fault;
  }
}

function strayFile(name: string, at: Diagnostic["at"]): Diagnostic | null {
  if (name.endsWith(".yml"))
    return error("yml-file", `not read: ${name}`, at, `rename it to ${name.replace(/\.yml$/, ".yaml")}`);
  if (isRejects(name)) {
    const hint = "rows that an import rejected: correct them and import the file";
    return warning("unread-file", `not read: ${name}`, at, hint);
  }
  const copied = name.replace(COPY, "");
  if (copied !== name && KNOWN.includes(copied.toLowerCase()))
    return note(
      "unread-file",
      `not read: ${name}`,
      at,
      `a copy of ${copied.toLowerCase()}, which is read where it is`,
    );
  if (PACKED_ARCHIVE.test(name))
    return note(
      "unread-file",
      `not read: ${name}`,
      at,
      "the sources' texts are read from archive/: unpack it",
    );
  const kind = DATA.test(name) ? kindMeant(name) : null;
  if (kind !== null) {
    // What these would have said is in no brief, and nothing else misses it.
    const report = kind === "claims" || OPTIONAL.has(kind) ? error : warning;
    return report("unread-file", `not read: ${name}`, at, remedyOf(name, kind));
  }
  return name.endsWith(".yaml")
    ? warning("unknown-file", `not read: ${name}`, at, didYouMean(name, KNOWN))
    : null;
}

function isRejects(name: string): boolean {
  return /\.rejects(?:-\d+)?\.csv$/i.test(name);
}

/** The kind whose name stands in that of the file, as a word: `claims-march.csv`, `Claims.csv`, `claim.ndjson`. */
function kindMeant(name: string): FileKind | null {
  const words = name
    .slice(0, -extname(name).length)
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return FILE_KINDS.find((kind) => words.includes(kind) || words.includes(kind.replace(/s$/, ""))) ?? null;
}

function remedyOf(name: string, kind: FileKind): string {
  const ending = extname(name).toLowerCase();
  const elsewhere = "or move it out of the folder";
  if (/^\.(?:gz|bz2|xz|zst|zip)$/.test(ending)) return `unpack it, ${elsewhere}`;
  if (KNOWN.includes(name.toLowerCase())) return `rename it to ${name.toLowerCase()}, ${elsewhere}`;
  if (kind !== "claims") return `the file that is read is ${kind}.yaml; put its entries there, ${elsewhere}`;
  if (ending === ".yaml" || ending === ".yml") return `move it to claims/ to have it read, ${elsewhere}`;
  if (ending === ".csv") return `one table of claims is read, claims.csv: put its rows there, ${elsewhere}`;
  if (ending === ".ndjson" || ending === ".jsonl")
    return `the lines that are read are claims.ndjson: put them there, ${elsewhere}`;
  return `bring it in with dbrief import, ${elsewhere}`;
}

function isKind(name: string): name is FileKind {
  return (FILE_KINDS as readonly string[]).includes(name);
}

/** Folders that look like the one of the claims (`Claims/`, `claim/`, `claims-march/`), or of the sources' texts. */
export async function strayFolders(
  folder: string,
  names: readonly string[],
  files: DatasetFiles,
): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const name of names) {
    if (
      /^archives?$/i.test(name) &&
      !names.includes("archive") &&
      !(await isFolder(join(folder, "archive"), files))
    ) {
      if (!(await isFolder(join(folder, name), files))) continue;
      const at = { file: join(folder, name), line: null, column: null };
      found.push(
        note("unread-file", `not read: ${name}/`, at, "the sources' texts are read from archive/: rename it"),
      );
    }
    if (name === "claims" || !/^claims?(?![\p{L}])[^.]*$/iu.test(name)) continue;
    const inner = await files.readdir(join(folder, name)).catch(() => []);
    if (!inner.some((inside) => DATA.test(inside))) continue;
    const at = { file: join(folder, name), line: null, column: null };
    const hint = "files of claims are read from claims/, or move it out of the folder";
    found.push(error("unread-file", `not read: ${name}/`, at, hint));
  }
  return found;
}

const isFolder = (path: string, files: DatasetFiles) =>
  files.readdir(path).then(
    () => true,
    () => false,
  );

export async function strayClaims(
  folder: string,
  names: readonly string[],
  files: DatasetFiles,
): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const name of names) {
    if (name.endsWith(".yaml") || name.startsWith(".")) continue;
    const path = join(folder, "claims", name);
    const at = { file: path, line: null, column: null };
    const inner = extname(name) === "" ? await files.readdir(path).catch(() => []) : [];
    const renamed = name.replace(/\.ya?ml$/i, ".yaml");
    if (isRejects(name))
      found.push(warning("unread-file", `not read: ${name}`, at, "correct its rows and import it"));
    else if (renamed !== name)
      found.push(error("yml-file", `not read: ${name}`, at, `rename it to ${renamed}`));
    else if (DATA.test(name) || inner.some((inside) => DATA.test(inside))) {
      const hint =
        "claims/ holds .yaml files, and no folders; tables are claims.csv and claims.ndjson beside it";
      found.push(error("unread-file", `not read: claims/${name}`, at, hint));
    } else found.push(warning("unknown-file", `not read: ${name}`, at, "claims/ holds .yaml files only"));
  }
  return found;
}
