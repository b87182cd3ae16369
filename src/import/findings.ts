import { type Diagnostic, error, type Place, warning } from "../diagnostic.ts";
import { writtenClaim } from "../edit/index.ts";
import type { RawValue } from "../model/raw-dataset.ts";
import { doubledNames } from "./column-names.ts";
import type { ForeignTable } from "./foreign-table.ts";
import { doubledColumns } from "./map-rows.ts";
import type { MappedTable } from "./mapped-row.ts";
import type { Mapping } from "./mapping.ts";
import { type Named, nearNames } from "./near-names.ts";
import type { Proposal } from "./proposal.ts";
import type { Reject } from "./rejects.ts";
import { type Roster, textsOf } from "./roster.ts";

/** Of one kind of finding so many are printed; how many more there are is said. */
const MOST_OF_A_KIND = 50;

/** How the file was taken: whatever was guessed is said. */
export function describeReading({
  file,
  reading,
  rows,
  columns,
  blank,
  above,
  aside,
  wide,
}: ForeignTable): Diagnostic {
  const { format, encoding, delimiter, sheet } = reading;
  const parts = [
    format,
    encoding,
    delimiter === null ? null : `separator ${delimiter === "\t" ? "tab" : `“${delimiter}”`}`,
    sheet === null ? null : `sheet “${sheet}”`,
    counted(wide?.columns.length ?? columns.length, "column"),
    wide === undefined
      ? counted(rows.length, "row")
      : `${counted(wide.rows, "row")}, ${rows.length} cells of them rows of their own`,
    above === 0 ? null : `${above} above the heading left aside`,
    aside === 0 ? null : `${aside} others left aside`,
    blank === 0 ? null : `${counted(blank, "blank row")} passed over`,
  ];
  const message = `read as ${parts.filter((part) => part !== null).join(", ")}`;
  return {
    severity: "note",
    code: "import-read",
    message,
    at: { file, line: null, column: null },
    hint: null,
  };
}

/** Columns of one name that something is read by. */
export function ambiguousColumns(table: ForeignTable, mapping: Mapping): Diagnostic[] {
  const doubled = doubledNames(table.columns);
  return [...doubledColumns(table, mapping)].map((name) => {
    const places = (doubled.get(name) ?? []).map((index) => index + 1);
    const hint = `columns ${places.join(" and ")} have one name; name one in the mapping by its place: "#${places[0]}"`;
    return error(
      "import-duplicate-column",
      `duplicate column: ${name}`,
      table.locate(null, (places[1] ?? 1) - 1),
      hint,
    );
  });
}

export function* unreadColumns({ unread }: MappedTable, table: ForeignTable): Iterable<Diagnostic> {
  for (const { name, near } of unread.filter((column) => column.near !== null)) {
    const at = table.locate(null, table.columns.indexOf(name));
    yield warning("import-unread-column", `column not read: ${name}`, at, near);
  }
  const others = unread.filter(({ near }) => near === null).map(({ name }) => name);
  if (others.length === 0) return;
  const message = `columns not read: ${others.join(", ")}`;
  const at = { file: table.file, line: null, column: null };
  yield {
    severity: "note",
    code: "import-unread-column",
    message,
    at,
    hint: "name them in the mapping to read them",
  };
}

/** `union` in the rows, where the dataset has a speaker of that id under another name. */
export function* namesTakenForIds({ rosters }: Proposal, table: ForeignTable): Iterable<Diagnostic> {
  const { takenForIds, known } = rosters.speakers;
  for (const [id, { row, cells }] of takenForIds) {
    const name = textsOf(known.get(id)?.get("name"))[0] ?? id;
    const at = table.locate(row, cells.get("speaker")?.column ?? null);
    const message = `speaker “${id}” is taken for the one of that id: ${name}`;
    yield {
      severity: "note",
      code: "import-name-is-id",
      message,
      at,
      hint: "write its name if another is meant",
    };
  }
}

