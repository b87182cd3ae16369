import type { Format } from "./format.ts";

export const csv: Format = {
  id: "csv",
  extension: "csv",
  mediaType: "text/csv; charset=utf-8; header=present",
  description: "claims, line-up, discrepancies and sources as tables for spreadsheets and programs",
  needs: "data",
  async export(publication, tools) {
    // The tables are written only where they are asked for, and so is what writes them loaded.
    const { tables } = await import("./csv/tables.ts");
    return tables.map((table) => ({
      name: `${table.name}.${csv.extension}`,
      mediaType: csv.mediaType,
      bytes: table.write(publication, tools.csv),
    }));
  },
};
