import { z } from "zod";
import { MachineError } from "../diagnostic.ts";
import { isRefused, LARGEST_THEME_FILE, type Refused, readPlainFile } from "../files/index.ts";
import { type FontFace, type FontRange, parseUnicodeRange } from "./fonts.ts";

/** How a brief looks: templates, style sheets and fonts, all in memory. */
export interface Theme {
  /** Handlebars source of the document. */
  readonly layout: string;
  /** Handlebars source by name: `partials/lineup.hbs` is `lineup`. */
  readonly partials: Readonly<Record<string, string>>;
  /** CSS in the order of theme.json. */
  readonly styles: readonly string[];
  /** JavaScript in the order of theme.json, for screens only; empty for a page that stands still. */
  readonly scripts: readonly string[];
  readonly fonts: readonly FontFace[];
  /** What it has room for: all there is to tell, or one page. */
  readonly extent: "document" | "page";
}

/** What `node:fs/promises` offers, and a test can fake. */
export interface ThemeFiles {
  readFile(path: string): Promise<Uint8Array>;
  readdir(path: string): Promise<string[]>;
  stat(path: string): Promise<{ isFile(): boolean; readonly size?: number | undefined }>;
  /** Where a path leads, links followed. */
  realpath(path: string): Promise<string>;
}

/**
 * Reads a theme's folder: theme.json, layout.hbs, partials/*.hbs, the style sheets and scripts that theme.json
 * lists, and the faces of fonts.json in the folder that it names. Paths in theme.json are relative to the theme.
 * @throws {MachineError} naming the file, when one is missing, isn't what it should be, or reaches outside
 *   the document (`@import`, a `url()` that isn't `data:`) or its folder (a path with `..`, a link)
 */
export async function loadTheme(folder: string, files: ThemeFiles): Promise<Theme> {
  const read = (path: string) => readText(folder, path, files);
  const theme = parse(`${folder}/theme.json`, await read("theme.json"), themeSchema);
  const [layout, partials, styles, scripts, fonts] = await Promise.all([
    read("layout.hbs"),
    readPartials(folder, files),
    Promise.all(theme.styles.map(async (path) => checkStyles(`${folder}/${path}`, await read(path)))),
    Promise.all(theme.scripts.map(async (path) => checkScript(`${folder}/${path}`, await read(path)))),
    readFonts(`${folder}/${theme.fonts}`, files),
  ]);
  return { layout, partials, styles, scripts, fonts, extent: theme.extent };
}

const pathInside = z
  .string()
  .regex(/^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\:\0]+$/u, "not a path inside the theme");

const themeSchema = z.strictObject({
  styles: z.array(pathInside).min(1),
  scripts: z.array(pathInside).default([]),
  /** Folder that holds fonts.json and the files that it lists. */
  fonts: z.string(),
  extent: z.enum(["document", "page"]).default("document"),
});

const fontsSchema = z.array(
  z.strictObject({
    family: z.string().regex(/^[\p{L}\p{N} -]+$/u),
    weight: z.number().int().min(1).max(1000),
    style: z.enum(["normal", "italic"]),
    file: pathInside.endsWith(".woff2"),
    /** As in CSS, single code points and ranges: `U+0000-00FF, U+0131`. */
    range: z.string().regex(/^U\+[0-9A-F]{4,6}(-[0-9A-F]{4,6})?(, ?U\+[0-9A-F]{4,6}(-[0-9A-F]{4,6})?)*$/),
  }),
);

async function readPartials(theme: string, files: ThemeFiles): Promise<Record<string, string>> {
  const folder = `${theme}/partials`;
  const names = (await attempt(folder, () => files.readdir(folder)))
    .filter((name) => name.endsWith(".hbs"))
    .sort();
  const partials = names.map(
    async (name) =>
      [name.slice(0, -".hbs".length), await readText(theme, `partials/${name}`, files)] as const,
  );
  return Object.fromEntries(await Promise.all(partials));
}

