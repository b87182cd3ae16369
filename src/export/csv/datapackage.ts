import { createHash } from "node:crypto";
import { ID_PATTERN } from "../../model/dataset.ts";
import { type Artifact, sizeOf } from "../../model/edition.ts";
import type { Wording } from "../../model/publication.ts";
import { localize } from "../../model/text.ts";
import type { CsvOptions } from "../format.ts";
import type { ColumnInfo } from "../tables/column.ts";
import { meaningOf } from "../tables/meaning.ts";
import { type Describe, EDTF, type WrittenTable } from "./description.ts";

/**
 * datapackage.json: a Tabular Data Package, https://specs.frictionlessdata.io/tabular-data-package/ (v1).
 * Texts stand in the file as they are guarded there; docs/spreadsheets.md says how to take the guard off.
 */
export const describePackage: Describe = (written, publication, options) => {
  const { dataset, wordings } = publication;
  const { language, tables: words } = wordings[0];
  return {
    profile: "tabular-data-package",
    name: dataset.id,
    title: localize(dataset.title, language).text,
    description: localize(dataset.question, language).text,
    resources: written.map((one) => ({
      name: one.table.name,
      profile: "tabular-data-resource",
      path: one.artifact.name,
      description: words.tables[one.table.name],
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      bytes: sizeOf(one.artifact),
      hash: `sha256:${sha256(one.artifact)}`,
      dialect: dialect(options),
      schema: schema(one, one.table.content(publication).columns, wordings[0]),
    })),
  };
};

function sha256(artifact: Artifact): string {
  if ("stored" in artifact) return artifact.stored.sha256;
  return createHash("sha256").update(artifact.bytes).digest("hex");
}

function dialect({ delimiter }: CsvOptions) {
  return {
    delimiter,
    lineTerminator: "\r\n",
    quoteChar: '"',
    doubleQuote: true,
    skipInitialSpace: false,
    header: true,
    caseSensitiveHeader: true,
  };
}

function schema({ table }: WrittenTable, columns: readonly ColumnInfo[], wording: Wording) {
  const references = columns.flatMap(({ name, refers }) => (refers === undefined ? [] : [{ name, refers }]));
  return {
    fields: columns.map((column) => field(column, wording)),
    missingValues: [""],
    ...(table.key === null ? {} : { primaryKey: table.key }),
    ...(references.length === 0
      ? {}
      : {
          foreignKeys: references.map(({ name, refers }) => ({
            fields: name,
            reference: { resource: refers.table, fields: refers.column },
          })),
        }),
  };
}

function field(column: ColumnInfo, wording: Wording) {
  const constraints = {
    ...(column.required === true ? { required: true } : {}),
    ...(column.values === undefined ? {} : { enum: column.values }),
    ...(column.type === "id" ? { pattern: ID_PATTERN.source } : {}),
  };
  return {
    name: column.name,
    ...fieldType(column),
    description: meaningOf(column, wording),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

function fieldType({ type }: ColumnInfo) {
  switch (type) {
    case "number":
    case "integer":
      return { type };
    case "url":
      return { type: "string", format: "uri" };
    // A column of partial dates is no `date` to Frictionless, which knows whole days only.
    case "date":
      return { type: "string", rdfType: EDTF };
    default:
      return { type: "string" };
  }
}
