import type { CellStyle, CellValue, WriteSheet } from "hucre";
import { rangeRef } from "hucre/xlsx";
import type { Publication } from "../../model/publication.ts";
import { localize } from "../../model/text.ts";
import { meaningOf } from "../tables/meaning.ts";
import { type Table, tables } from "../tables/tables.ts";
import { cellText } from "./cell.ts";
import { HEAD, rowHeights, TITLE } from "./look.ts";

/** The first sheet: what the workbook answers, what it could not hold, and what each column means. */
export function aboutSheet(publication: Publication, notes: readonly string[]): WriteSheet {
  const { dataset, wordings } = publication;
  const { language, tables: words } = wordings[0];
  const texts = [dataset.title, dataset.question].map((text) => localize(text, language).text);
  const above = [...texts, words.reading, ...notes].map((text) => [cellText(text)]);
  const head = above.length + 1;
  const headings = [
    ...[words.headings.table, words.headings.column, words.headings.type, words.headings.values],
    ...wordings.map((wording) => wording.tables.headings.meaning),
  ];
  const rows: CellValue[][] = [
    ...above,
    [],
    headings,
    ...tables.flatMap((table) => tableRows(table, publication)),
  ];
  const cells = new Map<string, { style: CellStyle }>([["0,0", { style: TITLE }]]);
  headings.forEach((_, index) => {
    cells.set(`${head},${index}`, { style: HEAD });
  });
  const folded = [VALUES, ...wordings.map(() => MEANING)];
  return {
    name: "about",
    rows,
    cells,
    columns: [
      ...NARROW.map((width) => ({ width, style: { alignment: { vertical: "top" as const } } })),
      ...folded.map((width) => ({ width, style: FOLDED })),
    ],
    // What stands above the table runs on to the right.
    rowDefs: rowHeights(
      rows.map((row, index) => (index < head ? [] : row)),
      [...NARROW.map(() => null), ...folded],
    ),
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      printTitlesRow: `$${head + 1}:$${head + 1}`,
    },
    freezePane: { rows: head + 1 },
    autoFilter: { range: rangeRef(head, 0, rows.length - 1, headings.length - 1) },
  };
}

const NARROW = [16, 26, 16];
const VALUES = 30;
const MEANING = 80;
const FOLDED: CellStyle = { alignment: { wrapText: true, vertical: "top" } };

/** What the table holds, then a row a column, in each language of the brief. */
function tableRows(table: Table, publication: Publication): CellValue[][] {
  const { wordings } = publication;
  const own = wordings.map(({ tables: words }) => words.tables[table.name]);
  const { types } = wordings[0].tables;
  return [
    [table.name, null, null, null, ...own],
    ...table
      .content(publication)
      .columns.map((column) => [
        table.name,
        cellText(column.name),
        types[column.type],
        column.values?.join(", ") ?? null,
        ...wordings.map((wording) => cellText(meaningOf(column, wording))),
      ]),
  ];
}
