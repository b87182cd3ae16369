import { spawn, spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, test, vi } from "vitest";
import { PDF_BOUNDS, READER_FLAGS, readPdf } from "../../src/desk/pdf.ts";
import { HANG_MS } from "../hang.ts";
import { bomb, column, drawn, madePdf, streamed } from "./made-pdf.ts";

const quiet = new AbortController().signal;
/** What ends a read that nothing else ends, so that it is told at once that nothing does. */
const long = () => AbortSignal.timeout(60_000);

/** What is read, or what is said instead. */
async function textOf(pdf: Uint8Array, bounds = PDF_BOUNDS, signal = quiet): Promise<string> {
  const read = await readPdf(pdf, signal, bounds).catch((error: Error & { hint: string }) => error);
  return read instanceof Error ? `${read.message}: ${(read as { hint?: string }).hint ?? ""}` : read.text;
}

describe("the text of a PDF", () => {
  test("is a paragraph a line, columns one after the other, and words whole", async () => {
    const page = [
      drawn(50, 780, "Thousands at the square", 18),
      column(50, 740, [
        "On Monday the police coun-",
        "ted at least 40 demon-",
        "strators of the anti-",
        "war league.",
      ]),
      column(50, 680, ["The anti-war league said", "it was 4,000, and that in"]),
      column(300, 740, ["the evening more came. Of", "NATO-", "land- og sj\xf8styrker", "none spoke."]),
    ];
    expect(await textOf(madePdf({ pages: [page.join("")] }))).toBe(
      [
        "Thousands at the square",
        "On Monday the police counted at least 40 demonstrators of the anti-war league.",
        "The anti-war league said it was 4,000, and that in the evening more came. Of NATO-land- og sjøstyrker none spoke.",
        "",
      ].join("\n"),
    );
  });

  test("keeps cells apart, and marks of notes from figures", async () => {
    const page = [
      drawn(50, 700, "40"),
      drawn(200, 700, "000"),
      drawn(50, 600, "In all 2,000"),
      drawn(99, 604, "1", 6),
      drawn(103, 600, "came."),
    ];
    expect(await textOf(madePdf({ pages: [page.join("")] }))).toBe("40\t000\nIn all 2,000¹ came.\n");
  });

  test("has ligatures as the letters that they are", async () => {
    const map = [
      "begincmap 1 begincodespacerange <00> <ff> endcodespacerange",
      "2 beginbfchar <7b> <FB01> <7d> <FB03> endbfchar",
      "1 beginbfrange <20> <7a> <0020> endbfrange endcmap",
    ].join("\n");
    const font = "/Subtype /Type1 /BaseFont /Helvetica /ToUnicode 20 0 R";
    const pdf = madePdf({
      pages: [drawn(50, 700, "{ve o}cers")],
      font,
      objects: { 20: streamed(map) },
    });
    expect(await textOf(pdf)).toBe("five officers\n");
  });

  test("goes on over the end of a page in mid-sentence, and says which pages have none", async () => {
    const pages = [
      column(50, 100, ["The mayor said that"]),
      "0 0 100 100 re f",
      column(50, 800, ["it was fewer."]),
    ];
    const { text, pages: counted, without } = await readPdf(madePdf({ pages }), quiet);
    expect([text, counted, without]).toEqual(["The mayor said that it was fewer.\n", 3, [2]]);
  });

  test("is that of the page it was printed from", async () => {
    const text = await textOf(await readFile("docs/example/brief.pdf"));
    expect(text).toContain("Two figures for North Korea");
    expect(text).toMatch(/^1\tUp to 10,000, or 12,000 soldiers\?/m);
  });
});

