import { type Diagnostic, error, ThemeError } from "../diagnostic.ts";
import type { Brief } from "../model/brief.ts";
import { screenData } from "./helpers.ts";
import { type RenderedPage, renderPage } from "./html.ts";
import {
  attributesOf,
  beginsWithPolicy,
  type Element,
  NO_POLICY,
  type Offence,
  offences,
  type Terms,
  tagOffences,
} from "./html-policy.ts";
import { parsePage } from "./parse-page.ts";
import { contentPolicy, scriptElements } from "./scripts.ts";
import type { Theme } from "./theme.ts";

/**
 * The document of a theme that anybody may have written: rendered, read as a browser reads it, and handed on only
 * where all of it may stand in a page. It loads the parser, which the program's own themes do without.
 * @throws {ThemeError} with what may not
 */
export function renderChecked(brief: Brief, theme: Theme): string {
  const page = renderPage(brief, theme);
  const faults = inspectPage(page, brief, theme);
  if (faults.length > 0) throw new ThemeError(faults);
  return page.html;
}

const MOST_FAULTS = 20;

/** What of a finished page may not be sent to a reader, each with the template that it seems to come from. */
export function inspectPage({ html, styles }: RenderedPage, brief: Brief, theme: Theme): Diagnostic[] {
  const { root: document, tags } = parsePage(html);
  const terms = pageTerms(styles, brief, theme);
  const found = new Map<string, Offence>();
  for (const offence of allOffences()) {
    found.set(`${offence.offset} ${offence.message}`, offence);
    if (found.size === MOST_FAULTS) break;
  }
  return [...found.values()].map((offence) => faultOf(offence, html, theme));

  function* allOffences(): Generator<Offence> {
    if (!beginsWithPolicy(document, contentPolicy(theme.scripts))) yield NO_POLICY;
    // Parsers differ in whether it is a character that anything depends on.
    if (html.includes("\0")) yield NULL_CHARACTER;
    yield* offences(document, terms);
    yield* tagOffences(tags, terms);
  }
}

const NULL_CHARACTER: Offence = { offset: 0, message: "a null character", hint: "take it out" };

/** The style sheets and scripts that the program put there, and no others. */
function pageTerms(styles: string, brief: Brief, { scripts }: Theme): Terms {
  const own = scriptElements(scripts, screenData(brief)).replaceAll("\r\n", "\n");
  const style = `\n${styles}\n`.replaceAll("\r\n", "\n");
  return {
    mayHold: (element, text) =>
      element.tagName === "style"
        ? text === style && element.attrs.length === 0
        : own.includes(`${startTag(element)}${text}</script>`),
    isChecked: () => false,
  };
}

function startTag(element: Element): string {
  const attributes = Object.entries(attributesOf(element)).map(([name, value]) => ` ${name}="${value}"`);
  return `<${element.tagName}${attributes.join("")}>`;
}

function faultOf({ offset, message, hint }: Offence, html: string, theme: Theme): Diagnostic {
  const source =
    offset === null || offset === 0 ? "" : (html.slice(offset, offset + 60).split("\n")[0] ?? "");
  const at = { file: likelyFile(source, theme), line: null, column: null };
  const shown = source === "" ? "" : `: ${source}`;
  return error(
    "theme-page",
    `the page would hold ${message}${shown}`,
    at,
    `${hint}; --trust-theme if the theme is your own`,
  );
}

/** The template that holds its first word as it was written, the theme's own first; else the theme itself. */
function likelyFile(source: string, { layout, partials, paths, folders }: Theme): string {
  const texts = [
    { path: paths.layout, text: layout },
    ...Object.entries(partials).map(([name, text]) => ({ path: paths.partials[name] ?? name, text })),
  ];
  const isOwn = ({ path }: { path: string }) => path.startsWith(`${folders[0]}/`);
  const ordered = [...texts.filter(isOwn), ...texts.filter((one) => !isOwn(one))];
  const start = /^<?[^\s>{=]+/u.exec(source)?.[0] ?? "";
  const words = [start, start.replace("<", "")].filter((word) => word !== "");
  const found = words.flatMap((word) => ordered.find(({ text }) => text.includes(word)) ?? [])[0];
  if (found !== undefined) return found.path;
  return source === "" ? paths.layout : `${folders[0]}/theme.json`;
}
