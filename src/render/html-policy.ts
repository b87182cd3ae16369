import type { DefaultTreeAdapterTypes, Token } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Root = DefaultTreeAdapterTypes.Document | DefaultTreeAdapterTypes.DocumentFragment;

/** Something of a tree that may not stand in a page, and where in its source it begins. */
export interface Offence {
  readonly offset: number | null;
  readonly message: string;
  readonly hint: string;
}

/** What an address or any other value may be; what is filled in later is left to whoever knows it. */
export interface Terms {
  /** Whether a style sheet or script is one that the program itself put there. */
  mayHold(element: Element, text: string): boolean;
  /** Whether the value is filled in by something that has looked at it. */
  isChecked(value: string, attribute: Token.Attribute, tag: Tag): boolean;
}

const words = (text: string) => new Set(text.split(/\s+/u));

/** Allow-lists, since a list of what is dangerous is never whole. */
const ELEMENTS = words(
  `html head meta title body main header footer section article aside nav search div span p h1 h2 h3 h4 h5 h6
  hgroup a abbr address b bdi bdo blockquote br caption cite code col colgroup data dd del details summary dfn dl
  dt em figcaption figure hr i img ins kbd li mark menu ol pre q rp rt ruby s samp small strong sub sup table
  tbody td tfoot th thead time tr u ul var wbr`,
);
const DRAWING = words("svg g path rect circle ellipse line polyline polygon text tspan title desc defs");
const ATTRIBUTES = words(
  `lang dir id class title role tabindex hidden translate content name charset http-equiv href hreflang rel src
  alt width height colspan rowspan headers scope abbr span datetime cite open start reversed value type
  viewbox d x y x1 y1 x2 y2 cx cy r rx ry points transform fill stroke stroke-width text-anchor
  focusable preserveaspectratio`,
);
/** Of `<meta name>`. */
const META_NAMES = words(
  "viewport color-scheme referrer description author generator theme-color application-name",
);
const HTML = "http://www.w3.org/1999/xhtml";
const SVG = "http://www.w3.org/2000/svg";

