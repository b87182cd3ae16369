import { type Diagnostic, warning } from "../diagnostic.ts";
import { inline } from "../edit/index.ts";
import type { ForeignRow, ForeignTable } from "./foreign-table.ts";
import type { OpenRow, RowFault } from "./mapped-row.ts";
import type { Reject } from "./rejects.ts";

/** A rating that says no stance, of which the mapping doesn't either. */
export function isUndecided(
  row: ForeignRow,
  { cells }: OpenRow,
): row is ForeignRow & Required<Pick<ForeignRow, "undecided">> {
  return row.undecided !== undefined && !cells.has("stance");
}

export function undecidedStance(
  { described }: NonNullable<ForeignRow["undecided"]>,
  column: number | null,
): RowFault {
  return { column, reason: `to be decided: its rating is ${described}` };
}

/** So many ratings are listed. */
const MOST_LISTED = 20;

/** A statement without a stance can't be built, and the words of these ratings give none: all of them, the most frequent first. */
export function openStances(skips: readonly Reject[], table: ForeignTable): Diagnostic[] {
  const open = skips.flatMap(({ row }) =>
    row.undecided === undefined ? [] : [{ row, words: row.undecided.described }],
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
    "a statement without a stance can’t be built, so these aren’t claims yet; write what a rating’s words mean into the mapping (ratings: {No evidence: no-evidence}; --suggest lists them) and import again";
  return [
    warning("import-open-stance", message, table.locate(first.row, table.columns.indexOf("stance")), hint),
  ];
}

/** Lines of a mapping that is proposed: what each of these ratings means, nobody but a person can fill in. */
export function ratingLines(rows: readonly ForeignRow[]): string[] {
  const words = Map.groupBy(
    rows.flatMap(({ undecided }) => undecided?.words ?? []),
    (one) => one,
  );
  if (words.size === 0) return [];
  const lines = [...words].sort(([, a], [, b]) => b.length - a.length);
  return [
    "# ratings:   # affirms, denies, no-evidence, …: what the words say of the claim; left out, it is to be decided",
    ...lines.map(
      ([one, all]) => `#   ${inline(one)}: …   # ${all.length} ${all.length === 1 ? "row" : "rows"}`,
    ),
  ];
}
