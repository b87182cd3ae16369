import { type Claim, writtenStance } from "../model/dataset.ts";
import type { PartialDate } from "../model/partial-date.ts";
import type { RawValue } from "../model/raw-dataset.ts";
import { ANY_LANGUAGE, type Text } from "../model/text.ts";
import { CLAIM_KEYS } from "./columns.ts";

/** A claim as claims.yaml has it, its keys in the order of the contract. */
export type WrittenClaim = ReadonlyMap<string, RawValue>;

/** The claim as a person would have written it: what follows from the rest is left out. */
export function writtenClaim(claim: Claim): WrittenClaim {
  const estimate = claim.type === "estimate" ? claim : null;
  const statement = claim.type === "statement" ? claim : null;
  const parts: Record<string, RawValue | undefined | null> = {
    id: claim.id,
    measure: estimate?.measure,
    amount: estimate?.amount,
    low: estimate?.low,
    high: estimate?.high,
    modifier: estimate?.modifier,
    words: writtenText(estimate?.words ?? null),
    proposition: statement?.proposition,
    stance: statement === null ? null : writtenStance(statement),
    modality: claim.modality,
    speaker: claim.speaker,
    source: claim.source,
    said: writtenDate(claim.said),
    as_of: writtenDate(claim.asOf),
    utterance: claim.utterance === claim.id ? null : claim.utterance,
    origin: claim.origin === claim.speaker ? null : claim.origin,
    via: claim.via.length === 0 ? null : claim.via,
    place: claim.place,
    population: claim.population,
    excerpt: claim.excerpt,
    prefix: claim.prefix,
    suffix: claim.suffix,
    translation: writtenText(claim.translation),
    derived: writtenText(claim.derived),
    note: writtenText(claim.note),
  };
  return inOrder(parts);
}

/** Only what is given, in the order of the contract. */
export function inOrder(parts: Readonly<Record<string, RawValue | undefined>>): Map<string, RawValue> {
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
  if (date.basis === "stated") return date.edtf;
  const why = writtenText(date.why);
  return new Map<string, RawValue>([
    ["date", date.edtf],
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
