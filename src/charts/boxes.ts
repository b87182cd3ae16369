export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The box as far down as it has to go to lie clear of those that stand. */
export function lowered(box: Box, standing: readonly Box[]): Box {
  const below = standing.filter((other) => overlap({ ...box, y: other.y, height: other.height }, other));
  let y = box.y;
  // Each step goes to the foot of a box that is in the way, so there are no more steps than boxes.
  for (let met = true; met; ) {
    const other = below.find((one) => overlap({ ...box, y }, one));
    met = other !== undefined;
    if (other !== undefined) y = other.y + other.height;
  }
  return { ...box, y };
}
