import { describe, expect } from "vitest";
import { json, test } from "../../../test/command-line.ts";

describe("build", () => {
  test("says what was built, with its files, and what had not changed", async ({ dbrief }) => {
    const first = await dbrief("build", "--format", "csv");
    expect(first).toMatchInlineSnapshot(`
      {
        "err": "",
        "exit": 0,
        "out": "output/rally/latest  edition 1
        1 pair can't both be true
        lineup.csv                    1 kB
        claims.csv                    2 kB
        discrepancies.csv             2 kB
        sources.csv                   1 kB
        changes.csv                   1 kB
        datapackage.json             35 kB
        csv-metadata.json            39 kB
        summary.json                  1 kB
        edition.json                  4 kB
      1 built; 0.00 s
      ",
      }
    `);
    expect(await dbrief("build", "--format", "csv")).toMatchInlineSnapshot(`
      {
        "err": "",
        "exit": 0,
        "out": "output/rally/latest  edition 1, nothing had changed
      1 unchanged; 0.00 s
      ",
      }
    `);
  });

  test("with an error in the data prints nothing but that, and with --all no names", async ({
    world,
    dbrief,
  }) => {
    await world.rewrite("data/rally/claims.yaml", "speaker: union", "speaker: onion");
    expect(await dbrief("build", "--format", "csv")).toMatchInlineSnapshot(`
      {
        "err": "data/rally/claims.yaml:16:12  error  unknown speaker: onion
          did you mean union?

      1 error
      ",
        "exit": 1,
        "out": "",
      }
    `);
    expect(await dbrief("build", "--all", "rally")).toMatchInlineSnapshot(`
      {
        "err": "error  --all with the name of a dataset
          leave out one of the two
      ",
        "exit": 2,
        "out": "",
      }
    `);
  });

  test("for programs: each dataset with its files", async ({ dbrief }) => {
    const { seconds, ...told } = json(await dbrief("build", "--format", "html", "--json", "--all"));
    expect(seconds).toBeTypeOf("number");
    expect(told).toMatchObject({
      ok: true,
      command: "build",
      exit: 0,
      datasets: [
        { dataset: "rally", edition: 1, changed: true, found: { kinds: { conflict: 1 }, ifSame: 0 } },
      ],
      diagnostics: [],
    });
  });
});

describe("diff", () => {
  test("lists what came, went and changed, each with what it was and is", async ({ world, dbrief }) => {
    await dbrief("build", "--format", "csv");
    const claims = (await world.read("data/rally/claims.yaml"))
      .replace("low: 2000", "low: 1200")
      .replace("the police said", "the police said on Friday")
      .split("- id: police-bridge")[0];
    await world.write(
      "data/rally/claims.yaml",
      `${claims}- id: police-later
  measure: at-square
  amount: 1600
  speaker: police
  source: herald-05-02
  said: 2031-05-02
  excerpt: There were 1,600 of them in the end, more than anybody had counted on in the morning
  translation: {nb: Det var 1600}
`,
    );
    await world.write(
      "data/rally/withdrawn.yaml",
      "police-bridge: {why: {en: The herald took it back., nb: Trukket tilbake.}}\n",
    );
    await dbrief("build", "--format", "csv");
    expect(await dbrief("diff", "1", "2")).toMatchInlineSnapshot(`
      {
        "err": "",
        "exit": 0,
        "out": "rally: edition 1 (2031-05-03) → 2 (2031-05-03)

      4 claims
      + police-later  1,600
      - police-bridge  denies
          why: The herald took it back.
      ~ police-count
          excerpt:
          - “We counted 1,500 people,” the police said
          + “We counted 1,500 people,” the police said on Friday
      ~ union-thousands
          low: 2000 → 1200

      3 discrepancies
      + d-50434b9a9e  self-contradiction
          police-count, police-later
      + d-86df6607d9  compatible
          union-thousands, police-later
      ~ d-6b26e2d0e0
          union-thousands, police-count
          kind: conflict → compatible
      ",
      }
    `);
    expect((await dbrief("diff", "2", "1", "--quiet")).out).toContain("- police-later");
    expect(await dbrief("diff", "1", "1")).toMatchInlineSnapshot(`
      {
        "err": "",
        "exit": 0,
        "out": "rally: edition 1 (2031-05-03) → 1 (2031-05-03)
      nothing has changed
      ",
      }
    `);
    expect(json(await dbrief("diff", "1", "2", "rally", "--json")).changes[0]).not.toHaveProperty("edition");
    expect(await dbrief("diff", "0", "1")).toMatchInlineSnapshot(`
      {
        "err": "error  not the number of an edition: 0
          editions count from 1: dbrief diff 1 2
      ",
        "exit": 2,
        "out": "",
      }
    `);
  });
});
