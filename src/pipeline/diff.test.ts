import { afterEach, beforeEach, expect, test } from "vitest";
import { type RallyWorld, rallyWorld } from "../../test/rally-world.ts";
import type { UsageError } from "../diagnostic.ts";
import { build } from "./build.ts";
import { compareEditions } from "./diff.ts";

let world: RallyWorld;
beforeEach(async () => {
  world = await rallyWorld();
});
afterEach(() => world.remove());

const compared = (from: number, to: number, dataset: string | null = null) =>
  compareEditions({ from, to, dataset }, world.config(), world.effects());
const refused = (from: number, to: number, dataset: string | null = null) =>
  compared(from, to, dataset).then(
    () => null,
    ({ message, hint }: UsageError) => ({ message: message.replace(world.root, ""), hint }),
  );
const edition = () => build([], world.config({ format: "csv" }), world.effects());

test("without an edition there is nothing to compare", async () => {
  expect(await refused(1, 2)).toEqual({ message: "no editions in /output", hint: "build first" });
  expect(await refused(1, 2, "rally")).toEqual({
    message: "no editions of rally in /output",
    hint: "build first",
  });
});

test("two editions of the only dataset, in the order that was asked for", async () => {
  await edition();
  const claims = await world.read("data/rally/claims.yaml");
  await world.write("data/rally/claims.yaml", claims.replace("low: 2000", "low: 3000"));
  await edition();
  const { dataset, from, to, changes } = await compared(1, 2);
  expect({ dataset, from: from.edition, to: to.edition }).toEqual({ dataset: "rally", from: 1, to: 2 });
  expect(changes).toContainEqual(
    expect.objectContaining({ subjectId: "union-thousands", old: "2000", new: "3000" }),
  );
  expect(await compared(2, 1, "rally")).toMatchObject({ from: { edition: 2 }, to: { edition: 1 } });
});

test("an edition or a dataset that there isn't: which there are", async () => {
  await edition();
  expect(await refused(1, 7)).toEqual({ message: "no such edition: 7", hint: "there are 1" });
  await world.delete("output/rally/editions/1/edition.json");
  expect(await refused(1, 1)).toMatchObject({
    message: "record of edition 1 is missing, damaged or of a newer version",
  });
  expect(await refused(1, 1, "raly")).toMatchObject({ hint: "did you mean rally?" });
  expect(await refused(1, 1, "winter")).toMatchObject({ hint: "name one: rally" });
  await world.write("output/march/editions/1/manifest.json", "{}");
  expect(await refused(1, 1)).toEqual({ message: "several datasets", hint: "name one: march, rally" });
});
