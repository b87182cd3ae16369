export interface Collision {
  /** One text that runs off the page, or two that overlap. */
  readonly texts: readonly string[];
  readonly at: string;
}

/** Of the DOM what is used here: the compiler reads no library of it. */
interface PageDocument {
  readonly body: object;
  createTreeWalker(root: object, show: number): { nextNode(): TextNode | null };
  createRange(): { selectNodeContents(node: TextNode): void; getClientRects(): Iterable<Box> };
}

interface TextNode {
  readonly data: string;
  readonly parentElement: { closest(selector: string): object | null };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Texts of the open page that overlap each other or leave the column, at most twenty. Runs inside the page: it
 * may use nothing from outside itself.
 */
export function collisions(column: number): Collision[] {
  /** Boxes reach over a line's ink; neighbours may share this much, in CSS pixels and as part of the height. */
  const SLACK = 2.5;
  const SHARE = 0.17;
  const { document } = globalThis as unknown as { document: PageDocument };
  const walker = document.createTreeWalker(document.body, 4);
  const boxes: (Box & { readonly text: string; readonly id: number })[] = [];
  let id = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (node.data.trim() === "" || parent.closest(".unseen, script, style, .colophon") !== null) continue;
    id += 1;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (right - left < 1 || bottom - top < 1) continue;
      boxes.push({ text: node.data.trim().slice(0, 60), left, right, top, bottom, id });
    }
  }
  boxes.sort((a, b) => a.top - b.top);
  const found: Collision[] = boxes
    .filter(({ left, right }) => left < -SLACK || right > column + SLACK)
    .map(({ text, left, right, top }) => ({ texts: [text], at: `${left}–${right}, ${top}` }));
  for (const [index, box] of boxes.entries()) {
    for (let next = index + 1; next < boxes.length && boxes[next]!.top < box.bottom - SLACK; next += 1) {
      const other = boxes[next]!;
      if (other.id === box.id) continue;
      const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left);
      const high = Math.min(box.bottom, other.bottom) - other.top;
      const slack = Math.max(SLACK, SHARE * Math.max(box.bottom - box.top, other.bottom - other.top));
      if (wide > SLACK && high > slack)
        found.push({
          texts: [box.text, other.text],
          at: `${Math.round(other.left)}, ${Math.round(other.top)}`,
        });
    }
  }
  return found.slice(0, 20);
}
