import type { HTMLElement } from "node-html-parser";
import { oneDay } from "./days.ts";
import type { Row } from "./edition.ts";
import { Ledger } from "./ledger.ts";
import { number } from "./numbers.ts";
import { onPage, parentOf, type Trace, type Tracer } from "./trace.ts";

/** What came, went and changed since the edition before, by the rows of changes.csv. */
export const CHANGES: readonly Tracer[] = [
  {
    id: "changes-counted",
    at: ".changes > p:not(.aside)",
    numbers: (_, trace) => {
      const { edition, date } = trace.ledger.material.before!;
      const counts = groupsOf(trace).map(({ subjects }) => number(subjects.length));
      return [number(edition), ...oneDay(date, true), ...counts];
    },
  },
  { id: "change", at: ".changes li", numbers: change },
  {
    id: "changes-left-out",
    at: ".changes > p.aside",
    numbers: (_, trace) => {
      const left = groupsOf(trace).map(({ subjects }) => Math.max(0, subjects.length - MOST));
      return [number(left.reduce((sum, count) => sum + count, 0))];
    },
  },
];

/** Of one group; changes.csv has the others. */
const MOST = 20;
const GROUPS = ["claim", "source", "discrepancy"].flatMap((type) =>
  ["added", "withdrawn", type === "discrepancy" ? "reclassified" : "changed"].map((done) => ({ type, done })),
);
const CONCORDANT = ["", "update", "compatible", "agreement", "echo"];

interface Group {
  readonly type: string;
  /** Rows of changes.csv by what they are about. */
  readonly subjects: readonly (readonly Row[])[];
}

/** In the order in which they are printed; pairs that only go together, before and after, are no news. */
function groupsOf({ ledger }: Trace): Group[] {
  const { changes, edition } = ledger.material;
  const news = changes.filter(
    (row) =>
      row.edition === number(edition) &&
      (row.subject_type !== "discrepancy" ||
        ![row.old!, row.new!].every((kind) => CONCORDANT.includes(kind))),
  );
  return GROUPS.map(({ type, done }) => {
    const rows = news.filter((row) => row.subject_type === type && row.change === done);
    return { type, subjects: [...Map.groupBy(rows, (row) => row.subject_id).values()] };
  }).filter(({ subjects }) => subjects.length > 0);
}

function change(item: HTMLElement, trace: Trace): string[] {
  const at = onPage(trace, ".changes ul").indexOf(parentOf(item));
  const { type, subjects } = groupsOf(trace)[at]!;
  const rows = subjects[parentOf(item).querySelectorAll("li").indexOf(item)]!;
  return TELL[type]!(rows, trace.ledger, new Ledger(trace.ledger.material.before!, trace.ledger.language));
}

type Tell = (rows: readonly Row[], now: Ledger, before: Ledger) => string[];

const TELL: Readonly<Record<string, Tell>> = {
  claim: (rows, now, before) => {
    const ledger = has(now, rows[0]!) ? now : before;
    const claim = ledger.claim(rows[0]!.subject_id!);
    const head = [...sideOf(ledger, claim), ...ledger.subject(ledger.subjectOf(claim))];
    return rows[0]!.change === "changed" ? [...head, ...valuesOf(rows, now, before)] : head;
  },
  source: (rows, now, before) => {
    const id = rows[0]!.subject_id!;
    const ledger = now.dataset.sources.has(id) ? now : before;
    const row = ledger.material.sources.find((source) => source.source_id === id)!;
    const head = [...ledger.text(ledger.sourceName(id)), ...ledger.text(row.headline!)];
    return [
      ...head,
      ...ledger.day(row.published!),
      ...(rows[0]!.change === "changed" ? valuesOf(rows, now, before) : []),
    ];
  },
  discrepancy: (rows, now, before) => {
    const isPair = (pair: Row) => pair.discrepancy_id === rows[0]!.subject_id;
    const ledger = now.material.discrepancies.some(isPair) ? now : before;
    const pair = ledger.material.discrepancies.find(isPair)!;
    return ["claim_a", "claim_b"].flatMap((end) => sideOf(ledger, ledger.claim(pair[end]!)));
  },
};

const has = ({ material }: Ledger, row: Row) =>
  material.claims.some((claim) => claim.claim_id === row.subject_id);

/** "NIS (NTB) up to 10,000". */
function sideOf(ledger: Ledger, claim: Row): string[] {
  const source = ledger.text(ledger.sourceName(claim.source_id!));
  return [...ledger.speaker(claim), ...source, ...ledger.words(claim)];
}

const FIGURE = ["amount", "low", "high", "modifier", "words"];
const DATES = ["said", "as_of", "published"];

/** What has numbers of its own and now reads otherwise: the new value, then the old one; a figure as a whole. */
function valuesOf(rows: readonly Row[], now: Ledger, before: Ledger): string[] {
  const fields = rows.map((row) => (FIGURE.includes(row.field!) ? "figure" : row.field!));
  return [...new Set(fields)].flatMap((field) => {
    if (field === "figure")
      return [now, before].flatMap((ledger) => ledger.words(ledger.claim(rows[0]!.subject_id!)));
    const row = rows.find((one) => one.field === field)!;
    const values = [row.new!, row.old!];
    if (DATES.includes(field)) return values.flatMap((value) => now.day(value));
    if (field === "excerpt") return values.flatMap((value) => now.text(value));
    // "found more than once".
    return field === "verification" && values.includes("ambiguous") ? ["1"] : [];
  });
}
