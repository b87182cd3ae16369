import { describe, expect, test } from "vitest";
import { error } from "../src/diagnostic.ts";
import type { ImportRequest, ImportTools } from "../src/import/index.ts";
import { importFile } from "../src/import/index.ts";
import { loadDataset } from "../src/load/index.ts";
import type { Dataset } from "../src/model/dataset.ts";
import { validateDataset } from "../src/validate/index.ts";
import { memoryFiles, RALLY } from "./memory-files.ts";

const TABLE = `claim_id,measure,amount,speaker_id,source_id,said,excerpt,note
new,at-square,90,police,herald-05-02,2031-05-01,ninety,seen from the roof
police-count,at-square,80,police,herald-05-02,2031-05-01,eighty,
`;

const REQUEST: ImportRequest = {
  ...{
    file: "in.csv",
    data: "data",
    dataset: "rally",
    mappingFile: null,
    pairs: [],
    only: [],
    overTime: null,
    replace: true,
    strict: false,
  },
  ...{ dryRun: true, rejects: null, rejectsAsked: false, sheet: null, delimiter: null, encoding: null },
  languages: null,
};

/** An import whose reading back, the last of its validations, gives what `mistake` makes of the dataset. */
async function importWith(mistake: (read: Dataset) => Dataset | null) {
  const files = memoryFiles({ ...RALLY, "in.csv": TABLE });
  let isReadingBack = false;
  const tools = {
    files,
    load: (id: string, from: typeof files) => loadDataset("data", id, from),
    validate(raw: Parameters<typeof validateDataset>[0]) {
      const { dataset, diagnostics } = validateDataset(raw);
      if (!isReadingBack || dataset === null) return { dataset, diagnostics };
      const read = mistake(dataset);
      return {
        dataset: read,
        diagnostics: read === null ? [error("wrong-type", "no dataset", null)] : diagnostics,
      };
    },
    inEach: async () => "unexplained",
    signal: new AbortController().signal,
    onStep(step: string) {
      isReadingBack = step === "reading back";
    },
  };
  return importFile(REQUEST, tools as unknown as ImportTools);
}

const withClaims = (dataset: Dataset, change: (claims: Dataset["claims"]) => Dataset["claims"]): Dataset => ({
  ...dataset,
  claims: change(dataset.claims),
});

describe("what an import would write is read back before anything is written", () => {
  test("and is written where it is the same", async () => {
    const { ok, counts } = await importWith((read) => read);
    expect({ ok, counts }).toMatchObject({ ok: true, counts: { added: 1, updated: 1 } });
  });

  test.each<[string, (read: Dataset) => Dataset]>([
    [
      "another figure",
      (read) =>
        withClaims(read, (all) =>
          all.map((claim) => (claim.id === "new" ? { ...claim, amount: 9 } : claim) as typeof claim),
        ),
    ],
    [
      "a note that is gone",
      (read) => withClaims(read, (all) => all.map((claim) => ({ ...claim, note: null }))),
    ],
    ["one claim less", (read) => withClaims(read, (all) => all.slice(1))],
    [
      "one under another id",
      (read) =>
        withClaims(read, (all) =>
          all.map((claim) => (claim.id === "new" ? { ...claim, id: "newer" } : claim)),
        ),
    ],
  ])("and is a fault of the program where it is not: %s", async (_, mistake) => {
    await expect(importWith(mistake)).rejects.toThrow(/what would be written reads back otherwise: claim/);
  });

  test("and is not written where it is no dataset any more", async () => {
    const { ok, files, diff, diagnostics } = await importWith(() => null);
    expect({ ok, files, diff }).toEqual({ ok: false, files: [], diff: null });
    expect(diagnostics).toContainEqual(expect.objectContaining({ message: "no dataset" }));
  });
});
