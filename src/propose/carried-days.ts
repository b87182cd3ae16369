import type { Id } from "../model/dataset.ts";
import type { Text } from "../model/text.ts";
import type { Frame } from "./attribution.ts";
import type { OrderWords } from "./bounded-days.ts";
import { type DaySpan, type NamedDay, writtenDays } from "./days.ts";
import type { Proposed, ProposedDay } from "./proposal.ts";
import { carriedReason, type Reasons } from "./reasons.ts";
import type { ReadSentence, Voices } from "./voices.ts";

/** What the day of one place is looked for in. */
export interface SaidGround {
  readonly sentences: readonly ReadSentence[];
  readonly voices: Voices;
  readonly published: DaySpan | null;
  readonly reasons: Reasons;
  readonly order: OrderWords;
}

/**
 * Days that are named where the same speaker spoke: before it, the nearest first. Of what was "said", where words of
 * theirs stand behind it too, and also where whom they speak for told something.
 */
export function carriedDays(
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
    const mayBeTheirs = isOnce && at < index && isRightBefore(ground, at, index) && isUnsure(spoken);
    const day = voice === undefined && mayBeTheirs ? ground.voices.days[at] : voice?.day;
    const isNear = at < index || isOnce;
    return !day || at === index || !isNear ? [] : [{ at, day }];
  });
  // What stands before counts more: a text names the day first.
  const distance = (at: number) => (at < index ? index - at : 3 * (at - index));
  return told
    .sort((a, b) => distance(a.at) - distance(b.at))
    .slice(0, MOST_CARRIED)
    .map(({ at, day }) => {
      const words = dayWordsIn(ground.sentences[at]!, day);
      const why: Text | null = carriedReason(words, ground.published, ground.reasons);
      const value: ProposedDay = { date: writtenDays(day.days), basis: "inferred", why };
      return { value, reason: `“${words}”, where the same speaker spoke` };
    });
}

/** "A top official said on Monday that …": whoever is named right behind it may be the one. */
function isUnsure([surest]: Voices["of"][number]): boolean {
  return surest === undefined || surest.weight < SURELY_NAMED;
}

/** A quotation may be of several sentences before it says whose. */
function isRightBefore({ sentences }: SaidGround, at: number, index: number): boolean {
  return (sentences[index]?.paragraph ?? 0) - (sentences[at]?.paragraph ?? 0) <= 1;
}

const SURELY_NAMED = 0.85;

/** In sentences: as far back as one article goes, and as far ahead as one quotation. */
const FAR = 60;
const CLOSE = 4;
const MOST_CARRIED = 5;

export function dayWordsIn({ tokens }: ReadSentence, { from, to }: NamedDay): string {
  return tokens
    .slice(from, to)
    .map(
      ({ key, gap, capital }, index) =>
        (index > 0 && gap !== "none" ? " " : "") + (capital ? capitalised(key) : key),
    )
    .join("");
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
