/**
 * The line on which each object of a JSON text starts. The parser keeps no places, but objects come in the order
 * of their opening braces, which are found by walking the text past its strings.
 */
export function objectLines(parsed: unknown, text: string): ReadonlyMap<object, number> {
  const starts = braceLines(text);
  const lines = new Map<object, number>();
  let next = 0;
  // With a stack of our own: the parser follows brackets deeper than the machine's reaches.
  const ahead = [parsed];
  while (ahead.length > 0) {
    const value = ahead.pop();
    if (typeof value !== "object" || value === null) continue;
    if (!Array.isArray(value)) {
      lines.set(value, starts[next] ?? 1);
      next += 1;
    }
    for (const inner of Object.values(value).reverse()) ahead.push(inner);
  }
  return lines;
}

function braceLines(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  for (const [found] of text.matchAll(/"(?:[^"\\]|\\.)*"|\{|\n/gs)) {
    if (found === "\n") line += 1;
    else if (found === "{") lines.push(line);
  }
  return lines;
}
