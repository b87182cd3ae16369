import { describe, expect, it } from "vitest";
import { type FontFace, facesFor, fontStyles, parseUnicodeRange } from "./fonts.ts";
import { textOf } from "./text.ts";

const face = (family: string, range: string): FontFace => ({
  family,
  weight: 400,
  style: "normal",
  ranges: parseUnicodeRange(range),
  base64: "AAAA",
});
const faces = [
  face("Latin", "U+0000-00FF, U+2013"),
  face("Cyrillic", "U+0400-045F"),
  face("Hangul", "U+AC00-D7A3"),
];

describe("facesFor", () => {
  it("embeds what the text needs and nothing else", () => {
    const names = (text: string) => facesFor(text, faces).map(({ family }) => family);
    expect(names("1,500 soldiers")).toEqual(["Latin"]);
    expect(names("12 тысяч")).toEqual(["Latin", "Cyrillic"]);
    expect(names("국가정보원")).toEqual(["Hangul"]);
    expect(names("")).toEqual([]);
  });

  it("reads every string of a view model, however deep, and its capitals", () => {
    expect(facesFor(textOf({ a: [{ b: { c: "국" } }, null, 4] }), faces).map(({ family }) => family)).toEqual(
      ["Hangul"],
    );
    expect(textOf({ label: "straße" })).toContain("STRASSE");
  });
});

describe("fontStyles", () => {
  it("writes the face with its file inside", () => {
    expect(fontStyles([faces[0]!])).toBe(
      '@font-face{font-family:"Latin";font-weight:400;font-style:normal;' +
        'src:url(data:font/woff2;base64,AAAA) format("woff2");unicode-range:U+0000-00FF,U+2013}',
    );
  });
});
