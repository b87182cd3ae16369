import type { Token } from "parse5";
import { type Diagnostic, error } from "../diagnostic.ts";
import { HELPER_SHAPES } from "./helper-shapes.ts";
import {
  beginsWithPolicy,
  type Element,
  elementsOf,
  NO_POLICY,
  type Node,
  type Offence,
  offences,
  type Root,
  type Terms,
  tagOffences,
} from "./html-policy.ts";
import { blocksOf, MARK, markOf, type Printing, type Way, wayThrough } from "./linear.ts";
import { type ParsedPage, parsePage, parsePart } from "./parse-page.ts";
import { parseTemplate, type Template } from "./template.ts";

/** What a template of a stranger may not do: see docs/themes.md. */
const CODE = "theme-template";

/**
 * Faults of a template that somebody else may have written, each with its place: anything that prints unescaped
 * or where escaping doesn't help, loads something, runs, or leaves the content security policy out. It is read as
 * a browser reads it, along every way through its blocks; what several templates come to together, the finished
 * page shows.
 */
export function lintTemplate(template: Template): readonly Diagnostic[] {
  return new TemplateLint(template).run();
}

/** The same of a text. */
export function lintText(path: string, text: string, partial: string | null): readonly Diagnostic[] {
  const parsed = parseTemplate(path, text);
  return "fault" in parsed ? [parsed.fault] : lintTemplate({ path, partial, program: parsed.program });
}

const MARKUP: ReadonlySet<string> = new Set(
  Object.entries(HELPER_SHAPES).flatMap(([name, { isMarkup }]) => (isMarkup ? [name] : [])),
);
const LINK_HELPERS = new Set(["href", "excerptHref"]);
/** Small letters, digits and hyphens, as the files of partials/ are called: never a path. */
const PARTIAL_NAME = /^[a-z0-9][a-z0-9-]{0,63}$/;
/** Values that the program decides, or that are compared with a list. */
const DECIDED = new Set(["charset", "http-equiv", "name", "fill", "stroke", "transform"]);
const ADDRESSES = new Set(["href", "src", "cite"]);

/** Text by itself, and a tag with whatever is printed behind it. */
const TAG_BEGUN = /<[/!?]?$/u;

const LINT_HINT = "print between tags, or into a quoted attribute";

class TemplateLint {
  readonly #faults = new Map<string, Diagnostic>();
  readonly #template: Template;

  constructor(template: Template) {
    this.#template = template;
  }

  run(): Diagnostic[] {
    const { program } = this.#template;
    this.#statements(program);
    const blocks = blocksOf(program);
    for (const turn of [null, ...blocks]) this.#way(wayThrough(program, turn, givesMarkup));
    for (const block of blocks) this.#lopsided(block);
    this.#unclosed(wayThrough(program, null, givesMarkup));
    return [...this.#faults.values()].sort((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0));
  }

  #report(line: number, column: number, message: string, hint: string): void {
    const at = { file: this.#template.path, line, column };
    const fault = error(CODE, message, at, `${hint}; --trust-theme if the theme is your own`);
    this.#faults.set(JSON.stringify([at, message]), fault);
  }

  /** What the syntax tree tells by itself. */
  #statements(program: hbs.AST.Program | undefined): void {
    for (const statement of program?.body ?? []) {
      const { line, column } = statement.loc.start;
      const refused = refusalOf(statement);
      if (refused !== null) this.#report(line, column + 1, ...refused);
      if (statement.type !== "BlockStatement") continue;
      this.#statements((statement as hbs.AST.BlockStatement).program);
      this.#statements((statement as hbs.AST.BlockStatement).inverse);
    }
  }

  #way(way: Way): void {
    const { root, tags } = this.#parse(way.html);
    const at = ({ offset, message, hint }: Offence) => {
      const { line, column } = way.placeOf(offset ?? 0);
      this.#report(line, column, message, hint);
    };
    const terms = templateTerms(way);
    for (const offence of offences(root, terms)) at(offence);
    for (const offence of tagOffences(tags, terms)) at(offence);
    const policy = way.printings.findIndex((printing) => nameOf(printing) === "contentPolicy");
    if (this.#template.partial === null && !beginsWithPolicy(root, `\ue000${policy}\ue001`)) at(NO_POLICY);
    const placed = placesOf(root, way);
    for (const [index, printing] of way.printings.entries()) {
      const start = way.html.indexOf(markOf(index)) - (givesMarkup(printing) ? "<!--".length : 0);
      const begun = TAG_BEGUN.test(way.html.slice(0, start));
      const stands: Standing = begun ? { where: "tag" } : (placed.get(index) ?? { where: "lost" });
      const refused = misplaced(printing, stands, way);
      const { line, column } = printing.loc.start;
      if (refused !== null) this.#report(line, column + 1, refused, LINT_HINT);
    }
  }

