import type { HTMLElement } from "node-html-parser";
import { oneDay, printedSpan, rangeOf } from "./days.ts";
import type { Row } from "./edition.ts";
import { statedNumber } from "./figures.ts";
import { caseOf, numberedPairs } from "./highlights.ts";
import type { Ledger } from "./ledger.ts";
import { claimsIn } from "./line-up.ts";
import { number, numbersIn } from "./numbers.ts";
import { type Pair, pairOf } from "./sentences.ts";
import type { Trace, Tracer } from "./trace.ts";

/** Title, what the sources hold counted, and the lines at the foot. */
export const MASTHEAD: readonly Tracer[] = [
  {
    id: "headline",
    at: ".masthead h1",
    numbers: (_, { ledger }) => ledger.text(ledger.dataset.headline ?? ledger.dataset.title),
  },
  {
    id: "title",
    at: ".running-head > span:first-child",
    numbers: (_, { ledger }) => ledger.text(ledger.dataset.title),
  },
  {
    id: "edition-and-span",
    at: ".masthead .edition",
    numbers: (_, { ledger }) => [number(ledger.material.edition), ...spanOfSources(ledger)],
  },
  { id: "footing", at: ".colophon, .running-foot > span:first-child", numbers: (_, trace) => footing(trace) },
  {
    id: "lead",
    at: ".masthead .lead",
    numbers: (_, trace) => [...lead(trace.ledger), ...deck(trace)],
  },
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

/** Reports, and the numbers that they give, for how many counts; up to four of one unit are told, more are counted. */
function lead(ledger: Ledger): string[] {
  const told = ledger.material.claims.filter(
    (claim) => ledger.focused(claim) && statedNumber(claim) !== null,
  );
  const numbers = [...new Set(told.map(statedNumber))].filter((one) => one !== null).sort((a, b) => a - b);
  const units = new Set(
    told.map(({ measure }) => ledger.localized(ledger.dataset.measures.get(measure!)!.unit)),
  );
  const areTold = units.size === 1 && numbers.length >= 2 && numbers.length <= 4;
  return [
    number(new Set(told.map((claim) => claim.source_id)).size),
    ...(areTold ? numbers.map(number) : [number(numbers.length)]),
    number(new Set(told.map((claim) => claim.measure)).size),
  ];
}

const EXCLUDING = ["conflict", "bound-violation", "self-contradiction", "contradiction"];

/** What can't both be true, what would have had to happen, and what isn't known: each by the first that page one has. */
function deck(trace: Trace): string[] {
  const { ledger } = trace;
  const firsts = numberedPairs(trace).map(({ row }) => pairOf(ledger, row));
  const excluded = firsts.find(({ row }) => EXCLUDING.includes(row.kind!) && row.if_same === "");
  const changed = firsts.find(({ row }) => row.kind === "change" && row.least_change !== "");
  return [
    ...excludedNumbers(ledger, excluded),
    ...(changed === undefined ? [] : changedNumbers(ledger, changed)),
    ...unknownNumbers(ledger),
  ];
}

/** On what page one is about: of figures, both. */
const inFocus = (ledger: Ledger, { a, b, subject }: Pair) =>
  a.claim_type === "estimate" && b.claim_type === "estimate"
    ? ledger.focused(a) && ledger.focused(b)
    : ledger.dataset.focus.includes(subject);

function excludedNumbers(ledger: Ledger, pair: Pair | undefined): string[] {
  if (pair === undefined) return ledger.only("en", "2", "1");
  const firm = ledger.material.discrepancies
    .filter((row) => EXCLUDING.includes(row.kind!) && row.if_same === "" && !isSettled(row))
    .map((row) => pairOf(ledger, row))
    .filter((one) => placed(one) !== placed(pair));
  const inOrder = [...firm.filter((one) => inFocus(ledger, one)), ...firm];
  const others = [...Map.groupBy(inOrder, placed).values()].map(([one]) => one!);
  const named = others.length <= 3 ? others : others.slice(0, 2);
  const part = pair.kind === "bound-violation" ? ledger.only("en", "1") : [];
  return [
    ...bothFigures(ledger, pair),
    ...part,
    ...named.flatMap(({ subject, a }) => [...ledger.subject(subject, "short"), ...ledger.scope(a)]),
    ...(others.length === named.length ? [] : [number(others.length - named.length)]),
  ];
}

/** A measure at another place, or of another population, is another subject. */
const placed = ({ subject, a }: Pair) => JSON.stringify([subject, a.place, a.population]);

/** Read by the curators as no conflict, and of the words that they read. */
const isSettled = ({ assessment, assessment_outdated: outdated }: Row) =>
  assessment !== "" && !assessment!.startsWith("unresolved") && outdated === "";

function bothFigures(ledger: Ledger, { a, b, subject }: Pair): string[] {
  if (a.claim_type === "statement") return ledger.subject(subject);
  const side = (claim: Row) => [
    ...[...ledger.words(claim), ...ledger.subject(claim.measure!)],
    ...ledger.scope(a),
  ];
  return a.measure === b.measure ? [...ledger.words(a), ...side(b)] : [...side(a), ...side(b)];
}

function changedNumbers(ledger: Ledger, pair: Pair): string[] {
  const { least_change: least, fewest_days: fewest, most_days: most } = pair.row;
  const days =
    most === "" ? [] : fewest === "" || fewest === "0" || fewest === most ? [most!] : [fewest!, most!];
  return [...bothFigures(ledger, pair), number(Math.abs(Number(least))), ...days];
}

function unknownNumbers(ledger: Ledger): string[] {
  const perhaps = ledger.material.discrepancies
    .filter((row) => row.if_same !== "")
    .map((row) => pairOf(ledger, row))
    .find((pair) => inFocus(ledger, pair));
  const unnamed = ledger.material.claims.filter(
    (claim) =>
      claim.claim_type === "estimate" &&
      ledger.focused(claim) &&
      ledger.dataset.speakers.get(claim.speaker_id!)?.unnamed,
  ).length;
  return [
    ...(perhaps === undefined
      ? []
      : [perhaps.a, perhaps.b].flatMap((claim) => ledger.subject(claim.measure!))),
    ...(unnamed === 0 ? [] : [number(unnamed)]),
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
