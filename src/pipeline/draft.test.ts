import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { TAGS } from "../../test/languages.ts";
import { blankBrowser, type RallyWorld, rallyWorld } from "../../test/rally-world.ts";
import type { WrittenConfig } from "../config.ts";
import { MachineError } from "../diagnostic.ts";
import { build } from "./build.ts";
import { draft } from "./draft.ts";

let world: RallyWorld;
beforeEach(async () => {
  world = await rallyWorld();
});
afterEach(() => world.remove());

const drafted = (written: WrittenConfig = {}) => draft("rally", world.config(written), world.effects());

describe("a draft", () => {
  test("has a page in each language, made once, and writes nothing", async () => {
    const { pages, diagnostics } = await drafted();
    expect(diagnostics).toEqual([]);
    expect(pages?.languages).toEqual(["en", "nb"]);
    expect(await pages?.html("nb")).toContain('<html lang="nb"');
    expect(await pages?.html("en")).toContain('<html lang="en"');
    expect(await pages?.html("en")).toContain("Edition 1 ");
    await expect(world.read("output/rally/latest/manifest.json")).rejects.toThrow("ENOENT");
  });

  test("in the languages that were asked for", async () => {
    expect((await drafted({ language: "nb" })).pages?.languages).toEqual(["nb"]);
    await expect(drafted({ language: "de" })).rejects.toThrow("unknown language of rally: de");
  });

  test("is of the edition that comes next, and tells why it is compared with an older one", async () => {
    await build([], world.config({ format: "csv" }), world.effects());
    await world.rewrite("data/rally/claims.yaml", "low: 2000", "low: 3000");
    const { pages, diagnostics } = await drafted();
    expect(await pages?.html("en")).toContain("Edition 2 ");
    expect(diagnostics).toEqual([]);
    await world.write("output/rally/editions/1/edition.json", "{}");
    expect((await drafted()).diagnostics).toMatchObject([{ code: "record-unreadable" }]);
  });

  test("is printed once, and after a failure again when it is asked for again", async () => {
    const { pages } = await drafted();
    const { browser, asked } = blankBrowser();
    const broken = { ...browser, room: () => Promise.reject(new MachineError("the browser died")) };
    await expect(pages?.pdf("en", broken)).rejects.toThrow("the browser died");
    const [first, second] = await Promise.all([pages?.pdf("en", browser), pages?.pdf("en", browser)]);
    expect(Buffer.from(first ?? []).toString("latin1")).toMatch(/^%PDF-/);
    expect(second).toBe(first);
    expect(asked).toHaveLength(1);
    await pages?.pdf("nb", browser);
    expect(asked).toHaveLength(2);
    expect(asked[1]).toContain('lang="nb"');
  });

  test("names the folders that it was made from: data, texts, all the themes it may extend, and its languages", async () => {
    const { folders } = await drafted({ theme: "compact" });
    expect(folders.slice(0, 2)).toEqual([world.path("data/rally"), world.path("data/rally/archive")]);
    expect(folders.slice(2).map((folder) => folder.split("/").at(-1))).toEqual(["compact", "brief", ...TAGS]);
  });

  test("has no pages of data or of a theme with an error; what the evidence lacks is a warning", async () => {
    await world.rewrite("data/rally/archive/herald.txt", "1,500", "1,600");
    const { pages, diagnostics } = await drafted();
    expect(pages).not.toBeNull();
    expect(diagnostics).toMatchObject([{ code: "excerpt-not-found", severity: "warning" }]);
    await world.write("theme/theme.json", '{"extends": "brief"}');
    await world.write("theme/partials/masthead.hbs", "{{nothing.of.that.name}}");
    expect(await drafted({ theme: world.path("theme") })).toMatchObject({ pages: null });
    await world.rewrite("data/rally/claims.yaml", "speaker: union", "speaker: onion");
    expect(await drafted()).toMatchObject({ pages: null, diagnostics: [{ code: "dangling-reference" }] });
  });
});
