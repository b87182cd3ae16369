import type { HTMLElement } from "node-html-parser";
import { PLOT } from "../../src/charts/position.ts";
import type { Row } from "./edition.ts";
import { statedNumber } from "./figures.ts";
import { numberedPairs } from "./highlights.ts";
import type { Ledger } from "./ledger.ts";
import { number } from "./numbers.ts";
import { claimsAt, idsIn, parentOf, sameOf, type Trace, type Tracer } from "./trace.ts";

/** The line-up of both themes. */
export const LINE_UP: readonly Tracer[] = [
  {
    id: "line-rest",
    at: ".lineup caption > .rest",
    numbers: (rest, trace) => {
      const { ledger } = trace;
      const all = ledger.material.claims.filter((claim) => claim.measure !== "" && ledger.focused(claim));
      return [number(claimsIn(parentOf(parentOf(rest)), trace).size), number(all.length)];
    },
  },
  {
    id: "line-label",
    at: ".lineup tr.group th",
    numbers: (head, trace) => {
      const claim = ofGroup(trace, head);
      const isWhole = parentOf(head).querySelector(".group-note") === null;
      const where = isHeaded(head, claim) ? trace.ledger.scope(claim) : [];
      return [
        ...[...trace.ledger.subject(claim.measure!), ...where],
        ...(isWhole ? noteAndRest(head, trace) : []),
      ];
    },
  },
  { id: "line-note", at: ".lineup .group-note", numbers: noteAndRest },
  {
    id: "line-said",
    at: ".lineup tr.row td.said",
    numbers: (cell, trace) => sameOf(claimsAt(trace, cell), (claim) => trace.ledger.said(claim)),
  },
  {
    id: "line-by",
    at: ".lineup tr.row th.by",
    numbers: (cell, trace) => claimsAt(trace, cell).flatMap((claim) => trace.ledger.speaker(claim)),
  },
  {
    id: "line-reported",
    at: ".lineup tr.row td.reported",
    numbers: (cell, trace) => sameOf(claimsAt(trace, cell), (claim) => trace.ledger.reportedBy(claim)),
  },
  {
    id: "line-words",
    at: ".lineup tr.row td.words",
    numbers: (cell, trace) =>
      sameOf(claimsAt(trace, cell), (claim) => [
        ...trace.ledger.words(claim),
        ...(isHeaded(cell, claim) ? [] : trace.ledger.scope(claim)),
        ...trace.ledger.ofAnotherDay(claim),
      ]),
  },
  { id: "line-reference", at: ".lineup tr.row td.refs .ref", numbers: lineReference },
  { id: "line-axis", at: ".lineup svg.axis text.tick", numbers: evenTick },
  { id: "line-alternative", at: ".lineup svg.axis", attribute: "aria-label", numbers: lineAlternative },
];

/** A claim of the rows below a group's head, which are all on one thing. */
export function ofGroup(trace: Trace, head: HTMLElement): Row {
  return claimsAt(trace, head.closest("tbody")!.querySelector("tr.row")!)[0]!;
}

/** Whether the place and population of a claim stand over its figure; where they don't, they stand beside it. */
function isHeaded(part: HTMLElement, { place, population }: Row): boolean {
  const where = [place, population].filter((name) => name !== "").join(", ");
  const head = part.closest("tbody")!.querySelector("tr.group th")!;
  return head.text.includes(` – ${where}`);
}

export const noteOf = (ledger: Ledger, measure: string) =>
  ledger.text(ledger.dataset.measures.get(measure)!.note);

/** Over the first of its places: what is counted, and how many of its figures have a row, where not all have. */
function noteAndRest(head: HTMLElement, trace: Trace): string[] {
  const measure = ofGroup(trace, head).measure!;
  const places = parentOf(head.closest("tbody")!)
    .querySelectorAll("tbody")
    .filter((group) => ofGroup(trace, group).measure === measure);
  if (places[0] !== head.closest("tbody")) return [];
  const shown = places.reduce((sum, group) => sum + claimsIn(group, trace).size, 0);
  const all = trace.ledger.estimatesOf(measure).length;
  return [...noteOf(trace.ledger, measure), ...(shown < all ? [number(shown), number(all)] : [])];
}

/** All claims of the rows in some part of the page. */
export function claimsIn(part: HTMLElement, trace: Trace): Set<Row> {
  return new Set(part.querySelectorAll("tr[data-claims]").flatMap((row) => claimsAt(trace, row)));
}

/** The numbered differences that the claims of a row take part in, by the rows of discrepancies.csv. */
function lineReference(ref: HTMLElement, trace: Trace): string[] {
  const ids = new Set(idsIn(ref, "data-claims"));
  const numbers = numberedPairs(trace)
    .filter(({ row }) => ids.has(row.claim_a!) || ids.has(row.claim_b!))
    .map(({ shown }) => shown);
  const at = ref.closest("td")!.querySelectorAll(".ref").indexOf(ref);
  const found = [...new Set(numbers)].sort((x, y) => x - y);
  return found[at] === undefined ? [] : [number(found[at])];
}

/** The figure of a tick by its place: even steps of two digits from zero, on a scale that the claims' dots give. */
function evenTick(tick: HTMLElement, trace: Trace): string[] {
  const axis = parentOf(tick);
  const places = axis.querySelectorAll("line.grid").map((line) => Number(line.getAttribute("x1")));
  const unit = unitOf(axis, trace);
  const step = places[1]! - places[0]!;
  const at = axis.querySelectorAll("text.tick").indexOf(tick);
  if (Math.abs(places[at]! - places[0]! - at * step) > 0.6) throw new Error("an uneven step");
  return [number(at * roundFigure(step / unit))];
}

const roundFigure = (value: number) => Number(value.toPrecision(2));

/** How wide one of what is counted is drawn, by the dots of bare figures. */
function unitOf(axis: HTMLElement, trace: Trace): number {
  const zero = PLOT.start;
  const dots = dotsOf(axis.closest("table")!, trace);
  const farthest = dots.toSorted((x, y) => y.value - x.value)[0]!;
  const unit = (farthest.x - zero) / farthest.value;
  const stray = dots.find(({ x, value }) => Math.abs(x - zero - value * unit) > 0.6);
  if (stray !== undefined) throw new Error(`the dot for ${stray.value} stands elsewhere`);
  return unit;
}

/** Marks of bare figures: where they stand, and what claims.csv says of them. */
function dotsOf(table: HTMLElement, trace: Trace): { readonly x: number; readonly value: number }[] {
  return table.querySelectorAll("tr.row circle.dot").flatMap((dot) => {
    const value = statedNumber(claimsAt(trace, dot)[0]!);
    return value ? [{ x: Number(dot.getAttribute("cx")), value }] : [];
  });
}

/** The whole figure in words: its axis, then each row. */
function lineAlternative(axis: HTMLElement, trace: Trace): string[] {
  const { ledger } = trace;
  const rows = axis.closest("table")!.querySelectorAll("tr.row");
  const end = roundFigure((PLOT.end - PLOT.start) / unitOf(axis, trace));
  return [
    ...["0", number(end)],
    ...rows.flatMap((row) => {
      const claims = claimsAt(trace, row);
      const [first] = claims;
      return [
        ...[...ledger.subject(first!.measure!), ...(isHeaded(row, first!) ? ledger.scope(first!) : [])],
        ...claims.flatMap((claim) => ledger.speaker(claim)),
        ...[...ledger.said(first!), ...ledger.words(first!)],
      ];
    }),
  ];
}
