import { inline } from "../edit/index.ts";
import { readCellDate } from "./cell-date.ts";
import { type ColumnLook, groupingOf, LOOKED_AT, lookAt, ordersOf } from "./column-guess.ts";
import { isOurColumn } from "./columns.ts";
import type { ForeignTable } from "./foreign-table.ts";
import { COUNTS_NOTHING, COUNTS_SOMETHING, HEADING_WORDS, WHO_COUNTS, wordsOf } from "./heading-words.ts";
import { isId } from "./names.ts";
import { ratingLines } from "./open-stances.ts";
import { customLines } from "./suggest-customs.ts";

/** A line of the mapping; what is unsure about it stands behind. */
interface Line {
  readonly key: string;
  /** As YAML. */
  readonly value: string;
  readonly unsure?: string;
}

/**
 * A mapping (YAML) for a table that nobody has mapped yet, by its headings and the first of its rows: one that an import
 * takes as it is, wherever that can be, with a comment on each line that is a guess.
 */
export function suggestMapping(table: ForeignTable): string {
  const looks = lookAt(table);
  const found = meanings(looks);
  const wide = wideColumns(looks, found);
  const figures = wide === null ? FIGURES.flatMap((name) => found.get(name) ?? []) : wide.columns;
  const base = (table.file.split(/[\\/]/).at(-1) ?? "").replace(/\.[^.]+$/, "");
  const title = base.replace(/[-_]+/g, " ").trim() || "Table";
  const looked = Math.min(LOOKED_AT, table.rows.length);
  const columns = columnLines(looks, found, wide, title);
  const span = Object.values(spanOf(looks) ?? {}) as ColumnLook[];
  const read = new Set([...found.values(), ...(wide?.columns ?? []), ...span].map(({ index }) => index));
  const unread = looks.filter(({ index, heading }) => !read.has(index) && !isOurColumn(heading));
  return [
    `# Suggested from the headings and the first ${looked} rows of ${oneLine(base)}. Read each line marked "unsure".`,
    `title: ${inline(title.charAt(0).toUpperCase() + title.slice(1))}`,
    `question: ${inline(`What does ${title} say?`)}   # unsure: what readers are to see`,
    ...signLines(figures),
    ...dateLines([...looks.filter(({ isDate }) => isDate), ...dayHeadings(wide)]),
    ...figureLine(found, wide),
    ...(wide === null ? [] : [unpivotLine(wide)]),
    ...customLines(table, found, figures),
    "# over_time: grows   # grows (only ever rises), fixed (one quantity) or varies; left out, varies",
    ...ratingLines(table.rows),
    ...(columns.length === 0 ? [] : ["columns:"]),
    ...columns.map(
      ({ key, value, unsure }) => `  ${key}: ${value}${unsure === undefined ? "" : `   # unsure: ${unsure}`}`,
    ),
    ...(unread.length === 0 ? [] : [`# not read: ${unread.map(({ name }) => oneLine(name)).join(", ")}`]),
    "",
  ].join("\n");
}

const FIGURES = ["amount", "low", "high"] as const;
const DATES = ["said", "as_of", "published"] as const;
type Meanings = ReadonlyMap<string, ColumnLook>;

const oneLine = (text: string): string => text.replace(/\s+/gu, " ");

/** Our columns, and the column of theirs that each is most likely filled from. */
function meanings(looks: readonly ColumnLook[]): Meanings {
  const found = new Map<string, ColumnLook>();
  const taken = new Set<number>();
  const take = (name: string, look: ColumnLook | undefined) => {
    if (look === undefined || found.has(name)) return;
    found.set(name, look);
    taken.add(look.index);
  };
  for (const look of looks) if (isOurColumn(look.heading) && look.cells.length > 0) take(look.heading, look);
  for (const [name, words] of Object.entries(HEADING_WORDS)) {
    const fitting = looks.filter((look) => !taken.has(look.index) && fits(name, look));
    const rank = ({ heading }: ColumnLook) => rankOf(heading, words);
    take(name, fitting.filter((look) => rank(look) < words.length).toSorted((a, b) => rank(a) - rank(b))[0]);
  }
  // By what the cells look like, where the headings say nothing.
  const open = () => looks.filter(({ index, cells }) => !taken.has(index) && cells.length > 0);
  take(
    "said",
    open().find(({ isDate }) => isDate),
  );
  take(
    "url",
    open().find(({ isAddress }) => isAddress),
  );
  const counting = open().filter(
    (look) => look.isFigure && !look.isDate && !COUNTS_NOTHING.test(look.heading.trim()),
  );
  const [only, ...others] = counting;
  if (others.length === 0 && !found.has("low") && !found.has("proposition")) take("amount", only);
  return found;
}

/** Of a heading, or of a part of its path (`who.name`); beyond the last where none of the words is it. */
function rankOf(heading: string, words: readonly string[]): number {
  const parts = [heading, ...heading.split(".")].map((part) => words.indexOf(wordsOf(part)));
  return parts.find((at) => at !== -1) ?? words.length;
}

