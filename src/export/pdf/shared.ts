import { createHash } from "node:crypto";
import { Dictionary, Indirect, maybeDictionary, Stream } from "./objects/values.ts";
import type { PrintedPage } from "./printed.ts";

/** Fonts' programs, their maps of characters, and images that several parts have: one copy is kept. */
export function shareStreams(pages: readonly PrintedPage[]): void {
  const known = new Map<string, Indirect>();
  const seen = new Set<unknown>();
  const visit = (value: unknown, depth: number): void => {
    if (depth > DEEPEST || seen.has(value)) return;
    seen.add(value);
    const dictionary = value instanceof Indirect ? maybeDictionary(value) : null;
    if (dictionary === null) return;
    for (const [key, entry] of dictionary) {
      if (SHARED.has(key) && entry instanceof Indirect && entry.content instanceof Stream) {
        dictionary.set(key, first(entry, entry.content, known));
      } else for (const next of Array.isArray(entry) ? entry : [entry]) visit(next, depth + 1);
    }
  };
  for (const { dictionary } of pages) {
    const resources = dictionary.dictionary("Resources");
    for (const font of resources?.dictionary("Font")?.values() ?? []) visit(font, 0);
    const drawings = resources?.dictionary("XObject") ?? new Dictionary();
    for (const [key, drawing] of drawings) {
      if (!(drawing instanceof Indirect) || !(drawing.content instanceof Stream)) continue;
      const isImage = drawing.content.dictionary.get("Subtype") === "/Image";
      if (isImage) drawings.set(key, first(drawing, drawing.content, known));
    }
  }
}

/** A font leads to its descendant, that to its descriptor, that to its program. */
const DEEPEST = 4;
const SHARED: ReadonlySet<string> = new Set(["FontFile", "FontFile2", "FontFile3", "ToUnicode"]);

function first(object: Indirect, { dictionary, bytes }: Stream, known: Map<string, Indirect>): Indirect {
  const plain = [...dictionary].filter(([, value]) => typeof value === "string").flat();
  // One with references of its own, such as an image with a mask, stays what it is.
  if (plain.length < dictionary.size * 2) return object;
  const print = createHash("sha256").update(plain.join(" ")).update(bytes).digest("hex");
  const kept = known.get(print) ?? object;
  known.set(print, kept);
  return kept;
}
