import { FIRST_RULES_VERSION } from "../model/analysis.ts";
import { compareText } from "../model/compare-text.ts";
import type { Id } from "../model/dataset.ts";
import {
  CHANGED_SUBJECTS,
  CHANGES,
  type EditionChange,
  type RecordedContent,
  type RecordedDiscrepancy,
  type RecordedFields,
  RULES_CHANGED,
} from "../model/edition.ts";
import type { Text } from "../model/text.ts";

/**
 * What `after` has that `before` had not, and the other way round: claims and sources field by field,
 * discrepancies by their kind. Sorted by subject type, change, id and field.
 * @param reasons why claims were withdrawn, by claim
 * @param edition number of the edition that brought it
 */
export function compareContent(
  before: RecordedContent,
  after: RecordedContent,
  reasons: ReadonlyMap<Id, Text>,
  edition: number,
): EditionChange[] {
  const found: Difference[] = [
    ...compareSubjects("claim", before.claims, after.claims, {
      label: ({ shown }) => Object.values(shown)[0]?.words ?? null,
      fields: (claim) => claim.fields,
      isNews: isNewsOfClaim,
    }),
    ...compareSubjects("source", before.sources, after.sources, {
      label: (source) => source.agency ?? source.publisher ?? null,
      fields: (source) => source,
      isNews: isNewsOfSource,
    }),
    ...compareSubjects("discrepancy", before.discrepancies, after.discrepancies, {
      label: ({ kind }) => kind,
      fields: ({ kind }) => ({ kind }),
      isNews: () => true,
    }),
  ];
  const byRules = rulesDiffer(before, after) ? new Set(ofUnchangedClaims(before, after)) : new Set<string>();
  const told = found.map((difference) =>
    difference.subjectType === "discrepancy" && byRules.has(difference.subjectId)
      ? { ...difference, field: RULES_CHANGED }
      : difference,
  );
  return told.toSorted(inOrder).map((difference) => ({
    edition,
    ...difference,
    why:
      difference.subjectType === "claim" && difference.change === "withdrawn"
        ? (reasons.get(difference.subjectId) ?? null)
        : null,
  }));
}

function rulesDiffer({ rules: one = FIRST_RULES_VERSION }: RecordedContent, other: RecordedContent): boolean {
  return one !== (other.rules ?? FIRST_RULES_VERSION);
}

/** Discrepancies of two claims that stand in both editions as they were. */
function* ofUnchangedClaims(before: RecordedContent, after: RecordedContent): Iterable<string> {
  const isSame = (id: Id): boolean => {
    const [was, is] = [before.claims, after.claims].map((claims) => entryAt(claims, id));
    if (was === undefined || is === undefined) return false;
    return [...compareFields(was.fields, is.fields)].every(
      ([field, { old, new: now }]) => !isNewsOfClaim(field, old, now),
    );
  };
  const all: Readonly<Record<string, RecordedDiscrepancy>> = {
    ...before.discrepancies,
    ...after.discrepancies,
  };
  for (const [id, { a, b }] of Object.entries(all)) if (isSame(a) && isSame(b)) yield id;
}

/** An id may be `constructor`, which every object answers to. */
function entryAt<T>(entries: Readonly<Record<string, T>>, id: Id): T | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined;
}

type Difference = Omit<EditionChange, "edition" | "why">;

interface Comparison<T> {
  /** What to print in `old` or `new` where the whole subject came or went. */
  label(subject: T): string | null;
  fields(subject: T): RecordedFields;
  isNews(field: string, before: string | null, after: string | null): boolean;
}

function* compareSubjects<T>(
  subjectType: Difference["subjectType"],
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  { label, fields, isNews }: Comparison<T>,
): Iterable<Difference> {
  const whole = { subjectType, field: null } as const;
  for (const [subjectId, was] of Object.entries(before)) {
    if (!Object.hasOwn(after, subjectId))
      yield { ...whole, change: "withdrawn", subjectId, old: label(was), new: null };
  }
  for (const [subjectId, is] of Object.entries(after)) {
    const was = entryAt(before, subjectId);
    if (was === undefined) {
      yield { ...whole, change: "added", subjectId, old: null, new: label(is) };
      continue;
    }
    const change = subjectType === "discrepancy" ? "reclassified" : "changed";
    for (const [field, values] of compareFields(fields(was), fields(is))) {
      if (isNews(field, values.old, values.new)) yield { subjectType, change, subjectId, field, ...values };
    }
  }
}

function* compareFields(before: RecordedFields, after: RecordedFields) {
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [before[field] ?? null, after[field] ?? null];
    if (old !== now) yield [field, { old, new: now }] as const;
  }
}

/**
 * Whether an archive was at hand says something of the machine; what stands in it, of the source. A state that an
 * earlier version did not record is none of the claim's.
 */
function isNewsOfClaim(field: string, before: string | null, after: string | null): boolean {
  if (field === "figure_check" && before === null) return false;
  return field !== "verification" || ![before, after].includes("no-archive");
}

/** The same goes for the hash of a text that one of the two runs did not see. */
function isNewsOfSource(field: string, before: string | null, after: string | null): boolean {
  return field !== "sha256" || (before !== null && after !== null);
}

function inOrder(x: Difference, y: Difference): number {
  return (
    CHANGED_SUBJECTS.indexOf(x.subjectType) - CHANGED_SUBJECTS.indexOf(y.subjectType) ||
    CHANGES.indexOf(x.change) - CHANGES.indexOf(y.change) ||
    compareText(x.subjectId, y.subjectId) ||
    compareText(x.field ?? "", y.field ?? "")
  );
}
