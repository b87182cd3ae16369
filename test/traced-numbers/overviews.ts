import type { HTMLElement } from "node-html-parser";
import { byPage, listed } from "./cases.ts";
import type { Row } from "./edition.ts";
import type { Ledger } from "./ledger.ts";
import { number, numbersIn } from "./numbers.ts";
import { claimLinked, claimsAt, parentOf, sameOf, type Trace, type Tracer } from "./trace.ts";

/** Timeline, matrix, carriers, reports of one utterance, method and rules. */
export const OVERVIEWS: readonly Tracer[] = [
  { id: "heading", at: "main h2[id]:not(#focus), .method h3", numbers: heading },
  {
    id: "time-key",
    at: ".timeline .key li",
    numbers: (item, { page, fixed, ledger }) => {
      const at = page.querySelectorAll(".timeline .key li").indexOf(item);
      const { said, "as-of": asOf, published } = fixed.clocks;
      const clocks =
        page.querySelectorAll(".timeline .key li").length === 3 ? [said, asOf, published] : [said, published];
      return ledger.text(clocks[at]!);
    },
  },
  { id: "time-axis", at: ".timeline svg.axis text.tick", numbers: dayTick },
  {
    id: "time-alternative",
    at: ".timeline svg.axis",
    attribute: "aria-label",
    numbers: (_, { ledger }) => {
      const { claims } = ledger.material;
      const rows = new Set(claims.map((row) => `${row.source_id} ${row.speaker_id} ${row.said}`));
      return [number(rows.size), number(new Set(claims.map((row) => row.source_id)).size)];
    },
  },
  {
    id: "time-marks",
    at: ".timeline svg.time",
    attribute: "aria-label",
    numbers: (drawing, trace) => {
      const claims = claimsAt(trace, drawing);
      const { ledger } = trace;
      const asOf = new Set(claims.map((claim) => claim.as_of!));
      const published = sameOf(claims, (claim) => ledger.day(claim.published!));
      return [
        ...sameOf(claims, (claim) => ledger.day(claim.said!)),
        ...[...asOf].flatMap((day) => ledger.day(day)),
        ...published,
      ];
    },
  },
  {
    id: "time-source",
    at: ".timeline:not(.register) tr.group th",
    numbers: (head, trace) => {
      const claim = claimsAt(trace, head.closest("tbody")!.querySelector("tr.row")!)[0]!;
      const { ledger } = trace;
      return [...ledger.text(ledger.sourceName(claim.source_id!)), ...ledger.day(claim.published!)];
    },
  },
  {
    id: "time-speaker",
    at: ".timeline tr.row th.by",
    numbers: (cell, trace) => sameOf(claimsAt(trace, cell), (claim) => trace.ledger.speaker(claim)),
  },
  {
    id: "time-said",
    at: ".timeline:not(.register) tr.row td.said:not([data-label])",
    numbers: (cell, trace) => sameOf(claimsAt(trace, cell), (claim) => trace.ledger.said(claim)),
  },
  {
    id: "time-as-of",
    at: ".timeline tr.row td.said[data-label]",
    numbers: (cell, trace) => {
      const days = new Set(claimsAt(trace, cell).map((claim) => claim.as_of!));
      return [...days].flatMap((day) => trace.ledger.day(day));
    },
  },
  {
    id: "time-words",
    at: ".timeline:not(.register) .told",
    numbers: (told, trace) => {
      const claim = claimLinked(trace, told.querySelector("a")!);
      if (!claimsAt(trace, told).includes(claim)) throw new Error("a claim of another row");
      return claim.claim_type === "estimate"
        ? [
            ...[...trace.ledger.subject(claim.measure!), ...trace.ledger.scope(claim)],
            ...trace.ledger.words(claim),
          ]
        : trace.ledger.subject(claim.proposition!, "short");
    },
  },
  { id: "matrix-column", at: ".matrix th.upright", numbers: matrixColumn },
  {
    id: "matrix-speaker",
    at: ".matrix tbody th[scope=row]",
    numbers: (cell, trace) => sameOf(claimsAt(trace, cell), (claim) => trace.ledger.speaker(claim)),
  },
  {
    id: "matrix-stance",
    at: ".matrix tbody a",
    numbers: (link, trace) => {
      const claim = claimLinked(trace, link);
      if (!claimsAt(trace, link).includes(claim)) throw new Error("a claim of another row");
      return trace.ledger.said(claim);
    },
  },
  {
    id: "carrier",
    at: ".carriers-table tr.row th[scope=row]",
    numbers: (cell, trace) => {
      const id = speakerAt(cell, trace);
      const role = trace.ledger.dataset.speakers.get(id)!.role;
      return [...trace.ledger.text(trace.ledger.speakerName(id)), ...trace.ledger.text(role)];
    },
  },
  {
    id: "carrier-origin",
    at: ".carriers-table tr.row th + td",
    numbers: (cell, trace) => {
      const { ledger } = trace;
      const id = speakerAt(cell, trace);
      const claims = claimsOf(id, trace);
      const origins = new Set(claims.map((claim) => claim.origin!));
      return [...origins]
        .filter((origin) => origin !== id)
        .flatMap((origin) => {
          const from = claims.filter((claim) => claim.origin === origin).length;
          const some = from === claims.length ? [] : [number(from)];
          return [...ledger.text(ledger.partyName(origin)), ...some];
        });
    },
  },
  { id: "carrier-route", at: ".carriers-table .route", numbers: route },
  {
    id: "reports-note",
    at: "section.reports > .small",
    numbers: (_, { fixed, ledger }) => ledger.text(fixed.analysis.reports.note),
  },
  { id: "reports-utterance", at: "tbody[data-utterance] tr.group th", numbers: utterance },
  {
    id: "reports-subject",
    at: "tr[data-subject] th",
    numbers: (cell, { ledger }) => ledger.subject(cell.closest("tr")!.getAttribute("data-subject")!, "short"),
  },
  { id: "reports-told-by", at: "tr[data-subject] td", numbers: toldBy },
  { id: "method", at: ".method:not(.method-in-brief) > dl:first-of-type dd", numbers: method },
  {
    id: "rule-title",
    at: "[data-rule] dt",
    numbers: (term, trace) => trace.ledger.text(ruleAt(term, trace).title),
  },
  {
    id: "rule-text",
    at: "[data-rule] dd",
    numbers: (text, trace) => {
      const rule = text.closest("[data-rule]")!.getAttribute("data-rule")!;
      const found = trace.ledger.material.discrepancies.filter((row) => row.rule === rule);
      return [...trace.ledger.text(ruleAt(text, trace).description), number(found.length)];
    },
  },
];

