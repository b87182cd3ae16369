import { fileFault, type Report, type ThemeFile } from "./theme-files.ts";

/** `image-set("a")` and its like load what they name without any `url()`. */
const OUTSIDE =
  /@import|<\/style|url\(\s*["']?(?!\s*data:)|\b(?:image|src|image-set|cross-fade|paint|element)\(|expression\(|-moz-binding|behavior:/iu;

/** A style sheet may not reach outside the document, nor end the element that it stands in. */
export function checkStyles({ path, text }: ThemeFile, report: Report): void {
  // `u\72l(` is `url(` to a browser (CSS Syntax Level 3, 4.3.7), and `</style` ends the element as it stands.
  const outside = OUTSIDE.exec(text) ?? OUTSIDE.exec(withoutEscapes(text));
  if (outside === null) return;
  const hint = "a brief is one file: put the rules themselves there, and images as data: addresses";
  report(fileFault(path, `a style sheet may not hold: ${outside[0]}`, hint));
}

/** CSS as it is meant, its escapes read. */
export function withoutEscapes(css: string): string {
  return css.replace(
    /\\(?:([0-9a-f]{1,6})\s?|([^\n]))/giu,
    (_, hex: string | undefined, character: string) => {
      const point = hex === undefined ? Number.NaN : Number.parseInt(hex, 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : (character ?? "\ufffd");
    },
  );
}

/** Inside an element of the document, these would end it, or make the parser take its end for more script. */
export function checkScript({ path, text }: ThemeFile, report: Report): void {
  const ending = /<\/script|<script|<!--/iu.exec(text);
  if (ending === null) return;
  const hint = "a script stands inside the document: write such a string in two parts";
  report(fileFault(path, `a script may not hold: ${ending[0]}`, hint));
}
