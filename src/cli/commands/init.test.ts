import { afterEach, describe, expect, vi } from "vitest";
import { test } from "../../../test/command-line.ts";

describe("init", () => {
  const [, main = ""] = process.argv;
  afterEach(() => {
    process.argv[1] = main;
    vi.unstubAllEnvs();
  });

  test("says how to build it next, from anywhere where that can be", async ({ world, dbrief }) => {
    vi.stubEnv("npm_command", undefined);
    vi.stubEnv("PATH", "/srv/bin");
    process.argv[1] = "/srv/bin/dbrief";
    const next = async (folder: string) => (await dbrief("init", world.path(folder))).out.split("\n").at(-2);
    expect(await next("demo")).toBe("next: cd demo && dbrief build harbour-strike");
    expect(await next("data/mine")).toBe("next: dbrief build --data data mine");
    process.argv[1] = "/srv/dbrief";
    expect(await next("other")).toMatch(
      /^next: node \S+ build --data other\/data --output other\/output harbour-strike$/,
    );
  });

  test("writes a dataset into a new folder, or into the data folder under its name", async ({
    world,
    dbrief,
  }) => {
    const first = await dbrief("init", world.path("demo"));
    expect(first.exit).toBe(0);
    expect(first.out.split("\n").slice(0, 2)).toMatchInlineSnapshot(`
      [
        "demo/data/harbour-strike/brief.yaml",
        "demo/data/harbour-strike/claims.yaml",
      ]
    `);
    expect(first.out).toContain("next: ");
    expect(first.out).toContain("--data demo/data --output demo/output harbour-strike");
    const second = await dbrief("init", world.path("data/mine"));
    expect(second.out).toContain("data/mine/claims.yaml\n");
    expect(second.out).toMatch(/build --data data mine\n$/);
    expect(await dbrief("init", world.path("data/mine"))).toMatchInlineSnapshot(`
      {
        "err": "error  not empty: data/mine
          name a folder that is new or empty
      ",
        "exit": 2,
        "out": "",
      }
    `);
    expect(await dbrief("init", world.path("data/Mine"))).toMatchInlineSnapshot(`
      {
        "err": "error  no name for a dataset: Mine
          small letters a–z, digits and hyphens, at most 64
      ",
        "exit": 2,
        "out": "",
      }
    `);
    expect(await dbrief("init", world.path("data/rally/brief.yaml"))).toMatchInlineSnapshot(`
      {
        "err": "error  not a folder: data/rally/brief.yaml
          name a folder that is new or empty
      ",
        "exit": 2,
        "out": "",
      }
    `);
  });
});
