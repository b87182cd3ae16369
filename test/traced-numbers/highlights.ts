import type { HTMLElement } from "node-html-parser";
import { byPage, type Case, caseUnder, numbersOf } from "./cases.ts";
import type { Row } from "./edition.ts";
import { number } from "./numbers.ts";
import { harmless, pairOf } from "./sentences.ts";
import { claimsAt, idsIn, oncePerTrace, onPage, parentOf, type Trace, type Tracer } from "./trace.ts";

/** What page one tells of differences, and who stands where. */
export const HIGHLIGHTS: readonly Tracer[] = [
  {
    id: "highlight-number",
    at: ".highlight > .ref",
    numbers: (ref, { page }) => {
      const numbered = page.querySelectorAll(".highlight[id]");
      return [number(numbered.indexOf(parentOf(ref)) + 1)];
    },
  },
  {
    id: "highlight-headline",
    at: ".highlight h3",
    numbers: (head, trace) => {
      const [id] = idsIn(head, "data-discrepancies");
      const row = trace.ledger.material.discrepancies.find((found) => found.discrepancy_id === id)!;
      return [...trace.ledger.scope(trace.ledger.claim(row.claim_a!)), ...highlight(head, trace).headline];
    },
  },
  {
    id: "highlight-text",
    at: ".highlight p:not(.reading)",
    numbers: (text, trace) => highlight(text, trace).summary,
  },
  {
    id: "focus-number",
    at: ".focus caption > .ref",
    numbers: (_, { page }) => [number(page.querySelectorAll(".highlight[id]").length + 1)],
  },
  {
    id: "focus-head",
    at: ".focus h2",
    numbers: (head, trace) => {
      const proposition = claimsAt(trace, parentOf(parentOf(head)).querySelector("tbody tr")!)[0]!
        .proposition!;
      const ref = parentOf(head).querySelector(".ref");
      const told = ref === null ? [] : numbersOf(trace.ledger, caseOf(ref, trace)).headline;
      return [...trace.ledger.subject(proposition), ...told];
    },
  },
  {
    id: "reading",
    at: ".assessment, .highlight .reading, .focus .reading, .dispute-finding .reading",
    numbers: readings,
  },
  { id: "focus-camp", at: ".focus tbody td", numbers: camp },
];

function highlight(part: HTMLElement, trace: Trace) {
  const { ledger } = trace;
  const holder = parentOf(part);
  if (holder.getAttribute("id") !== undefined) return numbersOf(ledger, caseOf(part, trace));
  const [id] = idsIn(part, "data-discrepancies");
  const row = ledger.material.discrepancies.find((found) => found.discrepancy_id === id)!;
  const { headline, text } = harmless(ledger, pairOf(ledger, row));
  return { headline, summary: text };
}

/** The case of the rows that an element names; they are its rows, and all of them. */
export function caseOf(element: HTMLElement, { ledger }: Trace): Case {
  const ids = idsIn(element, "data-discrepancies");
  const row = ledger.material.discrepancies.find((found) => found.discrepancy_id === ids[0])!;
  const found = caseUnder(ledger, row.kind!, ids[0]!);
  if (found.pairs.length !== ids.length) throw new Error(`${found.pairs.length} rows make this difference`);
  return found;
}

/** What curators wrote of the pairs of a difference, and who they are. */
function readings(part: HTMLElement, trace: Trace): string[] {
  const { ledger } = trace;
  const finding = part.closest("article.finding, .dispute-finding");
  const { pairs } =
    finding === null
      ? caseOf(part, trace)
      : caseUnder(ledger, kindAround(finding), finding.getAttribute("id") ?? "");
  return pairs.flatMap(({ row }) => {
    const found = ledger.dataset.assessments.get(row.discrepancy_id ?? "");
    return found === undefined
      ? []
      : [found.text, found.wouldSettle, found.by].flatMap((text) => ledger.text(text));
  });
}

const kindAround = (finding: HTMLElement) => finding.closest("[data-kind]")?.getAttribute("data-kind") ?? "";

/** Every row of discrepancies.csv that page one numbers. */
export const numberedPairs = oncePerTrace((trace): { readonly row: Row; readonly shown: number }[] => {
  const { ledger } = trace;
  return onPage(trace, "[data-discrepancies][id]").flatMap((holder) =>
    idsIn(holder, "data-discrepancies").map((id) => {
      const row = ledger.material.discrepancies.find((found) => found.discrepancy_id === id);
      if (row === undefined) throw new Error(`no row of discrepancies.csv: ${id}`);
      return { row, shown: Number(/^difference-(\d+)$/u.exec(holder.getAttribute("id")!)![1]) };
    }),
  );
});

/** Speakers of one stance, each with the first day of it. */
function camp(cell: HTMLElement, trace: Trace): string[] {
  const { ledger } = trace;
  const members = claimsAt(trace, cell);
  const [{ proposition, stance }] = members as [Row];
  const camp = ledger.material.claims.filter(
    (one) => one.proposition === proposition && one.stance === stance,
  );
  const first = [...Map.groupBy(byPage(ledger, camp), (claim) => claim.speaker_id).values()].map(
    ([one]) => one!,
  );
  if (!members.every((claim, at) => claim === first[at]))
    throw new Error(`taken by ${first.map((claim) => claim.claim_id).join(", ")}`);
  const left = first.length - members.length;
  const named = members.flatMap((claim) => [...ledger.speaker(claim), ...ledger.said(claim)]);
  return [...named, ...(left === 0 ? [] : [number(left)])];
}
