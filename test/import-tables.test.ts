import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { csvOf, type Workshop, workshop } from "./imports.ts";

let shop: Workshop;
beforeEach(async () => {
  shop = await workshop("tables");
});
afterEach(() => shop.remove());

const SAME = "measure: {text: marchers}, unit: {text: people}, publisher: {text: Table}";
async function importing(file: string, content: string, mapping: string) {
  await shop.write(file, content);
  const written = await shop.write("m.yaml", `title: T\nquestion: Q?\n${mapping}`);
  const result = await shop.import(file, { to: "made", mapping: written });
  const { rows, claims, added, updated, unchanged, rejected, skipped } = result.counts;
  expect(rows).toBe(claims + rejected + skipped);
  expect(claims).toBe(added + updated + unchanged);
  return result;
}
/** The figures of the dataset, in words of this test. */
async function figures(): Promise<string[]> {
  const { claims } = await shop.dataset("made");
  return claims.map((claim) => {
    if (claim.type !== "estimate") return claim.stance;
    const { speaker, place, said, asOf, amount, low, high, modifier, words } = claim;
    const ends = low === null && high === null ? "" : `${low}..${high}`;
    const parts = [speaker, place, said?.edtf, asOf?.edtf, modifier, amount, ends, words?.en];
    return parts.filter((part) => part !== null && part !== undefined && part !== "").join(" ");
  });
}
const messages = ({ diagnostics }: Awaited<ReturnType<typeof importing>>, code: string) =>
  diagnostics.filter((fault) => fault.code === code).map(({ message }) => message);

