import { RULES_VERSION } from "../model/analysis.ts";
import { byKey } from "../model/compare-text.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import type {
  Artifact,
  EditionRecord,
  KeepArtifact,
  RecordedClaim,
  RecordedContent,
} from "../model/edition.ts";
import { known, sourceOf, speakerOf } from "../model/known.ts";
import type { Publication } from "../model/publication.ts";
import { localize, type Text } from "../model/text.ts";
import { compareContent } from "./changes.ts";
import { claimFields, type Rows, sourceFields } from "./recorded-fields.ts";

export const RECORD = "edition.json";

/** An edition as the next ones are compared with it, and how it differs from the one before. */
export interface Recorded {
  readonly record: EditionRecord;
  /** The content that it was compared with; null for the first edition. */
  readonly before: RecordedContent | null;
}

/**
 * @param rows claims.csv and sources.csv of this edition, so that a field is named as its column is
 * @param previous the newest edition before it whose record can be read
 */
export function recordEdition(
  { dataset, analysis, wordings }: Omit<Publication, "changes" | "pages">,
  rows: { readonly claims: Rows; readonly sources: Rows },
  { edition, date }: { readonly edition: number; readonly date: string },
  previous: EditionRecord | null,
): Recorded {
  const fields = claimFields(rows.claims);
  const claims = dataset.claims.map((claim): [string, RecordedClaim] => [
    claim.id,
    { fields: fields[claim.id] ?? {}, shown: shownOf(claim, dataset, wordings) },
  ]);
  const discrepancies = analysis.discrepancies.map(
    ({ id, kind, a, b }) => [id, { kind, a: a.id, b: b.id }] as const,
  );
  const content: RecordedContent = {
    rules: RULES_VERSION,
    claims: Object.fromEntries(byKey(claims)),
    sources: sourceFields(rows.sources),
    discrepancies: Object.fromEntries(byKey(discrepancies)),
  };
  const found = previous === null ? [] : compareContent(previous, content, reasonsOf(dataset), edition);
  const record: EditionRecord = {
    record: 1,
    dataset: dataset.id,
    edition,
    date,
    previous: previous === null ? null : { edition: previous.edition, date: previous.date },
    ...content,
    changes: [...(previous?.changes ?? []), ...found],
  };
  return { record, before: previous };
}

function reasonsOf({ withdrawn }: Dataset): ReadonlyMap<string, Text> {
  return new Map([...withdrawn].map(([claim, { why }]) => [claim, why]));
}

/** The record as a file of its edition, which the manifest covers. */
export function recordFile(record: EditionRecord, keep: KeepArtifact): Promise<Artifact> {
  return keep(RECORD, "application/json", recordPieces(record));
}

/**
 * What `JSON.stringify(record, null, 1)` would give, entry by entry: in one go, the record of half a million claims
 * is longer than a string can be.
 */
export function* recordPieces(record: EditionRecord): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let separator = "{";
  for (const [key, value] of Object.entries(record)) {
    yield encoder.encode(`${separator}\n ${JSON.stringify(key)}: `);
    for (const piece of valuePieces(value)) yield encoder.encode(piece);
    separator = ",";
  }
  yield encoder.encode("\n}\n");
}

function* valuePieces(value: unknown): Generator<string> {
  const listed = Array.isArray(value);
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  if (entries.length === 0) {
    yield JSON.stringify(value);
    return;
  }
  let separator = listed ? "[" : "{";
  for (const [key, entry] of entries) {
    const name = listed ? "" : `${JSON.stringify(key)}: `;
    // No text of JSON holds a line feed as such.
    yield `${separator}\n  ${name}${JSON.stringify(entry, null, 1).replaceAll("\n", "\n  ")}`;
    separator = ",";
  }
  yield `\n ${listed ? "]" : "}"}`;
}

/** Null for what is no record of ours. */
export function parseRecord(bytes: Uint8Array): EditionRecord | null {
  try {
    const read = JSON.parse(new TextDecoder().decode(bytes)) as Partial<EditionRecord> | null;
    const whole = read?.record === 1 && Array.isArray(read.changes) && Number.isSafeInteger(read.edition);
    const parts = [read?.claims, read?.sources, read?.discrepancies];
    return whole && parts.every((part) => typeof part === "object" && part !== null)
      ? (read as EditionRecord)
      : null;
  } catch {
    return null;
  }
}

function shownOf(claim: Claim, dataset: Dataset, wordings: Publication["wordings"]): RecordedClaim["shown"] {
  const speaker = speakerOf(dataset, claim);
  const { agency, publisher, id } = sourceOf(dataset, claim);
  const subject =
    claim.type === "estimate"
      ? known(dataset.measures, claim.measure).label
      : known(dataset.propositions, claim.proposition).text;
  const shown = wordings.map(({ language, words }) => [
    language,
    {
      speaker: localize(speaker.name, language, dataset.languages).text,
      source: agency ?? publisher ?? id,
      words: words.get(claim.id) ?? "",
      subject: localize(subject, language, dataset.languages).text,
    },
  ]);
  return Object.fromEntries(shown) as RecordedClaim["shown"];
}
