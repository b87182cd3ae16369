import type { WrittenTable } from "./csv/description.ts";
import type { Format } from "./format.ts";

export const csv: Format = {
  id: "csv",
  extension: "csv",
  mediaType: "text/csv; charset=utf-8; header=present",
  description: "claims, line-up, discrepancies, sources and changes as tables that describe themselves",
  needs: "data",
  async export(publication, tools) {
    // Loaded only where it is asked for.
    const [{ tables }, { csvChunks }, { describePackage }, { describeForWeb }] = await Promise.all([
      import("./tables/tables.ts"),
      import("./csv/csv-bytes.ts"),
      import("./csv/datapackage.ts"),
      import("./csv/csvw.ts"),
    ]);
    const written: WrittenTable[] = [];
    for (const table of tables.filter(({ csv }) => csv)) {
      const name = `${table.name}.${csv.extension}`;
      const pieces = csvChunks(table.content(publication), tools.csv);
      written.push({ table, artifact: await tools.keep(name, csv.mediaType, pieces) });
    }
    const described = [
      json("datapackage.json", "application/json", describePackage(written, publication, tools.csv)),
      json("csv-metadata.json", "application/csvm+json", describeForWeb(written, publication, tools.csv)),
    ];
    return [...written.map(({ artifact }) => artifact), ...described];
  },
};

function json(name: string, mediaType: string, value: object) {
  return { name, mediaType, bytes: new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`) };
}
