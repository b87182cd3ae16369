import type { BriefChanges, ChangeEntry } from "../../model/brief.ts";
import type { ChangedValue } from "../../model/changed-values.ts";
import { claimFields } from "../../model/claim-fields.ts";
import {
  type EditionChange,
  type EditionRecord,
  type RecordedClaim,
  type RecordedContent,
  type RecordedFields,
  RULES_CHANGED,
} from "../../model/edition.ts";
import type { Verification } from "../../model/evidence.ts";
import { parsePartialDate } from "../../model/partial-date.ts";
import type { ChangedDifference } from "../../model/summary.ts";
import { isConcordant } from "../differences/cases.ts";
import { formatDay, formatLongDay } from "../format.ts";
import { capitalized, type Scope, textOf } from "../scope.ts";
import { CHANGE_GROUPS, type ChangeGroupId } from "../wording/index.ts";

/** An edition's record, with the content that it was compared with. */
export interface History {
  readonly record: EditionRecord;
  readonly before: RecordedContent | null;
}

/** More of one group than a reader takes in; changes.csv has them all. */
const LONGEST_GROUP = 20;
/** More in one edition than a feed has room for. */
const MOST_TOLD = 50;

/** What came, went and changed since the edition before; null where there is none before. */
export function composeChanges(scope: Scope, history: History | null): BriefChanges | null {
  if (history === null || history.before === null || history.record.previous === null) return null;
  const { record, before } = history;
  const { edition, date } = history.record.previous;
  const words = scope.wording.changes;
  const changes = record.changes.filter((change) => change.edition === record.edition && matters(change));
  const byRules = changes.filter(isByRules);
  const groups = Map.groupBy(
    changes.filter((change) => !isByRules(change)),
    groupOf,
  );
  const entries = new Map(
    CHANGE_GROUPS.map((id) => [id, entriesOf(scope, groups.get(id) ?? [], before, record)]),
  );
  const counts = Object.fromEntries([...entries].map(([id, found]) => [id, found.length]));
  const left = [...entries.values()].reduce(
    (sum, { length }) => sum + Math.max(0, length - LONGEST_GROUP),
    0,
  );
  return {
    lead: [
      words.lead(edition, formatLongDay(scope, date), counts as Record<ChangeGroupId, number>),
      ...(byRules.length === 0 ? [] : [words.rules(byRules.length)]),
    ].join(" "),
    groups: [...entries]
      .filter(([, found]) => found.length > 0)
      .map(([id, found]) => ({ label: words.groups[id], entries: found.slice(0, LONGEST_GROUP) })),
    rest: left === 0 ? "" : words.rest(left),
  };
}

/** The differences that came, went or are of another kind, one by one; of very many, the first. */
export function composeChangedDifferences(scope: Scope, { record, before }: History): ChangedDifference[] {
  if (before === null) return [];
  const changes = record.changes.filter(
    (one) =>
      one.edition === record.edition && one.subjectType === "discrepancy" && matters(one) && !isByRules(one),
  );
  return changes.slice(0, MOST_TOLD).flatMap((row) =>
    differenceEntry(scope, row, before, record).map(({ subject, text, details: more }) => ({
      ...{ id: row.subjectId, change: row.change, kind: subject, text, details: more.join(" ") },
    })),
  );
}

/** Pairs that agree or go together come and go with every claim, and are no difference. */
function matters(change: EditionChange): boolean {
  if (change.subjectType !== "discrepancy") return true;
  return [change.old, change.new].some((kind) => kind !== null && !isConcordant(kind as "echo"));
}

/** Other rules are no news about the world: told once, by their number. */
const isByRules = ({ field }: EditionChange): boolean => field === RULES_CHANGED;

function groupOf({ subjectType, change }: EditionChange): ChangeGroupId {
  const subjects = { claim: "claims", source: "sources", discrepancy: "differences" } as const;
  return `${subjects[subjectType]}-${change}` as ChangeGroupId;
}

/** One entry a subject, whatever number of its values changed. */
function entriesOf(
  scope: Scope,
  changes: readonly EditionChange[],
  before: RecordedContent,
  after: RecordedContent,
): ChangeEntry[] {
  return [...Map.groupBy(changes, ({ subjectId }) => subjectId)].flatMap(([id, rows]) => {
    const [first] = rows;
    if (first === undefined) return [];
    if (first.subjectType === "claim")
      return claimEntry(scope, rows, entryAt(before.claims, id), entryAt(after.claims, id));
    if (first.subjectType === "source")
      return sourceEntry(scope, rows, entryAt(before.sources, id), entryAt(after.sources, id));
    return differenceEntry(scope, first, before, after);
  });
}

/** An id may be `constructor`, which every object answers to. */
function entryAt<T>(entries: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined;
}

function claimEntry(
  scope: Scope,
  rows: readonly EditionChange[],
  was: RecordedClaim | undefined,
  is: RecordedClaim | undefined,
): ChangeEntry[] {
  const claim = shownIn(scope, is ?? was);
  if (claim === null) return [];
  const { speaker, source, words, subject } = claim;
  const reasons = rows.slice(0, 1).flatMap((row) => (row.why === null ? [] : [row.why]));
  const why = reasons.map((text) => scope.wording.changes.why(textOf(scope, text)));
  const details = was !== undefined && is !== undefined ? claimDetails(scope, rows, was, is) : why;
  return [{ subject: `${capitalized(speaker)} (${source})`, text: `${words} – ${subject}`, details }];
}

