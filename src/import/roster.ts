import type { Id } from "../model/dataset.ts";
import type { RawValue } from "../model/raw-dataset.ts";
import type { MappedRow } from "./map-rows.ts";
import { freeId, idOf, isId } from "./names.ts";

export type Entry = ReadonlyMap<string, RawValue>;

/** What a row says of a speaker, a source, a measure or a proposition. */
export interface Mention {
  /** As written; may be no id of ours. */
  readonly id: string | null;
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
  readonly known: ReadonlyMap<Id, Entry>;
  /** What the dataset knows already of what a row mentions; null where it would be new. */
  find(mention: Mention): Entry | null;
  /** The id under which the dataset knows what a row mentions; it is made where it is new. */
  resolve(mention: Mention): Id;
}

/**
 * @param namesOf by what an entry is recognised where a row gives no id of ours: its names in every language
 * @param complete an entry of a row → the same with what no row gives
 */
export function createRoster(
  kind: string,
  known: ReadonlyMap<Id, Entry>,
  namesOf: (entry: Entry) => readonly string[],
  complete: (entry: Entry) => Entry = (entry) => entry,
): Roster {
  const made = new Map<Id, Made>();
  const differences = new Map<string, Difference>();
  const takenForIds = new Map<string, MappedRow>();
  const byName = new Map<string, Id>();
  for (const [id, entry] of known)
    for (const name of namesOf(entry)) byName.set(name, byName.get(name) ?? id);
  /** What rows call it → its id, so that each of their names stays one. */
  const aliases = new Map<string, Id>();
  const claimed = new Set<Id>();
  const exists = (id: Id) => known.has(id) || made.has(id);

  const find = ({ id, name }: Mention): Id | null => {
    if (id !== null) return exists(id) ? id : (aliases.get(`true${id}`) ?? null);
    // By name first: `NIL` may have become the id nil, and `nil` is another name.
    const named = aliases.get(`false${name}`) ?? byName.get(name!);
    return named ?? (known.has(name!) ? name : null);
  };
  const idFor = (mention: Mention): Id => {
    const called = mention.id ?? mention.name!;
    if (isId(called) && !exists(called)) return called;
    // An id of theirs that an earlier import made ours of is there by now.
    const isTaken = (id: Id) => made.has(id) || claimed.has(id) || (known.has(id) && mention.id === null);
    return freeId(idOf(mention.slug ?? called, kind), isTaken);
  };
  const make = (mention: Mention): Id => {
    const id = idFor(mention);
    aliases.set(`${mention.id !== null}${mention.id ?? mention.name}`, id);
    claimed.add(id);
    if (known.has(id)) return id;
    made.set(id, { id, entry: complete(mention.entry), columns: mention.columns, rows: [] });
    for (const name of namesOf(mention.entry)) if (!byName.has(name)) byName.set(name, id);
    return id;
  };
  const noteName = (id: Id, { id: given, name, row }: Mention) => {
    if (given !== null || name !== id || !known.has(id) || namesOf(known.get(id) ?? new Map()).includes(name))
      return;
    if (!takenForIds.has(id)) takenForIds.set(id, row);
  };
  return {
    kind,
    made,
    differences,
    takenForIds,
    known,
    find(mention) {
      const id = find(mention);
      return id === null ? null : (made.get(id)?.entry ?? known.get(id) ?? null);
    },
    resolve(mention) {
      const id = find(mention) ?? make(mention);
      noteName(id, mention);
      const maker = made.get(id);
      maker?.rows.push(mention.row);
      noteDifferences(id, maker?.entry ?? known.get(id)!, mention, differences);
      return id;
    },
  };
}

function noteDifferences(id: Id, entry: Entry, mention: Mention, found: Map<string, Difference>): void {
  if (entry === mention.entry) return;
  for (const [key, value] of mention.entry) {
    const given = plainText(value);
    const kept = entry.get(key);
    // What it is called by is not said of it: `measure: arrived` is no label.
    if (given === (mention.id ?? mention.name) || textsOf(kept).includes(given)) continue;
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
