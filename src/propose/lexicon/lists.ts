/** Phrases with commas between them, white space made plain; a comma of the phrase itself stands between spaces. */
export function phrases(list: string): string[] {
  return list
    .replaceAll(" , ", " \u0000 ")
    .split(",")
    .map((phrase) => phrase.replaceAll("\u0000", ",").replace(/\s+/g, " ").trim())
    .filter((phrase) => phrase !== "");
}

/** Each word with its place in its list, from 1; several lists number the same things. */
export function numbered(...lists: readonly string[]): Record<string, number> {
  return Object.fromEntries(lists.flatMap((list) => phrases(list).map((word, index) => [word, index + 1])));
}
