/** Running things one after the other, a few at a time, or until somebody asks to stop. */

/** The promise, or the signal's reason as soon as that comes; whoever closes the browser ends the rest. */
export async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  promise.catch(() => undefined);
  const aborted = Promise.withResolvers<never>();
  const stop = () => aborted.reject(signal.reason);
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
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
