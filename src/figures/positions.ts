/** Places in a text as people and other programs count them. */
export interface Positions {
  /** Line of a UTF-16 offset, from 1; LF, CRLF and CR each end a line. */
  lineAt(offset: number): number;
  /** Code points before a UTF-16 offset. */
  codePointAt(offset: number): number;
}

export function positionsOf(text: string): Positions {
  const lines = lineStarts(text);
  const codePointAt = /[\ud800-\udbff]/.test(text) ? countingFrom(text) : (offset: number) => offset;
  return { lineAt: (offset) => lastAtOrBefore(lines, offset) + 1, codePointAt };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const lineEnd of text.matchAll(/\r\n|\n|\r/g)) starts.push(lineEnd.index + lineEnd[0].length);
  return starts;
}

function lastAtOrBefore(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

const STRIDE = 1024;

/** A count for every STRIDE units, so that a lookup walks a short way only. */
function countingFrom(text: string): (offset: number) => number {
  const counts: number[] = [];
  let count = 0;
  for (let index = 0; index <= text.length; index++) {
    if (index % STRIDE === 0) counts.push(count);
    if (!isSecondHalf(text, index)) count++;
  }
  return (offset) => {
    const within = Math.min(Math.max(offset, 0), text.length);
    let at = counts[Math.floor(within / STRIDE)] ?? 0;
    for (let index = within - (within % STRIDE); index < within; index++) {
      if (!isSecondHalf(text, index)) at++;
    }
    return at;
  };
}

function isSecondHalf(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xdc00 && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800;
}
