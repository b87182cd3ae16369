/**
 * *markup → words*: what a page, or a text with tags and entities in it, says to whoever reads it.
 *
 * Not here: pages of the program's own, and whether a theme's can be let loose in a browser (render).
 */
export { htmlText } from "./html-text.ts";
export { plainWords } from "./plain-words.ts";
