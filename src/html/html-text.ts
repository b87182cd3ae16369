import { parse } from "node-html-parser";
import { isUnsaid, readSetOff, setOff, UnsaidRegion } from "./html-unsaid.ts";
import { type Hiding, hidingIn } from "./style-sheets.ts";

/**
 * The words that an HTML page says, in reading order: tags out, entities decoded, block elements as line ends,
 * table cells as tabs. Not what it doesn't show (script, style, template, `hidden`, `display: none`), has taken
 * back (`del`, `s`), asks for (form fields) or says elsewhere (the title, marks of notes).
 * A scanner of its own because a tree parser takes minutes over 50,000 unclosed tags; this is one pass.
 */
export function htmlText(html: string): string {
  let text = "";
  let index = 0;
  const unsaid = new UnsaidRegion();
  const sheets = hidingIn(html);
  while (index < html.length) {
    const open = html.indexOf("<", index);
    const end = open === -1 ? html.length : open;
    if (!unsaid.isOpen) text += plain(html.slice(index, end));
    if (open === -1) break;
    const markup = readMarkup(html, open, { unsaid, sheets, behind: text.at(-1) ?? "" });
    text += markup.text;
    index = markup.end;
  }
  return text
    .replace(/[ \f]+/g, " ")
    .replace(/\n[ \n]*/g, "\n")
    .trim();
}

/** Read to their end tag, whatever stands in them. */
const DROPPED = new Set("script style template noscript noframes noembed title textarea iframe".split(" "));
const CELLS = new Set(["td", "th"]);
const BLOCKS = new Set(
  `address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption
   figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol option p pre search section
   select summary table tbody tfoot thead tr ul`.split(/\s+/),
);

interface Markup {
  readonly text: string;
  readonly end: number;
}

interface Around {
  readonly unsaid: UnsaidRegion;
  readonly sheets: Hiding | null;
  /** The last sign of the text so far. */
  readonly behind: string;
}

function readMarkup(html: string, open: number, { unsaid, sheets, behind }: Around): Markup {
  if (html.startsWith("<!--", open)) return { text: "", end: endOfComment(html, open + 4) };
  if (/[!?]/.test(html[open + 1] ?? "")) return { text: "", end: after(html, ">", open) };
  const name = /^<\/?([a-z][a-z0-9:-]{0,40})/i.exec(html.slice(open, open + 44))?.[1]?.toLowerCase();
  if (name === undefined) return { text: "<", end: open + 1 };
  const end = endOfTag(html, open);
  const closes = html[open + 1] === "/";
  if (!closes && DROPPED.has(name)) return { text: "", end: endOfDropped(html, name, end) };
  const tag = html.slice(open, end);
  unsaid.pass({ name, closes, opensBlock: !closes && BLOCKS.has(name) }, () => isUnsaid(name, tag, sheets));
  const kind = unsaid.isOpen || closes ? null : setOff(name, tag);
  const read = kind === null ? null : readSetOff(html, end, { name, kind, behind });
  if (read !== null) return read;
  if (unsaid.isOpen && closes) return { text: "", end };
  return { text: BLOCKS.has(name) ? "\n" : CELLS.has(name) && !closes ? "\t" : "", end };
}

/** As browsers end it: `<!-->` and `<!--->` are whole ones, and `--!>` is an end too. */
function endOfComment(html: string, from: number): number {
  const [whole] = /^-?>/.exec(html.slice(from, from + 2)) ?? [];
  if (whole !== undefined) return from + whole.length;
  END_OF_COMMENT.lastIndex = from;
  return END_OF_COMMENT.test(html) ? END_OF_COMMENT.lastIndex : html.length;
}

const END_OF_COMMENT = /--!?>/g;

function after(html: string, closing: string, from: number): number {
  const at = html.indexOf(closing, from);
  return at === -1 ? html.length : at + closing.length;
}

/** The `>` that ends a tag, not one inside a quoted attribute. */
function endOfTag(html: string, open: number): number {
  let index = open + 1;
  while (index < html.length && html[index] !== ">") {
    const sign = html.charAt(index);
    const quoted = html[index - 1] === "=" && (sign === '"' || sign === "'");
    index = quoted ? after(html, sign, index + 1) : index + 1;
  }
  return Math.min(index + 1, html.length);
}

function endOfDropped(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[\\s/>]`, "gi");
  closing.lastIndex = from;
  const found = closing.exec(html);
  return found === null ? html.length : endOfTag(html, found.index);
}

/** Line ends of the file are white space in HTML; only blocks end a line of text. */
function plain(text: string): string {
  return text.replace(/[\t\n\r]/g, " ").replace(ENTITY, decode);
}

/** Those of HTML 3 need no semicolon at their end, nor do numbers. */
const ENTITY =
  /&(?:#(?:\d{1,7}|x[0-9a-f]{1,6});?|[a-z][a-z0-9]{1,31};|(?:nbsp|amp|lt|gt|quot|copy|reg|shy|laquo|raquo|middot|deg|plusmn|pound|yen|cent|sect|[aeiou](?:acute|grave|circ|uml)|[ano]tilde|aring|oslash|aelig|ccedil|szlig|eth|thorn|yacute)(?!=))/gi;

const decoded = new Map<string, string>();

function decode(entity: string): string {
  const known = decoded.get(entity);
  if (known !== undefined) return known;
  const character = parse(entity.endsWith(";") ? entity : `${entity};`).textContent;
  if (decoded.size < 10_000) decoded.set(entity, character);
  return character;
}
