import type { FileChange } from "./plan-files.ts";

const CONTEXT = 3;
/** Beyond so many differing lines the shortest way from one to the other isn't looked for. */
const MOST_EDITS = 500;

/** The changes as a unified diff (`diff -u`), which `patch` and code review understand. */
export function unifiedDiff(folder: string, changes: readonly FileChange[]): string {
  return changes.map((change) => fileDiff(`${folder}/${change.name}`, change)).join("");
}

function fileDiff(path: string, { before, after }: FileChange): string {
  const head = `--- ${before === null ? "/dev/null" : path}\n+++ ${path}\n`;
  const edits = editsBetween(linesOf(before ?? ""), linesOf(after));
  return head + hunks(edits).join("");
}

function linesOf(text: string): string[] {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  else lines.push(`${lines.pop()}\n\\ No newline at end of file`);
  return lines;
}

interface Edit {
  readonly sign: " " | "-" | "+";
  readonly line: string;
}

function editsBetween(a: readonly string[], b: readonly string[]): Edit[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const same = (line: string): Edit => ({ sign: " ", line });
  return [
    ...a.slice(0, start).map(same),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map(same),
  ];
}

/** Myers, "An O(ND) difference algorithm and its variations" (1986), with the trace kept to walk it back. */
function middle(a: readonly string[], b: readonly string[]): Edit[] {
  const trace: Map<number, number>[] = [];
  const furthest = new Map<number, number>([[1, 0]]);
  for (let edits = 0; edits <= Math.min(a.length + b.length, MOST_EDITS); edits += 1) {
    trace.push(new Map(furthest));
    for (let k = -edits; k <= edits; k += 2) {
      let x = goesDown(furthest, k, edits) ? furthest.get(k + 1)! : furthest.get(k - 1)! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, trace);
    }
  }
  return [...a.map((line): Edit => ({ sign: "-", line })), ...b.map((line): Edit => ({ sign: "+", line }))];
}

function goesDown(furthest: ReadonlyMap<number, number>, k: number, edits: number): boolean {
  return k === -edits || (k !== edits && furthest.get(k - 1)! < furthest.get(k + 1)!);
}

function walkBack(a: readonly string[], b: readonly string[], trace: readonly Map<number, number>[]): Edit[] {
  const edits: Edit[] = [];
  let x = a.length;
  let y = b.length;
  for (let depth = trace.length - 1; depth >= 0; depth -= 1) {
    const furthest = trace[depth]!;
    const k = x - y;
    const from = goesDown(furthest, k, depth) ? k + 1 : k - 1;
    const fromX = furthest.get(from)!;
    const fromY = fromX - from;
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      edits.push({ sign: " ", line: a[x - 1]! });
      x -= 1;
      y -= 1;
    }
    if (depth === 0) break;
    if (x === fromX) edits.push({ sign: "+", line: b[y - 1]! });
    else edits.push({ sign: "-", line: a[x - 1]! });
    x = fromX;
    y = fromY;
  }
  return edits.reverse();
}

function hunks(edits: readonly Edit[]): string[] {
  const changed = edits.flatMap(({ sign }, index) => (sign === " " ? [] : index));
  const ranges: { from: number; to: number }[] = [];
  for (const index of changed) {
    const from = Math.max(0, index - CONTEXT);
    const to = Math.min(edits.length, index + CONTEXT + 1);
    const last = ranges.at(-1);
    if (last !== undefined && from <= last.to) last.to = to;
    else ranges.push({ from, to });
  }
  return printHunks(edits, ranges);
}

/** One pass over the edits: the line numbers before a range are counted on from the one before it. */
function printHunks(edits: readonly Edit[], ranges: readonly { from: number; to: number }[]): string[] {
  let [oldLine, newLine, done] = [0, 0, 0];
  const advance = (to: number) => {
    const [oldBefore, newBefore] = [oldLine, newLine];
    for (; done < to; done += 1) {
      if (edits[done]!.sign !== "+") oldLine += 1;
      if (edits[done]!.sign !== "-") newLine += 1;
    }
    return { old: oldLine - oldBefore, new: newLine - newBefore };
  };
  return ranges.map(({ from, to }) => {
    advance(from);
    const [oldStart, newStart] = [oldLine, newLine];
    const size = advance(to);
    const span = (start: number, count: number) => `${count === 0 ? start : start + 1},${count}`;
    const lines = edits.slice(from, to).map(({ sign, line }) => `${sign}${line}\n`);
    return `@@ -${span(oldStart, size.old)} +${span(newStart, size.new)} @@\n${lines.join("")}`;
  });
}
