import type { RawValue } from "../model/raw-dataset.ts";
import type { MappedRow } from "./mapped-row.ts";
import type { Mapping } from "./mapping.ts";

/** A date as claims.yaml has it: plain where its source prints it, else with basis and reason. */
export function readDate(row: MappedRow, column: string, order: Mapping["dates"]): RawValue | undefined {
  const written = row.cells.get(column)?.text;
  if (written === undefined) return undefined;
  const date = isoDate(written, order);
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

/**
 * EDTF stays as it is, a time of day behind an ISO day is left off, and a day in the order that the mapping
 * names becomes ISO. Anything else stays as written, for validation to refuse.
 */
function isoDate(written: string, order: Mapping["dates"]): string {
  const day = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/.exec(written);
  if (day !== null) return day[1]!;
  const parts = order === null ? null : /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})$/.exec(written);
  if (parts === null) return written;
  const byLetter = Object.fromEntries([...order!].map((letter, index) => [letter, parts[index + 1]!]));
  const { y = "", m = "", d = "" } = byLetter;
  return y.length === 4 ? `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}` : written;
}
