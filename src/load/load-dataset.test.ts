import * as nodeFiles from "node:fs/promises";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryFiles, RALLY } from "../../test/memory-files.ts";
import { type Diagnostic, MachineError } from "../diagnostic.ts";
import { LARGEST_SOURCES, LARGEST_TABLE, LARGEST_YAML } from "../files/index.ts";
import { listDatasets, loadDataset } from "./index.ts";

const load = (tree: Record<string, string | Uint8Array>, id = "rally") =>
  loadDataset("data", id, memoryFiles(tree));
const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(RALLY).filter(([path]) => !names.some((name) => path.endsWith(name))));
const codes = (raw: { diagnostics: readonly { code: string }[] }) => raw.diagnostics.map(({ code }) => code);

describe("loading a dataset", () => {
  it("reads each file with its kind, in reading order", async () => {
    const raw = await load(RALLY);
    expect(raw.diagnostics).toEqual([]);
    expect(raw.documents.map(({ kind }) => kind)).toEqual(["brief", "sources", "speakers", "claims"]);
  });

  it("reads claims/*.yaml by name, beside claims.yaml and claims.csv", async () => {
    const raw = await load({
      ...RALLY,
      "data/rally/claims/b.yaml": "- id: b",
      "data/rally/claims/a.yaml": "- id: a",
      "data/rally/claims.csv": "claim_id\r\nc\r\n",
    });
    const files = raw.documents.filter(({ kind }) => kind === "claims").map(({ file }) => file);
    expect(files).toEqual(["data/rally/claims.yaml", "data/rally/claims/a.yaml", "data/rally/claims/b.yaml"]);
    expect(raw.tables).toHaveLength(1);
  });

  it("names the first eight for a dataset unlike any", async () => {
    const hintOf = async (names: string) => {
      const tree = Object.fromEntries([...names].map((name) => [`data/${name}/brief.yaml`, "title: x"]));
      return (await load(tree, "harbour")).diagnostics[0]?.hint;
    };
    expect(await hintOf("ab")).toBe("known: a, b");
    expect(await hintOf("abcdefghij")).toBe("known: a, b, c, d, e, f, g, h and 2 more");
  });

  it("names the near ones for an unknown dataset", async () => {
    const raw = await load(RALLY, "raly");
    expect(raw.diagnostics).toMatchObject([
      { code: "unknown-dataset", message: "unknown dataset: raly", hint: "did you mean rally?" },
    ]);
  });

  it.each(["../rally", "Rally", "", "a/b", "rally\u0000", "x".repeat(5000)])(
    "takes no path for a name: %j",
    async (id) => {
      expect(codes(await load(RALLY, id))).toEqual(["unknown-dataset"]);
    },
  );

  it("says that the data folder is missing", async () => {
    const raw = await loadDataset("nowhere", "rally", memoryFiles(RALLY));
    expect(raw.diagnostics).toMatchObject([{ code: "missing-folder", at: { file: "nowhere" } }]);
  });

  it("calls a folder without any of the files an empty dataset, once", async () => {
    expect(codes(await load({ "data/rally/README.md": "x" }))).toEqual(["empty-dataset"]);
  });

  it("says of a table with uneven rows that it was not read whole", async () => {
    const uneven = { ...without("claims.yaml"), "data/rally/claims.csv": "claim_id,measure\na\n" };
    const raw = await load(uneven);
    expect(codes(raw)).toEqual(["csv-row-length"]);
    expect([...raw.unread]).toContain("claims");
  });

  it("names each file that is missing", async () => {
    const raw = await load(without("brief.yaml", "claims.yaml"));
    expect(raw.diagnostics.map(({ message }) => message)).toEqual([
      "missing file: brief.yaml",
      "missing file: claims.yaml",
    ]);
    expect([...raw.unread]).toEqual(["brief", "claims", "assessments", "withdrawn"]);
  });

  it.each([
    ["claims-march.csv", "error", /put its rows there/],
    ["claims-2.ndjson.gz", "error", /unpack it/],
    ["Sources.yaml", "warning", /rename it to sources.yaml/],
    ["speakers.tsv", "warning", /the file that is read is speakers.yaml/],
    ["Claims.csv", "error", /rename it to claims\.csv/],
    ["claims.tsv", "error", /dbrief import/],
    ["claims.jsonl", "error", /claims\.ndjson/],
    ["claims.json", "error", /dbrief import/],
    ["claim.ndjson", "error", /claims\.ndjson/],
    ["claims (2).xlsx", "error", /dbrief import/],
    ["march-claims.yaml", "error", /move it to claims\//],
    ["Claims/a.yaml", "error", /claims\//],
    ["claims-march/a.csv", "error", /claims\//],
    ["claims/march.csv", "error", /holds \.yaml files/],
    ["claims/2024/a.yaml", "error", /holds \.yaml files/],
    ["claims/a.YAML", "error", /rename it to a\.yaml/],
    ["assessments.json", "error", /assessments\.yaml/],
    ["Withdrawn.yaml", "error", /rename it to withdrawn\.yaml/],
    ["sources.csv", "warning", /sources\.yaml/],
    ["claims.yaml.bak", "note", /copy of claims\.yaml/],
    ["claims.csv~", "note", /copy of claims\.csv/],
    ["archive.zip", "note", /unpack/],
    ["Archive/a.txt", "note", /rename it/],
    ["claims.rejects.csv", "warning", /correct/],
    ["claims.rejects-2.csv", "warning", /correct/],
  ] as const)("names what looks like the dataset's and is not read: %s", async (name, severity, hint) => {
    const { diagnostics } = await load({ ...RALLY, [`data/rally/${name}`]: "- id: a" });
    expect(diagnostics).toMatchObject([{ severity, hint: expect.stringMatching(hint) }]);
    expect(diagnostics[0]?.at?.file).toBe(
      `data/rally/${name.replace(/^(Claims|Archive|claims-march|claims\/2024)\/.*/, "$1")}`,
    );
  });

  it.each(["README.md", "claims.md", "notes.bak", "reclaims.csv", "archive/claims.json"])(
    "says nothing of %s",
    async (name) => {
      expect((await load({ ...RALLY, [`data/rally/${name}`]: "" })).diagnostics).toEqual([]);
    },
  );

  it("reads no .yml, and says so once", async () => {
    const raw = await load({
      ...without("claims.yaml"),
      "data/rally/claims.yml": "- id: a",
      "data/rally/claims/x.yml": "",
    });
    expect(raw.diagnostics).toMatchObject([
      { code: "missing-file", hint: "rename claims.yml to claims.yaml" },
      { code: "yml-file", message: "not read: x.yml", at: { file: "data/rally/claims/x.yml" } },
    ]);
    expect(codes(await load({ ...RALLY, "data/rally/claims.yml": "- id: a" }))).toEqual(["yml-file"]);
  });

  it("warns of a misspelt file name", async () => {
    const raw = await load({
      ...RALLY,
      "data/rally/assesments.yaml": "{}",
      "data/rally/evidence.lock.json": "{}",
    });
    expect(raw.diagnostics).toMatchObject([{ severity: "warning", hint: "did you mean assessments.yaml?" }]);
  });
});

describe("a file that can't be read as text", () => {
  const withSpeakers = (bytes: string | Uint8Array) => load({ ...RALLY, "data/rally/speakers.yaml": bytes });

  it.each([
    [
      "latin-1",
      Buffer.from("a: {name: x}\nb: {name: Ås}", "latin1"),
      { line: 2, column: 11 },
      "0xc5 at offset 23",
    ],
    ["cut off", Buffer.from("a: Ø").subarray(0, 4), { line: 1, column: 4 }, "0xc3 at offset 3"],
    ["stray continuation", Buffer.from([0x61, 0x80, 0x61]), { line: 1, column: 2 }, "0x80 at offset 1"],
    ["surrogate", Buffer.from([0x61, 0xed, 0xa0, 0x80]), { line: 1, column: 2 }, "0xed at offset 1"],
    ["UTF-16", Buffer.from([0xff, 0xfe, 0x61, 0x00]), { line: 1, column: 1 }, "0xff at offset 0"],
  ])("names the byte and the line: %s", async (_name, bytes, place, said) => {
    const raw = await withSpeakers(bytes);
    expect(raw.diagnostics).toMatchObject([
      {
        code: "not-utf-8",
        message: `not UTF-8: byte ${said}`,
        at: { file: "data/rally/speakers.yaml", ...place },
      },
    ]);
    expect(raw.unread.has("speakers")).toBe(true);
  });

  it("allows a byte order mark", async () => {
    const raw = await withSpeakers(`\ufeffpolice: {name: x}`);
    expect(raw.diagnostics).toEqual([]);
    expect(raw.documents[2]!.locate(["police"], "key")).toMatchObject({ line: 1, column: 1 });
  });

  it.each(["", " \n\t", "# only a comment\n", "---\n", "null"])("calls it empty: %j", async (text) => {
    const { diagnostics } = await withSpeakers(text);
    expect(diagnostics).toMatchObject([{ code: "empty-file", at: { line: 1, column: 1 } }]);
  });

  it.each([
    ["police:\n  name: bl\xe5\n", "not UTF-8: byte 0xe5 at offset 18", { line: 2, column: 11 }],
    ["\xff\xfea\0", "not UTF-8: byte 0xff at offset 0", { line: 1, column: 1 }],
    ["\xfe\xff\0a", "not UTF-8: byte 0xfe at offset 0", { line: 1, column: 1 }],
    ["a: \xff\xfe", "not UTF-8: byte 0xff at offset 3", { line: 1, column: 4 }],
  ])("names the first byte that is no UTF-8: %j", async (bytes, message, place) => {
    const files = memoryFiles({ ...RALLY, "data/rally/speakers.yaml": Buffer.from(bytes, "latin1") });
    const { diagnostics } = await loadDataset("data", "rally", files);
    const isUtf16 = /^(?:\xff\xfe|\xfe\xff)/.test(bytes);
    expect(diagnostics).toMatchObject([
      {
        code: "not-utf-8",
        message,
        at: place,
        hint: isUtf16 ? "the file is UTF-16; save it as UTF-8" : "save the file as UTF-8",
      },
    ]);
  });

  it("names the first byte that is no UTF-8, whatever stands before it", async () => {
    const line = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[\n\r]/g, ""));
    const bad = fc.constantFrom([0x80], [0xc3], [0xef, 0xbf], [0xf0, 0x9f], [0xed, 0xa0, 0x80]);
    await fc.assert(
      fc.asyncProperty(fc.array(line), line, bad, async (lines, own, bytes) => {
        const before = [...lines, `x${own}`].join("\n");
        const [{ message, at }] = (
          await withSpeakers(Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from("A")]))
        ).diagnostics as [Diagnostic];
        expect(message).toMatch(new RegExp(` offset ${Buffer.byteLength(before)}$`));
        expect(at).toMatchObject({ line: lines.length + 1, column: own.length + 2 });
      }),
    );
  });

  it.each([
    ["claims.yaml", LARGEST_YAML, "2.0 MB, at most 2 MB", "turn the claims into a table"],
    // No table can take the place of the sources.
    ["sources.yaml", LARGEST_SOURCES, "12.0 MB, at most 12 MB", "by period or by subject"],
    ["claims.csv", LARGEST_TABLE, "500.0 MB, at most 500 MB", "by period or by measure"],
    ["claims.ndjson", LARGEST_TABLE, "500.0 MB, at most 500 MB", "by period or by measure"],
  ])("reads no more of a file than it may hold: %s", async (name, largest, sizes, hint) => {
    const files = memoryFiles({ ...RALLY, [`data/rally/${name}`]: RALLY[`data/rally/${name}`] ?? "" });
    const ofSize = async (size: number) => {
      const stat = async (path: string) => ({
        ...(await files.stat(path)),
        size: path.endsWith(name) ? size : 9,
      });
      const { diagnostics } = await loadDataset("data", "rally", { ...files, stat });
      return diagnostics.filter(({ code }) => code === "file-too-large");
    };
    expect(await ofSize(largest)).toEqual([]);
    expect(await ofSize(largest + 1)).toMatchObject([
      { message: `file too large: ${sizes} are read`, hint: expect.stringContaining(hint) },
    ]);
  });

  it("does not wait for a pipe", async () => {
    const files = memoryFiles(RALLY);
    const pipes = {
      ...files,
      stat: async () => ({ isFile: () => false, isDirectory: () => false, size: 0 }),
    };
    expect(codes(await loadDataset("data", "rally", pipes))).toEqual(Array(4).fill("not-a-file"));
  });

  it("leaves what only the machine can mend to the machine's error", async () => {
    const denied = async () => Promise.reject(Object.assign(new Error("no"), { code: "EACCES" }));
    const files = { ...memoryFiles(RALLY), readFile: denied };
    await expect(loadDataset("data", "rally", files)).rejects.toThrow(MachineError);
  });
});

describe("listing datasets", () => {
  it("lists folders that hold a dataset and warns of one that may not be called so", async () => {
    const list = await listDatasets(
      "data",
      memoryFiles({
        ...RALLY,
        "data/archive/a.txt": "",
        "data/.git/brief.yaml": "",
        "data/My_Brief/brief.yaml": "",
        "data/old/brief.yml": "",
        "data/notes.md": "",
      }),
    );
    expect(list.datasets).toEqual(["old", "rally"]);
    expect(list.diagnostics).toMatchObject([{ severity: "warning", code: "invalid-dataset-name" }]);
  });

  it("works on the machine's own files", async () => {
    const folder = await mkdtemp(join(tmpdir(), "dbrief-load-"));
    try {
      await writeFile(join(folder, "brief.yaml"), "title: x");
      expect(await listDatasets(folder, nodeFiles)).toEqual({ datasets: [], diagnostics: [] });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
