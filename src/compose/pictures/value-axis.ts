import { scaleLinear, scaleLog } from "d3-scale";
import type { Axis } from "../../model/brief.ts";
import type { Id } from "../../model/dataset.ts";
import { largest, smallest } from "../../model/extremes.ts";
import { amountAtTick } from "../amounts.ts";
import type { Scope } from "../scope.ts";

/** Beyond this ratio of largest to smallest end a linear axis would press the small ones onto its start. */
const LOG_FROM_RATIO = 200;

/** From zero to the largest end of some figures, in round steps; logarithmic, and said to be, where they lie far apart. */
export function valueAxis(scope: Scope, measure: Id, ends: readonly number[]): Axis {
  const ticksOf = (values: readonly number[]) =>
    values.map((value) => ({ value, label: amountAtTick(scope, measure, value) }));
  const [max, min] = [largest(ends, Number.NEGATIVE_INFINITY), smallest(ends, 0)];
  const above = ends.filter((value) => value > 0);
  const least = smallest(above, max);
  if (min >= 0 && max / least > LOG_FROM_RATIO) {
    const scale = scaleLog().domain([least, max]).nice();
    const [from = least, to = max] = scale.domain();
    const powers = scale.ticks(4).filter((tick) => Number.isInteger(Math.log10(tick)));
    return { scale: "log", min: from, max: to, ticks: ticksOf(powers), note: scope.wording.logarithmic };
  }
  const scale = scaleLinear()
    .domain([min, Math.max(max, min === 0 ? 1 : 0)])
    .nice(4);
  const [from = min, to = max] = scale.domain();
  return { scale: "linear", min: from, max: to, ticks: ticksOf(scale.ticks(4)), note: "" };
}
