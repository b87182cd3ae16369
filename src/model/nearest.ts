import { distance } from "fastest-levenshtein";
import { compareText } from "./compare-text.ts";

/** Nothing a person mistyped is longer; comparing takes time in proportion to the length. */
const LONGEST_NAME = 100;

/**
 * The candidates that a mistyped name may have meant, nearest first, at most three. A name of up to three
 * letters may be off by one edit, any other by two (two letters swapped are two) or a third of its length; a
 * candidate that the name begins (`dprk` for `dprk-troops-2024`) counts as near too.
 */
export function nearest(name: string, candidates: Iterable<string>): string[] {
  if (name.length === 0 || name.length > LONGEST_NAME) return [];
  const typed = name.toLowerCase();
  const limit = typed.length < 4 ? 1 : Math.max(2, Math.floor(typed.length / 3));
  const found: { candidate: string; edits: number }[] = [];
  for (const candidate of candidates) {
    const edits = editsTo(typed, candidate, limit);
    if (edits !== null) found.push({ candidate, edits });
  }
  found.sort((a, b) => a.edits - b.edits || compareText(a.candidate, b.candidate));
  return found.slice(0, 3).map(({ candidate }) => candidate);
}

function editsTo(typed: string, candidate: string, limit: number): number | null {
  if (typed.length >= 3 && candidate.startsWith(`${typed}-`)) return limit;
  if (Math.abs(candidate.length - typed.length) > limit) return null;
  const edits = distance(typed, candidate.toLowerCase());
  return edits <= limit ? edits : null;
}

/** `did you mean nis?`, `did you mean nis or nid?`; null where nothing is near. */
export function didYouMean(name: string, candidates: Iterable<string>): string | null {
  const near = nearest(name, candidates);
  return near.length === 0 ? null : `did you mean ${near.join(" or ")}?`;
}
