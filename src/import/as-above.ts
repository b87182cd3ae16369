import { columnNamed } from "./column-names.ts";
import type { ForeignRow, ForeignTable } from "./foreign-table.ts";
import type { Mapping } from "./mapping.ts";

/**
 * A group's name that stands in its first row only → in each of its rows. A column named behind another one is within
 * it: where a new group of the first begins, nothing of the last one's second is carried over.
 * @throws UsageError for a column that there is not
 */
export function fillAsAbove(table: ForeignTable, { asAbove }: Mapping): ForeignTable {
  if (asAbove.length === 0) return table;
  const columns = asAbove.map((name) => columnNamed(name, table));
  const standing = columns.map(() => "");
  const rows = table.rows.map((row): ForeignRow => {
    if (row.cells.length !== table.columns.length) return row;
    const cells = [...row.cells];
    for (const [index, column] of columns.entries()) {
      const own = (cells[column] ?? "").trim();
      if (own === "" || DITTO.test(own)) cells[column] = standing[index] ?? "";
      else {
        standing[index] = own;
        standing.fill("", index + 1);
      }
    }
    return { ...row, cells };
  });
  return { ...table, rows };
}

/** Signs that people put for the same again. */
const DITTO = /^(?:"|″|”|〃|''|ditto|do\.)$/i;
