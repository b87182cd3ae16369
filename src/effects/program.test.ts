import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { nodeEffects } from "../effects.ts";
import { mainFile, programVersion, thisProgram } from "./program.ts";

afterEach(() => {
  vi.useRealTimers();
});

test("the package that this is: its version, its themes, and the source that it runs from", () => {
  const { version, build, themes, source } = thisProgram();
  expect(version).toMatch(/^\d+\.\d+\.\d+/);
  expect(version).toBe(programVersion());
  expect(build).toBeUndefined();
  for (const folder of Object.values(themes))
    expect(existsSync(join(folder, "theme.json")), folder).toBe(true);
  expect(Object.keys(themes)).toEqual(["brief", "compact"]);
  expect(existsSync(join(source ?? "", "cli/main.ts"))).toBe(true);
  expect(mainFile()).toBe(join(source ?? "", "cli/main.ts"));
});

test("the day is that of the user's own time zone, written in full", () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(2031, 2, 4, 23, 59) });
  expect(nodeEffects().today()).toBe("2031-03-04");
  vi.setSystemTime(new Date(2031, 11, 15, 0, 1));
  expect(nodeEffects().today()).toBe("2031-12-15");
});

test("what is handed in takes the place of the real world", () => {
  const today = () => "2030-01-01";
  expect(nodeEffects({ today }).today).toBe(today);
  expect(nodeEffects().signal.aborted).toBe(false);
  expect(nodeEffects().onStep("reading")).toBeUndefined();
});
