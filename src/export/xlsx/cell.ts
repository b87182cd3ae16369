import { daysBetween } from "../../model/partial-date.ts";
import { printable } from "../cell-text.ts";

/** The most that a cell, a sheet and a link hold: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
export const LIMITS = {
  text: 32_767,
  rows: 1_048_576,
  columns: 16_384,
  links: 65_530,
  url: 2_079,
  /** Ours, of those in a sheet that hold anything: a workbook is put together in memory, half a gigabyte a million. */
  cells: 600_000,
} as const;

/** Text for a workbook's XML, in which `_x0041_` would be read as the letter A. */
export function cellText(text: string): string {
  return printable(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

/** The text as far as a cell holds it, with a mark where it was cut; null where it fits. */
export function cutText(text: string, mark: string): string | null {
  const whole = printable(text);
  if (whole.length <= LIMITS.text) return null;
  // Half a surrogate pair at the cut would be no character.
  return whole.slice(0, LIMITS.text - mark.length).replace(/[\uD800-\uDBFF]$/, "") + mark;
}

/**
 * A day as spreadsheets count it: days since 30 December 1899. Null for what is not one full day, and before
 * March 1900, since Excel believes in a 29 February of that year.
 */
export function dayNumber(edtf: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(edtf) || edtf < "1900-03-01") return null;
  return daysBetween("1899-12-30", edtf);
}

/** What may be clicked: http and https only, and no longer than a workbook takes. */
export function isLink(url: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(url) && url.length <= LIMITS.url && printable(url) === url;
}
