import { describe, expect } from "vitest";
import { json, test } from "../../../test/command-line.ts";

describe("scan", () => {
  test("lists each figure with its reading, its sentence and who carries it", async ({ world, dbrief }) => {
    await world.write(
      "data/rally/archive/herald.txt",
      `The rally
“We counted 1,500 people,” the police said on Friday.
Between 200 and 300 cars and more than 40 buses waited, and 20 more came later. ${"The road is long and quiet here. ".repeat(3)}
At the end of a very long sentence that goes on and on about the weather in the valley there were 17 geese, which went on and on about it themselves.
`,
    );
    await world.rewrite(
      "data/rally/sources.yaml",
      "archive: herald.txt}",
      'archive: herald.txt, ignore: [{text: "17 geese", why: geese}]}',
    );
    expect(await dbrief("scan", world.path("data/rally/archive/herald.txt"))).toMatchInlineSnapshot(`
      {
        "err": "",
        "exit": 0,
        "out": "line 2   1,500 · 1500 · count · people
               The rally “We counted 1,500 people,” the police said on Friday.
               covered by police-count

      line 3   Between 200 and 300 · between 200–300 · count · cars
               Between 200 and 300 cars and more than 40 buses waited, and 20 more c…
               uncovered

      line 3   more than 40 · more-than 40 · count · buses
               …n 200 and 300 cars and more than 40 buses waited, and 20 more came la…
               uncovered

      line 3   20 · 20 · count
               Between 200 and 300 cars and more than 40 buses waited, and 20 more c…
               uncovered

      line 4   17 · 17 · count · geese
               … the valley there were 17 geese, which went on and on about it themse…
               left out: geese

      5 figures that a claim could carry (en, as herald-05-02):
      1 covered, 1 left out on purpose, 3 uncovered
      ",
      }
    `);
  });

  test("of a text of no dataset, in the language that is named", async ({ world, dbrief }) => {
    await world.write("note.txt", "1.500 people came. That was 2 May 2031.\n");
    expect(await dbrief("scan", world.path("note.txt"))).toMatchInlineSnapshot(`
      {
        "err": "",
        "exit": 0,
        "out": "line 1   1.500 · ambiguous: 1500 or 1.5 · count · people
               1.500 people came.
               uncovered

      line 1   2 May 2031 · date
               That was 2 May 2031.

      1 figure that a claim could carry (und, no claim of any dataset is from this text):
      0 covered, 0 left out on purpose, 1 uncovered
      ",
      }
    `);
    expect(await dbrief("scan", world.path("note.txt"), "--language", "en,nb")).toMatchInlineSnapshot(`
      {
        "err": "error  a text has one language
          name it once: --language nb
      ",
        "exit": 2,
        "out": "",
      }
    `);
    expect(json(await dbrief("scan", world.path("note.txt"), "--language", "en", "--json"))).toMatchObject({
      language: "en",
      source: null,
      figures: [{ text: "1.500" }, { text: "2 May 2031" }],
    });
    expect((await dbrief("scan", world.path("note.txt"), "--stub")).out).toContain("excerpt:");
  });

  test("of one that is too large, or none, says so", async ({ world, dbrief }) => {
    await world.write("large.txt", "x".repeat(10_000_001));
    expect(await dbrief("scan", world.path("large.txt"))).toMatchInlineSnapshot(`
      {
        "err": "error  too large: large.txt is larger than 10 MB
          scan it in parts, or the text that it was made of
      ",
        "exit": 2,
        "out": "",
      }
    `);
    expect(await dbrief("scan", world.path("none.txt"))).toMatchInlineSnapshot(`
      {
        "err": "error  no such file: none.txt
      ",
        "exit": 2,
        "out": "",
      }
    `);
  });
});
