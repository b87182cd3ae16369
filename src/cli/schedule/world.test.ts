import * as fs from "node:fs/promises";
import { expect, test } from "vitest";
import { normalizeConfig } from "../../config.ts";
import { streamLog } from "./log.ts";
import { scheduleWorld } from "./world.ts";

test("a build that the system does not start is a run that failed, and no end of the schedule", async () => {
  // No system takes an argument of this length.
  const work = { buildArguments: ["x".repeat(2 ** 22)], onChange: null, shell: false, limitMs: 10_000 };
  const world = scheduleWorld(
    work,
    normalizeConfig({}),
    fs,
    streamLog(() => undefined),
  );
  const { exit, editions, message } = await world.build(new AbortController().signal);
  expect({ exit, editions }).toEqual({ exit: null, editions: [] });
  expect(message).toMatch(/^spawn E/);
});
