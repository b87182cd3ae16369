import { inline } from "../edit/index.ts";
import { type ColumnLook, LOOKED_AT } from "./column-guess.ts";
import type { ForeignTable } from "./foreign-table.ts";
import { GROUPING, MANY, NAMES, SUM } from "./table-customs.ts";

/**
 * Lines of a mapping for what a table may mean without saying it in its cells. Each is a comment: with it figures and
 * claims are others, and no heading makes that sure.
 */
export function customLines(
  table: ForeignTable,
  found: ReadonlyMap<string, ColumnLook>,
  figures: readonly ColumnLook[],
): string[] {
  const looksOf = (names: readonly string[]) => names.flatMap((name) => found.get(name) ?? []);
  const rows = table.rows.slice(0, LOOKED_AT);
  const isBlank = (row: (typeof rows)[number], { index }: ColumnLook) =>
    (row.cells[index] ?? "").trim() === "";
  const above = looksOf(GROUPING).filter(
    (look) => rows[0] !== undefined && !isBlank(rows[0], look) && rows.some((row) => isBlank(row, look)),
  );
  const sums = looksOf(NAMES).flatMap(({ name, cells }): [string, string[]][] => {
    const names = [...new Set(cells.filter((cell) => SUM.test(cell)))];
    return names.length === 0 ? [] : [[name, names]];
  });
  const times = figures.flatMap(({ name, heading }): [string, number][] => {
    const said = MANY.exec(heading)?.[0];
    return said === undefined ? [] : [[name, factorOf(said)]];
  });
  return [
    ...(above.length === 0
      ? []
      : [
          `# as_above: [${above.map(({ name }) => inline(name)).join(", ")}]   # if a blank means the cell above`,
        ]),
    ...(sums.length === 0 ? [] : [`# except: ${inline(new Map(sums))}   # if these rows add up others`]),
    ...(times.length === 0
      ? []
      : [`# times: ${inline(new Map(times))}   # if one in a cell stands for so many`]),
  ];
}

/** Of how many a heading speaks: `(1000s)`, `in millions`. */
function factorOf(said: string): number {
  if (/mrd|milliard|billion|bn/iu.test(said)) return 1e9;
  return /mill|mio|mln|млн|000[ .,]?000|\bm$/iu.test(said) ? 1e6 : 1000;
}