  #parse(html: string): ParsedPage {
    return this.#template.partial === null ? parsePage(html) : parsePart(html);
  }

  #unclosed({ html, placeOf }: Way): void {
    const ends = standing(this.#parse(`${html}${PROBE}`).root);
    if (ends === BETWEEN_TAGS && !TAG_BEGUN.test(html)) return;
    const { line, column } = placeOf(html.lastIndexOf("<"));
    this.#report(line, column, "a tag or comment that is never closed", "close it in the same file");
  }

  /** Both ways through a block begin where it begins and have to end at one point. */
  #lopsided(block: hbs.AST.BlockStatement): void {
    const [first, second] = [block.program, block.inverse].map((way) => {
      const { html } = wayThrough(this.#template.program, block, givesMarkup, { block, way });
      return standing(this.#parse(`${html}${PROBE}`).root);
    });
    if (first === second) return;
    const { line, column } = block.loc.start;
    const hint = "open and close it on the same side of {{#if}}, {{else}} and {{/if}}";
    this.#report(line, column + 1, "a block that leaves a tag or a value open, or closes one", hint);
  }
}

type Refusal = readonly [message: string, hint: string];

function refusalOf(statement: hbs.AST.Statement): Refusal | null {
  switch (statement.type) {
    case "ContentStatement":
    case "BlockStatement":
    case "CommentStatement":
      return null;
    case "MustacheStatement":
      if ((statement as hbs.AST.MustacheStatement).escaped) return null;
      return [
        "prints without escaping: {{{ or {{&",
        "write {{ }}; texts come ready to print and are never markup",
      ];
    case "PartialBlockStatement":
      return ["a partial with a block: {{#> …}}", "make it two partials"];
    case "PartialStatement":
      return partialRefusal(statement as hbs.AST.PartialStatement);
    default:
      return ["a decorator: {{* or an inline partial", "make it a file in partials/"];
  }
}

function partialRefusal({ name }: hbs.AST.PartialStatement): Refusal | null {
  if (name.type === "SubExpression")
    return ["a partial whose name is worked out: {{> (…)}}", "name the partial; choose with {{#if}}"];
  const written = (name as hbs.AST.PathExpression).original;
  if (PARTIAL_NAME.test(written)) return null;
  const hint = "small letters, digits and hyphens: {{> lineup}} is partials/lineup.hbs";
  return [`not the name of a partial: ${written}`, hint];
}

const nameOf = (printing: Printing): string =>
  printing.type === "PartialStatement" ? "" : String((printing.path as hbs.AST.PathExpression).original);

const givesMarkup = (printing: Printing): boolean =>
  printing.type === "PartialStatement" || MARKUP.has(nameOf(printing));

/** The one printing that a value consists of, if it does. */
function onlyPrinting(value: string, { printings }: Way): hbs.AST.MustacheStatement | null {
  const number = /^\ue000(\d+)\ue001$/u.exec(value)?.[1];
  const printing = number === undefined ? undefined : printings[Number(number)];
  return printing?.type === "MustacheStatement" ? printing : null;
}

/** Of a value that is printed, the finished page shows whether it may stand; here, whether it could. */
function templateTerms(way: Way): Terms {
  return {
    mayHold: () => false,
    isChecked: (value, { name }, element) => {
      if (name !== "href" || element.tagName !== "a") return false;
      const printing = onlyPrinting(value, way);
      return printing !== null && LINK_HELPERS.has(nameOf(printing)) && printing.params.length > 0;
    },
  };
}

type Standing =
  | { readonly where: "text"; readonly element: Element | null }
  | { readonly where: "value"; readonly element: Element; readonly attribute: Token.Attribute }
  | { readonly where: "tag" | "comment" | "lost" };

