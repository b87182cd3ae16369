import type Handlebars from "handlebars";
import { error, ThemeError } from "../diagnostic.ts";
import type { Brief } from "../model/brief.ts";
import { compileTheme, type Fault } from "./compile.ts";
import { facesFor, fontStyles } from "./fonts.ts";
import { type Helpers, helpersFor } from "./helpers.ts";
import { styleElement } from "./scripts.ts";
import { strictView } from "./strict-view.ts";
import type { Theme } from "./theme.ts";

/** A document with what of it the program itself put there. */
export interface RenderedPage {
  readonly html: string;
  /** Text of its style element. */
  readonly styles: string;
}

/**
 * The whole document as a string. It asks for nothing outside itself: styles, fonts and scripts are inside it,
 * and its content security policy refuses the rest. It is complete without its scripts, as the printer has it.
 * @throws {ThemeError} when a template names a field, a partial or a helper that doesn't exist; nothing prints as
 *   blank for want of a key
 */
export function renderHtml(brief: Brief, theme: Theme): string {
  return renderPage(brief, theme).html;
}

export function renderPage(brief: Brief, theme: Theme): RenderedPage {
  const body = fill(brief, theme);
  // Only now is it known which characters there are: those of the templates and the style sheets too.
  const faces = facesFor([body, ...theme.styles], theme.fonts);
  const styles = [fontStyles(faces), ...theme.styles].join("\n");
  const html = body.replaceAll(styleElement(STYLES), () => styleElement(styles));
  return { html, styles };
}

/** No text of the data holds it, nor a template that prints. */
const STYLES = "\u0000";

function fill(brief: Brief, theme: Theme): string {
  const { template, partialThatThrew } = compileTheme(theme);
  try {
    return template(strictView(brief), {
      helpers: placed(helpersFor(brief, { styles: STYLES, scripts: theme.scripts })),
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    });
  } catch (cause) {
    throw themeError(cause as Fault, partialThatThrew(cause), theme);
  }
}

/** What a helper can't do is told with the place where it was asked. */
function placed(helpers: Helpers): Handlebars.HelperDeclareSpec {
  const entries = Object.entries(helpers).map(([name, helper]) => {
    const called: Handlebars.HelperDelegate = (...given) => {
      try {
        return helper(...given);
      } catch (cause) {
        if ((cause as Fault).lineNumber !== undefined) throw cause;
        const { loc } = given.at(-1) as { loc?: { start: { line: number; column: number } } };
        const place = { lineNumber: loc?.start.line, column: loc?.start.column };
        throw Object.assign(new Error(`helper ${name} is given what it can't take`, { cause }), place);
      }
    };
    return [name, called] as const;
  });
  return Object.fromEntries(entries);
}

/** What no look at the templates alone can tell: a part that is there for some data and not for others. */
function themeError(cause: Fault, partial: string | null, { paths }: Theme): ThemeError {
  const file = (partial === null ? undefined : paths.partials[partial]) ?? paths.layout;
  const at = {
    file,
    line: cause.lineNumber ?? null,
    column: cause.column === undefined ? null : cause.column + 1,
  };
  const message = cause.message
    .replace(/ - \d+:\d+$/u, "")
    .replace(/^"(.*)" not defined in .*$/su, "no such field here: $1");
  const hint = "what may be null is asked for first: {{#if asOf}}{{asOf.text}}{{/if}}";
  return new ThemeError([error("theme-field", message, at, hint)], { cause });
}