/** New names that look like another: both are kept, and it is for a person to say whether they are one. */
export function* nearDuplicates({ rosters }: Proposal, table: ForeignTable): Iterable<Diagnostic> {
  const found = [
    ...pairsOf(rosters.speakers, "name"),
    ...pairsOf(rosters.measures, "label"),
    ...pairsOf(rosters.propositions, "text"),
    ...pairsOf(rosters.sources, "publisher"),
  ];
  const at = { file: table.file, line: null, column: null };
  for (const message of found.slice(0, MOST_OF_A_KIND)) {
    yield warning(
      "import-near-duplicate",
      message,
      at,
      "both are kept; if they are one, give both one name or id",
    );
  }
  const more = found.length - MOST_OF_A_KIND;
  if (more > 0) yield warning("import-near-duplicate", `${more} more pairs of names that look alike`, at);
}

function pairsOf(roster: Roster, key: string): string[] {
  // Sources are told apart by more than their publisher: only its spelling is looked at.
  const bySpelling = roster.kind === "source";
  const namedOf = (entries: Iterable<readonly [string, ReadonlyMap<string, unknown>]>): Named[] => {
    const named = [...entries].map(([id, entry]) => ({
      id,
      name: textsOf(entry.get(key) as never)[0] ?? id,
    }));
    const spelt = named.map(({ name }) => [name, { id: name, name }] as const);
    return bySpelling ? [...new Map(spelt).values()] : named;
  };
  const known = namedOf(roster.known);
  // A name that is written as an id is, too, may be meant for it.
  const ids = bySpelling ? [] : [...roster.known.keys()].map((id) => ({ id, name: id }));
  const made = namedOf([...roster.made].map(([id, { entry }]) => [id, entry] as const));
  const fresh = made.filter(({ name }) => !bySpelling || !known.some((other) => other.name === name));
  const pairs = nearNames(fresh, [
    ...known,
    ...ids.filter(({ id }) => !known.some(({ name }) => name === id)),
  ]);
  if (pairs === null) return [`too many names to compare: ${fresh.length + known.length} (${roster.kind})`];
  const shown = ({ id, name }: Named) => (id === name ? name : `${name} (${id})`);
  return pairs.map((pair) => `new ${roster.kind} ${shown(pair.made)} looks like ${shown(pair.other)}`);
}

/** What rows say of a speaker, source or measure that the dataset (or the first row) has otherwise: it stays. */
export function* differences({ rosters }: Proposal, table: ForeignTable): Iterable<Diagnostic> {
  const found = [rosters.speakers, rosters.sources, rosters.measures].flatMap((roster) =>
    [...roster.differences.values()].map((difference) => ({ kind: roster.kind, ...difference })),
  );
  for (const { kind, id, key, kept, given, row, column, rows } of found.slice(0, MOST_OF_A_KIND)) {
    const message = `${key} of ${kind} ${id} differs: ${given}, kept ${kept === "" ? "none" : kept}`;
    const hint = rows === 1 ? null : `${rows} rows say otherwise; this is the first`;
    yield warning("import-differs", message, table.locate(row.row, column), hint);
  }
  const more = found.length - MOST_OF_A_KIND;
  const at = { file: table.file, line: null, column: null };
  if (more > 0) yield warning("import-differs", `${more} more values that differ`, at);
}

/** What makes a claim this one and no other: who says what of which subject, and where. */
const ESSENCE = ["speaker", "measure", "proposition", "stance", "source", "place", "population"] as const;
const DAYS = ["said", "as_of"] as const;
const CONTENT = ["amount", "low", "high", "words", "excerpt"] as const;

/**
 * The keys by which a claim becomes another one: a new day is a correction, with other words or numbers it is none.
 * @param isNamed whether the row names its claim. Another figure in the same words is a correction where it does;
 * where it doesn't, a second figure may be meant as well
 */
