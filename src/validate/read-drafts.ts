import type { z } from "zod";
import { type Diagnostic, error } from "../diagnostic.ts";
import type {
  FileKind,
  Located,
  RawDataset,
  RawDocument,
  RawLines,
  RawPath,
  RawValue,
} from "../model/raw-dataset.ts";
import { type ClaimRows, readClaimTable } from "./claim-table.ts";
import { createDateReader } from "./dates.ts";
import type { Draft, Drafts } from "./drafts.ts";
import { describe, describeIssues } from "./issues.ts";
import { isMap, plainOf, withoutBlanks } from "./plain.ts";
import { withRetractedSubjects } from "./retracted-subjects.ts";
import {
  assessmentSchema,
  briefSchema,
  claimSchema,
  entryId,
  measureSchema,
  propositionSchema,
  sourceSchema,
  speakerSchema,
  type WrittenBrief,
  type WrittenClaim,
  type WrittenSpeaker,
  withdrawalSchema,
} from "./schema.ts";
import { isSoundClaim } from "./sound-claim.ts";

type ObjectSchema = z.ZodObject;

/** Files as parsed → entries with their well-formed keys; what the schemas refuse goes to `report`. */
export function readDrafts(raw: RawDataset, report: (fault: Diagnostic) => void): Drafts {
  const unread = new Set<FileKind>(raw.unread);
  const document = (kind: FileKind) => raw.documents.find((candidate) => candidate.kind === kind);
  const entries = <S extends ObjectSchema>(kind: FileKind, schema: S) => {
    const found = document(kind);
    if (found === undefined) return new Map<string, Draft<z.infer<S>>>();
    if (!isMap(found.value)) unread.add(kind);
    return readEntries(found, found.value, [], schema, report);
  };
  const briefFile = document("brief");
  const brief = briefFile === undefined ? null : readBrief(briefFile, report);
  const part = <S extends ObjectSchema>(key: string, schema: S) => {
    const inside = briefFile !== undefined && isMap(briefFile.value) ? briefFile.value.get(key) : undefined;
    if (briefFile === undefined || inside === undefined || inside === null)
      return new Map<string, Draft<z.infer<S>>>();
    if (!isMap(inside)) unread.add("brief");
    return readEntries(briefFile, inside, [key], schema, report);
  };
  if (briefFile !== undefined && brief === null) unread.add("brief");
  const speakers = entries("speakers", speakerSchema);
  return {
    brief,
    measures: part("measures", measureSchema),
    propositions: part("propositions", propositionSchema),
    sources: entries("sources", sourceSchema),
    speakers,
    claims: withRetractedSubjects(readClaims(raw, brief, unread, withIdOfName(speakers, report))),
    assessments: entries("assessments", assessmentSchema),
    withdrawn: entries("withdrawn", withdrawalSchema),
    unread,
    dates: createDateReader(),
  };
}

/** A name where an id is asked for: the id of whoever has it is said. */
function withIdOfName(
  speakers: ReadonlyMap<string, Draft<Pick<WrittenSpeaker, "name">>>,
  report: (fault: Diagnostic) => void,
): (fault: Diagnostic) => void {
  const ids = new Map(
    [...speakers].flatMap(([id, { value }]) => {
      const names = typeof value.name === "string" ? [value.name] : Object.values(value.name ?? {});
      return names.map((name) => [name, id] as const);
    }),
  );
  return (fault) => {
    const name = /^not an id: (.+) \((?:speaker|origin|rests_on|via)\)$/.exec(fault.message)?.[1] ?? "";
    const id = fault.code === "invalid-id" ? ids.get(name) : undefined;
    report(id === undefined ? fault : { ...fault, hint: `the speaker of that name has the id ${id}` });
  };
}

function readBrief(file: RawDocument, report: (fault: Diagnostic) => void): Draft<WrittenBrief> | null {
  if (!isMap(file.value)) {
    report(notA("a map of keys (title:, question:, …)", file.value, file, []));
    return null;
  }
  // The entries of its maps are read one by one.
  const head = new Map(file.value);
  head.delete("measures");
  head.delete("propositions");
  return readEntry(
    "brief",
    withoutBlanks(plainOf(head), Object.keys(briefSchema.shape)),
    { located: file, path: [] },
    briefSchema,
    report,
  );
}

function readEntries<S extends ObjectSchema>(
  file: RawDocument,
  value: RawValue,
  path: RawPath,
  schema: S,
  report: (fault: Diagnostic) => void,
): Map<string, Draft<z.infer<S>>> {
  const drafts = new Map<string, Draft<z.infer<S>>>();
  if (!isMap(value)) {
    const wanted = "a map of ids, each with its keys below it";
    const hint = "write each id, a colon, and its keys below it; a list of claims is claims.yaml";
    report(Array.isArray(value) ? notA(wanted, value, file, path, hint) : notA(wanted, value, file, path));
    return drafts;
  }
  for (const [id, inner] of value) {
    const place: EntryPlace = { located: file, path: [...path, id] };
    const badId = entryId.safeParse(id);
    if (!badId.success) reportIdFaults(badId.error, place, report);
    // An id with nothing below it has all its keys missing.
    const plain =
      inner === null ? Object.create(null) : withoutBlanks(plainOf(inner), Object.keys(schema.shape));
    const draft = readEntry(id, plain, place, schema, report);
    if (draft !== null) drafts.set(id, draft);
  }
  return drafts;
}

interface EntryPlace {
  readonly located: Located;
  readonly path: RawPath;
}

