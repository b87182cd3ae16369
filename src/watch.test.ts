import { afterEach, beforeEach, expect, test } from "vitest";
import { blankBrowser, type RallyWorld, rallyWorld } from "../test/rally-world.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { MachineError } from "./diagnostic.ts";
import { type Watch, type WatchEffects, watchDataset } from "./watch.ts";

let world: RallyWorld;
let watch: Watch | null = null;
beforeEach(async () => {
  world = await rallyWorld();
});
afterEach(async () => {
  await watch?.close();
  watch = null;
  await world.remove();
});

/** What is watched changes when the test says so, and each build is waited for. */
async function watching(given: Partial<WatchEffects> = {}, theme = "brief") {
  const built: string[][] = [];
  let folders: readonly string[] = [];
  let onChange = () => {};
  let wake: (() => void) | null = null;
  const own = world.effects({ startBrowser: () => blankBrowser().browser });
  const effects: WatchEffects = {
    ...own,
    watchFolders: async (asked, told) => {
      folders = asked;
      onChange = told;
      return { close: async () => undefined };
    },
    pause: async () => undefined,
    token: "token",
    shell: { html: "<main></main>", script: "", frame: "", style: "" },
    onBuilt: (diagnostics: readonly Diagnostic[]) => {
      built.push(diagnostics.map(({ code }) => code));
      wake?.();
    },
    ...given,
  };
  watch = await watchDataset("rally", world.config({ theme }), 0, effects);
  const builds = async (count: number) => {
    while (built.length < count) await new Promise<void>((resolve) => (wake = resolve));
    return built;
  };
  /** The first look composes the page once more, and then has nothing to wait for but the turns of this process. */
  const looked = async () => {
    const composed = () => own.steps.filter((step) => step.startsWith("composing")).length;
    while (composed() < 2) await new Promise(setImmediate);
    for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
  };
  return { built, builds, folders, looked, change: () => onChange() };
}

test("the first look tells nothing anew where nothing was saved meanwhile; a save does", async () => {
  const { built, builds, folders, looked, change } = await watching();
  expect(folders).toContain(world.path("data/rally"));
  await looked();
  expect(built).toEqual([[]]);
  await world.rewrite("data/rally/claims.yaml", "speaker: union", "speaker: onion");
  change();
  expect(await builds(2)).toEqual([[], ["dangling-reference"]]);
  await world.rewrite("data/rally/claims.yaml", "speaker: onion", "speaker: union");
  change();
  expect(await builds(3)).toEqual([[], ["dangling-reference"], []]);
  // The same page again is no first look any more, and is told.
  change();
  expect(await builds(4)).toHaveLength(4);
});

test("what was saved between the first build and the first look is told", async () => {
  const { builds } = await watching({
    watchFolders: async () => {
      await world.rewrite("data/rally/claims.yaml", "low: 2000", "low: 3000");
      return { close: async () => undefined };
    },
  });
  expect(await builds(2)).toEqual([[], []]);
});

test("an empty file that is still being written is waited for, and is no fault", async () => {
  let pauses = 0;
  const whole = await world.read("data/rally/claims.yaml");
  const { builds, looked, change } = await watching({
    pause: async () => {
      pauses += 1;
    },
  });
  await looked();
  const before = pauses;
  await world.write("data/rally/claims.yaml", "- id: [");
  change();
  await builds(2);
  expect(pauses).toBeGreaterThan(before + 1);
  await world.write("data/rally/claims.yaml", whole);
  change();
  expect((await builds(3)).at(-1)).toEqual([]);
});

test("a fault of the machine or of a theme is told as one, and the next save builds again", async () => {
  await world.write("theme/theme.json", '{"extends": "brief"}');
  const { builds, looked, change } = await watching({}, world.path("theme"));
  await looked();
  await world.write("theme/theme.json", "no JSON");
  change();
  expect((await builds(2))[1]).toHaveLength(1);
  await world.delete("theme");
  change();
  expect((await builds(3))[2]).toEqual(["build-failed"]);
  await world.write("theme/theme.json", '{"extends": "brief"}');
  change();
  expect((await builds(4))[3]).toEqual([]);
});

test("nothing is watched where the folders can't be: what was opened is closed, and the reason thrown", async () => {
  const watchFolders = () => Promise.reject(new MachineError("no more watches"));
  await expect(watching({ watchFolders })).rejects.toThrow("no more watches");
});

test("whoever prints once prints again: the page of the next print is opened before that, and none before the first", async () => {
  const { browser, happened } = blankBrowser();
  const { looked } = await watching({ startBrowser: () => browser });
  await looked();
  expect(happened).toEqual([]);
  expect((await fetch(`${watch!.url}brief.en.pdf`)).status).toBe(200);
  expect(happened).toEqual(["opened ahead"]);
});
