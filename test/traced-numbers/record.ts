import type { HTMLElement } from "node-html-parser";
import { listed } from "./cases.ts";
import { oneDay } from "./days.ts";
import { differencesOf, translation } from "./differences.ts";
import type { Row } from "./edition.ts";
import { exceeds, gapBetween } from "./figures.ts";
import { numberedPairs } from "./highlights.ts";
import { heldWords } from "./ledger.ts";
import { noteOf, ofGroup } from "./line-up.ts";
import { number, numbersIn } from "./numbers.ts";
import { pairOf } from "./sentences.ts";
import { claimsAt, oncePerTrace, onPage, parentOf, type Trace, type Tracer, textOf } from "./trace.ts";

/** Every claim, source and reason in full, at the end of the brief. */
export const RECORD: readonly Tracer[] = [
  { id: "figures-of-a-measure", at: "[data-table=figures] tr.group th", numbers: measureHead },
  { id: "stances-on-a-proposition", at: "[data-table=stances] tr.group th", numbers: propositionHead },
  { id: "claim-days", at: ".record tr.row td.said", numbers: days },
  {
    id: "claim-speaker",
    at: ".record tr.row th[scope=row]",
    numbers: (cell, trace) => {
      const { ledger } = trace;
      const claim = claimsAt(trace, cell)[0]!;
      const origin =
        claim.origin === claim.speaker_id ? [] : [...ledger.origin(claim), ...ledger.speaker(claim)];
      return [...ledger.speaker(claim), ...origin, ...ledger.text(ledger.route(claim))];
    },
  },
  {
    id: "claim-figure",
    at: ".record tr.row td.figure",
    numbers: (cell, trace) => {
      const claim = claimsAt(trace, cell)[0]!;
      return [...trace.ledger.words(claim), ...trace.ledger.unit(claim), ...trace.ledger.scope(claim)];
    },
  },
  {
    id: "claim-excerpt",
    at: ".record tr.row .quote:not(.translation)",
    numbers: (quote, trace) => trace.ledger.text(claimsAt(trace, quote)[0]!.excerpt!),
  },
  {
    id: "claim-translation",
    at: ".record tr.row .quote.translation",
    numbers: (quote, trace) => translation(claimsAt(trace, quote)[0]!, trace),
  },
  { id: "claim-proof", at: ".record tr.row .proof", numbers: claimProof },
  { id: "day-note", at: ".notes li", numbers: dayNote },
];

/** Reports, origins, positions and the widest gap of a measure, then each figure that is held of it. */
function measureHead(head: HTMLElement, trace: Trace): string[] {
  const { ledger } = trace;
  const measure = ofGroup(trace, head).measure!;
  const claims = ledger.estimatesOf(measure);
  const positions = ledger.positions.filter(({ claims: [first] }) => first!.measure === measure);
  const widest = widestGap(measure, trace, textOf(head));
  return [
    ...ledger.subject(measure),
    number(new Set(claims.map((claim) => claim.source_id)).size),
    ...[...ledger.originsBehind(claims), number(positions.length)],
    ...(widest === null ? [] : [number(widest.gap)]),
    ...noteOf(ledger, measure),
    ...held(measure, trace),
    ...(widest === null || head.querySelector(".held") === null
      ? []
      : [number(widest.gap), ...ledger.words(widest.lower), ...ledger.words(widest.upper)]),
  ];
}

/** Between two figures that exclude each other, of origins that do not revise themselves. */
function widestGap(measure: string, { ledger }: Trace, printed: string) {
  const about = ledger.about();
  const pairs = ["conflict", "self-contradiction"]
    .flatMap((kind) => ledger.pairs(kind))
    .filter((row) => row.subject === measure)
    .map((row) => pairOf(ledger, row));
  const widest = Math.max(0, ...pairs.map(({ a, b }) => gapBetween(a, b, about)));
  if (widest === 0) return null;
  const tied = pairs
    .filter((pair) => gapBetween(pair.a, pair.b, about) === widest)
    .map(({ a, b }) => (exceeds(a, b, about) ? [b, a] : [a, b]) as [Row, Row]);
  // Any of those that lie as far apart may stand for them.
  const ends = numbersIn(printed, ledger.language).join(" ");
  const isPrinted = (both: readonly Row[]) =>
    ends.endsWith([number(widest), ...both.flatMap((claim) => ledger.words(claim))].join(" "));
  const [lower, upper] = tied.find(isPrinted) ?? tied[0]!;
  return { gap: widest, lower, upper };
}

