import { basename, join, resolve } from "node:path";
import { type Diagnostic, error, hasErrors, UsageError } from "../diagnostic.ts";
import {
  isRefused,
  LARGEST_IMPORT,
  overlay,
  readPlainFile,
  type WritingFiles,
  writeFiles,
} from "../files/index.ts";
import { type Dataset, ID_PATTERN, type Id } from "../model/dataset.ts";
import { fillAsAbove } from "./as-above.ts";
import { mappingOf, readBytes } from "./asked-files.ts";
import { unifiedDiff } from "./diff.ts";
import { ambiguousColumns, describeReading, rejectFaults, replacements, unreadColumns } from "./findings.ts";
import type { ForeignTable } from "./foreign-table.ts";
import { datasetTexts, prepareGround } from "./ground.ts";
import { idOf } from "./names.ts";
import { onlyRows } from "./only-rows.ts";
import { type Counts, type Reason, reasonsOf } from "./outcome.ts";
import { type FileChange, planFiles } from "./plan-files.ts";
import type { Ground } from "./proposal.ts";
import { readForeign } from "./read-foreign.ts";
import { REJECT_COLUMNS, type Reject, rejectsCsv } from "./rejects.ts";
import type { ImportRequest, ImportTools } from "./request.ts";
import { sameClaims } from "./same-claims.ts";
import { type Settled, settle } from "./settle.ts";
import { unpivotTable } from "./unpivot.ts";

