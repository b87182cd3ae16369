import type { Id } from "../model/dataset.ts";
import type { Text } from "../model/text.ts";
import type { Frame } from "./attribution.ts";
import { type DaySpan, type NamedDay, writtenDays } from "./days.ts";
import type { Proposed, ProposedDay, Ranked } from "./proposal.ts";
import { carriedReason, dayReason, type Reasons, undatedReason } from "./reasons.ts";
import { dayIn, type ReadSentence, type Voices } from "./voices.ts";

export interface SaidGround {
  readonly sentences: readonly ReadSentence[];
  readonly voices: Voices;
  readonly published: DaySpan | null;
  readonly reasons: Reasons;
}

/**
 * The day on which it was said: named beside the verb that tells it, else named where the same speaker spoke before or
 * after; else some day up to publication. "Has claimed" is of no one day.
 */
export function proposeSaid(
  ground: SaidGround,
  index: number,
  frames: readonly Frame[],
  speaker: Id | undefined,
): Ranked<ProposedDay> {
  const sentence = ground.sentences[index]!;
  const [closest] = frames;
  const own = dayIn(
    sentence,
    frames.filter((frame) => tellsDayOf(frame, closest)),
  );
  const named = own === null ? [] : [fromWords(ground, sentence, own)];
  const carried = own !== null || speaker === undefined ? [] : carriedDays(ground, index, speaker, closest);
  const rest = sentence.days.filter((day) => day !== own).map((day) => fromWords(ground, sentence, day));
  const open = openDay(ground);
  const inOrder = closest?.undated === true ? [...open, ...carried] : [...carried, ...open];
  return distinctDays([...named, ...inOrder, ...rest, ...publicationDay(ground)]);
}

/** "Would not confirm it, but told reporters on Monday that": of what was said once, one day holds for the sentence. */
function tellsDayOf(frame: Frame, closest: Frame | undefined): boolean {
  if (frame === closest || closest === undefined) return true;
  return !closest.undated && (closest.once || frame.verb.from > closest.verb.from);
}

function fromWords(ground: SaidGround, sentence: ReadSentence, day: NamedDay): Proposed<ProposedDay> {
  const words = wordsOf(sentence, day);
  const date = writtenDays(day.days);
  if (day.stated || ground.published === null)
    return { value: { date, basis: "stated", why: null }, reason: `“${words}” in the sentence` };
  const why = dayReason(words, ground.published, ground.reasons);
  return { value: { date, basis: "inferred", why }, reason: `“${words}” in the sentence` };
}

function wordsOf({ tokens }: ReadSentence, { from, to }: NamedDay): string {
  return tokens
    .slice(from, to)
    .map(
      ({ key, gap, capital }, index) =>
        (index > 0 && gap !== "none" ? " " : "") + (capital ? capitalised(key) : key),
    )
    .join("");
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * Days that are named where the same speaker spoke: before it, the nearest first. Of what was "said", where words of
 * theirs stand behind it too, and also where whom they speak for told something.
 */
function carriedDays(
  ground: SaidGround,
  index: number,
  speaker: Id,
  closest: Frame | undefined,
): Proposed<ProposedDay>[] {
  const isOnce = closest === undefined || closest.once;
  const first = Math.max(0, index - FAR);
  const told = ground.voices.of.slice(first, index + CLOSE + 1).flatMap((spoken, offset) => {
    const at = first + offset;
    const voice = spoken.find(
      (one, rank) => one.speaker === speaker && (rank === 0 || (isOnce && at < index && one.weight > 0.2)),
    );
    const day = voice?.day ?? null;
    const isNear = at < index || isOnce;
    return day === null || at === index || !isNear ? [] : [{ at, day }];
  });
  // What stands before counts more: a text names the day first.
  const distance = (at: number) => (at < index ? index - at : 3 * (at - index));
  return told
    .sort((a, b) => distance(a.at) - distance(b.at))
    .slice(0, MOST_DAYS)
    .map(({ at, day }) => {
      const words = wordsOf(ground.sentences[at]!, day);
      const why: Text | null = carriedReason(words, ground.published, ground.reasons);
      const value: ProposedDay = { date: writtenDays(day.days), basis: "inferred", why };
      return { value, reason: `“${words}”, where the same speaker spoke` };
    });
}

/** In sentences: as far back as one article goes, and as far ahead as one quotation. */
const FAR = 60;
const CLOSE = 4;

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
