import type { Brief } from "../model/brief.ts";
import { compileTheme } from "./compile.ts";
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
  return compileTheme(theme)(strictView(brief), {
    helpers,
    allowProtoPropertiesByDefault: false,
    allowProtoMethodsByDefault: false,
  });
}
