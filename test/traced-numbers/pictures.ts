import type { HTMLElement } from "node-html-parser";
import { listed } from "./cases.ts";
import type { Row } from "./edition.ts";
import { heldWords, type Ledger } from "./ledger.ts";
import { number } from "./numbers.ts";
import { claimsAt, parentOf, type Trace, type Tracer } from "./trace.ts";

/** The ladder, what would have to be true, and who it goes back to. */
export const PICTURES: readonly Tracer[] = [
  {
    id: "picture-note",
    at: ".drawn:not(:has(.provenance)) > .rest",
    numbers: (note, { ledger, fixed }) => {
      const { ladder, required } = fixed.pictures;
      const isLadder = parentOf(note).querySelector("svg.ladder") !== null;
      return ledger.text(isLadder ? ladder.note : required.note);
    },
  },
  {
    id: "provenance-note",
    at: ".drawn:has(.provenance) > .rest",
    numbers: (_, { ledger, fixed }) => {
      const { claims } = ledger.material;
      return [
        ...ledger.originsBehind(claims),
        number(claims.length),
        ...ledger.text(fixed.pictures.provenance.note),
      ];
    },
  },
  { id: "picture-day", at: "svg.picture text[data-day]", numbers: dayTick },
  { id: "picture-value", at: "svg.picture text[data-value]", numbers: valueTick },
  {
    id: "ladder-step",
    at: "svg.ladder text.step",
    numbers: (label, { ledger }) => ledger.subject(label.getAttribute("data-proposition")!, "short"),
  },
  {
    id: "ladder-said",
    at: "svg.ladder text.said",
    numbers: (label, trace) => speakersOf(claimsAt(trace, label, "data-told"), trace.ledger),
  },
  {
    id: "ladder-row",
    at: ".ladder + .unseen th",
    numbers: (head, trace) => {
      const { ledger } = trace;
      const said = parentOf(head).querySelector("[data-told]")!;
      const { proposition } = claimsAt(trace, said, "data-told")[0]!;
      const others = new Set(ledger.material.claims.map((claim) => claim.proposition!));
      const implied = ledger.dataset.propositions.get(proposition!)!.implies.filter((id) => others.has(id));
      return [proposition!, ...implied].flatMap((id) => ledger.subject(id, "short"));
    },
  },
  {
    id: "ladder-told",
    at: ".ladder + .unseen span[data-told]",
    numbers: (told, trace) => {
      const claims = claimsAt(trace, told, "data-told");
      return [...speakersOf(claims, trace.ledger), ...trace.ledger.day(claims[0]!.said!)];
    },
  },
  {
    id: "required-head",
    at: ".required-change h3",
    numbers: (head, trace) => {
      const { ledger } = trace;
      const [claim] = claimsAt(trace, parentOf(head).querySelector("[data-told]")!, "data-told");
      return [...ledger.subject(measureAt(head)), ...ledger.scope(claim!)];
    },
  },
  {
    id: "required-figure",
    at: "svg.bounds text.said",
    numbers: (label, trace) => {
      // Rows below each other tell the day in words, where it is not that of any day.
      const hasDays = parentOf(label).querySelector("[data-day]") !== null;
      return figure(label, trace, !hasDays && overTime(label, trace.ledger) !== "fixed");
    },
  },
  {
    id: "required-figure-told",
    at: ".bounds + .unseen li[data-told]",
    numbers: (item, trace) => figure(item, trace, true),
  },
  { id: "required-label", at: ".required-change [data-pair]", numbers: requirement },
  { id: "required-more", at: ".more-figures", numbers: moreFigures },
  { id: "provenance-node", at: "svg.provenance text.node", numbers: nodeName },
  {
    id: "provenance-edge",
    at: ".provenance + .unseen li",
    numbers: (item, { ledger }) =>
      // Whoever has it from another stands first, but for who speaks.
      ["data-from", "data-to"].flatMap((end) => ledger.text(nameOf(item.getAttribute(end)!, ledger))),
  },
];

const speakersOf = (claims: readonly Row[], ledger: Ledger) =>
  [...new Set(claims.map((claim) => claim.speaker_id!))].flatMap((id) => ledger.text(ledger.speakerName(id)));

const measureAt = (element: HTMLElement) => element.closest("[data-measure]")!.getAttribute("data-measure")!;
const overTime = (element: HTMLElement, ledger: Ledger) =>
  ledger.dataset.measures.get(measureAt(element))!.overTime;

