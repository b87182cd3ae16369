import * as files from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { ownTheme } from "../../test/own-theme.ts";
import { sampleBrief } from "../../test/sample-brief.ts";
import { characterGaps, warnOfGaps } from "./font-gaps.ts";
import { type FontFace, parseUnicodeRange } from "./fonts.ts";
import { charactersOf } from "./glyphs.ts";
import { renderHtml } from "./html.ts";

const theme = await ownTheme("brief");
const at = (line: number) => ({ file: "data/rally/claims.yaml", line, column: 5 });
const gapsIn = async (text: string, faces: readonly FontFace[] = theme.fonts) =>
  String.fromCodePoint(...(await characterGaps(`<!doctype html><p>${text}</p>`, faces)));

describe("the glyphs of a font", () => {
  const charactersIn = async (name: string) => {
    const ranges = charactersOf(await files.readFile(`templates/fonts/${name}`));
    return (character: string) =>
      ranges.some(([first, last]) => first <= character.codePointAt(0)! && character.codePointAt(0)! <= last);
  };

  it("are read from its file", async () => {
    const latin = await charactersIn("inter-latin-400-normal.woff2");
    expect(["A", "z", "0", "é", "–", "€"].filter((one) => !latin(one))).toEqual([]);
    expect(["\u2042", "\u2031", "Ж", "国", "\u0001"].filter(latin)).toEqual([]);
    const korean = await charactersIn("noto-sans-kr-korean-400-normal.woff2");
    expect(["가", "힣", "국"].filter((one) => !korean(one))).toEqual([]);
  });

  it.each([
    [
      "no font",
      new TextEncoder().encode("a file of text, and long enough for a header, twice"),
      "no WOFF2 file",
    ],
    ["nothing", new Uint8Array(), "bounds"],
  ])("are not read from %s", (_, bytes, message) => {
    expect(() => charactersOf(bytes)).toThrow(RangeError);
    expect(() => charactersOf(bytes)).toThrow(message);
  });

  it("are not read from half a font", async () => {
    const whole = await files.readFile("templates/fonts/inter-latin-400-normal.woff2");
    for (const length of [47, 60, 100, 1000, whole.length - 1])
      expect(() => charactersOf(whole.subarray(0, length)), String(length)).toThrow(RangeError);
  });
});

describe("characters that no font draws", () => {
  it("are asked of the glyphs, not of the range", async () => {
    expect(await gapsIn("⁂ ‱ ⁊ and €")).toBe("\u2031\u2042\u204a");
  });

  it("are none where one is not drawn, or is as wide as the font says", async () => {
    expect(await gapsIn("a\u00a0b\u2068c\u2069\nd\u200de\u00adf\u2028g")).toBe("");
    expect(await gapsIn("h\ufe0f")).toBe("\ufe0f");
  });

  it("are looked for in all that is printed, and nowhere else", async () => {
    const page = (html: string) =>
      characterGaps(`<!doctype html>${html}`, theme.fonts).then((gaps) => String.fromCodePoint(...gaps));
    expect(await page('<p data-title="⁂">x</p>')).toBe("⁂");
    expect(await page("<style>p::before{content:'⁂'}</style>")).toBe("⁂");
    expect(await page('<style>p::before{content:"\\2042 x"}</style>')).toBe("⁂");
    expect(await page("<p>&#x2042;&#8241;</p>")).toBe("‱⁂");
    expect(await page("<p>&starf;</p>")).toBe("★");
    expect(await page("<svg><text>⁂</text></svg>")).toBe("⁂");
    for (const unseen of [
      "<title>⁂</title>",
      '<p title="⁂">x</p>',
      "<!-- ⁂ -->",
      "<style>/* '⁂' */</style>",
      "<svg><title>⁂</title></svg>",
    ])
      expect(await page(unseen), unseen).toBe("");
    expect(await page('<script type="module">"⁂" &from</script>')).toBe("");
  });

  it("may be a mark that is of another file than its letter", async () => {
    expect(await gapsIn("e\u0301 \u05d0\u05b7 \u0648\u064b")).toBe("");
    expect(await gapsIn("\u05d0\u0301")).toBe("\u0301");
    expect(await gapsIn("\u0416\u0308")).toBe("\u0308");
    expect(await gapsIn("\u0301")).toBe("");
  });

  it("may be the capital of one that is drawn", async () => {
    const small: FontFace[] = theme.fonts.map((face) => ({
      ...face,
      ranges: parseUnicodeRange("U+0000-00FE"),
    }));
    expect(await gapsIn("\u00ff", small)).toBe("\u00ff\u0178");
  });

  it("are those that a weight of every family lacks", async () => {
    const without = (family: string, weight: number) =>
      theme.fonts.filter(
        (face) =>
          !(
            face.family === family &&
            face.weight === weight &&
            face.ranges.some(([first]) => first === 0x400 || first === 0x301)
          ),
      );
    expect(await gapsIn("Ж")).toBe("");
    expect(await gapsIn("Ж", without("Inter", 600))).toBe("");
    const both = without("Inter", 600).filter((face) => without("Source Serif 4", 600).includes(face));
    expect(await gapsIn("Ж", both)).toBe("Ж");
  });

  it("are none in the program's own pages, which no parser need read", async () => {
    for (const name of ["brief", "compact"]) {
      const own = await ownTheme(name);
      expect(await characterGaps(renderHtml(sampleBrief, own), own.fonts)).toEqual([]);
    }
  });
});

