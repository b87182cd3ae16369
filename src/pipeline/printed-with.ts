/** The browser as one of the things that an edition is made from: another one may break a line elsewhere. */

import type { FoundBrowser, StartedBrowser } from "../browser/index.ts";
import type { Config } from "../config.ts";
import { type Diagnostic, warning } from "../diagnostic.ts";
import type { Inputs } from "../editions/index.ts";
import type { Format } from "../export/index.ts";

export const prints = (formats: readonly Format[]): boolean => formats.some(({ needs }) => needs === "print");

/** The same inputs with this browser noted; where none is known, with the one that the edition on disk notes. */
export function withBrowser(inputs: Inputs, browser: string | null, recorded?: Inputs["options"]): Inputs {
  const noted = browser ?? recorded?.browser;
  return noted === undefined ? inputs : { ...inputs, options: { ...inputs.options, browser: noted } };
}

/** What the manifest says of it: `chromium 150.0.1.2 instead of @sparticuz/chromium 153.0.0`. */
export function browserNote(wanted: string | null, { release }: Pick<FoundBrowser, "release">): string {
  return isReplaced(wanted, release) ? `${release} instead of ${wanted}` : release;
}

const isReplaced = (wanted: string | null, release: string) => wanted !== null && wanted !== release;

/** What whoever built has to know of the browser that it was printed with. */
export async function browserWarnings(
  browser: StartedBrowser | null,
  wanted: string | null,
  { sandbox }: Pick<Config, "sandbox">,
): Promise<Diagnostic[]> {
  if (browser === null) return [];
  const { found } = await browser.room();
  return [
    ...(isReplaced(wanted, found.release) ? [replaced(found, wanted)] : []),
    ...(sandbox ? [] : [unsandboxed()]),
  ];
}

function replaced({ release, path, passedOver }: FoundBrowser, wanted: string | null): Diagnostic {
  const reasons = passedOver.flatMap(({ absent, reason }) => (absent === true ? [] : [reason]));
  const why = reasons.length === 0 ? "" : `: ${reasons.join("; ")}`;
  const hint = `lines may break elsewhere than with the other; ${path} printed it; \`dbrief doctor\` says more`;
  return warning("another-browser", `printed with ${release} instead of ${wanted}${why}`, null, hint);
}

function unsandboxed(): Diagnostic {
  const hint = "only where the container is locked down in other ways; docs/browser.md says how";
  return warning("no-sandbox", "printed without Chromium's sandbox: --no-sandbox", null, hint);
}

/** @param message what the page asked for and did not get, as the browser tells it */
export function incompletePrint(message: string): Diagnostic {
  return warning("print-incomplete", message, null, "the theme asks for it; the print is without");
}

/** @param scale share of their size at which things are printed */
export function shrunkPrint(name: string, scale: number): Diagnostic {
  const message = `${name}: something is wider than the page, so all of it is printed at ${Math.round(scale * 100)} %`;
  const hint = "a word or a table that cannot wrap, in the data or in a theme of your own";
  return warning("print-shrunk", message, null, hint);
}
