import type { HTMLElement } from "node-html-parser";
import { type Case, caseUnder, numbersOf } from "./cases.ts";
import { ALIKE, DIFFERENT, kindAt, translation } from "./differences.ts";
import type { Row } from "./edition.ts";
import { numberedPairs } from "./highlights.ts";
import { heldWords } from "./ledger.ts";
import { number } from "./numbers.ts";
import { fullName, sourceAt } from "./sources.ts";
import { claimsAt, parentOf, sameOf, type Trace, type Tracer } from "./trace.ts";

/** The form of a few pages: what differs by subject, and every claim by source and day. */
export const SHORT: readonly Tracer[] = [
  {
    id: "disputes-told",
    at: ".disputes > .rest",
    numbers: (text, { fixed, ledger, page }) => {
      const told = page
        .querySelectorAll(".dispute-finding")
        .reduce((sum, place) => sum + pairsTold(place), 0);
      const all = DIFFERENT.reduce((sum, kind) => sum + ledger.pairs(kind).length, 0);
      const days = text.text.includes(fixed.short.days) ? ledger.text(fixed.short.days) : [];
      const cut = told === all ? [] : [number(told), number(all), "1", number(all - told)];
      return [...ledger.text(fixed.short.note), ...days, ...cut];
    },
  },
  {
    id: "dispute-subject",
    at: ".dispute > h3",
    numbers: (head, trace) => [
      ...trace.ledger.subject(subjectAt(head, trace), "short"),
      ...trace.ledger.scope(casesAt(head, trace)[0]!.pairs[0].a),
    ],
  },
  {
    id: "dispute-sentence",
    at: ".dispute-findings > .subject",
    numbers: (text, trace) => trace.ledger.subject(subjectAt(text, trace)),
  },
  { id: "dispute-number", at: ".dispute-finding > .ref", numbers: numberOfPageOne },
  {
    id: "dispute-headline",
    at: ".dispute-finding h4",
    numbers: (head, trace) => numbersOf(trace.ledger, caseAt(head, trace)).headline,
  },
  {
    id: "dispute-explanation",
    at: ".dispute-finding > p:not(.reading)",
    numbers: (text, trace) => {
      const pairs = pairsTold(parentOf(text));
      const cases = casesAt(text, trace).filter((one) => isAlike(trace, one, caseAt(text, trace)));
      if (cases.reduce((sum, one) => sum + one.pairs.length, 0) !== pairs)
        throw new Error(`not ${pairs} pairs`);
      return [
        ...numbersOf(trace.ledger, caseAt(text, trace)).summary,
        ...(pairs === 1 ? [] : [number(pairs)]),
      ];
    },
  },
  {
    id: "position",
    at: ".position-label",
    numbers: (label, trace) => {
      const { ledger } = trace;
      const subject = subjectAt(label, trace);
      return sameOf(claimsAt(trace, label), (claim) => {
        const own = ledger.subjectOf(claim);
        const elsewhere = own === subject ? [] : ledger.subject(own, "short");
        return [...elsewhere, ...ledger.words(claim), ...ledger.unit(claim)];
      });
    },
  },
  {
    id: "quoted-name",
    at: ".quoted-name",
    numbers: (text, trace) => {
      const claims = claimsAt(trace, text);
      const { ledger } = trace;
      return [
        ...claims.flatMap((claim) => ledger.speaker(claim)),
        ...sameOf(claims, (claim) => [...ledger.said(claim), ...ledger.reportedBy(claim)]),
      ];
    },
  },
  {
    id: "quoted-excerpt",
    at: ".quoted .quote:not(.translation)",
    numbers: (quote, trace) => sameOf(claimsAt(trace, quote), (claim) => trace.ledger.text(claim.excerpt!)),
  },
  {
    id: "quoted-translation",
    at: ".quoted .quote.translation",
    numbers: (quote, trace) => translation(claimsAt(trace, quote)[0]!, trace),
  },
  {
    id: "quoted-above",
    at: ".position .above",
    numbers: (text, trace) => {
      const linked = text
        .querySelectorAll("a")
        .map((link) => link.getAttribute("href")!.slice("#claim-".length));
      const own = claimsAt(trace, text).map((claim) => claim.claim_id!);
      if (!linked.every((id) => own.includes(id))) throw new Error("a claim of another position");
      return linked.flatMap((id) => {
        const claim = trace.ledger.claim(id);
        return [...trace.ledger.speaker(claim), ...trace.ledger.said(claim)];
      });
    },
  },
  {
    id: "alike-counted",
    at: ".disputes > .alike",
    numbers: (_, { ledger }) =>
      ALIKE.map((kind) => ledger.pairs(kind).length)
        .filter((count) => count > 0)
        .map(number),
  },
  {
    id: "register-source",
    at: ".register tr.group th",
    numbers: (head, trace) => {
      const source = sourceAt(trace, head);
      const { ledger } = trace;
      return [
        ...[...ledger.text(fullName(source)), ...ledger.day(source.published!)],
        ...[...ledger.text(source.headline!), ...ledger.text(source.byline!), ...ledger.text(source.url!)],
      ];
    },
  },
  {
    id: "register-days",
    at: ".register tr.row td.said",
    numbers: (cell, trace) => {
      const claims = claimsAt(trace, cell);
      const asOf = new Set(claims.map((claim) => claim.as_of!));
      const said = sameOf(claims, (claim) => trace.ledger.said(claim));
      return [...said, ...[...asOf].flatMap((day) => trace.ledger.day(day))];
    },
  },
  {
    id: "register-words",
    at: ".register .told > p:not(.quote)",
    numbers: (text, trace) => {
      const { ledger } = trace;
      const claim = registered(text, trace);
      const words =
        claim.claim_type === "estimate"
          ? [
              ledger.subject(claim.measure!),
              ledger.scope(claim),
              ledger.words(claim),
              ledger.unit(claim),
            ].flat()
          : ledger.subject(claim.proposition!, "short");
      const unproved = text.querySelector(".verification-not-found") === null ? [] : ledger.only("en", "1");
      return [...words, ...ledger.text(ledger.carriers(claim).join(" ")), ...unproved];
    },
  },
  {
    id: "register-excerpt",
    at: ".register .quote:not(.translation)",
    numbers: (quote, trace) => trace.ledger.text(registered(quote, trace).excerpt!),
  },
  {
    id: "register-translation",
    at: ".register .quote.translation",
    numbers: (quote, trace) => translation(registered(quote, trace), trace),
  },
  {
    id: "method-in-brief",
    at: ".method-in-brief dd",
    numbers: (text, { fixed, ledger, page }) => {
      const { windowDays, about, rounding } = ledger.dataset.comparison;
      const at = page.querySelectorAll(".method-in-brief dd").indexOf(text);
      const facts = { window: `${windowDays} `, about: `${about * 100} `, rounding: `${rounding * 100} ` };
      return ledger.text(fixed.short.method(facts)[at]!.text);
    },
  },
];

