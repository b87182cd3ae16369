import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type RallyWorld, rallyWorld } from "../../test/rally-world.ts";
import { emptyMemory } from "./effects.ts";
import { isOwnTheme, readTheme, themeFaults, themeFolder, themeFolders } from "./theme.ts";

let world: RallyWorld;
beforeEach(async () => {
  world = await rallyWorld({
    "theme/theme.json": '{"extends": "brief"}',
    "theme/partials/masthead.hbs": "<h1>A</h1>",
  });
});
afterEach(() => world.remove());
const own = () => world.config({ theme: world.path("theme") });

describe("which theme", () => {
  test("one of the program's by name, else a folder; what is neither is told with what was meant", async () => {
    const effects = world.effects();
    const { brief, compact } = effects.program.themes;
    expect(await themeFolder(world.config({ theme: "compact" }), effects)).toBe(compact);
    expect(await themeFolder(own(), effects)).toBe(world.path("theme"));
    await expect(
      themeFolder(world.config({ theme: world.path("theme/theme.json") }), effects),
    ).rejects.toThrow("unknown theme: ");
    await expect(themeFolder(world.config({ theme: "compct" }), effects)).rejects.toMatchObject({
      hint: "did you mean compact?",
    });
    expect(await themeFolders(own(), effects)).toEqual([world.path("theme"), brief, compact]);
    expect(await themeFolders(world.config({ theme: "compact" }), effects)).toEqual([compact, brief]);
    expect([isOwnTheme(own(), effects), isOwnTheme(world.config(), effects)]).toEqual([false, true]);
  });
});

describe("a theme in memory", () => {
  test("is read again where one of its files was written, or another is asked for; else it is the one that was read", async () => {
    const effects = world.effects({ memory: emptyMemory() });
    const first = await readTheme(own(), effects);
    expect(await readTheme(own(), effects)).toBe(first);
    await world.write("theme/partials/masthead.hbs", "<h1>Another</h1>");
    const second = await readTheme(own(), effects);
    expect(second.partials.masthead).toBe("<h1>Another</h1>");
    expect((await readTheme(world.config(), effects)).partials.masthead).not.toBe("<h1>Another</h1>");
    expect(await readTheme(own(), effects)).toEqual(second);
  });

  test("is read each time where nothing is kept", async () => {
    const effects = world.effects();
    expect(await readTheme(own(), effects)).not.toBe(await readTheme(own(), effects));
  });
});

describe("faults of a theme", () => {
  test("are told of a stranger's, whether they come of its names, what it may not do, or its files", async () => {
    const codes = async (trustTheme = false) =>
      (await themeFaults({ ...own(), trustTheme }, world.effects())).map(({ code }) => code);
    expect(await codes()).toEqual([]);
    await world.write("theme/partials/masthead.hbs", '<img src="https://a.example/x.png">');
    expect(await codes()).toEqual(["theme-template"]);
    expect(await codes(true)).toEqual([]);
    await world.write("theme/partials/masthead.hbs", "{{nothing}}");
    expect(await codes(true)).toEqual(["theme-field"]);
    await world.write("theme/theme.json", "no JSON");
    expect(await codes()).toHaveLength(1);
  });
});
