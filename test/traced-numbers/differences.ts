import type { HTMLElement } from "node-html-parser";
import { type Case, type CaseNumbers, caseUnder, numbersOf } from "./cases.ts";
import type { Row } from "./edition.ts";
import { numberedPairs } from "./highlights.ts";
import { number, numbersIn } from "./numbers.ts";
import { claimLinked, claimsAt, onPage, parentOf, sameOf, type Trace, type Tracer } from "./trace.ts";

export const DIFFERENT = [
  ...["conflict", "bound-violation", "self-contradiction", "contradiction", "change", "reversal"],
  ...["unconfirmed", "shift", "revision", "retraction", "reporting-variance"],
];
export const ALIKE = ["update", "compatible", "agreement", "echo"];

/** Where the brief and its appendix tell differences, and what goes together. */
export const DIFFERENCES: readonly Tracer[] = [
  {
    id: "differences-told",
    at: ".findings > .rest",
    // "… are told here, one of each kind before a second of any".
    numbers: (_, trace) => told(trace, ".findings article.finding", DIFFERENT, ["1"]),
  },
  {
    id: "concordances-told",
    at: "main > .concordances > .rest",
    numbers: (_, trace) => told(trace, "main > .concordances .concordance", ALIKE, []),
  },
  {
    id: "tally",
    at: ".tally tr[data-kind] td",
    numbers: (cell, trace) => {
      const kind = kindAt(cell);
      const isFound = parentOf(cell).querySelector("td") === cell;
      const shown = pairsIn(trace, `.findings [data-kind="${kind}"] article.finding`);
      return [number(isFound ? trace.ledger.pairs(kind).length : shown)];
    },
  },
  {
    id: "kind-meaning",
    at: ".kind > .kind-head",
    numbers: (head, { fixed, ledger }) => {
      const { label, meaning } = fixed.kinds[kindAt(head) as keyof typeof fixed.kinds];
      return numbersIn(`${label}. ${meaning}`, ledger.language);
    },
  },
  { id: "finding-number", at: "article.finding .about .ref", numbers: findingNumber },
  {
    id: "finding-headline",
    at: "article.finding h4",
    numbers: (head, trace) => caseNumbers(head, trace).headline,
  },
  { id: "finding-subject", at: ".about .subject, .concordance .subject", numbers: subject },
  {
    id: "finding-explanation",
    at: "article.finding .explanation",
    numbers: (text, trace) => caseNumbers(text, trace).text,
  },
  {
    id: "finding-pairs",
    at: "article.finding .explained .small",
    numbers: (text, trace) => [number(caseAt(text, trace).pairs.length)],
  },
  { id: "side-label", at: ".side .side-label", numbers: sideLabel },
  { id: "witness", at: ".witness .witness-name", numbers: witness },
  {
    id: "witness-excerpt",
    at: ".witness .quote:not(.translation)",
    numbers: (quote, trace) => trace.ledger.text(witnessOf(quote, trace).excerpt!),
  },
  {
    id: "witness-translation",
    at: ".witness .quote.translation",
    numbers: (quote, trace) => translation(witnessOf(quote, trace), trace),
  },
  { id: "names-quoted-above", at: ".side .names", numbers: names },
  { id: "concordance", at: ".concordance > p:not(.subject)", numbers: inOneParagraph },
];

export function translation(claim: Row, { ledger }: Trace): string[] {
  const { translation: texts } = ledger.dataset.claims.find(({ id }) => id === claim.claim_id)!;
  return ledger.text(texts?.[ledger.language] ?? texts?.und ?? null);
}

export const kindAt = (element: HTMLElement) => element.closest("[data-kind]")!.getAttribute("data-kind")!;

export function caseAt(element: HTMLElement, trace: Trace): Case {
  const anchor = element.closest("[data-claims][id]")!.getAttribute("id")!;
  const one = caseUnder(trace.ledger, kindAt(element), anchor);
  const around = claimsAt(trace, element);
  const all = [...one.left, ...one.right];
  if (!all.every((claim) => around.includes(claim)) || !around.every((claim) => all.includes(claim)))
    throw new Error(`between ${all.map((claim) => claim.claim_id).join(", ")}`);
  return one;
}

const caseNumbers = (element: HTMLElement, trace: Trace): CaseNumbers =>
  numbersOf(trace.ledger, caseAt(element, trace));

