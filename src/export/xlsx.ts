import type { Format } from "./format.ts";

export const xlsx: Format = {
  id: "xlsx",
  extension: "xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  description: "all tables as one workbook, with a sheet that explains every column",
  needs: "data",
  async export(publication, tools) {
    const { workbookBytes } = await import("./xlsx/workbook.ts");
    const bytes = await workbookBytes(publication, tools);
    return [{ name: `brief.${xlsx.extension}`, mediaType: xlsx.mediaType, bytes }];
  },
};
