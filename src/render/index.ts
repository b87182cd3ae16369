/**
 * *Brief + theme → one self-contained HTML document*, for the screen and for the printer alike; and of what was published,
 * one page and one feed.
 *
 * What does not belong here: facts. Every word and number comes formatted in the Brief; a theme lays them out.
 * No browser, no clock; the theme's files are read through a parameter.
 */
export { characterGaps, type PlacedText, warnOfGaps } from "./font-gaps.ts";
export { type FontFace, type FontRange, facesFor } from "./fonts.ts";
export { linkTarget } from "./href.ts";
export { renderHtml } from "./html.ts";
export { inspectTheme } from "./inspect-theme.ts";
export { type KnownThemes, loadTheme, type Theme } from "./theme.ts";
export type { ThemeFiles } from "./theme-files.ts";
