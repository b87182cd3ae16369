/** Called with a line of the template, what is wrong there, and what to do. */
export type Report = (line: number, message: string, hint: string) => void;

/** A `{{…}}` that prints: the first word in it, and whether values follow. */
export interface Insertion {
  readonly name: string;
  readonly called: boolean;
}

/** Allow-lists, since a list of what is dangerous is never whole. */
const ELEMENTS = new Set(
  `html head meta title body main header footer section article aside nav search div span p h1 h2 h3 h4 h5 h6
  hgroup a abbr address b bdi bdo blockquote br caption cite code col colgroup data dd del details summary dfn dl
  dt em figcaption figure hr i img ins kbd li mark menu ol pre q rp rt ruby s samp small strong sub sup table
  tbody td tfoot th thead time tr u ul var wbr svg g path rect circle ellipse line polyline polygon text tspan
  desc defs`.split(/\s+/),
);
const ATTRIBUTES = new Set(
  `lang dir id class title role tabindex hidden translate content name charset http-equiv href hreflang rel src
  alt width height colspan rowspan headers scope abbr span datetime cite open start reversed value type
  viewbox d x y x1 y1 x2 y2 cx cy r rx ry points transform fill stroke stroke-width focusable
  preserveaspectratio`.split(/\s+/),
);
const ADDRESSES = new Set(["href", "src", "cite"]);
/** Their text is not read for tags: nothing printed into it could be told from code. */
const CODE_ELEMENTS = new Set(["script", "style"]);
/** Helpers that give markup, which stands between tags alone. */
const MARKUP = new Set(
  "stylesheet scripts axis mark keyMark timeAxis timeMarks clockMark stanceMark verificationMark".split(" "),
);
const LINK_HELPERS = new Set(["href", "excerptHref"]);

type Mode = "text" | "open" | "tag" | "attribute" | "equals" | "value" | "unquoted" | "comment" | "code";

/**
 * Reads the literal parts of a template as HTML and knows, at each `{{…}}`, what stands around it: text, a tag,
 * the value of an attribute. Stricter than a browser (an attribute without quotes is a fault), so what it takes
 * for text is text to a browser too.
 */
export class HtmlReader {
  readonly #report: Report;
  #mode: Mode = "text";
  #tag = "";
  #attribute = "";
  #quote = "";
  #value = "";
  #printed = false;
  #equivalent = "";

  constructor(report: Report) {
    this.#report = report;
  }

