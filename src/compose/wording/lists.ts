import type { Language } from "../../languages/index.ts";

/** More names than these are no sentence any more. */
const MOST_NAMES = 12;
const NAMED = 8;

/** "a, b and c"; of a long list its first items and how many others there are. */
export function longList({ say, list }: Language, items: readonly string[]): string {
  if (items.length <= MOST_NAMES) return list(items);
  return list([...items.slice(0, NAMED), say("list-others", { count: items.length - NAMED })]);
}

/** Parts of a sentence, one after the other; those that are "" are none. */
export function joined(
  { say }: Language,
  parts: readonly string[],
  message: "after-comma" | "after-semicolon",
): string {
  const told = parts.filter((part) => part !== "");
  return told.slice(1).reduce((first, second) => say(message, { first, second }), told[0] ?? "");
}
