import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { dbrief } from "./dbrief.ts";
import { csvOf, type Workshop, workshop } from "./imports.ts";

let shop: Workshop;
beforeEach(async () => {
  shop = await workshop("suggest");
});
afterEach(() => shop.remove());

/** What is suggested, and the import that takes it as it is. */
async function suggested(file: string, content: string) {
  await shop.write(file, content);
  const mapping = await shop.suggest(file);
  const written = await shop.write("m.yaml", mapping);
  const result = await shop.import(file, { to: "made", mapping: written });
  return { mapping, parsed: parse(mapping) as Record<string, unknown>, counts: result.counts };
}

test("many columns of days that stand together are named by the first and the last", async () => {
  const days = [1, 2, 3, 4, 5].map((day) => `2031-05-0${day}`);
  const rows = (...columns: string[]) =>
    csvOf([
      ["Who", ...columns],
      ["Police", ...columns.map(() => "9")],
    ]);
  await shop.write("run.csv", rows("Paper", ...days));
  expect(await shop.suggest("run.csv")).toContain(
    "unpivot: {columns: {from: 2031-05-01, to: 2031-05-05}, name: as_of}",
  );
  await shop.write("parted.csv", rows(...days.slice(0, 3), "Paper", ...days.slice(3)));
  expect(await shop.suggest("parted.csv")).toContain(`unpivot: {columns: [${days.join(", ")}], name: as_of}`);
});

