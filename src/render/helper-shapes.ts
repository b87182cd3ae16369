import {
  axis,
  findingLink,
  ladder,
  mark,
  provenance,
  requiredDrawing,
  type Shape,
  timeAxis,
  timeMarks,
  VALUE,
} from "./brief-shape.ts";
import type { HELPER_NAMES } from "./helper-names.ts";

/** Taken whatever it is. */
export const ANY = null;

export interface HelperShape {
  readonly takes: readonly (Shape | typeof ANY)[];
  readonly gives: Shape;
  /** It gives tags, which may stand between tags alone. */
  readonly isMarkup?: true;
}

const prints = (...takes: HelperShape["takes"]): HelperShape => ({ takes, gives: VALUE });
const draws = (...takes: HelperShape["takes"]): HelperShape => ({ ...prints(...takes), isMarkup: true });
const LIST: Shape = { each: VALUE };

/** What a helper is given and gives back, to tell an author of a theme where a call can't be right. */
export const HELPER_SHAPES: Readonly<Record<(typeof HELPER_NAMES)[number], HelperShape>> = {
  contentPolicy: prints(),
  stylesheet: draws(),
  scripts: draws(),
  axis: draws(axis, VALUE),
  mark: draws(mark, axis),
  keyMark: draws(VALUE),
  timeAxis: draws(timeAxis, VALUE),
  timeMarks: draws(timeMarks, timeAxis),
  ladderDrawn: draws(ladder),
  requiredDrawn: draws(requiredDrawing),
  provenanceDrawn: draws(provenance),
  clockMark: draws(VALUE),
  stanceMark: draws(VALUE),
  verificationMark: draws(VALUE),
  breakable: draws(VALUE),
  href: prints(VALUE),
  excerptHref: prints(VALUE, VALUE),
  findingsOf: { takes: [VALUE], gives: { each: findingLink } },
  moreFindingsOf: prints(VALUE),
  findingWith: prints(LIST),
  claimsOf: prints(LIST),
  isHome: prints(VALUE, VALUE),
  isHighlight: prints(VALUE),
  hasAnchor: prints(VALUE),
  timeOf: prints(VALUE),
  entryOf: prints(VALUE),
  lineOf: prints(VALUE),
  is: prints(ANY, ANY),
};

/** Whether a value of the one shape has all that the other asks for. */
export function fits(given: Shape, asked: Shape): boolean {
  if (given === asked) return true;
  if (typeof given === "string" || typeof asked === "string") return false;
  const fields = given as Readonly<Record<string, Shape>>;
  return Object.entries(asked).every(([name, inner]) => {
    const own = fields[name];
    return own !== undefined && fits(own, inner);
  });
}
