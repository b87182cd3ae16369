import {
  CLAIM_KEYS,
  inOrder,
  sameValue,
  type WrittenClaim,
  writtenClaim,
  writtenText,
} from "../edit/index.ts";
import {
  type CLAIM_FIELDS,
  type ClaimField,
  type ClaimKey,
  claimFields,
  fieldValue,
} from "../model/claim-fields.ts";
import type { Claim, Id } from "../model/dataset.ts";
import type { RawValue } from "../model/raw-dataset.ts";
import { ANY_LANGUAGE, type Text } from "../model/text.ts";
import { COLUMNS_OF_KEY } from "./columns.ts";
import { readDate } from "./dates.ts";
import type { MappedRow } from "./mapped-row.ts";
import type { Mapping } from "./mapping.ts";

/** Of each field that holds ids, those that the row gives, as the dataset has them. */
export type NamedIds = Readonly<Record<IdKey, Id | undefined>> & Readonly<Record<IdsKey, readonly Id[]>>;

/** What a row refers to. */
export interface References extends NamedIds {
  readonly id: Id;
  /** The name under which the claim came in, where that is not its id. */
  readonly ref: string | null;
  readonly speaker: Id;
  readonly source: Id;
}

type KeyOf<Kind> = {
  [Key in ClaimKey]: (typeof CLAIM_FIELDS)[Key] extends { readonly kind: Kind } ? Key : never;
}[ClaimKey];
type IdKey = KeyOf<"id">;
type IdsKey = KeyOf<"ids">;

/** What of the table and the dataset the reading of a row depends on. */
export interface Frame {
  readonly mapping: Mapping;
  /** Our columns that the table speaks of. */
  readonly present: ReadonlySet<string>;
  /** Languages of the brief; texts without one in their column's name are in the first. */
  readonly languages: readonly string[];
  /** The reason for a day that the table gives none for. */
  readonly unexplained: RawValue;
  /** The same text in several languages stays several: they may be translated yet. */
  readonly textColumns: ReadonlyMap<
    string,
    readonly { readonly column: string; readonly language: string }[]
  >;
}

/** A row → the claim that the dataset is to have, with what of an existing one the table does not speak of. */
export function draftClaim(
  row: MappedRow,
  refs: References,
  frame: Frame,
  existing: Claim | null,
): WrittenClaim {
  const before = existing === null ? new Map<string, RawValue>() : writtenClaim(existing);
  const parts: Record<string, RawValue | undefined> = {};
  for (const field of claimFields) {
    const speaksOf = (COLUMNS_OF_KEY.get(field.key) ?? []).some(
      (column) => frame.present.has(column) || row.cells.has(column),
    );
    if (field.kind === "text") parts[field.key] = textKey(field, row, frame, existing);
    else parts[field.key] = speaksOf ? keyValue(field, row, refs, frame, before) : before.get(field.key);
  }
  // By its ref it is found again: no table takes that away.
  const ref = before.get("ref") ?? refs.ref;
  return inOrder({ ...parts, id: refs.id, ref });
}

function keyValue(
  { key, kind, columns, otherwise }: ClaimField,
  row: MappedRow,
  refs: References,
  frame: Frame,
  before: WrittenClaim,
): RawValue | undefined {
  const cell = row.cells.get(columns[0] ?? key)?.text;
  if (key === "modifier") return cell ?? defaultModifier(row, before);
  switch (kind) {
    case "number":
      return numberIn(cell);
    case "date":
      return mergeDate(readDate(row, key), before.get(key), key, frame);
    case "id":
    case "ids": {
      const named = refs[key as keyof NamedIds];
      const isLeftOut = named?.length === 0 || (otherwise !== undefined && named === refs[otherwise]);
      return isLeftOut ? undefined : named;
    }
    case "word":
    case "text":
    case "plain":
    case "excerpt":
    case "verbatim":
      return cell;
  }
}

/** Left out, the modifier follows from the numbers; where a claim had it written, it stays written. */
function defaultModifier(row: MappedRow, before: WrittenClaim): string | undefined {
  if (!before.has("modifier")) return undefined;
  if (row.cells.has("amount")) return "exact";
  if (row.cells.has("low") || row.cells.has("high")) return "between";
  return row.cells.has("words") ? "vague" : undefined;
}

/** What is no plain number stays a text, for validation to refuse with its remedy. */
function numberIn(written: string | undefined): RawValue | undefined {
  if (written === undefined) return undefined;
  return /^[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d{1,3})?$/.test(written) ? Number(written) : written;
}

