/** Running things one after the other, a few at a time, or until somebody asks to stop. */

import { setImmediate } from "node:timers/promises";
import type { Effects } from "./effects.ts";

/** The promise, or the signal's reason as soon as that comes; whoever closes the browser ends the rest. */
export async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  // Before anything is thrown: a print that is left alone fails when the browser is closed.
  promise.catch(() => undefined);
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const stop = () => aborted.reject(signal.reason);
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/**
 * Lets what waits be heard between two steps that each hold the thread: a signal, and the answers of a browser that
 * starts meanwhile. @throws the signal's reason
 */
export async function breathe(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}

/** From this many claims on, a step that holds the thread takes longer than somebody waits who wants it to stop. */
export const MANY_CLAIMS = 20_000;

export function holdingThread<T>(
  many: boolean,
  run: () => Promise<T>,
  { busy }: Pick<Effects, "busy">,
): Promise<T> {
  return many && busy !== undefined ? busy(run) : run();
}

export function inTurn<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  return inParallel(items, 1, run);
}

/**
 * At most `jobs` at a time; the results in the order of the items. After a failure nothing new is begun, and
 * what has begun is waited for, so that no run goes on behind the back of whoever is told of the failure.
 */
export async function inParallel<T, R>(
  items: readonly T[],
  jobs: number,
  run: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array(items.length);
  const rest = items.entries();
  const failures: unknown[] = [];
  const work = async () => {
    for (const [index, item] of rest) {
      try {
        results[index] = await run(item);
      } catch (failure) {
        failures.push(failure);
      }
      if (failures.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, items.length) }, work));
  if (failures.length > 0) throw failures[0];
  return results;
}

/** Runs what it is given in the order in which it came, so many at a time. */
export interface Queue {
  run<T>(task: () => Promise<T>): Promise<T>;
  /** Whether what comes now has to wait. */
  isFull(): boolean;
}

export function queueOf(places: number): Queue {
  const waiting: (() => void)[] = [];
  let running = 0;
  return {
    isFull: () => running >= places,
    async run(task) {
      if (running >= places) await new Promise<void>((begin) => waiting.push(begin));
      else running += 1;
      try {
        return await task();
      } finally {
        // Whoever waits takes the place over, so that nobody who comes meanwhile gets in between.
        const next = waiting.shift();
        if (next === undefined) running -= 1;
        else next();
      }
    },
  };
}
