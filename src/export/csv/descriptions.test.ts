import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { naughtyPublication } from "../../../test/naughty-publication.ts";
import { publicationOf, readDataset, SAMPLE } from "../../../test/sample-publication.ts";
import { keepWhole, type WholeArtifact } from "../../model/edition.ts";
import { parsePartialDate } from "../../model/partial-date.ts";
import type { Publication } from "../../model/publication.ts";
import { csv } from "../csv.ts";
import type { CsvOptions, ExportTools } from "../format.ts";

interface Field {
  readonly name: string;
  readonly type: "string" | "number" | "integer";
  readonly format?: string;
  readonly rdfType?: string;
  readonly description: string;
  readonly constraints?: { required?: boolean; enum?: string[]; pattern?: string };
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly dialect: { delimiter: string; quoteChar: string };
  readonly schema: {
    readonly fields: Field[];
    readonly primaryKey?: string;
    readonly foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
  };
}

const sample = publicationOf(await readDataset(SAMPLE));
const changed: Publication = {
  ...sample,
  changes: [
    {
      edition: 2,
      change: "changed",
      subjectType: "claim",
      subjectId: "late",
      field: "amount",
      old: "30",
      new: "40",
      why: null,
    },
  ],
};

const artifactsOf = async (publication: Publication, options: CsvOptions) => {
  const tools = { csv: options, date: "2031-05-07", producer: "test", keep: keepWhole } as ExportTools;
  return (await csv.export(publication, tools)) as WholeArtifact[];
};
const jsonOf = (artifacts: readonly WholeArtifact[], name: string) =>
  JSON.parse(new TextDecoder().decode(artifacts.find((one) => one.name === name)!.bytes));

/** Every value of every file against the file's own schema: what a reader of the package would do. */
function faultsOf(artifacts: readonly WholeArtifact[]): string[] {
  const { resources } = jsonOf(artifacts, "datapackage.json") as { resources: Resource[] };
  const read = new Map(
    resources.map((resource) => {
      const { bytes } = artifacts.find(({ name }) => name === resource.path)!;
      const { delimiter, quoteChar: quote } = resource.dialect;
      const rows: string[][] = parse(Buffer.from(bytes), { bom: true, delimiter, quote });
      return [resource.name, { resource, header: rows[0]!, rows: rows.slice(1), bytes }];
    }),
  );
  const valuesIn = (table: string, column: string) => {
    const { header, rows } = read.get(table)!;
    return rows.map((row) => row[header.indexOf(column)]!);
  };
  return [...read.values()].flatMap(({ resource, header, rows, bytes }) => {
    const { fields, primaryKey, foreignKeys = [] } = resource.schema;
    const hash = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
    const keys = primaryKey === undefined ? [] : valuesIn(resource.name, primaryKey);
    return [
      ...(resource.bytes === bytes.length && resource.hash === hash ? [] : [`${resource.path}: bytes`]),
      ...(fields.map(({ name }) => name).join() === header.join() ? [] : [`${resource.path}: header`]),
      ...(new Set(keys).size === keys.length ? [] : [`${resource.path}: key twice`]),
      ...rows.flatMap((row) =>
        fields.flatMap((field, index) =>
          faultOf(row[index]!, field).map((fault) => `${resource.path}: ${fault}`),
        ),
      ),
      ...foreignKeys.flatMap(({ fields: column, reference }) => {
        const there = new Set(valuesIn(reference.resource, reference.fields));
        const dangling = valuesIn(resource.name, column).filter((value) => value !== "" && !there.has(value));
        return dangling.map((value) => `${resource.path}: ${column} ${value} is nowhere`);
      }),
    ];
  });
}

function faultOf(value: string, { name, type, rdfType, format, constraints = {} }: Field): string[] {
  if (value === "") return constraints.required === true ? [`${name} is empty`] : [];
  const right =
    (type === "string" || (type === "integer" ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/).test(value)) &&
    (constraints.enum?.includes(value) ?? true) &&
    (constraints.pattern === undefined || new RegExp(constraints.pattern).test(value)) &&
    (rdfType === undefined || parsePartialDate(value) !== null) &&
    (format !== "uri" || URL.canParse(value));
  return right ? [] : [`${name} is ${value}`];
}

