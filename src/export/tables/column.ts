import type { ColumnTopic, ColumnType, TableName } from "../../model/table-words.ts";
import type { Text } from "../../model/text.ts";

/** Null and "" both leave the cell empty: the source gives nothing. */
export type Cell = string | number | null | undefined;

/** What a reader or a schema has to know of a column. */
export interface ColumnInfo {
  readonly name: string;
  readonly type: ColumnType;
  /** What it is about, if that is not its name. */
  readonly topic: ColumnTopic;
  /** What it is about more closely, in words: the measure, the language. */
  readonly of?: Text;
  /** Never empty. */
  readonly required?: boolean;
  /** All that may stand in it. */
  readonly values?: readonly string[];
  /** Holds ids of another table, or of its own. */
  readonly refers?: { readonly table: TableName; readonly column: string };
}

export interface Column<Row> extends ColumnInfo {
  readonly value: (row: Row) => Cell;
}

/** A table as it is written, whatever the format: every row as long as the list of columns. */
export interface TableContent {
  readonly columns: readonly ColumnInfo[];
  rows(): Iterable<readonly Cell[]>;
}

/** Rows are made one by one, as they are asked for. */
export function contentOf<Row>(columns: readonly Column<Row>[], rows: () => Iterable<Row>): TableContent {
  return {
    columns,
    *rows() {
      for (const row of rows()) yield columns.map((column) => column.value(row));
    },
  };
}

/** A column of texts that is about what its name says. */
export function text<const Name extends ColumnTopic>(name: Name) {
  return { name, topic: name, type: "text" } as const;
}
