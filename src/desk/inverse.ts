/**
 * A text with a change taken back, though it may have been changed elsewhere since: what was put in goes and what was
 * taken out comes back, in the place where it was. Undefined where that place can't be told any more.
 * @param now null where the file is gone
 * @param after what the change made of it; null where it took the file away
 * @param before what it was before the change; null where there was none
 */
export function undone(
  now: string | null,
  after: string | null,
  before: string | null,
): string | null | undefined {
  if (now === after) return before;
  if (now === null || after === null || before === null) return undefined;
  const { head, put, taken, tail } = changeOf(before, after);
  const place = placeOf(now, head, put, tail);
  return place === null ? undefined : now.slice(0, place) + taken + now.slice(place + put.length);
}

/** In whole lines: what stands before the change, what it put in, what it took out, and what stands behind. */
function changeOf(before: string, after: string) {
  const [a, b] = [linesOf(before), linesOf(after)];
  const most = Math.min(a.length, b.length);
  let first = 0;
  while (first < most && a[first] === b[first]) first++;
  let last = 0;
  while (last < most - first && a.at(-1 - last) === b.at(-1 - last)) last++;
  return {
    head: b.slice(0, first),
    put: b.slice(first, b.length - last).join(""),
    taken: a.slice(first, a.length - last).join(""),
    tail: b.slice(b.length - last),
  };
}

/** Each with its end. */
const linesOf = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** Where what was put in stands now: by all that stood before or behind it, else by the nearest lines, where those are there once. */
function placeOf(now: string, head: readonly string[], put: string, tail: readonly string[]): number | null {
  const [before, behind] = [head.join(""), tail.join("")];
  if (now.startsWith(before + put)) return before.length;
  if (now.endsWith(put + behind)) return now.length - behind.length - put.length;
  const lead = head.slice(-NEAR).join("");
  const sought = lead + put + tail.slice(0, NEAR).join("");
  const at = now.indexOf(sought);
  return at === -1 || now.indexOf(sought, at + 1) !== -1 ? null : at + lead.length;
}

const NEAR = 2;