/** Where each printing has come to stand in the tree. */
function placesOf(root: Root, way: Way): ReadonlyMap<number, Standing> {
  const places = new Map<number, Standing>();
  const place = (text: string, standing: Standing) => {
    for (const [, number] of text.matchAll(MARK)) places.set(Number(number), standing);
  };
  for (const node of nodesOf(root)) {
    if ("tagName" in node) {
      place(node.tagName, { where: "tag" });
      for (const attribute of node.attrs) {
        place(attribute.name, { where: "tag" });
        const quoted = isQuoted(node, attribute, way.html);
        place(attribute.value, quoted ? { where: "value", element: node, attribute } : { where: "tag" });
      }
    } else if ("data" in node) {
      const number = /^\ue000(\d+)\ue001$/u.exec(node.data)?.[1];
      const printing = number === undefined ? undefined : way.printings[Number(number)];
      const own = printing !== undefined && givesMarkup(printing);
      place(node.data, own ? { where: "text", element: elementOver(node) } : { where: "comment" });
    } else if ("value" in node) place(node.value, { where: "text", element: elementOver(node) });
  }
  return places;
}

function* nodesOf(root: Root): Generator<Node> {
  yield* root.childNodes;
  for (const element of elementsOf(root))
    yield* "content" in element ? (element.content as Root).childNodes : element.childNodes;
}

function elementOver({ parentNode }: { readonly parentNode: unknown }): Element | null {
  return typeof parentNode === "object" && parentNode !== null && "tagName" in parentNode
    ? (parentNode as Element)
    : null;
}

function isQuoted(element: Element, { name }: Token.Attribute, html: string): boolean {
  const place = element.sourceCodeLocation?.attrs?.[name];
  return place === undefined || /["']$/u.test(html.slice(place.startOffset, place.endOffset));
}

/** Why it may not be printed there; null where it may. */
function misplaced(printing: Printing, standing: Standing, way: Way): string | null {
  const name = printing.type === "PartialStatement" ? "a partial" : `{{${nameOf(printing)}}}`;
  switch (standing.where) {
    case "lost":
    case "tag":
      return `${name} inside a tag, or in an attribute without quotes`;
    case "comment":
      return `${name} in a comment`;
    case "text":
      return textRefusal(name, standing.element, givesMarkup(printing));
    case "value":
      return givesMarkup(printing) ? `${name} in an attribute` : valueRefusal(name, standing, way);
  }
}

function textRefusal(name: string, element: Element | null, markup: boolean): string | null {
  if (element === null) return null;
  if (element.tagName === "style" || element.tagName === "script") return `${name} inside script or style`;
  // Its text is text to the parser whatever it looks like.
  return markup && element.tagName === "title" ? `${name} in a title` : null;
}

function valueRefusal(
  name: string,
  { element, attribute }: Extract<Standing, { where: "value" }>,
  way: Way,
): string | null {
  if (ADDRESSES.has(attribute.name) && !attribute.value.startsWith("#"))
    return templateTerms(way).isChecked(attribute.value, attribute, element)
      ? null
      : `${name} as an address, which only {{href …}} may give`;
  if (DECIDED.has(attribute.name) && element.tagName !== "a") return `${name} in ${attribute.name}`;
  const equivalent = element.attrs.some((one) => one.name === "http-equiv");
  return equivalent && name !== "{{contentPolicy}}" ? `${name} in a meta http-equiv` : null;
}

/** Closes whatever is open, so that the mark comes to stand somewhere. */
const PROBE = `\ue000p\ue001"'>`;

const BETWEEN_TAGS = "text";

/** What the end of a text is to a parser: text, the value of an attribute, the inside of a tag. */
function standing(root: Root): string {
  for (const node of nodesOf(root)) {
    if ("tagName" in node) {
      const [before, after] = node.tagName.split("\ue000p");
      if (after !== undefined) return `tag ${before}`;
      for (const { name, value } of node.attrs) {
        if (name.includes("\ue000p")) return `tag ${node.tagName}`;
        if (value.includes("\ue000p")) return `${node.tagName} ${name}${value.endsWith('"') ? "'" : '"'}`;
      }
    } else if ("data" in node) {
      if (node.data.includes("\ue000p")) return "comment";
    } else if ("value" in node && node.value.includes("\ue000p")) {
      const raw = ["title", "style", "script", "textarea"].find(
        (name) => elementOver(node)?.tagName === name,
      );
      return raw === undefined ? BETWEEN_TAGS : `text of ${raw}`;
    }
  }
  return "lost";
}
