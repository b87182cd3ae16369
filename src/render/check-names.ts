import Handlebars from "handlebars";
import { type Diagnostic, error, type Place } from "../diagnostic.ts";
import { didYouMean } from "../model/nearest.ts";
import { brief, type Shape, VALUE } from "./brief-shape.ts";
import { ANY, fits, HELPER_SHAPES, type HelperShape } from "./helper-shapes.ts";
import type { Template } from "./template.ts";

/** What a name that leads nowhere stands for: one fault, and none of what follows from it. */
const UNKNOWN = null;
type Known = Shape | typeof UNKNOWN;

/** What names mean at a place of a template. */
interface Scope {
  readonly template: Template;
  /** Innermost context first: `../` goes one on. */
  readonly contexts: readonly [Known, ...Known[]];
  readonly blockParams: ReadonlyMap<string, Known>;
  /** Names of the partials that lead here, and the place of the first that is not the program's own. */
  readonly through: readonly string[];
  readonly blamed: Place | null;
}

/**
 * Names that lead nowhere, in every way through a theme that there is, whatever data it is given: fields that the
 * Brief lacks where they are read, partials and helpers that don't exist, values that are not what is done with them.
 * @param isOwn whether a file came with the program: what is wrong there is wrong where a theme includes it
 */
export function checkNames(
  templates: readonly Template[],
  isOwn: (path: string) => boolean,
): readonly Diagnostic[] {
  return new NameCheck(templates, isOwn).run();
}

class NameCheck {
  readonly #faults = new Map<string, Diagnostic>();
  readonly #visited = new Map<Template, Set<Known>>();
  readonly #partials: ReadonlyMap<string, Template>;
  readonly #layout: Template | undefined;
  readonly #isOwn: (path: string) => boolean;

  constructor(templates: readonly Template[], isOwn: (path: string) => boolean) {
    this.#layout = templates.find(({ partial }) => partial === null);
    this.#partials = new Map(templates.flatMap((one) => (one.partial === null ? [] : [[one.partial, one]])));
    this.#isOwn = isOwn;
  }

  run(): Diagnostic[] {
    if (this.#layout !== undefined) this.#enter(this.#layout, brief, [], null);
    // Where nothing includes it, its fields can't be known; its partials and helpers can.
    for (const partial of this.#partials.values())
      if (!this.#visited.has(partial) && !this.#isOwn(partial.path)) this.#enter(partial, UNKNOWN, [], null);
    return [...this.#faults.values()];
  }

  #enter(template: Template, context: Known, through: readonly string[], blamed: Place | null): void {
    const seen = this.#visited.get(template) ?? new Set();
    this.#visited.set(template, seen);
    if (seen.has(context)) return;
    seen.add(context);
    this.#walk(template.program, {
      template,
      contexts: [context],
      blockParams: new Map(),
      through,
      blamed,
    });
  }

  #walk(program: hbs.AST.Program | undefined, scope: Scope): void {
    for (const statement of program?.body ?? []) {
      if (statement.type === "MustacheStatement") this.#print(statement as hbs.AST.MustacheStatement, scope);
      else if (statement.type === "BlockStatement") this.#block(statement as hbs.AST.BlockStatement, scope);
      else if (statement.type === "PartialStatement")
        this.#include(statement as hbs.AST.PartialStatement, scope);
    }
  }

