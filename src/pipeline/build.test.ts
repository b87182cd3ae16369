import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { blankBrowser, type RallyWorld, rallyWorld } from "../../test/rally-world.ts";
import type { WrittenConfig } from "../config.ts";
import { MachineError } from "../diagnostic.ts";
import { holdFolder } from "../editions/index.ts";
import { build } from "./build.ts";
import type { Effects } from "./effects.ts";

let world: RallyWorld;
beforeEach(async () => {
  world = await rallyWorld();
});
afterEach(() => world.remove());

async function built(written: WrittenConfig = {}, given: Partial<Effects> = {}, names: string[] = []) {
  const effects = world.effects(given);
  const { ok, editions, diagnostics } = await build(
    names,
    world.config({ format: "csv", ...written }),
    effects,
  );
  return { ok, editions, diagnostics, codes: diagnostics.map(({ code }) => code), steps: effects.steps };
}
const manifest = async (dataset = "rally") =>
  JSON.parse(await world.read(`output/${dataset}/latest/manifest.json`));
const output = () => world.read("output/rally/latest/claims.csv").catch(({ code }) => code);
/** A second dataset, the same as the first. */
async function secondDataset() {
  for (const name of ["brief", "sources", "speakers", "claims"])
    await world.write(`data/march/${name}.yaml`, await world.read(`data/rally/${name}.yaml`));
}

describe("one dataset", () => {
  test("is built once, each step told; asked again, the edition stands and nothing is done", async () => {
    const first = await built({ format: "csv,html" });
    expect(first).toMatchObject({
      ok: true,
      diagnostics: [],
      editions: [{ dataset: "rally", number: 1, changed: true }],
    });
    expect(first.steps).toEqual([
      "reading rally",
      "checking rally: 3 claims",
      "comparing rally: 3 claims",
      "composing rally: en, 1 of 2",
      "composing rally: nb, 2 of 2",
      "writing rally: csv, html",
    ]);
    expect(first.editions[0]?.found).toEqual({ kinds: { conflict: 1 }, ifSame: 0 });
    const second = await built({ format: "csv,html" });
    expect(second).toMatchObject({
      ok: true,
      steps: [],
      editions: [{ number: 1, changed: false, found: null }],
    });
  });

  test("what it is built with is part of it: another option makes another edition", async () => {
    await built();
    const { options, date } = await manifest();
    expect({ options, date }).toEqual({
      options: { formats: ["csv"], languages: "all", appendix: "auto", delimiter: ",", bom: true },
      date: "2031-05-03",
    });
    expect((await built({ language: "en", sourceDateEpoch: "0" })).editions[0]?.number).toBe(2);
    expect(await manifest()).toMatchObject({
      options: { languages: ["en"], date: "1970-01-01" },
      date: "1970-01-01",
    });
  });

  test("the program's own build is noted where there is one, else its version", async () => {
    const { program } = world.effects();
    await built();
    expect((await manifest()).program).toBe(program.version);
    await built({}, { program: { ...program, build: "1.2.3+abc" } });
    expect(await manifest()).toMatchObject({ edition: 2, program: "1.2.3+abc" });
  });

  test("in the languages that were asked for", async () => {
    const { editions, steps } = await built({ format: "html", language: "nb" });
    expect(editions[0]?.outputs.map(({ name }) => name)).toContain("brief.nb.html");
    expect(editions[0]?.outputs.map(({ name }) => name)).not.toContain("brief.html");
    expect(steps).toContain("composing rally: nb, 1 of 1");
  });

  test("an edition that a killed run left out of its place is put there, not made again", async () => {
    await built();
    await world.delete("output/rally/latest");
    const { editions, steps } = await built();
    expect(editions).toMatchObject([{ number: 1, changed: true, found: null }]);
    expect(steps).not.toContain("writing rally: csv");
    expect(await output()).toContain("police-count");
  });

  test("changes are told from the edition before; from none where its record is damaged, with a warning", async () => {
    await built();
    await world.rewrite("data/rally/claims.yaml", "low: 2000", "low: 3000");
    await built();
    expect(await world.read("output/rally/latest/changes.csv")).toContain("union-thousands");
    await world.write("output/rally/editions/2/edition.json", "{}");
    expect(await built({ language: "en" })).toMatchObject({ ok: true, codes: ["record-unreadable"] });
  });
});