describe("a table as people write it", () => {
  test("bounds, ranges, marks and days come with a mapping alone; what was read is said", async () => {
    const table = csvOf([
      ["Town", "Date", "Count"],
      ["Oslo", "10/28/2024", "1,500+"],
      ["Moss", "9/4/24", "12–15"],
      ["Hamar", "28 October 2024", "1,200*"],
      ["Skien", "29-Oct-24", "200 (est.)"],
      ["Bodø", "30 Oct 2024", "hundreds"],
      ["Alta", "30 Oct 2024", "N/A"],
      ["Vadsø", "30 Oct 2024", "300 (first count)"],
      ["Narvik", "30/10/2024", "300"],
      ["Molde", "30 Oct 2024", "300 (of 500)"],
    ]);
    const mapping = `language: en\ndates: mdy\ncolumns: {${SAME}, speaker: {text: Police}, place: Town, said: Date, amount: Count, excerpt: Count}\n`;
    const result = await importing("in.csv", table, mapping);
    expect(await figures()).toEqual([
      "police Oslo 2024-10-28 at-least 1500",
      "police Moss 2024-09-04 between 12..15",
      "police Hamar 2024-10-28 exact 1200",
      "police Skien 2024-10-29 about 200",
      "police Bodø 2024-10-30 vague hundreds",
      "police Vadsø 2024-10-30 exact 300",
    ]);
    expect(result.counts).toMatchObject({ rows: 9, claims: 6, rejected: 2, skipped: 1 });
    expect(result.reasons).toEqual([
      ...[
        {
          outcome: "rejected",
          column: "Date",
          reason: "not a day in the order mdy: 30/10/2024",
          line: 9,
          rows: 1,
        },
        {
          outcome: "rejected",
          column: "Count",
          reason: "two figures in one cell: “300 (of 500)”",
          line: 10,
          rows: 1,
        },
        { outcome: "skipped", column: "Count", reason: "no figure: N/A", line: 7, rows: 1 },
      ],
    ]);
    expect(await shop.read("data/made/claims.yaml")).toContain("note: “300 (first count)”\n");
    expect(messages(result, "import-cell-read")).toContain(
      "figures read without the marks of footnotes: 1 (“1,200*” is 1200)",
    );
    const again = await shop.import("in.csv", { to: "made", mapping: shop.path("m.yaml") });
    expect(again.counts).toMatchObject({ unchanged: 6, rejected: 2, skipped: 1 });
  });

  test("a cell that says less than before takes its bound with it", async () => {
    const mapping = `language: en\ncolumns: {claim_id: id, ${SAME}, speaker: {text: Police}, amount: Count, excerpt: {text: some}}\n`;
    const rows = (...counts: string[]) =>
      csvOf([["id", "Count"], ...counts.map((count, index) => [`c${index}`, count])]);
    await importing("in.csv", rows("2000–2500", "~3000", "hundreds"), mapping);
    const { counts } = await importing("in.csv", rows("2300", "3000", "200+"), mapping);
    expect(counts).toMatchObject({ updated: 3 });
    expect(await figures()).toEqual(["police exact 2300", "police exact 3000", "police at-least 200"]);
  });

  test("modifier and words stand beside low, best and high", async () => {
    const table = csvOf([
      ["id", "low", "best", "high", "q"],
      ["a", "1000", "", "", "more than"],
      ["b", "", "", "", "several hundred"],
      ["c", "", "800", "", "not said to be all"],
      ["d", "1,000", "1,200", "1,500", ""],
      ["e", "1,500+", "", "", "at most"],
    ]);
    const mapping = `language: en
columns:
  ${SAME.replaceAll(", ", "\n  ")}
  claim_id: id
  speaker: {text: Police}
  modifier: {column: q, values: {more than: more-than, several hundred: vague, at most: up-to}, otherwise: exact}
  words: q
  excerpt: {text: x}
figure: {low: low, best: best, high: high}
`;
    const result = await importing("in.csv", table, mapping);
    expect(await figures()).toEqual([
      "police more-than 1000..null",
      "police vague several hundred",
      "police exact 800",
      "police between 1200 1000..1500",
    ]);
    expect(result.rejects.map(({ column }) => column)).toEqual(["q"]);
    expect(messages(result, "import-words-unread")).toEqual([
      expect.stringContaining("not kept: 2 (“more than”, “not said to be all”)"),
    ]);
  });

  test("a control character in a text is replaced, and said; in an id it is rejected", async () => {
    const table = csvOf([
      ["claim_id", "note", "Count"],
      ["a", "O\u0092Brien\u202e saw\u0000 it", "3"],
      ["b\u0092", "x", "3"],
    ]);
    const mapping = `columns: {${SAME}, speaker: {text: Police}, amount: Count, excerpt: {text: x}}\n`;
    const result = await importing("in.csv", table, mapping);
    expect(result.counts).toMatchObject({ added: 1, rejected: 1 });
    expect(result.rejects[0]?.reason).toContain("control character: U+0092");
    expect(await shop.read("data/made/claims.yaml")).toContain("note: O’Brien saw it\n");
    expect(messages(result, "import-control-character")).toHaveLength(1);
  });

  test("two columns of one name go by their places", async () => {
    const table = csvOf([
      ["Town", "Count", "Who", "Count", "Who"],
      ["Oslo", "100", "Police", "300", "Union"],
    ]);
    const columns = (who: string, count: string) =>
      `columns: {${SAME}, place: Town, speaker: "${who}", amount: "${count}", excerpt: {text: "{${count}}"}}\n`;
    const refused = await importing("in.csv", table, columns("Who", "Count"));
    expect(messages(refused, "import-duplicate-column")).toEqual([
      "duplicate column: Count",
      "duplicate column: Who",
    ]);
    expect(refused.diagnostics[0]?.hint).toContain('"#2"');
    await importing("in.csv", table, columns("#5", "#4"));
    await importing("in.csv", table, columns("#3", "#2"));
    expect(await figures()).toEqual(["union Oslo exact 300", "police Oslo exact 100"]);
  });
});

