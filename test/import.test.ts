import * as fs from "node:fs/promises";
import { writeXlsx } from "hucre/xlsx";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { dbrief } from "./dbrief.ts";
import { csvOf, type Workshop, workshop } from "./imports.ts";
import { RALLY } from "./memory-files.ts";

let shop: Workshop;
beforeEach(async () => {
  shop = await workshop("import");
  for (const [path, text] of Object.entries(RALLY)) await shop.write(path, text);
});
afterEach(() => shop.remove());

const HEAD = ["claim_id", "measure", "amount", "modifier", "speaker_id", "source_id", "excerpt", "note"];
const row = (id: string, changed: Record<string, string> = {}) => {
  const whole: Record<string, string> = {
    ...{ claim_id: id, measure: "at-square", amount: "5", modifier: "exact", speaker_id: "police" },
    ...{ source_id: "herald-05-02", excerpt: "five", note: "" },
    ...changed,
  };
  return HEAD.map((name) => whole[name]!);
};
const place = (result: { rejects: readonly { line: number; column: string; reason: string }[] }) =>
  result.rejects.map(({ line, column, reason }) => `${line} ${column}: ${reason}`);

describe("rows that don't fit", () => {
  test("are named by line, column and reason; the others are imported, and the counts add up", async () => {
    const rows = [
      row("fits"),
      row("grouped", { amount: "1,500" }),
      row("fits", { amount: "6" }),
      row("nobody", { speaker_id: "" }),
      row("odd", { modifier: "roughly" }),
      row("vague-excerpt", { excerpt: "one two three ".repeat(7) }),
      row("control", { note: "a\u0092b" }),
      row("police-count", { amount: "1500", excerpt: "“We counted 1,500 people,” the police said" }),
    ];
    await shop.write("in.csv", csvOf([HEAD, ...rows]));
    const result = await shop.import("in.csv", { to: "rally" });
    expect(place(result)).toEqual([
      "3 amount: 1500 or 1.5 (say language: or numbers: in the mapping): “1,500”",
      "4 claim_id: claim_id stands on line 2 already: fits",
      "5 : no speaker; map speaker or speaker_id",
      expect.stringMatching(/^6 modifier: unknown modifier: roughly/),
      expect.stringMatching(/^7 excerpt: excerpt too long: 21 words/),
    ]);
    expect(result.counts).toMatchObject({
      rows: 8,
      claims: 3,
      added: 2,
      unchanged: 1,
      rejected: 5,
      skipped: 0,
    });
    expect(result.ok).toBe(false);
    expect(await shop.read("data/rally/claims.yaml")).toContain("- id: fits\n");
  });

  test("can be corrected in the rejects file and imported again, its formulas disarmed and rearmed", async () => {
    await shop.write("in.csv", csvOf([HEAD, row("one", { amount: "x", note: "=1+1" })], ";"));
    await shop.import("in.csv", { to: "rally" });
    const rejects = await shop.read("rejects.csv");
    expect(rejects).toMatch(/^\ufeffclaim_id;.*;import_line;import_column;import_reason\r\n/);
    expect(rejects).toContain(";'=1+1;2;amount;");
    await shop.write("corrected.csv", rejects.replace(";x;", ";7;"));
    const result = await shop.import("corrected.csv", { to: "rally" });
    expect(result.counts).toMatchObject({ rows: 1, added: 1 });
    expect(await shop.read("data/rally/claims.yaml")).toMatch(/amount: 7\n(?:.*\n)*? {2}note: =1\+1\n/);
  });

  test("a day that comes without its basis leaves the reason that it was worked out by", async () => {
    const said = "said: {date: 2031-05-01, basis: inferred, why: “on Thursday”}";
    const claim = `- id: worked-out\n  measure: at-square\n  amount: 5\n  speaker: police\n  source: herald-05-02\n  ${said}\n  excerpt: five\n`;
    await shop.write("data/rally/claims.yaml", claim);
    await shop.write(
      "in.csv",
      csvOf([
        [...HEAD, "said"],
        [...row("worked-out", { amount: "6" }), "2031-05-01"],
      ]),
    );
    const result = await shop.import("in.csv", { to: "rally" });
    expect(result.counts).toMatchObject({ updated: 1, rejected: 0 });
    expect(await shop.read("data/rally/claims.yaml")).toBe(claim.replace("amount: 5", "amount: 6"));
  });

  test("a row of another unit is another figure; a new measure needs a unit", async () => {
    const head = [...HEAD, "unit"];
    const rows = [
      [...row("a"), "thousands"],
      [...row("b"), "personer"],
      [...row("c", { measure: "Boats in port" }), ""],
      [...row("d", { measure: "Cars in town" }), "cars"],
    ];
    await shop.write("in.csv", csvOf([head, ...rows]));
    const result = await shop.import("in.csv", { to: "rally" });
    expect(place(result)).toEqual([
      "2 unit: unit is thousands, but at-square counts people",
      "4 measure: new measure without a unit: Boats in port; map unit",
    ]);
    expect(await shop.read("data/rally/brief.yaml")).toContain(
      "  cars-in-town: {label: Cars in town, unit: cars, over_time: varies}\npropositions:",
    );
  });

  test("what only they would have made is not made", async () => {
    await shop.write("in.csv", csvOf([HEAD, row("a", { speaker_id: "Stranger", amount: "x" }), row("b")]));
    await shop.import("in.csv", { to: "rally" });
    expect(await shop.read("data/rally/speakers.yaml")).toBe(RALLY["data/rally/speakers.yaml"]);
  });

  test("where all are rejected nothing is written but the list of them", async () => {
    await shop.write("in.csv", csvOf([HEAD, row("a", { amount: "x" })]));
    const result = await shop.import("in.csv", { to: "fresh" });
    expect(result.counts).toMatchObject({ rows: 1, claims: 0, rejected: 1, skipped: 0 });
    expect(await shop.list("data/fresh")).toEqual([]);
    expect(await shop.read("rejects.csv")).toContain("no figure that can be read: “x”");
  });

  test("go to a file of their own: none that stands there is overwritten, corrected rejects least of all", async () => {
    await shop.write("in.csv", csvOf([HEAD, row("a", { amount: "x" })]));
    const names = async () => (await shop.import("in.csv", { to: "rally" })).rejectsFile?.split("/").at(-1);
    expect(await names()).toBe("rejects.csv");
    const list = await shop.read("rejects.csv");
    expect(await names()).toBe("rejects.csv");
    const corrected = list.replace(",x,", ",7,");
    await shop.write("rejects.csv", corrected);
    expect(await names()).toBe("rejects-2.csv");
    expect(await shop.read("rejects.csv")).toBe(corrected);
    const asked = shop.import("in.csv", { to: "rally", rejects: "rejects.csv" });
    await expect(asked).rejects.toThrow(/not overwriting: .*rejects\.csv/);
    expect(await shop.read("rejects.csv")).toBe(corrected);
  });

  test("never overwrite the file to import, a file of the dataset or anything that is no list of theirs", async () => {
    const text = csvOf([HEAD, row("a", { amount: "x" }), row("b")]);
    await shop.write("in.csv", text);
    await shop.write("other.csv", "a,b\n1,2\n");
    await fs.link(shop.path("in.csv"), shop.path("same.csv"));
    const refused = (rejects: string) => shop.import("in.csv", { to: "fresh", map: ["unit=note"], rejects });
    await expect(refused("other.csv")).rejects.toThrow("not overwriting");
    await expect(refused("same.csv")).rejects.toThrow("--rejects is the file to import");
    await expect(refused("data/../in.csv")).rejects.toThrow("--rejects is the file to import");
    await expect(refused("/dev/null".replace("/", "../../../../../../"))).rejects.toThrow("not overwriting");
    const own = shop.import("in.csv", { to: "rally", rejects: "data/rally/claims.yaml" });
    await expect(own).rejects.toThrow("not overwriting");
    expect(await shop.read("in.csv")).toBe(text);
    expect(await shop.read("other.csv")).toBe("a,b\n1,2\n");
  });
});

