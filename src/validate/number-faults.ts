import { type Diagnostic, error, type Place } from "../diagnostic.ts";

/** Why a value is no amount, and how to write the one that was meant where that is plain. */
export function describeNumberFault(given: unknown, key: string, at: Place): Diagnostic {
  if (typeof given === "number") {
    return error("invalid-number", `${key}: not a finite number`, at, "leave the end out where it is open");
  }
  if (typeof given !== "string") {
    return error("invalid-number", `${key}: not a number`, at, "write a plain number: 1500");
  }
  return error(
    "invalid-number",
    `${key}: not a number: "${given.slice(0, 60)}"`,
    at,
    remedyFor(given.trim()),
  );
}

/** Thousands parted by a comma, point, apostrophe or any space, as newspapers print them. */
const GROUPED = /^[-+]?\d{1,3}(?:([.,'’])\d{3}(?:\1\d{3})*|(?:\s\d{3})+)$/u;

function remedyFor(text: string): string {
  if (GROUPED.test(text)) return `write ${text.replace(/[^\d-]/gu, "")}, without quotes or separators`;
  if (/^[-+]?\d+(?:\.\d+)?$/.test(text)) return `write ${text.replace(/^\+/, "")} without quotes`;
  if (/^[-+]?\d+,\d+$/.test(text)) return `write ${text.replace(",", ".")}, with a decimal point`;
  if (/\d\s*[-–]\s*\d/u.test(text)) return "write the two ends as low: and high:";
  const [, number, scale] = /^(\d+(?:[.,]\d+)?)\s*(thousand|million|millioner|tusen)$/i.exec(text) ?? [];
  if (number !== undefined) {
    const times = /^t/i.test(scale ?? "") ? 1000 : 1_000_000;
    return `write ${Math.round(Number(number.replace(",", ".")) * times)}`;
  }
  return "write a plain number: 1500; words such as “thousands” go under words: with modifier: vague";
}

/**
 * Is `10.000` ten or ten thousand? YAML and CSV read ten. Written with three decimals of which the last is a
 * zero, it is refused: nobody writes a decimal so, and half of Europe writes thousands so. `0.500` is no thousands.
 * @param written the number's characters as typed
 */
export function ambiguousNumber(written: string, key: string, at: Place): Diagnostic | null {
  // A zero in front is octal to some readers of YAML (1.1), and nobody counts dockers in hexadecimal.
  if (/^[-+]?0[xob\d]/i.test(written)) {
    const plain = /^[-+]?\d+$/.test(written) ? `${Number(written)}` : `${Number(written)} if that is meant`;
    return error("ambiguous-number", `${key}: ${written} reads as ${Number(written)}`, at, `write ${plain}`);
  }
  if (!/^[-+]?[1-9]\d{0,2}\.\d\d0$/.test(written)) return null;
  const thousands = written.replace(".", "");
  const hint = `write ${thousands} for thousands, or ${Number(written)} if the point is a decimal point`;
  return error("ambiguous-number", `${key}: ${written} reads as ${Number(written)}`, at, hint);
}

/** Beyond 2^53 whole numbers have gaps (IEEE 754 binary64), so that two figures of a source could become one. */
export function mayLoseDigits(value: number): boolean {
  return Math.abs(value) > Number.MAX_SAFE_INTEGER;
}

/** @param written the number's characters as typed */
export function lostDigits(value: number, written: string, key: string, at: Place): Diagnostic | null {
  const kept = value.toLocaleString("en", { useGrouping: false });
  if (!/^[-+]?\d+$/.test(written) || written.replace(/^\+/, "") === kept) return null;
  const hint = `up to ${Number.MAX_SAFE_INTEGER} every digit is kept; let the measure count in a larger unit`;
  return error("inexact-number", `${key}: ${written.slice(0, 60)} can't be kept to the last digit`, at, hint);
}
