import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dbriefIn } from "../../../test/command-line.ts";
import { type RallyWorld, rallyWorld } from "../../../test/rally-world.ts";

let world: RallyWorld;
beforeEach(async () => {
  world = await rallyWorld();
});
afterEach(() => world.remove());

const dbrief = dbriefIn(() => world);
const rewrite = async (name: string, from: string, to: string) =>
  world.write(name, (await world.read(name)).replace(from, to));
/** What the one object of `--json` holds. */
const json = ({ out }: { readonly out: string }) => JSON.parse(out);

describe("export", () => {
  test("prints the dataset, or writes it to a file and says where", async () => {
    const printed = await dbrief("export", "--quiet");
    expect(JSON.parse(printed.out)).toMatchObject({ dataset: { id: "rally" } });
    const written = await dbrief("export", "rally", "--as", "csv", "--to", world.path("claims.csv"));
    expect(written).toMatchInlineSnapshot(`
      {
        "err": "",
        "exit": 0,
        "out": "claims.csv
      ",
      }
    `);
    const about = json(await dbrief("export", "--as", "csv", "--json"));
    expect(about).toMatchObject({ dataset: "rally", as: "csv", mediaType: expect.stringContaining("csv") });
    expect(await world.read("claims.csv")).toBe(about.content);
    expect(about.bytes).toBe(Buffer.byteLength(about.content));
    expect(await dbrief("export", "--to", " ")).toMatchInlineSnapshot(`
      {
        "err": "error  --to is empty
          name a file, or leave the option out
      ",
        "exit": 2,
        "out": "",
      }
    `);
    await rewrite("data/rally/claims.yaml", "speaker: union", "speaker: onion");
    expect(await dbrief("export", "--as", "csv")).toMatchInlineSnapshot(`
      {
        "err": "data/rally/claims.yaml:16:12  error  unknown speaker: onion
          did you mean union?

      1 error
      ",
        "exit": 1,
        "out": "",
      }
    `);
  });
});

describe("explain", () => {
  test("takes a discrepancy or two claims, and says what else it can't take", async () => {
    expect((await dbrief("explain", "d-6b26e2d0e0", "rally")).exit).toBe(0);
    expect((await dbrief("explain", "police-count", "union-thousands", "rally")).exit).toBe(0);
    for (const [ids, message] of [
      [["a", "b", "c", "d"], "too many ids"],
      [["d-6b26e2d0e0", "a", "b"], "not a dataset: a"],
      [["a", "a"], "the same claim twice: a"],
    ] as const)
      expect(await dbrief("explain", ...ids)).toMatchObject({
        exit: 2,
        err: expect.stringContaining(message),
      });
    await rewrite("data/rally/claims.yaml", "speaker: union", "speaker: onion");
    expect(await dbrief("explain", "police-count", "union-thousands")).toMatchObject({ exit: 1, out: "" });
  });
});

describe("init", () => {
  test("writes a dataset into a new folder, or into the data folder under its name", async () => {
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