function fits(name: string, { isDate, isFigure, isAddress, isUnique, cells }: ColumnLook): boolean {
  if (cells.length === 0) return false;
  if (DATES.some((date) => date === name)) return isDate;
  if (FIGURES.some((figure) => figure === name)) return isFigure && !isDate;
  if (name === "url") return isAddress;
  if (name === "claim_id") return isUnique && !isDate;
  if (isAddress) return false;
  return name === "note" || name === "excerpt" || !(isDate || (isFigure && name !== "population"));
}

interface Wide {
  readonly columns: readonly ColumnLook[];
  readonly name: "as_of" | "speaker" | "measure";
}

/** A column a day, by headings that are days; else columns of figures where no one of them is the figure. */
function wideColumns(looks: readonly ColumnLook[], found: Meanings): Wide | null {
  if (found.has("low") || found.has("high") || found.has("stance")) return null;
  if (found.has("amount")) {
    const taken = found.get("amount");
    if (taken === undefined || COUNTS_SOMETHING.test(taken.heading) || isOurColumn(taken.heading))
      return null;
  }
  const days = looks.filter(
    ({ heading, isFigure, cells }) => isDay(heading) && (isFigure || cells.length === 0),
  );
  if (days.length >= 2) return { columns: days, name: "as_of" };
  const others = [...found].flatMap(([name, { index }]) =>
    FIGURES.some((one) => one === name) ? [] : index,
  );
  const counting = looks.filter(
    ({ index, heading, isFigure, isDate }) =>
      isFigure && !isDate && !others.includes(index) && !COUNTS_NOTHING.test(heading.trim()),
  );
  if (counting.length < 2) return null;
  const isWho = counting.filter(({ heading }) => WHO_COUNTS.test(heading)).length * 2 >= counting.length;
  return { columns: counting, name: isWho && !found.has("speaker") ? "speaker" : "measure" };
}

function isDay(heading: string): boolean {
  const read = /\d/.test(heading) ? readCellDate(heading, null) : null;
  return read !== null && ("edtf" in read || / or \d{4}-/.test(read.reason));
}

/** A heading as if it were a cell. */
function headingLook(heading: string): ColumnLook {
  const shape = { isUnique: true, isDate: true, isFigure: false, isAddress: false };
  return { name: heading, heading, index: -1, cells: [heading], ...shape };
}

function dayHeadings(wide: Wide | null): ColumnLook[] {
  return wide?.name === "as_of" ? wide.columns.map(({ heading }) => headingLook(heading)) : [];
}

function signLines(figures: readonly ColumnLook[]): string[] {
  const grouping = groupingOf(figures);
  if (grouping === null) return ["# language: en   # or nb: what parts thousands and decimals in the cells"];
  const sure = grouping.cells > 3 ? "" : "   # unsure: few cells show what parts thousands";
  return [`numbers: {group: ${inline(grouping.mark)}}${sure}`];
}

function dateLines(dates: readonly ColumnLook[]): string[] {
  const orders = ordersOf(dates);
  if (orders === "any") return [];
  const [only, ...others] = orders;
  if (only !== undefined && others.length === 0) return [`dates: ${only}`];
  const said = only === undefined ? "no one order fits all days" : `the days fit ${orders.join(" and ")}`;
  return [`# dates: dmy   # to be decided: ${said}; rows whose day may be two are rejected until then`];
}

function figureLine(found: Meanings, wide: Wide | null): string[] {
  const low = found.get("low");
  const high = found.get("high");
  if (wide !== null || (low === undefined && high === undefined)) return [];
  const best = found.get("amount");
  const parts = Object.entries({ low, best, high }).flatMap(([part, look]) =>
    look === undefined ? [] : [`${part}: ${inline(look.name)}`],
  );
  return [`figure: {${parts.join(", ")}}`];
}

function unpivotLine({ columns, name }: Wide): string {
  const [first, last] = [columns[0], columns.at(-1)];
  const isRun = first !== undefined && last !== undefined && last.index - first.index + 1 === columns.length;
  const named =
    isRun && columns.length > 4
      ? `{from: ${inline(first.name)}, to: ${inline(last.name)}}`
      : `[${columns.map((look) => inline(look.name)).join(", ")}]`;
  const unsure = name === "as_of" ? "" : `   # unsure: are the headings each a ${name}?`;
  return `unpivot: {columns: ${named}, name: ${name}}${unsure}`;
}

