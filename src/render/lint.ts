import Handlebars from "handlebars";
import { type Diagnostic, error } from "../diagnostic.ts";
import { HtmlReader, type Insertion } from "./lint-html.ts";
import type { Theme } from "./theme.ts";

/** What a template of a stranger may not do: see docs/themes.md. */
const CODE = "theme-template";

/**
 * Faults of a theme that somebody else may have written, each with its file and line: anything that prints
 * unescaped or where escaping doesn't help, loads something, or leaves the content security policy out.
 * @param ownScripts texts of the scripts that come with the program; any other runs on the readers' machines
 */
export function lintTheme(
  folder: string,
  { layout, partials, scripts }: Theme,
  ownScripts: ReadonlySet<string>,
): Diagnostic[] {
  const foreign = scripts.some((script) => !ownScripts.has(script));
  const at = { file: `${folder}/theme.json`, line: null, column: null };
  const hint = "use the scripts that come with the program, or none; --trust-theme if the theme is your own";
  return [
    ...lintTemplate(`${folder}/layout.hbs`, layout, "layout"),
    ...Object.entries(partials).flatMap(([name, source]) =>
      lintTemplate(`${folder}/partials/${name}.hbs`, source, "partial"),
    ),
    ...(foreign ? [error("theme-script", "a script that is none of the program's", at, hint)] : []),
  ];
}

/** Faults of one template. A layout also has to carry the content security policy. */
export function lintTemplate(file: string, source: string, kind: "layout" | "partial"): Diagnostic[] {
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(source);
  } catch (cause) {
    return [syntaxFault(file, cause as Error)];
  }
  const linter = new Linter(file);
  linter.walk(program, 0);
  linter.reader.end(lastLine(source));
  if (kind === "layout" && !linter.hasPolicy) linter.report(1, NO_POLICY);
  return linter.faults;
}

interface Refusal {
  readonly message: string;
  readonly hint: string;
}

const NO_POLICY: Refusal = {
  message: "no content security policy",
  hint: 'put <meta http-equiv="Content-Security-Policy" content="{{contentPolicy}}"> first in the head',
};
const UNESCAPED: Refusal = {
  message: "prints without escaping: {{{ or {{&",
  hint: "write {{ }}; texts come ready to print and are never markup",
};
const DECORATOR: Refusal = {
  message: "a decorator: {{* or an inline partial",
  hint: "make it a file in partials/",
};
const DYNAMIC_PARTIAL: Refusal = {
  message: "a partial whose name is worked out: {{> (…)}}",
  hint: "name the partial; choose with {{#if}}",
};
const PARTIAL_BLOCK: Refusal = {
  message: "a partial with a block: {{#> …}}",
  hint: "make it two partials",
};
const LOPSIDED: Refusal = {
  message: "a block that leaves a tag or a value open, or closes one",
  hint: "open and close it on the same side of {{#if}}, {{else}} and {{/if}}",
};

/** Small letters, digits and hyphens, as the files of partials/ are called: never a path. */
const PARTIAL_NAME = /^[a-z0-9][a-z0-9-]{0,63}$/;

class Linter {
  readonly faults: Diagnostic[] = [];
  hasPolicy = false;
  readonly #file: string;
  reader: HtmlReader;

  constructor(file: string) {
    this.#file = file;
    this.reader = new HtmlReader((line, message, hint) => this.report(line, { message, hint }));
  }

  report(line: number, { message, hint }: Refusal): void {
    const at = { file: this.#file, line, column: null };
    this.faults.push(error(CODE, message, at, `${hint}; --trust-theme if the theme is your own`));
  }

  walk(program: hbs.AST.Program | undefined, depth: number): void {
    for (const statement of program?.body ?? []) this.#visit(statement, depth);
  }

  #visit(statement: hbs.AST.Statement, depth: number): void {
    const { line } = statement.loc.start;
    switch (statement.type) {
      case "ContentStatement":
        this.#read(statement as hbs.AST.ContentStatement);
        break;
      case "MustacheStatement":
        this.#insert(statement as hbs.AST.MustacheStatement, depth);
        break;
      case "BlockStatement":
        this.#branch(statement as hbs.AST.BlockStatement, depth);
        break;
      case "PartialStatement":
        this.#include(statement as hbs.AST.PartialStatement);
        break;
      case "PartialBlockStatement":
        this.report(line, PARTIAL_BLOCK);
        break;
      case "CommentStatement":
        break;
      default:
        this.report(line, DECORATOR);
    }
  }

  #read({ value, original, loc }: hbs.AST.ContentStatement): void {
    // Handlebars takes white space off around a block that stands on a line of its own.
    const stripped = Math.max(0, String(original).indexOf(value));
    const before = String(original).slice(0, stripped).split("\n").length - 1;
    this.reader.read(value, loc.start.line + before);
  }

  #insert(statement: hbs.AST.MustacheStatement, depth: number): void {
    const { line } = statement.loc.start;
    if (!statement.escaped) this.report(line, UNESCAPED);
    const insertion = insertionOf(statement);
    if (this.reader.insert(insertion, line) && depth === 0) this.hasPolicy = true;
  }

  /** Both ways through a block begin where it begins and have to end at one point. */
  #branch({ program, inverse, loc }: hbs.AST.BlockStatement, depth: number): void {
    const start = this.reader;
    const ends = [program, inverse].map((way) => {
      this.reader = start.copy();
      this.walk(way, depth + 1);
      return this.reader;
    });
    if (ends.some((end) => !end.standsWhere(ends[0]!))) this.report(loc.start.line, LOPSIDED);
    // The stricter of the two: a name that goes on after the block is none.
    this.reader = ends.find(({ inName }) => inName) ?? ends[0]!;
  }

  #include({ name, loc }: hbs.AST.PartialStatement): void {
    const { line } = loc.start;
    if (name.type === "SubExpression") {
      this.report(line, DYNAMIC_PARTIAL);
      return;
    }
    const written = (name as hbs.AST.PathExpression).original;
    if (!PARTIAL_NAME.test(written)) {
      const hint = "small letters, digits and hyphens: {{> lineup}} is partials/lineup.hbs";
      this.report(line, { message: `not the name of a partial: ${written}`, hint });
    }
    this.reader.include(line);
  }
}

function insertionOf({ path, params }: hbs.AST.MustacheStatement): Insertion {
  const name = String((path as hbs.AST.PathExpression).original);
  return { name, called: params.length > 0 };
}

function syntaxFault(file: string, cause: Error): Diagnostic {
  const line = Number(/line (\d+)/i.exec(cause.message)?.[1] ?? 1);
  const message = `not a template: ${cause.message.split("\n").at(-1)}`;
  return error(CODE, message, { file, line, column: null }, "see handlebarsjs.com for its syntax");
}

const lastLine = (source: string): number => source.split("\n").length;
