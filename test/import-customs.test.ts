import { writeXlsx } from "hucre/xlsx";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Workshop, workshop } from "./imports.ts";

let shop: Workshop;
beforeEach(async () => {
  shop = await workshop("customs");
});
afterEach(() => shop.remove());

const SAME = "measure: {text: hurt}, unit: {text: people}, publisher: {text: Table}";
const POLICE = `${SAME}, speaker: {text: Police}, excerpt: {text: x}`;
type Content = string | Uint8Array;

async function importing(file: string, content: Content, mapping: string, encoding?: string) {
  await shop.write(file, content);
  const written = await shop.write("m.yaml", `title: T\nquestion: Q?\n${mapping}`);
  const asked = encoding === undefined ? {} : { encoding };
  const result = await shop.import(file, { to: "made", mapping: written, ...asked });
  const { rows, claims, rejected, skipped } = result.counts;
  expect(rows).toBe(claims + rejected + skipped);
  return result;
}

/** The figures of the dataset, in words of this test. */
async function figures(): Promise<string[]> {
  const { claims } = await shop.dataset("made");
  return claims.flatMap((claim) => {
    if (claim.type !== "estimate") return [];
    const { speaker, measure, place, population, said, asOf, amount, low, high, modifier } = claim;
    const ends = low === null && high === null ? null : `${low}..${high}`;
    const who = [speaker === "police" ? null : speaker, measure === "hurt" ? null : measure];
    const parts = [...who, place, population, said?.edtf, asOf?.edtf, modifier, amount, ends];
    return parts.filter((part) => part !== null && part !== undefined).join(" ");
  });
}
type Result = Awaited<ReturnType<typeof importing>>;
const said = ({ diagnostics }: Result, code: string) =>
  diagnostics.filter((fault) => fault.code === code).map(({ message }) => message);

const GROUPED = `Region,Town,Count
North,Alta,10
,Bodø,20
South,,30
〃,Moss,40
`;
const WITH_SUM = `Town;27/10;28/10;Sum
Oslo;10;12;22
Moss;–;5;5
Sum;10;17;27
`;

test("a name in over_time that nothing is called is told of, with the one that may be meant", async () => {
  const mapping = `columns: {${POLICE}, place: Region, amount: Count}\nover_time: {hrut: grows, hurt: grows}\n`;
  const first = await importing("in.csv", GROUPED, mapping);
  const again = await importing("in.csv", GROUPED, mapping);
  for (const { diagnostics } of [first, again])
    expect(diagnostics.filter(({ code }) => code === "import-over-time-name")).toMatchObject([
      { severity: "warning", message: "over_time: nothing is called hrut", hint: "did you mean hurt?" },
    ]);
});

