import { UsageError } from "../diagnostic.ts";
import { didYouMean } from "../model/nearest.ts";
import { columnNamed } from "./column-names.ts";
import type { ForeignTable } from "./foreign-table.ts";
import type { Mapping } from "./mapping.ts";

/**
 * The rows that are asked for: in each column named, one of the values named. The others are left aside, which
 * the count of rows says.
 * @throws UsageError for a column that there is not, or where no row is left
 */
export function onlyRows(table: ForeignTable, { only }: Mapping): ForeignTable {
  if (only.size === 0) return table;
  const wanted = [...only].map(([name, values]) => ({ column: columnNamed(name, table), name, values }));
  const rows = table.rows.filter(({ cells }) =>
    wanted.every(({ column, values }) => values.includes((cells[column] ?? "").trim())),
  );
  if (rows.length > 0) return { ...table, rows, aside: table.rows.length - rows.length };
  const asked = wanted.map(({ name, values }) => `${name}=${values.join("|")}`).join(", ");
  const [first] = wanted;
  throw new UsageError(
    `no row of ${table.file} has ${asked}`,
    first === undefined ? null : nearValue(table, first),
  );
}

function nearValue(table: ForeignTable, { column, values }: { column: number; values: readonly string[] }) {
  return didYouMean(values[0] ?? "", new Set(table.rows.map(({ cells }) => cells[column] ?? "")));
}