/** With a host, and without a user name that could pass for one. */
const LINK = /^(?:#|https?:\/\/(?![^/?#]*@)[^/?#\\\s])/iu;
const IMAGE = /^data:image\/(?:png|jpeg|gif|webp|avif)[;,]/iu;
/** Colours, numbers and names: no function that could name an address, and no escape that could write one. */
const PAINT = /^(?!.*(?:url|image|src|var|attr)\s*\()[^\\<>:;]*$/isu;
const PAINTED = words("fill stroke transform");

/** Everything in a tree that may not stand in a page, in the order of its source. */
export function* offences(root: Root, terms: Terms): Generator<Offence> {
  for (const element of elementsOf(root)) yield* offencesOf(element, terms);
}

export function* elementsOf(root: Root | Element): Generator<Element> {
  const waiting: Node[] = [...root.childNodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!("tagName" in node)) continue;
    yield node;
    const inside = "content" in node ? node.content.childNodes : node.childNodes;
    for (let index = inside.length - 1; index >= 0; index -= 1) waiting.push(inside[index] as Node);
  }
}

/** A start tag, whether or not an element has come of it. */
export type Tag = Pick<Element, "tagName" | "attrs" | "sourceCodeLocation">;

/**
 * Start tags that may stand nowhere, whatever a parser makes of them: browsers are at odds with the standard over
 * what is left out (`&#0;<frameset>`).
 */
export function* tagOffences(tags: readonly Tag[], terms: Terms): Generator<Offence> {
  for (const tag of tags) {
    if (CODE.has(tag.tagName)) continue;
    if (ELEMENTS.has(tag.tagName) || DRAWING.has(tag.tagName)) yield* attributesOffences(tag, terms);
    else yield notListed(tag);
  }
}

function* offencesOf(element: Element, terms: Terms): Generator<Offence> {
  const { tagName, namespaceURI } = element;
  const listed = namespaceURI === HTML ? ELEMENTS : namespaceURI === SVG ? DRAWING : NONE;
  if (listed.has(tagName)) {
    yield* attributesOffences(element, terms);
    if (tagName === "meta") yield* metaOffences(element);
  } else if (namespaceURI !== HTML || !CODE.has(tagName) || !terms.mayHold(element, textOf(element)))
    yield notListed(element);
}

const CODE = new Set(["style", "script"]);

function notListed({ tagName, sourceCodeLocation }: Tag): Offence {
  const hint = "a brief is text, tables and links; docs/themes.md lists the elements";
  return { offset: sourceCodeLocation?.startOffset ?? null, message: `element <${tagName}>`, hint };
}

function* attributesOffences(tag: Tag, terms: Terms): Generator<Offence> {
  for (const attribute of tag.attrs) yield* attributeOffences(tag, attribute, terms);
}

const NONE: ReadonlySet<string> = new Set();

function* attributeOffences(element: Tag, attribute: Token.Attribute, terms: Terms): Generator<Offence> {
  const { name, value, prefix } = attribute;
  const offset =
    element.sourceCodeLocation?.attrs?.[name]?.startOffset ?? element.sourceCodeLocation?.startOffset ?? null;
  const listed = ATTRIBUTES.has(name.toLowerCase()) || /^(?:data|aria)-[a-z0-9-]+$/u.test(name);
  if (!listed || (prefix !== undefined && prefix !== "")) {
    const hint = "no attribute that runs, styles or loads; docs/themes.md lists those that may stand";
    yield { offset, message: `attribute ${name}`, hint };
    return;
  }
  if (terms.isChecked(value, attribute, element)) return;
  const offence = (what: string, hint: string): Offence => ({
    offset,
    message: `${what} ${value.slice(0, 80)}`,
    hint,
  });
  if (name === "href" && element.tagName !== "a") yield offence("address", "only <a> has an href");
  else if (name === "src" && element.tagName !== "img") yield offence("address", "only <img> has a src");
  else if ((name === "href" || name === "cite") && !LINK.test(value))
    yield offence("address", "links lead to http(s) or #id");
  else if (name === "src" && !IMAGE.test(value))
    yield offence("address", "images are data: addresses, no SVG");
  else if (PAINTED.has(name) && !PAINT.test(value)) yield offence(`${name}:`, "a colour, none, or numbers");
}

function* metaOffences(element: Element): Generator<Offence> {
  const offset = element.sourceCodeLocation?.startOffset ?? null;
  const offence = (message: string, hint: string): Offence => ({ offset, message, hint });
  const { charset, name, "http-equiv": equivalent } = attributesOf(element);
  const parent = element.parentNode;
  if (parent !== null && "tagName" in parent && parent.tagName !== "head")
    yield offence("<meta> in the body", "it stands in the head, before any text");
  if (charset !== undefined && charset.toLowerCase() !== "utf-8")
    yield offence(`charset ${charset}`, 'a brief is UTF-8: <meta charset="utf-8">');
  if (equivalent !== undefined && equivalent.toLowerCase() !== POLICY)
    yield offence(
      `http-equiv ${equivalent.slice(0, 40)}`,
      "only the content security policy may stand there",
    );
  if (name !== undefined && !META_NAMES.has(name.toLowerCase()))
    yield offence(`meta name ${name.slice(0, 40)}`, `there are ${[...META_NAMES].join(", ")}`);
}

export const POLICY = "content-security-policy";

/** The values of an element's attributes by name. */
export function attributesOf({ attrs }: Tag): Readonly<Partial<Record<string, string>>> {
  return Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
}

export function textOf(element: Element): string {
  return element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
}

const BEGINNING = {
  message: "no content security policy first in the head",
  hint: 'begin with <!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{{contentPolicy}}">',
};

/**
 * Does the policy stand before all that could run, load, or be read in another encoding? Nothing but the doctype,
 * its own elements and the encoding may stand before it: a comment there is one thing to the parser and another
 * to a browser that looks for the encoding (HTML, 13.2.3.2).
 */
export function beginsWithPolicy(document: Root, policy: string): boolean {
  const [doctype, html] = document.childNodes;
  if (doctype?.nodeName !== "#documentType" || html === undefined) return false;
  const [head] = insideOf(html);
  const [charset, first] = head?.nodeName === "head" ? insideOf(head) : [];
  if (charset?.nodeName !== "meta" || first?.nodeName !== "meta") return false;
  const given = attributesOf(first as Element);
  return (
    attributesOf(charset as Element).charset?.toLowerCase() === "utf-8" &&
    given["http-equiv"]?.toLowerCase() === POLICY &&
    given.content === policy
  );
}

export const NO_POLICY: Offence = { offset: 0, ...BEGINNING };

/** Without the line breaks between elements. */
const insideOf = (node: Node): Node[] =>
  "childNodes" in node ? node.childNodes.filter((one) => !("value" in one && one.value.trim() === "")) : [];
