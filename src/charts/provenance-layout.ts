import { Graph, layout } from "@dagrejs/dagre";
import type { Provenance, ProvenanceEdge, ProvenanceNode } from "../model/brief.ts";
import { largest, smallest } from "../model/extremes.ts";
import { PICTURE_WIDTH } from "./picture.ts";
import { LINE, linesOf, widest } from "./text-size.ts";

const HEAD = 20;
/** Between two columns at the least: what a line needs to swing. */
const SWING = 46;
/** Between two columns at the most. */
const APART = 130;
/** A name of more goes on below. */
const WIDEST = 150;
/** The same where names in so many lines would make the picture taller than a page. */
const WIDER = 210;
/** Of an A4 page, in CSS pixels, below a heading with its sentence. */
const TALLEST = 880;
/** Bold letters are wider. */
const BOLD = 1.08;
/** Before the first column. */
const ROOT = "\0root";

export interface Column {
  readonly x: number;
  readonly width: number;
}

export interface PlacedNode {
  readonly node: ProvenanceNode;
  readonly lines: readonly string[];
  readonly x: number;
  /** Middle. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedEdge {
  readonly edge: ProvenanceEdge;
  readonly from: PlacedNode;
  readonly to: PlacedNode;
  /** At the columns that it passes, the height at which it does: between their names. */
  readonly heights: readonly number[];
}

type Picture = Pick<Provenance, "nodes" | "edges" | "columns">;
type Layout = ReturnType<typeof laidOut>;

/**
 * Laying one out takes as long as all else of a short brief, and each is asked for twice: whether it fits a page, and
 * to be drawn. A watch has the same few all day.
 */
const KEPT = 8;
const kept = new Map<string, Layout>();

/** Names in their columns in the order with the fewest crossings, and the ways of the lines between them. */
export function layOut(provenance: Provenance): Layout {
  const picture = drawnOf(provenance);
  const key = JSON.stringify(picture);
  const known = kept.get(key) ?? fittingLayout(picture);
  // What was asked for last is forgotten last.
  kept.delete(key);
  kept.set(key, known);
  for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
  return known;
}

/** Field by field: of a page that is being filled, none may be asked for that is not there. */
function drawnOf({ nodes, edges, columns }: Provenance): Picture {
  return {
    columns,
    nodes: nodes.map(({ nodeId, label, column, isOrigin }) => ({ nodeId, label, column, isOrigin })),
    edges: edges.map(({ from, to, kind, words }) => ({ from, to, kind, words })),
  };
}

function fittingLayout(picture: Picture): Layout {
  const usual = laidOut(picture, WIDEST);
  return fitsPage(usual) ? usual : laidOut(picture, WIDER);
}

export function fitsPage({ nodes }: { readonly nodes: readonly PlacedNode[] }): boolean {
  return footOf(nodes) <= TALLEST;
}

export const footOf = (nodes: readonly PlacedNode[]): number =>
  largest(
    nodes.map(({ y, height }) => y + height / 2),
    0,
  );

function laidOut({ nodes, edges, columns: heads }: Picture, widestName: number) {
  const columns = columnsOf(nodes, heads, widestName);
  const sized = nodes.map((node) => sizedIn(node, columns[node.column]));
  const columnOf = new Map(nodes.map(({ nodeId, column }) => [nodeId, column]));
  const span = ({ from, to }: ProvenanceEdge) => (columnOf.get(to) ?? 0) - (columnOf.get(from) ?? 0);
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: 3, edgesep: 3, ranksep: 10 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { node, height } of sized) graph.setNode(node.nodeId, { width: 10, height });
  // A line back (two who rest on each other) would turn the columns round; it is drawn and not laid out.
  const forward = edges.filter((edge) => span(edge) > 0);
  for (const edge of forward) graph.setEdge(edge.from, edge.to, { minlen: span(edge), weight: 1 });
  holdInColumns(graph, nodes, forward);
  layout(graph);
  const tops = sized.map(({ node, height }) => graph.node(node.nodeId).y - height / 2);
  const top = smallest(tops, Number.POSITIVE_INFINITY);
  const down = HEAD - top;
  const placed = new Map(
    sized.map((one) => [
      one.node.nodeId,
      { ...one, x: columns[one.node.column]?.x ?? 0, y: graph.node(one.node.nodeId).y + down },
    ]),
  );
  const ways = edges.flatMap((edge): PlacedEdge[] => {
    const [from, to] = [placed.get(edge.from), placed.get(edge.to)];
    if (from === undefined || to === undefined) return [];
    return [{ edge, from, to, heights: heightsOf(graph, edge, span(edge)).map((y) => y + down) }];
  });
  return { columns, nodes: [...placed.values()], edges: ways };
}

/** A name that nothing leads to is held in its column by a line from before the first. */
function holdInColumns(
  graph: Graph,
  nodes: readonly ProvenanceNode[],
  edges: readonly ProvenanceEdge[],
): void {
  const led = new Set(edges.map(({ to }) => to));
  graph.setNode(ROOT, { width: 1, height: 1 });
  for (const { nodeId, column } of nodes)
    if (!led.has(nodeId)) graph.setEdge(ROOT, nodeId, { minlen: column + 1, weight: 0 });
}

/** At the columns between two ends, by the points of the layout that lie nearest to them. */
function heightsOf(graph: Graph, { from, to }: ProvenanceEdge, span: number): number[] {
  if (span <= 1) return [];
  const points: readonly { x: number; y: number }[] = graph.edge(from, to).points;
  const [start, end] = [graph.node(from).x, graph.node(to).x];
  return Array.from({ length: span - 1 }, (_, index) => {
    const x = start + ((index + 1) * (end - start)) / span;
    return points.toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0]?.y ?? 0;
  });
}

/** In lines of its column, whose width the widest of them has set. */
function sizedIn(node: ProvenanceNode, column: Column | undefined) {
  const bold = node.isOrigin ? BOLD : 1;
  const lines = linesOf(node.label, (column?.width ?? PICTURE_WIDTH) / bold + 0.01);
  return { node, lines, width: widest(lines) * bold, height: lines.length * LINE + 3 };
}

/** As wide as their names, within what the page has; what is left over goes between them. */
function columnsOf(nodes: readonly ProvenanceNode[], heads: readonly string[], widestName: number): Column[] {
  const room = PICTURE_WIDTH - SWING * (heads.length - 1);
  let most = widestName;
  let widths = widthsOf(nodes, heads, most);
  while (sum(widths) > room && most > room / heads.length) {
    most -= 8;
    widths = widthsOf(nodes, heads, most);
  }
  const gap = heads.length < 2 ? 0 : Math.min(APART, (PICTURE_WIDTH - sum(widths)) / (heads.length - 1));
  let x = 0;
  return widths.map((width) => {
    const column = { x, width };
    x += width + gap;
    return column;
  });
}

const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0);

/** Of each column, its names broken so that none is wider than this. */
function widthsOf(nodes: readonly ProvenanceNode[], heads: readonly string[], most: number): number[] {
  return heads.map((head, column) => {
    const own = nodes.filter((node) => node.column === column);
    const lines = own.map(({ label, isOrigin }) => {
      const bold = isOrigin ? BOLD : 1;
      return widest(linesOf(label, most / bold)) * bold;
    });
    return largest(lines, widest([head]));
  });
}
