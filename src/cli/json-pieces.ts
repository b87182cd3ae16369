/**
 * What `JSON.stringify(value, null, 2)` gives and a line end, item by item of the lists in it: in one go, the figures of
 * a long text are longer than a string can be.
 */
export function* jsonPieces(value: object): Generator<string> {
  let separator = "{\n  ";
  for (const [key, entry] of Object.entries(value)) {
    if (entry === undefined) continue;
    yield `${separator}${JSON.stringify(key)}: `;
    if (Array.isArray(entry) && entry.length > 0) yield* listPieces(entry);
    else yield indented(entry, "  ");
    separator = ",\n  ";
  }
  yield separator === "{\n  " ? "{}\n" : "\n}\n";
}

function* listPieces(items: readonly unknown[]): Generator<string> {
  let separator = "[\n    ";
  for (const item of items) {
    yield `${separator}${indented(item ?? null, "    ")}`;
    separator = ",\n    ";
  }
  yield "\n  ]";
}

/** No text of JSON holds a line feed as such. */
function indented(value: unknown, margin: string): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${margin}`);
}
