import { textOf } from "./objects/read.ts";
import { type Dictionary, follow, Indirect, maybeDictionary, Stream } from "./objects/values.ts";

/** Code of a glyph, in hexadecimal digits as the content writes it → its text. */
export type Characters = ReadonlyMap<string, string>;

/** Reads text out of content streams as Skia sets it: fonts of two bytes a glyph, in hexadecimal strings. */
export class GlyphReader {
  readonly #known = new Map<Indirect, Characters>();

  /** @param holder the page or drawing whose resources name the fonts */
  read(content: string, holder: Dictionary): string {
    const fonts = holder.dictionary("Resources")?.dictionary("Font");
    let characters: Characters = new Map();
    let text = "";
    let spoken = false;
    for (const [token, font, actual, codes] of content.matchAll(TEXT)) {
      if (font !== undefined) characters = this.#charactersOf(fonts?.get(font));
      else if (actual !== undefined) text += utf16(actual);
      else if (!spoken)
        for (const code of codes?.match(CODE) ?? []) text += characters.get(code.toUpperCase()) ?? "";
      // Where it is said what glyphs stand for, they themselves are passed over.
      spoken = actual !== undefined || (spoken && token !== "EMC");
    }
    return text;
  }

  #charactersOf(font: unknown): Characters {
    if (!(font instanceof Indirect)) return new Map();
    let characters = this.#known.get(font);
    if (characters === undefined) {
      const map = follow(maybeDictionary(font)?.get("ToUnicode")) as unknown;
      characters = map instanceof Stream ? readCharacterMap(textOf(map)) : new Map();
      this.#known.set(font, characters);
    }
    return characters;
  }
}

const TEXT = /\/(\S+) [\d.]+ Tf|\/ActualText <FEFF([\dA-Fa-f]*)>|<([\dA-Fa-f]+)>|\bEMC\b/g;
const CODE = /[\dA-Fa-f]{4}/g;

/** The two kinds of lines of a ToUnicode map (ISO 32000-1, 9.10.3). */
function readCharacterMap(map: string): Characters {
  const characters = new Map<string, string>();
  for (const [, body = ""] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = "", text = ""] of body.matchAll(/<(\w+)>\s*<(\w+)>/g))
      characters.set(code.toUpperCase(), utf16(text));
  }
  for (const [, body = ""] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = "", last = "", text = ""] of body.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
      const start = Number.parseInt(text, 16);
      for (let code = from; code <= to; code += 1) {
        const digits = (start + code - from).toString(16).padStart(text.length, "0");
        characters.set(code.toString(16).padStart(4, "0").toUpperCase(), utf16(digits));
      }
    }
  }
  return characters;
}

const utf16 = (digits: string): string => Buffer.from(digits, "hex").swap16().toString("utf16le");
