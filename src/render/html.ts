import Handlebars from "handlebars";
import type { Brief } from "../model/brief.ts";
import { facesFor, fontStyles } from "./fonts.ts";
import { helpersFor } from "./helpers.ts";
import { strictView } from "./strict-view.ts";
import { textOf } from "./text.ts";
import type { Theme } from "./theme.ts";

/**
 * The whole document as a string. It asks for nothing outside itself: styles, fonts and scripts are inside it,
 * and its content security policy refuses the rest. It is complete without its scripts, as the printer has it.
 * @throws when a template names a field, a partial or a helper that doesn't exist; nothing prints as blank
 *   for want of a key
 */
export function renderHtml(brief: Brief, theme: Theme): string {
  const faces = facesFor(textOf(brief), theme.fonts);
  const styles = [fontStyles(faces), ...theme.styles].join("\n");
  const helpers = helpersFor(brief, { styles, scripts: theme.scripts });
  return compileTheme(theme, Object.keys(helpers))(strictView(brief), {
    helpers: helpers as Record<string, Handlebars.HelperDelegate>,
    allowProtoPropertiesByDefault: false,
    allowProtoMethodsByDefault: false,
  });
}

/** The languages of a brief have one theme, and a watch has one all day: what is compiled last is kept. */
let compiled: { readonly source: string; readonly template: Handlebars.TemplateDelegate } | null = null;

function compileTheme(
  { layout, partials }: Theme,
  helperNames: readonly string[],
): Handlebars.TemplateDelegate {
  const source = JSON.stringify([layout, partials, helperNames]);
  if (compiled?.source === source) return compiled.template;
  const environment = Handlebars.create();
  const options: CompileOptions = {
    strict: true,
    noEscape: false,
    preventIndent: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries([
      ...REMOVED_HELPERS.map((name) => [name, false]),
      ...helperNames.map((name) => [name, true]),
    ]),
  };
  for (const [name, partial] of Object.entries(partials)) {
    environment.registerPartial(name, environment.compile(partial, options));
  }
  const template = environment.compile(layout, options);
  compiled = { source, template };
  return template;
}

type CompileOptions = NonNullable<Parameters<typeof Handlebars.compile>[1]> & {
  knownHelpers: Record<string, boolean>;
};

/** A theme has no use for a console, and `lookup` goes round the strictness. */
const REMOVED_HELPERS = ["log", "lookup", "helperMissing", "blockHelperMissing"];