function reportIdFaults(faults: z.ZodError, place: EntryPlace, report: (fault: Diagnostic) => void): void {
  for (const issue of faults.issues) {
    if (issue.code !== "custom") continue;
    const { code, hint } = issue.params as { code: string; hint: string };
    report(error(code, issue.message, place.located.locate(place.path, "key"), hint));
  }
}

function readClaims(
  raw: RawDataset,
  brief: Draft<WrittenBrief> | null,
  unread: Set<FileKind>,
  report: (fault: Diagnostic) => void,
): Draft<WrittenClaim>[] {
  const drafts: Draft<WrittenClaim>[] = [];
  const written = countClaims(raw);
  if (written > MOST_CLAIMS) {
    unread.add("claims");
    report(tooMany(written, raw.tables[0]?.file ?? raw.lines[0]?.file ?? null));
    return drafts;
  }
  for (const file of raw.documents) {
    if (file.kind !== "claims") continue;
    if (!Array.isArray(file.value)) {
      const hint = 'write "- " before the first key of each claim, and indent its other keys by two';
      report(notA('a list of claims, each starting with "- id:"', file.value, file, [], hint));
      unread.add("claims");
      continue;
    }
    readClaimRows(
      { located: file, claims: file.value.map((item) => withoutBlanks(plainOf(item), CLAIM_KEYS)) },
      false,
      unread,
      report,
      drafts,
    );
  }
  for (const table of raw.tables) {
    const rows = readClaimTable(table, brief?.value.languages?.[0] ?? null, report);
    readClaimRows(rows, true, unread, report, drafts);
  }
  for (const lines of raw.lines) readClaimRows(claimLines(lines), false, unread, report, drafts);
  return drafts;
}

/** What reading, checking and comparing were measured with: see bench/load.ts. */
const MOST_CLAIMS = 1_000_000;

function countClaims({ documents, tables, lines }: RawDataset): number {
  const listed = documents.map(({ kind, value }) =>
    kind === "claims" && Array.isArray(value) ? value.length : 0,
  );
  return [...listed, ...tables.map(({ size }) => size), ...lines.map(({ values }) => values.length)].reduce(
    (sum, count) => sum + count,
    0,
  );
}

function tooMany(written: number, file: string | null): Diagnostic {
  const at = file === null ? null : { file, line: null, column: null };
  const hint = "make several datasets of it, by period or by measure";
  return error("too-many-claims", `too many claims: ${written}, at most ${MOST_CLAIMS} are read`, at, hint);
}

function readClaimRows(
  rows: ClaimRows,
  fromTable: boolean,
  unread: Set<FileKind>,
  report: (fault: Diagnostic) => void,
  drafts: Draft<WrittenClaim>[],
): void {
  let index = 0;
  for (const claim of rows.claims) {
    const place: EntryPlace = { located: rows.located, path: [index] };
    const id = idOf(claim);
    const draft =
      soundDraft(id, claim, place, fromTable) ?? checkedDraft(id, claim, place, fromTable, report);
    if (draft === null) unread.add("claims");
    else drafts.push(draft);
    index += 1;
  }
}

function soundDraft(
  id: string,
  claim: unknown,
  { located, path }: EntryPlace,
  fromTable: boolean,
): Draft<WrittenClaim> | null {
  if (typeof claim !== "object" || claim === null || !isSoundClaim(claim as Record<string, unknown>))
    return null;
  return { id, value: claim as WrittenClaim, refused: NONE, located, path, fromTable };
}

function checkedDraft(
  id: string,
  claim: unknown,
  place: EntryPlace,
  fromTable: boolean,
  report: (fault: Diagnostic) => void,
): Draft<WrittenClaim> | null {
  return readEntry(id, claim, place, claimSchema, report, fromTable);
}

const CLAIM_KEYS = Object.keys(claimSchema.shape);

function claimLines({ file, values, locate, written }: RawLines): ClaimRows {
  const indexOf = (path: RawPath) => Number(path[0] ?? 0);
  return {
    located: {
      file,
      locate: (path, part) => locate(indexOf(path), path.slice(1), part),
      written: (path) => written(indexOf(path), path.slice(1)),
    },
    claims: Iterator.from(values).map((value) => withoutBlanks(value, CLAIM_KEYS)),
  };
}

function idOf(claim: unknown): string {
  const id = typeof claim === "object" && claim !== null ? (claim as { id?: unknown }).id : undefined;
  return typeof id === "string" ? id : "";
}

function readEntry<S extends ObjectSchema>(
  id: string,
  value: unknown,
  { located, path }: EntryPlace,
  schema: S,
  report: (fault: Diagnostic) => void,
  fromTable = false,
): Draft<z.infer<S>> | null {
  const parsed = schema.safeParse(value);
  if (parsed.success)
    return { id, value: value as Partial<z.infer<S>>, refused: NONE, located, path, fromTable };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    report(notA("a map of keys", value, located, path));
    return null;
  }
  const keys = Object.keys(schema.shape);
  for (const fault of describeIssues(parsed.error.issues, { value, located, path, keys })) report(fault);
  const refused = new Set(parsed.error.issues.flatMap((issue) => issue.path.slice(0, 1)));
  const kept = Object.entries(value).filter(([key]) => !refused.has(key) && keys.includes(key));
  return { id, value: Object.fromEntries(kept) as Partial<z.infer<S>>, refused, located, path, fromTable };
}

const NONE: ReadonlySet<PropertyKey> = new Set();

function notA(
  wanted: string,
  value: unknown,
  located: Located,
  path: RawPath,
  hint = "write each as `key: value` on a line of its own; `dbrief init` makes an example",
): Diagnostic {
  return error("wrong-type", `${wanted} expected, found ${describe(value)}`, located.locate(path), hint);
}
