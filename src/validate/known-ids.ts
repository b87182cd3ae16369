import { CLAIM_FIELDS, type NamedThing } from "../model/claim-fields.ts";
import type { FileKind, RawDataset, RawValue } from "../model/raw-dataset.ts";

/** The ids that a dataset has, also one with faults: whoever is helped to write it has not finished. */
export type KnownIds = Readonly<Record<NamedThing, readonly string[]>>;

export function knownIds({ documents }: RawDataset): KnownIds {
  const of = (kind: FileKind) =>
    documents.filter((document) => document.kind === kind).map(({ value }) => value);
  const inBrief = (key: string) =>
    of("brief").flatMap((brief) => keysOf(brief instanceof Map ? brief.get(key) : null));
  const claims = of("claims").flatMap((list) => (Array.isArray(list) ? (list as readonly RawValue[]) : []));
  const [speaker, claim] = [of("speakers").flatMap(keysOf), textsOf(claims, "id")];
  return {
    ...{ speaker, claim, person: speaker, "speaker-or-claim": [...speaker, ...claim] },
    ...{
      measure: inBrief("measures"),
      proposition: inBrief("propositions"),
      source: of("sources").flatMap(keysOf),
    },
    utterance: textsOf(claims, "utterance"),
  };
}

const keysOf = (value: RawValue | undefined): string[] => (value instanceof Map ? [...value.keys()] : []);

function textsOf(claims: readonly RawValue[], key: string): string[] {
  const values = claims.map((claim) => (claim instanceof Map ? claim.get(key) : null));
  return [...new Set(values.filter((value) => typeof value === "string"))];
}

/** A person may stand nowhere else, and an utterance is made by naming it: those are completed, and others pass. */
const OPEN: ReadonlySet<NamedThing> = new Set(["person", "utterance"]);

type Schema = { [key: string]: unknown };

/** The same schemas, with the ids of the dataset wherever one is named, so that an editor completes and checks them. */
export function withKnownIds<Schemas extends Readonly<Record<FileKind, object>>>(
  schemas: Schemas,
  ids: KnownIds,
): Schemas {
  const claim = partOf(schemas.claims, "items", "properties");
  const fields = Object.entries(CLAIM_FIELDS).flatMap(([key, field]) =>
    "names" in field ? [[key, field.names] as const] : [],
  );
  const brief = partOf(schemas.brief, "properties");
  const measure = partOf(brief, "measures", "additionalProperties", "properties");
  const proposition = partOf(brief, "propositions", "additionalProperties", "properties");
  const focus = [...ids.measure, ...ids.proposition];
  return {
    ...schemas,
    claims: replaced(schemas.claims, ["items", "properties"], {
      ...claim,
      ...Object.fromEntries(
        fields.map(([key, names]) => [key, limited(claim[key] as Schema, ids[names], OPEN.has(names))]),
      ),
    }),
    brief: replaced(schemas.brief, ["properties"], {
      ...brief,
      focus: limited(brief.focus as Schema, focus, false),
      measures: limitedKeys(brief.measures as Schema, measure, ["within", "perhaps_same_as"], ids.measure),
      propositions: limitedKeys(
        brief.propositions as Schema,
        proposition,
        ["implies", "excludes"],
        ids.proposition,
      ),
    }),
  };
}

function partOf(schema: object, ...path: readonly string[]): Schema {
  return path.reduce((part, key) => part[key] as Schema, schema as Schema);
}

function replaced(schema: object, [key, ...path]: readonly string[], part: Schema): Schema {
  if (key === undefined) return part;
  const own = schema as Schema;
  return { ...own, [key]: replaced(own[key] as Schema, path, part) };
}

function limitedKeys(schema: Schema, part: Schema, keys: readonly string[], ids: readonly string[]): Schema {
  const changed = keys.map((key) => [key, limited(part[key] as Schema, ids, false)]);
  return replaced(schema, ["additionalProperties", "properties"], {
    ...part,
    ...Object.fromEntries(changed),
  });
}

/** An id, or a list of them. An enumeration of nothing is no schema, and would refuse the first id to be written. */
function limited(schema: Schema, ids: readonly string[], isOpen: boolean): Schema {
  if (ids.length === 0) return schema;
  if (Array.isArray(schema.anyOf))
    return { ...schema, anyOf: schema.anyOf.map((one) => limited(one, ids, isOpen)) };
  if (schema.type === "array") return { ...schema, items: limited(schema.items as Schema, ids, isOpen) };
  const { pattern, ...rest } = schema;
  if (!isOpen) return { ...rest, enum: ids };
  const { type, ...described } = rest;
  return {
    ...described,
    anyOf: [
      { type, enum: ids },
      { type, pattern },
    ],
  };
}
