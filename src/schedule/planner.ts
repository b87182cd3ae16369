import type { Timetable } from "./timetable.ts";

/** What has been run and what has to be run again; all that planning needs to remember. */
export interface Progress {
  /** Times up to this one have been run, or let go. */
  readonly settledUntil: Date;
  /** Runs that failed, one after another. */
  readonly failures: number;
  /** When a failed run is tried again; null where none failed. */
  readonly retryAt: Date | null;
}

export type Planned =
  | {
      readonly run: true;
      readonly reason: "scheduled" | "missed" | "retry";
      /** The latest time that is run for. */
      readonly due: Date;
      /** Times before it that this run makes up for. */
      readonly missed: number;
      readonly progress: Progress;
    }
  | { readonly run: false; readonly until: Date | null; readonly progress: Progress };

/** Set back by less, a clock was put right; by more, it is taken for a new one. As cron(8) does. */
const SMALL_CORRECTION_MS = 3 * 3_600_000;

/** Later than this, a run was slept through or had to wait for another. */
const PUNCTUAL_MS = 60_000;

/** A year of minutes; nobody asks how many more there were. */
const MOST_COUNTED = 525_600;

export const LONGEST_BACKOFF_MS = 3_600_000;

/**
 * What to do at `now`. However many times have passed since the last run, they are made up for by one. Set back,
 * the clock repeats no run of a named hour; one that runs every hour goes on by the new time.
 */
export function plan(timetable: Timetable, written: Progress, now: Date): Planned {
  const progress = corrected(timetable, written, now);
  const { last, count } = timesPassed(timetable, progress.settledUntil, now);
  if (last !== null) {
    const late = now.getTime() - last.getTime() > PUNCTUAL_MS;
    return { run: true, reason: late ? "missed" : "scheduled", due: last, missed: count - 1, progress };
  }
  const { retryAt } = progress;
  if (retryAt !== null && retryAt <= now)
    return { run: true, reason: "retry", due: retryAt, missed: 0, progress };
  const next = timetable.next(progress.settledUntil > now ? progress.settledUntil : now);
  return { run: false, until: earlier(next, retryAt), progress };
}

/** A run has begun: the times up to now are in it, so that a run killed half-way is tried again as a failed one. */
export function begun(progress: Progress, now: Date): Progress {
  return { ...progress, settledUntil: later(progress.settledUntil, now) };
}

export function succeeded(progress: Progress): Progress {
  return { ...progress, failures: 0, retryAt: null };
}

/** Tried again after `firstMs`, then twice that, four times, and so on, but within the hour. */
export function failed(progress: Progress, now: Date, firstMs: number): Progress {
  const failures = progress.failures + 1;
  const wait = Math.min(firstMs * 2 ** Math.min(failures - 1, 30), LONGEST_BACKOFF_MS);
  return { ...progress, failures, retryAt: new Date(now.getTime() + wait) };
}

function corrected(timetable: Timetable, progress: Progress, now: Date): Progress {
  const back = progress.settledUntil.getTime() - now.getTime();
  const repeats = back > SMALL_CORRECTION_MS || (back > 0 && timetable.everyHour);
  const settledUntil = repeats ? now : progress.settledUntil;
  // A clock set back would else put the next attempt off by as much.
  const latest = new Date(now.getTime() + LONGEST_BACKOFF_MS);
  return { ...progress, settledUntil, retryAt: earlier(progress.retryAt, progress.retryAt && latest) };
}

function timesPassed(timetable: Timetable, after: Date, now: Date): { count: number; last: Date | null } {
  let count = 0;
  let last: Date | null = null;
  let time = timetable.next(after);
  while (time !== null && time <= now && count < MOST_COUNTED) {
    count += 1;
    last = time;
    time = timetable.next(time);
  }
  return { count, last };
}

function earlier(x: Date | null, y: Date | null): Date | null {
  if (x === null || y === null) return x ?? y;
  return x < y ? x : y;
}

const later = (x: Date, y: Date): Date => (x > y ? x : y);