describe("what a table means and does not say in its cells", () => {
  test("a blank below a group's name is told of, and filled where the mapping says so", async () => {
    const columns = `columns: {${POLICE}, place: Region, population: Town, amount: Count}\n`;
    const first = await importing("in.csv", GROUPED, columns);
    expect(said(first, "import-blank-cells")).toEqual([
      "Region is blank in 1 of 4 rows, which get no place",
      "Town is blank in 1 of 4 rows, which get no population",
    ]);
    await shop.import("in.csv", { to: "made", mapping: shop.path("m.yaml"), dryRun: true });
    await importing("other.csv", GROUPED, `as_above: [Region]\n${columns}`);
    expect((await figures()).slice(4)).toEqual(["North Bodø exact 20", "South Moss exact 40"]);
  });

  test("what is within a group ends with it", async () => {
    const table = "Region,Town,Count\nNorth,Alta,10\n,,11\nSouth,,30\n";
    await importing(
      "in.csv",
      table,
      `as_above: [Region, Town]\ncolumns: {${POLICE}, place: Region, population: Town, amount: Count}\n`,
    );
    expect(await figures()).toEqual(["North Alta exact 10", "North Alta exact 11", "South exact 30"]);
  });

  test("a row of sums is told of, and left aside where the mapping says so", async () => {
    const mapping = `dates: dmy\nunpivot: {columns: {from: 27/10, to: 28/10}, name: as_of}\ncolumns: {${POLICE}, place: Town, as_of: {text: "{as_of}/2024"}}\n`;
    const told = await importing("in.csv", WITH_SUM, mapping);
    expect(said(told, "import-sum-row")).toEqual(["place is “Sum”, taken as a name"]);
    const { counts, diagnostics } = await importing("in.csv", WITH_SUM, `except: {Town: Sum}\n${mapping}`);
    expect(counts).toMatchObject({ rows: 4, claims: 3, skipped: 1, added: 0 });
    expect(diagnostics.some(({ message }) => message.includes("1 others left aside"))).toBe(true);
  });

  test("figures in thousands are told of, and multiplied where the mapping says so", async () => {
    const table = `Town,Count (1000s)\nOslo,12.5\nMoss,2-3\nAlta,~0.4\nA,1.2 million\nB,dozens\nC,5 %\nD,5k\n`;
    const columns = `language: en\ncolumns: {${POLICE}, place: Town, amount: Count (1000s)}\n`;
    const told = await importing("in.csv", "Town,Count (1000s)\nSkien,12.5\n", columns);
    expect(said(told, "import-heading-times")).toEqual([
      "figures are taken as they stand, under “Count (1000s)”",
    ]);
    const { counts, rejects } = await importing("b.csv", table, `times: 1000\n${columns}`);
    expect(counts).toMatchObject({ claims: 3, rejected: 4 });
    expect(new Set(rejects.map(({ reason }) => reason.replace(/“.*/, "")))).toEqual(
      new Set(["no plain number to be taken times 1000: "]),
    );
    expect((await figures()).slice(-3)).toEqual([
      "Oslo exact 12500",
      "Moss between 2000..3000",
      "Alta about 400",
    ]);
  });

  test("each column of a wide table has a factor of its own", async () => {
    const table = "Day,Hurt (in thousands),Killed,Sick (per 100000)\n2024-05-01,1.5,7,3\n";
    const mapping = `times: {Hurt (in thousands): 1000}\nunpivot: {columns: {except: [Day]}, name: measure}\ncolumns: {said: Day, unit: {text: people}, publisher: {text: T}, speaker: {text: Police}, excerpt: {text: x}}\n`;
    const result = await importing("in.csv", table, mapping);
    expect(said(result, "import-heading-times")).toEqual([]);
    expect(await figures()).toEqual([
      "hurt-in-thousands 2024-05-01 exact 1500",
      "killed 2024-05-01 exact 7",
      "sick-per-100000 2024-05-01 exact 3",
    ]);
  });

  test("a best value keeps the one end that stands beside it", async () => {
    const table = "lo,best,hi\n10,12,\n,12,15\n";
    await importing("in.csv", table, `columns: {${POLICE}}\nfigure: {low: lo, best: best, high: hi}\n`);
    expect(await figures()).toEqual(["between 12 10..null", "between 12 null..15"]);
  });
});

describe("names of columns", () => {
  test("on two lines are one name each, the upper standing for the blanks beside it", async () => {
    const table = "Table 2,,,\n,Killed,,Hurt\nWho,Low,High,Low\nUnion,1,2,3\n";
    const mapping = `heading: [2, 3]\ncolumns: {${SAME}, speaker: Who, excerpt: {text: x}}\nfigure: {low: Killed / Low, high: Killed / High}\n`;
    const result = await importing("in.csv", table, mapping);
    expect(await figures()).toEqual(["union between 1..2"]);
    expect(said(result, "import-unread-column")).toEqual(["columns not read: Hurt / Low"]);
    expect(said(result, "import-read")[0]).toContain("1 above the heading left aside");
  });

  test("on two lines fill two of our columns, also from a list of rejects", async () => {
    const table =
      "Town;27/10/2024;;28/10/2024;\n;Police;Union;Police;Union\nOslo;10;20+;11;\nMoss;?!;–;5;6\n";
    const mapping = `heading: [1, 2]\ndates: dmy\nunpivot: {columns: {except: [Town]}, name: [as_of, speaker]}\ncolumns: {${SAME}, place: Town, excerpt: {text: x}}\n`;
    const result = await importing("in.csv", table, mapping);
    expect(result.counts).toMatchObject({ rows: 8, claims: 5, rejected: 1, skipped: 2 });
    await shop.write("again.csv", (await shop.read("rejects.csv")).replace("?!", "7"));
    const again = await shop.import("again.csv", { to: "made", mapping: shop.path("m.yaml") });
    expect(again.counts).toMatchObject({ added: 1, rejected: 0 });
    expect(await figures()).toEqual([
      "Oslo 2024-10-27 exact 10",
      "union Oslo 2024-10-27 at-least 20",
      "Oslo 2024-10-28 exact 11",
      "Moss 2024-10-28 exact 5",
      "union Moss 2024-10-28 exact 6",
      "Moss 2024-10-27 exact 7",
    ]);
  });

  test("are none where the mapping says so, and columns go by place", async () => {
    const mapping = `heading: 0\nCOLUMNS`.replace(
      "COLUMNS",
      `columns: {${POLICE}, place: "#1", amount: "#2"}\n`,
    );
    expect((await importing("in.csv", "Oslo,10\nMoss,20\n", mapping)).counts.rows).toBe(2);
    const lists = JSON.stringify({ columns: ["Town", "N"], data: [["Alta", 30]] });
    await importing("in.json", lists, `rows: data\n${mapping}`);
    expect(await figures()).toEqual(["Oslo exact 10", "Moss exact 20", "Alta exact 30"]);
  });

  test("are found whatever the width of their spaces", async () => {
    const table = '\ufeffTown\u00a0name, Count\u200b ,"Said\non"\nOslo,10,2024-05-01\n';
    await importing(
      "in.csv",
      table,
      `columns: {${POLICE}, place: Town name, amount: Count, said: Said on}\n`,
    );
    expect(await figures()).toEqual(["Oslo 2024-05-01 exact 10"]);
  });
});

