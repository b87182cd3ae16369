import type { Frame } from "./attribution.ts";
import { type DaySpan, type NamedDay, shift } from "./days.ts";
import type { Tokens } from "./sentences.ts";
import type { ReadSentence } from "./voices.ts";

/** Words by which a sentence orders what it tells in time. */
export interface OrderWords {
  readonly when: ReadonlySet<string>;
  readonly pluperfect: ReadonlySet<string>;
}

/** "Until Thursday, when he no longer denied it": the bound of the one is the day of the other. */
export function dayOfWhen(
  { tokens, untils }: ReadSentence,
  place: Tokens,
  { when }: OrderWords,
): NamedDay | null {
  const isBefore = ({ to }: NamedDay) => {
    const at = tokens[to]?.key === "," ? to + 1 : to;
    return at < place.from && when.has(tokens[at]?.key ?? "");
  };
  return untils.findLast(isBefore) ?? null;
}

/**
 * The day before which it was told: "repeatedly denied it until Thursday"; or that of what is told next, where the one
 * "had" been told: "had dismissed it. But on Thursday he did not deny". Null where there is none.
 */
export function dayAhead(
  sentence: ReadSentence,
  closest: Frame | undefined,
  frames: readonly Frame[],
  { pluperfect }: OrderWords,
): NamedDay | null {
  if (closest?.undated !== true) return null;
  const { verb } = closest;
  const until = sentence.untils.find(({ from }) => from >= verb.to);
  if (until !== undefined) return until;
  const before = sentence.tokens.slice(Math.max(0, verb.from - PERFECT), verb.from);
  if (!before.some(({ key }) => pluperfect.has(key))) return null;
  const next = frames.filter((frame) => !frame.undated && frame.verb.from >= verb.to);
  return (
    sentence.days.find(
      ({ from, to }) => from >= verb.to && next.some((frame) => frame.from <= from && to <= frame.to),
    ) ?? null
  );
}

/** How far a "had" stands before its verb. */
const PERFECT = 3;

/**
 * The day of something that is told of as having happened: it can't have been said before. Null where none is named, or
 * only one that is so long ago that it may as well lie ahead.
 */
export function dayOfEvent(
  sentence: ReadSentence,
  closest: Frame | undefined,
  published: DaySpan | null,
): NamedDay | null {
  if (closest === undefined || published === null) return null;
  const earliest = shift(published.last, -LONGEST_AGO);
  const isEvent = ({ kind, from, days }: NamedDay) =>
    (kind === "day-of-month" || kind === "full-date") &&
    from >= closest.verb.to &&
    days.first === days.last &&
    days.last >= earliest &&
    days.last <= published.first;
  return sentence.days.find(isEvent) ?? null;
}

/** In days: "5 November" in a text of 28 October is the next one sooner than the last. */
const LONGEST_AGO = 120;
