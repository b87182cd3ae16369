import type { Atom } from "./values.ts";

/** A text string: as it is where ASCII will do, else UTF-16 with its mark (ISO 32000-1, 7.9.2.2). */
export function textString(text: string): Atom {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, "\\$&")})`;
  return `<${Buffer.from(`\uFEFF${text.toWellFormed()}`, "utf16le").swap16().toString("hex")}>`;
}

/** The text of a string, either kind of writing, in Latin 1 or UTF-16. */
export function readText(atom: Atom): string {
  const bytes = atom.startsWith("<") ? Buffer.from(atom.replace(/[<>\s]/g, ""), "hex") : unescaped(atom);
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString("latin1");
  return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
    .swap16()
    .toString("utf16le");
}

function unescaped(atom: Atom): Buffer {
  const plain = atom
    .slice(1, -1)
    .replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, escaped: string) =>
      /^[0-7]/.test(escaped)
        ? String.fromCharCode(Number.parseInt(escaped, 8) & 0xff)
        : (ESCAPES[escaped] ?? escaped),
    );
  return Buffer.from(plain, "latin1");
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
  "\n": "",
  "\r": "",
  "\r\n": "",
};

/** A name with its slash; what is no plain character is written by its UTF-8 bytes (ISO 32000-1, 7.3.5). */
export function name(text: string): Atom {
  const written = Buffer.from(text.toWellFormed(), "utf8")
    .toString("latin1")
    .replace(
      /[^!-~]|[#%()/<>[\]{}]/g,
      (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`,
    );
  return `/${written}`;
}

/** `D:20241028120000Z` */
export const dateString = (date: Date): Atom => `(D:${date.toISOString().replace(/\D/g, "").slice(0, 14)}Z)`;