describe("tables of other languages and other programs", () => {
  test.each([
    [
      "de",
      "rund 500;3. März 2024\nbis zu 1.200;12. Dez. 2024\nmehrere Hundert;4.5.2024\nk. A.;4.5.2024\n",
      "rund: about, bis zu: up-to, mehrere Hundert: vague",
    ],
    [
      "fr",
      "environ 500;3 mars 2024\njusqu'à 1 200;12 déc. 2024\nquelques;4/5/2024\nn.d.;4/5/2024\n",
      'environ: about, "jusqu\'à": up-to, quelques: vague',
    ],
    [
      "es",
      "unos 500;3 de marzo de 2024\nhasta 1.200;12 dic 2024\nvarios;4/5/2024\ns/d;4/5/2024\n",
      "unos: about, hasta: up-to, varios: vague",
    ],
    [
      "ru",
      "около 500;3 марта 2024 г.\nдо 1 200;12 дек. 2024\nмного;04.05.2024\nнет;4.5.2024\n",
      "около: about, до: up-to, много: vague",
    ],
  ])("%s: signs and months are known, words of bounds are the mapping's", async (language, rows, bounds) => {
    const mapping = `language: ${language}\nnothing: [k. A., n.d., s/d, нет]\nbounds: {${bounds}}\ndates: dmy\ncolumns: {${POLICE}, amount: N, said: D}\n`;
    const { counts } = await importing("in.csv", `N;D\n${rows}`, mapping);
    expect(counts).toMatchObject({ claims: 3, skipped: 1 });
    expect(await figures()).toEqual(["2024-03-03 about 500", "2024-12-12 up-to 1200", "2024-05-04 vague"]);
  });

  test("a language that there is not is refused, a word of a bound that nobody named rejected", async () => {
    await expect(importing("in.csv", "N\n1\n", "language: xx-nonsense-\n")).rejects.toThrow(
      "not a known one",
    );
    const columns = `columns: {${POLICE}, amount: N}\n`;
    const { rejects } = await importing("in.csv", "N\nzowat 500\n", `language: nl\n${columns}`);
    expect(rejects.map(({ reason }) => reason)).toEqual(["words beside the figure: “zowat 500”"]);
  });

  test("days that a spreadsheet counted are read where the mapping names its calendar", async () => {
    const columns = (more: string) =>
      `${more}columns: {${POLICE.replace("{text: x}", "N")}, amount: N, said: D}\n`;
    const table = "N,D\n1,45414\n2,45414.75\n3,3 May 2024\n";
    const { rejects } = await importing("in.csv", table, columns(""));
    expect(rejects.map(({ reason }) => reason)[0]).toContain("say day_numbers: 1900");
    await importing("in.csv", table, columns("day_numbers: 1900\n"));
    await importing("mac.csv", "N,D\n4,43952\n", columns("day_numbers: 1904\n"));
    expect((await figures()).toSorted()).toEqual([
      "2024-05-02 exact 1",
      "2024-05-02 exact 2",
      "2024-05-02 exact 4",
      "2024-05-03 exact 3",
    ]);
  });

  test("cells of a workbook that are merged downwards hold for each row", async () => {
    const rows = [
      ["Region", "Town", "N"],
      ["North", "Alta", 10],
      [null, "Bodø", 20],
      [null, null, null],
      ["South", "Moss", 30],
      ["Remark", null, null],
    ];
    const merges = [
      { startRow: 1, endRow: 3, startCol: 0, endCol: 0 },
      { startRow: 5, endRow: 5, startCol: 0, endCol: 2 },
    ];
    const book = new Uint8Array(await writeXlsx({ sheets: [{ name: "S", rows, merges }] }));
    const mapping = `columns: {${POLICE}, place: Region, population: Town, amount: N}\n`;
    const result = await importing("in.xlsx", book, mapping);
    expect(await figures()).toEqual(["North Alta exact 10", "North Bodø exact 20", "South Moss exact 30"]);
    expect(result.counts).toMatchObject({ rows: 4, claims: 3, skipped: 1 });
    expect(said(result, "import-merged")).toEqual(["merged cells are read in each row that they span: 1"]);
  });

  test("a heading that is merged downwards names its column and no row", async () => {
    const rows = [
      ["Region", "N"],
      [null, 10],
      ["South", 30],
    ];
    const merges = [{ startRow: 0, endRow: 1, startCol: 0, endCol: 0 }];
    const book = new Uint8Array(await writeXlsx({ sheets: [{ name: "S", rows, merges }] }));
    await importing("in.xlsx", book, `columns: {${POLICE}, place: Region, amount: N}\n`);
    expect(await figures()).toEqual(["exact 10", "South exact 30"]);
  });
});

