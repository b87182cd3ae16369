import Handlebars from "handlebars";
import { drawAxis, drawKeySign, drawMark, drawStance, drawVerification } from "../charts/index.ts";
import type { Axis, Brief, KeyEntry, Mark } from "../model/brief.ts";
import type { Stance } from "../model/dataset.ts";
import type { Verification } from "../model/evidence.ts";
import { linkTarget } from "./href.ts";
import { linksOf } from "./links.ts";

// A function of the charts returns markup of its own making, with everything printed in it escaped.
const markup = (text: string) => new Handlebars.SafeString(text);

export type Helpers = Readonly<Record<string, Handlebars.HelperDelegate>>;

/**
 * The helpers that a template may call, besides each, if, unless and with. Described for authors of themes in
 * docs/themes.md; a test holds the two together.
 */
export function helpersFor(brief: Brief, { styles }: { readonly styles: string }): Helpers {
  const links = linksOf(brief);
  return {
    stylesheet: () => markup(`<style>\n${styles}\n</style>`),

    axis: (axis: Axis, alternative: string) => markup(drawAxis(axis, alternative)),
    mark: (mark: Mark, axis: Axis) => markup(drawMark(mark, axis)),
    keyMark: (shape: KeyEntry["shape"]) => markup(drawKeySign(shape)),
    stanceMark: (stance: Stance) => markup(drawStance(stance)),
    verificationMark: (verification: Verification) => markup(drawVerification(verification)),

    href: (address: string | null) => (address === null ? "" : linkTarget(address)),
    findingsOf: (claimId: string) => links.findingsOf(claimId),
    findingWith: (discrepancyIds: readonly string[]) => links.findingWith(discrepancyIds),
    isHome: (claimId: string, subjectId: string) => links.isHome(claimId, subjectId),
    isHighlight: (number: number | null) => links.isHighlight(number),
    hasAnchor: (claimId: string) => links.hasAnchor(claimId),

    is: (value: unknown, other: unknown) => value === other,
  };
}