describe("what keeps a build from being made", () => {
  test("an unknown format, language or dataset: a message with those there are, and nothing is written", async () => {
    await expect(built({ format: "pdf,word" })).rejects.toThrow("unknown format: word");
    await expect(built({ language: "de" })).rejects.toThrow("unknown language of rally: de");
    await expect(built({}, {}, ["ralley"])).rejects.toThrow("ralley");
    expect(await output()).toBe("ENOENT");
  });

  test("an error in one dataset keeps all of them from being published", async () => {
    await secondDataset();
    await world.rewrite("data/march/claims.yaml", "speaker: union", "speaker: onion");
    const { ok, editions, codes } = await built();
    expect({ ok, editions, codes }).toEqual({ ok: false, editions: [], codes: ["dangling-reference"] });
    expect(await output()).toBe("ENOENT");
  });

  test("asked to keep going, it builds the others, and says which it didn't; their editions stay", async () => {
    await secondDataset();
    await built();
    const stands = await output();
    await world.rewrite("data/rally/claims.yaml", "speaker: union", "speaker: onion");
    await world.rewrite("data/march/claims.yaml", "amount: 1500", "amount: 1501");
    const effects = world.effects();
    const result = await build([], world.config({ format: "csv", keepGoing: true }), effects);
    expect(result).toMatchObject({
      ok: false,
      editions: [{ dataset: "march", number: 2 }],
      notBuilt: ["rally"],
    });
    expect(result.diagnostics.filter(({ severity }) => severity === "error")).toMatchObject([
      { code: "dangling-reference" },
    ]);
    expect(await output()).toBe(stands);
    expect(effects.steps.filter((step) => step.includes("writing"))).toEqual(["writing march: csv"]);
  });

  test("no dataset at all", async () => {
    await world.delete("data/rally");
    expect(await built()).toMatchObject({ ok: false, editions: [], codes: ["no-dataset"] });
  });

  test("a theme that leads nowhere, unless no page is made of it", async () => {
    await world.write("theme/theme.json", '{"extends": "brief"}');
    await world.write("theme/partials/masthead.hbs", "{{nothing.of.that.name}}");
    const theme = world.path("theme");
    expect(await built({ theme, format: "csv,html" })).toMatchObject({ ok: false, editions: [] });
    expect(await output()).toBe("ENOENT");
    expect(await built({ theme })).toMatchObject({ ok: true });
  });

  test("what the evidence lacks is a warning, and the brief is built", async () => {
    await world.rewrite("data/rally/archive/herald.txt", "1,500", "1,600");
    const { ok, diagnostics } = await built();
    expect(ok).toBe(true);
    expect(diagnostics).toMatchObject([{ code: "excerpt-not-found", severity: "warning" }]);
  });
});

describe("several datasets", () => {
  test("are read together, each step with its place among those that are built", async () => {
    await secondDataset();
    const { steps, editions, ok } = await built();
    expect(ok).toBe(true);
    expect(editions.map(({ dataset }) => dataset)).toEqual(["march", "rally"]);
    expect(steps).toEqual([
      "1 of 2: reading march",
      "1 of 2: checking march: 3 claims",
      "2 of 2: reading rally",
      "2 of 2: checking rally: 3 claims",
      "1 of 2: comparing march: 3 claims",
      "1 of 2: writing march: csv",
      "2 of 2: comparing rally: 3 claims",
      "2 of 2: writing rally: csv",
    ]);
  });

  test("of two the one that stands is left, the other built without a place", async () => {
    await built();
    await secondDataset();
    const { steps, editions } = await built();
    expect(editions).toMatchObject([
      { dataset: "march", changed: true },
      { dataset: "rally", changed: false },
    ]);
    expect(steps[0]).toBe("reading march");
  });

  test("an empty shard builds nothing", async () => {
    const shards = await Promise.all(["1/2", "2/2"].map((shard) => built({ shard })));
    expect(shards.flatMap(({ editions }) => editions)).toHaveLength(1);
    expect(shards.map(({ ok }) => ok)).toEqual([true, true]);
  });
});

describe("a page that is refused, since a stranger's theme made it", () => {
  /** A null character in the style sheet shows in pages alone, and here in those that have the style sheet. */
  async function theme(condition: string): Promise<string> {
    const layout = await readFile("templates/brief/layout.hbs", "utf8");
    await world.write("theme/theme.json", '{"extends": "brief"}');
    await world.write("theme/styles/tokens.css", "p{content:'\0'}");
    const styled = `{{#if ${condition}}}{{stylesheet}}{{/if}}`;
    await world.write("theme/layout.hbs", layout.replace("{{stylesheet}}", styled));
    return world.path("theme");
  }

  const nulls = ({ diagnostics }: Awaited<ReturnType<typeof built>>) =>
    diagnostics.filter(({ message }) => message.includes("null character")).length;

  test("is its dataset's fault alone; the others are built", async () => {
    await secondDataset();
    const made = await built({ theme: await theme('(is datasetId "rally")'), format: "html" });
    expect({ ok: made.ok, told: nulls(made) }).toEqual({ ok: false, told: 1 });
    expect(made.editions).toMatchObject([{ dataset: "march", changed: true }]);
    expect(await world.read("output/rally/latest/manifest.json").catch(({ code }) => code)).toBe("ENOENT");
  });

  test("and is told once for all datasets; a theme that is trusted isn't looked at", async () => {
    await secondDataset();
    const written = { theme: await theme("title"), format: "html", language: "en" };
    const refused = await built(written);
    expect(refused).toMatchObject({ ok: false, editions: [] });
    expect(nulls(refused)).toBe(1);
    expect(await built({ ...written, trustTheme: true })).toMatchObject({ ok: true, codes: [] });
  });
});

