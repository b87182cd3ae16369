import { UsageError } from "../diagnostic.ts";
import { didYouMean } from "../model/nearest.ts";
import type { ForeignTable } from "./foreign-table.ts";

/**
 * Which column of theirs is meant: the one of this name, or by its place, counted from 1: `#3`. Null where there is none.
 */
export function columnCalled(name: string, columns: readonly string[]): number | null {
  const named = columns.indexOf(name.normalize("NFC").replace(/\s+/gu, " ").trim());
  if (named !== -1) return named;
  const place = /^#(\d{1,4})$/.exec(name)?.[1];
  return place === undefined || Number(place) < 1 || Number(place) > columns.length
    ? null
    : Number(place) - 1;
}

/** @throws UsageError naming what the table has instead */
export function columnNamed(name: string, { columns, file }: Pick<ForeignTable, "columns" | "file">): number {
  const found = columnCalled(name, columns);
  if (found !== null) return found;
  const near = didYouMean(name, columns) ?? `the file has ${columns.slice(0, 40).join(", ")}`;
  throw new UsageError(`no column in ${file}: ${name}`, near);
}

/** Names that stand over more than one column. */
export function doubledNames(columns: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = Map.groupBy(columns.keys(), (index) => columns[index] ?? "");
  return new Map([...places].filter(([name, found]) => name !== "" && found.length > 1));
}