  #print(statement: hbs.AST.MustacheStatement, scope: Scope): void {
    const given = this.#call(statement, scope);
    if (given === UNKNOWN || given === VALUE) return;
    const { original } = statement.path as hbs.AST.PathExpression;
    const hint =
      "each" in given
        ? `write {{#each ${original}}}`
        : `print one of its fields: ${fieldsOf(given).join(", ")}`;
    this.#report(scope, statement, "theme-field", `no text: ${original}`, hint);
  }

  #block({ path, params, hash, program, inverse, loc }: hbs.AST.BlockStatement, scope: Scope): void {
    const name = path.original;
    const values = params.map((param) => this.#value(param, scope));
    for (const { value } of hash?.pairs ?? []) this.#value(value, scope);
    const [first = UNKNOWN] = values;
    if (!BLOCKS.includes(name)) {
      const hint =
        didYouMean(name, BLOCKS) ?? `write {{#if ${name}}}, {{#each ${name}}} or {{#with ${name}}}`;
      this.#report(scope, { loc }, "theme-helper", `unknown block: #${name}`, hint);
    } else if (params.length !== 1) {
      this.#report(
        scope,
        { loc },
        "theme-helper",
        `#${name} takes one value: ${params.length} given`,
        "docs/themes.md",
      );
    } else if (name === "each" && first === VALUE) {
      const { original } = params[0] as hbs.AST.PathExpression;
      this.#report(
        scope,
        { loc },
        "theme-field",
        `no list: ${original}`,
        "ask for it with {{#if}}, or print it",
      );
    }
    this.#walk(program, BLOCKS.includes(name) ? within(name, first, program, scope) : scope);
    this.#walk(inverse, scope);
  }

  #include(statement: hbs.AST.PartialStatement, scope: Scope): void {
    const { name, params, hash, loc } = statement;
    if (name.type !== "PathExpression") return;
    const { original } = name as hbs.AST.PathExpression;
    const [given] = params.map((param) => this.#value(param, scope));
    const added = (hash?.pairs ?? []).map(({ key, value }) => [key, this.#value(value, scope)] as const);
    const partial = this.#partials.get(original);
    if (partial === undefined) {
      const hint = didYouMean(original, this.#partials.keys()) ?? `there is no partials/${original}.hbs`;
      this.#report(scope, { loc }, "theme-partial", `unknown partial: ${original}`, hint);
      return;
    }
    const context = given === undefined ? scope.contexts[0] : given;
    const blamed = this.#isOwn(scope.template.path) ? scope.blamed : placeOf(scope.template, loc);
    const through = [...scope.through, original];
    if (added.length === 0) this.#enter(partial, context, through, blamed);
    // With values of its own the context is another each time: once round is enough.
    else if (!scope.through.includes(original))
      this.#enter(partial, withFields(context, added), through, blamed);
  }

  /** A helper with what it is given, or a field. @returns what comes of it */
  #call({ path, params, hash, loc }: Call, scope: Scope): Known {
    for (const { value } of hash?.pairs ?? []) this.#value(value, scope);
    const given = params.map((param) => this.#value(param, scope));
    if (path.type !== "PathExpression") return VALUE;
    const written = path as hbs.AST.PathExpression;
    const { original } = written;
    const helper = Handlebars.AST.helpers.simpleId(written) && helperNamed(original);
    if (helper) {
      this.#checkValues(original, helper, given, { loc }, scope);
      return helper.gives;
    }
    if (given.length === 0 && !BLOCKS.includes(original)) return this.#field(written, scope);
    const hint = didYouMean(original, Object.keys(HELPER_SHAPES)) ?? "docs/themes.md lists the helpers";
    this.#report(scope, { loc }, "theme-helper", `unknown helper: ${original}`, hint);
    return UNKNOWN;
  }

  #checkValues(
    name: string,
    { takes }: HelperShape,
    given: readonly Known[],
    at: Located,
    scope: Scope,
  ): void {
    if (given.length !== takes.length) {
      const message = `helper ${name} takes ${counted(takes.length)}: ${given.length} given`;
      this.#report(scope, at, "theme-helper", message, "docs/themes.md shows how it is called");
      return;
    }
    const wrong = takes.findIndex((asked, index) => {
      const value = given[index] ?? UNKNOWN;
      return asked !== ANY && value !== UNKNOWN && !fits(value, asked);
    });
    if (wrong === -1) return;
    const message = `helper ${name}: value ${wrong + 1} is not what it takes`;
    this.#report(scope, at, "theme-helper", message, "docs/themes.md shows how it is called");
  }

  #value(expression: hbs.AST.Expression, scope: Scope): Known {
    if (expression.type === "SubExpression") return this.#call(expression as hbs.AST.SubExpression, scope);
    if (expression.type === "PathExpression") return this.#field(expression as hbs.AST.PathExpression, scope);
    return VALUE;
  }

  #field(path: hbs.AST.PathExpression, scope: Scope): Known {
    const [head] = path.parts;
    if (path.data) {
      if (head === "root") return this.#follow(brief, path.parts.slice(1), path, scope);
      if (head !== undefined && LOOP.includes(head)) return VALUE;
      this.#report(
        scope,
        path,
        "theme-field",
        `unknown field: ${path.original}`,
        `there are @root, @${LOOP.join(", @")}`,
      );
      return UNKNOWN;
    }
    if (path.depth === 0 && head !== undefined && scope.blockParams.has(head))
      return this.#follow(scope.blockParams.get(head) ?? UNKNOWN, path.parts.slice(1), path, scope);
    if (path.depth >= scope.contexts.length) {
      const hint = "a partial knows nothing of where it is included: @root is the brief";
      this.#report(scope, path, "theme-field", `nothing lies outside: ${path.original}`, hint);
      return UNKNOWN;
    }
    return this.#follow(scope.contexts[path.depth] ?? UNKNOWN, path.parts, path, scope);
  }

  #follow(start: Known, parts: readonly string[], path: hbs.AST.PathExpression, scope: Scope): Known {
    let shape = start;
    for (const part of parts) {
      if (shape === UNKNOWN) return UNKNOWN;
      const inner = fieldOf(shape, part);
      if (inner === undefined) {
        this.#report(scope, path, "theme-field", `unknown field: ${path.original}`, nearField(part, shape));
        return UNKNOWN;
      }
      shape = inner;
    }
    return shape;
  }

  #report({ template, blamed }: Scope, { loc }: Located, code: string, message: string, hint: string): void {
    const own = this.#isOwn(template.path) && blamed !== null;
    const at = own ? blamed : placeOf(template, loc);
    const fault = error(code, own ? `partial ${template.partial}: ${message}` : message, at, hint);
    this.#faults.set(JSON.stringify([at, fault.message]), fault);
  }
}

