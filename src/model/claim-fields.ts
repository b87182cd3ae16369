import type { ChangedValue } from "./changed-values.ts";
import { LIKELIHOODS, MODALITIES, STANCES } from "./claim-words.ts";
import type { PartialDate } from "./partial-date.ts";
import { MODIFIERS } from "./quantity.ts";
import type { Text } from "./text.ts";

/**
 * How the value of a field is written, checked, kept and given out: everything that is done with a field is done with
 * its kind.
 *
 * - `id`, `ids`, `number`, `word` (one of `values`), `date`: what they say
 * - `text`: for readers, one for all languages or one for each
 * - `plain`: one text, whatever the language, without space around it
 * - `excerpt`: the source's own words, of which there may be only so many
 * - `verbatim`: kept letter for letter, the space around it too
 */
export const FIELD_KINDS = [
  ...(["id", "ids", "number", "word", "date"] as const),
  ...(["text", "plain", "excerpt", "verbatim"] as const),
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** What the ids of a field are ids of; a `person` is a speaker, or somebody who stands nowhere else. */
export const NAMED_THINGS = [
  ...(["claim", "measure", "proposition", "speaker", "source", "utterance"] as const),
  ...(["person", "speaker-or-claim"] as const),
] as const;
export type NamedThing = (typeof NAMED_THINGS)[number];

type FieldSpec = FieldParts &
  (
    | { readonly kind: "id" | "ids"; readonly names: NamedThing }
    | { readonly kind: "word"; readonly values: readonly string[] }
    | { readonly kind: Exclude<FieldKind, "id" | "ids" | "word"> }
  );

interface FieldParts {
  /** What it says, for whoever writes it, reads a table of it or looks it up. */
  readonly meaning: string;
  /** What documentation has to say of it besides, in Markdown. */
  readonly besides?: string;
  /** Has to be written. */
  readonly required?: true;
  /** Which claims have it; left out, all. */
  readonly of?: "estimate" | "statement";
  /** Its column in tables where that is not called as the key is. */
  readonly column?: string;
  /** Left out, it is what this other field says. */
  readonly otherwise?: "id" | "speaker";
  /** Left out, it follows from other fields, so a claim always has one. */
  readonly follows?: true;
  /** Of a text: where a table has one column for it, that holds in every language; else in the first one. */
  readonly holdsForAll?: true;
  /** By what name readers are told that it changed; left out, it is the desk's own affair, and no news. */
  readonly changedAs?: ChangedValue;
  /** No part of what somebody who reads two claims against each other goes by. */
  readonly aside?: true;
}

/**
 * The fields of a claim, in the order in which they are written. From here come the schema, the readers of tables,
 * the model's types, the columns of claims.csv, the records of JSON, the keys of an import, what an assessment goes
 * by, the names of changes and the table of the documentation.
 */
export const CLAIM_FIELDS = {
  id: {
    kind: "id",
    names: "claim",
    required: true,
    column: "claim_id",
    meaning: "Id of the claim, unique in the dataset, the same in every edition.",
    changedAs: "words",
  },
  ref: {
    kind: "verbatim",
    meaning: "The name under which it came in, letter for letter.",
    besides: "At most 500 characters, unique.",
    changedAs: "ref",
    aside: true,
  },
  measure: {
    kind: "id",
    names: "measure",
    of: "estimate",
    follows: true,
    meaning: "What is counted, as an id; empty for a statement.",
    changedAs: "subject",
  },
  amount: {
    kind: "number",
    of: "estimate",
    meaning: "The figure as stated. Read it with the modifier: with up-to it is a ceiling.",
    changedAs: "words",
  },
  low: {
    kind: "number",
    of: "estimate",
    meaning: "Lower end, where the source states one; an open end is empty, never filled in.",
    changedAs: "words",
  },
  high: {
    kind: "number",
    of: "estimate",
    meaning: "Upper end, where the source states one; an open end is empty, never filled in.",
    changedAs: "words",
  },
  modifier: {
    kind: "word",
    values: MODIFIERS,
    of: "estimate",
    follows: true,
    meaning: "What the source's words do to the figure: exact, about, at-least, up-to and so on.",
    besides: "[Left out](#figures), it follows from the numbers.",
    changedAs: "words",
  },
  words: {
    kind: "text",
    of: "estimate",
    meaning: "The figure or the stance as a reader sees it.",
    besides: "Written for a vague figure only: `{en: thousands, nb: tusenvis}`.",
    changedAs: "words",
  },
  proposition: {
    kind: "id",
    names: "proposition",
    of: "statement",
    follows: true,
    meaning: "The sentence that the stance is on, as an id; empty for an estimate.",
    changedAs: "subject",
  },
  stance: {
    kind: "word",
    values: STANCES,
    of: "statement",
    follows: true,
    meaning: "What the speaker holds of the proposition. no-evidence is no denial.",
    changedAs: "words",
  },
  retracts: {
    kind: "id",
    names: "claim",
    meaning: "Id of a claim of the same speaker that is no longer held.",
    besides:
      "Measure or proposition may be left out: they are that claim's. So may the figure or the stance, where nothing is said in its place.",
    changedAs: "retracts",
  },
  modality: {
    kind: "word",
    values: MODALITIES,
    meaning: `How the speaker holds it: ${MODALITIES.join(", ")}.`,
    changedAs: "modality",
  },
  likelihood: {
    kind: "word",
    values: LIKELIHOODS,
    meaning: "How likely the speaker calls it, where the source hedges.",
    changedAs: "likelihood",
  },
  speaker: {
    kind: "id",
    names: "speaker",
    required: true,
    column: "speaker_id",
    meaning: "Id of the person or body whose claim it is.",
    changedAs: "speaker",
  },
  source: {
    kind: "id",
    names: "source",
    required: true,
    column: "source_id",
    meaning: "Id of the source.",
    changedAs: "source",
  },
  said: {
    kind: "date",
    meaning: "The day it was said.",
    changedAs: "said",
  },
  as_of: {
    kind: "date",
    meaning: "The day that the figure holds for; empty where the source sets none apart from the day said.",
    changedAs: "asOf",
  },
  utterance: {
    kind: "id",
    names: "utterance",
    otherwise: "id",
    meaning: "Id of the speech event. Claims that share it report the same one.",
    besides: "Left out, the claim is its own.",
    changedAs: "utterance",
  },
  origin: {
    kind: "id",
    names: "person",
    otherwise: "speaker",
    meaning: "Who the knowledge comes from. Claims of one origin are not independent.",
    besides:
      "Left out, the speaker. Need not be defined anywhere. `unknown` where the texts don’t tell: two such claims are neither of one origin nor proven to be of two, see [rules.md](rules.md).",
    changedAs: "origin",
  },
  rests_on: {
    kind: "ids",
    names: "speaker-or-claim",
    meaning: "Speakers or claims whose information it rests on in part, such as a briefing.",
    besides: "Left out, nothing is known.",
    changedAs: "restsOn",
  },
  via: {
    kind: "ids",
    names: "person",
    meaning: "Who carried the claim between speaker and source, the nearest to the speaker first.",
    besides: "Need not be defined.",
    changedAs: "via",
  },
  place: {
    kind: "plain",
    meaning: "Where the figure holds. Only figures of one place are compared.",
    changedAs: "place",
  },
  population: {
    kind: "plain",
    meaning: "Whom it counts. Only figures of one population are compared.",
    changedAs: "place",
  },
  excerpt: {
    kind: "excerpt",
    required: true,
    meaning: "The source's own words that carry the claim.",
    besides: "At most 20, counted between spaces.",
    changedAs: "excerpt",
  },
  prefix: {
    kind: "plain",
    meaning: "Text before the excerpt, where the excerpt stands in the source twice.",
    changedAs: "context",
    aside: true,
  },
  suffix: {
    kind: "plain",
    meaning: "Text after the excerpt, where the excerpt stands in the source twice.",
    changedAs: "context",
    aside: true,
  },
  translation: {
    kind: "text",
    meaning: "The excerpt in the language of the brief.",
    changedAs: "translation",
  },
  derived: {
    kind: "text",
    holdsForAll: true,
    meaning: "How the figure follows from the excerpt where it does not stand in it.",
    changedAs: "derived",
    aside: true,
  },
  note: {
    kind: "text",
    holdsForAll: true,
    meaning: "The curator's note for readers.",
    changedAs: "note",
    aside: true,
  },
  by: {
    kind: "plain",
    meaning: "Who of the desk wrote the claim down.",
    besides: "A name or initials. Published in claims.csv; `check --reviewed` asks for it.",
    aside: true,
  },
  checked_by: {
    kind: "plain",
    meaning: "Who of the desk read it against its source afterwards.",
    besides: "Somebody else than `by`.",
    aside: true,
  },
} as const satisfies Readonly<Record<string, FieldSpec>>;

type Fields = typeof CLAIM_FIELDS;
export type ClaimKey = keyof Fields;

/** A field under its key, with the names it goes by. */
export interface ClaimField extends FieldParts {
  readonly kind: FieldKind;
  readonly names?: NamedThing;
  readonly values?: readonly string[];
  readonly key: ClaimKey;
  /** What the model calls it. */
  readonly name: ClaimName;
  /** Its column in tables: of a date the first, behind which stand `_basis` and `_why`. */
  readonly column: string;
  readonly columns: readonly string[];
}

export const claimFields: readonly ClaimField[] = Object.entries(CLAIM_FIELDS).map(([written, spec]) => {
  const key = written as ClaimKey;
  const field: FieldParts & Pick<ClaimField, "kind" | "names" | "values"> = spec;
  const column = field.column ?? key;
  const columns = field.kind === "date" ? [column, `${column}_basis`, `${column}_why`] : [column];
  const name = key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) as ClaimName;
  return { ...field, key, name, column, columns };
});

