import { UsageError } from "../diagnostic.ts";
import { didYouMean } from "../model/nearest.ts";
import { columnNamed } from "./column-names.ts";
import type { ForeignTable } from "./foreign-table.ts";
import type { Mapping } from "./mapping.ts";

/**
 * The rows that are asked for: in each column of `only`, one of the values named, and in none of `except`. The others
 * are left aside, which the count of rows says.
 * @throws UsageError for a column that there is not, or where no row is left
 */
export function onlyRows(table: ForeignTable, { only, except }: Mapping): ForeignTable {
  if (only.size === 0 && except.size === 0) return table;
  const named = (map: Mapping["only"]) =>
    [...map].map(([name, values]) => ({ column: columnNamed(name, table), name, values }));
  const [wanted, unwanted] = [named(only), named(except)];
  const rows = table.rows.filter(({ cells }) => {
    const holds = ({ column, values }: (typeof wanted)[number]) =>
      values.includes((cells[column] ?? "").trim());
    return wanted.every(holds) && !unwanted.some(holds);
  });
  if (rows.length > 0) return { ...table, rows, aside: table.rows.length - rows.length };
  const asked = wanted.map(({ name, values }) => `${name}=${values.join("|")}`).join(", ");
  const [first] = wanted;
  if (first === undefined) throw new UsageError(`except: leaves no row of ${table.file}`);
  throw new UsageError(`no row of ${table.file} has ${asked}`, nearValue(table, first));
}

function nearValue(table: ForeignTable, { column, values }: { column: number; values: readonly string[] }) {
  return didYouMean(values[0] ?? "", new Set(table.rows.map(({ cells }) => cells[column] ?? "")));
}
