import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { publicationOf, readDataset, SAMPLE } from "../../../test/sample-publication.ts";
import type { Measure } from "../../model/dataset.ts";
import type { Publication } from "../../model/publication.ts";
import { tables } from "../tables/tables.ts";
import { cellText, cutText, dayNumber, isLink, LIMITS } from "./cell.ts";
import { columnWidth, pagesAcross } from "./look.ts";
import { tableSheet } from "./sheet.ts";
import { workbookBytes } from "./workbook.ts";

const publication = publicationOf(await readDataset(SAMPLE));
const tools = { date: "2031-05-07", producer: "test" };

async function sheetsOf(written: Publication) {
  const { sheets } = await readXlsx(await workbookBytes(written, tools), { readStyles: true });
  return new Map(sheets.map((sheet) => [sheet.name, sheet]));
}

test("a column is as wide as its longest line, with room for the arrow beside its name, and no wider than a screen", () => {
  const rows = (...cells: (string | number)[]) => [["head"], ...cells.map((cell) => [cell])];
  const width = (type: "text" | "date" | "number", ...cells: (string | number)[]) =>
    columnWidth({ name: "amount", type, topic: "amount" }, rows(...cells), 0);
  expect(width("text", "12345678901")).toBe(12);
  expect(width("text", "short\n12345678901", "")).toBe(12);
  expect(width("text", "a")).toBe("amount".length + 4);
  expect(width("date", 45_583.5)).toBe("2024-10-18".length + 1);
  expect(width("number", 1_234_567_890.25)).toBe("1234567890.25".length + 1);
  expect(width("text", "x".repeat(200))).toBe(50);
});

test("a sheet prints on as few pages side by side as leave it readable, with the columns that name a row on each", () => {
  expect(pagesAcross([20, 30, 40], 1)).toBe(1);
  expect(pagesAcross([20, ...Array.from({ length: 42 }, () => 10)], 1)).toBe(2);
  expect(pagesAcross([20, ...Array.from({ length: 43 }, () => 10)], 1)).toBe(3);
  expect(pagesAcross([500, 50], 1)).toBe(1);
  expect(pagesAcross([], 0)).toBe(1);
});

describe("the workbook", () => {
  test("has a sheet a table, with the columns and as many rows as the table", async () => {
    const sheets = await sheetsOf(publication);
    expect([...sheets.keys()]).toEqual(["about", ...tables.map(({ name }) => name)]);
    for (const table of tables) {
      const { columns, rows } = table.content(publication);
      const sheet = sheets.get(table.name)!;
      expect(sheet.rows[0]).toEqual(columns.map(({ name }) => name));
      expect(sheet.rows.length, table.name).toBe([...rows()].length + 1);
      expect(sheet.freezePane?.rows, table.name).toBe(1);
      const { orientation, fitToPage, printTitlesRow, printTitlesColumn } = sheet.pageSetup!;
      expect([orientation, fitToPage, printTitlesRow], table.name).toEqual(["landscape", true, "$1:$1"]);
      expect(printTitlesColumn === undefined, table.name).toBe(sheet.freezePane?.columns === undefined);
      expect(sheet.autoFilter?.range, table.name).toMatch(/^A1:/);
    }
  });

  test("explains every column of every sheet in each language of the brief", async () => {
    const about = (await sheetsOf(publication)).get("about")!;
    const head = about.rows.findIndex(([first]) => first === "sheet");
    expect(about.rows[0]![0]).toBe("Seals");
    expect(about.rows[head]).toEqual(["sheet", "column", "type", "may hold", "meaning", "betydning"]);
    for (const table of tables) {
      const explained = about.rows.slice(head).filter(([sheet, column]) => sheet === table.name && column);
      const { columns } = table.content(publication);
      expect(explained.map(([, column]) => column)).toEqual(columns.map(({ name }) => name));
      for (const row of explained)
        for (const meaning of row.slice(4)) expect(meaning, `${row[1]}`).toMatch(/\.$/);
    }
  });

  test("names a measure in the language of each explanation", async () => {
    const [[id, measure]] = [...publication.dataset.measures] as [[string, Measure]];
    const all = publication.dataset.measures;
    const measures = new Map([...all, [id, { ...measure, label: { en: "Counted seals", nb: "Talte sel" } }]]);
    const dataset = { ...publication.dataset, measures };
    const about = (await sheetsOf({ ...publication, dataset })).get("about")!;
    const [english, norwegian] = about.rows.find(([, column]) => column === id)!.slice(4) as string[];
    expect(english).toMatch(/^Counted seals: The /);
    expect(norwegian).toMatch(/^Talte sel: /);
  });

  test("has an empty sheet of changes with its head where there are none, and the changes where there are", async () => {
    const what = { change: "added", subjectType: "claim", subjectId: "late" } as const;
    const change = { ...what, edition: 2, field: null, old: null, new: null, why: null };
    const changed = await sheetsOf({ ...publication, changes: [change] });
    expect((await sheetsOf(publication)).get("changes")!.rows.length).toBe(1);
    expect(changed.get("changes")!.rows[1]!.slice(0, 3)).toEqual([2, "added", "late"]);
  });

  test("has links to http and https only", async () => {
    const sources = new Map(
      [...publication.dataset.sources].map(([id, source]) => [
        id,
        { ...source, url: id === "wire" ? "javascript:alert(1)" : "https://example.org/?a=1&b=<2>" },
      ]),
    );
    const sheets = await sheetsOf({ ...publication, dataset: { ...publication.dataset, sources } });
    const links = [...(sheets.get("sources")!.cells ?? new Map()).values()].flatMap((cell) =>
      cell.hyperlink ? [cell.hyperlink.target] : [],
    );
    expect(links).toEqual(["https://example.org/?a=1&b=<2>"]);
    expect(sheets.get("sources")!.rows.flat()).toContain("javascript:alert(1)");
  });
});

