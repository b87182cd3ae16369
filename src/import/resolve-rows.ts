import { type WrittenClaim, writtenClaim } from "../edit/index.ts";
import { claimFields, keysWhere, type NamedThing } from "../model/claim-fields.ts";
import type { Claim, Id } from "../model/dataset.ts";
import type { RawValue } from "../model/raw-dataset.ts";
import { type ClaimName, type ClaimNames, createClaimIds, createClaimNames, statedOf } from "./claim-ids.ts";
import { readDate } from "./dates.ts";
import { changesBetween, draftClaim, type Frame, type NamedIds, type References } from "./draft-claim.ts";
import { measureOf, propositionOf, type Rosters, sourceOf, speakerOf } from "./entities.ts";
import type { MappedRow, RowFault } from "./mapped-row.ts";
import { idOf, idOfWhole, isId } from "./names.ts";
import { withReason } from "./reasons.ts";
import { type Mention, textsOf } from "./roster.ts";

/** A row and the claim that it comes to. */
export interface ResolvedRow {
  readonly row: MappedRow;
  readonly id: Id;
  /** The claim of this id in the dataset, null where it is new. */
  readonly existing: Claim | null;
  readonly claim: WrittenClaim;
  /** Keys that differ from the existing claim's; undefined: the key goes. */
  readonly changes: ReadonlyMap<string, RawValue | undefined>;
}

export interface Resolution {
  readonly rows: readonly ResolvedRow[];
  readonly faults: readonly { readonly row: MappedRow; readonly fault: RowFault }[];
}

/** Rows → claims with ids of ours; speakers, sources, measures and propositions that are new are made on the way. */
export function resolveRows(
  rows: readonly MappedRow[],
  frame: Frame,
  existing: ReadonlyMap<Id, Claim>,
  rosters: Rosters,
): Resolution {
  const names = createClaimNames(rows, existing);
  const context: Context = {
    frame,
    existing,
    rosters,
    names,
    claimId: createClaimIds(existing, names.taken),
    firstLines: new Map(),
    contents: new Map(),
  };
  const resolved: ResolvedRow[] = [];
  const faults: { row: MappedRow; fault: RowFault }[] = [];
  for (const row of rows) {
    const found = resolveRow(row, context);
    if ("reason" in found) faults.push({ row, fault: found });
    else resolved.push(found);
  }
  return { rows: resolved, faults };
}

interface Context {
  readonly frame: Frame;
  readonly existing: ReadonlyMap<Id, Claim>;
  readonly rosters: Rosters;
  readonly names: ClaimNames;
  readonly claimId: ReturnType<typeof createClaimIds>;
  /** Claim id → the line on which it stood first. */
  readonly firstLines: Map<Id, number>;
  /** Cells of rows without an id → the line on which they stood first. */
  readonly contents: Map<string, number>;
}

function resolveRow(row: MappedRow, context: Context): ResolvedRow | RowFault {
  const [fault] = row.faults;
  if (fault !== undefined) return fault;
  const parts = partsOf(row);
  if ("reason" in parts) return parts;
  const repeated = repetition(row, context) ?? unitFault(row, parts, context);
  if (repeated !== null) return repeated;
  const references = resolveReferences(row, parts, context);
  const existing = context.existing.get(references.id) ?? null;
  const claim = draftClaim(row, references, context.frame, existing);
  const reasoned = new Map(claim);
  for (const key of DATE_KEYS) {
    const date = withReason(claim.get(key), context.frame.unexplained);
    if (date !== undefined) reasoned.set(key, date);
  }
  const changes = existing === null ? new Map() : changesBetween(writtenClaim(existing), reasoned);
  return { row, id: references.id, existing, claim: reasoned, changes };
}

const DATE_KEYS = keysWhere(({ kind }) => kind === "date");

const columnOf = (row: MappedRow, ...names: string[]): number | null =>
  names.map((name) => row.cells.get(name)?.column).find((column) => column !== undefined) ?? null;

/** Whom and what a row refers to, as it says so. */
interface Parts {
  readonly speaker: Mention;
  readonly source: Mention;
  readonly measure: Mention | null;
  readonly proposition: Mention | null;
}

/** Or what the row lacks that nothing can stand in for. */
function partsOf(row: MappedRow): Parts | RowFault {
  const speaker = speakerOf(row);
  if (speaker === null) return { column: null, reason: "no speaker; map speaker or speaker_id" };
  const source = sourceOf(row);
  if (source === null) return { column: null, reason: "no source; map source_id, publisher, agency or url" };
  const [measure, proposition] = [measureOf(row), propositionOf(row)];
  if (measure === null && proposition === null && !row.cells.has("retracts"))
    return { column: null, reason: "neither measure nor proposition" };
  const type = row.cells.get("claim_type")?.text;
  const is = measure === null ? "statement" : "estimate";
  if (type === undefined || type === is || (measure === null && proposition === null))
    return { speaker, source, measure, proposition };
  return { column: columnOf(row, "claim_type"), reason: `claim_type is ${type}, but the row is of an ${is}` };
}

