import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type RallyWorld, rallyWorld } from "../../test/rally-world.ts";
import { readingOnce } from "../editions/index.ts";
import type { Effects } from "./effects.ts";
import { checkLanguages, prepare } from "./material.ts";

let world: RallyWorld;
beforeEach(async () => {
  world = await rallyWorld();
});
afterEach(() => world.remove());

const LOCK = "data/rally/evidence.lock.json";
async function prepared(given: Partial<Effects> = {}, id = "rally", reading = {}) {
  const effects = world.effects(given);
  const { material, diagnostics } = await prepare(
    id,
    readingOnce(effects.files),
    true,
    world.config(),
    effects,
    reading,
  );
  return { material, diagnostics, codes: diagnostics.map(({ code }) => code), steps: effects.steps };
}

describe("a dataset that can be built", () => {
  test("is read and checked, each step told; compared only where there are assessments", async () => {
    const { material, diagnostics, steps } = await prepared();
    expect(diagnostics).toEqual([]);
    expect(steps).toEqual(["reading rally", "checking rally: 3 claims"]);
    expect(material).toMatchObject({
      dataset: { id: "rally" },
      analysis: null,
      archived: [{ path: "archive/herald.txt" }, { path: "archive/posten.txt" }],
      proof: { folder: world.path("data/rally/archive"), lockPath: world.path(LOCK), lock: null },
    });
    await world.write("data/rally/assessments.yaml", "d-6b26e2d0e0: {reading: unresolved, of: 5553aeaa}\n");
    expect((await prepared()).material?.analysis?.discrepancies).toHaveLength(1);
    await world.write("data/rally/assessments.yaml", "d-0000000000: {reading: unresolved, of: 5553aeaa}\n");
    expect((await prepared()).codes).toHaveLength(1);
  });

  test("its archived texts are noted once each, whether or not they are there", async () => {
    const sources = await world.read("data/rally/sources.yaml");
    await world.write("data/rally/sources.yaml", sources.replace("posten.txt", "herald.txt"));
    expect((await prepared()).material?.archived.map(({ path }) => path)).toEqual(["archive/herald.txt"]);
    await world.delete("data/rally/archive");
    const without = await prepared();
    expect(without.material?.archived).toEqual([{ path: "archive/herald.txt", sha256: null }]);
    expect(without.material?.proof.archive).toBeNull();
    expect(without.codes).toEqual([]);
  });

  test("that isn't there is a usage error that names those that are", async () => {
    await expect(prepared({}, "raly")).rejects.toMatchObject({
      name: "UsageError",
      hint: expect.stringContaining("rally"),
    });
  });

  test("without a claim is one only where somebody is about to write the first", async () => {
    await world.write("data/rally/claims.yaml", "[]\n");
    expect(await prepared()).toMatchObject({ material: null });
    expect((await prepared({}, "rally", { mayBeEmpty: true })).material?.dataset.claims).toEqual([]);
  });

  test("a stop that was asked for is heard before anything is read", async () => {
    const signal = AbortSignal.abort(new Error("stopped"));
    await expect(prepared({ signal })).rejects.toThrow("stopped");
  });
});

test("an excerpt that cuts a figure of its text in two is told", async () => {
  const [claims, text] = await Promise.all(
    ["claims.yaml", "archive/herald.txt"].map((name) => world.read(`data/rally/${name}`)),
  );
  await world.write(
    "data/rally/claims.yaml",
    claims?.replace(/“We counted 1,500 people.*said"/, 'We counted 1,500"') ?? "",
  );
  expect((await prepared()).codes).not.toContain("figure-cut");
  await world.write(
    "data/rally/archive/herald.txt",
    text?.replace("1,500 people", "1,500 million people") ?? "",
  );
  expect((await prepared()).codes).toContain("figure-cut");
});

describe("the lock beside the data", () => {
  test("that can't be read is an error with what to do; none is none", async () => {
    await world.write(`${LOCK}/x`, "");
    const { diagnostics } = await prepared();
    expect(diagnostics).toMatchObject([
      {
        severity: "error",
        code: "lock-unreadable",
        at: { file: world.path(LOCK) },
        hint: expect.stringContaining("run check with the archive"),
      },
    ]);
    await world.delete(LOCK);
    await world.write(LOCK, "no JSON");
    expect((await prepared()).diagnostics).toMatchObject([{ at: { file: world.path(LOCK) } }]);
  });
});

describe("a long table", () => {
  /** How often a table of so many bytes, or none, is read unheard. */
  async function unheard(bytes: number | null): Promise<number> {
    let told = 0;
    const busy = async <T>(run: () => Promise<T>) => {
      told += 1;
      return run();
    };
    if (bytes !== null) await world.write("data/rally/claims.csv", `id\n${"\n".repeat(bytes - 3)}`);
    await prepared({ busy });
    return told;
  }

  test("is read unheard, where somebody can be told of that; a short one, or none, is not", async () => {
    expect(await unheard(null)).toBe(0);
    expect(await unheard(2_000_000)).toBe(0);
    expect(await unheard(2_000_001)).toBe(1);
  });
});

test("languages that a brief hasn't are a usage error with those that it has", async () => {
  const { material } = await prepared();
  const materials = material === null ? [] : [material];
  checkLanguages(materials, world.config());
  checkLanguages(materials, world.config({ language: "nb,en" }));
  expect(() => checkLanguages(materials, world.config({ language: "nb,de" }))).toThrow(
    "unknown language of rally: de",
  );
});
