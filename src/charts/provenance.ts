import type { Provenance } from "../model/brief.ts";
import { picture, textAt } from "./picture.ts";
import {
  type Column,
  fitsPage,
  footOf,
  layOut,
  type PlacedEdge,
  type PlacedNode,
} from "./provenance-layout.ts";
import { coordinate, element } from "./svg.ts";
import { LINE } from "./text-size.ts";

/** Between a name and the line that leads to it. */
const GAP = 5;

/** Columns from origins to outlets, with a line for whoever has it from whom; no line crosses a name. */
export function drawProvenance(provenance: Provenance): string {
  const { nodes, columns, edges } = layOut(provenance);
  return picture("provenance", footOf(nodes) + 4, [
    ...provenance.columns.map((head, index) => textAt("tick", [head], { x: columns[index]?.x ?? 0, y: 7 })),
    ...edges.map((edge) => drawEdge(edge, columns)),
    ...nodes.map(drawNode),
  ]);
}

/** Is it a picture that one page can hold? */
export const provenanceFits = (provenance: Provenance): boolean => fitsPage(layOut(provenance));

function drawNode({ node, lines, x, y }: PlacedNode): string {
  const name = node.isOrigin ? "node node-origin" : "node";
  return textAt(name, lines, { x, y: y - ((lines.length - 1) * LINE) / 2 }, { "data-node": node.nodeId });
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Level beside names, its own and those that it passes, and from height to height between the columns. */
function drawEdge({ edge, from, to, heights }: PlacedEdge, columns: readonly Column[]): string {
  const own = columns[from.node.column] ?? { x: 0, width: 0 };
  const start = { x: from.x + from.width + GAP, y: from.y };
  let at: Point = { x: Math.max(start.x, own.x + own.width), y: from.y };
  let d = `M${coordinate(start.x)} ${coordinate(start.y)}H${coordinate(at.x)}`;
  for (const [index, y] of heights.entries()) {
    const passed = columns[from.node.column + index + 1] ?? own;
    d += swing(at, { x: passed.x - GAP, y });
    at = { x: passed.x + passed.width, y };
    d += `H${coordinate(at.x)}`;
  }
  d += swing(at, { x: to.x - GAP, y: to.y });
  return element("path", { class: `link link-${edge.kind}`, d });
}

function swing(from: Point, to: Point): string {
  const middle = coordinate((from.x + to.x) / 2);
  return `C${middle} ${coordinate(from.y)} ${middle} ${coordinate(to.y)} ${coordinate(to.x)} ${coordinate(to.y)}`;
}