describe("datapackage.json", () => {
  test.each([
    ["the sample", changed, { delimiter: ",", bom: true }],
    ["the sample with semicolons", changed, { delimiter: ";", bom: false }],
    ["naughty data", naughtyPublication(), { delimiter: "\t", bom: true }],
  ] as const)("describes every file of %s, and each holds to it", async (_, publication, options) => {
    const artifacts = await artifactsOf(publication, options);
    const { resources } = jsonOf(artifacts, "datapackage.json") as { resources: Resource[] };
    expect(resources.map(({ path }) => path)).toEqual(
      artifacts.filter(({ name }) => name.endsWith(".csv")).map(({ name }) => name),
    );
    expect(resources.map(({ name }) => name)).toEqual([
      ...["lineup", "claims", "discrepancies", "sources", "changes"],
    ]);
    expect(faultsOf(artifacts)).toEqual([]);
  });

  test.each([
    ["a number", /,40,/, ",forty,"],
    ["an id of a source", /,gazette,Gazette/, ",gazettte,Gazette"],
    ["a word of a list", /,affirms,/, ",afirms,"],
    ["a key", /\r\nearly,/, "\r\nlate,"],
    ["a value that has to be there", /,warden,The warden,/, ",,The warden,"],
  ])("and a fault in %s is found", async (_, right, wrong) => {
    const artifacts = await artifactsOf(sample, { delimiter: ",", bom: false });
    const spoiled = artifacts.map((artifact) => {
      if (artifact.name !== "claims.csv") return artifact;
      const text = new TextDecoder().decode(artifact.bytes);
      expect(text).toMatch(right);
      return { ...artifact, bytes: new TextEncoder().encode(text.replace(right, wrong)) };
    });
    expect(faultsOf(spoiled).filter((fault) => fault !== "claims.csv: bytes").length).toBeGreaterThan(0);
  });

  test("has a sentence for every column", async () => {
    const artifacts = await artifactsOf(sample, { delimiter: ",", bom: true });
    const { resources } = jsonOf(artifacts, "datapackage.json") as { resources: Resource[] };
    for (const { schema } of resources)
      for (const { name, description } of schema.fields) expect(description, name).toMatch(/\.$/);
  });
});

test("what no row is without is required", async () => {
  const artifacts = await artifactsOf(changed, { delimiter: ",", bom: true });
  const { resources } = jsonOf(artifacts, "datapackage.json") as { resources: Resource[] };
  const required = resources.map(({ path, schema }) => [
    path,
    schema.fields.filter(({ constraints }) => constraints?.required).map(({ name }) => name),
  ]);
  expect(Object.fromEntries(required)).toMatchInlineSnapshot(`
    {
      "changes.csv": [
        "edition",
        "change",
        "subject_id",
        "subject_type",
      ],
      "claims.csv": [
        "claim_id",
        "claim_type",
        "speaker_id",
        "speaker",
        "utterance",
        "origin",
        "source_id",
        "excerpt",
        "verification",
      ],
      "discrepancies.csv": [
        "discrepancy_id",
        "kind",
        "subject",
        "claim_a",
        "claim_b",
        "speaker_a",
        "speaker_b",
        "source_a",
        "source_b",
        "rule",
        "subject_type",
        "speaker_id_a",
        "speaker_id_b",
      ],
      "lineup.csv": [
        "speaker",
        "source_id",
      ],
      "sources.csv": [
        "source_id",
        "claims",
      ],
    }
  `);
});

describe("csv-metadata.json", () => {
  test("names the same files, columns and keys as datapackage.json", async () => {
    const artifacts = await artifactsOf(changed, { delimiter: ";", bom: true });
    const { resources } = jsonOf(artifacts, "datapackage.json") as { resources: Resource[] };
    const web = jsonOf(artifacts, "csv-metadata.json");
    // Of the second, base and language are all that the standard allows.
    expect(web["@context"]).toEqual(["http://www.w3.org/ns/csvw", { "@language": "en" }]);
    expect(web.dialect.delimiter).toBe(";");
    const told = web.tables.map((table: { url: string; tableSchema: WebSchema }) => ({
      path: table.url,
      columns: table.tableSchema.columns.map(({ titles }) => titles),
      required: table.tableSchema.columns.filter(({ required }) => required).map(({ titles }) => titles),
      key: table.tableSchema.primaryKey,
      refers: table.tableSchema.foreignKeys?.map(({ columnReference }) => columnReference),
    }));
    expect(told).toEqual(
      resources.map(({ path, schema }) => ({
        path,
        columns: schema.fields.map(({ name }) => name),
        required: schema.fields
          .filter(({ constraints }) => constraints?.required === true)
          .map(({ name }) => name),
        key: schema.primaryKey,
        refers: schema.foreignKeys?.map(({ fields }) => fields),
      })),
    );
  });

  test("has names that a URI template takes, each once a table", async () => {
    const artifacts = await artifactsOf(sample, { delimiter: ",", bom: true });
    for (const { tableSchema } of jsonOf(artifacts, "csv-metadata.json").tables) {
      const names = (tableSchema as WebSchema).columns.map(({ name }) => name);
      for (const name of names) expect(name).toMatch(/^(?:[A-Za-z0-9]|%[0-9A-F]{2})(?:\w|%[0-9A-F]{2})*$/);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

interface WebSchema {
  readonly columns: { name: string; titles: string; required: boolean }[];
  readonly primaryKey?: string;
  readonly foreignKeys?: { columnReference: string }[];
}
