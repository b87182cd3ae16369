import Handlebars from "handlebars";
import type { Brief } from "../model/brief.ts";
import { facesFor, fontStyles } from "./fonts.ts";
import { helpersFor } from "./helpers.ts";
import { strictView } from "./strict-view.ts";
import { textOf } from "./text.ts";
import type { Theme } from "./theme.ts";

/**
 * The whole document as a string. It asks for nothing outside itself: styles and fonts are inside it, and its
 * content security policy refuses the rest.
 * @throws when a template names a field, a partial or a helper that doesn't exist; nothing prints as blank
 *   for want of a key
 */
export function renderHtml(brief: Brief, theme: Theme): string {
  const environment = Handlebars.create();
  const faces = facesFor(textOf(brief), theme.fonts);
  const styles = [fontStyles(faces), ...theme.styles].join("\n");
  const helpers = helpersFor(brief, { styles });
  const options: CompileOptions = {
    strict: true,
    noEscape: false,
    preventIndent: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries([
      ...REMOVED_HELPERS.map((name) => [name, false]),
      ...Object.keys(helpers).map((name) => [name, true]),
    ]),
  };
  for (const [name, helper] of Object.entries(helpers)) environment.registerHelper(name, helper);
  for (const [name, partial] of Object.entries(theme.partials)) {
    environment.registerPartial(name, environment.compile(partial, options));
  }
  return environment.compile(theme.layout, options)(strictView(brief), {
    allowProtoPropertiesByDefault: false,
    allowProtoMethodsByDefault: false,
  });
}

type CompileOptions = NonNullable<Parameters<typeof Handlebars.compile>[1]> & {
  knownHelpers: Record<string, boolean>;
};

/** A theme has no use for a console, and `lookup` goes round the strictness. */
const REMOVED_HELPERS = ["log", "lookup", "helperMissing", "blockHelperMissing"];
