import { type ClaimField, claimFields, fieldValue } from "../model/claim-fields.ts";
import type { Claim } from "../model/dataset.ts";
import { dateAsWritten, type PartialDate } from "../model/partial-date.ts";
import type { RawValue } from "../model/raw-dataset.ts";
import { ANY_LANGUAGE, type Text } from "../model/text.ts";

/** Keys of a claim in the order in which they are written. */
export const CLAIM_KEYS: readonly string[] = claimFields.map(({ key }) => key);

/** What a file says below an id: of a speaker, a source, a measure, a proposition. */
export type Entry = ReadonlyMap<string, RawValue>;

/** A claim as claims.yaml has it, its keys in the order of the contract. */
export type WrittenClaim = ReadonlyMap<string, RawValue>;

/** The claim as a person would have written it: what follows from the rest is left out. */
export function writtenClaim(claim: Claim): WrittenClaim {
  const parts = claimFields.map((field) => [field.key, writtenField(claim, field)] as const);
  return inOrder(Object.fromEntries(parts));
}

function writtenField(claim: Claim, field: ClaimField): RawValue | null {
  const value = fieldValue(claim, field);
  if (field.otherwise !== undefined && value === claim[field.otherwise]) return null;
  switch (field.kind) {
    case "date":
      return writtenDate(value as PartialDate | null);
    case "text":
      return writtenText(value as Text | null);
    case "ids":
      return (value as readonly string[]).length === 0 ? null : (value as readonly string[]);
    case "id":
    case "number":
    case "word":
    case "plain":
    case "excerpt":
    case "verbatim":
      return value as string | number | null;
  }
}

/** Only what is given, in the order of the contract. */
export function inOrder(parts: Readonly<Record<string, RawValue | null | undefined>>): Map<string, RawValue> {
  const given = CLAIM_KEYS.map((key) => [key, parts[key]] as const);
  return new Map(
    given.filter((part): part is [string, RawValue] => part[1] !== undefined && part[1] !== null),
  );
}

export function writtenText(text: Text | null): RawValue | null {
  if (text === null) return null;
  const languages = Object.keys(text);
  return languages.length === 1 && languages[0] === ANY_LANGUAGE
    ? text[ANY_LANGUAGE]!
    : new Map(Object.entries(text));
}

function writtenDate(date: PartialDate | null): RawValue | null {
  if (date === null) return null;
  if (date.basis === "stated") return dateAsWritten(date);
  const why = writtenText(date.why);
  return new Map<string, RawValue>([
    ["date", dateAsWritten(date)],
    ["basis", date.basis],
    ...(why === null ? [] : [["why", why] as const]),
  ]);
}

/** Do two values say the same? A date that was typed as a number is the text of it. */
export function sameValue(a: RawValue | undefined, b: RawValue | undefined): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

function plain(value: RawValue | undefined): unknown {
  if (value instanceof Map) return [...value].map(([key, inner]) => [key, plain(inner)]).sort();
  return Array.isArray(value) ? value.map(plain) : (value ?? null);
}
