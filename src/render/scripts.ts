import { createHash } from "node:crypto";
import { hexOf } from "../model/characters.ts";
import type { ScreenIndex, ScreenLabels } from "../model/screen.ts";

/** Id of the element that holds what the scripts work on. */
const DATA_ID = "screen-data";

/**
 * The theme's scripts as one module at the end of the document, after the data that they work on; "" for a
 * theme without scripts. A module: strict, run once the document is there, its names its own.
 */
export function scriptElements(
  scripts: readonly string[],
  data: { readonly index: ScreenIndex; readonly words: ScreenLabels & { readonly contents: string } },
): string {
  if (scripts.length === 0) return "";
  const written = `<script type="application/json" id="${DATA_ID}">${embeddedJson(data)}</script>`;
  return `${written}\n<script type="module">${sourceOf(scripts)}</script>`;
}

export const styleElement = (styles: string): string => `<style>\n${styles}\n</style>`;

/**
 * The document's content security policy: nothing from anywhere, and of scripts none but this text to the
 * byte (CSP 3, 8.4). Styles stay open to the printer's own.
 */
export function contentPolicy(scripts: readonly string[]): string {
  const script = scripts.length === 0 ? [] : [`script-src '${sourceHash(sourceOf(scripts))}'`];
  return [
    "default-src 'none'",
    ...script,
    "style-src 'unsafe-inline'",
    "img-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** JSON that can't end its element, begin a comment there, or break a line for an old parser. */
export function embeddedJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/gu, (character) => `\\u${hexOf(character)}`);
}

const sourceOf = (scripts: readonly string[]): string => `\n${scripts.join("\n")}\n`;

const sourceHash = (source: string): string =>
  `sha256-${createHash("sha256").update(source, "utf8").digest("base64")}`;
