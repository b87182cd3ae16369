import Handlebars from "handlebars";
import {
  drawAxis,
  drawClock,
  drawKeySign,
  drawLadder,
  drawMark,
  drawProvenance,
  drawRequiredChange,
  drawStance,
  drawTimeAxis,
  drawTimeMarks,
  drawVerification,
} from "../charts/index.ts";
import type {
  Axis,
  Brief,
  KeyEntry,
  Ladder,
  Mark,
  Provenance,
  RequiredDrawing,
  TimeAxis,
  TimeClock,
  TimeMarks,
} from "../model/brief.ts";
import type { Stance } from "../model/dataset.ts";
import type { Verification } from "../model/evidence.ts";
import { breakable } from "./breakable.ts";
import type { HELPER_NAMES } from "./helper-names.ts";
import { excerptTarget, linkTarget } from "./href.ts";
import { linksOf } from "./links.ts";
import { contentPolicy, scriptElements, styleElement } from "./scripts.ts";
import { strictView } from "./strict-view.ts";

// A function of the charts returns markup of its own making, with everything printed in it escaped.
const markup = (text: string) => new Handlebars.SafeString(text);

export type Helpers = Readonly<Record<(typeof HELPER_NAMES)[number], Handlebars.HelperDelegate>>;

/**
 * The helpers that a template may call, besides each, if, unless and with. Described for authors of themes in
 * docs/themes.md; a test holds the two together.
 */
export function helpersFor(
  brief: Brief,
  { styles, scripts }: { readonly styles: string; readonly scripts: readonly string[] },
): Helpers {
  const links = linksOf(strictView(brief));
  return {
    contentPolicy: () => markup(contentPolicy(scripts)),
    stylesheet: () => markup(styleElement(styles)),
    scripts: () => markup(scriptElements(scripts, screenData(brief))),

    axis: (axis: Axis, alternative: string) => markup(drawAxis(axis, alternative)),
    mark: (mark: Mark, axis: Axis) => markup(drawMark(mark, axis)),
    keyMark: (shape: KeyEntry["shape"]) => markup(drawKeySign(shape)),
    timeAxis: (axis: TimeAxis, alternative: string) => markup(drawTimeAxis(axis, alternative)),
    timeMarks: (marks: TimeMarks, axis: TimeAxis) => markup(drawTimeMarks(marks, axis)),
    ladderDrawn: (ladder: Ladder) => markup(drawLadder(ladder)),
    requiredDrawn: (change: RequiredDrawing) => markup(drawRequiredChange(change)),
    provenanceDrawn: (provenance: Provenance) => markup(drawProvenance(provenance)),
    clockMark: (clock: TimeClock) => markup(drawClock(clock)),
    stanceMark: (stance: Stance) => markup(drawStance(stance)),
    verificationMark: (verification: Verification) => markup(drawVerification(verification)),
    breakable: (name: string) => markup(breakable(name)),

    href: (address: string | null) => (address === null ? "" : linkTarget(address)),
    excerptHref: (claimId: string, excerpt: string) => excerptTarget(links.addressOf(claimId), excerpt),
    findingsOf: (claimId: string) => links.findingsOf(claimId),
    moreFindingsOf: (claimId: string) => links.moreFindingsOf(claimId),
    findingWith: (discrepancyIds: readonly string[]) => links.findingWith(discrepancyIds),
    claimsOf: (discrepancyIds: readonly string[]) => links.claimsOf(discrepancyIds),
    isHome: (claimId: string, subjectId: string) => links.isHome(claimId, subjectId),
    isHighlight: (number: number | null) => links.isHighlight(number),
    hasAnchor: (claimId: string) => links.hasAnchor(claimId),
    timeOf: (claimId: string) => links.timeOf(claimId),
    entryOf: (claimId: string) => links.entryOf(claimId),
    lineOf: (claimId: string) => links.lineOf(claimId),

    is: (value: unknown, other: unknown) => value === other,
  };
}

/** What the scripts of the page work on. */
export const screenData = (brief: Brief) => ({ index: brief.screen, words: screenWords(brief) });

function screenWords({ labels }: Brief) {
  return { ...labels.screen, contents: labels.contents };
}