describe("the warning", () => {
  const layout = { file: "templates/brief/layout.hbs", line: null, column: null };
  const points = (text: string) => [...text].map((one) => one.codePointAt(0)!);

  it("names the characters with their code points, the texts, and the first place", () => {
    const texts = [
      { text: "plain", what: "title", at: at(1) },
      { text: "ไทย", what: "question", at: at(2) },
      { text: "ไ!", what: "note of one", at: at(3) },
    ];
    expect(warnOfGaps(points("ทไ"), texts, layout)).toEqual([
      {
        severity: "warning",
        code: "character-without-font",
        message: "no font of the theme has: ท (U+0E17) ไ (U+0E44); in question, note of one",
        at: at(2),
        hint: expect.stringContaining("docs/themes.md"),
      },
    ]);
    expect(warnOfGaps([], texts, layout)).toEqual([]);
  });

  it("counts those that are too many to name", () => {
    const texts = [1, 2, 3, 4, 5].map((line) => ({
      text: "一丁丂七",
      what: `note of ${line}`,
      at: at(line),
    }));
    const [found] = warnOfGaps(points("一丁丂七丄丅丆万丈三"), texts, layout);
    expect(found!.message).toMatch(
      /万 \(U\+4E07\) and 2 more; in note of 1, note of 2, note of 3 and 2 more$/u,
    );
  });

  it("names the theme where the data hold none of them", () => {
    expect(warnOfGaps(points("⁂"), [], layout)).toMatchObject([
      { message: "no font of the theme has: ⁂ (U+2042); in the theme itself", at: layout },
    ]);
  });
});

describe.each(["brief", "compact"])("the fonts of theme %s", (name) => {
  it.each([
    ["Norwegian and French", "Sjøfartsdirektoratet, «naïveté», œuvre"],
    ["Vietnamese", "Bộ Quốc phòng, một nghìn người"],
    ["Polish and Turkish", "Łódź, İstanbul"],
    ["Russian and Kazakh", "переміщено, Қазақстан"],
    ["Greek", "υπουργείο Άμυνας"],
    ["Hebrew", "כ-3000 חיילים הועברו צפונה ₪"],
    ["Arabic, Persian and Urdu", "وزارة الدفاع، می‌گوید، پاکستان"],
    ["Korean", "국가정보원, 병력 3000명"],
    ["signs", "“…” ‘…’ „…“ ‹…› – — · • ′ × ± ↑ ↓ − £ ¥ ₩ ₽ ₴ ½ ² № §"],
  ])("have %s", async (_language, text) => {
    expect(await gapsIn(text, (await ownTheme(name)).fonts)).toBe("");
  });

  it("do not have what the documentation says they lack", async () => {
    const { fonts } = await ownTheme(name);
    for (const text of ["国防部", "防衛省", "กลาโหม", "रक्षा मंत्रालय", "→", "≤"])
      expect((await gapsIn(text, fonts)).length).toBeGreaterThan(0);
  });

  it("are named by its style sheets, each family in each list", async () => {
    const { fonts, styles } = await ownTheme(name);
    const lists = [...styles.join("\n").matchAll(/^ +--(?:serif|sans): (.*);$|font: [^;"]*(".*?);/gmu)];
    expect(lists.length).toBeGreaterThanOrEqual(2);
    for (const [list] of lists)
      for (const family of new Set(fonts.map((face) => face.family))) expect(list).toContain(`"${family}"`);
  });
});
