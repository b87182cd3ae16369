import { afterEach, beforeEach, expect, test } from "vitest";
import { type RallyWorld, rallyWorld } from "../test/rally-world.ts";
import { build, check } from "./index.ts";

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
