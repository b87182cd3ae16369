import type { Diagnostic } from "../diagnostic.ts";
import type { ForeignTable } from "./foreign-table.ts";
import type { Reject } from "./rejects.ts";

/** rows = claims + rejected + skipped; claims = added + updated + unchanged */
export interface Counts {
  /** Of the table, or of the long one that it was made into; those left aside by --only, and blank ones, are not in it. */
  readonly rows: number;
  readonly claims: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly skipped: number;
}

/** Why rows are no claims: the first of them, and how many there are of that kind. */
export interface Reason {
  readonly outcome: "rejected" | "skipped";
  readonly column: string;
  readonly reason: string;
  readonly line: number;
  readonly rows: number;
}

/** The most frequent first. */
export function reasonsOf(rejects: readonly Reject[], skips: readonly Reject[]): Reason[] {
  const all = [
    ...rejects.map((row) => ({ outcome: "rejected" as const, ...row })),
    ...skips.map((row) => ({ outcome: "skipped" as const, ...row })),
  ];
  const kinds = Map.groupBy(all, ({ outcome, column, reason }) =>
    JSON.stringify([outcome, column, kindOf(reason)]),
  );
  return [...kinds.values()]
    .flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const { outcome, column, reason, line } = first;
      return [{ outcome, column, reason, line, rows: others.length + 1 }];
    })
    .sort((a, b) => (a.outcome === b.outcome ? b.rows - a.rows : a.outcome === "rejected" ? -1 : 1));
}

/** A reason without what is of one row alone. */
function kindOf(reason: string): string {
  return reason.replace(/“[^”]*”|"[^"]*"|\d[\d.,:/-]*|(?<=: ).*/gu, "…");
}

/** Rows that have no figure claim nothing, and are told of all the same. Those to be decided are a finding of their own. */
export function skippedRows(all: readonly Reject[], table: ForeignTable): Diagnostic[] {
  const skips = all.filter(({ row }) => row.undecided === undefined);
  return reasonsOf([], skips).map(({ column, reason, line, rows }) => {
    const first = skips.find((skip) => skip.line === line && skip.column === column);
    const at = table.locate(first?.row ?? null, column === "" ? null : table.columns.indexOf(column));
    const message = `rows skipped: ${rows} (${reason})`;
    return { severity: "note", code: "import-skipped", message, at, hint: null };
  });
}
