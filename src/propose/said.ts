import type { Id } from "../model/dataset.ts";
import type { Frame } from "./attribution.ts";
import { dayAhead, dayOfEvent, dayOfWhen } from "./bounded-days.ts";
import { carriedDays, dayWordsIn, type SaidGround } from "./carried-days.ts";
import { type NamedDay, shift, writtenDays } from "./days.ts";
import type { Proposed, ProposedDay, Ranked } from "./proposal.ts";
import { dayReason, eventReason, undatedReason, upToReason } from "./reasons.ts";
import type { Tokens } from "./sentences.ts";
import { dayIn, type ReadSentence } from "./voices.ts";

/**
 * The day on which it was said: named beside the verb that tells it, else named where the same speaker spoke before or
 * after; else some day up to publication, or up to the day before which the text says it was. "Has claimed" is of no one
 * day.
 */
export function proposeSaid(
  ground: SaidGround,
  index: number,
  place: Tokens,
  frames: readonly Frame[],
  speaker: Id | undefined,
): Ranked<ProposedDay> {
  const sentence = ground.sentences[index]!;
  const [closest] = frames;
  const ahead = dayAhead(sentence, closest, frames, ground.order);
  const told = dayIn(
    sentence,
    frames.filter((frame) => tellsDayOf(frame, closest)),
  );
  const own = dayOfWhen(sentence, place, ground.order) ?? (told === ahead ? null : told);
  const event = dayOfEvent(sentence, closest, ground.published);
  const named = own === null ? [] : [notBefore(ground, sentence, event, fromWords(ground, sentence, own))];
  const carried = own !== null || speaker === undefined ? [] : carriedDays(ground, index, speaker, closest);
  const rest = sentence.days.filter((day) => day !== own).map((day) => fromWords(ground, sentence, day));
  const open =
    ahead === null
      ? openDay(ground).map((day) => notBefore(ground, sentence, event, day))
      : [upToDay(ground, sentence, ahead)];
  const inOrder = closest?.undated === true ? [...open, ...carried] : [...carried, ...open];
  return distinctDays([...named, ...inOrder, ...rest, ...publicationDay(ground)]);
}

/** "Would not confirm it, but told reporters on Monday that": of what was said once, one day holds for the sentence. */
function tellsDayOf(frame: Frame, closest: Frame | undefined): boolean {
  if (frame === closest || closest === undefined) return true;
  return !closest.undated && (closest.once || frame.verb.from > closest.verb.from);
}

function fromWords(ground: SaidGround, sentence: ReadSentence, day: NamedDay): Proposed<ProposedDay> {
  const words = dayWordsIn(sentence, day);
  const date = writtenDays(day.days);
  if (day.stated || ground.published === null)
    return { value: { date, basis: "stated", why: null }, reason: `“${words}” in the sentence` };
  const why = dayReason(words, ground.published, ground.reasons);
  return { value: { date, basis: "inferred", why }, reason: `“${words}” in the sentence` };
}

/** What was told before a day of which the text knows. */
function upToDay(ground: SaidGround, sentence: ReadSentence, ahead: NamedDay): Proposed<ProposedDay> {
  const words = dayWordsIn(sentence, ahead);
  const why = upToReason(words, ground.published, ground.reasons);
  const date = `../${shift(ahead.days.first, -1)}`;
  return { value: { date, basis: "inferred", why }, reason: `before “${words}”, of which it tells next` };
}

/** Whoever tells of an event tells of it on its day or later. */
function notBefore(
  ground: SaidGround,
  sentence: ReadSentence,
  event: NamedDay | null,
  told: Proposed<ProposedDay>,
): Proposed<ProposedDay> {
  const [first, last] = told.value.date.split("/");
  const isTold = event !== null && last !== undefined && event.days.first <= last;
  if (!isTold || (first !== ".." && first !== undefined && first >= event.days.first)) return told;
  const words = dayWordsIn(sentence, event);
  const why = eventReason(told.value.why, words, ground.reasons);
  const date = writtenDays({ first: event.days.first, last });
  return { value: { date, basis: "inferred", why }, reason: `${told.reason}; not before “${words}”` };
}

function openDay({ published, reasons }: SaidGround): Proposed<ProposedDay>[] {
  if (published === null) return [];
  const value: ProposedDay = {
    date: `../${published.last}`,
    basis: "inferred",
    why: undatedReason(reasons),
  };
  return [{ value, reason: "told without a day: by the day of publication" }];
}

function publicationDay({ published, reasons }: SaidGround): Proposed<ProposedDay>[] {
  if (published === null) return [];
  const value: ProposedDay = {
    date: writtenDays(published),
    basis: "inferred",
    why: undatedReason(reasons),
  };
  return [{ value, reason: "the day of publication" }];
}

function distinctDays(days: readonly Proposed<ProposedDay>[]): Proposed<ProposedDay>[] {
  const seen = new Set<string>();
  return days.filter(({ value }) => !seen.has(value.date) && seen.add(value.date)).slice(0, MOST_DAYS);
}

const MOST_DAYS = 5;
