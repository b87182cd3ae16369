import { claimFields, keysWhere, type NamedThing } from "../model/claim-fields.ts";
import type { Claim, Id } from "../model/dataset.ts";
import type { RawValue } from "../model/raw-dataset.ts";
import { createAliases, createClaimIds, idsIn } from "./claim-ids.ts";
import { readDate } from "./dates.ts";
import { changesBetween, draftClaim, type Frame, type NamedIds } from "./draft-claim.ts";
import { measureOf, propositionOf, type Rosters, sourceOf, speakerOf } from "./entities.ts";
import type { MappedRow, RowFault } from "./map-rows.ts";
import { isId } from "./names.ts";
import { withReason } from "./reasons.ts";
import { type Mention, textsOf } from "./roster.ts";
import { type WrittenClaim, writtenClaim } from "./written-claim.ts";

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
  const given = idsIn(rows, "claim_id");
  const context: Context = {
    frame,
    existing,
    rosters,
    claimAlias: createAliases("claim", given),
    claimTexts: new Set(rows.flatMap(({ cells }) => cells.get("claim_id")?.text ?? [])),
    utteranceAlias: createAliases("utterance", idsIn(rows, "utterance")),
    claimId: createClaimIds(existing, given),
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
  readonly claimAlias: (text: string) => Id;
  /** What claims of the table are called in it. */
  readonly claimTexts: ReadonlySet<string>;
  readonly utteranceAlias: (text: string) => Id;
  readonly claimId: ReturnType<typeof createClaimIds>;
  /** Claim id → the line on which it stood first. */
  readonly firstLines: Map<Id, number>;
  /** Cells of rows without an id → the line on which they stood first. */
  readonly contents: Map<string, number>;
}

function resolveRow(row: MappedRow, context: Context): ResolvedRow | RowFault {
  const fault = row.faults[0] ?? missingPart(row, context) ?? repetition(row, context);
  if (fault !== null) return fault;
  const references = resolveReferences(row, context);
  if ("reason" in references) return references;
  const existing = context.existing.get(references.id) ?? null;
  const claim = draftClaim(row, references, context.frame, existing);
  const reasoned = new Map(claim);
  for (const key of DATE_KEYS) {
    const date = withReason(claim.get(key), context.frame.languages);
    if (date !== undefined) reasoned.set(key, date);
  }
  const changes = existing === null ? new Map() : changesBetween(writtenClaim(existing), reasoned);
  return { row, id: references.id, existing, claim: reasoned, changes };
}

const DATE_KEYS = keysWhere(({ kind }) => kind === "date");

const columnOf = (row: MappedRow, ...names: string[]): number | null =>
  names.map((name) => row.cells.get(name)?.column).find((column) => column !== undefined) ?? null;

/** What nothing can stand in for. */
function missingPart(row: MappedRow, { frame }: Context): RowFault | null {
  const has = (...names: string[]) => names.some((name) => row.cells.has(name));
  if (!has("speaker_id", "speaker")) return { column: null, reason: "no speaker; map speaker or speaker_id" };
  if (sourceOf(row, frame.mapping) === null)
    return { column: null, reason: "no source; map source_id, publisher, agency or url" };
  if (!has("measure", "proposition", "retracts"))
    return { column: null, reason: "neither measure nor proposition" };
  const type = row.cells.get("claim_type")?.text;
  const is = has("measure") ? "estimate" : "statement";
  if (type === undefined || type === is || !has("measure", "proposition")) return null;
  return { column: columnOf(row, "claim_type"), reason: `claim_type is ${type}, but the row is of an ${is}` };
}

/** One claim twice would be two; which of them is meant is not for the program to say. */
function repetition(row: MappedRow, { firstLines, contents, claimAlias }: Context): RowFault | null {
  const written = row.cells.get("claim_id")?.text;
  const { line } = row.row;
  if (written === undefined) {
    const content = JSON.stringify(row.row.cells);
    const first = contents.get(content);
    contents.set(content, first ?? line);
    return first === undefined ? null : { column: null, reason: `the same as line ${first}, cell for cell` };
  }
  const id = claimAlias(written);
  const first = firstLines.get(id);
  firstLines.set(id, first ?? line);
  if (first === undefined) return null;
  return {
    column: columnOf(row, "claim_id"),
    reason: `claim_id stands on line ${first} already: ${written}`,
  };
}

function resolveReferences(row: MappedRow, context: Context) {
  const { rosters, frame } = context;
  const measure = measureOf(row);
  if (measure !== null) {
    const fault = unitFault(measure, row, context);
    if (fault !== null) return fault;
  }
  const proposition = propositionOf(row);
  const speaker = rosters.speakers.resolve(speakerOf(row)!);
  const mention = sourceOf(row, frame.mapping)!;
  const source = rosters.sources.resolve({ ...mention, entry: explained(mention.entry, frame) });
  const found = {
    speaker,
    source,
    measure: measure === null ? undefined : rosters.measures.resolve(measure),
    proposition: proposition === null ? undefined : rosters.propositions.resolve(proposition),
  };
  return { ...namedIds(row, context), ...found, id: claimIdOf(row, found, context) };
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
      return context.claimAlias(text);
    case "utterance":
      return context.utteranceAlias(text);
    case "speaker-or-claim":
      return context.claimTexts.has(text) ? context.claimAlias(text) : person(text, row, context);
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
  const published = withReason(entry.get("published"), frame.languages);
  return published === undefined ? entry : new Map([...entry, ["published", published]]);
}

/** A figure in another unit is another figure. */
function unitFault(measure: Mention, row: MappedRow, { rosters }: Context): RowFault | null {
  const name = measure.name!;
  const unit = measure.entry.get("unit");
  const entry = rosters.measures.find(measure);
  if (entry === null) {
    if (unit !== undefined) return null;
    return { column: columnOf(row, "measure"), reason: `new measure without a unit: ${name}; map unit` };
  }
  const units = textsOf(entry.get("unit"));
  if (unit === undefined || units.includes(String(unit))) return null;
  return { column: columnOf(row, "unit"), reason: `unit is ${unit}, but ${name} counts ${units[0]}` };
}

/** Origin and carriers may be ids that stand nowhere else; a name becomes a speaker, so that it is kept. */
function person(written: string, row: MappedRow, { rosters }: Context): Id {
  if (isId(written)) return written;
  return rosters.speakers.resolve({
    id: null,
    name: written,
    entry: new Map([["name", written]]),
    columns: new Map(),
    row,
  });
}

function claimIdOf(
  row: MappedRow,
  found: { speaker: Id; source: Id; measure: Id | undefined; proposition: Id | undefined },
  { claimAlias, claimId, frame }: Context,
): Id {
  const written = row.cells.get("claim_id")?.text;
  if (written !== undefined) return claimAlias(written);
  const said = readDate(row, "said", frame.mapping.dates);
  return claimId({
    speaker: found.speaker,
    source: found.source,
    subject: found.measure ?? found.proposition ?? "",
    said: textsOf(said)[0] ?? "",
    place: row.cells.get("place")?.text ?? "",
    population: row.cells.get("population")?.text ?? "",
    excerpt: row.cells.get("excerpt")?.text ?? "",
  });
}
