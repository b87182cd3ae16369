import type { Estimate } from "../../model/dataset.ts";
import { exceeds, meet } from "../../model/quantity.ts";
import { figureText, intervalText } from "../figure-text.ts";
import { isSameFigure } from "../same-figure.ts";
import type { Condition } from "./condition.ts";
import { isRoundingOf } from "./rounded-figure.ts";
import type { EstimatePair } from "./rule.ts";

export const sameFigure: Condition<EstimatePair> = {
  holds: ({ x, y }) => isSameFigure(x, y),
  yes: ({ x }) => `both state ${figureText(x.claim)}`,
  no: ({ x, y }) => `they state ${figureText(x.claim)} and ${figureText(y.claim)}`,
};

export const figuresMeet: Condition<EstimatePair> = {
  holds: ({ x, y }) => meet(x.claim.ends, y.claim.ends),
  yes: (pair) => `some value satisfies both, ${intervals(pair)}`,
  no: (pair) => `no value satisfies both, ${intervals(pair)}`,
};

export const oneIsRounded: Condition<EstimatePair> = {
  holds: ({ x, y, comparison }) => isRoundingOf(x.claim, y.claim, comparison.rounding),
  yes: (pair) => `one of ${figures(pair)} is the other rounded, at most ${tolerance(pair)} apart`,
  no: (pair) =>
    `${figures(pair)} are not two bare figures at most ${tolerance(pair)} apart, one the other rounded`,
};

/** "Thousands" with neither end excludes nothing and supports nothing: it is shown, and compared with nothing. */
export const bothHaveAnEnd: Condition<EstimatePair> = {
  holds: ({ x, y }) => hasAnEnd(x.claim) && hasAnEnd(y.claim),
  yes: () => "both have an end",
  no: ({ x, y }) => `${figureText((hasAnEnd(x.claim) ? y : x).claim)} has neither a lower nor an upper end`,
};

export function hasAnEnd({ ends }: Estimate): boolean {
  return ends.low !== null || ends.high !== null;
}

/** x is of the part, y of its whole. */
export const partExceeds: Condition<EstimatePair> = {
  holds: ({ x, y }) => exceeds(x.claim.ends, y.claim.ends),
  yes: (pair) => `the least of the part is more than the most of the whole, ${intervals(pair)}`,
  no: (pair) => `the part may be no more than the whole, ${intervals(pair)}`,
};

function figures({ x, y }: EstimatePair): string {
  return `${figureText(x.claim)} and ${figureText(y.claim)}`;
}

function intervals({ x, y }: EstimatePair): string {
  return `${intervalText(x.claim.ends)} and ${intervalText(y.claim.ends)}`;
}

function tolerance({ comparison }: EstimatePair): string {
  return `${Number((comparison.rounding * 100).toPrecision(12))} %`;
}