describe("a wide table", () => {
  test("has a row for each source; its rejects are the wide rows with what was rejected", async () => {
    const table = csvOf([
      ["Town", "Date", "Police", "Organisers", "Press"],
      ["Oslo", "28 Oct 2024", "1,500+", "~3000", "2000–2500"],
      ["Moss", "29 Oct 2024", "12", "", "soon"],
    ]);
    const mapping = `language: en\nunpivot: {columns: {except: [Town, Date]}, name: speaker}\ncolumns: {${SAME}, place: Town, said: Date, excerpt: {text: "{speaker}: {amount}"}}\n`;
    const result = await importing("in.csv", table, mapping);
    expect(await figures()).toEqual([
      "police Oslo 2024-10-28 at-least 1500",
      "organisers Oslo 2024-10-28 about 3000",
      "press Oslo 2024-10-28 between 2000..2500",
      "police Moss 2024-10-29 exact 12",
    ]);
    expect(result.counts).toMatchObject({ rows: 6, claims: 4, rejected: 1, skipped: 1 });
    const fault = result.diagnostics.find(({ code }) => code === "import-rejected");
    expect(fault?.at).toMatchObject({ line: 3, column: 30 });
    const rejects = await shop.read("rejects.csv");
    expect(rejects.split("\r\n")[1]).toBe(
      "Moss,29 Oct 2024,,,soon,3,Press,no figure that can be read: “soon”",
    );
    await shop.write("again.csv", rejects.replace("soon", "40"));
    const again = await shop.import("again.csv", { to: "made", mapping: shop.path("m.yaml") });
    expect(again.counts).toMatchObject({ rows: 3, added: 1, rejected: 0, skipped: 2 });
    expect((await figures()).at(-1)).toBe("press Moss 2024-10-29 exact 40");
  });

  test("has a row for each day", async () => {
    const table = csvOf([
      ["id", "Town", "1/22/20", "1/23/20"],
      ["7", "Oslo", "0", "2"],
    ]);
    const mapping = `dates: mdy\nunpivot: {columns: {from: 1/22/20, to: 1/23/20}, name: as_of}\ncolumns: {claim_id: {text: "{id} {as_of}"}, ${SAME}, speaker: {text: Ministry}, place: Town, excerpt: {text: "{amount}"}}\n`;
    await importing("in.csv", table, mapping);
    expect(await figures()).toEqual(["ministry Oslo 2020-01-22 exact 0", "ministry Oslo 2020-01-23 exact 2"]);
    const { claims } = await shop.dataset("made");
    expect(claims.map(({ ref }) => ref)).toEqual(["7 1/22/20", "7 1/23/20"]);
  });

  test("names its columns rightly, or is refused", async () => {
    const table = csvOf([
      ["Town", "amount", "x"],
      ["Oslo", "1", "2"],
    ]);
    const wide = (unpivot: string) => importing("in.csv", table, `unpivot: ${unpivot}\n`);
    await expect(wide("{columns: [y], name: speaker}")).rejects.toThrow("no column in");
    await expect(wide("{columns: [x], name: speaker}")).rejects.toThrow("has a column amount already");
    await expect(wide("{columns: [x], name: colour}")).rejects.toThrow("no column of ours: colour");
    await expect(wide("{columns: {from: x, to: Town}, name: speaker}")).rejects.toThrow(
      "x stands behind Town",
    );
  });
});

describe("a table with a title above its heading", () => {
  const table = `Table 3. Turnout, as told\n\nTown;Date;Count;Who\nOslo;28.10.2024;1 500;Police\nMoss;29.10.2024;soon;Union\nTotal;;1 501;\nSource: own count\n`;
  const mapping = `heading: 3\ncolumns: {${SAME}, place: Town, said: Date, speaker: Who, amount: Count, excerpt: Count}\n`;

  test("is read from the line that the mapping names; what does not fit is named", async () => {
    const result = await importing("in.csv", table, mapping);
    expect(messages(result, "import-read")).toEqual([
      "read as CSV, UTF-8, separator “;”, 4 columns, 4 rows, 1 above the heading left aside, 1 blank row passed over",
    ]);
    expect(await figures()).toEqual(["police Oslo 2024-10-28 exact 1500"]);
    expect(result.rejects.map(({ line, reason }) => [line, reason.split(":")[0]])).toEqual([
      [5, "no figure that can be read"],
      [6, "no speaker; map speaker or speaker_id"],
      [7, "cells in this row"],
    ]);
    await shop.write("again.csv", (await shop.read("rejects.csv")).replace("soon", "40"));
    const again = await shop.import("again.csv", { to: "made", mapping: shop.path("m.yaml") });
    expect(again.counts).toMatchObject({ rows: 3, added: 1 });
    await expect(importing("in.csv", table, mapping.replace("3", "2"))).rejects.toThrow(
      "nothing stands on line 2",
    );
  });

  test("is told from one without by --suggest", async () => {
    await shop.write("in.csv", table);
    const suggested = await shop.suggest("in.csv");
    expect(suggested).toMatch(/^heading: 3 /);
    const written = await shop.write("s.yaml", suggested);
    const { counts } = await shop.import("in.csv", { to: "other", mapping: written });
    expect(counts).toMatchObject({ rows: 4, claims: 1, rejected: 3 });
  });
});

