import { type Box, lowered, overlap } from "./boxes.ts";
import { LINE, linesOf, widest } from "./text-size.ts";

export interface Label {
  /** Of each text that it holds. */
  readonly texts: readonly (readonly string[])[];
  readonly box: Box;
  /** From what it belongs to, where that isn't beside it; null where it is. */
  readonly leader: readonly [x1: number, y1: number, x2: number, y2: number] | null;
  /** There was room for it. */
  readonly isBeside: boolean;
}

/** Between a label and what it belongs to. */
const GAP = 5;
const LABEL_MOST = 215;
/** Bold letters are wider. */
const BOLD = 1.06;

/**
 * Texts below each other beside a mark where there is room: right, left, then further and further up and down, with a
 * line that leads to it; below everything where there is none.
 * @param standing what it must keep clear of; gets the label too
 */
export function placeLabel(written: readonly string[], mark: Box, standing: Box[], within: Box): Label {
  const texts = written.map((text) => linesOf(text, LABEL_MOST));
  const lines = texts.flat();
  const [width, height] = [widest(lines) * BOLD, lines.length * LINE];
  const middle = mark.y + mark.height / 2 - height / 2;
  const [center, end] = [mark.x + mark.width / 2 - width / 2, mark.x + mark.width - width];
  const beside = [mark.x + mark.width + GAP, mark.x - GAP - width, center, end, mark.x];
  // One after the other: the first few of some hundred have room.
  const found = shifts(within.height)
    .flatMap((shift) => beside.map((x): Box => ({ x, y: middle + shift, width, height })))
    .find((box) => inside(box, within) && !standing.some((other) => overlap(box, other)));
  const beneath = { x: Math.max(within.x, Math.min(mark.x, within.x + within.width - width)), width, height };
  const box = found ?? lowered({ ...beneath, y: within.y + within.height }, standing);
  standing.push(box);
  const leader = leaderTo(box, mark);
  return { texts, box, leader, isBeside: found !== undefined && lengthOf(leader) <= LEADER_MOST };
}

/** 0, a little up, a little down, further up, … */
function* shifts(most: number): IteratorObject<number, undefined> {
  yield 0;
  for (let step = LINE / 2; step < most + LINE / 2; step += LINE / 2) yield* [-step, step];
}

function inside(box: Box, within: Box): boolean {
  return (
    box.x >= within.x &&
    box.y >= within.y &&
    box.x + box.width <= within.x + within.width &&
    box.y + box.height <= within.y + within.height
  );
}

/** A longer line makes a label hard to find. */
const LEADER_MOST = 70;

function lengthOf(leader: Label["leader"]): number {
  if (leader === null) return 0;
  const [x1, y1, x2, y2] = leader;
  return Math.hypot(x2 - x1, y2 - y1);
}

function leaderTo(box: Box, mark: Box): Label["leader"] {
  const [middle, own] = [box.y + box.height / 2, mark.y + mark.height / 2];
  if (Math.abs(middle - own) <= Math.max(box.height, mark.height) / 2 + 1) return null;
  const x = Math.max(box.x, Math.min(mark.x + mark.width / 2, box.x + box.width));
  const edge = middle < own ? box.y + box.height : box.y;
  return [mark.x + mark.width / 2, middle < own ? mark.y : mark.y + mark.height, x, edge];
}
