import { numberIn } from "./objects/values.ts";
import type { Bookmark } from "./outline.ts";
import type { PrintedPage } from "./printed.ts";

/** A heading at most this far down the page is what the page begins with, as part of its height. */
const TOP = 0.18;

/**
 * The section that each page begins in: 0 for the one that goes on from before, then the headings of the
 * second level from 1.
 */
export function sectionsOf(pages: readonly PrintedPage[], bookmarks: readonly Bookmark[]): number[] {
  const sections = bookmarks.filter(({ level }) => level === 2);
  let current = 0;
  return pages.map(({ object, height }) => {
    const here = sections.flatMap(({ destination }, index) =>
      destination[0] === object ? [{ number: index + 1, down: height - numberIn(destination[3]) }] : [],
    );
    const atTop = here.find(({ down }) => down < height * TOP);
    const first = atTop?.number ?? current;
    current = here.at(-1)?.number ?? current;
    return first;
  });
}