describe("a folder that another run holds", () => {
  test("ends the run at once, or is waited for and told of", async () => {
    const folder = world.path("output/rally");
    const held = await holdFolder(folder, world.effects().files);
    await expect(built()).rejects.toThrow("another run holds this output folder");
    const steps: string[] = [];
    const onStep = (step: string) => {
      steps.push(step);
      if (step.startsWith("waiting")) held.release();
    };
    expect(await built({ wait: "" }, { onStep })).toMatchObject({ ok: true });
    expect(steps).toContain(`waiting for another run in ${folder}`);
  });
});

describe("printing", () => {
  const PRINT = { format: "pdf", sandbox: true } as const;
  const noBrowser = () => {
    throw new Error("a browser was started");
  };

  test("starts one browser, hands over each language once, and closes it", async () => {
    const { browser, asked, happened } = blankBrowser({ release: "blank 1" });
    const wantedBrowser = async () => "blank 1";
    const { ok, editions, steps, diagnostics } = await built(
      { ...PRINT, format: "csv,pdf" },
      { startBrowser: () => browser, wantedBrowser },
    );
    expect({ ok, diagnostics }).toEqual({ ok: true, diagnostics: [] });
    expect(asked).toHaveLength(2);
    expect(asked[0]).toContain('lang="en"');
    expect(happened[0]).toBe("launched");
    expect(happened.at(-1)).toBe("closed");
    const names = editions[0]?.outputs.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["brief.pdf", "brief.nb.pdf", "inputs.json", "claims.csv"]));
    expect(steps.filter((step) => step.startsWith("printing"))).toEqual([
      "printing: 1 of 2 done",
      "printing: 2 of 2 done",
    ]);
    expect((await manifest()).options.browser).toBe("blank 1");
    expect(
      await built({ ...PRINT, format: "csv,pdf" }, { startBrowser: noBrowser, wantedBrowser }),
    ).toMatchObject({
      editions: [{ number: 1, changed: false }],
    });
    // The same browser is one of the things that an edition is made from.
    const next = blankBrowser({ release: "blank 2" });
    const other = { startBrowser: () => next.browser, wantedBrowser: async () => "blank 2" };
    expect((await built({ ...PRINT, format: "csv,pdf" }, other)).editions).toMatchObject([
      { number: 2, changed: true },
    ]);
  });

  test("tells what a page went without once for all languages, which browser stood in, and that none locked it in", async () => {
    const passedOver = [
      { origin: "bundled" as const, path: "/a", reason: "does not start" },
      { origin: "system" as const, path: "/b", reason: "not there", absent: true as const },
    ];
    const { browser } = blankBrowser({ release: "blank 1", passedOver: passedOver as never }, ["no picture"]);
    const given = { startBrowser: () => browser, wantedBrowser: async () => "chromium 2" };
    const { diagnostics } = await built({ ...PRINT, sandbox: false }, given);
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "print-incomplete: no picture",
      "another-browser: printed with blank 1 instead of chromium 2: does not start",
      "no-sandbox: printed without Chromium's sandbox: --no-sandbox",
    ]);
    expect((await manifest()).options.browser).toBe("blank 1 instead of chromium 2");
  });

  test("without a wanted one the browser that started is noted, and no edition made where that one printed it", async () => {
    const { browser } = blankBrowser({ release: "blank 1" });
    const first = await built(PRINT, { startBrowser: () => browser });
    expect(first.codes).toEqual([]);
    expect((await manifest()).options.browser).toBe("blank 1");
    expect((await built(PRINT, { startBrowser: noBrowser })).editions).toMatchObject([
      { number: 1, changed: false },
    ]);
    // Another is wanted, and the one that printed the edition stands in for it once more.
    await built(PRINT, { startBrowser: () => browser, wantedBrowser: async () => "chromium 2" });
    const again = await built(PRINT, {
      startBrowser: () => browser,
      wantedBrowser: async () => "chromium 2",
    });
    expect(again.editions).toMatchObject([{ number: 2, changed: false }]);
  });

  test("a browser that doesn't start ends the run with nothing written, and what was begun is closed", async () => {
    const { browser, happened } = blankBrowser();
    const none = { ...browser, room: () => Promise.reject(new MachineError("no browser")) };
    await expect(built(PRINT, { startBrowser: () => none })).rejects.toThrow("no browser");
    expect(happened.at(-1)).toBe("closed");
    expect(await world.read("output/rally/latest/manifest.json").catch(({ code }) => code)).toBe("ENOENT");
  });

  test("the browser of several datasets goes when the last page of all is printed", async () => {
    await secondDataset();
    const { browser, asked } = blankBrowser();
    const printedBefore: number[] = [];
    const close = async () => {
      printedBefore.push(asked.length);
      await browser.close();
    };
    expect((await built({ ...PRINT, jobs: 1 }, { startBrowser: () => ({ ...browser, close }) })).ok).toBe(
      true,
    );
    expect(asked).toHaveLength(4);
    expect(new Set(printedBefore)).toEqual(new Set([4]));
  });

  test("no browser is started for tables, nor asked after", async () => {
    expect((await built({}, { startBrowser: noBrowser, wantedBrowser: noBrowser })).ok).toBe(true);
    expect((await manifest()).options.browser).toBeUndefined();
  });
});