describe("an existing dataset", () => {
  test("of lines knows its own claims again", async () => {
    const claims = parseYaml(String(RALLY["data/rally/claims.yaml"])) as object[];
    await shop.write(
      "data/rally/claims.ndjson",
      claims.map((claim) => `${JSON.stringify(claim)}\n`).join(""),
    );
    await fs.rm(shop.path("data/rally/claims.yaml"));
    await shop.write("in.csv", csvOf([HEAD, row("police-count", { amount: "1600" }), row("new")]));
    const { counts } = await shop.import("in.csv", { to: "rally" });
    expect(counts).toMatchObject({ added: 1, updated: 1, rejected: 0 });
    expect((await shop.read("data/rally/claims.ndjson")).split("\n")).toHaveLength(claims.length + 2);
  });

  const CURATED = `# Counted twice.
- id: police-count # the first
  measure: at-square
  amount: 1500   # by hand
  modality: assessed
  speaker: police
  source: herald-05-02

  # said later
  said: {date: 2031-05-01, why: {en: "“on Thursday”", nb: «torsdag»}}
  excerpt: >-
    We counted
    1,500 people
  translation: {nb: "Vi telte 1500 personer", en: 'x' } # keep
- {id: flow, measure: at-square, amount: 3, speaker: police, source: herald-05-02, excerpt: three}
`;

  test("is changed where the rows differ, and nowhere else: comments, quotes and order stay", async () => {
    await shop.write("data/rally/claims.yaml", CURATED);
    const columns = [
      "claim_id",
      "amount",
      "modality",
      "note",
      "translation_nb",
      "measure",
      "speaker_id",
      "source_id",
    ];
    const cells = [
      "police-count",
      "1600",
      "",
      "Recounted",
      "Vi telte 1600",
      "at-square",
      "police",
      "herald-05-02",
    ];
    const flow = ["flow", "4", "", "", "", "at-square", "police", "herald-05-02"];
    await shop.write("in.csv", csvOf([columns, cells, flow]));
    const result = await shop.import("in.csv", { to: "rally" });
    expect(result.counts).toMatchObject({ updated: 2, rejected: 0 });
    expect(await shop.read("data/rally/claims.yaml")).toBe(
      CURATED.replace("amount: 1500 ", "amount: 1600 ")
        .replace("  modality: assessed\n", "")
        .replace('nb: "Vi telte 1500 personer"', "nb: Vi telte 1600")
        .replace("# keep\n", "# keep\n  note: Recounted\n")
        .replace("amount: 3", "amount: 4"),
    );
  });

  test("keeps the line breaks of Windows where it has them", async () => {
    const windows = RALLY["data/rally/claims.yaml"]!.replaceAll("\n", "\r\n");
    await shop.write("data/rally/claims.yaml", windows);
    await shop.write("in.csv", csvOf([HEAD, row("police-count", { amount: "1501", note: "x" }), row("new")]));
    await shop.import("in.csv", { to: "rally" });
    const written = await shop.read("data/rally/claims.yaml");
    expect(written).toContain("amount: 1501\r\n");
    expect(written).not.toMatch(/[^\r]\n/);
  });

  test("a dry run shows the change as a diff and writes nothing", async () => {
    await shop.write(
      "in.csv",
      csvOf([HEAD, row("police-count", { amount: "1501" }), row("bad", { amount: "x" })]),
    );
    const before = await fs.readdir(shop.root, { recursive: true });
    const { diff, files } = await shop.import("in.csv", { to: "rally", dryRun: true });
    expect(diff).toMatch(/^--- .*claims\.yaml\n\+\+\+ .*claims\.yaml\n@@ -1,\d+ \+1,\d+ @@\n/);
    expect(diff).toContain("\n-  amount: 1500\n+  amount: 1501\n");
    expect(files).toEqual([{ name: "claims.yaml", change: "changed" }]);
    expect(await shop.read("data/rally/claims.yaml")).toBe(RALLY["data/rally/claims.yaml"]);
    expect(await fs.readdir(shop.root, { recursive: true })).toEqual(before);
  });

  test("with an error in it is left alone", async () => {
    await shop.write("data/rally/speakers.yaml", "police: {nmae: x}\n");
    await shop.write("in.csv", csvOf([HEAD, row("a")]));
    const result = await shop.import("in.csv", { to: "rally" });
    expect(result).toMatchObject({ ok: false, files: [], counts: { added: 0 } });
    expect(result.diagnostics.map(({ code }) => code)).toContain("unknown-key");
  });

  test("is not written through a symbolic link", async () => {
    await shop.write("data/elsewhere.yaml", RALLY["data/rally/claims.yaml"]!);
    await fs.rm(shop.path("data/rally/claims.yaml"));
    await fs.symlink(shop.path("data/elsewhere.yaml"), shop.path("data/rally/claims.yaml"));
    await shop.write("in.csv", csvOf([HEAD, row("a", { speaker_id: "Stranger" })]));
    await expect(shop.import("in.csv", { to: "rally" })).rejects.toThrow(
      "not writing through a symbolic link",
    );
    expect(await shop.read("data/elsewhere.yaml")).toBe(RALLY["data/rally/claims.yaml"]);
    expect(await shop.read("data/rally/speakers.yaml")).toBe(RALLY["data/rally/speakers.yaml"]);
    expect((await shop.list("data/rally")).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("names near duplicates and merges none; what rows say of known sources is named and left", async () => {
    const head = [...HEAD, "speaker", "publisher"];
    const rows = [
      [...row("a", { speaker_id: "" }), "Harbour Union", "Valley Herald"],
      [...row("b", { speaker_id: "" }), "harbour-union", "The Herald"],
    ];
    await shop.write("in.csv", csvOf([head, ...rows]));
    const { diagnostics } = await shop.import("in.csv", { to: "rally" });
    const said = diagnostics.map(({ code, message }) => `${code}: ${message}`);
    expect(said).toContain(
      "import-differs: publisher of source herald-05-02 differs: The Herald, kept Valley Herald",
    );
    expect(await shop.read("data/rally/speakers.yaml")).toContain("harbour-union: {name: Harbour Union}\n");
    await shop.write("more.csv", csvOf([head, [...row("c", { speaker_id: "" }), "Harbor Union", ""]]));
    const near = (await shop.import("more.csv", { to: "rally" })).diagnostics.map(({ message }) => message);
    expect(near).toContain(
      "new speaker Harbor Union (harbor-union) looks like Harbour Union (harbour-union)",
    );
  });
});

describe("the file", () => {
  const claims = csvOf(
    [
      [...HEAD, "speaker"],
      [...row("a", { speaker_id: "", note: "blåbær" }), "Åse Ødegård"],
    ],
    ";",
  );
  const latin = Uint8Array.from(claims, (letter) => letter.charCodeAt(0));
  const utf16 = (mark: number[]) =>
    new Uint8Array([...mark, ...new Uint8Array(Buffer.from(claims, "utf16le"))]);
  test.each([
    ["UTF-8", new TextEncoder().encode(claims)],
    ["UTF-8 with BOM", new TextEncoder().encode(`\ufeff${claims}`)],
    ["UTF-16 LE", utf16([0xff, 0xfe])],
    ["UTF-16 LE", utf16([])],
    ["windows-1252", latin],
  ])("is read as %s, and that is said", async (encoding, bytes) => {
    await shop.write("in.csv", bytes);
    const { diagnostics, counts } = await shop.import("in.csv", { to: "rally" });
    expect(diagnostics.find(({ code }) => code === "import-read")!.message).toBe(
      `read as CSV, ${encoding}, separator “;”, 9 columns, 1 row`,
    );
    expect(counts.added).toBe(1);
    expect(await shop.read("data/rally/speakers.yaml")).toContain("ase-odegard: {name: Åse Ødegård}\n");
    expect(await shop.read("data/rally/claims.yaml")).toContain("note: blåbær");
  });

  test("with two columns of one name is refused, naming them", async () => {
    await shop.write(
      "in.csv",
      csvOf([
        [...HEAD, "note"],
        [...row("a"), "x"],
      ]),
    );
    const { diagnostics, ok } = await shop.import("in.csv", { to: "rally" });
    expect(ok).toBe(false);
    expect(diagnostics).toMatchObject([
      {
        code: "import-duplicate-column",
        message: "duplicate column: note",
        hint: expect.stringContaining("8 and 9"),
      },
    ]);
  });

  test.each([
    ["a broken archive", [0x50, 0x4b, 3, 4, 9, 9, 9, 9, 9, 9], "import-xlsx"],
    ["an old workbook", [0xd0, 0xcf, 0x11, 0xe0, 1], "import-xlsx"],
    ["nothing", [], "import-empty"],
    ["half a UTF-16 character", [0xff, 0xfe, 0x61, 0, 0x00, 0xd8], "import-encoding"],
    ["an open quote", [...Buffer.from('a,b\n"x,1\n2,3\n')], "import-csv-syntax"],
    ["objects in objects", [...Buffer.from(`${'{"a":'.repeat(1e5)}1${"}".repeat(1e5)}`)], "import-empty"],
    ["broken JSON", [...Buffer.from('{"claims": [')], "import-json"],
  ])("that is %s is refused by name, and nothing is written", async (_, bytes, code) => {
    await shop.write("in.bin", Uint8Array.from(bytes));
    const result = await shop.import("in.bin", { to: "fresh" });
    expect(result).toMatchObject({ ok: false, files: [] });
    expect(result.diagnostics.map((fault) => fault.code)).toEqual([code]);
    expect(await shop.list("data/fresh")).toEqual([]);
  });

  test("may be a workbook: numbers, days and texts as they are", async () => {
    const rows = [
      [...HEAD.slice(0, 7), "said", "as_of", "place"],
      [
        "x",
        "at-square",
        1234.5,
        "about",
        "police",
        "herald-05-02",
        "=1+1",
        new Date("2031-05-01"),
        "2031-05",
        "007",
      ],
    ];
    await shop.write(
      "in.xlsx",
      await writeXlsx({
        sheets: [
          { name: "notes", rows: [["a"]] },
          { name: "Claims", rows },
        ],
      }),
    );
    const { diagnostics, counts } = await shop.import("in.xlsx", { to: "rally" });
    expect(diagnostics.map(({ message }) => message)).toEqual(
      expect.arrayContaining(["sheets not read: notes", "read as XLSX, sheet “Claims”, 10 columns, 1 row"]),
    );
    expect(counts).toMatchObject({ added: 1, rejected: 0 });
    expect(await shop.read("data/rally/claims.yaml")).toContain(
      `amount: 1234.5\n  modifier: about\n  speaker: police\n  source: herald-05-02\n  said: 2031-05-01\n  as_of: 2031-05\n  place: "007"\n  excerpt: =1+1\n`,
    );
  });

  test("of more claims than people write by hand becomes claims.csv, and is imported again unchanged", async () => {
    const rows = Array.from({ length: 2001 }, (_, index) => row(`c-${index}`, { note: "-1, 'x'" }));
    await shop.write("in.csv", csvOf([HEAD, ...rows]));
    const first = await shop.import("in.csv", { to: "rally" });
    expect(first.files).toEqual([{ name: "claims.csv", change: "new" }]);
    expect(await shop.read("data/rally/claims.csv")).toContain(`"'-1, 'x'"`);
    const again = await shop.import("in.csv", { to: "rally" });
    expect(again.counts).toMatchObject({ unchanged: 2001, added: 0, updated: 0 });
    await shop.write("one.csv", csvOf([HEAD, row("c-7", { note: "new" })]));
    await shop.import("one.csv", { to: "rally" });
    expect(
      (await shop.read("data/rally/claims.csv")).split("\n").filter((line) => line.endsWith(",new")),
    ).toEqual(["c-7,estimate,at-square,5,exact,police,herald-05-02,five,new"]);
  });
});

describe("a mapping", () => {
  test.each([
    [{ map: ["amuont=best"] }, "no column of ours: amuont", "did you mean amount?"],
    [{ map: ["amount=bset"] }, /no column in .*in\.csv: bset/, "did you mean best?"],
    [{ map: ["amount"] }, "--map takes ours=theirs: amount", "such as --map amount=best"],
    [{ only: ["best=6"] }, /no row of .* has best=6/, "did you mean 5?"],
  ])("that can't be is refused: %o", async (asked, message, hint) => {
    await shop.write(
      "in.csv",
      csvOf([
        [...HEAD, "best"],
        [...row("a"), "5"],
      ]),
    );
    const refused = shop.import("in.csv", { to: "rally", ...asked });
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toMatchObject({ name: "UsageError", hint });
  });

  test("reads numbers and days as the table's country writes them, where it says so", async () => {
    const mapping = await shop.write("m.yaml", 'numbers: {decimal: ",", group: "."}\ndates: dmy\n');
    const head = [...HEAD, "said"];
    const cells = [...row("a", { amount: "1.234.567,5" }), "1.5.2031"];
    await shop.write("in.csv", csvOf([head, cells], ";"));
    await shop.import("in.csv", { to: "rally", mapping });
    const written = await shop.read("data/rally/claims.yaml");
    expect(written).toContain("amount: 1234567.5\n");
    expect(written).toContain("said: 2031-05-01\n");
  });

  test.each([
    ['{decimal: ",", group: "\'"}', "1'234'567,5", "1234567.5"],
    ['{decimal: ",", group: " "}', "1\u00a0234 567,5", "1234567.5"],
    ['{decimal: ",", group: "."}', "12.345", "12345"],
    ['{decimal: ",", group: "."}', "1.5", null],
    ['{decimal: ","}', "1.500", null],
    ['{decimal: ","}', "1.234,5", null],
    ['{decimal: ",", group: "\'"}', "1.500", null],
    ['{group: ","}', "1,234.5", "1234.5"],
  ])("by %s takes %s for %s", async (numbers, amount, read) => {
    const mapping = await shop.write("m.yaml", `numbers: ${numbers}\n`);
    await shop.write("in.csv", csvOf([HEAD, row("a", { amount })], ";"));
    const { counts } = await shop.import("in.csv", { to: "rally", mapping });
    expect(counts).toMatchObject({ added: read === null ? 0 : 1 });
    if (read !== null) expect(await shop.read("data/rally/claims.yaml")).toContain(`amount: ${read}\n`);
  });
});

describe("the command", () => {
  const run = (args: readonly string[]) => dbrief(["import", ...args], { cwd: shop.root });

  test("says what it did on standard output, everything else on standard error, and leaves by the documented exits", async () => {
    await shop.write("in.csv", csvOf([HEAD, row("a"), row("b", { amount: "1,500" })], ";"));
    const rejected = await run(["in.csv", "--to", "rally"]);
    expect(rejected.exit).toBe(1);
    expect(rejected.stdout).toBe(
      "data/rally  2 rows = 1 claim + 1 reject + 0 skips (1 added, 0 updated, 0 unchanged)\n  rejected 1: amount: 1500 or 1.5 (say language: or numbers: in the mapping): “1,500” (line 3)\n  claims.yaml               changed\nrejected rows: in.rejects.csv\n",
    );
    expect(rejected.stderr).toMatch(
      /^in\.csv {2}note {2}read as CSV, UTF-8, separator “;”, 8 columns, 2 rows\n/,
    );
    expect(rejected.stderr).toMatch(/\nin\.csv:3:\d+ {2}error {2}row rejected: amount: 1500 or 1\.5 /);
    await shop.write("in.csv", csvOf([HEAD, row("a")]));
    const { exit, stdout } = await run(["in.csv", "--to", "rally", "--json"]);
    expect({ exit, ...JSON.parse(stdout) }).toMatchObject({
      ...{
        exit: 0,
        ok: true,
        command: "import",
        dataset: "rally",
        files: [],
        rejectsFile: null,
        dry_run: false,
      },
      counts: { rows: 1, added: 0, updated: 0, unchanged: 1, rejected: 0 },
    });
  });

  test.each([
    [["nowhere.csv"], "no such file: nowhere.csv"],
    [["in.csv", "--to", "No Id"], "no name for a dataset: No Id"],
    [["in.csv", "--delimiter", "#"], "unknown delimiter: #"],
    [["in.csv", "--encoding", "klingon"], "unknown encoding: klingon"],
    [["in.csv", "--rejects", "in.csv"], "--rejects is the file to import: in.csv"],
    [["in.csv", "--mapping", "m.yaml"], "mapping m.yaml: unknown key colums"],
  ])("%j is a wrong command line", async (args, message) => {
    await shop.write("in.csv", csvOf([HEAD, row("a")]));
    await shop.write("m.yaml", "colums: {}\n");
    const { exit, stderr, stdout } = await run(args);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  test("a folder that can't be written ends with 3 and leaves nothing behind", async () => {
    await shop.write("in.csv", csvOf([HEAD, row("a", { note: "people" })]));
    await shop.write("blocked", "a file where a folder should be");
    const { exit, stderr } = await run([
      "in.csv",
      "--to",
      "rally",
      "--data",
      "blocked/data",
      "--map",
      "unit=note",
    ]);
    expect(stderr).toContain("cannot write: blocked/data/rally (ENOTDIR)");
    expect(exit).toBe(3);
    expect(await shop.read("blocked")).toBe("a file where a folder should be");
  });
});

test("of the warnings of a dataset an import tells its own", async () => {
  const translation = '  translation: {nb: "Vi telte 1500 personer, sa politiet"}\n';
  const path = "data/rally/claims.yaml";
  await shop.write(path, RALLY[path]!.replace(translation, ""));
  await shop.write("in.csv", csvOf([HEAD, row("late")]));
  const { diagnostics } = await shop.import("in.csv", { to: "rally" });
  const missing = diagnostics.filter(({ code }) => code === "missing-translation");
  expect(missing).toMatchObject([{ at: { file: expect.stringContaining("in.csv") } }]);
});
