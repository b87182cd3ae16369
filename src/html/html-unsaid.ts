import { HIDING_STYLE, type Hiding, tightStyle } from "./style-sheets.ts";

/** A start or end tag. */
interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly opensBlock: boolean;
}

/**
 * Where the scan stands inside an element whose words the page doesn't say: from its start tag to its end, over
 * what is nested in it. Ends that HTML lets authors leave out are seen; each tag is looked at once.
 */
export class UnsaidRegion {
  readonly #open: string[] = [];
  readonly #count = new Map<string, number>();

  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** @param begins whether this start tag opens such an element; asked only outside of one */
  pass(tag: Tag, begins: () => boolean): void {
    if (tag.closes) this.#close(tag.name);
    else {
      this.#endImplied(tag);
      if (!VOID.has(tag.name) && (this.isOpen || begins())) this.#push(tag.name);
    }
  }

  #close(name: string): void {
    // The end of something around it is its own end too.
    if ((this.#count.get(name) ?? 0) === 0) while (this.isOpen && ENDS_OTHERS.has(name)) this.#pop();
    else while (this.#pop() !== name);
  }

  #endImplied({ name, opensBlock }: Tag): void {
    const last = this.#open.at(-1);
    if (last === undefined) return;
    if ((last === "p" && opensBlock) || SIBLINGS.get(name)?.includes(last)) this.#pop();
  }

  #push(name: string): void {
    this.#open.push(name);
    this.#count.set(name, (this.#count.get(name) ?? 0) + 1);
  }

  #pop(): string | undefined {
    const name = this.#open.pop();
    if (name !== undefined) this.#count.set(name, (this.#count.get(name) ?? 0) - 1);
    return name;
  }
}

const VOID = new Set(
  "area base br col embed hr img input link meta param source track wbr command keygen".split(" "),
);

/** A stray `</b>` ends nothing; the end of a container does. */
const ENDS_OTHERS = new Set(
  `html body main article section div ul ol dl table tbody thead tfoot tr select form blockquote aside header footer nav
   figure details`.split(/\s+/),
);

/** The start of one is the end of its neighbour, which may go without an end tag. */
const SIBLINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ["li", ["li"]],
  ["dt", ["dt", "dd"]],
  ["dd", ["dt", "dd"]],
  ["option", ["option"]],
  ["tr", ["tr", "td", "th"]],
  ["td", ["td", "th"]],
  ["th", ["td", "th"]],
]);

/** Taken back, asked for, the stand-in for what the page shows in its place, or said beside it. */
const UNSAID = new Set(
  "del s strike select datalist option canvas audio video object meter progress rp rt annotation annotation-xml desc metadata".split(
    " ",
  ),
);

/** By its name, by what its start tag says of it, or by what the page's style sheets do. */
export function isUnsaid(name: string, tag: string, sheets: Hiding | null): boolean {
  if (UNSAID.has(name)) return true;
  if (name === "dialog") return !attributesOf(tag).has("open");
  if (sheets === null && !/hidden|style|noteref|#/i.test(tag)) return false;
  const attributes = attributesOf(tag);
  if (attributes.has("hidden")) return true;
  if (name === "a" && isNote(attributes)) return true;
  const style = attributes.get("style");
  if (style !== undefined && HIDING_STYLE.test(tightStyle(style))) return true;
  return sheets?.hides(name, attributes) ?? false;
}

/** A link to a note of the same page: `<a href="#fn1" class="footnote-ref"><sup>1</sup></a>`. */
function isNote(attributes: ReadonlyMap<string, string>): boolean {
  const says = [
    attributes.get("role"),
    attributes.get("epub:type"),
    attributes.get("rel"),
    attributes.get("class"),
  ];
  if (says.some((value) => /noteref|footnote/i.test(value ?? ""))) return true;
  return NOTE_TARGET.test(attributes.get("href") ?? "");
}

const NOTE_TARGET = /^#(?:_?(?:ftn|fn|edn)|footnote|endnote|note|cite_note|ref)[-:_.]?\w{0,40}$/i;

function attributesOf(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  const behindName = tag.slice(1).search(/[\s/]/) + 1;
  if (behindName === 0) return attributes;
  for (const [, name, value = ""] of tag.slice(behindName).matchAll(ATTRIBUTE))
    attributes.set(name?.toLowerCase() ?? "", value.replace(/^(["'])(.*)\1$/s, "$2"));
  return attributes;
}

const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?/g;

const LONGEST_MARK = 400;
const RAISED = { "+": "⁺", "-": "⁻", "−": "⁻" } as const;
const RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const LOWERED_DIGITS = "₀₁₂₃₄₅₆₇₈₉";

/** Is this start tag of something set higher or lower than the line, and which? */
export function setOff(name: string, tag: string): "raised" | "lowered" | "mark" | null {
  if (name === "sup") return "raised";
  if (name === "sub") return "lowered";
  if (!INLINE.has(name) || !/super|note|align/i.test(tag)) return null;
  const attributes = attributesOf(tag);
  if (/(?:foot|end)-?note|noteref/i.test(attributes.get("class") ?? "")) return "mark";
  const style = tightStyle(attributes.get("style") ?? "");
  return /vertical-align:(?:super|text-top|top)/i.test(style) ? "raised" : null;
}

const INLINE = new Set("span font small b i em strong a".split(" "));

/**
 * What is raised behind a figure must not become its last digit: the mark of a note goes, or of several ("1,2"), an
 * exponent is kept raised (10⁶, m²), and anything else ("1st") is read as it is. Null there. So is what is lowered.
 * @param behind the sign in front of it
 */
export function readSetOff(
  html: string,
  from: number,
  { name, kind, behind }: { name: string; kind: "raised" | "lowered" | "mark"; behind: string },
): { text: string; end: number } | null {
  const close = html.slice(from, from + LONGEST_MARK).search(new RegExp(`</${name}\\s*>`, "i"));
  if (close === -1) return null;
  const inside = html.slice(from, from + close);
  const end = html.indexOf(">", from + close) + 1;
  const words = inside.replace(/<[^>]*>|&nbsp;|&#160;/g, " ").trim();
  if (kind !== "lowered" && (/<a[\s>]/i.test(inside) || isMark(words, behind))) return { text: "", end };
  if (!/^[-+−]?\d{1,3}$/.test(words)) return null;
  if (kind === "mark") return { text: "", end };
  if (kind === "lowered" && !/\d/.test(behind)) return null;
  const digits = kind === "lowered" ? LOWERED_DIGITS : RAISED_DIGITS;
  const text = [...words].map((sign) => digits[Number(sign)] ?? RAISED[sign as keyof typeof RAISED] ?? sign);
  return { text: text.join(""), end };
}

/** `[1]`, `(a)`, `1,2`, `1–3`, `*`, `†`; a letter behind a digit, but for those of ordinals (1a, 2e, 3o). */
function isMark(words: string, behind: string): boolean {
  if (/^[[(]\s?[\w*†‡]{1,4}\s?[\])]$/.test(words) || /^[*†‡§¶]{1,3}$/.test(words)) return true;
  if (/^\d{1,3}(?:\s?[,;–-]\s?\d{1,3}|\s+\d{1,3}){1,9}$/.test(words)) return true;
  return /\d/.test(behind) && /^[b-df-np-z]$/.test(words);
}
