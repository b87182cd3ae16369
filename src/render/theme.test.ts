import { describe, expect, it } from "vitest";
import { MachineError } from "../diagnostic.ts";
import { loadTheme, type ThemeFiles } from "./theme.ts";

const FONT =
  '[{"family": "Inter", "weight": 400, "style": "normal", "file": "inter.woff2", "range": "U+0000-00FF"}]';

describe("loadTheme", () => {
  it("reads templates, partials by name, styles in order and fonts", async () => {
    const theme = await loadTheme("mine", filesOf({}));
    expect(theme.layout).toBe("<p>{{title}}</p>");
    expect(theme.partials).toEqual({ claim: "{{words}}" });
    expect(theme.styles).toEqual(["b{}", "a{}"]);
    expect(theme.scripts).toEqual([]);
    expect(theme.fonts).toEqual([
      {
        family: "Inter",
        weight: 400,
        style: "normal",
        ranges: [[0, 255]],
        base64: Buffer.from("woff2").toString("base64"),
      },
    ]);
  });

  it.each([
    ["a missing layout", { "mine/layout.hbs": null }, "can't read mine/layout.hbs"],
    ["a missing font", { "fonts/inter.woff2": null }, "can't read mine/../fonts/inter.woff2"],
    ["no JSON", { "mine/theme.json": "{" }, "mine/theme.json"],
    ["an unknown key", { "mine/theme.json": '{"styles": ["b.css"], "fonts": "f", "colour": 1}' }, "colour"],
    ["a family that could end the rule", { "fonts/fonts.json": FONT.replace("Inter", "x;}") }, "fonts.json"],
    ["an import", { "mine/b.css": "@import 'https://example.org/x.css';" }, "@import"],
    ["an address outside", { "mine/b.css": "a{background:url( 'https://example.org/x.png')}" }, "url("],
    ["the end of the script element", withScript("x = '</ScripT>'"), "</ScripT"],
    ["the start of another one", withScript("x = '<script>'"), "<script"],
    ["a comment of HTML", withScript("x = '<!--'"), "<!--"],
    ["a missing script", { ...withScript(""), "mine/s.js": null }, "can't read mine/s.js"],
    [
      "an address without url()",
      { "mine/b.css": "a{background:image-set('https://a.example/' 1x)}" },
      "image-set(",
    ],
    ["an address in escapes", { "mine/b.css": "a{background:u\\72l(https://a.example/)}" }, "url("],
    ["an import in escapes", { "mine/b.css": "@\\69 mport 'https://a.example/';" }, "@import"],
    [
      "a style sheet elsewhere",
      { "mine/theme.json": '{"styles": ["../b.css"], "fonts": "f"}' },
      "inside the theme",
    ],
    ["a whole path", { "mine/theme.json": '{"styles": ["/etc/passwd"], "fonts": "f"}' }, "inside the theme"],
    [
      "a font elsewhere",
      { "fonts/fonts.json": FONT.replace("inter.woff2", "../x.woff2") },
      "inside the theme",
    ],
    ["a link out of the theme", { "mine/layout.hbs": "→ /etc/passwd" }, "mine/layout.hbs leads out"],
    ["the end of the style element", { "mine/b.css": "a{}</STYLE><script>" }, "</STYLE"],
  ])("refuses %s, naming the file", async (_, changes, named) => {
    const failure = await loadTheme("mine", filesOf(changes)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MachineError);
    expect((failure as MachineError).message).toContain(named);
    expect((failure as MachineError).hint).not.toBeNull();
  });

  it("reads scripts in order", async () => {
    const theme = await loadTheme("mine", filesOf(withScript("start()")));
    expect(theme.scripts).toEqual(["start()"]);
  });

  it("lets data: addresses stand", async () => {
    const theme = await loadTheme(
      "mine",
      filesOf({ "mine/b.css": "a{background:url(data:image/png;base64,AA)}" }),
    );
    expect(theme.styles[0]).toContain("data:");
  });
});

const withScript = (script: string) => ({
  "mine/theme.json": '{"styles": ["b.css"], "scripts": ["s.js"], "fonts": "../fonts"}',
  "mine/s.js": script,
});

function filesOf(changes: Readonly<Record<string, string | null>>): ThemeFiles {
  const files: Record<string, string | null> = {
    "mine/theme.json": '{"styles": ["b.css", "a.css"], "fonts": "../fonts"}',
    "mine/layout.hbs": "<p>{{title}}</p>",
    "mine/partials/claim.hbs": "{{words}}",
    "mine/b.css": "b{}",
    "mine/a.css": "a{}",
    "fonts/fonts.json": FONT,
    "fonts/inter.woff2": "woff2",
    ...changes,
  };
  return {
    stat: async () => ({ isFile: () => true }),
    readFile: async (path) => {
      const text = files[path.replace("mine/../", "")];
      if (text === undefined || text === null) throw new Error("ENOENT");
      return new TextEncoder().encode(text);
    },
    realpath: async (path) => (files[path]?.startsWith("→ ") ? files[path].slice(2) : path),
    readdir: async () => ["claim.hbs", "notes.txt"],
  };
}
