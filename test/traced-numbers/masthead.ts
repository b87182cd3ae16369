import type { HTMLElement } from "node-html-parser";
import { oneDay, printedSpan, rangeOf } from "./days.ts";
import type { Row } from "./edition.ts";
import { statedNumber } from "./figures.ts";
import { caseOf } from "./highlights.ts";
import type { Ledger } from "./ledger.ts";
import { claimsIn } from "./line-up.ts";
import { number, numbersIn } from "./numbers.ts";
import { pairOf, partAndWhole } from "./sentences.ts";
import type { Trace, Tracer } from "./trace.ts";

/** Title, what the sources hold counted, and the lines at the foot. */
export const MASTHEAD: readonly Tracer[] = [
  {
    id: "title",
    at: ".masthead h1, .running-head > span:first-child",
    numbers: (_, { ledger }) => ledger.text(ledger.dataset.title),
  },
  {
    id: "edition-and-span",
    at: ".masthead .edition",
    numbers: (_, { ledger }) => [number(ledger.material.edition), ...spanOfSources(ledger)],
  },
  { id: "footing", at: ".colophon, .running-foot > span:first-child", numbers: (_, trace) => footing(trace) },
  { id: "lead", at: ".masthead .lead", numbers: (_, { ledger }) => lead(ledger) },
  { id: "digest", at: ".masthead .rest", numbers: digest },
];

function spanOfSources({ material }: Ledger): string[] {
  const days = material.sources
    .filter((source) => source.published !== "")
    .flatMap((source) => {
      const { from, to } = rangeOf(source.published!);
      return [from, to].filter((day) => day !== null);
    })
    .sort();
  return printedSpan(days[0]!, days.at(-1)!);
}

function footing({ ledger }: Trace): string[] {
  const { claims, sources, edition } = ledger.material;
  return [
    ...numbersIn(ledger.dataset.id, ledger.language),
    ...[number(edition), number(claims.length), number(sources.length)],
    ...proof(ledger, claims),
  ];
}

/** Of how many excerpts stand in the archive, or stood there on the day of the lock. */
export function proof({ material }: Ledger, claims: readonly Row[]): string[] {
  const locked = claims.flatMap((claim) => {
    const found = material.evidence.claims.get(claim.claim_id!);
    return claim.verification === "no-archive" && found?.verifiedOn ? [found.verifiedOn] : [];
  });
  const found = claims.filter((claim) => claim.verification === "verified").length + locked.length;
  const unchecked = claims.filter((claim) => claim.verification === "no-archive").length - locked.length;
  if (unchecked === claims.length) return [];
  const latest = locked.sort().at(-1);
  const day = latest === undefined ? [] : oneDay(latest, true);
  return found === claims.length ? day : [number(found), number(claims.length), ...day];
}

/** Reports, the numbers that they give, for how many counts; pairs that exclude each other; parts above wholes. */
function lead(ledger: Ledger): string[] {
  const { claims, discrepancies } = ledger.material;
  const told = claims.filter((claim) => ledger.focused(claim) && statedNumber(claim) !== null);
  const about = (row: Row, ...kinds: string[]) =>
    kinds.includes(row.kind!) && ledger.dataset.focus.includes(row.subject!);
  const excluding = discrepancies.filter((row) => about(row, "conflict", "self-contradiction")).length;
  const parts = discrepancies
    .filter((row) => about(row, "bound-violation"))
    .map((row) => partAndWhole(ledger, pairOf(ledger, row))[0]);
  const larger = new Set(parts).size;
  return [
    number(new Set(told.map((claim) => claim.source_id)).size),
    number(new Set(told.map(statedNumber)).size),
    number(new Set(told.map((claim) => claim.measure)).size),
    ...(excluding === 0 ? ledger.only("en", "2") : [number(excluding)]),
    ...(larger === 0 ? [] : [number(larger)]),
  ];
}

/** "The brief shows 5 of 60 claims": those of its rows, and those that its sentences are on. */
function digest(_: HTMLElement, trace: Trace): string[] {
  const { ledger, page } = trace;
  const shown = claimsIn(page, trace);
  for (const told of page.querySelectorAll(".highlight"))
    for (const { a, b } of caseOf(told, trace).pairs) shown.add(a).add(b);
  return [number(shown.size), number(ledger.material.claims.length)];
}