export interface ImportResult {
  /** Every row was imported, or was there already; where nothing may be guessed, nothing was. */
  readonly ok: boolean;
  readonly dataset: Id;
  readonly folder: string;
  readonly counts: Counts;
  /** Why rows are no claims. */
  readonly reasons: readonly Reason[];
  readonly files: readonly { readonly name: string; readonly change: "new" | "changed" }[];
  /** The rows that were not imported, and the file that they were written to; null where there is none. */
  readonly rejects: readonly Omit<Reject, "row">[];
  readonly rejectsFile: string | null;
  /** Of a dry run, what would change; null otherwise. */
  readonly diff: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Rows of a foreign file → claims of a dataset, with whatever they refer to. All is worked out, written to memory,
 * loaded and validated before anything is written to disk.
 * @throws UsageError where what is asked for makes no sense, MachineError where the machine can't
 */
export async function importFile(request: ImportRequest, tools: ImportTools): Promise<ImportResult> {
  const id = datasetId(request);
  const folder = join(request.data, id);
  const mapping = await mappingOf(request, tools.files);
  await checkRejects(request, tools.files);
  tools.onStep(`reading ${request.file}`);
  const bytes = await readBytes(request.file, LARGEST_IMPORT, tools.files);
  const { ratings, rows, heading } = mapping;
  const read = await readForeign(bytes, request.file, { ...request, ratings, rows, heading });
  const nothing = { ...NOTHING, dataset: id, folder };
  if (read.table === null) return { ...nothing, diagnostics: read.diagnostics };
  const doubled = ambiguousColumns(read.table, mapping);
  if (doubled.length > 0) return { ...nothing, diagnostics: [...read.diagnostics, ...doubled] };
  const table = unpivotTable(onlyRows(fillAsAbove(read.table, mapping), mapping), mapping);
  const said = [...read.diagnostics, describeReading(table)];
  const prepared = await prepareGround(id, table, mapping, request, tools);
  if ("faults" in prepared) return { ...nothing, diagnostics: [...said, ...prepared.faults] };
  const { ground } = prepared;
  for (const fault of unreadColumns(ground.mapped, table)) said.push(fault);
  const settled = settle(ground, tools);
  if ("faults" in settled) return { ...nothing, diagnostics: [...said, ...settled.faults] };
  const { proposal, dataset } = settled;
  const replaced = request.replace ? [] : replacements(proposal, table);
  if (replaced.length > 0) return { ...nothing, diagnostics: [...said, ...replaced] };
  const changes =
    dataset === null ? [] : planFiles(ground, proposal, await datasetTexts(ground, folder, tools.files));
  const broken = dataset === null ? [] : await readBack(changes, dataset, ground, request, tools);
  if (broken.length > 0) return { ...nothing, diagnostics: [...said, ...broken] };
  const rejectsFile = await apply(request, folder, changes, table, settled.rejects, tools);
  const all = [...said, ...settled.warnings, ...rejectFaults(settled.rejects, table)];
  const found = request.strict ? [...all, ...strictFaults(all, settled.skips.length, request.file)] : all;
  return {
    ok: !hasErrors(found),
    dataset: id,
    folder,
    counts: countRows(settled, table),
    reasons: reasonsOf(settled.rejects, settled.skips),
    files: changes.map(({ name, before }) => ({ name, change: before === null ? "new" : "changed" })),
    rejects: settled.rejects.map(({ row: _row, ...reject }) => reject),
    rejectsFile,
    diff: request.dryRun ? unifiedDiff(folder.replaceAll("\\", "/"), changes) : null,
    diagnostics: found,
  };
}

const NOTHING = {
  ok: false,
  counts: { rows: 0, claims: 0, added: 0, updated: 0, unchanged: 0, rejected: 0, skipped: 0 },
  reasons: [],
  files: [],
  rejects: [],
  rejectsFile: null,
  diff: null,
} as const;

function datasetId({ dataset, file }: ImportRequest): Id {
  const base = basename(file.replaceAll("\\", "/")).replace(/(?:\.rejects(?:-\d+)?)*\.[^.]+$/, "");
  const id = dataset ?? idOf(base, "import");
  if (ID_PATTERN.test(id)) return id;
  throw new UsageError(`no name for a dataset: ${id}`, "small letters a–z, digits and hyphens, at most 64");
}

/** A warning is said of whatever was taken for something that nobody wrote. */
function strictFaults(found: readonly Diagnostic[], skips: number, file: string): Diagnostic[] {
  const guesses = found.filter(
    ({ severity, code }) => severity === "warning" && code.startsWith("import-"),
  ).length;
  if (guesses + skips === 0) return [];
  const counted = [
    skips === 0 ? null : `${skips} ${skips === 1 ? "row" : "rows"} skipped`,
    guesses === 0 ? null : `${guesses} ${guesses === 1 ? "warning" : "warnings"}`,
  ];
  const message = `not without skips and guesses: ${counted.filter((part) => part !== null).join(", ")}`;
  const hint = "each is listed; settle it in the table or the mapping, or import without --strict-import";
  return [error("import-strict", message, { file, line: null, column: null }, hint)];
}

function countRows({ proposal, rejects, skips }: Settled, table: ForeignTable): Counts {
  const added = proposal.rows.filter(({ existing }) => existing === null).length;
  const updated = proposal.rows.filter(
    ({ existing, changes }) => existing !== null && changes.size > 0,
  ).length;
  const claims = proposal.rows.length;
  const landed = { claims, added, updated, unchanged: claims - added - updated };
  return { rows: table.rows.length, ...landed, rejected: rejects.length, skipped: skips.length };
}

/** Loads what is about to be written: it has to be the very dataset that was worked out. */
async function readBack(
  changes: readonly FileChange[],
  expected: Dataset,
  ground: Ground,
  { data }: ImportRequest,
  tools: ImportTools,
): Promise<readonly Diagnostic[]> {
  if (changes.length === 0) return [];
  tools.onStep("reading back");
  const folder = join(data, ground.id);
  const raw = await tools.load(ground.id, overlay(tools.files, folder, changes));
  const { dataset, diagnostics } = tools.validate(raw);
  if (dataset === null || hasErrors(diagnostics))
    return diagnostics.filter(({ severity }) => severity === "error");
  const differing = sameClaims(expected, dataset);
  if (differing === null) return [];
  throw new Error(`what would be written reads back otherwise: claim ${differing}`);
}

/** What stands there is somebody's, a list of rejects that they have corrected too: it is never overwritten. */
async function checkRejects(request: ImportRequest, files: WritingFiles): Promise<void> {
  const { rejects, rejectsAsked, file, dryRun } = request;
  if (rejects === null || dryRun || !rejectsAsked) return;
  if (await isSameFile(rejects, file, files))
    throw new UsageError(`--rejects is the file to import: ${file}`);
  // Of an earlier run of the very same: whether anything differs is seen once there are rejects.
  if (await isRejectsList(rejects, files)) return;
  throw new UsageError(`not overwriting: ${rejects}`, "name another file with --rejects");
}

async function isSameFile(one: string, other: string, files: WritingFiles): Promise<boolean> {
  if (resolve(one) === resolve(other)) return true;
  const [a, b] = await Promise.all([one, other].map((path) => files.stat(path).catch(() => null)));
  return a?.ino !== undefined && a.ino === b?.ino && a.dev === b.dev;
}

/** True of one of ours, and of nothing at all. */
async function isRejectsList(path: string, files: WritingFiles): Promise<boolean> {
  const read = await readPlainFile(path, { most: LARGEST_IMPORT }, files);
  if (isRefused(read)) return read.refused === "missing";
  const heading = new TextDecoder().decode(read.subarray(0, 100_000)).split("\n")[0] ?? "";
  return heading.includes(REJECT_COLUMNS.at(-1) ?? "");
}

/**
 * Where the rejected rows are written: the name that was asked for, or the first of ours under which nothing else
 * stands. Null where the very same list is there already.
 */
async function rejectsPlace(
  { rejects, rejectsAsked }: ImportRequest,
  text: string,
  files: WritingFiles,
): Promise<{ readonly path: string; readonly isThere: boolean } | null> {
  if (rejects === null) return null;
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? rejects : rejects.replace(/(\.[^./\\]*)?$/, `-${number}$1`);
    const read = await readPlainFile(path, { most: LARGEST_IMPORT }, files);
    if (isRefused(read) && read.refused === "missing") return { path, isThere: false };
    if (!isRefused(read) && Buffer.from(read).equals(Buffer.from(text))) return { path, isThere: true };
    if (rejectsAsked)
      throw new UsageError(
        `not overwriting: ${rejects}`,
        "it holds other rejected rows, or has been corrected; name another file with --rejects, or move it away",
      );
  }
}

async function apply(
  request: ImportRequest,
  folder: string,
  changes: readonly FileChange[],
  table: ForeignTable,
  rejects: readonly Reject[],
  { files, signal, onStep }: ImportTools,
): Promise<string | null> {
  if (request.dryRun) return null;
  signal.throwIfAborted();
  onStep("writing");
  const own = changes.map(({ name, before, after }) => ({ path: join(folder, name), before, after }));
  const text = rejectsCsv(table, rejects);
  const place = rejects.length === 0 ? null : await rejectsPlace(request, text, files);
  if (place !== null && own.some(({ path }) => resolve(path) === resolve(place.path)))
    throw new UsageError(`--rejects is a file of the dataset: ${place.path}`);
  const list = place === null || place.isThere ? [] : [{ path: place.path, before: null, after: text }];
  await writeFiles([...list, ...own], files);
  return place?.path ?? null;
}
