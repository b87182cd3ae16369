import { describe, expect, it } from "vitest";
import { publicationOf, readDataset, SAMPLE } from "../../test/sample-publication.ts";
import { type Artifact, keepWhole, type WholeArtifact } from "../model/edition.ts";
import { exportAll } from "./all.ts";
import type { ExportTools, Format } from "./format.ts";
import { formats } from "./index.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const enclosed: Artifact = { name: "inputs.json", mediaType: "application/json", bytes: bytes("{}") };
const tools = {
  print: async () => bytes("%PDF"),
  begun: async () => undefined,
  date: "2031-05-04",
  producer: "test",
  csv: { delimiter: ",", bom: true },
  keep: keepWhole,
} as const satisfies Omit<ExportTools, "carried">;

/** A print that tells what it was given to carry. */
const print: Format = {
  id: "print",
  extension: "pdf",
  mediaType: "application/pdf",
  description: "",
  needs: "print",
  async export(_, { carried }) {
    const names = (await carried).map(({ name }) => name).join(" ");
    return [{ name: "brief.pdf", mediaType: "application/pdf", bytes: bytes(names) }];
  },
};

const publication = publicationOf(await readDataset(SAMPLE));
const format = (id: string) => formats.find((one) => one.id === id)!;
const textOf = (artifacts: readonly Artifact[], name: string) =>
  new TextDecoder().decode((artifacts.find((one) => one.name === name) as WholeArtifact).bytes);
const TABLES = ["claims.csv", "lineup.csv", "discrepancies.csv", "sources.csv", "changes.csv"];

describe("exportAll", () => {
  it("gives a print the very tables that lie beside it, and what is enclosed, and lists that too", async () => {
    const artifacts = await exportAll([print, format("csv")], publication, tools, [enclosed]);
    const carried = textOf(artifacts, "brief.pdf").split(" ");
    expect(carried.toSorted()).toEqual([...TABLES, "inputs.json"].sort());
    const names = artifacts.map(({ name }) => name);
    for (const name of carried) expect(names).toContain(name);
    expect(names[0]).toBe("brief.pdf");
    expect(new Set(names).size).toBe(names.length);
  });

  it("lets a print carry its tables where none lie beside it", async () => {
    const artifacts = await exportAll([print], publication, tools, [enclosed]);
    expect(artifacts.map(({ name }) => name)).toEqual(["brief.pdf", "inputs.json"]);
    expect(textOf(artifacts, "brief.pdf")).toContain("claims.csv");
  });

  it("encloses nothing where nothing is printed", async () => {
    const artifacts = await exportAll([format("csv")], publication, tools, [enclosed]);
    expect(artifacts.map(({ name }) => name)).not.toContain("inputs.json");
  });

  it("computes tables when all that is to be printed is with the browser, and without a print at once", async () => {
    const steps: string[] = [];
    const noted = (id: string, needs: Format["needs"]): Format => ({
      ...print,
      id,
      needs,
      async export() {
        steps.push(id);
        return [];
      },
    });
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const waiting = { ...tools, begun: () => begun };
    const exported = exportAll([noted("table", "data"), noted("print", "print")], publication, waiting, []);
    await new Promise(setImmediate);
    expect(steps).toEqual(["print"]);
    begin();
    await exported;
    expect(steps).toEqual(["print", "table"]);
    await exportAll(
      [noted("alone", "data")],
      publication,
      { ...tools, begun: () => new Promise(() => {}) },
      [],
    );
    expect(steps.at(-1)).toBe("alone");
  });

  it("fails with the print, even where the tables fail as well", async () => {
    const failing: Format = { ...print, export: () => Promise.reject(new Error("no paper")) };
    const broken = { ...publication, analysis: null as never };
    await expect(exportAll([failing], broken, tools, [])).rejects.toThrow("no paper");
    await new Promise(setImmediate);
  });
});