/** What a theme's fonts have characters for, without reading the fonts. @throws {MachineError} as {@link loadTheme} */
export async function loadFontRanges(folder: string, files: ThemeFiles): Promise<FontRange[]> {
  const theme = parse(`${folder}/theme.json`, await readText(folder, "theme.json", files), themeSchema);
  const entries = await listFonts(`${folder}/${theme.fonts}`, files);
  return entries.flatMap(({ range }) => parseUnicodeRange(range));
}

async function listFonts(folder: string, files: ThemeFiles) {
  return parse(`${folder}/fonts.json`, await readText(folder, "fonts.json", files), fontsSchema);
}

async function readFonts(folder: string, files: ThemeFiles): Promise<FontFace[]> {
  const entries = await listFonts(folder, files);
  return Promise.all(
    entries.map(async ({ family, weight, style, file, range }) => {
      const bytes = await readInside(folder, file, files);
      return {
        family,
        weight,
        style,
        ranges: parseUnicodeRange(range),
        // Most briefs are in one script: the files of the others are never turned into text.
        get base64() {
          return Buffer.from(bytes).toString("base64");
        },
      };
    }),
  );
}

/** `image-set("a")` and its like load what they name without any `url()`. */
const OUTSIDE =
  /@import|<\/style|url\(\s*["']?(?!\s*data:)|\b(?:image|src|image-set|cross-fade|paint|element)\(|expression\(|-moz-binding|behavior:/iu;

function checkStyles(path: string, css: string): string {
  // `u\72l(` is `url(` to a browser (CSS Syntax Level 3, 4.3.7), and `</style` ends the element as it stands.
  const outside = OUTSIDE.exec(css) ?? OUTSIDE.exec(withoutEscapes(css));
  if (outside !== null) {
    throw new MachineError(`theme: ${path} holds "${outside[0]}"`, {
      hint: "a brief is one file: put the rules themselves there, and images as data: addresses",
    });
  }
  return css;
}

function withoutEscapes(css: string): string {
  return css.replace(
    /\\(?:([0-9a-f]{1,6})\s?|([^\n]))/giu,
    (_, hex: string | undefined, character: string) => {
      const point = hex === undefined ? Number.NaN : Number.parseInt(hex, 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : (character ?? "\ufffd");
    },
  );
}

/** Inside an element of the document, these would end it, or make the parser take its end for more script. */
function checkScript(path: string, script: string): string {
  const ending = /<\/script|<script|<!--/iu.exec(script);
  if (ending !== null) {
    throw new MachineError(`theme: ${path} holds "${ending[0]}"`, {
      hint: "a script stands inside the document: write such a string in two parts",
    });
  }
  return script;
}

function parse<T>(path: string, text: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    const reason =
      cause instanceof z.ZodError
        ? cause.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ")
        : String(cause);
    throw new MachineError(`theme: ${path}: ${reason}`, { hint: "docs/themes.md shows its form", cause });
  }
}

async function readText(folder: string, path: string, files: ThemeFiles): Promise<string> {
  return new TextDecoder("utf-8").decode(await readInside(folder, path, files));
}

/** A link out of the folder, in a theme from elsewhere, would print one of this machine's files. */
async function readInside(folder: string, name: string, files: ThemeFiles): Promise<Uint8Array> {
  const path = `${folder}/${name}`;
  const read = await readPlainFile(path, { most: LARGEST_THEME_FILE, within: [folder] }, files);
  if (!isRefused(read)) return read;
  const refusal = REFUSALS[read.refused];
  if (refusal === undefined) throw unreadable(path, read.cause);
  throw new MachineError(`theme: ${path} ${refusal[0]}`, { hint: refusal[1] });
}

const REFUSALS: Partial<Record<Refused["refused"], readonly [says: string, hint: string]>> = {
  outside: ["leads out of its folder", "put the file itself there, not a link to it"],
  "not-a-file": ["is not a plain file", "put the file itself there"],
  "too-large": [
    `is larger than ${LARGEST_THEME_FILE / 1e6} MB`,
    "split it: fonts by range, styles by what they lay out",
  ],
};

function unreadable(path: string, cause: unknown): MachineError {
  const hint = "a theme is a folder with theme.json, layout.hbs, partials/ and styles/";
  return new MachineError(`theme: can't read ${path}`, { hint, cause });
}

async function attempt<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    throw unreadable(path, cause);
  }
}
