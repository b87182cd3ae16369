import * as fs from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Readable } from "node:stream";
import { parse } from "csv-parse/sync";
import jsonld from "jsonld";
import { DataFactory, Parser, Store } from "n3";
import CsvwParser from "rdf-parser-csvw";
import { validateTerm } from "rdf-validate-datatype";
import type { Validator } from "./validator.ts";

interface Column {
  readonly name: string;
  readonly titles: string;
  readonly datatype: string | { readonly base: string; readonly format?: string };
}

interface Metadata {
  readonly "@context": readonly [string, { readonly [member: string]: string }];
  readonly dialect: { readonly [member: string]: unknown };
  readonly tables: readonly Table[];
}

interface Table {
  readonly url: string;
  readonly tableSchema: { readonly columns: readonly Column[] };
}

const require = createRequire(import.meta.url);
const CSVW = "http://www.w3.org/ns/csvw";
const BASE = "https://example.org/";

/**
 * The kept packages of npm that know CSV on the Web read it and judge nothing. So: the metadata go through the
 * W3C's own JSON-LD context, in which a key that it doesn't know is a fault; each table through the reader, with
 * the metadata alone to go by; and each value that it gives through a check of its XML Schema datatype.
 */
export const csvw: Validator = {
  id: "CSV on the Web (W3C context, rdf-parser-csvw, rdf-validate-datatype)",
  async run(edition) {
    const metadata: Metadata = JSON.parse(await fs.readFile(join(edition, "csv-metadata.json"), "utf8"));
    const found = faultsOfContext(metadata["@context"]);
    for (const table of metadata.tables) {
      // The reader takes the first table that it finds described.
      const alone = { "@context": metadata["@context"], dialect: metadata.dialect, ...table };
      const described = await triples(alone).catch((cause: Error) => String(cause));
      if (typeof described === "string") found.push(`${table.url}: metadata: ${described}`);
      else found.push(...(await faultsOfTable(edition, table, described)));
    }
    return found;
  },
};

/** https://www.w3.org/TR/tabular-metadata/#top-level-properties: the context's name, then base and language at most. */
function faultsOfContext([name, local]: Metadata["@context"]): string[] {
  const others = Object.keys(local).filter((member) => member !== "@base" && member !== "@language");
  return [
    ...(name === CSVW ? [] : [`@context: ${name}`]),
    ...others.map((member) => `@context: ${member} is neither @base nor @language`),
  ];
}

async function triples(document: object): Promise<Store> {
  const context = require.resolve("rdf-parser-csvw/test/support/csvw.json");
  const read = JSON.parse(await fs.readFile(context, "utf8"));
  const quads = await jsonld.toRDF(document, {
    base: BASE,
    // What the context doesn't know would be left out without a word.
    safe: true,
    format: "application/n-quads",
    documentLoader: async (documentUrl: string) => {
      if (documentUrl !== CSVW) throw new Error(`not the context of CSV on the Web: ${documentUrl}`);
      return { documentUrl, document: read };
    },
  });
  return new Store(new Parser({ format: "N-Quads" }).parse(quads));
}

async function faultsOfTable(edition: string, table: Table, metadata: Store): Promise<string[]> {
  const text = await fs.readFile(join(edition, table.url), "utf8");
  const parser = new CsvwParser({ metadata, baseIRI: BASE });
  const read = new Map<string, string[]>();
  for await (const { predicate, object } of parser.import(Readable.from([text])))
    read.set(predicate.value, [...(read.get(predicate.value) ?? []), object.value]);
  const [heads = [], ...rows]: string[][] = parse(text, { bom: true });
  const { columns } = table.tableSchema;
  const said = columns.map(({ titles }) => titles);
  if (said.join() !== heads.join()) return [`${table.url}: described ${said}, written ${heads}`];
  return columns.flatMap((column, place) => {
    const written = rows.map((row) => row[place] ?? "").filter((cell) => cell !== "");
    const values = read.get(`${BASE}#${encodeURI(column.name)}`) ?? [];
    const differs = values.join("\n") === written.join("\n") ? [] : ["read otherwise than written"];
    const wrong = written.filter((value) => !isOf(column.datatype, value));
    return [
      ...differs,
      ...wrong.slice(0, 3).map((value) => `${value} is no ${JSON.stringify(column.datatype)}`),
    ].map((fault) => `${table.url}: ${column.titles}: ${fault}`);
  });
}

function isOf(datatype: Column["datatype"], value: string): boolean {
  const { base, format } = typeof datatype === "string" ? { base: datatype } : datatype;
  const term = DataFactory.literal(value, DataFactory.namedNode(`http://www.w3.org/2001/XMLSchema#${base}`));
  return validateTerm(term) && (format === undefined || new RegExp(`^(?:${format})$`, "u").test(value));
}
