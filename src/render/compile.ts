import { createHash } from "node:crypto";
import Handlebars from "handlebars";
import { HELPER_NAMES } from "./helper-names.ts";
import { precompiled } from "./precompiled.ts";
import type { Theme } from "./theme.ts";

/** What Handlebars throws, with the place where it knows one. */
export type Fault = Error & { readonly lineNumber?: number; readonly column?: number };

interface Compiled {
  readonly template: Handlebars.TemplateDelegate;
  /** The partial that was being filled when this was thrown; null for the layout. */
  partialThatThrew(cause: unknown): string | null;
}

/** The languages of a brief have one theme, and a watch has one all day: what is compiled last is kept. */
let compiled: { readonly source: string; readonly theme: Compiled } | null = null;

/** A theme's layout, with its partials, ready to be given a brief. */
export function compileTheme({ layout, partials }: Pick<Theme, "layout" | "partials">): Compiled {
  const source = JSON.stringify([layout, partials]);
  if (compiled?.source === source) return compiled.theme;
  const environment = Handlebars.create();
  let failed: { readonly partial: string; readonly cause: unknown } | null = null;
  for (const [name, partial] of Object.entries(partials)) {
    const template = compileTemplate(partial, environment);
    const filling: Handlebars.TemplateDelegate = (context, options) => {
      try {
        return template(context, options);
      } catch (cause) {
        // The innermost hears of it first.
        if (failed?.cause !== cause) failed = { partial: name, cause };
        throw cause;
      }
    };
    environment.registerPartial(name, filling);
  }
  const theme: Compiled = {
    template: compileTemplate(layout, environment),
    partialThatThrew: (cause) => (failed !== null && failed.cause === cause ? failed.partial : null),
  };
  compiled = { source, theme };
  return theme;
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
