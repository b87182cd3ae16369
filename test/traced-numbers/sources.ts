import type { HTMLElement } from "node-html-parser";
import type { Row } from "./edition.ts";
import { proof } from "./masthead.ts";
import { number, numbersIn } from "./numbers.ts";
import { idsIn, type Trace, type Tracer } from "./trace.ts";

/** The sources, a line each in the one theme and with all that was checked in the other. */
export const SOURCES: readonly Tracer[] = [
  {
    id: "compact-source-rest",
    at: ".sources caption > .rest",
    numbers: (_, { page, ledger }) => [
      number(page.querySelectorAll("tr[data-source]").length),
      number(ledger.material.sources.length),
    ],
  },
  {
    id: "compact-source-name",
    at: ".source-lines th",
    numbers: (cell, trace) => trace.ledger.text(fullName(sourceAt(trace, cell))),
  },
  {
    id: "compact-source-day",
    at: ".source-lines td:nth-of-type(1)",
    numbers: (cell, trace) => trace.ledger.day(sourceAt(trace, cell).published!),
  },
  {
    id: "compact-source-headline",
    at: ".source-lines td:nth-of-type(2)",
    numbers: (cell, trace) => trace.ledger.text(sourceAt(trace, cell).headline!),
  },
  {
    id: "compact-source-claims",
    at: ".source-lines td:nth-of-type(3)",
    numbers: (cell, trace) => [number(claimsOfSource(trace, sourceAt(trace, cell)).length)],
  },
  { id: "source", at: "article.source", numbers: source },
];

/** One source as its row of sources.csv has it, with what was checked of it. */
function source(article: HTMLElement, trace: Trace): string[] {
  const { ledger } = trace;
  const row = sourceAt(trace, article);
  const { published, note } = ledger.dataset.sources.get(row.source_id!)!;
  const claims = claimsOfSource(trace, row);
  if (row.claims !== number(claims.length)) throw new Error(`sources.csv counts ${row.claims} claims`);
  const covered = ledger.material.evidence.sources.get(row.source_id!)?.coverage ?? null;
  const left = covered === null ? 0 : covered.figures - covered.covered - covered.ignored;
  const figures = covered === null ? [] : [covered.figures, covered.covered, covered.ignored].map(number);
  return [
    ...[...ledger.text(fullName(row)), ...ledger.day(row.published!)],
    ...[...ledger.text(row.headline!), ...ledger.text(row.byline!), ...ledger.text(row.url!)],
    ...[...ledger.text(row.archive_url!), ...ledger.day(row.updated!), ...ledger.day(row.accessed!)],
    ...[...ledger.text(published?.why ?? null), ...ledger.text(note)],
    ...[number(claims.length), ...proof(ledger, claims), ...figures, ...(left === 0 ? [] : [number(left)])],
    ...(row.sha256 === "" ? [] : ["256", ...numbersIn(row.sha256!.slice(0, 12), ledger.language)]),
  ];
}

export function sourceAt({ ledger }: Trace, element: HTMLElement): Row {
  const [id] = idsIn(element, "data-source");
  return ledger.material.sources.find((source) => source.source_id === id)!;
}

export const claimsOfSource = ({ ledger }: Trace, source: Row) =>
  ledger.material.claims.filter((claim) => claim.source_id === source.source_id);

/** "AFP, on SpaceWar.com". */
export function fullName(source: Row): string {
  const names = [source.agency!, source.publisher!].filter((name) => name !== "");
  return names.length === 0 ? source.source_id! : names.join(", ");
}