/** Each figure once, by place and in the order in which it was first said: who holds it, from when to when. */
function held(measure: string, { ledger }: Trace): string[] {
  const positions = ledger.positions.filter(({ claims: [first] }) => first!.measure === measure);
  const figures = [...Map.groupBy(positions, ({ claims: [first] }) => heldWords(ledger, first!)).values()];
  if (figures.length < 2) return [];
  const where = ([first]: (typeof figures)[number]) => {
    const { place, population } = first!.claims[0]!;
    return `${place} ${population}`;
  };
  const byPlace = figures.toSorted((x, y) => (where(x) < where(y) ? -1 : where(x) > where(y) ? 1 : 0));
  return byPlace.flatMap((same) => {
    const claims = same.flatMap((position) => position.claims);
    const origins = [...new Set(claims.map((claim) => claim.origin!))].sort();
    const names = origins.map((origin) => ledger.partyName(origin));
    return [
      ...[...ledger.words(claims[0]!), ...ledger.scope(claims[0]!), ...listed(ledger, names)],
      ...heldDays(ledger.inOrder(claims), ledger),
    ];
  });
}

/** From the first day said to the last; an open start leaves the last. */
function heldDays(claims: readonly Row[], ledger: Trace["ledger"]): string[] {
  const [first, last] = [claims[0]!, claims.at(-1)!];
  const open = ledger.rangeOfSaid(first).from === null || ledger.rangeOfSaid(last).to === null;
  return first === last || open ? ledger.said(last) : ledger.spanOfSaid([first, last]);
}

function propositionHead(head: HTMLElement, trace: Trace): string[] {
  const { ledger } = trace;
  const id = ofGroup(trace, head).proposition!;
  const implying = [...ledger.dataset.propositions.values()].filter(({ implies }) => implies.includes(id));
  const labels = implying.map(({ label, text }) => ledger.localized(label ?? text));
  return [...ledger.subject(id), ...listed(ledger, labels)];
}

/** The day said and the days that it holds for, each with the number of the reason why it is that. */
function days(cell: HTMLElement, trace: Trace): string[] {
  const { ledger } = trace;
  const claim = claimsAt(trace, cell)[0]!;
  const [said, asOf] = reasonsOf(claim, trace);
  return [
    ...[...ledger.said(claim), ...noteNumber(said!, trace)],
    ...[...ledger.day(claim.as_of!), ...noteNumber(asOf!, trace)],
  ];
}

/** Why the day said and the day it holds for are what they are; null where the source prints them. */
function reasonsOf(claim: Row, { ledger }: Trace): (string | null)[] {
  const { said, asOf } = ledger.dataset.claims.find(({ id }) => id === claim.claim_id)!;
  return [said, asOf].map((date) => (date?.why ? ledger.localized(date.why) : null));
}

/** All reasons in the order of the claims' rows, each once. */
const reasonsInOrder = oncePerTrace((trace): string[] => {
  const rows = onPage(trace, ".record tr.row[data-claims]");
  const reasons = rows.flatMap((row) => reasonsOf(claimsAt(trace, row)[0]!, trace));
  return [...new Set(reasons.filter((why) => why !== null))];
});

function noteNumber(why: string | null, trace: Trace): string[] {
  return why === null ? [] : [number(reasonsInOrder(trace).indexOf(why) + 1)];
}

function dayNote(item: HTMLElement, trace: Trace): string[] {
  const at = parentOf(item).querySelectorAll("li").indexOf(item);
  const why = reasonsInOrder(trace)[at];
  if (item.getAttribute("id") !== `day-${at + 1}` || why === undefined) throw new Error("no such reason");
  return [number(at + 1), ...trace.ledger.text(why)];
}

/** "nis-arrived · line 12 · see 3 Conflict, Revision + 2 · derived … · note …". */
function claimProof(text: HTMLElement, trace: Trace): string[] {
  const { ledger } = trace;
  const claim = claimsAt(trace, text)[0]!;
  const found = ledger.material.evidence.claims.get(claim.claim_id!);
  const { derived, note } = ledger.dataset.claims.find(({ id }) => id === claim.claim_id)!;
  const more = differencesOf(claim, trace) - 3;
  const line = claim.verification === "verified" && found?.line ? [number(found.line)] : [];
  // "stands more than once in the archived text".
  const verified = claim.verification === "ambiguous" ? ledger.only("en", "1") : line;
  const locked = found?.verifiedOn ? oneDay(found.verifiedOn, true) : [];
  return [
    ...numbersIn(claim.claim_id!, ledger.language),
    ...[...verified, ...locked, ...references(text, trace)],
    ...(more > 0 ? [number(more)] : []),
    ...[...ledger.text(derived), ...ledger.text(note)],
  ];
}

/** Numbers of page one at the differences that the claim is said to take part in. */
function references(text: HTMLElement, trace: Trace): string[] {
  const numbered = numberedPairs(trace);
  const claim = claimsAt(trace, text)[0]!;
  return text.querySelectorAll("a").flatMap((link) => {
    const anchor = link.getAttribute("href")!.slice(1);
    const place = onPage(trace, "article.finding, .concordance").find(
      (one) => one.getAttribute("id") === anchor,
    );
    if (place === undefined) return [];
    if (!claimsAt(trace, place).includes(claim)) throw new Error(`takes no part in ${anchor}`);
    const own = numbered.find(
      ({ row }) => row.discrepancy_id === anchor || `${row.kind}-${row.subject}` === anchor,
    );
    return own === undefined ? [] : [number(own.shown)];
  });
}