const disputeOf = (element: HTMLElement) => element.closest(".dispute")!;

/** The case that a sentence tells. */
function caseAt(element: HTMLElement, { ledger }: Trace): Case {
  const finding = element.closest(".dispute-finding")!;
  return caseUnder(ledger, kindAt(finding), finding.getAttribute("id")!);
}

/** All cases on the subject of a dispute, those told by another's sentence too. */
function casesAt(element: HTMLElement, { ledger }: Trace): Case[] {
  return disputeOf(element)
    .querySelectorAll(".dispute-finding")
    .flatMap((finding) =>
      [finding, ...finding.querySelectorAll("span[id]")].map((anchor) =>
        caseUnder(ledger, kindAt(finding), anchor.getAttribute("id")!),
      ),
    );
}

function subjectAt(element: HTMLElement, trace: Trace): string {
  const subjects = new Set(casesAt(element, trace).map(({ pairs: [first] }) => first.subject));
  if (subjects.size !== 1) throw new Error(`on ${[...subjects].join(", ")}`);
  return [...subjects][0]!;
}

/** How many rows of discrepancies.csv a sentence says that it stands for; one, where it says nothing. */
function pairsTold(finding: HTMLElement): number {
  const said = finding.querySelector("p:not(.reading) > .aside")?.text ?? "(1)";
  return Number(/\d+/u.exec(said)![0]);
}

/** The same kind and rule between the same figures, or on statements. */
function isAlike({ ledger }: Trace, x: Case, y: Case): boolean {
  const [one, other] = [x, y].map(({ pairs: [{ row, a, b }] }) => {
    const held = [a, b].map((claim: Row) =>
      claim.claim_type === "statement" ? "" : `${claim.measure} ${heldWords(ledger, claim)}`,
    );
    return JSON.stringify([row.kind, row.rule, row.if_same, held.toSorted()]);
  });
  return one === other;
}

function numberOfPageOne(head: HTMLElement, trace: Trace): string[] {
  const { pairs } = caseAt(head, trace);
  const ids = pairs.map(({ row }) => row.discrepancy_id);
  const found = numberedPairs(trace).find(({ row }) => ids.includes(row.discrepancy_id));
  return found === undefined ? [] : [number(found.shown)];
}

function registered(element: HTMLElement, { ledger }: Trace): Row {
  return ledger.claim(element.closest(".told")!.getAttribute("id")!.slice("claim-".length));
}
