import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type RallyWorld, rallyWorld } from "../../test/rally-world.ts";
import type { WrittenConfig } from "../config.ts";
import { archiveFolder, checkRequest, datasetNames, schemas, selectDatasets } from "./selection.ts";

let world: RallyWorld;
beforeEach(async () => {
  world = await rallyWorld();
});
afterEach(() => world.remove());

describe("the archive of a dataset", () => {
  const folder = (written: WrittenConfig = {}) =>
    archiveFolder("rally", world.config(written), world.effects());

  test("is the one that is named, which has to be a folder", async () => {
    const named = world.path("data");
    expect(await folder({ archive: named })).toBe(named);
    await expect(folder({ archive: world.path("nowhere") })).rejects.toThrow("no archive folder: ");
    await expect(folder({ archive: world.path("data/rally/claims.yaml") })).rejects.toThrow(
      "no archive folder: ",
    );
  });

  test("is else its own, or where it has none the one that all share", async () => {
    const [own, shared] = [world.path("data/rally/archive"), world.path("data/archive")];
    await world.write("data/archive/herald.txt", "");
    expect(await folder()).toBe(own);
    await world.delete("data/rally/archive");
    expect(await folder()).toBe(shared);
    await world.delete("data/archive");
    expect(await folder()).toBe(own);
  });
});

describe("which datasets", () => {
  const selected = (...names: string[]) => selectDatasets(names, world.config(), world.effects());

  test("those that are named, each once; else all there are", async () => {
    expect(await selected("b", "a", "b")).toEqual({ ids: ["b", "a"], diagnostics: [] });
    expect(await selected()).toEqual({ ids: ["rally"], diagnostics: [] });
  });

  test("none: a folder without a dataset, or no folder, each with what to do", async () => {
    await world.delete("data/rally");
    expect(await selected()).toMatchObject({
      ids: [],
      diagnostics: [
        { code: "no-dataset", at: { file: world.path("data") }, hint: expect.stringContaining("init") },
      ],
    });
    await world.delete("data");
    const { ids, diagnostics } = await selected();
    expect({ ids, codes: diagnostics.map(({ code }) => code) }).toEqual({
      ids: [],
      codes: ["missing-folder"],
    });
  });

  test("one passed over for its name is a warning, alone or beside others", async () => {
    await world.write("data/Rally 2/claims.yaml", "[]");
    expect(await selected()).toMatchObject({
      ids: ["rally"],
      diagnostics: [{ code: "invalid-dataset-name" }],
    });
    await world.delete("data/rally");
    expect(await selected()).toMatchObject({
      ids: [],
      diagnostics: [{ code: "invalid-dataset-name" }, { code: "no-dataset" }],
    });
  });
});

describe("whether a build would make sense", () => {
  const asked = (names: readonly string[], written: WrittenConfig = {}) =>
    checkRequest(names, world.config(written), world.effects());

  test.each<[string, string[], WrittenConfig]>([
    ["unknown format: word", [], { format: "word" }],
    ["unknown theme: breif", [], { theme: "breif" }],
    ["unknown dataset: raly", ["raly"], {}],
    ["no archive folder: nowhere", ["rally"], { archive: "nowhere" }],
  ])("%s", (message, names, written) => expect(asked(names, written)).rejects.toThrow(message));

  test("it does, also where the data folder isn't there yet and no dataset is named", async () => {
    await asked(["rally"], { format: "csv,pdf", theme: "compact" });
    await asked([], { data: world.path("nowhere") });
  });
});

describe("the schemas of the data files", () => {
  const of = (dataset: string | null) => schemas(dataset, world.config(), world.effects().files);

  test("have the ids of a dataset where one is named", async () => {
    expect(JSON.stringify(await of(null))).not.toContain("herald-05-02");
    expect(JSON.stringify(await of("rally"))).toContain("herald-05-02");
    await expect(of("raly")).rejects.toThrow("unknown dataset: raly");
  });
});

test("the names of the datasets there are", async () => {
  expect(await datasetNames(world.config(), world.effects().files)).toEqual(["rally"]);
});
