import { CLAIM_COLUMNS } from "./claim-columns.ts";

export const TABLE_NAMES = ["lineup", "claims", "discrepancies", "stances", "sources", "changes"] as const;
/** The tables of an edition: a sheet each of brief.xlsx; all but `stances` are CSV files too. */
export type TableName = (typeof TABLE_NAMES)[number];

/** What stands in the cells of a column. `date` is EDTF level 1, of which a full day is one form. */
export const COLUMN_TYPES = ["id", "text", "number", "integer", "date", "url", "language", "code"] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** What a column is about: one sentence each in every language. Columns of several tables share theirs. */
export const COLUMN_TOPICS = [
  ...CLAIM_COLUMNS,
  "measure_number",
  "measure_words",
  "proposition_stances",
  "stances_by_proposition",
  "proposition_text",
  "stance_words",
  "discrepancy_id",
  "kind",
  "subject",
  "claim_pair",
  "speaker_pair",
  "speaker_id_pair",
  "source_pair",
  "said_pair",
  "words_pair",
  "days_apart",
  "gap",
  "ratio",
  "explanation",
  "assessment",
  "assessment_outdated",
  "rule",
  "if_same",
  "hinges_on",
  "independence",
  "least_change",
  "fewest_days",
  "most_days",
  "subject_type",
  "headline",
  "byline",
  "archive",
  "sha256",
  "original",
  "original_sha256",
  "archive_url",
  "updated",
  "accessed",
  "claims",
  "published_why",
  "edition",
  "change",
  "subject_id",
  "field",
  "old",
  "new",
  "changed_subject",
  "why",
] as const;
export type ColumnTopic = (typeof COLUMN_TOPICS)[number];

/** What the tables say of themselves, in one language. */
export interface TableWords {
  /** What one row is and how they are sorted. */
  readonly tables: Readonly<Record<TableName, string>>;
  readonly columns: Readonly<Record<ColumnTopic, string>>;
  readonly types: Readonly<Record<ColumnType, string>>;
  /** Headings of the sheet that explains the others. */
  readonly headings: {
    readonly table: string;
    readonly column: string;
    readonly type: string;
    readonly values: string;
    readonly meaning: string;
  };
  /** How to read the workbook, a sentence or two. */
  readonly reading: string;
  /** Stands at the end of a text that no cell can hold. @param file where it is whole, "" for nowhere */
  readonly cutText: (file: string) => string;
  /** @param cells addresses of texts that were cut, as many as are worth naming */
  readonly cutTexts: (sheet: string, count: number, cells: readonly string[]) => string;
  readonly cutRows: (sheet: string, kept: number, all: number, file: string) => string;
  readonly cutColumns: (sheet: string, kept: number, all: number) => string;
}
