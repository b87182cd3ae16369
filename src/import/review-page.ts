/** A block of JSON-LD in a page, and the line on which it starts. */
export interface Block {
  readonly text: string;
  readonly line: number;
}

/** The texts of a page's `<script type="application/ld+json">`; not of those that a comment takes out. */
export function jsonBlocks(html: string): Block[] {
  const blocks: Block[] = [];
  let [line, counted] = [1, 0];
  for (const found of html.matchAll(SCRIPT)) {
    const [whole, attributes, inside] = found;
    if (inside === undefined || !/\btype\s*=\s*["']?application\/ld\+json\b/i.test(attributes ?? ""))
      continue;
    const start = found.index + whole.indexOf(">", (attributes ?? "").length) + 1;
    line += html.slice(counted, start).split("\n").length - 1;
    counted = start;
    blocks.push({ text: inside.replace(WRAPPING, ""), line });
  }
  return blocks;
}

/** A comment or a script, each to its end or the page's: no place is looked at twice. */
const SCRIPT =
  /<!--[\s\S]*?(?:-->|$)|<script((?:\s(?:[^>"']|"[^"]*"|'[^']*'){0,300})?)>([\s\S]*?)(?:<\/script\s*>|$)/gi;

/** What hides a script from browsers of the nineties, and from readers of XML. */
const WRAPPING =
  /^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)|(?:(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?|-->)\s*$/g;

/** By how it starts; by its name, where a tag stands in it. */
export function looksLikePage(text: string, file: string): boolean {
  return PAGE.test(text) || (/\.x?html?$/i.test(file) && /^[^[{]*<[a-z]/i.test(text));
}

const PAGE = /^\s*<(?:!doctype|\?xml|!--|(?:html|head|body|script|meta|title|table|rss|feed|Workbook)[\s>])/i;
