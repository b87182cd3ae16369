import { createHash } from "node:crypto";
import Handlebars from "handlebars";
import { HELPER_NAMES } from "./helper-names.ts";
import { precompiled } from "./precompiled.ts";
import type { Theme } from "./theme.ts";

/** The languages of a brief have one theme, and a watch has one all day: what is compiled last is kept. */
let compiled: { readonly source: string; readonly template: Handlebars.TemplateDelegate } | null = null;

/** A theme's layout, with its partials, ready to be given a brief. */
export function compileTheme({ layout, partials }: Pick<Theme, "layout" | "partials">) {
  const source = JSON.stringify([layout, partials]);
  if (compiled?.source === source) return compiled.template;
  const environment = Handlebars.create();
  for (const [name, partial] of Object.entries(partials)) {
    environment.registerPartial(name, compileTemplate(partial, environment));
  }
  const template = compileTemplate(layout, environment);
  compiled = { source, template };
  return template;
}

/** Compiling takes as long as all that a short brief is rendered for, so the program brings its own compiled. */
function compileTemplate(text: string, environment: typeof Handlebars): Handlebars.TemplateDelegate {
  const key = templateKey(text);
  const ready = Object.hasOwn(precompiled, key) ? precompiled[key] : undefined;
  return ready === undefined ? environment.compile(text, OPTIONS) : environment.template(ready);
}

/** JavaScript of the same template as it would be compiled here: the value that `precompiled` holds for it. */
export function precompileTemplate(text: string): string {
  return String(Handlebars.precompile(text, OPTIONS));
}

/** By its text to the byte: one that was edited since is another. */
export function templateKey(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

type CompileOptions = NonNullable<Parameters<typeof Handlebars.compile>[1]> & {
  knownHelpers: Record<string, boolean>;
};

/** A theme has no use for a console, and `lookup` goes round the strictness. */
const REMOVED_HELPERS = ["log", "lookup", "helperMissing", "blockHelperMissing"];

const OPTIONS: CompileOptions = {
  strict: true,
  noEscape: false,
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries([
    ...REMOVED_HELPERS.map((name) => [name, false]),
    ...HELPER_NAMES.map((name) => [name, true]),
  ]),
};
