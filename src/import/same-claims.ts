import { type ClaimField, claimFields, fieldValue } from "../model/claim-fields.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import { dateAsWritten, type PartialDate } from "../model/partial-date.ts";
import { ANY_LANGUAGE, type Text } from "../model/text.ts";

/** The id of a claim that differs between two datasets, null where none does. Order and places are left aside. */
export function sameClaims(a: Dataset, b: Dataset): string | null {
  const other = new Map(b.claims.map((claim) => [claim.id, claim]));
  if (a.claims.length !== b.claims.length) return `count ${a.claims.length} and ${b.claims.length}`;
  for (const claim of a.claims) {
    const counterpart = other.get(claim.id);
    if (counterpart === undefined || comparable(claim, a) !== comparable(counterpart, b)) return claim.id;
  }
  return null;
}

/** claims.csv has a column for one reason only, and writes a text that holds for every language in each of them. */
function comparable(claim: Claim, { languages }: Dataset): string {
  const values = claimFields.map((field) => comparableValue(claim, field, languages));
  return JSON.stringify([claim.type, values]);
}

function comparableValue(claim: Claim, field: ClaimField, languages: readonly string[]): unknown {
  const value = fieldValue(claim, field);
  if (value === null) return null;
  if (field.kind === "date") {
    const date = value as PartialDate;
    return [dateAsWritten(date), date.basis, firstOf(date.why)];
  }
  return field.kind === "text" ? inEach(value as Text, languages) : value;
}

function inEach(text: Text, languages: readonly string[]): Text {
  if (!(ANY_LANGUAGE in text)) return Object.fromEntries(Object.entries(text).sort());
  return Object.fromEntries(
    [...languages].map((language) => [language, text[ANY_LANGUAGE]!] as const).sort(),
  );
}

function firstOf(text: Text | null): string | null {
  return text === null ? null : (Object.values(text)[0] ?? null);
}
