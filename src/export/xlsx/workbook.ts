import { writeXlsx } from "hucre/xlsx";
import type { Publication } from "../../model/publication.ts";
import { localize } from "../../model/text.ts";
import type { ExportTools } from "../format.ts";
import { tables } from "../tables/tables.ts";
import { aboutSheet } from "./about.ts";
import { cellText } from "./cell.ts";
import { FONT } from "./look.ts";
import { tableSheet } from "./sheet.ts";

/**
 * brief.xlsx: a sheet that explains the columns, then a sheet a table. No cell is ever a formula: whatever the
 * data hold is written as a text, a number or a day. The same publication gives the same bytes.
 */
export async function workbookBytes(
  publication: Publication,
  { date, producer }: Pick<ExportTools, "date" | "producer">,
): Promise<Uint8Array> {
  const { dataset, wordings } = publication;
  const sheets = tables.map((table) =>
    tableSheet(table.name, table.content(publication), wordings[0].tables),
  );
  // Of the newest data, not of the clock, which the library asks where it is not told.
  const day = new Date(`${date}T00:00:00Z`);
  const title = cellText(localize(dataset.title, wordings[0].language).text);
  return writeXlsx({
    sheets: [
      aboutSheet(
        publication,
        sheets.flatMap(({ notes }) => notes),
      ),
      ...sheets.map(({ sheet }) => sheet),
    ],
    properties: { title, creator: producer, created: day, modified: day },
    defaultFont: { name: FONT, size: 11 },
  });
}
