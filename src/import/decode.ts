import { type Diagnostic, error, UsageError, warning } from "../diagnostic.ts";

export type Decoded =
  | {
      readonly text: string;
      readonly encoding: string;
      /** That the encoding is a guess, with words by which to see whether it is right; null where it is none. */
      readonly guessed: Diagnostic | null;
    }
  | { readonly fault: Diagnostic };

/**
 * Bytes → text. A byte order mark decides; without one UTF-8 is tried, then UTF-16 where every other byte is
 * zero, and what is neither is taken for windows-1252, which spreadsheets of Western Europe write, unless its words
 * are none of theirs.
 * @param asked an encoding's label (WHATWG), in place of the guess
 */
export function decodeText(bytes: Uint8Array, file: string, asked: string | null): Decoded {
  const encoding = asked === null ? guessEncoding(bytes) : labelOf(asked);
  if (asked === null && encoding === "windows-1252" && !isLatin(bytes)) return { fault: notLatin(file) };
  const text = tryDecode(bytes, encoding);
  const isGuess = asked === null && encoding === "windows-1252";
  if (isGuess && text !== null && isOtherCodePage(text)) return { fault: notLatin(file) };
  const guessed = isGuess && text !== null ? guess(text, file) : null;
  if (text !== null) return { text, encoding: nameOf(encoding, bytes), guessed };
  const hint = asked === null ? "name the encoding with --encoding" : "leave --encoding out, or name another";
  return {
    fault: error("import-encoding", `not ${encoding}: ${file}`, { file, line: null, column: null }, hint),
  };
}

function guessEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const zeros = zerosByParity(bytes.subarray(0, 2000));
  if (zeros.odd > 0.3 && zeros.even < 0.05) return "utf-16le";
  if (zeros.even > 0.3 && zeros.odd < 0.05) return "utf-16be";
  return tryDecode(bytes, "utf-8") === null ? "windows-1252" : "utf-8";
}

/**
 * In Western languages no four letters with accents follow each other, and five bytes of windows-1252 are no
 * character: in Cyrillic, Greek, Arabic or Japanese code pages whole words are of such bytes.
 */
function isLatin(bytes: Uint8Array): boolean {
  let run = 0;
  for (const byte of bytes) {
    if (UNDEFINED_1252.has(byte)) return false;
    run = byte >= 0xa1 ? run + 1 : 0;
    if (run >= 4) return false;
  }
  return true;
}

const UNDEFINED_1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Signs within words (£ódŸ, Stra¿) and UTF-8 beside other bytes (Ã…se): no text of windows-1252 has them. */
function isOtherCodePage(text: string): boolean {
  return /\p{L}[¡£¤¥¦¬¯±¹²³¼½¾¿]\p{L}|\p{Ll}[¿¹³¯](?!\p{L})|(?<!\p{L})[£³¯¿]\p{Ll}{2}|Ã[\u0080-\u00bf…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œž]\p{L}/u.test(
    text,
  );
}

const MOST_WORDS = 4;

function guess(text: string, file: string): Diagnostic {
  const words = [...new Set(text.match(/[\p{L}’]*[^\x00-\x7f“”‘’–—…\s][\p{L}’]*/gu))].slice(0, MOST_WORDS);
  const seen = words.length === 0 ? "" : `: ${words.map((word) => `“${word}”`).join(", ")}`;
  const hint =
    "if these words are spelt wrong, name the encoding: --encoding windows-1250, windows-1254, macintosh, …";
  const at = { file, line: null, column: null };
  return warning(
    "import-encoding",
    `not UTF-8, taken for windows-1252${seen}`,
    at,
    words.length === 0 ? null : hint,
  );
}

function notLatin(file: string): Diagnostic {
  const at = { file, line: null, column: null };
  const hint =
    "name the encoding: --encoding windows-1250, windows-1251, koi8-r, windows-1253, windows-1256, macintosh, shift_jis, gb18030, …";
  return error("import-encoding", `neither UTF-8 nor the Latin letters of windows-1252: ${file}`, at, hint);
}

/** Latin letters in UTF-16 have a zero in one half of each unit. */
function zerosByParity(bytes: Uint8Array): { even: number; odd: number } {
  const half = Math.max(1, bytes.length / 2);
  let even = 0;
  let odd = 0;
  bytes.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  return { even: even / half, odd: odd / half };
}

function labelOf(asked: string): string {
  try {
    return new TextDecoder(asked).encoding;
  } catch {
    throw new UsageError(`unknown encoding: ${asked}`, "such as utf-8, utf-16le, windows-1252");
  }
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const NAMES: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 LE",
  "utf-16be": "UTF-16 BE",
};

function nameOf(encoding: string, bytes: Uint8Array): string {
  const marked = encoding === "utf-8" && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return `${NAMES[encoding] ?? encoding}${marked ? " with BOM" : ""}`;
}
