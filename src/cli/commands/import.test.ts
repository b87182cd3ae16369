import { describe, expect } from "vitest";
import { json, test } from "../../../test/command-line.ts";

describe("import", () => {
  const FOREIGN = `claim_id,measure,amount,speaker,source_id,said,excerpt,note
one,at-square,700,police,herald-05-02,2031-05-02,700 came,a
two,at-square,x,police,herald-05-02,2031-05-02,x came,b
three,at-square,900,police,herald-05-02,2031-05-02,900 came,c
four,at-square,y,police,herald-05-02,2031-05-02,y came,d
`;

  test("says what became of each row, and where those are that don't fit", async ({ world, dbrief }) => {
    await world.write("more.csv", FOREIGN);
    const asked = [world.path("more.csv"), "--to", "rally", "--rejects", world.path("rejects.csv")];
    const dry = await dbrief("import", ...asked, "--dry-run", "--quiet");
    expect(dry.out).toContain("nothing written");
    expect(await dbrief("import", ...asked)).toMatchInlineSnapshot(`
      {
        "err": "more.csv  note  read as CSV, UTF-8, separator “,”, 8 columns, 4 rows
      more.csv:2:50  warning  excerpt not translated to nb: one
          the source is in another language; add translation: {nb: "…"}; and 1 more of this kind
      more.csv:2:19  note  speaker “police” is taken for the one of that id: The police
          write its name if another is meant
      more.csv:3:15  error  row rejected: amount: no figure that can be read: “x”
      more.csv:5:16  error  row rejected: amount: no figure that can be read: “y”

      2 errors, 1 warning, 2 notes
      ",
        "exit": 1,
        "out": "data/rally  4 rows = 2 claims + 2 rejects + 0 skips (2 added, 0 updated, 0 unchanged)
        rejected 2: amount: no figure that can be read: “x”, … (line 3 and others)
        claims.yaml               changed
      rejected rows: rejects.csv
      ",
      }
    `);
    expect(await dbrief("import", ...asked, "--strict-import")).toMatchInlineSnapshot(`
      {
        "err": "more.csv  note  read as CSV, UTF-8, separator “,”, 8 columns, 4 rows
      more.csv:2:19  note  speaker “police” is taken for the one of that id: The police
          write its name if another is meant
      more.csv:3:15  error  row rejected: amount: no figure that can be read: “x”
      more.csv:5:16  error  row rejected: amount: no figure that can be read: “y”

      2 errors, 2 notes
      ",
        "exit": 1,
        "out": "data/rally  4 rows = 2 claims + 2 rejects + 0 skips (0 added, 0 updated, 2 unchanged)
        rejected 2: amount: no figure that can be read: “x”, … (line 3 and others)
      rejected rows: rejects.csv
      ",
      }
    `);
    expect(await world.read("rejects.csv")).toContain("x came");
  });

  test("proposes a mapping, and takes a separator by its name", async ({ world, dbrief }) => {
    await world.write("more.csv", FOREIGN.replaceAll(",", "|"));
    const suggested = await dbrief("import", world.path("more.csv"), "--suggest", "--quiet");
    expect(suggested).toMatchObject({ exit: 0, out: expect.stringContaining("columns:") });
    expect(json(await dbrief("import", world.path("more.csv"), "--suggest", "--json")).mapping).toBe(
      suggested.out,
    );
    await world.write("tabs.csv", FOREIGN.replaceAll(",", "\t"));
    const asked = ["--to", "rally", "--dry-run", "--json"];
    for (const written of ["tab", "\\t", "\t"])
      expect(
        json(await dbrief("import", world.path("tabs.csv"), "--delimiter", written, ...asked)).counts,
      ).toMatchObject({
        rows: 4,
        claims: 2,
        rejected: 2,
      });
    expect(
      json(await dbrief("import", world.path("more.csv"), "--delimiter", "|", ...asked)).counts.rows,
    ).toBe(4);
    expect(await dbrief("import", world.path("more.csv"), "--delimiter", "#")).toMatchInlineSnapshot(`
      {
        "err": "error  unknown delimiter: #
          one of "," ";" "|" tab
      ",
        "exit": 2,
        "out": "",
      }
    `);
  });
});
