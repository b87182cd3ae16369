import type { HTMLElement } from "node-html-parser";
import type { Row } from "./edition.ts";
import { statedNumber } from "./figures.ts";
import type { Ledger } from "./ledger.ts";
import { number } from "./numbers.ts";
import { claimsAt, type Trace, type Tracer } from "./trace.ts";

/** The figures at a glance. */
export const GLANCE: readonly Tracer[] = [
  { id: "glance-number", at: ".card-number", numbers: glanceNumber },
  { id: "glance-counts", at: ".card-counts", numbers: glanceCounts },
  { id: "glance-who", at: ".card-who", numbers: glanceWho },
  { id: "glance-when", at: ".card-when", numbers: glanceWhen },
  { id: "glance-backing", at: ".card-backing", numbers: glanceBacking },
];

/** The claims that a card is about: all in focus that state its number, and no other. */
function statingAlike(card: HTMLElement, trace: Trace): Row[] {
  const claims = claimsAt(trace, card, "data-lights");
  const stated = statedNumber(claims[0]!);
  const all = trace.ledger.material.claims.filter(
    (claim) =>
      claim.claim_type === "estimate" && trace.ledger.focused(claim) && statedNumber(claim) === stated,
  );
  if (stated === null || all.length !== claims.length || !all.every((claim) => claims.includes(claim)))
    throw new Error(`stated by ${all.map((claim) => claim.claim_id).join(", ")}`);
  return claims;
}

function glanceNumber(card: HTMLElement, trace: Trace): string[] {
  return [number(statedNumber(statingAlike(card, trace)[0]!)!)];
}

function glanceCounts(card: HTMLElement, trace: Trace): string[] {
  const measures = distinct(statingAlike(card, trace).map((claim) => claim.measure!));
  return measures.length > 2
    ? [number(measures.length)]
    : measures.flatMap((measure) => trace.ledger.subject(measure));
}

function glanceWho(card: HTMLElement, trace: Trace): string[] {
  const { ledger } = trace;
  const speakers = distinct(statingAlike(card, trace).map((claim) => ledger.speakerName(claim.speaker_id!)));
  return speakers.length > 3 ? [number(speakers.length)] : ledger.text(speakers.join(", "));
}

function glanceWhen(card: HTMLElement, trace: Trace): string[] {
  const { ledger } = trace;
  const claims = statingAlike(card, trace);
  const sources = sourcesOf(claims, ledger);
  const where = sources.length > 5 ? [number(sources.length)] : ledger.text(sources.join(", "));
  return [...ledger.spanOfSaid(claims), ...where];
}

/** Reports are distinct sources, origins distinct origins. */
function glanceBacking(card: HTMLElement, trace: Trace): string[] {
  const claims = statingAlike(card, trace);
  const reports = distinct(claims.map((claim) => claim.source_id!)).length;
  return [number(reports), ...trace.ledger.originsBehind(claims)];
}

const sourcesOf = (claims: readonly Row[], ledger: Ledger) =>
  distinct(claims.map((claim) => ledger.sourceName(claim.source_id!)));

const distinct = (names: readonly string[]) => [...new Set(names)];