describe("what a sheet can't hold", () => {
  const words = publication.wordings[0].tables;
  const column = { name: "old", topic: "old", type: "text" } as const;

  test("a row too many is left out, and said so", () => {
    const rows = function* () {
      for (let index = 0; index <= LIMITS.rows; index++) yield [index % 2 === 0 ? "x" : ""];
    };
    const { sheet, notes } = tableSheet("changes", { columns: [column], rows }, words);
    expect(sheet.rows!.length).toBe(LIMITS.rows);
    expect(notes).toEqual([
      "Sheet changes: the first 1,048,575 of 1,048,577 rows; changes.csv has them all.",
    ]);
  });

  test("nor more cells than a workbook can be put together from", () => {
    const columns = Array.from({ length: 100 }, () => column);
    const full = ["x".repeat(3), ...Array.from({ length: 99 }, () => "y")];
    const rows = function* () {
      for (let index = 0; index < LIMITS.cells / 100 + 5; index++) yield [...full];
    };
    const { sheet, notes } = tableSheet("claims", { columns, rows }, words);
    expect(sheet.rows!.length - 1).toBe(LIMITS.cells / 100);
    expect(notes).toEqual(["Sheet claims: the first 6,000 of 6,005 rows; claims.csv has them all."]);
  });

  test("a text that is too long is cut, and the first five are named", () => {
    const long = "x".repeat(LIMITS.text + 1);
    const notesOf = (...texts: string[]) =>
      tableSheet("changes", { columns: [column], rows: () => texts.map((text) => [text]) }, words).notes;
    expect(notesOf("short", "")).toEqual([]);
    expect(notesOf("short", long)).toEqual([expect.stringContaining("A3")]);
    expect(notesOf(...Array.from({ length: 6 }, () => long))).toEqual([
      expect.stringMatching(/\bA2, A3, A4, A5, A6\b(?!.*A7)/),
    ]);
  });

  test("a column too many is left out, and said so", () => {
    const columns = Array.from({ length: LIMITS.columns + 1 }, () => column);
    const { sheet, notes } = tableSheet("changes", { columns, rows: () => [] }, words);
    expect(sheet.rows![0]!.length).toBe(LIMITS.columns);
    expect(notes).toEqual([expect.stringContaining("16,384 of 16,385 columns")]);
  });
});

describe("a cell", () => {
  test.each([
    ["2031-05-06", 47974],
    ["1900-03-01", 61],
    ["1900-02-28", null],
    ["2031-05", null],
    ["2031-05-06?", null],
    ["2031-05-06/2031-05-08", null],
  ])("has the day %s as %s", (edtf, day) => {
    expect(dayNumber(edtf)).toBe(day);
  });

  test("keeps what a workbook would take for an escape", () => {
    expect(cellText("_x0041_ _x41_ _X0041_")).toBe("_x005F_x0041_ _x41_ _X0041_");
  });

  test("is cut at the limit, between characters", () => {
    expect(cutText("x".repeat(LIMITS.text), "…")).toBeNull();
    expect(cutText("x".repeat(LIMITS.text + 1), "…")).toBe(`${"x".repeat(LIMITS.text - 1)}…`);
    expect(cutText("😀".repeat(LIMITS.text), "…")?.isWellFormed()).toBe(true);
  });

  test.each([
    ["https://example.org", true],
    ["HTTP://example.org/a b", false],
    ["javascript:alert(1)", false],
    ["file:///etc/passwd", false],
    ["https://example.org/\u0000", false],
    [`https://example.org/${"x".repeat(3000)}`, false],
  ])("links to %s: %s", (url, links) => {
    expect(isLink(url)).toBe(links);
  });
});