  copy(): HtmlReader {
    const other = new HtmlReader(this.#report);
    other.#mode = this.#mode;
    other.#tag = this.#tag;
    other.#attribute = this.#attribute;
    other.#quote = this.#quote;
    other.#value = this.#value;
    other.#printed = this.#printed;
    other.#equivalent = this.#equivalent;
    return other;
  }

  /** Whether what follows means the same after either. */
  standsWhere(other: HtmlReader): boolean {
    if (this.#tag === other.#tag && this.#betweenAttributes() && other.#betweenAttributes()) return true;
    if (this.#mode !== other.#mode) return false;
    if (this.#mode === "text") return true;
    if (this.#tag !== other.#tag) return false;
    return this.#mode !== "value" || (this.#attribute === other.#attribute && this.#quote === other.#quote);
  }

  /** The name of the element may go on here: `<p{{#if a}} class="b"{{/if}}>`. */
  get inName(): boolean {
    return this.#mode === "open";
  }

  #betweenAttributes(): boolean {
    return this.#mode === "tag" || (this.#mode === "open" && this.#tag !== "");
  }

  read(text: string, firstLine: number): void {
    let line = firstLine;
    for (let at = 0; at < text.length; at += 1) {
      const character = text[at]!;
      if (character === "\n") line += 1;
      at = this.#step(text, at, character, line);
    }
  }

  /** A value is printed here. @returns whether it is the content security policy in its place */
  insert({ name, called }: Insertion, line: number): boolean {
    if (this.#mode === "text") return false;
    if (this.#mode !== "value") {
      this.#report(
        line,
        `{{${name}}} ${PLACES[this.#mode]}`,
        "print between tags, or into a quoted attribute",
      );
      return false;
    }
    const policy = name === "contentPolicy" && this.#tag === "meta" && this.#attribute === "content";
    if (MARKUP.has(name))
      this.#report(line, `{{${name}}} in an attribute`, "it gives markup: print it between tags");
    const first = this.#value === "" && !this.#printed;
    if (ADDRESSES.has(this.#attribute) && !this.#value.startsWith("#")) {
      const checked = called && first && LINK_HELPERS.has(name);
      if (this.#tag !== "a" || !checked)
        this.#report(
          line,
          `{{${name}}} as an address`,
          'write href="{{href url}}", which lets only http and https through',
        );
    }
    if (this.#equivalent !== "" && !policy)
      this.#report(line, `{{${name}}} in a meta http-equiv`, "only {{contentPolicy}} may stand there");
    this.#printed = true;
    return policy && first && this.#equivalent === "content-security-policy";
  }

  include(line: number): void {
    if (this.#mode !== "text") this.#report(line, "a partial inside a tag", "include it between tags");
  }

  end(line: number): void {
    if (this.#mode !== "text")
      this.#report(line, "a tag or comment that is never closed", "close it in the same file");
  }

  /** One character on. @returns where it stands now */
  #step(text: string, at: number, character: string, line: number): number {
    switch (this.#mode) {
      case "text":
        return this.#inText(text, at);
      case "comment":
        if (text.startsWith("-->", at)) this.#mode = "text";
        return at;
      case "code":
        if (text.slice(at, at + 2 + this.#tag.length).toLowerCase() === `</${this.#tag}`) this.#mode = "tag";
        return at;
      case "open":
        return this.#inName(character, at, line);
      case "value":
        if (character === this.#quote) this.#closeValue(line);
        else this.#value += character;
        return at;
      default:
        return this.#inTag(character, at, line);
    }
  }

  #inText(text: string, at: number): number {
    if (text[at] !== "<") return at;
    if (text.startsWith("<!--", at)) {
      this.#mode = "comment";
      return at + 3;
    }
    const next = text[at + 1];
    // At the end of a literal part, `<` opens a tag whose name would be printed.
    if (next !== undefined && !/[A-Za-z/!?]/.test(next)) return at;
    this.#mode = "open";
    this.#tag = "";
    this.#equivalent = "";
    return at;
  }

  #inName(character: string, at: number, line: number): number {
    if (!/[\s>]/.test(character) && !(character === "/" && this.#tag !== "" && this.#tag !== "/")) {
      this.#tag += character.toLowerCase();
      return at;
    }
    const name = this.#tag.replace(/^\//, "");
    if (name !== "!doctype" && !ELEMENTS.has(name))
      this.#report(
        line,
        `<${name}> in a template`,
        "a brief is text, tables and links; docs/themes.md lists the elements",
      );
    this.#mode = "tag";
    this.#attribute = "";
    return this.#inTag(character, at, line);
  }

  #inTag(character: string, at: number, line: number): number {
    if (character === ">") {
      this.#nameAttribute(line);
      this.#mode = CODE_ELEMENTS.has(this.#tag) ? "code" : "text";
    } else if (this.#mode === "unquoted") {
      if (/\s/.test(character)) this.#mode = "tag";
    } else if (this.#mode === "equals") {
      if (character === '"' || character === "'") this.#openValue(character);
      else if (!/\s/.test(character)) this.#refuseUnquoted(line);
    } else if (character === "=") {
      this.#nameAttribute(line);
      this.#mode = "equals";
    } else if (/[\s/]/.test(character)) {
      this.#nameAttribute(line);
      this.#mode = "tag";
    } else {
      if (this.#mode !== "attribute") this.#attribute = "";
      this.#mode = "attribute";
      this.#attribute += character.toLowerCase();
    }
    return at;
  }

  #nameAttribute(line: number): void {
    if (this.#mode !== "attribute" || this.#tag === "!doctype") return;
    const name = this.#attribute;
    if (ATTRIBUTES.has(name) || /^(?:data|aria)-[a-z0-9-]+$/.test(name)) return;
    this.#report(
      line,
      `attribute ${name}`,
      "no attribute that runs, styles or loads; docs/themes.md lists those that may stand",
    );
  }

  #refuseUnquoted(line: number): void {
    this.#report(line, `attribute ${this.#attribute} without quotes`, 'write name="value"');
    this.#mode = "unquoted";
  }

  #openValue(quote: string): void {
    this.#mode = "value";
    this.#quote = quote;
    this.#value = "";
    this.#printed = false;
  }

  #closeValue(line: number): void {
    this.#mode = "tag";
    if (this.#attribute === "http-equiv") this.#checkEquivalent(line);
    if (!ADDRESSES.has(this.#attribute) || this.#printed) return;
    const allowed = this.#tag === "a" ? /^(?:#|https?:\/\/)/i : /^data:image\/(?!svg)/i;
    if (!allowed.test(this.#value))
      this.#report(
        line,
        `address ${this.#value.slice(0, 80)}`,
        "links lead to http(s) or #id; images are data: addresses, no SVG",
      );
  }

  #checkEquivalent(line: number): void {
    this.#equivalent = this.#printed ? "?" : this.#value.trim().toLowerCase();
    if (this.#equivalent !== "content-security-policy")
      this.#report(
        line,
        `http-equiv ${this.#value.slice(0, 40)}`,
        "only the content security policy may stand there",
      );
  }
}

const PLACES: Readonly<Record<Exclude<Mode, "text" | "value">, string>> = {
  open: "as the name of an element",
  tag: "inside a tag",
  attribute: "as the name of an attribute",
  equals: "in an attribute without quotes",
  unquoted: "in an attribute without quotes",
  comment: "in a comment",
  code: "inside script or style",
};
