import Handlebars from "handlebars";
import { type Diagnostic, error } from "../diagnostic.ts";
import type { Theme } from "./theme.ts";

/** A template as it was read, with its syntax tree. */
export interface Template {
  /** Null for the layout. */
  readonly partial: string | null;
  readonly path: string;
  readonly program: hbs.AST.Program;
}

/** The templates of a theme, and a fault for each that is none. */
export function parseTemplates({ layout, partials, paths }: Pick<Theme, "layout" | "partials" | "paths">): {
  readonly templates: readonly Template[];
  readonly faults: readonly Diagnostic[];
} {
  const written = [
    { partial: null, path: paths.layout, text: layout },
    ...Object.entries(partials).map(([partial, text]) => ({
      partial,
      path: paths.partials[partial] ?? partial,
      text,
    })),
  ];
  const templates: Template[] = [];
  const faults: Diagnostic[] = [];
  for (const { partial, path, text } of written) {
    const parsed = parseTemplate(path, text);
    if ("program" in parsed) templates.push({ partial, path, program: parsed.program });
    else faults.push(parsed.fault);
  }
  return { templates, faults };
}

/** The syntax tree of one template, or what is wrong with it. */
export function parseTemplate(
  path: string,
  text: string,
): { readonly program: hbs.AST.Program } | { readonly fault: Diagnostic } {
  try {
    return { program: Handlebars.parse(text) };
  } catch (cause) {
    return { fault: syntaxFault(path, cause as Error & { lineNumber?: number; column?: number }) };
  }
}

function syntaxFault(file: string, cause: Error & { lineNumber?: number; column?: number }): Diagnostic {
  const line = cause.lineNumber ?? Number(/line (\d+)/iu.exec(cause.message)?.[1] ?? 1);
  const column = cause.column === undefined ? null : cause.column + 1;
  const reason = cause.message
    .split("\n")
    .at(-1)
    ?.replace(/ - \d+:\d+$/u, "");
  const hint = "handlebarsjs.com describes the syntax, docs/themes.md what of it a theme has";
  return error("theme-syntax", `not a template: ${reason}`, { file, line, column }, hint);
}
