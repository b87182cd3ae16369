import type { RequiredDrawing } from "../model/brief.ts";
import { drawOverTime } from "./bounds-over-time.ts";
import { drawSideBySide } from "./bounds-side-by-side.ts";

/**
 * What would have had to happen: figures as bounds on their days. Those of one quantity whatever the day stand below
 * each other, and so do more than have room on their days, which are then told in words.
 */
export function drawRequiredChange(change: RequiredDrawing): string {
  const { days } = change;
  return (days === null ? null : drawOverTime(change, days)) ?? drawSideBySide(change);
}