/** The heading's own words; numbers stand in them only as words. */
function heading(head: HTMLElement, { fixed, ledger }: Trace): string[] {
  const { labels, analysis, cuts, pictures } = fixed;
  const known: Readonly<Record<string, string>> = {
    ...{ lineup: labels.lineup, differences: labels.differences, findings: labels.findings },
    ...{ timeline: labels.timeline, matrix: labels.matrix, concordances: labels.concordances },
    ...{ carriers: labels.carriers, reports: analysis.reports.heading, method: labels.method },
    ...{ figures: labels.table, stances: labels.stances, sources: labels.sources, changes: labels.changes },
    ...{ ladder: pictures.ladder.heading, required: pictures.required.heading },
    ...{ provenance: pictures.provenance.heading },
    ...{ "day-notes": labels.dayNotes, rules: analysis.rulesHeading },
    ...{ "other-findings": cuts.headings.findings, "other-concordances": cuts.headings.concordances },
  };
  return ledger.text(known[head.getAttribute("id")!] ?? null);
}

/** Days at even steps, all within those on which anything was said or came out. */
function dayTick(tick: HTMLElement, trace: Trace): string[] {
  const { ledger } = trace;
  const { claims } = ledger.material;
  const days = claims
    .flatMap((claim) => [claim.said!, claim.published!])
    .flatMap((date) => date.match(/\d{4}-\d\d-\d\d/gu) ?? [])
    .map((date) => Date.parse(date) / 86_400_000);
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const lines = parentOf(tick).querySelectorAll("line.grid");
  const at = parentOf(tick).querySelectorAll("text.tick").indexOf(tick);
  // The days' own bands give the scale: each row draws the day on which its source came out.
  const scale = bandsOf(tick.closest("table")!, trace);
  const day =
    Math.floor((Number(lines[at]!.getAttribute("x1")) - scale.start) / scale.width + 1e-6) + scale.day;
  if (day < from || day > to) throw new Error("a tick off the axis");
  return ledger.day(new Date(day * 86_400_000).toISOString().slice(0, 10));
}

/** Left edge of a day and the width of one, from the bands of two sources that came out on known days. */
function bandsOf(table: HTMLElement, trace: Trace) {
  const bands = table.querySelectorAll("tr.row").flatMap((row) => {
    const claim = claimsAt(trace, row)[0]!;
    return [
      ...known(claim.published!, row.querySelector("rect.published")),
      ...known(claim.said!, row.querySelector("rect.said-bar")),
    ];
  });
  const [first, last] = [
    bands.toSorted((x, y) => x.day - y.day)[0]!,
    bands.toSorted((x, y) => y.day - x.day)[0]!,
  ];
  const width = (last.middle - first.middle) / (last.day - first.day);
  return { day: first.day, width, start: first.middle - width / 2 };
}

function known(date: string, rect: HTMLElement | null): { day: number; middle: number }[] {
  if (rect === null || !/^\d{4}-\d\d-\d\d$/u.test(date)) return [];
  const [x, width] = [Number(rect.getAttribute("x")), Number(rect.getAttribute("width"))];
  return [{ day: Date.parse(date) / 86_400_000, middle: x + width / 2 }];
}