describe("a PDF that is none to read is told with what to do:", () => {
  const whole = madePdf({ pages: [drawn(50, 700, "The police counted 40.")] });

  test.each([
    [
      "another file by that name",
      Buffer.from("PK\x03\x04 a letter"),
      /^no PDF.*: open it, and paste its text$/,
    ],
    ["one that was cut", whole.subarray(0, whole.length - 60), /^a PDF without its end: fetch it again/],
    [
      "one that is damaged",
      Buffer.from("%PDF-1.7\nnothing\n%%EOF"),
      /^a PDF that can't be read: fetch it again/,
    ],
    ["a scan", madePdf({ pages: ["0 0 500 500 re f"] }), /^a PDF without text: .*OCR/],
    [
      "pages without end",
      madePdf({ pages: Array.from({ length: 2001 }, () => "0 0 5 5 re f") }),
      /^a PDF of more than 2,000 pages: add the pages/,
    ],
    [
      "letters that no font names",
      madePdf({
        pages: [drawn(50, 700, "\x01\x02\x03\x04 \x05\x06\x07")],
        font: "/Subtype /Type1 /BaseFont /ABCDEF+Own /Encoding << /Type /Encoding /Differences [1 /g1 /g2 /g3 /g4 /g5 /g6 /g7] >>",
      }),
      /^a PDF whose fonts don't say which letters they show: .*paste/,
    ],
  ])("%s", async (_, pdf, told) => {
    expect(await textOf(pdf)).toMatch(told);
  });

  test("one with a password", async () => {
    const document = await PDFDocument.load(whole);
    document.encrypt({ userPassword: "a", ownerPassword: "b" });
    expect(await textOf(await document.save({ useObjectStreams: false }))).toMatch(
      /^a PDF with a password: open it/,
    );
  });

  test("one that unpacks to gigabytes", async () => {
    const pdf = madePdf({
      pages: ["/B Do"],
      xobjects: "/B 20 0 R",
      objects: { 20: streamed(bomb(500), FORM) },
    });
    expect(pdf.length).toBeLessThan(1e6);
    const told = await textOf(pdf, { time: 600_000, memory: 200 * 2 ** 20 });
    expect(told).toMatch(/^a PDF that takes more memory than any text does: /);
  });

  test("one that draws the same without end", async () => {
    const forms = Array.from({ length: 30 }, (_, index): [number, Buffer] => {
      const next = `/Resources << /Font << /F 3 0 R >> /XObject << /B ${21 + index} 0 R >> >>`;
      return [
        20 + index,
        streamed(index === 29 ? drawn(5, 5, "ha") : "/B Do ".repeat(9), `${FORM_ITSELF} ${next}`),
      ];
    });
    const pdf = madePdf({ pages: ["/B Do"], xobjects: "/B 20 0 R", objects: Object.fromEntries(forms) });
    expect(await textOf(pdf, { ...PDF_BOUNDS, time: 3000 }, long())).toMatch(
      /^a PDF that takes (?:longer|more memory) than any text does: /,
    );
  });
});

const FORM_ITSELF = "/Type /XObject /Subtype /Form /BBox [0 0 500 500]";
const FORM = `${FORM_ITSELF} /Filter /FlateDecode`;

test("it is read where no file is to be had but the program's own, and nothing is written or started", () => {
  const tries = `
    const { readFileSync, writeFileSync } = require("node:fs");
    const tried = [
      () => readFileSync(process.argv[1]),
      () => writeFileSync("written", ""),
      () => require("node:child_process").execSync("true"),
    ].map((attempt) => { try { attempt(); return "done"; } catch (error) { return error.code; } });
    console.log(tried.join(" "));
  `;
  const file = resolve("README.md");
  const { stdout } = spawnSync(process.execPath, [...READER_FLAGS, "-e", tries, file], { encoding: "utf8" });
  expect(stdout.trim()).toBe("ERR_ACCESS_DENIED ERR_ACCESS_DENIED ERR_ACCESS_DENIED");
});

test("it ends where the desk was killed, which could end nothing", async () => {
  const line = '"$@" $$ <&3 & echo $!; wait';
  const asked = [...READER_FLAGS, resolve("src/desk/pdf-process.ts"), String(PDF_BOUNDS.memory)];
  const desk = spawn("sh", ["-c", line, "sh", process.execPath, ...asked], {
    // What it reads from never ends.
    stdio: ["ignore", "pipe", "ignore", "pipe"],
  });
  const reader = Number(await new Promise((said) => desk.stdout?.once("data", said)));
  const isThere = () => {
    try {
      return process.kill(reader, 0);
    } catch {
      return false;
    }
  };
  expect(isThere()).toBe(true);
  desk.kill("SIGKILL");
  await vi.waitFor(() => expect(isThere()).toBe(false), { timeout: HANG_MS });
});

test("it ends with the desk", async () => {
  const stop = new AbortController();
  const reading = readPdf(madePdf({ pages: ["/B Do"] }), stop.signal);
  stop.abort(new Error("stopped"));
  await expect(reading).rejects.toThrow("stopped");
});
