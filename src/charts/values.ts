import { scaleLinear, scaleLog } from "d3-scale";
import type { Axis } from "../model/brief.ts";
import type { Position } from "./position.ts";

/** A value of the axis → CSS pixels between two points; what lies beyond the axis is drawn at its end. */
export function valuesOn(axis: Axis, from: number, to: number): Position {
  if (axis.scale === "linear") {
    if (axis.min === axis.max) return () => (from + to) / 2;
    return scaleLinear([axis.min, axis.max], [from, to]).clamp(true);
  }
  const scale = scaleLog([axis.min, axis.max], [from, to]).clamp(true);
  return (value) => (value > 0 ? scale(value) : from);
}
