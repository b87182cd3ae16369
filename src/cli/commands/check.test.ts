import { describe, expect } from "vitest";
import { json, test } from "../../../test/command-line.ts";

describe("check", () => {
  test("counts claims, excerpts and figures, and says what is at fault", async ({ world, dbrief }) => {
    await world.rewrite("data/rally/archive/posten.txt", "tusenvis", "hundrevis");
    await world.rewrite("data/rally/archive/herald.txt", "300 cars", "300 cars, the bridge stayed open");
    expect(await dbrief("check", "--coverage")).toMatchInlineSnapshot(`
      {
        "err": "data/rally/claims.yaml:22:3  error  excerpt of police-bridge: stands more than once in the text of herald-05-02 (lines 3, 3)
          add a prefix or suffix, or take more words into the excerpt
      data/rally/claims.yaml:11:3  error  excerpt of union-thousands: “Det var tusenvis av mennesker” is not in the text of posten-05-03
          the text has: “Det var hundrevis av mennesker”
      data/rally/archive/herald.txt:3  warning  no claim carries: 300 (cars)
          add a claim, or an entry to ignore of herald-05-02 with the reason
      data/rally/archive/posten.txt:1  warning  no claim carries: hundrevis (mennesker)
          add a claim, or an entry to ignore of posten-05-03 with the reason

      2 errors, 2 warnings
      ",
        "exit": 1,
        "out": "rally: 3 claims, 2 sources; excerpts: 1 verified, 1 ambiguous, 1 not found
        figures in the texts: 3; 1 in claims, 0 left out on purpose, 2 uncovered
      ",
      }
    `);
  });

  test("counts one as one, leaves out what there is none of, and is as strict as it is asked to be", async ({
    world,
    dbrief,
  }) => {
    await world.delete("data/rally/archive");
    await world.write(
      "data/rally/claims.yaml",
      (await world.read("data/rally/claims.yaml")).split("- id: union")[0] ?? "",
    );
    expect(await dbrief("check", "rally")).toMatchInlineSnapshot(`
      {
        "err": "",
        "exit": 0,
        "out": "rally: 1 claim, 2 sources; excerpts: 1 without an archived text
      ",
      }
    `);
    expect(await dbrief("check", "rally", "--strict", "--quiet")).toMatchInlineSnapshot(`
      {
        "err": "data/rally/claims.yaml:1:3  error  no evidence of police-count: its excerpt was never verified
          run check --archive <folder> with the texts

      1 error
      ",
        "exit": 1,
        "out": "",
      }
    `);
  });
});

describe("schema", () => {
  test("prints all or one, writes them where it is told to, with a dataset's ids where one is named", async ({
    world,
    dbrief,
  }) => {
    const all = json(await dbrief("schema"));
    expect(Object.keys(all)).toContain("claims");
    expect(json(await dbrief("schema", "claims"))).toEqual(all.claims);
    expect((await dbrief("schema", "claims", "--dataset", "rally")).out).toContain("police-count");
    expect(json(await dbrief("schema", "claims", "--json")).schemas).toEqual({ claims: all.claims });
    expect(await dbrief("schema", "claims", "--write", world.path("schemas"))).toMatchInlineSnapshot(`
      {
        "err": "",
        "exit": 0,
        "out": "schemas/claims.schema.json
      ",
      }
    `);
    expect(JSON.parse(await world.read("schemas/claims.schema.json"))).toEqual(all.claims);
    expect(await dbrief("schema", "claim")).toMatchInlineSnapshot(`
      {
        "err": "error  unknown schema: claim
          did you mean claims?
      ",
        "exit": 2,
        "out": "",
      }
    `);
  });
});