test("separators inside the cells of a table are none of its own", async () => {
  const cells = Array.from({ length: 8 }, (_, index) => [`c${index}`, `a;b;c${index}\n;x;y\n|;z;w`]);
  const mapping = `columns: {claim_id: id, ${SAME}, speaker: {text: Police}, amount: {text: "3"}, note: n, excerpt: {text: x}}\n`;
  const result = await importing("in.csv", csvOf([["id", "n"], ...cells]), mapping);
  expect(messages(result, "import-read")[0]).toContain("separator “,”, 2 columns, 8 rows");
  expect(result.counts).toMatchObject({ claims: 8 });
});

describe("JSON that is a list of objects", () => {
  const items = [
    { id: "ID", who: { name: "Police" }, n: "1,500+", when: "28 October 2024", tags: ["a", "b"] },
    { id: 2, who: { name: "Union" }, n: 3000, when: "2024-10-29T10:00:00", tags: [] },
    { id: 3, who: { name: "Town" }, n: null, when: "2024-10-29" },
  ];
  const mapping = `language: en\ncolumns: {claim_id: id, speaker: who.name, said: when, amount: n, note: tags, ${SAME}, excerpt: {text: "{n}"}}\n`;
  // Twenty digits, which no number of the machine's holds.
  const written = (value: unknown) => JSON.stringify(value, null, 1).replace('"ID"', "12345678901234567890");
  const expected = ["police 2024-10-28 at-least 1500", "union 2024-10-29 exact 3000"];

  test.each<[string, unknown, string]>([
    ["the file itself", items, ""],
    ["deep in it", { meta: [], data: { items } }, ""],
    ["one of several", { pages: [{ url: "x" }], data: { items } }, "rows: data.items\n"],
    [
      "rows without keys",
      [
        ["id", "who.name", "n", "when", "tags"],
        ...items.map(({ id, who, n, when }) => [id, who.name, n, when, ""]),
      ],
      "",
    ],
  ])("%s", async (_, value, rows) => {
    const result = await importing("in.json", written(value), rows + mapping);
    expect(await figures()).toEqual(expected);
    expect(result.counts).toMatchObject({ rows: 3, claims: 2, skipped: 1 });
    const { claims } = await shop.dataset("made");
    expect(claims.map(({ id }) => id)).toEqual(["12345678901234567890", "2"]);
    const line = written(value)
      .split("\n")
      .findIndex((text) => /"?id"?: 3|^ {2}3,$/.test(text));
    if (rows === "" && !Array.isArray((value as unknown[])[0])) expect(result.reasons[0]?.line).toBe(line);
  });

  test("an object a line; a line that is none is named", async () => {
    const lines = items.map((item) => `${JSON.stringify(item).replace('"ID"', "12345678901234567890")}\n`);
    expect((await importing("in.ndjson", lines.join(""), mapping)).reasons[0]?.line).toBe(3);
    expect(await figures()).toEqual(expected);
    const broken = await importing("in.ndjson", `${lines.join("")}{"id": 4,\n`, mapping);
    expect(broken.diagnostics).toMatchObject([{ code: "import-json", at: { line: 4 } }]);
  });

  test("which of several lists is meant has to be said", async () => {
    const two = JSON.stringify({ a: [{ x: 1 }], b: { c: [{ x: 2 }] } });
    await expect(importing("in.json", two, mapping)).rejects.toThrow(
      /more than one list of rows in .*: a, b\.c/,
    );
    await expect(importing("in.json", two, `rows: b.d\n${mapping}`)).rejects.toMatchObject({
      hint: "did you mean b.c?",
    });
  });
});