/** A day by where it stands: the picture's days are as far apart as it says. */
function dayTick(tick: HTMLElement, { ledger }: Trace): string[] {
  evenly(tick, "data-day", "x");
  return ledger.day(new Date(Number(tick.getAttribute("data-day")) * 86_400_000).toISOString().slice(0, 10));
}

function valueTick(tick: HTMLElement): string[] {
  const xs = new Set(allBeside(tick, "data-value").map((one) => placeOf(one, "x")));
  evenly(tick, "data-value", xs.size > 1 ? "x" : "y");
  return [number(Number(tick.getAttribute("data-value")))];
}

const allBeside = (tick: HTMLElement, attribute: string) =>
  parentOf(tick).querySelectorAll(`text[${attribute}]`);
const placeOf = (text: HTMLElement, axis: "x" | "y") =>
  Number(text.querySelector("tspan")!.getAttribute(axis));

/** Ticks of a linear axis stand as far from the first as their values lie; one moved in from the edge may not. */
function evenly(tick: HTMLElement, attribute: string, axis: "x" | "y"): void {
  const all = allBeside(tick, attribute);
  const [first, second] = all;
  if (first === undefined || second === undefined) return;
  const value = (text: HTMLElement) => Number(text.getAttribute(attribute));
  const unit = (placeOf(second, axis) - placeOf(first, axis)) / (value(second) - value(first));
  const place = placeOf(first, axis) + (value(tick) - value(first)) * unit;
  if (Math.abs(place - placeOf(tick, axis)) > 12) throw new Error("a tick elsewhere than its value");
}

function figure(element: HTMLElement, trace: Trace, withDay: boolean): string[] {
  const { ledger } = trace;
  const claims = claimsAt(trace, element, "data-told");
  const [first] = claims;
  const names = [...new Set(claims.map((claim) => ledger.speakerName(claim.speaker_id!)))];
  const counted = first!.measure === measureAt(element) ? [] : ledger.subject(first!.measure!);
  return [
    ...ledger.words(first!),
    ...counted,
    ...listed(ledger, names),
    ...(withDay ? dayOf(first!, ledger) : []),
  ];
}

/** As of, else said, else by the day on which the source came out. */
function dayOf(claim: Row, ledger: Ledger): string[] {
  return ledger.day(claim.as_of || claim.said! || `../${claim.published}`);
}

/** What discrepancies.csv says that would have had to happen, or how far apart the two are. */
function requirement(label: HTMLElement, { ledger }: Trace): string[] {
  const id = label.getAttribute("data-pair");
  const row = ledger.material.discrepancies.find((one) => one.discrepancy_id === id)!;
  if (row.kind !== "change") return row.gap === "0" || row.gap === "" ? [] : [number(Number(row.gap))];
  const [fewest, most] = [row.fewest_days, row.most_days].map((days) => (days === "" ? 0 : Number(days)));
  const days = [...new Set([fewest, most])].filter((count) => count !== 0).map((count) => number(count!));
  return [number(Math.abs(Number(row.least_change))), ...days];
}

/** Figures of the measure that have no mark, each counted once a day. */
function moreFigures(note: HTMLElement, trace: Trace): string[] {
  const { ledger } = trace;
  const drawn = parentOf(note)
    .querySelectorAll(".drawing:not([hidden]) li[data-told]")
    .map((item) => claimsAt(trace, item, "data-told")[0]!);
  const key = (claim: Row) => `${claim.measure} ${heldWords(ledger, claim)} ${dayOf(claim, ledger)}`;
  const { place, population } = drawn.find(({ measure }) => measure === measureAt(note))!;
  const own = ledger
    .estimatesOf(measureAt(note))
    .filter((claim) => claim.place === place && claim.population === population)
    .filter((claim) => [claim.amount, claim.low, claim.high].some((end) => end !== ""));
  const all = new Set([...own, ...drawn].map(key));
  return [number(all.size - drawn.length)];
}

function nodeName(text: HTMLElement, { ledger }: Trace): string[] {
  return ledger.text(nameOf(text.getAttribute("data-node")!, ledger));
}

/** Of a person by their id; of carriers and outlets those that some claim came through. */
function nameOf(node: string, ledger: Ledger): string {
  const [floor, ...rest] = node.split(":");
  const name = rest.join(":");
  if (floor === "person") return ledger.partyName(name);
  const known = ledger.material.claims.flatMap((claim) => ledger.route(claim).toLowerCase().split(" › "));
  if (!known.includes(name.toLowerCase())) throw new Error(`nobody carries or prints as ${name}`);
  return name;
}
