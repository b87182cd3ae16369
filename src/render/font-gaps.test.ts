import * as files from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { inspectFonts } from "./font-gaps.ts";
import { parseUnicodeRange } from "./fonts.ts";
import { loadFontRanges, loadTheme } from "./theme.ts";

const at = (line: number) => ({ file: "data/rally/claims.yaml", line, column: 5 });

describe("inspectFonts", () => {
  const ranges = parseUnicodeRange("U+0020-007E, U+0400-045F");

  it("is silent where a font has every character", () => {
    expect(inspectFonts([{ text: "Moved north: переміщено", at: at(1) }], ranges)).toEqual([]);
  });

  it("does not ask for what is never drawn", () => {
    expect(inspectFonts([{ text: "a\u00a0b\u2068c\u2069\n\u200dd", at: at(1) }], ranges)).toEqual([]);
  });

  it("names each character once, and the first place of several", () => {
    const found = inspectFonts(
      [
        { text: "plain", at: at(1) },
        { text: "ไทย", at: at(2) },
        { text: "ไทย!", at: at(3) },
      ],
      ranges,
    );
    expect(found).toEqual([
      expect.objectContaining({
        severity: "warning",
        code: "character-without-font",
        message: "no font of the theme has: ท ย ไ (in 2 texts)",
        at: at(2),
      }),
    ]);
  });

  it("counts those that are too many to name", () => {
    const [found] = inspectFonts([{ text: "一丁丂七丄丅丆万丈三", at: at(2) }], ranges);
    expect(found!.message).toMatch(/万 and 2 more \(in 1 text\)$/u);
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
  ])("have %s", async (_language, text) => {
    const ranges = await loadFontRanges(`templates/${name}`, files);
    expect(inspectFonts([{ text, at: at(1) }], ranges)).toEqual([]);
  });

  it("do not have what the documentation says they lack", async () => {
    const ranges = await loadFontRanges(`templates/${name}`, files);
    for (const text of ["国防部", "防衛省", "กลาโหม", "रक्षा मंत्रालय"])
      expect(inspectFonts([{ text, at: at(1) }], ranges)).toHaveLength(1);
  });

  it("are named by its style sheets, each family", async () => {
    const { fonts, styles } = await loadTheme(`templates/${name}`, files);
    const tokens = styles[0]!;
    for (const family of new Set(fonts.map((face) => face.family))) expect(tokens).toContain(`"${family}"`);
  });
});
