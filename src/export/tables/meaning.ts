import type { TableWords } from "../../model/table-words.ts";
import type { ColumnInfo } from "./column.ts";

/** What a column holds, in a sentence: `up to now: The stated figure, …`. */
export function meaningOf({ topic, of }: ColumnInfo, words: TableWords): string {
  const meaning = words.columns[topic];
  return of === undefined ? meaning : `${of.replace(/\.$/, "")}: ${meaning}`;
}
