import type { Entry } from "../edit/index.ts";
import type { Id } from "../model/dataset.ts";
import type { RawDataset, RawValue } from "../model/raw-dataset.ts";
import { readDate } from "./dates.ts";
import { languageTag } from "./language-tag.ts";
import type { MappedRow } from "./mapped-row.ts";
import type { Mapping } from "./mapping.ts";
import { measureOverTime, propositionOverTime } from "./over-time.ts";
import { createRoster, type Mention, type Roster, textsOf } from "./roster.ts";

/** Whom and what the claims of an import refer to. */
export interface Rosters {
  readonly speakers: Roster;
  readonly sources: Roster;
  readonly measures: Roster;
  readonly propositions: Roster;
}

/** @param ownIds whether the ids in the table are ours: this program wrote it */
export function createRosters(existing: RawDataset, mapping: Mapping, ownIds: boolean): Rosters {
  const texts = (key: string) => (entry: Entry) => textsOf(entry.get(key));
  return {
    speakers: createRoster("speaker", entriesOf(existing, "speakers"), { namesOf: texts("name"), ownIds }),
    sources: createRoster("source", entriesOf(existing, "sources"), {
      namesOf: (entry) => [sourceKey(entry)],
      ownIds,
    }),
    measures: createRoster("measure", entriesOf(existing, "brief", "measures"), {
      namesOf: texts("label"),
      complete: (entry) => new Map([...entry, ["over_time", measureOverTime(entry, mapping)]]),
    }),
    propositions: createRoster("proposition", entriesOf(existing, "brief", "propositions"), {
      namesOf: texts("text"),
      complete: (entry) => new Map([...entry, ["over_time", propositionOverTime(entry, mapping)]]),
    }),
  };
}

function entriesOf(raw: RawDataset, kind: "speakers" | "sources" | "brief", part?: string): Map<Id, Entry> {
  const whole = raw.documents.find((document) => document.kind === kind)?.value;
  const value = part === undefined ? whole : whole instanceof Map ? whole.get(part) : undefined;
  if (!(value instanceof Map)) return new Map();
  const entries = [...value] as [Id, RawValue][];
  return new Map(entries.map(([id, entry]) => [id, entry instanceof Map ? entry : new Map()]));
}

/** The keys of an entity that the row gives, in the order in which they are written. */
function entryOf(row: MappedRow, keys: readonly (readonly [key: string, column: string])[]) {
  const entry = new Map<string, RawValue>();
  const columns = new Map<string, number | null>();
  for (const [key, column] of keys) {
    const cell = row.cells.get(column);
    if (cell === undefined) continue;
    entry.set(key, cell.text);
    columns.set(key, cell.column);
  }
  return { entry, columns, row };
}

const textOf = (row: MappedRow, column: string): string | null => row.cells.get(column)?.text ?? null;

/** Null where the row names none. */
export function speakerOf(row: MappedRow): Mention | null {
  const id = textOf(row, "speaker_id");
  const name = textOf(row, "speaker");
  if (id === null && name === null) return null;
  const mention = entryOf(row, [
    ["name", "speaker"],
    ["role", "role"],
    ["party", "party"],
    ["unnamed", "unnamed"],
  ]);
  if (mention.entry.has("unnamed")) mention.entry.set("unnamed", mention.entry.get("unnamed") === "true");
  // An id alone is all that there is to call them by, unless the dataset knows better.
  const ref = textOf(row, "speaker_ref");
  if (name === null) return { id, ref, name, ...mention, entry: new Map([["name", id], ...mention.entry]) };
  return { id, ref, name, ...mention };
}

const SOURCE_KEYS = [
  ...(["publisher", "agency", "headline", "byline", "language", "published", "url"] as const),
  ...(["archive_url", "updated", "accessed"] as const),
] as const;

/** Null where the row says nothing of the document. */
export function sourceOf(row: MappedRow): Mention | null {
  const id = textOf(row, "source_id");
  const { entry, columns } = entryOf(
    row,
    SOURCE_KEYS.map((key) => [key, key]),
  );
  const written = entry.get("language");
  if (typeof written === "string") entry.set("language", languageTag(written));
  for (const key of ["published", "updated", "accessed"]) {
    const date = readDate(row, key);
    if (date !== undefined) entry.set(key, date);
  }
  const named = ["publisher", "agency", "headline", "url"].some((key) => entry.has(key));
  if (id === null && !named) return null;
  const ref = textOf(row, "source_ref");
  return { id, ref, name: sourceKey(entry), slug: id ?? sourceSlug(entry), entry, columns, row };
}

/** Two documents with all this alike are one; an address alone is enough. */
function sourceKey(entry: Entry): string {
  const url = textsOf(entry.get("url"))[0];
  if (url !== undefined) return url;
  const parts = ["publisher", "agency", "headline", "published"].map(
    (key) => textsOf(entry.get(key))[0] ?? "",
  );
  return JSON.stringify(parts);
}

function sourceSlug(entry: Entry): string {
  const url = textsOf(entry.get("url"))[0];
  const host =
    url !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : undefined;
  const name = textsOf(entry.get("publisher"))[0] ?? textsOf(entry.get("agency"))[0] ?? host;
  const called = name ?? textsOf(entry.get("headline"))[0] ?? "source";
  return [called, textsOf(entry.get("published"))[0]].filter((part) => part !== undefined).join(" ");
}

export function measureOf(row: MappedRow): Mention | null {
  const name = textOf(row, "measure");
  if (name === null) return null;
  return {
    ...{ id: null, ref: null, name },
    ...entryOf(row, [
      ["label", "measure"],
      ["unit", "unit"],
    ]),
  };
}

export function propositionOf(row: MappedRow): Mention | null {
  const name = textOf(row, "proposition");
  return name === null ? null : { id: null, ref: null, name, ...entryOf(row, [["text", "proposition"]]) };
}