describe("a mapping that is suggested works as it is", () => {
  test("for counts by place and day", async () => {
    const rows = [
      ["#", "Date", "Location", "Killed", "Source"],
      ["1", "13/05/2024", "North", "1,300", "Ministry"],
      ["2", "4/5/2024", "South", "~40", "Red Cross"],
      ["3", "5/5/2024", "East", "2,100+", "Ministry"],
      ["4", "6/5/2024", "East", "N/A", "Ministry"],
    ];
    const { mapping, parsed, counts } = await suggested("clashes-of-may.csv", csvOf(rows));
    expect(parsed).toMatchObject({
      title: "Clashes of may",
      dates: "dmy",
      numbers: { group: "," },
      columns: {
        amount: "Killed",
        said: "Date",
        place: "Location",
        speaker: "Source",
        measure: { text: "Killed" },
      },
    });
    expect(mapping).toContain("measure: {text: Killed}   # unsure: what is counted?\n");
    expect(counts).toMatchObject({ rows: 4, claims: 3, rejected: 0, skipped: 1 });
  });

  test("for lowest, best and highest, with first and last day", async () => {
    const rows = [
      ["id", "who", "paper", "from", "to", "low", "best", "high", "quote"],
      ["a", "Police", "Post", "2031-05-02", "2031-05-02", "1000", "", "", "more than 1000"],
      ["b", "Town", "Post", "2031-05-02", "2031-05-03", "700", "800", "900", "word ".repeat(25)],
    ];
    const { parsed, counts } = await suggested("marchers.csv", csvOf(rows));
    expect(parsed).toMatchObject({
      figure: { low: "low", best: "best", high: "high" },
      columns: {
        claim_id: "id",
        speaker: "who",
        publisher: "paper",
        said: "to",
        as_of: { text: "{from}/{to}" },
        excerpt: { column: "quote", words: 20 },
      },
    });
    expect(counts).toMatchObject({ rows: 2, claims: 2 });
  });

  test.each([
    ["a column a day", ["Country", "1/22/20", "1/23/20", "1/24/20"], ["Norland", "0", "2", "~5"], "as_of"],
    ["a column a year", ["Country", "2019", "2020", "2021"], ["Norland", "10", "", "15"], "as_of"],
    [
      "a column a source",
      ["Town", "Date", "Police", "Organisers"],
      ["Oslo", "28 Oct 2024", "900", "3000"],
      "speaker",
    ],
    ["a column a measure", ["Kommune", "Smittede", "Døde"], ["Oslo", "1200", "3"], "measure"],
  ])("for %s", async (_, heading, row, name) => {
    const { parsed, counts } = await suggested("wide.csv", csvOf([heading, row]));
    expect(parsed.unpivot).toMatchObject({ name });
    expect(counts).toMatchObject({ rejected: 0, claims: row.filter((cell) => /^~?\d+$/.test(cell)).length });
  });

  test("for statements, JSON, two columns of one name and empty headings", async () => {
    const claims = [
      ["Claim", "Speaker", "Verdict", "Date checked", "Link"],
      ["The dam is cracked", "A. Minister", "False", "3 May 2031", "https://a.example/1"],
    ];
    expect((await suggested("checks.csv", csvOf(claims))).counts).toMatchObject({ claims: 1, rejected: 0 });
    const items = [{ who: { name: "Police" }, n: 3, when: "2031-05-02" }];
    const json = await suggested("counts.json", JSON.stringify({ items }));
    expect(json.parsed.columns).toMatchObject({ speaker: "who.name", said: "when", amount: "n" });
    const twice = await suggested(
      "twice.csv",
      csvOf([
        ["Date", "Count", "", "Date"],
        ["2 May 2031", "3", "x", "4 May 2031"],
      ]),
    );
    expect(twice.parsed.columns).toMatchObject({ said: "#1", amount: "Count" });
    expect(twice.counts).toMatchObject({ claims: 1, rejected: 0 });
  });

  test("where the order of the days can't be told, it is left to be decided", async () => {
    const rows = [
      ["Date", "Count"],
      ["4/5/2024", "3"],
      ["14/5/2024", "3"],
    ];
    expect((await suggested("a.csv", csvOf(rows))).parsed.dates).toBe("dmy");
    const open = await suggested("b.csv", csvOf(rows.slice(0, 2)));
    expect(open.parsed.dates).toBeUndefined();
    expect(open.mapping).toMatch(/^# dates: dmy {3}# to be decided: the days fit dmy and mdy;/m);
    expect(open.counts).toMatchObject({ rejected: 1 });
  });
});

test("what a table may mean without saying it stands there as comments, which an import takes", async () => {
  const rows = [
    ["Region", "Date", "Killed (1000s)"],
    ["North", "2031-05-02", "3"],
    ["", "2031-05-03", "4"],
    ["Total", "2031-05-03", "7"],
  ];
  const { mapping, counts } = await suggested("in.csv", csvOf(rows));
  expect(counts).toMatchObject({ claims: 3, rejected: 0 });
  const lines = mapping.split("\n").filter((line) => /^# (?:as_above|except|times):/.test(line));
  expect(parse(lines.map((line) => line.slice(2)).join("\n"))).toEqual({
    as_above: ["Region"],
    except: { Region: ["Total"] },
    times: { "Killed (1000s)": 1000 },
  });
  await shop.write("m.yaml", mapping.replace(/^# (?=as_above|except|times)/gm, ""));
  const result = await shop.import("in.csv", { to: "meant", mapping: shop.path("m.yaml") });
  expect(result.counts).toMatchObject({ claims: 2, rejected: 0 });
});

test("the command prints it, and writes nothing", async () => {
  await shop.write(
    "counts.csv",
    csvOf([
      ["Town", "Count"],
      ["Oslo", "3"],
    ]),
  );
  const plain = await dbrief(["import", "counts.csv", "--suggest"], { cwd: shop.root });
  expect({ exit: plain.exit, stdout: plain.stdout }).toEqual({
    exit: 0,
    stdout: await shop.suggest("counts.csv"),
  });
  const json = await dbrief(["import", "counts.csv", "--suggest", "--json"], { cwd: shop.root });
  expect(JSON.parse(json.stdout)).toMatchObject({ ok: true, mapping: plain.stdout });
  expect(await shop.list("data")).toEqual([]);
});
