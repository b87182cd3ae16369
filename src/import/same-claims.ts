import type { Claim, Dataset } from "../model/dataset.ts";
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
  const { at: _at, ...rest } = claim;
  const date = (value: Claim["said"]) =>
    value === null ? null : [value.edtf, value.basis, firstOf(value.why)];
  const text = (value: Text | null) => (value === null ? null : inEach(value, languages));
  return JSON.stringify({
    ...rest,
    said: date(claim.said),
    asOf: date(claim.asOf),
    translation: text(claim.translation),
    derived: text(claim.derived),
    note: text(claim.note),
    words: claim.type === "estimate" ? text(claim.words) : null,
  });
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
