/** What no reader sees and no dataset may hold: control characters, signs that turn the direction, half characters. */
const UNFIT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;
const EACH_UNFIT = new RegExp(UNFIT, "gu");
const WINDOWS = new TextDecoder("windows-1252");

/** Is anything in it that {@link cleanText} would replace? */
export function isUnfit(text: string): boolean {
  return UNFIT.test(text);
}

/**
 * U+0080 to U+009F are what bytes of windows-1252 become where they were taken for Latin-1, so each is the character
 * that was meant: U+0092 is ’. A form feed parts lines; everything else is left out.
 */
export function cleanText(text: string): string {
  return text.replace(EACH_UNFIT, replacement);
}

function replacement(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x80 && code <= 0x9f) {
    const meant = WINDOWS.decode(Uint8Array.of(code));
    return UNFIT.test(meant) ? "" : meant;
  }
  if (code >= 0xd800 && code <= 0xdfff) return "\ufffd";
  return code >= 0x0b && code <= 0x0d ? "\n" : "";
}

/** The first of them, by its code point. */
export function describeUnfit(text: string): string {
  const code = UNFIT.exec(text)?.[0].codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
