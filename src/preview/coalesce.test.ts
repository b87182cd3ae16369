import { expect, test } from "vitest";
import { coalesce } from "./coalesce.ts";

/** A run and a pause that end when they are told to. */
function held() {
  const waiting: (() => void)[] = [];
  let begun = 0;
  const begin = () => {
    begun += 1;
    return new Promise<void>((resolve) => waiting.push(resolve));
  };
  const end = async () => {
    waiting.shift()!();
    await new Promise(setImmediate);
  };
  return { begin, end, begun: () => begun };
}

test("a burst is one run, and what comes during it one more", async () => {
  const pause = held();
  const run = held();
  const ask = coalesce(run.begin, pause.begin);
  for (const _ of [1, 2, 3, 4]) ask();
  await pause.end();
  expect([pause.begun(), run.begun()]).toEqual([1, 1]);
  for (const _ of [1, 2, 3]) ask();
  expect(run.begun()).toBe(1);
  await run.end();
  await pause.end();
  expect(run.begun()).toBe(2);
  await run.end();
  expect([pause.begun(), run.begun()]).toEqual([2, 2]);
});

test("asked again after it came to rest, runs again", async () => {
  let runs = 0;
  const ask = coalesce(
    async () => {
      runs += 1;
    },
    async () => undefined,
  );
  for (const expected of [1, 2, 3]) {
    ask();
    await new Promise(setImmediate);
    expect(runs).toBe(expected);
  }
});

test("a run is told whether it was asked again since it began", async () => {
  const seen: boolean[] = [];
  const run = held();
  const ask = coalesce(
    async (isStale) => {
      await run.begin();
      seen.push(isStale());
    },
    async () => undefined,
  );
  ask();
  await new Promise(setImmediate);
  ask();
  await run.end();
  await run.end();
  expect(seen).toEqual([true, false]);
});
