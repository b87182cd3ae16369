import * as fs from "node:fs/promises";
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { writeXlsx } from "hucre/xlsx";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { csvOf, type Workshop, workshop } from "./imports.ts";
import { RALLY } from "./memory-files.ts";

let shop: Workshop;
beforeEach(async () => {
  shop = await workshop("strangers");
  for (const [path, text] of Object.entries(RALLY)) await shop.write(path, text);
});
afterEach(() => shop.remove());

const HEAD = ["claim_id", "measure", "amount", "modifier", "speaker", "source_id", "excerpt"];
const row = (id: string, changed: Readonly<Record<string, string | number>> = {}) => {
  const whole: Readonly<Record<string, string | number>> = {
    ...{ claim_id: id, measure: "at-square", amount: 5, modifier: "exact", speaker: "The police" },
    ...{ source_id: "herald-05-02", excerpt: "five" },
    ...changed,
  };
  return HEAD.map((name) => whole[name] ?? "");
};
const importing = async (content: string | Uint8Array, name = "in.csv") => {
  await shop.write(name, content);
  return shop.import(name, { to: "rally" });
};
const csv = (...rows: (string | number)[][]) => csvOf([HEAD, ...rows].map((cells) => cells.map(String)));
const said = ({ diagnostics }: { diagnostics: readonly { code: string; message: string }[] }, code: string) =>
  diagnostics.filter((fault) => fault.code === code).map(({ message }) => message);

describe("what is people's stays as open as it was", () => {
  test("their files keep mode and owner; what killed runs left is swept", async () => {
    const claims = shop.path("data/rally/claims.yaml");
    await fs.chmod(claims, 0o600);
    const isRoot = process.getuid?.() === 0;
    if (isRoot) await fs.chown(claims, 4242, 4343);
    await shop.write("data/rally/.import-a1B2c3/file", "half");
    await shop.write("data/rally/claims.yaml.4194305.tmp", "half");
    expect((await importing(csv(row("a")))).counts.added).toBe(1);
    const { mode, uid, gid } = await fs.stat(claims);
    expect(mode & 0o777).toBe(0o600);
    if (isRoot) expect([uid, gid]).toEqual([4242, 4343]);
    expect((await fs.readdir(shop.path("data/rally"))).filter((name) => /import|tmp/.test(name))).toEqual([]);
  });
});

describe("a name", () => {
  test("that is an id of the dataset is told of, and one that differs from it by a capital", async () => {
    const result = await importing(csv(row("a", { speaker: "union" }), row("b", { speaker: "UNION" })));
    expect(said(result, "import-name-is-id")).toEqual([
      "speaker “union” is taken for the one of that id: The union",
    ]);
    expect(said(result, "import-near-duplicate")).toEqual(["new speaker UNION (union-2) looks like union"]);
  });
});

