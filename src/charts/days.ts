import type { TimeAxis } from "../model/brief.ts";
import { hairline, PICTURE_WIDTH, textAt } from "./picture.ts";
import type { Position } from "./position.ts";
import { widthOf } from "./text-size.ts";

const SPACE_BETWEEN = 8;

/** Days above a picture with a hairline each, as many as have room. */
export function drawnDays(
  axis: TimeAxis,
  at: Position,
  { top, foot, labels = top - 9 }: { readonly top: number; readonly foot: number; readonly labels?: number },
): string[] {
  return spaced(axis, at).flatMap(({ value, label }) => {
    const half = widthOf(label) / 2;
    const x = Math.min(Math.max(at(value), half), PICTURE_WIDTH - half);
    return [
      hairline("grid", at(value), top, at(value), foot),
      textAt("tick", [label], { x, y: labels, anchor: "middle" }, { "data-day": value }),
    ];
  });
}

/** Every tick, or every second, third, … one where their labels would touch. */
function spaced({ ticks }: TimeAxis, at: Position): TimeAxis["ticks"] {
  for (let step = 1; step < ticks.length; step += 1) {
    const some = ticks.filter((_, index) => index % step === 0);
    const touches = some.some((tick, index) => {
      const before = some[index - 1];
      if (before === undefined) return false;
      const room = (widthOf(tick.label) + widthOf(before.label)) / 2 + SPACE_BETWEEN;
      return at(tick.value) - at(before.value) < room;
    });
    if (!touches) return some;
  }
  return ticks.slice(0, 1);
}
