import type { Wording } from "../../model/publication.ts";
import { localize } from "../../model/text.ts";
import type { ColumnInfo } from "./column.ts";

/** What a column holds, in a sentence of the wording's language: `up to now: The stated figure, …`. */
export function meaningOf(
  { topic, of }: ColumnInfo,
  { language, tables }: Pick<Wording, "language" | "tables">,
): string {
  const meaning = tables.columns[topic];
  return of === undefined ? meaning : `${localize(of, language).text.replace(/\.$/, "")}: ${meaning}`;
}