describe("a row without an id", () => {
  const mapping = `columns: {${POLICE}, as_of: D, amount: N}\n`;

  test("is another claim on another day, in the same words", async () => {
    await importing("in.csv", "D,N\n2024-05-02,10\n", mapping);
    const { counts } = await importing("b.csv", "D,N\n2024-05-01,10\n2024-05-02,10\n", mapping);
    expect(counts).toMatchObject({ added: 1, unchanged: 1 });
  });

  test("with another figure in the same words is no correction, unless that is said", async () => {
    await importing("in.csv", "D,N\n2024-05-02,10\n2024-05-02,20\n", mapping);
    const swapped = await importing("b.csv", "D,N\n2024-05-02,20\n2024-05-02,10\n", mapping);
    expect(swapped.counts).toMatchObject({ unchanged: 2 });
    const other = await importing("c.csv", "D,N\n2024-05-02,30\n", mapping);
    expect(said(other, "import-replaces")).toEqual([
      "row would make another claim of police-hurt: amount 10 → 30",
    ]);
    const asked = { to: "made", mapping: shop.path("m.yaml"), replace: true };
    expect((await shop.import("c.csv", asked)).counts).toMatchObject({ updated: 1 });
  });
});

describe("JSON", () => {
  test("a list within each row gives a row an entry, with what stands beside it; none is lost", async () => {
    const events = [
      {
        place: "Oslo",
        day: "2024-05-01",
        counts: [
          { who: "Police", n: 100 },
          { who: "Union", n: "300+" },
        ],
      },
      { place: "Moss", day: "2024-05-02", counts: [{ who: "Police", n: 7 }] },
      { place: "Alta", day: "2024-05-03", counts: [] },
    ];
    const columns = `columns: {${SAME}, speaker: [counts.who, {text: Nobody}], place: place, said: day, amount: counts.n, excerpt: {text: x}}\n`;
    const whole = await importing(
      "in.json",
      JSON.stringify({ events }),
      `language: en\nrows: events.counts\n${columns}`,
    );
    expect(whole.counts).toMatchObject({ rows: 4, claims: 3, skipped: 1 });
    const expected = [
      "Oslo 2024-05-01 exact 100",
      "union Oslo 2024-05-01 at-least 300",
      "Moss 2024-05-02 exact 7",
    ];
    expect(await figures()).toEqual(expected);
    const lines = events.map((event) => `${JSON.stringify(event)}\n`).join("");
    const again = await importing("in.ndjson", lines, `language: en\nrows: counts\n${columns}`);
    expect(again.counts).toMatchObject({ rows: 4, unchanged: 3, skipped: 1 });
  });

  test("rows that stand by their names have it in a column", async () => {
    const towns = JSON.stringify({ Oslo: { "2024-05-01": 10 }, Moss: { "2024-05-01": 3, "2024-05-02": 4 } });
    const refused = await importing("in.json", towns, `columns: {${POLICE}}\n`);
    expect(refused.diagnostics.map(({ hint }) => hint)).toEqual([expect.stringContaining('say rows: "."')]);
    const mapping = `rows: "."\nunpivot: {columns: {except: [key]}, name: as_of}\ncolumns: {${POLICE}, place: key}\n`;
    await importing("in.json", towns, mapping);
    expect(await figures()).toEqual([
      "Oslo 2024-05-01 exact 10",
      "Moss 2024-05-01 exact 3",
      "Moss 2024-05-02 exact 4",
    ]);
  });
});
