import type { Entry } from "../edit/index.ts";
import type { Id } from "../model/dataset.ts";
import type { RawValue } from "../model/raw-dataset.ts";
import type { MappedRow } from "./mapped-row.ts";
import { freeId, idOf, isId } from "./names.ts";

/** What a row says of a speaker, a source, a measure or a proposition. */
export interface Mention {
  /** As written; may be no id of ours. */
  readonly id: string | null;
  /** The name under which it came in, where the row gives that beside an id of ours. */
  readonly ref: string | null;
  /** By what it is known where no id is given. */
  readonly name: string | null;
  /** What an id is made of; left out, the id or name that is given. */
  readonly slug?: string;
  /** What it would be if it had to be made. */
  readonly entry: Entry;
  /** The column of theirs in which each of its keys stands. */
  readonly columns: ReadonlyMap<string, number | null>;
  readonly row: MappedRow;
}

/** One that is new with this import. */
export interface Made {
  readonly id: Id;
  readonly entry: Entry;
  readonly columns: ReadonlyMap<string, number | null>;
  /** Rows that it was made for, the first of them first. */
  readonly rows: MappedRow[];
}

/** A key of which a row says other than the dataset. */
export interface Difference {
  readonly id: Id;
  readonly key: string;
  readonly kept: string;
  readonly given: string;
  readonly row: MappedRow;
  readonly column: number | null;
  /** Rows that say so, this one among them. */
  rows: number;
}

/** The speakers (or sources, …) of the dataset, and those that the rows bring. */
export interface Roster {
  readonly kind: string;
  readonly made: ReadonlyMap<Id, Made>;
  readonly differences: ReadonlyMap<string, Difference>;
  /** Names in the rows that were taken for an id of the dataset's, and the first row of each. */
  readonly takenForIds: ReadonlyMap<string, MappedRow>;
  /** Ids in the rows that the dataset has of something that came in under another name, and what is made of each. */
  readonly keptApart: ReadonlyMap<Id, { readonly row: MappedRow; readonly ref: string; readonly made: Id }>;
  readonly known: ReadonlyMap<Id, Entry>;
  /** What the dataset knows already of what a row mentions; null where it would be new. */
  find(mention: Mention): Entry | null;
  /** The id under which the dataset knows what a row mentions; it is made where it is new. */
  resolve(mention: Mention): Id;
}

/** How the entries of a roster are told apart. */
interface RosterOptions {
  /** By what an entry is recognised where a row gives no id: its names in every language. */
  namesOf(entry: Entry): readonly string[];
  /** Ids in the rows are ours, since the program wrote the table. */
  readonly ownIds?: boolean;
  /** An entry of a row → the same with what no row gives. */
  complete?(entry: Entry): Entry;
}

/**
 * What came in under a name that is no id of ours keeps it as its `ref`, and is found again by that, letter for
 * letter: by an id only where it came in under that very id.
 */
export function createRoster(
  kind: string,
  known: ReadonlyMap<Id, Entry>,
  { namesOf, ownIds = false, complete = (entry) => entry }: RosterOptions,
): Roster {
  const made = new Map<Id, Made>();
  const differences = new Map<string, Difference>();
  const takenForIds = new Map<string, MappedRow>();
  const keptApart = new Map<Id, { row: MappedRow; ref: string; made: Id }>();
  const byName = new Map<string, Id>();
  const byRef = new Map<string, Id>();
  for (const [id, entry] of known) index(id, entry);
  /** What rows call it where they give no id → its id, so that each of their names stays one. */
  const aliases = new Map<string, Id>();

  function index(id: Id, entry: Entry): void {
    for (const name of namesOf(entry)) byName.set(name, byName.get(name) ?? id);
    const ref = refOf(entry);
    if (ref !== null) byRef.set(ref, id);
  }
  const entryOf = (id: Id): Entry | undefined => made.get(id)?.entry ?? known.get(id);

  function find({ id, ref, name }: Mention): Id | null {
    const own = ownIds && id !== null ? entryOf(id) : undefined;
    if (own !== undefined && (ref === null || ref === refOf(own))) return id;
    const called = ref ?? id;
    const referred = called === null ? undefined : byRef.get(called);
    if (referred !== undefined) return referred;
    if (id !== null) {
      const entry = entryOf(id);
      return entry !== undefined && refOf(entry) === null ? id : null;
    }
    if (name === null) return null;
    // By name first: `NIL` may have become the id nil, and `nil` is another name.
    return aliases.get(name) ?? byName.get(name) ?? (known.has(name) ? name : null);
  }

  function make(mention: Mention): Id {
    const { id: given, ref, name, row, columns } = mention;
    const called = given ?? name ?? "";
    const isTaken = (candidate: Id) => entryOf(candidate) !== undefined;
    const id =
      isId(called) && !isTaken(called) ? called : freeId(idOf(mention.slug ?? called, kind), isTaken);
    const apart = given === null ? undefined : refOf(known.get(given));
    if (given !== null && apart) keptApart.set(given, keptApart.get(given) ?? { row, ref: apart, made: id });
    if (given === null && name !== null) aliases.set(name, id);
    const cameInAs = ref ?? (given === null || given === id ? null : given);
    const named: Entry =
      cameInAs === null ? mention.entry : new Map<string, RawValue>([["ref", cameInAs], ...mention.entry]);
    made.set(id, { id, entry: complete(named), columns, rows: [] });
    index(id, named);
    return id;
  }

  function noteName(id: Id, { id: given, name, row }: Mention): void {
    if (given !== null || name !== id || !known.has(id) || namesOf(known.get(id) ?? new Map()).includes(name))
      return;
    if (!takenForIds.has(id)) takenForIds.set(id, row);
  }

  return {
    ...{ kind, made, differences, takenForIds, keptApart, known },
    find(mention) {
      const id = find(mention);
      return id === null ? null : (entryOf(id) ?? null);
    },
    resolve(mention) {
      const id = find(mention) ?? make(mention);
      noteName(id, mention);
      made.get(id)?.rows.push(mention.row);
      noteDifferences(id, entryOf(id) ?? new Map(), mention, differences);
      return id;
    },
  };
}

function refOf(entry: Entry | undefined): string | null {
  const ref = entry?.get("ref");
  return ref === undefined || ref === null ? null : String(ref);
}

function noteDifferences(id: Id, entry: Entry, mention: Mention, found: Map<string, Difference>): void {
  for (const [key, value] of mention.entry) {
    const given = plainText(value);
    const kept = entry.get(key);
    // What it is called by is not said of it: `measure: arrived` is no label.
    if (given === (mention.ref ?? mention.id ?? mention.name) || textsOf(kept).includes(given)) continue;
    const before = found.get(`${id} ${key}`);
    if (before !== undefined) before.rows += 1;
    else {
      const column = mention.columns.get(key) ?? null;
      const first = textsOf(kept)[0] ?? "";
      found.set(`${id} ${key}`, { id, key, kept: first, given, row: mention.row, column, rows: 1 });
    }
  }
}

/** The texts of a value in whatever languages, the date of a date. */
export function textsOf(value: RawValue | undefined): string[] {
  if (value === undefined || value === null) return [];
  if (value instanceof Map) {
    const date = value.get("date");
    return date === undefined ? [...value.values()].flatMap(textsOf) : textsOf(date);
  }
  return Array.isArray(value) ? value.flatMap(textsOf) : [String(value).trim()];
}

function plainText(value: RawValue): string {
  return textsOf(value)[0] ?? "";
}
