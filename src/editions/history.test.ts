import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dataset, estimate } from "../../test/builders.ts";
import type { EditionRecord } from "../model/edition.ts";
import { editionDate } from "./date.ts";
import { hashBytes } from "./hash.ts";
import { compareRecords, listPublished, newestRecord, readRecord } from "./history.ts";

let output = "";
beforeEach(async () => {
  output = await fs.mkdtemp(join(tmpdir(), "dbrief-test-history-"));
});
afterEach(() => fs.rm(output, { recursive: true, force: true }));

const recordOf = (edition: number, parts: Partial<EditionRecord> = {}): EditionRecord => ({
  record: 1,
  dataset: "seals",
  edition,
  date: "2031-05-06",
  previous: null,
  claims: {},
  sources: {},
  discrepancies: {},
  changes: [],
  ...parts,
});

/** @param listed what the manifest says of the record; left out, the truth */
async function write(edition: number, files: { record?: string; listed?: string; manifest?: string } = {}) {
  const folder = join(output, "seals", "editions", String(edition));
  await fs.mkdir(folder, { recursive: true });
  const { record = JSON.stringify(recordOf(edition)), listed = hashBytes(record) } = files;
  const outputs = [{ name: "edition.json", sha256: listed, bytes: record.length }];
  const manifest = files.manifest ?? JSON.stringify({ manifest: 1, edition, inputs: [], outputs });
  if (record !== "") await fs.writeFile(join(folder, "edition.json"), record);
  if (manifest !== "") await fs.writeFile(join(folder, "manifest.json"), manifest);
}

const folder = () => join(output, "seals");

describe("the record of an edition", () => {
  test.each([
    ["as its manifest lists it", {}, true],
    ["other bytes than are listed", { listed: hashBytes("other") }, false],
    ["without a record", { record: "" }, false],
    ["without a manifest", { manifest: "" }, false],
    ["a manifest that lists none", { manifest: '{"manifest":1,"inputs":[],"outputs":[]}' }, false],
    ["a record of another version", { record: '{"record":2,"edition":1}' }, false],
    ["no JSON", { record: "{" }, false],
  ])("%s", async (_, files, reads) => {
    await write(1, files);
    expect((await readRecord(folder(), 1, fs)) !== null).toBe(reads);
  });

  test("the newest that can be read is taken, and those passed over are told", async () => {
    await write(1);
    await write(2);
    await write(3, { record: "" });
    const { record, faults } = await newestRecord(folder(), [1, 2, 3], fs);
    expect(record?.edition).toBe(2);
    expect(faults.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "record-unreadable: record of edition 3 is missing, damaged or of a newer version: changes are told from edition 2",
    ]);
    const none = await newestRecord(folder(), [3], fs);
    expect(none.record).toBeNull();
    expect(none.faults[0]?.message).toContain("no changes are told");
  });

  test("datasets that have editions are listed by name, and nothing else that lies there", async () => {
    await write(1);
    await fs.mkdir(join(output, "otters", "editions"), { recursive: true });
    await fs.mkdir(join(output, "no-editions"));
    await fs.writeFile(join(output, "notes.txt"), "");
    expect(await listPublished(output, fs)).toEqual(["otters", "seals"]);
    expect(await listPublished(join(output, "none"), fs)).toEqual([]);
  });
});

test("two editions are compared whichever is older, with the reasons that either tells", () => {
  const claim = (words: string) => ({ fields: { words }, shown: {} }) as never;
  const why = { en: "counted twice" };
  const told = {
    edition: 2,
    subjectType: "claim",
    change: "withdrawn",
    subjectId: "a",
    field: null,
  } as const;
  const discrepancies = { "d-1": { kind: "conflict", a: "a", b: "b" } } as const;
  const one = recordOf(1, { claims: { a: claim("90"), b: claim("80") }, discrepancies });
  const two = recordOf(2, {
    claims: { b: claim("80") },
    changes: [{ ...told, old: null, new: null, why }],
  });
  const onward = compareRecords(one, two);
  expect(onward.changes.map(({ change, subjectId, why: reason }) => [change, subjectId, reason])).toEqual([
    ["withdrawn", "a", why],
    ["withdrawn", "d-1", null],
  ]);
  expect(onward.pairs).toEqual({ "d-1": ["a", "b"] });
  expect(onward).toMatchObject({ from: { edition: 1 }, to: { edition: 2 } });
  expect(compareRecords(two, one).changes.map(({ change }) => change)).toEqual(["added", "added"]);
});

test("an edition is of the newest day that something was said or came out, never of a day that is planned", () => {
  const said = (day: string | null, asOf: string | null = null) => estimate({ id: "a", said: day, asOf });
  expect(editionDate(dataset([said("2031-05-04", "2040-01-01")], { published: {} }))).toBe("2031-05-04");
  const published = { paper: "2031-06-01/2031-06-03" };
  expect(editionDate(dataset([said("2031-05-04")], { published }))).toBe("2031-06-03");
  expect(editionDate(dataset([]))).toBe("1970-01-01");
});