/** The proposition that the claims below a column's head are on. */
function matrixColumn(head: HTMLElement, trace: Trace): readonly string[] {
  const at = parentOf(head).querySelectorAll("th.upright").indexOf(head);
  const rows = head.closest("table")!.querySelectorAll("tbody tr");
  const cells = rows.map((row) => row.querySelectorAll("td:not(.party)")[at]!);
  const claims = cells.flatMap((cell) => cell.querySelectorAll("a").map((link) => claimLinked(trace, link)));
  return sameOf(claims, (claim) => trace.ledger.subject(claim.proposition!, "short"));
}

/** The speaker of a row: by party, both in the order of speakers.yaml; those without a party come last. */
function speakerAt(cell: HTMLElement, { ledger, page }: Trace): string {
  const told = new Set(ledger.material.claims.map((claim) => claim.speaker_id!));
  const known = [...ledger.dataset.speakers.values()].filter(({ id }) => told.has(id));
  const parties = Map.groupBy(known, ({ party }) => (party === null ? "" : ledger.localized(party)));
  const none = parties.get("") ?? [];
  parties.delete("");
  const inOrder = [...parties.values(), none].flat();
  const rows = page.querySelectorAll(".carriers-table tr.row");
  if (rows.length !== inOrder.length) throw new Error(`${inOrder.length} speakers`);
  return inOrder[rows.indexOf(cell.closest("tr")!)]!.id;
}

function claimsOf(speaker: string, { ledger }: Trace): Row[] {
  return byPage(
    ledger,
    ledger.material.claims.filter((claim) => claim.speaker_id === speaker),
  );
}

/** A way by which claims of the row's speaker came, and how many came by it. */
function route(part: HTMLElement, trace: Trace): string[] {
  const { ledger } = trace;
  const routes = Map.groupBy(claimsOf(speakerAt(part, trace), trace), (claim) => ledger.route(claim));
  const at = parentOf(part).querySelectorAll(".route").indexOf(part);
  const [chain, claims] = [...routes][at]!;
  return [...ledger.text(chain), number(claims.length)];
}

const utteranceAt = (element: HTMLElement) =>
  element.closest("[data-utterance]")!.getAttribute("data-utterance")!;

function reportsOf(element: HTMLElement, { ledger }: Trace): Row[] {
  const id = utteranceAt(element);
  return ledger.inOrder(ledger.material.claims.filter((claim) => claim.utterance === id));
}

function utterance(head: HTMLElement, trace: Trace): string[] {
  const { ledger } = trace;
  const claims = reportsOf(head, trace);
  const speakers = [...new Set(claims.map((claim) => ledger.speakerName(claim.speaker_id!)))];
  return [...listed(ledger, speakers), ...sameOf(claims, (claim) => ledger.said(claim))];
}

/** Sources that tell it, or what it follows from; or else those that report the utterance without it. */
function toldBy(cell: HTMLElement, trace: Trace): string[] {
  const { ledger } = trace;
  const subject = cell.closest("tr")!.getAttribute("data-subject")!;
  const claims = reportsOf(cell, trace);
  const reporting = [...ledger.dataset.sources.keys()].filter((id) =>
    claims.some((claim) => claim.source_id === id),
  );
  const telling = (source: string, on: (claim: Row) => boolean) =>
    claims.some((claim) => claim.source_id === source && on(claim));
  const outright = reporting.filter((id) => telling(id, (claim) => ledger.subjectOf(claim) === subject));
  const others = reporting.filter((id) => !outright.includes(id));
  const implied = others.filter((id) => telling(id, (claim) => carries(claim, subject, ledger)));
  const isTold = parentOf(cell).querySelector("td") === cell;
  const named = isTold ? [...outright, ...implied] : others.filter((id) => !implied.includes(id));
  return ledger.text(named.map((id) => ledger.sourceName(id)).join(", "));
}

/** What is affirmed holds for what it implies, what is denied for what implies it. */
function carries(claim: Row, subject: string, ledger: Ledger): boolean {
  const implies = (special: string, general: string): boolean =>
    (ledger.dataset.propositions.get(special)?.implies ?? []).some(
      (next) => next === general || implies(next, general),
    );
  if (claim.claim_type !== "statement") return false;
  if (claim.stance === "affirms") return implies(claim.proposition!, subject);
  return claim.stance === "denies" && implies(subject, claim.proposition!);
}

/** The settings of comparison, each in its sentence; the other sentences are the method's own. */
function method(text: HTMLElement, { fixed, ledger, page }: Trace): string[] {
  const { windowDays, about, rounding } = ledger.dataset.comparison;
  const percent = (share: number) => number(Math.round(share * 10_000) / 100);
  const at = page.querySelectorAll(".method > dl:first-of-type dd").indexOf(text);
  // "… save where one is a part of another"; "Two bare figures …, one is the other rounded".
  if (at === 0) return [number(windowDays), ...ledger.only("en", "1")];
  if (at === 1) return [percent(about), "2", percent(rounding), ...ledger.only("en", "1")];
  const settings = { window: "", about: "", rounding: "" };
  return numbersIn(fixed.method(settings)[at]!.text, ledger.language);
}

function ruleAt(element: HTMLElement, { fixed }: Trace) {
  return fixed.analysis.rules[element.closest("[data-rule]")!.getAttribute("data-rule")!]!;
}
