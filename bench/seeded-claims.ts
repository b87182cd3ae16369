import type { Claim, Dataset, Estimate, Stance, Statement } from "../src/model/dataset.ts";
import { type PartialDate, parsePartialDate } from "../src/model/partial-date.ts";
import { type Modifier, quantityOf } from "../src/model/quantity.ts";
import { dataset, estimate, statement } from "../test/builders.ts";

/** Claims in one group of estimates, and in one of statements. */
export interface Shape {
  readonly groupSize: number;
  /** Share of the groups that are statements on one proposition. */
  readonly statements: number;
  /** Days over which the claims are spread. */
  readonly days: number;
}

const MODIFIERS: readonly Modifier[] = ["exact", "exact", "exact", "about", "at-least", "up-to", "more-than"];
const STANCES: readonly Stance[] = ["affirms", "affirms", "denies", "no-evidence", "declines-to-confirm"];
const SPEAKERS = 20;
const SOURCES = 50;
const ABOUT = 0.1;

/** The same for the same numbers, on any machine: made of integers only. */
export function seededDataset(claims: number, { groupSize, statements, days }: Shape): Dataset {
  const random = mulberry32(claims + groupSize);
  const below = (limit: number) => Math.floor(random() * limit);
  const calendar = daysFrom("2031-01-01", days);
  const groups = Math.ceil(claims / groupSize);
  const ofStatements = Math.round(groups * statements);
  const [figure, stance] = [estimate(), statement()];
  const made = Array.from({ length: claims }, (_, index): Claim => {
    const group = index % groups;
    const id = `c${index}`;
    const speaker = `s${below(SPEAKERS)}`;
    const shared = {
      id,
      speaker,
      origin: below(10) === 0 ? `s${below(SPEAKERS)}` : speaker,
      source: `source-${below(SOURCES)}`,
      said: calendar[below(days)]!,
      // Every tenth claim reports an utterance that others of its group report too.
      utterance: below(10) === 0 ? `u${group}-${below(5)}` : id,
    };
    if (group < ofStatements) {
      const held = { proposition: `p${group}`, stance: STANCES[below(STANCES.length)]! };
      return { ...stance, ...shared, ...held } satisfies Statement;
    }
    const stated = { amount: 100 + below(40) * 5, low: null, high: null, modifier: MODIFIERS[below(7)]! };
    const held = { measure: `m${group}`, ...stated, ends: quantityOf(stated, ABOUT) };
    return { ...figure, ...shared, ...held } satisfies Estimate;
  });
  return dataset(made, relations(groups, ofStatements));
}

/** One in ten measures is within the next, one in ten propositions implies the next. */
function relations(groups: number, ofStatements: number) {
  const pairs = (letter: string, from: number, to: number) =>
    Object.fromEntries(
      Array.from({ length: Math.max(0, Math.floor((to - from) / 10)) }, (_, step) => {
        const first = from + step * 10;
        return [`${letter}${first}`, [`${letter}${first + 1}`]];
      }),
    );
  return { within: pairs("m", ofStatements, groups), implies: pairs("p", 0, ofStatements) };
}

function daysFrom(first: string, count: number): PartialDate[] {
  const start = Date.parse(first);
  return Array.from({ length: count }, (_, day) => {
    return parsePartialDate(new Date(start + day * 86_400_000).toISOString().slice(0, 10))!;
  });
}

/** Tommy Ettinger's mulberry32 (public domain): 32 bits of state, enough to spread claims evenly. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
