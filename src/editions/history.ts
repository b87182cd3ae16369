import { join } from "node:path";
import { type Diagnostic, warning } from "../diagnostic.ts";
import { RULES_VERSION } from "../model/analysis.ts";
import type { EditionChange, EditionRecord } from "../model/edition.ts";
import { compareContent } from "./changes.ts";
import { type EditionFiles, entryAt } from "./files.ts";
import { hashBytes } from "./hash.ts";
import { MANIFEST, readManifest } from "./manifest.ts";
import { parseRecord, RECORD } from "./record.ts";
import { editionFolder } from "./state.ts";

/** Two editions of one dataset, and all that differs. */
export interface ComparedEditions {
  readonly dataset: string;
  readonly from: { readonly edition: number; readonly date: string };
  readonly to: { readonly edition: number; readonly date: string };
  /** As if `to` had come right after `from`. */
  readonly changes: readonly EditionChange[];
  /** Ids of the two claims, by discrepancy. */
  readonly pairs: Readonly<Record<string, readonly [a: string, b: string]>>;
}

export function compareRecords(from: EditionRecord, to: EditionRecord): ComparedEditions {
  const side = ({ edition, date }: EditionRecord) => ({ edition, date });
  const told = [...from.changes, ...to.changes].flatMap(({ subjectId, why }) =>
    why === null ? [] : [[subjectId, why] as const],
  );
  const reasons = new Map(told);
  const changes = compareContent(from, to, reasons, to.edition);
  const discrepancies = Object.entries({ ...from.discrepancies, ...to.discrepancies });
  const pairs = Object.fromEntries(discrepancies.map(([id, { a, b }]) => [id, [a, b] as const]));
  return { dataset: to.dataset, from: side(from), to: side(to), changes, pairs };
}

/** What an edition is compared with where there was none: all that it has is new. */
export function emptyRecord(dataset: string): EditionRecord {
  const nothing = { rules: RULES_VERSION, claims: {}, sources: {}, discrepancies: {} };
  return { record: 1, dataset, edition: 0, date: "", previous: null, ...nothing, changes: [] };
}

/** The datasets that have editions in an output folder, by name. */
export async function listPublished(
  output: string,
  files: Pick<EditionFiles, "lstat" | "readdir">,
): Promise<string[]> {
  if ((await entryAt(output, files)) !== "folder") return [];
  const published: string[] = [];
  for (const name of (await files.readdir(output)).sort()) {
    if ((await entryAt(join(output, name, "editions"), files)) === "folder") published.push(name);
  }
  return published;
}

type HistoryFiles = Pick<EditionFiles, "lstat" | "readFile">;

/** The newest of these editions whose record is there, as its manifest lists it; null where there is none. */
export async function newestRecord(
  folder: string,
  numbers: readonly number[],
  files: HistoryFiles,
): Promise<{ readonly record: EditionRecord | null; readonly faults: readonly Diagnostic[] }> {
  const passedOver: number[] = [];
  for (const number of numbers.toReversed()) {
    const record = await readRecord(folder, number, files);
    if (record !== null) return { record, faults: passedOver.map((one) => unreadable(folder, one, number)) };
    passedOver.push(number);
  }
  return { record: null, faults: passedOver.map((one) => unreadable(folder, one, null)) };
}

function unreadable(folder: string, number: number, instead: number | null): Diagnostic {
  const told = instead === null ? "no changes are told" : `changes are told from edition ${instead}`;
  const message = `record of edition ${number} is missing, damaged or of a newer version: ${told}`;
  const at = { file: join(editionFolder(folder, number), RECORD), line: null, column: null };
  return warning(
    "record-unreadable",
    message,
    at,
    "restore the edition, or build with the version that made it",
  );
}

/** Null where the edition has none, or one that is not the one its manifest lists. */
export async function readRecord(
  folder: string,
  edition: number,
  files: HistoryFiles,
): Promise<EditionRecord | null> {
  const own = async (name: string) => {
    const path = join(editionFolder(folder, edition), name);
    return (await entryAt(path, files)) === "file" ? files.readFile(path) : null;
  };
  const [listed, bytes] = [await own(MANIFEST), await own(RECORD)];
  if (listed === null || bytes === null) return null;
  const output = readManifest(listed)?.outputs.find(({ name }) => name === RECORD);
  return output?.sha256 === hashBytes(bytes) ? parseRecord(bytes) : null;
}
