import { afterEach, beforeEach, expect, test } from "vitest";
import { type RallyWorld, rallyWorld } from "../../test/rally-world.ts";
import type { WrittenConfig } from "../config.ts";
import { exportDataset } from "./exchange.ts";

let world: RallyWorld;
beforeEach(async () => {
  world = await rallyWorld();
});
afterEach(() => world.remove());

async function exported(as: string, name: string | null = null, written: WrittenConfig = {}) {
  const given = await exportDataset(name, as, world.config(written), world.effects());
  return { ...given, text: [...given.text].join("") };
}

test("the only dataset, in its first language or the one that was asked for", async () => {
  const { text, ...about } = await exported("json");
  expect(about).toMatchObject({ ok: true, dataset: "rally", mediaType: "application/json", diagnostics: [] });
  expect(text).toContain("The rally");
  expect(JSON.parse(text)).toBeTypeOf("object");
  expect((await exported("claimreview")).text).toContain('"inLanguage": "en"');
  expect((await exported("claimreview", "rally", { language: "nb" })).text).toContain("Politiet");
});

test("of several one has to be named, in a form that there is", async () => {
  for (const name of ["brief", "sources", "speakers", "claims"])
    await world.write(`data/march/${name}.yaml`, await world.read(`data/rally/${name}.yaml`));
  await expect(exported("json")).rejects.toMatchObject({
    message: "several datasets, and none was named",
    hint: "name one: march, rally",
  });
  expect((await exported("json", "march")).dataset).toBe("march");
  await expect(exported("jsom", "march")).rejects.toThrow("unknown form: jsom");
  await expect(exported("json", "march", { language: "de" })).rejects.toThrow(
    "unknown language of march: de",
  );
});

test("nothing of data with an error, or where there are none; what the evidence lacks is told beside", async () => {
  await world.rewrite("data/rally/archive/herald.txt", "1,500", "1,600");
  expect(await exported("json")).toMatchObject({
    ok: true,
    diagnostics: [{ code: "excerpt-not-found", severity: "warning" }],
  });
  await world.rewrite("data/rally/claims.yaml", "speaker: union", "speaker: onion");
  expect(await exported("json")).toMatchObject({
    ok: false,
    dataset: "rally",
    text: "",
    diagnostics: [{ code: "dangling-reference" }],
  });
  await world.delete("data/rally");
  expect(await exported("json")).toMatchObject({
    ok: false,
    dataset: null,
    mediaType: "application/json",
    text: "",
    diagnostics: [{ code: "no-dataset" }],
  });
});

test("a table may be made of YAML that is too long for anything else", async () => {
  await world.rewrite("data/rally/claims.yaml", "\n", `\n#${"x".repeat(2_100_000)}\n`);
  expect(await exported("json")).toMatchObject({ ok: false, diagnostics: [{ code: "file-too-large" }] });
  expect(await exported("csv")).toMatchObject({ ok: true });
});
