import { formatNumber } from "../format.ts";
import type { Scope } from "../scope.ts";
import type { CutPart } from "../wording/index.ts";

/** "48 of 667 figures are shown here. All stand in lineup.csv."; "" where all of it is shown. @param file null for the brief's own appendix */
export function cutOf(scope: Scope, part: CutPart, shown: number, all: number, file: string | null): string {
  if (shown >= all) return "";
  const cut = {
    shown: formatNumber(scope, shown),
    all: formatNumber(scope, all),
    left: formatNumber(scope, all - shown),
    file,
  };
  return scope.wording.cuts.rest[part](cut);
}

/** "12 of 64 shown"; "" where all are. */
export function cutBeside(scope: Scope, shown: number, all: number): string {
  if (shown >= all) return "";
  return scope.wording.cuts.rows(formatNumber(scope, shown), formatNumber(scope, all));
}