type Located = Pick<hbs.AST.Node, "loc">;
type Call = Pick<hbs.AST.MustacheStatement, "path" | "params" | "hash" | "loc">;

const BLOCKS = ["each", "if", "unless", "with"];
/** What `each` says of itself. */
const LOOP = ["index", "first", "last", "key"];

const helperNamed = (name: string): HelperShape | undefined =>
  Object.hasOwn(HELPER_SHAPES, name) ? HELPER_SHAPES[name as keyof typeof HELPER_SHAPES] : undefined;

const placeOf = ({ path }: Template, { start }: hbs.AST.SourceLocation): Place => ({
  file: path,
  line: start.line,
  column: start.column + 1,
});

/** The scope in a block of one of {@link BLOCKS}. */
function within(name: string, value: Known, program: hbs.AST.Program | undefined, scope: Scope): Scope {
  if (name !== "each" && name !== "with") return scope;
  const context = name === "with" ? value : itemOf(value);
  const [item, index] = program?.blockParams ?? [];
  const named: [string, Known][] = [];
  if (item !== undefined) named.push([item, context]);
  if (index !== undefined) named.push([index, VALUE]);
  return {
    ...scope,
    contexts: [context, ...scope.contexts],
    blockParams: new Map([...scope.blockParams, ...named]),
  };
}

function itemOf(shape: Known): Known {
  return shape !== UNKNOWN && shape !== VALUE && isList(shape) ? shape.each : UNKNOWN;
}

const isList = (shape: Exclude<Shape, string>): shape is { readonly each: Shape } => "each" in shape;

function fieldOf(shape: Shape, name: string): Shape | undefined {
  if (shape === VALUE) return undefined;
  if (isList(shape)) {
    if (name === "length") return VALUE;
    return /^\d+$/u.test(name) ? shape.each : undefined;
  }
  return Object.hasOwn(shape, name) ? shape[name] : undefined;
}

const fieldsOf = (shape: Shape): string[] => (shape === VALUE || isList(shape) ? [] : Object.keys(shape));

function nearField(name: string, shape: Shape): string {
  const near = didYouMean(name, fieldsOf(shape));
  if (near !== null) return near;
  if (fieldOf(brief, name) !== undefined) return `did you mean @root.${name}?`;
  if (shape === VALUE) return "nothing is inside a text or number";
  if (isList(shape)) return "it is a list: {{#each}}";
  return `there are ${fieldsOf(shape).join(", ")}`;
}

function withFields(context: Known, added: readonly (readonly [string, Known])[]): Known {
  if (context === UNKNOWN || added.some(([, value]) => value === UNKNOWN)) return UNKNOWN;
  const own = context === VALUE || isList(context) ? {} : context;
  return { ...own, ...(Object.fromEntries(added) as Record<string, Shape>) };
}

const counted = (number: number) => (number === 1 ? "one value" : `${number === 0 ? "no" : number} values`);
