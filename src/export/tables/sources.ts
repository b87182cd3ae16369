import type { Source } from "../../model/dataset.ts";
import { DATE_BASES } from "../../model/partial-date.ts";
import type { Publication } from "../../model/publication.ts";
import { type Column, text } from "./column.ts";
import { dateCell, reason, textIn, writtenLanguage } from "./text-cells.ts";

/** sources.csv: one row a source in the curator's order; `claims` is how many it carries. */
export function sourceColumns({ dataset, evidence, wordings }: Publication): Column<Source>[] {
  const claims = Map.groupBy(dataset.claims, ({ source }) => source);
  const { language } = wordings[0];
  const basis = { ...text("published_basis"), type: "code", values: DATE_BASES } as const;
  return [
    { ...text("source_id"), type: "id", required: true, value: ({ id }) => id },
    { ...text("publisher"), value: ({ publisher }) => publisher },
    { ...text("agency"), value: ({ agency }) => agency },
    { ...text("headline"), value: ({ headline }) => headline },
    { ...text("byline"), value: ({ byline }) => byline },
    { ...text("language"), type: "language", value: writtenLanguage },
    { ...text("published"), type: "date", value: ({ published }) => dateCell(published) },
    { ...basis, value: ({ published }) => published?.basis },
    { ...text("url"), type: "url", value: ({ url }) => url },
    { ...text("archive"), value: ({ archive }) => archive },
    { ...text("sha256"), value: ({ id }) => evidence.sources.get(id)?.sha256 },
    { ...text("claims"), type: "integer", required: true, value: ({ id }) => claims.get(id)?.length ?? 0 },
    { ...text("published_why"), value: ({ published }) => reason(published, language) },
    { ...text("ref"), value: ({ ref }) => ref },
    { ...text("archive_url"), type: "url", value: ({ archiveUrl }) => archiveUrl },
    { ...text("updated"), type: "date", value: ({ updated }) => dateCell(updated) },
    { ...text("accessed"), type: "date", value: ({ accessed }) => dateCell(accessed) },
    { ...text("note"), value: ({ note }) => textIn(note, language) },
    { ...text("original"), value: ({ original }) => original },
    { ...text("original_sha256"), value: ({ originalSha256 }) => originalSha256 },
  ];
}
