import { describe, expect, it } from "vitest";
import { formatPlace, MachineError, ThemeError } from "../diagnostic.ts";
import { loadTheme } from "./theme.ts";
import type { ThemeFiles } from "./theme-files.ts";

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
        path: "mine/../fonts/inter.woff2",
        bytes: new TextEncoder().encode("woff2"),
      },
    ]);
  });

  it.each([
    ["a missing layout", { "mine/layout.hbs": null }, "mine/layout.hbs no such file: layout.hbs"],
    ["a missing style sheet", { "mine/b.css": null }, "mine/b.css no such file: b.css"],
    ["a missing theme.json", { "mine/theme.json": null }, "mine/theme.json no such file: theme.json"],
    ["a missing font", { "fonts/inter.woff2": null }, "mine/../fonts/inter.woff2 no such file: inter.woff2"],
    ["no list of fonts", { "fonts/fonts.json": null }, "mine/../fonts/fonts.json no such file: fonts.json"],
    ["no JSON", { "mine/theme.json": "{" }, "mine/theme.json theme.json: no JSON: "],
    ["an unknown key", written({ colour: 1 }), 'theme.json: Unrecognized key: "colour"'],
    ["a wrong value", written({ extent: "book" }), "theme.json: extent: "],
    ["no styles", { "mine/theme.json": '{"fonts": "../fonts"}' }, "theme.json: no styles"],
    ["no fonts", { "mine/theme.json": '{"styles": ["b.css"]}' }, "theme.json: no fonts"],
    [
      "a family that could end the rule",
      { "fonts/fonts.json": FONT.replace("Inter", "x;}") },
      "fonts.json: 0: family",
    ],
    ["an import", { "mine/b.css": "@import 'https://example.org/x.css';" }, "may not hold: @import"],
    ["an address outside", { "mine/b.css": "a{background:url( 'https://example.org/x.png')}" }, "url("],
    [
      "the end of the script element",
      withScript("x = '</ScripT>'"),
      "mine/s.js a script may not hold: </ScripT",
    ],
    ["the start of another one", withScript("x = '<script>'"), "<script"],
    ["a comment of HTML", withScript("x = '<!--'"), "<!--"],
    ["a missing script", { ...withScript(""), "mine/s.js": null }, "no such file: s.js"],
    [
      "an address without url()",
      { "mine/b.css": "a{background:image-set('https://a.example/' 1x)}" },
      "image-set(",
    ],
    ["an address in escapes", { "mine/b.css": "a{background:u\\72l(https://a.example/)}" }, "url("],
    ["an import in escapes", { "mine/b.css": "@\\69 mport 'https://a.example/';" }, "@import"],
    ["a style sheet elsewhere", written({ styles: ["../b.css"] }), "inside the theme"],
    ["a whole path", written({ styles: ["/etc/passwd"] }), "inside the theme"],
    [
      "a font elsewhere",
      { "fonts/fonts.json": FONT.replace("inter.woff2", "../x.woff2") },
      "inside the theme",
    ],
    [
      "a link out of the theme",
      { "mine/layout.hbs": "→ /etc/passwd" },
      "leads out of its folder: layout.hbs",
    ],
    ["a pipe", { "mine/layout.hbs": "| x" }, "mine/layout.hbs no plain file: layout.hbs"],
    [
      "a file without end",
      { "mine/a.css": "# x", ...written({ styles: ["a.css"] }) },
      "mine/a.css larger than ",
    ],
    ["the end of the style element", { "mine/b.css": "a{}</STYLE><script>" }, "</STYLE"],
  ])("refuses %s, naming the file", async (_, changes, named) => {
    const [fault, ...others] = await faultsOf(changes);
    expect(`${formatPlace(fault!.at!)} ${fault!.message}`).toContain(named);
    expect(fault).toMatchObject({ severity: "error", code: "theme-file" });
    expect(fault!.hint).not.toBeNull();
    expect(others).toEqual([]);
  });

  it("reports all faults at once", async () => {
    const faults = await faultsOf({
      "mine/theme.json": '{"styles": ["b.css", "gone.css"], "scripts": ["s.js"], "fonts": "../fonts"}',
      "mine/layout.hbs": null,
      "mine/b.css": "@import 'x';",
      "mine/s.js": "<!--",
      "fonts/inter.woff2": null,
    });
    expect(faults.map(({ at }) => at!.file).sort()).toEqual([
      "mine/../fonts/inter.woff2",
      "mine/b.css",
      "mine/gone.css",
      "mine/layout.hbs",
      "mine/s.js",
    ]);
  });

  it("leaves to the machine what can't be read", async () => {
    const files = filesOf({});
    const denied = Object.assign(new Error("denied"), { code: "EACCES" });
    const readFile = async (path: string) => {
      if (path.endsWith("a.css")) throw denied;
      return files.readFile(path);
    };
    const failure = await loadTheme("mine", { ...files, readFile }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MachineError);
    expect(failure).toMatchObject({ message: "theme: can't read mine/a.css", cause: denied });
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

describe("a theme that extends another", () => {
  const known = { whole: "mine", short: "short" };
  const child = {
    "yours/theme.json": '{"extends": "whole", "styles": ["c.css", "a.css"]}',
    "yours/c.css": "c{}",
    "yours/partials/claim.hbs": "{{label}}",
    "yours/partials/more.hbs": "more",
  };

  it("has what it holds itself, and all else of the other", async () => {
    const theme = await loadTheme("yours", filesOf({ ...withScript("start()"), ...child }), known);
    expect(theme).toMatchObject({
      layout: "<p>{{title}}</p>",
      partials: { claim: "{{label}}", more: "more" },
      styles: ["c{}", "a{}"],
      scripts: ["start()"],
      extent: "document",
      folders: ["yours", "mine"],
      paths: {
        layout: "mine/layout.hbs",
        partials: { claim: "yours/partials/claim.hbs", more: "yours/partials/more.hbs" },
      },
    });
    expect(theme.fonts.map(({ path }) => path)).toEqual(["mine/../fonts/inter.woff2"]);
  });

  it("may leave every key but the one away, and say of each that it is none", async () => {
    const bare = await loadTheme("yours", filesOf({ "yours/theme.json": '{"extends": "whole"}' }), known);
    expect({ ...bare, folders: [] }).toEqual({ ...(await loadTheme("mine", filesOf({}))), folders: [] });
    const still = { ...withScript("x()"), "yours/theme.json": '{"extends": "whole", "scripts": []}' };
    expect((await loadTheme("yours", filesOf(still), known)).scripts).toEqual([]);
  });

  it("may extend one that extends another", async () => {
    const chain = {
      "yours/theme.json": '{"extends": "short"}',
      "short/theme.json": '{"extends": "whole", "extent": "page"}',
      "short/layout.hbs": "<b>{{title}}</b>",
    };
    const theme = await loadTheme("yours", filesOf(chain), known);
    expect(theme).toMatchObject({ extent: "page", layout: "<b>{{title}}</b>", styles: ["b{}", "a{}"] });
    expect(theme.folders).toEqual(["yours", "short", "mine"]);
  });

  it.each([
    [
      "an unknown one",
      { "yours/theme.json": '{"extends": "hole"}' },
      "extends an unknown theme: hole",
      "did you mean whole?",
    ],
    [
      "one far from all",
      { "yours/theme.json": '{"extends": "../x"}' },
      "extends an unknown theme: ../x",
      "a theme may extend whole or short",
    ],
    ["itself", { "mine/theme.json": '{"extends": "whole"}' }, "extends itself: mine → mine", "leave it out"],
    [
      "one that extends it",
      { "mine/theme.json": '{"extends": "short"}', "short/theme.json": '{"extends": "whole"}' },
      "extends itself: mine → short → mine",
      "leave it out",
    ],
  ])("may not extend %s", async (_, changes, message, hint) => {
    const folder = Object.keys(changes)[0]!.split("/")[0]!;
    const faults = await faultsOf(changes, folder, known);
    expect(faults).toEqual([
      expect.objectContaining({ code: "theme-file", message: `theme.json: ${message}`, hint }),
    ]);
  });
});

async function faultsOf(
  changes: Readonly<Record<string, string | null>>,
  folder = "mine",
  known: Readonly<Record<string, string>> = {},
) {
  const failure = await loadTheme(folder, filesOf(changes), known).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ThemeError);
  return (failure as ThemeError).diagnostics;
}

const written = (keys: object) => ({
  "mine/theme.json": JSON.stringify({ styles: ["b.css"], fonts: "../fonts", ...keys }),
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
  const absent = Object.assign(new Error("absent"), { code: "ENOENT" });
  const textAt = (path: string) => {
    const text = files[path.replace("mine/../", "")];
    if (text === undefined || text === null) throw absent;
    return text;
  };
  return {
    stat: async (path) => {
      const text = textAt(path);
      return { isFile: () => !text.startsWith("| "), size: text.startsWith("# ") ? 1e9 : text.length };
    },
    readFile: async (path) => new TextEncoder().encode(textAt(path)),
    realpath: async (path) => (files[path]?.startsWith("→ ") ? files[path].slice(2) : path),
    readdir: async (path) => {
      const inside = Object.keys(files).filter((name) => name.startsWith(`${path}/`));
      if (inside.length === 0) throw absent;
      return [...inside.map((name) => name.slice(path.length + 1)), "notes.txt"];
    },
  };
}
