import type { Source } from "../../model/dataset.ts";
import type { Publication } from "../../model/publication.ts";
import type { Column } from "./csv-bytes.ts";
import { reason, textIn, writtenLanguage } from "./text-cells.ts";

/** sources.csv: one row a source in the curator's order; `claims` is how many it carries. */
export function sourceColumns({ dataset, evidence, wordings }: Publication): Column<Source>[] {
  const claims = Map.groupBy(dataset.claims, ({ source }) => source);
  const { language } = wordings[0];
  return [
    { name: "source_id", value: ({ id }) => id },
    { name: "publisher", value: ({ publisher }) => publisher },
    { name: "agency", value: ({ agency }) => agency },
    { name: "headline", value: ({ headline }) => headline },
    { name: "byline", value: ({ byline }) => byline },
    { name: "language", value: writtenLanguage },
    { name: "published", value: ({ published }) => published?.edtf },
    { name: "published_basis", value: ({ published }) => published?.basis },
    { name: "url", value: ({ url }) => url },
    { name: "archive", value: ({ archive }) => archive },
    { name: "sha256", value: ({ id }) => evidence.sources.get(id)?.sha256 },
    { name: "claims", value: ({ id }) => claims.get(id)?.length ?? 0 },
    { name: "published_why", value: ({ published }) => reason(published, language) },
    { name: "note", value: ({ note }) => textIn(note, language) },
  ];
}