/** A table without a column for the reason, or with one for a single language, does not take the others away. */
function mergeDate(
  date: RawValue | undefined,
  before: RawValue | undefined,
  key: string,
  { present, languages }: Frame,
): RawValue | undefined {
  if (date === undefined || !(before instanceof Map)) return date;
  const day = date instanceof Map ? date.get("date") : date;
  const saysBasis = present.has(`${key}_basis`);
  if (!saysBasis && before.get("date") === day) return before;
  if (!(date instanceof Map)) return date;
  const had = before.get("why");
  const why = date.get("why");
  const kept = why === undefined ? !present.has(`${key}_why`) : textsIn(had).includes(String(why));
  if (kept) return inParts({ date: day, basis: date.get("basis"), why: had });
  if (why === undefined || !(had instanceof Map)) return date;
  return inParts({
    date: day,
    basis: date.get("basis"),
    why: new Map([...had, [languages[0] ?? ANY_LANGUAGE, why]]),
  });
}

function inParts(parts: Readonly<Record<string, RawValue | undefined>>): RawValue {
  return new Map(Object.entries(parts).filter((part): part is [string, RawValue] => part[1] !== undefined));
}

function textsIn(value: RawValue | undefined): string[] {
  if (value instanceof Map) return [...value.values()].map(String);
  return value === undefined ? [] : [String(value)];
}

function textKey(
  field: ClaimField,
  row: MappedRow,
  frame: Frame,
  existing: Claim | null,
): RawValue | undefined {
  const { key } = field;
  const had = existing === null ? null : (fieldValue(existing, field) as Text | null);
  // Of any figure but a vague one the words are made from the numbers, and are made anew.
  if (key === "words" && row.cells.get("modifier")?.text !== "vague") {
    const numbers = frame.present.has("modifier") || frame.present.has("amount");
    return numbers ? undefined : (writtenText(had) ?? undefined);
  }
  const ofTable = frame.textColumns.get(key) ?? [];
  // Made by the import itself: it gives way to what somebody has written.
  const isOwn = ofTable.length === 0 && row.cells.has(key);
  if (isOwn && had !== null) return writtenText(had) ?? undefined;
  const columns = isOwn ? [{ column: key, language: frame.languages[0] ?? ANY_LANGUAGE }] : ofTable;
  const given = columns.map(({ column, language }) => [language, row.cells.get(column)?.text ?? ""] as const);
  const isPlain = columns.length === 1 && field.holdsForAll === true;
  // One text for all languages, and one column: the cell is that text.
  const isReplaced =
    isPlain && had !== null && Object.keys(had).every((language) => language === ANY_LANGUAGE);
  if (had !== null && !isReplaced) return mergeTexts(had, given, frame.languages);
  const filled = given.filter(([, text]) => text !== "");
  const [first] = filled;
  if (first === undefined) return undefined;
  const isOne =
    given.length > 1 && new Set(given.map(([, text]) => text)).size === 1 && isWhole(given, frame);
  return isPlain || isOne ? first[1] : new Map(filled);
}

/** Said alike in every language of the brief: one text for all. */
function isWhole(given: readonly (readonly [string, string])[], { languages }: Frame): boolean {
  return languages.every((language) => given.some(([other]) => other === language));
}

/** Language by language: where the cell has what the dataset had, nothing changes. */
function mergeTexts(
  had: Text,
  given: readonly (readonly [string, string])[],
  languages: readonly string[],
): RawValue | undefined {
  let text: Record<string, string> = { ...had };
  for (const [language, cell] of given) {
    if ((text[language] ?? text[ANY_LANGUAGE] ?? "") === cell) continue;
    if (ANY_LANGUAGE in text) {
      const { [ANY_LANGUAGE]: one, ...others } = text;
      text = { ...Object.fromEntries(languages.map((other) => [other, one!])), ...others };
    }
    if (cell === "") delete text[language];
    else text[language] = cell;
  }
  return Object.keys(text).length === 0 ? undefined : (writtenText(text) ?? undefined);
}

/** Keys whose values differ, with what they are to be: undefined where the key goes. */
export function changesBetween(before: WrittenClaim, after: WrittenClaim): Map<string, RawValue | undefined> {
  const keys = CLAIM_KEYS.filter((key) => !sameValue(before.get(key), after.get(key)));
  return new Map(keys.map((key) => [key, after.get(key)]));
}
