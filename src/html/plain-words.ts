import { htmlText } from "./html-text.ts";

/**
 * A text that came with markup in it → its words on one line: tags out, entities decoded once. Where decoding brings
 * tags to light the text was markup that had been escaped, and its words are those of that markup.
 */
export function plainWords(text: string): string {
  if (!/[<&]/.test(text)) return text;
  const words = wordsOf(text);
  const plain = TAG.test(words) && !TAG.test(text) ? wordsOf(words) : words;
  return plain.replace(/\s+/gu, " ").trim();
}

/** The elements that editors put into texts. Behind any other `<` a text goes on: “from <b to >c”, “rain <5 mm”. */
const ELEMENTS =
  "a|abbr|article|b|blockquote|br|cite|code|dd|del|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|q|s|script|section|small|span|strike|strong|style|sub|sup|table|tbody|td|th|tr|u|ul|wbr";
const ATTRIBUTE = String.raw`\s+[a-z][\w:-]{0,40}\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+)`;
const BEHIND = String.raw`(?:\/(?:${ELEMENTS})\s*>|(?:${ELEMENTS})(?:${ATTRIBUTE}){0,20}\s*\/?>|!--)`;
const TAG = new RegExp(`<${BEHIND}`, "i");
const NO_TAG = new RegExp(`<(?!${BEHIND})`, "gi");

function wordsOf(text: string): string {
  return htmlText(text.replace(NO_TAG, "&lt;"));
}
