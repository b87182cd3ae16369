import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { csvBytes } from "../src/export/csv/csv-bytes.ts";
import { tables } from "../src/export/tables/tables.ts";
import { workbookBytes } from "../src/export/xlsx/workbook.ts";
import { unguardFormula } from "../src/model/formula-guard.ts";
import type { Publication } from "../src/model/publication.ts";
import { kept, NAUGHTY, naughtyPublication } from "./naughty-publication.ts";
import { hasLibreOffice, type Opened, type OpenedCell, openInLibreOffice } from "./open-document.ts";

const publication = naughtyPublication();
const SEPARATORS = [",", ";", "\t"] as const;
/** LibreOffice takes long: it is told one of them, and each in turn where DBRIEF_FUZZ_CASES is set. */
const TOLD = process.env.DBRIEF_FUZZ_CASES === undefined ? ([";"] as const) : SEPARATORS;
const installed = await hasLibreOffice();
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dbrief-test-sheets-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** LibreOffice itself drops tabs from a cell of several lines, out of any file. */
function seenText(text: string): string {
  const whole = kept(text);
  return whole.includes("\n") ? whole.replaceAll("\t", "") : whole;
}

function withoutLongTexts(): Publication {
  const { dataset } = publication;
  const claims = dataset.claims.filter(({ excerpt }) => excerpt.length < 10_000);
  return { ...publication, dataset: { ...dataset, claims } };
}

/** Rows by the heading of their columns. */
function byHeading(opened: Opened, sheet: string | null): Map<string, OpenedCell>[] {
  const { rows } = opened.sheets().find(({ name }) => sheet === null || name === sheet)!;
  const headings = rows[0]!.map(({ text }) => text);
  const empty: OpenedCell = { type: "", text: "", value: "", link: null };
  return rows.slice(1).map((row) => new Map(headings.map((name, index) => [name, row[index] ?? empty])));
}

describe.skipIf(!installed)("LibreOffice opens the CSV files of naughty data", () => {
  const table = tables.find(({ name }) => name === "claims")!;

  test.each(TOLD)("and finds no formula, told %j, whatever the file was written with", async (told) => {
    const files = await Promise.all(
      SEPARATORS.map(async (delimiter, index) => {
        const path = join(folder, `claims-${index}.csv`);
        // The longest texts take LibreOffice seconds to lay out: once a separator is enough.
        const content = table.content(delimiter === told ? publication : withoutLongTexts());
        await writeFile(path, csvBytes(content, { delimiter, bom: true }));
        return path;
      }),
    );
    const others = await Promise.all(
      tables
        .filter(({ csv, name }) => csv && name !== "claims")
        .map(async ({ name, content }) => {
          const path = join(folder, `${name}.csv`);
          await writeFile(path, csvBytes(content(withoutLongTexts()), { delimiter: told, bom: true }));
          return path;
        }),
    );
    const bare = join(folder, "bare.csv");
    await writeFile(bare, `a${told}b\r\n=1+1${told}2\r\n`);
    const opened = await openInLibreOffice([...files, ...others, bare], folder, told.codePointAt(0)!);
    // The bare formula shows that the check finds one where there is one.
    expect(opened.map(({ xml }) => xml.includes("table:formula"))).toEqual([
      ...[...files, ...others].map(() => false),
      true,
    ]);

    const rows = byHeading(opened[SEPARATORS.indexOf(told)]!, null);
    expect(rows.length).toBe(NAUGHTY.length);
    for (const [index, claim] of publication.dataset.claims.entries()) {
      const row = rows[index]!;
      for (const column of ["excerpt", "note"])
        expect(unguardFormula(row.get(column)!.text), `${column} of ${claim.id}`).toBe(
          seenText(NAUGHTY[index]!),
        );
      if (claim.type === "estimate")
        expect(row.get("amount")).toMatchObject({ type: "float", value: String(claim.amount) });
      else expect(row.get("amount")!.type).toBe("");
    }
    expect(rows[1]!.get("said")).toMatchObject({ type: "date", value: "2031-05-04" });
  });
});

describe.skipIf(!installed)("LibreOffice opens the workbook of naughty data", () => {
  let opened: Opened;
  let claims: Map<string, OpenedCell>[];
  beforeAll(async () => {
    const path = join(folder, "brief.xlsx");
    await writeFile(path, await workbookBytes(publication, { date: "2031-05-06", producer: "dbrief" }));
    [opened] = (await openInLibreOffice([path], folder)) as [Opened];
    claims = byHeading(opened, "claims");
  });

  test("with all sheets, the one that explains them first", () => {
    expect(opened.sheets().map(({ name }) => name)).toEqual([
      "about",
      ...["lineup", "claims", "discrepancies", "stances", "sources", "changes"],
    ]);
  });

  test("and finds no formula", () => {
    expect(opened.xml).not.toContain("table:formula");
  });

  test("and has every text as it is, the longest cut with a mark", () => {
    expect(claims.length).toBe(NAUGHTY.length);
    for (const [index, text] of NAUGHTY.entries()) {
      const whole = seenText(text);
      const { text: seen, type } = claims[index]!.get("excerpt")!;
      expect(type).toBe(whole === "" ? "" : "string");
      if (whole.length <= 32_767) expect(seen, `row ${index}`).toBe(whole);
      else {
        expect(seen.endsWith(" … [cut; whole in claims.csv]")).toBe(true);
        expect(whole.startsWith(seen.slice(0, -" … [cut; whole in claims.csv]".length))).toBe(true);
        expect(seen.length).toBeGreaterThan(32_760);
        expect(seen.length).toBeLessThanOrEqual(32_767);
      }
    }
  });

  test("and says on the first sheet what was cut", () => {
    const about = opened.sheets()[0]!.rows.map((row) => row[0]?.text ?? "");
    expect(about).toContainEqual(expect.stringMatching(/^Sheet claims: \d+ texts longer than a cell holds/));
  });

  test("with numbers as numbers, full days as days and partial ones as text", () => {
    for (const [index, claim] of publication.dataset.claims.entries()) {
      const amount = claims[index]!.get("amount")!;
      if (claim.type === "estimate")
        expect(amount).toMatchObject({ type: "float", value: String(claim.amount) });
      const { edtf } = claim.said!;
      expect(claims[index]!.get("said")).toMatchObject(
        edtf.length === 10 ? { type: "date", value: edtf } : { type: "string", text: edtf },
      );
    }
  });
});

test("the workbook has the same bytes again, in another time zone too", async () => {
  const make = () => workbookBytes(publication, { date: "2031-05-06", producer: "dbrief" });
  const zone = process.env.TZ;
  const first = await make();
  try {
    process.env.TZ = "Pacific/Kiritimati";
    expect(Buffer.compare(first, await make())).toBe(0);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});
