import { readdir, readFile, symlink } from "node:fs/promises";
import { describe, expect } from "vitest";
import { json, test } from "../../../test/command-line.ts";

describe("export", () => {
  test("prints the dataset, or writes it to a file and says where", async ({ world, dbrief }) => {
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
    await world.rewrite("data/rally/claims.yaml", "speaker: union", "speaker: onion");
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

describe("export --as sqlite", () => {
  test("is a file, put in place of the one before only when it is whole", async ({ world, dbrief }) => {
    expect(await dbrief("export", "--as", "sqlite")).toMatchObject({
      exit: 2,
      err: expect.stringContaining("a base is a file, and none was named"),
    });
    const base = world.path("briefs.sqlite");
    const told = json(await dbrief("export", "--as", "sqlite", "--to", base, "--json"));
    expect(told).toMatchObject({ datasets: ["rally"], as: "sqlite", file: "briefs.sqlite" });
    const first = await readFile(base);
    expect(first.toString("latin1", 0, 15)).toBe("SQLite format 3");
    await world.rewrite("data/rally/claims.yaml", "speaker: union", "speaker: onion");
    expect((await dbrief("export", "--as", "sqlite", "--to", base)).exit).toBe(1);
    expect((await readFile(base)).equals(first)).toBe(true);
    expect((await readdir(world.root)).toSorted()).toEqual(["briefs.sqlite", "data"]);
  });

  test("goes through no link, and into no pipe", async ({ world, dbrief }) => {
    await world.write("other", "of somebody else");
    await symlink(world.path("other"), world.path("link.sqlite"));
    for (const to of [world.path("link.sqlite"), world.path("data"), "/dev/null"])
      expect((await dbrief("export", "--as", "sqlite", "--to", to)).exit).toBe(3);
    expect(await world.read("other")).toBe("of somebody else");
  });
});

describe("explain", () => {
  test("takes a discrepancy or two claims, and says what else it can't take", async ({ world, dbrief }) => {
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
    await world.rewrite("data/rally/claims.yaml", "speaker: union", "speaker: onion");
    expect(await dbrief("explain", "police-count", "union-thousands")).toMatchObject({ exit: 1, out: "" });
  });
});
