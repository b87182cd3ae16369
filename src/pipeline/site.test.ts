import { stat } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type RallyWorld, rallyWorld } from "../../test/rally-world.ts";
import type { WrittenConfig } from "../config.ts";
import { holdFolder } from "../editions/index.ts";
import { build } from "./build.ts";
import { publishSite } from "./site.ts";

let world: RallyWorld;
beforeEach(async () => {
  world = await rallyWorld();
});
afterEach(() => world.remove());

const secondDataset = async () => {
  for (const name of ["brief", "sources", "speakers", "claims"])
    await world.write(`data/march/${name}.yaml`, await world.read(`data/rally/${name}.yaml`));
};
const built = (written: WrittenConfig = {}, names: string[] = []) =>
  build(names, world.config({ format: "csv", ...written }), world.effects());
/** With plain spaces where lines don't break. */
const page = async () => (await world.read("output/index.html")).replaceAll("\u00a0", " ");
const feed = () => world.read("output/feed.xml");
const absent = async (name: string) => expect(world.read(name)).rejects.toThrow("ENOENT");
const idsIn = (xml: string) => [...xml.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);

describe("a page of all briefs and a feed", () => {
  test("are there for several briefs, and for one only where they are asked for", async () => {
    expect((await built()).site).toBeNull();
    await absent("output/index.html");
    expect((await built({ site: "" })).site).toMatchObject({ briefs: 1, changed: true });
    await world.delete("output");
    await secondDataset();
    const { site, diagnostics } = await built();
    const files = ["index.html", "feed.xml"].map((name) => world.path(`output/${name}`));
    expect({ site, diagnostics }).toEqual({ site: { files, briefs: 2, changed: true }, diagnostics: [] });
    expect(await page()).toContain('href="march/latest/claims.csv"');
    expect(await page()).toContain("Edition 1 · 3 May 2031");
  });

  test("are the same bytes, unwritten, when nothing has changed", async () => {
    await secondDataset();
    await built();
    const [before, was] = [await stat(world.path("output/index.html")), await feed()];
    expect((await built()).site).toMatchObject({ changed: false });
    const after = await stat(world.path("output/index.html"));
    expect([after.mtimeMs, after.ino]).toEqual([before.mtimeMs, before.ino]);
    await world.delete("output/index.html");
    await world.delete("output/feed.xml");
    expect((await built()).site).toMatchObject({ changed: true });
    expect(await feed()).toBe(was);
  });

  test("are not made of editions that say nothing of themselves", async () => {
    await world.write("output/rally/editions/1/claims.csv", "of another make");
    expect(await publishSite(world.config({ site: "" }), world.effects())).toEqual({
      site: null,
      diagnostics: [],
    });
    await absent("output/index.html");
  });

  test("a build of one dataset reads nothing of the others' data", async () => {
    await secondDataset();
    await built();
    await world.write("data/march/claims.yaml", "nothing that could be read: [");
    await world.rewrite("data/rally/claims.yaml", "low: 2000", "low: 1600");
    const read: string[] = [];
    const { files } = world.effects();
    const watched = {
      ...files,
      readFile: (path: string) => {
        read.push(path);
        return files.readFile(path);
      },
    } as typeof files;
    const result = await build(["rally"], world.config({ format: "csv" }), world.effects({ files: watched }));
    expect(result).toMatchObject({ ok: true, site: { briefs: 2, changed: true } });
    expect(read.filter((path) => path.startsWith(world.path("data/march")))).toEqual([]);
    expect(await page()).toContain("Since edition 1 (3 May 2031): 1 claim changed");
  });

  test("a difference that is gone or of another kind has an entry, by an id that stays", async () => {
    await secondDataset();
    await built();
    const first = idsIn(await feed());
    await world.rewrite("data/rally/claims.yaml", "low: 2000", "low: 1400");
    await built();
    const second = await feed();
    expect(second).toContain('<category term="reclassified"/>');
    expect(second).toContain(
      "<title>Compatible: The union (DB): “thousands”; The police (Valley Herald): 1,500</title>",
    );
    const ids = idsIn(second);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(first));
  });

  test("no address stands in them that nobody gave; with one, the feed has it throughout", async () => {
    await secondDataset();
    await built();
    expect([...(await feed()).matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      "index.html",
      "march/editions/1/manifest.json",
      "rally/editions/1/manifest.json",
    ]);
    await built({ site: "https://desk.example/briefs" });
    const hrefs = [...(await feed()).matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? "");
    expect(hrefs).toContain("https://desk.example/briefs/feed.xml");
    expect(hrefs.filter((href) => !href.startsWith("https://desk.example/briefs/"))).toEqual([]);
  });

  test("a schedule that holds the output folder keeps them from nothing", async () => {
    await secondDataset();
    const held = await holdFolder(world.path("output"), world.effects().files);
    expect((await built()).site).toMatchObject({ briefs: 2, changed: true });
    held.release();
  });

  test("an edition that comes while they are written is told of", async () => {
    await secondDataset();
    await built();
    await world.rewrite("data/rally/claims.yaml", "low: 2000", "low: 1600");
    const { files } = world.effects();
    let other: Promise<unknown> | undefined;
    const beside = {
      ...files,
      readFile: async (path: string) => {
        // Another run publishes between the first look and the page's being made.
        if (path.endsWith("site.css")) other ??= built({}, ["rally"]);
        await other;
        return files.readFile(path);
      },
    };
    await world.rewrite("data/march/claims.yaml", "low: 2000", "low: 1600");
    const effects = world.effects({ files: beside as typeof files });
    expect((await build(["march"], world.config({ format: "csv" }), effects)).ok).toBe(true);
    expect((await page()).match(/Edition 2/g)).toHaveLength(2);
  });

  test("what somebody else put there is left alone, and told", async () => {
    await secondDataset();
    await world.write("output/index.html", "<h1>Our desk</h1>");
    expect(await built()).toMatchObject({
      ok: true,
      site: { files: [world.path("output/feed.xml")] },
      diagnostics: [{ severity: "warning", code: "site-not-ours" }],
    });
    expect(await page()).toBe("<h1>Our desk</h1>");
  });

  test("an edition whose summary is damaged or missing is passed over", async () => {
    await secondDataset();
    await built();
    await world.write("output/march/editions/1/summary.json", "{}");
    expect((await built({ site: "" }, ["rally"])).site).toMatchObject({ briefs: 1 });
    expect(await page()).not.toContain("march/latest");
  });

  test("a text of the data stays a text in both", async () => {
    await secondDataset();
    await world.rewrite(
      "data/march/brief.yaml",
      "title: {en: The rally,",
      'title: {en: "<script>&\\"rally\\"",',
    );
    await built();
    expect(await page()).toContain("&lt;script&gt;&amp;");
    expect(await page()).not.toMatch(/<script/);
    expect(await feed()).toContain("&lt;script&gt;&amp;");
  });
});
