interface Link {
  readonly from: string;
  readonly to: string;
}

/** How many links lead on from each at the most; one that leads back to where it came from counts for nothing. */
export function heightsOf(ids: readonly string[], links: readonly Link[]): ReadonlyMap<string, number> {
  const next = Map.groupBy(links, ({ from }) => from);
  const heights = new Map<string, number>();
  const heightOf = (id: string, way: ReadonlySet<string>): number => {
    const found = heights.get(id);
    if (found !== undefined) return found;
    const onward = (next.get(id) ?? []).filter(({ to }) => !way.has(to));
    const height = onward.reduce(
      (most, { to }) => Math.max(most, 1 + heightOf(to, new Set([...way, to]))),
      0,
    );
    heights.set(id, height);
    return height;
  };
  for (const id of ids) heightOf(id, new Set([id]));
  return heights;
}
