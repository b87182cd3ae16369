import type { RawValue } from "../model/raw-dataset.ts";
import type { MappedRow } from "./mapped-row.ts";

/** A date as claims.yaml has it: plain where its source prints it, else with basis and reason. */
export function readDate(row: MappedRow, column: string): RawValue | undefined {
  const date = row.cells.get(column)?.text;
  if (date === undefined) return undefined;
  const basis = row.cells.get(`${column}_basis`)?.text;
  const why = row.cells.get(`${column}_why`)?.text;
  if (basis === "stated" || (basis === undefined && why === undefined)) return date;
  const parts: [string, string | undefined][] = [
    ["date", date],
    ["basis", basis],
    ["why", why],
  ];
  return new Map(parts.filter((part): part is [string, string] => part[1] !== undefined));
}