/** The keys of fields that are so: `keysWhere(({ kind }) => kind === "text")`. */
export function keysWhere(holds: (field: ClaimField) => boolean): ClaimKey[] {
  return claimFields.filter(holds).map(({ key }) => key);
}

/** What a claim has in this field, as a file has it: null where its type has no such field, or nothing is written. */
export function fieldValue(
  claim: Readonly<Partial<Record<ClaimName, unknown>>>,
  { name, values }: ClaimField,
): unknown {
  const value = claim[name] ?? null;
  // A word that only follows (a stance that takes back) stands in no file.
  return values === undefined || values.includes(value as string) ? value : null;
}

// The model's types, from the list.

/** `as_of` → `asOf`. */
type NameOf<Key extends string> = Key extends `${infer First}_${infer Rest}`
  ? `${First}${Capitalize<NameOf<Rest>>}`
  : Key;
export type ClaimName = NameOf<ClaimKey>;

/** What of a kind is kept. */
interface KeptAs {
  readonly id: string;
  readonly ids: readonly string[];
  readonly number: number;
  readonly word: string;
  readonly date: PartialDate;
  readonly text: Text;
  readonly plain: string;
  readonly excerpt: string;
  readonly verbatim: string;
}

type Kept<Field> = Field extends { readonly values: readonly (infer Word)[] }
  ? Word
  : Field extends { readonly kind: infer Kind extends FieldKind }
    ? KeptAs[Kind]
    : never;

type IsAlwaysThere =
  | { readonly required: true }
  | { readonly otherwise: string }
  | { readonly follows: true }
  | { readonly kind: "ids" };

type ValueOf<Field> = Field extends IsAlwaysThere ? Kept<Field> : Kept<Field> | null;

type OfType<Field> = Field extends { readonly of: infer Type } ? Type : "claim";

/** The values of a claim that every claim has, or that only estimates, or only statements, have. */
export type ClaimValues<Type extends "claim" | "estimate" | "statement"> = {
  readonly [Key in ClaimKey as OfType<Fields[Key]> extends Type ? NameOf<Key> : never]: ValueOf<Fields[Key]>;
};