function columnLines(
  looks: readonly ColumnLook[],
  found: Meanings,
  wide: Wide | null,
  title: string,
): Line[] {
  const isParted = found.has("low") || found.has("high");
  const lines: Line[] = [];
  const span = spanOf(looks);
  const has = (name: string) => found.has(name) || wide?.name === name;
  for (const name of Object.keys(HEADING_WORDS)) {
    const look = name === "said" && span !== null ? span.to : found.get(name);
    if (name === "as_of" && span !== null && wide?.name !== "as_of") {
      lines.push({ key: name, value: text(`{${span.from.name}}/{${span.to.name}}`) });
      continue;
    }
    if (wide !== null && (name === wide.name || FIGURES.some((one) => one === name))) continue;
    if (isParted && FIGURES.some((one) => one === name)) continue;
    const line = look === undefined ? constant(name, has, found, wide, title) : fromColumn(name, look, wide);
    if (line !== null) lines.push(line);
  }
  return lines;
}

/** Two columns of days, the first and the last that the figure holds for. */
function spanOf(looks: readonly ColumnLook[]): { readonly from: ColumnLook; readonly to: ColumnLook } | null {
  const called = (pattern: RegExp) =>
    looks.find(({ heading, isDate }) => isDate && pattern.test(wordsOf(heading)));
  const from = called(/^(?:from|start|fra)(?: (?:date|dato))?$|^date (?:from|start)$/);
  const to = called(/^(?:to|end|until|til|slutt)(?: (?:date|dato))?$|^date (?:to|end)$/);
  return from === undefined || to === undefined ? null : { from, to };
}

function fromColumn(
  name: string,
  { name: theirs, heading, cells }: ColumnLook,
  wide: Wide | null,
): Line | null {
  const isOwn = heading === name;
  if (name === "claim_id" && wide !== null) return { key: name, value: text(`{${theirs}} {${wide.name}}`) };
  if (name === "excerpt" && cells.some((cell) => cell.split(/\s+/).length > 20))
    return {
      key: name,
      value: `{column: ${inline(theirs)}, words: 20}`,
      unsure: "an excerpt has at most 20 words",
    };
  if (isOwn) return null;
  const isSource = name === "speaker" && /^(?:source|kilde)$/i.test(heading);
  const line = { key: name, value: inline(theirs) };
  return isSource ? { ...line, unsure: "is it who says so, or who published it?" } : line;
}

/** What every claim needs and no column gives. */
function constant(
  name: string,
  has: (name: string) => boolean,
  found: Meanings,
  wide: Wide | null,
  title: string,
): Line | null {
  const counted = found.get("amount") ?? found.get("low") ?? found.get("high");
  const label =
    counted === undefined || COUNTS_SOMETHING.test(counted.heading) ? title : oneLine(counted.heading);
  const isEstimate = counted !== undefined || wide !== null;
  switch (name) {
    case "measure":
      return isEstimate && !has("proposition")
        ? { key: name, value: text(label), unsure: "what is counted?" }
        : null;
    case "stance":
      return has("proposition")
        ? { key: name, value: text("affirms"), unsure: "does each row affirm it?" }
        : null;
    case "unit":
      return isEstimate && !has("proposition")
        ? {
            key: name,
            value: text(isWord(label) && wide === null ? label.toLowerCase() : "people"),
            unsure: "what is one of them?",
          }
        : null;
    case "speaker":
      if (has("speaker_id")) return null;
      return {
        key: name,
        value: orElse(found.get("publisher") ?? found.get("agency"), title),
        unsure: "who says so?",
      };
    case "publisher":
      if (["source_id", "headline", "agency", "url"].some(has)) return null;
      return { key: name, value: orElse(found.get("speaker"), title), unsure: "who published it?" };
    case "excerpt":
      return {
        key: name,
        value: excerptOf(found, wide),
        unsure: "the source's own words, where the table has them",
      };
    default:
      return null;
  }
}

function isWord(label: string): boolean {
  return isId(label.toLowerCase().replace(/\p{L}/gu, "a")) && !label.includes("-");
}

/** From this column, and the table's own name where its cell is empty. */
function orElse(look: ColumnLook | undefined, title: string): string {
  return look === undefined ? text(title) : `[${inline(look.name)}, ${text(title)}]`;
}

/** The figure as it stands in its cells. */
function excerptOf(found: Meanings, wide: Wide | null): string {
  if (wide !== null) return text("{amount}");
  const [best, low, high] = FIGURES.map((name) => found.get(name)?.name);
  const texts = [
    ...(best === undefined ? [] : [`{${best}}`]),
    ...(low === undefined || high === undefined ? [] : [`{${low}}–{${high}}`]),
    ...(low === undefined ? [] : [`at least {${low}}`]),
    ...(high === undefined ? [] : [`up to {${high}}`]),
  ];
  const claim = found.get("proposition");
  const [only = "", ...others] = texts;
  if (claim !== undefined && texts.length === 0) return `{column: ${inline(claim.name)}, words: 20}`;
  return others.length === 0 ? text(only) : inline(texts.map((one) => new Map([["text", one]])));
}

/** The same in every row, or put together from cells. */
function text(value: string): string {
  return inline(new Map([["text", value]]));
}
