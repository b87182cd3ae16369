import { languageColumn } from "../../model/claim-columns.ts";
import { ID_PATTERN } from "../../model/dataset.ts";
import { known } from "../../model/known.ts";
import type { Wording } from "../../model/publication.ts";
import { localize } from "../../model/text.ts";
import type { ColumnInfo } from "../tables/column.ts";
import { meaningOf } from "../tables/meaning.ts";
import { type Describe, EDTF, type WrittenTable } from "./description.ts";

/** csv-metadata.json: CSV on the Web, https://www.w3.org/TR/tabular-metadata/, all files in one group. */
export const describeForWeb: Describe = (written, publication, { delimiter }) => {
  const { dataset, wordings } = publication;
  const { language, tables: words } = wordings[0];
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": language }],
    "dc:title": localize(dataset.title, language).text,
    "dc:description": localize(dataset.question, language).text,
    dialect: {
      delimiter,
      encoding: "utf-8",
      lineTerminators: ["\r\n"],
      quoteChar: '"',
      doubleQuote: true,
      header: true,
      headerRowCount: 1,
    },
    tables: written.map((one) => ({
      url: one.artifact.name,
      "dc:description": words.tables[one.table.name],
      tableSchema: schema(one, one.table.content(publication).columns, written, wordings[0]),
    })),
  };
};

/** What a column's cells are in, where that is not the language of the whole: a source's own words are in the source's. */
function langOf(name: string): { readonly lang?: string } {
  const language = languageColumn(name)?.language;
  if (language !== undefined) return { lang: language };
  return name === "excerpt" || name === "headline" ? { lang: "und" } : {};
}

function schema(
  { table }: WrittenTable,
  columns: readonly ColumnInfo[],
  written: readonly WrittenTable[],
  wording: Wording,
) {
  const files = new Map(written.map(({ table, artifact }) => [table.name, artifact.name]));
  const references = columns.flatMap(({ name, refers }) => (refers === undefined ? [] : [{ name, refers }]));
  return {
    columns: columns.map((column) => ({
      name: variableName(column.name),
      titles: column.name,
      "dc:description": meaningOf(column, wording),
      datatype: datatype(column),
      ...langOf(column.name),
      required: column.required === true,
    })),
    ...(table.key === null ? {} : { primaryKey: table.key }),
    ...(references.length === 0
      ? {}
      : {
          foreignKeys: references.map(({ name, refers }) => ({
            columnReference: name,
            reference: { resource: known(files, refers.table), columnReference: refers.column },
          })),
        }),
  };
}

/** A name is a variable of a URI template, in which a hyphen has to be escaped. */
function variableName(name: string): string {
  return name.replaceAll("-", "%2D");
}

function datatype({ type, values }: ColumnInfo) {
  switch (type) {
    case "number":
      return "decimal";
    case "integer":
      return "integer";
    case "url":
      return "anyURI";
    case "language":
      return "language";
    case "id":
      return { base: "string", format: ID_PATTERN.source };
    case "code":
      return { base: "string", format: `^(?:${values?.join("|")})$` };
    case "date":
      return { "@id": EDTF, base: "string" };
    case "text":
      return "string";
  }
}