describe("a table", () => {
  test("of 130,000 rows with one slip names it", async () => {
    const rows = Array.from({ length: 130_000 }, () => "a,at-square,5,exact,The police,herald-05-02");
    const { counts, diagnostics } = await importing(`${HEAD.join(",")}\n${rows.join("\n")}\n`);
    expect(counts.rejected).toBe(130_000);
    expect(diagnostics.length).toBeLessThan(200);
  });

  test("of line ends, of columns without end, of marks without end is read or refused at once", async () => {
    expect((await importing(`${csv(row("a"))}${"\n".repeat(1_000_000)}`)).counts.added).toBe(1);
    const wide = await importing(`${Array.from({ length: 100_000 }, (_, index) => `c${index}`).join(",")}\n`);
    expect(said(wide, "import-csv-syntax")).toEqual(["more than 1000 columns"]);
    const marks = await importing(csv(row("b", { speaker: `e${"\u0300\u0323".repeat(200_000)}` })));
    expect(marks.counts.rejected).toBe(1);
  });

  test("with a cell that has swallowed rows is told of", async () => {
    const text = [
      HEAD.join(","),
      `${row("a").slice(0, -1).join(",")},"he said`,
      row("b").join(","),
      row("c").join(","),
      'so"',
      row("d").join(","),
    ];
    const result = await importing(`${text.join("\n")}\n`);
    expect(said(result, "import-swallowed-rows")).toEqual([
      "a cell holds 2 lines with as many separators as the table has columns",
    ]);
    const [above, below] = [row("a"), row("b")];
    const cut = above.length - 2;
    const astride = [...above.slice(0, cut), `"${above[cut]}`, `${above[cut + 1]}\n${below[0]}`];
    const both = [...astride, ...below.slice(1, cut), `${below[cut]}"`, below[cut + 1]].join(",");
    expect(said(await importing(`${HEAD.join(",")}\n${both}\n`), "import-swallowed-rows")).toEqual([
      "a cell holds 1 line with as many separators as the table has columns",
    ]);
  });

  test("with errors of a spreadsheet is rejected where they stand; words for nothing are told of", async () => {
    const rows = [
      row("a", { speaker: "#N/A" }),
      row("b", { excerpt: "#VALUE!" }),
      row("c", { speaker: "#VesperStrike" }),
      row("d", { speaker: "NULL" }),
      row("e", { speaker: "-" }),
      row("f", { speaker: "NULL" }),
      row("g", { speaker: "Err:502" }),
      row("h", { speaker: "(blank)" }),
    ];
    const result = await importing(csv(...rows));
    expect(result.rejects.map(({ line, column, reason }) => `${line} ${column}: ${reason}`)).toEqual([
      "2 speaker: an error of the spreadsheet: #N/A",
      "3 excerpt: an error of the spreadsheet: #VALUE!",
      "8 speaker: an error of the spreadsheet: Err:502",
    ]);
    expect(said(result, "import-odd-cell")).toEqual([
      "speaker is “NULL”, taken as a text",
      "speaker is “-”, taken as a text",
      "speaker is “(blank)”, taken as a text",
    ]);
  });

  test.each(["windows-1251", "koi8-r", "windows-1256", "windows-1253", "shift-jis"])(
    "in %s asks for its encoding, and is read with it",
    async (encoding) => {
      const speaker =
        { "windows-1256": "الشرطة", "windows-1253": "Αστυνομία", "shift-jis": "警察署長" }[encoding] ??
        "Полиция";
      await shop.write("in.txt", csv(row("a", { speaker })));
      const bytes = encode(await shop.read("in.txt"), encoding);
      const refused = await importing(bytes);
      expect(refused.ok).toBe(false);
      expect(said(refused, "import-encoding")).toEqual([
        expect.stringMatching(/^neither UTF-8 nor the Latin letters/),
      ]);
      const read = await shop.import("in.csv", { to: "rally", encoding });
      expect(read.counts.added).toBe(1);
      expect(await shop.read("data/rally/speakers.yaml")).toContain(speaker);
    },
  );

  test("in windows-1252 is read as before, and shows by which words it is that", async () => {
    const text = csv(row("a", { speaker: "Åse Ødegård, “Bærum”…" }));
    const result = await importing(encode(text, "windows-1252"));
    expect(result.counts.added).toBe(1);
    expect(said(result, "import-encoding")).toEqual([
      "not UTF-8, taken for windows-1252: “Åse”, “Ødegård”, “Bærum”",
    ]);
  });

  test.each([
    ["windows-1250", encode(csv(row("a", { speaker: "Łódzka Straż" })), "windows-1250")],
    [
      "two encodings",
      Buffer.concat([Buffer.from(csv(row("a", { speaker: "Åse" }))), encode("b,Ødegård\n", "windows-1252")]),
    ],
  ])("in %s is not taken for windows-1252", async (_, bytes) => {
    const refused = await importing(bytes);
    expect(said(refused, "import-encoding")).toEqual([expect.stringMatching(/^neither UTF-8/)]);
  });

  test("with letters that are lost, or went through the wrong encoding, and with tags is told of", async () => {
    const rows = [
      row("a", { speaker: "Ã…se" }),
      row("b", { speaker: "Ã˜st" }),
      row("c", { excerpt: "\ufffdse" }),
      row("d", { excerpt: "<b>five</b> &amp; six" }),
    ];
    expect(said(await importing(csv(...rows)), "import-odd-cell")).toEqual([
      "speaker is “Ã…se”, which was read in the wrong encoding once",
      "excerpt is “\ufffdse”, in which letters are lost (U+FFFD)",
      "excerpt is “<b>five</b> &amp; six”, in which tags or entities of HTML stand",
    ]);
  });

  test("with codes for “missing” has no figures of them; they are figures where others are below zero", async () => {
    const codes = [row("a", { amount: -99 }), row("b", { amount: -9 }), row("c", { amount: 9999 })];
    const result = await importing(csv(...codes));
    expect(result.rejects.map(({ line, reason }) => `${line} ${reason.slice(0, 39)}`)).toEqual([
      "2 -99, which tables put for no figure; em",
      "3 -9, which tables put for no figure; emp",
    ]);
    expect(said(result, "import-odd-cell")).toEqual(["amount is 9999, which tables put for no figure"]);
    const others = await importing(csv(...codes, row("d", { amount: -3 })));
    expect(others.counts).toMatchObject({ rejected: 0, claims: 4 });
  });

  test("says where a source is archived, when it was updated and when read", async () => {
    const more = ["archive_url", "updated", "accessed"];
    const own = { ...row("a") };
    const cells = [
      ...HEAD.map((_, index) => (index === 5 ? "weekly-05-04" : own[index])),
      "https://web.example/1",
    ];
    await importing(
      csvOf(
        [
          [...HEAD, ...more],
          [...cells, "4 May 2031", "2031-05-06"],
        ].map((all) => all.map(String)),
      ),
    );
    const written = "archive_url: https://web.example/1\n  updated: 2031-05-04\n  accessed: 2031-05-06";
    expect(await shop.read("data/rally/sources.yaml")).toContain(written);
    expect(await shop.exported("rally", "json")).toContain('"archive_url": "https://web.example/1"');
  });

  test("with the first day of a program's calendar, or a year of two digits, is told of", async () => {
    const days = ["1970-01-01", "1753-01-01", "0031-05-02", "1905-06-07"];
    const rows = days.map((day, index) => [...row(`r${index}`, { excerpt: `five ${index}` }), day]);
    const result = await importing(csvOf([[...HEAD, "said"], ...rows].map((cells) => cells.map(String))));
    expect(said(result, "import-odd-cell")).toEqual([
      "said is 1970-01-01, which programs put for no day",
      "said is 1753-01-01, which programs put for no day",
      "said is 0031-05-02, a year of less than four digits",
    ]);
  });

  test("with days that are none has no days of them", async () => {
    const none = ["99/99/9999", "0001-01-01T00:00:00Z", "9999-12-31", "00.00.0000", "\\N"];
    const rows = none.map((day, index) => [...row(`r${index}`, { excerpt: `five ${index}` }), day]);
    const result = await importing(csvOf([[...HEAD, "said"], ...rows].map((cells) => cells.map(String))));
    expect(result.counts.claims).toBe(5);
    expect(said(result, "import-odd-cell")).toEqual([
      "days that programs put for none are left out: 5 (“99/99/9999”, “0001-01-01T00:00:00Z”, “9999-12-31”, …)",
    ]);
    expect(await shop.read("data/rally/claims.yaml")).not.toMatch(/said: (?:0001|9999|99)/);
  });

  test("that may not be guessed at ends as one that left something behind, where anything was", async () => {
    const strictly = async (...rows: (string | number)[][]) => {
      await shop.write("strict.csv", csv(...rows));
      return shop.import("strict.csv", { to: "rally", strict: true });
    };
    expect(await strictly(row("a"))).toMatchObject({ ok: true, counts: { added: 1 } });
    const skipped = await strictly(row("b", { amount: "" }), row("c"));
    expect(skipped).toMatchObject({ ok: false, counts: { added: 1, skipped: 1 } });
    expect(said(skipped, "import-strict")).toEqual(["not without skips and guesses: 1 row skipped"]);
    const guessed = await strictly(row("d", { speaker: "NULL" }));
    expect(said(guessed, "import-strict")).toEqual(["not without skips and guesses: 1 warning"]);
  });
});