/** One claim twice would be two; which of them is meant is not for the program to say. */
function repetition(row: MappedRow, { firstLines, contents, names }: Context): RowFault | null {
  const name = names.of(row);
  const { line } = row.row;
  if (name === null) {
    const content = JSON.stringify(row.row.cells);
    const first = contents.get(content);
    contents.set(content, first ?? line);
    return first === undefined ? null : { column: null, reason: `the same as line ${first}, cell for cell` };
  }
  const first = firstLines.get(name.id);
  firstLines.set(name.id, first ?? line);
  if (first === undefined) return null;
  const reason = `claim_id stands on line ${first} already: ${name.ref ?? name.id}`;
  return { column: columnOf(row, "claim_id") ?? columnOf(row, "ref"), reason };
}

function resolveReferences(row: MappedRow, parts: Parts, context: Context): References {
  const { rosters, frame } = context;
  const found = {
    speaker: rosters.speakers.resolve(parts.speaker),
    source: rosters.sources.resolve({ ...parts.source, entry: explained(parts.source.entry, frame) }),
    measure: parts.measure === null ? undefined : rosters.measures.resolve(parts.measure),
    proposition: parts.proposition === null ? undefined : rosters.propositions.resolve(parts.proposition),
  };
  return { ...namedIds(row, context), ...found, ...claimNameOf(row, found, context) };
}

/** Speakers, sources, measures and propositions are found as whole entries; all other ids by their text alone. */
function namedIds(row: MappedRow, context: Context): NamedIds {
  const ids = claimFields
    .filter(({ kind }) => kind === "id" || kind === "ids")
    .map(({ key, kind, column, names = "person" }) => {
      const texts = (row.cells.get(column)?.text ?? "")
        .split(kind === "ids" ? ";" : /$/)
        .map((text) => text.trim());
      const found = texts.filter((text) => text !== "").map((text) => namedId(names, text, row, context));
      return [key, kind === "ids" ? found : found[0]] as const;
    });
  return Object.fromEntries(ids) as unknown as NamedIds;
}

function namedId(names: NamedThing, text: string, row: MappedRow, context: Context): Id {
  switch (names) {
    case "claim":
      return context.names.referred(text) ?? (isId(text) ? text : idOf(text, "claim"));
    case "utterance":
      return isId(text) ? text : idOfWhole(text, "utterance");
    case "speaker-or-claim":
      return context.names.referred(text) ?? person(text, row, context);
    case "person":
      return person(text, row, context);
    case "measure":
    case "proposition":
    case "speaker":
    case "source":
      return text;
  }
}

function explained(entry: Mention["entry"], frame: Frame): Mention["entry"] {
  const published = withReason(entry.get("published"), frame.unexplained);
  return published === undefined ? entry : new Map([...entry, ["published", published]]);
}

/** A figure in another unit is another figure. */
function unitFault(row: MappedRow, { measure }: Parts, { rosters }: Context): RowFault | null {
  if (measure === null) return null;
  const unit = measure.entry.get("unit");
  const entry = rosters.measures.find(measure);
  if (entry === null) {
    if (unit !== undefined) return null;
    return {
      column: columnOf(row, "measure"),
      reason: `new measure without a unit: ${measure.name}; map unit`,
    };
  }
  const units = textsOf(entry.get("unit"));
  if (unit === undefined || units.includes(String(unit))) return null;
  return { column: columnOf(row, "unit"), reason: `unit is ${unit}, but ${measure.name} counts ${units[0]}` };
}

/** Origin and carriers may be ids that stand nowhere else; a name becomes a speaker, so that it is kept. */
function person(written: string, row: MappedRow, { rosters }: Context): Id {
  if (isId(written)) return written;
  return rosters.speakers.resolve({
    ...{ id: null, ref: null, name: written },
    entry: new Map([["name", written]]),
    columns: new Map(),
    row,
  });
}

function claimNameOf(
  row: MappedRow,
  found: Pick<References, "speaker" | "source" | "measure" | "proposition">,
  { names, claimId }: Context,
): ClaimName {
  const name = names.of(row);
  if (name !== null) return name;
  const said = readDate(row, "said");
  const numberOf = (column: string) => {
    const text = row.cells.get(column)?.text;
    return text === undefined ? null : Number(text);
  };
  const id = claimId({
    speaker: found.speaker,
    source: found.source,
    subject: found.measure ?? found.proposition ?? "",
    said: textsOf(said)[0] ?? "",
    asOf: textsOf(readDate(row, "as_of"))[0] ?? "",
    place: row.cells.get("place")?.text ?? "",
    population: row.cells.get("population")?.text ?? "",
    excerpt: row.cells.get("excerpt")?.text ?? "",
    stated: row.cells.get("stance")?.text ?? statedOf(["amount", "low", "high"].map(numberOf)),
  });
  return { id, ref: null };
}
