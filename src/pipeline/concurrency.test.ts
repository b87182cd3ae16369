import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { breathe, holdingThread, queueOf, unlessAborted } from "./concurrency.ts";

describe("a queue", () => {
  test("runs so many at a time, in the order in which they came, and says when it is full", async () => {
    const queue = queueOf(2);
    const begun: number[] = [];
    let [running, most] = [0, 0];
    const task = (index: number) =>
      queue.run(async () => {
        begun.push(index);
        running += 1;
        most = Math.max(most, running);
        await pause(1);
        running -= 1;
        return index;
      });
    expect(queue.isFull()).toBe(false);
    const results = [0, 1, 2, 3, 4].map(task);
    expect(queue.isFull()).toBe(true);
    expect(await Promise.all(results)).toEqual([0, 1, 2, 3, 4]);
    expect({ begun, most }).toEqual({ begun: [0, 1, 2, 3, 4], most: 2 });
    expect(queue.isFull()).toBe(false);
  });

  test("goes on after a failure", async () => {
    const queue = queueOf(1);
    const failing = queue.run(() => Promise.reject(new Error("no paper")));
    const next = queue.run(async () => "printed");
    await expect(failing).rejects.toThrow("no paper");
    expect(await next).toBe("printed");
  });
});

test("what was begun after a stop, and fails later, ends nothing but itself", async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on("unhandledRejection", note);
  try {
    const closing = pause(1).then(() => Promise.reject(new Error("the browser was closed")));
    await expect(unlessAborted(closing, AbortSignal.abort(new Error("stopped")))).rejects.toThrow("stopped");
    await pause(10);
    expect(unhandled).toEqual([]);
  } finally {
    process.off("unhandledRejection", note);
  }
});

test("between two steps a signal is heard", async () => {
  const controller = new AbortController();
  // As a signal comes: with a turn of the event loop, which microtasks alone never give.
  setImmediate(() => controller.abort(new Error("stopped")));
  await Promise.resolve();
  expect(controller.signal.aborted).toBe(false);
  await expect(breathe(controller.signal)).rejects.toThrow("stopped");
});

test("only what is long, and can be told of, is run unheard", async () => {
  const told: string[] = [];
  const busy = async <T>(run: () => Promise<T>) => {
    told.push("busy");
    return run();
  };
  const run = async () => "done";
  expect(await holdingThread(false, run, { busy })).toBe("done");
  expect(await holdingThread(true, run, {})).toBe("done");
  expect(told).toEqual([]);
  expect(await holdingThread(true, run, { busy })).toBe("done");
  expect(told).toEqual(["busy"]);
});