/** Columns that say the same thing, by what a reader would call it. */
const VALUE_OF_COLUMN: Readonly<Record<string, ChangedValue>> = {
  ...Object.fromEntries(
    claimFields.flatMap(({ columns, changedAs }) =>
      changedAs === undefined ? [] : columns.map((column) => [column, changedAs]),
    ),
  ),
  ...{ claim_type: "words", verification: "verification", publisher: "publisher", agency: "publisher" },
  ...{ headline: "headline", byline: "byline", url: "url", language: "language", archive: "text" },
  ...{ archive_url: "url", updated: "published", accessed: "url" },
  ...{ published: "published", published_basis: "published", published_why: "published", sha256: "text" },
  ...{ original: "text", original_sha256: "text" },
};

function valuesOf(rows: readonly EditionChange[]): ReadonlySet<ChangedValue> {
  const known = rows.flatMap(({ field }) => {
    const column = field ?? "";
    return VALUE_OF_COLUMN[column] ?? VALUE_OF_COLUMN[column.replace(/_[A-Za-z-]+$/, "")] ?? [];
  });
  return new Set(known);
}

function claimDetails(
  scope: Scope,
  rows: readonly EditionChange[],
  was: RecordedClaim,
  is: RecordedClaim,
): string[] {
  const [old, now] = [shownIn(scope, was), shownIn(scope, is)];
  if (old === null || now === null) return [];
  const field = (name: string, print: (value: string) => string): [string, string] => [
    print(was.fields[name] ?? ""),
    print(is.fields[name] ?? ""),
  ];
  const day = (text: string) => dayOf(scope, text);
  const shown: Shown = {
    words: [old.words, now.words],
    subject: [old.subject, now.subject],
    speaker: [old.speaker, now.speaker],
    source: [old.source, now.source],
    excerpt: field("excerpt", (text) => (text === "" ? "" : scope.wording.quote(text))),
    verification: field(
      "verification",
      (status) => scope.wording.changes.verification[status as Verification] ?? "",
    ),
    said: field("said", day),
    asOf: field("as_of", day),
  };
  return details(scope, valuesOf(rows), shown);
}

/** Of values that print short, what they were and what they are. */
type Shown = Partial<Record<ChangedValue, readonly [string, string]>>;

/** Values that print differently are shown, the others named. */
function details(scope: Scope, values: ReadonlySet<ChangedValue>, shown: Shown): string[] {
  const { changed, also, values: names } = scope.wording.changes;
  const told = [...values].flatMap((value) => {
    const [old, now] = shown[value] ?? ["", ""];
    return old === now ? [] : [{ value, old, now }];
  });
  const others = [...values].filter((value) => !told.some((one) => one.value === value));
  return [
    ...told.map(({ value, old, now }) => changed(names[value], old, now)),
    ...(others.length === 0 ? [] : [also(others.map((value) => names[value]))]),
  ].map(capitalized);
}

function dayOf(scope: Scope, edtf: string): string {
  const date = edtf === "" ? null : parsePartialDate(edtf);
  return date === null ? "" : formatDay(scope, date).text;
}

function sourceEntry(
  scope: Scope,
  rows: readonly EditionChange[],
  was: RecordedFields | undefined,
  is: RecordedFields | undefined,
): ChangeEntry[] {
  const source = is ?? was;
  if (source === undefined) return [];
  const day = (fields: RecordedFields | undefined) => dayOf(scope, fields?.published ?? "");
  const shown: Shown = { published: [day(was), day(is)] };
  return [
    {
      subject: source.agency ?? source.publisher ?? rows[0]?.subjectId ?? "",
      text: [source.headline ?? "", day(source)].filter((part) => part !== "").join(", "),
      details: was === undefined || is === undefined ? [] : details(scope, valuesOf(rows), shown),
    },
  ];
}

function differenceEntry(
  scope: Scope,
  { subjectId, old }: EditionChange,
  before: RecordedContent,
  after: RecordedContent,
): ChangeEntry[] {
  const [content, pair] =
    after.discrepancies[subjectId] === undefined
      ? [before, before.discrepancies[subjectId]]
      : [after, after.discrepancies[subjectId]];
  const kindLabel = (kind: string) => scope.wording.kinds[kind as keyof typeof scope.wording.kinds].label;
  const a = shownIn(scope, content.claims[pair?.a ?? ""]);
  const b = shownIn(scope, content.claims[pair?.b ?? ""]);
  if (pair === undefined || a === null || b === null) return [];
  const side = ({ speaker, source, words }: typeof a) =>
    scope.wording.labelled(`${speaker} (${source})`, words);
  return [
    {
      subject: kindLabel(pair.kind),
      text: capitalized(`${side(a)}; ${side(b)}`),
      details:
        old === null || old === pair.kind ? [] : [capitalized(scope.wording.changes.was(kindLabel(old)))],
    },
  ];
}

/** As it was shown in the brief's language, or in whichever the edition before had. */
function shownIn(scope: Scope, claim: RecordedClaim | undefined) {
  if (claim === undefined) return null;
  return claim.shown[scope.language] ?? Object.values(claim.shown)[0] ?? null;
}
