import { describe, expect, it } from "vitest";
import { type FontFace, facesFor, fontStyles, parseUnicodeRange } from "./fonts.ts";

const face = (family: string, range: string): FontFace => ({
  family,
  weight: 400,
  style: "normal",
  ranges: parseUnicodeRange(range),
  path: "f.woff2",
  bytes: new Uint8Array(3),
});
const faces = [
  face("Latin", "U+0000-00FF, U+2013"),
  face("Cyrillic", "U+0400-045F"),
  face("Hangul", "U+AC00-D7A3"),
];

describe("facesFor", () => {
  it("embeds what the text needs and nothing else", () => {
    const names = (text: string) => facesFor([text], faces).map(({ family }) => family);
    expect(names("1,500 soldiers")).toEqual(["Latin"]);
    expect(names("12 тысяч")).toEqual(["Latin", "Cyrillic"]);
    expect(names("국가정보원")).toEqual(["Hangul"]);
    expect(names("")).toEqual([]);
  });

  it("reads capitals, and characters that are written by number; by name, it takes no risk", () => {
    const names = (text: string) => facesFor([text], faces).map(({ family }) => family);
    expect(names("&amp;&#x27;&#44397;")).toEqual(["Latin", "Hangul"]);
    expect(names("&#x42f;")).toEqual(["Cyrillic"]);
    expect(names("&nbsp;")).toEqual(["Latin"]);
    expect(facesFor(["ǆ"], [face("Capital", "U+01C4")])).toHaveLength(1);
    expect(names("&hellip;")).toEqual(["Latin", "Cyrillic", "Hangul"]);
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