/** By asking the decoder for each byte, or pair of bytes, what it stands for. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const known = new Map<string, number[]>();
  for (let high = 255; high >= 0; high -= 1) {
    if (encoding === "shift-jis" && high > 0x80)
      for (let low = 0x40; low < 0xfd; low += 1)
        known.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    known.set(decoder.decode(Uint8Array.of(high)), [high]);
  }
  return Uint8Array.from([...text].flatMap((character) => known.get(character) ?? []));
}

describe("a workbook", () => {
  const book = (rows: unknown[][], more: object = {}) =>
    writeXlsx({ sheets: [{ name: "Sheet1", rows: rows as never, ...more }] });
  const importBook = async (bytes: Uint8Array) => importing(bytes, "in.xlsx");

  test("shows what it shows: per cent, fifteen digits; and hidden rows are told of", async () => {
    const rows = [HEAD, row("a", { amount: 0.45 }), row("b", { amount: 0.1 + 0.2 }), row("c", { amount: 7 })];
    const cells = new Map([["1,2", { value: 0.45, type: "number", style: { numFmt: "0%" } }]]);
    const result = await importBook(await book(rows, { cells, rowDefs: new Map([[3, { hidden: true }]]) }));
    expect(result.counts.added).toBe(3);
    expect(said(result, "import-per-cent")).toEqual([
      "cells shown as per cent are read as shown: 1 (0.45 is 45)",
    ]);
    expect(said(result, "import-hidden")).toEqual(["hidden rows are read too: 1 (4)"]);
    const claims = await shop.read("data/rally/claims.yaml");
    expect(claims.match(/amount: [\d.]+(?=\n)/g)).toEqual(
      expect.arrayContaining(["amount: 45", "amount: 0.3", "amount: 7"]),
    );
  });

  test("is read as people see it: merged names, words of formats, not what is struck out", async () => {
    const rows = [HEAD, ...[..."abcdefg"].map((id) => row(id))];
    rows[3]![4] = "";
    const style = (numFmt: string) => ({ value: 5, type: "number", style: { numFmt } });
    const struck = { strikethrough: true };
    const cells = new Map<string, object>([
      ["1,2", style('0" million"')],
      ["2,2", style("0.0,,")],
      ["3,2", style('0" dozen"')],
      ["4,2", { value: 5, type: "number", style: { font: struck } }],
      ["5,2", { value: null, type: "formula", formula: "SUM(1,2)" }],
      [
        "1,6",
        { value: "five", type: "richText", richText: [{ text: "not ", font: struck }, { text: "five" }] },
      ],
    ]);
    const merges = [
      { startRow: 2, endRow: 3, startCol: 4, endCol: 4 },
      { startRow: 6, endRow: 7, startCol: 2, endCol: 2 },
    ];
    const result = await importBook(await book(rows, { cells, merges }));
    expect(result.rejects.map(({ line, column, reason }) => `${line} ${column}: ${reason}`)).toEqual([
      "5 amount: struck out in the workbook: 5",
      "6 amount: a formula without its value: =SUM(1,2); save the workbook in a spreadsheet program first",
      "7 amount: one figure for several rows, in merged cells: 5",
      "8 amount: one figure for several rows, in merged cells: 5",
    ]);
    expect(
      result.diagnostics
        .filter(({ severity, code }) => severity === "warning" && code.startsWith("import-"))
        .map(({ message }) => message),
    ).toEqual([
      "struck-out words are left out: cells 1 (not five is five)",
      "cells shown in thousands or millions are read in full: 1 (5)",
      "words that the format of a cell shows beside its number are not read: 1 (5)",
    ]);
    const claims = await shop.read("data/rally/claims.yaml");
    expect(claims.match(/amount: [\d.]+(?=\n)/g)).toEqual(expect.arrayContaining(["amount: 5000000"]));
  });

  test("gives the sheet that shows, not one of its name that is hidden", async () => {
    const sheets = [
      { name: "claims", hidden: true, rows: [HEAD, row("a")] },
      { name: "Counts", rows: [HEAD, row("b")] },
    ];
    const result = await importBook(await writeXlsx({ sheets: sheets as never }));
    expect(said(result, "import-other-sheets")).toEqual(["sheets not read: claims (hidden)"]);
  });

  test("with more digits than a workbook keeps is rejected there", async () => {
    const result = await importBook(await book([HEAD, row("a", { amount: 12345678901234567000 })]));
    expect(result.rejects.map(({ reason }) => reason)).toEqual([
      "more digits than a workbook keeps: 12345678901234567000; let the measure count in a larger unit",
    ]);
  });

  test.each([
    [
      "a cell at the far corner",
      [[...HEAD], Array.from({ length: 1200 }, (_, index) => (index === 1199 ? "x" : ""))],
      /more than 1000 columns/,
    ],
    [
      "a text of megabytes, used again and again",
      [HEAD, ...Array.from({ length: 60 }, () => row("a", { excerpt: "x".repeat(40_000) }))],
      /row 2: a cell of 40000 characters/,
    ],
  ])("of %s is refused before it is read", async (_, rows, message) => {
    const result = await importBook(await book(rows));
    expect(result).toMatchObject({ ok: false, files: [] });
    expect(said(result, "import-xlsx")).toEqual([expect.stringMatching(message)]);
  });

  test("of entities, from outside or of each other, has their names as its text, and nothing is read or grows", async () => {
    const secret = shop.path("secret.txt");
    await fs.writeFile(secret, "hunter2");
    const laughs = Array.from(
      { length: 9 },
      (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
    );
    const declared = `<!DOCTYPE d [<!ENTITY x SYSTEM "file://${secret}"><!ENTITY l0 "ha">${laughs.join("")}]>`;
    const sound = await book([HEAD, row("a", { excerpt: "five OUTSIDE and EACHOTHER" })]);
    const spoiled = withParts(sound, (name, text) =>
      name.endsWith(".xml")
        ? text
            .replace(/^(<\?xml[^>]*\?>)?/, `$1${declared}`)
            .replace("OUTSIDE", "&x;")
            .replace("EACHOTHER", "&l9;")
        : text,
    );
    const result = await importBook(spoiled);
    const claims = await fs.readFile(shop.path("data/rally/claims.yaml"), "utf8");
    expect(claims).toContain("five &x; and &l9;");
    expect(`${JSON.stringify(result)}${claims}`).not.toMatch(/hunter2|haha/);
  });

  test("that unpacks to gigabytes, whatever it says of itself, is refused while it unpacks", async () => {
    const part = deflateRawSync(Buffer.alloc(150_000_000));
    const result = await importBook(zipOf("xl/sharedStrings.xml", part, 1000));
    expect(said(result, "import-xlsx")).toEqual(["it unpacks to more than 100 MB"]);
  });
});

/** The same archive with other texts in it, as they are. */
function withParts(bytes: Uint8Array, change: (name: string, text: string) => string): Uint8Array {
  const archive = Buffer.from(bytes);
  const parts: Buffer[] = [];
  const entries: Buffer[] = [];
  let length = 0;
  // By the list at its end, whose entries begin with these four bytes.
  for (let at = archive.indexOf("PK\x01\x02"); at !== -1; at = archive.indexOf("PK\x01\x02", at + 46)) {
    const name = archive.subarray(at + 46, at + 46 + archive.readUInt16LE(at + 28));
    const from = archive.readUInt32LE(at + 42);
    const packedAt = from + 30 + archive.readUInt16LE(from + 26) + archive.readUInt16LE(from + 28);
    const packed = archive.subarray(packedAt, packedAt + archive.readUInt32LE(at + 20));
    const text = archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    const changed = Buffer.from(change(name.toString(), text.toString()));
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt32LE(crc32(changed), 10);
    head.writeUInt32LE(changed.length, 14);
    head.writeUInt32LE(changed.length, 18);
    head.writeUInt16LE(name.length, 22);
    parts.push(Buffer.concat([Buffer.from("PK\x03\x04"), head, name, changed]));
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(length, 10);
    entries.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), head, tail, name]));
    length += parts.at(-1)!.length;
  }
  const list = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(length, 12);
  return Buffer.concat([...parts, list, Buffer.from("PK\x05\x06"), end]);
}

/** An archive of one part that says to unpack to so many bytes. */
function zipOf(name: string, packed: Uint8Array, size: number): Uint8Array {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(size, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}
