import { csvChunks } from "../csv/csv-bytes.ts";
import { tables } from "../tables/tables.ts";
import type { Exchange } from "./exchange.ts";

/** claims.csv as an edition has it: put beside the other data files in place of claims.yaml, it is the same claims. */
export const csv: Exchange = {
  id: "csv",
  mediaType: "text/csv; charset=utf-8; header=present",
  description: "claims.csv, to keep the claims in that instead of claims.yaml",
  *write(publication) {
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    for (const { content } of tables.filter(({ name }) => name === "claims"))
      for (const piece of csvChunks(content(publication), { delimiter: ",", bom: true }))
        yield decoder.decode(piece);
  },
};
