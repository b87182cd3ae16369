import { type PartialDate, parsePartialDate } from "../model/partial-date.ts";
import type { WrittenDate } from "./schema.ts";
import { textOf } from "./texts.ts";

/**
 * Reads dates as written, each distinct text once: parsing takes a tenth of a millisecond, and thousands of
 * claims share a few hundred days.
 */
export interface DateReader {
  /** Null where it is not EDTF level 1. */
  read(written: WrittenDate): PartialDate | null;
}

export function createDateReader(): DateReader {
  const known = new Map<string, PartialDate | null>();
  const parse = (text: string): PartialDate | null => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const parsed = parsePartialDate(text);
    known.set(text, parsed);
    return parsed;
  };
  return {
    read(written) {
      if (typeof written !== "object") return parse(String(written));
      const parsed = parse(String(written.date));
      if (parsed === null || basisOf(written) === "stated") return parsed;
      return { ...parsed, basis: "inferred", why: written.why === undefined ? null : textOf(written.why) };
    },
  };
}

/** A date with a reason beside it was worked out, whether or not the curator says so twice. */
export function basisOf(written: WrittenDate): "stated" | "inferred" {
  if (typeof written !== "object") return "stated";
  return written.basis ?? (written.why === undefined ? "stated" : "inferred");
}
