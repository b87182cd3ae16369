import type { HTMLElement } from "node-html-parser";
import type { Row } from "./edition.ts";
import { endsOf, statedNumber } from "./figures.ts";
import { heldWords, type Ledger } from "./ledger.ts";
import { number } from "./numbers.ts";
import { claimsAt, parentOf, type Trace, type Tracer } from "./trace.ts";

/** The figures at a glance. */
export const GLANCE: readonly Tracer[] = [
  {
    id: "glance-label",
    at: ".card-counts",
    numbers: (head, trace) => trace.ledger.subject(measureAt(head)),
  },
  { id: "glance-number", at: ".card-number", numbers: glanceNumber },
  { id: "glance-who", at: ".card-who", numbers: glanceWho },
  {
    id: "glance-more",
    at: ".card > div > .card-when",
    numbers: (more, trace) => {
      const all = figuresOf(trace.ledger, measureAt(more)).length;
      return [number(all - parentOf(more).querySelectorAll(".card-figure").length)];
    },
  },
  { id: "glance-backing", at: ".card-backing", numbers: glanceBacking },
  { id: "shared-number", at: ".shared-number", numbers: sharedNumber },
];

const measureAt = (part: HTMLElement) => part.closest("[data-measure]")!.getAttribute("data-measure")!;

/** The claims of a measure by figure; an utterance that is told in several ways gave one. */
function figuresOf(ledger: Ledger, measure: string): Row[][] {
  const all = ledger.estimatesOf(measure);
  const isOpen = (claim: Row) => Object.values(endsOf(claim, ledger.about())).every((end) => end === null);
  const numbered = all.filter((claim) => !isOpen(claim));
  const claims = numbered.length > 0 ? numbered : all;
  const isToldInSeveral = (claim: Row) =>
    claims.some(
      (other) => other.utterance === claim.utterance && heldWords(ledger, other) !== heldWords(ledger, claim),
    );
  const key = (claim: Row) => (isToldInSeveral(claim) ? claim.utterance! : heldWords(ledger, claim));
  return [...Map.groupBy(claims, key).values()];
}

/** The claims of a figure: all of the measure that give it, and no other. */
function figureAt(part: HTMLElement, trace: Trace): Row[] {
  const claims = claimsAt(trace, part);
  const all = figuresOf(trace.ledger, measureAt(part)).find((some) => some.includes(claims[0]!))!;
  if (all.length !== claims.length || !all.every((claim) => claims.includes(claim)))
    throw new Error(`given by ${all.map((claim) => claim.claim_id).join(", ")}`);
  return claims;
}

/** As one report prints it, or several; which, where others print it otherwise. */
function glanceNumber(line: HTMLElement, trace: Trace): string[] {
  const { ledger } = trace;
  const tellings = [...Map.groupBy(figureAt(line, trace), (claim) => heldWords(ledger, claim)).values()];
  const told = tellings[parentOf(line).querySelectorAll(".card-number").indexOf(line)]!;
  const where = tellings.length > 1 ? named(sourcesOf(told, ledger), 5, ledger) : [];
  return [...ledger.words(told[0]!), ...ledger.unit(told[0]!), ...ledger.scope(told[0]!), ...where];
}

function glanceWho(line: HTMLElement, trace: Trace): string[] {
  const { ledger } = trace;
  const claims = figureAt(line, trace);
  const speakers = distinct(claims.map((claim) => ledger.speakerName(claim.speaker_id!)));
  return [...named(speakers, 3, ledger), ...ledger.spanOfSaid(claims)];
}

/** Reports are distinct sources, origins distinct origins. */
function glanceBacking(line: HTMLElement, trace: Trace): string[] {
  const claims = trace.ledger.estimatesOf(measureAt(line));
  const reports = distinct(claims.map((claim) => claim.source_id!)).length;
  return [number(reports), ...trace.ledger.originsBehind(claims)];
}

/** Of the numbers in focus that stand for several measures of one unit, those that stand for most. */
function sharedNumber(line: HTMLElement, { page, ledger }: Trace): string[] {
  const stated = ledger.material.claims.filter(
    (claim) => claim.claim_type === "estimate" && ledger.focused(claim) && statedNumber(claim) !== null,
  );
  const unit = (claim: Row) => ledger.localized(ledger.dataset.measures.get(claim.measure!)!.unit);
  const shared = [
    ...Map.groupBy(stated, (claim) => JSON.stringify([statedNumber(claim), unit(claim)])).values(),
  ]
    .map((claims) => ({ claims, measures: distinct(claims.map((claim) => claim.measure!)) }))
    .filter(({ measures }) => measures.length > 1)
    .sort((x, y) => y.measures.length - x.measures.length || y.claims.length - x.claims.length);
  const { claims, measures } = shared[page.querySelectorAll(".shared-number").indexOf(line)]!;
  const inOrder = [...ledger.dataset.measures.keys()].filter((id) => measures.includes(id));
  return [
    number(statedNumber(claims[0]!)!),
    ...[number(measures.length), ...inOrder.flatMap((measure) => ledger.subject(measure))],
  ];
}

const named = (names: readonly string[], most: number, ledger: Ledger) =>
  names.length > most ? [number(names.length)] : ledger.text(names.join(", "));

const sourcesOf = (claims: readonly Row[], ledger: Ledger) =>
  distinct(claims.map((claim) => ledger.sourceName(claim.source_id!)));

const distinct = (names: readonly string[]) => [...new Set(names)];
