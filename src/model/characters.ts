/** UTF-16 units of the character that begins at an index: a pair of surrogates is one character. */
export function characterLength(text: string, index: number): 1 | 2 {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

/** The character that begins at an index; empty behind the text. */
export function characterAt(text: string, index: number): string {
  return text.slice(index, index + characterLength(text, index));
}

/** The character that ends at an index; empty in front of the text. */
export function characterBefore(text: string, index: number): string {
  const isPair = (text.charCodeAt(index - 1) & 0xfc00) === 0xdc00;
  return text.slice(Math.max(0, isPair ? index - 2 : index - 1), index);
}

/** Its code point in hexadecimal, in four digits at least: `00e9`. */
export function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(4, "0");
}

/** As Unicode names it: `U+00E9`. */
export function codePoint(character: string): string {
  return `U+${hexOf(character).toUpperCase()}`;
}