/** Rows of discrepancies.csv that some places of the page tell. */
function pairsIn(trace: Trace, places: string): number {
  return onPage(trace, places).reduce((sum, place) => sum + caseAt(place, trace).pairs.length, 0);
}

/** "24 of 81 pairs … The other 57": the rows told, all rows of such kinds, and those left. */
function told(trace: Trace, places: string, kinds: readonly string[], between: readonly string[]): string[] {
  const shown = pairsIn(trace, places);
  const all = kinds.reduce((sum, kind) => sum + trace.ledger.pairs(kind).length, 0);
  return [number(shown), number(all), ...between, number(all - shown)];
}

function findingNumber(ref: HTMLElement, trace: Trace): string[] {
  const { pairs } = caseAt(ref, trace);
  const ids = pairs.map(({ row }) => row.discrepancy_id);
  const found = numberedPairs(trace).find(({ row }) => ids.includes(row.discrepancy_id));
  return found === undefined ? [] : [number(found.shown)];
}

function subject(text: HTMLElement, trace: Trace): string[] {
  const [{ subject, a, kind }] = caseAt(text, trace).pairs;
  const size = ALIKE.includes(kind) ? "short" : "long";
  return [...trace.ledger.subject(subject, size), ...trace.ledger.scope(a)];
}

/** The figure that all of a side hold; one side of several figures or of a camp has a word instead. */
function sideLabel(label: HTMLElement, trace: Trace): readonly string[] {
  const { ledger } = trace;
  const { pairs } = caseAt(label, trace);
  const side = sideAt(label, trace);
  if (pairs[0].a.claim_type === "statement" || (pairs.length > 1 && side.length > 1)) return [];
  return sameOf(side, (claim) => [...ledger.words(claim), ...ledger.unit(claim)]);
}

function sideAt(element: HTMLElement, trace: Trace): readonly Row[] {
  const { left, right } = caseAt(element, trace);
  const side = element.closest(".side")!;
  return side === parentOf(side).querySelector(".side") ? left : right;
}

function witnessOf(element: HTMLElement, trace: Trace): Row {
  const claim = claimsAt(trace, element.closest(".witness")!, "data-lights")[0]!;
  if (!sideAt(element, trace).includes(claim)) throw new Error("a claim of the other side, or of neither");
  return claim;
}

/** "Mark Rutte, 28 Oct more than 600,000 soldiers Reuters · also AFP". */
function witness(text: HTMLElement, trace: Trace): string[] {
  const { ledger } = trace;
  const claim = witnessOf(text, trace);
  const said = text.querySelector(".witness-words") !== null;
  const others = text.querySelectorAll(".chain a").map((link) => claimLinked(trace, link));
  return [
    ...[...ledger.speaker(claim), ...ledger.said(claim)],
    ...(said ? [...ledger.words(claim), ...ledger.unit(claim)] : []),
    ...[claim, ...others].flatMap((one) => ledger.reportedBy(one)),
  ];
}

/** Names of a side whose excerpts an earlier difference has shown, and that difference's headline. */
function names(text: HTMLElement, trace: Trace): string[] {
  const { ledger } = trace;
  const claims = text.querySelectorAll("a[data-lights]").map((link) => claimLinked(trace, link));
  const side = sideAt(text, trace);
  if (!claims.every((claim) => side.includes(claim)))
    throw new Error("a claim of the other side, or of neither");
  const first = onPage(trace, "article.finding").find((place) =>
    claims.every((claim) => claimsAt(trace, place).includes(claim)),
  )!;
  return [
    ...claims.flatMap((claim) => [...ledger.speaker(claim), ...ledger.said(claim)]),
    ...caseNumbers(first, trace).headline,
  ];
}

/** Headline, explanation, and in the appendix the names that lead to the claims. */
function inOneParagraph(text: HTMLElement, trace: Trace): string[] {
  const { headline, text: explanation } = caseNumbers(text, trace);
  const links = text.querySelectorAll(".see a").map((link) => claimLinked(trace, link));
  return [...headline, ...explanation, ...links.flatMap((claim) => trace.ledger.speaker(claim))];
}

/** In how many differences of this document a claim takes part. */
export function differencesOf(claim: Row, trace: Trace): number {
  const id = claim.claim_id!;
  return onPage(trace, "article.finding, .concordance")
    .filter((place) => DIFFERENT.includes(kindAt(place)))
    .filter((place) => place.getAttribute("data-claims")!.split(" ").includes(id)).length;
}
