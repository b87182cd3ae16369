import { z } from "zod";
import { fileFault, type Report, readFirst, type ThemeFiles } from "./theme-files.ts";

const pathInside = z
  .string()
  .regex(/^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\:\0]+$/u, "not a path inside the theme");

/** Any key may be left out where the theme extends another: it is that one's then. */
const themeSchema = z.strictObject({
  /** One of the program's own themes, by name: what this one does not hold is that one's. */
  extends: z.string().optional(),
  styles: z.array(pathInside).min(1).optional(),
  scripts: z.array(pathInside).optional(),
  /** Folder that holds fonts.json and the files that it lists. */
  fonts: z.string().optional(),
  extent: z.enum(["document", "page"]).optional(),
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

export type WrittenTheme = z.infer<typeof themeSchema>;
export type WrittenFont = z.infer<typeof fontsSchema>[number];

/** Null, and faults, where it isn't as it should be. */
export function readThemeJson(folder: string, files: ThemeFiles, report: Report) {
  return readJson(folder, "theme.json", themeSchema, files, report);
}

export function readFontsJson(folder: string, files: ThemeFiles, report: Report) {
  return readJson(folder, "fonts.json", fontsSchema, files, report);
}

async function readJson<T>(
  folder: string,
  name: string,
  schema: z.ZodType<T>,
  files: ThemeFiles,
  report: Report,
): Promise<T | null> {
  const file = await readFirst([folder], name, files, report);
  if (file === null) return null;
  const fault = (reason: string) =>
    report(fileFault(file.path, `${name}: ${reason}`, "docs/themes.md shows its form"));
  let written: unknown;
  try {
    written = JSON.parse(file.text);
  } catch (cause) {
    fault(`no JSON: ${(cause as Error).message}`);
    return null;
  }
  const read = schema.safeParse(written);
  for (const { path, message } of read.error?.issues ?? []) fault([...path, message].join(": "));
  return read.data ?? null;
}
