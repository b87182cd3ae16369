import { type Positions, positionsOf } from "../figures/positions.ts";
import { isBoundary } from "./boundary.ts";
import { type Folded, fold, foldText } from "./fold.ts";
import { nearestPassage } from "./nearest.ts";

/** A text made ready to be searched any number of times. */
export interface SearchableText {
  readonly folded: Folded;
  readonly positions: Positions;
}

/** Where an excerpt stands: line from 1, start and end (exclusive) in code points of the archived text. */
export interface Passage {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** The same span in the folded text, UTF-16. */
  readonly folded: { readonly start: number; readonly end: number };
}

export type Located =
  | ({ readonly status: "verified" } & Passage)
  | { readonly status: "ambiguous"; readonly passages: readonly Passage[] }
  | {
      readonly status: "not-found";
      /** `context`: the excerpt does stand there, but not between its prefix and suffix. */
      readonly reason: "absent" | "context";
      /** At most 20 words, for a person to look at; never a match. */
      readonly nearest: string | null;
    };

/**
 * Finds the excerpt in the text, exactly after folding and on word boundaries. More than one place is
 * `ambiguous` until prefix and suffix leave one. Linear in the text for one excerpt.
 */
export function locateExcerpt(
  text: string | SearchableText,
  excerpt: string,
  prefix: string | null = null,
  suffix: string | null = null,
): Located {
  const searchable = typeof text === "string" ? searchableText(text) : text;
  const sought = foldText(excerpt);
  const starts = sought === "" ? [] : occurrences(searchable.folded, sought);
  const settled = starts.filter((start) => stands(searchable.folded.text, start, sought, prefix, suffix));
  const passages = settled.slice(0, MOST_SHOWN).map((start) => passageAt(searchable, start, sought.length));
  const [passage, another] = passages;
  if (passage !== undefined)
    return another === undefined ? { status: "verified", ...passage } : { status: "ambiguous", passages };
  const [start] = starts;
  if (start !== undefined) {
    const where = passageAt(searchable, start, sought.length).folded;
    return { status: "not-found", reason: "context", nearest: surroundings(searchable.folded.text, where) };
  }
  return { status: "not-found", reason: "absent", nearest: nearestPassage(searchable.folded.text, sought) };
}

export function searchableText(text: string): SearchableText {
  return { folded: fold(text), positions: positionsOf(text) };
}

const MOST_SHOWN = 20;
const MOST_KEPT = 10_000;

function occurrences(folded: Folded, sought: string): number[] {
  const { text } = folded;
  const starts: number[] = [];
  let missed = 0;
  let at = text.indexOf(sought);
  while (at !== -1 && starts.length < MOST_KEPT) {
    const begins = isBoundary(folded, at);
    if (begins && isBoundary(folded, at + sought.length)) starts.push(at);
    // In a text of one letter over and over, an excerpt of it stands at each place and begins at none of them.
    const from = begins || ++missed < MANY_MISSED ? at + 1 : boundariesIn(folded).indexOf(1, at + 1);
    at = from === -1 ? -1 : text.indexOf(sought, from);
  }
  return starts;
}

/** From so many on, the boundaries of the text are worked out, once for all of its excerpts. */
const MANY_MISSED = 1000;
const boundaries = new WeakMap<Folded, Uint8Array>();

function boundariesIn(folded: Folded): Uint8Array {
  const known = boundaries.get(folded);
  if (known !== undefined) return known;
  const made = new Uint8Array(folded.text.length);
  for (let at = 0; at < made.length; at += 1) if (isBoundary(folded, at)) made[at] = 1;
  boundaries.set(folded, made);
  return made;
}

function stands(text: string, start: number, sought: string, prefix: string | null, suffix: string | null) {
  const before = foldText(prefix ?? "");
  const after = foldText(suffix ?? "");
  return endsWith(text, start, before) && startsWith(text, start + sought.length, after);
}

/** A space between the excerpt and its neighbours may be written or left out. */
function endsWith(text: string, end: number, sought: string): boolean {
  if (text.startsWith(sought, end - sought.length)) return true;
  return text[end - 1] === " " && end > sought.length && text.startsWith(sought, end - 1 - sought.length);
}

function startsWith(text: string, start: number, sought: string): boolean {
  if (text.startsWith(sought, start)) return true;
  return text[start] === " " && text.startsWith(sought, start + 1);
}

function passageAt(text: SearchableText, start: number, length: number): Passage {
  const { folded, positions } = text;
  const from = folded.startOf(start);
  return {
    line: positions.lineAt(from),
    start: positions.codePointAt(from),
    end: positions.codePointAt(folded.endOf(start + length - 1)),
    folded: { start, end: start + length },
  };
}

function surroundings(text: string, span: { start: number; end: number }): string {
  const before = text
    .slice(Math.max(0, span.start - 80), span.start)
    .split(" ")
    .slice(-5);
  const after = text
    .slice(span.end, span.end + 80)
    .split(" ")
    .slice(0, 5);
  return `${before.join(" ")}${text.slice(span.start, span.end)}${after.join(" ")}`.trim();
}
