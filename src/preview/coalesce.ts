/**
 * Runs at once when asked, and once more where it was asked again meanwhile: a burst of saves is one or two
 * runs, never a queue, and the last save is always in the last run.
 * @param pause waits for the rest of a burst: an editor's save is up to four events
 * @param run never rejects; `isStale` says whether it was asked again since this run began
 */
export function coalesce(
  run: (isStale: () => boolean) => Promise<void>,
  pause: () => Promise<void>,
): () => void {
  let asked = false;
  let running = false;
  const go = async () => {
    running = true;
    while (asked) {
      await pause();
      asked = false;
      await run(() => asked);
    }
    running = false;
  };
  return () => {
    asked = true;
    if (!running) void go();
  };
}
