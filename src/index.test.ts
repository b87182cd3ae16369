import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type RallyWorld, rallyWorld } from "../test/rally-world.ts";
import { build, check } from "./index.ts";
import { once } from "./model/once.ts";

let world: RallyWorld;
beforeEach(async () => {
  world = await rallyWorld();
});
afterEach(() => world.remove());

test("a program checks as the command does: neither strict nor for coverage unless it asks for that", async () => {
  const [data, datasets] = [world.path("data"), ["rally"]];
  expect(await check({ data, datasets })).toMatchObject({ ok: true, diagnostics: [] });
  expect(await check({ data, datasets, coverage: true })).toMatchObject({
    ok: true,
    diagnostics: [{ code: "figure-uncovered", severity: "warning" }],
  });
  await world.delete("data/rally/archive");
  expect(await check({ data })).toMatchObject({ ok: true, diagnostics: [] });
  expect(await check({ data, strict: true })).toMatchObject({ ok: false });
});

test("a program builds all datasets, or those it names", async () => {
  const request = { data: world.path("data"), output: world.path("output"), format: "csv" };
  const { program } = world.effects();
  expect((await build(request, { program })).editions).toMatchObject([{ dataset: "rally", number: 1 }]);
  await expect(build({ ...request, datasets: ["raly"] }, { program })).rejects.toThrow("raly");
});

test("two checks beside each other have languages of their own", async () => {
  const { program } = world.effects();
  const { languages } = program;
  await cp(join(languages, "en"), world.path("odd/en"), { recursive: true });
  const lexicon = world.path("odd/en/lexicon.yaml");
  // A lexicon of no language: figures in English are unread, and unread is not proven.
  await writeFile(lexicon, (await readFile(lexicon, "utf8")).replace(/^tags: en$/m, "tags: xx"));
  const request = { data: world.path("data"), strict: true };
  const { files } = world.effects();
  const oddOne = once(() => check({ ...request, languages: [world.path("odd")] }, { program }));
  const usual = await check(request, {
    program,
    files: {
      ...files,
      // The other has come and gone when this one has its words and is about to read with them.
      realpath: async (path) => {
        if (path.endsWith("archive")) await oddOne();
        return files.realpath(path);
      },
    },
  });
  expect(usual).toMatchObject({ ok: true, diagnostics: [] });
  const odd = await oddOne();
  expect(odd.ok).toBe(false);
  expect(odd.diagnostics.map(({ code }) => code)).toContain("words-of-another");
});
