import { type Diagnostic, error, type Severity } from "../../diagnostic.ts";
import { parsePartialDate } from "../../model/partial-date.ts";
import { basisOf } from "../dates.ts";
import { type Check, type Draft, type Drafts, placeIn } from "../drafts.ts";
import type { WrittenDate } from "../schema.ts";

export const readableDates: Check = {
  id: "readable-dates",
  title: "Dates are EDTF level 1, and one that was worked out says how",

  *inspect(drafts) {
    for (const draft of drafts.sources.values())
      for (const key of ["published", "updated", "accessed"] as const)
        yield* faultsOf(drafts, draft, key, draft.value[key]);
    for (const draft of drafts.assessments.values()) yield* faultsOf(drafts, draft, "on", draft.value.on);
    for (const draft of drafts.withdrawn.values()) yield* faultsOf(drafts, draft, "on", draft.value.on);
    for (const draft of drafts.claims) {
      yield* faultsOf(drafts, draft, "said", draft.value.said);
      yield* faultsOf(drafts, draft, "as_of", draft.value.as_of);
    }
  },
};

function faultsOf(
  drafts: Drafts,
  draft: Draft<unknown>,
  key: string,
  written: WrittenDate | undefined,
): readonly Diagnostic[] {
  if (written === undefined) return NONE;
  const read = drafts.dates.read(written) !== null;
  const reasoned = typeof written !== "object" || basisOf(written) === "stated" || written.why !== undefined;
  if (read && reasoned) return NONE;
  return [
    ...(read ? [] : [unreadable(draft, key, written)]),
    ...(reasoned ? [] : [withoutReason(draft, key)]),
  ];
}

const NONE: readonly Diagnostic[] = [];

function unreadable(draft: Draft<unknown>, key: string, written: WrittenDate): Diagnostic {
  const inside = typeof written === "object" && !draft.fromTable;
  const text = String(typeof written === "object" ? written.date : written);
  const at = placeIn(draft, key, ...(inside ? ["date"] : []));
  return error("invalid-date", `${key} is not a date: ${text.slice(0, 100)}`, at, remedyFor(text));
}

function remedyFor(text: string): string {
  const dayFirst = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (dayFirst !== null) return "write year, month and day with hyphens: 2024-10-18";
  const hyphened = text.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
  if (hyphened !== text && parsePartialDate(hyphened) !== null) return `write ${hyphened}`;
  const time = /^(\d{4}-\d{2}-\d{2})[T ]\d/.exec(text);
  if (time !== null) return `write the day alone: ${time[1]}`;
  return "write EDTF: 2024-10-18, 2024-10, 2024-10-08/2024-10-13, 2024-10-28?";
}

/** claims.csv has no column for the reason among those that every export holds, so there it is only missed. */
function withoutReason(draft: Draft<unknown>, key: string): Diagnostic {
  const severity: Severity = draft.fromTable ? "warning" : "error";
  const hint = draft.fromTable ? `fill ${key}_why` : 'add why: "…", how the date follows from the text';
  const { code, message, at } = error(
    "missing-why",
    `inferred date without a reason: ${key}`,
    placeIn(draft, key),
  );
  return { severity, code, message, at, hint };
}
