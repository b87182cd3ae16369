import { type Diagnostic, warning } from "../diagnostic.ts";
import type { ForeignRow, ForeignTable } from "./foreign-table.ts";
import type { OpenRow, RowFault } from "./mapped-row.ts";
import type { Reject } from "./rejects.ts";

/** A rating that says no stance, of which the mapping doesn't either. */
export function isUndecided(
  row: ForeignRow,
  { cells }: OpenRow,
): row is ForeignRow & { readonly undecided: string } {
  return row.undecided !== undefined && !cells.has("stance");
}

export function undecidedStance(words: string, column: number | null): RowFault {
  return { column, reason: `to be decided: its rating is ${words}` };
}

/** So many ratings are listed. */
const MOST_LISTED = 20;

/** A statement without a stance can't be built, and the words of these ratings give none: all of them, the most frequent first. */
export function openStances(skips: readonly Reject[], table: ForeignTable): Diagnostic[] {
  const open = skips.flatMap(({ row }) =>
    row.undecided === undefined ? [] : [{ row, words: row.undecided }],
  );
  const [first] = open;
  if (first === undefined) return [];
  const ratings = [...Map.groupBy(open, ({ words }) => words)].sort(([, a], [, b]) => b.length - a.length);
  const listed = ratings
    .slice(0, MOST_LISTED)
    .map(([words, rows]) => (rows.length === 1 ? words : `${words} in ${rows.length} rows`));
  const more = ratings.length > listed.length ? `, and ${ratings.length - listed.length} more ratings` : "";
  const message = `stances to be decided: ${open.length} (${listed.join(", ")}${more})`;
  const hint =
    "a statement without a stance can’t be built, so these aren’t claims yet; write what a rating’s words mean into the mapping (ratings: {No evidence: no-evidence}) and import again";
  return [
    warning("import-open-stance", message, table.locate(first.row, table.columns.indexOf("stance")), hint),
  ];
}