function othersOf(changes: ReadonlyMap<string, unknown>, isNamed: boolean): string[] {
  const changed = (keys: readonly string[]) => keys.filter((key) => changes.has(key));
  if (!isNamed) return changed([...ESSENCE, ...DAYS, ...CONTENT]);
  const essence = changed(ESSENCE);
  const [days, content] = [changed(DAYS), changed(CONTENT)];
  return essence.length > 0 || days.length === 0 || content.length === 0 ? essence : [...days, ...content];
}

/**
 * Rows that would make another claim of one that the dataset has: two tables that number their rows from 1 are the
 * usual reason, and what the first of them brought would be gone.
 */
export function replacements({ rows }: Proposal, table: ForeignTable): Diagnostic[] {
  const found = rows.flatMap(({ row, id, existing, claim, changes }) => {
    const isNamed = row.cells.has("ref") || row.cells.has("claim_id");
    const keys = othersOf(changes, isNamed);
    if (existing === null || keys.length === 0) return [];
    const before = writtenClaim(existing);
    const told = keys.map((key) => `${key} ${plainText(before.get(key))} → ${plainText(claim.get(key))}`);
    const column = row.cells.get("ref")?.column ?? row.cells.get("claim_id")?.column ?? null;
    const hint = "nothing is written; --replace if the same claim is meant, else give the rows other ids";
    const message = `row would make another claim of ${existing.ref ?? id}: ${told.join(", ")}`;
    return [error("import-replaces", message, table.locate(row.row, column), hint)];
  });
  const more = found.length - MOST_OF_A_KIND;
  const at = { file: table.file, line: null, column: null };
  const rest = more > 0 ? [error("import-replaces", `${more} more rows would make other claims`, at)] : [];
  return [...found.slice(0, MOST_OF_A_KIND), ...rest];
}

function plainText(value: RawValue | undefined): string {
  return textsOf(value)[0] ?? "none";
}

/** Ids of theirs that the dataset has of something that came in under another name: nothing is found by an id that was made. */
export function* idsKeptApart({ rosters }: Proposal, table: ForeignTable): Iterable<Diagnostic> {
  for (const { kind, keptApart } of [rosters.speakers, rosters.sources]) {
    for (const [id, { row, ref, made }] of keptApart) {
      const at = table.locate(row.row, row.cells.get(`${kind}_id`)?.column ?? null);
      const message = `new ${kind} “${id}” (${made}) is not the one with the id ${id}, which came in as “${ref}”`;
      yield warning("import-near-duplicate", message, at, `write “${ref}” if that one is meant`);
    }
  }
}

/** One warning of each kind, the first, with how many more there are: thousands of rows have one fault in common. */
export function summarize(
  found: readonly Diagnostic[],
  isOfImport: (at: Place | null) => boolean,
): Diagnostic[] {
  const own = found.filter(({ severity, at }) => severity === "warning" && isOfImport(at));
  return [...Map.groupBy(own, ({ code }) => code).values()].map(([first, ...others]) => {
    if (others.length === 0) return first!;
    const more = `and ${others.length} more of this kind`;
    return { ...first!, hint: first!.hint === null ? more : `${first!.hint}; ${more}` };
  });
}

/** So many are printed; the rejects file has all. */
const MOST_REJECTS_PRINTED = 100;

export function rejectFaults(rejects: readonly Reject[], table: ForeignTable): Diagnostic[] {
  const printed = rejects.slice(0, MOST_REJECTS_PRINTED).map(({ row, column, reason }) => {
    const at = table.locate(row, column === "" ? null : table.columns.indexOf(column));
    return error("import-rejected", `row rejected: ${column === "" ? "" : `${column}: `}${reason}`, at);
  });
  const more = rejects.length - printed.length;
  const at = { file: table.file, line: null, column: null };
  return more === 0 ? printed : [...printed, error("import-rejected", `${more} more rows rejected`, at)];
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
